"""What pictures share: lanes under the names of their groups, and the legend."""

import pytest

from sco_cli.charts import Chart
from sco_cli.charts.canvas import GAP, colours, down, extent, places


def test_lanes_stand_under_the_names_of_their_groups(spells: Chart, numbers: Chart) -> None:
    assert [(name, lane is not None) for name, lane in places(spells)] == [
        ("First", False), ("Alpha", True), ("Second", False), ("Бета", True), ("Alpha", True),
    ]  # fmt: skip
    assert [name for name, _ in places(numbers)] == ["Energy", "Trade and the economy"]


def test_a_lane_is_its_number_and_called_by_its_name(spells: Chart) -> None:
    axis = down(spells)
    assert axis["title"] == "State"
    assert axis["scale"]["domain"] == [0, 1, 2, 3, 4]
    assert axis["axis"]["labelExpr"] == '["", "Alpha", "", "Бета", "Alpha"][datum.value]'


def test_a_legend_has_the_word_and_the_colour_of_each_kind() -> None:
    found = colours(["member", "observer"])
    assert found["scale"] == {"domain": ["member", "observer"], "range": ["#0072B2", "#E69F00"]}


@pytest.mark.parametrize(
    ("names", "pixels"),
    [([], 0), (["Alpha", "Бета"], 0), (["上海合作", "Alphabet", "北京"], 4 * 12 + GAP), (["A上"], 18 + GAP)],
)
def test_there_is_room_for_names_in_wide_letters_that_no_font_here_may_have(names: list[str], pixels: float) -> None:
    assert extent(names) == pixels


def test_the_title_of_the_lanes_stands_over_their_names(spells: Chart, numbers: Chart, entries: Chart) -> None:
    for chart, above in ((spells, 24), (numbers, 6), (entries, 16)):
        axis = down(chart)["axis"]
        assert (axis["titleAngle"], axis["titleAlign"], axis["titleX"], axis["titleY"]) == (0, "right", -GAP, -above)
