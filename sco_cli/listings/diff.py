"""`sco diff`: what changed between two days."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, ClassVar

from sco_cli import labels, messages, names
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.errors import Usage
from sco_cli.fields import Id, Name, Word
from sco_cli.history import counts_from, standing
from sco_cli.inputs import Words, day
from sco_cli.listings import Listing
from sco_cli.listings.developing import touched
from sco_cli.listings.filters import matches
from sco_cli.listings.members import statuses
from sco_cli.options import TODAY, Areas, Option, one_of
from sco_cli.records import (
    Act,
    AreaId,
    Body,
    Chairmanship,
    Designation,
    Document,
    Initiative,
    Membership,
    Official,
    Organisation,
    SourcePlace,
    State,
)
from sco_cli.rows import Columns, Told, weaker

# In the order in which changes are told.
CHANGING = (State, Chairmanship, Official, Body, Organisation, Initiative, Document, Designation)


class DiffRow(Told, frozen=True, kw_only=True):
    """One change between two days; `change` is new, changed, ended or decided."""

    columns: ClassVar = Columns(
        main="subject", keep="date before after", also="id", more="areas", group="kind", grouped_away=True
    )

    date: Date
    change: Word
    kind: Word
    subject: Name
    before: Name | None
    after: Name | None
    sources: list[SourcePlace]
    id: Id
    areas: list[AreaId]


def diff(
    dataset: Dataset,
    first: Annotated[str, Option("", "FROM", "The earlier day, such as 2023-12-14.", day)],
    last: Annotated[str, Option("", "TO", "The later day. [default: today]", day)] = TODAY,
    *,
    kind: Annotated[Words, one_of("kind", *map(names.kind, CHANGING))] = (),
    area: Areas = (),
) -> list[DiffRow]:
    """What is otherwise on the day `last` than on the day `first`.

    States, initiatives, documents and bodies by their status on both days, and statuses of states decided in between
    that no source shows in effect; every hand-over of the chair and of an office, every act of an organisation, and
    every designation, in between.
    By kind, then by date. Raises Usage when `first` is later than `last`.
    """
    if first > last:
        raise Usage(messages.DAYS_REVERSED.format(first=first, last=last))
    rows = [
        row
        for found in FOUND
        for row in sorted(found(dataset, first, last), key=lambda row: (row.date.first, row.subject))
        if matches(kind, row.kind) and matches(area, *row.areas)
    ]
    told = {(row.id, row.date) for row in rows}
    return [row for row in rows if not _told_elsewhere(dataset, row, kind, told)]


def _told_elsewhere(dataset: Dataset, row: DiffRow, kinds: Words, told: set[tuple[str, Date]]) -> bool:
    """Whether a change is told of the record that is the same thing, or that tells an act of an organisation as well.

    `told` are the records of which something is told, each with the date.
    """
    if other := dataset.find(Organisation, row.id):
        return any((key, row.date) in told for key in other.records)
    item = dataset.find(Initiative, row.id)
    target = None if item is None else dataset.same_as(item)
    return target is not None and matches(kinds, names.kind(target))


def _between(date: Date | None, first: str, last: str) -> bool:
    return date is not None and first < date.first <= last


def _states(dataset: Dataset, first: str, last: str) -> Iterator[DiffRow]:
    before, after = statuses(dataset, first), statuses(dataset, last)
    for code in dict.fromkeys([*before, *after]):
        old, new = before.get(code), after.get(code)
        date = new.start if new else old.end if old else None
        told = new or old
        if (old and new and old.status == new.status) or date is None or told is None:
            continue
        yield DiffRow(
            date=date,
            change="new" if old is None else "changed" if new else "ended",
            kind=names.kind(State),
            subject=names.state_name(dataset, code),
            before=old.status if old else None,
            after=new.status if new else None,
            sources=told.sources,
            id=told.id,
            areas=["politics"],
            confidence=weaker(told.confidence),
            disputes=len(told.disputed),
        )


def _decided(dataset: Dataset, first: str, last: str) -> Iterator[DiffRow]:
    pending: dict[tuple[Date, str], list[Membership]] = {}
    for spell in dataset.records(Membership):
        if spell.start is None and spell.decided is not None and _between(spell.decided, first, last):
            pending.setdefault((spell.decided, spell.status), []).append(spell)
    for (date, status), spells in pending.items():
        yield DiffRow(
            date=date,
            change="decided",
            kind=names.kind(State),
            subject=", ".join(sorted(names.state_name(dataset, spell.state) for spell in spells)),
            before=None,
            after=labels.DECIDED.format(status=status),
            sources=list(dict.fromkeys(source for spell in spells for source in spell.sources)),
            id=spells[0].id,
            areas=["politics"],
            confidence=weaker(*(spell.confidence for spell in spells)),
            disputes=sum(len(spell.disputed) for spell in spells),
        )


def _chairs(dataset: Dataset, first: str, last: str) -> Iterator[DiffRow]:
    for old, new in pairwise(dataset.records(Chairmanship)):
        if new.start is not None and _between(new.start, first, last):
            yield DiffRow(
                date=new.start,
                change="changed",
                kind=names.kind(Chairmanship),
                subject=labels.CHAIR,
                before=names.state_name(dataset, old.state),
                after=names.state_name(dataset, new.state),
                sources=new.sources,
                id=new.id,
                areas=["politics"],
                confidence=weaker(new.confidence),
                disputes=len(new.disputed),
            )


def _officials(dataset: Dataset, first: str, last: str) -> Iterator[DiffRow]:
    holders: dict[str, Official] = {}
    for term in dataset.records(Official):
        old = holders.get(term.office)
        if term.start is not None and _between(term.start, first, last):
            yield DiffRow(
                date=term.start,
                change="changed" if old else "new",
                kind=names.kind(Official),
                subject=term.office,
                before=old.person if old else None,
                after=term.person,
                sources=term.sources,
                id=term.id,
                areas=["politics"],
                confidence=weaker(term.confidence),
                disputes=len(term.disputed),
            )
        if term.start:
            holders[term.office] = term


def _bodies(dataset: Dataset, first: str, last: str) -> Iterator[DiffRow]:
    return _histories(dataset, Body, first, last)


def _organisations(dataset: Dataset, first: str, last: str) -> Iterator[DiffRow]:
    for item in dataset.records(Organisation):
        for old, new in pairwise([None, *item.history]):
            if new and not new.mention and first < counts_from(new) <= last:
                yield DiffRow(
                    date=new.date,
                    change="changed" if old else "new",
                    kind=names.kind(Organisation),
                    subject=item.name,
                    before=old.status if old else None,
                    after=labels.BY_ACT.format(status=new.status, act=_named(new)),
                    sources=new.sources,
                    id=item.id,
                    areas=item.areas,
                    confidence=weaker(item.confidence, new.confidence),
                    disputes=len(item.disputed),
                )


def _named(step: Act) -> str:
    """What an act is called: `resolution 67/15`."""
    return " ".join(filter(None, (step.act.replace("-", " "), step.number)))


def _initiatives(dataset: Dataset, first: str, last: str) -> Iterator[DiffRow]:
    return _histories(dataset, Initiative, first, last)


def _documents(dataset: Dataset, first: str, last: str) -> Iterator[DiffRow]:
    return _histories(dataset, Document, first, last)


def _histories(
    dataset: Dataset,
    kind: type[Body] | type[Initiative] | type[Document] | type[Designation],
    first: str,
    last: str,
) -> Iterator[DiffRow]:
    for item in dataset.records(kind):
        history = dataset.history(item)
        old, new = standing(history, first), standing(history, last)
        if new and (old is None or old.status != new.status):
            yield DiffRow(
                date=new.since,
                change="changed" if old else "new",
                kind=names.kind(kind),
                subject=names.title(dataset, item),
                before=old.status if old else None,
                after=new.status,
                sources=new.steps[-1].sources,
                id=item.id,
                areas=touched(dataset, item)[1],
                confidence=weaker(item.confidence, new.confidence),
                disputes=len(item.disputed),
            )


def _designations(dataset: Dataset, first: str, last: str) -> Iterator[DiffRow]:
    for item in dataset.records(Designation):
        if item.decided is not None and _between(item.decided, first, last):
            yield DiffRow(
                date=item.decided,
                change="new",
                kind=names.kind(Designation),
                subject=", ".join(text for text in (item.name, item.place) if text),
                before=None,
                after=names.years(item),
                sources=item.sources,
                id=item.id,
                areas=touched(dataset, item)[1],
                confidence=weaker(item.confidence),
                disputes=len(item.disputed),
            )
    # That one began its history is its decision, which was told.
    yield from (row for row in _histories(dataset, Designation, first, last) if row.before)


# In the order of `CHANGING`.
FOUND = (
    _states,
    _decided,
    _chairs,
    _officials,
    _bodies,
    _organisations,
    _initiatives,
    _documents,
    _designations,
)

LISTING = Listing(
    query=diff,
    row=DiffRow,
    about="States that gained, changed or lost a status, hand-overs of the chair and of offices, bodies, initiatives "
    "and documents with their status before and after, acts of other organisations, new designations. FROM "
    "alone means from that day to today. A month or year means its last day.",
    examples=(
        "sco diff 2023-12-14",
        "sco diff 2023 2024 --kind state --kind chairmanship",
        "sco diff 2023-12-14 --area finance -f md",
    ),
)
