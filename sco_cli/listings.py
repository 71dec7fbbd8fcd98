"""The listings: for each its row, its keys in order, and how a table of it is laid out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Struct

from sco_cli.answers import Row
from sco_cli.dates import Date
from sco_cli.problems import Usage, unknown

HEADINGS = {
    "alpha3": "Alpha-3",
    "cow": "COW",
    "id": "Id",
    "in_force": "In force",
    "m49": "M49",
    "name_ru": "Russian",
    "name_zh": "Chinese",
    "proposed_by": "Proposed by",
    "stated_by": "Stated by",
    "url": "URL",
}


class Listing(Struct, frozen=True, kw_only=True):
    """A listing: `keys` are its columns, `also` those that JSON and YAML carry besides them, `more` those given only
    when they are asked for. All are fields of its row.

    In a table `main` is the column that takes the free width, `keep` the others in the order in which they are
    dearest when the window is narrow, `group` the key whose values head groups of rows, left out of the table itself
    when `grouped_away`. `date` is the key that `--since` and `--until` bound.
    """

    title: str
    keys: tuple[str, ...]
    main: str
    keep: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    group: str | None = None
    grouped_away: bool = False
    date: str = "date"

    @property
    def every(self) -> tuple[str, ...]:
        """All keys that can be asked for, in the order in which they are offered."""
        return (*self.keys, *self.also, *self.more)


def _listing(title: str, keys: str, also: str = "", more: str = "", keep: str = "", **rest: Any) -> Listing:
    return Listing(
        title=title,
        keys=tuple(keys.split()),
        also=tuple(also.split()),
        more=tuple(more.split()),
        keep=tuple(keep.split()),
        **rest,
    )


LISTINGS: dict[str, Listing] = {
    "members": _listing(
        "States and their status in the SCO",
        "state code status since until decided signed sources",
        also="uncertain",
        more="id basis confidence note disputed",
        keep="since until decided signed sources code",
        main="state",
        group="status",
        grouped_away=True,
    ),
    "chairmanships": _listing(
        "Chairmanship of the SCO",
        "state code start end phase theme summit sources planned",
        also="uncertain",
        more="id confidence note disputed",
        keep="start end phase planned code",
        main="state",
    ),
    "timeline": _listing(
        "Timeline",
        "date kind event states areas id sources",
        keep="date kind",
        main="event",
        group="date",
    ),
    "initiatives": _listing(
        "Initiatives",
        "id title areas kind status since proposed_by sources",
        also="summary history uncertain",
        more="official_title documents confidence note disputed",
        keep="status since proposed_by",
        main="title",
        group="areas",
        date="since",
    ),
    "meetings": _listing(
        "Meetings",
        "id body number start end city country format chair outcome sources planned",
        more="title confidence note disputed",
        keep="start city",
        main="body",
        date="start",
    ),
    "documents": _listing(
        "Documents",
        "id title kind date place in_force areas status sources",
        also="period summary history uncertain",
        more="confidence note disputed",
        keep="date status kind place in_force",
        main="title",
    ),
    "bodies": _listing(
        "Bodies and mechanisms",
        "id name kind seat established sources status",
        also="role history uncertain",
        more="confidence note disputed",
        keep="status established seat",
        main="name",
        group="kind",
        grouped_away=True,
    ),
    "officials": _listing(
        "Officials",
        "person nationality office start end phase sources planned",
        also="uncertain",
        more="attested id confidence note disputed",
        keep="start end phase nationality",
        main="person",
        group="office",
        grouped_away=True,
    ),
    "designations": _listing(
        "Named years and tourism and cultural capitals",
        "id kind name place start end sources",
        also="country decided proposed_by",
        more="confidence note disputed",
        keep="start end place",
        main="name",
        group="kind",
        grouped_away=True,
    ),
    "exercises": _listing(
        "Joint exercises",
        "id kind name start end place hosts participants sources planned",
        also="participation",
        more="confidence note disputed",
        keep="start end kind",
        main="name",
        date="start",
    ),
    "figures": _listing(
        "Figures that were stated",
        "id measure value unit period state stated_by sources qualifier",
        more="areas confidence note disputed",
        keep="qualifier value unit period state",
        main="measure",
        date="period",
    ),
    "events": _listing(
        "Events",
        "id date kind title place states areas sources",
        more="confidence note disputed",
        keep="date kind",
        main="title",
    ),
    "statements": _listing(
        "Positions and assessments",
        "id date kind text stated_by states areas sources",
        more="confidence note disputed",
        keep="date kind",
        main="text",
    ),
    "terms": _listing(
        "Terms, principles, rules and rights",
        "id term kind meaning areas sources",
        more="confidence note disputed",
        keep="term",
        main="meaning",
        group="kind",
        grouped_away=True,
    ),
    "areas": _listing(
        "Areas of cooperation",
        "id name initiatives",
        also="covers",
        keep="initiatives id",
        main="name",
    ),
    "states": _listing(
        "States",
        "code alpha3 m49 cow name name_ru name_zh status",
        also="aliases",
        keep="code status alpha3 cow m49 name_ru name_zh",
        main="name",
    ),
    "sources": _listing(
        "Sources",
        "id kind title publisher language date url cited",
        also="note",
        keep="date cited publisher language kind",
        main="title",
    ),
    "diff": _listing(
        "What changed",
        "date change kind subject before after sources",
        more="id areas",
        keep="date before after",
        main="subject",
        group="kind",
        grouped_away=True,
    ),
    "search": _listing(
        "Found",
        "kind id title matched snippet",
        keep="kind id",
        main="title",
    ),
    "panel": _listing(
        "States by years",
        "year state code cow status sources",
        also="uncertain",
        more="alpha3",
        keep="year status code cow",
        main="state",
    ),
    "faults": _listing(
        "Faults in the data",
        "severity file line id field message",
        keep="line field id severity",
        main="message",
    ),
    # The tables that only stand on pages.
    "history": _listing(
        "History",
        "date status what sources",
        also="seen confidence note",
        keep="date status",
        main="what",
    ),
    "citations": _listing(
        "Cited by",
        "place kind id title",
        keep="kind id",
        main="title",
    ),
    "disagreements": _listing(
        "Disagreements",
        "id field kept value why sources",
        keep="field kept value",
        main="why",
    ),
    "references": _listing(
        "Sources",
        "id places kind title publisher date url",
        keep="date publisher",
        main="title",
    ),
    "sizes": _listing(
        "Collections",
        "collection records",
        keep="records",
        main="collection",
    ),
    "links": _listing(
        "Belongs to it",
        "kind id title",
        keep="kind id",
        main="title",
    ),
}


class Sheet(Struct, kw_only=True):
    """Rows ready to be written: `rows` hold plain values (text, numbers, lists, tables, None) in the order of `keys`.

    `main` is the column that takes the free width of a table. `groups` names the group of each row, or is empty;
    `uncertain` and `disputed` mark rows. `chosen` says that the user
    named the columns, `brief` that a table may shorten lists of sources, `matrix` that
    the columns are years.
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


def heading(key: str) -> str:
    """The heading of a column, for people."""
    return HEADINGS.get(key, key.replace("_", " ").capitalize())


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
    ordered = sort_rows(listing, rows, sort) if sort else list(rows)
    ordered = ordered[:limit]
    group = listing.group if not sort and listing.group and (not columns or listing.group in keys) else None
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
