"""A chart in place of rows: in text, or with `--output` as a picture or a Vega-Lite specification."""

from __future__ import annotations

from msgspec.structs import replace

from sco_cli import messages
from sco_cli.charts import files, letters
from sco_cli.charts.lanes import chart
from sco_cli.commands import output, run
from sco_cli.errors import Usage
from sco_cli.listings import Answer, Listing
from sco_cli.options import SHARED, Shared
from sco_cli.rows import RowType

# What chooses, orders or writes rows; a chart draws all that match, in an order of its own.
OF_ROWS = ("columns", "sort", "limit", "no_header", "cite")


def begin(asked: Listing[RowType], shared: Shared) -> run.Run:
    """The run that draws a chart. Raises Usage for options and endings that a chart does not have, and Missing."""
    if shared.format is not None:
        raise Usage(messages.NO_CHART_IN.format(name=asked.name))
    for name in OF_ROWS:
        if getattr(shared, name) not in (None, False):
            raise Usage(messages.NO_CHART_WITH.format(flag=SHARED[name].label(name, flags=True)))
    begun = run.begin(shared, formatted=False)
    files.known(ending(begun))
    # Its title says how far the record goes, as that of a table does.
    return replace(begun, where=replace(begun.where, format="table"))


def ending(begun: run.Run) -> str:
    """The ending of the file that is to be written, empty for text. Raises Usage when it names nothing to draw."""
    if begun.where.file is None:
        return ""
    from sco_cli.commands.files import regular

    return files.by_ending(begun.where.file) if regular(begun.where.file) else ""


def draw(asked: Listing[RowType], begun: run.Run, found: Answer[RowType]) -> list[str]:
    """Draws the rows of an answer where it goes, and tells what is to be said of that.

    Where there is nothing to draw, no file is written.
    """
    drawn, file = chart(asked, begun.dataset, found), begun.where.file
    if drawn.lanes:
        output.write(files.render(drawn, ending(begun), begun.where.screen), begun.where)
        letter = letters.missing(drawn, ending(begun))
        return [messages.BOXES.format(letter=letter)] if letter else []
    said = [messages.NOTHING_DATED.format(count=drawn.left_out)] if drawn.left_out else []
    return said + ([messages.NOT_WRITTEN.format(file=file)] if file else [])
