"""What happened in which order: every dated fact of every collection, one line each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sco_cli import names
from sco_cli.answers.timeline import TimelineRow
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.queries.calendar import body_name, days
from sco_cli.queries.catalogue import references
from sco_cli.queries.filters import matches, within
from sco_cli.records import Chairmanship, Designation, Event, Exercise, Meeting, Membership, Official, Statement

STATUS_NAMES = {
    "shanghai-five": "part of the Shanghai Five",
    "member": "a member state",
    "observer": "an observer state",
    "dialogue-partner": "a dialogue partner",
    "partner": "an SCO partner",
}


def timeline(
    dataset: Dataset,
    day: str,
    *,
    kind: Sequence[str] = (),
    state: Sequence[str] = (),
    area: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
) -> list[TimelineRow]:
    """What happened up to a day, and what was announced for later by then, in order.

    `kind` is one or more of KINDS; statements are listed only when their kind is named. An entry of imprecise date
    belongs to a span (`since`, `until`) when every day it can mean does. A step that an initiative shares with its
    document is told once, with the initiative. Derived from all collections; stored nowhere.
    """
    codes = names.states(dataset, state)
    areas = names.areas(dataset, area)
    shown = [name for name in KINDS if (name in kind if kind else name != "statement")]
    told = steps_of_initiatives(dataset) if "initiative" in shown else set()
    rows = []
    for name in shown:
        collection, entries = KINDS[name]
        for item in dataset.collection(collection):
            for date, event, states, touched, announced in entries(dataset, item):
                if (
                    (announced or date).first <= day
                    and matches(codes, *states)
                    and matches(areas, *touched)
                    and within(date, since, until)
                    and (name != "document" or (item.id, date.text) not in told)
                ):
                    rows.append(_row(dataset, name, item, date, event, states, touched))
    return sorted(rows, key=lambda row: (row.date.first, row.date.last))


def steps_of_initiatives(dataset: Dataset) -> set[tuple[str, str]]:
    """(document, date) for every step of an initiative that came of, or led to, the document."""
    return {
        (document, step.date.text)
        for item in dataset.collection("initiatives")
        for document in item.documents
        for step in item.history
    }


def _row(
    dataset: Dataset, kind: str, item: Any, date: Date, event: str, states: Sequence[str | None], areas: Sequence[str]
) -> TimelineRow:
    return TimelineRow(
        date=date,
        kind=kind,
        event=event,
        states=[str(names.state_name(dataset, code)) for code in dict.fromkeys(states) if code],
        areas=list(areas),
        id=item.id,
        sources=references(item) if not hasattr(item, "history") else _step_sources(item, date, event),
    )


def _step_sources(item: Any, date: Date, event: str) -> list[str]:
    return next(
        (step.sources for step in item.history if step.date == date and event.endswith(step.what)), item.sources
    )


# An entry: its date, what happened, the states and areas it touches, and for a planned one the day of the announcement.
Entry = tuple[Date, str, Sequence[str | None], Sequence[str], Date | None]


def _membership(dataset: Dataset, spell: Membership) -> Iterator[Entry]:
    name = names.state_name(dataset, spell.state)
    status = STATUS_NAMES[spell.status]
    told = {
        spell.decided: f"It is decided that {name} is to be {status}.",
        spell.signed: f"{name} signs its memorandum to become {status}.",
        spell.start: f"{name} becomes {status}.",
    }
    for date, event in told.items():
        if date is not None:
            yield date, event, [spell.state], ["politics"], None


def _chairmanship(dataset: Dataset, term: Chairmanship) -> Iterator[Entry]:
    name = names.state_name(dataset, term.state)
    if term.start:
        yield term.start, f"{name} takes the chair.", [term.state], ["politics"], None
    elif term.planned_start:
        event = f"{name} is to take the chair (announced)."
        yield term.planned_start, event, [term.state], ["politics"], term.announced


def _meeting(dataset: Dataset, item: Meeting) -> Iterator[Entry]:
    date = days(item)
    if date is None:
        return
    place = f" in {item.city}" if item.city else ""
    how = " by video" if item.format == "video" else ""
    number = f", meeting no. {item.number}" if item.number else ""
    event = f"{item.title or body_name(dataset, item.body)}{place}{how}{number}"
    event += ": " + item.outcome if item.start and item.outcome else "" if item.start else " (announced)"
    yield date, event, [item.country, item.chair], item.areas, None if item.start else item.announced


def _history(dataset: Dataset, item: Any) -> Iterator[Entry]:
    title = getattr(item, "title", None) or item.name
    proposers = [key for key in getattr(item, "proposed_by", ()) if key.isupper()]
    for step in item.history:
        yield step.date, f"{title}: {step.what}", proposers, item.areas, None


def _official(dataset: Dataset, item: Official) -> Iterator[Entry]:
    if item.start:
        yield item.start, f"{item.person} takes office as {item.office}.", [item.nationality], ["politics"], None
    if item.end:
        yield item.end, f"{item.person} leaves office as {item.office}.", [item.nationality], ["politics"], None


def _designation(dataset: Dataset, item: Designation) -> Iterator[Entry]:
    if item.decided:
        yield item.decided, f"It is decided: {item.name}.", [item.country], item.areas, None
    yield item.start, f"Begins: {item.name}.", [item.country], item.areas, item.decided


def _exercise(dataset: Dataset, item: Exercise) -> Iterator[Entry]:
    date = days(item)
    if date:
        planned = "" if item.start else " (planned)"
        yield (
            date,
            f"Exercise {item.name}, {item.place}{planned}.",
            [*item.hosts, *item.participants],
            ["security"],
            None,
        )


def _event(dataset: Dataset, item: Event) -> Iterator[Entry]:
    yield item.date, item.title, item.states, item.areas, None


def _statement(dataset: Dataset, item: Statement) -> Iterator[Entry]:
    yield item.date, f"{item.stated_by}: {item.text}", item.states, item.areas, None


KINDS: dict[str, tuple[str, Callable[[Dataset, Any], Iterator[Entry]]]] = {
    "membership": ("memberships", _membership),
    "chairmanship": ("chairmanships", _chairmanship),
    "meeting": ("meetings", _meeting),
    "document": ("documents", _history),
    "initiative": ("initiatives", _history),
    "body": ("bodies", _history),
    "official": ("officials", _official),
    "designation": ("designations", _designation),
    "exercise": ("exercises", _exercise),
    "event": ("events", _event),
    "statement": ("statements", _statement),
}
