"""Rules of order: records sorted, steps and dates one after the other, meetings numbered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from msgspec import Struct

from sco_cli.dates import LAST_DAY, Date
from sco_cli.errors import Fault
from sco_cli.fields import fields
from sco_cli.history import counts_from
from sco_cli.records import (
    COLLECTIONS,
    Chairmanship,
    Designation,
    Developing,
    Document,
    Event,
    Exercise,
    Item,
    Meeting,
    Membership,
    Official,
)
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable

RANK = {
    "considered": -1,
    "proposed": 0,
    "drafting": 1,
    "agreed": 2,
    "in-force": 3,
    "completed": 4,
    "superseded": 5,
    "lapsed": 5,
}
Order = tuple[str, ...]


def _first(date: Date | None) -> str:
    return date.first if date else LAST_DAY


def _id(record: Item) -> Order:
    return (record.id,)


def _membership(record: Membership) -> Order:
    return (_first(record.start or record.decided), record.id)


# A term without a start is the first of all: the founding summit's.
def _chairmanship(record: Chairmanship) -> Order:
    start = record.start or record.planned_start
    return (start.first if start else "", record.id)


# What is only planned stands after all that was held.
def _meeting(record: Meeting | Exercise) -> Order:
    planned = "planned" if not record.start and record.planned_start else ""
    return (planned, _first(record.start or record.planned_start), record.id)


def _official(record: Official) -> Order:
    return (_first(record.start or min(record.attested, default=None)), record.id)


def _document(record: Document) -> Order:
    dates = [step.date for step in record.history if step.status == "agreed"] or [step.date for step in record.history]
    return (_first(dates[0] if dates else None), record.id)


def _designation(record: Designation) -> Order:
    return (_first(record.start), record.id)


def _event(record: Event) -> Order:
    return (record.date.first, record.id)


# By what the records of a file are sorted, where not by their id.
BY_DATE: dict[type[Item], Callable[[Any], Order]] = {
    Membership: _membership,
    Chairmanship: _chairmanship,
    Meeting: _meeting,
    Official: _official,
    Document: _document,
    Designation: _designation,
    Exercise: _meeting,
    Event: _event,
}


def sorted_records(dataset: Readable, places: Places) -> Iterator[Fault]:
    """The records of a file stand in order, by date or id."""
    for kind in COLLECTIONS:
        order = BY_DATE.get(kind, _id)
        how = "by date, then by id" if kind in BY_DATE else "by id"
        for file in dataset.read(kind):
            for before, record in pairwise(file.records.values()):
                if order(record) < order(before):
                    yield places.fault(record, "id", f"stands after '{before.id}'; records here are sorted {how}")


def steps_in_order(dataset: Readable, places: Places) -> Iterator[Fault]:
    """The steps of a history follow one another in time; a status that falls back is explained."""
    kinds = [kind for kind in COLLECTIONS if issubclass(kind, Developing)]
    for record in (record for kind in kinds for record in dataset.records(kind)):
        for number, (before, step) in enumerate(pairwise(record.history), 2):
            where = f"history[{number}]"
            if counts_from(step) < before.date.first:
                yield places.fault(record, f"{where}.date", f"{step.date} comes before {before.date} of the step above")
            if RANK[step.status] < RANK[before.status] and not step.note:
                message = f"falls back from '{before.status}' to '{step.status}' without a note why"
                yield places.warning(record, f"{where}.status", message)


def starts_before_ends(dataset: Readable, places: Places) -> Iterator[Fault]:
    """Nothing ends before it starts. What was held may have been held on other days than those planned."""
    for kind in COLLECTIONS:
        for record in dataset.records(kind):
            planned = "planned_start" if _date(record, "planned_start") else "start"
            for first, last in (("start", "end"), (planned, "planned_end")):
                start, end = _date(record, first), _date(record, last)
                if start and end and end.last < start.first:
                    yield places.fault(record, last, f"{end} comes before '{first}', {start}")


# What cannot come before what, in one record or part of it.
FOLLOWS = (
    ("date", "accessed"),
    ("date", "read"),
    ("signed", "start"),
    ("announced", "start"),
    ("announced", "planned_start"),
    ("decided", "end"),
    ("appointed", "end"),
    ("date", "deposited"),
    ("date", "in_force"),
)


def days_follow(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A page is read once it is published, a thing begins once it is signed or announced, ends once it is decided."""
    for record, where, part in dataset.parts:
        for first, second in _following(type(part)):
            before, after = getattr(part, first), getattr(part, second)
            # What ends before it starts is told of its start.
            start = getattr(part, "start", None) if second == "end" else None
            if before and after and after.last < before.first and not (start and after.last < start.first):
                yield places.fault(record, where + second, f"{after} comes before '{first}', {before}")


@cache
def _following(kind: type[Struct]) -> list[tuple[str, str]]:
    return [pair for pair in FOLLOWS if fields(kind).keys() >= {*pair}]


def attested_in_term(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A day on which somebody is seen in office lies in the term."""
    for record in dataset.records(Official):
        for date in record.attested:
            early = record.start and date.last < record.start.first
            if early or (record.end and record.end.last < date.first):
                yield places.fault(record, "attested", f"{date} lies outside the term")


def _date(record: Item, field: str) -> Date | None:
    value = getattr(record, field, None)
    return value if isinstance(value, Date) else None


def numbers_in_order(dataset: Readable, places: Places) -> Iterator[Fault]:
    """The meetings of a body are numbered in the order in which they took place."""
    last: dict[str, tuple[int, str]] = {}
    for record in dataset.records(Meeting):
        if record.number is not None:
            number, key = last.get(record.body, (0, ""))
            if key and record.number <= number:
                yield places.fault(record, "number", f"no. {record.number} comes after no. {number}, '{key}'")
            last[record.body] = (record.number, record.id)
