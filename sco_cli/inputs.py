"""What a user types, read: days, fixed words, states, areas, bodies, records in any spelling."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from msgspec import Struct

from sco_cli import dates, messages
from sco_cli.cited import places
from sco_cli.dataset import Dataset
from sco_cli.errors import Problem, Unknown, Usage, unknown
from sco_cli.names import called, fold
from sco_cli.records import COLLECTIONS, Area, Body, Document, Initiative, Item, Official, Source, State, Term

Words = Collection[str]


class Reading(Struct, frozen=True):
    """What a word is read against: the dataset, today's day, and the name of what the word was given as."""

    dataset: Dataset
    today: str
    label: str = ""


def day(text: str, reading: Reading) -> str:
    """The day that a text means, the last of a month or year or, while that lasts, today. Raises Usage."""
    return _day(text, reading, "last")


def first_day(text: str, reading: Reading) -> str:
    """The day that a text means, the first of a month or year. Raises Usage."""
    return _day(text, reading, "first")


def first_of_year(text: str, reading: Reading) -> str:
    """The first day of the year in which a day lies. Raises Usage."""
    return f"{first_day(text, reading)[:4]}-01-01"


def last_of_year(text: str, reading: Reading) -> str:
    """The last day of the year in which a day lies, also of this year. Raises Usage."""
    return f"{first_day(text, reading)[:4]}-12-31"


def _day(text: str, reading: Reading, edge: str) -> str:
    try:
        # From Python a day may be a date, a year a number.
        return dates.day_of(str(text), edge=edge, now=reading.today)
    except ValueError as error:
        raise Usage(f"{reading.label}: {error}" if reading.label else str(error)) from None


def fixed_words(given: Words, kind: str, choices: Sequence[str]) -> list[str]:
    """Words as the data writes them, whatever their case, blanks or plural. Raises Usage with the nearest."""
    found = []
    for word in given:
        plain = "-".join(word.strip().casefold().replace("_", " ").split())
        single = plain.removesuffix("s").removesuffix("-state")
        match = next((each for each in (plain, single) if each in choices), None)
        if match is None:
            raise unknown(kind, word, choices, Usage)
        found.append(match)
    return found


def joined(given: Words, _: Reading) -> str:
    """A text given as one or in several words."""
    return given if isinstance(given, str) else " ".join(given)


def folded(given: Words, _: Reading) -> list[str]:
    """Words in a form in which spellings can be compared."""
    return [fold(text) for text in given]


def small(given: Words, _: Reading) -> list[str]:
    """Words in small letters."""
    return [text.strip().casefold() for text in given]


def states(given: Words, reading: Reading) -> set[str]:
    """The alpha-2 codes of the states meant. Raises Unknown."""
    return {state(reading.dataset, text).id for text in given}


def areas(given: Words, reading: Reading) -> set[str]:
    """The ids of the areas meant. Raises Unknown."""
    return {area(reading.dataset, text).id for text in given}


def bodies(given: Words, reading: Reading) -> set[str]:
    """The ids of the bodies meant. Raises Unknown."""
    return {body(reading.dataset, text).id for text in given}


def proposers(given: Words, reading: Reading) -> set[str]:
    """The codes or ids of the states, persons in office or bodies meant. Raises Unknown."""
    return {proposer(reading.dataset, text) for text in given}


def state(dataset: Dataset, text: str) -> State:
    """The state meant by a name in English, Russian or Chinese, or by an ISO, UN M49 or Correlates of War code.

    Raises Unknown with the nearest name when there is none, or when a number means two states.
    """
    wanted = fold(text)
    known = dataset.records(State)
    found = [item for item in known if wanted in _spellings(item)]
    if len(found) == 1:
        return found[0]
    if found:
        names = " and ".join(f"{item.name} ({item.id})" for item in found)
        raise Ambiguous(messages.SEVERAL_STATES.format(text=text, states=names))
    raise unknown("state", text, [item.name for item in known], also=[name for item in known for name in item.aliases])


class Ambiguous(Unknown):
    """What was asked for by name is the name of several things."""


def _spellings(item: State) -> set[str]:
    return _folded([item.id, item.alpha3, item.m49, str(item.cow), *called(item)])


def _folded(texts: Iterable[str]) -> set[str]:
    return {fold(text) for text in texts}


def area(dataset: Dataset, text: str) -> Area:
    """The area with this id or name. Raises Unknown."""
    wanted = fold(text)
    known = dataset.records(Area)
    for item in known:
        if wanted in (fold(item.id), fold(item.name)):
            return item
    raise unknown("area", text, [item.id for item in known])


def body(dataset: Dataset, text: str) -> Body:
    """The body with this id, name or short name. Raises Unknown."""
    wanted = fold(text)
    known = dataset.records(Body)
    for item in known:
        if wanted in _folded([item.id, *called(item)]):
            return item
    raise unknown("body", text, [item.id for item in known] + [item.short for item in known if item.short])


def proposer(dataset: Dataset, text: str) -> str:
    """The code of a state, or the id of an official or body, that can have proposed something. Raises Unknown."""
    try:
        return state(dataset, text).id
    except Problem as not_a_state:
        wanted = fold(text)
        for item in dataset.records(Official):
            if wanted in (fold(item.id), fold(item.person)):
                return item.id
        try:
            return body(dataset, text).id
        except Problem:
            raise not_a_state from None


def record(dataset: Dataset, text: str) -> Item:
    """A state in any spelling, or any record by its id or name. Raises Unknown with the nearest."""
    found = dataset.locate(text) or dataset.locate(text.casefold())
    if found is not None:
        return found
    try:
        return state(dataset, text)
    except Ambiguous:
        raise
    except Unknown:
        pass
    wanted = fold(text)
    for kind in (Body, Area, Official, Document, Initiative, Term):
        for item in dataset.records(kind):
            if wanted in _folded(called(item)):
                return item
    ids = [item.id for kind in COLLECTIONS for item in dataset.records(kind)]
    raise unknown("state, record or source", text, [item.name for item in dataset.records(State)], also=ids)


def record_at(dataset: Dataset, text: str) -> tuple[Item, str]:
    """A state or record as `record` reads it, and the place in it, where the text names a source with one after `#`.

    Raises Unknown with the nearest record, or with the places that there are.
    """
    key, _, wanted = text.partition("#")
    source = dataset.find(Source, key.strip().casefold())
    if source is None or not wanted:
        return record(dataset, text), ""
    known = places(dataset, source.id)
    for place in known:
        if place.casefold() == wanted.strip().casefold():
            return source, place
    choices = messages.CHOOSE_FROM.format(choices=", ".join(known)) if known else messages.NO_PLACES
    raise Unknown(messages.UNKNOWN.format(kind=messages.PLACE_IN.format(source=source.id), name=wanted) + choices)
