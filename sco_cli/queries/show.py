"""Everything about one state, record or source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from sco_cli import names
from sco_cli.answers import as_row
from sco_cli.answers.pages import CitationRow, DisagreementRow, LinkRow, ReferenceRow, SizeRow, StepRow
from sco_cli.citations import Reference, of_dataset, of_source, plain
from sco_cli.dataset import COLLECTIONS, Dataset
from sco_cli.pages import Page, Section, filled
from sco_cli.problems import Unknown
from sco_cli.queries import calendar, catalogue, progress, spells
from sco_cli.records import State, Step

DATASET = "dataset"
SINGULAR = {
    "areas": "area",
    "states": "state",
    "sources": "source",
    "memberships": "membership",
    "chairmanships": "chairmanship",
    "meetings": "meeting",
    "bodies": "body",
    "officials": "official",
    "documents": "document",
    "initiatives": "initiative",
    "designations": "designation",
    "exercises": "exercise",
    "figures": "figure",
    "events": "event",
    "statements": "statement",
    "terms": "term",
}
# Fields of a record that stand in sections of its page, not among its facts.
IN_SECTIONS = ("history", "disputed", "sources", "documents")
STATES = ("state", "country", "chair", "nationality")


def show(dataset: Dataset, text: str, day: str) -> Page:
    """The page of a state (in any spelling), or of any record or source by its id or name, as of a day.

    `dataset` means the dataset itself. Raises Unknown with the nearest name or id.
    """
    if names.fold(text) == DATASET:
        return dataset_page(dataset)
    collection, item = names.record(dataset, text)
    if collection == "states":
        return state_page(dataset, item, day)
    if collection == "sources":
        return source_page(dataset, item)
    return record_page(dataset, collection, item, day)


def cited(dataset: Dataset, text: str) -> list[Reference]:
    """References to the sources of what is shown: of a source to itself, of `dataset` to the dataset.

    Raises Unknown.
    """
    if names.fold(text) == DATASET:
        return [of_dataset(dataset.about())]
    collection, item = names.record(dataset, text)
    if collection == "sources":
        return [of_source(item)]
    items = [item]
    if collection == "states":
        kept = (*dataset.collection("memberships"), *dataset.collection("chairmanships"))
        items = [each for each in kept if each.state == item.id]
    elif collection in catalogue.UNSOURCED:
        raise Unknown(f"'{item.id}' is an area and has no sources of its own")
    keys = dict.fromkeys(reference.partition("#")[0] for each in items for reference in catalogue.references(each))
    return [of_source(source) for key in keys if (source := dataset.get("sources", key)) is not None]


def dataset_page(dataset: Dataset) -> Page:
    """Everything about the dataset: its title, version, reach and licence, how to cite it, its size."""
    about = dataset.about()
    facts = {**msgspec.structs.asdict(about), "cite_as": plain(of_dataset(about)).strip()}
    rows = [SizeRow(collection=name, records=len(dataset.collection(name))) for name in COLLECTIONS]
    sections = [Section(name="collections", listing="sizes", rows=rows)]
    return Page(kind="dataset", title=about.title, facts=facts, sections=sections)


def state_page(dataset: Dataset, item: State, day: str) -> Page:
    """Everything about a state: status history, chairmanships, meetings, people, initiatives, figures, events."""
    held = spells.statuses(dataset, day).get(item.id)
    spell_records = [each for each in dataset.collection("memberships") if each.state == item.id]
    terms = [each for each in dataset.collection("chairmanships") if each.state == item.id]
    sections = [
        Section(
            name="status_history",
            listing="members",
            rows=spells.members(dataset, day, history=True, state=[item.id]),
            columns=("status", "since", "until", "decided", "signed", "sources", "note"),
            main="status",
        ),
        Section(
            name="chairmanships",
            listing="chairmanships",
            rows=spells.chairmanships(dataset, day, state=[item.id]),
            columns=("start", "end", "phase", "theme", "summit", "sources", "planned"),
            main="theme",
        ),
        Section(name="meetings", listing="meetings", rows=calendar.meetings(dataset, day, state=[item.id])),
        Section(name="officials", listing="officials", rows=calendar.officials(dataset, day, state=[item.id])),
        Section(
            name="initiatives",
            listing="initiatives",
            rows=progress.initiatives(dataset, day, proposed_by=[item.id]),
        ),
        Section(name="designations", listing="designations", rows=calendar.designations(dataset, day, state=[item.id])),
        Section(name="exercises", listing="exercises", rows=calendar.exercises(dataset, day, state=[item.id])),
        Section(name="figures", listing="figures", rows=catalogue.figures(dataset, state=[item.id])),
        Section(name="events", listing="events", rows=calendar.events(dataset, day, state=[item.id])),
        Section(name="statements", listing="statements", rows=catalogue.statements(dataset, day, state=[item.id])),
        *evidence(dataset, [*spell_records, *terms]),
    ]
    facts = {
        "name": item.name,
        "status": held.status if held else None,
        "since": held.start if held else None,
        "code": item.id,
        "alpha3": item.alpha3,
        "m49": item.m49,
        "cow": item.cow,
        "name_ru": item.name_ru,
        "name_zh": item.name_zh,
        "aliases": item.aliases,
    }
    return Page(kind="state", title=item.name, facts=facts, sections=filled(sections))


def source_page(dataset: Dataset, item: Any) -> Page:
    """Everything about a source: what cites it, by place in it."""
    rows = [
        CitationRow(
            place=found.place,
            kind=SINGULAR[found.collection],
            id=found.record.id,
            title=names.title(dataset, found.record),
        )
        for found in catalogue.citations(dataset)
        if found.source == item.id
    ]
    rows.sort(key=lambda row: place_order(row.place))
    section = Section(
        name="cited_by", listing="citations", rows=rows, group="place" if any(r.place for r in rows) else None
    )
    return Page(kind="source", title=item.title, facts=msgspec.structs.asdict(item), sections=filled([section]))


def place_order(place: str) -> tuple[str, int]:
    """Places in a source in the order of their numbers: Q2 before Q10."""
    letters = place.rstrip("0123456789")
    digits = place[len(letters) :]
    return letters, int(digits or 0)


def record_page(dataset: Dataset, collection: str, item: Any, day: str) -> Page:
    """Everything about a record: its facts, its history up to a day, what belongs to it, disagreements, sources.

    Raises Unknown when its history begins only later.
    """
    facts = {key: value for key, value in msgspec.structs.asdict(item).items() if key not in IN_SECTIONS}
    facts.pop("confidence", None)
    facts |= {key: names.state_name(dataset, facts[key]) for key in STATES if key in facts}
    for key in ("states", "hosts", "participants"):
        if key in facts:
            facts[key] = [names.state_name(dataset, code) for code in facts[key]]
    if "proposed_by" in facts:
        facts["proposed_by"] = [names.proposer_name(dataset, key) for key in item.proposed_by]
    sections = []
    if hasattr(item, "history"):
        found = progress.standing(item.history, day)
        if found is None:
            raise Unknown(f"'{item.id}' begins only on {item.history[0].date}")
        facts |= {"status": found.status, "since": found.since, "uncertain": found.uncertain or None}
        sections.append(Section(name="history", listing="history", rows=step_rows(found.steps)))
    if hasattr(item, "confidence"):
        facts |= {"confidence": item.confidence or "high", "note": facts.pop("note")}
    sections += related(dataset, collection, item, day)
    if collection not in catalogue.UNSOURCED:
        sections += evidence(dataset, [item])
    return Page(kind=SINGULAR[collection], title=names.title(dataset, item), facts=facts, sections=filled(sections))


def step_rows(steps: Sequence[Step]) -> list[StepRow]:
    """The steps of a history as rows."""
    return [as_row(StepRow, step) for step in steps]


def related(dataset: Dataset, collection: str, item: Any, day: str) -> list[Section]:
    """What belongs to a record: the initiatives of an area, the meetings of a body, the documents of an initiative."""
    sections = []
    if collection == "areas":
        rows = progress.initiatives(dataset, day, area=[item.id])
        sections.append(Section(name="initiatives", listing="initiatives", rows=rows))
    if collection == "bodies":
        met = calendar.meetings(dataset, day, body=[item.id])
        sections.append(Section(name="meetings", listing="meetings", rows=met))
        held = {each.id for each in dataset.collection("officials") if each.body == item.id}
        people = [row for row in calendar.officials(dataset, day) if row.id in held]
        sections.append(Section(name="officials", listing="officials", rows=people))
    return [*sections, Section(name="linked", listing="links", rows=links(dataset, collection, item))]


def links(dataset: Dataset, collection: str, item: Any) -> list[LinkRow]:
    """The records that a record names by id, and for a document or meeting those that name it."""
    named = [("documents", key) for key in getattr(item, "documents", ())]
    named += [("meetings", item.summit)] if getattr(item, "summit", None) else []
    named += [("bodies", item.body)] if getattr(item, "body", None) else []
    if collection == "documents":
        named += [("initiatives", each.id) for each in dataset.collection("initiatives") if item.id in each.documents]
    if collection == "meetings":
        terms = dataset.collection("chairmanships")
        named += [("chairmanships", each.id) for each in terms if each.summit == item.id]
    found = [(name, dataset.get(name, key)) for name, key in named]
    return [
        LinkRow(kind=SINGULAR[name], id=each.id, title=names.title(dataset, each))
        for name, each in found
        if each is not None
    ]


def evidence(dataset: Dataset, items: Sequence[Any]) -> list[Section]:
    """The disagreements that records note, and their sources in full."""
    disagreements = [
        as_row(DisagreementRow, dispute, id=item.id, kept=kept(item, dispute.field))
        for item in items
        for dispute in item.disputed
    ]
    places: dict[str, list[str]] = {}
    for item in items:
        for reference in catalogue.references(item):
            key, _, place = reference.partition("#")
            known = places.setdefault(key, [])
            if place and place not in known:
                known.append(place)
    rows = [
        as_row(ReferenceRow, source, places=where)
        for key, where in places.items()
        if (source := dataset.get("sources", key)) is not None
    ]
    return [
        Section(name="disagreements", listing="disagreements", rows=disagreements),
        Section(name="sources", listing="references", rows=rows),
    ]


def kept(item: Any, field: str) -> str | None:
    """The value that a record keeps for a field, as text; None when it has none or the field is a history."""
    value = getattr(item, field, None)
    return None if value is None or isinstance(value, list) else str(value)


assert set(SINGULAR) == set(COLLECTIONS)
