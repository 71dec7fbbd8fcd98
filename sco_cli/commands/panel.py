"""`sco panel`: states by years, one row a state and year, or with --wide one row a state."""

from typing import Annotated, Any

from sco_cli import labels, listings
from sco_cli.commands import listing, run
from sco_cli.errors import Usage
from sco_cli.fields import Kind
from sco_cli.listings.panel import LISTING, PanelRow
from sco_cli.options import Option, Shared, declared
from sco_cli.rows import Plain, plain
from sco_cli.sheets import Column, Sheet, sort_rows


def panel(
    shared: Shared,
    wide: Annotated[bool, Option("--wide", "", "One row a state, one column a year.")],
    **given: Any,
) -> None:
    """Answers with the panel, long or wide."""
    if not wide:
        listing.answer(LISTING, shared, **given)
        return
    if shared.columns is not None:
        raise Usage(labels.WIDE_COLUMNS)
    begun = run.begin(shared)
    found = listings.ask(LISTING, begun.dataset, given, begun.today, flags=True)
    rows = sort_rows(PanelRow, found.rows, shared.sort) if shared.sort is not None else found.rows
    listing.reply(begun, by_years(rows, LISTING.title(found.read), shared.limit), shared)
    listing.say_what_is_left(LISTING, begun, found)


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
