"""The waist of the house: rows ready to be written, whatever the format; and pages, made of facts and such tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from sco_cli import labels
from sco_cli.dates import Date
from sco_cli.errors import Usage, unknown
from sco_cli.fields import Kind, fields
from sco_cli.rows import Columns, Plain, Row, RowType, clean, plain

# What every answer can be asked to say of itself, as columns.
CONTEXT = {"as_of": Kind.DATE, "dataset": Kind.CODE}
NO_CONTEXT: Mapping[str, Plain] = {}


class Column(Struct, frozen=True):
    """A column of a sheet: its key, and what it holds."""

    key: str
    kind: Kind

    @property
    def heading(self) -> str:
        """The heading of the column, for people."""
        return labels.heading(self.key)


class Sheet(Struct, kw_only=True):
    """Rows ready to be written: `rows` hold plain values in the order of `columns`.

    `layout` says how a table is laid out. `groups` names the group of each row, or is empty; `uncertain` and `disputed`
    mark rows. `chosen` says that the user named the columns, `brief` that a table may shorten lists of sources.
    """

    title: str
    columns: list[Column]
    rows: list[list[Plain]]
    layout: Columns
    groups: list[str] = []
    uncertain: list[bool] = []
    disputed: list[bool] = []
    chosen: bool = False
    brief: bool = True

    def __post_init__(self) -> None:
        self.title = clean(self.title)

    @property
    def keys(self) -> list[str]:
        """The keys of the columns."""
        return [column.key for column in self.columns]

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
    context: Mapping[str, Plain] = NO_CONTEXT,
) -> Sheet:
    """Rows of a class as a sheet: the columns asked for, sorted, at most `limit` of them.

    `nested` is for formats that can hold tables in a cell; they get the further keys of the class as well. `context`
    are values that every row has alike and that can be asked for as columns. Raises Usage when a column or sort key is
    not known.
    """
    keys = [known_key((*kind.every(), *context), key, "column") for key in columns]
    keys = keys or [*kind.keys(), *(kind.also() if nested else ())]
    ordered = list(rows) if sort is None else sort_rows(kind, rows, sort)
    ordered = ordered[:limit]
    group = kind.columns.group if sort is None and (not columns or kind.columns.group in keys) else ""
    return Sheet(
        title=title,
        columns=[Column(key, CONTEXT.get(key) or fields(kind)[key].kind) for key in keys],
        rows=[[context[key] if key in context else plain(getattr(row, key)) for key in keys] for row in ordered],
        layout=kind.columns,
        groups=[group_of(getattr(row, group)) for row in ordered] if group else [],
        uncertain=[bool(getattr(row, "uncertain", False)) for row in ordered],
        disputed=[bool(getattr(row, "disputed", ())) for row in ordered],
        chosen=bool(columns),
        brief=not columns,
    )


def known_key(known: Sequence[str], key: str, what: str) -> str:
    """One of the known keys, as it is written. Raises Usage with the nearest when there is none such."""
    wanted = key.strip().casefold().replace("-", "_")
    if wanted not in known:
        raise unknown(what, key.strip(), known, Usage)
    return wanted


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


class Fact(Struct, frozen=True):
    """A fact on a page: its key, its value (None when unknown), and what that is."""

    key: str
    value: Plain
    kind: Kind = Kind.TEXT

    @property
    def known(self) -> bool:
        """Whether it says anything."""
        return self.value not in (None, [], "")


class Section(Struct, kw_only=True):
    """A table on a page: rows of a class under a name of their own (`cited_by`, `status_history` …).

    `columns` are those that people see, where others would only repeat what the page is about; machines get all.
    """

    name: str
    kind: type[Row]
    rows: Sequence[Row]
    columns: tuple[str, ...] = ()
    main: str | None = None
    group: str | None = None

    def sheet(self) -> Sheet:
        """The section as a sheet for people, without columns in which nothing is known."""
        keys = self.columns or self.kind.keys()
        known = [key for key in keys if any(getattr(row, key) not in (None, []) for row in self.rows)]
        found = sheet(self.kind, self.rows, labels.heading(self.name), columns=known)
        found.chosen = found.brief = False
        layout = self.kind.columns
        found.layout = Columns(main=self.main or layout.main, keep=layout.keep)
        found.groups = [str(plain(getattr(row, self.group))) for row in self.rows] if self.group else []
        return found

    def records(self) -> list[dict[str, Plain]]:
        """The section as tables from key to value."""
        return [row.record() for row in self.rows]


class Page(Struct, kw_only=True):
    """Everything about one state, record or source: facts, and sections without empty ones."""

    kind: str
    title: str
    facts: list[Fact]
    sections: list[Section] = []

    def __post_init__(self) -> None:
        self.title = clean(self.title)

    def known(self) -> Iterator[Fact]:
        """The facts that are known."""
        return (Fact(fact.key, plain(fact.value), fact.kind) for fact in self.facts if fact.known)

    def record(self) -> dict[str, Plain]:
        """The page as one object: what it is a page of, every fact (null when unknown), each section as a list."""
        facts = {fact.key: plain(fact.value) for fact in self.facts}
        sections: dict[str, Plain] = {section.name: [*section.records()] for section in self.sections}
        return {"page": self.kind, **facts, **sections}

    def flat(self) -> Sheet:
        """The page as one table of part, key and value, for formats that know nothing else."""
        rows: list[list[Plain]] = [["", fact.key, fact.value] for fact in self.known()]
        for section in self.sections:
            for number, record in enumerate(section.records(), 1):
                part = f"{section.name}[{number}]"
                rows += [[part, key, value] for key, value in record.items() if value not in (None, [], "")]
        columns = [Column("part", Kind.TEXT), Column("key", Kind.WORD), Column("value", Kind.TEXT)]
        return Sheet(title=self.title, columns=columns, rows=rows, layout=Columns(main="value"))


def filled(sections: Sequence[Section]) -> list[Section]:
    """The sections that have rows."""
    return [section for section in sections if section.rows]
