"""A page of HTML that stands alone: no scripts, nothing fetched, everything escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from sco_cli.formats import Screen, cell
from sco_cli.listings import heading
from sco_cli.sheets import Sheet

SHORT = 17
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

if TYPE_CHECKING:
    from sco_cli.pages import Page


def render(sheet: Sheet, header: bool, screen: Screen) -> str:
    """The sheet as an HTML page."""
    return document(sheet.title, table(sheet.headings if header else [], sheet.rows))


def document(title: str, body: str) -> str:
    """A whole page around a body of HTML."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{escape(title)}</h1>\n{body}</body>\n</html>\n"
    )


def table(headings: list[str], rows: list[list[Any]]) -> str:
    """A table of HTML."""
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in headings)
    lines = [f"<thead><tr>{head}</tr></thead>\n"] if headings else []
    lines += ["<tr>" + "".join(map(table_cell, values)) + "</tr>\n" for values in rows]
    return "<table>\n" + "".join(lines) + "</table>\n"


def table_cell(value: Any) -> str:
    """A cell of HTML; a short word, such as a date, is kept on one line."""
    text = cell(value)
    keep = ' class="w"' if 0 < len(text) <= SHORT and " " not in text else ""
    return f"<td{keep}>{linked(value)}</td>"


def linked(value: Any) -> str:
    """A value as HTML text; a web address becomes a link."""
    text = escape(cell(value))
    return f'<a href="{text}">{text}</a>' if text.startswith(("https://", "http://")) and " " not in text else text


def render_page(page: Page, screen: Screen) -> str:
    """The page as HTML: the facts as a list, each section as a table."""
    facts = [f"<dt>{escape(heading(key))}</dt><dd>{linked(value)}</dd>\n" for key, value in page.known()]
    parts = ["<dl>\n", *facts, "</dl>\n"]
    for section in page.sections:
        sheet = section.sheet()
        parts.append(f"<h2>{escape(sheet.title)}</h2>\n{table(sheet.headings, sheet.rows)}")
    return document(page.title, "".join(parts))
