"""Rows about areas, figures, statements, terms and sources."""

from __future__ import annotations

from sco_cli.answers import Evidence, Row
from sco_cli.dates import Date


class AreaRow(Row, frozen=True, kw_only=True):
    """An area and the number of initiatives that touch it."""

    id: str
    name: str
    initiatives: int
    covers: str


class FigureRow(Evidence, frozen=True, kw_only=True):
    """A number somebody stated; `qualifier` says about, over or under."""

    id: str
    measure: str
    value: int | float
    unit: str
    period: Date | None
    state: str | None
    stated_by: str
    sources: list[str]
    qualifier: str | None
    areas: list[str]


class StatementRow(Evidence, frozen=True, kw_only=True):
    """A position or assessment somebody stated."""

    id: str
    date: Date
    kind: str
    text: str
    stated_by: str
    states: list[str]
    areas: list[str]
    sources: list[str]


class TermRow(Evidence, frozen=True, kw_only=True):
    """A term, principle or right and what it means."""

    id: str
    term: str
    kind: str
    meaning: str
    areas: list[str]
    sources: list[str]


class SourceRow(Row, frozen=True, kw_only=True):
    """A source and the number of records that cite it."""

    id: str
    kind: str
    title: str
    publisher: str
    language: str
    date: Date | None
    url: str
    cited: int
    note: str | None
