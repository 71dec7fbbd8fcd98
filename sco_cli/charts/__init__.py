"""Charts: an answer as lanes of bars, which are drawn in text, or written as a Vega-Lite specification and pictures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from sco_cli.charts.looks import LOOKS, NOT_DRAWN, STILL_AHEAD
from sco_cli.rows import clean

# What a chart measures along its lanes: days, how many there are, or how many there are in each year.
Form = Literal["days", "counts", "years"]


class Bar(Struct, frozen=True, kw_only=True):
    """A bar in a lane: its `kind`, a key of `looks.LOOKS`, and what it spans.

    `begin` and `end` are days in ISO form, the end not included; `point` says that it is drawn as a mark on its first
    day. `vague_begin` and `vague_end` say that a source does not give that day for sure. `count` is how many things a
    bar stands for, where those are counted.
    """

    kind: str
    begin: str = ""
    end: str = ""
    point: bool = False
    vague_begin: bool = False
    vague_end: bool = False
    count: int = 1


class Lane(Struct, kw_only=True):
    """A lane: its name, the group that it belongs to, if any, and its bars."""

    name: str
    bars: list[Bar]
    group: str = ""

    def __post_init__(self) -> None:
        self.name, self.group = (" ".join(clean(text).split()) for text in (self.name, self.group))

    @property
    def count(self) -> int:
        """How many things its bars stand for."""
        return sum(bar.count for bar in self.bars)


class Chart(Struct, frozen=True, kw_only=True):
    """A chart: what its lanes and its other axis are called, the day that it is of, where its data come from.

    `choice` says what filters have chosen of all that there is. `first` and `last` are the days between which a chart
    of days is drawn. `left_out` counts the lanes that had no date to be drawn at.
    """

    form: Form
    title: str
    lane_title: str
    axis_title: str
    lanes: Sequence[Lane]
    as_of: str
    source: str
    choice: str = ""
    first: str = ""
    last: str = ""
    left_out: int = 0

    @property
    def bars(self) -> list[Bar]:
        """All bars, lane by lane."""
        return [bar for lane in self.lanes for bar in lane.bars]

    @property
    def kinds(self) -> list[str]:
        """The kinds of bars that occur, in the order of the legend."""
        found = {bar.kind for bar in self.bars}
        return [kind for kind in LOOKS if kind in found]

    @property
    def sentences(self) -> list[str]:
        """What is to be said beside the chart: what it does not draw, and that what is still to come is announced."""
        said = [NOT_DRAWN.format(count=self.left_out)] if self.left_out else []
        ahead = self.form == "years" and any(bar.begin > self.as_of for bar in self.bars)
        return said + [STILL_AHEAD.format(day=self.as_of)] * ahead

    @property
    def vague(self) -> bool:
        """Whether the beginning or the end of a bar is not known for sure."""
        return any(bar.vague_begin or bar.vague_end for bar in self.bars)
