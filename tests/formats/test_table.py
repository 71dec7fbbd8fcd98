"""Tables and pages as people see them, whole."""

import re
from typing import ClassVar

import pytest
from rich.cells import cell_len
from rich.text import Text

from sco_cli import formats
from sco_cli.fields import Kind, Name
from sco_cli.formats import Screen
from sco_cli.formats.artist import STYLES, Artist
from sco_cli.rows import Columns, Plain, Row
from sco_cli.sections import Fact, Page, Passage, Section, Sentence
from sco_cli.sheets import Column, Sheet

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
        "State                      Code  Status   Since           Value  Note                      Sources\n"
        "─────────────────────────────────────────────────────────────────────────────────────────────────────────\n"
        "Member states (1)\n"
        "Alpha | [bold]Beta[/bold]  AA    member   2001-06-15  3,000,000                            news-209#Q1 +1\n"
        "\n"
        "Odd group (2)\n"
        "▶ 上海合作组织 †           BB    current  2023-01/         17.6  A longer note with tabs.  blog\n"
        "                                          2023-11\n"
        "Delta †*                   DD    agreed\n"
        "\n"
        "† sources disagree; see sco show ID\n"
        "* exact day unknown; counted from the earliest day that a source allows\n"
        "In dates: a/b from a to b\n"
    )


def test_a_narrower_window_shows_how_many_sources_there_are(sheet: Sheet) -> None:
    assert drawn(sheet, 97) == (
        "Title\n"
        "\n"
        "State                      Code  Status   Since           Value  Note                      Src\n"
        "──────────────────────────────────────────────────────────────────────────────────────────────\n"
        "Alpha | [bold]Beta[/bold]  AA    member   2001-06-15  3,000,000                              2\n"
        "▶ 上海合作组织 †           BB    current  2023-01/         17.6  A longer note with tabs.    1\n"
        "                                          2023-11\n"
        "Delta †*                   DD    agreed                                                      0\n"
        "\n"
        "† sources disagree; see sco show ID\n"
        "* exact day unknown; counted from the earliest day that a source allows\n"
        "In dates: a/b from a to b\n"
        "Src how many sources; sco show ID names them\n"
    )


def test_a_narrow_window_shows_what_does_not_fit_below_each_row_by_name_unless_it_speaks_for_itself(
    grouped: Sheet,
) -> None:
    assert drawn(grouped, 40) == (
        "Title\n"
        "\n"
        "State                      Since\n"
        "─────────────────────────────────────\n"
        "Member states (1)\n"
        "Alpha | [bold]Beta[/bold]  2001-06-15\n"
        "  code AA · member · value 3,000,000\n"
        "  sources news-209#Q1 +1\n"
        "\n"
        "Odd group (2)\n"
        "▶ 上海合作组织 †           2023-01/\n"
        "                           2023-11\n"
        "  code BB · current · value 17.6\n"
        "  note A longer note with tabs.\n"
        "  sources blog\n"
        "Delta †*\n"
        "  code DD · agreed\n"
        "\n"
        "† sources disagree; see sco show ID\n"
        "* exact day unknown; counted from the\n"
        "earliest day that a source allows\n"
        "In dates: a/b from a to b\n"
    )


def test_a_screen_without_unicode_gets_ascii_signs(sheet: Sheet) -> None:
    sheet.rows[1][0] = "Shanghai"
    out = drawn(sheet, 60, unicode=False)
    assert out.isascii()
    assert out == (
        "Title\n"
        "\n"
        "State                      Status   Since\n"
        "----------------------------------------------\n"
        "Alpha | [bold]Beta[/bold]  member   2001-06-15\n"
        "  code AA; value 3,000,000; sources news-209#Q1 +1\n"
        "> Shanghai +               current  2023-01/\n"
        "                                    2023-11\n"
        "  code BB; value 17.6; note A longer note with tabs.\n"
        "  sources blog\n"
        "Delta +*                   agreed\n"
        "  code DD\n"
        "\n"
        "+ sources disagree; see sco show ID\n"
        "* exact day unknown; counted from the earliest day that a\n"
        "source allows\n"
        "In dates: a/b from a to b\n"
    )


def test_colour_marks_headings_groups_statuses_what_is_current_and_what_stands_below(grouped: Sheet) -> None:
    assert drawn(grouped, 60, colour=True) == (
        "\x1b[1mTitle\x1b[0m\n"
        "\n"
        "\x1b[1mState\x1b[0m                      \x1b[1mStatus\x1b[0m   \x1b[1mSince\x1b[0m\n"
        "\x1b[2m──────────────────────────────────────────────\x1b[0m\n"
        "\x1b[1mMember states (1)\x1b[0m\n"
        "Alpha | [bold]Beta[/bold]  \x1b[32mmember\x1b[0m   2001-06-15\n"
        "  \x1b[2mcode AA · value 3,000,000 · sources news-209#Q1 +1\x1b[0m\n"
        "\n"
        "\x1b[1mOdd group (2)\x1b[0m\n"
        "\x1b[1;32m▶ 上海合作组织\x1b[0m\x1b[2m †\x1b[0m           \x1b[1;32mcurrent\x1b[0m  2023-01/\n"
        "                                    2023-11\n"
        "  \x1b[2mcode BB · value 17.6 · note A longer note with tabs.\x1b[0m\n"
        "  \x1b[2msources blog\x1b[0m\n"
        "Delta\x1b[2m †*\x1b[0m                   \x1b[36magreed\x1b[0m\n"
        "  \x1b[2mcode DD\x1b[0m\n"
        "\n"
        "\x1b[2m† sources disagree; see sco show ID\x1b[0m\n"
        "\x1b[2m* exact day unknown; counted from the earliest day that a\x1b[0m\n"
        "\x1b[2msource allows\x1b[0m\n"
        "\x1b[2mIn dates: a/b from a to b\x1b[0m\n"
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
        ("unknown", "33"),
        ("announced", "3;33"),
        ("held", "2"),
    ],
)
def test_a_fixed_word_has_a_colour_of_its_own(word: str, code: str) -> None:
    assert f"\x1b[{code}m{word}\x1b[0m" in drawn(small("Delta", status=[word]), colour=True)


def test_no_other_word_has_a_colour() -> None:
    assert len(STYLES) == 16
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
        "Title\n\nName\n────\nMember states (2)\na\nb\n\nX (1)\nc\n\nMember states (1)\nd\n"
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
        "Alpha   held\n▶ Beta  current\n"
    )  # fmt: skip
    hidden = small("Alpha", "Beta", phase=["held " + "x " * 30, "current"])
    assert drawn(hidden, header=False) == (
        "Alpha\n"
        f"  phase held {'x ' * 30}".rstrip() + "\n"
        "▶ Beta\n"
        "  phase current\n"
    )  # fmt: skip


def test_what_points_at_a_row_and_its_marks_are_never_apart_from_its_words() -> None:
    made = small("The Kyrgyz Republic Mountains", "Alpha", phase=["current", "held"], note=["n " * 40, None])
    made.layout = Columns(main="name", keep="phase")
    made.disputed, made.uncertain = [True, False], [True, False]
    assert drawn(made, 40, header=False).splitlines()[:2] == [f"▶ The Kyrgyz Republic{' ' * 12}current", "Mountains †*"]


def test_numbers_stand_at_the_right_of_their_column_and_under_its_heading() -> None:
    made = small("a", "b", "c", value=[1, 12345, None], cow=[7, 901, 10])
    made.columns[2] = Column("cow", Kind.NUMBER)
    assert drawn(made) == (
        "Title\n"
        "\n"
        "Name   Value  COW\n"
        "─────────────────\n"
        "a          1    7\n"
        "b     12,345  901\n"
        "c              10\n"
    )  # fmt: skip


def test_wide_letters_take_two_columns() -> None:
    assert drawn(small("中国", "Delta", code=["丙", "D"])) == (
        "Title\n"
        "\n"
        "Name   Code\n"
        "───────────\n"
        "中国   丙\n"
        "Delta  D\n"
    )  # fmt: skip


def test_a_long_cell_is_wrapped_at_its_blanks_and_writing_without_blanks_broken() -> None:
    made = small("one two three four five six seven", "国" * 15, note=["n " * 14 + "n", "short"])
    assert drawn(made, 54) == (
        "Title\n"
        "\n"
        "Name                      Note\n"
        "──────────────────────────────────────────────────────\n"
        "one two three four five   n n n n n n n n n n n n n n\n"
        "six seven                 n\n"
        "国国国国国国国国国国国国  short\n"
        "国国国\n"
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
    made.title = f"{'t' * 38} t"
    assert drawn(made, 40) == f"{'t' * 38} t\n\nName\n─────\nDelta\n"
    made.title = f"{'t' * 39} t"
    assert drawn(made, 40) == f"{'t' * 39}\nt\n\nName\n─────\nDelta\n"


def test_what_stands_below_a_row_is_indented_by_two_and_wrapped_at_the_window() -> None:
    made = small("Delta", note=[f"{'x' * 31} {'y' * 31}"])
    assert drawn(made, 70, header=False) == f"Delta\n  note {'x' * 31} {'y' * 31}\n"
    assert drawn(made, 69, header=False) == f"Delta\n  note {'x' * 31}\n  {'y' * 31}\n"


def test_what_stands_below_a_row_is_kept_together_where_a_line_has_room_for_it() -> None:
    made = small("n" * 40, state=["A state"], code=["AA"], note=["one two three four five six seven"])
    assert drawn(made, 41, header=False) == (
        f"{'n' * 40}\n  state A state · code AA\n  note one two three four five six seven\n"
    )
    assert drawn(made, 40, header=False) == (
        f"{'n' * 40}\n  state A state · code AA\n  note one two three four five six seven\n"
    )
    assert drawn(made, 39, header=False).endswith("  note one two three four five six\n  seven\n")


@pytest.mark.parametrize("kind", [Kind.ID, Kind.ADDRESS])
def test_an_id_or_address_is_never_broken(kind: Kind) -> None:
    text = "https://a.example/security-council-secretaries-2023-new-delhi"
    made = small("Delta", code=["AA"], url=[text])
    made.columns[2] = Column("url", kind)
    made.layout = Columns(main="name", keep="code")
    assert drawn(made, 40, header=False).splitlines() == ["Delta  AA", f"  {text}"]
    made.rows[0][2] = text[:60]
    below = ["code AA", text[:60]] if kind is Kind.ADDRESS else [text[:60], "code AA"]
    assert drawn(made, 73, header=False).splitlines() == [f"Delta  AA    {text[:60]}"]
    assert drawn(made, 72, header=False).splitlines() == ["Delta  AA", f"  {text[:60]}"]
    made.layout = Columns(main="name")
    assert drawn(made, 72, header=False).splitlines() == ["Delta", f"  {' · '.join(below)}"]
    assert drawn(made, 71, header=False).splitlines() == ["Delta", *(f"  {text}" for text in below)]


def test_what_is_told_of_a_row_stands_below_it_before_what_did_not_fit_and_is_not_dim() -> None:
    made = small("Alpha", "Beta", code=["A" * 61, ""])
    made.told = ["What was decided.", ""]
    assert drawn(made, 80, header=False, colour=True) == (
        f"Alpha\n  What was decided.\n\x1b[2mcode {'A' * 61}\x1b[0m\nBeta\n".replace("\x1b[2m", "  \x1b[2m")
    )


@pytest.mark.parametrize(("width", "broken"), [(40, 40), (80, 80), (100, 100), (101, 100), (200, 100)])
def test_text_is_no_wider_than_100_however_wide_the_window(width: int, broken: int) -> None:
    made = small("n " * 100, note=["n " * 100])
    made.told = ["n " * 100]
    lines = drawn(made, width, header=False).splitlines()
    assert max(cell_len(line) for line in lines) in (broken, broken - 1)
    assert all(any(line.startswith(start) for line in lines) for start in ("n n", "  n n", "  note n"))


@pytest.mark.parametrize(
    ("dates", "meaning"),
    [
        (["2017", "2017-06-09", None], None),
        (["2017~"], "~ about"),
        (["2017-06?"], "? not certain"),
        (["2017%"], "% about and not certain"),
        (["2017/2018"], "a/b from a to b"),
        (["2017-06-09/2017-07-10"], "a/b from a to b"),
        (["2017?/2018"], "? not certain, a/b from a to b"),
        (["2017/.."], "a/.. from a on"),
        (["../2017"], "../b until b"),
        (["../2017", "2016~"], "~ about, ../b until b"),
    ],
)
def test_what_is_not_plain_in_a_date_is_explained_where_it_occurs(dates: list[Plain], meaning: str | None) -> None:
    made = small(*"abc"[: len(dates)], since=dates)
    legend = drawn(made).partition("\n\n")[2].partition("\n\n")[2]
    assert legend == (f"In dates: {meaning}\n" if meaning else "")


def test_a_sign_in_no_date_is_not_explained() -> None:
    assert "In dates" not in drawn(small("a?", note=["2017~ 2017/2018"]))


def test_src_is_explained_and_a_heading_in_full_is_not() -> None:
    made = small("Delta", sources=[["blog", "gazette"]])
    made.columns[1] = Column("sources", Kind.REFERENCE)
    assert drawn(made, 18) == (
        "Title\n\nName   Sources\n──────────────\nDelta  blog +1\n"
    )  # fmt: skip
    assert drawn(made, 13) == (
        "Title\n\nName   Src\n──────────\nDelta    2\n\n"
        "Src how many\nsources; sco\nshow ID names\nthem\n"
    )  # fmt: skip


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
        "Date     Status  What              In force\n"
        "───────────────────────────────────────────\n"
        "2023-05  agreed  Says | *yes*.     yes\n"
        "                 Two lines <here>  no\n"
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


def test_a_fixed_word_has_its_colour_as_a_fact_too() -> None:
    page = Page(kind="state", title="Title", facts=[Fact("status", "member", Kind.WORD), Fact("kind", "charter")])
    assert drawn_page(page, colour=True).splitlines()[2:] == [
        "\x1b[2mStatus\x1b[0m  \x1b[32mmember\x1b[0m",
        "\x1b[2mKind\x1b[0m    charter",
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
            Section(
                name="second",
                kind=NameRow,
                rows=[NameRow(name=" ".join(["xxxx"] * 8), uncertain=True)],
                columns=("name",),
            ),
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
        "-----\n"
        "Delta\n"
        "\n"
        "Second\n"
        "\n"
        "Name\n"
        "----------------------------------------\n"
        "xxxx xxxx xxxx xxxx xxxx xxxx xxxx\n"
        "xxxx *\n"
        "\n"
        "* exact day unknown; counted from the\n"
        "earliest day that a source allows\n"
    )


def test_sentences_stand_under_facts_in_rows_and_after_tables_and_what_is_apart_has_a_heading(told: Page) -> None:
    assert drawn_page(told, 40) == (
        "Title\n"
        "\n"
        "Since  2023 or earlier\n"
        "       One & two.\n"
        "       See https://a.example/b_c?d=1&e=2\n"
        "\n"
        "Known since\n"
        "\n"
        "Note   Later <on>.\n"
        "\n"
        "History\n"
        "\n"
        "Date  Status  What\n"
        "───────────────────────\n"
        "2023  agreed  Says yes.\n"
        "  Low | high.\n"
        "  See https://a.example/b_c\n"
        "2024  agreed  Says no.\n"
        "\n"
        "After <all>.\n"
        "\n"
        "See https://a.example/b_d\n"
    )


def test_sentences_are_not_dimmed(told: Page) -> None:
    lines = drawn_page(told, colour=True).splitlines()
    assert "       One & two." in lines
    assert "  Low | high." in lines
    assert "\x1b[1mKnown since\x1b[0m" in lines


def test_facts_and_sentences_are_no_wider_than_prose_is_read_however_wide_the_window() -> None:
    text = " ".join(["xxxx"] * 40)
    row = NameRow(name="Delta")
    section = Section(name="first", kind=NameRow, rows=[row], columns=("name",), below=[[text]], after=[text])
    page = Page(kind="record", title="Title", facts=[Fact("id", text, below=(text,))], sections=[section])
    assert drawn_page(page, 200) == (
        "Title\n\n"
        + f"Id  {text[:99]}\n    {text[100:]}\n" + f"    {text[:99]}\n    {text[100:]}\n"
        + "\nFirst\n\nName\n─────\nDelta\n"
        + f"  {text[:94]}\n  {text[95:189]}\n  {text[190:]}\n"
        + f"\n{text[:99]}\n{text[100:]}\n"
    )  # fmt: skip


ADDRESS = "https://a.example/a/long/address"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"see {ADDRESS} now", ["see", ADDRESS, "now"]),
        (f"see {ADDRESS}; {ADDRESS}.", ["see", f"{ADDRESS};", f"{ADDRESS}."]),
        ("an-id-that-is-longer-than-that now", ["an-id-that-is-longer-than-that", "now"]),
        ("see an-id-that-fits-it now", ["see", "an-id-that-fits-it", "now"]),
        ("x" * 25, ["x" * 25]),
        (f"é{ADDRESS}", ["éhttps://a.example/a", "/long/address"]),
        (f"  {ADDRESS}", [f"  {ADDRESS}"]),
        (f"{'中国' * 6} {ADDRESS}", ["中国" * 5, "中国", ADDRESS]),
        (f"one\n\n{ADDRESS}\ntwo", ["one", "", ADDRESS, "two"]),
        (f"one two three four five six {ADDRESS}", ["one two three four", "five six", ADDRESS]),
    ],
)
def test_an_id_or_address_that_does_not_fit_has_a_line_of_its_own_unbroken(text: str, lines: list[str]) -> None:
    assert [line.plain.rstrip() for line in Artist(Screen(20)).wrapped(Text(text), 20)] == lines


def test_what_does_not_fit_beside_its_name_stands_whole_below() -> None:
    long = "https://a.example/an/address/that/is/even/longer/than/the/window"
    facts = [Fact("url", ADDRESS, Kind.ADDRESS), Fact("note", f"See {long} there"), Fact("id", long)]
    assert drawn_page(Page(kind="record", title="Title", facts=facts), 36) == (
        "Title\n"
        "\n"
        "URL\n"
        f"  {ADDRESS}\n"
        "Note  See\n"
        f"  {long}\n"
        "      there\n"
        "Id\n"
        f"  {long}\n"
    )  # fmt: skip


def test_the_sentences_under_a_row_leave_an_address_whole() -> None:
    made = small("Delta")
    made.below = [[f"See {ADDRESS}{ADDRESS}"]]
    made.after = [f"See {ADDRESS}{ADDRESS}"]
    assert drawn(made, 40, header=False) == (
        f"Delta\n  See\n  {ADDRESS}{ADDRESS}\n\nSee\n{ADDRESS}{ADDRESS}\n"
    )  # fmt: skip


def test_a_section_of_sentences_is_drawn_as_such_and_one_for_machines_is_not_shown() -> None:
    told = Section(name="facts", kind=Row, rows=[], passages=[Passage(heading="Q1", told=[Sentence(text="So.")])])
    hidden = Section(name="cited_by", kind=Row, rows=[], passages=[Passage(heading="Q2")], seen=False)
    page = Page(kind="source", title="T", facts=[Fact("id", "x")], sections=[hidden, told])
    assert drawn_page(page) == "T\n\nId  x\n\nWhat it says\n\nQ1\n  • So.\n"


@pytest.mark.parametrize(("length", "before"), [(38, 2), (39, 0), (40, 0), (41, 2)])
def test_an_id_that_fits_the_window_only_without_its_indent_begins_at_the_edge(length: int, before: int) -> None:
    made = small("Delta", code=["AA"], id=["x" * length])
    made.columns[2] = Column("id", Kind.ID)
    made.layout = Columns(main="name", keep="code")
    assert drawn(made, 40, header=False).splitlines() == ["Delta  AA", " " * before + "x" * length]
