"""The files of an export are written into a folder whole or not at all, and nothing else is harmed."""

import os
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sco_cli.commands.folders import holds_files, write_folder
from sco_cli.errors import Usage

FILES = {"a.csv": b"new a", "b.csv": b"new b", "more/c.csv": b"new c"}


def held(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, also one that should not be left behind; an empty folder as None would be."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b"(folder)"
        for path in sorted(folder.rglob("*"))
        if path.is_file() or not any(path.iterdir())
    }


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A folder with files of one's own, some of which are to be replaced."""
    folder = tmp_path / "old"
    folder.mkdir()
    for name in ("a.csv", "b.csv", "mine.txt"):
        (folder / name).write_text(f"old {name}", encoding="utf-8")
    return folder


OLD = {"a.csv": b"old a.csv", "b.csv": b"old b.csv", "mine.txt": b"old mine.txt"}


@pytest.mark.parametrize("name", ["new", "new/", "old/../new"])
def test_a_new_folder_is_made_with_the_modes_that_the_mask_gives(tmp_path: Path, old: Path, name: str) -> None:
    before = os.umask(0o027)
    try:
        write_folder(FILES, f"{tmp_path}/{name}")
    finally:
        os.umask(before)
    assert held(tmp_path / "new") == FILES
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o750
    assert stat.S_IMODE((tmp_path / "new" / "a.csv").stat().st_mode) == 0o640
    assert {path.name for path in tmp_path.iterdir()} == {"new", "old"}


def test_an_empty_folder_stays_the_same_folder(tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir(mode=0o700)
    before = folder.stat().st_ino
    write_folder(FILES, str(folder))
    assert held(folder) == FILES
    assert (folder.stat().st_ino, stat.S_IMODE(folder.stat().st_mode)) == (before, 0o700)


def test_files_of_the_same_name_are_replaced_with_their_mode_and_others_stay(old: Path) -> None:
    (old / "a.csv").chmod(0o604)
    write_folder(FILES, str(old))
    assert held(old) == {**FILES, "mine.txt": b"old mine.txt"}
    assert stat.S_IMODE((old / "a.csv").stat().st_mode) == 0o604
    write_folder({"more/c.csv": b"newer"}, str(old))
    assert held(old)["more/c.csv"] == b"newer"


def test_a_file_in_a_folder_below_is_replaced_before_one_beside_it(old: Path) -> None:
    (old / "more").mkdir()
    (old / "more" / "c.csv").write_text("old c")
    files = {"more/c.csv": b"new c", "b.csv": b"new b"}
    write_folder(files, str(old))
    assert held(old) == {**OLD, **files}


@pytest.mark.parametrize("target", ["old", "new"])
def test_a_link_to_a_folder_is_followed_and_stays_a_link(tmp_path: Path, old: Path, target: str) -> None:
    link = tmp_path / "link"
    link.symlink_to(target)
    write_folder(FILES, str(link))
    assert link.is_symlink()
    assert held(tmp_path / target).items() >= FILES.items()
    assert {path.name for path in tmp_path.iterdir()} == {"link", "old", target}


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda path: path.symlink_to("mine.txt"), "it is no plain file with one name"),
        (lambda path: path.symlink_to("nothing"), "it is no plain file with one name"),
        (lambda path: path.hardlink_to(path.with_name("mine.txt")), "it is no plain file with one name"),
        (os.mkfifo, "it is no plain file with one name"),
        (lambda path: path.mkdir(), "it is no plain file with one name"),
        (lambda path: path.touch(mode=0o444), "it is write-protected"),
    ],
    ids=["link", "dangling", "two names", "pipe", "folder", "read-only"],
)
def test_what_is_no_plain_file_in_the_place_of_one_is_refused_and_nothing_is_changed(
    old: Path, spoil: Callable[[Path], None], why: str
) -> None:
    (old / "b.csv").unlink()
    spoil(old / "b.csv")
    before = (old / "b.csv").lstat()
    with pytest.raises(Usage) as raised:
        write_folder(FILES, str(old))
    assert str(raised.value) == f"cannot write '{old}/b.csv': {why}"
    after = (old / "b.csv").lstat()
    assert (after.st_mode, after.st_ino, after.st_nlink) == (before.st_mode, before.st_ino, before.st_nlink)
    assert {path.name for path in old.iterdir()} == {"a.csv", "b.csv", "mine.txt"}
    assert (old / "a.csv").read_bytes() == b"old a.csv"
    assert (old / "mine.txt").read_bytes() == b"old mine.txt"


def test_a_file_in_the_place_of_a_folder_is_refused_and_nothing_is_changed(old: Path) -> None:
    (old / "more").touch()
    with pytest.raises(Usage, match=r"cannot write '.*old': "):
        write_folder(FILES, str(old))
    assert held(old) == {**OLD, "more": b""}


def test_a_file_whose_owner_cannot_be_kept_stays(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "chown", refused)
    with pytest.raises(Usage, match=r"old': Operation not permitted$"):
        write_folder(FILES, str(old))
    assert held(old) == OLD


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: None, "No such file or directory"),
        (lambda path: path.touch(), "Not a directory"),
        (lambda path: path.symlink_to("above"), "Too many levels of symbolic links"),
    ],
    ids=["missing", "file", "ring"],
)
def test_a_folder_below_what_is_none_is_refused(tmp_path: Path, make: Callable[[Path], None], why: str) -> None:
    make(tmp_path / "above")
    there = [*tmp_path.iterdir()]
    name = f"{tmp_path}/above/new"
    with pytest.raises(Usage) as raised:
        write_folder(FILES, name)
    assert str(raised.value).startswith(f"cannot write '{name}': ")
    if why != "Too many levels of symbolic links":
        assert str(raised.value).endswith(why)
    assert [*tmp_path.iterdir()] == there


@pytest.mark.parametrize("make", [Path.touch, os.mkfifo], ids=["file", "pipe"])
def test_what_is_no_folder_is_refused(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "there")
    name = str(tmp_path / "there")
    with pytest.raises(Usage) as raised:
        holds_files(name)
    assert str(raised.value) == f"cannot write '{name}': it is no folder"
    with pytest.raises(Usage, match="cannot write"):
        write_folder(FILES, name)
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


def test_a_folder_holds_files_when_there_is_anything_in_it(tmp_path: Path, old: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert not holds_files(str(tmp_path / "empty"))
    assert not holds_files(str(tmp_path / "missing"))
    assert holds_files(str(old))
    with pytest.raises(Usage, match="Not a directory"):
        holds_files(f"{old}/a.csv/new")


def failing_after(count: int, usual: Callable[..., Path], error: BaseException) -> Callable[..., Path]:
    """What fails once, when it has been done so many times."""
    done: list[Path] = []

    def wrapper(self: Path, target: Path) -> Path:
        done.append(self)
        if len(done) == count + 1:
            raise error
        return usual(self, target)

    return wrapper


# The second file is moved away in the third move, and the new one into its place in the fourth.
@pytest.mark.parametrize("count", range(5))
@pytest.mark.parametrize("error", [OSError(5, "Input/output error"), KeyboardInterrupt(), MemoryError()])
def test_all_is_put_back_when_one_file_cannot_be_moved(
    old: Path, monkeypatch: pytest.MonkeyPatch, count: int, error: BaseException
) -> None:
    monkeypatch.setattr(Path, "rename", failing_after(count, Path.rename, error))
    expected = Usage if isinstance(error, OSError) else type(error)
    with pytest.raises(expected):
        write_folder(FILES, str(old))
    assert held(old) == OLD


def test_what_went_wrong_is_told_when_files_of_several_folders_are_put_back(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (old / "more").mkdir()
    (old / "more" / "c.csv").write_text("old c")
    monkeypatch.setattr(Path, "rename", failing_after(5, Path.rename, OSError(5, "Input/output error")))
    with pytest.raises(Usage, match=r"old': Input/output error$"):
        write_folder(FILES, str(old))
    assert held(old) == {**OLD, "more/c.csv": b"old c"}


def test_a_new_folder_that_cannot_be_put_in_its_place_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "rename", failing_after(0, Path.rename, OSError(5, "Input/output error")))
    with pytest.raises(Usage, match=r"new': Input/output error$"):
        write_folder(FILES, str(tmp_path / "new"))
    assert held(tmp_path) == {}


@pytest.mark.parametrize("there", [True, False])
def test_a_full_disk_leaves_everything_as_it_was(
    tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    usual = Path.write_bytes

    def full(self: Path, data: bytes) -> int:
        if self.name == "b.csv":
            usual(self, data[:2])
            raise OSError(28, "No space left on device")
        return usual(self, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    name = old if there else tmp_path / "new"
    with pytest.raises(Usage, match=rf"{name}': No space left on device$"):
        write_folder(FILES, str(name))
    assert held(tmp_path) == {f"old/{path}": data for path, data in OLD.items()}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
@pytest.mark.parametrize("there", [True, False])
def test_a_signal_waits_until_all_is_done(tmp_path: Path, old: Path, number: signal.Signals, there: bool) -> None:
    name = old if there else tmp_path / "new"
    program = (
        "import os, pathlib, signal\n"
        f"signal.signal({int(number)}, signal.{'default_int_handler' if number is signal.SIGINT else 'SIG_DFL'})\n"
        "done = pathlib.Path.rename\n"
        "def rename(self, target):\n"
        f"    os.kill(os.getpid(), {int(number)})\n"
        "    return done(self, target)\n"
        "pathlib.Path.rename = rename\n"
        "from sco_cli.commands.folders import write_folder\n"
        f"write_folder({FILES!r}, {str(name)!r})\n"
    )
    found = subprocess.run([sys.executable, "-c", program], stderr=subprocess.DEVNULL, check=False)
    assert found.returncode != 0
    assert held(name) == ({**FILES, "mine.txt": b"old mine.txt"} if there else FILES)


def test_a_draft_that_is_left_is_no_reason_to_fail(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Path, bool]] = []
    usual = shutil.rmtree

    def noted(path: Path, ignore_errors: bool = False) -> None:
        asked.append((path, ignore_errors))
        usual(path, ignore_errors=ignore_errors)

    monkeypatch.setattr(shutil, "rmtree", noted)
    write_folder(FILES, str(old))
    ((draft, ignored),) = asked
    assert (draft.parent, draft.name[:5], ignored) == (old, ".sco-", True)
