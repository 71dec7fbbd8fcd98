"""The records as a search sees them: their texts by field, each with what a word counts in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, cached_property
from operator import attrgetter
from typing import Any

from msgspec import Struct

from sco_cli.dataset import Dataset
from sco_cli.fields import Kind, fields
from sco_cli.finding import sought
from sco_cli.names import plain
from sco_cli.records import COLLECTIONS, Correction, Item, Source

# How much a word counts, by what the field that holds it is for. Fields of other kinds are not searched.
WEIGHTS = {Kind.NAME: 8.0, Kind.ID: 6.0, Kind.TEXT: 4.0, Kind.PROSE: 3.0, Kind.CODE: 4.0, Kind.WORD: 4.0}
# In a note, or a table of the record such as a step or a dispute; in what it is sought by.
ASIDE, SOUGHT = 2.0, 6.0
# An office is part of what its holder is called; a note is beside the record.
WEIGHING = {"office": WEIGHTS[Kind.NAME], "note": ASIDE}
KIND = "kind"  # the field, so to speak, of what a record is
# They only name records.
ONLY_NAMING = ("order", "delegations")
# Of records found alike the first are of these kinds; a source comes last. A correction is read with its record, whose
# name it bears.
ORDER: list[type[Item]] = [*(each for each in COLLECTIONS if each not in (Source, Correction)), Source]


class Text(Struct, frozen=True):
    """A text of a record: the field that holds it, what a word counts in it, and the text."""

    field: str
    weight: float
    written: str

    @property
    def plain(self) -> str:
        """The text in a form in which words are found."""
        return plain(self.written)


class Entry:
    """A record as a search sees it; `joined` holds all its texts, in a form in which words are found."""

    def __init__(self, item: Item, order: int) -> None:
        self.item = item
        self.order = order
        self.joined = plain("\n".join([sought.words(item), *strings(item)]))

    @cached_property
    def references(self) -> list[str]:
        """The ids of what the record names, but not of its sources."""
        return [*sought.references(self.item)]

    @cached_property
    def texts(self) -> list[Text]:
        """The texts of the record."""
        return [*texts(self.item, ""), Text(KIND, SOUGHT, sought.words(self.item))]


def entries(dataset: Dataset) -> list[Entry]:
    """All records, those of sources last."""
    return [Entry(item, order) for order, kind in enumerate(ORDER) for item in dataset.records(kind)]


def strings(item: Struct) -> list[str]:
    """The texts of a record that are searched, whatever they are."""
    found: list[str] = []
    for value in values(type(item))(item):
        if value.__class__ is str:
            found.append(value)
        elif value:
            for each in value:
                found += [each] if isinstance(each, str) else strings(each)
    return found


@cache
def values(kind: type[Struct]) -> Callable[[Struct], tuple[Any, ...]]:
    """What gives the values of the fields of a class that are searched."""
    names = [name for name, _ in searched(kind)]
    return attrgetter(*names) if len(names) > 1 else lambda item: (getattr(item, names[0]),)


def texts(item: Struct, inside: str) -> Iterator[Text]:
    """The texts of a record that are searched, by field; those of its tables by the table."""
    for name, weight in searched(type(item)):
        value = getattr(item, name)
        if not value:
            continue
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, Struct):
                yield from texts(each, inside or name)
            else:
                yield Text(inside or name, ASIDE if inside else weight, each)


@cache
def searched(kind: type[Struct]) -> list[tuple[str, float]]:
    """The fields of a class that are searched, and what a word counts in them; 0 for those that hold tables."""
    return [
        (name, WEIGHING.get(name) or WEIGHTS.get(field.kind, 0))
        for name, field in fields(kind).items()
        if name not in ONLY_NAMING and (field.table is not None or field.kind in WEIGHTS)
    ]
