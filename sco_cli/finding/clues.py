"""What points to a record: a word that it holds, a date on which it was, its number."""

from __future__ import annotations

import re
from typing import NamedTuple, Protocol

from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.finding import question, sought
from sco_cli.finding.entries import Entry, Text
from sco_cli.finding.when import Span
from sco_cli.finding.words import Wanted
from sco_cli.names import plain
from sco_cli.records import Item, Meeting

# In the name of what a record belongs to; dates of a record: its own, one in a longer one, or while it holds.
BELONGS, ON, WITHIN, WHILE = 5.0, 5.0, 4.0, 4.5
NUMBERED = 7.0
BEGUN = 1.0  # more for the date on which it began


class Hit(NamedTuple):
    """What speaks for a record: how much, the text that says it if one does, and the word there."""

    points: float
    text: Text | None = None
    word: str = ""


class Clue(Protocol):
    """What points to records; of several with one `need` a record lacks nothing when it has one."""

    need: str

    def holds(self, entry: Entry) -> bool:
        """Whether it points to a record."""
        ...

    def hit(self, entry: Entry) -> Hit:
        """What speaks for a record to which it points."""
        ...


class Word:
    """A word or phrase; `belongs` holds the ids of what is called so, with how well the name fits."""

    def __init__(self, wanted: Wanted, belongs: dict[str, float]) -> None:
        self.wanted = wanted
        self.belongs = belongs
        self.need = "state" if any(len(key) == 2 and fit == 1 for key, fit in belongs.items()) else wanted.typed

    def loose(self) -> Word:
        """The same word, within others too."""
        return Word(self.wanted.loose(), {})

    def holds(self, entry: Entry) -> bool:
        """Whether a record says the word, or belongs to what is called so."""
        if self.wanted.within(entry.joined):
            return True
        return bool(self.belongs) and not self.belongs.keys().isdisjoint(entry.references)

    def hit(self, entry: Entry) -> Hit:
        """Where the record says the word best."""
        found = [
            Hit(text.weight * place[0], text, plain_text[place[1] : place[2]])
            for text in entry.texts
            if (place := self.wanted.best(plain_text := text.plain))
        ]
        named = [self.belongs[key] for key in entry.references if key in self.belongs]
        if named:
            found.append(Hit(BELONGS * max(named)))
        return max(found, key=lambda each: each.points)


class Day:
    """A day, month or year."""

    def __init__(self, dataset: Dataset, span: Span) -> None:
        self.dataset = dataset
        self.span = span
        self.need = span.text
        self.said = said(span.text)

    def holds(self, entry: Entry) -> bool:
        """Whether a record was on the day, or speaks of it."""
        return self._points(entry) > 0

    def hit(self, entry: Entry) -> Hit:
        """How near the record's dates are."""
        return Hit(self._points(entry))

    def _points(self, entry: Entry) -> float:
        held = sought.held(self.dataset, entry.item)
        points = [self._date(each) + (BEGUN if each is held.begun else 0) for each in held.dates if self._date(each)]
        if held.spell and held.spell[0] <= self.span.last and self.span.first <= held.spell[1]:
            points.append(WHILE)
        if self.said.search(entry.joined):
            points += [text.weight for text in entry.texts if self.said.search(text.plain)]
        return max(points, default=0.0)

    def _date(self, found: Date) -> float:
        first, last = self.span.first, self.span.last
        if len(first) < len(found.first):
            # What lasts for years is not of one of their days.
            of_days = found.precision != "year" and found.first[:4] == found.last[:4]
            return ON if of_days and found.first[5:] <= first <= found.last[5:] else 0.0
        if first <= found.first and found.last <= last:
            return ON
        return WITHIN if found.first <= last and first <= found.last else 0.0


class Number:
    """An ordinal number, as it was written and what it is."""

    def __init__(self, written: str, number: int) -> None:
        self.number = number
        self.need = written
        self.said = said(written)

    def holds(self, entry: Entry) -> bool:
        """Whether a record is the one of this number, or speaks of one."""
        return is_number(entry.item, self.number) or self.said.search(entry.joined) is not None

    def hit(self, entry: Entry) -> Hit:
        """The number of the record, or what it says."""
        return Hit(NUMBERED if is_number(entry.item, self.number) else WITHIN)


def said(written: str) -> re.Pattern[str]:
    """How a text in which words are found says a date or number that was written so, but not one that ends so."""
    return re.compile(rf"(?<!\d){re.escape(plain(written).strip())}(?!\d)")


def is_number(item: Item, number: int) -> bool:
    """Whether a record is the meeting of a number."""
    return isinstance(item, Meeting) and item.number == number


def clues(dataset: Dataset, asked: question.Question) -> list[Clue]:
    """What a question has that points to records."""
    words = [Word(each, named(dataset, each)) for each in asked.wanted]
    days = [Day(dataset, each) for each in asked.spans]
    return [*words, *days, *(Number(*each) for each in asked.ordinals)]


def named(dataset: Dataset, wanted: Wanted) -> dict[str, float]:
    """The ids of the states, bodies and areas called by a word, each with how well it fits and how much it says."""
    found = {}
    for item, names in question.named(dataset):
        fits = [
            place[0] * (0.5 + 0.5 * (place[2] - place[1]) / len(name)) for name in names if (place := wanted.best(name))
        ]
        if fits:
            found[item.id] = max(fits)
    return found
