"""`sco diff`: what changed between two days."""

from typing import Annotated, Any

import typer

from sco_cli import options
from sco_cli.commands import listing
from sco_cli.options import Shared
from sco_cli.queries import diff as changes

ABOUT = (
    "States that gained, changed or lost a status, hand-overs of the chair and of offices, bodies, initiatives and "
    "documents with their status before and after, new designations. A month or year means its last day."
)
EXAMPLES = (
    "sco diff 2023-12-14 today",
    "sco diff 2023 2024 --kind state --kind chairmanship",
    "sco diff 2023-12-14 today --area finance -f md",
)
Day = Annotated[str, typer.Argument(metavar="FROM", help="The earlier day, such as 2023-12-14.", show_default=False)]
Later = Annotated[str, typer.Argument(metavar="TO", help="The later day, such as today.", show_default=False)]


@options.with_options(options.UNDATED, ("kind", "area"))
def diff(shared: Shared, start: Day, end: Later, **filters: Any) -> None:
    """Answers with the diff listing."""
    first = listing.read_day("FROM", start)
    last = listing.read_day("TO", end)
    listing.reply(
        "diff",
        lambda dataset, **given: changes.diff(dataset, first, last, **given),
        shared,
        title=f"What changed from {first} to {last}",
        reach=last,
        **filters,
    )
