"""JSON Schema (2020-12) of the files of the dataset and of what `-f json` writes, made from the types of both.

Ids are names and no addresses, `urn:sco:data:memberships`: some editors refuse an id that is only the name of a file.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import msgspec
from msgspec import Struct

from sco_cli import labels
from sco_cli.contents import ACROSS, COMMANDS, RECORDS
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.exports import Export
from sco_cli.exports.meanings import file_of, meanings
from sco_cli.fields import fields
from sco_cli.formats.json import indented
from sco_cli.listings import Listing, listing
from sco_cli.records import COLLECTIONS, About, Item
from sco_cli.rows import Row, Told
from sco_cli.sheets import CONTEXT

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ID = "urn:sco:{name}"
REF = "#/$defs/{name}"
# A year, month or day that exists, but for 29 February, which is allowed in every year; then a date or an interval.
LONG = r"(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?"
SHORT = r"(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|[12][0-9]))?"
YEAR = r"([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)"
PART = rf"{YEAR}(-({LONG}|{SHORT}))?[~?%]?"
EDTF = rf"^({PART}|({PART}|\.\.)/({PART}|\.\.))$"
MORE = "Keys that are not required are given when --columns asks for them."
NOTHING: Schema = {"type": "null"}
DATE: Schema = {
    "title": "Date",
    "description": "An EDTF date (ISO 8601-2), no more precise than its source: a year, month or day, with `~` about, "
    "`?` unsure or `%` both at the end, or an interval.",
    "type": "string",
    "pattern": EDTF,
    "examples": ["2017", "2017-06", "2017-06-09", "2017~", "2017-06-08/2017-06-09", "2025/.."],
}


def files(dataset: Dataset, day: str) -> dict[str, bytes]:
    """A schema for each file of the dataset, in `data/`, and for the answer of each listing, in `answers/`.

    They are the same whatever the dataset holds, and on every day.
    """
    schemas = {f"data/{kind.collection}": of_collection(kind) for kind in COLLECTIONS}
    schemas["data/dataset"] = of_dataset_file()
    schemas |= {f"answers/{name}": of_answer(name) for name in (*RECORDS, *ACROSS)}
    headed = {
        path: {"$schema": DIALECT, "$id": ID.format(name=path.replace("/", ":")), **schema}
        for path, schema in schemas.items()
    }
    return {f"{path}.schema.json": indented(schema).encode() for path, schema in headed.items()}


def of_collection(kind: type[Item]) -> Schema:
    """The schema of a file of a collection, as it is parsed: one key, whose tables are the records."""
    (records,), tables = _schemas([list[kind]])  # type: ignore[valid-type]
    return {
        "title": file_of(kind),
        "description": _about(kind),
        **_object({kind.collection: records}),
        "$defs": tables,
    }


def of_dataset_file() -> Schema:
    """The schema of dataset.toml."""
    _, tables = _schemas([About])
    about = tables.pop(About.__name__)
    return {**about, "title": "dataset.toml", "$defs": tables}


def of_answer(name: str) -> Schema:
    """The schema of the array that `-f json` writes for a listing.

    Without `--columns` every row has all keys that are required, in this order.
    """
    asked = listing(name)
    keys = asked.row.every()
    types, tables = _schemas([fields(asked.row)[key].type for key in keys])
    columns = {key: _column(asked, key, schema) for key, schema in zip(keys, types, strict=True)}
    context = {key: _described({"type": "string"}, key, kind.value) for key, kind in CONTEXT.items()}
    needed = (*asked.row.keys(), *asked.row.also())
    return {
        "title": f"sco {name} -f json",
        "description": f"{COMMANDS[name]} {MORE}",
        "type": "array",
        "items": {"description": _about(asked.row), **_object(columns | context, needed)},
        "$defs": tables,
    }


def _column(asked: Listing[Row], key: str, schema: Schema) -> Schema:
    """The schema of a column, with the words that its filter takes, or else those of the field that it shows."""
    column, record = fields(asked.row)[key], asked.record
    field, *further = column.made_of or (key,)
    shown = fields(record).get(field) if record and not further else None
    words = asked.options[key].option.words if key in asked.options else ()
    # A row of high confidence says so, a record does not.
    if record is None or shown is None or key in fields(Told):
        return _described(_worded(schema, words), key, column.kind.value)
    words = words or (shown.words if field == key else ())
    return _described(_worded(schema, words), key, _meaning(record, field))


def _object(properties: Schema, required: Sequence[str] = ()) -> Schema:
    needed = {"required": list(required)} if required else {}
    return {"type": "object", "properties": properties, **needed, "additionalProperties": False}


def _schemas(types: Iterable[Any]) -> tuple[list[Schema], dict[str, Schema]]:
    """The schema of each of some types, and by name those of the tables in them, with a word on every field."""
    schemas, made = msgspec.json.schema_components(types, schema_hook=_date, ref_template=REF)
    tables = {name: _table(_classes()[name], schema) for name, schema in made.items()}
    return list(schemas), {**tables, Date.__name__: DATE}


def _date(_: type) -> Schema:
    """The one type that msgspec does not know."""
    return {"$ref": REF.format(name=Date.__name__)}


@cache
def _classes() -> dict[str, type[Struct]]:
    """The classes of all tables of the dataset, by name."""
    found: dict[str, type[Struct]] = {}
    waiting: list[type[Struct]] = [*COLLECTIONS, About]
    while waiting:
        kind = waiting.pop()
        found[kind.__name__] = kind
        waiting += [field.table for field in fields(kind).values() if field.table]
    return found


def _table(kind: type[Struct], schema: Schema) -> Schema:
    """The schema of a table. TOML has no null, and JSON leaves out what a table inside a row does not say."""
    properties = {
        name: _described(_worded(_without_null(schema["properties"][name]), field.words), name, _meaning(kind, name))
        for name, field in fields(kind).items()
    }
    return {**schema, "description": _about(kind), "properties": properties}


def _described(schema: Schema, name: str, meaning: str) -> Schema:
    return {"title": labels.heading(name), "description": meaning, **schema}


def _meaning(kind: type[Struct], name: str) -> str:
    """What a field of a record means, or at least holds."""
    return meanings(kind).get(name) or fields(kind)[name].kind.value


def _worded(schema: Schema, words: tuple[str, ...]) -> Schema:
    """The schema of a text that can hold these words only, in their order, if there are any."""
    if not words:
        return schema
    if "anyOf" in schema:
        return {**schema, "anyOf": [_worded(each, words) for each in schema["anyOf"]]}
    return {"enum": list(words)} if schema.get("type", "string") == "string" else schema


def _without_null(schema: Schema) -> Schema:
    kinds = [each for each in schema.get("anyOf", ()) if each != NOTHING]
    bare = {key: value for key, value in schema.items() if key != "anyOf" and value is not None}
    if len(kinds) == 1:
        return {**bare, **kinds[0]}
    return {**bare, **({"anyOf": kinds} if kinds else {})}


def _about(kind: type[Struct]) -> str:
    return inspect.getdoc(kind) or ""


EXPORT = Export(files=files)
