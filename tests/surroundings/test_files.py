"""Folders that may not be read or written, disks that are full, targets that vanish, runs that meet in one file."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from running import ENVIRONMENT, SCO, Program, Run

from sco_cli.commands import files
from sco_cli.dataset import bundled_folder


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    """A folder of data whose mode a test changes, and which can be deleted afterwards all the same."""
    folder = tmp_path / "locked"
    shutil.copytree(bundled_folder(), folder)
    yield folder
    for path in (folder, folder / "initiatives", folder / "areas.toml"):
        path.chmod(0o755)


@pytest.mark.parametrize(
    ("name", "mode", "command", "unreadable"),
    [
        ("", 0o000, "terms", "terms.toml"),
        ("", 0o444, "terms", "terms.toml"),
        ("", 0o000, "india", "states.toml"),
        ("areas.toml", 0o000, "areas", "areas.toml"),
        ("areas.toml", 0o222, "areas", "areas.toml"),
        ("initiatives", 0o000, "initiatives", "initiatives"),
        ("initiatives", 0o111, "initiatives", "initiatives"),
        ("initiatives", 0o444, "initiatives", "initiatives/agriculture.toml"),
    ],
)
def test_data_that_may_not_be_read_is_named_and_never_replaced_by_bundled_data(
    program: Program, bound: tuple[str, ...], locked: Path, name: str, mode: int, command: str, unreadable: str
) -> None:
    (locked / name).chmod(mode)
    found = program(command, "--data", str(locked), behind=bound)
    said = f"sco: {locked / unreadable}: cannot be read: Permission denied\n"
    assert (found.returncode, found.stdout, found.stderr) == (1, "", said)


def test_a_folder_below_one_that_may_not_be_searched_is_named(
    program: Program, bound: tuple[str, ...], locked: Path
) -> None:
    locked.chmod(0o000)
    found = program("areas", "--data", str(locked / "initiatives"), behind=bound)
    said = f"sco: {locked / 'initiatives'}: cannot be read: Permission denied\n"
    assert (found.returncode, found.stdout, found.stderr) == (1, "", said)


def test_a_folder_that_can_be_searched_but_not_listed_is_enough_for_a_file(
    program: Program, bound: tuple[str, ...], locked: Path
) -> None:
    locked.chmod(0o111)
    found = program("areas", "-c", "id", "--data", str(locked), behind=bound)
    assert (found.returncode, found.stderr) == (0, "")


@pytest.mark.parametrize("mode", [0o000, 0o444, 0o555])
def test_a_file_in_a_folder_that_takes_none_is_refused(
    program: Program, bound: tuple[str, ...], locked: Path, mode: int
) -> None:
    before = sorted(locked.iterdir())
    locked.chmod(mode)
    name = str(locked / "answer.csv")
    found = program("areas", "-o", name, behind=bound)
    said = f"sco: cannot write '{name}': Permission denied\n"
    assert (found.returncode, found.stdout, found.stderr) == (2, "", said)
    locked.chmod(0o755)
    assert sorted(locked.iterdir()) == before


def test_a_file_of_ones_own_in_a_folder_that_takes_no_other_is_written(
    program: Program, bound: tuple[str, ...], locked: Path
) -> None:
    target = locked / "answer.csv"
    target.write_text("x" * 9000, encoding="utf-8")
    locked.chmod(0o555)
    assert program("areas", "-c", "id", "-o", str(target), behind=bound).returncode == 0
    assert target.read_text(encoding="utf-8").splitlines()[0] == "id"
    assert "x" not in target.read_text(encoding="utf-8").splitlines()[-1]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four pages, three of which are taken by `old.html`."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        (folder / "old.html").write_bytes(b"x" * 12288)
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("name", ["new.html", "old.html"])
def test_an_answer_that_does_not_fit_on_the_disk_leaves_it_as_it_was(
    program: Program, small_disk: Path, name: str
) -> None:
    found = program("timeline", "--all", "-o", str(small_disk / name))
    assert (found.returncode, found.stdout) == (2, "")
    assert found.stderr == f"sco: cannot write '{small_disk / name}': No space left on device\n"
    assert [(path.name, path.read_bytes()) for path in small_disk.iterdir()] == [("old.html", b"x" * 12288)]


@pytest.mark.parametrize("names", [1, 2])
def test_an_answer_larger_than_a_file_may_be_leaves_what_was_there(
    program: Program, tmp_path: Path, names: int
) -> None:
    target = tmp_path / "answer.html"
    target.write_text("mine", encoding="utf-8")
    for number in range(1, names):
        os.link(target, tmp_path / f"{number}.html")
    before = sorted(tmp_path.iterdir())
    limited = ("bash", "-c", 'ulimit -f 1; exec "$@"', "bash")
    found = program("timeline", "--all", "-o", str(target), behind=limited)
    assert (found.returncode, found.stdout) == (2, "")
    # What measures coverage cannot write either, and says so below.
    assert found.stderr.splitlines()[0] == f"sco: cannot write '{target}': File too large"
    assert sorted(tmp_path.iterdir()) == before
    assert target.read_text(encoding="utf-8") == "mine"


def test_runs_that_write_one_file_at_once_leave_one_whole_answer(run_bundled: Run, tmp_path: Path) -> None:
    target = tmp_path / "answer.jsonl"
    asked = (("terms",), ("documents",))
    environment = ENVIRONMENT
    started = [subprocess.Popen([*SCO, *arguments, "-o", str(target)], env=environment) for arguments in asked * 3]
    assert [each.wait(timeout=60) for each in started] == [0] * 6
    assert target.read_text(encoding="utf-8") in [run_bundled(*arguments, "-f", "jsonl").out for arguments in asked]
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(("vanishing", "code"), [("file", 0), ("folder", 2)])
def test_a_target_that_vanishes_meanwhile_is_made_anew_or_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, vanishing: str, code: int
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    target = folder / "answer.csv"
    target.write_text("mine", encoding="utf-8")
    refuse = files.refuse

    def late(*given: Any) -> None:
        refuse(*given)
        target.unlink()
        if vanishing == "folder":
            folder.rmdir()

    monkeypatch.setattr(files, "refuse", late)
    outcome = run("areas", "-o", str(target))
    assert outcome.code == code
    if vanishing == "file":
        assert target.read_text(encoding="utf-8").replace("\r\n", "\n") == run("areas", "-f", "csv").out.replace(
            "\r\n", "\n"
        )
    else:
        assert outcome.err == f"sco: cannot write '{target}': No such file or directory\n"


GONE = ("bash", "-c", 'mkdir gone; cd gone; rmdir ../gone; exec "$@"', "bash")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["areas"], 0, ""),
        (["india"], 0, ""),
        (["areas", "--data", "own"], 1, "sco: own: no such folder\n"),
        (["india", "--data=own"], 1, "sco: own: no such folder\n"),
        (["areas", "-o", "a.csv"], 2, "sco: cannot write 'a.csv': No such file or directory\n"),
    ],
)
def test_in_a_folder_that_was_deleted_only_its_files_are_missing(
    program: Program, tmp_path: Path, arguments: list[str], code: int, said: str
) -> None:
    found = program(*arguments, cwd=tmp_path, behind=GONE)
    assert (found.returncode, found.stderr) == (code, said)
    assert bool(found.stdout) is (code == 0)


def test_in_a_folder_that_may_not_be_read_other_files_are(
    program: Program, bound: tuple[str, ...], locked: Path, tmp_path: Path
) -> None:
    inside = ("bash", "-c", 'chmod 000 .; exec "$@"', "bash")
    target = tmp_path / "a.csv"
    found = program("areas", "-o", str(target), cwd=locked, behind=(*inside, *bound))
    assert (found.returncode, found.stderr) == (0, "")
    assert target.read_text(encoding="utf-8").startswith("id,")


def test_a_folder_of_data_may_be_named_from_where_one_is(program: Program, tmp_path: Path) -> None:
    shutil.copytree(bundled_folder(), tmp_path / "own" / "data")
    for name in ("data", "./data", "../own/data", "data/"):
        assert program("areas", "--data", name, cwd=tmp_path / "own").stdout == program("areas").stdout
