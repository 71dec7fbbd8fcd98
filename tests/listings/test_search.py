"""Words are found in every collection, whatever their script, and the best match comes first."""

import pytest
from running import Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.errors import Usage
from sco_cli.listings.search import FoundRow, folded_position, nearest_words, search, snippet


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("delta", "state", "DD"),
        ("Дельта", "state", "DD"),
        ("丁国", "state", "DD"),
        ("turkmenelia", "state", "CC"),
        ("TÜRKMENELIA", "state", "CC"),
        ("echonia", "state", "EE"),
        ("anstrom", "official", "ann-secretary-general"),
        ("sco bank", "body", "bank"),
        ("BANK, sco!", "body", "bank"),
        ("consensus", "term", "consensus"),
        ("energy hub", "initiative", "energy-hub"),
        ("council-2010-bravograd", "meeting", "council-2010-bravograd"),
        ("lapsed", "initiative", "customs-window"),
        ("EEE", "state", "EE"),
        ("bravograd", "place", "bravograd"),
        ("альфаград", "place", "alphaville"),
        ("甲城", "place", "alphaville"),
        ("глав государств", "body", "council"),
        ("能源", "area", "energy"),
        ("год энергии", "designation", "year-of-energy-2024"),
    ],
)
def test_what_is_meant_comes_first_in_any_script_case_and_order(small: Dataset, text: str, kind: str, key: str) -> None:
    found = search(small, text)[0]
    assert (found.kind, found.id) == (kind, key)


def test_every_word_must_be_found(small: Dataset) -> None:
    assert [row.id for row in search(small, "energy strategy")] == [
        "energy-strategy",
        "energy-strategy-initiative",
        "energy-ministers-2023",
    ]
    assert [row.id for row in search(small, "energy xyzzy")] == []
    assert [row.id for row in search(small, "xyzzy energy")] == []
    assert [row.id for row in search(small, "signs")] == ["charter"]


def test_the_whole_name_comes_before_a_word_of_it_and_that_before_a_part_of_a_word(
    small: Dataset, folder: Folder
) -> None:
    text = "".join(
        f"""
        [[terms]]
        id = "term-{number}"
        term = "{name}"
        kind = "term"
        meaning = "{meaning}"
        sources = ["blog"]
        """
        for number, (name, meaning) in enumerate(
            [
                ("Other", "It is about quokkas."),
                ("Other", "A quokka is an animal."),
                ("Quokkas", "Animals."),
                ("The quokka", "An animal."),
                ("Quokka", "An animal."),
            ]
        )
    )
    rows = search(Dataset(folder(terms=text)), "quokka")
    assert [row.id for row in rows] == ["term-4", "term-3", "term-2", "term-1", "term-0"]
    assert [row.matched for row in rows] == ["term", "term", "term", "meaning", "meaning"]


def test_names_count_before_ids_those_before_sentences_other_texts_and_codes(small: Dataset, folder: Folder) -> None:
    term = '[[terms]]\nid = "{id}"\nterm = "{name}"\nkind = "term"\nmeaning = "{meaning}"\nsources = ["blog"]\n'
    terms = (
        term.format(id="z-name", name="Quokkas", meaning="X.")
        + term.format(id="quokkas", name="X", meaning="X.")
        + term.format(id="z-text", name="X", meaning="Of quokkas.")
    )
    figures = (
        '[[figures]]\nid = "unit"\nmeasure = "X"\nvalue = 1\nunit = "quokkas"\nstated_by = "X"\nsources = ["blog"]\n'
    )
    states = '[[states]]\nid = "QQ"\nalpha3 = "QUOKKAS"\nm49 = "0"\ncow = 0\nname = "X"\nname_ru = "X"\nname_zh = "X"\n'
    rows = search(Dataset(folder(terms=terms, figures=figures, states=states)), "quokka")
    assert [row.id for row in rows] == ["z-name", "quokkas", "z-text", "unit", "QQ"]
    assert [row.matched for row in rows] == ["term", "id", "meaning", "unit", "alpha3"]


def test_of_equal_matches_collections_stand_in_their_order_sources_last_and_within_one_ids(
    small: Dataset, folder: Folder
) -> None:
    terms = "".join(
        f'[[terms]]\nid = "{key}"\nterm = "Quokka"\nkind = "term"\nmeaning = "X."\nsources = ["blog"]\n'
        for key in ("b", "a")
    )
    sources = (
        '[[sources]]\nid = "c"\nkind = "news"\ntitle = "Quokka"\npublisher = "X"\nlanguage = "en"\n'
        'url = "https://x.example"\n'
    )
    areas = '[[areas]]\nid = "z"\nname = "Quokka"\ncovers = "X."\n'
    rows = search(Dataset(folder(terms=terms, sources=sources, areas=areas)), "quokka")
    assert [(row.kind, row.id) for row in rows] == [("area", "z"), ("term", "a"), ("term", "b"), ("source", "c")]


def test_corrections_are_read_with_their_record_and_not_found_beside_it(small: Dataset) -> None:
    for text in ("strategy", "energy strategy", "title"):
        assert "correction" not in {row.kind for row in search(small, text)}
    assert search(small, "overlooked") == []


def test_a_match_in_a_name_shows_what_the_record_says_of_itself(small: Dataset) -> None:
    assert search(small, "consensus") == [
        FoundRow(
            kind="term",
            id="consensus",
            title="Consensus",
            matched="term",
            snippet="Nobody says no.",
            sources=["secretariat-qa-2023#Q3"],
        )
    ]
    assert [(row.matched, row.snippet) for row in search(small, "delta")[:1]] == [("name", "")]


def test_a_match_in_a_text_shows_the_words_around_it_on_one_line(small: Dataset) -> None:
    (row,) = search(small, "joined")
    assert (row.id, row.matched, row.snippet) == (
        "energy-hub",
        "summary",
        "…b to which the states' networks would be joined.",
    )


def test_a_row_cites_the_record_that_was_found_a_source_itself_and_of_an_area_nothing(small: Dataset) -> None:
    found = {row.id: row.cites for row in search(small, "energy")}
    assert found["energy-hub"] == ["secretariat-qa-2023#Q9", "blog"]
    assert found["blog"] == ["blog"]
    assert found["energy"] == []


def test_of_several_words_the_one_that_counts_most_says_where_the_match_is(small: Dataset) -> None:
    assert [(row.id, row.matched) for row in search(small, "joined hub")] == [("energy-hub", "title")]
    assert [(row.id, row.matched) for row in search(small, "networks joined")] == [("energy-hub", "summary")]


def test_steps_and_disputes_are_searched_under_the_name_of_their_table(small: Dataset) -> None:
    (row,) = search(small, "cited")
    assert (row.id, row.matched, row.snippet) == ("energy-strategy", "history", "It is cited as being carried out.")
    (row,) = search(small, "thought")
    assert (row.id, row.matched) == ("energy-strategy", "history")
    (row,) = search(small, "mixes")
    assert (row.id, row.matched) == ("energy-hub", "disputed")


@pytest.mark.parametrize(
    ("text", "key", "confidence", "disputes"),
    [
        ("energy hub", "energy-hub", "medium", 1),
        ("bravo-member", "bravo-member", "medium", 0),
        ("secretariat", "secretariat", "high", 1),
        ("echonia", "EE", None, 0),
        ("alphaville", "alphaville", None, 0),
        ("notes", "blog", None, 0),
    ],
)
def test_a_row_says_how_sure_a_record_is_and_nothing_of_the_kind_of_what_has_no_sources(
    small: Dataset, text: str, key: str, confidence: str | None, disputes: int
) -> None:
    rows = {row.id: row for row in search(small, text)}
    assert (rows[key].confidence, rows[key].disputes) == (confidence, disputes)


@pytest.mark.parametrize(
    ("text", "word", "shown"),
    [
        ("One two three.", "two", "One two three."),
        ("One\ttwo\n three.", "two", "One two three."),
        ("x" * 40 + "two" + "y" * 40, "two", "x" * 40 + "two" + "y" * 40),
        ("x" * 41 + "two" + "y" * 41, "two", "…" + "x" * 40 + "two" + "y" * 40 + "…"),
        ("two" + "y" * 41, "two", "two" + "y" * 40 + "…"),
        ("x" * 41 + "two", "two", "…" + "x" * 40 + "two"),
        ("", "", ""),
    ],
)
def test_a_snippet_has_forty_letters_on_either_side(text: str, word: str, shown: str) -> None:
    assert snippet(text, word) == shown


@pytest.mark.parametrize(
    ("line", "word", "at"),
    [("Türkiye", "turkiye", 0), ("xxTürkiye", "turkiye", 2), ("One", "two", 0), ("", "two", 0)],
)
def test_a_folded_word_is_found_in_a_text_as_it_is_written(line: str, word: str, at: int) -> None:
    assert folded_position(line, word) == at


def test_the_nearest_words_are_those_of_names_and_ids(small: Dataset) -> None:
    assert nearest_words(small, "enrgy") == ["energy"]
    assert nearest_words(small, "energy") == []
    assert nearest_words(small, "xyzzy") == []
    assert nearest_words(small, "energy concensus enrgy concensus") == ["consensus", "energy"]
    assert nearest_words(small, "nobdy") == []


def test_at_most_three_words_are_near_one(small: Dataset, folder: Folder) -> None:
    text = "".join(
        f'[[terms]]\nid = "t{letter}"\nterm = "Quokka{letter}"\nkind = "term"\nmeaning = "X."\nsources = ["blog"]\n'
        for letter in "abcd"
    )
    assert len(nearest_words(Dataset(folder(terms=text)), "quokkax")) == 3


def test_nothing_found_is_an_answer_with_the_nearest_words(run: Run) -> None:
    outcome = run("search", "enrgy", "-f", "json")
    assert (outcome.code, outcome.out) == (0, "[]\n")
    assert outcome.err == "No record contains 'enrgy'. Similar words: energy.\n"
    assert run("search", "xyzzy").err == "No record contains 'xyzzy'.\n"
    assert run("search", "enrgy", "concensus").err == (
        "No record contains 'enrgy concensus'. Similar words: energy, consensus.\n"
    )


@pytest.mark.parametrize("text", ["", "  ", "!?"])
def test_an_empty_text_is_refused(small: Dataset, run: Run, text: str) -> None:
    with pytest.raises(Usage, match=r"^nothing to search for; give a word, a name or part of an id$"):
        search(small, text)
    outcome = run("search", text)
    assert (outcome.code, outcome.out) == (2, "")
    assert "nothing to search for" in outcome.err


def test_several_words_need_no_quotes(run: Run) -> None:
    assert run("search", "energy", "hub", "-c", "id").out == run("search", "energy hub", "-c", "id").out
    assert run("search", "hub", "energy", "-c", "id").out == "id\nenergy-hub\n"
