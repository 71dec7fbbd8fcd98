"""What the Tab key offers: values of options, each with a short help.

Nothing is imported here that a running command does not need; the data is read when the Tab key asks.
"""

# No `from __future__ import annotations` here: Typer reads the annotations themselves.
import os
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from typer import Context

if TYPE_CHECKING:
    from sco_cli.dataset import Dataset
    from sco_cli.records import Item

Offer = list[tuple[str, str]]
ROUND = str.maketrans("[]", "()")
SHORT = 60  # letters of what is said of a value
ENOUGH = 2  # so many letters are typed before all records are offered


def offer(pairs: Iterable[tuple[str, str]], incomplete: str) -> Offer:
    """The values that begin as what is typed, whatever its case, with what is typed kept as it is.

    What is said of each fits one line of a terminal.
    """
    begin = incomplete.casefold()
    small = incomplete == begin != ""
    found = (
        (value.casefold() if small else value, text) for value, text in pairs if value.casefold().startswith(begin)
    )
    return [(incomplete + value[len(incomplete) :], short(text)) for value, text in found]


def short(text: str) -> str:
    """A text on one line of a terminal."""
    # Square brackets would be taken for markup on the way to the shell.
    line = " ".join(text.split()).translate(ROUND)
    return line if len(line) <= SHORT else f"{line[: SHORT - 1].rstrip()}…"


def asked() -> bool:
    """Whether a shell asks what the Tab key offers."""
    return os.environ.get("_SCO_COMPLETE", "").startswith("complete")


def dataset() -> "Dataset":
    """The data that SCO_DATA names, or the bundled data."""
    from pathlib import Path

    from sco_cli.dataset import Dataset

    folder = os.environ.get("SCO_DATA")
    return Dataset(Path(folder) if folder else None)


def formats(_: Context, incomplete: str) -> Offer:
    """The output formats."""
    from sco_cli.formats import FORMATS

    return offer(((name, "output format") for name in FORMATS), incomplete)


def styles(_: Context, incomplete: str) -> Offer:
    """The styles of references."""
    from sco_cli.citations import STYLES

    return offer(((name, "style of reference") for name in STYLES), incomplete)


def exports(_: Context, incomplete: str) -> Offer:
    """The kinds of export."""
    from sco_cli.exports import EXPORTS

    return offer(((name, each.about) for name, each in EXPORTS.items()), incomplete)


def states(_: Context, incomplete: str) -> Offer:
    """Names of states in the script that is typed, with hyphens for blanks; their codes when no name begins so."""
    from sco_cli.records import State

    items = dataset().records(State)
    return offer(((item.name.replace(" ", "-"), item.id) for item in items), incomplete) or [
        *offer(((item.id, item.name) for item in items), incomplete),
        *named(State, incomplete),
    ]


def areas(_: Context, incomplete: str) -> Offer:
    """Ids of areas, or names in another script."""
    from sco_cli.records import Area

    return ids(Area, incomplete)


def bodies(_: Context, incomplete: str) -> Offer:
    """Ids of bodies, or names in another script."""
    from sco_cli.records import Body

    return ids(Body, incomplete)


def meetings(_: Context, incomplete: str) -> Offer:
    """Ids of meetings."""
    from sco_cli.records import Meeting

    return ids(Meeting, incomplete)


def people(_: Context, incomplete: str) -> Offer:
    """Ids of persons who came to meetings, or names in another script."""
    from sco_cli.records import Person

    return ids(Person, incomplete)


def ids(kind: "type[Item]", incomplete: str) -> Offer:
    """Ids of the records of a class, each with what it is called; names when those are typed in another script."""
    if not incomplete.isascii():
        return named(kind, incomplete)
    from sco_cli.names import title

    data = dataset()
    begin = [item for item in data.records(kind) if item.id.startswith(incomplete.casefold())]
    return offer(((item.id, title(data, item)) for item in begin), incomplete)


def named(kind: "type[Item]", incomplete: str) -> Offer:
    """Names of the records of a class that are written in another script than English, with hyphens for blanks."""
    from sco_cli.names import called

    items = dataset().records(kind)
    pairs = ((name.replace(" ", "-"), item.id) for item in items for name in called(item) if not name.isascii())
    return offer(pairs, incomplete) if not incomplete.isascii() else []


def one_by_one(complete: Callable[[Context, str], Offer]) -> Callable[[Context, str], Offer]:
    """What offers values also after others and a comma."""

    def after_commas(ctx: Context, incomplete: str) -> Offer:
        typed, comma, last = incomplete.rpartition(",")
        return [(typed + comma + value, text) for value, text in complete(ctx, last)]

    return after_commas


def values(ctx: Context, incomplete: str) -> Offer:
    """Values of the filters of the listing at hand."""
    from sco_cli.listings import listing

    found: Offer = []
    for name, each in listing(ctx.info_name or "").options.items():
        complete = words(each.option.words, name) if each.option.words else VALUES.get(name)
        found += complete(ctx, incomplete) if complete else []
    return list(dict.fromkeys(found))


def columns(ctx: Context, incomplete: str) -> Offer:
    """Keys of the listing at hand and those of every answer, after those already typed."""
    from sco_cli.labels import heading
    from sco_cli.sheets import CONTEXT

    typed, comma, last = incomplete.rpartition(",")
    known = [*keys(ctx), *((key, heading(key)) for key in CONTEXT)]
    return [(typed + comma + key, text) for key, text in offer(known, last)]


def sort_keys(ctx: Context, incomplete: str) -> Offer:
    """Keys of the listing at hand."""
    return offer(keys(ctx), incomplete)


def keys(ctx: Context) -> Offer:
    """The keys of the listing at hand, each with its heading."""
    from sco_cli.labels import heading
    from sco_cli.listings import listing

    return [(key, heading(key)) for key in listing(ctx.info_name or "").row.every()]


def records(ctx: Context, incomplete: str) -> Offer:
    """Names of states and ids of all records, those of sources last; names in another script."""
    from sco_cli.records import COLLECTIONS, Correction, Source, State

    kinds: list[type[Item]] = [*(kind for kind in COLLECTIONS if kind not in (State, Source, Correction)), Source]
    return states(ctx, incomplete) + [each for kind in kinds for each in ids(kind, incomplete)]


def anything(ctx: Context, incomplete: str) -> Offer:
    """What can stand in place of a command: names and ids, once enough of them is typed."""
    return records(ctx, incomplete) if len(incomplete) >= ENOUGH or not incomplete.isascii() else []


def words(choices: Iterable[str], what: str) -> Callable[[Context, str], Offer]:
    """What offers some fixed words, each with its meaning, or with what it is."""

    def complete(_: Context, incomplete: str) -> Offer:
        from sco_cli.vocabulary import MEANINGS

        return offer(((word, MEANINGS.get(word, what)) for word in choices), incomplete)

    return complete


# What is offered for an option or argument, by its name in Python.
VALUES: dict[str, Callable[[Context, str], Offer]] = {
    "format": formats,
    "cite": styles,
    "state": one_by_one(states),
    "proposed_by": one_by_one(states),
    "area": one_by_one(areas),
    "body": one_by_one(bodies),
    "meeting": one_by_one(meetings),
    "person": one_by_one(people),
    "words": values,
    "columns": columns,
    "sort": sort_keys,
    "what": records,
    "kind": exports,
}
