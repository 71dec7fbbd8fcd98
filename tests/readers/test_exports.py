"""The views of the exported database hold what the listings say, as pandas and sqlite-utils read it."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from readers.answers import Record, records, written
from readers.library import library

from sco_cli.contents import RECORDS

pandas = library("pandas")
sqlite_utils = library("sqlite_utils")


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled data as a database."""
    path = tmp_path_factory.mktemp("exports") / "sco.db"
    written("bundled", f"export sqlite {path}")
    return path


def stored(value: Any) -> Any:
    """A value as SQLite has it: lists and tables as JSON, yes and no as numbers."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if isinstance(value, list | dict) else value


def by_pandas(path: Path, view: str) -> list[Record]:
    with sqlite3.connect(path) as database:
        frame = pandas.read_sql(f"select * from {view}", database, dtype=object)
    found: list[Record] = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return found


def by_sqlite_utils(path: Path, view: str) -> list[Record]:
    return list(sqlite_utils.Database(path)[view].rows)


@pytest.mark.parametrize("reader", [by_pandas, by_sqlite_utils])
@pytest.mark.parametrize("listing", RECORDS)
def test_a_view_is_its_listing(exported: Path, reader: Any, listing: str) -> None:
    expected = records("bundled", listing)
    found = [{key: row[key] for key in expected[0]} for row in reader(exported, listing)]
    assert found == [{key: stored(value) for key, value in row.items()} for row in expected]
