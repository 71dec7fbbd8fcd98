"""Running `sco` in the tests: in this process with given arguments and surroundings, or as a program of its own."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from sco_cli import cli

HERE = Path(__file__).parent
SMALL = HERE / "data" / "small"
TODAY = "2026-02-01"
# As a program of its own.
SCO = (sys.executable, "-m", "sco_cli")
ENVIRONMENT = {**{name: value for name, value in os.environ.items() if name != "SCO_DATA"}, "SCO_TODAY": TODAY}


# What no text should hold stands in some of the small dataset, for the formats; its rules are asked without.
AWKWARD = {"\\u001b[31m": "", "\\tof the\\nNorth": " of the North"}


def tidied(text: str) -> str:
    """The text of a file of the small dataset without what breaks a rule."""
    for awkward, plain in AWKWARD.items():
        text = text.replace(awkward, plain)
    return text


def copy_tidied(folder: Path) -> None:
    """Puts the small dataset without what breaks a rule into a folder."""
    for path in SMALL.rglob("*.toml"):
        target = folder / path.relative_to(SMALL)
        target.parent.mkdir(exist_ok=True)
        target.write_text(tidied(path.read_text(encoding="utf-8")), encoding="utf-8")


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Outcome]
Folder = Callable[..., Path]
Program = Callable[..., subprocess.CompletedProcess[str]]


class Stream(io.TextIOWrapper):
    """Standard output or error as a terminal or a pipe of some encoding."""

    def __init__(self, tty: bool, encoding: str, errors: str = "strict") -> None:
        self.kept = io.BytesIO()
        super().__init__(self.kept, encoding=encoding, errors=errors, newline="", write_through=True)
        self.tty = tty

    def isatty(self) -> bool:
        return self.tty

    def text(self) -> str:
        self.flush()
        return self.kept.getvalue().decode(self.encoding)


def run_sco(
    *arguments: str,
    tty: bool = False,
    tty_err: bool = False,
    encoding: str = "utf-8",
    environment: dict[str, str] | None = None,
    **variables: str,
) -> Outcome:
    """Runs `sco` with arguments and variables of the environment, without a pager; the exit code and both streams."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("NO_COLOR", "FORCE_COLOR", "PAGER", "SCO_DATA", "TERM", "LINES"):
            patch.delenv(name, raising=False)
        for name, value in {
            "SCO_TODAY": TODAY,
            "COLUMNS": "80",
            "PAGER": "cat",
            **(environment or {}),
            **variables,
        }.items():
            patch.setenv(name, value)
        out, err = Stream(tty, encoding), Stream(tty_err, "utf-8", "backslashreplace")
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        code = cli.run(list(arguments))
        return Outcome(code, out.text(), err.text())
