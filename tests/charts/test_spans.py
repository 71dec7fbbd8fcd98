"""Pictures of days: bars, marks, doubts, groups, and the day that the answer is of."""

from typing import Any

import pytest
from msgspec.structs import replace

from sco_cli.charts import Bar, Chart, Lane
from sco_cli.charts.canvas import INK, down
from sco_cli.charts.spans import days, doubted, instant, later, over_days, thin, unsure


def values(layer: dict[str, Any]) -> Any:
    return layer["data"]["values"]


def test_bars_marks_doubts_groups_and_the_day_are_layers(spells: Chart) -> None:
    day, bars, points, begins, doubts, groups = days(spells)
    assert values(day) == [{"begin": "2011-01-01", "end": "2011-01-01"}]
    assert day["layer"][1]["encoding"]["text"] == {"value": "as of 2011-01-01"}
    assert day["layer"][1]["mark"]["align"] == "right"
    assert [(each["lane"], each["name"], each["kind"], each["begin"], each["end"]) for each in values(bars)] == [
        (1, "Alpha", "observer", "2001-01-01", "2006-01-01"),
        (1, "Alpha", "member", "2006-01-01", "2011-01-01"),
        (1, "Alpha", "announced", "2011-01-01", "2013-01-01"),
        (3, "Бета", "member", "2003-07-01", "2009-01-01"),
    ]
    assert [each["told"] for each in values(bars)] == [
        "Alpha: observer, 2001-01-01? – 2006-01-01?",
        "Alpha: member, 2006-01-01? – as of 2011-01-01",
        "Alpha: announced, 2011-01-01 – 2013-01-01",
        "Бета: member, 2003-07-01 – 2009-01-01",
    ]
    assert bars["encoding"]["color"]["scale"]["domain"] == ["member", "observer", "announced"]
    assert [(each["lane"], each["kind"], each["begin"]) for each in values(points)] == [
        (4, "decided, not in effect", "2008-01-01"),
        (4, "shown in office", "2010-01-01"),
    ]
    assert [each["told"] for each in values(points)] == [
        "Alpha: decided, not in effect, 2008-01-01", "Alpha: shown in office, 2010-01-01?",
    ]  # fmt: skip
    assert points["encoding"]["shape"]["scale"]["range"] == ["diamond", "circle"]
    assert points["encoding"]["shape"]["legend"]["values"] == ["decided, not in effect", "shown in office"]
    # Of all channels the legend must be the same, else there are several.
    channels = [points["encoding"][channel] for channel in ("shape", "fill", "stroke")]
    assert [each["legend"] for each in channels] == [channels[0]["legend"]] * 3
    assert [each["scale"]["domain"] for each in channels] == [channels[0]["scale"]["domain"]] * 3
    assert channels[2]["scale"]["range"] == [INK, INK]
    assert values(begins) == [
        {"lane": 1, "begin": "2001-01-01"}, {"lane": 1, "begin": "2006-01-01"},
    ]  # fmt: skip
    assert (begins["mark"]["align"], begins["mark"]["dx"]) == ("right", -3)
    assert values(doubts) == [{"lane": 4, "begin": "2010-01-01"}]
    assert (doubts["mark"]["align"], doubts["mark"]["dx"]) == ("right", -7)
    assert values(groups) == [{"lane": 0, "group": "First"}, {"lane": 2, "group": "Second"}]


def test_every_layer_lies_over_the_same_lanes_and_days(spells: Chart) -> None:
    day, *layers, groups = days(spells)
    assert day["layer"][0]["encoding"] == {"x": over_days(spells)}
    assert day["layer"][1]["encoding"]["x"] == over_days(spells)
    assert [layer["encoding"]["x"] for layer in layers] == [over_days(spells)] * 4
    assert [layer["encoding"]["y"] for layer in (*layers, groups)] == [down(spells)] * 5
    assert (layers[0]["encoding"]["x2"], groups["encoding"]["x"]) == ({"field": "end"}, {"value": 0})


def test_an_end_that_is_not_sure_has_a_mark_unless_a_bar_follows(spells: Chart) -> None:
    assert len(unsure(spells, over_days(spells))) == 2
    bar = Bar(kind="held", begin="2001-01-01", end="2002-01-01", vague_end=True)
    (ended,) = unsure(replace(spells, lanes=[Lane(name="A", bars=[bar])]), over_days(spells))
    assert values(ended) == [{"lane": 0, "begin": "2002-01-01"}]
    assert (ended["mark"]["align"], ended["mark"]["dx"]) == ("left", 3)


def test_a_bar_of_one_day_is_drawn_wide_enough_to_be_seen(spells: Chart) -> None:
    chart = replace(spells, last="2010-01-01")
    assert thin(chart) == 3653 * 3 // 720 == 15
    bars = [Bar(kind="member", begin="2005-06-01", end=end) for end in ("2005-06-01", "2005-06-16", "2005-06-17")]
    drawn = days(replace(chart, lanes=[Lane(name="A", bars=bars)]))[1]
    assert [each["end"] for each in values(drawn)] == ["2005-06-16", "2005-06-16", "2005-06-17"]
    assert later("9999-12-30", 15) == "9999-12-31"


def test_years_stand_above_the_lanes_and_the_day_below(spells: Chart) -> None:
    assert over_days(spells)["axis"]["orient"] == "top"
    label = days(spells)[0]["layer"][1]
    assert (label["encoding"]["y"], label["mark"]["baseline"]) == ({"value": "height"}, "top")


@pytest.mark.parametrize(
    ("marks", "doubts"),
    [
        ("2001-01-01? 2008-01-01?", "2001-01-01 2008-01-01"),
        ("2001-01-01 2001-03-01?", "2001-01-01"),
        ("2001-03-01? 2001-01-01?", "2001-01-01"),
        ("2001-01-01 2001-03-01 2001-06-01? 2008-01-01", "2001-01-01"),
        ("2001-01-01 2001-05-12?", "2001-01-01"),
        ("2001-01-01 2001-05-13?", "2001-05-13"),
        ("2001-01-01 2008-01-01", ""),
    ],
)
def test_of_marks_close_together_one_question_mark_stands_at_the_first(spells: Chart, marks: str, doubts: str) -> None:
    bars = [
        Bar(kind="attested", begin=day.strip("?"), end=day.strip("?"), point=True, vague_begin=day.endswith("?"))
        for day in marks.split()
    ]
    assert doubted(spells, Lane(name="A", bars=bars)) == doubts.split()
    long = [replace(bar, point=False) for bar in bars]
    assert doubted(spells, Lane(name="A", bars=long)) == []


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
    assert axis["axis"]["labelExpr"] == "utcFormat(datum.value, utcmonth(datum.value) ? '%b' : '%Y')"
    short = over_days(replace(spells, first="2012-01-01"))
    assert [each["month"] for each in short["axis"]["values"]] == [*range(1, 13), 1]
    longer = over_days(replace(spells, first="1990-01-01"))
    assert [each["year"] for each in longer["axis"]["values"]] == list(range(1990, 2014, 2))
    assert instant("2008-02-29") == {"year": 2008, "month": 2, "date": 29, "utc": True}
