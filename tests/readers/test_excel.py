"""Excel files have the values of JSON in cells of their type, as openpyxl finds them."""

from pathlib import Path
from typing import Any

import pytest
from readers.answers import DATA, LISTINGS, records, text, written
from readers.library import library

from sco_cli.labels import heading

openpyxl = library("openpyxl")
library("xlsxwriter")
NOTES = "Notes"  # what people read about doubts, where there are some


@pytest.mark.parametrize("line", [line for line in LISTINGS if line != "panel --wide"])
@pytest.mark.parametrize("data", DATA)
def test_a_listing_is_a_table_with_the_values_of_json(data: str, line: str, tmp_path: Path) -> None:
    path = tmp_path / "answer.xlsx"
    written(data, f"{line} -o {path}")
    table = openpyxl.load_workbook(path).worksheets[0]
    headings, *cells = table.values
    rows = records(data, line)
    names = {heading(key): key for key in rows[0]}
    shown = [each for each in headings if each != NOTES]
    assert headings[: len(shown)] == tuple(shown)
    assert [list(each[: len(shown)]) for each in cells] == [[typed(row[names[each]]) for each in shown] for row in rows]


def typed(value: Any) -> Any:
    """A value as a workbook has it: numbers and yes or no as such, all else as text, no cell for what is unknown."""
    return value if isinstance(value, bool | int | float) else text(value) or None
