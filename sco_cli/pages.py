"""Everything about one thing: a page of facts and tables, and its forms for machines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from sco_cli import sheets
from sco_cli.answers import Row
from sco_cli.listings import LISTINGS, Listing, heading
from sco_cli.sheets import Sheet, plain


class Section(Struct, kw_only=True):
    """A table on a page: rows of a listing under a name of their own (`cited_by`, `status_history` …).

    `columns` are those that people see, where others would only repeat what the page is about; machines get all.
    """

    name: str
    listing: str
    rows: Sequence[Row]
    columns: tuple[str, ...] = ()
    main: str | None = None
    group: str | None = None

    def sheet(self) -> Sheet:
        """The section as a sheet for people, without columns in which nothing is known."""
        keys = self.columns or LISTINGS[self.listing].keys
        known = [key for key in keys if any(getattr(row, key) not in (None, []) for row in self.rows)]
        found = sheets.sheet(self.listing, self.rows, columns=known)
        found.title = heading(self.name)
        found.chosen = found.brief = False
        found.main = self.main or found.main
        found.groups = [str(plain(getattr(row, self.group))) for row in self.rows] if self.group else []
        return found

    def records(self) -> list[dict[str, Any]]:
        """The section as tables from key to value."""
        return sheets.sheet(self.listing, self.rows, nested=True).records()


class Page(Struct, kw_only=True):
    """Everything about one state, record or source: facts by key, and sections without empty ones."""

    kind: str
    title: str
    facts: dict[str, Any]
    sections: list[Section]

    def known(self) -> Iterator[tuple[str, Any]]:
        """The facts that are known, as plain values."""
        for key, value in self.facts.items():
            if value not in (None, [], ""):
                yield key, plain(value)

    def record(self) -> dict[str, Any]:
        """The page as one object: what it is a page of, every fact (null when unknown), each section as a list."""
        facts = {key: plain(value) for key, value in self.facts.items()}
        return {"page": self.kind, **facts, **{section.name: section.records() for section in self.sections}}

    def flat(self) -> Sheet:
        """The page as one table of part, key and value, for formats that know nothing else."""
        rows: list[list[Any]] = [["", key, value] for key, value in self.known()]
        for section in self.sections:
            for number, record in enumerate(section.records(), 1):
                part = f"{section.name}[{number}]"
                rows += [[part, key, value] for key, value in record.items() if value not in (None, [], "")]
        listing = Listing(title=self.title, keys=("part", "key", "value"), main="value")
        return Sheet(title=self.title, keys=["part", "key", "value"], rows=rows, listing=listing, main="value")


def filled(sections: Sequence[Section]) -> list[Section]:
    """The sections that have rows."""
    for section in sections:
        assert section.listing in LISTINGS, section.listing
    return [section for section in sections if section.rows]
