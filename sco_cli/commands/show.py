"""`sco show`: everything about one state, record or source."""

from typing import Annotated

import typer

from sco_cli import completion, formats, options
from sco_cli.commands import listing, output
from sco_cli.dataset import Dataset
from sco_cli.options import Shared
from sco_cli.queries import show as pages

ABOUT = (
    "A state by any of its names or codes; any record by its id or name; a source by its id, with every record that "
    "cites it, by place in it."
)
EXAMPLES = (
    "sco show india",
    "sco show development-bank --as-of 2023-12-14",
    "sco show secretariat-qa-2023",
    "sco show 吉尔吉斯斯坦 -f md -o kyrgyzstan.md",
)
What = Annotated[
    list[str],
    typer.Argument(
        metavar="ID-OR-NAME",
        help="What to show; a name of several words may stand without quotes.",
        autocompletion=completion.records,
    ),
]


@options.with_options(options.PAGE)
def show(shared: Shared, what: What) -> None:
    """Answers with the page of what was named."""
    name = output.chosen_format(shared)
    dataset = Dataset(shared.data)
    page = pages.show(dataset, " ".join(what), listing.as_of(shared))
    output.write(formats.render_page(name, page, screen=output.screen(shared)), shared)
    listing.say_how_far(dataset, shared)
