"""Rules of order: records sorted, steps and dates one after the other, done and planned kept apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from sco_cli.dataset import COLLECTIONS, Dataset, load_file
from sco_cli.dates import LAST_DAY, Date
from sco_cli.faults import Fault
from sco_cli.queries.progress import counts_from
from sco_cli.validation.places import Places

RANK = {"proposed": 0, "drafting": 1, "agreed": 2, "in-force": 3, "completed": 4, "superseded": 5, "lapsed": 5}


def _first(date: Date | None) -> str:
    return date.first if date else LAST_DAY


def _by_id(record: Any) -> tuple[str, ...]:
    return (record.id,)


def _by_start(record: Any) -> tuple[str, ...]:
    date = record.start or getattr(record, "planned_start", None) or getattr(record, "decided", None)
    date = date or min(getattr(record, "attested", ()), default=None)
    planned = "planned" if not record.start and getattr(record, "planned_start", None) else ""
    return (planned, _first(date), record.id)


def _by_step(record: Any) -> tuple[str, ...]:
    agreed = next((step.date for step in record.history if step.status == "agreed"), record.history[0].date)
    return (_first(agreed), record.id)


# A term without a start is the first of all: the founding summit's.
def _by_term(record: Any) -> tuple[str, ...]:
    return (_first(record.start or record.planned_start) if record.start or record.planned_start else "", record.id)


KEYS: dict[str, Callable[[Any], tuple[str, ...]]] = {
    "memberships": _by_start,
    "chairmanships": _by_term,
    "meetings": _by_start,
    "officials": _by_start,
    "documents": _by_step,
    "designations": _by_start,
    "exercises": _by_start,
    "events": lambda record: (record.date.first, record.id),
    "figures": _by_id,
}
ORDERS = dict.fromkeys(COLLECTIONS, "by id") | dict.fromkeys(KEYS, "by date, then by id") | {"figures": "by id"}


def sorted_records(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """The records of a file stand in order, by date or id."""
    for name in COLLECTIONS:
        key = KEYS.get(name, _by_id)
        for path in dataset.files(name):
            for before, record in pairwise(load_file(name, path)):
                if key(record) < key(before):
                    message = f"stands after '{before.id}'; records here are sorted {ORDERS[name]}"
                    yield places.fault(name, record, "id", message)


def steps_in_order(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """The steps of a history follow one another in time; a status that falls back is explained."""
    for name in ("documents", "initiatives", "bodies"):
        for record in dataset.collection(name):
            for number, (before, step) in enumerate(pairwise(record.history), 2):
                where = f"history[{number}]"
                if counts_from(step) < before.date.first:
                    message = f"{step.date} comes before {before.date} of the step above"
                    yield places.fault(name, record, f"{where}.date", message)
                if RANK[step.status] < RANK[before.status] and not step.note:
                    message = f"falls back from '{before.status}' to '{step.status}' without a note why"
                    yield places.fault(name, record, f"{where}.status", message, severity="warning")


def starts_before_ends(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """Nothing ends before it starts."""
    for name in COLLECTIONS:
        for record in dataset.collection(name):
            for first, last in (("start", "end"), ("planned_start", "planned_end"), ("start", "planned_end")):
                start, end = getattr(record, first, None), getattr(record, last, None)
                if start and end and end.last < start.first:
                    yield places.fault(name, record, last, f"{end} comes before '{first}', {start}")


def planned_or_done(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """What has started is no longer planned to start, and what has ended no longer planned to end."""
    for name in COLLECTIONS:
        for record in dataset.collection(name):
            for edge in ("start", "end"):
                if getattr(record, edge, None) and getattr(record, f"planned_{edge}", None):
                    yield places.fault(
                        name, record, f"planned_{edge}", f"stands beside '{edge}', which says it is done"
                    )


def numbers_in_order(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """The meetings of a body are numbered in the order in which they took place."""
    last: dict[str, Any] = {}
    for record in dataset.collection("meetings"):
        if record.number is not None:
            before = last.get(record.body)
            if before is not None and record.number <= before.number:
                message = f"no. {record.number} comes after no. {before.number}, '{before.id}'"
                yield places.fault("meetings", record, "number", message)
            last[record.body] = record
