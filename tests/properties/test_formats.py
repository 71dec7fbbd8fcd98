"""Sheets with anything in them, written in every format and read by readers that nobody here wrote."""

import csv
import io
import json
from itertools import starmap
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sco_cli.fields import Kind
from sco_cli.formats import cell, render
from sco_cli.formats.delimited import delimited
from sco_cli.rows import Columns, plain
from sco_cli.sheets import Column, Sheet

# Texts as data can hold them, with more of what formats are made of.
MARKS = st.text(
    st.sampled_from("|*_`~#!\\[](){}<>&\"',;:-+=@/$%^ \t\n0159.eExXoOnNyY中é\u2028\x85\ufeff\u200b"), max_size=12
)
WORDS = st.sampled_from(
    (
        "",
        "null",
        "yes",
        "No",
        "~",
        "048",
        "0o17",
        "0x1F",
        "1e3",
        "1_000",
        "12:30",
        "2023-12-14",
        "=1+1",
        "- a",
        "<b>",
        ".5",
        "inf",
    )
)
TEXTS = st.one_of(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), MARKS, WORDS).map(plain)
NUMBERS = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.one_of(TEXTS, NUMBERS, st.booleans(), st.none(), st.lists(TEXTS, max_size=3))
TABLES = st.lists(st.dictionaries(st.sampled_from(("status", "date", "note")), TEXTS, max_size=3), max_size=2)
COLUMNS = [
    Column("title", Kind.NAME),
    Column("text", Kind.PROSE),
    Column("value", Kind.COUNT),
    Column("url", Kind.ADDRESS),
]
NESTED = [*COLUMNS, Column("history", Kind.TABLE)]


def sheet(columns: list[Column], *values: st.SearchStrategy[Any]) -> st.SearchStrategy[Sheet]:
    """Sheets with these columns, a strategy for each."""
    rows = st.lists(st.tuples(*values).map(list), max_size=4)
    return st.builds(lambda title, rows: Sheet(title=title, columns=columns, rows=rows, layout=LAYOUT), TEXTS, rows)


LAYOUT = Columns(main="title")
FLAT = sheet(COLUMNS, TEXTS, VALUES, VALUES, TEXTS)
DEEP = sheet(NESTED, TEXTS, VALUES, VALUES, TEXTS, TABLES)


def written(name: str, found: Sheet) -> str:
    text = render(name, found)
    assert isinstance(text, str)
    return text


def cells(found: Sheet) -> list[list[str]]:
    return [list(map(cell, row)) for row in found.rows]


def guarded(found: Sheet) -> list[list[str]]:
    """The cells of CSV: what a spreadsheet would take for a formula stands behind an apostrophe."""
    return [list(map(delimited, row)) for row in found.rows]


def squeezed(rows: list[list[str]]) -> list[list[str]]:
    """Cells with any run of white space as one blank."""
    return [[" ".join(text.split()) for text in row] for row in rows]


def same(read: Any, found: Any) -> bool:
    """Whether what was read is what was written, of the same type; numbers of JSON and YAML may be whole or not."""
    if isinstance(found, list):
        return isinstance(read, list) and len(read) == len(found) and all(starmap(same, zip(read, found, strict=True)))
    if isinstance(found, dict):
        return dict(read).keys() == found.keys() and all(same(read[key], value) for key, value in found.items())
    if isinstance(found, bool | str) or found is None:
        return type(read) is type(found) and bool(read == found)
    return not isinstance(read, bool) and bool(read == found)


@given(FLAT)
def test_csv_is_read_by_python(found: Sheet) -> None:
    header, *rows = csv.reader(io.StringIO(written("csv", found), newline=""), strict=True)
    assert header == found.keys
    assert rows == guarded(found)


@given(FLAT)
def test_csv_is_read_by_pandas(found: Sheet) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_csv(io.StringIO(written("csv", found), newline=""), dtype=str, keep_default_na=False)
    assert list(frame.columns) == found.keys
    assert frame.to_numpy().tolist() == guarded(found)


@given(FLAT)
def test_tsv_has_a_line_a_row_whatever_stands_in_it(found: Sheet) -> None:
    header, *rows = (line.split("\t") for line in written("tsv", found).removesuffix("\n").split("\n"))
    assert header == found.keys
    assert rows == squeezed(guarded(found))


@pytest.mark.parametrize("name", ["csv", "tsv"])
@given(found=FLAT)
def test_no_text_of_csv_or_tsv_is_a_formula_and_all_of_it_is_there(name: str, found: Sheet) -> None:
    text = io.StringIO(written(name, found), newline="")
    _, *rows = csv.reader(text) if name == "csv" else csv.reader(text, delimiter="\t", quoting=csv.QUOTE_NONE)
    for line, shown in zip(rows, found.rows, strict=True):
        for read, value in zip(line, shown, strict=True):
            whole = cell(value) if name == "csv" else " ".join(cell(value).split())
            assert read.removeprefix("'").strip() == whole.removeprefix("'").strip()
            assert read.lstrip()[:1] not in tuple("=@＝＠")


@given(DEEP)
def test_json_is_read_by_python(found: Sheet) -> None:
    assert same(json.loads(written("json", found)), found.records())
    assert same([json.loads(line) for line in written("jsonl", found).split("\n")[:-1]], found.records())


@given(DEEP)
def test_yaml_is_read_by_pyyaml(found: Sheet) -> None:
    yaml = pytest.importorskip("yaml")
    assert same(yaml.safe_load(written("yaml", found)), found.records())


@given(DEEP)
def test_yaml_is_read_by_a_reader_of_its_newer_version(found: Sheet) -> None:
    ruamel = pytest.importorskip("ruamel.yaml")
    assert same(ruamel.YAML(typ="safe", pure=True).load(written("yaml", found)), found.records())


def texts_of(html: str) -> list[list[str]]:
    """The texts of the cells of the one table in a page."""
    html5lib = pytest.importorskip("html5lib")
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(html)
    assert len(tree.findall(".//table")) == 1
    for each in tree.iter("br"):
        each.text = " "
    return [["".join(each.itertext()) for each in row if each.tag in ("td", "th")] for row in tree.iter("tr")]


@given(FLAT)
def test_html_is_read_by_a_browsers_rules(found: Sheet) -> None:
    header, *rows = texts_of(written("html", found))
    assert header == found.headings
    assert squeezed(rows) == squeezed(cells(found))


@given(FLAT)
def test_markdown_is_read_by_its_reader(found: Sheet) -> None:
    reader = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable("table")
    header, *rows = texts_of(reader.render(written("md", found)))
    assert header == found.keys
    assert squeezed(rows) == squeezed(cells(found))
