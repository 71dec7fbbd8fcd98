"""JSON and JSON lines are what pandas and duckdb take for the rows."""

from pathlib import Path
from typing import Any

import pytest
from readers.answers import ASKED, Record, printed, records
from readers.library import library

pandas = library("pandas")
duckdb = library("duckdb")

FORMS = ("json", "jsonl")
# A format that no text has, or duckdb takes the vote 8-2-4 for a day of 2008.
NO_DATES = "dateformat='never'"


def known(value: Any) -> Any:
    """A value without what is unknown in tables within it, where duckdb gives all rows the same keys."""
    if isinstance(value, dict):
        return {key: known(each) for key, each in value.items() if each is not None}
    if isinstance(value, list):
        return [known(each) for each in value]
    return value


def by_pandas(path: Path) -> list[Record]:
    frame = pandas.read_json(path, dtype=False, lines=path.suffix == ".jsonl").astype(object)
    found: list[Record] = frame.where(frame.notna(), None).to_dict("records")
    return found


def by_duckdb(path: Path) -> list[Record]:
    found = duckdb.sql(f"select * from read_json('{path}', sample_size=-1, {NO_DATES})")
    return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("reader", [by_pandas, by_duckdb])
@pytest.mark.parametrize(("data", "line"), ASKED)
def test_a_listing_has_the_rows_of_the_record(reader: Any, form: str, data: str, line: str, tmp_path: Path) -> None:
    path = tmp_path / f"answer.{form}"
    path.write_text(printed(data, f"{line} -f {form}"), encoding="utf-8")
    rows = reader(path)
    assert [list(row) for row in rows] == [list(row) for row in records(data, line)]
    assert known(rows) == known(records(data, line))
