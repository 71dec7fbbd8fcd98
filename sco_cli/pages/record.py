"""The page of a record: its facts, its history up to a day, what belongs to it, disagreements, sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from msgspec.structs import replace

from sco_cli import labels, messages, names
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.errors import Unknown
from sco_cli.fields import Code, Kind, Mark, Prose, Word, fields
from sco_cli.history import Standing, begun, known, over, planned_city, standing
from sco_cli.pages.corrected import corrected
from sco_cli.pages.evidence import disputed, doubt, evidence
from sco_cli.pages.facts import facts, shown
from sco_cli.pages.heads import first, later, milestones, standing_facts
from sco_cli.pages.related import posts, related
from sco_cli.records import Developing, Dispute, Initiative, Item, Meeting, Official, Organisation, Record, SourcePlace
from sco_cli.rows import Columns, Row, as_row, plain, weaker
from sco_cli.sections import Fact, Page, Section, filled

# What is only known of a meeting once it is held.
HELD = ("start", "end", "format", "outcome", "city")


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


class ActRow(StepRow, frozen=True, kw_only=True):
    """An act in the history of an organisation."""

    columns: ClassVar = Columns(
        main="what",
        table="date act what status sources",
        keep="date act status",
        also="number vote seen confidence note",
    )

    act: Word
    number: Code | None
    vote: str | None


def page(dataset: Dataset, item: Item, day: str) -> Page:
    """Everything about a record, as of a day; about both, where an initiative is the same thing as another record.

    All posts of a person have one page. Raises Unknown when a history begins only later, or a meeting was not even
    announced yet.
    """
    one = records(dataset, item, day)
    made, told = alone(dataset, one, how_it_stands(one[0], day), day)
    made.sections += filled(related(dataset, one, day))
    sourced = [each for each in one if isinstance(each, Record)]
    made.sections += filled([corrected(dataset, one), *(evidence(dataset, sourced, told) if sourced else [])])
    return made


def alone(dataset: Dataset, one: Sequence[Item], found: Standing | None, day: str) -> tuple[Page, list[Dispute]]:
    """The page of a thing with no more than its facts and its history, and the disagreements told there.

    `found` is how it stands on the day, None where it has no history.
    """
    item = one[0]
    told = facts_of(dataset, one, found)
    history = [steps(dataset, one, found)] if found else []
    made = Page(
        kind=names.kind(item),
        title=item.person if isinstance(item, Official) else names.title(dataset, item),
        facts=told,
        sections=filled(history),
        first=first(item),
        later=later(dataset, item, told, day),
        apart=labels.RECORDED_SINCE.format(day=day),
    )
    under = under_facts(dataset, one, made)
    made.facts = [
        replace(fact, below=(*fact.below, *(text for text, _ in under.get(fact.key, ())))) for fact in made.facts
    ]
    sourced = [each for each in one if isinstance(each, Record)]
    elsewhere = [dispute for each in under.values() for _, dispute in each]
    elsewhere += [each for record in sourced for each in record.disputed if history and each.field == "history"]
    return made, elsewhere


def records(dataset: Dataset, item: Item, day: str) -> Sequence[Item]:
    """The records that one page is about: two that are the same thing, all posts of a person, else one."""
    item = dataset.same_as(item) or item
    if isinstance(item, Official):
        return posts(dataset, item, day)
    if isinstance(item, Meeting):
        item = as_known(item, day)
    return [item, *filter(None, [dataset.initiative_of(item)])]


def as_known(item: Meeting, day: str) -> Meeting:
    """A meeting with what was known of it on a day. Raises Unknown when it was not even announced."""
    if not known(item.start, item.announced, day):
        words = messages.NOT_YET_ANNOUNCED if item.announced else messages.NOT_YET_BEGUN
        raise Unknown(words.format(id=item.id, date=item.announced or item.start))
    if item.start is None or over(item, day):
        return item
    if begun(item.start, day):
        return replace(item, end=None, outcome=None)
    disputes = [each for each in item.disputed if each.field not in HELD]
    return replace(item, **dict.fromkeys(HELD) | {"city": planned_city(item), "disputed": disputes})


def how_it_stands(item: Item, day: str) -> Standing | None:
    """How a record with a history stands on a day. Raises Unknown when it had not begun."""
    if not isinstance(item, Developing) or not item.history:
        return None
    found = standing(item.history, day)
    if found is None:
        raise Unknown(messages.NOT_YET_BEGUN.format(id=item.id, date=item.history[0].date))
    return found


def facts_of(dataset: Dataset, one: Sequence[Item], found: Standing | None) -> list[Fact]:
    """What a record says of itself, with what the initiative that is the same thing adds, and how it stands."""
    item = one[0]
    twin = next((each for each in one[1:] if isinstance(each, Initiative)), None)
    own = {fact.key: fact for fact in facts(dataset, item)}
    if twin is not None:
        further = {fact.key: fact for fact in facts(dataset, twin) if not fact.key.startswith("same_as")}
        own |= {key: fact for key, fact in further.items() if key not in own or not own[key].known}
        areas = [area for each in (item, twin) for area in getattr(each, "areas", ())]
        own["areas"] = Fact("areas", [*dict.fromkeys(areas)], own["areas"].kind)
        own["initiative"] = Fact("initiative", twin.id, Kind.ID)
    if isinstance(item, Meeting) and item.planned_city == item.city:
        own["planned_city"] = replace(own["planned_city"], said="")
    if found:
        own |= {fact.key: fact for fact in standing_facts(found)}
    if isinstance(item, Record):
        del own["confidence"], own["note"]
        own |= {fact.key: fact for fact in evidence_facts(item, twin, found)}
    if found:
        own |= {fact.key: fact for fact in milestones(item, found)}
    return [*own.values()]


def evidence_facts(item: Record, twin: Initiative | None, found: Standing | None) -> Iterator[Fact]:
    """How sure a record is, never more than the step that brought its status, and its notes."""
    sure = weaker(item.confidence, *(each.confidence for each in (found, twin if found else None) if each))
    notes = [each.note for each in (item, twin) if each and each.note]
    yield Fact("confidence", sure, Kind.MARK)
    yield Fact("note", " ".join(dict.fromkeys(notes)) or None, Kind.PROSE)


def steps(dataset: Dataset, one: Sequence[Item], found: Standing) -> Section:
    """The history: under each step how sure it is and its note, at the end what is disputed of the history."""
    below = [[*([labels.SEEN] if step.seen else []), *doubt(step, always=True)] for step in found.steps]
    disputes = [
        disputed(dataset, each, dispute)
        for each in one
        if isinstance(each, Record)
        for dispute in each.disputed
        if dispute.field == "history"
    ]
    kind = ActRow if isinstance(one[0], Organisation) else StepRow
    rows = [as_row(kind, step) for step in found.steps]
    return Section(name="history", kind=kind, rows=rows, below=below, after=disputes)


def under_facts(dataset: Dataset, one: Sequence[Item], page: Page) -> dict[str, list[tuple[str, Dispute]]]:
    """For each fact that people see, the disagreements about it, in sentences."""
    seen = {fact.key: plain(fact.value) for _, part in page.parts() for fact in part}
    found: dict[str, list[tuple[str, Dispute]]] = {}
    for record in (each for each in one if isinstance(each, Record)):
        for dispute in record.disputed:
            field = fields(type(record)).get(dispute.field)
            if field and seen.get(field.name) == plain(shown(dataset, field, getattr(record, field.name))) is not None:
                found.setdefault(field.name, []).append((disputed(dataset, record, dispute), dispute))
    return found
