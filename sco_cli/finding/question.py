"""What a question asks: its words that count, its dates, and which of several records it would rather have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from sco_cli.dataset import Dataset
from sco_cli.finding import when
from sco_cli.finding.thesaurus import groups, listing, phrases, silent, thesaurus
from sco_cli.finding.words import SAME, SYNONYM, THOUSANDS, Wanted, Way, is_han, said_as, same, split, ways
from sco_cli.names import called, fold, plain
from sco_cli.records import Area, Body, Item, Person, Place, State

ARTICLE = re.compile(r"^(?:the|a|an) ")
# Whose names stand for them in other records.
NAMED: tuple[type[Item], ...] = (State, Body, Area, Place, Person)


@lru_cache(maxsize=1)
def named(dataset: Dataset) -> list[tuple[Item, list[str]]]:
    """The states, bodies, areas, places and persons, each with its names in a form in which words are found."""
    return [(item, [*map(plain, called(item))]) for kind in NAMED for item in dataset.records(kind)]


class Question(Struct, kw_only=True):
    """What a question asks: words, dates and ordinal numbers, each as it was written.

    `order` says which of several records found alike it would rather have: earliest, latest, ahead or current; `kinds`
    which kinds of record answer such a question.
    """

    wanted: list[Wanted]
    spans: list[when.Span]
    ordinals: list[tuple[str, int]]
    order: str = ""
    kinds: frozenset[str] = frozenset()

    @property
    def empty(self) -> bool:
        """Whether it asks for nothing."""
        return not (self.wanted or self.spans or self.ordinals or self.order)


# An answer, and what is said beside it, ask for the same.
@lru_cache(maxsize=1)
def read(dataset: Dataset, text: str) -> Question:
    """What a text asks, in English, Russian or Chinese."""
    text = capitals(text)
    spans, rest = when.spans(text.casefold())
    ordinals, rest = when.ordinals(rest)
    rest = without(THOUSANDS.sub("", plain(rest)), map(plain, thesaurus().silent_phrases))
    whole_names, rest = said_as_names(dataset, rest)
    wanted, rest = said_in_phrases(rest)
    wanted += whole_names
    words = [*tokens(dataset, rest)]
    orders = {name: plain(each).split() for name, each in thesaurus().orders.items()}
    order = next((name for name, each in orders.items() if set(words) & set(each)), "")
    telling = [word for word in words if word not in silent() and (len(word) > 1 or is_han(word) or word.isdecimal())]
    if order:
        others = [word for word in telling if word not in orders[order]]
        telling = others if others or wanted or spans or ordinals else telling
    if not (telling or wanted or spans or ordinals or order):
        telling = words or [each.replace(" ", "") for each in [plain(text).strip()] if split(each)]
    wanted += [Wanted(word, [*ways(word), *same(word)]) for word in dict.fromkeys(telling)]
    wanted = [Wanted(each.typed, [*each.ways, *other_names(dataset, each)]) for each in wanted]
    return Question(wanted=wanted, spans=spans, ordinals=ordinals, order=order, kinds=kinds_of(text, wanted))


def subject(text: str) -> str:
    """What a text names that asks only what or who that is; empty for another text."""
    folded = fold(text)
    rest = folded
    for phrase in map(fold, thesaurus().about):
        edge = "" if is_han(phrase) else r"\b"
        rest = re.sub(rf"^{phrase}{edge}|{edge}{phrase}$", " ", rest).strip()
    return ARTICLE.sub("", rest) if rest != folded else ""


def capitals(text: str) -> str:
    """A text with names in place of capital letters that mean them, unless all its letters are capitals."""
    if text.upper() != text:
        for letters, name in thesaurus().capitals.items():
            text = re.sub(rf"\b{letters}\b", name, text)
    return text


def kinds_of(text: str, wanted: list[Wanted]) -> frozenset[str]:
    """The kinds of record that a question asks for: by how it is put, or by its words."""
    put = {kind for kind, phrases in thesaurus().questions.items() if any(holds(text, each) for each in phrases)}
    by_words = {kind for kind, words in thesaurus().kinds.items() if any(each.best(plain(words)) for each in wanted)}
    # Who chairs is not asked for a person, nor where the next summit is for a body.
    return frozenset(put - ({"official", "body"} if by_words else set()) | by_words)


def holds(text: str, phrase: str) -> bool:
    """Whether a text holds a phrase as whole words."""
    small = text.casefold()
    return phrase in small and (is_han(phrase) or re.search(rf"\b{phrase}\b", small) is not None)


def without(text: str, silenced: Iterable[str]) -> str:
    """A text without some phrases."""
    for phrase in silenced:
        if phrase in text:
            text = re.sub(rf"\b{phrase}\b", " ", text)
    return text


def said_as_names(dataset: Dataset, text: str) -> tuple[list[Wanted], str]:
    """The names of several words that a text holds of what is `named`, and the text without them."""
    padded = f" {' '.join(split(text))} "
    names = {" ".join(split(name)): name for _, own in named(dataset) for name in own}
    found = []
    for said in sorted((each for each in names if " " in each), key=len, reverse=True):
        if f" {said} " in padded:
            found.append(Wanted(said, [Way(names[said], "", SAME)]))
            padded = padded.replace(f" {said} ", "  ")
    return found, padded


def said_in_phrases(text: str) -> tuple[list[Wanted], str]:
    """The phrases of the field that a text holds, and the text without them."""
    found = []
    padded = f" {' '.join(split(text))} "
    for phrase, group in phrases():
        if f" {phrase} " in padded:
            found.append(Wanted(phrase, [Way(phrase, "", SAME), *said_as(group)]))
            padded = padded.replace(f" {phrase} ", "  ")
    return found, padded


def tokens(dataset: Dataset, text: str) -> Iterator[str]:
    """The words of a plain text; those in Chinese told apart by the words that are known."""
    for word in split(text):
        if is_han(word):
            yield from segmented(word, _han_words(dataset))
        else:
            yield word


def segmented(text: str, known: list[str]) -> Iterator[str]:
    """Chinese words: known ones, the longest first, and what stands between them."""
    rest = ""
    while text:
        found = next((word for word in known if text.startswith(word)), "")
        if found and rest:
            yield rest
            rest = ""
        if found:
            yield found
        else:
            rest += text[0]
        text = text[len(found) or 1 :]
    if rest:
        yield rest


def _han_words(dataset: Dataset) -> list[str]:
    """The Chinese words that are known, the longest first."""
    known = {each for group in groups() for each in group if is_han(each)}
    known |= {word for word in silent() | listing() if is_han(word)}
    known |= {word for each in thesaurus().orders.values() for word in each.split() if is_han(word)}
    known |= {name for _, names in named(dataset) for name in names if is_han(name)}
    return sorted(known, key=len, reverse=True)


def other_names(dataset: Dataset, wanted: Wanted) -> list[Way]:
    """The other names of the states, bodies, areas, places and persons whose whole name a word is, in all languages."""
    found = []
    for _, names in named(dataset):
        if any(is_name(wanted, name) for name in names):
            found += [Way(name, "", SYNONYM) for name in names if len(name) > 1]
    return found


def is_name(wanted: Wanted, name: str) -> bool:
    """Whether a word, in one of its forms, is a whole name."""
    place = wanted.best(name)
    return place is not None and place[0] > SYNONYM and (place[1], place[2]) == (0, len(name))
