"""Rows ready to be written: the columns asked for, sorted, their values plain and safe to show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Struct

from sco_cli.answers import Row
from sco_cli.dates import Date
from sco_cli.listings import LISTINGS, Listing, heading
from sco_cli.problems import Usage, unknown


class Sheet(Struct, kw_only=True):
    """Rows ready to be written: `rows` hold plain values (text, numbers, lists, tables, None) in the order of `keys`.

    `main` is the column that takes the free width of a table. `groups` names the group of each row, or is empty;
    `uncertain` and `disputed` mark rows. `chosen` says that the user named the columns, `brief` that a table may
    shorten lists of sources, `matrix` that the columns are years.
    """

    title: str
    keys: list[str]
    rows: list[list[Any]]
    listing: Listing
    main: str
    groups: list[str] = []
    uncertain: list[bool] = []
    disputed: list[bool] = []
    chosen: bool = False
    brief: bool = True
    matrix: bool = False

    @property
    def headings(self) -> list[str]:
        """The headings of the columns, for people."""
        return [heading(key) for key in self.keys]

    def records(self) -> list[dict[str, Any]]:
        """The rows as tables from key to value."""
        return [dict(zip(self.keys, values, strict=True)) for values in self.rows]


def matrix(found: Sheet, *, limit: int | None = None) -> Sheet:
    """A panel with one row a state and one column a year, the status in each cell."""
    position = {key: found.keys.index(key) for key in ("year", "state", "code", "cow", "status")}
    years = list(dict.fromkeys(row[position["year"]] for row in found.rows))
    states: dict[str, dict[int, str | None]] = {}
    index: dict[str, list[Any]] = {}
    for row in found.rows:
        code = row[position["code"]]
        index[code] = [row[position[key]] for key in ("state", "code", "cow")]
        states.setdefault(code, {})[row[position["year"]]] = row[position["status"]]
    rows = [index[code] + [states[code].get(year) for year in years] for code in index]
    return Sheet(
        title=found.title,
        keys=["state", "code", "cow", *map(str, years)],
        rows=rows[:limit],
        listing=found.listing,
        main="state",
        matrix=True,
    )


def sheet(
    name: str,
    rows: Sequence[Row],
    *,
    columns: Sequence[str] = (),
    sort: str | None = None,
    limit: int | None = None,
    nested: bool = False,
    title: str | None = None,
) -> Sheet:
    """Rows of a listing as a sheet: the columns asked for, sorted, at most `limit` of them.

    `nested` is for formats that can hold tables in a cell; they get the listing's further keys as well. Raises Usage
    when a column or sort key is not known.
    """
    listing = LISTINGS[name]
    keys = [known_key(listing, key, "column") for key in columns]
    keys = keys or [*listing.keys, *(listing.also if nested else ())]
    ordered = list(rows) if sort is None else sort_rows(listing, rows, sort)
    ordered = ordered[:limit]
    group = listing.group if sort is None and listing.group and (not columns or listing.group in keys) else None
    return Sheet(
        title=title or listing.title,
        keys=keys,
        rows=[[plain(getattr(row, key)) for key in keys] for row in ordered],
        listing=listing,
        main=listing.main,
        groups=[group_of(getattr(row, group)) for row in ordered] if group else [],
        uncertain=[bool(getattr(row, "uncertain", False)) for row in ordered],
        disputed=[bool(getattr(row, "disputed", ())) for row in ordered],
        chosen=bool(columns),
        brief=not columns,
    )


def known_key(listing: Listing, key: str, what: str) -> str:
    """A key of a listing, as it is written. Raises Usage with the nearest when the listing has none such."""
    wanted = key.strip().casefold().replace("-", "_")
    if wanted not in listing.every:
        raise unknown(what, key.strip(), listing.every, Usage)
    return wanted


def sort_rows(listing: Listing, rows: Sequence[Row], sort: str) -> list[Row]:
    """Rows sorted by a key, `-key` for descending; rows where the value is unknown come last either way."""
    key = known_key(listing, sort.removeprefix("-"), "sort key")
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


def group_of(value: Any) -> str:
    """The group that a value puts its row in: the year of a date, the first of several areas, the value itself."""
    if isinstance(value, Date):
        return value.text[:4]
    if isinstance(value, list):
        return str(value[0]) if value else ""
    return str(value)


def plain(value: Any) -> Any:
    """A value as text, number, list or table, with its text free of control characters."""
    if isinstance(value, str):
        return value if value.isprintable() else clean(value)
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, Date):
        return value.text
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    fields = msgspec.structs.asdict(value)
    return {key: plain(item) for key, item in fields.items() if item not in (None, False)}


CONTROLS = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"


def clean(text: str) -> str:
    """Text without the characters that would steer a terminal or turn the direction of writing."""
    return re.sub(CONTROLS, "", text)
