"""Rules of who came: to what was held, of one state or organisation, once each, as what the state then was."""

from __future__ import annotations

from collections.abc import Iterator

from sco_cli.errors import Fault
from sco_cli.records import Delegation, Meeting, Membership
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable

# What a member of the predecessor was.
STATUSES = {"member": ("member", "shanghai-five"), "observer": ("observer",), "dialogue-partner": ("dialogue-partner",)}


def came_to_what_was_held(dataset: Readable, places: Places) -> Iterator[Fault]:
    """Nobody came to a meeting that is only planned."""
    for record in dataset.records(Meeting):
        if record.delegations and record.start is None:
            yield places.fault(record, "delegations", "names who came to a meeting that is not shown to have been held")


def came_of_somebody(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A delegation is of a state, of an organisation or, in words, of somebody else: of one of them."""
    for record, where, part in dataset.parts:
        if isinstance(part, Delegation) and [part.state, part.organisation, part.of].count(None) != 2:
            yield places.fault(record, f"{where}person", "expected one of 'state', 'organisation' and 'of'")


def one_delegation_each(dataset: Readable, places: Places) -> Iterator[Fault]:
    """No state or organisation has two delegations at a meeting."""
    for record in dataset.records(Meeting):
        seen = set[str]()
        for number, each in enumerate(record.delegations, 1):
            for field in ("state", "organisation", "of"):
                value = getattr(each, field)
                if value in seen:
                    yield places.fault(record, f"delegations[{number}].{field}", f"'{value}' came already")
                seen |= {value} if value else set()


def came_as_they_were(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A state came as a member, observer or dialogue partner where it was one on a day of the meeting."""
    if not dataset.whole(Membership):
        return
    for record in dataset.records(Meeting):
        for number, each in enumerate(record.delegations, 1):
            wrong = each.state and each.came_as in STATUSES and not held(dataset, record, each)
            if wrong and not places.replaced(record):
                message = f"'{each.state}' was no {each.came_as} then"
                yield places.fault(record, f"delegations[{number}].came_as", message)


def held(dataset: Readable, meeting: Meeting, each: Delegation) -> bool:
    """Whether a state held the status as which it came on a day of the meeting, its last day in it included."""
    first, last = meeting.start, meeting.end or meeting.start
    return any(
        spell.start
        and last
        and first
        and spell.start.first <= last.last
        and (not spell.end or spell.end.last >= first.first)
        for spell in dataset.records(Membership)
        if spell.state == each.state and spell.status in STATUSES[each.came_as]
    )
