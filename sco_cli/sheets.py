"""The waist of the house: rows ready to be written, whatever the format; and pages, made of facts and such tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from sco_cli import labels
from sco_cli.dates import Date
from sco_cli.errors import Usage, unknown
from sco_cli.fields import Kind, fields, made_of
from sco_cli.rows import Columns, Plain, RowType, Sought, clean, plain

# What every answer can be asked to say of itself, as columns.
CONTEXT = {"as_of": Kind.DATE, "dataset": Kind.CODE}
NO_CONTEXT: Mapping[str, Plain] = {}
NO_ADDRESSES: Mapping[str, str] = {}


class Column(Struct, frozen=True):
    """A column of a sheet: its key, and what it holds."""

    key: str
    kind: Kind

    @property
    def heading(self) -> str:
        """The heading of the column, for people."""
        return labels.heading(self.key)


class Origin(Struct, frozen=True, kw_only=True):
    """Where an answer is from: the day that it is of, and the dataset with its version, licence and publisher."""

    as_of: str
    dataset: str
    version: str
    licence: str
    publisher: str

    def told(self) -> dict[str, str]:
        """What is known of it, by name."""
        return {key: clean(getattr(self, key)) for key in self.__struct_fields__}

    @property
    def line(self) -> str:
        """All of it on one line, for people."""
        known = self.told()
        about = labels.AS_OF.format(title=known["dataset"], day=known["as_of"])
        return " · ".join([about, labels.VERSION.format(**known), known["licence"], known["publisher"]])


class Line(Struct):
    """A line: the kind of what it tells, its words, details, and how many rows it stands for.

    `main` sets it off from the others; `disputed` says that sources disagree about what it tells.
    """

    kind: str
    text: str
    details: str = ""
    rows: int = 1
    main: bool = False
    disputed: bool = False

    def __post_init__(self) -> None:
        self.text, self.details = clean(self.text), clean(self.details)


class Node(Struct, frozen=True):
    """What belongs to one date, in a year: `hung` says that the lines after the first hang on it."""

    year: str
    when: str
    lines: Sequence[Line]
    hung: bool = False


class Outline(Struct, frozen=True):
    """What happened, and apart from it what is announced, in order."""

    happened: Sequence[Node]
    announced: Sequence[Node] = ()


class Sheet(Struct, kw_only=True):
    """Rows ready to be written: `rows` hold plain values in the order of `columns`.

    `outline`, if there is one, tells the rows as lines for eyes. `layout` says how a table is laid out. `groups` names
    the group of each row, or is empty; `told` is what a table says below each row, or empty; `uncertain` and `disputed`
    mark rows; `sought` holds the words by which each row was found, or is empty. `chosen` says that the user named the
    columns, `brief` that a table may shorten lists of sources, `cut` that rows were left out. `below` holds the
    sentences that stand under each row, or is empty; `after` those that stand under all of them. `name` is that of the
    listing, `origin` says where the answer is from, `addresses` where to find the sources that rows name, by id.
    """

    title: str
    columns: list[Column]
    rows: list[list[Plain]]
    layout: Columns
    groups: list[str] = []
    told: list[str] = []
    uncertain: list[bool] = []
    disputed: list[bool] = []
    sought: list[list[str]] = []
    chosen: bool = False
    brief: bool = True
    cut: bool = False
    outline: Outline | None = None
    below: list[list[str]] = []
    after: list[str] = []
    name: str = ""
    origin: Origin | None = None
    addresses: Mapping[str, str] = NO_ADDRESSES

    def __post_init__(self) -> None:
        self.title = clean(self.title)

    @property
    def keys(self) -> list[str]:
        """The keys of the columns."""
        return [column.key for column in self.columns]

    @property
    def main(self) -> int:
        """The number of the column that a row is told by; sentences under it stand there where cells have borders."""
        return self.keys.index(self.layout.main) if self.layout.main in self.keys else 0

    @property
    def headings(self) -> list[str]:
        """The headings of the columns, for people."""
        return [column.heading for column in self.columns]

    def records(self) -> list[dict[str, Plain]]:
        """The rows as tables from key to value."""
        keys = self.keys
        return [dict(zip(keys, values, strict=True)) for values in self.rows]


def sheet(
    kind: type[RowType],
    rows: Sequence[RowType],
    title: str,
    *,
    columns: Sequence[str] = (),
    sort: str | None = None,
    limit: int | None = None,
    nested: bool = False,
    table: Columns | None = None,
    context: Mapping[str, Plain] = NO_CONTEXT,
) -> Sheet:
    """Rows of a class as a sheet: the columns asked for, sorted, at most `limit` of them.

    `nested` is for formats that can hold tables in a cell; they get the further keys of the class as well. `table` is
    for a table: how its columns stand in it, and which they are. `context` are values that every row has alike and that
    can be asked for as columns. Raises Usage when a column or sort key is not known.
    """
    layout = table or kind.columns
    keys = [known_key((*kind.every(), *context), key, "column") for key in columns]
    keys = keys or (table.table.split() if table else []) or [*kind.keys(), *(kind.also() if nested else ())]
    ordered = chosen(kind, rows, sort, limit)
    group = layout.group if sort is None and (not columns or layout.group in keys) else ""
    told = layout.told if table and not columns else ""
    shown = made_of(kind, [*keys, *filter(None, [group, told])])
    return Sheet(
        title=title,
        columns=[Column(key, CONTEXT.get(key) or fields(kind)[key].kind) for key in keys],
        rows=[[context[key] if key in context else plain(getattr(row, key)) for key in keys] for row in ordered],
        layout=layout,
        groups=[clean(group_of(getattr(row, group))) for row in ordered] if group else [],
        told=[str(plain(getattr(row, told)) or "") for row in ordered] if told else [],
        uncertain=[bool(getattr(row, "uncertain", False)) for row in ordered],
        disputed=[any(each.field in shown for each in getattr(row, "disputed", ())) for row in ordered],
        sought=[row.words for row in ordered if isinstance(row, Sought)],
        chosen=bool(columns),
        brief=not columns,
        cut=len(ordered) < len(rows),
    )


def known_key(known: Sequence[str], key: str, what: str) -> str:
    """One of the known keys, as it is written. Raises Usage with the nearest when there is none such."""
    wanted = key.strip().casefold().replace("-", "_")
    if wanted not in known:
        raise unknown(what, key.strip(), known, Usage)
    return wanted


def chosen(kind: type[RowType], rows: Sequence[RowType], sort: str | None, limit: int | None = None) -> list[RowType]:
    """The rows in the order asked for, at most `limit` of them. Raises Usage when the sort key is not known."""
    return (list(rows) if sort is None else sort_rows(kind, rows, sort))[:limit]


def sort_rows(kind: type[RowType], rows: Sequence[RowType], sort: str) -> list[RowType]:
    """Rows sorted by a key, `-key` for descending; rows where the value is unknown come last either way."""
    key = known_key(kind.every(), sort.removeprefix("-"), "sort key")
    known = [row for row in rows if getattr(row, key) not in (None, [])]
    rest = [row for row in rows if getattr(row, key) in (None, [])]
    return sorted(known, key=lambda row: sort_value(getattr(row, key)), reverse=sort.startswith("-")) + rest


def sort_value(value: Any) -> Any:
    """What a value is compared by: dates by their days, text without case, lists by their items."""
    if isinstance(value, Date):
        return (value.first, value.last)
    if isinstance(value, str):
        return value.casefold()
    if isinstance(value, list):
        return [sort_value(item) if isinstance(item, str) else str(item) for item in value]
    return value


def group_of(value: object) -> str:
    """The group that a value puts its row in: the year of a date, the first of several areas, the value itself."""
    if isinstance(value, Date):
        return value.text[:4]
    if isinstance(value, list):
        return str(value[0]) if value else ""
    return "" if value is None else str(value)
