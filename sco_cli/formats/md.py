"""A GitHub table, with everything escaped that Markdown would read as more than text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sco_cli.fields import Kind
from sco_cli.formats import Format, Screen, cell, is_address
from sco_cli.formats.letters import letter, meanings
from sco_cli.labels import ALSO, heading
from sco_cli.rows import Plain, coded
from sco_cli.sections import Page, Passage, Sentence
from sco_cli.sheets import Sheet

ADDRESS = re.compile(r"((?<!\S)https?://[^\s<>|\\`$]*[\w/=](?!\S))")
# What would end an address between angle brackets, or its cell, or begin maths.
UNSAFE = r"[\s<>|\\`$]"
# What would begin a list, at the beginning of a text.
LIST = re.compile(r"^(\d*)([-+.)])")
BACKSLASH = r"\1\\\2"
# GitHub takes what stands between two of them for maths, and knows no other way to write one as itself.
DOLLAR, AS_ITSELF = "$", "<span>$</span>"
SPECIAL = re.compile(r"([\\`*_\[\]|~#!])")


def render(sheet: Sheet, header: bool, _: Screen) -> str:
    """The sheet as a Markdown table, sentences under a row in its main cell, those under all rows below it.

    A grid of years has a letter a year, and says below what they mean. What the answer is and where it is from stand
    at the end, unless the rows alone are wanted.
    """
    end = [sheet.title, *origin_of(sheet)] if header and sheet.origin else []
    return without_maths(table(sheet, header) + "".join(f"\n{escape(text)}\n" for text in end))


def origin_of(made: Sheet | Page) -> list[str]:
    """The line that says of which day an answer is, and from which dataset; none where that is not known."""
    return [made.origin.line] if made.origin else []


def table(sheet: Sheet, header: bool) -> str:
    """A table of Markdown, and what stands below it."""
    lines = [row(map(escape, sheet.keys)), "|" + " --- |" * len(sheet.keys)] if header else []
    for number, values in enumerate(sheet.rows):
        cells = [table_cell(column.kind, value) for column, value in zip(sheet.columns, values, strict=True)]
        if sheet.below:
            cells[sheet.main] = "<br>".join(filter(None, [cells[sheet.main], *map(escape, sheet.below[number])]))
        lines.append(row(cells))
    lines += [f"\n{escape(text)}" for text in sheet.after]
    if words := [f"{letter(status)} {name}" for status, name in meanings(sheet) if status]:
        lines += ["", ", ".join(words)]
    return "".join(line + "\n" for line in lines)


def row(cells: Iterable[str]) -> str:
    """One line of a Markdown table."""
    return "| " + " | ".join(cells) + " |"


def table_cell(kind: Kind, value: Plain) -> str:
    """A value as Markdown: an address whole and as a link, a status in a grid as its letter."""
    if kind is Kind.GRID:
        return escape(letter(value))
    if kind is Kind.ADDRESS and isinstance(value, str) and is_address(value):
        return f"<{coded(value, UNSAFE)}>"
    return escape(cell(value))


def without_maths(text: str) -> str:
    """Markdown in which no two dollar signs of a line can be taken for the ends of a formula."""
    lines = text.splitlines(keepends=True)
    return "".join(line.replace(DOLLAR, AS_ITSELF) if line.count(DOLLAR) > 1 else line for line in lines)


def escape(text: str) -> str:
    """Text that Markdown shows as it is, on one line; web addresses stay whole and become links."""
    return "<br>".join(map(escape_line, text.splitlines()))


def escape_line(line: str) -> str:
    """One line that Markdown shows as it is."""
    parts = ADDRESS.split(line)
    parts[::2] = [SPECIAL.sub(r"\\\1", plain_html(part)) for part in parts[::2]]
    parts[1::2] = [f"<{part}>" for part in parts[1::2]]
    return "".join(parts)


def plain_html(text: str) -> str:
    """Text without what Markdown would read as HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def render_page(page: Page, _: Screen) -> str:
    """The page as Markdown: a heading, facts as a list with their sentences under them, sections as tables or prose."""
    parts = [f"# {escape(page.title)}\n"]
    for title, facts in page.parts():
        parts.append(f"\n## {escape(title)}\n\n" if title else "\n")
        for fact in facts:
            parts.append(f"- **{escape(heading(fact.key))}**: {table_cell(fact.kind, fact.words)}\n")
            parts += [f"  - {escape(text)}\n" for text in fact.sentences]
    for section in page.seen:
        parts.append(f"\n## {escape(section.heading)}\n\n")
        parts.append(prose(section.passages) if section.passages else table(section.sheet(), True))
    parts += [f"\n{escape(text)}\n" for text in origin_of(page)]
    return without_maths("".join(parts))


def prose(passages: Sequence[Passage]) -> str:
    """Passages, each under its heading: quotes for what leads it, a list of sentences, one of what is only named."""
    blocks: list[str] = []
    for passage in passages:
        blocks += [f"### {escape(passage.heading)}\n"] if passage.heading else []
        blocks += [f"> {sentence(each)}\n" for each in passage.lead]
        blocks += ["".join(f"- {sentence(each)}\n" for each in passage.told)] if passage.told else []
        if passage.also:
            blocks += [f"{escape(ALSO)}:\n", "".join(f"- {sentence(each)}\n" for each in passage.also)]
    return "\n".join(blocks)


def sentence(told: Sentence) -> str:
    """A sentence on one line, what it is about in bold, its records after it."""
    mark = f"*{escape(told.mark)}* – " if told.mark else ""
    opening = f"**{escape(told.opening.rstrip())}** " if told.head else ""
    words = f"{mark}{opening}{LIST.sub(BACKSLASH, escape(told.text))}".rstrip()
    aside = f" *{escape(f'[{told.aside}]')}*" if told.aside else ""
    records = f" ({escape(', '.join([told.kind, *told.ids]))})" if told.ids else ""
    return words + aside + records


FORMAT = Format(sheet=render, page=render_page, people=True)
