"""The output formats: each module turns a sheet or a page into text or bytes, and does nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING, cast

from msgspec import Struct

from sco_cli import labels, messages
from sco_cli.errors import Usage

if TYPE_CHECKING:
    from sco_cli.rows import Plain
    from sco_cli.sections import Page
    from sco_cli.sheets import Sheet

# The formats, each with the endings of files that are written in it.
FORMATS = {
    "table": (".txt",),
    "csv": (".csv",),
    "tsv": (".tsv",),
    "json": (".json",),
    "jsonl": (".jsonl", ".ndjson"),
    "md": (".md",),
    "yaml": (".yaml", ".yml"),
    "html": (".html", ".htm"),
    "xlsx": (".xlsx",),
}
# Those that only go to files.
TO_FILES = ("xlsx",)
# What charts are drawn into, and rows are not.
PICTURES = (".svg", ".png", ".pdf")


class Screen(Struct, frozen=True):
    """What a table is drawn for: its width in columns, whether colours and letters beyond ASCII can be shown."""

    width: int = 80
    colour: bool = False
    unicode: bool = True


class Format(Struct, frozen=True, kw_only=True):
    """A format: how it writes a sheet, with or without headings, and a page.

    `nested` says that its cells can hold tables, `people` that it is for them rather than for programs. Text that it
    writes ends with a line break unless it is empty.
    """

    sheet: Callable[[Sheet, bool, Screen], str | bytes]
    page: Callable[[Page, Screen], str | bytes]
    nested: bool = False
    people: bool = False


def load(name: str) -> Format:
    """The format of this name; its module is only loaded now."""
    return cast("Format", import_module(f"sco_cli.formats.{name}").FORMAT)


def nested(name: str) -> bool:
    """Whether the cells of a format can hold tables."""
    return load(name).nested


def titled(name: str, page: bool) -> bool:
    """Whether a format shows the title of a page, or of a sheet."""
    return name in ("table", "html") or (page and name in ("md", "xlsx"))


def people(name: str) -> bool:
    """Whether a format is for people rather than for programs."""
    return load(name).people


def render(name: str, sheet: Sheet, *, header: bool = True, screen: Screen | None = None) -> str | bytes:
    """A sheet in a format."""
    return load(name).sheet(sheet, header, screen or Screen())


def render_page(name: str, page: Page, *, screen: Screen | None = None) -> str | bytes:
    """A page in a format."""
    return load(name).page(page, screen or Screen())


def by_ending(ending: str, file: str) -> str:
    """The format of files with this ending. Raises Usage with the list when there is none."""
    known = {each: name for name, endings in FORMATS.items() for each in endings}
    if ending.casefold() in known:
        return known[ending.casefold()]
    if ending.casefold() in PICTURES:
        raise Usage(messages.ADD_CHART.format(ending=ending))
    message = messages.UNKNOWN_ENDING if ending else messages.NO_ENDING
    raise Usage(message.format(ending=ending, file=file, known=", ".join(known)))


def cell(value: Plain) -> str:
    """A value as the text of one cell: lists joined by `; `, nothing for what is unknown."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(cell(item) for item in value)
    if isinstance(value, dict):
        return ", ".join(cell(item) for item in value.values())
    return str(value)


def is_address(text: str) -> bool:
    """Whether a text is a web address that may become a link."""
    return text.startswith(("https://", "http://"))


def signs(dates: Iterable[str]) -> str:
    """The line that explains the signs in dates that are not plain; nothing where all are."""
    every = " ".join(dates)
    found = [meaning for sign, meaning in labels.DATE_SIGNS.items() if re.search(sign, every)]
    return labels.IN_DATES.format(signs=", ".join(found)) if found else ""
