"""What pictures share: lanes under the names of their groups, and the legend."""

from sco_cli.charts import Chart
from sco_cli.charts.canvas import colours, down, places


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
