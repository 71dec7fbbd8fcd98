"""Where an answer goes: decided once a run, from the options, the terminal and the environment."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from pathlib import Path

from msgspec import Struct

from sco_cli import messages
from sco_cli.commands.streams import tell
from sco_cli.errors import ReaderGone, Usage, unknown
from sco_cli.formats import FORMATS, TO_FILES, Screen, by_ending
from sco_cli.options import Shared
from sco_cli.rows import clean

NARROWEST = 40
STANDARD_OUTPUT = "-"
DIM = "\x1b[2m{}\x1b[0m"


class Destination(Struct, frozen=True):
    """Where an answer goes and how: the file if there is one, whether a terminal shows it, the format, the screen.

    `paged` says that a long answer goes through the pager, `quiet` that nothing is said beside it, `new` that the file
    may not be there yet.
    """

    file: str | None
    terminal: bool
    format: str
    screen: Screen
    paged: bool = True
    quiet: bool = False
    new: bool = False


def destination(shared: Shared, *, cite: str | None = None, formatted: bool = True) -> Destination:
    """Where the answer goes; in no format when it is not `formatted`, or references are written in the style `cite`.

    Raises Usage when the format or the style is not known, or does not go there.
    """
    if cite is not None:
        check_style(cite, shared)
    file = shared.output if shared.output != STANDARD_OUTPUT else None
    terminal = file is None and sys.stdout is not None and sys.stdout.isatty()
    name = chosen_format(shared.format, file, terminal) if formatted and cite is None else ""
    return Destination(file, terminal, name, screen(file, terminal), not shared.no_pager, shared.quiet)


def check_style(asked: str, shared: Shared) -> None:
    """Raises Usage for a style that is not known, a format beside it, and a file whose ending says something else."""
    from sco_cli.citations import STYLES, known_style

    style = known_style(asked)
    if shared.format is not None:
        raise Usage(messages.REFERENCES_IN_FORMAT)
    ending = Path(shared.output or "").suffix.casefold()
    if ending != STYLES[style] and ending in {*STYLES.values(), *sum(FORMATS.values(), ())}:
        raise Usage(messages.REFERENCES_ENDING.format(style=style, own=STYLES[style], ending=ending))


def chosen_format(asked: str | None, file: str | None, terminal: bool) -> str:
    """The format asked for, else that of the output file's ending, else table at a terminal and tsv elsewhere.

    Raises Usage for one that is not known, or that does not go to standard output.
    """
    if asked is not None:
        name = asked.strip().casefold()
        if name not in FORMATS:
            raise unknown("format", asked, FORMATS, Usage)
        if name in TO_FILES and not to_file(file):
            raise Usage(messages.EXCEL_TO_A_FILE)
        return name
    if file is None:
        return "table" if terminal else "tsv"
    return by_ending(Path(file).suffix, file) if to_file(file) else "tsv"


def to_file(file: str | None) -> bool:
    """Whether an answer goes to a regular file, which may be new."""
    if file is None:
        return False
    from sco_cli.commands.files import regular

    return regular(file)


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

        data = answer if isinstance(answer, bytes) else encoded(answer, terminal=False)
        write_file(data, where.file, new=where.new)
    elif not (where.terminal and where.paged and isinstance(answer, str) and is_long(answer) and page(answer)):
        write_out(answer, where.terminal)


def is_long(text: str) -> bool:
    """Whether a text has more lines than the terminal."""
    return text.count("\n") >= shutil.get_terminal_size().lines


def page(text: str) -> bool:
    """Shows a text in the pager, if there is to be one; whether it was shown."""
    from sco_cli.commands import pager

    command = pager.command()
    return command is not None and pager.show(encoded(text, terminal=True), command)


def write_out(answer: str | bytes, terminal: bool) -> None:
    """Writes UTF-8 to a pipe as it is, to a terminal what its encoding can show, and nothing where output is closed.

    Raises ReaderGone when the reader of a pipe has gone.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
        left = memoryview(encoded(answer, terminal) if isinstance(answer, str) else answer)
        while left:
            # Where Python does not buffer it takes what fits, and says of the rest only when that is written.
            left = left[sys.stdout.buffer.write(left) :]
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise ReaderGone from None


def encoded(text: str, terminal: bool) -> bytes:
    """A text in UTF-8, or for a terminal in what its encoding can show."""
    encoding = (sys.stdout.encoding or "utf-8") if terminal else "utf-8"
    return text.encode(encoding, errors="replace")


def say(message: str, where: Destination, *, always: bool = False) -> None:
    """Says a remark beside the answer, on standard error: at a terminal, or if `always` in pipes too.

    At a terminal it is dim and wrapped at its width; in a pipe one line. Where it is to be quiet nothing is said.
    """
    terminal = sys.stderr is not None and sys.stderr.isatty()
    if where.quiet or not (terminal or always):
        return
    text = clean(message)
    if terminal:
        text = textwrap.fill(text, shutil.get_terminal_size().columns)
        text = DIM.format(text) if colour(terminal) else text
    tell(text)
