"""Axes: where days lie along a chart, and which years and months are named beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from sco_cli.grammar import MONTH_NAMES

# Where no more years than these are drawn, months are named too, so many apart.
SHORT = 3
MONTHS = (1, 3, 6)
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

    def named(self, room: int) -> list[str]:
        """The days that are named, each with so many columns: the first of years, of months where there are few."""
        per_year = self.columns / max((number(self.last) - number(self.first) + 1) / 365.25, 1)
        apart = next((each for each in MONTHS if each * per_year >= 12 * room), 12)
        if apart == 12 or len(self.years) > SHORT:
            return [f"{year:04}-01-01" for year in named(self.years, per_year, room)]
        days = [f"{year:04}-{month:02}-01" for year in self.years for month in range(1, 13, apart)]
        return [day for day in days if day <= self.last]

    def ticks(self, room: int) -> list[tuple[str, int]]:
        """The names of years and months, as many as have so many columns each, with their columns."""
        return [(called(day), self.column(day)) for day in self.named(room)]


def called(day: str) -> str:
    """The name of the year or month that begins on a day."""
    month = int(day[5:7])
    return MONTH_NAMES[month - 1][:3] if month > 1 else str(int(day[:4]))


def named(years: Sequence[int], per_year: float, room: int) -> list[int]:
    """The years that are named: round ones, so many apart that each has `room` columns; `per_year` are those of one."""
    step = next((each for each in STEPS if each * per_year >= room), STEPS[-1])
    return [year for year in years if year % step == 0] or list(years[:1])


def labelled(ticks: Iterable[tuple[str, int]], columns: int) -> str:
    """A line with names, given with the column at which each begins; the last ends with the line at the latest."""
    line = ""
    for text, column in ticks:
        begin = min(column, columns - len(text))
        if not line or begin > len(line):
            line = line.ljust(begin) + text
    return line
