"""What can be read of a dataset is read, and what cannot is said and never denied."""

from pathlib import Path

import pytest
from running import Folder
from validation.breaking import edited

from sco_cli.dataset import Dataset
from sco_cli.records import COLLECTIONS, Area, Body, Initiative, Item, Source, State
from sco_cli.validation.readable import Readable

ENERGY_IS_WRONG = edited("areas", ('name = "Energy and fuel"', "name = 1"))


def told(dataset: Readable) -> list[str]:
    return [str(fault).replace(f"{dataset.folder}/", "") for fault in dataset.faults]


def test_a_dataset_of_the_right_form_is_read_whole(small: Dataset) -> None:
    dataset = Readable()
    assert (dataset.faults, dataset.version, dataset.gone) == ([], "1.2.3", {})
    assert dataset.itself == small.about
    assert dataset.whole()
    assert dataset.whole(Area)
    assert [dataset.records(kind) for kind in COLLECTIONS] == [small.records(kind) for kind in COLLECTIONS]
    assert [file.path for file in dataset.read(Initiative)] == small.files(Initiative)
    assert dataset.read(Area)[0].records == dict(enumerate(small.records(Area)))


def test_faults_of_form_are_found_in_all_files_at_once(small: Dataset, folder: Folder) -> None:
    path = folder(
        areas="[[areas]]\nid = 1\n",
        states="[[states]\n",
        initiatives__energy="x = 1\n",
        initiatives__trade="y = 1\n",
        dataset='title = 3\ntilte = "x"\n',
    )
    faults = Readable(path).faults
    assert [(each.file.removeprefix(f"{path}/"), each.line, each.field) for each in faults] == [
        ("areas.toml", 1, "name"),
        ("areas.toml", 1, "covers"),
        ("areas.toml", 2, "id"),
        ("states.toml", 1, ""),
        ("initiatives/energy.toml", 1, "x"),
        ("initiatives/trade.toml", 1, "y"),
        ("dataset.toml", 2, "tilte"),
        ("dataset.toml", 1, "title"),
        ("dataset.toml", 0, "version"),
        ("dataset.toml", 0, "verified_through"),
        ("dataset.toml", 0, "licence"),
        ("dataset.toml", 0, "code_licence"),
        ("dataset.toml", 0, "publisher"),
        ("dataset.toml", 0, "year"),
    ]


def test_a_record_at_fault_is_left_out_and_still_known(small: Dataset, folder: Folder) -> None:
    dataset = Readable(folder(areas=ENERGY_IS_WRONG))
    assert told(dataset) == ["areas.toml:5: 'energy' name: expected text in quotes, found a whole number 1"]
    assert [record.id for record in dataset.records(Area)] == ["finance", "politics", "trade"]
    assert list(dataset.read(Area)[0].records) == [1, 2, 3]
    assert [dataset.known(Area, key) for key in ("energy", "trade", "xyz")] == [True, True, False]
    assert [dataset.known_anywhere(key) for key in ("energy", "AA", "xyz")] == [True, True, False]
    assert not dataset.known(State, "energy")
    assert not dataset.whole()
    assert not dataset.whole(State, Area)
    assert dataset.whole(State, Body)


@pytest.mark.parametrize(
    "text",
    [
        "[[areas]\n",
        "areas = 1\n",
        '[[area]]\nid = "energy"\n',
        ENERGY_IS_WRONG.replace('id = "energy"', "id = 1"),
        ENERGY_IS_WRONG.replace('id = "energy"\n', ""),
        "areas = [1]\n",
    ],
)
def test_where_no_ids_can_be_read_nothing_is_denied(small: Dataset, folder: Folder, text: str) -> None:
    dataset = Readable(folder(areas=text))
    assert dataset.faults
    assert dataset.known(Area, "xyz")
    assert not dataset.known(State, "xyz")
    assert not dataset.whole(Area)


def test_the_version_is_read_though_another_field_is_at_fault(small: Dataset, folder: Folder) -> None:
    assert Readable(folder(dataset=edited("dataset", ("year = 2026", 'year = "x"')))).version == "1.2.3"
    assert Readable(folder(dataset=edited("dataset", ('version = "1.2.3"', "version = 1")))).version == ""
    assert Readable(folder(dataset=edited("dataset", ("year = 2026", 'year = "x"')))).itself is None
    broken = Readable(folder(dataset="x"))
    assert (broken.version, len(broken.faults)) == ("", 1)


def test_every_record_and_every_table_in_one_is_a_part(small: Dataset) -> None:
    found = [(record.id, where) for record, where, _ in Readable().parts]
    assert [where for key, where in found if key == "energy-strategy"] == [
        "",
        *(f"history[{number}]." for number in (1, 2, 3, 4, 5)),
        "positions[1].",
        "positions[2].",
    ]
    assert ("secretariat", "disputed[1].") in found
    assert ("nations", "history[2].") in found
    assert {key for key, _ in found} == {record.id for kind in COLLECTIONS for record in small.records(kind)}


def test_what_a_folder_has_no_more_is_gone_from_its_file(small: Dataset, folder: Folder) -> None:
    text = edited("areas", ('id = "trade"', 'id = "sale"'), ('id = "finance"', 'id = "AA"'))
    path = folder(areas=text, initiatives__energy="", initiatives__new="")
    energy = path / "initiatives" / "energy.toml"
    assert Readable(path).gone == {
        "finance": path / "areas.toml",
        "trade": path / "areas.toml",
        "energy-hub": energy,
        "energy-strategy-initiative": energy,
        "wind-year": energy,
    }


def test_nothing_is_gone_where_a_file_cannot_be_read(small: Dataset, folder: Folder, tidy: Path) -> None:
    assert Readable(folder(areas="[[areas]\n")).gone == {}
    assert Readable(tidy).gone == {}


def kinds_of(dataset: Dataset) -> list[type[Item]]:
    return [kind for kind in COLLECTIONS if dataset.records(kind)]


def test_a_file_that_is_not_there_is_a_fault(small: Dataset, folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder(areas=edited("areas"), sources="")
    monkeypatch.setattr("sco_cli.dataset.bundled_folder", lambda: path)
    dataset = Readable()
    assert kinds_of(dataset) == [Area]
    assert dataset.known(State, "XX")
    assert not dataset.known(Source, "xyz")
    assert [each.message for each in dataset.faults if each.file == str(path / "states.toml")] == [
        "cannot be read: No such file or directory"
    ]


def test_a_fault_that_cannot_be_put_in_words_is_told_as_it_is(
    small: Dataset, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sco_cli.validation.readable.form_faults", lambda *_: [])
    assert told(Readable(folder(areas=ENERGY_IS_WRONG))) == ["areas.toml: Expected `str`, got `int` - at `$[0].name`"]
