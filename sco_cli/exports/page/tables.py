"""Listings that are read as a table: spells, terms in the chair and in office, states, areas, corrections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from msgspec import Struct

from sco_cli import grammar, labels
from sco_cli.exports.page.entries import Detail, Teller
from sco_cli.exports.page.notes import Piece, Ref, date_in_words, language
from sco_cli.fields import Field, Kind, fields
from sco_cli.formats import cell
from sco_cli.history import as_of, begun
from sco_cli.listings import Listing
from sco_cli.pages.evidence import disputed, doubt
from sco_cli.pages.tables import SHOWN_AS
from sco_cli.records import Item, Record
from sco_cli.rows import Columns, Row, plain

# The columns of each table, and what its rows are grouped by, if anything.
TABLES = {
    "members": Columns(main="state", table="state status since until decided signed"),
    "chairmanships": Columns(main="state", table="state begins ends phase closed_at theme"),
    "officials": Columns(main="person", table="person nationality start end phase planned attested", group="office"),
    "states": Columns(main="name", table="name name_ru name_zh code alpha3 m49 cow status"),
    "areas": Columns(main="name", table="name name_ru name_zh covers initiatives"),
    "corrections": Columns(main="record_id", table="record_id field was now why", group="version"),
}
# What stands under a row where it says that: names, and on what a spell rests, once it has begun.
NAMES = ("person_ru", "person_zh")
BASIS = "basis"

# How a date begins that was only planned, and the column of such.
PLANNED = "planned"
MONTH = re.compile("|".join(grammar.MONTH_NAMES))


class Line(Struct, frozen=True, kw_only=True):
    """A row of a table: the name by which links find it, its cells in the order of the columns, its sources.

    Under it stand names in other languages, what else it says (`about`), and what makes it doubtful.
    """

    id: str
    cells: Sequence[Detail]
    refs: Sequence[Ref]
    names: Sequence[Detail]
    about: Sequence[Detail]
    doubts: Sequence[Sequence[Piece]]

    @property
    def more(self) -> bool:
        """Whether anything stands under it."""
        return bool(self.names or self.about or self.doubts)


class Group(Struct, frozen=True):
    """Rows of a table under a heading, which is empty where they need none."""

    heading: str
    lines: Sequence[Line]


class Table(Struct, frozen=True, kw_only=True):
    """A table: its caption, the headings of its columns, its rows in groups."""

    caption: str
    headings: Sequence[str]
    groups: Sequence[Group]


def table(teller: Teller, asked: Listing[Row], rows: Sequence[Row], caption: str) -> Table:
    """The rows of a listing as a table, with doubt and disagreement under each."""
    layout = TABLES[asked.name]
    keys = [key for key in layout.table.split() if any(getattr(row, key) not in (None, "", []) for row in rows)]
    lines = [line(teller, row, keys, record_of(teller, asked, row)) for row in rows]
    headed = [cell(plain(getattr(row, layout.group))) if layout.group else "" for row in rows]
    found = groupby(zip(headed, lines, strict=True), key=lambda each: each[0])
    return Table(
        caption=caption,
        headings=[labels.heading(key) for key in keys],
        groups=[Group(heading, [each for _, each in group]) for heading, group in found],
    )


def record_of(teller: Teller, asked: Listing[Row], row: Row) -> Item | None:
    """The record that a row stands for."""
    return teller.dataset.find(asked.record, getattr(row, "id", "")) if asked.record else None


def line(teller: Teller, row: Row, keys: Sequence[str], item: Item | None) -> Line:
    """A row of a table, which stands for a record."""
    open_day = getattr(row, "uncertain", False) and getattr(row, "since", None)
    doubts = [grammar.sentence(f"{labels.UNCERTAIN}.")] if open_day else []
    if isinstance(item, Record):
        doubts += [*disagreements(teller, item, keys), *doubt(item, always=True)]
    return Line(
        id=str(getattr(row, "id", "")),
        cells=[value(teller, row, key) for key in keys],
        refs=teller.notes.refs(row.cites),
        names=[value(teller, row, key) for key in NAMES if getattr(row, key, None)],
        about=[value(teller, row, BASIS)] if begun(getattr(row, "since", None), teller.day) else [],
        doubts=[teller.notes.pieces(text) for text in doubts],
    )


def disagreements(teller: Teller, item: Record, keys: Sequence[str]) -> Iterator[str]:
    """The disagreements about a record, but for those about an end that had not come by the day."""
    end = getattr(item, "end", None)
    ahead = end is not None and not begun(end, teller.day)
    for each in item.disputed:
        if not (ahead and each.field == "end"):
            shown_as = SHOWN_AS.get(each.field, "")
            under = shown_as if shown_as in keys else each.field
            yield disputed(teller.dataset, item, each, under=under)


def value(teller: Teller, row: Row, key: str) -> Detail:
    """A cell, or what stands under a row: dates as people say them, a record as a link, in a language."""
    return Detail(pieces=words(teller, row, fields(type(row))[key]), lang=language(key))


def words(teller: Teller, row: Row, field: Field) -> list[Piece]:
    """The words of a cell."""
    found = getattr(row, field.name)
    if field.name == "record_id":
        return teller.link(found)
    if field.kind is Kind.DATE:
        return [Piece(text=short(date_in_words(plain(come(found, teller.day, field.name)))))]
    text = cell(plain(found))
    return [Piece(text=text.replace("-", " ") if field.kind is Kind.WORD else text)]


def come(found: Any, day: str, key: str) -> Any:
    """Of dates those that had come by a day, and all that were planned."""
    if key == PLANNED or found is None:
        return found
    if isinstance(found, list):
        return [date for date in found if begun(date, day)]
    if isinstance(found, str):
        return found if found.startswith(PLANNED) or found <= day else None
    return as_of(found, day)


def short(dates: str) -> str:
    """Dates with short names of months, so that they fit a column."""
    return MONTH.sub(lambda found: found[0][:3], dates)
