"""Rules of spells: a state has one status at a time, the chair and an office one holder at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from sco_cli.dates import Date
from sco_cli.errors import Fault
from sco_cli.records import Chairmanship, Designation, Meeting, Membership, Official, State
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable

SEVERAL_AT_A_TIME = "Deputy"
# Who holds one of these can chair.
FULL = ("member", "shanghai-five")


def no_overlaps(dataset: Readable, places: Places) -> Iterator[Fault]:
    """The spells of a state do not overlap."""
    by_state: dict[str, list[tuple[Date, Membership]]] = {}
    for spell in dataset.records(Membership):
        if spell.start:
            by_state.setdefault(spell.state, []).append((spell.start, spell))
    for spells in by_state.values():
        for (_, before), (start, spell) in pairwise(sorted(spells, key=lambda each: each[0].first)):
            if before.end is None or before.end.first > start.first:
                yield places.fault(spell, "start", f"begins on {start}, before '{before.id}' has ended")


def one_chair_at_a_time(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A term in the chair begins on the day the term before it ends, without gap or overlap."""
    if not dataset.whole(Chairmanship):
        return
    terms = [term for term in dataset.records(Chairmanship) if term.start or term.end]
    for before, term in pairwise(terms):
        if before.end is None or term.start is None or before.end.first != term.start.first:
            message = f"begins on {term.start or 'no day'}, but '{before.id}' ends on {before.end or 'no day'}"
            yield places.fault(term, "start", message)


def one_holder_of_an_office(dataset: Readable, places: Places) -> Iterator[Fault]:
    """Terms in the same office do not overlap; there are several deputies at a time."""
    by_office: dict[str, list[tuple[Date, Official]]] = {}
    for term in dataset.records(Official):
        if term.start and not term.office.startswith(SEVERAL_AT_A_TIME):
            by_office.setdefault(term.office, []).append((term.start, term))
    for terms in by_office.values():
        for (_, before), (start, term) in pairwise(sorted(terms, key=lambda each: each[0].first)):
            if before.end is None or before.end.first > start.last:
                yield places.fault(term, "start", f"begins before '{before.id}' has ended")


def decided_before_start(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A status does not begin before it is decided."""
    for spell in dataset.records(Membership):
        if spell.decided and spell.start and spell.start.last < spell.decided.first:
            yield places.fault(spell, "start", f"comes before it is decided, on {spell.decided}")


def no_gaps(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A state that turns from one status to another does so on one day."""
    by_state: dict[str, list[tuple[Date, Membership]]] = {}
    for spell in dataset.records(Membership) if dataset.whole(Membership) else ():
        if spell.start:
            by_state.setdefault(spell.state, []).append((spell.start, spell))
    for spells in by_state.values():
        for (_, before), (start, spell) in pairwise(sorted(spells, key=lambda each: each[0].first)):
            if before.end and before.end.last < start.first:
                yield places.warning(spell, "start", f"begins on {start}, while '{before.id}' ends on {before.end}")


def chaired_by_members(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A state in the chair is a member when its term begins, or is to begin; of the first term, when it ends."""
    spells = dataset.records(Membership)
    # A spell of no known state, which another rule tells, may be that of the chair.
    if not dataset.whole(Membership) or any(dataset.find(State, spell.state) is None for spell in spells):
        return
    members: dict[str, list[Membership]] = {}
    for spell in spells:
        if spell.status in FULL and spell.start:
            members.setdefault(spell.state, []).append(spell)
    for term in dataset.records(Chairmanship):
        field = next((name for name in ("start", "planned_start", "end") if getattr(term, name)), "")
        date: Date | None = getattr(term, field) if field else None
        held = any(_could_hold(spell, date) for spell in members.get(term.state, ())) if date else True
        if not held and not places.replaced(term):
            yield places.fault(term, "state", f"'{term.state}' is no member on {date}, the '{field}' of the term")


def _could_hold(spell: Membership, date: Date) -> bool:
    """Whether a spell can have held on some day that a date means."""
    return (
        spell.start is not None
        and spell.start.first <= date.last
        and not (spell.end is not None and spell.end.last < date.first)
    )


def closed_by_their_summit(dataset: Readable, places: Places) -> Iterator[Fault]:
    """The meeting that closes a term in the chair is one of the same body each time, on its last day, in its chair."""
    bodies = Counter(
        meeting.body for term in dataset.records(Chairmanship) if (meeting := dataset.find(Meeting, term.summit or ""))
    )
    for term in dataset.records(Chairmanship):
        meeting = dataset.find(Meeting, term.summit or "")
        if meeting is None:
            continue
        usual = bodies.most_common(1)[0][0]
        if meeting.body != usual:
            yield places.warning(term, "summit", f"'{meeting.id}' is a meeting of '{meeting.body}', not of '{usual}'")
        if meeting.chair and meeting.chair != term.state:
            yield places.warning(term, "summit", f"'{meeting.id}' is chaired by '{meeting.chair}'")
        closed = meeting.end or meeting.start
        if term.end and closed and (term.end.last < closed.first or closed.last < term.end.first):
            yield places.warning(term, "summit", f"'{meeting.id}' closes on {closed}, the term on {term.end}")


def one_chair_announced(dataset: Readable, places: Places) -> Iterator[Fault]:
    """Of the terms in the chair that are not over each is to begin when the one before it is to end."""
    open_terms = [term for term in dataset.records(Chairmanship) if term.planned_start and not term.end]
    for before, term in pairwise(sorted(open_terms, key=_planned)):
        start, end = term.planned_start, before.planned_end
        if start and (start == before.planned_start or (end and start.last < end.first)):
            yield places.warning(term, "planned_start", f"is to begin on {start}, before '{before.id}' is to end")


def _planned(term: Chairmanship) -> str:
    return term.planned_start.first if term.planned_start else ""


def one_of_a_kind_at_a_time(dataset: Readable, places: Places) -> Iterator[Fault]:
    """There is one tourism and cultural capital at a time: the next begins in the year in which the last ends."""
    capitals = [record for record in dataset.records(Designation) if record.kind == "tourism-and-cultural-capital"]
    for before, record in pairwise(sorted(capitals, key=lambda each: each.start.first)):
        ends = before.end.first if before.end else before.start.last
        if record.start.first < ends:
            yield places.warning(record, "start", f"begins on {record.start}, before '{before.id}' ends")
