"""The dataset as tables with keys: the one relational model, made from the types of the records.

- One table for each collection, called as one record of it is: `membership`, `document`, `source`. Its columns are the
  fields that hold one value, under their own names. Dates are EDTF text, as everywhere.
- `record` has every record of every collection once: its id, its kind (the name of its own table) and what it is
  called. What can name records of several kinds names a row of it.
- Lists stand in tables `record_FIELD`, one for all collections: `record_sources` has a row for each source that a
  record names, `record_areas` for each area. `record` is the id of the record, `position` counts from 1, and what is
  listed stands in a column called as what it names (`source`, `area`, `state`), else in `value`. A source has its
  `place` beside it.
- Tables inside a record do so too: `record_history` has a row for each step, `record_disputed` for each disagreement.
  The steps of an initiative that is `same_as` another record stand with that one.
- Lists in these hang below: `record_history_sources` has the sources of each step. Its column `history` is the
  `position` of the step in `record_history`.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.errors import DataError
from sco_cli.exports.shapes import PLACE, POSITION, RECORD, Cell, Table, listed, shapes
from sco_cli.fields import Field, as_list, fields
from sco_cli.names import kind as name_of
from sco_cli.names import title
from sco_cli.records import COLLECTIONS, Source
from sco_cli.validation import check


def tables(dataset: Dataset) -> list[Table]:
    """The whole dataset as tables. Raises DataError when it breaks a rule, since keys might name nothing then."""
    if faults := [fault for fault in check(dataset) if fault.severity == "error"]:
        raise DataError(faults)
    made = {table.name: table for table in shapes()}
    for kind in COLLECTIONS:
        for item in dataset.records(kind):
            made[RECORD].rows.append([item.id, name_of(kind), title(dataset, item)])
            made[name_of(kind)].add(single(item))
            add_lists(made, RECORD, {RECORD: item.id}, item)
    return list(made.values())


def add_lists(made: dict[str, Table], name: str, keys: dict[str, Cell], item: Struct) -> None:
    """Adds the rows of all lists of a record or of a part of one, whose row in the table `name` has these keys."""
    for field in filter(listed, fields(type(item)).values()):
        table = made[f"{name}_{field.name}"]
        value = table.columns[len(table.key)].name
        for position, each in enumerate(as_list(getattr(item, field.name)), 1):
            cells = single(each) if field.table else cells_of(value, PLACE, field, each)
            table.add({**keys, POSITION: position, **cells})
            if field.table:
                add_lists(made, table.name, {**keys, field.name: position}, each)


def single(item: Struct) -> dict[str, Cell]:
    """The cells of the fields of a record, or of a part of one, that hold one value."""
    cells: dict[str, Cell] = {}
    for name, field in fields(type(item)).items():
        if not listed(field):
            cells |= cells_of(name, f"{name}_{PLACE}", field, getattr(item, name))
    return cells


def cells_of(name: str, place: str, field: Field, value: Any) -> dict[str, Cell]:
    """The cells of one value; of a source there are two, since what names it may name a place in it as well."""
    if isinstance(value, Date):
        return {name: value.text}
    if Source not in field.names or value is None:
        return {name: None if value == "" else value}
    key, _, where = value.partition("#")
    return {name: key, place: where or None}
