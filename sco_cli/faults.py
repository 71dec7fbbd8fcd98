"""Faults in the data: what is wrong, and in which file, line, record and field."""

from __future__ import annotations

from msgspec import Struct


class Fault(Struct, frozen=True):
    """One thing that is wrong in a data file; `line` counts from 1 and is 0 when no line can be named."""

    file: str
    line: int
    id: str
    field: str
    message: str
    severity: str = "error"

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        subject = " ".join(part for part in (self.id and f"'{self.id}'", self.field) if part)
        return f"{place}: {subject}: {self.message}" if subject else f"{place}: {self.message}"


class DataError(Exception):
    """The data cannot be used; `faults` says why, one entry each."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults
