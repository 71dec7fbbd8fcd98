"""Records put together again from the tables of an export, to be compared with those of the dataset."""

from collections import defaultdict
from typing import Any

from msgspec import Struct

from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.fields import fields
from sco_cli.records import COLLECTIONS

Rows = dict[str, list[dict[str, Any]]]
Plain = dict[str, Any]


def plainly(value: Any) -> Any:
    """A value of a record without classes: dates as text, nothing for an empty text."""
    if isinstance(value, Struct):
        return {name: plainly(getattr(value, name)) for name in fields(type(value))}
    if isinstance(value, list):
        return [plainly(each) for each in value]
    return value.text if isinstance(value, Date) else None if value == "" else value


def as_loaded(dataset: Dataset) -> dict[str, list[Plain]]:
    """Every record of a dataset, by collection, in its order."""
    return {kind.collection: [plainly(item) for item in dataset.records(kind)] for kind in COLLECTIONS}


class Reader:
    """Takes rows of tables together to records; `left` are the rows of lists that belong to none."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.left: dict[tuple[Any, ...], list[Plain]] = defaultdict(list)
        for name, those in rows.items():
            for row in those if name.startswith("record_") else ():
                keys = [*row][: [*row].index("position")]
                self.left[name, *(row[key] for key in keys)].append(row)

    def every(self) -> dict[str, list[Plain]]:
        """Every record, by collection, in the order of its table."""
        return {
            kind.collection: [self.item(kind, row, "record", (row["id"],)) for row in self.rows[kind.__name__.lower()]]
            for kind in COLLECTIONS
        }

    def item(self, kind: type[Struct], row: Plain, table: str, keys: tuple[Any, ...]) -> Plain:
        """One record, or part of one, from its row and those of its lists."""
        return {
            name: self.listed(field.table, f"{table}_{name}", keys) if field.many else row[name]
            for name, field in fields(kind).items()
        }

    def listed(self, part: type[Struct] | None, table: str, keys: tuple[Any, ...]) -> list[Any]:
        """One list."""
        rows = self.left.pop((table, *keys), [])
        assert [row["position"] for row in rows] == [*range(1, len(rows) + 1)]
        if part:
            return [self.item(part, row, table, (*keys, row["position"])) for row in rows]
        return [self.value(row) for row in rows]

    def value(self, row: Plain) -> Any:
        """What is listed, a source with its place."""
        value, *place = [*row.values()][[*row].index("position") + 1 :]
        return f"{value}#{place[0]}" if place and place[0] else value
