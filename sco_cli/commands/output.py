"""Where an answer goes: the format that suits, the terminal, a pipe or a file."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sco_cli.formats import FORMATS, SUFFIXES, Screen
from sco_cli.options import Shared
from sco_cli.problems import ReaderGone, Usage, unknown

if TYPE_CHECKING:
    from sco_cli.citations import Reference

NARROWEST = 40


def chosen_format(shared: Shared) -> str:
    """The format asked for, else that of the output file's ending, else table at a terminal and tsv elsewhere."""
    if shared.format:
        name = shared.format.strip().casefold()
        if name not in FORMATS:
            raise unknown("format", shared.format, FORMATS, Usage)
        return name
    if to_file(shared):
        return by_ending(str(shared.output))
    return "table" if at_terminal() else "tsv"


def by_ending(name: str) -> str:
    """The format that the ending of an output file names; tsv for what is no regular file. Raises Usage."""
    from sco_cli.commands.files import regular

    if not regular(name):
        return "tsv"
    ending = Path(name).suffix
    if ending.casefold() not in SUFFIXES:
        what = f"the ending '{ending}' names no format" if ending else f"'{name}' has no ending that names a format"
        raise Usage(f"--output: {what}; write one of {', '.join(SUFFIXES)}, or name the format with --format")
    return SUFFIXES[ending.casefold()]


def write_references(style: str, references: Sequence[Reference], shared: Shared) -> None:
    """Writes references in a style. Raises Usage when it is none of the STYLES."""
    from sco_cli.citations import STYLES, render

    wanted = style.strip().casefold()
    if wanted not in STYLES:
        raise unknown("style of reference", style, STYLES, Usage)
    write(render(wanted, references), shared)


def to_file(shared: Shared) -> bool:
    """Whether the answer goes to a file."""
    return shared.output is not None and str(shared.output) != "-"


def at_terminal() -> bool:
    """Whether standard output is a terminal, or is to be treated as one."""
    return sys.stdout is not None and sys.stdout.isatty()


def screen(shared: Shared) -> Screen:
    """What a table is drawn for."""
    width = max(shutil.get_terminal_size().columns, NARROWEST)
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    unicode = to_file(shared) or encoding.casefold().startswith("utf")
    return Screen(width=width, colour=not to_file(shared) and colour(), unicode=unicode)


def colour() -> bool:
    """Whether to colour: at a terminal that can, unless NO_COLOR; elsewhere only with FORCE_COLOR."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or at_terminal()


def write(text: str, shared: Shared) -> None:
    """Writes an answer to the file asked for, through the pager, or to standard output."""
    if to_file(shared):
        from sco_cli.commands.files import write_file

        write_file(text.encode(), str(shared.output))
    elif at_terminal() and pager() and text.count("\n") >= shutil.get_terminal_size().lines:
        page(text)
    else:
        write_out(text)


def write_out(text: str) -> None:
    """Writes UTF-8 to a pipe as it is, to a terminal what its encoding can show, and nothing where output is closed.

    Raises ReaderGone when the reader of a pipe has gone.
    """
    if sys.stdout is None:
        return
    encoding = (sys.stdout.encoding or "utf-8") if at_terminal() else "utf-8"
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode(encoding, errors="replace"))
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
        write_out(text)
