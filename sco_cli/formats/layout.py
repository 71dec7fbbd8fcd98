"""How the columns of a table stand in a window: side by side if they fit, else the dearest, the others below."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from msgspec import Struct
from rich.cells import cell_len

from sco_cli import labels
from sco_cli.fields import Kind
from sco_cli.formats import cell
from sco_cli.formats.wrap import NO_BREAK, longest_word
from sco_cli.rows import Plain
from sco_cli.sheets import Sheet

UNWRAPPED = (Kind.ID, Kind.ADDRESS, Kind.DATE, Kind.WORD, Kind.COUNT, Kind.NUMBER)
WIDEST = 28  # a column beside the main one is wrapped at this width
WRAPPED_LEAST = 14  # and never at less than this
LONGEST = 60  # a text longer than this is never put beside the main column
MAIN_LEAST = 24
READABLE = 100  # text is not wider than this, however wide the window
SOURCES = "sources"
CURRENT = "current"
DAY = 12  # the width of a day with its marks; only a longer span is broken
BETWEEN_DATES = re.compile(r"(?<=\d[~?%\d])/(?=\d)")


class Layout(Struct, kw_only=True):
    """The columns of a table: `widths` of those side by side, in order, `below` those under the main one.

    `cells` holds the text of every cell by column, `kinds` what it is, `marks` the width of the marks that each row
    bears. `counted` is the heading of a column that says no more than how many sources there are.
    """

    main: str
    cells: dict[str, list[str]]
    kinds: dict[str, Kind]
    marks: list[int]
    widths: dict[str, int] = {}
    below: list[str] = []
    gap: int = 2
    counted: str = ""

    def heading(self, key: str) -> str:
        """The heading of a column."""
        return self.counted if self.counted and key == SOURCES else labels.heading(key)

    def longest(self, key: str) -> int:
        """The width of the longest line of a column, with the marks of its row, and of its heading."""
        marks = self.marks if key == self.main else [0] * len(self.marks)
        lines = [cell_len(line) + more for text, more in zip(self.cells[key], marks, strict=True)
                 for line in text.split("\n")]  # fmt: skip
        return max([cell_len(self.heading(key)), *lines])

    def needed(self, key: str) -> int:
        """The width that a column needs: its words, ids and dates are never broken, longer text is wrapped."""
        natural = self.longest(key)
        return min(natural, max(WIDEST, self.longest_word(key))) if self.wraps(key) else natural

    def longest_word(self, key: str) -> int:
        """The width of the longest word of a column that is never broken."""
        return max([longest_word(self.heading(key)), *map(longest_word, self.cells[key])])

    def least(self, share: int) -> int:
        """The least width of the main column, of which a share of the window is its due."""
        word = self.longest_word(self.main) + max(self.marks)
        return min(self.longest(self.main), max(MAIN_LEAST, share, word))

    def wraps(self, key: str) -> bool:
        """Whether a column may be wrapped."""
        return self.kinds[key] not in UNWRAPPED

    def to_the_right(self, key: str) -> bool:
        """Whether the cells of a column stand at its right, as numbers do."""
        return self.kinds[key] in (Kind.COUNT, Kind.NUMBER)


def lay_out(sheet: Sheet, width: int) -> Layout:
    """The layout of a sheet in a window of this width."""
    layout = whole(sheet)
    return next((each for each in tries(layout, sheet) if fits(each, width)), None) or in_two_storeys(
        layout, sheet.layout.keep.split(), width
    )


def whole(sheet: Sheet) -> Layout:
    """A layout with all cells, and no widths yet.

    Unless the columns were chosen, those without any value are left out, and so is the one that heads the groups.
    """
    columns = sheet.columns
    if not sheet.chosen:
        away = sheet.layout.group if sheet.groups and sheet.layout.grouped_away else None
        columns = [each for each in columns if each.key != away and any(map(known, values(sheet, each.key)))]
    cells = {column.key: texts(sheet, column.key, column.kind) for column in columns}
    main = sheet.layout.main
    if main not in cells:
        main = max(cells, key=lambda key: max(map(cell_len, cells[key])))
    kinds = {column.key: column.kind for column in columns}
    return Layout(main=main, cells=cells, kinds=kinds, marks=marks(sheet, cells))


def marks(sheet: Sheet, cells: dict[str, list[str]]) -> list[int]:
    """The width of what points at each row and of its marks of doubt."""
    widths = []
    for row in range(len(sheet.rows)):
        doubts = sum(each[row] for each in (sheet.disputed, sheet.uncertain) if each)
        widths.append(2 * is_current(cells, row) + (1 + doubts) * (doubts > 0))
    return widths


def is_current(cells: dict[str, list[str]], row: int) -> bool:
    """Whether any cell of a row says that it is the current one."""
    return any(texts[row] == CURRENT for texts in cells.values())


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
        return [in_lines(cell(each)) for each in values(sheet, key)]
    if kind is Kind.COUNT:
        return [f"{each:,}" if isinstance(each, int | float) else cell(each) for each in values(sheet, key)]
    if kind is Kind.WORD:
        return [cell(each).replace("; ", ";\n") for each in values(sheet, key)]
    return [" ".join(cell(each).split()) for each in values(sheet, key)]


def in_lines(date: str) -> str:
    """A date; a span of days or months on two lines."""
    return BETWEEN_DATES.sub("/\n", date) if len(date) > DAY else date


def on_one_line(text: str) -> str:
    """The text of a cell without its line breaks."""
    return text.replace("/\n", "/").replace("\n", " ")


def first_of(value: Plain) -> str:
    """The first of a list, and how many more there are."""
    if isinstance(value, list) and len(value) > 1:
        return f"{cell(value[0])}{NO_BREAK}+{len(value) - 1}"
    return cell(value)


def tries(layout: Layout, sheet: Sheet) -> Iterator[Layout]:
    """The ways of putting columns side by side, the best first, with no widths yet.

    Sources may shrink to their number and gaps to a blank; then the columns that can be spared are left out. What is
    too long to stand beside others, or is to stand under them, is below in any case.
    """
    under = () if sheet.chosen else sheet.layout.under.split()
    far = [key for key in layout.cells if key != layout.main and (key in under or layout.longest(key) > LONGEST)]
    beside = [key for key in layout.cells if key not in far]
    spared = [key for key in beside if key not in sheet.layout.spare.split() or sheet.chosen]
    for keys in (beside, spared):
        each = msgspec.structs.replace(layout, widths=dict.fromkeys(keys, 0), below=in_order(layout, far))
        yield each
        if SOURCES in keys and sheet.brief:
            yield from counting_sources(each, sheet)


def counting_sources(layout: Layout, sheet: Sheet) -> Iterator[Layout]:
    """The layout with no more than the number of sources, and with less and less room."""
    counts = [str(len(each)) for each in values(sheet, SOURCES) if isinstance(each, list)]
    headings = ((labels.heading(SOURCES), 2), (labels.SOURCES_COUNTED, 2), (labels.SOURCES_COUNTED, 1))
    for heading, gap in headings:
        yield msgspec.structs.replace(
            layout,
            cells=layout.cells | {SOURCES: counts},
            kinds=layout.kinds | {SOURCES: Kind.COUNT},
            gap=gap,
            counted=heading,
        )


def fits(layout: Layout, width: int) -> bool:
    """Whether the columns fit side by side; gives them their widths if they do."""
    widths = {key: layout.needed(key) for key in layout.widths if key != layout.main}
    left = width - sum(widths.values()) - layout.gap * len(widths)
    if left < layout.least(width // 3):
        return False
    layout.widths = {key: widths.get(key, 0) for key in layout.widths}
    layout.widths[layout.main] = min(layout.longest(layout.main), left, READABLE)
    return True


def in_two_storeys(layout: Layout, keep: list[str], width: int) -> Layout:
    """The dearest columns beside the main one, as far as they fit or can be wrapped; the others below it."""
    left = width - layout.least(width * 2 // 5) - layout.gap
    beside = {}
    for key in keep:
        if key not in layout.cells or key == layout.main:
            continue
        need = layout.needed(key)
        if need > left >= max(WRAPPED_LEAST, layout.longest_word(key)) and layout.wraps(key):
            need = left
        if need <= left:
            beside[key] = need
            left -= need + layout.gap
    free = width - sum(beside.values()) - layout.gap * len(beside)
    beside[layout.main] = min(free, layout.longest(layout.main), READABLE)
    layout.widths = {key: beside[key] for key in layout.cells if key in beside}
    layout.below = in_order(layout, [key for key in layout.cells if key not in beside])
    return layout


def in_order(layout: Layout, below: list[str]) -> list[str]:
    """The columns that stand below a row, its id first."""
    return sorted(below, key=lambda key: layout.kinds[key] is not Kind.ID)
