"""CSV and TSV say what JSON says, to the readers that people have."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from readers.answers import ASKED, PAGED, Record, delimited, flat, page, printed, records, spaced
from readers.library import library

pandas = library("pandas")
polars = library("polars")
duckdb = library("duckdb")

Cells = list[list[str]]
# What separates cells, and what quotes them: TSV knows no quotes.
SIGNS = {"csv": (",", '"'), "tsv": ("\t", "")}


def by_pandas(path: Path, separator: str, quote: str) -> Cells:
    plainly = {"dtype": str, "keep_default_na": False, "quoting": csv.QUOTE_MINIMAL if quote else csv.QUOTE_NONE}
    frame = pandas.read_csv(path, sep=separator, **plainly)
    return [list(frame.columns), *frame.to_numpy().tolist()]


def by_polars(path: Path, separator: str, quote: str) -> Cells:
    frame = polars.read_csv(path, separator=separator, quote_char=quote or None, infer_schema=False)
    return [frame.columns, *map(list, frame.fill_null("").rows())]


def by_duckdb(path: Path, separator: str, quote: str) -> Cells:
    signs = f"delim='{separator}', quote='{quote}', escape='{quote}'"
    found = duckdb.sql(f"select * from read_csv('{path}', {signs}, header=true, all_varchar=true)")
    return [found.columns, *([cell or "" for cell in row] for row in found.fetchall())]


Reader = Callable[[Path, str, str], Cells]
READERS = [by_pandas, by_polars, by_duckdb]


def read(reader: Reader, form: str, answer: str, folder: Path) -> Cells:
    """The cells of an answer, headings first, as a reader finds them in a file."""
    path = folder / f"answer.{form}"
    path.write_bytes(answer.encode())
    return reader(path, *SIGNS[form])


@pytest.mark.parametrize("form", SIGNS)
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(("data", "line"), ASKED)
def test_a_listing_has_the_cells_that_json_says(
    reader: Reader, form: str, data: str, line: str, tmp_path: Path
) -> None:
    keys, *cells = read(reader, form, printed(data, f"{line} -f {form}"), tmp_path)
    rows = records(data, line)
    assert set(keys) <= rows[0].keys()
    expected = [[delimited(row[key]) for key in keys] for row in rows]
    assert cells == (expected if form == "csv" else spaced(expected))


@pytest.mark.parametrize("form", SIGNS)
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(("data", "line"), PAGED)
def test_a_page_has_the_facts_that_json_says(reader: Reader, form: str, data: str, line: str, tmp_path: Path) -> None:
    keys, *cells = read(reader, form, printed(data, f"{line} -f {form}"), tmp_path)
    expected = facts(page(data, line), keys)
    assert cells == (expected if form == "csv" else spaced(expected))


def facts(found: Record, keys: list[str]) -> Cells:
    """A page as cells: a source is what it says, place by place; else part, key and value."""
    if found["page"] == "source":
        return [[delimited(row[key]) for key in keys] for row in found["facts"]]
    return flat(found)


def test_the_reading_of_a_frame_without_types_keeps_what_types_would_spoil(tmp_path: Path) -> None:
    path = tmp_path / "states.csv"
    path.write_bytes(printed("bundled", "states -f csv").encode())
    typed: Any = pandas.read_csv(path)
    assert "4" in set(typed["m49"].astype(str))
    assert "004" in set(pandas.read_csv(path, dtype=str)["m49"])
    assert "004" in {row[2] for row in by_duckdb(path, ",", '"')}


def test_a_text_of_na_is_no_missing_value() -> None:
    read_as = pandas.read_csv(io.StringIO("code,name\nNA,Namibia\n"), dtype=str, keep_default_na=False)
    assert read_as.to_numpy().tolist() == [["NA", "Namibia"]]
