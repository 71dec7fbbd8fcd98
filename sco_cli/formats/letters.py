"""The letters of a grid of years: one for each status that a state can have held."""

from __future__ import annotations

from sco_cli import labels
from sco_cli.fields import Kind
from sco_cli.formats import cell
from sco_cli.rows import Plain
from sco_cli.sheets import Sheet


def is_grid(sheet: Sheet) -> bool:
    """Whether a sheet is a grid of years."""
    return any(column.kind is Kind.GRID for column in sheet.columns)


def letter(status: Plain) -> str:
    """The letter of a status, nothing where there is none."""
    return cell(status)[:1].upper()


def meanings(sheet: Sheet) -> list[tuple[str, str]]:
    """The statuses that occur in a grid, "" for none, each with what it is called, in the order of the legend."""
    years = [number for number, column in enumerate(sheet.columns) if column.kind is Kind.GRID]
    found = {cell(row[number]) for row in sheet.rows for number in years}
    return [(status, name) for status, name in labels.LETTERS.items() if status in found]
