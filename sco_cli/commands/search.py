"""`sco search`: records in which words are found."""

from typing import Annotated

import typer

from sco_cli import options
from sco_cli.commands import listing
from sco_cli.options import Shared
from sco_cli.queries import search as finding

ABOUT = (
    "In every collection: names in all three languages, titles, texts, ids. All words must be found; case, diacritics "
    "and their order do not matter. The best match comes first."
)
EXAMPLES = (
    "sco search development bank",
    "sco search киргизия",
    "sco search 哈萨克斯坦 -f json",
    "sco search tokayev --limit 5",
)
Words = Annotated[list[str], typer.Argument(metavar="TEXT", help="One or more words.", show_default=False)]


@options.with_options(options.UNDATED)
def search(shared: Shared, text: Words) -> None:
    """Answers with the search listing; for words that nothing holds, says the nearest."""
    wanted = " ".join(text)
    dataset, rows = listing.reply(
        "search",
        lambda dataset: finding.search(dataset, wanted),
        shared,
        title=f"Found for: {wanted}",
        silent=True,
    )
    if not rows:
        near = finding.nearest_words(dataset, wanted)
        hint = f"; the nearest words: {', '.join(near)}" if near else ""
        listing.say(f"Nothing holds {wanted!r}{hint}.")
