"""The layers of a picture of days: bars and marks, what is not sure of them, the day that the answer is of."""

from __future__ import annotations

from datetime import date

from sco_cli.charts import Bar, Chart, Lane
from sco_cli.charts import looks as look
from sco_cli.charts.axis import Scale, number
from sco_cli.charts.canvas import INK, LINES, TEXT, TOLD, UNSAID, WIDTH, Spec, colours, down, lanes, places
from sco_cli.charts.looks import LOOKS

GROUP = {"field": "group", "type": "nominal"}
HEADING = 14  # pixels of the letters of a group
YEAR = 42  # pixels that the name of a year or month takes
THIN = 3  # pixels of the thinnest bar
MARK = 4  # pixels from the middle of a mark to its edge
NEAR = 20  # pixels from mark to mark, within which there is no room for another sign


def days(chart: Chart) -> list[Spec]:
    """The layers of bars and marks over days, with a line at the day that the answer is of."""
    across = over_days(chart)
    bars = [value(chart, place, lane, bar) for place, lane in lanes(chart) for bar in lane.bars if not bar.point]
    points = [value(chart, place, lane, bar) for place, lane in lanes(chart) for bar in lane.bars if bar.point]
    layers: list[Spec] = [today(chart, across)]
    if bars:
        kinds = [kind for kind in chart.kinds if any(bar.kind == kind and not bar.point for bar in chart.bars)]
        mark = {"type": "bar", "stroke": INK, "strokeWidth": 0.5}
        encoding = {"y": down(chart), "x": across, "x2": {"field": "end"}, "color": colours(kinds), **TOLD}
        layers.append({"data": {"values": bars}, "mark": mark, "encoding": encoding})
    if points:
        layers.append({"data": {"values": points}, **marks(chart, across)})
    return [*layers, *unsure(chart, across), *headings(chart)]


def value(chart: Chart, place: int, lane: Lane, bar: Bar) -> Spec:
    """A bar or mark as a datum; a bar is drawn over so many days that it is seen."""
    end = bar.end if bar.point else max(bar.end, later(bar.begin, thin(chart)))
    word, days = LOOKS[bar.kind].word, " – ".join(said(chart, bar))
    return {
        "lane": place,
        "name": lane.name,
        "kind": word,
        "begin": bar.begin,
        "end": end,
        "told": f"{lane.name}: {word}, {days}",
    }


def said(chart: Chart, bar: Bar) -> list[str]:
    """The days of a bar, with a mark where they are not known for sure; at the day of the answer it need not end."""
    begin = bar.begin + "?" * bar.vague_begin
    end = look.AS_OF.format(day=bar.end) if bar.end == chart.as_of else bar.end + "?" * bar.vague_end
    return [begin] if bar.point else [begin, end]


def thin(chart: Chart) -> int:
    """The days that the thinnest bar is drawn over, so that it is seen."""
    return (number(chart.last) - number(chart.first)) * THIN // WIDTH


def later(day: str, days: int) -> str:
    """The day so many days later, or the last that there is."""
    return date.fromordinal(min(number(day) + days, date.max.toordinal())).isoformat()


def over_days(chart: Chart) -> Spec:
    """The axis of days; all in universal time, so that no place draws it otherwise."""
    return {
        "field": "begin",
        "type": "temporal",
        "title": chart.axis_title,
        "scale": {"type": "utc", "domain": [instant(chart.first), instant(chart.last)]},
        "axis": {
            "orient": "top",
            "values": [instant(day) for day in Scale(chart.first, chart.last, WIDTH).named(YEAR) if day >= chart.first],
            "labelExpr": "utcFormat(datum.value, utcmonth(datum.value) ? '%b' : '%Y')",
            "labelOverlap": False,
            "labelFlush": False,
            **LINES,
        },
    }


def instant(day: str) -> Spec:
    """A day as Vega-Lite writes one."""
    year, month, number = map(int, day.split("-"))
    return {"year": year, "month": month, "date": number, "utc": True}


def today(chart: Chart, across: Spec) -> Spec:
    """The line at the day that the answer is of, with the day under it."""
    mark = {"type": "rule", "color": INK, "strokeDash": [4, 3], **UNSAID}
    values = [{"begin": chart.as_of, "end": chart.as_of}] if chart.first <= chart.as_of <= chart.last else []
    text = {"type": "text", "align": "right", "baseline": "top", "dy": 4, "fontSize": TEXT, "color": INK}
    said = {"value": look.AS_OF.format(day=chart.as_of)}
    label = {"x": across, "y": {"value": "height"}, "text": said, "description": said}
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
        "mark": {"type": "point", "strokeWidth": 1, "size": 80, "opacity": 1},
        "encoding": {
            "y": down(chart),
            "x": across,
            **TOLD,
            # So that marks have their edges in the legend too.
            "stroke": {**field, "scale": {"domain": words, "range": [INK] * len(words)}},
            "shape": {**field, "scale": {"domain": words, "range": [LOOKS[kind].shape for kind in kinds]}},
            "fill": {**field, "scale": {"domain": words, "range": [LOOKS[kind].colour for kind in kinds]}},
        },
    }


def unsure(chart: Chart, across: Spec) -> list[Spec]:
    """A question mark at each beginning and end that is not known for sure, one where a bar or mark follows another."""
    begins, ends, points = [], [], []
    for place, lane in lanes(chart):
        bars = [bar for bar in lane.bars if not bar.point]
        taken = {bar.begin for bar in lane.bars}
        begins += [{"lane": place, "begin": bar.begin} for bar in bars if bar.vague_begin]
        ends += [{"lane": place, "begin": bar.end} for bar in bars if bar.vague_end and bar.end not in taken]
        points += [{"lane": place, "begin": day} for day in doubted(chart, lane)]
    layers = []
    for values, align, shift in ((begins, "right", -3), (points, "right", -3 - MARK), (ends, "left", 3)):
        if values:
            text = {"type": "text", "baseline": "middle", "fontSize": TEXT, "color": INK, **UNSAID}
            mark = {**text, "align": align, "dx": shift}
            encoding = {"y": down(chart), "x": across, "text": {"value": "?"}}
            layers.append({"data": {"values": values}, "mark": mark, "encoding": encoding})
    return layers


def doubted(chart: Chart, lane: Lane) -> list[str]:
    """The days at which a question mark stands for marks: of those without room between them at the first."""
    near = (number(chart.last) - number(chart.first)) * NEAR // WIDTH
    found: list[str] = []
    first, before = "", 0
    for bar in sorted((bar for bar in lane.bars if bar.point), key=lambda bar: bar.begin):
        if not first or number(bar.begin) - before > near:
            first = bar.begin
        if bar.vague_begin and first not in found:
            found.append(first)
        before = number(bar.begin)
    return found


def headings(chart: Chart) -> list[Spec]:
    """The names of groups, each over its lanes, if there are any."""
    found = [{"lane": number, "group": name} for number, (name, lane) in enumerate(places(chart)) if lane is None]
    mark = {"type": "text", "align": "left", "baseline": "middle", "fontSize": HEADING, "color": INK}
    encoding = {"y": down(chart), "x": {"value": 0}, "text": GROUP, "description": GROUP}
    return [{"data": {"values": found}, "mark": mark, "encoding": encoding}] if found else []
