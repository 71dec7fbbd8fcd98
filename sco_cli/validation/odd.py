"""Rules of what is odd: warnings of what can be so and hardly is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from msgspec import Struct

from sco_cli.dates import FIRST_DAY, LAST_DAY, Date
from sco_cli.errors import Fault
from sco_cli.fields import Kind, as_list, fields
from sco_cli.records import COLLECTIONS, Exercise, Meeting
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable

# Days that something at most takes.
LONGEST: dict[type[Meeting | Exercise], int] = {Meeting: 14, Exercise: 60}
EARLIEST, LATEST = "1900", "2100"


def files_filled(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A file of a user's own, which takes the place of a bundled one, has records."""
    for kind in COLLECTIONS if dataset.folder else ():
        for file in dataset.read(kind) if dataset.whole(kind) else ():
            if not file.records:
                yield Fault(str(file.path), 0, "", "", "holds no record, and the bundled file is not read", "warning")


def soon_over(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A meeting takes two weeks at most, an exercise two months."""
    for kind, most in LONGEST.items():
        for record in dataset.records(kind):
            for first, last in (("start", "end"), ("planned_start", "planned_end")):
                start, end = getattr(record, first), getattr(record, last) or getattr(record, first)
                if start and (days := least_days(start, end)) > most:
                    field = last if getattr(record, last) else first
                    yield places.warning(record, field, f"makes it take {days} days at least; more than {most} are odd")


def least_days(start: Date, end: Date) -> int:
    """How many days lie between two dates at least, both included."""
    first = start.first if start.precision == "interval" else start.last
    last = end.last if end.precision == "interval" else end.first
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1


def years_likely(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A date says some day, and one of our times."""
    for record, where, part in dataset.parts:
        for name in _dates(type(part)):
            for each in as_list(getattr(part, name)):
                if message := _unlikely(each):
                    yield places.warning(record, where + name, message)


def _unlikely(each: Date) -> str:
    first, last = (each.first, each.last)
    if first == FIRST_DAY and last == LAST_DAY:
        return f"{each} says no day"
    if (first < EARLIEST and first != FIRST_DAY) or last < EARLIEST:
        return f"{each} lies before {EARLIEST}"
    if (last >= LATEST and last != LAST_DAY) or first >= LATEST:
        return f"{each} lies after {int(LATEST) - 1}"
    return ""


@cache
def _dates(kind: type[Struct]) -> list[str]:
    return [name for name, field in fields(kind).items() if field.kind is Kind.DATE]
