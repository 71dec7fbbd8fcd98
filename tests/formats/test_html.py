"""HTML: a page that stands alone, with everything escaped."""

from html.parser import HTMLParser

import pytest

from sco_cli import formats
from sco_cli.fields import Kind
from sco_cli.formats.html import SHORT, STYLE, document, linked, table, table_cell
from sco_cli.rows import Plain
from sco_cli.sheets import Column, Page, Sheet

HEAD = (
    '<thead><tr><th scope="col">Id</th><th scope="col">Title</th><th scope="col">Proposed by</th>'
    '<th scope="col">Date</th><th scope="col">Value</th><th scope="col">In force</th><th scope="col">URL</th>'
    '<th scope="col">History</th></tr></thead>\n'
)
BODY = (
    "<tr><td>a_1</td><td>Pipe | &quot;quoted&quot;, &lt;b&gt;bold&lt;/b&gt; &amp; *more*</td><td>energy; trade</td>"
    '<td class="w">2023-12-14</td><td class="w">3000000</td><td>yes</td>'
    '<td><a href="https://a.example/b_c?d=1&amp;e=2">https://a.example/b_c?d=1&amp;e=2</a></td>'
    "<td>agreed, 2023, x#Q1; y; in-force</td></tr>\n"
    '<tr><td>2</td><td>Tab\tand\nline\r\nbreak </td><td></td><td class="w"></td><td class="w">17.6</td><td>no</td>'
    "<td></td><td></td></tr>\n"
    '<tr><td>中国</td><td>上海合作组织&#x27;</td><td>no</td><td class="w">2022/2023</td><td class="w">0</td>'
    "<td></td><td>ftp://a.example</td><td></td></tr>\n"
)


class Reader(HTMLParser):
    """The tags of a page that are open, all that were, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_table_has_its_headings_and_every_value_escaped(awkward: Sheet) -> None:
    assert table(awkward, True) == f"<table>\n{HEAD}{BODY}</table>\n"


def test_without_headings_only_the_rows_are_written(awkward: Sheet) -> None:
    assert formats.render("html", awkward, header=False) == document(awkward.title, f"<table>\n{BODY}</table>\n")


def test_no_rows_leave_the_headings_alone(empty: Sheet) -> None:
    assert formats.render("html", empty) == document(empty.title, f"<table>\n{HEAD}</table>\n")


def test_a_page_stands_alone_under_its_title(awkward: Sheet) -> None:
    assert formats.render("html", awkward) == (
        "<!DOCTYPE html>\n"
        '<html lang="en">\n'
        "<head>\n"
        '<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>Odd &lt;things&gt; &amp; &quot;more&quot;</title>\n"
        f"<style>{STYLE}</style>\n"
        "</head>\n"
        "<body>\n"
        "<h1>Odd &lt;things&gt; &amp; &quot;more&quot;</h1>\n"
        f"<table>\n{HEAD}{BODY}</table>\n"
        "</body>\n"
        "</html>\n"
    )


def test_nothing_is_fetched_and_nothing_runs(awkward: Sheet, page: Page) -> None:
    for text in (formats.render("html", awkward), formats.render_page("html", page)):
        assert isinstance(text, str)
        reader = Reader()
        reader.feed(text)
        assert reader.open == []
        assert not {"script", "link", "img", "iframe", "b"} & set(reader.tags)
    assert "url(" not in STYLE
    assert "@import" not in STYLE


def test_a_browser_shows_the_text_as_it_was(awkward: Sheet) -> None:
    text = formats.render("html", awkward)
    assert isinstance(text, str)
    reader = Reader()
    reader.feed(text)
    assert 'Pipe | "quoted", <b>bold</b> & *more*' in reader.text


@pytest.mark.parametrize("kind", list(Kind))
def test_dates_codes_words_and_numbers_are_kept_on_one_line(kind: Kind) -> None:
    short = kind in (Kind.DATE, Kind.CODE, Kind.WORD, Kind.NUMBER, Kind.COUNT)
    assert (kind in SHORT) is short
    assert table_cell(Column("a", kind), "x") == ('<td class="w">x</td>' if short else "<td>x</td>")


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (Kind.ADDRESS, "https://a.example/?b&c", '<a href="https://a.example/?b&amp;c">https://a.example/?b&amp;c</a>'),
        (Kind.ADDRESS, "http://a.example", '<a href="http://a.example">http://a.example</a>'),
        (Kind.ADDRESS, 'http://a"b', '<a href="http://a&quot;b">http://a&quot;b</a>'),
        (Kind.ADDRESS, "javascript:alert(1)", "javascript:alert(1)"),
        (Kind.ADDRESS, " https://a.example", " https://a.example"),
        (Kind.ADDRESS, None, ""),
        (Kind.PROSE, "https://a.example", "https://a.example"),
        (Kind.FLAG, True, "yes"),
    ],
)
def test_only_a_web_address_becomes_a_link(kind: Kind, value: Plain, text: str) -> None:
    assert linked(kind, value) == text


def test_a_page_has_its_facts_as_a_list_and_each_section_as_a_table(page: Page) -> None:
    assert formats.render_page("html", page) == document(
        "A | <page>",
        "<dl>\n"
        "<dt>Name</dt><dd>Ann &amp; *Bob*</dd>\n"
        "<dt>In force</dt><dd>no</dd>\n"
        "<dt>COW</dt><dd>0</dd>\n"
        "<dt>Proposed by</dt><dd>AA; B|B</dd>\n"
        "<dt>URL</dt><dd>"
        '<a href="https://a.example/b_c?d=1&amp;e=2">https://a.example/b_c?d=1&amp;e=2</a></dd>\n'
        "</dl>\n"
        "<h2>Status history</h2>\n"
        "<table>\n"
        '<thead><tr><th scope="col">Date</th><th scope="col">Status</th><th scope="col">What</th>'
        '<th scope="col">In force</th></tr></thead>\n'
        '<tr><td class="w">2023-05</td><td class="w">agreed</td><td>Says | *yes*.</td><td>yes</td></tr>\n'
        '<tr><td class="w"></td><td class="w"></td><td>Two\nlines &lt;here&gt;</td><td>no</td></tr>\n'
        "</table>\n",
    )
