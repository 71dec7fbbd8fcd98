"""What everything drawn for a screen shares: its marks, its width, its colours."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from rich.text import Text

from sco_cli.formats import Screen
from sco_cli.formats.wrap import NO_BREAK, breaks

if TYPE_CHECKING:
    from rich.console import Console

# Marks of printing for screens that show ASCII only, of the same width.
ASCII = str.maketrans("–—‘’“”…", "--''\"\".")
SOUGHT = "bold underline"  # words that were looked for
# The colours of fixed words.
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
    "unknown": "yellow",
    "announced": "italic yellow",
    "held": "dim",
}


class Artist:
    """Draws lines for one screen."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.rule, self.current, self.disputed, self.uncertain, self.between, self.blank = (
            ("─", f"▶{NO_BREAK}", "†", "*", " · ", "·")
            if screen.unicode
            else ("-", f">{NO_BREAK}", "+", "*", "; ", ".")
        )

    @cached_property
    def console(self) -> Console:
        """Rich's console; it is only loaded where text is coloured."""
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
        """The text of lines, none wider than the screen unless it must not be broken, without blanks at their ends."""
        parts = [part for line in lines for part in ([line] if line.no_wrap else self.wrapped(line, self.screen.width))]
        for part in parts:
            part.rstrip()
            part.plain = part.plain.replace(NO_BREAK, " ")
            if not self.screen.unicode:
                part.plain = part.plain.translate(ASCII)
        if self.screen.colour:
            with self.console.capture() as capture:
                self.console.print(Text("\n").join(parts), soft_wrap=True)
            return capture.get()
        return "".join(part.plain + "\n" for part in parts)

    def mark(self, text: Text, words: Iterable[str]) -> Text:
        """A text with words marked, wherever they stand in it."""
        for word in words:
            begin = r"(?i)\b" if word.isascii() else "(?i)"
            text.highlight_regex(begin + re.escape(word).replace(r"\ ", "[ -]"), SOUGHT)
        return text

    def wrapped(self, text: Text, width: int) -> Iterable[Text]:
        """A text broken into lines of a width; only an id or an address can be wider."""
        if "\n" not in text.plain and text.cell_len <= width:
            return [text]
        text.expand_tabs()
        lines = [part for line in text.split("\n") for part in line.divide(breaks(line.plain, width))]
        for line in lines:
            line.rstrip()
        return lines

    def beside(self, cells: list[Text], widths: list[int], gap: int) -> Iterator[Text]:
        """Cells next to each other, each wrapped to its width.

        What may not be broken and is wider than its column stands below, on a line of its own.
        """
        columns = [self.wrapped(text, width) for text, width in zip(cells, widths, strict=True)]
        for parts in itertools.zip_longest(*columns):
            line, alone = Text(), []
            for part, width in zip(parts, widths, strict=True):
                piece = part or Text()
                if piece.cell_len > width:
                    alone.append(Text("  ").append_text(piece))
                    piece = Text()
                line.append_text(piece).append(" " * (width - piece.cell_len + gap))
            if line.plain.strip() or not alone:
                yield line
            yield from alone
