"""What a class of records says of its fields, and records made from as little as it asks for."""

import inspect
from typing import Any

import msgspec
from msgspec import Struct

from sco_cli import dates
from sco_cli.fields import Kind, fields


def bare(kind: type[Struct]) -> dict[str, Any]:
    """The plain values of a record that says only what it must."""
    values: dict[str, Any] = {}
    for name, field in fields(kind).items():
        if field.required:
            plain = {Kind.DATE: "2017", Kind.COUNT: 1, Kind.NUMBER: 1}.get(field.kind, "x")
            values[name] = [] if field.many else field.words[0] if field.words else plain
    return values


def made(kind: type[Struct], values: dict[str, Any]) -> Struct:
    """A record from plain values, as it is loaded from a file."""
    return msgspec.convert(values, kind, dec_hook=dates.decode)


def required(kind: type[Struct]) -> list[str]:
    """The fields that a record cannot do without."""
    return [name for name, field in fields(kind).items() if field.required]


def fields_of(kind: type[Struct], what: Kind) -> list[str]:
    """The fields that hold such a thing."""
    return [name for name, field in fields(kind).items() if field.kind is what]


def references(kind: type[Struct]) -> dict[str, tuple[type[Struct], ...]]:
    """The fields that hold ids, and of which classes."""
    return {name: field.names for name, field in fields(kind).items() if field.names}


def said_of_nothing(kind: type[Struct]) -> dict[str, object]:
    """What a record that says only what it must holds in its other fields, where that is not None."""
    record = made(kind, bare(kind))
    other = [name for name in fields(kind) if name not in required(kind)]
    return {name: value for name in other if (value := getattr(record, name)) is not None}


def made_by_names(kind: type[Struct]) -> bool:
    """Whether every field is given by its name when a record is made."""
    parameters = inspect.signature(kind).parameters.values()
    return {parameter.kind for parameter in parameters} == {inspect.Parameter.KEYWORD_ONLY}
