"""What a question asks: words that count, dates, numbers, and what it would rather have."""

import pytest

from sco_cli.dataset import Dataset
from sco_cli.finding import question
from sco_cli.finding.question import Question
from sco_cli.finding.when import Span
from sco_cli.finding.words import SAME, SYNONYM, Wanted, Way, same, ways


def typed(dataset: Dataset, text: str) -> list[str]:
    return [each.typed for each in question.read(dataset, text).wanted]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("When was the SCO's energy treaty signed?", ["energy", "treaty", "signed"]),
        ("Delta delta DELTA", ["delta"]),
        ("Türkiye's Äbc", ["turkiye", "abc"]),
        ("когда был саммит в Альфаграде", ["саммит", "альфаграде"]),
        ("上合组织能源的丁国", ["能源", "丁国"]),
        ("能源xyz", ["能源", "xyz"]),
        ("700,000 barrels", ["700000", "barrels"]),
        ("x 7 barrels", ["7", "barrels"]),
        ("the dialogue partner Delta", ["dialogue partner", "delta"]),
        ("set up secretary-general", ["secretary general", "set up"]),
        ("republic of alpha energy", ["republic of alpha", "energy"]),
        ("energy and fuel", ["energy and fuel"]),
        ("shanghai cooperation organisation charter", ["charter"]),
        ("the Shanghai Co-operation Organisation charter", ["charter"]),
        ("хартия Шанхайской организации сотрудничества", ["хартия"]),
        ("tell me energy", ["energy"]),
        ("tell members", ["members"]),
        ("shanghai", ["shanghai"]),
        ("who is it", ["who", "is", "it"]),
        ("x", ["x"]),
        ("а", ["а"]),
        ("的", ["的"]),
        ("shanghai cooperation organisation", ["shanghaicooperationorganisation"]),
        ("?!", []),
        ("", []),
    ],
)
def test_words_that_say_nothing_are_left_out_unless_there_are_no_others(
    small: Dataset, text: str, words: list[str]
) -> None:
    assert typed(small, text) == words


def test_a_word_is_sought_in_its_forms_its_synonyms_and_its_names(small: Dataset) -> None:
    found = question.read(small, "exercises delta")
    assert found.wanted[0].ways == [*ways("exercises"), *same("exercises")]
    names = [Way(name, "", SYNONYM) for name in ("delta", "дельта", "丁国")]
    assert found.wanted[1].ways == [*ways("delta"), *same("delta"), *names]


def test_a_phrase_is_sought_as_it_is_and_by_all_that_says_the_same(small: Dataset) -> None:
    found = question.read(small, "peace missions peace mission").wanted
    assert [each.typed for each in found] == ["peace mission", "peace", "missions"]
    found = question.read(small, "a dialogue partner").wanted
    assert [each.typed for each in found] == ["dialogue partner"]
    assert found[0].ways[0] == Way("dialogue partner", "", SAME)
    assert found[0].best("对话伙伴") == (SYNONYM, 0, 4)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("What is the RATS?", "rats"),
        ("who was Zhang Deguang", "zhang deguang"),
        ("what does consensus mean", "consensus"),
        ("what does RATS stand for", "rats"),
        ("tell me about an observer", "observer"),
        ("что такое РАТС", "ратс"),
        ("上海精神是什么", "上海精神"),
        ("什么是上海精神", "上海精神"),
        ("what issue is it", ""),
        ("RATS", ""),
        ("the means", ""),
        ("what is", ""),
    ],
)
def test_what_a_question_asks_the_nature_of_is_told(text: str, subject: str) -> None:
    assert question.subject(text) == subject


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("what did the US say", "what did the United States say"),
        ("US AND WHO", "US AND WHO"),
        ("the WHO", "the World Health Organization"),
        ("who is in IT", "who is in information technology"),
        ("tell us who it is", "tell us who it is"),
        ("RUSSIA", "RUSSIA"),
        ("the USA", "the USA"),
    ],
)
def test_capital_letters_among_small_ones_are_names(text: str, read: str) -> None:
    assert question.capitals(text) == read


def test_a_question_is_read_with_the_names_that_its_capitals_mean(small: Dataset) -> None:
    assert [each.typed for each in question.read(small, "health and the WHO").wanted] == [
        "health",
        "world",
    ]
    assert [each.typed for each in question.read(small, "health and who").wanted] == ["health"]


def test_dates_and_numbers_are_told_from_words(small: Dataset) -> None:
    found = question.read(small, "Energy on 4 July 2023, the 22nd summit")
    assert found.spans == [Span("4 july 2023", "2023-07-04", "2023-07-04")]
    assert found.ordinals == [("22nd", 22)]
    assert [each.typed for each in found.wanted] == ["energy", "summit"]


@pytest.mark.parametrize(
    ("text", "order", "words"),
    [
        ("first summit", "earliest", ["summit"]),
        ("latest summit", "latest", ["summit"]),
        ("the next summit", "ahead", ["summit"]),
        ("current summit", "current", ["summit"]),
        ("последний саммит", "latest", ["саммит"]),
        ("第一次峰会", "earliest", ["峰会"]),
        ("首次能源", "earliest", ["能源"]),
        ("summit", "", ["summit"]),
        ("future", "ahead", ["future"]),
        ("latest in 2023", "latest", []),
        ("latest third", "latest", []),
        ("most recently admitted", "latest", ["admitted"]),
        ("кто последним вступил", "latest", ["вступил"]),
        ("latest dialogue partner", "latest", ["dialogue partner"]),
    ],
)
def test_a_question_may_ask_for_the_first_the_last_the_next_or_what_holds(
    small: Dataset, text: str, order: str, words: list[str]
) -> None:
    assert question.read(small, text).order == order
    assert typed(small, text) == words


@pytest.mark.parametrize(
    ("text", "empty"),
    [("", True), ("?!", True), ("energy", False), ("2023", False), ("22nd", False), ("first", False)],
)
def test_a_question_without_words_dates_and_numbers_asks_for_nothing(small: Dataset, text: str, empty: bool) -> None:
    assert question.read(small, text).empty is empty


def test_an_order_alone_is_something_to_ask_for() -> None:
    assert not Question(wanted=[], spans=[], ordinals=[], order="latest").empty


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("How many states", {"figure", "term"}),
        ("who leads it", {"official"}),
        ("кто руководит", {"official"}),
        ("谁", {"official"}),
        ("where", {"body"}),
        ("elsewhere", set()),
        ("the drills", {"exercise"}),
        ("treaty", {"document"}),
        ("budget", {"figure"}),
        ("tourism capital", {"designation"}),
        ("dialogue partner", {"membership"}),
        ("secretary-general", {"official"}),
        ("who chairs the exercise", {"chairmanship", "exercise"}),
        ("who is secretary-general", {"official"}),
        ("energy", set()),
    ],
)
def test_how_a_question_is_put_and_its_words_ask_for_kinds_of_record(
    small: Dataset, text: str, kinds: set[str]
) -> None:
    assert question.read(small, text).kinds == kinds


@pytest.mark.parametrize(
    ("text", "phrase", "held"),
    [
        ("HOW many?", "how", True),
        ("show", "how", False),
        ("请问谁是", "谁", True),
        ("请问", "谁", False),
        ("how", "how many", False),
    ],
)
def test_a_text_holds_a_phrase_as_whole_words(text: str, phrase: str, held: bool) -> None:
    assert question.holds(text, phrase) is held


def test_a_phrase_is_left_out_only_where_its_words_are_whole() -> None:
    assert question.without("tell me, tell men: tell me", ["tell me", "men"]) == " , tell  :  "


def test_names_of_several_words_are_taken_out_the_longest_first(small: Dataset) -> None:
    found, rest = question.said_as_names(small, "heads of state council echo republic delta energy and fuels")
    assert [each.typed for each in found] == ["heads of state council", "echo republic"]
    assert [each.ways for each in found] == [[Way(each.typed, "", SAME)] for each in found]
    assert rest.split() == ["delta", "energy", "and", "fuels"]
    # With the signs that it has in texts.
    found, rest = question.said_as_names(small, "turkmenelia of, the north of delta")
    assert [(each.typed, each.ways[0].text) for each in found] == [
        ("turkmenelia of the north", "turkmenelia\tof the\nnorth"),
    ]


def test_phrases_are_taken_out_of_a_text() -> None:
    found, rest = question.said_in_phrases("the peace mission, united nations!")
    assert [each.typed for each in found] == ["united nations", "peace mission"]
    assert rest.split() == ["the"]


@pytest.mark.parametrize(
    ("text", "known", "parts"),
    [
        ("能源俱乐部", ["能源俱乐部", "能源"], ["能源俱乐部"]),
        ("能源俱乐部", ["能源"], ["能源", "俱乐部"]),
        ("大能源", ["能源"], ["大", "能源"]),
        ("大大能源大", ["能源"], ["大大", "能源", "大"]),
        ("能源", [], ["能源"]),
        ("", ["能源"], []),
    ],
)
def test_chinese_is_cut_into_known_words_and_what_is_between(text: str, known: list[str], parts: list[str]) -> None:
    assert [*question.segmented(text, known)] == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("甲城峰会", ["甲城", "峰会"]),
        ("元首理事会的能源", ["元首理事会", "的", "能源"]),
        ("首任丁国", ["首任", "丁国"]),
        ("能源俱乐部 xyz", ["能源俱乐部", "xyz"]),
    ],
)
def test_chinese_words_are_known_from_the_thesaurus_and_from_names(small: Dataset, text: str, parts: list[str]) -> None:
    assert [*question.tokens(small, text)] == parts


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("delta", ["delta", "дельта", "丁国"]),
        ("丁国", ["delta", "дельта", "丁国"]),
        ("hsc", ["heads of state council", "hsc", "совет глав государств", "元首理事会"]),
        ("能源", ["energy and fuel", "энергетика", "能源"]),
        ("alphaville", ["alphaville", "альфаград", "甲城"]),
        ("trades", ["trade"]),
        ("republic", []),
        ("xyz", []),
    ],
)
def test_whoever_says_a_whole_name_means_all_names_in_every_language(
    small: Dataset, word: str, names: list[str]
) -> None:
    assert question.other_names(small, Wanted(word, ways(word))) == [Way(name, "", SYNONYM) for name in names]


@pytest.mark.parametrize(
    ("word", "name", "whole"),
    [
        ("energy", "energy", True),
        ("energies", "energy", True),
        ("energy", "energy club", False),
        ("club", "energy club", False),
        ("power", "energy", False),
        ("xyz", "energy", False),
    ],
)
def test_a_word_is_a_name_in_any_form_but_not_by_a_synonym(word: str, name: str, whole: bool) -> None:
    assert question.is_name(Wanted(word, [*ways(word), *same(word)]), name) is whole
