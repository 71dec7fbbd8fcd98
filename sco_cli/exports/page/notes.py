"""What a page says word by word: texts with their links, sources as numbers, dates as people say them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from sco_cli.dataset import Dataset
from sco_cli.dates import parse, said
from sco_cli.formats import cell, is_address
from sco_cli.records import Source
from sco_cli.rows import Plain, clean, plain

ADDRESS = re.compile(r"https?://\S+")
# A day, a month or a span of these within words; a year alone is as people say it.
EDTF = re.compile(
    r"(?<![\w/#.-])(?:\.\./)?\d{4}-\d\d(?:-\d\d)?[~?%]?(?:/(?:\.\.|\d{4}(?:-\d\d(?:-\d\d)?)?[~?%]?))?(?![\w-])"
)


class Ref(Struct, frozen=True):
    """A source by its number on the page, with the places in it."""

    number: int
    places: tuple[str, ...] = ()


class Piece(Struct, frozen=True, kw_only=True):
    """A part of a text: words, which may link to an address or to a record of the page (`to`), or a source."""

    text: str = ""
    href: str = ""
    to: str = ""
    ref: Ref | None = None


class Notes:
    """The sources that a page names, numbered in the order in which it first does."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.numbers: dict[str, int] = {}
        self._by_address: dict[str, str] = {}
        for source in dataset.records(Source):
            self._by_address.setdefault(clean(source.url), source.id)

    def refs(self, named: Iterable[str]) -> list[Ref]:
        """Sources as records name them, each once, with all the places in it."""
        places: dict[str, list[str]] = {}
        for reference in named:
            key, _, place = reference.partition("#")
            found = places.setdefault(key, [])
            if place and place not in found:
                found.append(clean(place))
        return [self._ref(key, where) for key, where in places.items()]

    def _ref(self, key: str, places: Iterable[str] = ()) -> Ref:
        return Ref(self.numbers.setdefault(key, len(self.numbers) + 1), tuple(places))

    def pieces(self, text: str) -> list[Piece]:
        """A text in parts, its dates in words: the address of a source is its number, any other a link."""
        return [*self._split(clean(text))]

    def _split(self, text: str) -> Iterator[Piece]:
        end = 0
        for found in ADDRESS.finditer(text):
            if found.start() > end:
                yield Piece(text=in_words(text[end : found.start()]))
            key = self._by_address.get(found[0])
            yield Piece(ref=self._ref(key)) if key else Piece(text=found[0], href=found[0])
            end = found.end()
        if end < len(text):
            yield Piece(text=in_words(text[end:]))

    def sources(self) -> list[tuple[int, Source]]:
        """The sources that were named, with their numbers, in their order."""
        found = [(number, self.dataset.find(Source, key)) for key, number in self.numbers.items()]
        return [(number, source) for number, source in found if source]


def in_words(text: str) -> str:
    """A text with its dates as people say them: 7 June 2012, about June 2012."""
    return EDTF.sub(_said, text)


def _said(found: re.Match[str]) -> str:
    try:
        return said(parse(found[0]))
    except ValueError:
        return found[0]


def date_in_words(value: Plain) -> str:
    """A date, or several, as people say them; what is none stays as it is."""
    return "; ".join(map(date_in_words, value)) if isinstance(value, list) else _date(cell(plain(value)))


def _date(text: str) -> str:
    try:
        return said(parse(text))
    except ValueError:
        return in_words(text)


def language(key: str) -> str:
    """The language of a value, where the end of its key says that it is Russian or Chinese; else nothing."""
    return key[-2:] if key.endswith(("_ru", "_zh")) else ""


def target(address: str) -> str:
    """An address that a link may lead to, one of the web, or nothing."""
    return clean(address) if is_address(address) else ""
