"""`sco show`: everything about one state, record or source."""

from sco_cli import citations, formats, pages
from sco_cli.commands import output, run
from sco_cli.listings import read_filters
from sco_cli.options import PAGE, TODAY, AsOf, Cite, Shared, What, declared


def show(shared: Shared, what: What, as_of: AsOf = TODAY, cite: Cite = None) -> None:
    """Answers with the page of what was named, or with references to its sources."""
    begun = run.begin(shared, cite=cite)
    read = read_filters(OPTIONS, begun.dataset, {"what": what, "as_of": as_of}, begun.today, flags=True)
    if cite is not None:
        output.write(citations.render(cite, pages.cited(begun.dataset, read["what"])), begun.where)
        return
    page = pages.show(begun.dataset, read["what"], read["as_of"])
    page.origin = run.origin(begun, read["as_of"])
    output.write(formats.render_page(begun.where.format, page, screen=begun.where.screen), begun.where)
    run.say_how_far(begun, read["as_of"], page=True)


OPTIONS = declared(show)
SHARED = PAGE
ABOUT = (
    "A state by any of its names or codes; any record by its id or name; a source by its id, with what it says, place "
    "by place, or one place in it; dataset for the dataset itself, and how to cite it."
)
EXAMPLES = (
    "sco show india",
    "sco show development-bank --as-of 2023-12-14",
    "sco show secretariat-qa-2023",
    "sco show secretariat-qa-2023#Q9",
    "sco show 吉尔吉斯斯坦 -f md -o kyrgyzstan.md",
    "sco show energy-strategy-2030 --cite bibtex",
    "sco show dataset --cite plain",
)
RUN = show
