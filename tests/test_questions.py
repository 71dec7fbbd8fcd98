"""Questions that people ask are answered by the first rows of a search, in each of three languages."""

import re
from functools import cache
from typing import Any

import pytest
import tomli
from running import HERE

from sco_cli.dataset import Dataset
from sco_cli.listings.search import search

QUESTIONS: list[dict[str, Any]] = tomli.loads((HERE / "data" / "questions.toml").read_text(encoding="utf-8"))[
    "questions"
]
DAY = "2026-11-27"
# Of 100 questions.
IN_THE_FIRST_THREE, FIRST, FIRST_IN_A_LANGUAGE = 95, 80, 75
SCRIPTS = {"Chinese": r"[\u3400-\u9fff]", "Russian": r"[а-яё]", "English": r""}


def language(text: str) -> str:
    return next(name for name, letters in SCRIPTS.items() if re.search(letters, text.casefold()))


@cache
def ranks() -> dict[str, int]:
    """By question, which row is its first answer; 0 where none is."""
    dataset = Dataset()
    found = {}
    for each in QUESTIONS:
        ids = [row.id for row in search(dataset, each["asked"], as_of=DAY)]
        found[each["asked"]] = next((place for place, key in enumerate(ids, 1) if key in each["answers"]), 0)
    return found


def missed(most: int, of: dict[str, int]) -> list[str]:
    return [f"{asked}: {rank}" for asked, rank in of.items() if not 1 <= rank <= most]


def test_each_question_is_asked_once() -> None:
    asked = [each["asked"].casefold() for each in QUESTIONS]
    assert [each for each in asked if asked.count(each) > 1] == []


def test_every_answer_exists(bundled: Dataset) -> None:
    answers = {key for each in QUESTIONS for key in each["answers"]}
    assert [key for key in sorted(answers) if bundled.locate(key) is None] == []
    assert [each["asked"] for each in QUESTIONS if not each["answers"]] == []


def test_nearly_every_question_has_an_answer_in_the_first_three_rows() -> None:
    assert 100 * len(missed(3, ranks())) <= (100 - IN_THE_FIRST_THREE) * len(QUESTIONS), missed(3, ranks())


def test_most_questions_have_an_answer_in_the_first_row() -> None:
    assert 100 * len(missed(1, ranks())) <= (100 - FIRST) * len(QUESTIONS), missed(1, ranks())


@pytest.mark.parametrize("name", SCRIPTS)
def test_most_questions_of_a_language_have_an_answer_in_the_first_row(name: str) -> None:
    of = {asked: rank for asked, rank in ranks().items() if language(asked) == name}
    assert len(of) >= 20
    assert 100 * len(missed(1, of)) <= (100 - FIRST_IN_A_LANGUAGE) * len(of), missed(1, of)
