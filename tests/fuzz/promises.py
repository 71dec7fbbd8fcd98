"""What holds of every run of `sco`, whatever it is given: plain words, a known exit code, nothing written elsewhere."""

import atexit
import json
import os
import re
import signal
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from running import Outcome, copy_tidied, run_sco

from sco_cli import cli
from sco_cli import dataset as datasets

SECONDS = 10  # of processor time that a run has at most
LONGEST = 6_000  # characters said on standard error about a command line
# What steers a terminal or turns the direction of writing. CSV ends its lines with CR LF.
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)")
INTERNAL = "internal error"
# How a line of standard error begins; with a blank where what a user wrote had a line break before it.
PLAIN = re.compile(r"sco: | |Try '|$")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGING = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.link", "os.chmod", "os.chown")


class Stopped(BaseException):
    """A run that was ended because it took too long, or was about to write where it must not."""


class Guard:
    """Ends a run that writes outside of a folder. Python keeps such a hook until it ends, so there is one for all."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.hooked = False

    def watch(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.folder is None:
            return
        opened = event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING
        if opened or event in CHANGING:
            self.check(arguments[0])

    def check(self, path: Any) -> None:
        place = str(Path(os.fsdecode(path)).resolve()) if isinstance(path, str | bytes | os.PathLike) else ""
        inside = not place or Path(place).is_relative_to(self.folder or "/")
        # Modules that a run is the first to load are compiled.
        if not inside and place != os.devnull and "__pycache__" not in place:
            raise Stopped(f"would write {place}")

    @contextmanager
    def only(self, folder: Path) -> Iterator[None]:
        if not self.hooked:
            sys.addaudithook(self.watch)
            self.hooked = True
        self.folder = folder.resolve()
        try:
            yield
        finally:
            self.folder = None


GUARD = Guard()


@contextmanager
def within_time(seconds: float) -> Iterator[None]:
    """Ends a run that takes more than this much time of the processor."""

    def stop(*_: object) -> None:
        raise Stopped(f"takes more than {seconds} seconds")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@cache
def sound() -> Path:
    """A folder with the small dataset that keeps every rule, and goes when Python ends."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    copy_tidied(Path(folder.name).resolve())
    return Path(folder.name).resolve()


def attempt(arguments: Sequence[str], folder: Path, tty: bool = False, **variables: str) -> Outcome | str:
    """Runs `sco` inside a folder over the small dataset; what came of it, or why it did not end as it should."""
    bundled = sound()
    with pytest.MonkeyPatch.context() as patch, GUARD.only(folder), within_time(SECONDS):
        patch.setattr(datasets, "bundled_folder", lambda: bundled)
        patch.chdir(folder)
        # What stands for standard output here has no descriptor to give up.
        patch.setattr(cli, "give_up", lambda _: None)
        try:
            return run_sco(*arguments, tty=tty, environment={"NO_COLOR": "1", **variables})
        except Stopped as why:
            return str(why)
        except Exception as error:
            return "".join(traceback.format_exception_only(error)) + "".join(
                traceback.format_tb(error.__traceback__)[-1:]
            )


def broken(outcome: Outcome | str) -> Iterator[str]:
    """What a run did that none may do."""
    if isinstance(outcome, str):
        yield outcome
        return
    if outcome.code not in (0, 1, 2):
        yield f"ends with {outcome.code}"
    if INTERNAL in outcome.err or "Traceback" in outcome.err:
        yield f"a fault of the program: {outcome.err.strip()[:300]}"
    if outcome.code == 2 and outcome.out:
        yield f"answers, and ends with 2: {outcome.out[:80]!r}"
    if outcome.code and not (outcome.out or outcome.err):
        yield f"ends with {outcome.code} and says nothing"
    for name, text in (("answer", outcome.out), ("message", outcome.err)):
        if found := CONTROLS.search(text):
            yield f"a control character in the {name}: {text[max(0, found.start() - 30) : found.end() + 30]!r}"
        if any(0xD800 <= ord(letter) < 0xE000 for letter in text):
            yield f"half a character in the {name}"


def broken_message(outcome: Outcome) -> Iterator[str]:
    """What is wrong with what a run said of a mistake."""
    if len(outcome.err) > LONGEST:
        yield f"{len(outcome.err)} characters of message: {outcome.err[:80]!r}"
    for line in outcome.err.split("\n") if outcome.code else ():
        if not PLAIN.match(line):
            yield f"a message that does not begin as messages do: {line[:80]!r}"


def broken_json(text: str) -> Iterator[str]:
    """What is wrong with an answer in JSON."""
    try:
        json.loads(text)
    except ValueError as error:
        yield f"no JSON: {error}: {text[:80]!r}"
