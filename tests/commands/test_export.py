"""`sco export`: what is made, where it goes, what is said of it, and what is refused."""

import json
import os
import sqlite3
import threading
from pathlib import Path

import pytest
from running import SMALL, TODAY, Folder, Run

from sco_cli import exports
from sco_cli.commands.export import said
from sco_cli.dataset import Dataset
from sco_cli.exports import EXPORTS, Export, load

FOLDERS = [name for name, each in EXPORTS.items() if each.folder]
FILES = [name for name, each in EXPORTS.items() if not each.folder]


@pytest.fixture
def small(sound: Dataset) -> Dataset:
    """The small dataset without what breaks a rule."""
    return sound


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """What is to be made, in a folder with nothing else in it."""
    return tmp_path / "out"


def left(target: Path) -> list[str]:
    """What stands where it was to be made."""
    return sorted(path.name for path in target.parent.iterdir())


@pytest.mark.parametrize("kind", FOLDERS)
def test_a_folder_gets_every_file(run: Run, small: Dataset, target: Path, kind: str) -> None:
    files = load(kind).files(small, TODAY)
    outcome = run("export", kind, str(target))
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == said(str(target), files, small.about.version) + "\n"
    assert {path.relative_to(target).as_posix(): path.read_bytes() for path in target.rglob("*.*")} == files
    assert left(target) == ["out"]


@pytest.mark.parametrize("kind", FILES)
def test_one_file_is_written(run: Run, small: Dataset, target: Path, kind: str) -> None:
    files = load(kind).files(small, TODAY)
    outcome = run("export", kind, str(target))
    assert (outcome.code, outcome.out, outcome.err) == (0, "", said(str(target), files, small.about.version) + "\n")
    assert target.read_bytes() == files[""]
    assert left(target) == ["out"]


def test_what_was_made_is_said_in_one_line_which_can_be_silenced(run: Run, target: Path) -> None:
    assert said("out", {"a": b"1" * 1000, "b": b"1"}, "2026.1") == "Wrote out: 2 files, 2 kB, dataset 2026.1."
    assert said("x.db", {"": b"1" * 1000}, "2026.1") == "Wrote x.db: 1 file, 1 kB, dataset 2026.1."
    assert run("export", "toml", str(target), "--quiet") == (0, "", "")
    assert run("export", "toml", str(target), "-q", "--force") == (0, "", "")
    assert run("export", "toml", str(target), "--force", tty_err=True, NO_COLOR="1").err.startswith("Wrote ")


def test_the_day_is_that_of_the_answers(run: Run, target: Path) -> None:
    def day(*given: str) -> str:
        assert run("export", "sqlite", str(target), "--force", *given).code == 0
        found: str = sqlite3.connect(target).execute("SELECT as_of FROM dataset").fetchone()[0]
        return found

    assert [day(), day("--as-of", "2023"), day("--as-of", "today")] == [TODAY, "2023-12-31", TODAY]


def test_it_is_of_the_data_of_a_folder(run: Run, target: Path, folder: Folder) -> None:
    own = folder(dataset=(SMALL / "dataset.toml").read_text(encoding="utf-8").replace("2026.1.0", "2030.1.0"))
    version = Dataset(own).about.version
    assert run("export", "datapackage", str(target), "--data", str(own)).err.endswith(f"dataset {version}.\n")
    assert json.loads((target / "datapackage.json").read_bytes())["version"] == version
    assert run("export", "datapackage", str(target), "--force", SCO_DATA=str(own)).err.endswith(f"{version}.\n")


def test_words_and_options_may_stand_anywhere_and_the_kind_in_any_case(run: Run, target: Path) -> None:
    assert run("--force", "export", "SQLite", "-q", str(target)).code == 0
    assert target.is_file()


@pytest.mark.parametrize("kind", EXPORTS)
def test_what_is_there_is_only_replaced_when_that_is_asked_for(run: Run, target: Path, kind: str) -> None:
    assert run("export", kind, str(target)).code == 0
    kept = sorted(path for path in [target, *target.rglob("*.*")] if path.is_file())
    kept[0].write_bytes(b"mine")
    why = "holds files already; --force replaces those of the same names"
    refused = f"sco: '{target}' {why if kind in FOLDERS else 'is there already; --force replaces it'}\n"
    assert run("export", kind, str(target)) == (2, "", refused)
    assert kept[0].read_bytes() == b"mine"
    assert run("export", kind, str(target), "--force").code == 0
    assert kept[0].read_bytes() != b"mine"


def test_an_empty_folder_is_filled_and_other_files_of_a_folder_stay(run: Run, target: Path) -> None:
    target.mkdir()
    assert run("export", "toml", str(target)).code == 0
    (target / "mine.txt").touch()
    assert run("export", "toml", str(target)).code == 2
    assert run("export", "toml", str(target), "--force").code == 0
    assert (target / "mine.txt").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["sqlit", "OUT"], "unknown kind of export 'sqlit'; did you mean 'sqlite'?"),
        (["xyz", "OUT"], f"unknown kind of export 'xyz'; choose from: {', '.join(EXPORTS)}"),
        (["sqlite", ""], "no target given; name a file or a folder"),
        (["toml", " "], "no target given; name a file or a folder"),
        (["toml", "-"], "cannot write '-': it is no folder"),
        (["sqlite", "OUT", "--as-of", "2023-13"], "--as-of: '2023-13' is not a day that exists in the calendar"),
        (["sqlite"], "Missing argument 'TARGET'.\nsco: Try 'sco export --help'."),
        ([], "Missing argument 'KIND'.\nsco: Try 'sco export --help'."),
    ],
)
def test_what_is_written_wrongly_is_refused_and_nothing_is_made(
    run: Run, target: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(target.parent)
    given = [str(target) if each == "OUT" else each for each in arguments]
    assert run("export", *given) == (2, "", f"sco: {message}\n")
    assert left(target) == []


@pytest.mark.parametrize("kind", ["sqlite", "toml"])
def test_a_name_that_is_too_long_is_refused_in_the_same_words(run: Run, tmp_path: Path, kind: str) -> None:
    target = tmp_path / ("a" * 300)
    assert run("export", kind, str(target)) == (2, "", f"sco: cannot write '{target}': File name too long\n")


@pytest.mark.parametrize("kind", ["sqlite", "datapackage", "toml"])
def test_data_with_faults_is_refused_with_the_list_and_nothing_is_made(
    run: Run, target: Path, tmp_path_factory: pytest.TempPathFactory, kind: str
) -> None:
    own = tmp_path_factory.mktemp("own")
    (own / "terms.toml").write_text('[[terms]]\nid = "a"\nterm = 1\nkind = "term"\n', encoding="utf-8")
    outcome = run("export", kind, str(target), "--data", str(own))
    assert (outcome.code, outcome.out) == (1, "")
    assert f"sco: {own}/terms.toml:3: 'a' term: expected text in quotes, found a whole number 1\n" in outcome.err
    assert "'a' meaning: is missing\n" in outcome.err
    assert left(target) == []


def test_a_name_that_leads_nowhere_is_such_a_fault(run: Run, target: Path, folder: Folder) -> None:
    own = folder(places='[[places]]\nid = "x"\nname = "X"\ncountry = "XX"\n')
    outcome = run("export", "sqlite", str(own / "x.db"), "--data", str(own))
    assert (outcome.code, outcome.err) == (
        1,
        f"sco: {own}/places.toml:4: 'x' country: there is no 'XX' in states\n",
    )
    assert not (own / "x.db").exists()


@pytest.mark.parametrize("kind", ["sqlite", "toml"])
def test_a_place_that_is_not_there_is_refused(run: Run, target: Path, kind: str) -> None:
    name = str(target / "below")
    assert run("export", kind, name) == (2, "", f"sco: cannot write '{name}': No such file or directory\n")
    target.touch()
    assert run("export", kind, name) == (2, "", f"sco: cannot write '{name}': Not a directory\n")
    assert left(target) == ["out"]


def test_a_file_is_no_folder_and_a_folder_no_file(run: Run, target: Path) -> None:
    target.touch()
    for force in ([], ["--force"]):
        refused = (2, "", f"sco: cannot write '{target}': it is no folder\n")
        assert run("export", "toml", str(target), *force) == refused
    assert run("export", "sqlite", str(target.parent)).err == f"sco: cannot write '{target.parent}': it is a folder\n"
    assert left(target) == ["out"]


def test_a_link_is_followed_and_stays_a_link(run: Run, target: Path) -> None:
    target.symlink_to("there.db")
    assert run("export", "sqlite", str(target)).code == 0
    assert target.is_symlink()
    assert (target.parent / "there.db").read_bytes().startswith(b"SQLite format 3\x00")
    assert run("export", "sqlite", str(target)).code == 2


def test_a_named_pipe_is_written_to_since_nothing_in_it_is_lost(run: Run, target: Path) -> None:
    os.mkfifo(target)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(target.read_bytes()), daemon=True)
    reader.start()
    assert run("export", "sqlite", str(target)).code == 0
    reader.join(30)
    assert read[0].startswith(b"SQLite format 3\x00")
    assert target.is_fifo()


def test_one_file_can_go_to_standard_output(run: Run, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(target.parent)
    monkeypatch.setitem(EXPORTS, "one", EXPORTS["sqlite"])
    monkeypatch.setattr(exports, "load", lambda _: Export(files=lambda *_: {"": b"all of it"}))
    assert run("export", "one", "-", "-q") == (0, "all of it", "")
    assert run("export", "one", "-").err.startswith("Wrote to standard output: 1 file, 1 kB, dataset ")
    assert left(target) == []


def test_a_file_that_is_write_protected_stays(run: Run, target: Path) -> None:
    target.write_bytes(b"mine")
    target.chmod(0o444)
    outcome = run("export", "sqlite", str(target), "--force")
    assert (outcome.code, outcome.err) == (2, f"sco: cannot write '{target}': it is write-protected\n")
    assert target.read_bytes() == b"mine"


@pytest.mark.parametrize("kind", ["sqlite", "toml"])
@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt(), 130), (MemoryError(), 1)])
def test_what_is_interrupted_leaves_nothing(
    run: Run, target: Path, monkeypatch: pytest.MonkeyPatch, kind: str, error: BaseException, code: int
) -> None:
    def failing(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "rename", failing)
    monkeypatch.setattr(Path, "replace", failing)
    monkeypatch.setattr(Path, "hardlink_to", failing)
    assert run("export", kind, str(target)).code == code
    assert left(target) == []


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_what_another_run_made_meanwhile_is_only_replaced_when_that_is_asked_for(
    run: Run, target: Path, monkeypatch: pytest.MonkeyPatch, force: list[str]
) -> None:
    def made(*_: object) -> dict[str, bytes]:
        target.write_bytes(b"theirs")
        return {"": b"ours"}

    monkeypatch.setattr(exports, "load", lambda _: Export(files=made))
    outcome = run("export", "sqlite", str(target), "-q", *force)
    refused = (2, "", f"sco: '{target}' is there already; --force replaces it\n")
    assert (outcome, target.read_bytes()) == (((0, "", ""), b"ours") if force else (refused, b"theirs"))
    assert left(target) == ["out"]


@pytest.mark.parametrize("kind", [name for name, each in EXPORTS.items() if not each.dated])
def test_what_is_the_same_on_every_day_takes_no_day(run: Run, target: Path, kind: str) -> None:
    said = f"sco: --as-of: the files of {kind} hold the whole record and are of no day; leave it out\n"
    assert run("export", kind, str(target), "--as-of", "2023") == (2, "", said)
    assert run("export", kind, str(target), "--as-of", "2023-13").err.startswith("sco: --as-of: '2023-13' is not a day")
    assert left(target) == []


def test_only_a_kind_that_is_of_a_day_looks_at_it(small: Dataset) -> None:
    days = {name: load(name).files(small, "2012-01-01") != load(name).files(small, TODAY) for name in EXPORTS}
    assert days == {name: each.dated for name, each in EXPORTS.items()}


def test_what_is_there_is_refused_before_anything_is_made(
    run: Run, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def made(_: str) -> Export:
        raise AssertionError

    target.touch()
    monkeypatch.setattr(exports, "load", made)
    assert run("export", "sqlite", str(target)).code == 2


def test_help_tells_of_every_kind(run: Run) -> None:
    text = " ".join(run("help", "export").out.split())
    assert f"KIND What to make: {', '.join(EXPORTS)}." in text
    assert "--force Replace a file, or files of a folder, that are there already." in text
    assert all(f"{name}: {each.about}" in text for name, each in EXPORTS.items())
    assert "only made of data in which 'sco validate' finds no error." in text
