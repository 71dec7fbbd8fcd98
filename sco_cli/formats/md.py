"""A GitHub table, with everything escaped that Markdown would read as more than text."""

from __future__ import annotations

import re

from sco_cli.formats import Format, Screen, cell
from sco_cli.labels import heading
from sco_cli.sheets import Page, Sheet

SPECIAL = re.compile(r"([\\`*_\[\]|~#!])")


def render(sheet: Sheet, header: bool, _: Screen) -> str:
    """The sheet as a Markdown table."""
    lines = [row(sheet.keys), "|" + " --- |" * len(sheet.keys)] if header else []
    lines += [row([cell(value) for value in values]) for values in sheet.rows]
    return "".join(line + "\n" for line in lines)


def row(cells: list[str]) -> str:
    """One line of a Markdown table."""
    return "| " + " | ".join(map(escape, cells)) + " |"


def escape(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "<br>".join(SPECIAL.sub(r"\\\1", line) for line in text.splitlines())


def render_page(page: Page, screen: Screen) -> str:
    """The page as Markdown: a heading, the facts as a list, each section as a table."""
    parts = [f"# {escape(page.title)}\n\n"]
    parts += [f"- **{escape(heading(fact.key))}**: {escape(cell(fact.value))}\n" for fact in page.known()]
    for section in page.sections:
        sheet = section.sheet()
        parts.append(f"\n## {escape(sheet.title)}\n\n{render(sheet, True, screen)}")
    return "".join(parts)


FORMAT = Format(sheet=render, page=render_page)
