"""Comma-separated values as RFC 4180 has them: CRLF, quotes doubled."""

from __future__ import annotations

import csv
import io

from sco_cli.formats import Screen, cell
from sco_cli.sheets import Sheet


def render(sheet: Sheet, header: bool, screen: Screen) -> str:
    """The sheet as CSV."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    if header:
        writer.writerow(sheet.keys)
    writer.writerows([cell(value) for value in values] for values in sheet.rows)
    return buffer.getvalue()
