"""A cell of CSV or TSV can be taken apart, and no spreadsheet runs it."""

import csv
import io
import json

import pytest

from sco_cli import formats
from sco_cli.fields import Kind
from sco_cli.formats.delimited import delimited
from sco_cli.rows import Columns, Plain
from sco_cli.sheets import Column, Sheet


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "@SUM(A1)",
        "+cmd|' /C calc'!A0",
        "-cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "+7 495 a",
        "- item",
        "\t=1",
        " \n=1",
        "\r@a",
        "＝1",
        "＠a",
        "＋a",
        "－a",
        "=",
    ],
)
def test_what_a_spreadsheet_would_run_stands_behind_an_apostrophe(text: str) -> None:
    assert delimited(text) == f"'{text}"
    assert delimited([text, "b"]) == f"'{text}; b"


@pytest.mark.parametrize(
    "text",
    ["-5", "+7 495 606-40-00", "+86 (10) 6532", "-1.5", "-1,5", "+", "-", "a=b", "'=1", "1-2", "", "– dash", "#x"],
)
def test_numbers_telephone_numbers_and_all_else_stay_as_they_are(text: str) -> None:
    assert delimited(text) == text


@pytest.mark.parametrize(("value", "text"), [(-5, "-5"), (-1e-7, "-1e-07"), (True, "yes"), (None, ""), ([], "")])
def test_a_value_that_is_no_text_is_never_a_formula(value: Plain, text: str) -> None:
    assert delimited(value) == text


@pytest.mark.parametrize("value", [{"a": "=1;, ", "b": ["c"]}, [{"a": None, "b": '上海 "x"\ty'}, {"a": 1}], [{}]])
def test_tables_are_json_that_gives_them_back(value: Plain) -> None:
    assert json.loads(delimited(value)) == value
    made = Sheet(title="T", columns=[Column("a", Kind.TABLE)], rows=[[value]], layout=Columns(main="a"))
    ((csv_cell,),) = csv.reader(io.StringIO(str(formats.render("csv", made, header=False)), newline=""))
    assert json.loads(csv_cell) == json.loads(str(formats.render("tsv", made, header=False))) == value


@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_both_formats_write_their_cells_so(name: str) -> None:
    made = Sheet(title="T", columns=[Column("a", Kind.PROSE)], rows=[["=1"]], layout=Columns(main="a"))
    assert str(formats.render(name, made, header=False)).rstrip() == "'=1"
