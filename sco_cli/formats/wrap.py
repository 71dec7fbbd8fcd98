"""Where a text may be broken into lines: at blanks, and never within an id or a web address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rich.cells import cell_len

NO_BREAK = "\N{NO-BREAK SPACE}"
WORD = re.compile("[^ ]+")


def breaks(text: str, width: int) -> list[int]:
    """The places in a text of one line at which it is broken, so that no line is wider than a width.

    A word that is wider stands on a line of its own: whole if it is ASCII, as ids and addresses are, else broken as
    writing without blanks must be.
    """
    found: list[int] = []
    begin = 0
    for word in WORD.finditer(text):
        if cell_len(text[begin : word.end()]) > width and text[begin : word.start()].strip(" "):
            begin = word.start()
            found.append(begin)
        if not whole(word.group()):
            found += folds(text, begin, word.end(), width)
            begin = found[-1] if found else 0
    return found


def whole(word: str) -> bool:
    """Whether a word is never broken."""
    return word.replace(NO_BREAK, "").isascii()


def folds(text: str, begin: int, end: int, width: int) -> Iterator[int]:
    """The places at which a text is broken between its letters, from `begin` to `end`."""
    last = begin
    for place in range(begin + 1, end):
        if cell_len(text[last : place + 1]) > width:
            last = place
            yield place


@cache
def longest_word(text: str) -> int:
    """The width of the longest word that is never broken."""
    return max((cell_len(word) for word in WORD.findall(text) if whole(word)), default=0)
