"""Pictures of numbers: bars that follow each other, their numbers and sums."""

from typing import Any

import pytest
from msgspec.structs import replace

from sco_cli.charts import Bar, Chart, Lane
from sco_cli.charts.canvas import INK, down
from sco_cli.charts.stacks import counts, lightness, segments


def values(layer: dict[str, Any]) -> Any:
    return layer["data"]["values"]


def test_bars_of_numbers_follow_each_other_with_a_label_where_there_is_room(numbers: Chart) -> None:
    keys = ("name", "kind", "begin", "end", "middle", "count", "label", "dark")
    assert [tuple(each[key] for key in keys) for each in segments(numbers)] == [
        ("Energy", "proposed", 0, 1, 0.5, 1, "1", False),
        ("Energy", "agreed", 1, 31, 16.0, 30, "30", False),
        ("Trade and the economy", "lapsed", 0, 12, 6.0, 12, "12", True),
    ]
    assert next(segments(numbers))["told"] == "Energy: proposed, 1"
    crowded = replace(numbers, lanes=[Lane(name="A", bars=[Bar(kind="agreed", count=1), Bar(kind="lapsed", count=99)])])
    assert [each["label"] for each in segments(crowded)] == ["", "99"]


def test_sums_stand_after_the_bars_of_numbers(numbers: Chart) -> None:
    bars, sums = counts(numbers)
    assert values(sums) == [
        {"lane": 0, "name": "Energy", "count": 31, "told": "Energy: 31"},
        {"lane": 1, "name": "Trade and the economy", "count": 12, "told": "Trade and the economy: 12"},
    ]  # fmt: skip
    assert [layer["encoding"]["y"] for layer in (bars, sums)] == [down(numbers)] * 2
    assert [layer["encoding"]["x"]["field"] for layer in (*bars["layer"], sums)] == ["begin", "middle", "count"]
    assert bars["layer"][0]["encoding"]["x2"] == {"field": "end"}
    assert bars["layer"][0]["encoding"]["color"]["scale"]["domain"] == ["proposed", "agreed", "lapsed"]
    assert bars["layer"][0]["encoding"]["x"]["scale"] == {"domain": [0, 31], "nice": False}


@pytest.mark.parametrize(
    ("most", "ticks"),
    [
        (1, [0, 1]),
        (12, list(range(13))),
        (13, [0, 2, 4, 6, 8, 10, 12]),
        (24, list(range(0, 25, 2))),
        (25, [0, 5, 10, 15, 20, 25]),
    ],
)
def test_whole_numbers_stand_along_the_axis(numbers: Chart, most: int, ticks: list[int]) -> None:
    (bars, _) = counts(replace(numbers, lanes=[Lane(name="A", bars=[Bar(kind="agreed", count=most)])]))
    assert bars["layer"][0]["encoding"]["x"]["axis"]["values"] == ticks


@pytest.mark.parametrize(("colour", "light"), [("#000000", 0), ("#FFFFFF", 100), ("#808080", 53), (INK, 16)])
def test_how_light_a_colour_is(colour: str, light: int) -> None:
    assert round(lightness(colour)) == light
