"""A chart in text: lanes as lines, bars as runs of signs or as numbers, told apart without colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from sco_cli.charts import Chart, Lane
from sco_cli.charts import looks as look
from sco_cli.charts.axis import named
from sco_cli.charts.drawing import COLOURS, YEAR, Drawing
from sco_cli.charts.looks import SHADES
from sco_cli.charts.runs import Runs
from sco_cli.formats import Screen
from sco_cli.formats.artist import Artist
from sco_cli.formats.wrap import NO_BREAK

WIDEST = 250
CLOSER = 0.98  # by how much the bars of counts are drawn shorter, until they fit
NARROW = 60  # below this width the names of counts stand above their bars


def render(chart: Chart, screen: Screen) -> str:
    """A chart in text, no wider than a screen; empty when there is nothing to draw."""
    if not chart.lanes:
        return ""
    artist = Artist(Screen(min(screen.width, WIDEST), screen.colour, screen.unicode))
    draw = {"days": Runs, "counts": Counts, "years": Years}[chart.form]
    drawing = draw(chart, artist)
    return artist.drawn([*artist.wrapped(Text(chart.title, "bold"), artist.screen.width), Text(), *drawing.lines()])


class Counts(Drawing):
    """Bars of numbers: how many of each kind, and how many together."""

    def __init__(self, chart: Chart, artist: Artist) -> None:
        super().__init__(chart, artist)
        self.most = max(lane.count for lane in chart.lanes)
        self.narrow = artist.screen.width < NARROW
        space = (artist.screen.width if self.narrow else self.room) - len(str(self.most)) - 1
        self.unit = space / self.most
        while self.unit > 1 / self.most and any(sum(self.widths(lane)) > space for lane in chart.lanes):
            self.unit *= CLOSER

    def widths(self, lane: Lane) -> list[int]:
        """The columns of the bars of a lane, each at least as wide as its sign and its number."""
        return [max(round(bar.count * self.unit), len(str(bar.count)) + 1) for bar in lane.bars]

    def lane(self, lane: Lane) -> Iterator[Text]:
        """A lane; in a narrow window its name stands above its bars."""
        if not self.narrow:
            yield from super().lane(lane)
        else:
            yield from self.whole_line(Text(lane.name), 0)
            yield self.bars(lane)

    def bars(self, lane: Lane) -> Text:
        """The bars after each other, each with its number, and the sum."""
        line = Text()
        for bar, width in zip(lane.bars, self.widths(lane), strict=True):
            number, sign = str(bar.count), self.sign(bar.kind)
            before = sign * ((width - len(number) + 1) // 2)
            line.append((before + number).ljust(width, sign), COLOURS[bar.kind])
        return line.append(f"{NO_BREAK}{lane.count}", "bold")


class Years(Drawing):
    """Numbers in years: as such where there is room, else as shades."""

    def __init__(self, chart: Chart, artist: Artist) -> None:
        super().__init__(chart, artist)
        found = [int(bar.begin[:4]) for bar in chart.bars]
        self.years = range(min(found), max(found) + 1)
        digits = len(str(max(bar.count for bar in chart.bars)))
        self.together = -(-len(self.years) // self.room)
        self.width = min(self.room // -(-len(self.years) // self.together), digits + 2)
        self.numbers = self.width > digits

    @property
    def columns(self) -> list[range]:
        """The years of each column."""
        return [self.years[at : at + self.together] for at in range(0, len(self.years), self.together)]

    def axis(self) -> Iterable[Text]:
        """Years over their columns."""
        per_year = self.width / self.together
        shown = named(self.years, per_year, YEAR)
        shift = self.width - 1 if self.numbers else 0
        width = len(self.columns) * self.width
        ticks = [(str(year), (year - self.years[0]) // self.together * self.width + shift) for year in shown]
        return self.above(ticks, min(width + YEAR, self.room))

    def bars(self, lane: Lane) -> Text:
        """A number or a shade in each column."""
        line = Text()
        counts = {int(bar.begin[:4]): bar.count for bar in lane.bars}
        for years in self.columns:
            line.append(*self.cell(sum(counts.get(year, 0) for year in years)))
        return line

    def cell(self, count: int) -> tuple[str, str]:
        """What stands for a number, and its colour."""
        colour = COLOURS[look.COUNTED]
        if self.numbers:
            text, style = (str(count), colour) if count else (self.artist.blank, "dim")
            return text.rjust(self.width), style
        return (self.shade(look.shade(count)) if count else " ") * self.width, colour

    def shade(self, least: int) -> str:
        """The sign of a shade."""
        return SHADES[least][self.plain]

    def entries(self) -> Iterator[Text]:
        """The shades that occur, and how many years a column is."""
        if not self.numbers:
            sums = [
                sum(bar.count for bar in lane.bars if int(bar.begin[:4]) in years)
                for lane in self.chart.lanes
                for years in self.columns
            ]
            for least, text in look.ranges(max(sums)).items():
                yield Text.assemble((self.shade(least), COLOURS[look.COUNTED]), f" {text}")
        if self.together > 1:
            yield Text(look.YEARS_TOGETHER.format(years=self.together), "dim")
