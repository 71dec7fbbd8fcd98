"""`sco panel`: states by years, for research: the status that each held on one day of each year."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from sco_cli import dates, messages
from sco_cli.dataset import Dataset
from sco_cli.dates import Date, holds, open_to_doubt
from sco_cli.errors import Usage
from sco_cli.fields import Code, Id, Name, Word
from sco_cli.inputs import first_of_year, last_of_year
from sco_cli.listings import Listing
from sco_cli.listings.filters import matches
from sco_cli.options import TODAY, AsOf, Option, States
from sco_cli.records import Membership, SourcePlace, State
from sco_cli.rows import Columns, Told, as_row, weaker

FIRST_YEAR = 1996
YEAR_END = "12-31"


class PanelRow(Told, frozen=True, kw_only=True):
    """A state in a year; `status` is empty when it held none on the day."""

    columns: ClassVar = Columns(main="state", keep="year status code cow", spare="alpha3 cow_abb", also="uncertain id")

    year: int
    state: Name
    code: Code
    cow: int
    status: Word | None
    sources: list[SourcePlace]
    alpha3: Code
    cow_abb: Code | None
    uncertain: bool
    id: Id | None

    @property
    def when(self) -> Date | None:
        """The year."""
        return dates.parse(str(self.year))


def panel(
    dataset: Dataset,
    first: Annotated[int | None, Option("--from", "YEAR", "The same as --since.", hidden=True)] = None,
    last: Annotated[int | None, Option("--to", "YEAR", "The same as --until.", hidden=True)] = None,
    *,
    since: Annotated[
        str | None,
        Option("--since", "DATE", "From this year on, or from that of a day. [default: 1996]", first_of_year),
    ] = None,
    until: Annotated[
        str | None,
        Option(
            "--until", "DATE", "Up to this year, or to that of a day. [default: the last that is over]", last_of_year
        ),
    ] = None,
    on: Annotated[str, Option("--on", "MM-DD", "The day of each year. [default: 12-31]")] = YEAR_END,
    state: States = (),
    as_of: AsOf = TODAY,
) -> list[PanelRow]:
    """One row for each state that ever held a status and each year, with its status on the day `on` (MM-DD).

    From 1996, or the year of the day `since`, to the last year whose day is not after `as_of`, or the year of the day
    `until`; `first` and `last` name these years as numbers. A state known to hold no status has None. Sorted by state,
    then year. Raises Usage for years or a day that do not exist or are still to come. Source: memberships.toml.
    """
    years = span(as_of, first, last, on, since, until)
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


def span(
    as_of: str, first: int | None, last: int | None, on: str, since: str | None = None, until: str | None = None
) -> range:
    """The years of a panel. Raises Usage."""
    # A day that exists in every year exists in one that is no leap year.
    if not re.fullmatch(r"\d\d-\d\d", on) or not dates.exists(f"2001-{on}"):
        raise Usage(messages.NOT_EVERY_YEAR.format(on=on))
    from_, since_year = one_bound("--from", first, "--since", since)
    to, until_year = one_bound("--to", last, "--until", until)
    this_year = int(as_of[:4])
    latest = this_year if as_of[5:] >= on else this_year - 1
    # The year that a day lies in may not have come to the day asked about, as it has not when none is named.
    if until and until_year == this_year:
        until_year = latest
    begin, end = since_year or FIRST_YEAR, until_year or latest
    if begin < FIRST_YEAR:
        raise Usage(messages.YEAR_TOO_EARLY.format(flag=from_, year=begin, first=FIRST_YEAR))
    for flag, year in ((from_, since_year), (to, until_year)):
        if year and year > latest:
            raise Usage(messages.YEAR_TOO_LATE.format(flag=flag, year=year, on=on))
    if begin > end and (since_year or until_year):
        raise Usage(messages.YEARS_REVERSED.format(from_=from_, first=begin, to=to, last=end))
    return range(begin, end + 1)


def one_bound(old: str, year: int | None, new: str, day: str | None) -> tuple[str, int | None]:
    """A bound of the years, given by its old or its new flag: that flag, and the year. Raises Usage for both."""
    if year and day:
        raise Usage(messages.BOUND_TWICE.format(new=new, old=old))
    return (new, int(day[:4])) if day else (old, year)


def last_day(read: Mapping[str, Any]) -> str:
    """The last day that a panel speaks of, from its filters as they were read; empty when it has no years."""
    bounds = {name: read.get(name) for name in ("first", "last", "since", "until")}
    on = read.get("on", YEAR_END)
    years = span(read["as_of"], on=on, **bounds)
    return f"{years[-1]}-{on}" if years else ""


LISTING = Listing(
    query=panel,
    row=PanelRow,
    last_day=last_day,
    about="For research: one row for each state that ever held a status and each year since 1996, with its status on "
    "one day of the year, and ISO and Correlates of War codes to join by. Taking part in the Shanghai Five (1996 to "
    "2001) has a status of its own; the Correlates of War data set on international organisations counts it as "
    "membership.",
    examples=(
        "sco panel -f csv -o panel.csv",
        "sco panel --since 2015 --until 2025 --on 07-01",
        "sco panel --wide --state india --state iran",
    ),
)
