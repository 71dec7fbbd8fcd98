"""`sco members`: who holds which status, and since when."""

from typing import Annotated, Any

import typer

from sco_cli import options
from sco_cli.commands import listing
from sco_cli.options import Shared
from sco_cli.queries import spells

ABOUT = "Member states, observer states and dialogue partners on a day, or with --history every spell so far."
EXAMPLES = (
    "sco members --as-of 2023-12-14",
    "sco members --status observer --as-of 2012 -f csv",
    "sco members --history --state belarus",
)
History = Annotated[bool, typer.Option("--history", help="Every spell so far, not only those of the day.")]


@options.with_options(filters=("status", "state"))
def members(shared: Shared, history: History = False, **filters: Any) -> None:
    """Answers with the members listing, and says what is decided but not shown to be in effect."""
    dataset, _ = listing.answer("members", spells.members, shared, history=history, **filters)
    waiting = spells.pending(dataset, listing.as_of(shared), state=filters["state"] or ())
    for (decided, status), states in waiting.items():
        who = states[0] if len(states) == 1 else f"{len(states)} states"
        listing.say(
            f"Decided on {decided}, in no source yet shown to be in effect: {who} to be {status}; until then the "
            "older status is listed. See sco members --history."
        )
