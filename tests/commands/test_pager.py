"""The pager: which there is, what it is given, and that nothing is lost where it fails."""

import fcntl
import os
import pty
import select
import shlex
import shutil
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from running import ENVIRONMENT, SCO, SMALL

from sco_cli.commands import pager

TEXT = "a\nЖ\n".encode()
LESS = shutil.which("less")
# Says when it begins, tells of each Ctrl-C, and ends at the second one.
PATIENT = (
    "import signal, sys, time\n"
    "def count(*_):\n"
    "    print('caught', flush=True)\n"
    "    count.times += 1\n"
    "    if count.times == 2: sys.exit(0)\n"
    "count.times = 0\n"
    "signal.signal(signal.SIGINT, count)\n"
    "print('begun', flush=True)\n"
    "while True: time.sleep(0.05)\n"
)


@pytest.fixture(autouse=True)
def interrupts() -> Iterator[None]:
    """Ctrl-C interrupts, also where the tests were begun in the background, which ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize(
    ("named", "found"),
    [
        (None, "less -FRX"),
        ("", None),
        (" ", None),
        ("cat", None),
        (" cat ", None),
        ("most", "most"),
        (" less -S ", "less -S"),
        ("cat -v", "cat -v"),
    ],
)
def test_the_pager_is_the_one_that_the_user_named_unless_it_is_cat_else_less(
    monkeypatch: pytest.MonkeyPatch, named: str | None, found: str | None
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if name == "less" else None)
    if named is not None:
        monkeypatch.setenv("PAGER", named)
    assert pager.command() == found


def test_without_less_there_is_no_pager_but_the_one_that_the_user_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert pager.command() is None
    monkeypatch.setenv("PAGER", "most")
    assert pager.command() == "most"


@pytest.mark.parametrize(("less", "seen"), [(None, "FRX"), ("-S", "-S"), ("", "")])
def test_less_shows_colours_and_leaves_what_fits_on_the_screen_unless_the_user_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, less: str | None, seen: str
) -> None:
    monkeypatch.delenv("LESS", raising=False)
    if less is not None:
        monkeypatch.setenv("LESS", less)
    assert pager.show(TEXT, f'printf %s "$LESS" > {shlex.quote(str(tmp_path / "seen"))}')
    assert (tmp_path / "seen").read_text(encoding="utf-8") == seen


def test_it_is_given_the_whole_text(tmp_path: Path) -> None:
    text = TEXT * 100_000
    assert pager.show(text, f"cat > {shlex.quote(str(tmp_path / 'seen'))}")
    assert (tmp_path / "seen").read_bytes() == text


@pytest.mark.parametrize("command", ["true", "exit 0", "head -c 1 >/dev/null"])
def test_it_can_be_left_before_the_end(command: str) -> None:
    assert pager.show(TEXT * 100_000, command) is True


@pytest.mark.parametrize(
    "command",
    [
        "/no/such/pager 2>/dev/null",
        "exit 127",
        "exit 126",
        "exit 1",
        "exit 2",
        "exit 130",
        "kill -9 $$",
        "kill -15 $$",
        "kill -2 $$",
        "(exit 3)",
    ],
)
def test_one_that_cannot_run_fails_or_is_killed_has_not_shown_the_text(command: str) -> None:
    assert pager.show(TEXT, command) is False


@pytest.mark.parametrize(
    ("ending", "shown"), [("exit 2", True), ("exit 130", True), ("exit 1", False), ("exit 127", False)]
)
def test_one_that_the_user_ends_with_an_interrupt_has_shown_the_text(ending: str, shown: bool) -> None:
    assert pager.show(TEXT, f"kill -2 {os.getpid()}; {ending}") is shown


def test_a_shell_that_does_not_start_has_shown_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(7, "Argument list too long")

    monkeypatch.setattr(subprocess, "run", fail)
    assert pager.show(TEXT, "less") is False


def test_an_interrupt_reaches_it_and_ends_the_program_only_afterwards() -> None:
    before = signal.getsignal(signal.SIGINT)
    seen = f"{sys.executable} -c 'import signal, sys; sys.exit(signal.getsignal(2) is not signal.default_int_handler)'"
    assert pager.show(TEXT, f"kill -2 {os.getpid()}; {seen}") is True
    assert signal.getsignal(signal.SIGINT) is before
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


class Terminal(NamedTuple):
    """`sco` at a terminal of 80 columns and 5 lines: what is typed goes to `keys`."""

    program: subprocess.Popen[bytes]
    keys: int

    def until(self, text: str) -> str:
        """What the terminal shows up to a text, or up to the end, or to where nothing comes any more."""
        shown = b""
        while text.encode() not in shown and select.select([self.keys], [], [], 30)[0]:
            try:
                shown += os.read(self.keys, 65536)
            except OSError:
                break
        return shown.decode()


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    begun: list[Terminal] = []
    yield begun
    for terminal in begun:
        terminal.program.kill()
        terminal.program.wait()
        os.close(terminal.keys)


def at_a_terminal(begun: list[Terminal], *arguments: str, **variables: str) -> Terminal:
    """Runs `sco` at a terminal of its own."""
    keys, line = pty.openpty()
    environment = {**ENVIRONMENT, "SCO_DATA": str(SMALL), "LINES": "5", "COLUMNS": "80", "TERM": "xterm"}
    environment = {name: value for name, value in environment.items() if name not in ("LESS", "PAGER")} | variables
    program = subprocess.Popen(
        [*SCO, *arguments],
        stdin=line,
        stdout=line,
        stderr=line,
        env=environment,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    )
    os.close(line)
    begun.append(Terminal(program, keys))
    return begun[-1]


def test_interrupts_are_left_to_it_and_the_program_ends_when_it_does(terminals: list[Terminal]) -> None:
    found = at_a_terminal(terminals, "terms", PAGER=f"{sys.executable} -c {shlex.quote(PATIENT)}")
    assert "begun" in found.until("begun")
    os.write(found.keys, b"\x03")
    assert "caught" in found.until("caught")
    time.sleep(0.2)
    assert found.program.poll() is None
    os.write(found.keys, b"\x03")
    assert "caught" in found.until("caught")
    assert found.program.wait(timeout=30) == 0


def test_one_that_is_killed_leaves_the_answer_and_the_terminal(terminals: list[Terminal]) -> None:
    found = at_a_terminal(terminals, "states", "-c", "id", PAGER="stty -echo -icanon </dev/tty; kill -9 $$")
    assert "\r\nAA\r\n" in found.until("EE\r\n")
    assert found.program.wait(timeout=30) == 0
    modes = termios.tcgetattr(found.keys)[3]
    assert (bool(modes & termios.ECHO), bool(modes & termios.ICANON)) == (True, True)


def test_without_it_the_answer_is_printed_at_once(terminals: list[Terminal]) -> None:
    found = at_a_terminal(terminals, "states", "-c", "id", "--no-pager", PAGER="echo never")
    shown = found.until("the end")
    assert "\r\nAA\r\n" in shown
    assert "never" not in shown


@pytest.mark.skipif(LESS is None, reason="there is no less here")
def test_less_shows_a_screen_and_waits_for_the_reader(terminals: list[Terminal]) -> None:
    found = at_a_terminal(terminals, "terms")
    assert "Terms, principles" in found.until("\n:")
    time.sleep(0.2)
    assert found.program.poll() is None
    os.write(found.keys, b"\x03")
    time.sleep(0.2)
    assert found.program.poll() is None
    os.write(found.keys, b"q")
    assert found.program.wait(timeout=30) == 0
