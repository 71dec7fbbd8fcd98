"""`sco panel`: states by years, one row a state and year, or with --wide one row a state."""

from typing import Annotated, Any

from sco_cli import formats, listings, messages
from sco_cli.commands import listing, run
from sco_cli.errors import Usage
from sco_cli.fields import Kind
from sco_cli.listings.members import NOT_IN_EFFECT, ORDER
from sco_cli.listings.panel import LISTING, PanelRow
from sco_cli.options import Option, Shared, declared
from sco_cli.rows import Plain, plain
from sco_cli.sheets import Column, Sheet, chosen


def panel(
    shared: Shared,
    wide: Annotated[bool, Option("--wide", "", "One row a state, one column a year.")],
    **given: Any,
) -> None:
    """Answers with the panel, long or wide, or with references to the sources of its rows."""
    if not wide:
        listing.answer(LISTING, shared, **given)
        return
    if shared.columns is not None and shared.cite is None:
        raise Usage(messages.WIDE_COLUMNS)
    begun = run.begin(shared, cite=shared.cite)
    found = listings.ask(LISTING, begun.dataset, given, begun.today, flags=True)
    if shared.sort is None and shared.cite is None and formats.people(begun.where.format):
        rows = by_joining(found.rows)
    else:
        rows = chosen(PanelRow, found.rows, shared.sort)
    if shared.cite is not None:
        from sco_cli.commands import citing

        states = list(dict.fromkeys(row.code for row in rows))[: shared.limit]
        citing.cite(LISTING, shared.cite, begun, found, [row for row in rows if row.code in states])
    else:
        title = LISTING.title(found.read, begun.dataset.about.reach)
        listing.reply(LISTING, begun, found, by_years(rows, title, shared.limit), shared)
    listing.say_what_is_left(LISTING, begun, found)


def by_joining(rows: list[PanelRow]) -> list[PanelRow]:
    """The rows of states in the order in which they joined, for people; programs have them by name.

    That is by the strongest status that a state held in these years, then by the first year in it, then by name.
    """
    first: dict[str, tuple[int, int]] = {}
    for row in rows:
        strength = (ORDER.index(row.status or NOT_IN_EFFECT), row.year)
        first[row.code] = min(strength, first.get(row.code, strength))
    return sorted(rows, key=lambda row: (first[row.code], row.state))


def by_years(rows: list[PanelRow], title: str, limit: int | None) -> Sheet:
    """A panel with one row a state and one column a year, the status in each cell; at most `limit` states."""
    years = sorted({row.year for row in rows})
    states: dict[str, list[Plain]] = {}
    statuses: dict[str, dict[int, str | None]] = {}
    for row in rows:
        states.setdefault(row.code, [plain(row.state), row.code, row.cow])
        statuses.setdefault(row.code, {})[row.year] = row.status
    columns = [Column("state", Kind.NAME), Column("code", Kind.CODE), Column("cow", Kind.NUMBER)]
    return Sheet(
        title=title,
        columns=columns + [Column(str(year), Kind.GRID) for year in years],
        rows=[[*states[code], *(statuses[code].get(year) for year in years)] for code in states][:limit],
        layout=PanelRow.columns,
    )


OPTIONS = LISTING.options | declared(panel)
ABOUT = LISTING.about
EXAMPLES = LISTING.examples
RUN = panel
