"""The Organisation on one screen."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from sco_cli import labels, names
from sco_cli.dataset import Dataset
from sco_cli.dates import interval
from sco_cli.fields import Kind
from sco_cli.history import begun, counts_from, planned_city
from sco_cli.listings import chairmanships, meetings, members, officials
from sco_cli.records import Initiative, Meeting
from sco_cli.rows import plain
from sco_cli.sheets import Fact, Page

COUNCIL = "heads-of-state-council"
# Statuses that exist only before or after some day are told only where somebody holds them.
ALWAYS = ("members", "observers", "dialogue_partners")


def overview(dataset: Dataset, day: str) -> Page:
    """How many states hold which status, who chairs and leads, the last and the next summit, what was last agreed."""
    return Page(
        kind="overview",
        title=labels.OVERVIEW,
        facts=[
            Fact("as_of", day, Kind.DATE),
            *sizes(dataset, day),
            *chair(dataset, day),
            Fact("secretary_general", holder(dataset, day, officials.FIRST_OFFICE), Kind.NAME),
            *summits(dataset, day),
            Fact("last_agreed", [*last_agreed(dataset, day)]),
            Fact("verified_through", plain(dataset.about.verified_through), Kind.DATE),
            Fact("dataset", dataset.about.version, Kind.CODE),
        ],
    )


def sizes(dataset: Dataset, day: str) -> list[Fact]:
    """How many states hold each status on a day."""
    held = Counter(spell.status for spell in members.statuses(dataset, day).values())
    told = {
        "members": held["member"],
        "observers": held["observer"],
        "dialogue_partners": held["dialogue-partner"],
        "partners": held["partner"],
        "shanghai_five": held["shanghai-five"],
    }
    return [Fact(key, count, Kind.COUNT) for key, count in told.items() if count or key in ALWAYS]


def chair(dataset: Dataset, day: str) -> list[Fact]:
    """Who chairs on a day, since when and until when: to the day on which it ended, or the one planned."""
    row = next((row for row in chairmanships.chairmanships(dataset, day) if row.phase == "current"), None)
    until = None
    if row and row.end:
        until = str(row.end)
    elif row and row.planned:
        until = labels.PLANNED.format(date=row.planned.text.removeprefix("../"))
    return [
        Fact("chair", row.state if row else None, Kind.NAME),
        Fact("chair_since", plain(row.start) if row else None, Kind.DATE),
        Fact("chair_until", until, Kind.DATE),
    ]


def holder(dataset: Dataset, day: str, office: str) -> str | None:
    """Who held an office on a day, and since when."""
    for row in officials.officials(dataset, day):
        if row.office == office and row.phase == "current":
            state = labels.OF_STATE.format(state=row.nationality) if row.nationality else ""
            since = labels.HELD_SINCE.format(date=row.start) if row.start else ""
            return row.person + state + since
    return None


def summits(dataset: Dataset, day: str) -> list[Fact]:
    """The last summit that was held by a day, and the next that was announced."""
    known = {row.id: row for row in meetings.meetings(dataset, day, body=[COUNCIL])}
    items = [item for item in dataset.records(Meeting) if item.id in known]
    held = [item for item in items if begun(item.start, day)]
    planned = [item for item in items if not begun(item.start, day)]
    return [
        Fact("last_summit", names.title(dataset, held[-1]) if held else None),
        Fact("next_summit", as_announced(dataset, planned[0]) if planned else None),
    ]


def as_announced(dataset: Dataset, item: Meeting) -> str:
    """What a meeting is called before its first day: nothing that was only known later."""
    city = planned_city(item)
    when = interval(item.planned_start, item.planned_end)
    return ", ".join(str(part) for part in (item.title or names.body_name(dataset, item.body), city, when) if part)


def last_agreed(dataset: Dataset, day: str) -> list[str]:
    """What was agreed last by a day: the date, and every initiative that became agreed on it."""
    steps = [
        (step.date, item.title)
        for item in dataset.records(Initiative)
        for before, step in pairwise([None, *dataset.history(item)])
        if step is not None
        and step.status == "agreed"
        and not step.seen
        and (before is None or before.status != "agreed")
        and counts_from(step) <= day
    ]
    latest = max((date for date, _ in steps), default=None)
    return [f"{date}: {title}" for date, title in steps if date == latest]
