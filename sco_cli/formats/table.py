"""A table for people: drawn with Rich to fit the window, from 40 columns up.

Unless the columns were chosen, columns without any value are left out, and a cell of sources shows the first one and
how many more there are.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from sco_cli import labels
from sco_cli.fields import Kind
from sco_cli.formats import Format, Screen, cell, signs
from sco_cli.formats.artist import STYLES, Artist
from sco_cli.formats.layout import READABLE, Layout, is_current, lay_out, on_one_line
from sco_cli.formats.letters import is_grid
from sco_cli.formats.wrap import NO_BREAK
from sco_cli.sheets import Sheet

if TYPE_CHECKING:
    from sco_cli.sections import Page, Section

LABEL_LEAST = 14  # columns for the names of facts, however narrow the window
INDENT = "  "  # before what stands below a row


def render(sheet: Sheet, header: bool, screen: Screen) -> str:
    """The sheet as a table."""
    if not sheet.rows:
        return ""
    artist = Table(screen)
    if sheet.outline:
        from sco_cli.formats import rail

        return artist.drawn(rail.lines(artist, sheet.title if header else "", sheet.outline))
    if is_grid(sheet):
        from sco_cli.formats import grid

        return artist.drawn(grid.lines(artist, sheet, header))
    layout = lay_out(sheet, screen.width)
    lines = [Text(sheet.title, style="bold"), Text(), *artist.headings(layout)] if header else []
    return artist.drawn([*lines, *artist.groups(sheet, layout), *artist.after(sheet), *artist.legend(sheet, layout)])


def render_page(page: Page, screen: Screen) -> str:
    """The page as text: its facts, each section as a table."""
    artist = Table(screen)
    artist = Table(screen)
    parts = [artist.drawn(artist.facts(page)), *(render_section(section, screen) for section in page.seen)]
    return "\n".join(parts)


def render_section(section: Section, screen: Screen) -> str:
    """A section of a page: as sentences, where it has them, or as a table."""
    if not section.passages:
        return render(section.sheet(), True, screen)
    from sco_cli.formats import prose

    artist = Table(screen)
    return artist.drawn(prose.lines(artist, section.heading, section.passages))


class Table(Artist):
    """Draws the rows of a sheet, or the facts of a page, for one screen."""

    def facts(self, page: Page) -> Iterator[Text]:
        """The title of a page, and its facts beside their names, with the sentences that stand under them."""
        yield Text(page.title, style="bold")
        yield Text()
        parts = page.parts()
        longest = max((cell_len(labels.heading(fact.key)) for _, facts in parts for fact in facts), default=0)
        first = min(longest, max(LABEL_LEAST, self.screen.width // 3))
        widths = [first, min(self.screen.width - first - 2, READABLE)]
        for heading, facts in parts:
            if heading:
                yield from (Text(), Text(heading, style="bold"), Text())
            for fact in facts:
                words = cell(fact.words)
                drawn = Text(words, style=STYLES.get(words, ""))
                yield from self.beside([Text(labels.heading(fact.key), style="dim"), drawn], widths, 2)
                for text in fact.sentences:
                    yield from self.beside([Text(), Text(text)], widths, 2)

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
                heading = " ".join(labels.group(name).split())
                # Of rows that were cut off it would be the wrong number.
                yield Text(heading if sheet.cut else f"{heading} ({len(members)})", style="bold")
            for number in members:
                yield from self.row(sheet, number, layout)

    def row(self, sheet: Sheet, number: int, layout: Layout) -> Iterator[Text]:
        """The lines of one row: its cells side by side, what is told below them, and the columns that did not fit."""
        cells = []
        for key in layout.widths:
            text = layout.cells[key][number]
            drawn = Text(aligned(text, key, layout), style=STYLES.get(text, ""))
            cells.append(self.main_cell(drawn, sheet, number, layout) if key == layout.main else drawn)
        sought = sheet.sought[number] if sheet.sought else []
        for drawn in cells:
            self.mark(drawn, sought)
        yield from self.beside(cells, list(layout.widths.values()), layout.gap)
        if sheet.told and sheet.told[number]:
            yield from self.indented([sheet.told[number]], "", sought)
        told = {key: on_one_line(layout.cells[key][number]) for key in layout.below}
        yield from self.indented([named(key, text) for key, text in told.items() if text], "dim")
        for text in sheet.below[number] if sheet.below else ():
            yield from self.indented([text], "")

    def after(self, sheet: Sheet) -> Iterator[Text]:
        """The sentences that stand under all rows."""
        for text in sheet.after:
            yield Text()
            yield from self.wrapped(Text(text), min(self.screen.width, READABLE))

    def indented(self, parts: list[str], style: str, sought: Sequence[str] = ()) -> Iterator[Text]:
        """Parts one after the other, below a row, with words marked; one is only broken where a line cannot hold it."""
        width = min(self.screen.width, READABLE) - len(INDENT)
        lines = [""]
        for part in parts:
            joined = f"{lines[-1]}{self.between}{part}" if lines[-1] else part
            lines[-1:] = [joined] if cell_len(joined) <= width or not lines[-1] else [lines[-1], part]
        for line in filter(None, lines):
            for each in self.wrapped(self.mark(Text(line, style=style), sought), width):
                # What is never broken and just too long fits from the edge of the window.
                before = "" if width < each.cell_len <= width + len(INDENT) else INDENT
                yield Text(before).append_text(each)

    def main_cell(self, text: Text, sheet: Sheet, number: int, layout: Layout) -> Text:
        """The main cell of a row, with what points at it and the marks of doubt, never apart from its words."""
        if is_current(layout.cells, number):
            text = Text(self.current + text.plain, style="bold green")
        doubts = [(self.disputed, sheet.disputed), (self.uncertain, sheet.uncertain)]
        marks = "".join(mark for mark, rows in doubts if rows and rows[number])
        return Text().append_text(text).append(f"{NO_BREAK}{marks}", style="dim") if marks else text

    def legend(self, sheet: Sheet, layout: Layout) -> Iterator[Text]:
        """What the marks of doubt, the signs in dates and the number of sources mean, where they occur."""
        marks = [(self.disputed, labels.DISPUTED, sheet.disputed), (self.uncertain, labels.UNCERTAIN, sheet.uncertain)]
        used = [f"{mark} {meaning}" for mark, meaning, rows in marks if any(rows)]
        dates = [text for key, kind in layout.kinds.items() if kind is Kind.DATE for text in layout.cells[key]]
        used += filter(None, [signs(dates)])
        if layout.counted == labels.SOURCES_COUNTED:
            used.append(labels.COUNTED_SOURCES)
        yield from [Text(), *(Text(line, style="dim") for line in used)] if used else []


def aligned(text: str, key: str, layout: Layout) -> str:
    """A cell's text, at the right of its column where the column holds numbers."""
    return text.rjust(layout.widths[key]) if layout.to_the_right(key) else text


def named(key: str, text: str) -> str:
    """A value below the main cell: with the name of its column, unless it speaks for itself."""
    return text if key in labels.SPEAKING else f"{labels.heading(key).lower()} {text}"


FORMAT = Format(sheet=render, page=render_page, people=True)
