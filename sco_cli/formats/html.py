"""A page of HTML that stands alone: no scripts, nothing fetched, everything escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from sco_cli import labels
from sco_cli.fields import Kind
from sco_cli.formats import Format, Screen, cell, is_address, signs
from sco_cli.formats.letters import is_grid, letter, meanings
from sco_cli.formats.style import GRID, STYLE
from sco_cli.labels import ALSO, heading
from sco_cli.rows import Plain
from sco_cli.sections import Fact, Page, Passage, Section, Sentence
from sco_cli.sheets import NO_ADDRESSES, Column, Origin, Sheet

# Web addresses within a sentence, escaped.
ADDRESS = re.compile(r"https?://\S+")
LINK = r'<a href="\g<0>">\g<0></a>'
# What is kept on one line.
SHORT = (Kind.DATE, Kind.CODE, Kind.WORD, Kind.NUMBER, Kind.COUNT)
# A cell of more characters is wide, so that it is not high.
LONG = 40
# Days and months in a title, which else would break at their hyphens.
DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
WHOLE = r'<span class="w">\g<0></span>'
# Marks at the main cell of a row, and what they say.
MARKS = {"†": labels.DISPUTED, "*": labels.UNCERTAIN}
SOURCES = "sources"


def render(sheet: Sheet, header: bool, _: Screen) -> str:
    """The sheet as an HTML page."""
    style = STYLE + GRID if is_grid(sheet) else STYLE
    return document(sheet.title, table(sheet, header) + legend(sheet), sheet.origin, style)


def document(title: str, body: str, origin: Origin | None = None, style: str = STYLE) -> str:
    """A whole page around a body of HTML, which says at its end where it is from."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{DAY.sub(WHOLE, escape(title))}</h1>\n{body}</main>\n{footer(origin)}</body>\n</html>\n"
    )


def footer(origin: Origin | None) -> str:
    """The line that says of which day an answer is, and from which dataset; nothing where that is not known."""
    if origin is None:
        return ""
    return f"<footer>{escape(origin.line)}</footer>\n"


def table(sheet: Sheet, header: bool, *, rows: Sequence[str] = ()) -> str:
    """A table of HTML in a box of its own; `rows` are the names by which other places on the page point to its rows."""
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in sheet.headings)
    lines = [f"<thead><tr>{head}</tr></thead>\n"] if header else []
    for number in range(len(sheet.rows)):
        name = f' id="{escape(rows[number])}"' if rows else ""
        lines.append(f"<tr{name}>" + "".join(cells(sheet, number)) + "</tr>\n")
    box = f'<div class="box" role="region" aria-label="{escape(sheet.title)}" tabindex="0">'
    return f"{box}\n<table>\n{''.join(lines)}</table>\n</div>\n" + sentences(sheet.after)


def cells(sheet: Sheet, number: int) -> Iterator[str]:
    """The cells of a row; what stands under it and the marks of doubt are in its main cell."""
    for place, (column, value) in enumerate(zip(sheet.columns, sheet.rows[number], strict=True)):
        main = place == sheet.main
        below = sheet.below[number] if main and sheet.below else ()
        yield table_cell(column, value, below, doubts(sheet, number) if main else "", sheet.addresses)


def table_cell(
    column: Column,
    value: Plain,
    below: Sequence[str] = (),
    doubt: str = "",
    addresses: Mapping[str, str] = NO_ADDRESSES,
) -> str:
    """A cell of HTML with marks of doubt and the sentences under it.

    A date, code or word is kept on one line, a long text stands in a wide cell, a grid has letters, and sources are
    links where their address is known.
    """
    if column.kind is Kind.GRID:
        return f"<td{marked(value)}>{escape(letter(value))}</td>"
    long = below or len(cell(value)) > LONG
    name = "m" if long else "w" if column.kind in SHORT else ""
    keep = f' class="{name}"' if name else ""
    known = column.key == SOURCES and isinstance(value, list)
    text = sources(value, addresses) if known else linked(column.kind, value)
    return f"<td{keep}{language(column.key)}>{text}{doubt}{sentences(below)}</td>"


def language(key: str) -> str:
    """What says that a value is in Russian or Chinese, where the end of its key does."""
    return f' lang="{key[-2:]}"' if key.endswith(("_ru", "_zh")) else ""


def sources(named: Plain, addresses: Mapping[str, str]) -> str:
    """Sources, each with the place in it, as links to their addresses where these are known and lead to the web."""
    found = [str(each) for each in named] if isinstance(named, list) else []
    targets = [addresses.get(each.partition("#")[0], "") for each in found]
    return "; ".join(
        f'<a href="{escape(target)}">{escape(each)}</a>' if is_target(target) else escape(each)
        for each, target in zip(found, targets, strict=True)
    )


def is_target(address: str) -> bool:
    """Whether a link may lead to an address: one of the web, or a place on the page itself."""
    return is_address(address) or address.startswith("#source-")


def doubts(sheet: Sheet, number: int) -> str:
    """The marks of doubt on a row."""
    marks = zip(MARKS, (sheet.disputed, sheet.uncertain), strict=True)
    used = [f'<abbr title="{MARKS[mark]}">{mark}</abbr>' for mark, rows in marks if rows and rows[number]]
    return f"&nbsp;{''.join(used)}" if used else ""


def sentences(texts: Sequence[str]) -> str:
    """Sentences, each a paragraph; the web addresses in them become links."""
    return "".join(f"<p>{ADDRESS.sub(LINK, escape(text))}</p>\n" for text in texts)


def marked(status: Plain) -> str:
    """What makes a cell of a grid narrow, and gives it the colour and the name of its status."""
    name = escape(cell(status))
    return f' class="g {name}" title="{name}"' if name else ""


def legend(sheet: Sheet) -> str:
    """What the letters of a grid mean, the marks of doubt and the signs in dates, where they occur."""
    marks = zip(MARKS.items(), (sheet.disputed, sheet.uncertain), strict=True)
    used = [f"{mark} {meaning}" for (mark, meaning), rows in marks if any(rows)]
    used += filter(None, [signs(dates(sheet))])
    return letters(sheet) + "".join(f'<p class="marks">{escape(text)}</p>\n' for text in used)


def dates(sheet: Sheet) -> list[str]:
    """The dates in a sheet."""
    places = [number for number, column in enumerate(sheet.columns) if column.kind is Kind.DATE]
    return [cell(values[number]) for values in sheet.rows for number in places]


def letters(sheet: Sheet) -> str:
    """What the letters of a grid mean."""
    words = [
        f"<span><span{marked(status)}>{letter(status)}</span> {escape(name)}</span>\n"
        for status, name in meanings(sheet)
        if status
    ]
    return f'<p class="key">\n{"".join(words)}</p>\n' if words else ""


def linked(kind: Kind, value: Plain) -> str:
    """A value as HTML text; a web address becomes a link."""
    text = escape(cell(value))
    if kind is Kind.ADDRESS and is_address(text):
        return f'<a href="{text}">{text}</a>'
    return text


def render_page(page: Page, _: Screen) -> str:
    """The page as HTML: the facts as lists with their sentences under them, each section as a table or as sentences."""
    parts = []
    for title, facts in page.parts():
        told = (
            f"<dt>{escape(heading(fact.key))}</dt><dd{language(fact.key)}>{fact_cell(fact)}</dd>\n" for fact in facts
        )
        parts += [f"<h2>{escape(title)}</h2>\n" if title else "", "<dl>\n", *told, "</dl>\n"]
    for section in page.seen:
        parts.append(f"<h2>{escape(section.heading)}</h2>\n")
        parts.append(prose(section.passages) if section.passages else section_table(section, page))
    return document(page.title, "".join(parts), page.origin)


def section_table(section: Section, page: Page) -> str:
    """A section as a table; the sources that its rows name point to the rows of the page's sources."""
    sheet = section.sheet()
    sheet.addresses = {name: f"#{anchor(name)}" for name in sources_of(page)}
    names = [anchor(row.record()["id"]) for row in section.rows] if section.name == SOURCES else []
    return table(sheet, True, rows=names) + legend(sheet)


def sources_of(page: Page) -> list[str]:
    """The ids of the sources in full on a page."""
    return [str(row.record()["id"]) for section in page.seen if section.name == SOURCES for row in section.rows]


def anchor(name: Plain) -> str:
    """The name of the row of a source, for links to it."""
    return "source-" + "-".join(str(name).split())


def fact_cell(fact: Fact) -> str:
    """What a fact says, with the sentences that stand under it."""
    return linked(fact.kind, fact.words) + sentences(fact.sentences)


def prose(passages: Sequence[Passage]) -> str:
    """Passages, each under its heading: quotes for what leads it, a list of sentences, one of what is only named."""
    parts: list[str] = []
    for passage in passages:
        parts += [f"<h3>{escape(passage.heading)}</h3>\n"] if passage.heading else []
        parts += [f"<blockquote>{sentence(each)}</blockquote>\n" for each in passage.lead]
        parts += items(passage.told)
        parts += [f"<p>{escape(ALSO)}</p>\n", *items(passage.also)] if passage.also else []
    return "".join(parts)


def items(told: Sequence[Sentence]) -> list[str]:
    """A list of sentences; nothing when there are none."""
    return ["<ul>\n", *(f"<li>{sentence(each)}</li>\n" for each in told), "</ul>\n"] if told else []


def sentence(told: Sentence) -> str:
    """A sentence, what it is about in bold, its records after it."""
    mark = f"<i>{escape(told.mark)}</i> – " if told.mark else ""
    opening = f"<b>{escape(told.opening.rstrip())}</b> " if told.head else ""
    words = f"{mark}{opening}{escape(told.text)}".rstrip()
    aside = f" <i>[{escape(told.aside)}]</i>" if told.aside else ""
    records = f" <small>{escape(' · '.join([told.kind, *told.ids]))}</small>" if told.ids else ""
    return words + aside + records


FORMAT = Format(sheet=render, page=render_page, people=True)
