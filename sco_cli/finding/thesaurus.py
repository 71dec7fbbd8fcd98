"""The words of the field, from thesaurus.toml: which say the same, which say nothing, what they ask for."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from sco_cli import compiled
from sco_cli.names import plain

FILE = Path(__file__).with_name("thesaurus.toml")


class Thesaurus(Struct, frozen=True):
    """What the file holds: words with blanks between them, groups of what says the same with commas, a line each."""

    silent: str
    listing: str
    happening: str
    about: list[str]
    helping: list[str]
    saving: str
    coming: list[str]
    silent_phrases: list[str]
    same: str
    orders: dict[str, str]
    questions: dict[str, list[str]]
    kinds: dict[str, str]
    capitals: dict[str, str]


@cache
def thesaurus() -> Thesaurus:
    """The words of the field."""
    if found := compiled.load(FILE, Thesaurus):
        return found
    from sco_cli.parsing import read_toml

    return msgspec.convert(read_toml(FILE), Thesaurus)


def compile_words() -> None:
    """Compiles the file, as the data is compiled."""
    from sco_cli.parsing import read_toml

    compiled.write(FILE, read_toml(FILE))


@cache
def silent() -> frozenset[str]:
    """The words that carry no weight, in a form in which words are compared."""
    return frozenset(plain(thesaurus().silent).split())


@cache
def listing() -> frozenset[str]:
    """The words that only ask for a list."""
    return frozenset(plain(thesaurus().listing).split())


@cache
def happening() -> frozenset[str]:
    """The words that only ask what happened."""
    return frozenset(plain(thesaurus().happening).split())


@cache
def saving() -> frozenset[str]:
    """The words that ask for an answer as a file."""
    return frozenset(plain(thesaurus().saving).split())


@cache
def groups() -> list[list[str]]:
    """The words and phrases that say the same, in a form in which words are compared."""
    return [line.split(", ") for line in plain(thesaurus().same).strip().splitlines()]


@cache
def phrases() -> list[tuple[str, list[str]]]:
    """The phrases of several words, the longest first, each with all that says the same."""
    found = [(each, group) for group in groups() for each in group if " " in each]
    return sorted(found, key=lambda pair: -len(pair[0]))
