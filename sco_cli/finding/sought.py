"""By what a record is sought besides its own words: what it is, what it belongs to, and when it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from sco_cli import grammar
from sco_cli.dataset import Dataset
from sco_cli.dates import LAST_DAY, Date
from sco_cli.fields import Kind, fields
from sco_cli.records import (
    Area,
    Body,
    Chairmanship,
    Designation,
    Developing,
    Document,
    Event,
    Exercise,
    Figure,
    Initiative,
    Item,
    Meeting,
    Membership,
    Official,
    Organisation,
    Person,
    Place,
    Source,
    State,
    Statement,
    Step,
    Term,
)

# What is asked about a record of a class, in words that need not stand in it.
ASKED: dict[type[Item], str] = {
    Area: "area of cooperation",
    Body: "body mechanism structure established seat role",
    Chairmanship: "chair chairmanship preside presidency",
    Designation: "named year capital city chosen holder",
    Document: "document adopted signed",
    Event: "event",
    Exercise: "joint exercise drill held host participate",
    Figure: "number figure total",
    Initiative: "initiative proposal proposed",
    Meeting: "meeting held host attend participate",
    Membership: "status",
    Official: "official office",
    Organisation: "other organisation relations",
    Person: "person leader came represented",
    Place: "city place",
    Source: "source article",
    State: "state country",
    Statement: "position view stance opinion",
    Term: "term meaning definition",
}
STATUS = {
    "member": "member state full membership join joined accession become became",
    "observer": "observer state become became",
    "dialogue-partner": "dialogue partner partnership become became",
    "partner": "sco partner partnership",
    "shanghai-five": "shanghai five founder founding",
}
HEADQUARTERS = {"secretariat": "headquarters"}
DEPUTY = "Deputy"
COUNCILS = {"heads-of-state-council": "summit heads of state leaders", "heads-of-government-council": "prime ministers"}
FORMATS = {"video": "online by video"}


def words(item: Item) -> str:
    """The words by which a record is sought for what it is, in small letters."""
    asked = ASKED.get(type(item), "")
    add = MORE.get(type(item))
    return f"{asked} {add(item)}" if add else asked


def _membership(item: Membership) -> str:
    return STATUS[item.status]


def _meeting(item: Meeting) -> str:
    number = grammar.ordinal(item.number) if item.number else ""
    return f"{COUNCILS.get(item.body, '')} {FORMATS.get(item.format or '', '')} {number}".casefold()


def _body(item: Body) -> str:
    return HEADQUARTERS.get(item.id, "")


def _official(item: Official) -> str:
    return "" if item.office.startswith(DEPUTY) else "head lead leader"


def _document(item: Document) -> str:
    return ASKED[Statement] if item.positions or item.kind == "statement" else ""


def _figure(item: Figure) -> str:
    return f"{item.value} {item.unit}".casefold()


MORE: dict[type[Item], Callable[[Any], str]] = {
    Membership: _membership,
    Meeting: _meeting,
    Document: _document,
    Figure: _figure,
    Official: _official,
    Body: _body,
}


def references(item: Item) -> Iterator[str]:
    """The ids of the states, bodies and other records that a record names, but not of its sources.

    Of those who came to a meeting the persons, since a state comes to all.
    """
    if isinstance(item, Meeting):
        yield from (each.person for each in item.delegations)
    for name in reference_fields(type(item)):
        value = getattr(item, name)
        if value:
            yield from value if isinstance(value, list) else (value,)


@cache
def reference_fields(kind: type[Item]) -> tuple[str, ...]:
    """The fields of a class that name other records than sources."""
    return tuple(
        name for name, field in fields(kind).items() if field.kind is Kind.REFERENCE and Source not in field.names
    )


class Held(NamedTuple):
    """When a record was: its dates, the first and last day for which it holds, and the date on which it began."""

    dates: list[Date]
    spell: tuple[str, str] | None
    begun: Date | None = None


# Days of reports, not of the thing.
BESIDE = ("announced", "accessed", "read")
SPELLS = (Membership, Chairmanship, Official, Designation)


def held(dataset: Dataset, item: Item) -> Held:
    """When a record was."""
    found = [value for name in date_fields(type(item)) if (value := getattr(item, name)) is not None]
    dates = [each for value in found for each in (value if isinstance(value, list) else [value])]
    steps: list[Step] = dataset.history(item) if isinstance(item, Developing) else []
    dates += [step.date for step in steps]
    spell = None
    if isinstance(item, SPELLS) and item.start is not None:
        # A year that is named ends by itself; what has no end holds still.
        end = item.end or (item.start if isinstance(item, Designation) else getattr(item, "planned_end", None))
        spell = (item.start.first, end.last if end else LAST_DAY)
    return Held(dates, spell, getattr(item, "start", None) or getattr(item, "date", None))


@cache
def date_fields(kind: type[Item]) -> tuple[str, ...]:
    """The fields of a class that hold dates of what it tells."""
    return tuple(name for name, field in fields(kind).items() if field.kind is Kind.DATE and name not in BESIDE)
