"""Dates within words: 4 July 2023, May 2023, 12 May, 2023, 15th; in English, Russian and Chinese."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from msgspec import Struct

from sco_cli import dates
from sco_cli.grammar import MONTH_NAMES

# How months begin in Russian, whatever their ending.
RUSSIAN = (
    "январ",
    "феврал",
    "март",
    "апрел",
    "ма(?=[йяюе])",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
)
MONTH = "|".join(
    f"(?P<m{number}>{name[:3]}(?:{name[3:]}|(?<=sep)t)?\\b\\.?|{russian}(?:[ьйяюеау]|ем|ом)?\\b)"
    for number, (name, russian) in enumerate(zip(map(str.casefold, MONTH_NAMES), RUSSIAN, strict=True), 1)
)
YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?!\d)"
DAY = r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th|-?го|-?е)?"
UNTIL_YEAR = r"(?P<until>(?:19|20)[0-9]{2})(?!\d)"
FORMS = (
    rf"(?:\b(?:from|between|с)\s+)?(?<!\d)(?<!\d[,.]){YEAR}\s*年?\s*(?:[-–—/至到]|\bto\b|\band\b|\bпо\b)"
    rf"\s*{UNTIL_YEAR}(?:\s*(?:年|годы|гг\.?))?",
    rf"\b{YEAR}-(?P<month>[01]?[0-9])(?:-(?P<day>[0-3]?[0-9]))?\b",
    rf"(?<!\d){YEAR}\s*年(?:\s*(?P<month>[01]?[0-9])\s*月(?:\s*(?P<day>[0-3]?[0-9])\s*[日号])?)?",
    r"(?<!\d)(?P<month>[01]?[0-9])\s*月\s*(?P<day>[0-3]?[0-9])\s*[日号]",
    rf"\b(?P<day>[0-3]?[0-9])\.(?P<month>[01]?[0-9])\.{YEAR}(?!\d)",
    rf"\b{DAY}\s+(?:of\s+)?(?:{MONTH})(?:,?\s+{YEAR})?(?:\s*(?:года?|г\.?)(?!\w))?",
    rf"\b(?:{MONTH})\s+{DAY}(?:,?\s+{YEAR})?\b(?!\d)",
    rf"\b(?:{MONTH}),?\s+{YEAR}(?:\s*(?:года?|году|г\.?)(?!\w))?",
    rf"(?<!\d)(?<!\d[,.]){YEAR}(?![,.]\d)(?:\s*(?:года?|году|г\.?)(?!\w))?",
)
ORDINAL = r"\b([0-9]{1,2})(?:st|nd|rd|th|-?й|-?го|-?м|-?я|-?е)\b|第(?!一)\s*([0-9一二三四五六七八九十]{1,3})\s*[次届]?"
IN_WORDS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
FAR = "9999-12-31"
LEAP = 2000  # has every day that any year has
HAN_DIGITS = "零一二三四五六七八九"


class Span(Struct, frozen=True):
    """Days asked about, as they were written; `year` is None for a day of any year, and the days are MM-DD then."""

    text: str
    first: str
    last: str


@cache
def forms() -> tuple[re.Pattern[str], ...]:
    """How dates are written; made when a text has a digit, without which there is no date."""
    return tuple(map(re.compile, FORMS))


def spans(text: str) -> tuple[list[Span], str]:
    """The dates in a text in small letters, and the text without them."""
    found: list[Span] = []
    if not has_digit(text):
        return found, text
    for form in forms():
        at = 0
        while match := form.search(text, at):
            at = match.end()
            if span := _span(match):
                found.append(span)
                at = match.start()
                text = f"{text[:at]} {text[match.end() :]}"
    return found, text


def has_digit(text: str) -> bool:
    """Whether a digit stands in a text."""
    return any(map(str.isdecimal, text))


def whole(text: str) -> Span | None:
    """The one date that a text is, or None."""
    found, rest = spans(text.casefold().strip())
    return found[0] if len(found) == 1 and not rest.strip() and len(found[0].first) == 10 else None


def misdated(text: str) -> bool:
    """Whether a text is written as a date and means none, as 2023-02-30 does."""
    small = text.casefold().strip()
    if re.fullmatch(r"[0-9]{4}-[0-9]{1,2}(-[0-9]{1,2})?", small):
        return whole(small) is None
    return has_digit(small) and any((match := form.fullmatch(small)) and _span(match) is None for form in forms())


def ordinals(text: str) -> tuple[list[tuple[str, int]], str]:
    """The ordinal numbers in a text, each as it was written, and the text without them."""
    found = []
    if "第" in text or has_digit(text):
        for match in re.finditer(ORDINAL, text):
            number = int(match[1]) if match[1] else from_han(match[2])
            found.append((match[0].strip(), number))
        text = re.sub(ORDINAL, " ", text)
    for number, word in enumerate(IN_WORDS, 1):
        if word not in text:
            continue
        for form, more in ((rf"\btwenty[- ]{word}\b", 20), (rf"\b{word}\b", 0)):
            # The first of all is an order, not a number.
            if number + more > 1 and (named := re.search(form, text)):
                found.append((named[0], number + more))
                text = re.sub(form, " ", text)
    return found, text


def from_han(text: str) -> int:
    """A number below a hundred in Chinese or other digits."""
    if text.isascii():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    units = max(0, HAN_DIGITS.find(ones))
    return (HAN_DIGITS.index(tens) if tens in HAN_DIGITS and tens else 1) * 10 + units if ten else units


def _span(match: re.Match[str]) -> Span | None:
    """What a match means; None for a day that exists in no calendar."""
    parts = match.groupdict()
    named = next((number for number in range(1, 13) if parts.get(f"m{number}")), None)
    year, month, day = parts.get("year"), named or parts.get("month"), parts.get("day")
    if year and parts.get("until"):
        return Span(match[0], f"{year}-01-01", f"{parts['until']}-12-31") if year <= parts["until"] else None
    try:
        first = date(int(year or LEAP), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if year is None:
        return Span(match[0], f"{first:%m-%d}", f"{first:%m-%d}")
    last = first.isoformat() if day else dates.parse(f"{first:%Y-%m}" if month else f"{first:%Y}").last
    return Span(match[0], first.isoformat(), last)
