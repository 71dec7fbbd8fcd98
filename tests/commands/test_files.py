"""What `--output` is pointed at is written whole or stays as it was, and stays what it was."""

import os
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from running import ENVIRONMENT, SCO, Run

from sco_cli.commands import files
from sco_cli.errors import Usage

AREAS = ("areas", "-f", "tsv")


def bash(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    line = command.replace("SCO", " ".join([*SCO, *AREAS]))
    return subprocess.run(
        ["bash", "-c", line], capture_output=True, text=True, cwd=folder, env=ENVIRONMENT, check=False, timeout=60
    )


@pytest.fixture
def run(run_bundled: Run) -> Run:
    """The bundled data, as a program of its own has it."""
    return run_bundled


@pytest.fixture
def answer(run: Run) -> str:
    return run(*AREAS).out


def test_a_new_file_gets_the_mode_that_the_mask_gives(run: Run, tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        assert run(*AREAS, "-o", str(tmp_path / "a.tsv")).code == 0
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.tsv").stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["a.tsv"]


def test_a_file_of_ones_own_keeps_its_mode(run: Run, tmp_path: Path, answer: str) -> None:
    kept = tmp_path / "a.tsv"
    kept.write_text("mine", encoding="utf-8")
    kept.chmod(0o604)
    assert run(*AREAS, "-o", str(kept)).code == 0
    assert kept.read_text(encoding="utf-8") == answer
    assert stat.S_IMODE(kept.stat().st_mode) == 0o604


def test_a_file_with_several_names_stays_one_file(run: Run, tmp_path: Path, answer: str) -> None:
    first, second = tmp_path / "a.tsv", tmp_path / "b.tsv"
    first.write_text("mine " * 1000, encoding="utf-8")
    second.hardlink_to(first)
    assert run(*AREAS, "-o", str(first)).code == 0
    assert second.read_text(encoding="utf-8") == answer
    assert first.stat().st_ino == second.stat().st_ino


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_a_file_of_another_owner_is_written_in_place(run: Run, tmp_path: Path, answer: str) -> None:
    kept = tmp_path / "a.tsv"
    kept.write_text("theirs", encoding="utf-8")
    os.chown(kept, 12345, 12345)
    before = kept.stat().st_ino
    assert run(*AREAS, "-o", str(kept)).code == 0
    assert kept.read_text(encoding="utf-8") == answer
    assert (kept.stat().st_ino, kept.stat().st_uid) == (before, 12345)


@pytest.mark.parametrize("step", ["open", "chown"])
def test_where_no_draft_can_be_made_the_file_is_written_in_place(
    run: Run, tmp_path: Path, answer: str, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    kept = tmp_path / "a.tsv"
    kept.write_text("mine " * 1000, encoding="utf-8")
    before = kept.stat().st_ino

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, step, refused)
    assert run(*AREAS, "-o", str(kept)).code == 0
    assert kept.read_text(encoding="utf-8") == answer
    assert kept.stat().st_ino == before
    assert list(tmp_path.iterdir()) == [kept]


def test_a_new_file_in_a_folder_that_takes_none_is_refused(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refused)
    monkeypatch.setattr(Path, "touch", refused)
    outcome = run(*AREAS, "-o", str(tmp_path / "a.tsv"))
    assert (outcome.code, list(tmp_path.iterdir())) == (2, [])
    assert "a.tsv': Permission denied" in outcome.err


def test_what_does_not_fit_in_place_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "a.tsv"
    kept.write_text("mine", encoding="utf-8")
    kept.with_name("b.tsv").hardlink_to(kept)
    whole = files.overwrite

    def full(data: bytes, path: Path) -> None:
        whole(data[:10], path)
        if data != b"mine":
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "overwrite", full)
    with pytest.raises(Usage, match=r"a\.tsv': No space left on device"):
        files.write_file(b"a longer answer", str(kept))
    assert kept.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("target", ["there.tsv", "new.tsv"])
def test_a_link_is_followed_and_stays_a_link(run: Run, tmp_path: Path, answer: str, target: str) -> None:
    (tmp_path / "there.tsv").write_text("mine", encoding="utf-8")
    link = tmp_path / "link.tsv"
    link.symlink_to(target)
    assert run(*AREAS, "-o", str(link)).code == 0
    assert link.is_symlink()
    assert (tmp_path / target).read_text(encoding="utf-8") == answer


def test_links_in_a_ring_are_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.tsv").symlink_to("b.tsv")
    (tmp_path / "b.tsv").symlink_to("a.tsv")
    outcome = run(*AREAS, "-o", str(tmp_path / "a.tsv"))
    assert outcome.code == 2
    assert "cannot write" in outcome.err


def test_a_named_pipe_is_written_to_and_stays_one(run: Run, tmp_path: Path, answer: str) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    assert run("areas", "-o", str(pipe)).code == 0
    reader.join(10)
    assert read == [answer]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize(
    "command",
    [
        "SCO -o /dev/stdout | cat",
        "SCO -o /dev/fd/1 | cat",
        "SCO -o >(cat); wait $!",
        "SCO -o /dev/fd/3 3>kept; cat kept",
        "ln -s /dev/stdout link; SCO -o link | cat",
    ],
)
def test_an_open_descriptor_is_written_to(tmp_path: Path, answer: str, command: str) -> None:
    found = bash(command, tmp_path)
    assert (found.returncode, found.stdout) == (0, answer), found.stderr


def test_a_redirected_output_is_written_on_where_it_stands(tmp_path: Path, answer: str) -> None:
    assert bash("(echo first; SCO -o /dev/stdout; echo last) > kept", tmp_path).returncode == 0
    assert (tmp_path / "kept").read_text(encoding="utf-8") == f"first\n{answer}last\n"


def test_a_descriptor_that_is_not_open_is_refused(tmp_path: Path) -> None:
    found = bash("SCO -o /dev/fd/9", tmp_path)
    assert (found.returncode, found.stdout) == (2, "")
    assert "cannot write '/dev/fd/9': Bad file descriptor" in found.stderr


def test_a_pipe_whose_reader_has_gone_ends_quietly(tmp_path: Path) -> None:
    found = bash("mkfifo gone; (exec <gone) & exec 3>gone; wait; SCO -o /dev/fd/3", tmp_path)
    assert (found.returncode, found.stderr) == (0, "")


def test_a_file_without_any_write_bit_is_refused_for_everybody(run: Run, tmp_path: Path) -> None:
    kept = tmp_path / "a.tsv"
    kept.write_text("mine", encoding="utf-8")
    kept.chmod(0o444)
    outcome = run(*AREAS, "-o", str(kept))
    assert outcome.code == 2
    assert "a.tsv': it is write-protected" in outcome.err
    assert kept.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["a", "a.foo", "a.tar", "a.b/c", ".csv"])
def test_an_ending_that_names_no_format_is_refused_with_the_list(run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    outcome = run("areas", "-o", str(path))
    assert (outcome.code, outcome.out) == (2, "")
    assert "use one of .txt, .csv, .tsv, .json, .jsonl," in outcome.err
    assert not path.exists()
    assert run("areas", "-f", "csv", "-o", str(path)).code == 0
    assert path.read_text(encoding="utf-8").startswith("id,name")


def test_a_text_file_holds_the_table(run: Run, tmp_path: Path) -> None:
    assert run("areas", "-o", str(tmp_path / "a.TXT")).code == 0
    assert (tmp_path / "a.TXT").read_text(encoding="utf-8") == run("areas", "-f", "table").out


def test_a_folder_is_no_output_file_and_nothing_is_left_in_it(run: Run, tmp_path: Path) -> None:
    for name in (str(tmp_path), f"{tmp_path}/new/"):
        outcome = run(*AREAS, "-o", name)
        assert outcome.code == 2
        assert f"cannot write '{name}': it is a folder" in outcome.err
    assert not list(tmp_path.iterdir())


def failing(error: BaseException) -> Callable[..., None]:
    def replace(*_: object) -> None:
        raise error

    return replace


@pytest.mark.parametrize(
    ("error", "code"), [(OSError(5, "Input/output error"), 2), (KeyboardInterrupt(), 130), (MemoryError(), 1)]
)
def test_no_draft_is_left_behind_whatever_happens(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int
) -> None:
    kept = tmp_path / "a.tsv"
    kept.write_text("mine", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", failing(error))
    assert run(*AREAS, "-o", str(kept)).code == code
    assert list(tmp_path.iterdir()) == [kept]
    assert kept.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_waits_until_no_draft_is_left(tmp_path: Path, answer: str, number: signal.Signals) -> None:
    program = (
        "import os, pathlib, signal, sys\n"
        # Whoever runs the tests may have had the signal ignored.
        f"signal.signal({int(number)}, signal.{'default_int_handler' if number is signal.SIGINT else 'SIG_DFL'})\n"
        "done = pathlib.Path.replace\n"
        "def replace(self, target):\n"
        f"    os.kill(os.getpid(), {int(number)})\n"
        "    return done(self, target)\n"
        "pathlib.Path.replace = replace\n"
        "from sco_cli.__main__ import main\n"
        "main()\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", program, *AREAS, "-o", "a.tsv"], cwd=tmp_path, env=ENVIRONMENT, check=False
    )
    assert found.returncode == (130 if number is signal.SIGINT else -number)
    assert [path.name for path in tmp_path.iterdir()] == ["a.tsv"]
    assert (tmp_path / "a.tsv").read_text(encoding="utf-8") == answer


def refused(*_: object) -> None:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize("asked", ["os.open", "os.chown", "pathlib.Path.chmod", "pathlib.Path.replace"])
def test_where_a_draft_cannot_take_the_place_of_a_file_it_says_so_and_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    path = tmp_path / "own.csv"
    path.write_bytes(b"before")
    found = path.stat()
    monkeypatch.setattr(asked, refused)
    assert files.replace(b"after", path, found) is False
    assert (path.read_bytes(), [each.name for each in tmp_path.iterdir()]) == (b"before", ["own.csv"])


def test_what_took_the_place_of_a_file_says_so(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    assert files.replace(b"new", path, None) is True
    assert files.replace(b"newer", path, path.stat()) is True
    assert path.read_bytes() == b"newer"


def test_a_new_file_takes_the_place_of_none_that_is_there_since_a_moment_ago(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    files.write_file(b"first", str(path), new=True)
    assert path.stat().st_nlink == 1
    for looks in (files.status, lambda _: None):
        monkeypatch.setattr(files, "status", looks)
        with pytest.raises(Usage, match="is there already; --force replaces it"):
            files.write_file(b"second", str(path), new=True)
        assert path.read_bytes() == b"first"
        assert [each.name for each in tmp_path.iterdir()] == ["a.db"]


@pytest.mark.parametrize("there", [False, True])
def test_where_files_have_one_name_only_a_new_one_is_written_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    path = tmp_path / "a.db"
    monkeypatch.setattr(Path, "hardlink_to", failing(OSError(95, "Operation not supported")))
    monkeypatch.setattr(files, "status", lambda _: None)
    if there:
        path.write_bytes(b"theirs")
        with pytest.raises(Usage, match="is there already; --force replaces it"):
            files.write_file(b"ours", str(path), new=True)
    else:
        files.write_file(b"ours", str(path), new=True)
    assert path.read_bytes() == (b"theirs" if there else b"ours")
    assert [each.name for each in tmp_path.iterdir()] == ["a.db"]


def test_a_user_has_a_number_where_the_system_numbers_them(monkeypatch: pytest.MonkeyPatch) -> None:
    assert files.user() == os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: 1234)
    assert files.user() == 1234
    monkeypatch.delattr(os, "geteuid")
    assert files.user() == 0


@pytest.mark.parametrize(("readable", "mode"), [(True, "r+b"), (False, "wb")])
def test_a_file_that_can_be_read_is_only_shortened_once_the_new_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, readable: bool, mode: str
) -> None:
    path = tmp_path / "own.csv"
    path.write_bytes(b"what it held")
    opened: list[str] = []
    usual = Path.open

    def noted(self: Path, how: str) -> object:
        opened.append(how)
        return usual(self, how)

    monkeypatch.setattr(os, "access", lambda *_: readable)
    monkeypatch.setattr(Path, "open", noted)
    files.overwrite(b"new", path)
    assert opened == [mode]
    monkeypatch.undo()
    assert path.read_bytes() == b"new"


def test_what_cannot_be_looked_at_counts_as_regular(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert files.regular(str(tmp_path / "file" / "answer.csv")) is True
    assert files.regular(str(tmp_path)) is False


def test_what_lies_in_a_folder_that_may_not_be_searched_counts_as_regular_and_is_refused_by_name(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "is_symlink", failing(PermissionError(13, "Permission denied")))
    name = str(tmp_path / "answer.csv")
    assert files.regular(name) is True
    outcome = run("areas", "-o", name)
    assert (outcome.code, outcome.err) == (2, f"sco: cannot write '{name}': Permission denied\n")


def test_half_a_sign_is_in_no_name_of_a_file_and_is_refused_as_such(run: Run) -> None:
    assert files.regular("\ud800answer") is True
    assert files.existing("\ud800answer") is False
    outcome = run("areas", "-f", "csv", "-o", "\ud800answer")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("sco: cannot write '")


def test_a_regular_file_that_is_there_exists_and_nothing_else_does(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to("file")
    (tmp_path / "dangling").symlink_to("nothing")
    os.mkfifo(tmp_path / "pipe")
    found = {
        name
        for name in ("file", "link", "dangling", "pipe", "new", ".", "file/below")
        if files.existing(f"{tmp_path}/{name}")
    }
    assert found == {"file", "link"}
    assert not files.existing("/dev/stdout")
