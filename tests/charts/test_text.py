"""Charts in text: never wider than the window, told apart without colour."""

import pytest
from msgspec.structs import replace
from rich.cells import cell_len
from running import Run

from sco_cli.charts import Bar, Chart, Lane
from sco_cli.charts.text import WIDEST, Days, render
from sco_cli.contents import CHARTS
from sco_cli.formats import Screen
from sco_cli.formats.artist import Artist

SPELLS = """\
Who, as of 2011-01-01

        2000        2005        2010
        ┬───────────┬───────────┬───────
First
  Alpha   ?▒▒▒▒▒▒▒▒▒▒▒?████████████░░░░░
Second
  Бета          ██████████████     │
  Alpha                    ◆    •? │
                  as of 2011-01-01 ▲

█ member   ▒ observer
◆ decided, not in effect   ░ announced
• shown in office
? not known for sure, or not to the day
2 without a date not drawn.
"""
NUMBERS = """\
Who, as of 2011-01-01

Energy                -1++++++++++++++++30+++++++++++++++ 31
Trade and the economy xxxxxx12xxxxx 12

- proposed   + agreed   x lapsed
"""
NARROW_NUMBERS = """\
Who, as of 2011-01-01

Energy
░1▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓30▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓ 31
Trade and the economy
××××××12×××××× 12

░ proposed   ▓ agreed   × lapsed
"""
ENTRIES = """\
Who, as of 2011-01-01

           2004    2006    2008    2010
        ───┬───────┬───────┬───────┬────
Meeting    1  40   ·   ·   ·   ·   ·   3
Chair      ·   ·   2   5   ·   ·   ·   ·

What is dated after 2010-06-01 is
announced.
"""


def drawn(chart: Chart, width: int = 40, *, unicode: bool = True, colour: bool = False) -> str:
    return render(chart, Screen(width, colour=colour, unicode=unicode))


def test_spells_are_runs_of_signs_with_marks_over_them_and_the_day_as_a_line(spells: Chart) -> None:
    assert drawn(spells) == SPELLS


def test_numbers_stand_in_their_bars_and_the_sum_after_them(numbers: Chart) -> None:
    assert drawn(numbers, 60, unicode=False) == NUMBERS


def test_in_a_narrow_window_the_names_of_numbers_stand_above_them(numbers: Chart) -> None:
    assert drawn(numbers) == NARROW_NUMBERS
    assert drawn(numbers, 59).startswith("Who, as of 2011-01-01\n\nEnergy\n")


def test_entries_are_numbers_in_years_where_there_is_room(entries: Chart) -> None:
    assert drawn(entries) == ENTRIES
    assert drawn(entries, 200).splitlines()[:6] == ENTRIES.splitlines()[:2] + [
        line + end
        for line, end in zip(ENTRIES.splitlines()[2:6], ["", "──────", "", ""], strict=True)
    ]  # fmt: skip


def test_where_there_is_none_they_are_shades_and_years_share_a_column(entries: Chart) -> None:
    many = replace(entries.lanes[0].bars[0], begin="1900-01-01", end="1900-12-31")
    chart = replace(entries, lanes=[Lane(name="Meeting", bars=[many, *entries.lanes[0].bars])])
    lines = drawn(chart).splitlines()
    assert [line.rstrip() for line in lines[2:]] == [
        "        1900  1925  1950  1975   2000",
        "        ┬─────┬─────┬─────┬──────┬──────",
        "Meeting ░                         █▒",
        "",
        "░ 1   ▒ 2–4   ▓ 5–14   █ 15–41",
        "4 years in a column",
        "What is dated after 2010-06-01 is",
        "announced.",
    ]


def test_the_day_is_told_where_there_is_room_for_it_and_not_where_it_is_not_drawn(spells: Chart) -> None:
    early = drawn(replace(spells, as_of="2001-01-01"))
    assert "          ▲ as of 2001-01-01\n" in early
    late = drawn(replace(spells, as_of="2013-01-02"))
    assert "▲" not in late
    assert "│" not in late


@pytest.mark.parametrize("year", range(2000, 2013))
def test_the_day_is_told_on_one_line_wherever_it_lies(spells: Chart, year: int) -> None:
    lines = drawn(replace(spells, as_of=f"{year}-07-01")).splitlines()
    assert sum(f"as of {year}-07-01" in line and "▲" in line for line in lines) == 1


def test_what_is_short_is_drawn_over_what_is_long_and_marks_over_all(spells: Chart) -> None:
    short = Bar(kind="observer", begin="2005-06-01", end="2005-06-03")
    long = Bar(kind="member", begin="2001-01-01", end="2010-01-01")
    mark = Bar(kind="decided", begin="2007-01-01", end="2007-01-01", point=True)
    for bars in ([short, mark, long], [long, short, mark]):
        line = drawn(replace(spells, lanes=[Lane(name="A", bars=bars)])).splitlines()[4]
        assert (line.count("▒"), line.count("◆")) == (1, 1)


@pytest.mark.parametrize(
    ("bar", "line"),
    [
        (Bar(kind="held", begin="2002-01-01", end="2004-01-01", vague_begin=True, vague_end=True), " ?▒?      "),
        (Bar(kind="held", begin="2002-01-01", end="2003-01-01", vague_begin=True, vague_end=True), " ?▒?      "),
        (Bar(kind="held", begin="2002-01-01", end="2005-01-01", vague_begin=True, vague_end=True), "  ?▒?     "),
        (Bar(kind="held", begin="2002-01-01", end="2005-01-01", vague_end=True), "  ▒▒?     "),
        (Bar(kind="held", begin="2002-01-01", end="2004-01-01", vague_end=True), "  ▒?      "),
        (Bar(kind="held", begin="2000-01-01", end="2001-01-01", vague_begin=True), "▒         "),
        (Bar(kind="held", begin="2009-01-01", end="2009-12-31", vague_end=True), "         ▒"),
        (Bar(kind="held", begin="2009-01-01", end="2009-01-01", point=True, vague_begin=True), "        ?▒"),
        (Bar(kind="held", begin="2005-06-01", end="2005-06-01", point=True, vague_begin=True), "     ▒?   "),
    ],
)
def test_a_bar_shows_its_sign_however_short_and_a_doubt_stands_beside_it_then(
    spells: Chart, bar: Bar, line: str
) -> None:
    chart = replace(
        spells, first="2000-01-01", last="2009-12-31", as_of="2012-01-01", lanes=[Lane(name="A", bars=[bar])]
    )
    drawing = Days(chart, Artist(Screen(12)))
    assert drawing.bars(chart.lanes[0]).plain == line


def test_a_doubt_is_drawn_over_nothing_else(spells: Chart) -> None:
    bars = [
        Bar(kind="held", begin="2002-02-01", end="2004-02-01"),
        Bar(kind="held", begin="2004-02-01", end="2005-02-01", vague_begin=True, vague_end=True),
        Bar(kind="held", begin="2005-02-01", end="2007-02-01"),
    ]
    chart = replace(
        spells, first="2000-01-01", last="2009-12-31", as_of="2012-01-01", lanes=[Lane(name="A", bars=bars)]
    )
    assert Days(chart, Artist(Screen(12))).bars(chart.lanes[0]).plain == "  ▒▒▒▒▒   "


def test_what_reaches_beyond_the_day_is_seen_even_where_both_share_a_column(spells: Chart) -> None:
    bars = [
        Bar(kind="unknown", begin="2009-02-01", end="2009-03-01"),
        Bar(kind="announced", begin="2009-03-01", end="2009-12-31"),
    ]
    chart = replace(
        spells, first="2000-01-01", last="2009-12-31", as_of="2009-03-01", lanes=[Lane(name="A", bars=bars)]
    )
    assert Days(chart, Artist(Screen(22))).bars(chart.lanes[0]).plain == " " * 18 + "▓░"


def test_a_name_that_would_have_to_be_broken_stands_above_its_bars(spells: Chart) -> None:
    lanes = [Lane(name="Issyk-Kul-Antiterror-2007", group="A group", bars=spells.lanes[1].bars)]
    lines = drawn(replace(spells, lanes=lanes)).splitlines()
    assert lines[4:6] == ["A group", "  Issyk-Kul-Antiterror-2007"]
    assert lines[6].strip(" │") == "█" * lines[6].count("█") != ""
    assert "Issyk-Kul-Antiterror-2007 " in drawn(replace(spells, lanes=lanes), 80)


def test_no_name_is_wider_than_the_window_even_without_blanks(spells: Chart, numbers: Chart, entries: Chart) -> None:
    for chart in (spells, numbers, entries):
        longer = replace(
            chart, lanes=[Lane(name="abcde-" * 10 + "z", group="fghij-" * 10 + "z", bars=chart.lanes[0].bars)]
        )
        lines = drawn(longer).splitlines()
        assert max(map(len, lines)) == 40
        text = "".join(lines).replace(" ", "")
        assert "abcde-" * 10 + "z" in text
        assert "fghij-" * 10 + "z" in text


def test_a_run_of_one_colour_is_coloured_once(spells: Chart) -> None:
    assert f"\x1b[32m{'█' * 14}\x1b[0m" in drawn(spells, colour=True)


def test_words_of_the_legend_are_in_the_colour_of_other_text(spells: Chart, entries: Chart) -> None:
    assert "\x1b[1;35m◆\x1b[0m decided, not in effect" in drawn(spells, colour=True)
    assert "\x1b[36m░\x1b[0m 1 " in drawn(entries, 24, colour=True).replace("\N{NO-BREAK SPACE}", " ")


def test_numbers_that_would_touch_are_shades(entries: Chart) -> None:
    assert "40" not in drawn(entries, 24).splitlines()[4]
    assert "40" in drawn(entries, 32).splitlines()[4]


def test_a_chart_says_what_a_question_mark_means_only_where_one_stands(spells: Chart) -> None:
    assert "?" not in drawn(replace(spells, lanes=spells.lanes[1:2], left_out=0))


def test_in_ascii_signs_and_rules_are_ascii(spells: Chart, numbers: Chart, entries: Chart) -> None:
    for chart in (spells, numbers, entries):
        assert drawn(chart, unicode=False).replace("Бета", "").isascii()


def test_in_colour_the_same_stands_there(spells: Chart, numbers: Chart, entries: Chart) -> None:
    from rich.text import Text

    for chart in (spells, numbers, entries):
        coloured = drawn(chart, colour=True)
        assert "\x1b[" in coloured
        assert Text.from_ansi(coloured).plain.rstrip("\n") == drawn(chart).rstrip("\n")


@pytest.mark.parametrize("width", [*range(40, 70), 80, 100, 120, 160, 200, 250, 300])
def test_no_line_is_wider_than_the_window(spells: Chart, numbers: Chart, entries: Chart, width: int) -> None:
    name = "上海合作组织成员国 Шанхайская-организация-сотрудничества " * 2
    for chart in (spells, numbers, entries):
        longer = replace(chart, lanes=[*chart.lanes, Lane(name=name, bars=chart.lanes[0].bars)])
        assert max(map(cell_len, drawn(longer, width).splitlines())) <= min(width, WIDEST)


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("width", [40, 47, 63, 80, 133, 250])
def test_no_chart_of_the_record_is_wider_than_the_window(run_bundled: Run, name: str, width: int) -> None:
    outcome = run_bundled(name, "--chart", COLUMNS=str(width))
    assert outcome.code == 0
    assert max(map(cell_len, outcome.out.splitlines())) <= width


def test_without_lanes_nothing_is_drawn(spells: Chart) -> None:
    assert drawn(replace(spells, lanes=[])) == ""
