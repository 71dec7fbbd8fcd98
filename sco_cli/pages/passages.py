"""What a source says: a row for each fact, and the passages that eyes read, place by place and in its own order."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar, TypeGuard

from msgspec import Struct

from sco_cli import grammar, labels, names
from sco_cli.cited import citations, place_order
from sco_cli.dataset import Dataset
from sco_cli.dates import parse, said
from sco_cli.fields import Amount, Id, Prose, Word
from sco_cli.records import Event, Figure, Record, Source, Statement
from sco_cli.rows import Columns, Row, clean
from sco_cli.sections import Passage, Section, Sentence
from sco_cli.telling import Telling, View, told


class FactRow(Row, frozen=True, kw_only=True):
    """What a source says at a place, as a record has it.

    `text` is a sentence, `value` and `unit` those of a figure. `status` is how the thing stands on the day asked about,
    `status_then` how it stood when the source spoke. `stated_by` is who stated a figure or statement. `question` marks
    what was asked, `premise` what a question takes for granted, `context` what is only named at the place.
    """

    columns: ClassVar = Columns(main="text", keep="kind id")

    place: str
    kind: Word
    id: Id
    text: Prose
    value: Amount | None
    unit: str | None
    status: Word | None
    status_then: Word | None
    stated_by: str | None
    question: bool
    premise: bool
    context: bool


class Entry(Struct, frozen=True, kw_only=True):
    """A record as a place tells it: as told, and as a row.

    `same` are the ids of records there that are the same thing, and `twin` says that it is such a one itself; `whole`
    says that it is about the source as a whole.
    """

    record: Record
    telling: Telling
    row: FactRow
    same: Sequence[str] = ()
    twin: bool = False
    whole: bool = False


def section(dataset: Dataset, source: Source, day: str, place: str = "") -> Section:
    """What a source says as a part of its page, as of a day: all of it, or one place."""
    found = [each for each in entries(dataset, source, day) if place in ("", each.row.place)]
    then = View(dataset, source, "", day).then
    times = labels.THEN_MEANS.format(then=said(parse(then)), now=said(parse(day))) if then not in (None, day) else ""
    return Section(name="facts", kind=FactRow, rows=[each.row for each in found], passages=[*passages(found, times)])


def entries(dataset: Dataset, source: Source, day: str) -> Iterator[Entry]:
    """The records that cite a source, place by place in its own order; those that it does not order come last."""
    at: dict[str, list[Record]] = {}
    for found in citations(dataset):
        if found.source == source.id:
            at.setdefault(found.place, []).append(found.record)
    parts = {part.place: [*part.asked, *part.told] for part in source.order}
    asked = {(part.place, key) for part in source.order for key in part.asked}
    for place in sorted(at, key=place_order):
        order = {key: number for number, key in enumerate(parts.get(place, ()))}
        there = sorted(at[place], key=lambda record: order.get(record.id, len(order)))
        askers = {each.stated_by for each in there if is_question(each)}
        view = View(dataset, source, f"{source.id}#{place}" if place else source.id, day)
        for record in there:
            premise = (place, record.id) in asked or getattr(record, "stated_by", None) in askers
            whole = isinstance(record, Event) and len(at) > 1 and all(record in others for others in at.values())
            yield entry(view, record, there, place, premise=premise and not is_question(record), whole=whole)


def entry(view: View, record: Record, there: Sequence[Record], place: str, *, premise: bool, whole: bool) -> Entry:
    """A record as a place tells it, among the others there."""
    telling = told(view, record)
    twin = view.dataset.same_as(record) in there
    initiative = view.dataset.initiative_of(record)
    row = FactRow(
        place=place,
        kind=names.kind(record),
        id=record.id,
        text=": ".join(filter(None, [telling.head, telling.text])),
        value=telling.value,
        unit=telling.unit,
        status=telling.status,
        status_then=telling.status_then,
        stated_by=record.stated_by if isinstance(record, Statement | Figure) else None,
        question=is_question(record),
        premise=premise,
        context=whole or twin or not telling.known,
    )
    same = [each.id for each in there if each is initiative]
    return Entry(record=record, telling=telling, row=row, same=same, twin=twin, whole=whole)


def is_question(record: Record) -> TypeGuard[Statement]:
    """Whether a record is a question."""
    return isinstance(record, Statement) and record.kind == "question"


def passages(found: Sequence[Entry], times: str) -> Iterator[Passage]:
    """What eyes read of a source: what holds for all of it, then each place under its heading.

    `times` says which days are meant by then and now.
    """
    speakers = Counter(each.row.stated_by for each in found if each.row.stated_by and not asked(each))
    speaker = next(iter(speakers)) if len(speakers) == 1 and speakers.total() > 1 else None
    whole = {each.row.id: each for each in found if each.whole}
    opening = [drawn(each, None) for each in whole.values()]
    if speaker:
        opening.append(Sentence(text=in_line(labels.SPEAKER.format(who=speaker))))
    if times and any(each.telling.aside for each in found):
        opening.append(Sentence(text=times))
    if opening:
        yield Passage(told=opening)
    for place, there in itertools.groupby(found, key=lambda each: each.row.place):
        yield passage(place, [each for each in there if not (each.whole or each.twin)], speaker)


def asked(found: Entry) -> bool:
    """Whether an entry is what those who ask say."""
    return found.row.question or found.row.premise


def passage(place: str, found: Sequence[Entry], speaker: str | None) -> Passage:
    """What eyes read of a place: the questions, what they take for granted, what is said, what is only named."""
    questions = [each for each in found if each.row.question]
    premises = [each for each in found if each.row.premise]
    context = [each for each in found if each.row.context and not each.row.premise]
    answers = [each for each in found if not (asked(each) or each.row.context)]
    return Passage(
        heading=headed(place, questions),
        lead=[drawn(each, each.row.stated_by) for each in questions],
        told=[*(drawn(each, each.row.stated_by) for each in premises), *(drawn(each, speaker) for each in answers)],
        also=[drawn(each, speaker) for each in context],
    )


def headed(place: str, questions: Sequence[Entry]) -> str:
    """The heading of a place, with who asked there."""
    askers = dict.fromkeys((each.row.stated_by or "").removesuffix(labels.IN_QUESTION) for each in questions)
    pattern = labels.ASKS.several if len(askers) > 1 else labels.ASKS.one if askers else "{place}"
    return in_line(pattern.format(place=place, who=grammar.listed([*askers])))


def drawn(found: Entry, speaker: str | None) -> Sentence:
    """An entry as eyes read it; who stated it is said unless that is the speaker."""
    row, telling = found.row, found.telling
    by = row.stated_by if row.stated_by != speaker else None
    head, text = telling.head or by or "", telling.text
    if by and telling.head:
        text = f"{text} {labels.STATED_BY.format(who=by)}"
    return Sentence(
        head=in_line(head),
        text=in_line(text),
        mark=labels.PREMISE if row.premise else "",
        aside=telling.aside,
        kind=found.record.kind if isinstance(found.record, Statement) else row.kind,
        ids=[row.id, *found.same],
    )


def in_line(text: str) -> str:
    """A text on one line, free of control characters."""
    return clean(" ".join(text.split()))
