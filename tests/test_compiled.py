"""What is compiled is what the TOML says, and is believed only while the TOML is as it was."""

import os
from pathlib import Path

import msgspec
import pytest
from running import SMALL, Folder

from sco_cli import compiled
from sco_cli import dataset as datasets
from sco_cli.dataset import Dataset, compile_bundled
from sco_cli.dates import Date
from sco_cli.finding import thesaurus
from sco_cli.finding.thesaurus import Thesaurus
from sco_cli.parsing import load_about, load_file, read_toml
from sco_cli.records import COLLECTIONS, About, Area, Event, Term

AREA = '[[areas]]\nid = "trade"\nname = "Trade"\ncovers = "Goods."\n'
TRADE = [Area(id="trade", name="Trade", covers="Goods.")]


@pytest.fixture
def areas(folder: Folder) -> Path:
    """A file of one area, compiled."""
    path = folder(areas=AREA) / "areas.toml"
    compiled.write(path, read_toml(path)["areas"])
    return path


def test_what_was_compiled_is_loaded_without_the_toml_being_parsed(
    areas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sco_cli.parsing.load_file", None)
    assert datasets.load(Area, areas) == TRADE
    assert [*compiled.stored(areas.parent)] == ["areas.toml"]


def test_a_file_that_was_changed_since_is_read_as_toml(areas: Path) -> None:
    areas.write_text(AREA.replace("Goods", "Bread"), encoding="utf-8")
    assert compiled.load(areas, list[Area]) is None
    assert datasets.load(Area, areas)[0].covers == "Bread."


def test_a_file_that_was_never_compiled_is_read_as_toml(folder: Folder) -> None:
    path = folder(areas=AREA) / "areas.toml"
    assert compiled.load(path, list[Area]) is None
    assert datasets.load(Area, path) == TRADE


def put(path: Path, content: bytes) -> None:
    """Puts something in place of what was compiled."""
    (path.parent / compiled.FILE).write_bytes(content)
    compiled.stored.cache_clear()


@pytest.mark.parametrize("rest", [b"", b"\xc1", msgspec.msgpack.encode([{"id": "trade"}]), msgspec.msgpack.encode(7)])
def test_what_is_damaged_or_of_another_program_is_read_as_toml(areas: Path, rest: bytes) -> None:
    check = compiled.checksum(areas.read_bytes(), rest)
    put(areas, msgspec.msgpack.encode({"areas.toml": (check, rest)}))
    assert datasets.load(Area, areas) == TRADE
    put(areas, rest)
    assert datasets.load(Area, areas) == TRADE


@pytest.mark.parametrize("letter", [b"B", b"\xff"])
def test_a_text_that_was_damaged_since_is_not_believed(areas: Path, letter: bytes) -> None:
    known = (areas.parent / compiled.FILE).read_bytes()
    assert b"Goods" in known
    put(areas, known.replace(b"Goods", letter + b"oods"))
    assert compiled.load(areas, list[Area]) is None


@pytest.mark.parametrize("name", [compiled.FILE, "areas.toml"])
def test_what_is_no_file_is_never_waited_for(areas: Path, name: str) -> None:
    path = areas.parent / name
    path.unlink()
    os.mkfifo(path)
    compiled.stored.cache_clear()
    assert compiled.load(areas, list[Area]) is None


def test_files_of_one_folder_are_compiled_together(areas: Path, folder: Folder) -> None:
    path = folder(terms="terms = []\n") / "terms.toml"
    compiled.write(path, [])
    assert compiled.load(areas, list[Area]) == TRADE
    assert compiled.load(path, list[Term]) == []


def test_a_date_is_read_from_what_is_compiled(folder: Folder) -> None:
    text = '[[events]]\nid = "x"\ndate = "2017-06"\nkind = "guest"\ntitle = "X"\nsources = []\n'
    path = folder(events=text) / "events.toml"
    compiled.write(path, read_toml(path)["events"])
    found = compiled.load(path, list[Event])
    assert found is not None
    assert found[0].date == Date("2017-06")


def test_the_bundled_data_is_compiled_but_for_files_with_a_fault(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in SMALL.rglob("*.toml"):
        target = folder() / path.relative_to(SMALL)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(path.read_bytes())
    (folder() / "terms.toml").write_text("[[terms]]\nid = 1\n", encoding="utf-8")
    monkeypatch.setattr(datasets, "bundled_folder", folder)
    compile_bundled()
    dataset = Dataset()
    for kind in COLLECTIONS:
        for path in dataset.files(kind):
            assert compiled.load(path, list[kind]) == (load_file(kind, path) if kind is not Term else None)  # type: ignore[valid-type]
    about = folder() / "dataset.toml"
    assert compiled.load(about, About) == load_about(about) == dataset.about


def test_a_fault_of_what_tells_of_the_dataset_is_left_to_be_told(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(datasets, "bundled_folder", lambda: folder(dataset="title = 1\n"))
    monkeypatch.setattr(datasets, "COLLECTIONS", ())
    compile_bundled()
    assert compiled.load(folder() / "dataset.toml", About) is None


def test_the_words_of_the_field_are_the_same_compiled_and_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "thesaurus.toml"
    path.write_bytes(thesaurus.FILE.read_bytes())
    monkeypatch.setattr(thesaurus, "FILE", path)
    thesaurus.thesaurus.cache_clear()
    parsed = thesaurus.thesaurus()
    thesaurus.compile_words()
    thesaurus.thesaurus.cache_clear()
    assert thesaurus.thesaurus() == parsed
    assert compiled.load(path, Thesaurus) == parsed
    thesaurus.thesaurus.cache_clear()
