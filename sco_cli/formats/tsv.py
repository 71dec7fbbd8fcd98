"""Tab-separated values: one line a row, tabs and line breaks in a cell turned to spaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sco_cli.formats import Format, Screen
from sco_cli.formats.delimited import delimited
from sco_cli.sheets import Sheet

if TYPE_CHECKING:
    from sco_cli.sections import Page


def render(sheet: Sheet, header: bool, _: Screen) -> str:
    """The sheet as TSV."""
    lines = ["\t".join(sheet.keys)] if header else []
    lines += ["\t".join(" ".join(delimited(value).split()) for value in values) for values in sheet.rows]
    return "".join(line + "\n" for line in lines)


def render_page(page: Page, screen: Screen) -> str:
    """The page as one table of part, key and value."""
    return render(page.flat(), True, screen)


FORMAT = Format(sheet=render, page=render_page)
