"""The tables of the dataset without their rows, made from the types of the records: columns, keys, and what names what.

`tables.py` beside this says how they hang together.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Literal, get_args, get_origin

from msgspec import Struct

from sco_cli.exports.meanings import meanings
from sco_cli.fields import Field, Kind, fields
from sco_cli.names import kind as name_of
from sco_cli.records import COLLECTIONS, Item, Source

Fields = list[tuple[type[Struct], Field]]
Cell = str | int | float | bool | None
EVERY = "Every record of every collection."
KIND_OF_RECORD = "what it is, which is the name of its table"
OWNER = "the id of the record"
NUMBERED = "its number in the list, from 1"
NUMBER_ABOVE = "the position in {table}"
PLACE_IN = "the place in the source"
RECORD, ID, POSITION, VALUE, PLACE = "record", "id", "position", "value", "place"


class Column(Struct, frozen=True, kw_only=True):
    """A column: its name, its type (`text`, `integer`, `real` or `boolean`) and the fixed words that it can hold.

    `date` says that its text is EDTF, `required` that no cell of it is empty, `about` what it holds.
    """

    name: str
    about: str = ""
    type: str = "text"
    date: bool = False
    required: bool = False
    words: tuple[str, ...] = ()


class Link(Struct, frozen=True):
    """That `columns` name a row of `table`, by the columns `key` of that table."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]


class Table(Struct, kw_only=True):
    """A table: its columns, those that tell its rows apart, what its columns name, and its rows in order.

    `about` says what a row is.
    """

    name: str
    about: str
    columns: list[Column]
    key: tuple[str, ...]
    links: list[Link]
    rows: list[list[Cell]] = []

    def add(self, cells: dict[str, Cell]) -> None:
        """Adds a row, its cells by column."""
        self.rows.append([cells.get(column.name) for column in self.columns])


def shapes() -> list[Table]:
    """The tables without rows: that of all records, those of the collections, those of lists."""
    every = [
        Column(name=ID, about=Kind.ID.value, required=True),
        Column(name="kind", about=KIND_OF_RECORD, required=True, words=tuple(map(name_of, COLLECTIONS))),
        Column(name="title", about=Kind.NAME.value, required=True),
    ]
    found = [Table(name=RECORD, about=EVERY, columns=every, key=(ID,), links=[])]
    for kind in COLLECTIONS:
        columns, links = shape((kind,))
        links.insert(0, Link((ID,), RECORD, (ID,)))
        found.append(Table(name=name_of(kind), about=headline(kind), columns=columns, key=(ID,), links=links))
    return found + lists(RECORD, COLLECTIONS, Link((RECORD,), RECORD, (ID,)))


def lists(name: str, kinds: Sequence[type[Struct]], above: Link) -> list[Table]:
    """The tables of all lists of some classes, below the table `name`, to whose rows `above` leads."""
    found = []
    for field, those in alike(kinds).items():
        if not listed(those[0][1]):
            continue
        parts = tuple(dict.fromkeys(each.table for _, each in those if each.table))
        columns, links = shape(parts) if parts else value_shape(those)
        below, key = f"{name}_{field}", (*above.columns, POSITION)
        found.append(
            Table(
                name=below,
                about=headline(parts[0]) if parts else meaning(those),
                columns=keys(above) + columns,
                key=key,
                links=[above, *links],
            )
        )
        found += lists(below, parts, Link((*above.columns, field), below, key))
    return found


def keys(above: Link) -> list[Column]:
    """The columns that tell the rows of a list apart: those that lead to the row above, and the number in the list."""
    owner, *numbers = above.columns
    return [
        Column(name=owner, about=OWNER, required=True),
        *(
            Column(name=name, about=NUMBER_ABOVE.format(table=above.table), type="integer", required=True)
            for name in numbers
        ),
        Column(name=POSITION, about=NUMBERED, type="integer", required=True),
    ]


def shape(kinds: Sequence[type[Struct]]) -> tuple[list[Column], list[Link]]:
    """The columns of the fields of some classes that hold one value, and what they name."""
    columns: list[Column] = []
    links: list[Link] = []
    for name, those in alike(kinds).items():
        if not listed(those[0][1]):
            always = all(field.required or field.kind is Kind.FLAG for _, field in those)
            columns.append(column(name, those, always and len(those) == len(kinds)))
            columns += [Column(name=f"{name}_{PLACE}", about=PLACE_IN)] if Source in named(those) else []
            links += link(name, those)
    return columns, links


def value_shape(those: Fields) -> tuple[list[Column], list[Link]]:
    """The column of what is listed, with its place if that is a source, and what it names."""
    name = column_name(those)
    places = [Column(name=PLACE, about=PLACE_IN)] if Source in named(those) else []
    return [column(name, those, True), *places], link(name, those)


def column(name: str, those: Fields, required: bool) -> Column:
    """The column of fields that are alike."""
    _, first = those[0]
    words = dict.fromkeys(word for _, field in those for word in field.words)
    return Column(
        name=name,
        about=meaning(those),
        type=type_of(first),
        date=first.kind is Kind.DATE,
        required=required,
        words=tuple(words),
    )


def meaning(those: Fields) -> str:
    """What fields that are alike mean, or at least hold, in the words of the first of which the dictionary says it."""
    said = (meanings(kind).get(field.name) for kind, field in those)
    return next(filter(None, said), those[0][1].kind.value)


def headline(kind: type[Struct]) -> str:
    """What a class is, in the first sentence of what it says of itself."""
    return (inspect.getdoc(kind) or "").partition("\n")[0].partition("; ")[0].rstrip(".") + "."


def link(name: str, those: Fields) -> list[Link]:
    """What a column names: rows of the table of a collection, or of that of all records where there are several."""
    if those[0][1].kind is not Kind.REFERENCE:
        return []
    kinds = named(those)
    return [Link((name,), name_of(kinds[0]) if len(kinds) == 1 else RECORD, (ID,))]


def column_name(those: Fields) -> str:
    """What the column of a list is called: as what it names, if that is of one kind."""
    kinds = named(those)
    return name_of(kinds[0]) if len(kinds) == 1 else VALUE


def named(those: Fields) -> list[type[Item]]:
    """The classes of records that fields name."""
    found = dict.fromkeys(kind for _, field in those for kind in field.names)
    return [kind for kind in COLLECTIONS if kind in found]


def alike(kinds: Iterable[type[Struct]]) -> dict[str, Fields]:
    """The fields of some classes by name, those of the same name together, each with its class."""
    found: dict[str, Fields] = {}
    for kind in kinds:
        for name, field in fields(kind).items():
            found.setdefault(name, []).append((kind, field))
    return found


def listed(field: Field) -> bool:
    """Whether a field stands in a table of its own."""
    return field.many or field.table is not None


def type_of(field: Field) -> str:
    """The type of a column."""
    if field.kind is Kind.FLAG:
        return "boolean"
    plain = bases(field.type)
    return "real" if float in plain else "integer" if int in plain else "text"


def bases(annotation: Any) -> set[Any]:
    """The plain types of which a type is made."""
    if get_origin(annotation) is Annotated:
        return bases(get_args(annotation)[0])
    inner = () if get_origin(annotation) is Literal else get_args(annotation)
    return set().union(*map(bases, inner)) if inner else {annotation}
