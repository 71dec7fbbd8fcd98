"""Charts of days in text: runs of signs, what is not sure of them, and the day that they are of."""

import pytest
from msgspec.structs import replace

from sco_cli.charts import Bar, Chart, Lane
from sco_cli.charts.runs import Runs
from sco_cli.charts.text import render
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


def drawn(chart: Chart, width: int = 40, *, colour: bool = False) -> str:
    return render(chart, Screen(width, colour=colour))


def test_spells_are_runs_of_signs_with_marks_over_them_and_the_day_as_a_line(spells: Chart) -> None:
    assert drawn(spells) == SPELLS


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
    drawing = Runs(chart, Artist(Screen(12)))
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
    assert Runs(chart, Artist(Screen(12))).bars(chart.lanes[0]).plain == "  ▒▒▒▒▒   "


def test_what_reaches_beyond_the_day_is_seen_even_where_both_share_a_column(spells: Chart) -> None:
    bars = [
        Bar(kind="unknown", begin="2009-02-01", end="2009-03-01"),
        Bar(kind="announced", begin="2009-03-01", end="2009-12-31"),
    ]
    chart = replace(
        spells, first="2000-01-01", last="2009-12-31", as_of="2009-03-01", lanes=[Lane(name="A", bars=bars)]
    )
    assert Runs(chart, Artist(Screen(22))).bars(chart.lanes[0]).plain == " " * 18 + "▓░"


def test_a_run_of_one_colour_is_coloured_once(spells: Chart) -> None:
    assert f"\x1b[32m{'█' * 14}\x1b[0m" in drawn(spells, colour=True)


def test_a_chart_says_what_a_question_mark_means_only_where_one_stands(spells: Chart) -> None:
    assert "?" not in drawn(replace(spells, lanes=spells.lanes[1:2], left_out=0))
