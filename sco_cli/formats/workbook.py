"""What an Excel workbook is made with: XlsxWriter, kept within the limits of Excel, giving the same bytes each time."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from rich.cells import cell_len

from sco_cli import messages
from sco_cli.errors import Missing
from sco_cli.fields import Kind
from sco_cli.formats import cell, is_address
from sco_cli.formats.wrap import breaks
from sco_cli.sheets import Origin

# The limits of Excel: links on a worksheet, characters of a link, a cell, a name of a worksheet, a property and, of
# which each may count twice, the line above a printed page; the least number of which it does not keep each digit.
MOST_LINKS, LONGEST_LINK = 65_530, 2_079
LONGEST_TEXT, LONGEST_NAME, LONGEST_PROPERTY, LONGEST_LINE = 32_767, 31, 255, 126
EXACT = 10**15
# The name of a worksheet that Excel keeps for itself, and what stands in its place.
RESERVED, INSTEAD = "history", "Its history"
WIDEST = 60  # a column, in characters
ARROW = 4  # characters that the arrow of a filter takes
LINE, TALLEST = 15, 409  # the height of a line, and of a row at most, in points
A4 = 9
EVERYWHERE = "A1:XFD1048576"
# The same for every workbook, since the clock would make each differ.
CREATED = datetime(1980, 1, 1)
# What is kept as text also when somebody edits the cell.
AS_TEXT = (Kind.DATE, Kind.CODE, Kind.ID)
COLOURS = {"M": "#1a7f37", "O": "#0e7490", "D": "#1f5fbf", "P": "#8250df"}
ANY_COLOUR = "#6e7781"


class Workbook:
    """A workbook being written. Raises Missing where XlsxWriter is not installed."""

    def __init__(self, title: str, origin: Origin | None) -> None:
        try:
            from xlsxwriter import Workbook as Book
        except ImportError:
            raise Missing(messages.NO_EXCEL) from None
        self.title = title
        self.buffer = io.BytesIO()
        self.book: Any = Book(self.buffer, {"in_memory": True})
        self.styles: dict[tuple[tuple[str, object], ...], Any] = {}
        self.names: set[str] = set()
        self.tabs: list[Tab] = []
        told = origin.told() if origin else {}
        self.book.set_properties({"title": title, "author": told.get("publisher", ""), "created": CREATED})
        for key, text in told.items():
            self.book.set_custom_property(key, cut(text, LONGEST_PROPERTY), "text")

    def tab(self, name: str) -> Tab:
        """A new worksheet, under this name as far as Excel takes it."""
        self.tabs.append(Tab(self, self.book.add_worksheet(self.name(name))))
        return self.tabs[-1]

    def name(self, wanted: str) -> str:
        """A name for a worksheet that Excel takes and that no other has."""
        plain = " ".join(re.sub(r"[\[\]:*?/\\]", " ", wanted).split()).strip("'") or "Sheet"
        plain = INSTEAD if plain.casefold() == RESERVED else plain
        name, number = cut(plain, LONGEST_NAME), 1
        while name.casefold() in self.names:
            number += 1
            name = f"{cut(plain, LONGEST_NAME - 5)} ({number})"
        self.names.add(name.casefold())
        return name

    def style(self, **properties: object) -> Any:
        """The style of a cell, one object for each set of properties."""
        key = tuple(properties.items())
        if key not in self.styles:
            self.styles[key] = self.book.add_format({"valign": "top", **properties})
        return self.styles[key]

    def written(self) -> bytes:
        """The whole workbook; nothing can be added after that."""
        for tab in self.tabs:
            tab.fit()
        self.book.close()
        return self.buffer.getvalue()


class Tab:
    """A worksheet being written; rows and columns count from 0.

    Columns become as wide, and rows as high, as what they hold.
    """

    def __init__(self, book: Workbook, page: Any) -> None:
        self.book, self.page = book, page
        self.widths: dict[int, int] = {}
        self.wrapped: dict[int, list[tuple[int, str]]] = {}
        page.set_landscape()
        page.set_paper(A4)
        page.fit_to_pages(1, 0)
        page.set_header("&L" + cut(book.title, LONGEST_LINE).replace("&", "&&"))
        page.set_footer("&C&P / &N")

    def headings(self, texts: Sequence[str], rows: int, *, filtered: int, frozen: int) -> None:
        """The headings of columns over `rows` rows.

        The first `filtered` columns can be filtered, the first `frozen` stay in sight.
        """
        for column, text in enumerate(texts):
            self.page.write_string(0, column, text, self.book.style(bold=True, bottom=1))
            self.widen(column, len(text) + ARROW * (column < filtered))
        self.page.freeze_panes(1, frozen)
        self.page.repeat_rows(0)
        if filtered:
            self.page.autofilter(0, 0, rows, filtered - 1)

    def line(self, row: int, text: str, *, bold: bool = False) -> None:
        """A line across the columns, which become no wider."""
        self.page.write_string(row, 0, fitting(text), self.book.style(bold=bold))

    def put(self, row: int, column: int, value: Any, kind: Kind, align: str = "") -> None:
        """A value in its cell: numbers and yes or no as such, an address as a link, all else as text.

        `align` is the side at which a number stands, if it is not the usual one.
        """
        text = fitting(cell(value))
        if not text:
            return
        place = (row, column)
        if isinstance(value, bool):
            self.page.write_boolean(*place, value, self.book.style(align="left"))
        elif is_number(value):
            grouped = {"num_format": "#,##0"} if kind is Kind.COUNT and isinstance(value, int) else {}
            self.page.write_number(*place, value, self.book.style(align=align, **grouped))
        elif kind is Kind.ADDRESS and self.takes_link(text):
            self.page.write_url(*place, text, self.book.style(font_color="#0563c1", underline=1), text)
        else:
            self.page.write_string(*place, text, self.text_style(text, kind))
            self.wrapped.setdefault(row, []).append((column, text))
        self.widen(column, max(map(cell_len, text.splitlines())))

    def text_style(self, text: str, kind: Kind) -> Any:
        """The style of a text: a status in a grid in its colour, a date or code kept as text, all else wrapped."""
        if kind is Kind.GRID:
            return self.book.style(align="center", font_color="#ffffff", bg_color=COLOURS.get(text, ANY_COLOUR))
        # Excel shows a long text that is marked as such by a row of number signs.
        kept = {"num_format": "@"} if kind in AS_TEXT and len(text) <= LONGEST_PROPERTY else {}
        return self.book.style(text_wrap=True, **kept)

    def takes_link(self, text: str) -> bool:
        """Whether a text is an address that Excel takes as one more link."""
        return is_address(text) and len(text) <= LONGEST_LINK and self.page.hlink_count < MOST_LINKS

    def widen(self, column: int, width: int) -> None:
        """Makes a column at least so wide, in characters, within limits."""
        self.widths[column] = min(max(width + 1, self.widths.get(column, 0)), WIDEST)

    def fit(self) -> None:
        """Sets the widths of columns and the heights of rows to what is there."""
        for column, width in self.widths.items():
            self.page.set_column(column, column, width)
        for row, cells in self.wrapped.items():
            lines = max(height(text, self.widths[column]) for column, text in cells)
            if lines > 1:
                self.page.set_row(row, min(lines * LINE, TALLEST))
        self.page.ignore_errors({"number_stored_as_text": EVERYWHERE})


def height(text: str, width: int) -> int:
    """The lines that a text takes in a column."""
    return sum(len(breaks(line, width - 1)) + 1 for line in text.splitlines())


def is_number(value: object) -> bool:
    """Whether a value is a number that Excel holds with all its digits."""
    return isinstance(value, int | float) and math.isfinite(value) and abs(value) < EXACT


def fitting(text: str) -> str:
    """A text as long as a cell can be; one that is cut off says so."""
    return cut(text, LONGEST_TEXT, messages.CUT_OFF)


def cut(text: str, longest: int, note: str = "…") -> str:
    """A text of so many characters at most, with a note at its end if it is cut; counted as Excel does, in UTF-16."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * longest:
        return text
    return units[: 2 * (longest - len(note))].decode("utf-16-le", errors="ignore") + note
