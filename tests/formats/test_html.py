"""HTML: a page that stands alone, with everything escaped."""

from html.parser import HTMLParser
from typing import ClassVar

import pytest

from sco_cli import formats, labels
from sco_cli.fields import Kind
from sco_cli.formats.html import SHORT, document, linked, sources, table, table_cell
from sco_cli.formats.style import GRID, STYLE
from sco_cli.rows import Columns, Plain, Row
from sco_cli.sections import Fact, Page, Passage, Section, Sentence
from sco_cli.sheets import Column, Origin, Sheet

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


def boxed(title: str, inside: str) -> str:
    """A table in its box."""
    return f'<div class="box" role="region" aria-label="{title}" tabindex="0">\n<table>\n{inside}</table>\n</div>\n'


SIGNS = '<p class="marks">In dates: a/b from a to b</p>\n'
ODD = "Odd &lt;things&gt; &amp; &quot;more&quot;"


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
    assert table(awkward, True) == boxed(ODD, HEAD + BODY)


def test_without_headings_only_the_rows_are_written(awkward: Sheet) -> None:
    assert formats.render("html", awkward, header=False) == document(awkward.title, boxed(ODD, BODY) + SIGNS)


def test_no_rows_leave_the_headings_alone(empty: Sheet) -> None:
    assert formats.render("html", empty) == document(empty.title, boxed(ODD, HEAD))


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
        "<main>\n"
        "<h1>Odd &lt;things&gt; &amp; &quot;more&quot;</h1>\n"
        f"{boxed(ODD, HEAD + BODY)}{SIGNS}"
        "</main>\n"
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


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.GRID])
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


class SourceRow(Row, frozen=True, kw_only=True):
    columns: ClassVar = Columns(main="title")

    id: str
    title: str


class CitingRow(Row, frozen=True, kw_only=True):
    columns: ClassVar = Columns(main="title")

    title: str
    sources: list[str]


@pytest.fixture
def grid() -> Sheet:
    columns = [Column("state", Kind.NAME), Column("2000", Kind.GRID), Column("2001", Kind.GRID)]
    rows: list[list[Plain]] = [["A & B", None, "dialogue-partner"], ["C", "member", '"odd"']]
    return Sheet(title="Panel", columns=columns, rows=rows, layout=Columns(main="state"))


def test_a_grid_of_years_has_narrow_cells_in_a_box_that_scrolls_and_says_what_its_letters_mean(grid: Sheet) -> None:
    assert formats.render("html", grid) == document(
        "Panel",
        '<div class="box" role="region" aria-label="Panel" tabindex="0">\n'
        "<table>\n"
        '<thead><tr><th scope="col">State</th><th scope="col">2000</th><th scope="col">2001</th></tr></thead>\n'
        '<tr><td>A &amp; B</td><td></td><td class="g dialogue-partner" title="dialogue-partner">D</td></tr>\n'
        '<tr><td>C</td><td class="g member" title="member">M</td>'
        '<td class="g &quot;odd&quot;" title="&quot;odd&quot;">&quot;</td></tr>\n'
        "</table>\n"
        "</div>\n"
        '<p class="key">\n'
        '<span><span class="g member" title="member">M</span> member</span>\n'
        '<span><span class="g dialogue-partner" title="dialogue-partner">D</span> dialogue partner</span>\n'
        "</p>\n",
        style=STYLE + GRID,
    )


def test_a_grid_in_which_nothing_was_held_has_no_legend(grid: Sheet) -> None:
    grid.rows = [["C", None, None]]
    text = formats.render("html", grid)
    assert isinstance(text, str)
    assert text.endswith("</table>\n</div>\n</main>\n</body>\n</html>\n")


def test_only_a_grid_carries_the_style_of_grids(awkward: Sheet, grid: Sheet) -> None:
    assert GRID in str(formats.render("html", grid))
    assert GRID not in str(formats.render("html", awkward))
    assert "position:sticky" in GRID
    assert "position:sticky;left:0" in GRID


@pytest.mark.parametrize("status", [status for status in labels.LETTERS if status])
def test_every_status_has_a_colour_of_its_own_in_a_grid(status: str) -> None:
    assert f".{status}{{background:#" in GRID


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
        '<div class="box" role="region" aria-label="Status history" tabindex="0">\n'
        "<table>\n"
        '<thead><tr><th scope="col">Date</th><th scope="col">Status</th><th scope="col">What</th>'
        '<th scope="col">In force</th></tr></thead>\n'
        '<tr><td class="w">2023-05</td><td class="w">agreed</td><td>Says | *yes*.</td><td>yes</td></tr>\n'
        '<tr><td class="w"></td><td class="w"></td><td>Two\nlines &lt;here&gt;</td><td>no</td></tr>\n'
        "</table>\n</div>\n",
    )


def test_sentences_stand_under_facts_in_rows_and_after_tables_and_what_is_apart_has_a_heading(told: Page) -> None:
    assert formats.render_page("html", told) == document(
        "Title",
        "<dl>\n"
        "<dt>Since</dt><dd>2023 or earlier<p>One &amp; two.</p>\n"
        '<p>See <a href="https://a.example/b_c?d=1&amp;e=2">https://a.example/b_c?d=1&amp;e=2</a></p>\n'
        "</dd>\n"
        "</dl>\n"
        "<h2>Known since</h2>\n"
        "<dl>\n"
        "<dt>Note</dt><dd>Later &lt;on&gt;.</dd>\n"
        "</dl>\n"
        "<h2>History</h2>\n"
        '<div class="box" role="region" aria-label="History" tabindex="0">\n'
        "<table>\n"
        '<thead><tr><th scope="col">Date</th><th scope="col">Status</th><th scope="col">What</th></tr></thead>\n'
        '<tr><td class="w">2023</td><td class="w">agreed</td><td class="m">Says yes.<p>Low | high.</p>\n'
        '<p>See <a href="https://a.example/b_c">https://a.example/b_c</a></p>\n'
        "</td></tr>\n"
        '<tr><td class="w">2024</td><td class="w">agreed</td><td>Says no.</td></tr>\n'
        "</table>\n</div>\n"
        "<p>After &lt;all&gt;.</p>\n"
        '<p>See <a href="https://a.example/b_d">https://a.example/b_d</a></p>\n',
    )


def test_a_short_cell_with_sentences_under_it_may_be_wrapped() -> None:
    column = Column("status", Kind.WORD)
    assert table_cell(column, "agreed") == '<td class="w">agreed</td>'
    assert table_cell(column, "agreed", ["Yes."]) == '<td class="m">agreed<p>Yes.</p>\n</td>'


def test_a_long_text_stands_in_a_wide_cell_whatever_it_is() -> None:
    for kind in (Kind.NAME, Kind.PROSE, Kind.ADDRESS):
        assert table_cell(Column("a", kind), "x" * 40) == f"<td>{'x' * 40}</td>"
        assert table_cell(Column("a", kind), "x" * 41) == f'<td class="m">{"x" * 41}</td>'


def test_dates_in_a_title_are_not_broken_at_their_hyphens() -> None:
    text = document("R&D, as of 2026-11-27 (known 2026-09)", "")
    assert "<title>R&amp;D, as of 2026-11-27 (known 2026-09)</title>" in text
    assert '<h1>R&amp;D, as of <span class="w">2026-11-27</span> (known <span class="w">2026-09</span>)</h1>\n' in text


def test_a_section_of_sentences_is_headings_quotes_and_lists() -> None:
    passages = [
        Passage(told=[Sentence(text="Opening.")]),
        Passage(
            heading="Q1 & <b>",
            lead=[Sentence(text="Why?", kind="question", ids=["why"])],
            told=[
                Sentence(head="A<", text="So <it> is.", mark="Said<", aside="then <", kind="fact", ids=["one", "t<"]),
                Sentence(head="Only"),
            ],
            also=[Sentence(head="Thing")],
        ),
        Passage(heading="Q2"),
    ]
    section = Section(name="facts", kind=Row, rows=[], passages=passages)
    page = Page(kind="source", title="T", facts=[Fact("id", "x")], sections=[section])
    text = formats.render_page("html", page)
    assert isinstance(text, str)
    assert text.partition("</dl>\n")[2] == (
        "<h2>What it says</h2>\n"
        "<ul>\n<li>Opening.</li>\n</ul>\n"
        "<h3>Q1 &amp; &lt;b&gt;</h3>\n"
        "<blockquote>Why? <small>question · why</small></blockquote>\n"
        "<ul>\n"
        "<li><i>Said&lt;</i> – <b>A&lt;:</b> So &lt;it&gt; is. <i>[then &lt;]</i>"
        " <small>fact · one · t&lt;</small></li>\n"
        "<li><b>Only</b></li>\n"
        "</ul>\n"
        "<p>See also</p>\n"
        "<ul>\n<li><b>Thing</b></li>\n</ul>\n"
        "<h3>Q2</h3>\n"
        "</main>\n</body>\n</html>\n"
    )


def test_a_section_that_is_for_machines_is_not_shown(page: Page) -> None:
    page.sections[0].seen = False
    assert "Status history" not in str(formats.render_page("html", page))


def test_marks_of_doubt_stand_at_the_main_cell_and_are_explained_below(awkward: Sheet) -> None:
    awkward.disputed, awkward.uncertain = [True, False, True], [False, False, True]
    text = str(formats.render("html", awkward))
    disputed, uncertain = "sources disagree; see sco show ID", labels.UNCERTAIN
    first = f'<abbr title="{disputed}">†</abbr>'
    assert f"&amp; *more*&nbsp;{first}</td>" in text
    assert f'上海合作组织&#x27;&nbsp;{first}<abbr title="{uncertain}">*</abbr></td>' in text
    assert text.count("<abbr") == 3
    assert text.endswith(
        f'</div>\n<p class="marks">† {disputed}</p>\n<p class="marks">* {uncertain}</p>\n'
        '<p class="marks">In dates: a/b from a to b</p>\n</main>\n</body>\n</html>\n'
    )


def test_marks_that_do_not_occur_are_not_explained(empty: Sheet) -> None:
    assert 'class="marks"' not in str(formats.render("html", empty))


@pytest.mark.parametrize(
    ("key", "told"), [("name_ru", ' lang="ru"'), ("title_zh", ' lang="zh"'), ("name", ""), ("ru", "")]
)
def test_names_in_other_languages_say_which(key: str, told: str) -> None:
    assert table_cell(Column(key, Kind.NAME), "x") == f"<td{told}>x</td>"
    page = Page(kind="state", title="T", facts=[Fact(key, "x", Kind.NAME)])
    assert f"<dd{told}>x</dd>" in str(formats.render_page("html", page))


def test_sources_are_links_where_their_address_is_known(awkward: Sheet) -> None:
    awkward.columns[2] = Column("sources", Kind.REFERENCE)
    awkward.rows[0][2] = ["a#Q<1", "b", "c"]
    awkward.addresses = {"a": "https://a.example/?b&c", "c": "https://c.example"}
    assert '<td><a href="https://a.example/?b&amp;c">a#Q&lt;1</a>; b; <a href="https://c.example">c</a></td>' in str(
        formats.render("html", awkward)
    )
    assert sources([], {}) == sources(None, {}) == ""


@pytest.mark.parametrize("address", ["javascript:alert(1)", " https://a.example", "//a.example", "#x", ""])
def test_what_is_no_address_of_the_web_is_no_target_of_a_source(address: str) -> None:
    assert sources(["a#Q1"], {"a": address}) == "a#Q1"


def test_sources_on_a_page_point_to_their_rows_below() -> None:
    sources = [SourceRow(id="s 1", title="One"), SourceRow(id="s<2", title="Two")]
    page = Page(
        kind="record",
        title="T",
        facts=[Fact("id", "x")],
        sections=[
            Section(name="sources", kind=SourceRow, rows=sources),
            Section(name="events", kind=CitingRow, rows=[CitingRow(title="E", sources=["s 1#Q1", "s<2", "s3"])]),
        ],
    )
    text = str(formats.render_page("html", page))
    assert '<td>E</td><td><a href="#source-s-1">s 1#Q1</a>; <a href="#source-s&lt;2">s&lt;2</a>; s3</td>' in text
    assert '<tr id="source-s-1"><td>s 1</td><td>One</td></tr>\n<tr id="source-s&lt;2"><td>s&lt;2</td>' in text
    assert text.count("<tr id=") == 2


def test_a_page_says_at_its_end_of_which_day_and_dataset_it_is(awkward: Sheet, page: Page) -> None:
    awkward.origin = page.origin = Origin(
        as_of="2026-02-01", dataset="The <set>", version="1.2", licence="CC0", publisher="Somebody"
    )
    for made in (formats.render("html", awkward), formats.render_page("html", page)):
        assert str(made).endswith(
            "</main>\n<footer>The &lt;set&gt;, as of 2026-02-01 · Version 1.2 · CC0 · Somebody</footer>\n"
            "</body>\n</html>\n"
        )


def test_what_a_dataset_says_of_itself_steers_nothing(awkward: Sheet) -> None:
    awkward.origin = Origin(
        as_of="2026-02-01", dataset="The \u202eset", version="1\x1b", licence="C\u200bC0", publisher="Some\rbody"
    )
    told = "<footer>The set, as of 2026-02-01 · Version 1 · CC0 · Somebody</footer>"
    assert told in str(formats.render("html", awkward))
