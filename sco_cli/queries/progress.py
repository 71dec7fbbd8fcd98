"""How far initiatives, documents and bodies had got on any day."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any, NamedTuple, get_args

from sco_cli import names
from sco_cli.answers import as_row, gathered
from sco_cli.answers.progress import BodyRow, DocumentRow, InitiativeRow
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.queries.filters import matches, within
from sco_cli.queries.spells import open_to_doubt
from sco_cli.records import Body, BodyKind, Document, Initiative, Step

ENDS = ("completed", "superseded", "lapsed")


class Standing(NamedTuple):
    """How a history stands on a day: its status, since when, the steps so far, and whether the day leaves doubt."""

    status: str
    since: Date
    steps: list[Step]
    uncertain: bool


def standing(history: Sequence[Step], day: str) -> Standing | None:
    """How a history stands on a day; None when it had not begun."""
    steps = [step for step in history if counts_from(step) <= day]
    if not steps:
        return None
    run = list(itertools.takewhile(lambda step: step.status == steps[-1].status, reversed(steps)))
    doubt = run[-1].seen or open_to_doubt((step.date for step in history if step.date.precision != "interval"), day)
    return Standing(run[-1].status, run[-1].date, steps, doubt)


def counts_from(step: Step) -> str:
    """The day from which a step counts: the first it can mean, but the last where it brings something to its end."""
    return step.date.last if step.status in ENDS else step.date.first


def initiatives(
    dataset: Dataset,
    day: str,
    *,
    area: Sequence[str] = (),
    kind: Sequence[str] = (),
    status: Sequence[str] = (),
    proposed_by: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
) -> list[InitiativeRow]:
    """The initiatives begun by a day, with the status they had on it.

    `area` matches any of an initiative's areas, `proposed_by` a state, official or body in any spelling; `since` and
    `until` bound the day from which the status holds. Sorted by main area, then by title.
    Source: initiatives/*.toml.
    """
    areas = names.areas(dataset, area)
    proposers = {names.proposer(dataset, text) for text in proposed_by}
    rows = []
    for item in dataset.collection("initiatives"):
        found = standing(item.history, day)
        if (
            found
            and matches(areas, *item.areas)
            and matches(kind, item.kind)
            and matches(status, found.status)
            and matches(proposers, *item.proposed_by)
            and within(found.since, since, until)
        ):
            rows.append(_initiative_row(dataset, item, found))
    return sorted(rows, key=lambda row: (row.areas[0], row.title.casefold()))


def _initiative_row(dataset: Dataset, item: Initiative, found: Standing) -> InitiativeRow:
    return as_row(
        InitiativeRow,
        item,
        since=found.since,
        proposed_by=[names.proposer_name(dataset, key) for key in item.proposed_by],
        **progress(item, found),
    )


def progress(item: Initiative | Document | Body, found: Standing) -> dict[str, Any]:
    """The fields of a row that tell how far a record had got."""
    return {
        "status": found.status,
        "history": found.steps,
        "uncertain": found.uncertain,
        "sources": all_sources(item.sources, found.steps),
    }


def all_sources(own: Sequence[str], steps: Sequence[Step]) -> list[str]:
    """A record's own sources and those of its steps, each once, in order."""
    return list(dict.fromkeys([*own, *(source for step in steps for source in step.sources)]))


def documents(
    dataset: Dataset,
    day: str,
    *,
    kind: Sequence[str] = (),
    area: Sequence[str] = (),
    status: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
) -> list[DocumentRow]:
    """The documents drafted or agreed by a day, with the status they had on it.

    `date` is the day a document was agreed, `since` and `until` bound it (drafts have none). In the order of the file.
    Source: documents.toml.
    """
    areas = names.areas(dataset, area)
    rows = []
    for item in dataset.collection("documents"):
        found = standing(item.history, day)
        if (
            found
            and matches(areas, *item.areas)
            and matches(kind, item.kind)
            and matches(status, found.status)
            and within(first_date(found.steps, "agreed"), since, until)
        ):
            rows.append(_document_row(item, found))
    return rows


def first_date(steps: Sequence[Step], status: str) -> Date | None:
    """The date of the first step with a status; None when a source only shows the status as holding by then."""
    first = next((step for step in steps if step.status == status), None)
    return None if first is None or first.seen else first.date


def _document_row(item: Document, found: Standing) -> DocumentRow:
    return as_row(
        DocumentRow,
        item,
        date=first_date(found.steps, "agreed"),
        in_force=first_date(found.steps, "in-force"),
        **progress(item, found),
    )


def bodies(
    dataset: Dataset,
    day: str,
    *,
    kind: Sequence[str] = (),
    area: Sequence[str] = (),
    status: Sequence[str] = (),
) -> list[BodyRow]:
    """The bodies proposed or at work by a day, by kind; `established` is the day one began its work.

    Source: bodies.toml.
    """
    areas = names.areas(dataset, area)
    rows = []
    for item in dataset.collection("bodies"):
        found = standing(item.history, day)
        if found and matches(areas, *item.areas) and matches(kind, item.kind) and matches(status, found.status):
            rows.append(_body_row(item, found))
    return gathered(rows, "kind", get_args(BodyKind))


def _body_row(item: Body, found: Standing) -> BodyRow:
    return as_row(
        BodyRow,
        item,
        established=first_date(found.steps, "in-force"),
        **progress(item, found),
    )
