"""How the columns of a table stand in a window: side by side if they fit, else the dearest, the others below."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from rich.cells import cell_len

from sco_cli.formats import cell
from sco_cli.listings import heading
from sco_cli.sheets import Sheet

NEVER_WRAPPED = {"date", "since", "until", "decided", "signed", "start", "end", "in_force", "established", "status"}
THOUSANDS = {"value", "cited"}
WIDEST = 28  # a column beside the main one is wrapped at this width
WRAPPED_LEAST = 16  # and never at less than this
LONGEST = 60  # a text longer than this is never put beside the main column
MAIN_LEAST = 24
MARKS = 3  # room behind the main cell for the marks of doubt


class Layout(Struct, kw_only=True):
    """The columns of a table: `widths` of those side by side, in order, `below` those under the main one.

    `cells` holds the text of every cell by column; `numbers` are the columns that stand at the right.
    """

    main: str
    widths: dict[str, int]
    cells: dict[str, list[str]]
    numbers: set[str]
    below: list[str]
    gap: int = 2
    counted: bool = False
    years: bool = False

    def heading(self, key: str) -> str:
        """The heading of a column; sources are abbreviated when only their number is shown, years always."""
        if self.years:
            return key[2:] if key.isdecimal() else ""
        return "Src" if self.counted and key == "sources" else heading(key)

    def longest(self, key: str) -> int:
        """The width of the longest line of a column and its heading."""
        return max(cell_len(line) for text in [self.heading(key), *self.cells[key]] for line in text.split("\n"))

    def needed(self, key: str) -> int:
        """The width that a column needs: longer text can be wrapped, dates and numbers cannot."""
        natural = self.longest(key)
        return min(natural, WIDEST) if self.wraps(key) else natural

    def wraps(self, key: str) -> bool:
        """Whether a column may be wrapped: dates and numbers may not."""
        return key not in NEVER_WRAPPED and key not in self.numbers


def lay_out(sheet: Sheet, width: int, blank: str) -> Layout:
    """The layout of a sheet in a window of this width; `blank` stands for a year without status.

    Unless the columns were chosen, those without any value are left out, and so is the one that heads the groups.
    """
    if sheet.matrix:
        return by_years(sheet, width, blank)
    shown = sheet.keys if sheet.chosen else [key for key in sheet.keys if any(map(known, values(sheet, key)))]
    if sheet.groups and sheet.listing.grouped_away and not sheet.chosen:
        shown = [key for key in shown if key != sheet.listing.group]
    cells = {key: column(sheet, key) for key in shown}
    numbers = {key for key in shown if all(isinstance(each, int | float) for each in values(sheet, key) if known(each))}
    main = sheet.main
    if main not in shown:
        main = max(shown, key=lambda key: max(map(cell_len, cells[key])))
    layout = Layout(main=main, widths={}, cells=cells, numbers=numbers, below=[])
    return side_by_side(layout, sheet, width) or in_two_storeys(layout, sheet.listing.keep, width)


def by_years(sheet: Sheet, width: int, blank: str) -> Layout:
    """The layout of a panel: one letter a year, under the year's last digits; states named as there is room."""
    years = [key for key in sheet.keys if key.isdecimal()]
    cells = {key: [(cell(each)[:1] or blank).upper() for each in values(sheet, key)] for key in years}
    cells |= {key: column(sheet, key) for key in ("state", "code", "cow")}
    for index, gap in ((("state", "code", "cow"), 1), (("state",), 1), (("code",), 1), (("state",), 0), (("code",), 0)):
        widths = {key: max(map(cell_len, cells[key])) + 1 - gap for key in index} | dict.fromkeys(years, 1)
        if sum(widths.values()) + gap * (len(widths) - 1) <= width:
            break
    return Layout(main=index[0], widths=widths, cells=cells, numbers=set(), below=[], gap=gap, years=True)


def values(sheet: Sheet, key: str) -> list[Any]:
    """The values of a column."""
    position = sheet.keys.index(key)
    return [row[position] for row in sheet.rows]


def known(value: Any) -> bool:
    """Whether a value says anything."""
    return value not in (None, [], "")


def column(sheet: Sheet, key: str) -> list[str]:
    """The cells of a column as text. Of several sources a brief sheet names the first."""
    if key == "sources" and sheet.brief:
        return [f"{each[0]} +{len(each) - 1}" if len(each) > 1 else cell(each) for each in values(sheet, key)]
    if key in NEVER_WRAPPED:
        return [cell(each).replace("/", "/\n") for each in values(sheet, key)]
    if key in THOUSANDS:
        return [f"{each:,}" if isinstance(each, int | float) else cell(each) for each in values(sheet, key)]
    return [" ".join(cell(each).split()) for each in values(sheet, key)]


def side_by_side(layout: Layout, sheet: Sheet, width: int) -> Layout | None:
    """All columns beside each other, if the window is wide enough; sources may shrink to their number."""
    shown = list(layout.cells)
    others = [text for key in shown if key != layout.main for text in layout.cells[key]]
    if any(cell_len(text) > LONGEST for text in others):
        return None
    tries = [layout]
    if "sources" in shown and sheet.brief:
        cells = {**layout.cells, "sources": [str(len(each)) for each in values(sheet, "sources")]}
        for gap in (2, 1):
            tries.append(
                Layout(
                    main=layout.main,
                    widths={},
                    cells=cells,
                    numbers={*layout.numbers, "sources"},
                    below=[],
                    gap=gap,
                    counted=True,
                )
            )
    for each in tries:
        each.widths = {key: each.needed(key) for key in shown}
        natural = each.longest(each.main) + MARKS
        left = width - sum(each.widths.values()) + each.widths[each.main] - each.gap * (len(shown) - 1)
        if left >= min(natural, max(MAIN_LEAST, width // 3)):
            each.widths[each.main] = min(natural, left)
            return each
    return None


def in_two_storeys(layout: Layout, keep: tuple[str, ...], width: int) -> Layout:
    """The dearest columns beside the main one, as far as they fit or can be wrapped; the others below it."""
    left = width - max(MAIN_LEAST, width // 3) - layout.gap
    beside = {}
    for key in keep:
        if key not in layout.cells or key == layout.main:
            continue
        need = layout.needed(key)
        if need > left >= WRAPPED_LEAST and layout.wraps(key):
            need = left
        if need <= left:
            beside[key] = need
            left -= need + layout.gap
    free = width - sum(beside.values()) - layout.gap * len(beside)
    beside[layout.main] = min(free, layout.longest(layout.main) + MARKS)
    layout.widths = {key: beside[key] for key in layout.cells if key in beside}
    layout.below = [key for key in layout.cells if key not in beside]
    return layout
