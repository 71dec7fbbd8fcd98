"""How records stand in time: the status of a history on a day, the days of a meeting."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from msgspec import Struct

from sco_cli.dates import Date, interval, open_to_doubt
from sco_cli.records import Exercise, Meeting, Step

ENDS = ("completed", "superseded", "lapsed")


class Standing(Struct, frozen=True):
    """How a history stands on a day: its status, since when, the steps so far, whether the day leaves doubt.

    `confidence` is that of the step that brought the status, None when it is high.
    """

    status: str
    since: Date
    steps: list[Step]
    uncertain: bool
    confidence: str | None


def standing(history: Sequence[Step], day: str) -> Standing | None:
    """How a history stands on a day; None when it had not begun."""
    steps = [step for step in history if counts_from(step) <= day]
    if not steps:
        return None
    run = list(itertools.takewhile(lambda step: step.status == steps[-1].status, reversed(steps)))
    doubt = run[-1].seen or open_to_doubt((step.date for step in history if step.date.precision != "interval"), day)
    return Standing(run[-1].status, run[-1].date, steps, doubt, run[-1].confidence)


def counts_from(step: Step) -> str:
    """The day from which a step counts: the first it can mean, but the last where it brings something to its end."""
    return step.date.last if step.status in ENDS else step.date.first


def first_date(steps: Sequence[Step], status: str) -> Date | None:
    """The date of the first step with a status; None when a source only shows the status as holding by then."""
    first = next((step for step in steps if step.status == status), None)
    return None if first is None or first.seen else first.date


def had(steps: Sequence[Step], status: str, day: str) -> bool:
    """Whether a history had brought a status by a day, or a source shows that it had."""
    return any(step.status == status and counts_from(step) <= day for step in steps)


def all_sources(own: Sequence[str], steps: Sequence[Step]) -> list[str]:
    """A record's own sources and those of its steps, each once, in order."""
    return list(dict.fromkeys([*own, *(source for step in steps for source in step.sources)]))


def days(item: Meeting | Exercise, day: str) -> Date | None:
    """The days something took, or on a day before it those planned for it."""
    if begun(item.start or item.end, day):
        return interval(item.start, item.end)
    return interval(item.planned_start, item.planned_end)


def planned_city(item: Meeting) -> str | None:
    """The city that was announced for a meeting, as far as is known."""
    return item.planned_city if item.start else item.planned_city or item.city


def as_known(phase: str | None, day: str, reach: Date) -> str | None:
    """A phase as a record that goes as far as `reach` can tell it: on a later day nothing is called current."""
    return "unknown" if phase == "current" and day > reach.last else phase


def begun(start: Date | None, day: str) -> bool:
    """Whether something had begun by a day."""
    return start is not None and start.first <= day


def over(item: Meeting | Exercise, day: str) -> bool:
    """Whether something had come to its last day by a day, so that what came of it can have been known."""
    last = item.end or item.start
    return last is not None and last.last <= day


def as_of(date: Date | None, day: str) -> Date | None:
    """A date as far as it can have been known on a day: None when it lies after it."""
    return date if begun(date, day) else None


def known(start: Date | None, announced: Date | None, day: str) -> bool:
    """Whether something had begun, or been announced, by a day. What never began counts as long announced."""
    if begun(start, day):
        return True
    return announced.first <= day if announced is not None else start is None
