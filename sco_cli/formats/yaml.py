"""A YAML list of tables; dates stay text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from sco_cli.formats import Format, Screen
from sco_cli.sheets import Sheet

if TYPE_CHECKING:
    from sco_cli.sections import Page


def render(sheet: Sheet, _header: bool, _: Screen) -> str:
    """The sheet as YAML."""
    return dumped(sheet.records())


def render_page(page: Page, _: Screen) -> str:
    """The page as one YAML table."""
    return dumped(page.record())


def dumped(value: object) -> str:
    """YAML with its keys in order."""
    text: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=100)
    return text


FORMAT = Format(sheet=render, page=render_page, nested=True)
