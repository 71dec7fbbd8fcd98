"""A YAML list of tables; dates stay text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from sco_cli.formats import Screen
from sco_cli.sheets import Sheet

if TYPE_CHECKING:
    from sco_cli.pages import Page


def render(sheet: Sheet, header: bool, screen: Screen) -> str:
    """The sheet as YAML."""
    text: str = yaml.safe_dump(sheet.records(), allow_unicode=True, sort_keys=False, width=100)
    return text


def render_page(page: Page, screen: Screen) -> str:
    """The page as one YAML table."""
    text: str = yaml.safe_dump(page.record(), allow_unicode=True, sort_keys=False, width=100)
    return text
