"""Charts of days in text: spells and terms as runs of signs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from rich.text import Text

from sco_cli.charts import Bar, Chart, Lane
from sco_cli.charts import looks as look
from sco_cli.charts.axis import Scale
from sco_cli.charts.drawing import COLOURS, YEAR, Drawing
from sco_cli.formats.artist import Artist

VAGUE = "?"


class Runs(Drawing):
    """Bars over days: spells and terms, with the day that the answer is of as a line across."""

    def __init__(self, chart: Chart, artist: Artist) -> None:
        super().__init__(chart, artist)
        self.scale = Scale(chart.first, chart.last, self.room)
        self.now = self.scale.column(chart.as_of) if chart.first <= chart.as_of <= chart.last else None
        self.line = "|" if self.plain else "│"

    def axis(self) -> Iterable[Text]:
        """Years and a rule."""
        return self.above(self.scale.ticks(YEAR), self.room)

    def bars(self, lane: Lane) -> Text:
        """The signs of the bars, the shorter over the longer, the marks over all."""
        cells: list[tuple[str, str]] = [(" ", "")] * self.room
        if self.now is not None:
            cells[self.now] = (self.line, "dim")
        begins = {bar.begin for bar in lane.bars}
        for bar in sorted(lane.bars, key=self.length, reverse=True):
            self.put(bar, cells, followed=bar.end in begins)
        runs = groupby(cells, key=itemgetter(1))
        return Text.assemble(*(("".join(sign for sign, _ in run), style) for style, run in runs))

    def length(self, bar: Bar) -> int:
        """By what bars are drawn over each other: marks last, then the shortest."""
        return -1 if bar.point else self.scale.column(bar.end) - self.scale.column(bar.begin)

    def put(self, bar: Bar, cells: list[tuple[str, str]], *, followed: bool) -> None:
        """Draws a bar, at least one column of it, with a mark where its ends are not sure, one where it is followed.

        The mark stands on the bar if that has columns enough for its sign too, else beside it, where nothing else is.
        """
        begin, end = self.scale.column(bar.begin), self.scale.column(bar.end)
        # The last column is that of the day that the answer is of, unless bars reach beyond.
        end += bar.end == self.chart.last > self.chart.as_of
        end = begin + 1 if bar.point else max(end, begin + 1)
        style = COLOURS.get(bar.kind, "")
        cells[begin:end] = [(self.sign(bar.kind), style)] * (end - begin)
        if bar.point and bar.vague_begin:
            self.doubt(cells, style, end, begin - 1)
        elif bar.vague_begin and end - begin > 1:
            cells[begin] = (VAGUE, style)
        elif bar.vague_begin:
            self.doubt(cells, style, begin - 1)
        if bar.vague_end and not followed and end - begin > 1 + bar.vague_begin:
            cells[end - 1] = (VAGUE, style)
        elif bar.vague_end and not followed:
            self.doubt(cells, style, end)

    def doubt(self, cells: list[tuple[str, str]], style: str, *places: int) -> None:
        """Draws the mark of what is not sure in the first of some columns in which nothing is drawn."""
        for place in places:
            if 0 <= place < self.room and cells[place][0] == " ":
                cells[place] = (VAGUE, style)
                return

    def foot(self) -> Iterable[Text]:
        """The day that the answer is of, under its column."""
        if self.now is not None:
            mark, day = "^" if self.plain else "▲", look.AS_OF.format(day=self.chart.as_of)
            left = self.margin + self.now
            fits = left + 2 + len(day) <= self.artist.screen.width
            yield Text(f"{' ' * left}{mark} {day}" if fits else f"{day} {mark}".rjust(left + 1), "dim")

    def entries(self) -> Iterator[Text]:
        """The kinds that occur, and the mark of what is not sure."""
        yield from super().entries()
        if self.chart.vague:
            yield Text(f"{VAGUE} {look.NOT_FOR_SURE}", "dim")
