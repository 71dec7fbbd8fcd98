"""Rows of the tables that only stand on pages."""

from __future__ import annotations

from sco_cli.answers import Row
from sco_cli.dates import Date


class StepRow(Row, frozen=True, kw_only=True):
    """A step of a history."""

    date: Date
    status: str
    what: str
    sources: list[str]
    seen: bool
    confidence: str
    note: str | None


class CitationRow(Row, frozen=True, kw_only=True):
    """A record that cites a source, with the place in the source."""

    place: str
    kind: str
    id: str
    title: str


class DisagreementRow(Row, frozen=True, kw_only=True):
    """Another value that a source gives, and why the record keeps its own."""

    id: str
    field: str
    kept: str | None
    value: str
    sources: list[str]
    why: str


class ReferenceRow(Row, frozen=True, kw_only=True):
    """A source of a page, with the places in it."""

    id: str
    places: list[str]
    kind: str
    title: str
    publisher: str
    date: Date | None
    url: str


class LinkRow(Row, frozen=True, kw_only=True):
    """A record that belongs to the one shown."""

    kind: str
    id: str
    title: str


class SizeRow(Row, frozen=True, kw_only=True):
    """How many records a collection holds."""

    collection: str
    records: int
