"""A page of HTML that stands alone: no scripts, nothing fetched, everything escaped."""

from __future__ import annotations

from html import escape

from sco_cli.fields import Kind
from sco_cli.formats import Format, Screen, cell
from sco_cli.labels import heading
from sco_cli.rows import Plain
from sco_cli.sheets import Column, Page, Sheet

# What is kept on one line.
SHORT = (Kind.DATE, Kind.CODE, Kind.WORD, Kind.NUMBER, Kind.COUNT)
STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#1b1f24;"
    "background:#fff}"
    "h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.2rem}dt{font-weight:600}dd{margin:0}"
    "table{border-collapse:collapse;width:100%;font-size:.9rem}"
    "th,td{text-align:left;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid #d9dee4}"
    ".w{white-space:nowrap}"
    "th{font-weight:600;border-bottom:2px solid #1b1f24}"
    "@media(prefers-color-scheme:dark){body{color:#e6e8eb;background:#14171a}th,td{border-color:#3a4047}}"
)


def render(sheet: Sheet, header: bool, _: Screen) -> str:
    """The sheet as an HTML page."""
    return document(sheet.title, table(sheet, header))


def document(title: str, body: str) -> str:
    """A whole page around a body of HTML."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{escape(title)}</h1>\n{body}</body>\n</html>\n"
    )


def table(sheet: Sheet, header: bool) -> str:
    """A table of HTML."""
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in sheet.headings)
    lines = [f"<thead><tr>{head}</tr></thead>\n"] if header else []
    for values in sheet.rows:
        cells = (table_cell(column, value) for column, value in zip(sheet.columns, values, strict=True))
        lines.append("<tr>" + "".join(cells) + "</tr>\n")
    return "<table>\n" + "".join(lines) + "</table>\n"


def table_cell(column: Column, value: Plain) -> str:
    """A cell of HTML; a date, code or word is kept on one line."""
    keep = ' class="w"' if column.kind in SHORT else ""
    return f"<td{keep}>{linked(column.kind, value)}</td>"


def linked(kind: Kind, value: Plain) -> str:
    """A value as HTML text; a web address becomes a link."""
    text = escape(cell(value))
    if kind is Kind.ADDRESS and text.startswith(("https://", "http://")):
        return f'<a href="{text}">{text}</a>'
    return text


def render_page(page: Page, _: Screen) -> str:
    """The page as HTML: the facts as a list, each section as a table."""
    facts = [f"<dt>{escape(heading(fact.key))}</dt><dd>{linked(fact.kind, fact.value)}</dd>\n" for fact in page.known()]
    parts = ["<dl>\n", *facts, "</dl>\n"]
    for section in page.sections:
        sheet = section.sheet()
        parts.append(f"<h2>{escape(sheet.title)}</h2>\n{table(sheet, True)}")
    return document(page.title, "".join(parts))


FORMAT = Format(sheet=render, page=render_page)
