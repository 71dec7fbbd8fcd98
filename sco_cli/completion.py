"""What the Tab key offers: values of options, each with a short help.

Nothing is imported here that a running command does not need; the data is read when the Tab key asks.
"""

from collections.abc import Callable, Iterable
from typing import Any

import typer

Offer = list[tuple[str, str]]


def offer(pairs: Iterable[tuple[str, str]], incomplete: str) -> Offer:
    """The values that begin as what is typed, whatever its case, with what is typed kept as it is."""
    begin = incomplete.casefold()
    small = incomplete == begin != ""
    found = (
        (value.casefold() if small else value, text) for value, text in pairs if value.casefold().startswith(begin)
    )
    return [(incomplete + value[len(incomplete) :], text) for value, text in found]


def dataset() -> Any:
    """The data that SCO_DATA names, or the bundled data."""
    import os
    from pathlib import Path

    from sco_cli.dataset import Dataset

    folder = os.environ.get("SCO_DATA")
    return Dataset(Path(folder) if folder else None)


def formats(incomplete: str) -> Offer:
    """The output formats."""
    from sco_cli.formats import FORMATS

    return offer(((name, "output format") for name in FORMATS), incomplete)


def styles(incomplete: str) -> Offer:
    """The styles of references."""
    from sco_cli.citations import STYLES

    return offer(((name, "style of reference") for name in STYLES), incomplete)


def states(incomplete: str) -> Offer:
    """Names of states, with hyphens for blanks; their codes when no name begins so."""
    items = dataset().collection("states")
    return offer(((item.name.replace(" ", "-"), item.id) for item in items), incomplete) or offer(
        ((item.id, item.name) for item in items), incomplete
    )


def areas(incomplete: str) -> Offer:
    """Ids of areas."""
    return offer(((item.id, item.name) for item in dataset().collection("areas")), incomplete)


def bodies(incomplete: str) -> Offer:
    """Ids of bodies."""
    return offer(((item.id, item.name) for item in dataset().collection("bodies")), incomplete)


def choices(field: str) -> Callable[[typer.Context, str], Offer]:
    """The words that a field of the listing at hand can hold."""

    def complete(ctx: typer.Context, incomplete: str) -> Offer:
        from sco_cli.choices import MEANINGS, allowed

        listing = ctx.info_name or ""
        return offer(
            ((word, MEANINGS.get(word, f"{field} of {listing}")) for word in allowed(listing, field)), incomplete
        )

    return complete


def columns(ctx: typer.Context, incomplete: str) -> Offer:
    """Keys of the listing at hand, after those already typed."""
    typed, comma, last = incomplete.rpartition(",")
    return [(typed + comma + key, text) for key, text in offer(keys(ctx), last)]


def sort_keys(ctx: typer.Context, incomplete: str) -> Offer:
    """Keys of the listing at hand."""
    return offer(keys(ctx), incomplete)


def keys(ctx: typer.Context) -> Offer:
    """The keys of the listing at hand, each with its heading."""
    from sco_cli.listings import LISTINGS, heading

    listing = LISTINGS.get(ctx.info_name or "")
    return [(key, heading(key)) for key in listing.every] if listing else []


def records(incomplete: str) -> Offer:
    """Names of states and ids of all records."""
    from sco_cli.dataset import COLLECTIONS
    from sco_cli.names import title

    data = dataset()
    found = offer(((item.name.replace(" ", "-"), item.id) for item in data.collection("states")), incomplete)
    for name in COLLECTIONS:
        if name != "states":
            begin = [item for item in data.collection(name) if item.id.startswith(incomplete.casefold())]
            found += offer(((item.id, title(data, item)) for item in begin), incomplete)
    return found
