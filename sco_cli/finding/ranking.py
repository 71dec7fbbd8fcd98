"""Which records answer a question, the best first."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence, Sized

from msgspec import Struct
from msgspec.structs import replace

from sco_cli.dataset import Dataset
from sco_cli.finding import sought
from sco_cli.finding.clues import Clue, Word, clues
from sco_cli.finding.entries import KIND, Entry, Text, entries
from sco_cli.finding.question import Question
from sco_cli.finding.thesaurus import silent
from sco_cli.finding.words import split
from sco_cli.names import called, kind, plain, state_or_none
from sco_cli.records import (
    Area,
    Chairmanship,
    Document,
    Event,
    Figure,
    Item,
    Membership,
    Official,
    Place,
    Source,
    Statement,
)

# What is rather told or mentioned than meant.
KINDS: dict[type[Item], float] = {Source: 0.6, Place: 0.5, Area: 0.6, Statement: 0.8, Event: 0.8}
ASKED_FOR = 1.8
DEPUTY = 0.6  # for a deputy, where none is asked for
ASKING = 0.6  # for a question that somebody put
COUNTED = 3.0  # for a number, where it is asked how many
# What a name that the question says wholly is worth more than one of which it says nothing.
NAME = 6.0
# So much of the best there must be to be found alike; with so many rows there is enough of one sort.
ALIKE = 0.8
# Asked for the first, last or next of several, those count that are found half as well.
ALIKE_IN_ORDER = 0.5
ENOUGH = 10
# What more than this share of all records hold is not missed where it lacks.
COMMON = 0.15
FIRST_DAY = "0001-01-01"


class Found(Struct, frozen=True, kw_only=True):
    """A record that was found: how much speaks for it, what the question asks that it lacks, where it says the rest."""

    entry: Entry
    score: float
    lacking: int
    text: Text | None
    words: list[str]

    @property
    def item(self) -> Item:
        """The record."""
        return self.entry.item


def find(dataset: Dataset, question: Question, day: str) -> list[Found]:
    """The records that answer a question, the best first, when it is asked on a day.

    Those that have all that is asked come before those that have most of it; those with fewer than half stand only
    where there are no others. What nothing holds is looked for within words, and left out when it is not there either.
    """
    known = entries(dataset)
    pointers = [each for each in (pointer(clue, known) for clue in clues(dataset, question)) if each]
    needed = {each.need for each in pointers if not each.common(len(known))} or {each.need for each in pointers}
    rows: dict[int, list[tuple[Entry, list[Pointer]]]] = {}
    pointed: set[int] = set().union(*(each.held for each in pointers))
    for entry in (each for each in known if id(each) in pointed):
        has = [each for each in pointers if id(entry) in each.held]
        lacking = len(needed - {each.need for each in has})
        rows.setdefault(lacking, []).append((entry, has))
    kept = few(rows, len(needed) / 2)
    found = [scored(entry, has, question, len(known), lacking) for lacking in kept for entry, has in rows[lacking]]
    found.sort(
        key=lambda each: (
            each.lacking + isinstance(each.item, Source),
            not in_row(each.item, question),
            -round(each.score, 3),
            each.entry.order,
        )
    )
    return preferred(dataset, found, question, day, any(each.need == "state" for each in pointers))


def unheld(dataset: Dataset, question: Question, found: Sequence[Item]) -> list[str]:
    """The words of a question that no record holds, unless within another; `found` are those to look at first."""
    asked = [clue for clue in clues(dataset, question) if isinstance(clue, Word)]
    first = [Entry(item, 0) for item in found]
    doubtful = [clue for clue in asked if not any(clue.holds(entry) for entry in first)]
    known = entries(dataset) if doubtful else []
    return [clue.wanted.typed for clue in doubtful if not any(map(clue.holds, known))]


def takes_position(item: Item, question: Question) -> bool:
    """Whether a record is a document that is asked for a position, of which the newest counts."""
    return isinstance(item, Document) and any(each.best("position") for each in question.wanted)


def in_row(item: Item, question: Question) -> bool:
    """Whether a record is of a kind of which a question asks for the first, last or next."""
    return bool(question.order) and kind(item) in question.kinds


class Pointer(Struct, frozen=True):
    """A clue, the records to which it points by their identity, and the need that it meets; several may meet one."""

    clue: Clue
    held: set[int]
    need: str

    def common(self, known: int) -> bool:
        """Whether it points to so many of all records that it tells little."""
        return len(self.held) > known * COMMON


def pointer(clue: Clue, known: list[Entry]) -> Pointer | None:
    """A clue with the records to which it points; within words where there are none; None where there are none then."""
    held = {id(entry) for entry in known if clue.holds(entry)}
    if not held and isinstance(clue, Word):
        clue = clue.loose()
        held = {id(entry) for entry in known if clue.holds(entry)}
    return Pointer(clue, held, clue.need) if held else None


def few(rows: Mapping[int, Sized], most: float) -> list[int]:
    """How much the rows to show may lack: the least that there is, then more, but no more than `most`, for enough."""
    kept: list[int] = []
    count = 0
    for lacking in sorted(rows):
        if not kept or (count < ENOUGH and lacking <= most):
            kept.append(lacking)
            count += len(rows[lacking])
    return kept


def scored(entry: Entry, has: list[Pointer], question: Question, known: int, lacking: int) -> Found:
    """A record with what speaks for it: each clue by what it says and how rare it is, and the name it has."""
    hits = [(each.clue.hit(entry), math.log(1 + known / len(each.held))) for each in has]
    score = sum(hit.points * rare for hit, rare in hits)
    rarest = sum(rare for _, rare in hits) / len(hits)
    score += NAME * rarest * named_by(entry, question)
    score *= KINDS.get(type(entry.item), 1.0)
    if kind(entry.item) in question.kinds:
        score *= COUNTED if isinstance(entry.item, Figure) else ASKED_FOR
    if is_deputy(entry.item) and not any(each.best("deputy") for each in question.wanted):
        score *= DEPUTY
    if isinstance(entry.item, Statement) and entry.item.kind == "question":
        score *= ASKING
    text = max(hits, key=lambda pair: pair[0].points * pair[1] * tells(pair[0].text))[0].text
    return Found(entry=entry, score=score, lacking=lacking, text=text, words=[hit.word for hit, _ in hits if hit.word])


def is_deputy(item: Item) -> bool:
    """Whether a record is of a term as a deputy."""
    return isinstance(item, Official) and item.office.startswith(sought.DEPUTY)


def tells(text: Text | None) -> bool:
    """Whether a text says more of a record than what it is."""
    return text is not None and text.field != KIND


def named_by(entry: Entry, question: Question) -> float:
    """How much of the name of a record a question says: 1 for all of it."""
    return max(said_of(name, question) for name in names_of(entry.item))


def names_of(item: Item) -> list[str]:
    """What a record is called, and what its id says of it; a holder is sought by the office."""
    if isinstance(item, Official):
        return [item.person, item.office]
    return [*called(item), re.sub(r"-\d{4}(-video)?", "", item.id)]


def said_of(name: str, question: Question) -> float:
    """How much of a name a question says, by its letters; words that say nothing do not count."""
    text = plain(name)
    words = [word for word in split(text) if word not in silent()]
    if not words:
        return 0.0
    said = {place[1:] for each in question.wanted if (place := each.best(text))}
    length = sum(map(len, words))
    return min(1.0, sum(end - start for start, end in said) / length)


def preferred(dataset: Dataset, found: list[Found], question: Question, day: str, stated: bool = False) -> list[Found]:
    """What was found, with those that are alike in the order that the question asks for, else the newest first.

    `stated` says that it names a state: then a term in the chair is sought, and not who is in it today.
    """
    if not found:
        return found
    found = measured(dataset, found, stated)
    first = found[0]
    in_chair = isinstance(first.item, Chairmanship) and not (stated or question.spans)
    share = ALIKE_IN_ORDER if question.order or in_chair else ALIKE
    alike = [each for each in found if like(each, first, share)]
    rest = [each for each in found if not like(each, first, share)]
    return [
        *sorted(
            alike,
            key=lambda each: in_time(
                dataset, each, 0 if in_chair else round(20 * each.score / first.score), question, day
            ),
        ),
        *rest,
    ]


def measured(dataset: Dataset, found: list[Found], stated: bool) -> list[Found]:
    """What was found; of figures of one measure each as well as the best, so that no older one comes first.

    Where no state is `stated`, one measure is what is reckoned of each state.
    """
    best: dict[str, float] = {}
    measures = [measure(dataset, each.item, stated) for each in found]
    for each, name in zip(found, measures, strict=True):
        best[name] = max(each.score, best.get(name, 0.0))
    return [replace(each, score=best[name]) if name else each for each, name in zip(found, measures, strict=True)]


def measure(dataset: Dataset, item: Item, stated: bool) -> str:
    """What a figure measures, without its state unless that is `stated`; empty for another record."""
    if not isinstance(item, Figure):
        return ""
    state = None if stated else state_or_none(dataset, item.state)
    return item.measure.replace(state, "") if state else item.measure


def like(found: Found, first: Found, share: float) -> bool:
    """Whether a record is found as well as the first, but for a share, and is of its kind; a deputy is of another."""
    same = type(found.item) is type(first.item) and found.lacking == first.lacking
    return same and is_deputy(found.item) == is_deputy(first.item) and found.score >= first.score * share


def in_time(dataset: Dataset, found: Found, score: int, question: Question, day: str) -> tuple[float, ...]:
    """Where a record stands among those found alike."""
    held = sought.held(dataset, found.item)
    first = since(found.item, held)
    order = question.order or ("latest" if takes_position(found.item, question) else "")
    if order == "earliest":
        return (first,)
    ahead = first > number(day) or only_decided(found.item)
    now = held.spell is not None and held.spell[0] <= day <= held.spell[1]
    if order == "ahead":
        return (not ahead, first if ahead else -first)
    if order == "latest":
        return (ahead, -first)
    if order == "current":
        return (not now, -first)
    if isinstance(found.item, sought.SPELLS) and not question.spans:
        # Of terms in the chair the state that is asked for counts more than who is in it today.
        near = (score + 1) // 2 if isinstance(found.item, Chairmanship) else 0
        last = shown(held) if isinstance(found.item, Official) else first
        return (-near, not now, -score, ahead, -last)
    amount = found.item.value if isinstance(found.item, Figure) else 0
    return (planned(found.item), -score, not now, ahead, -first, -amount)


def since(item: Item, held: sought.Held) -> int:
    """The first day of a record as a number, of a status that on which it began; with no date the first of all."""
    dates = [held.begun] if isinstance(item, Membership) and held.begun else held.dates
    return number(min((date.first for date in dates), default=FIRST_DAY))


def shown(held: sought.Held) -> int:
    """The last day on which somebody is known to have been in office, as a number; with no date the first of all."""
    return number(max((date.first for date in held.dates), default=FIRST_DAY))


def number(day: str) -> int:
    """A day as a number, to be sorted from the newest too."""
    return int(day.replace("-", ""))


def planned(item: Item) -> bool:
    """Whether a record tells only of what was planned."""
    return getattr(item, "planned_start", None) is not None and getattr(item, "start", None) is None


def only_decided(item: Item) -> bool:
    """Whether a record is of a status that was decided and is not known to hold."""
    return isinstance(item, Membership) and item.start is None
