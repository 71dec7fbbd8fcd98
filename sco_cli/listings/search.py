"""`sco search`: records in which words are found, wherever in them and in whatever script."""

import difflib
from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from msgspec import Struct

from sco_cli import messages, names
from sco_cli.cited import references
from sco_cli.dataset import Dataset
from sco_cli.errors import Usage
from sco_cli.fields import Field, Id, Kind, Mark, Name, Prose, Word, fields
from sco_cli.listings import Answer, Listing
from sco_cli.options import Text
from sco_cli.records import COLLECTIONS, Correction, Item, Record, Source, SourcePlace
from sco_cli.rows import Columns, Told, weaker

# How much a word counts, by what the field that holds it is for. Fields of other kinds are not searched.
WEIGHTS = {Kind.NAME: 8, Kind.ID: 7, Kind.PROSE: 3, Kind.TEXT: 2, Kind.CODE: 1, Kind.WORD: 1}
WHOLE_FIELD = 8
WHOLE_WORD = 2
AROUND = 40
# Of equal matches, a record comes before a source. Corrections are read with their record, whose name they bear.
ORDER: list[type[Item]] = [*(kind for kind in COLLECTIONS if kind not in (Source, Correction)), Source]


class FoundRow(Told, frozen=True, kw_only=True):
    """A record that a search found: the field that matched best, the words around the match, and its sources."""

    columns: ClassVar = Columns(main="title", keep="kind id", more="sources")

    kind: Word
    id: Id
    title: Name
    matched: Mark
    snippet: Prose
    sources: list[SourcePlace]


class Match(NamedTuple):
    """Where a word was found: how much that counts, the field and its text."""

    weight: int
    field: str
    text: str
    word: str
    named: bool


def search(dataset: Dataset, text: Text) -> list[FoundRow]:
    """The records in which every word of a text is found, best first.

    Case, diacritics and punctuation do not matter; Cyrillic and Chinese are found as they are. A word in a name counts
    more than one in a text, a whole word more than a part of one. Raises Usage for an empty text.
    """
    words = names.fold(text).split()
    if not words:
        raise Usage(messages.NOTHING_TO_SEARCH)
    found = []
    for order, kind in enumerate(ORDER):
        for item in dataset.records(kind):
            matches = [best(item, word) for word in words]
            kept = [match for match in matches if match]
            if len(kept) == len(words):
                found.append((-sum(match.weight for match in kept), order, item.id, item, max(kept)))
    found.sort(key=lambda each: each[:3])
    return [
        FoundRow(
            kind=names.kind(item),
            id=item.id,
            title=names.title(dataset, item),
            matched=match.field,
            snippet=snippet(*around(item, match)),
            sources=sources_of(item),
            confidence=weaker(item.confidence) if isinstance(item, Record) else None,
            disputes=len(item.disputed) if isinstance(item, Record) else 0,
        )
        for _, _, _, item, match in found
    ]


def sources_of(item: Item) -> list[str]:
    """The sources of a record, of a source itself; states, areas and places have none."""
    if isinstance(item, Source):
        return [item.id]
    return references(item) if isinstance(item, Record) else []


def best(item: Item, word: str) -> Match | None:
    """The place in a record where a word counts most, or None."""
    matches = [
        Match(weight(field.kind, folded, word), name, text, word, field.kind is Kind.NAME or field.kind is Kind.ID)
        for name, field, text in texts(item)
        if word in (folded := names.fold(text))
    ]
    return max(matches, key=lambda match: match.weight, default=None)


def texts(item: Struct, inside: str = "") -> Iterator[tuple[str, Field, str]]:
    """The texts of a record that are searched, by field; those of its tables by the table."""
    for name, field in fields(type(item)).items():
        value = getattr(item, name)
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, Struct) and field.table:
                yield from texts(part, inside or name)
            elif isinstance(part, str) and field.kind in WEIGHTS:
                yield inside or name, field, part


def weight(kind: Kind, folded: str, word: str) -> int:
    """How much a word in a folded text counts."""
    whole = f" {word} " in f" {folded} "
    return WEIGHTS[kind] + (WHOLE_FIELD if folded == word else 0) + (WHOLE_WORD if whole else 0)


def around(item: Item, match: Match) -> tuple[str, str]:
    """The text to show of a match, and the word in it: for a match in a name, what the record says of itself."""
    if not match.named:
        return match.text, match.word
    prose = (name for name, field in fields(type(item)).items() if field.kind is Kind.PROSE and name != "note")
    return next((text for name in prose if (text := getattr(item, name))), ""), ""


def snippet(text: str, word: str) -> str:
    """The text around a word, on one line."""
    line = " ".join(text.split())
    at = folded_position(line, word)
    first, last = max(0, at - AROUND), at + (len(word) or AROUND) + AROUND
    return ("…" if first else "") + line[first:last].strip() + ("…" if last < len(line) else "")


def folded_position(line: str, word: str) -> int:
    """Where a folded word begins in a text as it is written; 0 when letters were folded together."""
    return max(
        0, next((at for at in range(len(line)) if names.fold(line[at : at + len(word) + 2]).startswith(word)), 0)
    )


def nearest_words(dataset: Dataset, text: str) -> Sequence[str]:
    """For words that nothing holds, the nearest words of names and titles."""
    known = {
        word
        for kind in COLLECTIONS
        for item in dataset.records(kind)
        for _, field, part in texts(item)
        if field.kind in (Kind.NAME, Kind.ID)
        for word in names.fold(part).split()
    }
    near = (difflib.get_close_matches(word, known, 3) for word in names.fold(text).split() if word not in known)
    return list(dict.fromkeys(word for words in near for word in words))


def nothing(dataset: Dataset, found: Answer[FoundRow]) -> str:
    """For words that nothing holds, the nearest ones."""
    text = found.read["text"]
    nothing = messages.NOTHING_FOUND.format(text=text)
    near = nearest_words(dataset, text)
    return messages.SIMILAR_WORDS.format(nothing=nothing, words=", ".join(near)) if near else nothing


LISTING = Listing(
    query=search,
    row=FoundRow,
    nothing=nothing,
    about="In every collection: names in all three languages, titles, texts, ids. All words must be found; case, "
    "diacritics and their order do not matter. The best match comes first.",
    examples=(
        "sco search development bank",
        "sco search киргизия",
        "sco search 哈萨克斯坦 -f json",
        "sco search tokayev --limit 5",
    ),
)
