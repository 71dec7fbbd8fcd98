"""What stands in the parts of a page, for the tests."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from sco_cli.exports.page.entries import Detail
from sco_cli.exports.page.notes import Piece, Ref


def words(pieces: Sequence[Piece]) -> str:
    """The words of a text in parts, sources as their numbers in brackets."""
    return "".join(f"[{each.ref.number}]" if each.ref else each.text for each in pieces)


def told(details: Sequence[Detail]) -> list[tuple[str, str]]:
    """Details as headings and words."""
    return [(each.label, words(each.pieces)) for each in details]


def refs(thing: Any) -> Iterator[Ref]:
    """Every source that is named anywhere in a part of a page."""
    if isinstance(thing, Ref):
        yield thing
    elif isinstance(thing, Struct):
        for name in thing.__struct_fields__:
            yield from refs(getattr(thing, name))
    elif isinstance(thing, list | tuple):
        for each in thing:
            yield from refs(each)
