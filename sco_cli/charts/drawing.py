"""What charts in text share, whatever they draw: the room that there is, the names of lanes, the legend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.text import Text

from sco_cli.charts import Chart, Lane
from sco_cli.charts import looks as look
from sco_cli.charts.axis import labelled
from sco_cli.charts.looks import LOOKS
from sco_cli.formats.artist import STYLES, Artist
from sco_cli.formats.wrap import NO_BREAK, folds, longest_word

SHARE, LONG_SHARE = 0.4, 0.6  # of the width, which the names of lanes take at most, and those that cannot be broken
INDENT = 2  # columns before the names in a group
YEAR = 6  # columns that the name of a year or month takes, with the gap after it
GAP = "   "  # between the entries of the legend
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
