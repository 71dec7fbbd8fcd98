"""The page of a record: its facts, its history up to a day, what belongs to it, disagreements, sources."""

from collections.abc import Iterator
from typing import ClassVar

from sco_cli import labels, names
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.errors import Unknown
from sco_cli.fields import Id, Kind, Mark, Name, Prose, Word, fields
from sco_cli.history import standing
from sco_cli.listings import initiatives, meetings, officials
from sco_cli.pages.evidence import evidence
from sco_cli.pages.facts import facts
from sco_cli.pages.tables import listed
from sco_cli.records import (
    COLLECTIONS,
    Area,
    Body,
    Developing,
    Item,
    Official,
    Record,
    Source,
    SourcePlace,
    State,
)
from sco_cli.rows import Columns, Row, as_row, plain, weaker
from sco_cli.sheets import Fact, Page, Section, filled


class StepRow(Row, frozen=True, kw_only=True):
    """A step of a history."""

    columns: ClassVar = Columns(main="what", keep="date status", also="seen confidence note")

    date: Date
    status: Word
    what: Prose
    sources: list[SourcePlace]
    seen: bool
    confidence: Mark
    note: Prose | None


class LinkRow(Row, frozen=True, kw_only=True):
    """A record that belongs to the one shown."""

    columns: ClassVar = Columns(main="title", keep="kind id")

    kind: Word
    id: Id
    title: Name


def page(dataset: Dataset, item: Item, day: str) -> Page:
    """Everything about a record, as of a day; about both, where an initiative is the same thing as another record.

    Raises Unknown when its history begins only later.
    """
    item = dataset.same_as(item) or item
    twin = dataset.initiative_of(item)
    own = {fact.key: fact for fact in facts(dataset, item)}
    if twin is not None:
        further = {fact.key: fact for fact in facts(dataset, twin) if not fact.key.startswith("same_as")}
        own |= {key: fact for key, fact in further.items() if key not in own or not own[key].known}
        areas = [area for each in (item, twin) for area in getattr(each, "areas", ())]
        own["areas"] = Fact("areas", [*dict.fromkeys(areas)], own["areas"].kind)
        own["initiative"] = Fact("initiative", twin.id, Kind.ID)
    sections = []
    confidence: str | None = item.confidence if isinstance(item, Record) else None
    if isinstance(item, Developing) and item.history:
        found = standing(item.history, day)
        if found is None:
            raise Unknown(labels.NOT_YET_BEGUN.format(id=item.id, date=item.history[0].date))
        confidence = weaker(confidence, found.confidence, twin.confidence if twin else None)
        for fact in (
            Fact("status", found.status, Kind.WORD),
            Fact("since", plain(found.since), Kind.DATE),
            Fact("uncertain", found.uncertain or None, Kind.FLAG),
        ):
            own[fact.key] = fact
        sections.append(Section(name="history", kind=StepRow, rows=[as_row(StepRow, step) for step in found.steps]))
    if isinstance(item, Record):
        own.pop("confidence")
        own["confidence"] = Fact("confidence", weaker(confidence), Kind.MARK)
        notes = [each.note for each in (item, twin) if isinstance(each, Record) and each.note]
        own.pop("note")
        own["note"] = Fact("note", " ".join(dict.fromkeys(notes)) or None, Kind.PROSE)
    sections += related(dataset, item, day)
    if isinstance(item, Record):
        sections += evidence(dataset, [item, *filter(None, [twin])])
    return Page(
        kind=names.kind(item), title=names.title(dataset, item), facts=[*own.values()], sections=filled(sections)
    )


def related(dataset: Dataset, item: Item, day: str) -> list[Section]:
    """What belongs to a record: the initiatives of an area, the meetings and people of a body, and linked records."""
    sections = []
    if isinstance(item, Area):
        begun = initiatives.initiatives(dataset, day, area=[item.id])
        sections.append(listed(initiatives.LISTING, begun))
    if isinstance(item, Body):
        met = meetings.meetings(dataset, day, body=[item.id])
        held = {each.id for each in dataset.records(Official) if each.body == item.id}
        people = [row for row in officials.officials(dataset, day) if row.id in held]
        sections += [listed(meetings.LISTING, met), listed(officials.LISTING, people)]
    one = [item, *filter(None, [dataset.initiative_of(item)])]
    found = {each.id: each for thing in one for each in linked(dataset, thing) if each not in one}
    links = [LinkRow(kind=names.kind(each), id=each.id, title=names.title(dataset, each)) for each in found.values()]
    return [*sections, Section(name="linked", kind=LinkRow, rows=links)]


def linked(dataset: Dataset, item: Item) -> Iterator[Item]:
    """The records that a record names by id, and for a record that has no tables of its own those that name it."""
    for kind, key in named(item):
        found = dataset.find(kind, key)
        if found is not None:
            yield found
    if not isinstance(item, Area | Body | Official):
        for kind in COLLECTIONS:
            if any(type(item) in field.names for field in fields(kind).values()):
                yield from (each for each in dataset.records(kind) if (type(item), item.id) in set(named(each)))


def named(item: Item) -> Iterator[tuple[type[Item], str]]:
    """(class, id) of every record that a record names, but for states, areas and sources."""
    for name, field in fields(type(item)).items():
        value = getattr(item, name)
        for kind in field.names:
            if issubclass(kind, Item) and kind not in (State, Area, Source, Official):
                for key in value if isinstance(value, list) else [value] if value else []:
                    yield kind, key
