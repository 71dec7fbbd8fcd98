"""`sco sources`: the sources, and how many records cite each."""

from typing import Any

from sco_cli import options
from sco_cli.citations import of_source
from sco_cli.commands import listing, output
from sco_cli.dataset import Dataset
from sco_cli.options import Shared
from sco_cli.queries import catalogue

ABOUT = (
    "Titles in square brackets were supplied by this dataset. --cite gives ready references instead of the listing. "
    "See sco show ID for what cites a source, and sco show dataset for how to cite the dataset itself."
)
EXAMPLES = (
    "sco sources --kind primary --language en",
    "sco sources --sort -cited --limit 10",
    "sco sources --publisher tass --since 2025 --cite bibtex -o tass.bib",
)


@options.with_options(options.UNDATED, ("kind", "language", "publisher", "since", "until"))
def sources(shared: Shared, cite: options.Cite = None, **filters: Any) -> None:
    """Answers with the sources listing, or with references to the sources that it would list."""
    if not cite:
        listing.reply("sources", catalogue.sources, shared, **filters)
        return
    dataset = Dataset(shared.data)
    rows = catalogue.sources(dataset, **listing.read_filters("sources", filters))[: shared.limit]
    wanted = {row.id for row in rows}
    references = [of_source(source) for source in dataset.collection("sources") if source.id in wanted]
    output.write_references(cite, references, shared)
