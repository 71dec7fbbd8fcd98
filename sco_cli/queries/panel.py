"""States by years, for research: the status that each held on one day of each year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sco_cli import names
from sco_cli.answers.changes import PanelRow
from sco_cli.dataset import Dataset
from sco_cli.problems import Usage
from sco_cli.queries import spells
from sco_cli.records import Membership

FIRST_YEAR = 1996


def panel(
    dataset: Dataset,
    now: str,
    *,
    first: int | None = None,
    last: int | None = None,
    on: str = "12-31",
    state: Sequence[str] = (),
) -> list[PanelRow]:
    """One row for each state that ever held a status and each year, with its status on the day `on` (MM-DD).

    From 1996, or the year `first`, to the last year whose day is not after `now`, or the year `last`. A state known to
    hold no status has None. Sorted by state, then year. Raises Usage for years or a day that do not exist or are still
    to come. Source: memberships.toml.
    """
    codes = names.states(dataset, state)
    years = span(now, first, last, on)
    by_state: dict[str, list[Membership]] = {}
    for spell in dataset.collection("memberships"):
        if spell.start:
            by_state.setdefault(spell.state, []).append(spell)
    rows = []
    for item in sorted(dataset.collection("states"), key=lambda each: each.name):
        if item.id not in by_state or (codes and item.id not in codes):
            continue
        own = by_state[item.id]
        for year in years:
            day = f"{year}-{on}"
            held = next((each for each in own if spells.holds(each.start, each.end, day)), None)
            rows.append(
                PanelRow(
                    year=year,
                    state=item.name,
                    code=item.id,
                    cow=item.cow,
                    status=held.status if held else None,
                    sources=held.sources if held else [],
                    alpha3=item.alpha3,
                    uncertain=spells.open_to_doubt((each.start for each in own), day),
                )
            )
    return rows


def span(now: str, first: int | None, last: int | None, on: str) -> range:
    """The years of a panel. Raises Usage."""
    try:
        # A day that exists in every year exists in one that is no leap year.
        date.fromisoformat(f"2001-{on}")
    except ValueError:
        raise Usage(f"--on: '{on}' is not a day of every year; write 12-31 or 06-15") from None
    latest = int(now[:4]) if now[5:] >= on else int(now[:4]) - 1
    begin, end = first or FIRST_YEAR, last or latest
    if begin < FIRST_YEAR:
        raise Usage(f"--from {begin} is before {FIRST_YEAR}, the year in which the record begins")
    if end > latest:
        raise Usage(f"--to {end} is too late: {end}-{on} is still to come")
    if begin > end:
        raise Usage(f"--from {begin} is later than --to {end}")
    return range(begin, end + 1)
