"""How the columns of a table stand in a window: side by side if they fit, else the dearest, the others below."""

from __future__ import annotations

import re

from msgspec import Struct
from rich.cells import cell_len

from sco_cli import labels
from sco_cli.fields import Kind
from sco_cli.formats import cell
from sco_cli.rows import Plain
from sco_cli.sheets import Sheet

UNWRAPPED = (Kind.DATE, Kind.WORD, Kind.COUNT, Kind.NUMBER)
WIDEST = 28  # a column beside the main one is wrapped at this width
WRAPPED_LEAST = 16  # and never at less than this
LONGEST = 60  # a text longer than this is never put beside the main column
MAIN_LEAST = 24
MARKS = 3  # room behind the main cell for the marks of doubt
SOURCES = "sources"
BETWEEN_DATES = re.compile(r"(?<=\d[~?%\d])/(?=\d)")


class Layout(Struct, kw_only=True):
    """The columns of a table: `widths` of those side by side, in order, `below` those under the main one.

    `cells` holds the text of every cell by column, `kinds` what it is. `counted` says that only the number of sources
    is shown, `grid` that most columns are years.
    """

    main: str
    cells: dict[str, list[str]]
    kinds: dict[str, Kind]
    widths: dict[str, int] = {}
    below: list[str] = []
    gap: int = 2
    counted: bool = False
    grid: bool = False

    def heading(self, key: str) -> str:
        """The heading of a column; sources are abbreviated when only their number is shown, years always."""
        if self.grid:
            return key[2:] if self.kinds[key] is Kind.GRID else ""
        return labels.SOURCES_COUNTED if self.counted and key == SOURCES else labels.heading(key)

    def longest(self, key: str) -> int:
        """The width of the longest line of a column and its heading."""
        return max(cell_len(line) for text in [self.heading(key), *self.cells[key]] for line in text.split("\n"))

    def needed(self, key: str) -> int:
        """The width that a column needs: longer text can be wrapped, dates, words and numbers cannot."""
        natural = self.longest(key)
        return min(natural, WIDEST) if self.wraps(key) else natural

    def wraps(self, key: str) -> bool:
        """Whether a column may be wrapped."""
        return self.kinds[key] not in UNWRAPPED

    def to_the_right(self, key: str) -> bool:
        """Whether the cells of a column stand at its right, as numbers do."""
        return self.kinds[key] in (Kind.COUNT, Kind.NUMBER) and not self.grid


def lay_out(sheet: Sheet, width: int, blank: str) -> Layout:
    """The layout of a sheet in a window of this width; `blank` stands for a year without status.

    Unless the columns were chosen, those without any value are left out, and so is the one that heads the groups.
    """
    if any(column.kind is Kind.GRID for column in sheet.columns):
        return by_years(sheet, width, blank)
    columns = sheet.columns
    if not sheet.chosen:
        away = sheet.layout.group if sheet.groups and sheet.layout.grouped_away else None
        columns = [each for each in columns if each.key != away and any(map(known, values(sheet, each.key)))]
    cells = {column.key: texts(sheet, column.key, column.kind) for column in columns}
    main = sheet.layout.main
    if main not in cells:
        main = max(cells, key=lambda key: max(map(cell_len, cells[key])))
    layout = Layout(main=main, cells=cells, kinds={column.key: column.kind for column in columns})
    return side_by_side(layout, sheet, width) or in_two_storeys(layout, sheet.layout.keep.split(), width)


def by_years(sheet: Sheet, width: int, blank: str) -> Layout:
    """The layout of a grid: one letter a year, under the year's last digits; states named as there is room."""
    kinds = {column.key: column.kind for column in sheet.columns}
    years = [key for key, kind in kinds.items() if kind is Kind.GRID]
    cells = {key: [(cell(each)[:1] or blank).upper() for each in values(sheet, key)] for key in years}
    cells |= {key: texts(sheet, key, kind) for key, kind in kinds.items() if kind is not Kind.GRID}
    index = [key for key in kinds if key not in years]
    main, second = index[0], index[1]
    for shown, gap in ((index, 1), ([main], 1), ([second], 1), ([main], 0), ([second], 0)):
        widths = {key: max(map(cell_len, cells[key])) + 1 - gap for key in shown} | dict.fromkeys(years, 1)
        if sum(widths.values()) + gap * (len(widths) - 1) <= width:
            break
    return Layout(main=shown[0], widths=widths, cells=cells, kinds=kinds, gap=gap, grid=True)


def values(sheet: Sheet, key: str) -> list[Plain]:
    """The values of a column."""
    position = sheet.keys.index(key)
    return [row[position] for row in sheet.rows]


def known(value: Plain) -> bool:
    """Whether a value says anything."""
    return value not in (None, [], "")


def texts(sheet: Sheet, key: str, kind: Kind) -> list[str]:
    """The cells of a column as text. Of several sources a brief sheet names the first."""
    if key == SOURCES and sheet.brief:
        return [first_of(each) for each in values(sheet, key)]
    if kind is Kind.DATE:
        return [BETWEEN_DATES.sub("/\n", cell(each)) for each in values(sheet, key)]
    if kind is Kind.COUNT:
        return [f"{each:,}" if isinstance(each, int | float) else cell(each) for each in values(sheet, key)]
    return [" ".join(cell(each).split()) for each in values(sheet, key)]


def first_of(value: Plain) -> str:
    """The first of a list, and how many more there are."""
    if isinstance(value, list) and len(value) > 1:
        return f"{cell(value[0])} +{len(value) - 1}"
    return cell(value)


def side_by_side(layout: Layout, sheet: Sheet, width: int) -> Layout | None:
    """All columns beside each other, if the window is wide enough; sources may shrink to their number."""
    shown = list(layout.cells)
    others = [text for key in shown if key != layout.main for text in layout.cells[key]]
    if any(cell_len(text) > LONGEST for text in others):
        return None
    tries = [layout]
    if SOURCES in shown and sheet.brief:
        tries += [counting_sources(layout, sheet, gap) for gap in (2, 1)]
    for each in tries:
        each.widths = {key: each.needed(key) for key in shown}
        natural = each.longest(each.main) + MARKS
        left = width - sum(each.widths.values()) + each.widths[each.main] - each.gap * (len(shown) - 1)
        if left >= min(natural, max(MAIN_LEAST, width // 3)):
            each.widths[each.main] = min(natural, left)
            return each
    return None


def counting_sources(layout: Layout, sheet: Sheet, gap: int) -> Layout:
    """The layout with only the number of sources, and with this gap between its columns."""
    counts = [str(len(each)) for each in values(sheet, SOURCES) if isinstance(each, list)]
    return Layout(
        main=layout.main,
        cells={**layout.cells, SOURCES: counts},
        kinds={**layout.kinds, SOURCES: Kind.COUNT},
        gap=gap,
        counted=True,
    )


def in_two_storeys(layout: Layout, keep: list[str], width: int) -> Layout:
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
