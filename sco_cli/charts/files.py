"""A chart in a file: text, a Vega-Lite specification, or a picture that vl-convert makes of that."""

from __future__ import annotations

import json
from importlib.util import find_spec

from sco_cli import messages
from sco_cli.charts import Chart
from sco_cli.errors import Missing, Usage
from sco_cli.formats import PICTURES, Screen

TEXT, SPECIFICATION = ".txt", ".vl.json"
ENDINGS = (*PICTURES, SPECIFICATION, TEXT)
VERSION = "5.20"  # of Vega-Lite, of those that vl-convert carries
SHARP = 2  # pixels of a picture for each of the chart


def by_ending(file: str) -> str:
    """The ending of a file that says what is drawn. Raises Usage with the list when it has none such."""
    found = next((each for each in ENDINGS if file.casefold().endswith(each)), None)
    if found is None:
        raise Usage(messages.NO_PICTURE.format(file=file, known=", ".join(ENDINGS)))
    return found


def known(ending: str) -> None:
    """Raises Missing when pictures of this ending need a library that is not installed."""
    if ending in PICTURES and find_spec("vl_convert") is None:
        raise Missing(messages.NO_PLOT.format(other=SPECIFICATION))


def render(chart: Chart, ending: str, screen: Screen) -> str | bytes:
    """A chart as files of an ending hold it; in text, for a screen, where that is empty."""
    if ending in ("", TEXT):
        from sco_cli.charts import text

        return text.render(chart, screen)
    from sco_cli.charts.vega import specification

    made = specification(chart)
    if ending == SPECIFICATION:
        return json.dumps(made, ensure_ascii=False, indent=2) + "\n"
    return picture(made, ending)


def picture(made: dict[str, object], ending: str) -> bytes:
    """A specification drawn as SVG, PNG or PDF."""
    import vl_convert

    if ending == ".svg":
        return str(vl_convert.vegalite_to_svg(made, vl_version=VERSION)).encode()
    if ending == ".png":
        return bytes(vl_convert.vegalite_to_png(made, vl_version=VERSION, scale=SHARP))
    return bytes(vl_convert.vegalite_to_pdf(made, vl_version=VERSION))
