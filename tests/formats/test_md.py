"""Markdown: what a reader sees is what the record says."""

import pytest
from markdown_it import MarkdownIt

from sco_cli import formats
from sco_cli.fields import Kind
from sco_cli.formats.md import escape
from sco_cli.sheets import Fact, Page, Sheet

HEAD = (
    "| id | title | proposed\\_by | date | value | in\\_force | url | history |\n"
    "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
)
BODY = (
    '| a\\_1 | Pipe \\| "quoted", &lt;b&gt;bold&lt;/b&gt; &amp; \\*more\\* | energy; trade | 2023-12-14 | 3000000 | yes'
    " | https://a.example/b | agreed, 2023, x\\#Q1; y; in-force |\n"
    "| 2 | Tab\tand<br>line<br>break  |  |  | 17.6 | no |  |  |\n"
    "| 中国 | 上海合作组织' | no | 2022/2023 | 0 |  | ftp://a.example |  |\n"
)


@pytest.fixture
def awkward(awkward: Sheet) -> Sheet:
    awkward.rows[0][6] = "https://a.example/b"
    return awkward


@pytest.fixture
def page(page: Page) -> Page:
    page.facts[-1] = Fact("url", "https://a.example/b", Kind.ADDRESS)
    return page


def test_a_sheet_is_one_table_with_all_markup_escaped(awkward: Sheet) -> None:
    assert formats.render("md", awkward) == HEAD + BODY


def test_without_headings_only_the_rows_are_written(awkward: Sheet) -> None:
    assert formats.render("md", awkward, header=False) == BODY


def test_no_rows_leave_the_headings_alone(empty: Sheet) -> None:
    assert formats.render("md", empty) == HEAD
    assert formats.render("md", empty, header=False) == ""


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("", ""),
        ("plain (text). 1-2 + 3", "plain (text). 1-2 + 3"),
        ("a\\b`c*d_e", "a\\\\b\\`c\\*d\\_e"),
        ("[x](y)|~~z~~#!", "\\[x\\](y)\\|\\~\\~z\\~\\~\\#\\!"),
        ("<br>&amp;", "&lt;br&gt;&amp;amp;"),
        ("one\ntwo\r\n\nthree", "one<br>two<br><br>three"),
    ],
)
def test_whatever_markdown_reserves_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_a_reader_of_markdown_shows_the_text_as_it_was(awkward: Sheet) -> None:
    markdown = formats.render("md", awkward)
    assert isinstance(markdown, str)
    shown = MarkdownIt().enable("table").render(markdown)
    assert "<td>Pipe | &quot;quoted&quot;, &lt;b&gt;bold&lt;/b&gt; &amp; *more*</td>" in shown
    assert shown.count("<tr>") == 4
    assert shown.count("<td>") == 24


def test_a_page_has_its_facts_as_a_list_and_each_section_as_a_table(page: Page) -> None:
    assert formats.render_page("md", page) == (
        "# A \\| &lt;page&gt;\n"
        "\n"
        "- **Name**: Ann &amp; \\*Bob\\*\n"
        "- **In force**: no\n"
        "- **COW**: 0\n"
        "- **Proposed by**: AA; B\\|B\n"
        "- **URL**: https://a.example/b\n"
        "\n"
        "## Status history\n"
        "\n"
        "| date | status | what | in\\_force |\n"
        "| --- | --- | --- | --- |\n"
        "| 2023-05 | agreed | Says \\| \\*yes\\*. | yes |\n"
        "|  |  | Two<br>lines &lt;here&gt; | no |\n"
    )


def test_a_page_without_sections_ends_with_its_facts(factual: Page) -> None:
    text = formats.render_page("md", factual)
    assert isinstance(text, str)
    assert text.splitlines()[-1] == "- **URL**: https://a.example/b"
