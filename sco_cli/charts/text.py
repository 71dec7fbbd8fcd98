"""A chart in text: lanes as lines, bars as runs of signs, told apart without colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from rich.cells import cell_len
from rich.text import Text

from sco_cli.charts import Bar, Chart, Lane
from sco_cli.charts import looks as look
from sco_cli.charts.axis import Scale, labelled, named
from sco_cli.charts.looks import LOOKS, SHADES
from sco_cli.formats import Screen
from sco_cli.formats.artist import STYLES, Artist
from sco_cli.formats.wrap import NO_BREAK, folds, longest_word

WIDEST = 250
SHARE, LONG_SHARE = 0.4, 0.6  # of the width, which the names of lanes take at most, and those that cannot be broken
INDENT = 2  # columns before the names in a group
CLOSER = 0.98  # by how much the bars of counts are drawn shorter, until they fit
NARROW = 60  # below this width the names of counts stand above their bars
YEAR = 6  # columns that the name of a year or month takes, with the gap after it
GAP = "   "  # between the entries of the legend
VAGUE = "?"
COLOURS = STYLES | {
    "shanghai-five": "yellow",
    "decided": "bold magenta",
    "held": "cyan",
    "attested": "cyan",
    "military": "red",
    "anti-terrorist": "cyan",
    "planned": "italic yellow",
    look.COUNTED: "cyan",
}


def render(chart: Chart, screen: Screen) -> str:
    """A chart in text, no wider than a screen; empty when there is nothing to draw."""
    if not chart.lanes:
        return ""
    artist = Artist(Screen(min(screen.width, WIDEST), screen.colour, screen.unicode))
    draw = {"days": Days, "counts": Counts, "years": Years}[chart.form]
    drawing = draw(chart, artist)
    return artist.drawn([*artist.wrapped(Text(chart.title, "bold"), artist.screen.width), Text(), *drawing.lines()])


class Drawing:
    """What charts of all forms share: the room that there is, the names of lanes, the legend."""

    def __init__(self, chart: Chart, artist: Artist) -> None:
        self.chart, self.artist = chart, artist
        self.plain = not artist.screen.unicode
        self.indent = INDENT if any(lane.group for lane in chart.lanes) else 0
        self.name = self.names()
        self.margin = self.indent + self.name + 1
        self.room = artist.screen.width - self.margin

    def names(self) -> int:
        """The columns for the names of lanes: the longest, but no more than their share."""
        names, width = [lane.name for lane in self.chart.lanes], self.artist.screen.width
        longest, unbroken = max(map(cell_len, names)), max(map(longest_word, names))
        return max(min(longest, int(width * SHARE)), min(unbroken, int(width * LONG_SHARE)))

    def lines(self) -> Iterator[Text]:
        """The lines of the chart and of its legend."""
        yield from self.axis()
        group = ""
        for lane in self.chart.lanes:
            if lane.group != group:
                group = lane.group
                yield from self.whole_line(Text(group, "bold"), 0)
            yield from self.lane(lane)
        yield from self.foot()
        yield Text()
        yield from self.legend()

    def axis(self) -> Iterable[Text]:
        """The lines above the lanes."""
        return ()

    def foot(self) -> Iterable[Text]:
        """The lines below the lanes."""
        return ()

    def bars(self, lane: Lane) -> Text:
        """The bars of a lane."""
        raise NotImplementedError

    def entries(self) -> Iterator[Text]:
        """The entries of the legend."""
        for kind in self.chart.kinds:
            yield Text.assemble((self.sign(kind), COLOURS.get(kind, "")), f" {LOOKS[kind].word}")

    def lane(self, lane: Lane) -> Iterator[Text]:
        """The lines of a lane: its name beside its bars, or above them where it would have to be broken."""
        name = Text(lane.name)
        if longest_word(lane.name) > self.name:
            yield from self.whole_line(name, self.indent)
            name = Text()
        for line in self.artist.beside([name, self.bars(lane)], [self.name, self.room], 1):
            yield Text(" " * self.indent).append_text(line)

    def whole_line(self, text: Text, indent: int) -> Iterator[Text]:
        """A text over the whole width; what has no blanks is broken only where it would be wider than that."""
        width = self.artist.screen.width - indent
        for line in self.artist.wrapped(text, width):
            for part in line.divide(folds(line.plain, 0, len(line), width)):
                yield Text(" " * indent).append_text(part)

    def sign(self, kind: str) -> str:
        """The sign of a kind."""
        return LOOKS[kind].ascii if self.plain else LOOKS[kind].sign

    def ruled(self, columns: Iterable[int], width: int) -> Text:
        """A rule with ticks at some columns of the bars."""
        tick, line = ("+", "-") if self.plain else ("┬", "─")
        marked = set(columns)
        rule = "".join(tick if column in marked else line for column in range(width))
        return Text(" " * self.margin + rule, "dim")

    def above(self, ticks: list[tuple[str, int]], width: int) -> Iterator[Text]:
        """Years and months, each over its column, and a rule with ticks."""
        yield Text(" " * self.margin + labelled(ticks, width), "bold")
        yield self.ruled((column for _, column in ticks), width)

    def legend(self) -> Iterator[Text]:
        """What the signs mean that occur, as many on a line as fit, and what else is to be said."""
        line = Text()
        for entry in self.entries():
            entry.plain = entry.plain.replace(" ", NO_BREAK)
            if line and line.cell_len + len(GAP) + entry.cell_len > self.artist.screen.width:
                yield line
                line = Text()
            line.append(GAP if line else "").append_text(entry)
        if line:
            yield line
        yield from (Text(sentence, "dim") for sentence in self.chart.sentences)


class Days(Drawing):
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
