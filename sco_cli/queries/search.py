"""Records in which words are found, wherever in them and in whatever script."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from sco_cli import names
from sco_cli.answers.changes import FoundRow
from sco_cli.dataset import COLLECTIONS, Dataset
from sco_cli.problems import Usage
from sco_cli.queries.show import SINGULAR

NAMES = ("name", "title", "official_title", "short", "person", "term", "id", "name_ru", "name_zh", "aliases")
TEXTS = ("summary", "text", "meaning", "role", "measure", "outcome", "theme", "covers", "office", "basis")
# References to other records, addresses and the like: not words about the record itself.
PASSED_OVER = ("sources", "url", "documents", "summit", "body", "start", "end", "date", "language", "accessed")
AROUND = 40
# Of equal matches, a record comes before a source.
ORDER = [*(name for name in COLLECTIONS if name != "sources"), "sources"]


class Match(NamedTuple):
    """Where a word was found: how much that counts, the field and its text."""

    weight: int
    field: str
    text: str
    word: str


def search(dataset: Dataset, text: str) -> list[FoundRow]:
    """The records in which every word of a text is found, best first.

    Case, diacritics and punctuation do not matter; Cyrillic and Chinese are found as they are. A word in a name counts
    more than one in a text, a whole word more than a part of one. Raises Usage for an empty text.
    """
    words = names.fold(text).split()
    if not words:
        raise Usage("say what to search for: a word, a name, a part of an id")
    found = []
    for order, collection in enumerate(ORDER):
        for item in dataset.collection(collection):
            matches = [best(item, word) for word in words]
            if all(matches):
                kept = [match for match in matches if match]
                found.append((-sum(match.weight for match in kept), order, item, max(kept)))
    found.sort(key=lambda each: (each[0], each[1], each[2].id))
    return [
        FoundRow(
            kind=SINGULAR[ORDER[order]],
            id=item.id,
            title=names.title(dataset, item),
            matched=match.field,
            snippet=snippet(*around(item, match)),
        )
        for _, order, item, match in found
    ]


def best(item: Any, word: str) -> Match | None:
    """The place in a record where a word counts most, or None."""
    matches = [
        Match(weight(field, folded, word), field, text, word)
        for field, text in texts(item)
        if word in (folded := names.fold(text))
    ]
    return max(matches, key=lambda match: match.weight, default=None)


def texts(item: Any) -> Iterator[tuple[str, str]]:
    """The texts of a record, each with its field; those of steps with the field of the history."""
    for field, value in msgspec.structs.asdict(item).items():
        if field in PASSED_OVER:
            continue
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, str):
                yield field, part
            elif isinstance(part, msgspec.Struct):
                yield from ((field, text) for _, text in texts(part))


def weight(field: str, folded: str, word: str) -> int:
    """How much a word in a field counts."""
    base = 7 if field == "id" else 8 if field in NAMES else 3 if field in TEXTS else 1
    whole = f" {word} " in f" {folded} "
    return base + (8 if folded == word else 0) + (2 if whole else 0)


def around(item: Any, match: Match) -> tuple[str, str]:
    """The text to show of a match, and the word in it: for a match in a name, what the record says of itself."""
    if match.field not in NAMES:
        return match.text, match.word
    return next(((text, "") for field, text in texts(item) if field in TEXTS), ("", ""))


def snippet(text: str, word: str) -> str:
    """The text around a word, on one line."""
    line = " ".join(text.split())
    at = folded_position(line, word)
    first, last = max(0, at - AROUND), at + len(word) + AROUND
    return ("…" if first else "") + line[first:last].strip() + ("…" if last < len(line) else "")


def folded_position(line: str, word: str) -> int:
    """Where a folded word begins in a text as it is written; 0 when letters were folded together."""
    return max(
        0, next((at for at in range(len(line)) if names.fold(line[at : at + len(word) + 2]).startswith(word)), 0)
    )


def nearest_words(dataset: Dataset, text: str) -> list[str]:
    """For words that nothing holds, the nearest words of names and titles."""
    known = {
        word
        for collection in COLLECTIONS
        for item in dataset.collection(collection)
        for field, part in texts(item)
        if field in NAMES
        for word in names.fold(part).split()
    }
    near = (difflib.get_close_matches(word, known, 3) for word in names.fold(text).split() if word not in known)
    return list(dict.fromkeys(word for words in near for word in words))
