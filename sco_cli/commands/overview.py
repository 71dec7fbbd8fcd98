"""`sco overview`: the Organisation on one screen."""

from sco_cli import formats, options
from sco_cli.commands import listing, output
from sco_cli.dataset import Dataset
from sco_cli.options import Shared
from sco_cli.queries.overview import overview as one_screen

ABOUT = (
    "Members and partners by number, who chairs and leads, the last and the next summit, what was last agreed, and how "
    "far the record is verified."
)
EXAMPLES = ("sco overview", "sco overview --as-of 2023-12-14", "sco overview -f json")


@options.with_options(options.PAGE)
def overview(shared: Shared) -> None:
    """Answers with the page of the Organisation."""
    day = listing.as_of(shared)
    dataset = Dataset(shared.data)
    name = output.chosen_format(shared)
    page = one_screen(dataset, day)
    output.write(formats.render_page(name, page, screen=output.screen(shared)), shared)
    listing.say_how_far(dataset, day)
