"""The table of a listing, as a part of a page, with what is disputed or doubtful in a row under it."""

from __future__ import annotations

from collections.abc import Sequence

from sco_cli.dataset import Dataset
from sco_cli.listings import Listing
from sco_cli.pages.evidence import disputed, doubt
from sco_cli.records import Dispute, Record
from sco_cli.rows import RowType
from sco_cli.sections import Section

# The columns in which fields of records stand under other names.
SHOWN_AS = {
    "start": "since",
    "end": "until",
    "history": "status",
    "planned_start": "planned",
    "planned_end": "planned",
}


def listed(
    dataset: Dataset,
    listing: Listing[RowType],
    rows: Sequence[RowType],
    *,
    columns: tuple[str, ...] = (),
    main: str | None = None,
    keep: str = "",
    told: Sequence[Dispute] = (),
    notes: bool = False,
) -> Section:
    """The rows of a listing as a part of a page, under its name; `columns` and `main` as a section has them.

    Under each row stand the disagreements about what it shows, unless they are `told` already, and how sure it is, with
    its note, where it is not; with `notes` its note in any case.
    """
    keys = columns or listing.row.keys()
    below = []
    for row in rows:
        record = dataset.find(listing.record, getattr(row, "id", "")) if listing.record else None
        sentences = []
        if isinstance(record, Record):
            about = [(key, each) for key, each in in_row(record, keys) if not any(each is one for one in told)]
            sentences = [disputed(dataset, record, each, under=key) for key, each in about]
            sentences += doubt(record, always=notes)
        below.append(sentences)
    return Section(name=listing.name, kind=listing.row, rows=rows, columns=columns, main=main, keep=keep, below=below)


def in_row(record: Record, keys: Sequence[str]) -> list[tuple[str, Dispute]]:
    """The disagreements of a record about what a row with these columns shows, each with its column."""
    found = []
    for dispute in record.disputed:
        key = dispute.field if dispute.field in keys else SHOWN_AS.get(dispute.field, "")
        if key in keys:
            found.append((key, dispute))
    return found
