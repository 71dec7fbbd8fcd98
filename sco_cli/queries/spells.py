"""Who holds which status, and who chairs, on any day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import get_args

from sco_cli import names
from sco_cli.answers import as_row
from sco_cli.answers.spells import ChairmanshipRow, MemberRow, StateRow
from sco_cli.dataset import Dataset
from sco_cli.dates import Date, interval
from sco_cli.queries.filters import matches
from sco_cli.records import Chairmanship, Membership, Status

RANK: dict[str, int] = {
    status: number
    for number, status in enumerate(("member", "observer", "dialogue-partner", "partner", "shanghai-five"))
}
STATUSES: tuple[str, ...] = get_args(Status)


def holds(start: Date | None, end: Date | None, day: str) -> bool:
    """Whether a spell that runs from `start` up to, not including, `end` holds on a day.

    An imprecise start or end counts from its first day; a spell without a start never holds.
    """
    return start is not None and start.first <= day and (end is None or day < end.first)


def open_to_doubt(spans: Iterable[Date | None], day: str) -> bool:
    """Whether a day falls inside one of the imprecise dates, so that an answer for that day may be otherwise."""
    return any(date is not None and date.first <= day < date.last for date in spans)


def members(
    dataset: Dataset,
    day: str,
    *,
    status: Sequence[str] = (),
    state: Sequence[str] = (),
    history: bool = False,
) -> list[MemberRow]:
    """The spells that hold on a day, or with `history` every spell begun or decided by then.

    `status` and `state` (in any spelling) narrow the answer. Sorted by status, then by start, then by name.
    Source: memberships.toml.
    """
    codes = names.states(dataset, state)
    spells = [
        spell
        for spell in dataset.collection("memberships")
        if matches(status, spell.status)
        and matches(codes, spell.state)
        and (holds(spell.start, spell.end, day) or (history and _known(spell, day)))
    ]
    rows = [_member_row(dataset, spell, day) for spell in spells]
    if history:
        return sorted(rows, key=lambda row: (row.state, _first(row.since or row.decided)))
    return sorted(rows, key=lambda row: (RANK[row.status], _first(row.since), row.state))


def _known(spell: Membership, day: str) -> bool:
    first = spell.start or spell.signed or spell.decided
    return first is not None and first.first <= day


def _first(date: Date | None) -> str:
    return date.first if date else ""


def _member_row(dataset: Dataset, spell: Membership, day: str) -> MemberRow:
    return as_row(
        MemberRow,
        spell,
        state=str(names.state_name(dataset, spell.state)),
        code=spell.state,
        since=spell.start,
        until=spell.end,
        uncertain=open_to_doubt((spell.start, spell.end), day),
    )


def statuses(dataset: Dataset, day: str) -> dict[str, Membership]:
    """For each state that holds a status on a day, by its code, the spell."""
    return {spell.state: spell for spell in dataset.collection("memberships") if holds(spell.start, spell.end, day)}


def pending(dataset: Dataset, day: str, *, state: Sequence[str] = ()) -> dict[tuple[str, str], list[str]]:
    """What is decided by a day but in no source shown to be in effect: (decided on, status) → names of states."""
    codes = names.states(dataset, state)
    found: dict[tuple[str, str], list[str]] = {}
    for spell in dataset.collection("memberships"):
        decided = spell.decided if spell.start is None else None
        if decided is not None and decided.first <= day and matches(codes, spell.state):
            found.setdefault((decided.text, spell.status), []).append(str(names.state_name(dataset, spell.state)))
    return found


def states(dataset: Dataset, day: str, *, status: Sequence[str] = (), state: Sequence[str] = ()) -> list[StateRow]:
    """Every state of the data with its codes, names and status on a day. Sources: states.toml, memberships.toml."""
    codes = names.states(dataset, state)
    held = statuses(dataset, day)
    rows = []
    for item in dataset.collection("states"):
        spell = held.get(item.id)
        row = as_row(StateRow, item, code=item.id, status=spell.status if spell else None)
        if matches(status, row.status) and matches(codes, row.code):
            rows.append(row)
    return rows


def chairmanships(dataset: Dataset, day: str, *, state: Sequence[str] = ()) -> list[ChairmanshipRow]:
    """The terms in the chair begun, or announced, by a day. Sorted by start. Source: chairmanships.toml."""
    codes = names.states(dataset, state)
    rows = []
    for term in dataset.collection("chairmanships"):
        found = phase(term, day)
        if found and matches(codes, term.state):
            rows.append(_chair_row(dataset, term, found, day))
    return rows


def phase(term: Chairmanship, day: str) -> str | None:
    """held, current or announced, as a term in the chair stands on a day; None when it was not yet known."""
    if term.end is not None and term.end.first <= day:
        return "held"
    if holds(term.start, term.end, day):
        return "current"
    if term.announced is not None and term.announced.first <= day:
        return "announced"
    return None


def _chair_row(dataset: Dataset, term: Chairmanship, found: str, day: str) -> ChairmanshipRow:
    return as_row(
        ChairmanshipRow,
        term,
        state=str(names.state_name(dataset, term.state)),
        code=term.state,
        phase=found,
        planned=interval(term.planned_start, term.planned_end) if not term.end else None,
        uncertain=open_to_doubt((term.start, term.end), day),
    )
