"""The same questions from Python: every method answers as the command of the same name does."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sco_cli import citations, cited, dates, inputs, pages
from sco_cli.dataset import Dataset
from sco_cli.listings import (
    areas,
    ask,
    bodies,
    chairmanships,
    corrections,
    delegations,
    designations,
    diff,
    documents,
    events,
    exercises,
    figures,
    initiatives,
    listing,
    meetings,
    members,
    officials,
    organisations,
    panel,
    search,
    sources,
    statements,
    states,
    terms,
    timeline,
)
from sco_cli.options import TODAY
from sco_cli.pages import overview
from sco_cli.rows import Plain, Row

Given = ParamSpec("Given")
RowType = TypeVar("RowType", bound=Row)


def load(data: str | Path | None = None, *, today: str | None = None) -> Sco:
    """The dataset, ready to be asked.

    `data` is a folder of your own, a file in which takes the place of the bundled one of the same name; `today` a day
    to answer for instead of today. Collections are read when they are first asked for. Raises DataError when a file
    cannot be used and Usage when `today` is no day.
    """
    return Sco(Dataset(Path(data) if data is not None else None), today)


def question(
    query: Callable[Concatenate[Dataset, Given], list[RowType]],
) -> Callable[Concatenate[Sco, Given], list[RowType]]:
    """The method that answers as the query of a listing does, for days and names as people write them."""
    signature = inspect.signature(query)
    _, *parameters = signature.parameters.values()

    @wraps(query)
    def method(self: Sco, /, *args: Given.args, **kwargs: Given.kwargs) -> list[RowType]:
        given = signature.bind(self.dataset, *args, **kwargs).arguments
        return ask(listing(query.__name__), self.dataset, given, self.today).rows  # type: ignore[return-value]

    own = inspect.Parameter("self", inspect.Parameter.POSITIONAL_ONLY)
    method.__signature__ = signature.replace(parameters=[own, *parameters])  # type: ignore[attr-defined]
    return method


class Sco:
    """Answers about the Shanghai Cooperation Organisation: lists of typed rows, whose fields are the keys of listings.

    A day is text: `2023-12-14`, `2023-12`, `2023` or `today`; a month or year means its last day, the present one
    today, and for `since` its first day. Filters take a word or several; states are named in any spelling.
    `row.record()` is what `-f json` writes. Methods raise Unknown for a name that does not exist, and Usage for what is
    no day, status, kind or phase; both say what would be right.
    """

    def __init__(self, dataset: Dataset, today: str | None = None) -> None:
        self.dataset = dataset
        now = dates.today()
        self.today = inputs.day(today, inputs.Reading(dataset, now)) if today else now

    @property
    def verified_through(self) -> str:
        """The last day up to which the record was verified."""
        return self.dataset.about.verified_through.text

    members = question(members.members)
    chairmanships = question(chairmanships.chairmanships)
    timeline = question(timeline.timeline)
    initiatives = question(initiatives.initiatives)
    meetings = question(meetings.meetings)
    documents = question(documents.documents)
    bodies = question(bodies.bodies)
    officials = question(officials.officials)
    designations = question(designations.designations)
    exercises = question(exercises.exercises)
    organisations = question(organisations.organisations)
    figures = question(figures.figures)
    events = question(events.events)
    statements = question(statements.statements)
    terms = question(terms.terms)
    areas = question(areas.areas)
    states = question(states.states)
    sources = question(sources.sources)
    corrections = question(corrections.corrections)
    delegations = question(delegations.delegations)
    search = question(search.search)
    diff = question(diff.diff)
    panel = question(panel.panel)

    def show(self, what: str, as_of: str = TODAY) -> dict[str, Plain]:
        """Everything about one state, record or source, as the object that `sco show -f json` prints."""
        return pages.show(self.dataset, what, self._day(as_of)).record()

    def cite(self, rows: Iterable[Row], style: str = "plain") -> str:
        """References to the sources of rows, each source once, as `sco … --cite` writes them after its first line."""
        named = (source for row in rows for source in row.cites)
        return citations.render(style, cited.gathered(self.dataset, named))

    def overview(self, as_of: str = TODAY) -> dict[str, Plain]:
        """The Organisation on one screen, as the object that `sco overview -f json` prints."""
        return overview.overview(self.dataset, self._day(as_of)).record()

    def _day(self, text: str) -> str:
        return inputs.day(text, inputs.Reading(self.dataset, self.today))
