"""The Organisation on one screen."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Any

from sco_cli import names
from sco_cli.answers.spells import ChairmanshipRow
from sco_cli.dataset import Dataset
from sco_cli.pages import Page
from sco_cli.queries import calendar, progress, spells

COUNCIL = "heads-of-state-council"


def overview(dataset: Dataset, day: str) -> Page:
    """How many states hold which status, who chairs and leads, the last and the next summit, what was last agreed."""
    sizes = Counter(spell.status for spell in spells.statuses(dataset, day).values())
    chair = next((row for row in spells.chairmanships(dataset, day) if row.phase == "current"), None)
    summits = calendar.meetings(dataset, day, body=[COUNCIL])
    held = [row for row in summits if row.start]
    planned = [row for row in summits if not row.start]
    facts = {
        "as_of": day,
        "members": sizes["member"],
        "observers": sizes["observer"],
        "dialogue_partners": sizes["dialogue-partner"],
        "partners": sizes["partner"],
        "shanghai_five": sizes["shanghai-five"],
        "chair": chair.state if chair else None,
        "chair_since": chair.start if chair else None,
        "chair_until": until(chair),
        "secretary_general": holder(dataset, day, "Secretary-General"),
        "last_summit": names.title(dataset, dataset.get("meetings", held[-1].id)) if held else None,
        "next_summit": names.title(dataset, dataset.get("meetings", planned[0].id)) if planned else None,
        "last_agreed": last_agreed(dataset, day),
        "verified_through": dataset.about().verified_through,
        "dataset": dataset.about().version,
    }
    return Page(kind="overview", title="Shanghai Cooperation Organisation", facts=shown(facts), sections=[])


def shown(facts: dict[str, Any]) -> dict[str, Any]:
    """The facts without the statuses that exist only before or after the day asked about."""
    return {
        key: value for key, value in facts.items() if value != 0 or key in ("members", "observers", "dialogue_partners")
    }


def holder(dataset: Dataset, day: str, office: str) -> str | None:
    """Who held an office on a day, and since when."""
    for row in calendar.officials(dataset, day):
        if row.office == office and row.phase == "current":
            return f"{row.person} ({row.nationality}), since {row.start}"
    return None


def until(chair: ChairmanshipRow | None) -> str | None:
    """When a term in the chair ends: the day it did, or the one planned."""
    if chair is None:
        return None
    if chair.end:
        return str(chair.end)
    return f"{chair.planned.text.removeprefix('../')} (planned)" if chair.planned else None


def last_agreed(dataset: Dataset, day: str) -> list[str]:
    """What was agreed last by a day: the date, and every initiative that became agreed on it."""
    steps = [
        (step.date, item.title)
        for item in dataset.collection("initiatives")
        for before, step in pairwise([None, *item.history])
        if step.status == "agreed"
        and not step.seen
        and (before is None or before.status != "agreed")
        and progress.counts_from(step) <= day
    ]
    latest = max((date for date, _ in steps), default=None)
    return [f"{date}: {title}" for date, title in steps if date == latest]
