"""A Data Package: a CSV file for each table, and `datapackage.json`, which says what they hold.

Version 1 of the specification, which all readers know: https://specs.frictionlessdata.io/tabular-data-package/
"""

from __future__ import annotations

import csv
import hashlib
import io
from typing import Any

from sco_cli.dataset import Dataset
from sco_cli.exports import Export
from sco_cli.exports.schema import EDTF
from sco_cli.exports.shapes import Cell, Column, Link, Table
from sco_cli.exports.tables import tables
from sco_cli.formats.json import indented
from sco_cli.records import About

DESCRIPTOR = "datapackage.json"
NAME = "shanghai-cooperation-organisation"
TYPES = {"text": "string", "integer": "integer", "real": "number", "boolean": "boolean"}
LICENCES = {
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}
SOURCES = "Every record names its sources, which the table source lists"


def files(dataset: Dataset, _: str) -> dict[str, bytes]:
    """The files of the package. Raises DataError when the data is at fault."""
    every = tables(dataset)
    made = {f"{table.name}.csv": written(table) for table in every}
    resources = [resource(table, made[f"{table.name}.csv"]) for table in every]
    package = descriptor(dataset.about) | {"resources": resources}
    return {DESCRIPTOR: indented(package).encode(), **made}


def written(table: Table) -> bytes:
    """The rows of a table as CSV, as RFC 4180 has it."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([cell(value) for value in row] for row in table.rows)
    return buffer.getvalue().encode()


def cell(value: Cell) -> str:
    """A value as Data Packages write it; nothing where it is not known."""
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def descriptor(about: About) -> dict[str, Any]:
    """What the package says of the dataset."""
    licence = {"name": about.licence, "path": LICENCES.get(about.licence)}
    said = {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": about.title,
        "description": about.note,
        "version": about.version,
        "homepage": about.url,
        "licenses": [known(licence)],
        "contributors": [{"title": about.publisher, "role": "publisher"}],
        "sources": [{"title": SOURCES, "path": "source.csv"}],
    }
    return known(said)


def resource(table: Table, data: bytes) -> dict[str, Any]:
    """What the package says of one table."""
    schema = {
        "fields": [field(column) for column in table.columns],
        "primaryKey": table.key,
        "foreignKeys": [foreign_key(table, link) for link in table.links],
        "missingValues": [""],
    }
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": schema,
    }


def field(column: Column) -> dict[str, Any]:
    """What the package says of one column."""
    constraints = {
        "required": column.required or None,
        "enum": column.words or None,
        "pattern": EDTF if column.date else None,
    }
    said = {"name": column.name, "type": TYPES[column.type], "description": column.about or None}
    return known({**said, "constraints": known(constraints) or None})


def foreign_key(table: Table, link: Link) -> dict[str, Any]:
    """That columns of a table name a row of another, or of the same one, which is called nothing then."""
    named = "" if link.table == table.name else link.table
    return {"fields": link.columns, "reference": {"resource": named, "fields": link.key}}


def known(said: dict[str, Any]) -> dict[str, Any]:
    """What is said, without what is not known."""
    return {key: value for key, value in said.items() if value is not None}


EXPORT = Export(files=files)
