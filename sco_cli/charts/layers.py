"""The layers of a Vega-Lite specification: bars and marks over days, bars of numbers, numbers in years."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeAlias

from sco_cli.charts import Bar, Chart, Lane
from sco_cli.charts import looks as look
from sco_cli.charts.axis import STEPS, Scale, named
from sco_cli.charts.looks import LOOKS

Spec: TypeAlias = dict[str, Any]

WIDTH = 720  # pixels of the bars
LANE = 22  # pixels of a lane
TEXT = 12  # pixels of letters
HEADING = 14  # pixels of the letters of a group
YEAR = 42  # pixels that the name of a year takes
CELL = 26  # pixels of a year where each has a number
TICKS = 12  # so many numbers stand along an axis at most, beside its beginning
LONGEST = 400  # pixels of the name of a lane
LETTER = 0.55  # of the height of letters, which they are wide
INK, PALE, GRID = "#222222", "#666666", "#DDDDDD"
LINES = {"gridColor": GRID, "tickColor": GRID, "domainColor": GRID}
# A number on a colour.
ON_COLOUR = {"condition": {"test": "datum.dark", "value": "white"}, "value": INK}
# From few to many, on white.
FEW, MANY = "#E3EEF7", "#08306B"
MARK = 4  # pixels from the middle of a mark to its edge
DARK = 50  # of 100, below which a number on a colour is white
DEEP = 0.3  # of the most, above which a number is white on its colour


def places(chart: Chart) -> list[tuple[str, Lane | None]]:
    """The places from top to bottom: lanes by their names, and before each group one with its name and no lane."""
    found: list[tuple[str, Lane | None]] = []
    group = ""
    for lane in chart.lanes:
        if lane.group != group:
            group = lane.group
            found.append((group, None))
        found.append((lane.name, lane))
    return found


def down(chart: Chart) -> Spec:
    """The axis of the lanes. A lane is its number, since two can have one name."""
    found = [name if lane else "" for name, lane in places(chart)]
    return {
        "field": "lane",
        "type": "ordinal",
        "title": chart.lane_title,
        "scale": {"domain": list(range(len(found))), "paddingInner": 0.25, "paddingOuter": 0.15},
        "axis": {
            "labelExpr": f"{json.dumps(found, ensure_ascii=False)}[datum.value]",
            "labelLimit": LONGEST,
            "maxExtent": 2 * LONGEST,
            "domain": False,
            "ticks": False,
            "labelPadding": 8,
        },
    }


def lanes(chart: Chart) -> Iterator[tuple[int, Lane]]:
    """The lanes with the number of their place."""
    return ((number, lane) for number, (_, lane) in enumerate(places(chart)) if lane is not None)


def headings(chart: Chart) -> list[Spec]:
    """The names of groups, each over its lanes, if there are any."""
    found = [{"lane": number, "group": name} for number, (name, lane) in enumerate(places(chart)) if lane is None]
    mark = {"type": "text", "align": "left", "baseline": "middle", "fontSize": HEADING, "color": INK}
    encoding = {"y": down(chart), "x": {"value": 0}, "text": {"field": "group", "type": "nominal"}}
    return [{"data": {"values": found}, "mark": mark, "encoding": encoding}] if found else []


def colours(kinds: list[str]) -> Spec:
    """The colours of kinds, with a legend."""
    return {
        "field": "kind",
        "type": "nominal",
        "title": None,
        "scale": {"domain": [LOOKS[kind].word for kind in kinds], "range": [LOOKS[kind].colour for kind in kinds]},
        "legend": {
            "orient": "top",
            "direction": "horizontal",
            "columns": 0,
            "symbolType": "square",
            "symbolSize": 140,
            "symbolStrokeColor": INK,
            "symbolStrokeWidth": 0.5,
        },
    }


def days(chart: Chart) -> list[Spec]:
    """The layers of bars and marks over days, with a line at the day that the answer is of."""
    across = over_days(chart)
    bars = [value(number, lane, bar) for number, lane in lanes(chart) for bar in lane.bars if not bar.point]
    points = [value(number, lane, bar) for number, lane in lanes(chart) for bar in lane.bars if bar.point]
    layers: list[Spec] = [today(chart, across)]
    if bars:
        kinds = [kind for kind in chart.kinds if any(bar.kind == kind and not bar.point for bar in chart.bars)]
        mark = {"type": "bar", "stroke": INK, "strokeWidth": 0.5, "tooltip": True}
        encoding = {"y": down(chart), "x": across, "x2": {"field": "end"}, "color": colours(kinds)}
        layers.append({"data": {"values": bars}, "mark": mark, "encoding": encoding})
    if points:
        layers.append({"data": {"values": points}, **marks(chart, across)})
    return [*layers, *unsure(chart, across), *headings(chart)]


def value(number: int, lane: Lane, bar: Bar) -> Spec:
    """A bar as a datum."""
    return {"lane": number, "name": lane.name, "kind": LOOKS[bar.kind].word, "begin": bar.begin, "end": bar.end}


def over_days(chart: Chart) -> Spec:
    """The axis of days; all in universal time, so that no place draws it otherwise."""
    names = named(Scale(chart.first, chart.last, WIDTH).years, year_width(chart), YEAR)
    return {
        "field": "begin",
        "type": "temporal",
        "title": chart.axis_title,
        "scale": {"type": "utc", "domain": [instant(chart.first), instant(chart.last)]},
        "axis": {
            "values": [instant(f"{year:04}-01-01") for year in names if f"{year:04}-01-01" >= chart.first],
            "format": "%Y",
            "labelOverlap": False,
            "labelFlush": False,
            **LINES,
        },
    }


def year_width(chart: Chart) -> float:
    """The pixels of a year of days."""
    return WIDTH / max((int(chart.last[:4]) - int(chart.first[:4]) + 1), 1)


def instant(day: str) -> Spec:
    """A day as Vega-Lite writes one."""
    year, month, number = map(int, day.split("-"))
    return {"year": year, "month": month, "date": number, "utc": True}


def today(chart: Chart, across: Spec) -> Spec:
    """The line at the day that the answer is of, with the day over it."""
    mark = {"type": "rule", "color": INK, "strokeDash": [4, 3]}
    values = [{"begin": chart.as_of, "end": chart.as_of}] if chart.first <= chart.as_of <= chart.last else []
    text = {"type": "text", "align": "right", "baseline": "bottom", "dy": -4, "fontSize": TEXT, "color": INK}
    label = {"x": across, "y": {"value": 0}, "text": {"value": look.AS_OF.format(day=chart.as_of)}}
    return {
        "data": {"values": values},
        "layer": [{"mark": mark, "encoding": {"x": across}}, {"mark": text, "encoding": label}],
    }


def marks(chart: Chart, across: Spec) -> Spec:
    """The marks on single days, told apart by their shapes too; the legend leaves out what the bars have named."""
    kinds = [kind for kind in chart.kinds if any(bar.kind == kind and bar.point for bar in chart.bars)]
    words = [LOOKS[kind].word for kind in kinds]
    named_by_bars = {LOOKS[bar.kind].word for bar in chart.bars if not bar.point}
    legend: Spec = {
        "orient": "top",
        "direction": "horizontal",
        "symbolSize": 90,
        "symbolStrokeColor": INK,
        "symbolStrokeWidth": 1,
        "values": [word for word in words if word not in named_by_bars],
    }
    field = {"field": "kind", "type": "nominal", "title": None, "legend": legend if legend["values"] else None}
    return {
        "mark": {"type": "point", "stroke": INK, "strokeWidth": 1, "size": 80, "opacity": 1, "tooltip": True},
        "encoding": {
            "y": down(chart),
            "x": across,
            "shape": {**field, "scale": {"domain": words, "range": [LOOKS[kind].shape for kind in kinds]}},
            "fill": {**field, "scale": {"domain": words, "range": [LOOKS[kind].colour for kind in kinds]}},
        },
    }


def unsure(chart: Chart, across: Spec) -> list[Spec]:
    """A question mark at each beginning and end that is not known for sure, one where a bar follows another."""
    begins, ends = [], []
    for number, lane in lanes(chart):
        taken = {bar.begin for bar in lane.bars}
        begins += [{"lane": number, "begin": bar.begin} for bar in lane.bars if bar.vague_begin]
        ends += [{"lane": number, "begin": bar.end} for bar in lane.bars if bar.vague_end and bar.end not in taken]
    gap = MARK if any(bar.point and bar.vague_begin for bar in chart.bars) else 0
    layers = []
    for values, align, shift in ((begins, "right", -3 - gap), (ends, "left", 3)):
        if values:
            text = {"type": "text", "baseline": "middle", "fontSize": TEXT, "color": INK}
            mark = {**text, "align": align, "dx": shift}
            encoding = {"y": down(chart), "x": across, "text": {"value": "?"}}
            layers.append({"data": {"values": values}, "mark": mark, "encoding": encoding})
    return layers


def counts(chart: Chart) -> list[Spec]:
    """The layers of bars of numbers, each with its number where there is room for it, and of the sums."""
    step = next(each for each in STEPS if most(chart) / each <= TICKS or each == STEPS[-1])
    axis = {"values": list(range(0, most(chart) + 1, step)), "format": "d", "labelFlush": False, **LINES}
    scale = {"domain": [0, most(chart)], "nice": False}
    across = {"type": "quantitative", "title": chart.axis_title, "axis": axis, "scale": scale}
    sums = [{"lane": number, "name": lane.name, "count": lane.count} for number, lane in lanes(chart)]
    text = {"type": "text", "baseline": "middle", "fontSize": TEXT}
    bars = {"x": {"field": "begin", **across}, "x2": {"field": "end"}, "color": colours(chart.kinds)}
    label = {"x": {"field": "middle", **across}, "text": {"field": "label", "type": "nominal"}, "color": ON_COLOUR}
    total = {"x": {"field": "count", **across}, "text": {"field": "count", "type": "quantitative"}}
    return [
        {
            "data": {"values": list(segments(chart))},
            "encoding": {"y": down(chart)},
            "layer": [
                {"mark": {"type": "bar", "stroke": "white", "strokeWidth": 1, "tooltip": True}, "encoding": bars},
                {"mark": text, "encoding": label},
            ],
        },
        {
            "data": {"values": sums},
            "mark": {**text, "align": "left", "dx": 5, "color": INK},
            "encoding": {"y": down(chart), **total},
        },
    ]


def most(chart: Chart) -> int:
    """The longest that a lane of numbers is."""
    return max(lane.count for lane in chart.lanes)


def segments(chart: Chart) -> Iterator[Spec]:
    """The bars of numbers, one after the other in each lane, with a label where there is room for it."""
    for number, lane in lanes(chart):
        begin = 0
        for bar in lane.bars:
            end = begin + bar.count
            room = bar.count * WIDTH / most(chart)
            yield {
                "lane": number,
                "name": lane.name,
                "kind": LOOKS[bar.kind].word,
                "begin": begin,
                "end": end,
                "middle": (begin + end) / 2,
                "count": bar.count,
                "label": str(bar.count) if len(str(bar.count)) * TEXT * LETTER + 2 <= room else "",
                "dark": lightness(LOOKS[bar.kind].colour) < DARK,
            }
            begin = end


def lightness(colour: str) -> float:
    """How light a colour is, written #RRGGBB, from 0 to 100; as people see it, near enough."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return float(100 * (0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2) ** (1 / 2.4))


def years(chart: Chart) -> list[int]:
    """The years from the first to the last in which something is counted."""
    found = [int(bar.begin[:4]) for bar in chart.bars]
    return list(range(min(found), max(found) + 1))


def heat(chart: Chart) -> list[Spec]:
    """The layers of numbers in years, on a colour that is darker the more there are."""
    highest = max(bar.count for bar in chart.bars)
    values = [
        {
            "lane": number,
            "name": lane.name,
            "year": int(bar.begin[:4]),
            "count": bar.count,
            "dark": bar.count > highest * DEEP,
        }
        for number, lane in lanes(chart)
        for bar in lane.bars
    ]
    axis = {"labelAngle": 0, "labelFontSize": 10, "labelOverlap": False, "domain": False, "ticks": False}
    across = {
        "field": "year",
        "type": "ordinal",
        "title": chart.axis_title,
        "scale": {"domain": years(chart), "paddingInner": 0.06},
        "axis": axis,
    }
    colour = {
        "field": "count",
        "type": "quantitative",
        "title": chart.axis_title,
        "scale": {"type": "sqrt", "domain": [1, max(highest, 2)], "range": [FEW, MANY]},
        "legend": None,
    }
    number = {"field": "count", "type": "quantitative"}
    return [
        {
            "data": {"values": values},
            "encoding": {"y": down(chart), "x": across},
            "layer": [
                {"mark": {"type": "rect", "tooltip": True}, "encoding": {"color": colour}},
                {"mark": {"type": "text", "fontSize": 11}, "encoding": {"text": number, "color": ON_COLOUR}},
            ],
        }
    ]
