"""What belongs to a record: meetings and people of a body, what came of a meeting, the posts of a person, links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from sco_cli import names
from sco_cli.dataset import Dataset
from sco_cli.fields import Id, Name, Word, fields
from sco_cli.history import begun
from sco_cli.listings import documents, initiatives, meetings, officials
from sco_cli.pages.attended import represented, sources, who_came
from sco_cli.pages.evidence import named_in_full
from sco_cli.pages.positions import of_document, of_meeting
from sco_cli.pages.ratifications import ratified
from sco_cli.pages.tables import listed
from sco_cli.records import (
    COLLECTIONS,
    Area,
    Body,
    Document,
    Item,
    Meeting,
    Official,
    Organisation,
    Person,
    Source,
    State,
)
from sco_cli.rows import Columns, Row
from sco_cli.sections import Section

# What can come of a meeting.
ADOPTED = ["chairmanship", "membership", "document", "designation", "body", "initiative"]
POST = ("office", "start", "end", "phase", "planned", "attested", "sources")


class LinkRow(Row, frozen=True, kw_only=True):
    """A record that belongs to the one shown."""

    columns: ClassVar = Columns(main="title", keep="kind id")

    kind: Word
    id: Id
    title: Name


class SameDayRow(Row, frozen=True, kw_only=True):
    """What was adopted, decided or proposed on the days of a meeting; `status` is what a step of a history brought."""

    columns: ClassVar = Columns(main="what", keep="status kind")

    kind: Word
    id: Id
    what: Name
    status: Word | None


def related(dataset: Dataset, one: Sequence[Item], day: str) -> list[Section]:
    """What belongs to a thing, which may stand in several records: tables of its own, and linked records."""
    item = one[0]
    sections = own(dataset, item, day)
    if isinstance(item, Meeting):
        sections += positions_at(dataset, item, day)
    if isinstance(item, Area):
        begun_by = initiatives.initiatives(dataset, day, area=[item.id])
        sections.append(listed(dataset, initiatives.LISTING, begun_by))
    if isinstance(item, Body):
        met = meetings.meetings(dataset, day, body=[item.id])
        held = {each.id for each in dataset.records(Official) if each.body == item.id}
        sections += [listed(dataset, meetings.LISTING, met), people(dataset, held, day)]
    found = {each.id: each for thing in one for each in linked(dataset, thing) if each not in one}
    links = [LinkRow(kind=names.kind(each), id=each.id, title=names.title(dataset, each)) for each in found.values()]
    sections.append(Section(name="linked", kind=LinkRow, rows=links))
    if isinstance(item, Body):
        sections.append(agreed_at_meetings(dataset, item, day))
    if isinstance(item, Meeting):
        sections.append(Section(name="same_days", kind=SameDayRow, rows=[*same_days(dataset, item, day)]))
    if isinstance(item, Official) and len(one) > 1:
        posts = people(dataset, {each.id for each in one}, day, columns=POST)
        posts.name = "posts"
        sections.append(posts)
    return [*sections, *attendance(dataset, item, day)]


def attendance(dataset: Dataset, item: Item, day: str) -> Iterator[Section]:
    """Where an organisation, body or person was represented; of a person, who has no sources, those that show it."""
    if isinstance(item, Body | Official | Organisation | Person):
        yield represented(dataset, item, day)
    if isinstance(item, Person):
        yield named_in_full(dataset, sources(dataset, item, day))


def positions_at(dataset: Dataset, item: Meeting, day: str) -> Iterator[Section]:
    """What the documents say that were agreed on the days of a meeting, as far as these are over."""
    if span := days_of(item, day):
        yield of_meeting(dataset, item, (span[0], min(span[1], day)))


def own(dataset: Dataset, item: Item, day: str) -> list[Section]:
    """The tables that a record holds itself, but for its history: what a document says, who ratified it, who came."""
    if isinstance(item, Document):
        return [of_document(item, day), ratified(dataset, item, day)]
    return [who_came(dataset, item, day)] if isinstance(item, Meeting) else []


def people(dataset: Dataset, ids: set[str], day: str, columns: tuple[str, ...] = ()) -> Section:
    """Terms of office as a table."""
    rows = [row for row in officials.officials(dataset, day) if row.id in ids]
    main = "office" if columns else None
    return listed(dataset, officials.LISTING, rows, columns=columns, main=main, notes=bool(columns))


def posts(dataset: Dataset, item: Official, day: str) -> list[Official]:
    """All posts of a person known by a day, the one held then first, else the last."""
    known = {row.id: row.phase for row in officials.officials(dataset, day)}
    found = [
        each
        for each in reversed(dataset.records(Official))
        if (each.person, each.nationality) == (item.person, item.nationality) and each.id in known
    ]
    return sorted(found, key=lambda each: known[each.id] != "current") or [item]


def same_days(dataset: Dataset, item: Meeting, day: str) -> Iterator[SameDayRow]:
    """What was adopted, decided or proposed on the days of a meeting that had begun by a day."""
    # Imported here, since the timeline loads every listing.
    from sco_cli.listings.timeline import entries
    from sco_cli.listings.twins import Twins

    span = days_of(item, day)
    if span is None:
        return
    found = [(record, told) for _, record, told in entries(dataset, ADOPTED)]
    twins = Twins(dataset, found)
    for record, told in found:
        on_them = span[0] <= told.date.first and told.date.last <= min(span[1], day)
        if on_them and not told.planned and not twins.tell(record, told):
            yield SameDayRow(kind=names.kind(record), id=record.id, what=told.event, status=told.status or None)


def days_of(item: Meeting, day: str) -> tuple[str, str] | None:
    """The first and the last day of a meeting that had begun by a day; None where they are not known to the day."""
    dates = [date for date in (item.start, item.end) if date]
    if not begun(item.start, day) or not all(date.exact for date in dates):
        return None
    return dates[0].first, dates[-1].last


def agreed_at_meetings(dataset: Dataset, body: Body, day: str) -> Section:
    """The documents agreed on the days of the meetings of a body, but for days on which another body met."""
    spans = [(item.body, span) for item in dataset.records(Meeting) if (span := days_of(item, day))]
    own = [
        (first, last)
        for met, (first, last) in spans
        if met == body.id and not any(other != body.id and a <= last and first <= b for other, (a, b) in spans)
    ]
    rows = [
        row
        for row in documents.documents(dataset, day)
        if row.date and any(first <= row.date.first and row.date.last <= last for first, last in own)
    ]
    return listed(dataset, documents.LISTING, rows, columns=("date", "title", "kind", "status", "id"))


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
