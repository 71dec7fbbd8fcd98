"""What the fields of records and rows hold, read from their types: said once there, and asked for here."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec
from msgspec import Struct

from sco_cli.dates import Date


class Kind(Enum):
    """What a field holds, in one word."""

    ID = "the record's own id"
    REFERENCE = "the id of another record"
    NAME = "what a thing is called"
    PROSE = "text in sentences"
    TEXT = "another short text"
    WORD = "a fixed word, such as a status or kind"
    CODE = "a code of letters or digits"
    MARK = "a word or code about the record, not about its subject"
    ADDRESS = "a web address"
    DATE = "a date or span of dates"
    COUNT = "how many or how much"
    NUMBER = "a number that counts nothing, such as a year or the number of a meeting"
    FLAG = "yes or no"
    TABLE = "a table of its own"
    GRID = "a status in a grid of years"


class Names:
    """Marks a text as the id of a record of one of these classes."""

    def __init__(self, *kinds: type[Struct]) -> None:
        self.kinds = kinds


class Of:
    """Marks a field of a row as made of these fields of its record, where it is not the field of the same name."""

    def __init__(self, *made_of: str) -> None:
        self.made_of = made_of


Id = Annotated[str, Kind.ID]
Name = Annotated[str, Kind.NAME]
Prose = Annotated[str, Kind.PROSE]
Word = Annotated[str, Kind.WORD]
Code = Annotated[str, Kind.CODE]
Mark = Annotated[str, Kind.MARK]
Address = Annotated[str, Kind.ADDRESS]
Count = Annotated[int, Kind.COUNT]
Amount = Annotated[int | float, Kind.COUNT]

PLAIN: dict[Any, Kind] = {str: Kind.TEXT, Date: Kind.DATE, bool: Kind.FLAG, int: Kind.NUMBER, float: Kind.NUMBER}


class Field(Struct, frozen=True, kw_only=True):
    """A field: its name, what it holds, and its type for conversion.

    `many` says that it is a list, `names` of which classes its ids are, `words` which fixed words it can hold,
    `table` what its own tables are, `made_of` from which fields of its record a row has it.
    """

    name: str
    kind: Kind
    type: Any
    required: bool
    many: bool = False
    names: tuple[type[Struct], ...] = ()
    words: tuple[str, ...] = ()
    table: type[Struct] | None = None
    made_of: tuple[str, ...] = ()


@cache
def fields(kind: type[Struct]) -> dict[str, Field]:
    """The fields of a class of records or rows, by name, in their order."""
    return {
        each.name: Field(name=each.name, type=each.type, required=each.required, **_meaning(each.type))
        for each in msgspec.structs.fields(kind)
    }


def made_of(kind: type[Struct], names: Iterable[str]) -> set[str]:
    """The fields of a record that some fields of a class of rows show, or are derived from."""
    known = fields(kind)
    return {part for name in names if name in known for part in known[name].made_of or (name,)}


def as_list(value: Any) -> list[Any]:
    """What a field holds, one by one: the values of a list, one alone, or nothing."""
    return value if isinstance(value, list) else [] if value is None else [value]


def words_of(literal: Any) -> tuple[str, ...]:
    """The fixed words that a Literal type, marked or not, allows."""
    found: tuple[str, ...] = _meaning(literal).get("words", ())
    return found


def _meaning(annotation: Any) -> dict[str, Any]:
    """What a type says of its field."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _marked(_meaning(inner[0]), inner[1:])
    if origin in (Union, UnionType):
        (first, *_) = (each for each in inner if each is not type(None))
        return _meaning(first)
    if origin is list:
        return {**_meaning(inner[0]), "many": True}
    if origin is Literal:
        return {"kind": Kind.WORD, "words": inner}
    if annotation in PLAIN:
        return {"kind": PLAIN[annotation]}
    return {"kind": Kind.TABLE, "table": annotation}


def _marked(plain: dict[str, Any], marks: tuple[Any, ...]) -> dict[str, Any]:
    for mark in marks:
        if isinstance(mark, Kind):
            plain = {**plain, "kind": mark}
        if isinstance(mark, Names):
            plain = {**plain, "kind": Kind.REFERENCE, "names": mark.kinds}
        if isinstance(mark, Of):
            plain = {**plain, "made_of": mark.made_of}
    return plain
