"""The layers of specifications: their data, scales and legends."""

from typing import Any

import pytest
from msgspec.structs import replace

from sco_cli.charts import Bar, Chart, Lane
from sco_cli.charts.layers import (
    INK,
    colours,
    counts,
    days,
    down,
    heat,
    instant,
    lightness,
    over_days,
    places,
    segments,
    unsure,
    years,
)


def values(layer: dict[str, Any]) -> Any:
    return layer["data"]["values"]


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


def test_bars_marks_doubts_groups_and_the_day_are_layers(spells: Chart) -> None:
    day, bars, points, begins, groups = days(spells)
    assert values(day) == [{"begin": "2011-01-01", "end": "2011-01-01"}]
    assert day["layer"][1]["encoding"]["text"] == {"value": "as of 2011-01-01"}
    assert day["layer"][1]["mark"]["align"] == "right"
    assert [(each["lane"], each["name"], each["kind"], each["begin"], each["end"]) for each in values(bars)] == [
        (1, "Alpha", "observer", "2001-01-01", "2006-01-01"),
        (1, "Alpha", "member", "2006-01-01", "2011-01-01"),
        (1, "Alpha", "announced", "2011-01-01", "2013-01-01"),
        (3, "Бета", "member", "2003-07-01", "2009-01-01"),
    ]
    assert bars["encoding"]["color"]["scale"]["domain"] == ["member", "observer", "announced"]
    assert [(each["lane"], each["kind"], each["begin"]) for each in values(points)] == [
        (4, "decided, not in effect", "2008-01-01"),
        (4, "shown in office", "2010-01-01"),
    ]
    assert points["encoding"]["shape"]["scale"]["range"] == ["diamond", "circle"]
    assert points["encoding"]["shape"]["legend"]["values"] == ["decided, not in effect", "shown in office"]
    assert values(begins) == [
        {"lane": 1, "begin": "2001-01-01"}, {"lane": 1, "begin": "2006-01-01"}, {"lane": 4, "begin": "2010-01-01"},
    ]  # fmt: skip
    assert begins["mark"]["align"] == "right"
    assert begins["mark"]["dx"] == -7
    bars_only = replace(spells, lanes=spells.lanes[:1])
    assert unsure(bars_only, over_days(bars_only))[0]["mark"]["dx"] == -3
    assert values(groups) == [{"lane": 0, "group": "First"}, {"lane": 2, "group": "Second"}]


def test_an_end_that_is_not_sure_has_a_mark_unless_a_bar_follows(spells: Chart) -> None:
    assert len(unsure(spells, over_days(spells))) == 1
    bar = Bar(kind="held", begin="2001-01-01", end="2002-01-01", vague_end=True)
    (ended,) = unsure(replace(spells, lanes=[Lane(name="A", bars=[bar])]), over_days(spells))
    assert values(ended) == [{"lane": 0, "begin": "2002-01-01"}]
    assert (ended["mark"]["align"], ended["mark"]["dx"]) == ("left", 3)


def test_a_kind_that_bars_have_is_named_once(spells: Chart) -> None:
    bar = Bar(kind="held", begin="2001-01-01", end="2002-01-01")
    lane = Lane(name="A", bars=[bar, replace(bar, point=True)])
    points = days(replace(spells, lanes=[lane]))[2]
    assert points["encoding"]["shape"]["legend"] is None
    only_points = days(replace(spells, lanes=[Lane(name="A", bars=lane.bars[1:])]))
    assert only_points[1]["encoding"]["shape"]["legend"]["values"] == ["held"]


def test_the_day_is_not_drawn_where_the_chart_does_not_reach(spells: Chart) -> None:
    for day, drawn in (("1999-12-31", 0), ("2000-01-01", 1), ("2013-01-01", 1), ("2013-01-02", 0)):
        assert len(values(days(replace(spells, as_of=day))[0])) == drawn


def test_days_are_in_universal_time_and_years_named_as_far_apart_as_they_need(spells: Chart) -> None:
    axis = over_days(spells)
    assert axis["scale"] == {"type": "utc", "domain": [instant("2000-01-01"), instant("2013-01-01")]}
    assert [each["year"] for each in axis["axis"]["values"]] == list(range(2000, 2014))
    longer = over_days(replace(spells, first="1990-01-01"))
    assert [each["year"] for each in longer["axis"]["values"]] == list(range(1990, 2014, 2))
    assert instant("2008-02-29") == {"year": 2008, "month": 2, "date": 29, "utc": True}


def test_a_legend_has_the_word_and_the_colour_of_each_kind() -> None:
    found = colours(["member", "observer"])
    assert found["scale"] == {"domain": ["member", "observer"], "range": ["#0072B2", "#E69F00"]}


def test_bars_of_numbers_follow_each_other_with_a_label_where_there_is_room(numbers: Chart) -> None:
    keys = ("name", "kind", "begin", "end", "middle", "count", "label", "dark")
    assert [tuple(each[key] for key in keys) for each in segments(numbers)] == [
        ("Energy", "proposed", 0, 1, 0.5, 1, "1", False),
        ("Energy", "agreed", 1, 31, 16.0, 30, "30", False),
        ("Trade and the economy", "lapsed", 0, 12, 6.0, 12, "12", True),
    ]
    crowded = replace(numbers, lanes=[Lane(name="A", bars=[Bar(kind="agreed", count=1), Bar(kind="lapsed", count=99)])])
    assert [each["label"] for each in segments(crowded)] == ["", "99"]


def test_sums_stand_after_the_bars_of_numbers(numbers: Chart) -> None:
    bars, sums = counts(numbers)
    assert values(sums) == [
        {"lane": 0, "name": "Energy", "count": 31}, {"lane": 1, "name": "Trade and the economy", "count": 12},
    ]  # fmt: skip
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


def test_entries_are_numbers_on_colours_in_their_years(entries: Chart) -> None:
    (layer,) = heat(entries)
    assert [(each["lane"], each["name"], each["year"], each["count"], each["dark"]) for each in values(layer)] == [
        (0, "Meeting", 2004, 1, False),
        (0, "Meeting", 2005, 40, True),
        (0, "Meeting", 2011, 3, False),
        (1, "Chair", 2006, 2, False),
        (1, "Chair", 2007, 5, False),
    ]
    assert years(entries) == list(range(2004, 2012))
    assert layer["encoding"]["x"]["scale"]["domain"] == years(entries)
    assert layer["layer"][0]["encoding"]["color"]["scale"]["domain"] == [1, 40]
    one = replace(entries, lanes=[Lane(name="A", bars=entries.lanes[0].bars[:1])])
    assert heat(one)[0]["layer"][0]["encoding"]["color"]["scale"]["domain"] == [1, 2]


@pytest.mark.parametrize(("colour", "light"), [("#000000", 0), ("#FFFFFF", 100), ("#808080", 53), (INK, 16)])
def test_how_light_a_colour_is(colour: str, light: int) -> None:
    assert round(lightness(colour)) == light
