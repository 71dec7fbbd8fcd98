"""The layers of a picture of numbers: bars one after the other, each with its number, and the sums."""

from __future__ import annotations

from collections.abc import Iterator

from sco_cli.charts import Chart
from sco_cli.charts.axis import STEPS
from sco_cli.charts.canvas import INK, LINES, ON_COLOUR, TEXT, TOLD, UNSAID, WIDTH, Spec, colours, down, lanes
from sco_cli.charts.looks import LOOKS

TICKS = 12  # so many numbers stand along the axis at most, beside its beginning
DIGIT = 0.56  # of the height of digits, which they are wide
DARK = 50  # of 100, below which a number on a colour is white


def counts(chart: Chart) -> list[Spec]:
    """The layers of bars of numbers, each with its number where there is room for it, and of the sums."""
    step = next(each for each in STEPS if most(chart) / each <= TICKS or each == STEPS[-1])
    axis = {"values": list(range(0, most(chart) + 1, step)), "format": "d", "labelFlush": False, **LINES}
    scale = {"domain": [0, most(chart)], "nice": False}
    across = {"type": "quantitative", "title": chart.axis_title, "axis": axis, "scale": scale}
    sums = [
        {"lane": number, "name": lane.name, "count": lane.count, "told": f"{lane.name}: {lane.count}"}
        for number, lane in lanes(chart)
    ]
    text = {"type": "text", "baseline": "middle", "fontSize": TEXT}
    bars = {"x": {"field": "begin", **across}, "x2": {"field": "end"}, "color": colours(chart.kinds), **TOLD}
    label = {"x": {"field": "middle", **across}, "text": {"field": "label", "type": "nominal"}, "color": ON_COLOUR}
    total = {"x": {"field": "count", **across}, "text": {"field": "count", "type": "quantitative"}}
    return [
        {
            "data": {"values": list(segments(chart))},
            "encoding": {"y": down(chart)},
            "layer": [
                {"mark": {"type": "bar", "stroke": "white", "strokeWidth": 1}, "encoding": bars},
                {"mark": {**text, **UNSAID}, "encoding": label},
            ],
        },
        {
            "data": {"values": sums},
            "mark": {**text, "align": "left", "dx": 5, "color": INK},
            "encoding": {"y": down(chart), **total, **TOLD},
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
                "told": f"{lane.name}: {LOOKS[bar.kind].word}, {bar.count}",
                "label": str(bar.count) if len(str(bar.count)) * TEXT * DIGIT + 2 <= room else "",
                "dark": lightness(LOOKS[bar.kind].colour) < DARK,
            }
            begin = end


def lightness(colour: str) -> float:
    """How light a colour is, written #RRGGBB, from 0 to 100; as people see it, near enough."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return float(100 * (0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2) ** (1 / 2.4))
