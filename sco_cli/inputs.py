"""What a user types, read: days, fixed words, states, areas, bodies, records in any spelling."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TypeVar, cast

from msgspec import Struct

from sco_cli import dates, messages
from sco_cli.dataset import Dataset
from sco_cli.errors import Problem, Unknown, Usage, brief, nearest, unknown
from sco_cli.names import called, fold, kind, title
from sco_cli.records import COLLECTIONS, Area, Body, Item, Meeting, Official, Person, Source, State

Words = Collection[str]
Found = TypeVar("Found", bound=Item)
MOST = 12  # so many candidates are listed


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


def apart(given: Words) -> list[str]:
    """Values given one by one or in one text with commas between them."""
    # From Python a code of digits may be a number, as tables read it.
    texts = [given] if isinstance(given, str | int) else given
    return [part.strip() for text in texts for part in str(text).split(",") if part.strip()]


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


def meetings(given: Words, reading: Reading) -> set[str]:
    """The ids of the meetings meant. Raises Unknown."""
    return {one(reading.dataset, text, Meeting, "meeting").id for text in given}


def people(given: Words, reading: Reading) -> set[str]:
    """The ids of the persons meant, of those who came to meetings. Raises Unknown."""
    return {one(reading.dataset, text, Person, "person").id for text in given}


def proposers(given: Words, reading: Reading) -> set[str]:
    """The codes or ids of the states, persons in office or bodies meant. Raises Unknown."""
    return {proposer(reading.dataset, text) for text in given}


def state(dataset: Dataset, text: str) -> State:
    """The state meant by a name in English, Russian or Chinese, or by an ISO, UN M49 or Correlates of War code.

    Raises Unknown with the nearest name when there is none, or when it can mean several.
    """
    return one(dataset, text, State, "state")


def area(dataset: Dataset, text: str) -> Area:
    """The area with this id or name, in any spelling. Raises Unknown."""
    return one(dataset, text, Area, "area")


def body(dataset: Dataset, text: str) -> Body:
    """The body with this id, name or short name, in any spelling. Raises Unknown."""
    return one(dataset, text, Body, "body")


# What finds names is imported where it is needed: most runs name nothing.
def one(dataset: Dataset, text: str, kind: type[Found], what: str) -> Found:
    """The one record of a class that a text names. Raises Unknown when there is none, or when there are several."""
    from sco_cli.finding import resolver
    from sco_cli.finding.countries import country

    found = cast("list[Found]", resolver.named(dataset, text, (kind,)))
    if len(found) == 1:
        return found[0]
    if found:
        raise several(dataset, text, found)
    if kind is State and (name := country(text)):
        raise stranger(dataset, text, name)
    known = dataset.records(kind)
    choices = [title(dataset, item) if kind is State else item.id for item in known]
    raise unknown(what, text, choices, also=[name for item in known for name in called(item)])


def stranger(dataset: Dataset, text: str, name: str) -> Unknown:
    """The problem of a state that has no record of its own: how many others name it, and how to find these."""
    from sco_cli.finding import question, ranking

    count = len(ranking.find(dataset, question.read(dataset, name), dates.LAST_DAY))
    mentioned = messages.MENTIONED.format(count=count, words=name) if count else messages.NOT_MENTIONED
    return Unknown(messages.NO_STATUS.format(text=text, name=name, mentioned=mentioned))


class Several(Unknown):
    """What was asked for by name is the name of several things."""


def several(dataset: Dataset, text: str, found: Sequence[Item]) -> Several:
    """The problem of a name that several records have: each with its id and what tells it apart, best first."""
    from sco_cli.finding.sought import held

    lines = []
    for item in found[:MOST]:
        date = min(held(dataset, item).dates, default=None)
        about = f"{kind(item)}, {dates.said(date)}" if date else kind(item)
        name = " ".join(title(dataset, item).split())
        lines.append(messages.CANDIDATE.format(id=item.id, title=name, about=about))
    if len(found) > MOST:
        lines.append(messages.CANDIDATES_LEFT.format(count=len(found) - MOST))
    return Several("\n  ".join([messages.SEVERAL.format(text=brief(text)), *lines]))


def proposer(dataset: Dataset, text: str) -> str:
    """The code of a state, or the id of an official or body, that can have proposed something. Raises Unknown."""
    from sco_cli.finding import resolver

    found = resolver.named(dataset, text, (State, Official, Body))
    if len(found) > 1:
        raise several(dataset, text, found)
    return found[0].id if found else state(dataset, text).id


def record(dataset: Dataset, text: str) -> Item:
    """The one record that a text names, in any spelling, or in whose name alone all its words stand.

    Raises Unknown with the candidates when there are several, with the nearest when there is none.
    """
    from sco_cli.finding import resolver, when

    found = resolver.named(dataset, text)
    if not found and when.whole(text):
        raise Unknown(messages.A_DATE.format(text=text))
    found = found or resolver.containing(dataset, text)
    if len(found) == 1:
        return found[0]
    raise several(dataset, text, found) if found else nothing(dataset, text)


def nothing(dataset: Dataset, text: str) -> Problem:
    """The problem of a name that no record has, with the nearest that one has, and how to search."""
    from sco_cli.finding import resolver
    from sco_cli.finding.countries import country

    if name := country(text):
        return stranger(dataset, text, name)
    if not fold(text):
        return Usage(messages.NO_NAME)
    if not resolver.key(text):
        return Unknown(messages.ORGANISATION)
    states = [item.name for item in dataset.records(State)]
    others = [
        name for kind in COLLECTIONS if kind is not Source for item in dataset.records(kind) for name in called(item)
    ]
    ids = [item.id for kind in COLLECTIONS for item in dataset.records(kind)]
    near = nearest(text, states)
    return unknown("name", text, [near] if near else [], also=[*ids, *others])


def record_at(dataset: Dataset, text: str) -> tuple[Item, str]:
    """A state or record as `record` reads it, and the place in it, where the text names a source with one after `#`.

    A `#` with nothing after it is a source all the same, also one whose id is the name of a state.
    Raises Unknown with the nearest record, or with the places that there are.
    """
    from sco_cli.cited import places

    key, mark, wanted = text.partition("#")
    source = dataset.find(Source, key.strip().casefold())
    if source is None or not mark:
        return record(dataset, text), ""
    if not wanted.strip():
        return source, ""
    known = places(dataset, source.id)
    for place in known:
        if place.casefold() == wanted.strip().casefold():
            return source, place
    choices = messages.CHOOSE_FROM.format(choices=", ".join(known)) if known else messages.NO_PLACES
    raise Unknown(messages.UNKNOWN.format(kind=messages.PLACE_IN.format(source=source.id), name=wanted) + choices)
