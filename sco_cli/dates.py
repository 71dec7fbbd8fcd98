"""Dates as the sources give them: EDTF text with year, month or day precision.

A date is written as in ISO 8601-2 (EDTF): ``2017``, ``2017-06``, ``2017-06-09``, with ``~`` for about,
``?`` for unsure and ``%`` for both at the end, and intervals ``2017-06-08/2017-06-09``, ``2025/..``, ``../2004``.
Every date has a first and a last day, so that dates of different precision can be compared. Days are ISO text
(``2017-06-09``), which sorts in calendar order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import Any

from sco_cli import grammar, labels, messages

FIRST_DAY = "0001-01-01"
LAST_DAY = "9999-12-31"

_PART = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")


class Date:
    """A date or interval, no more precise than its source.

    ``text`` is the EDTF text, ``first`` and ``last`` the first and last day it can mean (both included),
    ``precision`` one of ``year``, ``month``, ``day``, ``interval``; ``approximate`` and ``uncertain`` say whether it
    is marked ``~`` or ``?`` (``%`` is both).
    """

    __slots__ = ("approximate", "first", "last", "precision", "text", "uncertain")

    def __init__(self, text: str) -> None:
        self.text = text
        if is_day(text):
            self.first = self.last = text
            self.precision, self.approximate, self.uncertain = "day", False, False
            return
        start, slash, end = text.partition("/")
        self.first, self.last = _days(start, text)
        if slash:
            self.last = _days(end, text)[1]
        if self.last < self.first:
            raise ValueError(messages.ENDS_BEFORE_START.format(text=text))
        self.precision = "interval" if slash else ("year", "month", "day")[start.count("-")]
        self.approximate = "~" in text or "%" in text
        self.uncertain = "?" in text or "%" in text

    @property
    def exact(self) -> bool:
        """Whether the date is known to the day, with no mark of doubt."""
        return self.precision == "day" and not (self.approximate or self.uncertain)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Date({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Date) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __lt__(self, other: Date) -> bool:
        return (self.first, self.last) < (other.first, other.last)


@cache
def parse(text: str) -> Date:
    """The date that an EDTF text means. Raises ValueError with a sentence for people when it means none."""
    return Date(text)


def today() -> str:
    """Today's day as ISO text."""
    return date.today().isoformat()


def day_of(text: str, *, edge: str, now: str) -> str:
    """The day a user means by `today`, a day, a month or a year.

    A month or year means its first or last day, as `edge` ("first" or "last") says; `now` is today's day, and the last
    one of a period that contains it. ValueError with a sentence for people.
    """
    if text.strip().casefold() == "today":
        return now
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", text.strip()):
        raise ValueError(messages.NOT_A_DATE.format(text=text))
    found = parse(text.strip())
    if edge == "first":
        return found.first
    return min(found.last, now) if found.first <= now else found.last


def interval(start: Date | None, end: Date | None) -> Date | None:
    """The span from one date to another: `../2026` when only its end is known, None when neither is.

    Of a date that is a span itself its outer end counts. An end before the start, a fault of the data, is left out.
    """
    if end is None or start == end:
        return start
    if start is not None and end.last < start.first:
        return start
    begin = start.text.partition("/")[0] if start else ".."
    return parse(f"{begin}/{end.text.rpartition('/')[2]}")


def said(when: Date) -> str:
    """A date as sentences have it: 7 June 2012, June 2012, about 2012, 6–9 June 2012, until 2026."""
    start, slash, end = when.text.partition("/")
    if not slash:
        return _said(start)
    if start == "..":
        return labels.UNTIL.format(date=_said(end))
    if end == "..":
        return labels.FROM.format(date=_said(start))
    first, last = _said(start).split(), _said(end).split()
    # The year and month that both have are said once.
    shared = 0
    while shared < min(len(first), len(last)) - 1 and first[-1 - shared] == last[-1 - shared]:
        shared += 1
    own = first[: len(first) - shared]
    dash = "–" if len(own) == len(last) - shared == 1 else " – "
    return " ".join(own) + dash + " ".join(last)


def is_day(text: str) -> bool:
    """Whether a text is a day that exists, written YYYY-MM-DD."""
    return len(text) == len(FIRST_DAY) and text[4] == text[7] == "-" and exists(text)


def exists(day: str) -> bool:
    """Whether a day, written YYYY-MM-DD, exists in the calendar."""
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def holds(start: Date | None, end: Date | None, day: str) -> bool:
    """Whether a spell that runs from `start` up to, not including, `end` holds on a day.

    An imprecise start or end counts from its first day; a spell without a start never holds.
    """
    return start is not None and start.first <= day and (end is None or day < end.first)


def open_to_doubt(spans: Iterable[Date | None], day: str) -> bool:
    """Whether a day falls inside one of the imprecise dates, so that an answer for that day may be otherwise."""
    return any(date is not None and date.first <= day < date.last for date in spans)


def decode(kind: type[Any], value: object) -> Any:
    """Turns the text of a date into a Date where a record wants one. Raises ValueError with a sentence for people."""
    if kind is Date and isinstance(value, str):
        return parse(value)
    raise ValueError(messages.UNQUOTED_DATE.format(value=value))


def _days(part: str, whole: str) -> tuple[str, str]:
    """First and last day of one year, month or day, or of all time where an interval is open."""
    if part == ".." != whole:
        return FIRST_DAY, LAST_DAY
    match = _PART.fullmatch(part)
    if match is None:
        raise ValueError(messages.NOT_EDTF.format(text=whole))
    year, month, day, _ = match.groups()
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise ValueError(messages.NOT_IN_CALENDAR.format(text=whole)) from None
    if day:
        return part[:10], part[:10]
    if month and month != "12":
        last = first.replace(month=first.month + 1) - timedelta(days=1)
    else:
        last = first.replace(month=12, day=31)
    return first.isoformat(), last.isoformat()


def _said(part: str) -> str:
    """One year, month or day as sentences have it."""
    bare = part.rstrip("~?%")
    year, month, day = [*bare.split("-"), "", ""][:3]
    words = [str(int(day)) if day else "", grammar.MONTH_NAMES[int(month) - 1] if month else "", year]
    return labels.DOUBTED[part[len(bare) :]] + " ".join(filter(None, words))
