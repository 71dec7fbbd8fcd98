"""What pictures of all forms share: sizes and inks, the lanes from top to bottom, the legend."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeAlias

from rich.cells import cell_len

from sco_cli.charts import Chart, Lane
from sco_cli.charts.looks import LOOKS

Spec: TypeAlias = dict[str, Any]

# One font in one weight: a PDF file with several has other bytes each time.
FONT = "Liberation Sans, Arial, Helvetica, Noto Sans CJK SC, sans-serif"
WIDTH = 720  # pixels of the bars
LANE = 22  # pixels of a lane
TEXT = 12  # pixels of letters
LONGEST = 400  # pixels of the name of a lane
LETTER = 0.5  # of the height of letters, which they are wide; those of Chinese are twice as wide
INK, PALE, GRID = "#222222", "#666666", "#DDDDDD"
LINES = {"gridColor": GRID, "tickColor": GRID, "domainColor": GRID}
# What a bar says of itself, to whoever points at it or has it read aloud.
TOLD = {channel: {"field": "told", "type": "nominal"} for channel in ("tooltip", "description")}
UNSAID = {"aria": False}  # of what repeats something
GAP = 8  # pixels between the names of lanes and the bars
# The title of the lanes stands over their names, upright, beside that of the years where there are such.
OVER_NAMES = {"titleAngle": 0, "titleAlign": "right", "titleBaseline": "bottom", "titleX": -GAP}
ABOVE = {"days": 24, "counts": 6, "years": 16}  # pixels from the foot of that title to the bars
# A number on a colour.
ON_COLOUR = {"condition": {"test": "datum.dark", "value": "white"}, "value": INK}


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


def lanes(chart: Chart) -> Iterator[tuple[int, Lane]]:
    """The lanes with the number of their place."""
    return ((number, lane) for number, (_, lane) in enumerate(places(chart)) if lane is not None)


def down(chart: Chart) -> Spec:
    """The axis of the lanes. A lane is its number, since two can have one name."""
    found = [name if lane else "" for name, lane in places(chart)]
    return {
        "field": "lane",
        "type": "ordinal",
        "title": chart.lane_title,
        "scale": {"domain": list(range(len(found))), "paddingInner": 0.25, "paddingOuter": 0.15},
        "axis": {
            **OVER_NAMES,
            "titleY": -ABOVE[chart.form],
            "labelExpr": f"{json.dumps(found, ensure_ascii=False)}[datum.value]",
            "labelLimit": LONGEST,
            "minExtent": extent(found),
            "maxExtent": 2 * LONGEST,
            "domain": False,
            "ticks": False,
            "labelPadding": GAP,
        },
    }


def extent(names: list[str]) -> float:
    """The pixels that are kept for names in wide letters, such as Chinese: where no font has them they seem narrow."""
    wide = [cell_len(name) for name in names if cell_len(name) > len(name)]
    return max(wide) * TEXT * LETTER + GAP if wide else 0


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
