"""Rules of histories: one thing has one history, and no step stands in two records."""

from __future__ import annotations

from collections.abc import Iterator

from sco_cli import names
from sco_cli.dates import Date
from sco_cli.errors import Fault
from sco_cli.records import COLLECTIONS, Body, Developing, Document, Event, Initiative, Item, Organisation
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable


def one_history(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A document, body or organisation has a history; an initiative has one, or says in `same_as` whose it is."""
    for kind in (Document, Body, Organisation):
        for record in dataset.records(kind):
            if not record.history:
                yield places.fault(record, "history", "has no step")
    for initiative in dataset.records(Initiative):
        target = _target(dataset, initiative)
        if initiative.same_as and initiative.history:
            yield places.fault(initiative, "same_as", "stands beside a history of its own; the steps belong there")
        elif not (initiative.same_as or initiative.history):
            yield places.fault(initiative, "history", "has no step, and no 'same_as' names where the steps stand")
        elif target is not None and not target.history:
            yield places.fault(initiative, "same_as", f"'{target.id}' has no history")


def one_initiative_a_thing(dataset: Readable, places: Places) -> Iterator[Fault]:
    """No two initiatives are the same document, body or designation."""
    seen: dict[str, str] = {}
    for record in dataset.records(Initiative):
        if record.same_as:
            if record.same_as in seen:
                message = f"'{seen[record.same_as]}' is '{record.same_as}' already"
                yield places.fault(record, "same_as", message)
            seen.setdefault(record.same_as, record.id)


def told_once(dataset: Readable, places: Places) -> Iterator[Fault]:
    """No step stands in an initiative and in a document that came of it."""
    for record in dataset.records(Initiative):
        for key in record.documents:
            document = dataset.find(Document, key)
            steps = {(step.status, step.date): number for number, step in enumerate(record.history, 1)}
            for step in document.history if document else ():
                if number := steps.get((step.status, step.date)):
                    message = f"'{step.status}' on {step.date} stands in {names.kind(Document)} '{key}' too"
                    yield places.warning(record, f"history[{number}].date", message)


def acts_agree(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A record that an organisation names as telling one of its acts has something on the day of an act."""
    for record in dataset.records(Organisation):
        acts = {act.date for act in record.history}
        for key in record.records:
            found = dataset.locate(key)
            if found is not None and acts.isdisjoint(_told(dataset, found)):
                yield places.fault(record, "records", f"'{key}' tells nothing of the day of an act")


def mentions_change_nothing(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A step that only mentions a thing changes no status, unless it is what first shows it."""
    for kind in COLLECTIONS:
        for record in dataset.records(kind) if issubclass(kind, Developing) else ():
            before = ""
            for number, step in enumerate(record.history, 1):
                if step.mention and step.status != before and not step.seen:
                    message = f"brings '{step.status}', which a mention cannot; is the status only 'seen' by then?"
                    yield places.fault(record, f"history[{number}].mention", message)
                before = step.status


def _told(dataset: Readable, found: Item) -> set[Date]:
    """The day of an event, or those on which a history has a step."""
    if isinstance(found, Event):
        return {found.date}
    told = _target(dataset, found) or found if isinstance(found, Initiative) else found
    return {step.date for step in told.history} if isinstance(told, Developing) else set()


def _target(dataset: Readable, record: Initiative) -> Developing | None:
    """The record that an initiative names as the same thing, if it exists; whether it does is another rule."""
    found: Item | None = dataset.locate(record.same_as) if record.same_as else None
    return found if isinstance(found, Developing) else None
