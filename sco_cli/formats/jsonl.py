"""One JSON object a line; nothing at all when there are no rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from sco_cli.formats import Screen
from sco_cli.sheets import Sheet

if TYPE_CHECKING:
    from sco_cli.pages import Page


def render(sheet: Sheet, header: bool, screen: Screen) -> str:
    """The sheet as JSON lines."""
    return "".join(msgspec.json.encode(record).decode() + "\n" for record in sheet.records())


def render_page(page: Page, screen: Screen) -> str:
    """The page as one JSON object on one line."""
    return msgspec.json.encode(page.record()).decode() + "\n"
