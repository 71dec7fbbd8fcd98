"""The pager: shows a long answer a screen at a time, as git does it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

USUAL = "less"
NONE = ("", "cat")
# For less: leave what fits on the screen, show colours, and keep the last page on the screen.
FLAGS = "-FRX"
SETTINGS = {"LESS": FLAGS.removeprefix("-")}
# How a pager ends that Ctrl-C is to end: `less -K`, and what does not catch the signal, alone or in a shell.
INTERRUPTED = (2, -signal.SIGINT, 128 + signal.SIGINT)


def command() -> str | None:
    """The pager that PAGER names, else less where there is one; None when there is to be none."""
    named = os.environ.get("PAGER")
    if named is None:
        return f"{USUAL} {FLAGS}" if shutil.which(USUAL) else None
    return named.strip() if named.strip() not in NONE else None


def show(text: bytes, pager: str) -> bool:
    """Shows a text in a pager, which may be left before its end; False when it failed and the text is still to be told.

    Ctrl-C is left to the pager. A terminal that a pager left in disorder is put in order again.
    """
    with terminal_kept(), interrupts_counted() as interrupts:
        try:
            shown = subprocess.run(pager, shell=True, input=text, env={**SETTINGS, **os.environ}, check=False)
        except OSError:
            return False
        return shown.returncode == 0 or (bool(interrupts) and shown.returncode in INTERRUPTED)


@contextmanager
def interrupts_counted() -> Iterator[list[int]]:
    """Gathers the times that the user presses Ctrl-C, which do not end the program meanwhile.

    The pager gets them all the same: a handler, unlike a signal that is ignored, is not handed down to it.
    """
    seen: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: seen.append(number))
    try:
        yield seen
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def terminal_kept() -> Iterator[None]:
    """Gives the terminal of standard output its settings back, where it has such."""
    if not os.isatty(1) or os.name != "posix":
        yield
        return
    import termios

    settings = termios.tcgetattr(1)
    try:
        yield
    finally:
        termios.tcsetattr(1, termios.TCSADRAIN, settings)
