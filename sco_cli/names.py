"""How things are called, for people."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

from sco_cli import grammar
from sco_cli.dataset import Dataset
from sco_cli.dates import interval
from sco_cli.fields import Kind, as_list, fields
from sco_cli.records import (
    Body,
    Chairmanship,
    Correction,
    Designation,
    Item,
    Meeting,
    Membership,
    Official,
    State,
    Statement,
)


def plain(text: str) -> str:
    """Text with case and diacritics taken away, and hyphens as blanks."""
    small = text.casefold()
    if not small.isascii():
        # Imported here, since most texts need none of it.
        import unicodedata

        decomposed = re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFKD", small))
        small = decomposed.replace("ı", "i").replace("–", " ").replace("\u2010", " ")
    return small.replace("-", " ")


def fold(text: str) -> str:
    """Text with case, diacritics and punctuation taken away, so that spellings can be compared."""
    return re.sub(r"[\W_]+", " ", plain(text)).strip()


def state_name(dataset: Dataset, code: str) -> str:
    """The short English name of a state by its alpha-2 code; a code that is not in the data stays as it is."""
    item = dataset.find(State, code)
    return item.name if item else code


def state_or_none(dataset: Dataset, code: str | None) -> str | None:
    """The short English name of a state, or None when none is named."""
    return None if code is None else state_name(dataset, code)


def state_names(dataset: Dataset, codes: Sequence[str]) -> list[str]:
    """The short English names of states, each once."""
    return [state_name(dataset, code) for code in dict.fromkeys(codes)]


def body_name(dataset: Dataset, key: str) -> str:
    """The name of a body by its id; an id that is not in the data stays as it is."""
    found = dataset.find(Body, key)
    return found.name if found else key


def proposer_name(dataset: Dataset, key: str) -> str:
    """How a proposer is shown: the state's, the person's or the body's name."""
    if state := dataset.find(State, key):
        return state.name
    if official := dataset.find(Official, key):
        return official.person
    return body_name(dataset, key)


def called(item: Item) -> list[str]:
    """The names by which people may call a record, in every language."""
    return [*_called(item)]


def _called(item: Item) -> Iterator[str]:
    for field in name_fields(type(item)):
        yield from filter(None, as_list(getattr(item, field)))


@cache
def name_fields(kind: type[Item]) -> tuple[str, ...]:
    """The fields of a class that say what a record is called."""
    return tuple(name for name, field in fields(kind).items() if field.kind is Kind.NAME)


def title(dataset: Dataset, item: Item) -> str:
    """What a record is called, for people: its name, or what says most about it."""
    if make := COMPOSED.get(type(item)):
        return make(dataset, item)
    return next(_called(item), item.id)


def kind(item: Item | type[Item]) -> str:
    """What a record is, in one word: state, membership, meeting …"""
    return (item if isinstance(item, type) else type(item)).__name__.casefold()


def meeting_in_full(dataset: Dataset, item: Meeting, city: str | None, manner: str) -> str:
    """What a meeting is called in the timeline: its title or body, where, which it is and how it is held."""
    name = ", ".join(filter(None, [item.title or body_name(dataset, item.body), city]))
    aside = ", ".join(filter(None, [grammar.ordinal(item.number) if item.number else "", manner]))
    return f"{name} ({aside})" if aside else name


def years(item: Designation) -> str:
    """The years of a designation, for people."""
    return f"{item.start}–{item.end}" if item.end and item.end != item.start else str(item.start)


def _membership(dataset: Dataset, item: Membership) -> str:
    return f"{state_name(dataset, item.state)}, {item.status}"


def _chairmanship(dataset: Dataset, item: Chairmanship) -> str:
    when = item.start or item.planned_start or item.end
    return ", ".join(str(part) for part in (f"Chairmanship of {state_name(dataset, item.state)}", when) if part)


def _meeting(dataset: Dataset, item: Meeting) -> str:
    when = interval(item.start, item.end) or item.planned_start
    return ", ".join(str(part) for part in (item.title or body_name(dataset, item.body), item.city, when) if part)


def _official(_: Dataset, item: Official) -> str:
    return f"{item.person}, {item.office}"


def _designation(_: Dataset, item: Designation) -> str:
    return ", ".join(part for part in (item.name, item.place, years(item)) if part)


def _statement(_: Dataset, item: Statement) -> str:
    return item.text


def _correction(_: Dataset, item: Correction) -> str:
    return f"{item.record}, {item.field}"


# Records that are called by more, or by something else, than the first of their names.
COMPOSED: dict[type[Item], Callable[[Dataset, Any], str]] = {
    Membership: _membership,
    Chairmanship: _chairmanship,
    Meeting: _meeting,
    Official: _official,
    Designation: _designation,
    Statement: _statement,
    Correction: _correction,
}
