"""The Organisation on one screen."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise

from sco_cli import labels, names
from sco_cli.dataset import Dataset
from sco_cli.dates import interval
from sco_cli.fields import Kind
from sco_cli.history import begun, counts_from, planned_city, standing
from sco_cli.listings import chairmanships, days, meetings, members, officials, timeline
from sco_cli.records import Body, Initiative, Meeting
from sco_cli.rows import plain
from sco_cli.sections import Fact, Page

COUNCIL = "heads-of-state-council"
SECRETARIAT = "secretariat"
# The keys of the statuses.
STATUSES = {
    "member": "members",
    "observer": "observers",
    "dialogue-partner": "dialogue_partners",
    "partner": "partners",
    "shanghai-five": "shanghai_five",
}
# Statuses that exist only before or after some day are told only where somebody holds them.
ALWAYS = ("members", "observers", "dialogue_partners")
# Who chairs or leads as far as is known.
LAST_KNOWN = ("current", "unknown")


# What people read first; machines get what was added later at the end.
ORDER = (
    "as_of",
    *STATUSES.values(),
    *(f"becoming_{key}" for key in STATUSES.values()),
    "chair",
    "chair_since",
    "chair_until",
    "secretary_general",
    "secretariat_seat",
    "last_summit",
    "next_summit",
    "last_changed",
)


def overview(dataset: Dataset, day: str) -> Page:
    """How many states hold which status, who chairs and leads, the last and the next summit, what was last agreed.

    As it was known on the day: what is planned as it was planned then. On a day later than the record goes, as it was
    last known, which the title says.
    """
    reach = dataset.about.reach
    return Page(
        kind="overview",
        title=labels.LAST_KNOWN.format(title=labels.OVERVIEW, date=reach) if day > reach.last else labels.OVERVIEW,
        facts=[
            Fact("as_of", day, Kind.DATE),
            *sizes(dataset, day),
            *chair(dataset, day),
            Fact("secretary_general", holder(dataset, day, officials.FIRST_OFFICE), Kind.NAME),
            *summits(dataset, day),
            Fact("last_agreed", [*last_agreed(dataset, day)]),
            Fact("verified_through", plain(dataset.about.verified_through), Kind.DATE),
            Fact("dataset", dataset.about.version, Kind.CODE),
            *becoming(dataset, day),
            Fact("secretariat_seat", seat(dataset, day), Kind.NAME),
            Fact("last_changed", [*last_changed(dataset, day)]),
            Fact("known_through", plain(reach), Kind.DATE),
        ],
        first=ORDER,
    )


def sizes(dataset: Dataset, day: str) -> list[Fact]:
    """How many states hold each status on a day."""
    held: Counter[str] = Counter(spell.status for spell in members.statuses(dataset, day).values())
    return [Fact(key, held[status], Kind.COUNT) for status, key in STATUSES.items() if held[status] or key in ALWAYS]


def becoming(dataset: Dataset, day: str) -> list[Fact]:
    """For how many states each status is decided by a day and not in effect on it, where there are some."""
    waiting: Counter[str] = Counter(
        spell.status for spells in members.pending(dataset, day).values() for spell in spells
    )
    return [Fact(f"becoming_{key}", waiting[status], Kind.COUNT) for status, key in STATUSES.items() if waiting[status]]


def seat(dataset: Dataset, day: str) -> str | None:
    """Where the Secretariat sits, from the day on which it began its work."""
    body = dataset.find(Body, SECRETARIAT)
    found = standing(body.history, day) if body else None
    return body.seat if body and found and found.status == "in-force" else None


def chair(dataset: Dataset, day: str) -> list[Fact]:
    """Who chairs on a day, since when, and until when it is planned."""
    row = next((row for row in chairmanships.chairmanships(dataset, day) if row.phase in LAST_KNOWN), None)
    until = labels.PLANNED.format(date=row.planned.text.removeprefix("../")) if row and row.planned else None
    return [
        Fact("chair", row.state if row else None, Kind.NAME),
        Fact("chair_since", plain(row.start) if row else None, Kind.DATE),
        Fact("chair_until", until, Kind.DATE),
    ]


def holder(dataset: Dataset, day: str, office: str) -> str | None:
    """Who held an office on a day, and since when."""
    for row in officials.officials(dataset, day):
        if row.office == office and row.phase in LAST_KNOWN:
            state = labels.OF_STATE.format(state=row.nationality) if row.nationality else ""
            since = labels.HELD_SINCE.format(date=row.start) if row.start else ""
            return row.person + state + since
    return None


def summits(dataset: Dataset, day: str) -> list[Fact]:
    """The last summit that was held by a day, and the next that was announced."""
    last, following = last_and_next(dataset, day)
    return [
        Fact("last_summit", names.title(dataset, last) if last else None),
        Fact("next_summit", as_announced(dataset, following) if following else None),
    ]


def last_and_next(dataset: Dataset, day: str) -> tuple[Meeting | None, Meeting | None]:
    """The last summit that was held by a day, and the next that was announced, as far as there are such."""
    known = {row.id: row for row in meetings.meetings(dataset, day, body=[COUNCIL])}
    items = [item for item in dataset.records(Meeting) if item.id in known]
    held = [item for item in items if begun(item.start, day)]
    planned = [item for item in items if not begun(item.start, day) and not past(item, day)]
    return held[-1] if held else None, planned[0] if planned else None


def past(item: Meeting, day: str) -> bool:
    """Whether the days that were planned for a meeting have gone by."""
    when = interval(item.planned_start, item.planned_end)
    return when is not None and when.last < day


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


def last_changed(dataset: Dataset, day: str) -> list[str]:
    """What the main line of the timeline tells last by a day: the date, and everything that happened on it.

    What is dated to a month or year counts from its first day.
    """
    happened: dict[str, list[days.TimelineRow]] = {}
    for row in timeline.timeline(dataset, day):
        last, vague = days.place_in_time(row.date)
        if not row.told.ahead(day) and (vague or row.date.last <= day):
            happened.setdefault(row.date.first if vague else last, []).append(row)
    rows = happened[max(happened)] if happened else []
    return [
        f"{date}: {line.text.removesuffix('.')}"
        for date, group in groupby(rows, key=lambda row: row.date)
        for line in days.in_brief([*group])
    ]
