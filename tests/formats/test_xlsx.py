"""Excel: a worksheet a table, and one that says where the answer is from, read back by openpyxl."""

import io
from typing import Any

import pytest

from sco_cli import formats, labels
from sco_cli.errors import Usage
from sco_cli.fields import Kind
from sco_cli.formats import xlsx
from sco_cli.rows import Columns, Plain, Row
from sco_cli.sections import Fact, Page, Passage, Section, Sentence
from sco_cli.sheets import Column, Origin, Sheet

openpyxl = pytest.importorskip("openpyxl")
pytest.importorskip("xlsxwriter")

ORIGIN = Origin(as_of="2026-02-01", dataset="The set", version="1.2", licence="CC0", publisher="Somebody")


def read(made: object) -> Any:
    assert isinstance(made, bytes)
    return openpyxl.load_workbook(io.BytesIO(made))


def values(page: Any) -> list[tuple[Any, ...]]:
    return list(page.values)


def test_a_sheet_is_one_table_with_headings_for_people_and_typed_values(awkward: Sheet) -> None:
    awkward.name = "sources"
    book = read(formats.render("xlsx", awkward))
    assert book.sheetnames == ["Sources"]
    assert values(book.worksheets[0]) == [
        ("Id", "Title", "Proposed by", "Date", "Value", "In force", "URL", "History"),
        (
            "a_1", 'Pipe | "quoted", <b>bold</b> & *more*', "energy; trade", "2023-12-14", 3000000, True,
            "https://a.example/b_c?d=1&e=2", "agreed, 2023, x#Q1; y; in-force",
        ),
        ("2", "Tab\tand\nline_x000D_\nbreak ", None, None, 17.6, False, None, None),
        ("中国", "上海合作组织'", "no", "2022/2023", 0, None, "ftp://a.example", None),
    ]  # fmt: skip
    links = [cell.hyperlink and cell.hyperlink.target for cell in book.worksheets[0]["G"]]
    assert links == [None, "https://a.example/b_c?d=1&e=2", None, None]


def test_without_headings_only_the_rows_are_written(awkward: Sheet) -> None:
    page = read(formats.render("xlsx", awkward, header=False)).worksheets[0]
    assert [row[0] for row in values(page)] == ["a_1", "2", "中国"]
    assert (page.freeze_panes, page.auto_filter.ref) == (None, None)


def test_no_rows_leave_the_headings_alone(empty: Sheet) -> None:
    page = read(formats.render("xlsx", empty)).worksheets[0]
    assert len(values(page)) == 1
    assert page.auto_filter.ref == "A1:H1"


def test_headings_stay_in_sight_and_the_first_column_where_rows_are_told_by_it(awkward: Sheet) -> None:
    assert read(formats.render("xlsx", awkward)).worksheets[0].freeze_panes == "A2"
    awkward.layout = Columns(main="id")
    assert read(formats.render("xlsx", awkward)).worksheets[0].freeze_panes == "B2"


def test_the_same_answer_is_the_same_file(awkward: Sheet, page: Page) -> None:
    assert formats.render("xlsx", awkward) == formats.render("xlsx", awkward)
    assert formats.render_page("xlsx", page) == formats.render_page("xlsx", page)


def test_the_last_worksheet_says_where_the_answer_is_from(awkward: Sheet, page: Page) -> None:
    awkward.origin = page.origin = ORIGIN
    for made, title in (
        (formats.render("xlsx", awkward), awkward.title),
        (formats.render_page("xlsx", page), page.title),
    ):
        book = read(made)
        assert book.sheetnames[-1] == "About"
        assert values(book["About"]) == [
            (title, None),
            (None, None),
            ("As of", "2026-02-01"),
            ("Dataset", "The set"),
            ("Version", "1.2"),
            ("Licence", "CC0"),
            ("Publisher", "Somebody"),
            (
                "Dates",
                "Text, no more precise than the source: 2017, 2017-06 or 2017-06-09; ~ about, ? not certain, "
                "% about and not certain, a/b from a to b, a/.. from a on, ../b until b.",
            ),
        ]
        assert book["About"]["A1"].font.bold
        assert book.properties.title == title


def test_doubts_stand_in_a_last_column_of_notes_where_there_are_some() -> None:
    columns = [Column("id", Kind.ID), Column("value", Kind.COUNT)]
    rows: list[list[Plain]] = [["a", 1], ["b", 2], ["c", 3]]
    made = Sheet(title="T", columns=columns, rows=rows, layout=Columns(main="id"))
    made.disputed, made.uncertain = [True, False, True], [True, False, False]
    disputed, uncertain = labels.DISPUTED, labels.UNCERTAIN
    assert values(read(formats.render("xlsx", made)).worksheets[0]) == [
        ("Id", "Value", "Notes"),
        ("a", 1, f"{disputed}; {uncertain}"),
        ("b", 2, None),
        ("c", 3, disputed),
    ]
    assert made.keys == ["id", "value"]
    made.disputed = made.uncertain = [False, False, False]
    assert values(read(formats.render("xlsx", made)).worksheets[0])[0] == ("Id", "Value")


def test_the_sources_that_rows_name_are_links_on_a_worksheet_of_their_own() -> None:
    columns = [Column("id", Kind.ID), Column("sources", Kind.TEXT)]
    made = Sheet(title="T", columns=columns, rows=[["x", ["b#Q1", "a"]]], layout=Columns(main="id"), name="events")
    made.addresses, made.origin = {"b": "https://b.example/", "a": "https://a.example/"}, ORIGIN
    book = read(formats.render("xlsx", made))
    assert book.sheetnames == ["Events", "Sources", "About"]
    assert values(book["Sources"]) == [("Id", "URL"), ("a", "https://a.example/"), ("b", "https://b.example/")]
    assert book["Sources"]["B3"].hyperlink.target == "https://b.example/"
    made.columns, made.rows = columns[:1], [["x"]]
    assert read(formats.render("xlsx", made)).sheetnames == ["Events", "About"]


def test_the_sources_of_a_page_are_links() -> None:
    class Named(Row, frozen=True, kw_only=True):
        columns = Columns(main="title")
        title: str

    below = [["https://a.example/"]]
    sections = [
        Section(name=name, kind=Named, rows=[Named(title="One")], below=below) for name in ("events", "sources")
    ]
    page = Page(kind="record", title="T", facts=[Fact("id", "x")], sections=sections)
    book = read(formats.render_page("xlsx", page))
    assert values(book["Sources"]) == [("Title", "URL"), ("One", "https://a.example/")]
    assert book["Sources"]["B2"].hyperlink.target == "https://a.example/"
    assert values(book["Events"])[0] == ("Title", "Notes")


def test_a_grid_of_years_has_letters_and_says_below_what_they_mean() -> None:
    columns = [Column("state", Kind.NAME), Column("2000", Kind.GRID), Column("2001", Kind.GRID)]
    rows: list[list[Plain]] = [["A", None, "observer"], ["B", "member", "observer"]]
    page = read(
        formats.render("xlsx", Sheet(title="T", columns=columns, rows=rows, layout=Columns(main="state")))
    ).worksheets[0]
    assert values(page) == [
        ("State", "2000", "2001"),
        ("A", None, "O"),
        ("B", "M", "O"),
        (None, None, None),
        ("M: member", None, None),
        ("O: observer", None, None),
    ]
    assert page.auto_filter.ref == "A1:A3"


def test_more_rows_than_excel_holds_are_refused(awkward: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)
    assert read(formats.render("xlsx", awkward, header=False))
    with pytest.raises(Usage, match="holds no more than 2 rows; use --limit or another format, such as csv"):
        formats.render("xlsx", awkward)


def test_a_page_has_its_facts_first_and_each_section_on_a_worksheet_of_its_own(page: Page) -> None:
    book = read(formats.render_page("xlsx", page))
    assert book.sheetnames == ["Record", "Status history"]
    assert values(book["Record"]) == [
        ("A | <page>", None),
        (None, None),
        ("Name", "Ann & *Bob*"),
        ("In force", False),
        ("COW", 0),
        ("Proposed by", "AA; B|B"),
        ("URL", "https://a.example/b_c?d=1&e=2"),
    ]
    assert book["Record"]["A1"].font.bold
    assert book["Record"]["B5"].alignment.horizontal == "left"
    assert book["Record"]["B7"].hyperlink.target == "https://a.example/b_c?d=1&e=2"
    assert values(book["Status history"]) == [
        ("Date", "Status", "What", "In force"),
        ("2023-05", "agreed", "Says | *yes*.", True),
        (None, None, "Two\nlines <here>", False),
    ]


def test_sentences_stand_under_facts_beside_rows_and_after_tables_and_what_is_apart_has_a_heading(told: Page) -> None:
    book = read(formats.render_page("xlsx", told))
    assert values(book["Record"]) == [
        ("Title", None),
        (None, None),
        ("Since", "2023 or earlier"),
        (None, "One & two."),
        (None, "See https://a.example/b_c?d=1&e=2"),
        (None, None),
        ("Known since", None),
        ("Note", "Later <on>."),
    ]
    assert book["Record"]["A7"].font.bold
    assert values(book["Its history"]) == [
        ("Date", "Status", "What", "Notes"),
        ("2023", "agreed", "Says yes.", "Low | high.\nSee https://a.example/b_c"),
        ("2024", "agreed", "Says no.", None),
        (None, None, None, None),
        ("After <all>.", None, None, None),
        ("See https://a.example/b_d", None, None, None),
    ]


def test_a_section_of_sentences_is_the_rows_they_are_made_of(page: Page) -> None:
    section = page.sections[0]
    page.sections = [
        Section(name="facts", kind=section.kind, rows=section.rows, passages=[Passage(told=[Sentence(text="x")])])
    ]
    book = read(formats.render_page("xlsx", page))
    assert values(book["What it says"])[:2] == [
        ("Date", "Status", "What", "In force", "Code"),
        ("2023-05", "agreed", "Says | *yes*.", True, None),
    ]


def test_a_section_that_is_for_machines_is_not_shown(page: Page) -> None:
    page.sections[0].seen = False
    page.facts = [Fact("id", "x")]
    assert read(formats.render_page("xlsx", page)).sheetnames == ["Record"]


def test_excel_holds_so_many_rows() -> None:
    assert xlsx.MOST_ROWS == 2**20
