"""JSON lines: one object a line, the same as in the JSON array."""

import json

from sco_cli import formats
from sco_cli.sections import Page
from sco_cli.sheets import Sheet


def test_each_row_is_one_line_however_many_a_value_has(awkward: Sheet) -> None:
    assert formats.render("jsonl", awkward) == (
        '{"id":"a_1","title":"Pipe | \\"quoted\\", <b>bold</b> & *more*","proposed_by":["energy","trade"],'
        '"date":"2023-12-14","value":3000000,"in_force":true,"url":"https://a.example/b_c?d=1&e=2",'
        '"history":[{"status":"agreed","date":"2023","sources":["x#Q1","y"]},{"status":"in-force"}]}\n'
        '{"id":"2","title":"Tab\\tand\\nline\\r\\nbreak ","proposed_by":[],"date":null,"value":17.6,"in_force":false,'
        '"url":null,"history":[]}\n'
        '{"id":"中国","title":"上海合作组织\'","proposed_by":["no"],"date":"2022/2023","value":0,"in_force":null,'
        '"url":"ftp://a.example","history":null}\n'
    )


def test_the_lines_hold_what_the_array_holds(awkward: Sheet) -> None:
    lines = formats.render("jsonl", awkward)
    assert isinstance(lines, str)
    assert [json.loads(line) for line in lines.splitlines()] == json.loads(formats.render("json", awkward))


def test_headings_change_nothing(awkward: Sheet) -> None:
    assert formats.render("jsonl", awkward, header=False) == formats.render("jsonl", awkward)


def test_no_rows_are_nothing_at_all(empty: Sheet) -> None:
    assert formats.render("jsonl", empty) == ""


def test_a_page_is_one_object_on_one_line(page: Page) -> None:
    assert formats.render_page("jsonl", page) == (
        '{"page":"record","name":"Ann & *Bob*","name_ru":null,"aliases":[],"note":"","in_force":false,"cow":0,'
        '"proposed_by":["AA","B|B"],"url":"https://a.example/b_c?d=1&e=2","status_history":['
        '{"date":"2023-05","status":"agreed","what":"Says | *yes*.","in_force":true,"code":null,"places":["Q1","Q2"]},'
        '{"date":null,"status":null,"what":"Two\\nlines <here>","in_force":false,"code":null,"places":[]}]}\n'
    )
