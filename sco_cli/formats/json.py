"""One JSON array of objects, indented; null for what is unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from sco_cli.formats import Format, Screen
from sco_cli.sheets import Sheet

if TYPE_CHECKING:
    from sco_cli.sections import Page


def render(sheet: Sheet, _header: bool, _: Screen) -> str:
    """The sheet as a JSON array."""
    return indented(sheet.records())


def render_page(page: Page, _: Screen) -> str:
    """The page as one JSON object."""
    return indented(page.record())


def indented(value: object) -> str:
    """JSON for people and programs alike."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"


FORMAT = Format(sheet=render, page=render_page, nested=True)
