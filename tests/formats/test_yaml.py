"""YAML: the same values as JSON; what looks like a date or number stays text."""

import json
import re
from functools import partial
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sco_cli import formats
from sco_cli.formats.yaml import dumped
from sco_cli.sections import Page
from sco_cli.sheets import Sheet


def test_a_sheet_is_a_list_of_tables_with_their_keys_in_order(awkward: Sheet) -> None:
    assert formats.render("yaml", awkward) == (
        "- id: a_1\n"
        '  title: Pipe | "quoted", <b>bold</b> & *more*\n'
        "  proposed_by:\n"
        "  - energy\n"
        "  - trade\n"
        "  date: '2023-12-14'\n"
        "  value: 3000000\n"
        "  in_force: true\n"
        "  url: https://a.example/b_c?d=1&e=2\n"
        "  history:\n"
        "  - status: agreed\n"
        "    date: '2023'\n"
        "    sources:\n"
        "    - x#Q1\n"
        "    - 'y'\n"
        "  - status: in-force\n"
        "- id: '2'\n"
        '  title: "Tab\\tand\\nline\\r\\nbreak "\n'
        "  proposed_by: []\n"
        "  date: null\n"
        "  value: 17.6\n"
        "  in_force: false\n"
        "  url: null\n"
        "  history: []\n"
        "- id: 中国\n"
        "  title: 上海合作组织'\n"
        "  proposed_by:\n"
        "  - 'no'\n"
        "  date: '2022/2023'\n"
        "  value: 0\n"
        "  in_force: null\n"
        "  url: ftp://a.example\n"
        "  history: null\n"
    )


def test_a_reader_gets_what_json_holds(awkward: Sheet, page: Page) -> None:
    assert yaml.safe_load(formats.render("yaml", awkward)) == json.loads(formats.render("json", awkward))
    assert yaml.safe_load(formats.render_page("yaml", page)) == json.loads(formats.render_page("json", page))


@pytest.mark.parametrize(
    "text",
    ["2023-12-14", "2023", "2023-12", "001", "yes", "no", "null", "~", "1:30", "- a", "a: b", "#", "&a", "", " "],
)
def test_text_that_means_something_in_yaml_stays_text(text: str) -> None:
    assert yaml.safe_load(dumped([text, {text: text}])) == [text, {text: text}]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        *(
            (each, f"'{each}'")
            for each in ("048", "0o7", "0x1F", "1_000", "1e3", "+1", "-1", "-.5", ".5", "4th", "12:30")
        ),
        *(
            (each, f"'{each}'")
            for each in (".inf", "-.INF", ".nan", "y", "N", "Yes", "off", "~", "NULL", "=", "2023-12")
        ),
        *((each, each) for each in ("a1", "year", "no way", "AD 4", "https://a.example/1")),
    ],
)
def test_what_any_reader_takes_for_more_than_text_is_quoted_and_nothing_else(text: str, written: str) -> None:
    assert dumped(text).removesuffix("...\n").rstrip("\n") == written
    assert dumped([text]) == f"- {written}\n"


def read(text: str, version: tuple[int, int]) -> Any:
    """What the other reader of YAML makes of a text."""
    ruamel = pytest.importorskip("ruamel.yaml").YAML(typ="safe", pure=True)
    ruamel.version = version
    return ruamel.load(text)


LETTERS = st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\t\n")
LIKE_NUMBERS = st.from_regex(re.compile(r"[-+.0-9a-fXxoO_eE:~ynYN]{1,8}"), fullmatch=True)


@pytest.mark.parametrize("reader", [yaml.safe_load, partial(read, version=(1, 1)), partial(read, version=(1, 2))])
@given(text=st.text(LETTERS, max_size=140) | LIKE_NUMBERS)
def test_readers_of_both_versions_get_every_text_back(reader: Any, text: str) -> None:
    assert reader(dumped([text, {text: text}])) == [text, {text: text}]


def test_headings_change_nothing(awkward: Sheet) -> None:
    assert formats.render("yaml", awkward, header=False) == formats.render("yaml", awkward)


def test_no_rows_are_an_empty_list(empty: Sheet) -> None:
    assert formats.render("yaml", empty) == "[]\n"


def test_a_line_is_broken_at_the_first_blank_behind_a_hundred_columns() -> None:
    words = " ".join(["four"] * 19)
    assert dumped({"what": f"{words} more"}) == f"what: {words} more\n"
    assert dumped({"whats": f"{words} more"}) == f"whats: {words}\n  more\n"


def test_a_page_is_one_table(page: Page) -> None:
    assert formats.render_page("yaml", page) == (
        "page: record\n"
        "name: Ann & *Bob*\n"
        "name_ru: null\n"
        "aliases: []\n"
        "note: ''\n"
        "in_force: false\n"
        "cow: 0\n"
        "proposed_by:\n"
        "- AA\n"
        "- B|B\n"
        "url: https://a.example/b_c?d=1&e=2\n"
        "status_history:\n"
        "- date: '2023-05'\n"
        "  status: agreed\n"
        "  what: Says | *yes*.\n"
        "  in_force: true\n"
        "  code: null\n"
        "  places:\n"
        "  - Q1\n"
        "  - Q2\n"
        "- date: null\n"
        "  status: null\n"
        "  what: 'Two\n"
        "\n"
        "    lines <here>'\n"
        "  in_force: false\n"
        "  code: null\n"
        "  places: []\n"
    )
