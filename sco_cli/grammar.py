"""How things are said in a sentence: numbers, days, lists, articles."""

from __future__ import annotations

import re

MONTH_NAMES = ("January", "February", "March", "April", "May", "June",
               "July", "August", "September", "October", "November", "December")  # fmt: skip
MONTHS = tuple(name[:3] for name in MONTH_NAMES)
# States whose name takes the article.
WITH_ARTICLE = {"Maldives", "United Arab Emirates"}


def a(what: str) -> str:
    """Something with its article: an area, a place."""
    return f"{'an' if what[0] in 'aeio' else 'a'} {what}"


def many(count: int, what: str) -> str:
    """How many there are, in words: 1 error, 2 errors."""
    return f"{count} {what}{'s' * (count != 1)}"


def ordinal(number: int) -> str:
    """A number as people count: 1st, 2nd, 23rd."""
    last = 0 if number // 10 % 10 == 1 else number % 10
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def day(date: str) -> str:
    """A date as people write it: 7 June 2012, June 2012, 2012; one that is not plain as it stands."""
    parts = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", date)
    if not parts:
        return date
    year, month, number = parts.groups()
    return " ".join(filter(None, [number and str(int(number)), month and MONTH_NAMES[int(month) - 1], year]))


def in_sentence(state: str) -> str:
    """The name of a state as a sentence has it."""
    return f"the {state}" if state in WITH_ARTICLE else state


def sentence(text: str) -> str:
    """A text that begins with a capital letter."""
    return text[:1].upper() + text[1:]


def listed(items: list[str]) -> str:
    """Several in one sentence: A, B and C."""
    return " and ".join(filter(None, [", ".join(items[:-1]), *items[-1:]]))
