"""Variables of the environment, clocks and terminals that wish the program ill."""

import os
import pty
import subprocess
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from running import ENVIRONMENT, SCO, SMALL, Program, Run

from sco_cli.contents import COMMANDS

NEEDED = {"show": ("alpha",), "search": ("energy",), "diff": ("2001",), "export": ("sqlite", "sco.db")}
SIZES = ("9" * 30, "100000", "1000", "20", "1", "0", "-5", "", "1e3", "٣٠", "wide")


@pytest.mark.parametrize("size", SIZES)
def test_a_window_of_any_size_gets_an_answer(run: Run, size: str) -> None:
    for command in ("members", "timeline", "overview", "show", "panel", "search"):
        found = run(command, *NEEDED.get(command, ()), tty=True, tty_err=True, COLUMNS=size, LINES=size)
        assert found.code == 0, command
        assert "internal error" not in found.err
        assert len(found.out) < 1_000_000, command
    assert run("--help", tty=True, COLUMNS=size, LINES=size).code == 0
    assert run("membrs", tty_err=True, COLUMNS=size, LINES=size).err.startswith("sco: unknown command 'membrs'")


@pytest.mark.parametrize("today", ["0001", "2025-01-01", "2040-12-31", "9999-12"])
@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "validate"])
def test_a_clock_of_any_day_gets_an_answer(
    run_tidy: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, today: str
) -> None:
    monkeypatch.chdir(tmp_path)
    found = run_tidy(command, *NEEDED.get(command, ()), tty=True, tty_err=True, SCO_TODAY=today)
    assert "internal error" not in found.err
    # Of what had not begun, or of years without a member, there is nothing to show.
    assert found.code == 0 or today < "2001"


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "validate"])
def test_the_clock_is_looked_at_once_so_that_no_answer_is_of_two_days(
    run_tidy: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    days = iter(("2026-01-31", "2026-02-01"))
    monkeypatch.setattr("sco_cli.dates.today", lambda: next(days))
    assert run_tidy(command, *NEEDED.get(command, ()), SCO_TODAY="").code == 0
    assert [*days] == ["2026-02-01"]


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12"])
def test_today_is_the_day_where_the_user_is(program: Program, zone: str) -> None:
    before = datetime.now(ZoneInfo(zone)).date().isoformat()
    found = program("terms", "-c", "as_of", "--limit", "1", SCO_TODAY="", TZ=zone)
    after = datetime.now(ZoneInfo(zone)).date().isoformat()
    assert found.stdout in (f"as_of\n{before}\n", f"as_of\n{after}\n")


@pytest.mark.parametrize(
    "variables",
    [
        {"TMPDIR": "/nowhere", "HOME": "/nowhere"},
        {"TERM": "nonsense", "TZ": "No/Where", "PAGER": "/nowhere"},
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii:strict"},
        {"LC_ALL": "zh_CN.GB18030", "PYTHONWARNINGS": "error", "PYTHONOPTIMIZE": "2"},
        {"TERMINAL_WIDTH": "x", "FORCE_COLOR": "0"},
    ],
)
def test_what_a_pipe_gets_is_the_same_in_all_surroundings(program: Program, variables: dict[str, str]) -> None:
    asked = ("show", "uzbekistan", "-f", "json")
    usual, found = program(*asked), program(*asked, **variables)
    assert (found.returncode, found.stdout, found.stderr) == (0, usual.stdout, "")


def test_without_any_variable_the_program_answers(program: Program, tmp_path: Path) -> None:
    bare = ("env", "-i", f"PYTHONPATH={os.environ.get('PYTHONPATH', '')}")
    found = program("terms", cwd=tmp_path, behind=bare)
    assert (found.returncode, found.stdout) == (0, program("terms").stdout)
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "koi8-r", "gb18030", "utf-8"])
def test_a_terminal_of_any_encoding_shows_what_it_can(encoding: str) -> None:
    keys, line = pty.openpty()
    given = {**ENVIRONMENT, "SCO_DATA": str(SMALL), "PYTHONIOENCODING": encoding, "COLUMNS": "100"}
    command = [*SCO, "states", "--no-pager", "-c", "name,name_ru,name_zh"]
    with subprocess.Popen(command, stdin=line, stdout=line, stderr=line, env=given) as running:
        os.close(line)
        shown = b""
        while part := read(keys):
            shown += part
    os.close(keys)
    assert running.returncode == 0
    assert b"Delta" in shown
    assert shown.decode(encoding)
    assert ("Север" in shown.decode(encoding)) is (encoding not in ("ascii", "latin-1"))


def read(keys: int) -> bytes:
    """What comes next from a terminal; nothing at its end."""
    try:
        return os.read(keys, 65536)
    except OSError:
        return b""
