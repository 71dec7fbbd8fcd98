"""Which record cites which source, and where in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from sco_cli.dataset import Dataset
from sco_cli.records import (
    COLLECTIONS,
    Delegation,
    Developing,
    Dispute,
    Document,
    Meeting,
    Position,
    Ratification,
    Record,
    Source,
    Step,
)
from sco_cli.rows import clean

if TYPE_CHECKING:
    from sco_cli.citations import Reference

SOURCED = tuple(kind for kind in COLLECTIONS if issubclass(kind, Record))


class Citation(NamedTuple):
    """One place where a record names a source."""

    source: str
    place: str
    record: Record


def citations(dataset: Dataset) -> Iterator[Citation]:
    """Every place in every record that names a source: its own sources, its parts."""
    for kind in SOURCED:
        for record in dataset.records(kind):
            for reference in references(record):
                source, _, place = reference.partition("#")
                yield Citation(source, place, record)


def places(dataset: Dataset, source: str) -> list[str]:
    """The places in a source that records name, in their order."""
    return sorted({found.place for found in citations(dataset) if found.source == source} - {""}, key=place_order)


def place_order(place: str) -> tuple[str, int]:
    """Places in a source in the order of their numbers: Q2 before Q10."""
    letters = place.rstrip("0123456789")
    digits = place[len(letters) :]
    return letters, int(digits or 0)


def parts(record: Record) -> Iterator[tuple[str, Step | Position | Ratification | Delegation | Dispute]]:
    """The steps, positions, ratifications, delegations and disputes of a record, each with its place: history[2]."""
    for number, step in enumerate(record.history if isinstance(record, Developing) else (), 1):
        yield f"history[{number}]", step
    for number, position in enumerate(record.positions if isinstance(record, Document) else (), 1):
        yield f"positions[{number}]", position
    for number, ratification in enumerate(record.ratifications if isinstance(record, Document) else (), 1):
        yield f"ratifications[{number}]", ratification
    for number, delegation in enumerate(record.delegations if isinstance(record, Meeting) else (), 1):
        yield f"delegations[{number}]", delegation
    for number, dispute in enumerate(record.disputed, 1):
        yield f"disputed[{number}]", dispute


def references(record: Record) -> list[str]:
    """The sources that a record names anywhere, each with the place in it, each once."""
    return _named(record, (part for _, part in parts(record)))


def telling(record: Record) -> list[str]:
    """The sources of a record but for those that only show who came to a meeting, each once."""
    return _named(record, (part for _, part in parts(record) if not isinstance(part, Delegation)))


def _named(record: Record, parts: Iterable[Step | Position | Ratification | Delegation | Dispute]) -> list[str]:
    return list(dict.fromkeys([*record.sources, *(reference for part in parts for reference in part.sources)]))


def addresses(dataset: Dataset, named: Iterable[str]) -> dict[str, str]:
    """The addresses of sources as records name them, by id, as far as they are on record."""
    ids = {reference.partition("#")[0] for reference in named}
    return {each: clean(source.url) for each in ids if (source := dataset.find(Source, each)) is not None}


def gathered(dataset: Dataset, named: Iterable[str]) -> list[Reference]:
    """References to sources as records name them, each source once, in order, with all the places in it.

    A source that is not on record is left out.
    """
    # Imported here, since only references need it and every command reads places.
    from sco_cli.citations import of_source

    places: dict[str, set[str]] = {}
    for reference in named:
        key, _, place = reference.partition("#")
        places.setdefault(key, set()).update([place] if place else [])
    return [
        of_source(source, sorted(where, key=place_order))
        for key, where in places.items()
        if (source := dataset.find(Source, key)) is not None
    ]
