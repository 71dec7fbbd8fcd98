"""What changed between two days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from sco_cli import names
from sco_cli.answers.changes import DiffRow
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.problems import Usage
from sco_cli.queries import progress, spells
from sco_cli.queries.filters import matches

KINDS = ("state", "chairmanship", "official", "body", "initiative", "document", "designation")


def diff(
    dataset: Dataset, first: str, last: str, *, kind: Sequence[str] = (), area: Sequence[str] = ()
) -> list[DiffRow]:
    """What is otherwise on the day `last` than on the day `first`.

    States, initiatives, documents and bodies by their status on both days, and statuses of states decided in between
    that no source shows in effect; every hand-over of the chair and of an office, and every designation, in between.
    In the order of KINDS, then of date. Raises Usage when `first` is later than `last`.
    """
    if first > last:
        raise Usage(f"{first} is later than {last}; the earlier day comes first")
    areas = names.areas(dataset, area)
    rows = [
        row
        for found in (_states, _decided, _chairs, _officials, _bodies, _initiatives, _documents, _designations)
        for row in sorted(found(dataset, first, last), key=lambda row: (row.date.first, row.subject))
    ]
    told = {(row.id, row.date.text) for row in rows if row.kind == "initiative"}
    twice = {
        (document, date)
        for item in dataset.collection("initiatives")
        for document in item.documents
        for key, date in told
        if key == item.id
    }
    return [
        row
        for row in rows
        if matches(kind, row.kind)
        and matches(areas, *row.areas)
        and not (row.kind == "document" and (row.id, row.date.text) in twice)
    ]


def _between(date: Date | None, first: str, last: str) -> bool:
    return date is not None and first < date.first <= last


def _states(dataset: Dataset, first: str, last: str) -> Iterator[DiffRow]:
    before, after = spells.statuses(dataset, first), spells.statuses(dataset, last)
    for code in dict.fromkeys([*before, *after]):
        old, new = before.get(code), after.get(code)
        if old is new:
            continue
        spell = new or old
        assert spell is not None
        yield DiffRow(
            date=spell.start if new else spell.end,  # type: ignore[arg-type] # a spell that holds or ends has both
            change="new" if old is None else "changed" if new else "ended",
            kind="state",
            subject=str(names.state_name(dataset, code)),
            before=old.status if old else None,
            after=new.status if new else None,
            sources=spell.sources,
            id=spell.id,
            areas=["politics"],
        )


def _decided(dataset: Dataset, first: str, last: str) -> Iterator[DiffRow]:
    pending: dict[tuple[str, str], list[Any]] = {}
    for spell in dataset.collection("memberships"):
        if spell.start is None and _between(spell.decided, first, last):
            pending.setdefault((spell.decided.text, spell.status), []).append(spell)
    for (_, status), spell_list in pending.items():
        yield DiffRow(
            date=spell_list[0].decided,
            change="decided",
            kind="state",
            subject=", ".join(sorted(str(names.state_name(dataset, spell.state)) for spell in spell_list)),
            before=None,
            after=f"{status} (decided)",
            sources=list(dict.fromkeys(source for spell in spell_list for source in spell.sources)),
            id=spell_list[0].id,
            areas=["politics"],
        )


def _chairs(dataset: Dataset, first: str, last: str) -> Iterator[DiffRow]:
    for old, new in pairwise(dataset.collection("chairmanships")):
        if _between(new.start, first, last):
            yield DiffRow(
                date=new.start,
                change="changed",
                kind="chairmanship",
                subject="Chair of the SCO",
                before=names.state_name(dataset, old.state),
                after=names.state_name(dataset, new.state),
                sources=new.sources,
                id=new.id,
                areas=["politics"],
            )


def _officials(dataset: Dataset, first: str, last: str) -> Iterator[DiffRow]:
    holders: dict[str, Any] = {}
    for term in dataset.collection("officials"):
        old = holders.get(term.office)
        if _between(term.start, first, last):
            yield DiffRow(
                date=term.start,
                change="changed" if old else "new",
                kind="official",
                subject=term.office,
                before=old.person if old else None,
                after=term.person,
                sources=term.sources,
                id=term.id,
                areas=["politics"],
            )
        if term.start:
            holders[term.office] = term


def _bodies(dataset: Dataset, first: str, last: str) -> Iterator[DiffRow]:
    return _histories(dataset, "bodies", "body", first, last)


def _initiatives(dataset: Dataset, first: str, last: str) -> Iterator[DiffRow]:
    return _histories(dataset, "initiatives", "initiative", first, last)


def _documents(dataset: Dataset, first: str, last: str) -> Iterator[DiffRow]:
    return _histories(dataset, "documents", "document", first, last)


def _histories(dataset: Dataset, collection: str, kind: str, first: str, last: str) -> Iterator[DiffRow]:
    for item in dataset.collection(collection):
        old, new = progress.standing(item.history, first), progress.standing(item.history, last)
        if new and (old is None or old.status != new.status):
            yield DiffRow(
                date=new.since,
                change="changed" if old else "new",
                kind=kind,
                subject=names.title(dataset, item),
                before=old.status if old else None,
                after=new.status,
                sources=new.steps[-1].sources,
                id=item.id,
                areas=item.areas,
            )


def _designations(dataset: Dataset, first: str, last: str) -> Iterator[DiffRow]:
    for item in dataset.collection("designations"):
        if _between(item.decided, first, last):
            yield DiffRow(
                date=item.decided,
                change="new",
                kind="designation",
                subject=", ".join(text for text in (item.name, item.place) if text),
                before=None,
                after=names.years(item),
                sources=item.sources,
                id=item.id,
                areas=item.areas,
            )
