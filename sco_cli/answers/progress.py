"""Rows about what has a history: initiatives, documents, bodies."""

from __future__ import annotations

from sco_cli.answers import Evidence
from sco_cli.dates import Date
from sco_cli.records import Step


class InitiativeRow(Evidence, frozen=True, kw_only=True):
    """An initiative with the status it had on the day asked about."""

    id: str
    title: str
    areas: list[str]
    kind: str
    status: str
    since: Date
    proposed_by: list[str]
    sources: list[str]
    summary: str
    history: list[Step]
    uncertain: bool
    official_title: str | None
    documents: list[str]


class DocumentRow(Evidence, frozen=True, kw_only=True):
    """A document with the status it had on the day asked about."""

    id: str
    title: str
    kind: str
    date: Date | None
    place: str | None
    in_force: Date | None
    areas: list[str]
    status: str
    sources: list[str]
    period: Date | None
    summary: str | None
    history: list[Step]
    uncertain: bool


class BodyRow(Evidence, frozen=True, kw_only=True):
    """A body or mechanism with the status it had on the day asked about."""

    id: str
    name: str
    kind: str
    seat: str | None
    established: Date | None
    sources: list[str]
    status: str
    role: str
    history: list[Step]
    uncertain: bool
