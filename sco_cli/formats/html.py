"""A page of HTML that stands alone: no scripts, nothing fetched, everything escaped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from sco_cli.fields import Kind
from sco_cli.formats import Format, Screen, cell, is_address
from sco_cli.formats.letters import is_grid, letter, meanings
from sco_cli.labels import ALSO, heading
from sco_cli.rows import Plain
from sco_cli.sections import Fact, Page, Passage, Sentence
from sco_cli.sheets import Column, Sheet

# Web addresses within a sentence, escaped.
ADDRESS = re.compile(r"https?://\S+")
LINK = r'<a href="\g<0>">\g<0></a>'
# What is kept on one line.
SHORT = (Kind.DATE, Kind.CODE, Kind.WORD, Kind.NUMBER, Kind.COUNT)
STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#1b1f24;"
    "background:#fff}"
    "h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem}dt{font-weight:600}dd{margin:0}"
    "table{border-collapse:collapse;width:100%;font-size:.9rem}"
    "th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid #d9dee4}"
    ".w{white-space:nowrap}td p,dd p{margin:.3rem 0;font-size:.9rem}"
    "h3{font-size:1rem;margin-top:1.8rem}blockquote{margin:.4rem 0;padding-left:1rem;border-left:3px solid #8a929c}"
    "ul{max-width:48rem;padding-left:1.2rem}li{margin:.4rem 0}small{opacity:.7;overflow-wrap:anywhere}"
    "th{font-weight:600;border-bottom:2px solid #1b1f24}"
    "@media(prefers-color-scheme:dark){body{color:#e6e8eb;background:#14171a}th,td{border-color:#3a4047}}"
)

# A grid of years: narrow cells, the names of states in sight while the years scroll by.
GRID = (
    ".grid{overflow-x:auto}.grid table{width:auto;font-size:.8rem}"
    ".grid th,.grid td{padding:.2rem .35rem;white-space:nowrap}"
    ".grid th:first-child,.grid td:first-child{position:sticky;left:0;background:#fff}"
    ".g{text-align:center}.key .g{padding:0 .4rem}.key{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}"
    ".member{background:#1a7f37;color:#fff}.observer{background:#0e7490;color:#fff}"
    ".dialogue-partner{background:#1f5fbf;color:#fff}.partner{background:#8250df;color:#fff}"
    ".shanghai-five{background:#6e7781;color:#fff}"
    "@media(prefers-color-scheme:dark){.grid th:first-child,.grid td:first-child{background:#14171a}}"
)


def render(sheet: Sheet, header: bool, _: Screen) -> str:
    """The sheet as an HTML page."""
    if is_grid(sheet):
        return document(sheet.title, f'<div class="grid">\n{table(sheet, header)}</div>\n{legend(sheet)}', STYLE + GRID)
    return document(sheet.title, table(sheet, header))


def document(title: str, body: str, style: str = STYLE) -> str:
    """A whole page around a body of HTML."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"<h1>{escape(title)}</h1>\n{body}</body>\n</html>\n"
    )


def table(sheet: Sheet, header: bool) -> str:
    """A table of HTML."""
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in sheet.headings)
    lines = [f"<thead><tr>{head}</tr></thead>\n"] if header else []
    for number, values in enumerate(sheet.rows):
        cells = [table_cell(column, value) for column, value in zip(sheet.columns, values, strict=True)]
        if sheet.below:
            cells[sheet.main] = table_cell(sheet.columns[sheet.main], values[sheet.main], sheet.below[number])
        lines.append("<tr>" + "".join(cells) + "</tr>\n")
    return "<table>\n" + "".join(lines) + "</table>\n" + sentences(sheet.after)


def table_cell(column: Column, value: Plain, below: Sequence[str] = ()) -> str:
    """A cell of HTML with the sentences under it; a date, code or word is kept on one line, a grid has letters."""
    if column.kind is Kind.GRID:
        return f"<td{marked(value)}>{escape(letter(value))}</td>"
    keep = ' class="w"' if column.kind in SHORT and not below else ""
    return f"<td{keep}>{linked(column.kind, value)}{sentences(below)}</td>"


def sentences(texts: Sequence[str]) -> str:
    """Sentences, each a paragraph; the web addresses in them become links."""
    return "".join(f"<p>{ADDRESS.sub(LINK, escape(text))}</p>\n" for text in texts)


def marked(status: Plain) -> str:
    """What makes a cell of a grid narrow, and gives it the colour and the name of its status."""
    name = escape(cell(status))
    return f' class="g {name}" title="{name}"' if name else ""


def legend(sheet: Sheet) -> str:
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
        told = (f"<dt>{escape(heading(fact.key))}</dt><dd>{fact_cell(fact)}</dd>\n" for fact in facts)
        parts += [f"<h2>{escape(title)}</h2>\n" if title else "", "<dl>\n", *told, "</dl>\n"]
    for section in page.seen:
        parts.append(f"<h2>{escape(section.heading)}</h2>\n")
        parts.append(prose(section.passages) if section.passages else table(section.sheet(), True))
    return document(page.title, "".join(parts))


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
