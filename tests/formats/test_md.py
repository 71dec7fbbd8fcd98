"""Markdown: what a reader sees is what the record says."""

import html
import re

import pytest
from markdown_it import MarkdownIt

from sco_cli import formats
from sco_cli.fields import Kind
from sco_cli.formats.md import escape
from sco_cli.rows import Columns, Plain, Row
from sco_cli.sections import Fact, Page, Passage, Section, Sentence
from sco_cli.sheets import Column, Origin, Sheet

HEAD = (
    "| id | title | proposed\\_by | date | value | in\\_force | url | history |\n"
    "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
)
BODY = (
    '| a\\_1 | Pipe \\| "quoted", &lt;b&gt;bold&lt;/b&gt; &amp; \\*more\\* | energy; trade | 2023-12-14 | 3000000 | yes'
    " | <https://a.example/b> | agreed, 2023, x\\#Q1; y; in-force |\n"
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


def test_a_grid_of_years_has_its_letters_and_what_they_mean() -> None:
    columns = [Column("state", Kind.NAME), Column("2000", Kind.GRID), Column("2001", Kind.GRID)]
    made = Sheet(title="T", columns=columns, rows=[["A", None, "observer"]], layout=Columns(main="state"))
    assert formats.render("md", made) == (
        "| state | 2000 | 2001 |\n| --- | --- | --- |\n| A |  | O |\n\nO observer\n"
    )  # fmt: skip
    made.rows = [["A", "member", "observer"]]
    assert formats.render("md", made, header=False) == "| A | M | O |\n\nM member, O observer\n"
    made.rows = [["A", None, None]]
    assert formats.render("md", made, header=False) == "| A |  |  |\n"


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
        ("https://a.example/b_c?d=1&e=2#f", "<https://a.example/b_c?d=1&e=2#f>"),
        ("see http://a.example/b_/ there_", "see <http://a.example/b_/> there\\_"),
        ("a_https://a.example/b_c", "a\\_https://a.example/b\\_c"),
        ("https://a.example/b_c).", "https://a.example/b\\_c)."),
        ("https://a.example/b|c<d>", "https://a.example/b\\|c&lt;d&gt;"),
    ],
)
def test_whatever_markdown_reserves_is_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://a.example/b_c_(d)", "https://a.example/b_c_(d)"),
        ("http://a.example/b*c*?d=~e~&f#g", "http://a.example/b*c*?d=~e~&f#g"),
        ("https://a.example/b|c", "https://a.example/b%7Cc"),
        ("https://a.example/b c\xa0d", "https://a.example/b%20c%C2%A0d"),
        ("https://a.example/<b>`c`$d$", "https://a.example/%3Cb%3E%60c%60%24d%24"),
        ("https://a.example/b\\|c\\", "https://a.example/b%5C%7Cc%5C"),
        ("https://a.example/上海", "https://a.example/上海"),
    ],
)
def test_a_cell_that_is_an_address_is_a_link_to_it(address: str, link: str) -> None:
    columns = [Column("url", Kind.ADDRESS), Column("id", Kind.ID)]
    made = formats.render("md", Sheet(title="T", columns=columns, rows=[[address, "x"]], layout=Columns(main="id")))
    assert str(made).splitlines()[-1] == f"| <{link}> | x |"
    shown = MarkdownIt().enable("table").render(str(made))
    assert [html.unescape(found) for found in re.findall('<a href="(.*?)">', shown)] == [
        MarkdownIt().normalizeLink(link)
    ]
    assert shown.count("<td>") == 2


@pytest.mark.parametrize(
    "value", ["javascript:alert(1)", "a_b https://a.example", ["https://a_.example", "https://b"], None]
)
def test_what_is_no_single_address_is_no_link(value: Plain) -> None:
    columns = [Column("url", Kind.ADDRESS)]
    made = Sheet(title="T", columns=columns, rows=[[value]], layout=Columns(main="url"))
    assert formats.render("md", made, header=False) == f"| {escape(formats.cell(value))} |\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("costs $5", "costs $5"),
        ("$5 to $6", "<span>$</span>5 to <span>$</span>6"),
        ("$x$", "<span>$</span>x<span>$</span>"),
        ("$5\nto $6", "<span>$</span>5<br>to <span>$</span>6"),
        ("$$x_1$$", "<span>$</span><span>$</span>x\\_1<span>$</span><span>$</span>"),
        ("https://a.example/$b$/c d_", "https://a.example/<span>$</span>b<span>$</span>/c d\\_"),
    ],
)
def test_dollar_signs_make_no_maths(text: str, written: str) -> None:
    made = Sheet(title="T", columns=[Column("what", Kind.PROSE)], rows=[[text]], layout=Columns(main="what"))
    assert formats.render("md", made, header=False) == f"| {written} |\n"
    section = Section(name="facts", kind=Row, rows=[], passages=[Passage(told=[Sentence(head="$a", text="$b")])])
    page = Page(kind="record", title="T", facts=[Fact("note", text)], sections=[section])
    assert f"- **Note**: {written}\n" in str(formats.render_page("md", page))
    assert "- **<span>$</span>a:** <span>$</span>b\n" in str(formats.render_page("md", page))


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
        "- **URL**: <https://a.example/b>\n"
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
    assert text.splitlines()[-1] == "- **URL**: <https://a.example/b>"


def test_sentences_stand_under_facts_in_rows_and_after_tables_and_what_is_apart_has_a_heading(told: Page) -> None:
    assert formats.render_page("md", told) == (
        "# Title\n"
        "\n"
        "- **Since**: 2023 or earlier\n"
        "  - One &amp; two.\n"
        "  - See <https://a.example/b_c?d=1&e=2>\n"
        "\n"
        "## Known since\n"
        "\n"
        "- **Note**: Later &lt;on&gt;.\n"
        "\n"
        "## History\n"
        "\n"
        "| date | status | what |\n"
        "| --- | --- | --- |\n"
        "| 2023 | agreed | Says yes.<br>Low \\| high.<br>See <https://a.example/b_c> |\n"
        "| 2024 | agreed | Says no. |\n"
        "\n"
        "After &lt;all&gt;.\n"
        "\n"
        "See <https://a.example/b_d>\n"
    )


def test_a_section_of_sentences_is_headings_quotes_and_lists() -> None:
    passages = [
        Passage(told=[Sentence(text="- Opening.")]),
        Passage(
            heading="Q1 · *Ann* asks",
            lead=[Sentence(text="Why?", kind="question", ids=["why"]), Sentence(text="1. How?")],
            told=[
                Sentence(
                    head="A_b", text="So <it> is.", mark="Said_", aside="then *x*", kind="fact", ids=["one", "two"]
                ),
                Sentence(head="Only"),
            ],
            also=[Sentence(head="Thing", kind="body", ids=["thing"])],
        ),
    ]
    section = Section(name="facts", kind=Row, rows=[], passages=passages)
    page = Page(kind="source", title="T", facts=[Fact("id", "x")], sections=[section])
    assert formats.render_page("md", page) == (
        "# T\n\n- **Id**: x\n\n## What it says\n\n"
        "- \\- Opening.\n\n"
        "### Q1 · \\*Ann\\* asks\n\n"
        "> Why? (question, why)\n\n"
        "> 1\\. How?\n\n"
        "- *Said\\_* – **A\\_b:** So &lt;it&gt; is. *\\[then \\*x\\*\\]* (fact, one, two)\n"
        "- **Only**\n\n"
        "See also:\n\n"
        "- **Thing** (body, thing)\n"
    )


def test_a_section_that_is_for_machines_is_not_shown(page: Page) -> None:
    page.sections[0].seen = False
    assert "Status history" not in str(formats.render_page("md", page))


def test_an_answer_says_at_its_end_what_it_is_and_where_it_is_from_unless_rows_alone_are_wanted(
    awkward: Sheet, factual: Page
) -> None:
    alone = [str(formats.render("md", awkward, header=header)) for header in (True, False)]
    page = str(formats.render_page("md", factual))
    awkward.title = "One_two"
    awkward.origin = factual.origin = Origin(
        as_of="2026-02-01", dataset="The *set*", version="1.2", licence="CC0", publisher="Somebody"
    )
    line = "The \\*set\\*, as of 2026-02-01 · Version 1.2 · CC0 · Somebody\n"
    assert formats.render("md", awkward) == f"{alone[0]}\nOne\\_two\n\n{line}"
    assert formats.render("md", awkward, header=False) == alone[1]
    assert formats.render_page("md", factual) == f"{page}\n{line}"
