"""Rules of spells: a state has one status at a time, the chair and an office one holder at a time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from sco_cli.dataset import Dataset
from sco_cli.faults import Fault
from sco_cli.validation.places import Places


def no_overlaps(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """The spells of a state do not overlap."""
    by_state: dict[str, list[Any]] = {}
    for spell in dataset.collection("memberships"):
        if spell.start:
            by_state.setdefault(spell.state, []).append(spell)
    for spells in by_state.values():
        for before, spell in pairwise(sorted(spells, key=lambda each: each.start.first)):
            if before.end is None or before.end.first > spell.start.first:
                message = f"begins on {spell.start}, before '{before.id}' has ended"
                yield places.fault("memberships", spell, "start", message)


def one_chair_at_a_time(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """A term in the chair begins on the day the term before it ends, without gap or overlap."""
    terms = [term for term in dataset.collection("chairmanships") if term.start or term.end]
    for before, term in pairwise(terms):
        if before.end is None or term.start is None or before.end.first != term.start.first:
            message = f"begins on {term.start or 'no day'}, but '{before.id}' ends on {before.end or 'no day'}"
            yield places.fault("chairmanships", term, "start", message)


def one_holder_of_an_office(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """Terms in the same office do not overlap; there are several deputies at a time."""
    by_office: dict[str, list[Any]] = {}
    for term in dataset.collection("officials"):
        if term.start and not term.office.startswith("Deputy"):
            by_office.setdefault(term.office, []).append(term)
    for terms in by_office.values():
        for before, term in pairwise(sorted(terms, key=lambda each: each.start.first)):
            if before.end is None or before.end.first > term.start.last:
                yield places.fault("officials", term, "start", f"begins before '{before.id}' has ended")


def decided_before_start(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """A status does not begin before it is decided."""
    for spell in dataset.collection("memberships"):
        if spell.decided and spell.start and spell.start.last < spell.decided.first:
            yield places.fault("memberships", spell, "start", f"comes before it is decided, on {spell.decided}")
