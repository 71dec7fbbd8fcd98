"""Markdown says what JSON says, as GitHub's rules for tables read it."""

from typing import Any

import pytest
from readers.answers import ASKED, DATA, PAGED, SOURCE, graded, page, printed, records, spaced
from readers.library import library
from readers.pages import Seen, Table, disagreements

markdown = library("markdown_it")


def parsed(answer: str) -> Any:
    """The tokens of a text, addresses as they are written."""
    reader = markdown.MarkdownIt("commonmark").enable("table")
    reader.normalizeLinkText = lambda address: address
    return reader.parse(answer)


def said(inline: Any) -> str:
    """What people read in a cell or line; no HTML is in it but line breaks."""
    html = {child.content for child in inline.children if child.type == "html_inline"}
    assert html <= {"<br>"}
    return "".join("\n" if child.type in ("html_inline", "softbreak") else child.content for child in inline.children)


def rows_of(tokens: Any) -> list[list[str]]:
    """The cells of all tables, headings first."""
    rows: list[list[str]] = []
    for number, token in enumerate(tokens):
        if token.type == "tr_open":
            rows.append([])
        if token.type in ("th_open", "td_open"):
            rows[-1].append(said(tokens[number + 1]))
    return rows


@pytest.mark.parametrize(("data", "line"), ASKED)
def test_a_listing_is_one_table_with_the_cells_that_json_says(data: str, line: str) -> None:
    tokens = parsed(printed(data, f"{line} -f md"))
    assert [token.type for token in tokens].count("table_open") == 1
    keys, *cells = rows_of(tokens)
    expected = [[graded(key, row[key]) for key in keys] for row in records(data, line)]
    # A grid of years has the states in the order in which they came.
    arranged = sorted if line == "panel --wide" else list
    assert arranged(spaced(cells)) == arranged(spaced(expected))


@pytest.mark.parametrize(("data", "line"), ASKED)
def test_an_address_is_a_link_to_itself(data: str, line: str) -> None:
    links = [
        (child.attrs["href"], inline.children[number + 1].content)
        for inline in parsed(printed(data, f"{line} -f md"))
        for number, child in enumerate(inline.children or [])
        if child.type == "link_open"
    ]
    wanted = {row["url"] for row in records(data, line) if row.get("url")}
    assert wanted <= {text for _, text in links}
    assert [text for href, text in links if markdown.common.normalize_url.normalizeLink(text) != href] == []


@pytest.mark.parametrize(("data", "line"), [each for each in PAGED if SOURCE not in each.values])
def test_a_page_says_what_json_says(data: str, line: str) -> None:
    tokens = parsed(printed(data, f"{line} -f md"))
    found = page(data, line)
    assert not any(token.type == "html_block" for token in tokens)
    assert disagreements(seen(tokens), found) == []


def seen(tokens: Any) -> Seen:
    """The title, the facts (items of lists that begin in bold) and the tables of a page."""
    title, section, told = "", "", Seen("", [], [])
    for number, token in enumerate(tokens):
        if token.type == "heading_open":
            section = said(tokens[number + 1])
            title = title or section
        elif token.type == "table_open":
            last = next(at for at in range(number, len(tokens)) if tokens[at].type == "table_close")
            columns, *rows = rows_of(tokens[number:last])
            told.tables.append(Table(section, columns, rows))
        elif token.type == "list_item_open" and tokens[number + 2].content.startswith("**"):
            name, _, value = said(tokens[number + 2]).partition(": ")
            told.facts.append((name, value))
    return Seen(title, told.facts, told.tables)


@pytest.mark.parametrize("data", DATA)
def test_the_page_of_a_source_tells_all_that_it_says(data: str) -> None:
    lines = [said(token) for token in parsed(printed(data, f"{SOURCE} -f md")) if token.type == "inline"]
    missing = [fact for fact in page(data, SOURCE)["facts"] if not any(fact["id"] in each for each in lines)]
    assert missing == []
