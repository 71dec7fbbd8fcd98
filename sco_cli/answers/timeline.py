"""Rows of the timeline."""

from __future__ import annotations

from sco_cli.answers import Row
from sco_cli.dates import Date


class TimelineRow(Row, frozen=True, kw_only=True):
    """A line of the timeline."""

    date: Date
    kind: str
    event: str
    states: list[str]
    areas: list[str]
    id: str
    sources: list[str]
