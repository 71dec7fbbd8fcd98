"""Where texts hold a word: as it is, in another form or spelling, or in other words."""

import pytest

from sco_cli.finding import words
from sco_cli.finding.words import FORM, PART, SAME, SYNONYM, Wanted, Way


def wanted(word: str) -> Wanted:
    return Wanted(word, words.ways(word))


def test_the_nearer_a_text_comes_to_a_word_the_better_it_fits() -> None:
    assert SAME == 1 > FORM > SYNONYM > PART > 0


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sco能源club_x", ["sco", "能源", "club", "x"]),
        ("don't 2,5 a-b", ["don", "t", "2", "5", "a", "b"]),
        ("саммит шос", ["саммит", "шос"]),
        ("㐀鿿", ["㐀鿿"]),
        ("X能X", ["X", "能", "X"]),
        ("Xy", ["Xy"]),
        ("!? _", []),
    ],
)
def test_words_are_letters_and_digits_and_chinese_stands_apart(text: str, found: list[str]) -> None:
    assert words.split(text) == found


@pytest.mark.parametrize(("text", "han"), [("㐀", True), ("鿿", True), ("能源", True), ("x能", False), ("я", False)])
def test_a_word_is_chinese_when_it_begins_so(text: str, han: bool) -> None:
    assert words.is_han(text) is han


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("700,000", "700000"),
        ("1 234 567", "1234567"),
        ("1\u00a0000", "1000"),
        ("12,34", "12,34"),
        ("1,2345", "1,2345"),
        ("a,123", "a,123"),
    ],
)
def test_signs_between_thousands_are_told_from_others(text: str, without: str) -> None:
    assert words.THOUSANDS.sub("", text) == without


@pytest.mark.parametrize(
    ("word", "text", "place"),
    [
        ("energy", "the energy club", (SAME, 4, 10)),
        ("energy", "energy", (SAME, 0, 6)),
        ("energy", "two energies", (FORM, 4, 12)),
        ("treaties", "a treaty", (FORM, 2, 8)),
        ("treaties", "treaties", (SAME, 0, 8)),
        ("meeting", "they meet", (FORM, 5, 9)),
        ("meet", "a meeting", (FORM, 2, 9)),
        ("form", "a platform forms", (FORM, 11, 16)),
        ("energy", "synergy", None),
        ("art", "start", None),
        ("art", "artist", None),
        ("art", "start art", (SAME, 6, 9)),
        ("art", "artist's art", (SAME, 9, 12)),
        ("un", "unity", None),
        ("organisation", "an organization", (FORM, 3, 15)),
        ("organization", "organisations", (FORM, 0, 13)),
        ("саммит", "на саммите", (FORM, 3, 10)),
        ("зеленыи", "зеленая энергетика", (FORM, 0, 7)),
        ("能源", "上合能源俱乐部", (SAME, 2, 4)),
        ("能源", "能 源", None),
        ("700000", "some 700,000 people", (SAME, 5, 12)),
        ("700000", "700 000", (SAME, 0, 7)),
        ("700000", "700000", (SAME, 0, 6)),
        ("700000", "1,700,000", None),
        ("15", "15,000 troops", None),
        ("15", "15, 16", (SAME, 0, 2)),
        ("15", "in 15", (SAME, 3, 5)),
        ("15", "150", None),
        ("000", "15,000", None),
    ],
)
def test_a_text_says_a_word_or_a_form_of_it_but_no_part(word: str, text: str, place: tuple[float, int, int]) -> None:
    assert wanted(word).best(text) == place
    assert wanted(word).within(text) is (place is not None)


@pytest.mark.parametrize("way", [Way("art", "", SAME), words.Part("art", "", PART)])
def test_a_way_to_say_a_word_never_changes(way: Way) -> None:
    with pytest.raises(AttributeError, match="immutable type"):
        way.text = "other"  # type: ignore[misc]


def test_each_place_is_told_from_its_beginning_to_its_end() -> None:
    assert [*Way("art", "", SAME).places("art, smart art")] == [(SAME, 0, 3), (SAME, 11, 14)]
    assert [*Way("能源", "", SYNONYM).places("能源能源")] == [(SYNONYM, 0, 2), (SYNONYM, 2, 4)]


def test_a_form_of_a_synonym_fits_no_better_than_the_synonym() -> None:
    assert [*Way("expand", "expand", SYNONYM).places("expand expands")] == [(SYNONYM, 0, 6), (SYNONYM, 7, 14)]
    assert [*Way("expand", "expand", SAME).places("expand expands")] == [(SAME, 0, 6), (FORM, 7, 14)]


def test_of_several_places_the_best_is_given_and_of_those_alike_the_first() -> None:
    assert wanted("energy").best("energies, energy, energy") == (SAME, 10, 16)
    assert wanted("energy").best("energies of energies") == (FORM, 0, 8)


def test_any_of_several_ways_will_do() -> None:
    either = Wanted("summit", [Way("summit", "", SAME), Way("峰会", "", SYNONYM)])
    assert either.best("峰会") == (SYNONYM, 0, 2)
    assert either.best("the summit, 峰会") == (SAME, 4, 10)
    assert either.within("峰会")
    assert not either.within("会")


def test_what_holds_none_of_the_beginnings_is_not_looked_at() -> None:
    starts = Wanted("x", [Way("energies", "", SAME), Way("energ", "", FORM), Way("power", "", SYNONYM)]).starts
    assert sorted(starts) == ["energ", "power"]


def test_a_word_may_be_looked_for_within_others_unless_it_is_too_short() -> None:
    loose = wanted("nergy").loose()
    assert loose.typed == "nergy"
    assert loose.best("synergy, energy") == (PART, 2, 7)
    assert wanted("erg").loose().best("energy") == (PART, 2, 5)
    assert wanted("c++").loose().best("in c++") == (PART, 3, 6)
    short = wanted("er")
    assert short.loose() is short


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("energies", "energi"),
        ("meetings", "meet"),
        ("саммита", "саммит"),
        ("зеленыи", "зелен"),
        ("молодежнои", "молодежн"),
        ("комиссии", "комисс"),
        ("ѐ", "ѐ"),
        ("меи", "ме"),
    ],
)
def test_forms_of_a_word_share_its_stem(word: str, stem: str) -> None:
    assert words.stem(word) == stem


def test_a_stem_is_in_the_form_in_which_words_are_compared() -> None:
    assert words.stem("воин") == "воин"
    assert "й" not in words.stem("воиной") + words.stem("май")


def test_of_chinese_the_word_is_its_own_stem() -> None:
    assert words.stem_of("能源") == "能源"
    assert words.stem_of("meetings") == "meet"


@pytest.mark.parametrize(
    ("word", "root", "start"),
    [
        ("energy", "energi", "energ"),
        ("energies", "energi", "energ"),
        ("meeting", "meet", "meet"),
        ("x", "y", ""),
        ("energy", "energy", "energy"),
    ],
)
def test_a_word_and_its_stem_begin_alike(word: str, root: str, start: str) -> None:
    assert words.shared(word, root) == start


def test_forms_are_looked_for_only_by_beginnings_that_say_enough() -> None:
    assert words.ways("ai") == [Way("ai", "", SAME)]
    assert words.ways("met") == [Way("met", "", SAME), Way("met", "met", FORM)]
    assert words.ways("labour", SYNONYM) == [
        Way("labour", "", SYNONYM),
        Way("labour", "labour", SYNONYM),
        Way("labor", "", SYNONYM),
        Way("labor", "labor", SYNONYM),
    ]
    assert words.ways("labour")[2] == Way("labor", "", FORM)
    assert words.ways("能源", FORM) == [Way("能源", "", FORM)]
    assert words.ways("12", SYNONYM) == [Way("12", "", SYNONYM)]


@pytest.mark.parametrize(
    ("digits", "written"),
    [
        ("700000", ["700000", "700,000", "700 000"]),
        ("007", ["007", "7"]),
        ("12", ["12"]),
        ("1" * 15, ["1" * 15, ",".join(["111"] * 5), " ".join(["111"] * 5)]),
        ("1" * 16, ["1" * 16]),
        ("9" * 9999, ["9" * 9999]),
    ],
)
def test_a_number_is_written_in_several_ways_unless_it_is_too_long(digits: str, written: list[str]) -> None:
    assert words.numbers(digits) == written


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organisation", "organization"),
        ("realise", "realize"),
        ("organising", "organizing"),
        ("labour", "labor"),
        ("colours", "colors"),
        ("centre", "center"),
        ("defence", "defense"),
        ("programme", "program"),
        ("dialogue", "dialog"),
        ("travelling", "traveling"),
        ("travelled", "traveled"),
        ("archaeology", "archeology"),
        ("cheques", "checks"),
    ],
)
def test_a_word_is_spelt_as_on_the_other_side_of_the_atlantic(british: str, american: str) -> None:
    assert american in words.spellings(british)
    assert british in words.spellings(american)


@pytest.mark.parametrize("word", ["four", "real", "wise", "trading", "саммит"])
def test_what_is_short_or_spelt_alike_has_no_other_spelling(word: str) -> None:
    assert words.spellings(word) == []


def test_no_spelling_is_given_twice_and_endings_count_only_at_the_end() -> None:
    assert words.spellings("rebuild") == ["raebuild"]
    assert words.spellings("modernization").count("modernisation") == 1


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("accession", "joined in 2017"),
        ("summit", "council of heads of state"),
        ("summits", "峰会 2024"),
        ("саммита", "the summit"),
        ("峰会", "the summit"),
        ("drills", "an exercise"),
        ("treaties", "an agreement"),
        ("expand", "расширением"),
    ],
)
def test_other_words_say_the_same_in_three_languages(word: str, said: str) -> None:
    found = Wanted(word, words.same(word)).best(said)
    assert found is not None
    assert found[0] == SYNONYM


@pytest.mark.parametrize("word", ["xyzzy", "12", "峰", "summ", "summitry"])
def test_what_is_in_no_group_has_no_synonyms(word: str) -> None:
    assert words.same(word) == []


def test_phrases_and_chinese_words_of_a_group_are_sought_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    group = ["set up", "founded", "成立"]
    found = [Way("set up", "", SYNONYM), *words.ways("founded", SYNONYM), Way("成立", "", SYNONYM)]
    assert words.said_as(group) == found
    monkeypatch.setattr(words, "groups", lambda: [group, ["set up", "other"], ["founding", "birth"]])
    assert words.same("founded") == [*found, *words.said_as(["founding", "birth"])]
    assert words.same("成立") == found
    assert words.same("成") == []
