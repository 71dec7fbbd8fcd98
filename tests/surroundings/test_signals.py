"""Signals in the midst of an answer: the program ends at once, as the signal says, without a word."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from running import ENVIRONMENT, SCO, Program

# What a signal does may have been changed by whoever runs the tests.
AS_USUAL = "import signal as s, sys\n{settings}\nfrom sco_cli.__main__ import main\nmain()\n"
USUAL = {signal.SIGINT: "default_int_handler"}


def begun(number: signal.Signals, *arguments: str) -> subprocess.Popen[bytes]:
    """`sco` in the midst of an answer that is longer than a pipe takes."""
    setting = f"s.signal({int(number)}, s.{USUAL.get(number, 'SIG_DFL')})"
    return subprocess.Popen(
        [sys.executable, "-c", AS_USUAL.format(settings=setting), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    )


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (signal.SIGINT, 130),
        (signal.SIGTERM, -signal.SIGTERM),
        (signal.SIGHUP, -signal.SIGHUP),
        (signal.SIGQUIT, -signal.SIGQUIT),
    ],
)
def test_a_signal_in_the_midst_of_an_answer_ends_it_quietly(number: signal.Signals, code: int) -> None:
    running = begun(number, "timeline", "--all", "-f", "json")
    assert running.stdout is not None
    assert running.stdout.read(1) == b"["
    running.send_signal(number)
    _, error = running.communicate(timeout=60)
    assert (running.returncode, error) == (code, b"")


def test_a_reader_who_leaves_in_the_midst_of_an_answer_ends_it_quietly() -> None:
    running = begun(signal.SIGUSR1, "timeline", "--all", "-f", "json")
    assert running.stdout is not None
    assert running.stderr is not None
    assert running.stdout.read(1) == b"["
    running.stdout.close()
    assert (running.wait(timeout=60), running.stderr.read()) == (0, b"")
    running.stderr.close()


@pytest.mark.parametrize("arguments", [["areas"], ["india"], ["--help"], ["areas", "-f", "table"]])
def test_without_any_standard_stream_the_answer_goes_nowhere(tmp_path: Path, arguments: list[str]) -> None:
    line = f"{' '.join([*SCO, *arguments])} <&- >&- 2>&-; echo $? > {tmp_path}/code"
    subprocess.run(["bash", "-c", line], env=ENVIRONMENT, check=True, timeout=60)
    assert (tmp_path / "code").read_text(encoding="utf-8") == "0\n"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["areas"], 0),
        (["membrs"], 2),
        (["areas", "--nope"], 2),
        (["show", "nobody"], 1),
        (["events", "--since", "2040"], 0),
    ],
)
@pytest.mark.parametrize("redirection", ["2>/dev/full", "<&-", "2>&-"])
def test_where_remarks_find_no_place_the_code_stays(
    program: Program, arguments: list[str], code: int, redirection: str
) -> None:
    behind = ("bash", "-c", f'"$@" {redirection}', "bash")
    found = program(*arguments, behind=behind)
    assert found.returncode == code
    assert found.stdout == program(*arguments).stdout


def test_where_neither_answer_nor_remark_finds_a_place_the_code_says_so(program: Program) -> None:
    behind = ("bash", "-c", '"$@" >/dev/full 2>/dev/full', "bash")
    assert program("areas", behind=behind).returncode == 1
