"""The layers of a picture of numbers in years, on a colour that is darker the more there are."""

from __future__ import annotations

from sco_cli.charts import Chart
from sco_cli.charts.canvas import ON_COLOUR, TOLD, UNSAID, Spec, down, lanes

CELL = 26  # pixels of a year
# From few to many, on white.
FEW, MANY = "#E3EEF7", "#08306B"
DEEP = 0.58  # of the way from few to many, from which on white is easier to read on the colour than ink


def years(chart: Chart) -> list[int]:
    """The years from the first to the last in which something is counted."""
    found = [int(bar.begin[:4]) for bar in chart.bars]
    return list(range(min(found), max(found) + 1))


def depth(count: int, highest: int) -> float:
    """How far the colour of a number lies on the way from that of 1 to that of the highest, from 0 to 1."""
    return float((count**0.5 - 1) / (highest**0.5 - 1))


def heat(chart: Chart) -> list[Spec]:
    """The layers of numbers in years, on a colour that is darker the more there are."""
    highest = max(2, *(bar.count for bar in chart.bars))
    values = [
        {
            "lane": number,
            "name": lane.name,
            "year": int(bar.begin[:4]),
            "count": bar.count,
            "told": f"{lane.name}: {bar.count} in {int(bar.begin[:4])}",
            "dark": depth(bar.count, highest) > DEEP,
        }
        for number, lane in lanes(chart)
        for bar in lane.bars
    ]
    axis = {
        "orient": "top",
        "labelAngle": 0,
        "labelFontSize": 10,
        "labelOverlap": False,
        "domain": False,
        "ticks": False,
    }
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
        "scale": {"type": "sqrt", "domain": [1, highest], "range": [FEW, MANY]},
        "legend": None,
    }
    number = {"field": "count", "type": "quantitative"}
    return [
        {
            "data": {"values": values},
            "encoding": {"y": down(chart), "x": across},
            "layer": [
                {"mark": "rect", "encoding": {"color": colour, **TOLD}},
                {"mark": {"type": "text", "fontSize": 11, **UNSAID}, "encoding": {"text": number, "color": ON_COLOUR}},
            ],
        }
    ]
