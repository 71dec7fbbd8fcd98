"""The same questions from Python: every method answers as the command of the same name does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sco_cli import dates
from sco_cli.answers.calendar import DesignationRow, EventRow, ExerciseRow, MeetingRow, OfficialRow
from sco_cli.answers.catalogue import AreaRow, FigureRow, SourceRow, StatementRow, TermRow
from sco_cli.answers.changes import DiffRow, FoundRow, PanelRow
from sco_cli.answers.progress import BodyRow, DocumentRow, InitiativeRow
from sco_cli.answers.spells import ChairmanshipRow, MemberRow, StateRow
from sco_cli.answers.timeline import TimelineRow
from sco_cli.choices import known
from sco_cli.dataset import Dataset
from sco_cli.problems import Usage
from sco_cli.queries import calendar, catalogue, diff, overview, panel, progress, search, show, spells, timeline

Words = str | Sequence[str]


def load(data: str | Path | None = None, *, today: str | None = None) -> Sco:
    """The dataset, ready to be asked.

    `data` is a folder of your own, a file in which takes the place of the bundled one of the same name; `today` a day
    to answer for instead of today. Collections are read when they are first asked for. Raises DataError when a file
    cannot be used and Usage when `today` is no day.
    """
    return Sco(Dataset(Path(data) if data is not None else None), today)


def words(given: Words) -> list[str]:
    """One word or several, as a list."""
    return [given] if isinstance(given, str) else list(given)


class Sco:
    """Answers about the Shanghai Cooperation Organisation: lists of typed rows, whose fields are the keys of listings.

    A day is text: `2023-12-14`, `2023-12`, `2023` or `today`; a month or year means its last day, and for `since` its
    first. Filters take a word or several; states are named in any spelling. Methods raise Unknown for a name that does
    not exist, and Usage for what is no day, status, kind or phase; both say what would be right.
    """

    def __init__(self, dataset: Dataset, today: str | None = None) -> None:
        self.dataset = dataset
        self.today = _day(today, "last", dates.today()) if today else dates.today()

    @property
    def verified_through(self) -> str:
        """The last day up to which the record was verified."""
        return self.dataset.about().verified_through.text

    def members(
        self, as_of: str = "today", *, status: Words = (), state: Words = (), history: bool = False
    ) -> list[MemberRow]:
        """Who holds which status on a day, or with `history` every spell so far."""
        day = self._last(as_of)
        return spells.members(
            self.dataset, day, status=known("members", "status", words(status)), state=words(state), history=history
        )

    def chairmanships(self, as_of: str = "today", *, state: Words = ()) -> list[ChairmanshipRow]:
        """Who chairs when: terms held, current and announced."""
        return spells.chairmanships(self.dataset, self._last(as_of), state=words(state))

    def states(self, as_of: str = "today", *, status: Words = (), state: Words = ()) -> list[StateRow]:
        """States with their codes, names and status."""
        return spells.states(
            self.dataset, self._last(as_of), status=known("states", "status", words(status)), state=words(state)
        )

    def timeline(
        self,
        as_of: str = "today",
        *,
        kind: Words = (),
        state: Words = (),
        area: Words = (),
        since: str | None = None,
        until: str | None = None,
    ) -> list[TimelineRow]:
        """What happened in which order."""
        filters: dict[str, Any] = {
            "kind": known("timeline", "kind", words(kind)),
            "state": words(state),
            "area": words(area),
            **self._span(since, until),
        }
        return timeline.timeline(self.dataset, self._last(as_of), **filters)

    def initiatives(
        self,
        as_of: str = "today",
        *,
        area: Words = (),
        kind: Words = (),
        status: Words = (),
        proposed_by: Words = (),
        since: str | None = None,
        until: str | None = None,
    ) -> list[InitiativeRow]:
        """What was proposed, agreed or finished, with the status on a day."""
        filters: dict[str, Any] = {
            "area": words(area),
            "kind": known("initiatives", "kind", words(kind)),
            "status": known("initiatives", "status", words(status)),
        }
        filters |= {"proposed_by": words(proposed_by), **self._span(since, until)}
        return progress.initiatives(self.dataset, self._last(as_of), **filters)

    def documents(
        self,
        as_of: str = "today",
        *,
        kind: Words = (),
        area: Words = (),
        status: Words = (),
        since: str | None = None,
        until: str | None = None,
    ) -> list[DocumentRow]:
        """The Charter, treaties, declarations, strategies and plans, with the status on a day."""
        filters: dict[str, Any] = {
            "kind": known("documents", "kind", words(kind)),
            "area": words(area),
            "status": known("documents", "status", words(status)),
            **self._span(since, until),
        }
        return progress.documents(self.dataset, self._last(as_of), **filters)

    def bodies(self, as_of: str = "today", *, kind: Words = (), area: Words = (), status: Words = ()) -> list[BodyRow]:
        """Bodies and mechanisms, with the status on a day."""
        day = self._last(as_of)
        return progress.bodies(
            self.dataset,
            day,
            kind=known("bodies", "kind", words(kind)),
            area=words(area),
            status=known("bodies", "status", words(status)),
        )

    def meetings(
        self,
        as_of: str = "today",
        *,
        body: Words = (),
        state: Words = (),
        area: Words = (),
        since: str | None = None,
        until: str | None = None,
    ) -> list[MeetingRow]:
        """Meetings held or announced by a day."""
        filters: dict[str, Any] = {
            "body": words(body),
            "state": words(state),
            "area": words(area),
            **self._span(since, until),
        }
        return calendar.meetings(self.dataset, self._last(as_of), **filters)

    def officials(
        self, as_of: str = "today", *, office: Words = (), state: Words = (), phase: Words = ()
    ) -> list[OfficialRow]:
        """Who held which office."""
        day = self._last(as_of)
        return calendar.officials(
            self.dataset, day, office=words(office), state=words(state), phase=known("officials", "phase", words(phase))
        )

    def designations(self, as_of: str = "today", *, kind: Words = (), state: Words = ()) -> list[DesignationRow]:
        """Named years, and tourism and cultural capitals."""
        return calendar.designations(
            self.dataset, self._last(as_of), kind=known("designations", "kind", words(kind)), state=words(state)
        )

    def exercises(
        self,
        as_of: str = "today",
        *,
        kind: Words = (),
        state: Words = (),
        since: str | None = None,
        until: str | None = None,
    ) -> list[ExerciseRow]:
        """Joint exercises."""
        filters: dict[str, Any] = {
            "kind": known("exercises", "kind", words(kind)),
            "state": words(state),
            **self._span(since, until),
        }
        return calendar.exercises(self.dataset, self._last(as_of), **filters)

    def events(
        self,
        as_of: str = "today",
        *,
        kind: Words = (),
        state: Words = (),
        area: Words = (),
        since: str | None = None,
        until: str | None = None,
    ) -> list[EventRow]:
        """Applications, guests and other dated events."""
        filters: dict[str, Any] = {
            "kind": known("events", "kind", words(kind)),
            "state": words(state),
            "area": words(area),
            **self._span(since, until),
        }
        return calendar.events(self.dataset, self._last(as_of), **filters)

    def statements(
        self,
        as_of: str = "today",
        *,
        kind: Words = (),
        area: Words = (),
        state: Words = (),
        since: str | None = None,
        until: str | None = None,
    ) -> list[StatementRow]:
        """Positions and assessments that somebody stated."""
        filters: dict[str, Any] = {
            "kind": known("statements", "kind", words(kind)),
            "area": words(area),
            "state": words(state),
            **self._span(since, until),
        }
        return catalogue.statements(self.dataset, self._last(as_of), **filters)

    def figures(
        self, *, state: Words = (), area: Words = (), since: str | None = None, until: str | None = None
    ) -> list[FigureRow]:
        """Numbers that somebody stated."""
        filters: dict[str, Any] = {"state": words(state), "area": words(area), **self._span(since, until)}
        return catalogue.figures(self.dataset, **filters)

    def terms(self, *, kind: Words = (), area: Words = ()) -> list[TermRow]:
        """What terms, principles and rights mean."""
        return catalogue.terms(self.dataset, kind=known("terms", "kind", words(kind)), area=words(area))

    def areas(self, as_of: str = "today") -> list[AreaRow]:
        """The areas of cooperation, with the number of initiatives in each."""
        return catalogue.areas(self.dataset, self._last(as_of))

    def sources(
        self,
        *,
        kind: Words = (),
        language: Words = (),
        publisher: Words = (),
        since: str | None = None,
        until: str | None = None,
    ) -> list[SourceRow]:
        """The sources, and how many records cite each."""
        filters: dict[str, Any] = {
            "kind": known("sources", "kind", words(kind)),
            "language": words(language),
            "publisher": words(publisher),
        }
        return catalogue.sources(self.dataset, **filters, **self._span(since, until))

    def diff(self, first: str, last: str = "today", *, kind: Words = (), area: Words = ()) -> list[DiffRow]:
        """What changed between two days."""
        return diff.diff(
            self.dataset, self._last(first), self._last(last), kind=known("diff", "kind", words(kind)), area=words(area)
        )

    def panel(
        self, first: int | None = None, last: int | None = None, *, on: str = "12-31", state: Words = ()
    ) -> list[PanelRow]:
        """States by years: the status of each on one day of each year."""
        return panel.panel(self.dataset, self.today, first=first, last=last, on=on, state=words(state))

    def search(self, text: str) -> list[FoundRow]:
        """The records in which every word of a text is found, best first."""
        return search.search(self.dataset, text)

    def show(self, what: str, as_of: str = "today") -> dict[str, Any]:
        """Everything about one state, record or source, as the object that `sco show -f json` prints."""
        return show.show(self.dataset, what, self._last(as_of)).record()

    def overview(self, as_of: str = "today") -> dict[str, Any]:
        """The Organisation on one screen, as the object that `sco overview -f json` prints."""
        return overview.overview(self.dataset, self._last(as_of)).record()

    def _last(self, text: str) -> str:
        return _day(text, "last", self.today)

    def _span(self, since: str | None, until: str | None) -> dict[str, Any]:
        return {
            "since": _day(since, "first", self.today) if since else None,
            "until": _day(until, "last", self.today) if until else None,
        }


def _day(text: str, edge: str, now: str) -> str:
    try:
        return dates.day_of(text, edge=edge, now=now)
    except ValueError as error:
        raise Usage(str(error)) from None
