"""A cell of CSV or TSV: text that programs can take apart, and that no spreadsheet runs."""

from __future__ import annotations

import re

import msgspec

from sco_cli.formats import cell
from sco_cli.rows import Plain

# What spreadsheets, some of them also in full width, take for a formula: these signs at the beginning, but for a sign
# before nothing but digits and what stands between them, as in a number or a telephone number.
FORMULA = re.compile(r"\s*([=@\uff1d\uff20]|[-+\uff0b\uff0d](?![\d\s.,()-]*$))")
AS_TEXT = "'"


def delimited(value: Plain) -> str:
    """A value as the text of one cell: tables as JSON, what would be a formula behind an apostrophe."""
    if isinstance(value, list | dict) and holds_tables(value):
        return msgspec.json.encode(value).decode()
    text = cell(value)
    return AS_TEXT + text if isinstance(value, str | list) and FORMULA.match(text) else text


def holds_tables(value: list[Plain] | dict[str, Plain]) -> bool:
    """Whether a value is a table or a list of them."""
    return isinstance(value, dict) or any(isinstance(item, dict) for item in value)
