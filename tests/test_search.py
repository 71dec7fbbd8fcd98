"""Words are found in every collection, whatever their script, and the best match comes first."""

import json

import pytest
from conftest import Run

from sco_cli.dataset import Dataset
from sco_cli.queries.search import nearest_words, search


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("india", "state", "IN"),
        ("Индия", "state", "IN"),
        ("киргизия", "state", "KG"),
        ("哈萨克斯坦", "state", "KZ"),
        ("turkiye", "state", "TR"),
        ("TÜRKİYE", "state", "TR"),
        ("development bank", "body", "development-bank"),
        ("bank development", "body", "development-bank"),
        ("alimov", "official", "rashid-alimov-secretary-general"),
        ("consensus", "term", "consensus"),
    ],
)
def test_what_is_meant_comes_first(dataset: Dataset, text: str, kind: str, key: str) -> None:
    found = search(dataset, text)
    assert (found[0].kind, found[0].id) == (kind, key)


def test_every_word_must_be_found(dataset: Dataset) -> None:
    both = {row.id for row in search(dataset, "energy strategy")}
    assert both
    assert both < {row.id for row in search(dataset, "energy")}
    assert not search(dataset, "energy xyzzy")


def test_a_record_comes_before_a_source_that_matches_as_well(dataset: Dataset) -> None:
    kinds = [row.kind for row in search(dataset, "development bank")]
    assert "source" in kinds
    assert kinds[0] != "source"


def test_a_match_inside_a_text_shows_the_words_around_it(dataset: Dataset) -> None:
    rows = [row for row in search(dataset, "clearing") if row.matched in ("text", "summary", "history")]
    assert rows
    assert all("clearing" in row.snippet.casefold() for row in rows)


def test_steps_and_ids_are_searched_too(dataset: Dataset) -> None:
    assert any(row.matched == "history" for row in search(dataset, "mokhber"))
    assert search(dataset, "hsc-2023-new-delhi")[0].id == "hsc-2023-new-delhi"


def test_nothing_found_is_an_answer_with_the_nearest_words(run: Run, dataset: Dataset) -> None:
    assert "energy" in nearest_words(dataset, "enrgy")
    outcome = run("search", "enrgy", "-f", "json")
    assert (outcome.code, json.loads(outcome.out)) == (0, [])
    assert "Nothing holds 'enrgy'; the nearest words: " in outcome.err
    assert "energy" in outcome.err


@pytest.mark.parametrize("text", ["", "  ", "!?"])
def test_an_empty_text_is_refused(run: Run, text: str) -> None:
    outcome = run("search", text)
    assert outcome.code == 2
    assert "say what to search for" in outcome.err


def test_the_keys_are_those_promised(run: Run) -> None:
    (row,) = json.loads(run("search", "tokayev", "--limit", "1", "-f", "json").out)
    assert list(row) == ["kind", "id", "title", "matched", "snippet"]
