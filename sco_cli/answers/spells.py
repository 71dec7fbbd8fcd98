"""Rows about statuses and the chair."""

from __future__ import annotations

from sco_cli.answers import Evidence, Row
from sco_cli.dates import Date


class MemberRow(Evidence, frozen=True, kw_only=True):
    """A state in a status; `uncertain` when the day asked about falls inside an imprecise start."""

    state: str
    code: str
    status: str
    since: Date | None
    until: Date | None
    decided: Date | None
    signed: Date | None
    sources: list[str]
    uncertain: bool
    id: str
    basis: str


class ChairmanshipRow(Evidence, frozen=True, kw_only=True):
    """A term in the chair; `phase` is held, current or announced."""

    state: str
    code: str
    start: Date | None
    end: Date | None
    phase: str
    theme: str | None
    summit: str | None
    sources: list[str]
    planned: Date | None
    uncertain: bool
    id: str


class StateRow(Row, frozen=True, kw_only=True):
    """A state with its codes and names, and its status on the day asked about."""

    code: str
    alpha3: str
    m49: str
    cow: int
    name: str
    name_ru: str
    name_zh: str
    status: str | None
    aliases: list[str]
