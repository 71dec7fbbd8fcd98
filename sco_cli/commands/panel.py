"""`sco panel`: states by years."""

from typing import Annotated, Any

import typer

from sco_cli import options
from sco_cli.commands import listing
from sco_cli.options import Shared
from sco_cli.problems import Usage
from sco_cli.queries import panel as panels

ABOUT = (
    "For research: one row for each state that ever held a status and each year since 1996, with its status on one day "
    "of the year, and ISO and Correlates of War codes to join by. Taking part in the Shanghai Five (1996 to 2001) has "
    "a status of its own; the Correlates of War data set on international organisations counts it as membership."
)
EXAMPLES = (
    "sco panel -f csv -o panel.csv",
    "sco panel --from 2015 --to 2025 --on 07-01",
    "sco panel --wide --state india --state iran",
)
First = Annotated[
    int | None,
    typer.Option("--from", metavar="YEAR", parser=options.whole_number, help="The first year. [default: 1996]"),
]
Last = Annotated[
    int | None,
    typer.Option(
        "--to", metavar="YEAR", parser=options.whole_number, help="The last year. [default: the last that is over]"
    ),
]
On = Annotated[str, typer.Option("--on", metavar="MM-DD", help="The day of each year.")]
Wide = Annotated[bool, typer.Option("--wide", help="One row a state, one column a year.", show_default=False)]


@options.with_options(options.UNDATED, ("state",))
def panel(
    shared: Shared, first: First = None, last: Last = None, on: On = "12-31", wide: Wide = False, **filters: Any
) -> None:
    """Answers with the panel, long or wide."""
    if wide and shared.columns is not None:
        raise Usage("--columns chooses among the columns of the long panel; with --wide the years are the columns")
    now = listing.today()
    listing.reply(
        "panel",
        lambda dataset, **given: panels.panel(dataset, now, first=first, last=last, on=on, **given),
        shared,
        title=f"Status on {on} of each year",
        reach=f"{last or now[:4]}-{on}",
        matrix=wide,
        **filters,
    )
