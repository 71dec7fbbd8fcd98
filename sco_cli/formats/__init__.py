"""The output formats: each module turns a sheet into text and does nothing else."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from sco_cli.pages import Page
    from sco_cli.sheets import Sheet

FORMATS = ("table", "csv", "tsv", "json", "jsonl", "md", "yaml", "html")
NESTED = ("json", "jsonl", "yaml")
SUFFIXES = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".md": "md",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".html": "html",
    ".htm": "html",
    ".txt": "table",
}


class Screen(Struct, frozen=True):
    """What a table is drawn for: its width in columns, whether colours and letters beyond ASCII can be shown."""

    width: int = 80
    colour: bool = False
    unicode: bool = True


def render(name: str, sheet: Sheet, *, header: bool = True, screen: Screen | None = None) -> str:
    """The text of a sheet in a format. Ends with a line break unless it is empty."""
    module = import_module(f"sco_cli.formats.{name}")
    text: str = module.render(sheet, header, screen or Screen())
    return text


def render_page(name: str, page: Page, *, screen: Screen | None = None) -> str:
    """The text of a page in a format; CSV and TSV get it as one table of part, key and value."""
    module = import_module(f"sco_cli.formats.{name}")
    if hasattr(module, "render_page"):
        text: str = module.render_page(page, screen or Screen())
        return text
    return render(name, page.flat(), screen=screen)


def cell(value: Any) -> str:
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
