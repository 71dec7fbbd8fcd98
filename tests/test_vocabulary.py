"""The fixed words are well formed, and each stands in its order and where the program speaks of it."""

import re
from typing import Any

import pytest

from sco_cli import history, labels, vocabulary
from sco_cli.fields import Kind, fields, words_of
from sco_cli.listings import members
from sco_cli.records import COLLECTIONS, Act, Delegation, Dispute, Figure, Record, Step
from sco_cli.validation import order

WORDS = {
    name: words_of(getattr(vocabulary, name))
    for name in vars(vocabulary)
    if name[0].isupper() and name not in ("Annotated", "Literal", "Kind", "MEANINGS", "LANGUAGES")
}


@pytest.mark.parametrize("name", WORDS)
def test_fixed_words_are_small_letters_joined_by_hyphens_each_once(name: str) -> None:
    words = WORDS[name]
    assert len(words) >= 2
    assert [word for word in words if not re.fullmatch("[a-z]+(-[a-z]+)*", word)] == []
    assert sorted(set(words)) == sorted(words)


def test_every_set_of_words_is_that_of_a_field() -> None:
    kinds = (*COLLECTIONS, Step, Act, Delegation, Dispute)
    used = {field.words for kind in kinds for field in fields(kind).values() if field.words}
    assert used == set(WORDS.values())


def test_each_status_has_its_place_and_its_words_wherever_statuses_are_told() -> None:
    assert members.ORDER[-1] == members.NOT_IN_EFFECT
    assert sorted(members.ORDER[:-1]) == sorted(WORDS["Status"])
    assert set(labels.STATUS_HOLDERS) == set(WORDS["Status"])
    assert set(labels.GROUPS) >= set(members.ORDER)
    assert set(vocabulary.MEANINGS) >= set(WORDS["Status"])


def test_the_statuses_of_a_history_stand_in_the_order_of_its_course() -> None:
    words = list(WORDS["StepStatus"])
    assert words == sorted(order.RANK, key=lambda word: order.RANK[word])
    assert tuple(words[-3:]) == history.ENDS
    assert set(vocabulary.MEANINGS) >= set(words)


@pytest.mark.parametrize("name", ["BodyKind", "DesignationKind", "OrganisationKind", "TermKind"])
def test_each_kind_that_heads_a_group_has_a_name_for_it(name: str) -> None:
    assert set(labels.GROUPS) >= set(WORDS[name])


@pytest.mark.parametrize(
    ("kind", "name"), [(Record, "confidence"), (Step, "confidence"), (Figure, "qualifier"), (Dispute, "field")]
)
def test_confidence_and_qualifier_speak_of_the_record_and_not_of_its_subject(kind: Any, name: str) -> None:
    assert fields(kind)[name].kind is Kind.MARK
