"""CSV: CRLF, quotes doubled, one cell a value."""

import csv
import io
import json

from sco_cli import formats
from sco_cli.formats.delimited import delimited
from sco_cli.sections import Page
from sco_cli.sheets import Sheet

HEAD = "id,title,proposed_by,date,value,in_force,url,history\r\n"
BODY = (
    'a_1,"Pipe | ""quoted"", <b>bold</b> & *more*",energy; trade,2023-12-14,3000000,yes,https://a.example/b_c?d=1&e=2,'
    '"[{""status"":""agreed"",""date"":""2023"",""sources"":[""x#Q1"",""y""]},{""status"":""in-force""}]"\r\n'
    '2,"Tab\tand\nline\r\nbreak ",,,17.6,no,,\r\n'
    "中国,上海合作组织',no,2022/2023,0,,ftp://a.example,\r\n"
)


def test_lines_end_as_rfc_4180_says_and_only_what_needs_quotes_has_them(awkward: Sheet) -> None:
    assert formats.render("csv", awkward) == HEAD + BODY


def test_without_headings_only_the_rows_are_written(awkward: Sheet) -> None:
    assert formats.render("csv", awkward, header=False) == BODY


def test_no_rows_leave_the_headings_alone(empty: Sheet) -> None:
    assert formats.render("csv", empty) == HEAD
    assert formats.render("csv", empty, header=False) == ""


def test_a_reader_gets_back_every_cell_as_it_was(awkward: Sheet) -> None:
    text = formats.render("csv", awkward)
    assert isinstance(text, str)
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert rows[1:] == [[delimited(value) for value in row] for row in awkward.rows]
    assert json.loads(rows[1][-1]) == awkward.rows[0][-1]


def test_a_page_is_one_table_of_part_key_and_value_without_what_is_unknown(page: Page) -> None:
    assert formats.render_page("csv", page) == (
        "part,key,value\r\n"
        ",name,Ann & *Bob*\r\n"
        ",in_force,no\r\n"
        ",cow,0\r\n"
        ",proposed_by,AA; B|B\r\n"
        ",url,https://a.example/b_c?d=1&e=2\r\n"
        "status_history[1],date,2023-05\r\n"
        "status_history[1],status,agreed\r\n"
        "status_history[1],what,Says | *yes*.\r\n"
        "status_history[1],in_force,yes\r\n"
        "status_history[1],places,Q1; Q2\r\n"
        'status_history[2],what,"Two\nlines <here>"\r\n'
        "status_history[2],in_force,no\r\n"
    )
