"""The same questions from Python: every method answers as the command of the same name does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sco_cli import asked, dates
from sco_cli.answers import Row
from sco_cli.answers.calendar import DesignationRow, EventRow, ExerciseRow, MeetingRow, OfficialRow
from sco_cli.answers.catalogue import AreaRow, FigureRow, SourceRow, StatementRow, TermRow
from sco_cli.answers.changes import DiffRow, FoundRow, PanelRow
from sco_cli.answers.progress import BodyRow, DocumentRow, InitiativeRow
from sco_cli.answers.spells import ChairmanshipRow, MemberRow, StateRow
from sco_cli.answers.timeline import TimelineRow
from sco_cli.dataset import Dataset
from sco_cli.queries import calendar, catalogue, diff, overview, panel, progress, search, show, spells, timeline

Answer = TypeVar("Answer", bound=Row)
Words = str | Sequence[str] | None


def load(data: str | Path | None = None, *, today: str | None = None) -> Sco:
    """The dataset, ready to be asked.

    `data` is a folder of your own, a file in which takes the place of the bundled one of the same name; `today` a day
    to answer for instead of today. Collections are read when they are first asked for. Raises DataError when a file
    cannot be used and Usage when `today` is no day.
    """
    return Sco(Dataset(Path(data) if data is not None else None), today)


class Sco:
    """Answers about the Shanghai Cooperation Organisation: lists of typed rows, whose fields are the keys of listings.

    A day is text: `2023-12-14`, `2023-12`, `2023` or `today`; a month or year means its last day, and for `since` its
    first. Filters take a word or several; states are named in any spelling. Methods raise Unknown for a name that does
    not exist, and Usage for what is no day, status, kind or phase; both say what would be right.
    """

    def __init__(self, dataset: Dataset, today: str | None = None) -> None:
        self.dataset = dataset
        self.today = asked.day(today, now=dates.today()) if today else dates.today()

    @property
    def verified_through(self) -> str:
        """The last day up to which the record was verified."""
        return self.dataset.about().verified_through.text

    def members(
        self, as_of: str = "today", *, status: Words = None, state: Words = None, history: bool = False
    ) -> list[MemberRow]:
        """Who holds which status on a day, or with `history` every spell so far."""
        return self._ask("members", spells.members, as_of, status=status, state=state, history=history)

    def chairmanships(self, as_of: str = "today", *, state: Words = None) -> list[ChairmanshipRow]:
        """Who chairs when: terms held, current and announced."""
        return self._ask("chairmanships", spells.chairmanships, as_of, state=state)

    def states(self, as_of: str = "today", *, status: Words = None, state: Words = None) -> list[StateRow]:
        """States with their codes, names and status."""
        return self._ask("states", spells.states, as_of, status=status, state=state)

    def timeline(
        self,
        as_of: str = "today",
        *,
        kind: Words = None,
        state: Words = None,
        area: Words = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[TimelineRow]:
        """What happened in which order."""
        return self._ask(
            "timeline", timeline.timeline, as_of, kind=kind, state=state, area=area, since=since, until=until
        )

    def initiatives(
        self,
        as_of: str = "today",
        *,
        area: Words = None,
        kind: Words = None,
        status: Words = None,
        proposed_by: Words = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[InitiativeRow]:
        """What was proposed, agreed or finished, with the status on a day."""
        return self._ask(
            "initiatives",
            progress.initiatives,
            as_of,
            area=area,
            kind=kind,
            status=status,
            proposed_by=proposed_by,
            since=since,
            until=until,
        )

    def documents(
        self,
        as_of: str = "today",
        *,
        kind: Words = None,
        area: Words = None,
        status: Words = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[DocumentRow]:
        """The Charter, treaties, declarations, strategies and plans, with the status on a day."""
        return self._ask(
            "documents", progress.documents, as_of, kind=kind, area=area, status=status, since=since, until=until
        )

    def bodies(
        self, as_of: str = "today", *, kind: Words = None, area: Words = None, status: Words = None
    ) -> list[BodyRow]:
        """Bodies and mechanisms, with the status on a day."""
        return self._ask("bodies", progress.bodies, as_of, kind=kind, area=area, status=status)

    def meetings(
        self,
        as_of: str = "today",
        *,
        body: Words = None,
        state: Words = None,
        area: Words = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[MeetingRow]:
        """Meetings held or announced by a day."""
        return self._ask(
            "meetings", calendar.meetings, as_of, body=body, state=state, area=area, since=since, until=until
        )

    def officials(
        self, as_of: str = "today", *, office: Words = None, state: Words = None, phase: Words = None
    ) -> list[OfficialRow]:
        """Who held which office."""
        return self._ask("officials", calendar.officials, as_of, office=office, state=state, phase=phase)

    def designations(self, as_of: str = "today", *, kind: Words = None, state: Words = None) -> list[DesignationRow]:
        """Named years, and tourism and cultural capitals."""
        return self._ask("designations", calendar.designations, as_of, kind=kind, state=state)

    def exercises(
        self,
        as_of: str = "today",
        *,
        kind: Words = None,
        state: Words = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[ExerciseRow]:
        """Joint exercises."""
        return self._ask("exercises", calendar.exercises, as_of, kind=kind, state=state, since=since, until=until)

    def events(
        self,
        as_of: str = "today",
        *,
        kind: Words = None,
        state: Words = None,
        area: Words = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[EventRow]:
        """Applications, guests and other dated events."""
        return self._ask("events", calendar.events, as_of, kind=kind, state=state, area=area, since=since, until=until)

    def statements(
        self,
        as_of: str = "today",
        *,
        kind: Words = None,
        area: Words = None,
        state: Words = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[StatementRow]:
        """Positions and assessments that somebody stated."""
        return self._ask(
            "statements", catalogue.statements, as_of, kind=kind, area=area, state=state, since=since, until=until
        )

    def figures(
        self, *, state: Words = None, area: Words = None, since: str | None = None, until: str | None = None
    ) -> list[FigureRow]:
        """Numbers that somebody stated."""
        return self._ask("figures", catalogue.figures, state=state, area=area, since=since, until=until)

    def terms(self, *, kind: Words = None, area: Words = None) -> list[TermRow]:
        """What terms, principles and rights mean."""
        return self._ask("terms", catalogue.terms, kind=kind, area=area)

    def areas(self, as_of: str = "today") -> list[AreaRow]:
        """The areas of cooperation, with the number of initiatives in each."""
        return self._ask("areas", catalogue.areas, as_of)

    def sources(
        self,
        *,
        kind: Words = None,
        language: Words = None,
        publisher: Words = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[SourceRow]:
        """The sources, and how many records cite each."""
        return self._ask(
            "sources", catalogue.sources, kind=kind, language=language, publisher=publisher, since=since, until=until
        )

    def diff(self, first: str, last: str = "today", *, kind: Words = None, area: Words = None) -> list[DiffRow]:
        """What changed between two days."""
        return self._ask("diff", diff.diff, first, last, kind=kind, area=area)

    def panel(
        self, first: int | None = None, last: int | None = None, *, on: str = "12-31", state: Words = None
    ) -> list[PanelRow]:
        """States by years: the status of each on one day of each year."""
        query = partial(panel.panel, first=first, last=last, on=on)
        return self._ask("panel", query, "today", state=state)

    def search(self, text: str) -> list[FoundRow]:
        """The records in which every word of a text is found, best first."""
        return search.search(self.dataset, text)

    def show(self, what: str, as_of: str = "today") -> dict[str, Any]:
        """Everything about one state, record or source, as the object that `sco show -f json` prints."""
        return show.show(self.dataset, what, self._last(as_of)).record()

    def overview(self, as_of: str = "today") -> dict[str, Any]:
        """The Organisation on one screen, as the object that `sco overview -f json` prints."""
        return overview.overview(self.dataset, self._last(as_of)).record()

    def _ask(self, name: str, query: Callable[..., list[Answer]], *days: str, **given: Any) -> list[Answer]:
        """The rows of a listing, from its query, for days as text and filters as they were given."""
        read = [self._last(text) for text in days]
        return query(self.dataset, *read, **asked.filters(name, given, now=self.today))

    def _last(self, text: str) -> str:
        return asked.day(text, now=self.today)
