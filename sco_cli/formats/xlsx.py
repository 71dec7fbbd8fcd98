"""An Excel workbook: a worksheet for a sheet, several for a page, and a last one that says where the answer is from.

Dates stay text, since most columns hold some that name no day. No text is ever a formula.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from sco_cli import labels, messages
from sco_cli.errors import Usage
from sco_cli.fields import Kind
from sco_cli.formats import Format, Screen
from sco_cli.formats.letters import letter, meanings
from sco_cli.formats.workbook import Tab, Workbook
from sco_cli.rows import Columns, Plain
from sco_cli.sections import Page, Section
from sco_cli.sheets import Column, Origin, Sheet, sheet

MOST_ROWS = 1_048_576
ABOUT, NOTES, SOURCES, URL = "About", "notes", "sources", "url"
DATES = "Text, no more precise than the source: 2017, 2017-06 or 2017-06-09; {signs}."


def render(made: Sheet, header: bool, _: Screen) -> bytes:
    """The sheet as a workbook. Raises Missing without XlsxWriter, Usage when there are more rows than Excel holds."""
    book = Workbook(made.title, made.origin)
    table(book.tab(labels.heading(made.name) if made.name else made.title), doubted(made), header)
    if made.addresses and SOURCES in made.keys:
        table(book.tab(labels.heading(SOURCES)), sources(made), True)
    about(book, made.title, made.origin)
    return book.written()


def render_page(page: Page, _: Screen) -> bytes:
    """The page as a workbook: its facts, each section on a worksheet of its own. Raises Missing without XlsxWriter."""
    book = Workbook(page.title, page.origin)
    facts(book.tab(labels.heading(page.kind)), page)
    for section in page.seen:
        table(book.tab(section.heading), tabled(section), True)
    about(book, page.title, page.origin)
    return book.written()


def table(tab: Tab, made: Sheet, header: bool) -> None:
    """A sheet from the first row of a worksheet on, with what stands below it. Raises Usage when it is too long."""
    first = int(header)
    if len(made.rows) + first > MOST_ROWS:
        raise Usage(messages.TOO_MANY_ROWS.format(most=MOST_ROWS - first))
    if header:
        filtered = sum(column.kind is not Kind.GRID for column in made.columns)
        tab.headings(made.headings, len(made.rows), filtered=filtered, frozen=int(made.main == 0))
    for order, values in enumerate(made.rows, first):
        for number, (column, value) in enumerate(zip(made.columns, values, strict=True)):
            tab.put(order, number, letter(value) if column.kind is Kind.GRID else value, column.kind)
    below = [*made.after, *(f"{letter(status)}: {name}" for status, name in meanings(made) if status)]
    for order, text in enumerate(below, len(made.rows) + first + 1):
        tab.line(order, text)


def doubted(made: Sheet) -> Sheet:
    """A sheet with what the marks of doubt on its rows say in a last column; as it is where there are none."""
    marks = ((labels.DISPUTED, made.disputed), (labels.UNCERTAIN, made.uncertain))
    told = ["; ".join(text for text, rows in marks if rows and rows[number]) for number in range(len(made.rows))]
    return noted(made, Column(NOTES, Kind.TEXT), told) if any(told) else made


def noted(made: Sheet, column: Column, told: Sequence[str]) -> Sheet:
    """A sheet with one more column at its end."""
    rows = [[*row, text] for row, text in zip(made.rows, told, strict=True)]
    return structs.replace(made, columns=[*made.columns, column], rows=rows)


def sources(made: Sheet) -> Sheet:
    """The sources that the rows of a sheet name, with their addresses, since a cell has no more than one link."""
    columns = [Column("id", Kind.ID), Column(URL, Kind.ADDRESS)]
    rows: list[list[Plain]] = [[*each] for each in sorted(made.addresses.items())]
    return Sheet(title=made.title, columns=columns, rows=rows, layout=Columns(main="id"))


def tabled(section: Section) -> Sheet:
    """A section of a page as a sheet: sentences as the rows they are made of, those under a row in a last column."""
    if section.passages:
        return sheet(section.kind, section.rows, section.heading)
    made = section.sheet()
    if any(made.below):
        column = Column(URL, Kind.ADDRESS) if section.name == SOURCES else Column(NOTES, Kind.PROSE)
        return noted(made, column, ["\n".join(texts) for texts in made.below])
    return made


def facts(tab: Tab, page: Page) -> None:
    """The title of a page, and its facts beside their names, each with the sentences that stand under it."""
    tab.line(0, page.title, bold=True)
    row = 2
    for title, told in page.parts():
        if title:
            tab.line(row + 1, title, bold=True)
            row += 2
        for fact in told:
            row = pair(tab, row, fact.key, fact.words, fact.kind, fact.sentences)


def pair(tab: Tab, row: int, key: str, value: object, kind: Kind, below: Sequence[str] = ()) -> int:
    """A value beside its name, with the sentences under it; the row after them."""
    tab.put(row, 0, labels.heading(key), Kind.NAME)
    tab.put(row, 1, value, kind, align="left")
    for number, text in enumerate(below, 1):
        tab.put(row + number, 1, text, Kind.PROSE)
    return row + 1 + len(below)


def about(book: Workbook, title: str, origin: Origin | None) -> None:
    """The worksheet that says what the answer is, of which day, from which dataset, and how its dates are written."""
    if origin is None:
        return
    tab = book.tab(ABOUT)
    tab.line(0, title, bold=True)
    row = 2
    for key, text in origin.told().items():
        row = pair(tab, row, key, text, Kind.DATE)
    signs = ", ".join(labels.DATE_SIGNS.values())
    pair(tab, row, "dates", DATES.format(signs=signs), Kind.PROSE)


FORMAT = Format(sheet=render, page=render_page, people=True)
