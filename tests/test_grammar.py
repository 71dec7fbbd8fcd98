"""How things are said in a sentence."""

import pytest

from sco_cli import grammar
from sco_cli.dataset import Dataset
from sco_cli.records import State


@pytest.mark.parametrize(
    ("count", "what", "told"),
    [(0, "error", "0 errors"), (1, "error", "1 error"), (2, "warning", "2 warnings"), (10, "row", "10 rows")],
)
def test_a_noun_agrees_with_its_number(count: int, what: str, told: str) -> None:
    assert grammar.many(count, what) == told


@pytest.mark.parametrize(
    "told", ["an area", "an event", "an initiative", "an official", "a place", "a source", "a state"]
)
def test_a_noun_gets_its_article(told: str) -> None:
    assert grammar.a(told.split()[1]) == told


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2012-06-07", "7 June 2012"),
        ("2012-12-31", "31 December 2012"),
        ("2012-01", "January 2012"),
        ("2012", "2012"),
        ("2012-06-07?", "2012-06-07?"),
        ("2012/2013", "2012/2013"),
        ("", ""),
    ],
)
def test_a_plain_date_is_written_as_people_do_and_another_as_it_stands(date: str, told: str) -> None:
    assert grammar.day(date) == told


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (10, "10th"), (11, "11th"), (12, "12th"), (13, "13th"),
        (19, "19th"), (20, "20th"), (21, "21st"), (22, "22nd"), (23, "23rd"), (24, "24th"), (101, "101st"),
        (111, "111th"), (113, "113th"), (121, "121st"),
    ],
)  # fmt: skip
def test_a_meeting_is_counted_as_people_count(number: int, told: str) -> None:
    assert grammar.ordinal(number) == told


@pytest.mark.parametrize(
    ("items", "told"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C", "D"], "A, B, C and D")]
)
def test_several_are_named_in_one_sentence(items: list[str], told: str) -> None:
    assert grammar.listed(items) == told


def test_some_states_are_named_with_an_article_and_a_sentence_begins_with_a_capital_letter() -> None:
    assert [grammar.in_sentence(state) for state in ("Iran", "Maldives", "United Arab Emirates")] == [
        "Iran",
        "the Maldives",
        "the United Arab Emirates",
    ]
    assert [grammar.sentence(text) for text in ("the Maldives join.", "Iran joins.", "")] == [
        "The Maldives join.",
        "Iran joins.",
        "",
    ]


def test_states_with_an_article_are_states_of_the_record(bundled: Dataset) -> None:
    assert {state.name for state in bundled.records(State)} >= grammar.WITH_ARTICLE
