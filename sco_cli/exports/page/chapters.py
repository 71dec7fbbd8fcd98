"""The chapters of the page: every listing of records as of a day, as a table or as entries in groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from sco_cli import grammar, labels
from sco_cli.contents import RECORDS
from sco_cli.exports.page.entries import Entry, Teller
from sco_cli.exports.page.tables import TABLES, Table, record_of, table
from sco_cli.listings import Listing, ask, listing
from sco_cli.listings.days import place_in_time
from sco_cli.records import Area, Source
from sco_cli.rows import Row, clean
from sco_cli.sheets import group_of

# By what entries are grouped where their listing does not say; elsewhere by year where there are many.
GROUPED_BY = {"figures": "areas"}
MANY = 40


class Entries(Struct, frozen=True, kw_only=True):
    """Entries under a heading, which is empty where they need none; `about` says what they have in common."""

    heading: str
    entries: Sequence[Entry]
    about: str = ""


class Chapter(Struct, frozen=True, kw_only=True):
    """A chapter: its name, its heading, how many rows it has, and a table or groups of entries."""

    name: str
    heading: str
    about: str
    count: int
    table: Table | None = None
    groups: Sequence[Entries] = ()

    @property
    def ids(self) -> list[str]:
        """The names by which links find its entries and rows."""
        lines = [line.id for group in self.table.groups for line in group.lines] if self.table else []
        return lines + [each.id for group in self.groups for each in group.entries]


def chapters(teller: Teller, names: Iterable[str]) -> Iterator[Chapter]:
    """The chapters of listings of records that have any, but for the sources, which end the page.

    What is no record of its own stands at the record that it is a part of.
    """
    for name in names:
        asked = listing(name)
        if asked.record not in (None, Source) and (rows := rows_of(teller, asked)):
            yield chapter(teller, asked, rows)


def rows_of(teller: Teller, asked: Listing[Row]) -> list[Row]:
    """The rows of a listing on the day: of members every spell, of what has no day but a date what had begun."""
    given: dict[str, object] = {"as_of": teller.day} if "as_of" in asked.options else {}
    if "history" in asked.options:
        given["history"] = True
    rows = ask(asked, teller.dataset, given, teller.day).rows
    return rows if "as_of" in given else [row for row in rows if row.when is None or row.when.first <= teller.day]


def chapter(teller: Teller, asked: Listing[Row], rows: Sequence[Row]) -> Chapter:
    """The chapter of a listing."""
    title = labels.TITLES[asked.name].format(as_of=grammar.day(teller.day))
    in_table = asked.name in TABLES
    return Chapter(
        name=asked.name,
        heading=title.partition(", as of")[0],
        about=RECORDS[asked.name],
        count=len(rows),
        table=table(teller, asked, rows, title) if in_table else None,
        groups=() if in_table else [*groups(teller, asked, rows)],
    )


def groups(teller: Teller, asked: Listing[Row], rows: Sequence[Row]) -> Iterator[Entries]:
    """The entries of a listing in groups, in the order in which the first of each comes, those without a date last."""
    key = asked.row.columns.group or GROUPED_BY.get(asked.name, "")
    found: dict[str, list[Row]] = {}
    for row in rows:
        name = clean(group_of(getattr(row, key))) if key else year(row) if len(rows) > MANY else ""
        found.setdefault(name, []).append(row)
    for name, those in sorted(found.items(), key=lambda each: each[0] == labels.NO_DATE):
        area = teller.dataset.find(Area, name) if key == "areas" else None
        entries = [teller.entry(item, row) for row in those if (item := record_of(teller, asked, row))]
        heading = area.name if area else labels.group(name) if name else labels.NO_AREA if key else ""
        yield Entries(heading=clean(heading), entries=entries, about=clean(area.covers) if area else "")


def year(row: Row) -> str:
    """The year of a row, in words where it has none."""
    return place_in_time(row.when)[0][:4] if row.when else labels.NO_DATE
