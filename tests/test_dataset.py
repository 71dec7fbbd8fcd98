"""Loading: only what is asked for, and every fault of form named with file, line, record and field."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

from sco_cli.dataset import COLLECTIONS, Dataset, bundled_folder
from sco_cli.faults import DataError

Folder = Callable[..., Path]
GOOD = """# Areas.

[[areas]]
id = "energy"
name = "Energy"
covers = "Power."

[[areas]]
id = "trade"
name = "Trade"
covers = "Goods."
"""


def faults(path: Path, name: str = "areas") -> list[str]:
    with pytest.raises(DataError) as error:
        Dataset(path).collection(name)
    return [str(fault).removeprefix(f"{path}/") for fault in error.value.faults]


def test_a_collection_is_loaded_when_it_is_first_asked_for(folder: Folder) -> None:
    dataset = Dataset(folder(areas=GOOD, terms="this is not TOML"))
    assert [area.id for area in dataset.collection("areas")] == ["energy", "trade"]
    with pytest.raises(DataError):
        dataset.collection("terms")


def test_a_file_of_ones_own_takes_the_place_of_the_bundled_one(folder: Folder) -> None:
    dataset = Dataset(folder(areas=GOOD))
    assert len(dataset.collection("areas")) == 2
    assert dataset.collection("states") == Dataset().collection("states")


def test_one_area_of_initiatives_can_be_replaced_alone(folder: Folder) -> None:
    dataset = Dataset(folder(initiatives__energy="# none\n"))
    areas = {item.areas[0] for item in dataset.collection("initiatives")}
    assert "energy" not in areas
    assert "transport" in areas


def test_broken_toml_is_named_with_its_line(folder: Folder) -> None:
    (fault,) = faults(folder(areas=GOOD.replace('"Trade"', '"Trade')))
    assert fault.startswith("areas.toml:10: is not TOML: ")


def test_text_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "areas.toml").write_bytes(b'[[areas]]\nid = "\xff"\n')
    assert faults(tmp_path) == ["areas.toml: is not UTF-8 text"]


def test_every_fault_of_form_is_named_at_once(folder: Folder) -> None:
    text = GOOD.replace('id = "energy"', "id = 7").replace('covers = "Goods."', 'cover = "Goods."')
    assert faults(folder(areas=text)) == [
        "areas.toml:4: '7' id: expected text in quotes, found a whole number 7",
        "areas.toml:11: 'trade' cover: unknown key; did you mean 'covers'?",
        "areas.toml:8: 'trade' covers: is missing",
    ]


def test_a_record_in_the_wrong_table_is_refused(folder: Folder) -> None:
    (fault,) = faults(folder(areas=GOOD.replace("[[areas]]", "[[area]]")))
    assert fault == "areas.toml:3: area: is not known here; records are written [[areas]]"


def test_a_table_that_is_no_list_is_refused(folder: Folder) -> None:
    (fault,) = faults(folder(areas='[areas]\nid = "energy"\n'))
    assert fault == "areas.toml:1: areas: records are written [[areas]]"


SPELL = """[[memberships]]
id = "india-member"
state = "IN"
status = "member"
basis = "Decision."
start = "2017-06-09"
sources = ["secretariat-qa-2023#Q3"]
"""


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            '"2017-06-09"',
            "2017-06-09",
            'start: a date is written as text in quotes, as in "2017-06-09"; found 2017-06-09',
        ),
        ('"2017-06-09"', '"2017-02-30"', ":6: 'india-member' start: '2017-02-30' is not a day that exists"),
        ('"2017-06-09"', '"June 2017"', ":6: 'india-member' start: 'June 2017' is not a date such as"),
        ('"member"', '"membre"', ":4: 'india-member' status: 'membre' is not allowed; did you mean 'member'?"),
        ('"member"', '"king"', "expected one of: shanghai-five, member, observer, dialogue-partner, partner"),
        ('["secretariat-qa-2023#Q3"]', '"secretariat"', ":7: 'india-member' sources: expected a list, found text"),
    ],
)
def test_a_wrong_value_is_named_with_what_was_expected(folder: Folder, old: str, new: str, fault: str) -> None:
    (found,) = faults(folder(memberships=SPELL.replace(old, new)), "memberships")
    assert fault in found


def test_a_fault_in_a_step_is_found_in_its_line(folder: Folder) -> None:
    text = (bundled_folder() / "initiatives" / "energy.toml").read_text(encoding="utf-8")
    lines = text.splitlines()
    number = [n for n, line in enumerate(lines) if line.strip().startswith("date =")][7]
    lines[number] = '  date = "20155"'
    (found,) = faults(folder(initiatives__energy="\n".join(lines)), "initiatives")
    assert f"energy.toml:{number + 1}: " in found
    assert "].date: '20155' is not a date" in found


def test_a_fault_in_the_data_ends_a_command_with_1_and_no_traceback(run: Run, folder: Folder) -> None:
    outcome = run("members", "--data", str(folder(memberships=SPELL.replace('"IN"', "356"))))
    assert (outcome.code, outcome.out) == (1, "")
    assert "memberships.toml:3: 'india-member' state: expected text in quotes, found a whole number 356" in outcome.err


def test_a_key_of_the_dataset_file_that_is_not_known_is_refused(run: Run, folder: Folder) -> None:
    text = (bundled_folder() / "dataset.toml").read_text(encoding="utf-8")
    outcome = run("--version")
    assert outcome.code == 0
    outcome = run("members", "--data", str(folder(dataset=text + 'colour = "red"\n')))
    assert outcome.code == 1
    assert "dataset.toml" in outcome.err
    assert "colour" in outcome.err


def test_every_collection_has_its_file_in_the_bundled_data() -> None:
    dataset = Dataset()
    for name in COLLECTIONS:
        assert dataset.files(name)
        assert dataset.collection(name), name
