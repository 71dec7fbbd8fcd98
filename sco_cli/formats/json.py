"""One JSON array of objects, indented; null for what is unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from sco_cli.formats import Screen
from sco_cli.sheets import Sheet

if TYPE_CHECKING:
    from sco_cli.pages import Page


def render(sheet: Sheet, header: bool, screen: Screen) -> str:
    """The sheet as a JSON array."""
    return msgspec.json.format(msgspec.json.encode(sheet.records()), indent=2).decode() + "\n"


def render_page(page: Page, screen: Screen) -> str:
    """The page as one JSON object."""
    return msgspec.json.format(msgspec.json.encode(page.record()), indent=2).decode() + "\n"
