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
    "cites it, by place in it; dataset for the dataset itself, and how to cite it."
)
EXAMPLES = (
    "sco show india",
    "sco show development-bank --as-of 2023-12-14",
    "sco show secretariat-qa-2023",
    "sco show 吉尔吉斯斯坦 -f md -o kyrgyzstan.md",
    "sco show energy-strategy-2030 --cite bibtex",
    "sco show dataset --cite plain",
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
def show(shared: Shared, what: What, cite: options.Cite = None) -> None:
    """Answers with the page of what was named, or with references to its sources."""
    dataset = Dataset(shared.data)
    wanted = " ".join(what)
    if cite:
        output.write_references(cite, pages.cited(dataset, wanted), shared)
        return
    name = output.chosen_format(shared)
    page = pages.show(dataset, wanted, listing.as_of(shared))
    output.write(formats.render_page(name, page, screen=output.screen(shared)), shared)
    listing.say_how_far(dataset, listing.as_of(shared))
