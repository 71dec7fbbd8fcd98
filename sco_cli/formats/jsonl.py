"""One JSON object a line; nothing at all when there are no rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from sco_cli.formats import Format, Screen
from sco_cli.sheets import Sheet

if TYPE_CHECKING:
    from sco_cli.sections import Page


def render(sheet: Sheet, _header: bool, _: Screen) -> str:
    """The sheet as JSON lines."""
    return "".join(msgspec.json.encode(record).decode() + "\n" for record in sheet.records())


def render_page(page: Page, _: Screen) -> str:
    """The page as one JSON object on one line."""
    return msgspec.json.encode(page.record()).decode() + "\n"


FORMAT = Format(sheet=render, page=render_page, nested=True)
