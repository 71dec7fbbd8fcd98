"""Letters of a chart that no font on this machine has: a picture shows a box in their place."""

from __future__ import annotations

from collections.abc import Iterable

from sco_cli.charts import Chart
from sco_cli.charts.canvas import FONT

# Pictures that hold the shapes of their letters; others name a font, and are shown in those of whoever looks at them.
SHAPED = (".png", ".pdf")
# The last letter of Cyrillic: up to there vl-convert brings a font.
BROUGHT = "\u052f"
# What is no letter, and has the shape of none.
NO_LETTER = "\U0010fffd"
DRAWN = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><text y="20" font-family="{}">{}</text></svg>'


def missing(chart: Chart, ending: str) -> str:
    """A letter of a chart that a picture with this ending cannot show, empty when there is none."""
    names = (text for lane in chart.lanes for text in (lane.name, lane.group))
    return without_shape([chart.title, chart.source, chart.choice, *names]) if ending in SHAPED else ""


def without_shape(texts: Iterable[str]) -> str:
    """The first letter in texts, in the order of Unicode, that no font has, empty when there is none."""
    letters = sorted({letter for text in texts for letter in text if letter > BROUGHT})
    if not letters:
        return ""
    box = shape(NO_LETTER)
    return next((letter for letter in letters if shape(letter) == box), "")


def shape(letter: str) -> bytes:
    """How a letter is drawn."""
    import vl_convert

    return bytes(vl_convert.svg_to_png(DRAWN.format(FONT, letter)))
