"""Membership over time as a picture of lanes: places in per cent and pixels, which the template draws as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from sco_cli.charts import Bar, Chart
from sco_cli.charts.lanes import chart
from sco_cli.charts.looks import LOOKS, NOT_FOR_SURE
from sco_cli.dates import parse, said
from sco_cli.exports.page.entries import Teller
from sco_cli.exports.page.notes import in_words
from sco_cli.listings import ask, listing

# Per cent of the width for the names of lanes and, at the end, for a mark that stands over it.
NAMES, EDGE = 21.0, 1.0
# Pixels: a lane, its bar, and the axis above the lanes.
LANE, BAR, AXIS = 22, 12, 26
MARK = "{word}, {when}"


class Drawn(Struct, frozen=True, kw_only=True):
    """A bar or mark: where it begins and how wide it is, its kind, its words, whether its begin or end is vague."""

    x: float
    width: float
    kind: str
    words: str
    point: bool
    vague: Sequence[float]


class Row(Struct, frozen=True, kw_only=True):
    """A lane: its name, its upper edge, its bars."""

    name: str
    y: int
    bars: Sequence[Drawn]


class Picture(Struct, frozen=True, kw_only=True):
    """The picture: its lanes, the years on its axis with their places, the place of the day, its legend, its height."""

    title: str
    rows: Sequence[Row]
    years: Sequence[tuple[str, float]]
    today: float
    kinds: Sequence[tuple[str, str]]
    vague: str
    height: int


def picture(teller: Teller) -> Picture | None:
    """The lanes of all states that ever held a status by the day; None when there are none."""
    asked = listing("members")
    drawn = chart(asked, teller.dataset, ask(asked, teller.dataset, {"as_of": teller.day}, teller.day))
    if not drawn.lanes:
        return None
    scale = Scale(drawn)
    rows = [
        Row(name=lane.name, y=AXIS + LANE * number, bars=[scale.bar(bar) for bar in lane.bars])
        for number, lane in enumerate(drawn.lanes)
    ]
    return Picture(
        title=in_words(drawn.title),
        rows=rows,
        years=[(year, scale.place(f"{year}-01-01")) for year in scale.years()],
        today=scale.place(drawn.as_of),
        kinds=[(kind, LOOKS[kind].word) for kind in drawn.kinds],
        vague=NOT_FOR_SURE if drawn.vague else "",
        height=AXIS + LANE * len(rows),
    )


class Scale:
    """Where days stand from left to right."""

    def __init__(self, drawn: Chart) -> None:
        self.first, self.last = drawn.first, drawn.last
        self.begin = date.fromisoformat(self.first).toordinal()
        self.days = max(date.fromisoformat(self.last).toordinal() - self.begin, 1)

    def place(self, day: str) -> float:
        """Where a day stands, in per cent."""
        part = (date.fromisoformat(day).toordinal() - self.begin) / self.days
        return round(NAMES + part * (100 - NAMES - EDGE), 2)

    def years(self) -> list[str]:
        """The years on the axis, every fifth, or each where there are few."""
        first, last = int(self.first[:4]), int(self.last[:4])
        step = 5 if last - first > 6 else 1
        return [f"{year:04}" for year in range(first + 1, last + 1) if year % step == 0]

    def bar(self, bar: Bar) -> Drawn:
        """A bar in its place."""
        begin, end = self.place(bar.begin), self.place(bar.end)
        vague = [begin] * bar.vague_begin + [end] * (bar.vague_end and not bar.point)
        ended = "" if bar.point else bar.end if bar.end < self.last else ".."
        when = said(parse(f"{bar.begin}/{ended}" if ended else bar.begin))
        return Drawn(
            x=begin,
            width=round(end - begin, 2),
            kind=bar.kind,
            words=MARK.format(word=LOOKS[bar.kind].word, when=f"{NOT_FOR_SURE}: {when}" if vague else when),
            point=bar.point,
            vague=vague,
        )
