"""`sco sources`: the sources, and how many records cite each, or ready references to them."""

from typing import Any

from sco_cli import citations, listings
from sco_cli.commands import listing, output, run
from sco_cli.listings.sources import LISTING, SourceRow
from sco_cli.options import Cite, Shared, declared
from sco_cli.records import Source
from sco_cli.sheets import sort_rows


def sources(shared: Shared, cite: Cite, **given: Any) -> None:
    """Answers with the sources listing, or with references to the sources that it would list."""
    if not cite:
        listing.answer(LISTING, shared, **given)
        return
    begun = run.begin(shared, cites=True)
    found = listings.ask(LISTING, begun.dataset, given, begun.today, flags=True)
    rows = sort_rows(SourceRow, found.rows, shared.sort) if shared.sort is not None else found.rows
    listed = [begun.dataset.find(Source, row.id) for row in rows[: shared.limit]]
    references = [citations.of_source(source) for source in listed if source]
    output.write(citations.render(cite, references), begun.where)
    listing.say_what_is_left(LISTING, begun, found)


OPTIONS = LISTING.options | declared(sources)
ABOUT = LISTING.about
EXAMPLES = LISTING.examples
RUN = sources
