"""What workbooks are made with, read back by openpyxl."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest

from sco_cli import formats, messages
from sco_cli.errors import Missing
from sco_cli.fields import Kind
from sco_cli.formats import workbook
from sco_cli.formats.workbook import CREATED, EXACT, LONGEST_NAME, LONGEST_TEXT, Tab, Workbook, cut, fitting, height
from sco_cli.rows import Plain
from sco_cli.sheets import Origin

openpyxl = pytest.importorskip("openpyxl")
pytest.importorskip("xlsxwriter")

ORIGIN = Origin(as_of="2026-02-01", dataset="The set", version="1.2", licence="CC0", publisher="Some\x07body")


@pytest.fixture
def book() -> Workbook:
    return Workbook("A & B", ORIGIN)


@pytest.fixture
def tab(book: Workbook) -> Tab:
    return book.tab("One")


def read(book: Workbook) -> Any:
    return openpyxl.load_workbook(io.BytesIO(book.written()))


def alone(tab: Tab) -> Any:
    """The first cell of a worksheet that was written."""
    return read(tab.book).worksheets[0]["A1"]


def test_without_xlsxwriter_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    with pytest.raises(Missing, match=r"pip install XlsxWriter$") as told:
        Workbook("T", None)
    assert told.value.code == 1


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (3, Kind.COUNT),
        (0, Kind.COUNT),
        (-2.5, Kind.COUNT),
        (1996, Kind.NUMBER),
        (EXACT - 1, Kind.NUMBER),
        (True, Kind.FLAG),
        (False, Kind.FLAG),
        ("004", Kind.CODE),
        ("2023-12-14", Kind.DATE),
        ("1e5", Kind.TEXT),
        ("TRUE", Kind.WORD),
        ("Организация 上海合作组织 🌍", Kind.NAME),
        ("two\nlines\tand ", Kind.PROSE),
        (" blank before", Kind.PROSE),
        ("_x0041_ <b>&amp;", Kind.PROSE),
    ],
)
def test_a_value_is_read_back_as_it_was_and_of_its_type(tab: Tab, value: Plain, kind: Kind) -> None:
    tab.put(0, 0, value, kind)
    found = alone(tab).value
    found = (
        found.replace("_x005F_", "_") if isinstance(found, str) else found
    )  # how Excel writes what looks like its own
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "{=1}", '=HYPERLINK("http://a")', "\t=1", "mailto:a@b"]
)
def test_no_text_is_a_formula_or_a_link(tab: Tab, text: str) -> None:
    tab.put(0, 0, text, Kind.PROSE)
    tab.put(1, 0, text, Kind.ADDRESS)
    page = read(tab.book).worksheets[0]
    for place in ("A1", "A2"):
        assert (page[place].value, page[place].data_type, page[place].hyperlink) == (text, "s", None)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        ("", None),
        ([], None),
        (["a", "b"], "a; b"),
        (EXACT, "1000000000000000"),
        (-EXACT, "-1000000000000000"),
        (float("inf"), "inf"),
        (float("nan"), "nan"),
    ],
)
def test_what_excel_has_no_value_for_is_text_and_what_is_unknown_nothing(
    tab: Tab, value: Any, text: str | None
) -> None:
    tab.put(0, 0, value, Kind.COUNT)
    assert alone(tab).value == text


def test_an_address_is_a_link_as_long_and_as_many_as_excel_takes(tab: Tab, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_LINKS", 2)
    whole = "https://a.example/?b=1&c=<2>"
    longest = "https://a.example/" + "b" * (workbook.LONGEST_LINK - 18)
    for row, text in enumerate([whole, longest + "c", longest, "https://a.example/third"]):
        tab.put(row, 0, text, Kind.ADDRESS)
    tab.put(4, 0, whole, Kind.PROSE)
    page = read(tab.book).worksheets[0]
    cells = [page.cell(row, 1) for row in range(1, 6)]
    assert [cell.value for cell in cells] == [whole, longest + "c", longest, "https://a.example/third", whole]
    links = [cell.hyperlink.target if cell.hyperlink else None for cell in cells]
    assert links == ["https://a.example/?b=1&c=%3c2%3e", None, longest, None, None]


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        (Kind.COUNT, 3000000, "#,##0"),
        (Kind.COUNT, 17.6, "General"),
        (Kind.NUMBER, 1996, "General"),
        (Kind.DATE, "2023", "@"),
        (Kind.CODE, "004", "@"),
        (Kind.ID, "x", "@"),
        (Kind.PROSE, "x", "General"),
        (Kind.CODE, "x" * 255, "@"),
        (Kind.CODE, "x" * 256, "General"),
    ],
)
def test_numbers_have_their_thousands_and_codes_stay_text_when_they_are_edited(
    tab: Tab, kind: Kind, value: Plain, shown: str
) -> None:
    tab.put(0, 0, value, kind)
    assert alone(tab).number_format == shown


def test_values_stand_at_the_top_texts_are_wrapped_and_numbers_stand_where_they_are_told_to(tab: Tab) -> None:
    for row, (value, kind, align) in enumerate(
        [
            ("x", Kind.PROSE, ""),
            (1, Kind.NUMBER, ""),
            (1, Kind.NUMBER, "left"),
            (True, Kind.FLAG, ""),
            ("M", Kind.GRID, ""),
        ]
    ):
        tab.put(row, 0, value, kind, align)
    cells = [row[0].alignment for row in read(tab.book).worksheets[0].rows]
    assert {cell.vertical for cell in cells} == {"top"}
    assert [bool(cell.wrap_text) for cell in cells] == [True, False, False, False, False]
    assert [cell.horizontal for cell in cells] == [None, None, "left", "left", "center"]


@pytest.mark.parametrize(
    ("letter", "colour"), [("M", "1A7F37"), ("O", "0E7490"), ("D", "1F5FBF"), ("P", "8250DF"), ("S", "6E7781")]
)
def test_a_status_in_a_grid_has_its_colour_with_white_letters(tab: Tab, letter: str, colour: str) -> None:
    tab.put(0, 0, letter, Kind.GRID)
    cell = alone(tab)
    assert cell.fill.bgColor.rgb == "FFFFFFFF" or cell.fill.fgColor.rgb == f"FF{colour}"
    assert cell.fill.fgColor.rgb == f"FF{colour}"
    assert cell.font.color.rgb == "FFFFFFFF"


def test_headings_are_bold_stay_in_sight_and_filter_their_columns(tab: Tab) -> None:
    tab.headings(["Name", "Id", "2001"], 7, filtered=2, frozen=1)
    page = read(tab.book).worksheets[0]
    assert [cell.value for cell in page[1]] == ["Name", "Id", "2001"]
    assert all(cell.font.bold for cell in page[1])
    assert (page.freeze_panes, page.auto_filter.ref, page.print_title_rows) == ("B2", "A1:B8", "$1:$1")
    assert [page.column_dimensions[letter].width for letter in "ABC"] == pytest.approx([9.7, 7.7, 5.7], abs=0.1)


def test_headings_of_columns_none_of_which_can_be_filtered_have_no_filter(tab: Tab) -> None:
    tab.headings(["2001"], 7, filtered=0, frozen=0)
    page = read(tab.book).worksheets[0]
    assert (page.freeze_panes, page.auto_filter.ref) == ("A2", None)


def test_columns_are_as_wide_as_their_longest_line_within_limits_and_rows_as_high_as_their_texts(tab: Tab) -> None:
    for row, text in enumerate(["short", "a longer\ntext", "中国", "two\nlines\nthree", "word " * 30]):
        tab.put(row, 0, text, Kind.PROSE)
        tab.put(row, 1, text if row < 3 else "x", Kind.PROSE)
    tab.put(5, 1, "x\n" * 40, Kind.PROSE)
    tab.line(6, "much longer than all that stands in the column", bold=True)
    page = read(tab.book).worksheets[0]
    widths = [page.column_dimensions[letter].width for letter in "AB"]
    assert widths == pytest.approx([60.7, 9.7], abs=0.1)
    heights = [page.row_dimensions[row].height for row in range(1, 8)]
    # Earlier versions of XlsxWriter round another way.
    assert heights == [None, 30, None, 45, 45, pytest.approx(409, abs=0.5), None]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("word", 9, 1),
        ("four five", 10, 1),
        ("four five", 9, 2),
        ("a\nb", 9, 2),
        ("a\n\nb", 9, 3),
        ("中国中国中国", 9, 2),
    ],
)
def test_a_text_takes_so_many_lines(text: str, width: int, lines: int) -> None:
    assert height(text, width) == lines


def test_a_line_can_stand_out(tab: Tab) -> None:
    tab.line(0, "T", bold=True)
    tab.line(1, "=t")
    page = read(tab.book).worksheets[0]
    assert [(cell.value, cell.data_type, bool(cell.font.bold)) for cell in page["A"]] == [
        ("T", "s", True),
        ("=t", "s", False),
    ]


def test_a_text_longer_than_a_cell_is_cut_and_says_so(tab: Tab) -> None:
    assert fitting("x" * LONGEST_TEXT) == "x" * LONGEST_TEXT
    tab.put(0, 0, "x" * (LONGEST_TEXT + 1), Kind.PROSE)
    found = alone(tab).value
    assert len(found) == LONGEST_TEXT
    assert found.endswith("x" + messages.CUT_OFF)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("abc", "abc"), ("abcd", "ab…"), ("😀a", "😀a"), ("😀ab", "😀…"), ("a😀b", "a…"), ("😀😀", "😀…")],
)
def test_length_is_counted_as_excel_counts_it(text: str, shown: str) -> None:
    assert cut(text, 3) == shown


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Status history", "Status history"),
        ("A/B: [c]*?\\", "A B c"),
        ("'it's'", "it's"),
        ("History", "Its history"),
        ("HISTORY", "Its history"),
        ("", "Sheet"),
        ("?", "Sheet"),
        ("two\nlines", "two lines"),
        ("x" * LONGEST_NAME, "x" * LONGEST_NAME),
        ("x" * (LONGEST_NAME + 1), "x" * (LONGEST_NAME - 1) + "…"),
    ],
)
def test_a_worksheet_has_a_name_that_excel_takes(book: Workbook, wanted: str, name: str) -> None:
    book.tab(wanted)
    assert read(book).sheetnames == [name]


def test_no_two_worksheets_have_the_same_name(book: Workbook) -> None:
    for name in ("Sources", "sources", "SOURCES", "y" * 40, "y" * 41):
        book.tab(name)
    assert read(book).sheetnames == ["Sources", "sources (2)", "SOURCES (3)", "y" * 30 + "…", "y" * 25 + "… (2)"]


def test_a_workbook_knows_its_title_and_what_it_is_made_of_and_not_when(book: Workbook) -> None:
    book.tab("One")
    found = read(book)
    assert (found.properties.title, found.properties.creator) == ("A & B", "Somebody")
    assert found.properties.created == found.properties.modified == CREATED
    assert {each.name: each.value for each in found.custom_doc_props.props} == {
        "as_of": "2026-02-01", "dataset": "The set", "version": "1.2", "licence": "CC0", "publisher": "Somebody"
    }  # fmt: skip


def test_a_property_is_as_long_as_excel_takes() -> None:
    book = Workbook("T", Origin(as_of="", dataset="x" * 300, version="", licence="", publisher=""))
    book.tab("One")
    assert next(p.value for p in read(book).custom_doc_props.props if p.name == "dataset") == "x" * 254 + "…"


def test_it_is_printed_across_under_its_title_with_numbers_of_pages(tab: Tab) -> None:
    page = read(tab.book).worksheets[0]
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 0)
    assert page.oddHeader.left.text == "A && B"
    assert page.oddFooter.center.text == "&P / &N"


def test_a_long_title_is_cut_where_it_is_printed() -> None:
    book = Workbook("&" * 300, None)
    book.tab("One")
    assert len(read(book).worksheets[0].oddHeader.left.text) == 2 * 125 + 1


@pytest.fixture(autouse=True)
def no_remark(recwarn: pytest.WarningsRecorder) -> Iterator[None]:
    """XlsxWriter warns of what it leaves out."""
    yield
    assert not [each for each in recwarn if "xlsxwriter" in str(each.filename)]


def test_it_is_a_format_that_goes_to_files() -> None:
    assert formats.TO_FILES == ("xlsx",)


def test_no_code_that_is_text_is_called_a_mistake(tab: Tab) -> None:
    tab.put(0, 0, "004", Kind.CODE)
    with zipfile.ZipFile(io.BytesIO(tab.book.written())) as parts:
        page = parts.read("xl/worksheets/sheet1.xml").decode()
    assert '<ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/>' in page


def test_a_workbook_from_nowhere_names_no_author() -> None:
    book = Workbook("T", None)
    book.tab("One")
    assert not read(book).properties.creator
