"""A fault names the file, the line, the record and the field in which it stands."""

from pathlib import Path

import pytest
from running import Folder
from validation.breaking import line

from sco_cli.dataset import Dataset
from sco_cli.errors import Fault
from sco_cli.records import Area, Body, Designation, Initiative, Item, Place
from sco_cli.validation.places import HINTS, Places
from sco_cli.validation.readable import Readable

AREAS = """[[areas]]
id = "energy"
name = "Energy"
covers = "Power."

[[areas]]
id = "energy"
name = "Again"
covers = "Power."
"""


def record(dataset: Readable, kind: type[Item], key: str) -> Item:
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
def test_a_fault_names_its_place(
    readable: Readable, tidy: Path, kind: type[Item], key: str, field: str, file: str, text: str
) -> None:
    places, item = Places(readable), record(readable, kind, key)
    fault = places.fault(item, field, "is odd")
    assert fault == Fault(str(tidy / file), fault.line, key, field, "is odd", "error")
    assert line(fault) == text


def test_a_fault_in_what_is_not_there_names_the_record_or_its_step(folder: Folder, small: Dataset) -> None:
    step = '[[bodies.history]]\nstatus = "agreed"\ndate = "2001"\nwhat = "So."\nsources = []\n'
    body = f'[[bodies]]\nid = "b"\nname = "B"\nkind = "council"\nrole = "R."\nsources = []\n{step}{step}'
    dataset = Readable(folder(bodies=body))
    (item,) = dataset.records(Body)
    fields = ("note", "history[1].note", "history[2].note", "history[2].date")
    assert [Places(dataset).fault(item, field, "is odd").line for field in fields] == [1, 7, 12, 14]


def test_a_fault_may_be_a_warning(readable: Readable) -> None:
    places, area = Places(readable), record(readable, Area, "energy")
    assert places.fault(area, "id", "is odd").severity == "error"
    found = places.warning(area, "id", "is odd")
    assert (found.severity, found.message) == ("warning", "is odd")


def test_records_of_the_same_id_have_each_their_place(folder: Folder, small: Dataset) -> None:
    dataset = Readable(folder(areas=AREAS))
    places = Places(dataset)
    assert [places.fault(each, "name", "is odd").line for each in dataset.records(Area)] == [3, 8]


def test_the_same_id_in_two_collections_has_two_places(folder: Folder, small: Dataset, tidy: Path) -> None:
    path = folder(areas=AREAS.replace("energy", "bank"))
    dataset = Readable(path)
    places = Places(dataset)
    area, body = record(dataset, Area, "bank"), record(dataset, Body, "bank")
    assert places.fault(area, "id", "is odd").file == str(path / "areas.toml")
    assert places.fault(body, "id", "is odd").file == str(tidy / "bodies.toml")
    assert [places.replaced(each) for each in (area, body)] == [False, True]


def test_nothing_is_replaced_without_a_folder_of_ones_own(readable: Readable) -> None:
    assert not Places(readable).replaced(record(readable, Area, "energy"))


def test_what_is_missing_in_a_folder_is_told_of_it_and_not_of_each_bundled_record(
    folder: Folder, small: Dataset
) -> None:
    dataset = Readable(folder(areas=AREAS.replace("energy", "trade")))
    places = Places(dataset)
    area, body = record(dataset, Area, "trade"), record(dataset, Body, "bank")
    assert places.told_elsewhere(body, "finance")
    assert not places.told_elsewhere(body, "trade")
    assert not places.told_elsewhere(area, "finance")


def test_the_nearest_of_the_known_names_is_a_hint(readable: Readable) -> None:
    places = Places(readable)
    assert places.hint("enrgy", ["trade", "energy"]) == "; did you mean 'energy'?"
    assert places.hint("xyz", ["trade", "energy"]) == ""


@pytest.mark.parametrize("name", ["Delta", "DDD", "dd"])
def test_a_state_is_meant_by_its_name_its_other_code_and_small_letters(readable: Readable, name: str) -> None:
    assert Places(readable).hint(name, ["AA", "DD"]) == "; did you mean 'DD'?"


def test_where_many_names_are_unknown_only_the_first_get_a_hint(readable: Readable) -> None:
    places = Places(readable)
    hints = [places.hint(f"energy-{number:03}", ["energy-000"]) for number in [*range(HINTS + 5), 0]]
    assert [bool(hint) for hint in hints] == [True] * HINTS + [False] * 5 + [True]


def test_a_fault_in_what_the_dataset_says_of_itself_names_its_line(readable: Readable, tidy: Path) -> None:
    fault = Places(readable).of_dataset("version", "is odd")
    assert fault == Fault(str(tidy / "dataset.toml"), 2, "", "version", "is odd")
