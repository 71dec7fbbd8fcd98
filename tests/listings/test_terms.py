"""What terms, principles and rights mean."""

from typing import Any

import pytest
from running import Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.listings.terms import TermRow, terms


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({}, ["family", "consensus"]),
        ({"kind": ["principle"]}, ["consensus"]),
        ({"kind": ["principle", "term"]}, ["family", "consensus"]),
        ({"kind": ["right"]}, []),
        ({"area": {"politics"}}, ["consensus"]),
        ({"area": {"energy"}}, []),
        ({"kind": ["term"], "area": {"politics"}}, []),
    ],
)
def test_kinds_and_areas_narrow_it_terms_before_principles(
    small: Dataset, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in terms(small, **filters)] == ids


def test_they_stand_by_kind_and_within_one_as_in_the_file(small: Dataset, folder: Folder) -> None:
    kinds = ["rule", "right", "principle", "term", "right"]
    text = "".join(
        f"""
        [[terms]]
        id = "term-{number}"
        term = "Name {9 - number}"
        kind = "{kind}"
        meaning = "Meant."
        sources = ["blog"]
        """
        for number, kind in enumerate(kinds)
    )
    assert [row.id for row in terms(Dataset(folder(terms=text)))] == ["term-3", "term-2", "term-1", "term-4", "term-0"]


def test_a_row_says_what_the_record_does(small: Dataset) -> None:
    assert terms(small, kind=["principle"]) == [
        TermRow(
            id="consensus",
            term="Consensus",
            kind="principle",
            meaning="Nobody says no.",
            areas=["politics"],
            sources=["secretariat-qa-2023#Q3"],
            term_ru=None,
            term_zh=None,
        )
    ]
    assert terms(small)[0].when is None


def test_terms_in_russian_and_chinese_are_given_when_they_are_asked_for(run: Run, folder: Folder) -> None:
    text = """
        [[terms]]
        id = "spirit"
        term = "Spirit"
        kind = "term"
        meaning = "Trust."
        sources = ["blog"]
        term_ru = "Дух"
        term_zh = "精神"
    """
    path = str(folder(terms=text))
    assert run("terms", "--data", path, "-c", "term_zh,term_ru").out == "term_zh\tterm_ru\n精神\tДух\n"
    assert "term_ru" not in run("terms", "--data", path, "-f", "json").out
