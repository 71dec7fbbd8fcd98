"""`sco overview`: the Organisation on one screen."""

from sco_cli import formats
from sco_cli.commands import output, run
from sco_cli.listings import read_filters
from sco_cli.options import PAGE, TODAY, AsOf, Shared, declared
from sco_cli.pages.overview import overview as one_screen


def overview(shared: Shared, as_of: AsOf = TODAY) -> None:
    """Answers with the page of the Organisation."""
    begun = run.begin(shared)
    read = read_filters(OPTIONS, begun.dataset, {"as_of": as_of}, begun.today, flags=True)
    page = one_screen(begun.dataset, read["as_of"])
    page.origin = run.origin(begun, read["as_of"])
    output.write(formats.render_page(begun.where.format, page, screen=begun.where.screen), begun.where)
    run.say_how_far(begun, read["as_of"], page=True)


OPTIONS = declared(overview)
SHARED = PAGE
ABOUT = (
    "Members and partners by number, who chairs and leads, the last and the next summit, what was last agreed, and how "
    "far the record is verified."
)
EXAMPLES = ("sco overview", "sco overview --as-of 2023-12-14", "sco overview -f json")
RUN = overview
