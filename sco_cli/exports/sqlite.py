"""One SQLite database: the tables, what the commands answer on a day as views, and a full-text index.

- Tables are STRICT, with primary and foreign keys; `sco_cli/exports/tables.py` says what they hold.
- `dataset` has one row: title, version, licence, how far the record goes, how to cite it, and the day of the answers.
- A view for each listing, called as its command is: `members`, `initiatives`. Its rows are those that the command
  answers with, `as_of` is their day; lists are JSON, as `-f json` writes them. They are kept in `answer`. Their
  `sources` have the place behind `#`, so that a join takes `record_sources`, by their `id`, and of what has steps also
  `record_history_sources`.
- `search` finds records by words in any language: `SELECT id, title FROM search WHERE search MATCH 'energy'`. Chinese
  has no blanks between words: `MATCH '合作*'`, with an asterisk, finds them wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from sco_cli import citations, messages
from sco_cli.contents import RECORDS
from sco_cli.dataset import Dataset
from sco_cli.errors import Problem
from sco_cli.exports import Export
from sco_cli.exports.shapes import Column, Link, Table
from sco_cli.exports.tables import single, tables
from sco_cli.fields import Kind, as_list, fields
from sco_cli.listings import ask, listing
from sco_cli.names import called, kind, title
from sco_cli.records import COLLECTIONS, About

if TYPE_CHECKING:
    from sqlite3 import Connection

STRICT_SINCE = (3, 37)
TYPES = {"text": "TEXT", "integer": "INTEGER", "real": "REAL", "boolean": "INTEGER"}
JOIN = ",\n  "
LONGEST = 12  # characters of a Chinese text that are indexed together
HAN = re.compile("[\u3400-\u9fff]+")
FTS5 = "SELECT 1 FROM pragma_module_list WHERE name = 'fts5'"
ANSWER = """CREATE TABLE answer (
  listing TEXT NOT NULL, position INTEGER NOT NULL, as_of TEXT NOT NULL, row TEXT NOT NULL,
  PRIMARY KEY (listing, position)
) STRICT"""
SEARCH = """CREATE VIRTUAL TABLE search USING fts5 (
  id, kind UNINDEXED, title, names, text, parts, tokenize = "porter unicode61 remove_diacritics 2"
)"""


class TooOld(Problem):
    """The SQLite that Python brings cannot make the database."""

    code = 1


def files(dataset: Dataset, day: str) -> dict[str, bytes]:
    """The database, with answers of the day. Raises DataError when the data is at fault, TooOld."""
    import sqlite3

    base = sqlite3.connect(":memory:")
    try:
        # Else VACUUM writes a file of its own, and fails where the disk is full.
        base.execute("PRAGMA temp_store = MEMORY")
        if sqlite3.sqlite_version_info < STRICT_SINCE or not base.execute(FTS5).fetchone():
            raise TooOld(messages.SQLITE_TOO_OLD.format(version=sqlite3.sqlite_version))
        for table in tables(dataset):
            add_table(base, table)
        add_about(base, dataset.about, day)
        add_answers(base, dataset, day)
        add_search(base, dataset)
        base.commit()
        base.execute("VACUUM")
        return {"": base.serialize()}
    finally:
        base.close()


def add_table(base: Connection, table: Table) -> None:
    """Makes a table with its rows, and an index for each of its columns that name rows of another."""
    parts = [
        *map(column, table.columns),
        f"PRIMARY KEY ({listed(table.key)})",
        *(foreign_key(link) for link in table.links),
    ]
    base.execute(f"CREATE TABLE {quoted(table.name)} (\n  {JOIN.join(parts)}\n) STRICT")
    base.executemany(f"INSERT INTO {quoted(table.name)} VALUES ({marks(table.columns)})", table.rows)
    for link in table.links:
        if link.columns != table.key[: len(link.columns)]:
            name = quoted("_".join(["by", table.name, *link.columns]))
            base.execute(f"CREATE INDEX {name} ON {quoted(table.name)} ({listed(link.columns)})")


def column(each: Column) -> str:
    """The declaration of a column."""
    name = quoted(each.name)
    words = ("0", "1") if each.type == "boolean" else tuple(map(text, each.words))
    needed = " NOT NULL" if each.required else ""
    return f"{name} {TYPES[each.type]}{needed}" + (f" CHECK ({name} IN ({', '.join(words)}))" if words else "")


def foreign_key(link: Link) -> str:
    """The declaration of what columns name."""
    return f"FOREIGN KEY ({listed(link.columns)}) REFERENCES {quoted(link.table)} ({listed(link.key)})"


def add_about(base: Connection, about: About, day: str) -> None:
    """Makes the table of the one row that says what this is: what dataset.toml holds, the day, how to cite it."""
    citation = citations.plain(citations.of_dataset(about)).strip()
    said = {**single(about), "as_of": day, "citation": citation}
    columns = [f"{quoted(name)} {'INTEGER' if isinstance(value, int) else 'TEXT'}" for name, value in said.items()]
    base.execute(f"CREATE TABLE dataset ({', '.join(columns)}) STRICT")
    base.execute(f"INSERT INTO dataset VALUES ({marks(said)})", [*said.values()])


def add_answers(base: Connection, dataset: Dataset, day: str) -> None:
    """Keeps what each listing answers on a day, and makes the view that shows it."""
    base.execute(ANSWER)
    for name in RECORDS:
        asked = listing(name)
        rows = ask(asked, dataset, {"as_of": day}, day).rows
        keys = [*asked.row.keys(), *asked.row.also()]
        kept = ((name, number, day, msgspec.json.encode(row.record()).decode()) for number, row in enumerate(rows, 1))
        base.executemany("INSERT INTO answer VALUES (?, ?, ?, ?)", kept)
        cells = ", ".join(f"json_extract(row, {text(f'$.{key}')}) AS {quoted(key)}" for key in keys)
        kept_of = f"FROM answer WHERE listing = {text(name)} ORDER BY position"
        base.execute(f"CREATE VIEW {quoted(name)} AS SELECT as_of, {cells} {kept_of}")


def add_search(base: Connection, dataset: Dataset) -> None:
    """Makes the full-text index of all records."""
    base.execute(SEARCH)
    base.executemany(f"INSERT INTO search VALUES ({marks(range(6))})", sought(dataset))


def sought(dataset: Dataset) -> Iterator[list[str]]:
    """What each record is found by: its id, kind, title, names, sentences, and the parts of Chinese in these."""
    for each in COLLECTIONS:
        for item in dataset.records(each):
            names, texts = "\n".join(called(item)), "\n".join(sentences(item))
            yield [item.id, kind(item), title(dataset, item), names, texts, " ".join(parts(f"{names} {texts}"))]


def sentences(item: Struct) -> Iterator[str]:
    """The texts of a record and of the tables inside it."""
    for name, field in fields(type(item)).items():
        for value in as_list(getattr(item, name)):
            if field.table:
                yield from sentences(value)
            elif field.kind in (Kind.PROSE, Kind.TEXT) and value:
                yield value


def parts(text: str) -> Iterator[str]:
    """What begins at each character of the Chinese in a text, so that a word is found wherever it stands."""
    for run in HAN.findall(text):
        yield from (run[start : start + LONGEST] for start in range(len(run)))


def quoted(name: str) -> str:
    """A name as SQL has it, whatever words SQL has of its own."""
    return f'"{name}"'


def text(value: str) -> str:
    """A text as SQL has it."""
    return "'{}'".format(value.replace("'", "''"))


def listed(names: Iterable[str]) -> str:
    """Names with commas between them."""
    return ", ".join(map(quoted, names))


def marks(values: Collection[object]) -> str:
    """A place for each value."""
    return ", ".join("?" * len(values))


EXPORT = Export(files=files)
