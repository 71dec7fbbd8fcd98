"""Rules of doubles: nothing is named twice in a list, no step or thing told twice, no name or address given twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from sco_cli.errors import Fault
from sco_cli.fields import Field, Kind, fields
from sco_cli.records import COLLECTIONS, Body, Delegation, Document, Item, Part, Ratification, Source, State, Step
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable

# What tells two records of the same title apart.
TELLING = (Kind.REFERENCE, Kind.WORD, Kind.COUNT, Kind.NUMBER, Kind.TEXT)


def lists_single(dataset: Readable, places: Places) -> Iterator[Fault]:
    """No list names the same source, area, state, proposer or whatever else twice."""
    for record, where, part in dataset.parts:
        for name in _lists(type(part)):
            value = getattr(part, name)
            if len(value) > 1 and len(set(value)) < len(value):
                yield places.fault(record, where + name, f"names '{Counter(value).most_common(1)[0][0]}' twice")


@cache
def _lists(kind: type[Struct]) -> list[str]:
    """The lists of a class; those in the order of a source have a rule of their own."""
    return [] if kind is Part else [name for name, field in fields(kind).items() if field.many and not field.table]


def parts_single(dataset: Readable, places: Places) -> Iterator[Fault]:
    """No step, dispute, position, ratification, delegation or place of a record stands in it twice."""
    seen = set[tuple[object, ...]]()
    for record, where, part in dataset.parts:
        if not where:
            seen = set()
            continue
        what = (type(part), *_what(part))
        if what in seen:
            yield places.fault(record, where + _main(type(part)), "is told in this record already")
        seen.add(what)


def _what(part: Struct) -> tuple[str, ...]:
    """What a part of a record tells, in small letters: two that tell the same are one."""
    if isinstance(part, Step) and part.date.exact:
        return (part.status, part.date.text, getattr(part, "act", ""), getattr(part, "number", None) or "")
    if isinstance(part, Ratification):
        return (part.state, str(part.date))
    if isinstance(part, Delegation):
        return (part.person,)
    if isinstance(part, Part):
        return (part.place,)
    told = [
        field for field in fields(type(part)).values() if field.kind in (*TELLING, Kind.DATE, Kind.PROSE, Kind.MARK)
    ]
    return tuple(str(getattr(part, field.name)).casefold() for field in told if _counts(field))


def _counts(field: Field) -> bool:
    return not field.many and field.name not in ("note", "why", "confidence")


def _main(kind: type[Struct]) -> str:
    """The field in whose line a part is said to be there twice: its date, or the first that it has."""
    return "date" if "date" in fields(kind) else next(iter(fields(kind)))


def titles_single(dataset: Readable, places: Places) -> Iterator[Fault]:
    """No two records of a collection have the same title and, where they have any, the same day, state and kind."""
    for kind in COLLECTIONS:
        title = _title(kind)
        seen: dict[tuple[str, ...], str] = {}
        for record in dataset.records(kind):
            name = getattr(record, title).casefold() if title else "-"
            key = (name, *_telling(record))
            if name and seen.setdefault(key, record.id) != record.id:
                what = f"is the {title} of '{seen[key]}' too" if title else f"tells what '{seen[key]}' tells"
                yield places.fault(record, title or "id", what)


def _title(kind: type[Item]) -> str:
    """The field that every record of a class is called by, if there is one."""
    return next((field.name for field in fields(kind).values() if field.kind is Kind.NAME and field.required), "")


def _telling(record: Item) -> tuple[str, ...]:
    """What tells a record from another of the same title: for one with dates its fixed words, days and names."""
    if isinstance(record, Document):
        return tuple(str(step.date) for step in record.history[:1])
    return tuple(str(getattr(record, name)) for name in _told_apart(type(record)))


@cache
def _told_apart(kind: type[Item]) -> list[str]:
    """The fields that tell records of one title apart, or those of a class without titles; none for what has no day."""
    days = [field.name for field in fields(kind).values() if field.kind is Kind.DATE]
    kinds = TELLING if _title(kind) else (*TELLING, Kind.NAME, Kind.PROSE, Kind.MARK)
    single = [field for field in fields(kind).values() if field.kind in kinds and _counts(field)]
    return [*days, *(field.name for field in single)] if days or not _title(kind) else []


def addresses_single(dataset: Readable, places: Places) -> Iterator[Fault]:
    """No two sources have the same address, be it but for `http` and `https`, `www.` or a slash at the end."""
    seen: dict[str, str] = {}
    for record in dataset.records(Source):
        host, slash, path = record.url.partition("://")[2].partition("/")
        address = f"{host.casefold().removeprefix('www.')}{slash}{path}".rstrip("/")
        if seen.setdefault(address or record.url, record.id) != record.id:
            yield places.fault(record, "url", f"is the address of '{seen[address or record.url]}' too")


def states_told_apart(dataset: Readable, places: Places) -> Iterator[Fault]:
    """No name, alias or code of a state is that of another."""
    names: dict[str, str] = {}
    numbers: dict[tuple[str, object], str] = {}
    for record in dataset.records(State):
        own = [("alpha3", record.alpha3), ("name", record.name), ("name_ru", record.name_ru)]
        own += [("name_zh", record.name_zh), *(("aliases", alias) for alias in record.aliases)]
        for field, name in [("id", record.id), *own]:
            other = names.setdefault(name.casefold(), record.id)
            if other != record.id:
                yield places.fault(record, field, f"'{name}' is a name or code of '{other}' too")
        for field in ("m49", "cow"):
            value = getattr(record, field)
            other = numbers.setdefault((field, value), record.id)
            if other != record.id:
                yield places.fault(record, field, f"'{value}' is that of '{other}' too")


def short_names_single(dataset: Readable, places: Places) -> Iterator[Fault]:
    """No two bodies have the same short name."""
    seen: dict[str, str] = {}
    for record in dataset.records(Body):
        if record.short and seen.setdefault(record.short.casefold(), record.id) != record.id:
            yield places.fault(record, "short", f"is short for '{seen[record.short.casefold()]}' too")
