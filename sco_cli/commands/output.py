"""Where an answer goes: decided once a run, from the options, the terminal and the environment."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from pathlib import Path

from msgspec import Struct

from sco_cli.errors import ReaderGone, Usage, unknown
from sco_cli.formats import FORMATS, Screen, by_ending
from sco_cli.options import Shared
from sco_cli.rows import clean

NARROWEST = 40
STANDARD_OUTPUT = "-"


class Destination(Struct, frozen=True):
    """Where an answer goes and how: the file if there is one, whether a terminal shows it, the format, the screen."""

    file: str | None
    terminal: bool
    format: str
    screen: Screen


def destination(shared: Shared, *, formatted: bool = True) -> Destination:
    """Where the answer goes; in no format when it is not `formatted`. Raises Usage when the format is not known."""
    file = shared.output if shared.output != STANDARD_OUTPUT else None
    terminal = file is None and sys.stdout is not None and sys.stdout.isatty()
    name = chosen_format(shared.format, file, terminal) if formatted else ""
    return Destination(file, terminal, name, screen(file, terminal))


def chosen_format(asked: str | None, file: str | None, terminal: bool) -> str:
    """The format asked for, else that of the output file's ending, else table at a terminal and tsv elsewhere."""
    if asked:
        name = asked.strip().casefold()
        if name not in FORMATS:
            raise unknown("format", asked, FORMATS, Usage)
        return name
    if file is None:
        return "table" if terminal else "tsv"
    from sco_cli.commands.files import regular

    return by_ending(Path(file).suffix, file) if regular(file) else "tsv"


def screen(file: str | None, terminal: bool) -> Screen:
    """What a table is drawn for."""
    width = max(shutil.get_terminal_size().columns, NARROWEST)
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    unicode = file is not None or encoding.casefold().startswith("utf")
    return Screen(width=width, colour=file is None and colour(terminal), unicode=unicode)


def colour(terminal: bool) -> bool:
    """Whether to colour: at a terminal that can, unless NO_COLOR; elsewhere only with FORCE_COLOR."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or terminal


def write(answer: str | bytes, where: Destination) -> None:
    """Writes an answer to the file asked for, through the pager, or to standard output."""
    if where.file is not None:
        from sco_cli.commands.files import write_file

        write_file(answer if isinstance(answer, bytes) else answer.encode(), where.file)
    elif isinstance(answer, str) and where.terminal and pager() and is_long(answer):
        page(answer)
    else:
        write_out(answer, where.terminal)


def is_long(text: str) -> bool:
    """Whether a text has more lines than the terminal."""
    return text.count("\n") >= shutil.get_terminal_size().lines


def write_out(answer: str | bytes, terminal: bool) -> None:
    """Writes UTF-8 to a pipe as it is, to a terminal what its encoding can show, and nothing where output is closed.

    Raises ReaderGone when the reader of a pipe has gone.
    """
    if sys.stdout is None:
        return
    if isinstance(answer, str):
        encoding = (sys.stdout.encoding or "utf-8") if terminal else "utf-8"
        answer = answer.encode(encoding, errors="replace")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(answer)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise ReaderGone from None


def pager() -> str | None:
    """The pager that the user named, if any."""
    name = os.environ.get("PAGER", "").strip()
    return name if name not in ("", "cat") else None


def page(text: str) -> None:
    """Shows text in the user's pager; without one that runs, as it is."""
    import subprocess

    environment = {"LESS": "FRX", **os.environ}
    found = subprocess.run(str(pager()), shell=True, input=text.encode(), env=environment, check=False)
    if found.returncode == 127:
        write_out(text, terminal=True)


def say(message: str) -> None:
    """Tells the user something beside the answer, on standard error."""
    if sys.stderr is None:
        return
    text = clean(message)
    if sys.stderr.isatty():
        text = textwrap.fill(text, shutil.get_terminal_size().columns)
    print(text, file=sys.stderr)
