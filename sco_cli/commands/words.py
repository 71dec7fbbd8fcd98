"""Words after a listing, each a value of exactly one of its filters: `sco members iran`, `sco timeline 2023`.

Where records are listed, words that are no value are looked for in their names: `sco officials zhang ming`.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sco_cli import inputs, messages
from sco_cli.dataset import Dataset
from sco_cli.errors import Problem, Usage, brief, nearest
from sco_cli.finding import when
from sco_cli.finding.countries import country
from sco_cli.finding.resolver import LITTLE, OWN_NAME
from sco_cli.finding.words import Wanted, ways
from sco_cli.listings import Listing
from sco_cli.names import called, fold, plain, title
from sco_cli.records import Area, Item, State

SHORTEST = 4  # letters of a word that is looked for in names of offices and publishers
# Of today an answer speaks anyway.
NOW = frozenset(("now", "today", "сейчас", "сегодня", "现在", "目前"))
CODE = 3  # digits of a state's number; fewer are rather a day
LONGEST = 8  # words that a value has at most
# How filters are read whose values are known, and those that take any text.
NAMED = (inputs.states, inputs.areas, inputs.bodies, inputs.meetings, inputs.people, inputs.proposers)
OPEN = (inputs.folded, inputs.small)


def sorted_in(
    asked: Listing[Any],
    dataset: Dataset,
    words: Sequence[str],
    given: Mapping[str, Any],
    today: str,
    named: list[str] | None = None,
) -> dict[str, Any]:
    """The filters given, with those added whose values the words are. Raises Usage for a word of none or of several.

    A word of no filter that stands in the name of a record is added to `named`, if there is such a list.
    """
    filters = {name: list(value) if isinstance(value, list) else value for name, value in given.items()}
    text = [part for word in words for part in word.replace(",", " ").split()]
    for phrase in phrases(asked, dataset, text, named):
        span = when.whole(phrase)
        if span:
            _add_span(asked, dataset, filters, span, phrase, today, words)
            continue
        (name,) = fits(asked, dataset, phrase)
        filters[name] = [*(filters.get(name) or []), phrase]
    return filters


def phrases(
    asked: Listing[Any], dataset: Dataset, words: Sequence[str], named: list[str] | None = None
) -> Iterator[str]:
    """The words in pieces that are each a date or a value, the longest first.

    Little words between them are nothing, nor is the Organisation's name.
    """
    rest = [*words]
    while rest:
        alone = len(words) == 1
        for count in range(min(LONGEST, len(rest)), 0, -1):
            phrase = " ".join(rest[:count])
            if when.misdated(phrase):
                raise Usage(messages.NOT_IN_CALENDAR.format(text=phrase))
            if count == 1 and phrase in LITTLE | NOW and not alone:
                continue
            if OWN_NAME.fullmatch(fold(phrase)):
                rest = rest[count:]
                break
            if when.whole(phrase) or _fits_one(asked, dataset, phrase):
                yield phrase
                rest = rest[count:]
                break
        else:
            if fold(rest[0]) not in LITTLE | NOW:
                if named is None or not any(is_named(dataset, item, rest[:1]) for item in records(asked, dataset)):
                    raise none(asked, dataset, rest[0], words)
                named.append(rest[0])
            rest = rest[1:]


def records(asked: Listing[Any], dataset: Dataset) -> Sequence[Item]:
    """The records of which the rows of a listing are; none for a listing of other rows."""
    return dataset.records(asked.record) if asked.record else []


def is_named(dataset: Dataset, item: Item, words: Sequence[str]) -> bool:
    """Whether all words, in any form, stand in the names or the id of a record."""
    text = plain("\n".join((item.id, title(dataset, item), *called(item))))
    return all(Wanted(word, ways(word)).within(text) for each in words for word in fold(each).split())


def _fits_one(asked: Listing[Any], dataset: Dataset, phrase: str) -> bool:
    found = fits(asked, dataset, phrase)
    if len(found) > 1:
        flags = f" {messages.OR} ".join(f"{asked.options[name].option.flags} {phrase}" for name in found)
        raise Usage(messages.SEVERAL_VALUES.format(word=phrase, flags=flags))
    return bool(found)


def fits(asked: Listing[Any], dataset: Dataset, phrase: str) -> list[str]:
    """The names of the filters of which a phrase is a value; of those that take any text only where no other does."""
    found = [name for name, each in asked.options.items() if _is_value(asked, dataset, name, phrase)]
    return [name for name in found if asked.options[name].option.read not in OPEN] or found


def _is_value(asked: Listing[Any], dataset: Dataset, name: str, phrase: str) -> bool:
    option = asked.options[name].option
    if phrase.isdecimal() and len(phrase) < CODE and option.read in NAMED:
        return False
    if option.read in OPEN and len(phrase) < SHORTEST and option.read is inputs.folded:
        return False
    if not (option.words or option.read in NAMED or option.read in OPEN):
        return False
    try:
        read = option.read([phrase], inputs.Reading(dataset, "")) if option.read else [phrase]
    except Problem:
        return False
    return option.read not in OPEN or bool(asked.query(dataset, **{name: read}))


def _add_span(
    asked: Listing[Any],
    dataset: Dataset,
    filters: dict[str, Any],
    span: when.Span,
    phrase: str,
    today: str,
    words: Sequence[str],
) -> None:
    """Adds a date: as the span of a listing that has one, else as the day asked about, no later than now if begun."""
    if filters.get("as_of") or filters.get("since") or filters.get("until"):
        raise Usage(messages.SECOND_DATE.format(word=phrase))
    if "since" in asked.options:
        filters |= {"since": span.first, "until": span.last}
    elif "as_of" in asked.options:
        filters["as_of"] = min(span.last, today) if span.first <= today else span.last
    else:
        raise none(asked, dataset, phrase, words)


def none(asked: Listing[Any], dataset: Dataset, word: str, words: Sequence[str]) -> Problem:
    """The problem of a word that is a value of no filter: what is nearest, or the search that looks for the words."""
    choices = [each for option in asked.options.values() for each in option.option.words]
    if "area" in asked.options:
        choices += [item.id for item in dataset.records(Area)]
    if "state" in asked.options:
        if name := country(word):
            return inputs.stranger(dataset, word, name)
        choices += [name for item in dataset.records(State) for name in called(item)]
    said = messages.NO_VALUE.format(word=brief(word), name=asked.name)
    if near := nearest(word, choices):
        return Usage(said + messages.DID_YOU_MEAN.format(near=near))
    return Usage(said + messages.LOOK_FOR.format(words=brief(shlex.join([asked.name, *words]))))
