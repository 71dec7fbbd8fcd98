"""Rows about faults in the data."""

from __future__ import annotations

from sco_cli.answers import Row


class FaultRow(Row, frozen=True, kw_only=True):
    """A fault in the data; `line` is None when no line can be named."""

    severity: str
    file: str
    line: int | None
    id: str | None
    field: str | None
    message: str
