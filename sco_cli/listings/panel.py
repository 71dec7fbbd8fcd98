"""`sco panel`: states by years, for research: the status that each held on one day of each year."""

import re
from typing import Annotated, ClassVar

from sco_cli import dates, labels
from sco_cli.dataset import Dataset
from sco_cli.dates import holds, open_to_doubt
from sco_cli.errors import Usage
from sco_cli.fields import Code, Id, Name, Word
from sco_cli.listings import Listing
from sco_cli.listings.filters import matches
from sco_cli.options import TODAY, AsOf, Option, States
from sco_cli.records import Membership, SourcePlace, State
from sco_cli.rows import Columns, Told, as_row, weaker

FIRST_YEAR = 1996
YEAR_END = "12-31"


class PanelRow(Told, frozen=True, kw_only=True):
    """A state in a year; `status` is None when it held none on the day."""

    columns: ClassVar = Columns(main="state", keep="year status code cow", also="uncertain id", more="alpha3")

    year: int
    state: Name
    code: Code
    cow: int
    status: Word | None
    sources: list[SourcePlace]
    alpha3: Code
    uncertain: bool
    id: Id | None


def panel(
    dataset: Dataset,
    first: Annotated[int | None, Option("--from", "YEAR", "The first year. [default: 1996]")] = None,
    last: Annotated[int | None, Option("--to", "YEAR", "The last year. [default: the last that is over]")] = None,
    *,
    on: Annotated[str, Option("--on", "MM-DD", "The day of each year. [default: 12-31]")] = YEAR_END,
    state: States = (),
    as_of: AsOf = TODAY,
) -> list[PanelRow]:
    """One row for each state that ever held a status and each year, with its status on the day `on` (MM-DD).

    From 1996, or the year `first`, to the last year whose day is not after `as_of`, or the year `last`. A state known
    to hold no status has None. Sorted by state, then year. Raises Usage for years or a day that do not exist or are
    still to come. Source: memberships.toml.
    """
    years = span(as_of, first, last, on)
    by_state: dict[str, list[Membership]] = {}
    for spell in dataset.records(Membership):
        if spell.start:
            by_state.setdefault(spell.state, []).append(spell)
    return [
        _row(item, year, f"{year}-{on}", by_state[item.id])
        for item in sorted(dataset.records(State), key=lambda each: each.name)
        if item.id in by_state and matches(state, item.id)
        for year in years
    ]


def _row(item: State, year: int, day: str, spells: list[Membership]) -> PanelRow:
    held = next((each for each in spells if holds(each.start, each.end, day)), None)
    return as_row(
        PanelRow,
        item,
        year=year,
        state=item.name,
        code=item.id,
        status=held.status if held else None,
        sources=held.sources if held else [],
        uncertain=open_to_doubt((edge for each in spells for edge in (each.start, each.end)), day),
        id=held.id if held else None,
        confidence=weaker(held.confidence) if held else None,
        disputes=len(held.disputed) if held else 0,
    )


def span(as_of: str, first: int | None, last: int | None, on: str) -> range:
    """The years of a panel. Raises Usage."""
    # A day that exists in every year exists in one that is no leap year.
    if not re.fullmatch(r"\d\d-\d\d", on) or not dates.exists(f"2001-{on}"):
        raise Usage(labels.NOT_EVERY_YEAR.format(on=on))
    latest = int(as_of[:4]) if as_of[5:] >= on else int(as_of[:4]) - 1
    begin, end = first or FIRST_YEAR, last or latest
    if begin < FIRST_YEAR:
        raise Usage(labels.YEAR_TOO_EARLY.format(year=begin, first=FIRST_YEAR))
    if end > latest:
        raise Usage(labels.YEAR_TOO_LATE.format(year=end, on=on))
    if begin > end and (first or last):
        raise Usage(labels.YEARS_REVERSED.format(first=begin, last=end))
    return range(begin, end + 1)


LISTING = Listing(
    query=panel,
    row=PanelRow,
    about="For research: one row for each state that ever held a status and each year since 1996, with its status on "
    "one day of the year, and ISO and Correlates of War codes to join by. Taking part in the Shanghai Five (1996 to "
    "2001) has a status of its own; the Correlates of War data set on international organisations counts it as "
    "membership.",
    examples=(
        "sco panel -f csv -o panel.csv",
        "sco panel --from 2015 --to 2025 --on 07-01",
        "sco panel --wide --state india --state iran",
    ),
)
