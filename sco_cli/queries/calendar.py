"""What took place and who was in office: meetings, officials, designations, exercises, events."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from sco_cli import names
from sco_cli.answers import as_row, gathered
from sco_cli.answers.calendar import DesignationRow, EventRow, ExerciseRow, MeetingRow, OfficialRow
from sco_cli.dataset import Dataset
from sco_cli.dates import Date, interval
from sco_cli.queries.filters import matches, within
from sco_cli.queries.spells import open_to_doubt
from sco_cli.records import Designation, DesignationKind, Event, Exercise, Meeting, Official


def meetings(
    dataset: Dataset,
    day: str,
    *,
    body: Sequence[str] = (),
    state: Sequence[str] = (),
    area: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
) -> list[MeetingRow]:
    """The meetings begun, or announced, by a day.

    `state` matches the country of the meeting or the state in its chair; `since` and `until` bound its days, planned
    ones included. In the order of the file. Source: meetings.toml.
    """
    wanted = {names.body(dataset, text) for text in body}
    codes = names.states(dataset, state)
    areas = names.areas(dataset, area)
    return [
        _meeting_row(dataset, item)
        for item in dataset.collection("meetings")
        if began(item.start, item.announced, day)
        and matches(wanted, item.body)
        and matches(codes, item.country, item.chair)
        and matches(areas, *item.areas)
        and within(days(item), since, until)
    ]


def days(item: Meeting | Exercise) -> Date | None:
    """The days something took, or those planned for it when it is not shown to have taken place."""
    return interval(item.start, item.end) or interval(item.planned_start, item.planned_end)


def began(start: Date | None, announced: Date | None, day: str) -> bool:
    """Whether something had begun, or been announced, by a day. Announced without a day counts as long known."""
    if start is not None:
        return start.first <= day
    return announced is None or announced.first <= day


def _meeting_row(dataset: Dataset, item: Meeting) -> MeetingRow:
    return as_row(
        MeetingRow,
        item,
        body=body_name(dataset, item.body),
        country=names.state_name(dataset, item.country),
        chair=names.state_name(dataset, item.chair),
        planned=None if item.start else days(item),
    )


def body_name(dataset: Dataset, key: str) -> str:
    """The name of a body by its id; an id that is not in the data stays as it is."""
    found = dataset.get("bodies", key)
    return found.name if found else key


def officials(
    dataset: Dataset,
    day: str,
    *,
    office: Sequence[str] = (),
    state: Sequence[str] = (),
    phase: Sequence[str] = (),
) -> list[OfficialRow]:
    """The terms of office begun, or announced, by a day: by office, the Secretary-General first, then as in the file.

    Source: officials.toml.
    """
    codes = names.states(dataset, state)
    offices = {names.fold(text) for text in office}
    rows = []
    for item in dataset.collection("officials"):
        found = term_phase(item, day)
        if (
            any(known.first <= day for known in (item.start, item.appointed, *item.attested) if known)
            and matches(codes, item.nationality)
            and (not offices or any(text in names.fold(item.office) for text in offices))
            and matches(phase, found)
        ):
            rows.append(_official_row(dataset, item, found, day))
    return gathered(rows, "office", ["Secretary-General"])


def term_phase(item: Official, day: str) -> str | None:
    """held, current or announced, as a term of office stands on a day; None when no source tells.

    A term without a start counts from the first to the last day on which a source shows the person in office.
    """
    first = item.start or min(item.attested, default=None)
    if item.end is not None and item.end.last < day:
        return "held"
    if first is not None and first.first <= day:
        seen = item.start or item.end or max(item.attested).last >= day
        return "current" if seen else None
    if item.appointed is not None and item.appointed.first <= day:
        return "announced"
    return None


def _official_row(dataset: Dataset, item: Official, found: str | None, day: str) -> OfficialRow:
    return as_row(
        OfficialRow,
        item,
        nationality=names.state_name(dataset, item.nationality),
        phase=found,
        planned=interval(None, item.planned_end),
        uncertain=open_to_doubt((item.start, item.end), day) or (found in ("current", None) and item.start is None),
    )


def designations(
    dataset: Dataset, day: str, *, kind: Sequence[str] = (), state: Sequence[str] = ()
) -> list[DesignationRow]:
    """The named years and then the capitals decided, or begun, by a day. Source: designations.toml."""
    codes = names.states(dataset, state)
    rows = [
        _designation_row(dataset, item)
        for item in dataset.collection("designations")
        if (item.decided or item.start).first <= day and matches(kind, item.kind) and matches(codes, item.country)
    ]
    return gathered(rows, "kind", get_args(DesignationKind))


def _designation_row(dataset: Dataset, item: Designation) -> DesignationRow:
    return as_row(
        DesignationRow,
        item,
        country=names.state_name(dataset, item.country),
        proposed_by=[names.proposer_name(dataset, key) for key in item.proposed_by],
    )


def exercises(
    dataset: Dataset,
    day: str,
    *,
    kind: Sequence[str] = (),
    state: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
) -> list[ExerciseRow]:
    """The joint exercises begun, or only planned, by a day; `state` matches hosts and participants.

    In the order of the file. Source: exercises.toml.
    """
    codes = names.states(dataset, state)
    return [
        _exercise_row(dataset, item)
        for item in dataset.collection("exercises")
        if began(item.start or item.planned_start, None, day)
        and matches(kind, item.kind)
        and matches(codes, *item.hosts, *item.participants)
        and within(days(item), since, until)
    ]


def _exercise_row(dataset: Dataset, item: Exercise) -> ExerciseRow:
    return as_row(
        ExerciseRow,
        item,
        hosts=[str(names.state_name(dataset, code)) for code in item.hosts],
        participants=[str(names.state_name(dataset, code)) for code in item.participants],
        planned=None if item.start else days(item),
    )


def events(
    dataset: Dataset,
    day: str,
    *,
    kind: Sequence[str] = (),
    state: Sequence[str] = (),
    area: Sequence[str] = (),
    since: str | None = None,
    until: str | None = None,
) -> list[EventRow]:
    """The events of no other collection, up to a day. In the order of the file. Source: events.toml."""
    codes = names.states(dataset, state)
    areas = names.areas(dataset, area)
    return [
        _event_row(dataset, item)
        for item in dataset.collection("events")
        if item.date.first <= day
        and matches(kind, item.kind)
        and matches(codes, *item.states)
        and matches(areas, *item.areas)
        and within(item.date, since, until)
    ]


def _event_row(dataset: Dataset, item: Event) -> EventRow:
    return as_row(EventRow, item, states=[str(names.state_name(dataset, code)) for code in item.states])
