"""A fault names the file, the line, the record and the field in which it stands."""

import pytest
from running import SMALL, Folder
from validation.breaking import line

from sco_cli.dataset import Dataset
from sco_cli.errors import Fault
from sco_cli.records import Area, Body, Designation, Initiative, Item, Place
from sco_cli.validation import Unchecked
from sco_cli.validation.places import Places

AREAS = """[[areas]]
id = "energy"
name = "Energy"
covers = "Power."

[[areas]]
id = "energy"
name = "Again"
covers = "Power."
"""


def record(dataset: Dataset, kind: type[Item], key: str) -> Item:
    found = dataset.find(kind, key)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("kind", "key", "field", "file", "text"),
    [
        (Area, "energy", "id", "areas.toml", 'id = "energy"'),
        (Area, "trade", "covers", "areas.toml", 'covers = "Goods and customs."'),
        (Body, "bank", "history[2].what", "bodies.toml", 'what = "The council decides to set it up."'),
        (Body, "secretariat", "history[1].date", "bodies.toml", 'date = "2003-05-29"'),
        (Body, "secretariat", "disputed[1].value", "bodies.toml", 'value = "2004-01-01"'),
        (Designation, "year-of-energy-2024", "history[2].date", "designations.toml", 'date = "2024"'),
        (Place, "bravograd", "country", "places.toml", 'country = "BB"'),
        (Initiative, "wind-year", "same_as", "initiatives/energy.toml", 'same_as = "year-of-energy-2024"'),
        (Initiative, "energy-strategy-initiative", "kind", "initiatives/energy.toml", 'kind = "strategy"'),
        (Initiative, "trade-fund", "title", "initiatives/trade.toml", 'title = "Trade fund"'),
    ],
)
def test_a_fault_names_its_place(small: Dataset, kind: type[Item], key: str, field: str, file: str, text: str) -> None:
    places, item = Places(small), record(small, kind, key)
    fault = places.fault(item, field, "is odd")
    assert fault == Fault(str(SMALL / file), fault.line, key, field, "is odd", "error")
    assert line(fault) == text
    assert places.file(item) == str(SMALL / file)


def test_a_fault_in_what_is_not_there_names_the_record_or_its_step(folder: Folder, small: Dataset) -> None:
    step = '[[bodies.history]]\nstatus = "agreed"\ndate = "2001"\nwhat = "So."\nsources = []\n'
    body = f'[[bodies]]\nid = "b"\nname = "B"\nkind = "council"\nrole = "R."\nsources = []\n{step}{step}'
    dataset = Dataset(folder(bodies=body))
    (item,) = dataset.records(Body)
    fields = ("note", "history[1].note", "history[2].note", "history[2].date")
    assert [Places(dataset).fault(item, field, "is odd").line for field in fields] == [1, 7, 12, 14]


def test_a_fault_may_be_a_warning(small: Dataset) -> None:
    found = Places(small).fault(record(small, Area, "energy"), "id", "is odd", severity="warning")
    assert (found.severity, found.message) == ("warning", "is odd")


def test_records_of_the_same_id_are_told_apart_by_their_number(folder: Folder, small: Dataset) -> None:
    path = folder(areas=AREAS)
    dataset = Unchecked(path)
    first, second = dataset.records(Area)
    places = Places(dataset)
    assert [places.fault(second, "name", "is odd", copy=copy).line for copy in (0, 1)] == [3, 8]
    assert places.fault(first, "name", "is odd").line == 3
    assert places.file(second) == str(path / "areas.toml")


def test_the_same_id_in_two_collections_has_two_places(folder: Folder, small: Dataset) -> None:
    path = folder(areas=AREAS.replace("energy", "bank"))
    dataset = Unchecked(path)
    places = Places(dataset)
    assert places.file(record(dataset, Area, "bank")) == str(path / "areas.toml")
    assert places.file(record(dataset, Body, "bank")) == str(SMALL / "bodies.toml")
