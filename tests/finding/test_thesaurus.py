"""The words of the field are in a form in which words are compared, and none stands in the way of another."""

import re
from itertools import pairwise

import pytest

from sco_cli.finding import thesaurus
from sco_cli.finding.thesaurus import Thesaurus, groups, happening, listing, phrases, saving, silent
from sco_cli.finding.when import IN_WORDS
from sco_cli.finding.words import is_han, split
from sco_cli.grammar import MONTH_NAMES
from sco_cli.names import kind, plain
from sco_cli.records import COLLECTIONS

KINDS = {kind(each) for each in COLLECTIONS}
ORDERS = ("earliest", "latest", "ahead", "current")


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thesaurus of two groups."""
    found = Thesaurus(
        silent="The\nЁлка 的\n",
        listing="Who\nСписок",
        happening="Happened",
        about=[],
        helping=[],
        coming=[],
        saving="Экспорт",
        silent_phrases=[],
        same="\nSet up, Found, long-term loan\nPartner, dialogue partner, партнёр\n",
        orders={},
        questions={},
        kinds={},
        capitals={},
    )
    monkeypatch.setattr(thesaurus, "thesaurus", lambda: found)
    for each in (silent, listing, happening, saving, groups, phrases):
        each.cache_clear()


@pytest.fixture(autouse=True)
def forgotten() -> object:
    """What is remembered of a test's own thesaurus is forgotten after it."""
    yield
    for each in (silent, listing, happening, saving, groups, phrases):
        each.cache_clear()


def test_words_are_read_in_the_form_in_which_they_are_compared(few: None) -> None:
    assert silent() == {"the", "елка", "的"}
    assert [listing(), happening(), saving()] == [
        frozenset(each) for each in (["who", "список"], ["happened"], ["экспорт"])
    ]
    assert groups() == [["set up", "found", "long term loan"], ["partner", "dialogue partner", "партнер"]]


def test_phrases_come_with_their_groups_the_longest_first(few: None) -> None:
    own, other = groups()
    assert phrases() == [("dialogue partner", other), ("long term loan", own), ("set up", own)]


def test_the_longest_phrases_of_the_field_come_first() -> None:
    lengths = [len(phrase) for phrase, _ in phrases()]
    assert len(lengths) > 100
    assert all(one >= other for one, other in pairwise(lengths))
    assert all(phrase in group and " " in phrase for phrase, group in phrases())


def test_every_group_has_several_words_each_once_and_in_the_form_in_which_texts_are_searched() -> None:
    for group in groups():
        assert len(group) > 1, group
        assert sorted(set(group)) == sorted(group)
        assert [each for each in group if not each or plain(each) != each or each != each.strip()] == []


def test_every_word_of_a_group_can_be_asked_for() -> None:
    odd = [each for group in groups() for each in group if split(each) != each.split()]
    assert odd == ["上合组织+"]


def test_no_word_that_says_something_else_besides_carries_no_weight() -> None:
    assert {each for group in groups() for each in group} & silent() == set()
    orders = {word for name in ORDERS for word in plain(thesaurus.thesaurus().orders[name]).split()}
    assert orders & silent() == set()
    for phrase, _ in phrases():
        assert not all(word in silent() for word in phrase.split()), phrase


def test_no_phrase_of_a_group_holds_one_that_is_left_out_before() -> None:
    left_out = [plain(each) for each in thesaurus.thesaurus().silent_phrases]
    assert [phrase for phrase, _ in phrases() for each in left_out if re.search(rf"\b{each}\b", phrase)] == []


@pytest.mark.parametrize(
    "word", ["the", "of", "sco", "who", "organisation", "шос", "когда", "и", "的", "什么", "上合组织"]
)
def test_words_of_questions_and_the_own_name_carry_no_weight(word: str) -> None:
    assert word in silent()


@pytest.mark.parametrize("word", ["shanghai", "cooperation", "summit", "member", "2001", "шанхаи"])
def test_words_of_the_field_carry_weight(word: str) -> None:
    assert word not in silent()


def test_silent_words_are_single_words() -> None:
    assert [word for word in silent() if split(word) != [word]] == []


def test_words_that_ask_for_a_list_or_a_file_or_what_happened_are_single_words() -> None:
    assert [word for word in listing() | happening() | saving() if split(word) != [word]] == []


def test_a_word_that_capitals_make_a_name_carries_no_weight_in_small_letters() -> None:
    assert thesaurus.thesaurus().capitals
    for letters, name in thesaurus.thesaurus().capitals.items():
        assert letters.isupper()
        assert letters.casefold() in silent()
        assert {*plain(name).split()} - silent()


@pytest.mark.parametrize("word", ["member", "state", "summit", "chair", "how", "why", "mean", "new", "first", "join"])
def test_a_word_that_says_more_does_not_only_ask_for_a_list(word: str) -> None:
    assert word not in listing() | happening()


def test_orders_are_of_four_kinds_and_no_word_is_of_two() -> None:
    orders = thesaurus.thesaurus().orders
    assert tuple(orders) == ORDERS
    words = [word for name in ORDERS for word in orders[name].split()]
    assert sorted(set(words)) == sorted(words)


def test_no_word_of_an_order_is_read_as_a_date_or_number_before() -> None:
    words = {word for text in thesaurus.thesaurus().orders.values() for word in text.split()}
    assert not words & {*IN_WORDS[1:], *map(str.casefold, MONTH_NAMES)}


def test_questions_and_words_ask_for_kinds_of_record_that_there_are() -> None:
    found = thesaurus.thesaurus()
    assert found.questions.keys() | found.kinds.keys() <= KINDS
    assert all(phrase == phrase.casefold() for phrases in found.questions.values() for phrase in phrases)
    assert all(words for words in found.kinds.values())


@pytest.mark.parametrize(
    "words",
    [
        "summit саммит 峰会",
        "rats рате",
        "defence defense",
        "programme program",
        "member участник 成员国",
        "secretariat секретариат 秘书处",
        "energy энергетика 能源",
        "treaty договор 条约",
    ],
)
def test_words_of_three_languages_say_the_same(words: str) -> None:
    assert [group for group in groups() if set(words.split()) <= set(group)]


def test_each_language_has_its_share() -> None:
    words = [each for group in groups() for each in group]
    assert sum(map(is_han, words)) > 200
    assert sum("а" <= each[0] <= "я" for each in words) > 200
    assert sum(each[0].isascii() for each in words) > 400
