"""The formats: their names, the endings of their files, and what a cell holds."""

from typing import get_args

import pytest

from sco_cli import formats, options
from sco_cli.errors import Usage
from sco_cli.formats import FORMATS, Screen, by_ending, cell
from sco_cli.rows import Plain
from sco_cli.sections import Page
from sco_cli.sheets import Sheet

KNOWN = ".txt, .csv, .tsv, .json, .jsonl, .ndjson, .md, .yaml, .yml, .html, .htm, .xlsx"


@pytest.mark.parametrize(
    ("ending", "name"),
    [
        (".txt", "table"),
        (".csv", "csv"),
        (".tsv", "tsv"),
        (".json", "json"),
        (".jsonl", "jsonl"),
        (".ndjson", "jsonl"),
        (".md", "md"),
        (".yaml", "yaml"),
        (".yml", "yaml"),
        (".html", "html"),
        (".htm", "html"),
        (".xlsx", "xlsx"),
        (".CSV", "csv"),
    ],
)
def test_an_ending_names_a_format_whatever_its_case(ending: str, name: str) -> None:
    assert by_ending(ending, f"a{ending}") == name


def test_an_ending_that_names_no_format_is_told_with_those_that_do() -> None:
    with pytest.raises(Usage) as found:
        by_ending(".xls", "a.xls")
    assert str(found.value) == f"--output: the ending '.xls' names no format; use one of {KNOWN}, or add --format"


@pytest.mark.parametrize("ending", [".svg", ".PNG", ".pdf"])
def test_rows_are_no_picture_but_a_chart_is(ending: str) -> None:
    with pytest.raises(Usage) as found:
        by_ending(ending, f"a{ending}")
    assert str(found.value) == (f"--output: a {ending} is a picture; listings such as members draw one with --chart")


def test_a_file_without_an_ending_is_told_by_name() -> None:
    with pytest.raises(Usage) as found:
        by_ending("", "some/file")
    assert str(found.value) == (
        f"--output: 'some/file' has no ending that names a format; use one of {KNOWN}, or add --format"
    )


def test_the_formats_stand_in_the_order_of_help() -> None:
    told = get_args(options.Format)[1].help.partition(" (")[0]
    assert list(FORMATS) == told.replace(" or ", ", ").split(", ")


@pytest.mark.parametrize("name", FORMATS)
def test_only_formats_with_objects_hold_tables_in_a_cell(name: str) -> None:
    assert formats.nested(name) is (name in ("json", "jsonl", "yaml"))


@pytest.mark.parametrize("name", FORMATS)
def test_tables_markdown_and_pages_are_for_people_and_the_others_for_programs(name: str) -> None:
    assert formats.people(name) is (name in ("table", "md", "html", "xlsx"))


@pytest.mark.parametrize("name", sorted({*FORMATS} - {*formats.TO_FILES}))
def test_what_a_format_writes_ends_with_a_line_break(name: str, awkward: Sheet, page: Page) -> None:
    awkward.uncertain = awkward.disputed = [False] * 3
    assert formats.render(name, awkward)[-1:] == "\n"
    assert formats.render_page(name, page)[-1:] == "\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [("table", ""), ("csv", ""), ("tsv", ""), ("json", "[]\n"), ("jsonl", ""), ("md", ""), ("yaml", "[]\n")],
)
def test_no_rows_and_no_headings_are_nothing_or_an_empty_list(name: str, text: str, empty: Sheet) -> None:
    assert formats.render(name, empty, header=False) == text


@pytest.mark.parametrize("name", FORMATS)
def test_headings_are_written_unless_they_are_not_wanted(name: str, awkward: Sheet) -> None:
    awkward.uncertain = awkward.disputed = [False] * 3
    assert formats.render(name, awkward) == formats.render(name, awkward, header=True)
    apart = name not in ("json", "jsonl", "yaml")
    assert (formats.render(name, awkward) != formats.render(name, awkward, header=False)) is apart


def test_a_table_is_drawn_for_eighty_columns_without_colour_unless_a_screen_is_given(
    awkward: Sheet, page: Page
) -> None:
    assert Screen() == Screen(width=80, colour=False, unicode=True)
    awkward.uncertain = awkward.disputed = [False] * 3
    narrow = Screen(width=40)
    assert formats.render("table", awkward) == formats.render("table", awkward, screen=Screen())
    assert formats.render("table", awkward) != formats.render("table", awkward, screen=narrow)
    assert formats.render_page("table", page) == formats.render_page("table", page, screen=Screen())
    assert formats.render_page("table", page) != formats.render_page("table", page, screen=narrow)


def test_a_format_that_does_not_exist_cannot_be_loaded() -> None:
    with pytest.raises(ModuleNotFoundError):
        formats.load("jsn")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("", ""),
        ("a; b", "a; b"),
        (True, "yes"),
        (False, "no"),
        (0, "0"),
        (1, "1"),
        (3000000, "3000000"),
        (17.6, "17.6"),
        ([], ""),
        (["a"], "a"),
        (["a", None, 2, False], "a; ; 2; no"),
        ({}, ""),
        ({"status": "agreed", "sources": ["x", "y"], "seen": True}, "agreed, x; y, yes"),
        ([{"a": 1, "b": 2}, {"a": 3}], "1, 2; 3"),
    ],
)
def test_a_cell_is_the_text_of_a_value(value: Plain, text: str) -> None:
    assert cell(value) == text


def test_a_title_stands_over_a_table_and_over_a_page_that_people_read() -> None:
    assert [name for name in formats.FORMATS if formats.titled(name, page=False)] == ["table", "html"]
    assert [name for name in formats.FORMATS if formats.titled(name, page=True)] == ["table", "md", "html", "xlsx"]
