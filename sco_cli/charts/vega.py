"""A chart as a Vega-Lite specification: a plain dict, fit for an article or a slide."""

from __future__ import annotations

import itertools

from sco_cli.charts import Chart
from sco_cli.charts import looks as look
from sco_cli.charts.canvas import FONT, INK, LANE, LETTER, PALE, TEXT, WIDTH, Spec, places
from sco_cli.charts.heat import CELL, heat, years
from sco_cli.charts.spans import days
from sco_cli.charts.stacks import counts
from sco_cli.formats.wrap import breaks
from sco_cli.rows import clean

SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
TITLE = 18  # pixels of the letters of the title


def specification(chart: Chart) -> Spec:
    """The specification of a chart; the same chart gives the same one."""
    width = CELL * len(years(chart)) if chart.form == "years" else WIDTH
    layers = {"days": days, "counts": counts, "years": heat}[chart.form](chart)
    return {
        "$schema": SCHEMA,
        "description": chart.title,
        "background": "white",
        "padding": 16,
        "title": {
            "text": wrapped(chart.title, TITLE),
            "subtitle": wrapped(notes(chart), TEXT),
            "anchor": "start",
            "frame": "group",
            "fontSize": TITLE,
            "fontWeight": "normal",
            "subtitleFontSize": TEXT,
            "subtitleColor": PALE,
            "subtitlePadding": 6,
            "offset": 12,
        },
        "width": width,
        "height": LANE * len(places(chart)),
        "layer": layers,
        "config": {
            "font": FONT,
            "text": {"font": FONT},
            "view": {"stroke": None},
            "axis": {
                "labelFontSize": TEXT,
                "titleFontSize": TEXT,
                "titleFontWeight": "normal",
                "labelColor": INK,
                "titleColor": PALE,
            },
            "legend": {"labelFontSize": TEXT},
        },
    }


def notes(chart: Chart) -> str:
    """What stands under the title: where the data come from, which were chosen, what marks mean, what is not drawn."""
    vague = [f"? {look.NOT_FOR_SURE}."] if chart.vague else []
    chosen = [look.CHOSEN.format(choice=chart.choice)] if chart.choice else []
    return clean(" ".join([f"{chart.source}.", *chosen, *vague, *chart.sentences]))


def wrapped(text: str, size: int) -> list[str]:
    """A text in letters of a size, in lines that are no wider than the bars of most charts."""
    cuts = [0, *breaks(text, int(WIDTH / (size * LETTER))), len(text)]
    return [text[begin:end].strip() for begin, end in itertools.pairwise(cuts)]
