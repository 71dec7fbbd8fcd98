"""What a user names: the records that are called so, whatever the spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from sco_cli.dataset import Dataset
from sco_cli.finding.thesaurus import groups
from sco_cli.finding.words import is_han, respelt, stem_of
from sco_cli.names import called, fold, plain
from sco_cli.records import (
    COLLECTIONS,
    Body,
    Correction,
    Document,
    Exercise,
    Initiative,
    Item,
    Official,
    Organisation,
    Person,
    Source,
    State,
    Term,
)

OWN_NAME = re.compile(
    r"\b(?:shanghai cooperation organi[sz]ation|sco|shos|шос|шанхаиск\w+ организаци\w+ сотрудничества)\b"
    r"|上海合作组织|上合组织|上合"
)
# Of whom a body or meeting is.
MEMBERS = re.compile(r"\b(?:member states|государств[ао]? член(?:ов|ы))\b|成员国")
LITTLE = frozenset(
    ("the", "a", "an", "of", "and", "s", "on", "in", "for", "to", "by", "at", "with", "и", "в", "на", "о", "по", "с")
)
# American spellings, as they are written here, each after so many letters of a word; `$` is its end.
BRITISH = (
    (0, "ization", "isation"), (0, "izing", "ising"), (0, "ize", "ise"), (1, "enter", "entre"), (0, "efense", "efence"),
    (0, "program$", "programme"), (0, "ogue", "og"), (2, "lor", "lour"), (2, "bor", "bour"),
)  # fmt: skip
# Within a word, but in its genitive: the Xi of Xi'an is no word.
APOSTROPHE = re.compile(r"(?<=\w)['’ʼ](?!s\b)(?=\w)")
ACRONYM = 5  # no acronym of a body has more letters
START = 3  # so many letters at its beginning no stem or spelling changes, but s for z
CHINESE = 3  # so many letters at most has a Chinese name; longer ones are of others, by their sound
YEAR, CENTURIES = 4, ("19", "20")
LONG = 2  # so many blanks at least has a text that names a thing by its beginning
# What is about records rather than about what they tell.
BESIDE = (Source, Correction)
# What people ask the nature of; a figure or an event is rather said than named.
THINGS = (State, Body, Organisation, Term, Document, Initiative, Official, Exercise)
OTHER_SCRIPTS = "\u0370"  # the first letter that is not Latin
Key = tuple[str, ...]


def named(dataset: Dataset, text: str, kinds: Sequence[type[Item]] = COLLECTIONS) -> list[Item]:
    """The records of some classes that a text names, best first: by id, code or whole name, then persons by one name.

    What is one thing, and the posts of one person, counts once. Empty when nothing is called so. A state goes before
    a source whose id is the name of that state.
    """
    found = by_id(dataset, text, [kind for kind in kinds if kind is not Source])
    if not found and State in kinds:
        found = states(dataset, text)
    for way in (by_id, by_name, by_same, by_person, by_beginning):
        found = found or way(dataset, text, kinds)
    return once(dataset, found, kinds)


def by_id(dataset: Dataset, text: str, kinds: Sequence[type[Item]]) -> list[Item]:
    """The record with this id, with or without its hyphens."""
    wanted = fold(text)
    for key in (text.strip(), text.strip().casefold(), wanted.replace(" ", "-"), wanted.replace(" ", "")):
        for kind in kinds:
            if found := dataset.find(kind, key):
                return [found]
    return []


def states(dataset: Dataset, text: str) -> list[Item]:
    """The states with this name in any of three languages, or with this ISO, UN M49 or Correlates of War code."""
    wanted = fold(text)
    number = wanted.lstrip("0") if wanted.isdecimal() else None
    found: list[Item] = []
    for item in dataset.records(State):
        numbers = (item.m49.lstrip("0"), str(item.cow))
        if number in numbers or wanted in (fold(each) for each in (item.id, item.alpha3, *called(item))):
            found.append(item)
    return found


def by_name(dataset: Dataset, text: str, kinds: Sequence[type[Item]]) -> list[Item]:
    """The records with this name or id, without the Organisation's own name, articles, number, spelling, and year."""
    wanted = key(text)
    if not wanted:
        return []
    starts = {word[:START].replace("z", "s") for word in wanted}
    found = [
        item
        for kind in kinds
        for item in dataset.records(kind)
        if any(wanted in (words := key(name), without_years(words)) for name in names(item) if may_be(name, starts))
    ]
    # A source of this very title is meant only where nothing else is, and by no single word.
    return [item for item in found if not isinstance(item, Source)] or (found if len(wanted) > 1 else [])


def names(item: Item) -> list[str]:
    """What a record is called, its id among it."""
    return [item.id, *called(item)]


def may_be(name: str, starts: Iterable[str]) -> bool:
    """Whether a name can have words that begin so: a look that costs little."""
    small = name.casefold()
    if not small.isascii():
        if small[0] >= OTHER_SCRIPTS and all(map(str.isascii, starts)):
            return False
        small = plain(APOSTROPHE.sub("", name))
    small = small.replace("'", "").replace("z", "s")
    return all(start in small for start in starts)


def by_same(dataset: Dataset, text: str, kinds: Sequence[type[Item]]) -> list[Item]:
    """The records with a name that says the same as an acronym or a phrase: CHG, СГГ, three evils."""
    wanted = fold(text)
    if " " not in wanted and len(wanted) > ACRONYM:
        return []
    same = [each for group in groups() if wanted in group for each in group if each != wanted]
    return next((found for each in same if (found := by_name(dataset, each, kinds))), [])


def by_person(dataset: Dataset, text: str, kinds: Sequence[type[Item]]) -> list[Item]:
    """Persons, and their posts, with all these words in their name; of a Chinese name its first letter is enough."""
    wanted = fold(text)
    people = [item for kind in (Official, Person) if kind in kinds for item in dataset.records(kind)]
    return [item for item in people if any(_is_of(wanted, fold(name)) for name in called(item))]


def _is_of(wanted: str, name: str) -> bool:
    if len(wanted) == 1:
        return is_han(wanted) and name[0] == wanted and len(name) <= CHINESE
    return bool(wanted) and set(wanted.split()) <= set(name.split())


def by_beginning(dataset: Dataset, text: str, kinds: Sequence[type[Item]]) -> list[Item]:
    """The records, but sources and corrections, with a name that begins with a text of several words."""
    wanted = fold(text)
    if wanted.count(" ") < LONG:
        return []
    first = wanted.partition(" ")[0]
    things = [item for kind in kinds if kind not in BESIDE for item in dataset.records(kind)]
    return [
        item
        for item in things
        if any(first in plain(name) and fold(name).startswith(f"{wanted} ") for name in called(item))
    ]


def containing(dataset: Dataset, text: str, kinds: Sequence[type[Item]] = COLLECTIONS) -> list[Item]:
    """The records, but sources and corrections, in whose names or ids all words stand, the shortest names first."""
    wanted = set(key(text))
    if not wanted:
        return []
    found = {}
    for item in (item for kind in kinds if kind not in BESIDE for item in dataset.records(kind)):
        lengths = [len(words) for name in names(item) if wanted <= set(words := key(name))]
        if lengths:
            found[min(lengths), item.id] = item
    return once(dataset, [found[each] for each in sorted(found)], kinds)


def key(text: str) -> Key:
    """A name in a form in which spellings are alike: its stems, without the Organisation's name and little words."""
    folded = fold(APOSTROPHE.sub("", text))
    rest = OWN_NAME.sub(" ", folded)
    rest = MEMBERS.sub(" ", rest) if re.search(r"[^\W\d]", MEMBERS.sub("", rest)) else rest
    words = [word for word in rest.split() if word not in LITTLE]
    # What is only little words is a name of them, unless the Organisation's stood with them.
    return tuple(sorted(stem_of(british(word)) for word in words)) or tuple(rest.split() if rest == folded else ())


@cache
def british(word: str) -> str:
    """A word in British spelling."""
    for after, american, ours in BRITISH:
        word = word[:after] + respelt(word[after:], american, ours)
    return word


def without_years(words: Key) -> Key:
    """A name without its years."""
    return tuple(word for word in words if not (len(word) == YEAR and word[:2] in CENTURIES and word.isdecimal()))


def once(dataset: Dataset, found: Iterable[Item], kinds: Sequence[type[Item]] = COLLECTIONS) -> list[Item]:
    """Records, each thing and each person once: of what is one thing its document, of a person the latest post.

    A person who came to meetings stands for the posts that the person held, where those are among the kinds asked for.
    """
    things: dict[str, Item] = {}
    if Official in kinds:
        found = [each for item in found for each in in_office(dataset, item)]
    for item in found:
        thing = dataset.same_as(item) or item
        if isinstance(thing, Official):
            last = things.get(thing.person)
            if not isinstance(last, Official) or _begun(thing) >= _begun(last):
                things[thing.person] = thing
        else:
            things.setdefault(thing.id, thing)
    return list(things.values())


def in_office(dataset: Dataset, item: Item) -> Sequence[Item]:
    """The posts of a person who has any; else the record itself."""
    return (isinstance(item, Person) and dataset.posts(item.name)) or [item]


def _begun(post: Official) -> str:
    date = post.start or post.appointed or next(iter(post.attested), None)
    return date.first if date else ""
