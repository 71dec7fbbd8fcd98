"""Tables and pages as people see them, whole."""

import re
from typing import ClassVar

import pytest
from rich.cells import cell_len

from sco_cli import formats
from sco_cli.fields import Kind, Name
from sco_cli.formats import Screen
from sco_cli.formats.table import STYLES
from sco_cli.rows import Columns, Plain, Row
from sco_cli.sheets import Column, Fact, Page, Section, Sheet

KINDS = {
    "state": Kind.NAME,
    "code": Kind.CODE,
    "status": Kind.WORD,
    "since": Kind.DATE,
    "value": Kind.COUNT,
    "note": Kind.PROSE,
    "sources": Kind.REFERENCE,
}
ROWS: list[list[Plain]] = [
    ["Alpha | [bold]Beta[/bold]", "AA", "member", "2001-06-15", 3000000, None, ["news-209#Q1", "blog"]],
    ["上海合作组织", "BB", "current", "2023-01/2023-11", 17.6, "A longer\nnote with\ttabs.", ["blog"]],
    ["Delta", "DD", "agreed", None, None, None, []],
]
GROUPS = ["member", "odd group", "odd group"]


def drawn(sheet: Sheet, width: int = 80, *, header: bool = True, colour: bool = False, unicode: bool = True) -> str:
    text = formats.render("table", sheet, header=header, screen=Screen(width, colour, unicode))
    assert isinstance(text, str)
    return text


def drawn_page(page: Page, width: int = 80, *, colour: bool = False, unicode: bool = True) -> str:
    text = formats.render_page("table", page, screen=Screen(width, colour, unicode))
    assert isinstance(text, str)
    return text


def small(*texts: str, main: str = "name", **others: list[Plain]) -> Sheet:
    """A sheet of a main column and others, whose rows bear no mark."""
    kinds = {"name": Kind.NAME} | {key: KINDS.get(key, Kind.TEXT) for key in others}
    columns = [Column(key, kind) for key, kind in kinds.items()]
    rows: list[list[Plain]] = [[text, *(each[number] for each in others.values())] for number, text in enumerate(texts)]
    nothing = [False] * len(rows)
    return Sheet(
        title="Title", columns=columns, rows=rows, layout=Columns(main=main), uncertain=nothing, disputed=nothing
    )


@pytest.fixture
def sheet() -> Sheet:
    return Sheet(
        title="Title",
        columns=[Column(key, kind) for key, kind in KINDS.items()],
        rows=[list(row) for row in ROWS],
        layout=Columns(main="state", keep="since status sources note"),
        disputed=[False, True, True],
        uncertain=[False, False, True],
    )


@pytest.fixture
def grouped(sheet: Sheet) -> Sheet:
    sheet.groups = GROUPS
    return sheet


def test_a_wide_window_shows_all_columns_beside_each_other(grouped: Sheet) -> None:
    assert drawn(grouped, 200) == (
        "Title\n"
        "\n"
        "State                         Code  Status   Since           Value  Note                      Sources\n"
        "────────────────────────────────────────────────────────────────────────────────────────────────────────────\n"
        "Member states (1)\n"
        "Alpha | [bold]Beta[/bold]     AA    member   2001-06-15  3,000,000                            news-209#Q1 +1\n"
        "\n"
        "Odd group (2)\n"
        "▶ 上海合作组织 †              BB    current  2023-01/         17.6  A longer note with tabs.  blog\n"
        "                                             2023-11\n"
        "Delta †*                      DD    agreed\n"
        "\n"
        "† sources disagree; see sco show ID\n"
        "* exact day unknown; counted from the earliest day that a source allows\n"
    )


def test_a_narrower_window_shows_how_many_sources_there_are(sheet: Sheet) -> None:
    assert drawn(sheet, 97) == (
        "Title\n"
        "\n"
        "State                         Code  Status   Since           Value  Note                      Src\n"
        "─────────────────────────────────────────────────────────────────────────────────────────────────\n"
        "Alpha | [bold]Beta[/bold]     AA    member   2001-06-15  3,000,000                              2\n"
        "▶ 上海合作组织 †              BB    current  2023-01/         17.6  A longer note with tabs.    1\n"
        "                                             2023-11\n"
        "Delta †*                      DD    agreed                                                      0\n"
        "\n"
        "† sources disagree; see sco show ID\n"
        "* exact day unknown; counted from the earliest day that a source allows\n"
    )


def test_a_narrow_window_shows_what_does_not_fit_below_each_row_by_name_unless_it_speaks_for_itself(
    grouped: Sheet,
) -> None:
    assert drawn(grouped, 40) == (
        "Title\n"
        "\n"
        "State                         Since\n"
        "────────────────────────────────────────\n"
        "Member states (1)\n"
        "Alpha | [bold]Beta[/bold]     2001-06-15\n"
        "  code AA · member · value 3,000,000 ·\n"
        "  sources news-209#Q1 +1\n"
        "\n"
        "Odd group (2)\n"
        "▶ 上海合作组织 †              2023-01/\n"
        "                              2023-11\n"
        "  code BB · current · value 17.6 · note\n"
        "  A longer note with tabs. · sources\n"
        "  blog\n"
        "Delta †*\n"
        "  code DD · agreed\n"
        "\n"
        "† sources disagree; see sco show ID\n"
        "* exact day unknown; counted from the\n"
        "earliest day that a source allows\n"
    )


def test_a_screen_without_unicode_gets_ascii_signs(sheet: Sheet) -> None:
    sheet.rows[1][0] = "Shanghai"
    out = drawn(sheet, 60, unicode=False)
    assert out.isascii()
    assert out == (
        "Title\n"
        "\n"
        "State                         Status   Since\n"
        "-------------------------------------------------\n"
        "Alpha | [bold]Beta[/bold]     member   2001-06-15\n"
        "  code AA; value 3,000,000; sources news-209#Q1 +1\n"
        "> Shanghai +                  current  2023-01/\n"
        "                                       2023-11\n"
        "  code BB; value 17.6; note A longer note with tabs.;\n"
        "  sources blog\n"
        "Delta +*                      agreed\n"
        "  code DD\n"
        "\n"
        "+ sources disagree; see sco show ID\n"
        "* exact day unknown; counted from the earliest day that a\n"
        "source allows\n"
    )


def test_colour_marks_headings_groups_statuses_what_is_current_and_what_stands_below(grouped: Sheet) -> None:
    assert drawn(grouped, 60, colour=True) == (
        "\x1b[1mTitle\x1b[0m\n"
        "\n"
        "\x1b[1mState\x1b[0m                         \x1b[1mStatus\x1b[0m   \x1b[1mSince\x1b[0m\n"
        "\x1b[2m─────────────────────────────────────────────────\x1b[0m\n"
        "\x1b[1mMember states (1)\x1b[0m\n"
        "Alpha | [bold]Beta[/bold]     \x1b[32mmember\x1b[0m   2001-06-15\n"
        "\x1b[2m  code AA · value 3,000,000 · sources news-209#Q1 +1\x1b[0m\n"
        "\n"
        "\x1b[1mOdd group (2)\x1b[0m\n"
        "\x1b[1;32m▶ 上海合作组织\x1b[0m\x1b[2m †\x1b[0m              \x1b[1;32mcurrent\x1b[0m  2023-01/\n"
        "                                       2023-11\n"
        "\x1b[2m  code BB · value 17.6 · note A longer note with tabs. ·\x1b[0m\n"
        "\x1b[2m  sources blog\x1b[0m\n"
        "Delta\x1b[2m †*\x1b[0m                      \x1b[36magreed\x1b[0m\n"
        "\x1b[2m  code DD\x1b[0m\n"
        "\n"
        "\x1b[2m† sources disagree; see sco show ID\x1b[0m\n"
        "\x1b[2m* exact day unknown; counted from the earliest day that a\x1b[0m\n"
        "\x1b[2msource allows\x1b[0m\n"
    )


@pytest.mark.parametrize("width", [40, 60, 80, 97, 200])
def test_colour_changes_nothing_but_the_colour(grouped: Sheet, width: int) -> None:
    assert re.sub(r"\x1b\[[\d;]*m", "", drawn(grouped, width, colour=True)) == drawn(grouped, width)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("member", "32"),
        ("observer", "36"),
        ("dialogue-partner", "34"),
        ("partner", "35"),
        ("considered", "2;33"),
        ("proposed", "33"),
        ("drafting", "33"),
        ("agreed", "36"),
        ("in-force", "32"),
        ("completed", "32"),
        ("superseded", "2"),
        ("lapsed", "2"),
        ("current", "1;32"),
        ("announced", "3;33"),
        ("held", "2"),
    ],
)
def test_a_fixed_word_has_a_colour_of_its_own(word: str, code: str) -> None:
    assert f"\x1b[{code}m{word}\x1b[0m" in drawn(small("Delta", status=[word]), colour=True)


def test_no_other_word_has_a_colour() -> None:
    assert len(STYLES) == 15
    assert "\x1b" not in drawn(small("Delta", status=["shanghai-five"]), header=False, colour=True)


def test_no_rows_are_nothing_at_all(grouped: Sheet) -> None:
    grouped.rows, grouped.groups = [], []
    assert drawn(grouped) == ""


def test_without_headings_the_rows_their_groups_and_the_legend_stay(grouped: Sheet) -> None:
    whole = drawn(grouped, 97)
    assert drawn(grouped, 97, header=False) == whole[whole.index("Member states") :]


def test_groups_stand_apart_and_are_counted_each_time_they_come() -> None:
    made = small("a", "b", "c", "d")
    made.groups = ["member", "member", "x", "member"]
    assert drawn(made) == (
        "Title\n\nName\n───────\nMember states (2)\na\nb\n\nX (1)\nc\n\nMember states (1)\nd\n"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("disputed", "uncertain", "text"),
    [
        (False, False, "Delta\n"),
        (True, False, "Delta †\n\n† sources disagree; see sco show ID\n"),
        (False, True, "Delta *\n\n* exact day unknown; counted from the earliest day that a source allows\n"),
        (
            True,
            True,
            "Delta †*\n\n† sources disagree; see sco show ID\n"
            "* exact day unknown; counted from the earliest day that a source allows\n",
        ),
    ],
)
def test_a_row_bears_the_marks_of_its_doubts_and_the_legend_explains_only_those(
    disputed: bool, uncertain: bool, text: str
) -> None:
    made = small("Delta")
    made.disputed, made.uncertain = [disputed], [uncertain]
    assert drawn(made, header=False) == text


def test_the_current_row_is_pointed_at_whichever_column_says_so() -> None:
    assert drawn(small("Alpha", "Beta", phase=["held", "current"]), header=False) == (
        "Alpha     held\n▶ Beta    current\n"
    )  # fmt: skip
    hidden = small("Alpha", "Beta", phase=["held", "current"], other=["x" * 61, "y"])
    assert drawn(hidden, header=False) == (
        "Alpha\n"
        "  phase held · other\n"
        f"  {'x' * 61}\n"
        "▶ Beta\n"
        "  phase current · other y\n"
    )  # fmt: skip


def test_numbers_stand_at_the_right_of_their_column_and_under_its_heading() -> None:
    made = small("a", "b", "c", value=[1, 12345, None], cow=[7, 901, 10])
    made.columns[2] = Column("cow", Kind.NUMBER)
    assert drawn(made) == (
        "Title\n"
        "\n"
        "Name      Value  COW\n"
        "────────────────────\n"
        "a             1    7\n"
        "b        12,345  901\n"
        "c                 10\n"
    )  # fmt: skip


def test_wide_letters_take_two_columns() -> None:
    assert drawn(small("中国", "Delta", code=["丙", "D"])) == (
        "Title\n"
        "\n"
        "Name      Code\n"
        "──────────────\n"
        "中国      丙\n"
        "Delta     D\n"
    )  # fmt: skip


def test_a_long_cell_is_wrapped_at_its_blanks_and_a_long_word_broken() -> None:
    made = small("one two three four five six seven", "x" * 30, note=["n " * 14 + "n", "short"])
    made.layout = Columns(main="name", keep="note")
    assert drawn(made, 54) == (
        "Title\n"
        "\n"
        "Name                      Note\n"
        "──────────────────────────────────────────────────────\n"
        "one two three four five   n n n n n n n n n n n n n n\n"
        "six seven                 n\n"
        "xxxxxxxxxxxxxxxxxxxxxxxx  short\n"
        "xxxxxx\n"
    )


def test_a_long_title_is_wrapped_too() -> None:
    made = small("Delta")
    made.title = "One two three four five six seven eight nine"
    assert drawn(made, 40).startswith("One two three four five six seven eight\nnine\n\nName\n")


@pytest.mark.parametrize("width", range(40, 121))
def test_no_line_is_wider_than_the_window_or_ends_with_a_blank(grouped: Sheet, width: int) -> None:
    lines = drawn(grouped, width).splitlines()
    assert [line for line in lines if cell_len(line) > width or line != line.rstrip()] == []


def test_a_line_as_wide_as_the_window_is_not_wrapped() -> None:
    made = small("Delta")
    made.title = "t" * 40
    assert drawn(made, 40) == f"{'t' * 40}\n\nName\n────────\nDelta\n"
    made.title = "t" * 41
    assert drawn(made, 40) == f"{'t' * 40}\nt\n\nName\n────────\nDelta\n"


def test_what_stands_below_a_row_is_indented_by_two_and_wrapped_at_the_window() -> None:
    made = small("Delta", note=[f"{'x' * 31} {'y' * 31}"])
    assert drawn(made, 70, header=False) == f"Delta\n  note {'x' * 31} {'y' * 31}\n"
    assert drawn(made, 69, header=False) == f"Delta\n  note {'x' * 31}\n  {'y' * 31}\n"


@pytest.fixture
def grid() -> Sheet:
    index = [Column("state", Kind.NAME), Column("code", Kind.CODE), Column("cow", Kind.NUMBER)]
    years = [Column(str(year), Kind.GRID) for year in range(1998, 2002)]
    rows: list[list[Plain]] = [
        ["Alpha", "AA", 901, "shanghai-five", "shanghai-five", "shanghai-five", "member"],
        ["中国", "CN", 71, None, "observer", "dialogue-partner", "partner"],
    ]
    return Sheet(title="Title", columns=index + years, rows=rows, layout=Columns(main="state"))


def test_a_grid_is_a_picture_with_one_letter_a_year(grid: Sheet) -> None:
    assert drawn(grid) == (
        "Title\n"
        "\n"
        "             9 9 0 0\n"
        "             8 9 0 1\n"
        "────────────────────\n"
        "Alpha AA 901 S S S M\n"
        "中国  CN 71  · O D P\n"
        "\n"
        "M member, O observer, D dialogue partner, P partner, S Shanghai Five, · none\n"
    )


def test_a_grid_of_ascii_has_a_dot_where_there_is_no_status(grid: Sheet) -> None:
    grid.rows[1][0] = "China"
    assert drawn(grid, header=False, unicode=False) == (
        "Alpha AA 901 S S S M\n"
        "China CN 71  . O D P\n"
        "\n"
        "M member, O observer, D dialogue partner, P partner, S Shanghai Five, . none\n"
    )


def test_a_page_has_its_facts_under_its_title_and_each_section_as_a_table(page: Page) -> None:
    assert drawn_page(page) == (
        "A | <page>\n"
        "\n"
        "Name         Ann & *Bob*\n"
        "In force     no\n"
        "COW          0\n"
        "Proposed by  AA; B|B\n"
        "URL          https://a.example/b_c?d=1&e=2\n"
        "\n"
        "Status history\n"
        "\n"
        "Date     Status  What                 In force\n"
        "──────────────────────────────────────────────\n"
        "2023-05  agreed  Says | *yes*.        yes\n"
        "                 Two lines <here>     no\n"
    )


def test_a_page_without_sections_ends_with_its_facts(factual: Page) -> None:
    assert drawn_page(factual).splitlines()[-1] == "URL          https://a.example/b_c?d=1&e=2"


def test_a_long_fact_is_wrapped_beside_its_name() -> None:
    fact = Fact("note", " ".join(["word"] * 8))
    page = Page(kind="record", title="Title", facts=[fact, Fact("proposed_by", "中国")])
    assert drawn_page(page, 52) == (
        "Title\n"
        "\n"
        "Note         word word word word word word word word\n"
        "Proposed by  中国\n"
    )  # fmt: skip
    assert drawn_page(page, 51) == (
        "Title\n"
        "\n"
        "Note         word word word word word word word\n"
        "             word\n"
        "Proposed by  中国\n"
    )  # fmt: skip


def test_a_fact_of_several_lines_keeps_them() -> None:
    page = Page(kind="record", title="Title", facts=[Fact("note", "one\ntwo")])
    assert drawn_page(page) == "Title\n\nNote  one\n      two\n"


def test_the_title_of_a_page_and_the_names_of_its_facts_are_set_off_by_colour(factual: Page) -> None:
    assert drawn_page(factual, colour=True).splitlines()[:4] == [
        "\x1b[1mA | <page>\x1b[0m",
        "",
        "\x1b[2mName\x1b[0m         Ann & *Bob*",
        "\x1b[2mIn force\x1b[0m     no",
    ]


class NameRow(Row, frozen=True, kw_only=True):
    columns: ClassVar = Columns(main="name")

    name: Name
    uncertain: bool = False


def test_the_sections_of_a_page_are_drawn_for_its_screen() -> None:
    page = Page(
        kind="record",
        title="Title",
        facts=[Fact("id", "a")],
        sections=[
            Section(name="first", kind=NameRow, rows=[NameRow(name="Delta")], columns=("name",)),
            Section(name="second", kind=NameRow, rows=[NameRow(name="x" * 50, uncertain=True)], columns=("name",)),
        ],
    )
    assert drawn_page(page, 40, unicode=False) == (
        "Title\n"
        "\n"
        "Id  a\n"
        "\n"
        "First\n"
        "\n"
        "Name\n"
        "--------\n"
        "Delta\n"
        "\n"
        "Second\n"
        "\n"
        "Name\n"
        "----------------------------------------\n"
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n"
        "xxxxxxxxxx *\n"
        "\n"
        "* exact day unknown; counted from the\n"
        "earliest day that a source allows\n"
    )
