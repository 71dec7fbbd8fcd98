"""A grid of years as it stands in a window."""

import re

import pytest
from rich.cells import cell_len

from sco_cli import formats
from sco_cli.fields import Kind
from sco_cli.formats import Screen
from sco_cli.formats.grid import decades
from sco_cli.rows import Columns, Plain
from sco_cli.sheets import Column, Sheet


def grid(first: int = 1998, last: int = 2001, *rows: list[Plain]) -> Sheet:
    index = [Column("state", Kind.NAME), Column("code", Kind.CODE), Column("cow", Kind.NUMBER)]
    years = [Column(str(year), Kind.GRID) for year in range(first, last + 1)]
    others: list[Plain] = [None] * (len(years) - 4)
    some: list[list[Plain]] = [
        ["Alpha", "AA", 901, *others, "shanghai-five", "shanghai-five", "shanghai-five", "member"],
        ["中国", "CN", 71, *others, None, "observer", "dialogue-partner", "member"],
    ]
    return Sheet(title="Title", columns=index + years, rows=list(rows) or some, layout=Columns(main="state"))


def drawn(sheet: Sheet, width: int, *, header: bool = True, colour: bool = False, unicode: bool = True) -> str:
    text = formats.render("table", sheet, header=header, screen=Screen(width, colour, unicode))
    assert isinstance(text, str)
    return text


def test_where_there_is_room_each_year_stands_above_its_column() -> None:
    assert drawn(grid(), 28) == (
        "Title\n"
        "\n"
        "             '98 '99 '00 '01\n"
        "────────────────────────────\n"
        "Alpha AA 901  S   S   S   M\n"
        "中国  CN 71   ·   O   D   M\n"
        "\n"
        "M member, O observer,\n"
        "D dialogue partner,\n"
        "S Shanghai Five, · none\n"
    )


def test_else_the_decades_stand_above_the_last_digits_of_the_years() -> None:
    assert drawn(grid(1996, 2010), 60) == (
        "Title\n"
        "\n"
        "             1996    2000                2010\n"
        "             6 7 8 9 0 1 2 3 4 5 6 7 8 9 0\n"
        "──────────────────────────────────────────\n"
        "Alpha AA 901 · · · · · · · · · · · S S S M\n"
        "中国  CN 71  · · · · · · · · · · · · O D M\n"
        "\n"
        "M member, O observer, D dialogue partner, S Shanghai Five,\n"
        "· none\n"
    )


@pytest.mark.parametrize(
    ("width", "row"),
    [
        (20, "Alpha AA 901 S S S M"),
        (19, "Alpha S S S M"),
        (13, "Alpha S S S M"),
        (12, "AA S S S M"),
        (10, "AA S S S M"),
        (9, "AA SSSM"),
        (7, "AA SSSM"),
    ],
)
def test_the_narrower_the_window_the_fewer_names_and_blanks(width: int, row: str) -> None:
    assert row in drawn(grid(), width, header=False).splitlines()


def test_a_name_without_blanks_between_years_comes_before_a_code_without() -> None:
    narrow = grid(1996, 2010, ["Al", "AAAA", 901, *["member"] * 15])
    assert drawn(narrow, 18, header=False).splitlines()[0] == "Al " + "M" * 15


@pytest.mark.parametrize("width", range(33, 160))
def test_no_line_is_wider_than_the_window_or_ends_with_a_blank(width: int) -> None:
    lines = drawn(grid(1996, 2025), width).splitlines()
    assert [line for line in lines if cell_len(line) > width or line != line.rstrip()] == []


@pytest.mark.parametrize(
    ("years", "step", "width", "line"),
    [
        (range(1996, 2026), 2, 60, "1996    2000                2010                2020"),
        (range(1996, 2026), 1, 30, "'96 2000      2010      2020"),
        (range(1997, 2003), 1, 6, "   '00"),
        (range(1997, 2003), 1, 7, "   2000"),
        (range(1997, 2003), 2, 12, "1997  2000"),
        (range(1995, 2003), 1, 8, "1995 '00"),
        (range(1999, 2001), 1, 2, ""),
        (range(1999, 2001), 2, 5, "  '00"),
        (range(2000, 2004), 1, 9, "2000"),
        (range(2005, 2005), 1, 9, ""),
    ],
)
def test_a_decade_is_named_above_its_first_year_as_long_as_there_is_room(
    years: range, step: int, width: int, line: str
) -> None:
    assert decades(list(years), step, width) == line


def test_without_headings_the_rows_and_the_legend_stay() -> None:
    whole = drawn(grid(), 80)
    assert drawn(grid(), 80, header=False) == whole[whole.index("Alpha") :]


def test_ascii_has_a_dot_where_there_is_no_status() -> None:
    assert drawn(grid(1998, 2001, ["China", "CN", 71, None, "observer", None, None]), 80, unicode=False) == (
        "Title\n"
        "\n"
        "            '98 '99 '00 '01\n"
        "---------------------------\n"
        "China CN 71  .   O   .   .\n"
        "\n"
        "O observer, . none\n"
    )


def test_letters_have_the_colours_of_their_statuses_in_the_legend_too() -> None:
    assert drawn(grid(), 20, colour=True).splitlines() == [
        "\x1b[1mTitle\x1b[0m",
        "",
        "\x1b[1m             '98 '00\x1b[0m",
        "\x1b[1m             8 9 0 1\x1b[0m",
        "\x1b[2m────────────────────\x1b[0m",
        "Alpha AA 901 \x1b[2mS\x1b[0m \x1b[2mS\x1b[0m \x1b[2mS\x1b[0m \x1b[32mM\x1b[0m",
        "中国  CN 71  \x1b[2m·\x1b[0m \x1b[36mO\x1b[0m \x1b[34mD\x1b[0m \x1b[32mM\x1b[0m",
        "",
        "\x1b[32mM\x1b[0m\x1b[2m member\x1b[0m\x1b[2m,\x1b[0m",
        "\x1b[36mO\x1b[0m\x1b[2m observer\x1b[0m\x1b[2m,\x1b[0m",
        "\x1b[34mD\x1b[0m\x1b[2m dialogue partner\x1b[0m\x1b[2m,\x1b[0m",
        "\x1b[2mS\x1b[0m\x1b[2m Shanghai Five\x1b[0m\x1b[2m,\x1b[0m",
        "\x1b[2m·\x1b[0m\x1b[2m none\x1b[0m",
    ]


@pytest.mark.parametrize("width", [20, 40, 80])
def test_colour_changes_nothing_but_the_colour(width: int) -> None:
    plain = re.sub(r"\x1b\[[\d;]*m", "", drawn(grid(), width, colour=True))
    assert plain == drawn(grid(), width)
