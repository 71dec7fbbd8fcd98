"""A collection is loaded when it is first asked for, from a folder of one's own or else from the bundled one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from running import SMALL, Folder, Run

from sco_cli import dataset as datasets
from sco_cli.dataset import Dataset, bundled_folder
from sco_cli.dates import Date
from sco_cli.errors import DataError
from sco_cli.records import (
    COLLECTIONS,
    Area,
    Body,
    Chairmanship,
    Designation,
    Developing,
    Document,
    Initiative,
    Item,
    Meeting,
    Source,
    State,
    Term,
)

AREAS = """[[areas]]
id = "trade"
name = "Goods"
covers = "Goods."

[[areas]]
id = "energy"
name = "Power"
covers = "Power."
"""
ABOUT = """title = "Mine"
version = "9"
verified_through = "2025-12"
licence = "MIT"
code_licence = "MIT"
publisher = "Me"
year = 2025
"""


def told(error: DataError, path: Path) -> list[str]:
    return [str(fault).removeprefix(f"{path}/") for fault in error.faults]


def test_the_bundled_data_lies_inside_the_package_or_else_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(datasets, "__file__", str(tmp_path / "package" / "dataset.py"))
    looked_for = bundled_folder.__wrapped__
    assert looked_for() == tmp_path / "data"
    (tmp_path / "package" / "data").mkdir(parents=True)
    assert looked_for() == tmp_path / "package" / "data"


def test_records_come_in_the_order_of_their_file(folder: Folder, small: Dataset) -> None:
    assert [area.id for area in small.records(Area)] == ["energy", "finance", "politics", "trade"]
    assert [area.id for area in Dataset(folder(areas=AREAS)).records(Area)] == ["trade", "energy"]


def test_a_collection_is_loaded_when_it_is_first_asked_for(folder: Folder, small: Dataset) -> None:
    dataset = Dataset(folder(areas=AREAS, terms="this is not TOML", dataset="nor is this"))
    assert [area.name for area in dataset.records(Area)] == ["Goods", "Power"]
    with pytest.raises(DataError):
        dataset.records(Term)
    with pytest.raises(DataError):
        _ = dataset.about


def test_a_collection_is_loaded_once(folder: Folder, small: Dataset) -> None:
    path = folder(areas=AREAS)
    dataset = Dataset(path)
    before = dataset.records(Area)
    folder(areas="")
    assert dataset.records(Area) is before
    assert dataset.find(Area, "trade") is before[0]
    assert Dataset(path).records(Area) == ()


def test_of_two_records_with_one_id_in_a_collection_none_is_picked(folder: Folder, small: Dataset, run: Run) -> None:
    text = (SMALL / "initiatives" / "energy.toml").read_text(encoding="utf-8")
    path = folder(areas=AREAS + AREAS.replace('"trade"', '"sports"'), initiatives__sports=text)
    for kind, faults in (
        (Area, ["areas.toml: 'energy' id: another record has this id too"]),
        (
            Initiative,
            [
                f"initiatives/sports.toml: '{key}' id: another record has this id too"
                for key in ("energy-hub", "energy-strategy-initiative", "wind-year")
            ],
        ),
    ):
        with pytest.raises(DataError) as error:
            Dataset(path).records(kind)
        assert told(error.value, path) == faults
    found = run("terms", "--data", str(path))
    assert found.code == 0
    found = run("show", "energy", "--data", str(path))
    assert (found.code, found.out) == (1, "")


def test_a_file_of_ones_own_takes_the_place_of_the_bundled_one(folder: Folder, small: Dataset) -> None:
    dataset = Dataset(folder(areas=AREAS))
    assert [area.name for area in dataset.records(Area)] == ["Goods", "Power"]
    assert dataset.records(State) == small.records(State)
    assert dataset.about == small.about


@pytest.mark.parametrize("kind", COLLECTIONS)
def test_a_collection_has_its_file_of_the_same_name(small: Dataset, kind: type[Item]) -> None:
    names = [path.relative_to(SMALL).as_posix() for path in small.files(kind)]
    several = ["initiatives/energy.toml", "initiatives/trade.toml"]
    assert names == (several if kind is Initiative else [f"{kind.collection}.toml"])


def test_one_area_of_initiatives_can_be_replaced_or_added_alone(folder: Folder, small: Dataset) -> None:
    path = folder(initiatives__energy="# none\n", initiatives__finance="# none\n")
    (path / "initiatives" / "notes.txt").write_text("Not data.", encoding="utf-8")
    dataset = Dataset(path)
    assert dataset.files(Initiative) == [
        path / "initiatives" / "energy.toml",
        path / "initiatives" / "finance.toml",
        SMALL / "initiatives" / "trade.toml",
    ]
    assert [item.id for item in dataset.records(Initiative)] == ["customs-window", "trade-fund"]
    assert [item.id for item in small.records(Initiative)] == [
        "energy-hub",
        "energy-strategy-initiative",
        "wind-year",
        "customs-window",
        "trade-fund",
    ]


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "areas.toml").write_text(AREAS, encoding="utf-8")
    (tmp_path / "ring").symlink_to("ring")
    for name, fault in (
        ("nowhere", "no such folder"),
        ("no\0where", "no such folder"),
        ("areas.toml", "is not a folder"),
        ("areas.toml/below", "cannot be read: Not a directory"),
        ("ring", "cannot be read: Too many levels of symbolic links"),
    ):
        with pytest.raises(DataError) as error:
            Dataset(tmp_path / name)
        assert told(error.value, tmp_path) == [f"{name}: {fault}"]


def test_a_link_that_leads_nowhere_is_no_leave_to_read_the_bundled_file(tmp_path: Path, small: Dataset) -> None:
    (tmp_path / "areas.toml").symlink_to("nowhere")
    (tmp_path / "terms.toml").symlink_to("terms.toml")
    dataset = Dataset(tmp_path)
    for kind, why in ((Area, "No such file or directory"), (Term, "Too many levels of symbolic links")):
        with pytest.raises(DataError) as error:
            dataset.records(kind)
        assert told(error.value, tmp_path) == [f"{kind.collection}.toml: cannot be read: {why}"]


@pytest.mark.parametrize("at", ["own", "bundled"])
@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: path.touch(), "cannot be read: Not a directory"),
        (lambda path: path.symlink_to("nowhere"), "cannot be read: No such file or directory"),
    ],
)
def test_initiatives_that_are_in_no_folder_are_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str, make: Callable[[Path], None], why: str
) -> None:
    make(tmp_path / "initiatives")
    monkeypatch.setattr(datasets, "bundled_folder", lambda: SMALL if at == "own" else tmp_path)
    with pytest.raises(DataError) as error:
        Dataset(tmp_path if at == "own" else SMALL).files(Initiative)
    assert told(error.value, tmp_path) == [f"initiatives: {why}"]


def test_bundled_initiatives_that_are_missing_are_said_and_an_empty_folder_of_ones_own_replaces_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "initiatives").mkdir()
    (tmp_path / "initiatives" / "notes.txt").touch()
    assert Dataset(tmp_path).files(Initiative) == Dataset().files(Initiative)
    monkeypatch.setattr(datasets, "bundled_folder", lambda: tmp_path)
    with pytest.raises(DataError) as error:
        Dataset().files(Initiative)
    assert told(error.value, tmp_path) == ["initiatives: holds no file that ends in .toml"]


def test_a_record_is_found_by_its_class_and_id(small: Dataset) -> None:
    found = small.find(State, "DD")
    assert found is small.records(State)[3]
    assert small.find(State, "dd") is None
    assert small.find(Area, "DD") is None
    assert small.find(Initiative, "trade-fund") is small.records(Initiative)[4]


def test_a_record_is_located_in_whatever_class(small: Dataset) -> None:
    assert small.locate("DD") is small.find(State, "DD")
    assert small.locate("family") is small.find(Term, "family")
    assert small.locate("blog") is small.find(Source, "blog")
    assert small.locate("council-2024") is small.find(Meeting, "council-2024")
    assert small.locate("chair-2024-alpha") is small.find(Chairmanship, "chair-2024-alpha")
    assert small.locate("nothing") is None


def test_of_two_records_with_one_id_that_of_the_first_collection_is_located(folder: Folder, small: Dataset) -> None:
    dataset = Dataset(folder(areas=AREAS.replace('"trade"', '"council"')))
    assert dataset.locate("council") is dataset.find(Area, "council")
    assert dataset.locate("secretariat") is dataset.find(Body, "secretariat")


def initiative(key: str, same_as: str, history: str = "") -> str:
    return f"""[[initiatives]]
id = "{key}"
title = "T"
areas = ["energy"]
kind = "body"
summary = "S."
same_as = "{same_as}"
sources = []
{history}"""


SAME = [
    ("energy-strategy-initiative", Document, "energy-strategy"),
    ("wind-year", Designation, "year-of-energy-2024"),
    ("lender", Body, "bank"),
]


@pytest.mark.parametrize(("key", "kind", "target"), SAME)
def test_an_initiative_that_is_another_record_has_the_history_of_that(
    folder: Folder, small: Dataset, key: str, kind: type[Developing], target: str
) -> None:
    dataset = Dataset(folder(initiatives__finance=initiative("lender", "bank")))
    record, other = dataset.find(Initiative, key), dataset.find(kind, target)
    assert record is not None
    assert other is not None
    assert dataset.same_as(record) is other
    assert dataset.history(record) is other.history
    assert len(other.history) >= 2


@pytest.mark.parametrize(("key", "kind", "target"), SAME)
def test_a_record_knows_the_initiative_that_it_is(
    folder: Folder, small: Dataset, key: str, kind: type[Developing], target: str
) -> None:
    dataset = Dataset(folder(initiatives__finance=initiative("lender", "bank")))
    other = dataset.find(kind, target)
    assert other is not None
    assert dataset.initiative_of(other) is dataset.find(Initiative, key)


@pytest.mark.parametrize(
    ("kind", "key"),
    [(Initiative, "customs-window"), (Document, "charter"), (Body, "bank"), (Designation, "capital-2023-bravograd")],
)
def test_a_record_that_is_no_other_has_its_own_history(small: Dataset, kind: type[Developing], key: str) -> None:
    record = small.find(kind, key)
    assert record is not None
    assert small.same_as(record) is None
    assert small.history(record) is record.history
    assert small.initiative_of(record) is None


def test_what_has_no_history_is_the_same_as_nothing(small: Dataset) -> None:
    assert small.same_as(small.records(State)[0]) is None
    assert small.initiative_of(small.records(State)[0]) is None


def test_where_an_initiative_is_another_record_its_own_steps_do_not_count(folder: Folder, small: Dataset) -> None:
    step = """[[initiatives.history]]
status = "lapsed"
date = "2001"
what = "So."
sources = []
"""
    dataset = Dataset(folder(initiatives__finance=initiative("lender", "bank", step)))
    lender, bank = dataset.find(Initiative, "lender"), dataset.find(Body, "bank")
    assert lender is not None
    assert bank is not None
    assert dataset.history(lender) == bank.history


@pytest.mark.parametrize("same_as", ["nothing", "trade-fund", "council-2024"])
def test_an_initiative_that_is_a_record_there_is_not_is_a_fault_of_its_file(
    folder: Folder, small: Dataset, same_as: str
) -> None:
    path = folder(initiatives__finance=initiative("lender", same_as))
    dataset = Dataset(path)
    record = dataset.find(Initiative, "lender")
    assert record is not None
    for ask in (dataset.history, dataset.same_as):
        with pytest.raises(DataError) as error:
            ask(record)
        assert told(error.value, path) == [
            f"initiatives/finance.toml: 'lender' same_as: there is no '{same_as}' in documents.toml, bodies.toml or "
            "designations.toml"
        ]


def test_the_dataset_says_what_it_is(folder: Folder, small: Dataset) -> None:
    about = Dataset(folder(dataset=ABOUT)).about
    assert (about.title, about.version, about.verified_through, about.year) == ("Mine", "9", Date("2025-12"), 2025)
    assert (about.licence, about.code_licence, about.publisher) == ("MIT", "MIT", "Me")
    assert (about.url, about.note, about.known_through) == (None, None, None)
    assert small.about.known_through == Date("2026-02-01")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("", 'colour = "red"\n', ":1: colour: unknown key"),
        ('version = "9"\n', "", ": version: is missing"),
        ("year = 2025", 'year = "2025"', ":7: year: expected a whole number, found text in quotes '2025'"),
        (
            '"2025-12"',
            "2025-12-01",
            ':3: verified_through: a date is written as text in quotes, as in "2017-06-09"; found 2025-12-01',
        ),
    ],
)
def test_a_fault_in_what_the_dataset_says_of_itself_is_named(
    folder: Folder, small: Dataset, old: str, new: str, fault: str
) -> None:
    path = folder(dataset=ABOUT.replace(old, new, 1))
    with pytest.raises(DataError) as error:
        _ = Dataset(path).about
    assert told(error.value, path) == [f"dataset.toml{fault}"]


def test_a_fault_in_the_data_ends_a_command_with_1_and_no_traceback(run: Run, folder: Folder) -> None:
    text = (SMALL / "memberships.toml").read_text(encoding="utf-8").replace('state = "AA"', "state = 356", 1)
    path = folder(memberships=text)
    assert run("members", "--data", str(path)) == (
        1,
        "",
        f"sco: {path}/memberships.toml:5: 'alpha-five' state: expected text in quotes, found a whole number 356\n",
    )


def test_every_file_of_a_dataset_is_named_by_its_path_and_the_user_s_own_comes_first(folder: Folder) -> None:
    own = folder(terms="", initiatives__energy="")
    files = Dataset(own).everything()
    assert (files["terms.toml"], files["initiatives/energy.toml"]) == (
        own / "terms.toml",
        own / "initiatives/energy.toml",
    )
    bundled = {path.relative_to(bundled_folder()).as_posix(): path for path in bundled_folder().rglob("*.toml")}
    assert Dataset().everything() == bundled
    assert files.keys() == bundled.keys()
