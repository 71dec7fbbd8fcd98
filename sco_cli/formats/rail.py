"""The timeline drawn in text: years, days, and what hangs on the main thing of a day."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence
from textwrap import wrap

from rich.text import Text

from sco_cli import labels, messages
from sco_cli.formats import signs
from sco_cli.formats.artist import Artist
from sco_cli.formats.wrap import NO_BREAK
from sco_cli.sheets import Line, Node, Outline

RAILS = ("├ ", "│ ", "└ "), ("|-", "| ", "`-")
DATES = 9  # columns for a date
GAP = "   "  # between the marks of the legend
WIDEST = 110  # lines are no wider than this, however wide the window


def lines(artist: Artist, title: str, outline: Outline) -> Iterator[Text]:
    """The lines of an outline: its title, what happened, what is announced, and what the marks mean."""
    if title:
        yield from (Text(title, style="bold"), Text())
    yield from years(artist, outline.happened)
    if outline.announced:
        yield from (Text(messages.ANNOUNCED_PART, style="bold italic"), Text())
        yield from years(artist, outline.announced)
    yield from legend(artist, [*outline.happened, *outline.announced])


def years(artist: Artist, nodes: Iterable[Node]) -> Iterator[Text]:
    """Nodes, each year under its heading."""
    for year, found in itertools.groupby(nodes, key=lambda node: node.year):
        yield Text(year, style="bold")
        for node in found:
            yield from drawn(artist, node)
        yield Text()


def drawn(artist: Artist, node: Node) -> Iterator[Text]:
    """A node: its date, its first line beside it, the others below, hung on it or not."""
    rails = RAILS[not artist.screen.unicode] if node.hung else ("", "", "")
    below = rails[1] or "  "
    head, *rest = node.lines
    for number, (date, line) in enumerate(itertools.zip_longest(date_lines(node.when), words(artist, head))):
        margin = f" {date or '':<{DATES}} {below * (number > 0)}"
        yield Text().append(margin, style="dim").append_text(line or Text())
    for order, each in enumerate(rest, 1):
        first, others = (rails[2], "  " * node.hung) if order == len(rest) else rails[:2]
        for number, line in enumerate(words(artist, each, len(first))):
            margin = " " * (DATES + 2) + (others + "  " if number else first)
            yield Text().append(margin, style="dim").append_text(line)


def date_lines(when: str) -> list[str]:
    """A date in its column: a long span on several lines."""
    start, dash, end = when.partition("–")
    return [when] if len(when) <= DATES else [line for part in (start + dash, end) for line in wrap(part, DATES)]


def words(artist: Artist, line: Line, indent: int = 0) -> Iterator[Text]:
    """What a line says, wrapped: the first part with the mark of its kind."""
    text = Text(" ".join(line.text.split()), style="bold" if line.main else "")
    if line.disputed:
        text.append(f"{NO_BREAK}{artist.disputed}", style="not bold dim")
    if line.details:
        text.append(f" – {' '.join(line.details.split())}", style="not bold dim")
    width = room(artist) - DATES - 4 - indent
    for number, part in enumerate(artist.wrapped(text, width)):
        part.rstrip()
        yield part if number else mark(artist, line.kind).append(" ").append_text(part)


def room(artist: Artist) -> int:
    """The columns that a line may take."""
    return min(artist.screen.width, WIDEST)


def mark(artist: Artist, kind: str) -> Text:
    """The mark of a kind."""
    found = labels.KINDS_TOLD[kind]
    return Text().append(found.sign if artist.screen.unicode else found.ascii, style=found.colour)


def legend(artist: Artist, nodes: Sequence[Node]) -> Iterator[Text]:
    """What the marks mean that occur, and how many entries the lines tell."""
    told = [line for node in nodes for line in node.lines]
    yield from kinds(artist, {line.kind for line in told})
    if any(each.disputed for each in told):
        yield Text(f"{artist.disputed} {labels.DISPUTED}", style="dim")
    if told_of_dates := signs(node.when for node in nodes):
        yield Text(told_of_dates, style="dim")
    rows = sum(each.rows for each in told)
    if rows > len(told):
        yield Text(messages.LINES_SUMMED.format(lines=len(told), rows=rows), style="dim")


def kinds(artist: Artist, used: Collection[str]) -> Iterator[Text]:
    """The marks of the kinds that occur with their words, as many on a line as fit."""
    line = Text()
    for kind, each in labels.KINDS_TOLD.items():
        if kind in used:
            told = mark(artist, kind).append(f" {each.word}", style="dim")
            if line and line.cell_len + len(GAP) + told.cell_len > room(artist):
                yield line
                line = Text()
            line.append(GAP if line else "").append_text(told)
    yield line
