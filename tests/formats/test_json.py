"""JSON: one array of objects, null for what is unknown."""

import json

import pytest

from sco_cli import formats
from sco_cli.formats.json import indented
from sco_cli.sections import Page
from sco_cli.sheets import Sheet

ROWS: list[dict[str, object]] = [
    {
        "id": "a_1",
        "title": 'Pipe | "quoted", <b>bold</b> & *more*',
        "proposed_by": ["energy", "trade"],
        "date": "2023-12-14",
        "value": 3000000,
        "in_force": True,
        "url": "https://a.example/b_c?d=1&e=2",
        "history": [{"status": "agreed", "date": "2023", "sources": ["x#Q1", "y"]}, {"status": "in-force"}],
    },
    {
        "id": "2",
        "title": "Tab\tand\nline\r\nbreak ",
        "proposed_by": [],
        "date": None,
        "value": 17.6,
        "in_force": False,
        "url": None,
        "history": [],
    },
    {
        "id": "中国",
        "title": "上海合作组织'",
        "proposed_by": ["no"],
        "date": "2022/2023",
        "value": 0,
        "in_force": None,
        "url": "ftp://a.example",
        "history": None,
    },
]


def test_values_keep_their_type_and_unknown_ones_are_null(awkward: Sheet) -> None:
    assert json.loads(formats.render("json", awkward)) == ROWS


def test_keys_keep_the_order_of_the_columns(awkward: Sheet) -> None:
    awkward.columns.reverse()
    awkward.rows = [row[::-1] for row in awkward.rows]
    assert [list(row) for row in json.loads(formats.render("json", awkward))] == [list(ROWS[0])[::-1]] * 3


def test_headings_change_nothing(awkward: Sheet) -> None:
    assert formats.render("json", awkward, header=False) == formats.render("json", awkward)


def test_no_rows_are_an_empty_array(empty: Sheet) -> None:
    assert formats.render("json", empty) == "[]\n"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ([], "[]\n"),
        ({}, "{}\n"),
        ({"a": [1, {"b": None}], "c": []}, '{\n  "a": [\n    1,\n    {\n      "b": null\n    }\n  ],\n  "c": []\n}\n'),
        ({"中": "ö\n\t\"\\"}, '{\n  "中": "ö\\n\\t\\"\\\\"\n}\n'),
    ],
)  # fmt: skip
def test_two_blanks_indent_and_letters_stay_as_they_are(value: object, text: str) -> None:
    assert indented(value) == text


def test_a_page_is_one_object_with_every_fact_and_each_section_as_a_list(page: Page) -> None:
    assert formats.render_page("json", page) == (
        "{\n"
        '  "page": "record",\n'
        '  "name": "Ann & *Bob*",\n'
        '  "name_ru": null,\n'
        '  "aliases": [],\n'
        '  "note": "",\n'
        '  "in_force": false,\n'
        '  "cow": 0,\n'
        '  "proposed_by": [\n'
        '    "AA",\n'
        '    "B|B"\n'
        "  ],\n"
        '  "url": "https://a.example/b_c?d=1&e=2",\n'
        '  "status_history": [\n'
        "    {\n"
        '      "date": "2023-05",\n'
        '      "status": "agreed",\n'
        '      "what": "Says | *yes*.",\n'
        '      "in_force": true,\n'
        '      "code": null,\n'
        '      "places": [\n'
        '        "Q1",\n'
        '        "Q2"\n'
        "      ]\n"
        "    },\n"
        "    {\n"
        '      "date": null,\n'
        '      "status": null,\n'
        '      "what": "Two\\nlines <here>",\n'
        '      "in_force": false,\n'
        '      "code": null,\n'
        '      "places": []\n'
        "    }\n"
        "  ]\n"
        "}\n"
    )
