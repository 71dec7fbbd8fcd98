"""Words of a question, and where texts hold them: as they are, in another form or spelling, or in other words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from msgspec import Struct

from sco_cli.finding.thesaurus import groups

# How well a text answers a word: by the word itself, a form or spelling of it, what says the same, a part of a word.
SAME, FORM, SYNONYM, PART = 1.0, 0.95, 0.75, 0.3
FIRST_HAN, LAST_HAN = "\u3400", "\u9fff"
HAN = f"{FIRST_HAN}-{LAST_HAN}"
WORD = re.compile(r"[^\W_]+")
WORD_OR_HAN = rf"[{HAN}]+|[^\W_{HAN}]+"  # takes long to compile
# British and American spellings, as what stands for what within a word.
SPELLINGS = (
    ("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("our", "or"), ("re$", "er"), ("ence$", "ense"),
    ("programme", "program"), ("ogue", "og"), ("lling", "ling"), ("lled", "led"), ("ae", "e"), ("cheque", "check"),
)  # fmt: skip
SHORTEST_PART = 3
MOST_DIGITS = 15
VOWELS = "аеоуыюя"
THOUSANDS = re.compile(r"(?<=\d)[, \u00a0](?=\d{3}(?!\d))")


class Way(Struct, frozen=True):
    """One way to say a word: what stands in a text, its stem where other forms count too, and how well it fits."""

    text: str
    stem: str
    fit: float

    def places(self, text: str) -> Iterator[tuple[float, int, int]]:
        """Where a folded text says it so: how well, and from where to where."""
        at = text.find(self.text)
        while at >= 0:
            end = at + len(self.text)
            if is_han(self.text):
                yield self.fit, at, end
            elif not (at and text[at - 1].isalnum()) and not (self.text[0].isdecimal() and in_number(text, at, end)):
                while end < len(text) and text[end].isalnum():
                    end += 1
                word = text[at:end]
                if stem(word) == self.stem if self.stem else word == self.text:
                    yield self.fit if word == self.text or self.fit < FORM else FORM, at, end
            at = text.find(self.text, end)


class Wanted:
    """A word of a question, with the ways to say it."""

    def __init__(self, typed: str, ways: list[Way]) -> None:
        self.typed = typed
        self.ways = ways
        # Where none of these stands, no way does.
        self.starts: list[str] = []
        for text in sorted({way.text for way in ways}, key=len):
            if not any(start in text for start in self.starts):
                self.starts.append(text)

    def within(self, text: str) -> bool:
        """Whether a folded text says it."""
        for start in self.starts:
            if start in text:
                return any(True for way in self.ways if way.text in text for _ in way.places(text))
        return False

    def best(self, text: str) -> tuple[float, int, int] | None:
        """Where a folded text says it best, and how well; None where it does not."""
        for start in self.starts:
            if start in text:
                found = [place for way in self.ways if way.text in text for place in way.places(text)]
                return max(found, key=lambda place: (place[0], -place[1]), default=None)
        return None

    def loose(self) -> Wanted:
        """The same word, found in parts of words too."""
        return Wanted(self.typed, [Part(self.typed, "", PART)]) if len(self.typed) >= SHORTEST_PART else self


class Part(Way, frozen=True):
    """A word that may stand within another."""

    def places(self, text: str) -> Iterator[tuple[float, int, int]]:
        """Where a folded text holds it."""
        yield from ((self.fit, each.start(), each.end()) for each in re.finditer(re.escape(self.text), text))


def split(text: str) -> list[str]:
    """The words of a text, those in Chinese characters apart from others."""
    return WORD.findall(text) if max(text, default="") < FIRST_HAN else re.findall(WORD_OR_HAN, text)


def is_han(text: str) -> bool:
    """Whether a word is written in Chinese characters, which have no blanks between words."""
    return FIRST_HAN <= text[0] <= LAST_HAN


def in_number(text: str, at: int, end: int) -> bool:
    """Whether digits are part of a longer number, as 15 and 000 are of 15,000."""
    return bool(THOUSANDS.match(text, end) or (at and THOUSANDS.match(text, at - 1)))


def shared(word: str, root: str) -> str:
    """What the forms of a word begin with: what it has in common with its stem, but not the i that may be a y."""
    apart = (at for at, (one, other) in enumerate(zip(word, root, strict=False)) if one != other)
    return word[: next(apart, len(root))].removesuffix("i")


@cache
def stem(word: str) -> str:
    """The part of an English or Russian word that its forms share."""
    if "\u0400" <= word[0] <= "\u04ff":
        # In a form in which words are compared й is и; the stemmer wants it back.
        short_i = word[-1] == "и" and word[-2:-1] in VOWELS
        return str(_stemmer("russian").stemWord(word[:-1] + "й" if short_i else word))
    return str(_stemmer("english").stemWord(word))


@cache
def _stemmer(language: str) -> Any:
    # Imported here: only questions need it.
    import Stemmer

    return Stemmer.Stemmer(language)


def ways(word: str, fit: float = SAME) -> list[Way]:
    """The ways to write one word, in its forms and in British and American spelling."""
    if is_han(word):
        return [Way(word, "", fit)]
    if word.isdecimal():
        return [Way(text, "", fit) for text in numbers(word)]
    found = []
    for number, spelling in enumerate([word, *spellings(word)]):
        root = stem(spelling)
        start = shared(spelling, root)
        found.append(Way(spelling, "", fit if number == 0 else min(fit, FORM)))
        if len(start) > 2:
            found.append(Way(start, root, min(fit, FORM)))
    return found


def numbers(digits: str) -> list[str]:
    """The ways to write a number: 700000, 700,000, 700 000."""
    if len(digits) > MOST_DIGITS:
        return [digits]
    grouped = f"{int(digits):,}"
    return list(dict.fromkeys([digits, grouped, grouped.replace(",", " ")]))


def spellings(word: str) -> list[str]:
    """How a word is spelt on the other side of the Atlantic, if it may be."""
    found = []
    for one, other in SPELLINGS:
        for old, new in ((one, other.rstrip("$")), (other + "$" * one.endswith("$"), one.rstrip("$"))):
            changed = respelt(word, old, new)
            if changed != word and len(word) > 4:
                found.append(changed)
    return list(dict.fromkeys(found))


def respelt(word: str, old: str, new: str) -> str:
    """A word with one spelling in place of another, which stands at its end where it ends with `$`."""
    if not old.endswith("$"):
        return word.replace(old, new)
    return word.removesuffix(old[:-1]) + new if word.endswith(old[:-1]) else word


def same(word: str) -> list[Way]:
    """The ways to say the same in other words of the field, in any of three languages."""
    root = stem_of(word)
    start = shared(word, root)
    found: list[Way] = []
    for group in groups():
        if any(each.startswith(start) and (each == word or stem_of(each) == root) for each in group if " " not in each):
            found += said_as(group)
    return found


def said_as(group: list[str]) -> list[Way]:
    """The ways to say what the words and phrases of a group say."""
    found = []
    for each in group:
        found += [Way(each, "", SYNONYM)] if " " in each or is_han(each) else ways(each, SYNONYM)
    return found


def stem_of(word: str) -> str:
    """The stem of a word; of Chinese the word."""
    return word if is_han(word) else stem(word)
