"""Rows about what took place and who was in office."""

from __future__ import annotations

from sco_cli.answers import Evidence
from sco_cli.dates import Date


class MeetingRow(Evidence, frozen=True, kw_only=True):
    """A meeting; `planned` holds the days of one that is announced and not shown to have been held."""

    id: str
    body: str
    number: int | None
    start: Date | None
    end: Date | None
    city: str | None
    country: str | None
    format: str | None
    chair: str | None
    outcome: str | None
    sources: list[str]
    planned: Date | None
    title: str | None


class OfficialRow(Evidence, frozen=True, kw_only=True):
    """A term of office; `phase` is held, current or announced, None after the last day that a source speaks of."""

    person: str
    nationality: str | None
    office: str
    start: Date | None
    end: Date | None
    phase: str | None
    sources: list[str]
    planned: Date | None
    attested: list[Date]
    uncertain: bool
    id: str


class DesignationRow(Evidence, frozen=True, kw_only=True):
    """A named year or a tourism and cultural capital."""

    id: str
    kind: str
    name: str
    place: str | None
    start: Date
    end: Date | None
    sources: list[str]
    country: str | None
    decided: Date | None
    proposed_by: list[str]


class ExerciseRow(Evidence, frozen=True, kw_only=True):
    """A joint exercise."""

    id: str
    kind: str
    name: str
    start: Date | None
    end: Date | None
    place: str
    hosts: list[str]
    participants: list[str]
    sources: list[str]
    planned: Date | None
    participation: str | None


class EventRow(Evidence, frozen=True, kw_only=True):
    """A dated event."""

    id: str
    date: Date
    kind: str
    title: str
    place: str | None
    states: list[str]
    areas: list[str]
    sources: list[str]
