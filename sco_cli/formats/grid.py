"""A grid of years: a letter a year for the status that a state held, drawn with Rich, and what the letters mean."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from msgspec import Struct
from rich.cells import cell_len
from rich.text import Text

from sco_cli.fields import Kind
from sco_cli.formats import cell
from sco_cli.formats.artist import STYLES, Artist
from sco_cli.formats.letters import letter, meanings
from sco_cli.formats.wrap import NO_BREAK
from sco_cli.sheets import Sheet

SHORT, LETTER = 3, 1  # the columns that a year takes: '96, or no more than a letter


class Plan(Struct, frozen=True):
    """How a grid stands in a window: the columns before the years, the columns of a year, the gap between years."""

    index: list[str]
    year: int
    gap: int


def lines(artist: Artist, sheet: Sheet, header: bool) -> Iterator[Text]:
    """The lines of a grid: its title, its years, a row a state, the meaning of its letters."""
    plan = planned(sheet, artist.screen.width)
    before = margin(sheet, plan)
    years = [int(column.key) for column in sheet.columns if column.kind is Kind.GRID]
    if header:
        yield from (Text(sheet.title, style="bold"), Text())
        for line in headings(years, plan, artist.screen.width - before):
            yield Text(" " * before + line, style="bold")
        yield Text(artist.rule * (before + len(years) * (plan.year + plan.gap) - plan.gap), style="dim")
    for number in range(len(sheet.rows)):
        yield row(artist, sheet, number, plan)
    yield Text()
    yield legend(artist, sheet)


def planned(sheet: Sheet, width: int) -> Plan:
    """The plan of a grid in a window: wide years or letters only, fewer names where it is narrow."""
    index = [column.key for column in sheet.columns if column.kind is not Kind.GRID]
    years = len(sheet.columns) - len(index)
    names = ((index, 1), (index[:1], 1), (index[1:2], 1), (index[:1], 0))
    for plan in (Plan(index, SHORT, 1), *(Plan(shown, LETTER, gap) for shown, gap in names)):
        if margin(sheet, plan) + years * (plan.year + plan.gap) - plan.gap <= width:
            return plan
    return Plan(index[1:2], LETTER, 0)


def margin(sheet: Sheet, plan: Plan) -> int:
    """The columns before the years."""
    return sum(width + 1 for width in index_widths(sheet, plan.index))


def index_widths(sheet: Sheet, keys: Iterable[str]) -> list[int]:
    """The widths of the columns before the years."""
    return [max(cell_len(cell(row[sheet.keys.index(key)])) for row in sheet.rows) for key in keys]


def headings(years: list[int], plan: Plan, width: int) -> list[str]:
    """The lines above the years: the years themselves, or where they are narrow the decades and the last digits."""
    if plan.year > LETTER:
        return [(" " * plan.gap).join(map(short, years))]
    digits = (" " * plan.gap).join(str(year % 10) for year in years)
    return [decades(years, LETTER + plan.gap, width), digits]


def short(year: int) -> str:
    """A year by its last digits: '96."""
    return f"'{year % 100:02}"


def decades(years: list[int], step: int, width: int) -> str:
    """The first year, and the first of each decade, above the digit of it, as long as there is room.

    A year takes `step` columns, all of them can take `width`.
    """
    first = [number for number, year in enumerate(years) if not number or year % 10 == 0]
    line = ""
    for begin, end in itertools.pairwise([*first, len(years)]):
        room = width - begin * step if end == len(years) else (end - begin) * step - 1
        written = next((text for text in (str(years[begin]), short(years[begin])) if len(text) <= room), "")
        line += written.ljust((end - begin) * step)
    return line.rstrip()


def row(artist: Artist, sheet: Sheet, number: int, plan: Plan) -> Text:
    """The line of one state."""
    values = dict(zip(sheet.keys, sheet.rows[number], strict=True))
    line = Text()
    for key, width in zip(plan.index, index_widths(sheet, plan.index), strict=True):
        text = cell(values[key])
        line.append(text + " " * (width - cell_len(text) + 1))
    for column in sheet.columns:
        if column.kind is Kind.GRID:
            status = cell(values[column.key])
            line.append((letter(status) or artist.blank).center(plan.year), style=STYLES.get(status, "dim"))
            line.append(" " * plan.gap)
    return line


def legend(artist: Artist, sheet: Sheet) -> Text:
    """What the letters that occur mean; none stands apart from its name."""
    line = Text()
    for status, name in meanings(sheet):
        line.append(", " if line else "", style="dim")
        line.append(letter(status) or artist.blank, style=STYLES.get(status, "dim"))
        line.append(f" {name}".replace(" ", NO_BREAK), style="dim")
    return line
