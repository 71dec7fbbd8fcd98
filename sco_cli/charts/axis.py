"""Axes: where days lie along a chart, and which years are named beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000)


def number(day: str) -> int:
    """A day, in ISO form, as a number that grows by one each day."""
    return date.fromisoformat(day).toordinal()


class Scale(Struct, frozen=True):
    """Where days lie on so many columns, from a first to a last day."""

    first: str
    last: str
    columns: int

    def column(self, day: str) -> int:
        """The column of a day, from 0; days beyond the ends stand at the ends."""
        days = number(self.last) - number(self.first) + 1
        found = (number(day) - number(self.first)) * self.columns // days
        return min(max(found, 0), self.columns - 1)

    @property
    def years(self) -> range:
        """The years that it has days of."""
        return range(int(self.first[:4]), int(self.last[:4]) + 1)

    def ticks(self, room: int) -> dict[int, int]:
        """The column of each year that is named, as many as have so many columns each."""
        per_year = self.columns / max((number(self.last) - number(self.first) + 1) / 365.25, 1)
        return {year: self.column(f"{year:04}-01-01") for year in named(self.years, per_year, room)}


def named(years: Sequence[int], per_year: float, room: int) -> list[int]:
    """The years that are named: round ones, so many apart that each has `room` columns; `per_year` are those of one."""
    step = next((each for each in STEPS if each * per_year >= room), STEPS[-1])
    return [year for year in years if year % step == 0] or list(years[:1])


def labelled(ticks: Iterable[tuple[int, int]], columns: int) -> str:
    """A line with years, given with the column at which each begins; the last ends with the line at the latest."""
    line = ""
    for year, column in ticks:
        text = str(year)
        begin = min(column, columns - len(text))
        if not line or begin > len(line):
            line = line.ljust(begin) + text
    return line
