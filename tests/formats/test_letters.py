"""The letters of a grid of years."""

import pytest

from sco_cli.fields import Kind
from sco_cli.formats.letters import is_grid, letter, meanings
from sco_cli.rows import Columns, Plain
from sco_cli.sheets import Column, Sheet


def grid(*rows: list[Plain], kind: Kind = Kind.GRID) -> Sheet:
    columns = [Column("state", Kind.NAME), Column("2000", kind), Column("2001", kind)]
    return Sheet(title="Title", columns=columns, rows=list(rows), layout=Columns(main="state"))


def test_a_sheet_with_years_as_columns_is_a_grid() -> None:
    assert is_grid(grid())
    assert not is_grid(grid(kind=Kind.WORD))


@pytest.mark.parametrize(("status", "expected"), [("member", "M"), ("dialogue-partner", "D"), (None, ""), ("", "")])
def test_a_status_is_told_by_its_first_letter(status: Plain, expected: str) -> None:
    assert letter(status) == expected


def test_only_what_occurs_in_the_years_is_explained_the_strongest_status_first_and_none_last() -> None:
    assert meanings(grid(["partner", None, "shanghai-five"], ["observer", "member", "dialogue-partner"])) == [
        ("member", "member"),
        ("dialogue-partner", "dialogue partner"),
        ("shanghai-five", "Shanghai Five"),
        ("", "none"),
    ]
    assert meanings(grid(["A", "observer", "partner"])) == [("observer", "observer"), ("partner", "partner")]
    assert meanings(grid(["A", "observer", "member"], kind=Kind.WORD)) == []
