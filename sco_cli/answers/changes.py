"""Rows about change and search: the difference between two days, what a word finds, a state in a year."""

from __future__ import annotations

from sco_cli.answers import Row
from sco_cli.dates import Date


class DiffRow(Row, frozen=True, kw_only=True):
    """One change between two days; `change` is new, changed, ended or decided."""

    date: Date
    change: str
    kind: str
    subject: str
    before: str | None
    after: str | None
    sources: list[str]
    id: str
    areas: list[str]


class FoundRow(Row, frozen=True, kw_only=True):
    """A record that a search found: the field that matched best, and the words around the match."""

    kind: str
    id: str
    title: str
    matched: str
    snippet: str


class PanelRow(Row, frozen=True, kw_only=True):
    """A state in a year; `status` is None when it held none on the day."""

    year: int
    state: str
    code: str
    cow: int
    status: str | None
    sources: list[str]
    alpha3: str
    uncertain: bool
