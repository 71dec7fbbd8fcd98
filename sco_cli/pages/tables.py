"""The table of a listing, as a part of a page."""

from __future__ import annotations

from collections.abc import Sequence

from sco_cli.listings import Listing
from sco_cli.rows import RowType
from sco_cli.sheets import Section


def listed(
    listing: Listing[RowType], rows: Sequence[RowType], columns: tuple[str, ...] = (), main: str | None = None
) -> Section:
    """The rows of a listing as a part of a page, under its name; `columns` and `main` as a section has them."""
    return Section(name=listing.name, kind=listing.row, rows=rows, columns=columns, main=main)
