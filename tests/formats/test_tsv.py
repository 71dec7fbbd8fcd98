"""TSV: one line a row, whatever stands in a cell."""

from sco_cli import formats
from sco_cli.sections import Page
from sco_cli.sheets import Sheet

HEAD = "id\ttitle\tproposed_by\tdate\tvalue\tin_force\turl\thistory\n"
BODY = (
    'a_1\tPipe | "quoted", <b>bold</b> & *more*\tenergy; trade\t2023-12-14\t3000000\tyes\t'
    'https://a.example/b_c?d=1&e=2\t[{"status":"agreed","date":"2023","sources":["x#Q1","y"]},{"status":"in-force"}]\n'
    "2\tTab and line break\t\t\t17.6\tno\t\t\n"
    "中国\t上海合作组织'\tno\t2022/2023\t0\t\tftp://a.example\t\n"
)


def test_tabs_and_line_breaks_in_a_cell_turn_to_one_blank(awkward: Sheet) -> None:
    assert formats.render("tsv", awkward) == HEAD + BODY


def test_every_row_is_one_line_with_one_tab_between_its_cells(awkward: Sheet) -> None:
    text = formats.render("tsv", awkward)
    assert isinstance(text, str)
    assert [line.count("\t") for line in text.splitlines()] == [7, 7, 7, 7]


def test_without_headings_only_the_rows_are_written(awkward: Sheet) -> None:
    assert formats.render("tsv", awkward, header=False) == BODY


def test_no_rows_leave_the_headings_alone(empty: Sheet) -> None:
    assert formats.render("tsv", empty) == HEAD
    assert formats.render("tsv", empty, header=False) == ""


def test_a_page_is_one_table_of_part_key_and_value_without_what_is_unknown(page: Page) -> None:
    assert formats.render_page("tsv", page) == (
        "part\tkey\tvalue\n"
        "\tname\tAnn & *Bob*\n"
        "\tin_force\tno\n"
        "\tcow\t0\n"
        "\tproposed_by\tAA; B|B\n"
        "\turl\thttps://a.example/b_c?d=1&e=2\n"
        "status_history[1]\tdate\t2023-05\n"
        "status_history[1]\tstatus\tagreed\n"
        "status_history[1]\twhat\tSays | *yes*.\n"
        "status_history[1]\tin_force\tyes\n"
        "status_history[1]\tplaces\tQ1; Q2\n"
        "status_history[2]\twhat\tTwo lines <here>\n"
        "status_history[2]\tin_force\tno\n"
    )
