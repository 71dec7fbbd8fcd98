"""What stands beside the dated record: areas, figures, statements, terms, and the sources themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, get_args

from sco_cli import names
from sco_cli.answers import as_row, gathered
from sco_cli.answers.catalogue import AreaRow, FigureRow, SourceRow, StatementRow, TermRow
from sco_cli.dataset import COLLECTIONS, Dataset
from sco_cli.queries.filters import matches, within
from sco_cli.queries.progress import standing
from sco_cli.records import TermKind

UNSOURCED = ("areas", "states", "sources")


def areas(dataset: Dataset, day: str) -> list[AreaRow]:
    """The areas of cooperation, each with how many of the initiatives begun by a day touch it. Source: areas.toml."""
    touched = Counter(
        area for item in dataset.collection("initiatives") if standing(item.history, day) for area in item.areas
    )
    return [
        AreaRow(id=item.id, name=item.name, initiatives=touched[item.id], covers=item.covers)
        for item in dataset.collection("areas")
    ]


def figures(
    dataset: Dataset,
    *,
    state: Sequence[str] = (),
    area: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
) -> list[FigureRow]:
    """Numbers that somebody stated; `since` and `until` bound the period they speak of. Source: figures.toml."""
    codes = names.states(dataset, state)
    wanted = names.areas(dataset, area)
    return [
        as_row(FigureRow, item, state=names.state_name(dataset, item.state))
        for item in dataset.collection("figures")
        if matches(codes, item.state) and matches(wanted, *item.areas) and within(item.period, since, until)
    ]


def statements(
    dataset: Dataset,
    day: str,
    *,
    kind: Sequence[str] = (),
    area: Sequence[str] = (),
    state: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
) -> list[StatementRow]:
    """Positions and assessments stated by a day. In the order of the file. Source: statements.toml."""
    codes = names.states(dataset, state)
    wanted = names.areas(dataset, area)
    return [
        as_row(StatementRow, item, states=[str(names.state_name(dataset, code)) for code in item.states])
        for item in dataset.collection("statements")
        if item.date.first <= day
        and matches(kind, item.kind)
        and matches(codes, *item.states)
        and matches(wanted, *item.areas)
        and within(item.date, since, until)
    ]


def terms(dataset: Dataset, *, kind: Sequence[str] = (), area: Sequence[str] = ()) -> list[TermRow]:
    """Terms, principles, rights and rules with their meaning, by kind. Source: terms.toml."""
    wanted = names.areas(dataset, area)
    rows = [
        as_row(TermRow, item)
        for item in dataset.collection("terms")
        if matches(kind, item.kind) and matches(wanted, *item.areas)
    ]
    return gathered(rows, "kind", get_args(TermKind))


class Citation(NamedTuple):
    """One place where a record names a source."""

    source: str
    place: str
    collection: str
    record: Any


def citations(dataset: Dataset) -> Iterator[Citation]:
    """Every place in every record that names a source: its own sources, its steps, its disputed values."""
    for collection in COLLECTIONS:
        if collection in UNSOURCED:
            continue
        for item in dataset.collection(collection):
            for reference in references(item):
                source, _, place = reference.partition("#")
                yield Citation(source, place, collection, item)


def references(item: Any) -> list[str]:
    """The sources that a record names anywhere, each with the place in it, each once."""
    nested = [*getattr(item, "history", ()), *item.disputed]
    return list(dict.fromkeys([*item.sources, *(reference for part in nested for reference in part.sources)]))


def sources(
    dataset: Dataset,
    *,
    kind: Sequence[str] = (),
    language: Sequence[str] = (),
    publisher: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
) -> list[SourceRow]:
    """The sources and how many records cite each; `since` and `until` bound the day of publication.

    Source: sources.toml.
    """
    cited = Counter(source for source, _ in {(found.source, found.record.id) for found in citations(dataset)})
    wanted = [names.fold(text) for text in publisher]
    return [
        as_row(SourceRow, item, cited=cited[item.id])
        for item in dataset.collection("sources")
        if matches(kind, item.kind)
        and matches(language, item.language)
        and (not wanted or any(text in names.fold(item.publisher) for text in wanted))
        and within(item.date, since, until)
    ]
