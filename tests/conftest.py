"""What the tests share: running `sco` as a user does, and a small dataset full of awkward text."""

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from sco_cli import cli
from sco_cli.dataset import Dataset

HERE = Path(__file__).parent
SMALL = HERE / "data" / "small"
TODAY = "2026-02-01"


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


class Terminal(io.TextIOWrapper):
    """Standard output as a terminal or a pipe of some encoding."""

    def __init__(self, tty: bool, encoding: str) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, newline="")
        self.tty = tty

    def isatty(self) -> bool:
        return self.tty


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `sco` with arguments, at a terminal or in a pipe; the exit code and both streams."""

    def run_sco(*arguments: str, tty: bool = False, encoding: str = "utf-8", **environment: str) -> Outcome:
        with monkeypatch.context() as patch:
            for name in ("NO_COLOR", "FORCE_COLOR", "PAGER", "SCO_DATA", "TERM", "LINES"):
                patch.delenv(name, raising=False)
            for name, value in {"SCO_TODAY": TODAY, "COLUMNS": "80", **environment}.items():
                patch.setenv(name, value)
            out, err = Terminal(tty, encoding), io.StringIO()
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = cli.run(list(arguments))
            out.flush()
            return Outcome(code, out.buffer.getvalue().decode(encoding), err.getvalue())  # type: ignore[attr-defined]

    return run_sco


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """The bundled data."""
    return Dataset()


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Writes a folder of a user's own data: file names (with __ for / and no ending) to TOML text."""

    def write(**files: str) -> Path:
        for name, text in files.items():
            path = tmp_path / f"{name.replace('__', os.sep)}.toml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write
