"""A table for people: drawn with Rich to fit the window, from 40 columns up.

Unless the columns were chosen, columns without any value are left out, and a cell of sources shows the first one and
how many more there are.
"""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from sco_cli import labels
from sco_cli.formats import Format, Screen, cell
from sco_cli.formats.layout import Layout, lay_out
from sco_cli.sheets import Page, Sheet

if TYPE_CHECKING:
    from rich.console import Console

STYLES = {
    "member": "green",
    "observer": "cyan",
    "dialogue-partner": "blue",
    "partner": "magenta",
    "considered": "dim yellow",
    "proposed": "yellow",
    "drafting": "yellow",
    "agreed": "cyan",
    "in-force": "green",
    "completed": "green",
    "superseded": "dim",
    "lapsed": "dim",
    "current": "bold green",
    "announced": "italic yellow",
    "held": "dim",
}


def render(sheet: Sheet, header: bool, screen: Screen) -> str:
    """The sheet as a table."""
    if not sheet.rows:
        return ""
    artist = Artist(screen)
    layout = lay_out(sheet, screen.width, artist.blank)
    lines = [Text(sheet.title, style="bold"), Text(), *artist.headings(layout)] if header else []
    return artist.drawn([*lines, *artist.groups(sheet, layout), *artist.legend(sheet, layout)])


def render_page(page: Page, screen: Screen) -> str:
    """The page as text: its facts, each section as a table."""
    artist = Artist(screen)
    facts = list(page.known())
    first = max(cell_len(labels.heading(fact.key)) for fact in facts)
    lines = [Text(page.title, style="bold"), Text()]
    for fact in facts:
        cells = [Text(labels.heading(fact.key), style="dim"), Text(cell(fact.value))]
        lines += artist.beside(cells, [first, screen.width - first - 2], 2)
    return artist.drawn(lines) + "".join("\n" + render(section.sheet(), True, screen) for section in page.sections)


class Artist:
    """Draws lines for one screen."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.rule, self.current, self.disputed, self.uncertain, self.between, self.blank = (
            ("─", "▶ ", "†", "*", " · ", "·") if screen.unicode else ("-", "> ", "+", "*", "; ", ".")
        )

    @cached_property
    def console(self) -> Console:
        """Rich's console; it is only loaded where text must be wrapped or coloured."""
        from rich.console import Console

        return Console(
            file=io.StringIO(),
            width=self.screen.width,
            force_terminal=self.screen.colour,
            color_system="standard" if self.screen.colour else None,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            _environ={},
        )

    def drawn(self, lines: Iterable[Text]) -> str:
        """The text of lines, each no wider than the screen, without blanks at their ends."""
        parts = [part for line in lines for part in self.wrapped(line, self.screen.width)]
        for part in parts:
            part.rstrip()
        if self.screen.colour:
            with self.console.capture() as capture:
                self.console.print(Text("\n").join(parts), soft_wrap=True)
            return capture.get()
        return "".join(part.plain + "\n" for part in parts)

    def wrapped(self, text: Text, width: int) -> Iterable[Text]:
        """A text broken into lines of a width."""
        if "\n" not in text.plain and text.cell_len <= width:
            return [text]
        return text.wrap(self.console, width, overflow="fold")

    def beside(self, cells: list[Text], widths: list[int], gap: int) -> Iterator[Text]:
        """Cells next to each other, each wrapped to its width."""
        columns = [self.wrapped(text, width) for text, width in zip(cells, widths, strict=True)]
        for parts in itertools.zip_longest(*columns):
            line = Text()
            for part, width in zip(parts, widths, strict=True):
                piece = part or Text()
                line.append_text(piece).append(" " * (width - piece.cell_len + gap))
            yield line

    def headings(self, layout: Layout) -> Iterator[Text]:
        """The headings of the columns, and a rule below them."""
        cells = [Text(aligned(layout.heading(key), key, layout), style="bold") for key in layout.widths]
        yield from self.beside(cells, list(layout.widths.values()), layout.gap)
        yield Text(self.rule * (sum(layout.widths.values()) + layout.gap * (len(layout.widths) - 1)), style="dim")

    def groups(self, sheet: Sheet, layout: Layout) -> Iterator[Text]:
        """The rows, each group under its name."""
        names = sheet.groups or [""] * len(sheet.rows)
        for order, (name, numbers) in enumerate(itertools.groupby(range(len(names)), key=lambda number: names[number])):
            if order:
                yield Text()
            members = list(numbers)
            if sheet.groups:
                yield Text(f"{labels.group(name)} ({len(members)})", style="bold")
            for number in members:
                yield from self.row(sheet, number, layout)

    def row(self, sheet: Sheet, number: int, layout: Layout) -> Iterator[Text]:
        """The lines of one row: its cells side by side, and indented below them the columns that did not fit."""
        cells = []
        for key in layout.widths:
            text = layout.cells[key][number]
            drawn = Text(aligned(text, key, layout), style=STYLES.get(text, ""))
            cells.append(self.main_cell(drawn, sheet, number, layout) if key == layout.main else drawn)
        yield from self.beside(cells, list(layout.widths.values()), layout.gap)
        told = {key: layout.cells[key][number].replace("/\n", "/") for key in layout.below}
        details = [named(key, text) for key, text in told.items() if text]
        for line in self.wrapped(Text(self.between.join(details)), self.screen.width - 2) if details else ():
            yield Text("  ", style="dim").append_text(line)

    def main_cell(self, text: Text, sheet: Sheet, number: int, layout: Layout) -> Text:
        """The main cell of a row: its text and the marks of doubt."""
        if any(texts[number] == "current" for texts in layout.cells.values()):
            text = Text(self.current + text.plain, style="bold green")
        if layout.grid:
            return text
        marks = self.disputed * sheet.disputed[number] + self.uncertain * sheet.uncertain[number]
        return Text().append_text(text).append(f" {marks}", style="dim") if marks else text

    def legend(self, sheet: Sheet, layout: Layout) -> Iterator[Text]:
        """A line for each mark of doubt that the rows bear."""
        marks = [(self.disputed, labels.DISPUTED, sheet.disputed), (self.uncertain, labels.UNCERTAIN, sheet.uncertain)]
        used = [Text(f"{mark} {meaning}", style="dim") for mark, meaning, rows in marks if any(rows)]
        if layout.grid:
            used.append(Text(labels.LETTERS.format(blank=self.blank), style="dim"))
        yield from [Text(), *used] if used else []


def aligned(text: str, key: str, layout: Layout) -> str:
    """A cell's text, at the right of its column where the column holds numbers."""
    return text.rjust(layout.widths[key]) if layout.to_the_right(key) else text


def named(key: str, text: str) -> str:
    """A value below the main cell: with the name of its column, unless it speaks for itself."""
    return text if key in labels.SPEAKING else f"{labels.heading(key).lower()} {text}"


FORMAT = Format(sheet=render, page=render_page)
