"""Rules of spells: a state has one status at a time, the chair and an office one holder at a time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sco_cli.dates import Date
from sco_cli.errors import Fault
from sco_cli.records import Chairmanship, Membership, Official
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable

SEVERAL_AT_A_TIME = "Deputy"


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
