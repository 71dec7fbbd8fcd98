"""Charts in text: never wider than the window, told apart without colour."""

import pytest
from msgspec.structs import replace
from rich.cells import cell_len
from running import Run

from sco_cli.charts import Chart, Lane
from sco_cli.charts.text import WIDEST, render
from sco_cli.contents import CHARTS
from sco_cli.formats import Screen

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


def test_a_year_without_entries_is_dim(entries: Chart) -> None:
    assert "\x1b[36m  40\x1b[0m\x1b[2m   ·" in drawn(entries, colour=True)


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


def test_numbers_that_would_touch_are_shades(entries: Chart) -> None:
    assert "40" not in drawn(entries, 24).splitlines()[4]
    assert "40" in drawn(entries, 32).splitlines()[4]


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
