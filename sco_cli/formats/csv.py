"""Comma-separated values as RFC 4180 has them: CRLF, quotes doubled."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from sco_cli.formats import Format, Screen
from sco_cli.formats.delimited import delimited
from sco_cli.sheets import Sheet

if TYPE_CHECKING:
    from sco_cli.sections import Page


def render(sheet: Sheet, header: bool, _: Screen) -> str:
    """The sheet as CSV."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    if header:
        writer.writerow(sheet.keys)
    writer.writerows([delimited(value) for value in values] for values in sheet.rows)
    return buffer.getvalue()


def render_page(page: Page, screen: Screen) -> str:
    """The page as one table of part, key and value."""
    return render(page.flat(), True, screen)


FORMAT = Format(sheet=render, page=render_page)
