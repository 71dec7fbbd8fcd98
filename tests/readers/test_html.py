"""HTML has no fault for a strict parser of HTML5, and says what JSON says."""

from typing import Any

import pytest
from readers.answers import ASKED, DATA, PAGED, SOURCE, graded, page, printed, records, spaced
from readers.library import library
from readers.pages import Seen, Table, disagreements

from sco_cli.labels import heading

html5lib = library("html5lib")


def parsed(answer: str) -> Any:
    """The tree of a page. Raises ParseError at the first fault."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(answer)


def said(element: Any) -> str:
    """The text within an element without marks of doubt, paragraphs set apart."""
    parts = [element.text or ""]
    for child in element:
        own = "" if child.tag == "abbr" else said(child)
        parts += ["\n" if child.tag == "p" else "", own, child.tail or ""]
    return "".join(parts)


def rows_of(table: Any) -> list[list[str]]:
    """The cells of a table, headings first."""
    return [[said(cell) for cell in row] for row in table.iter("tr")]


@pytest.mark.parametrize(("data", "line"), ASKED)
def test_a_listing_is_one_table_with_the_cells_that_json_says(data: str, line: str) -> None:
    (table,) = parsed(printed(data, f"{line} -f html")).iter("table")
    headings, *cells = rows_of(table)
    rows = records(data, line)
    names = {heading(key): key for key in rows[0]}
    expected = [[graded(names[each], row[names[each]]) for each in headings] for row in rows]
    # A grid of years has the states in the order in which they came.
    arranged = sorted if line == "panel --wide" else list
    assert arranged(spaced(cells)) == arranged(spaced(expected))


@pytest.mark.parametrize("data", DATA)
def test_every_address_of_a_source_is_a_link_to_it(data: str) -> None:
    links = {link.get("href"): said(link) for link in parsed(printed(data, "sources -f html")).iter("a")}
    assert links == {row["url"]: row["url"] for row in records(data, "sources") if row["url"]}


@pytest.mark.parametrize("line", ["exercises", "meetings", "initiatives"])
def test_only_a_row_on_which_sources_disagree_is_marked_so(line: str) -> None:
    rows = [row for row in parsed(printed("bundled", f"{line} -f html")).iter("tr") if row.find("td") is not None]
    marked = ["†" in [mark.text for mark in row.iter("abbr")] for row in rows]
    disputed = [row["disputes"] > 0 for row in records("bundled", line)]
    assert any(marked)
    assert [number for number, mark in enumerate(marked) if mark and not disputed[number]] == []


@pytest.mark.parametrize(("data", "line"), [each for each in PAGED if SOURCE not in each.values])
def test_a_page_says_what_json_says(data: str, line: str) -> None:
    root = parsed(printed(data, f"{line} -f html"))
    assert disagreements(seen(root), page(data, line)) == []


def seen(root: Any) -> Seen:
    """The title, the facts (lists of terms) and the tables of a page."""
    title, section, facts, tables = "", "", [], []
    for element in root.iter():
        if element.tag == "h1":
            title = said(element)
        elif element.tag == "h2":
            section = said(element)
        elif element.tag == "dl":
            words = [said(each) for each in element]
            facts += list(zip(words[::2], words[1::2], strict=True))
        elif element.tag == "table":
            columns, *rows = rows_of(element)
            tables.append(Table(section, columns, rows))
    return Seen(title, facts, tables)


@pytest.mark.parametrize("data", DATA)
def test_the_page_of_a_source_tells_all_that_it_says(data: str) -> None:
    items = [
        said(each) for each in parsed(printed(data, f"{SOURCE} -f html")).iter() if each.tag in ("li", "blockquote")
    ]
    missing = [fact for fact in page(data, SOURCE)["facts"] if not any(fact["id"] in each for each in items)]
    assert missing == []
