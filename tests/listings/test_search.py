"""What a question means comes first, whatever its words, script and case, and a row says what was found."""

from typing import Any

import pytest
from msgspec import structs
from running import Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.errors import Usage
from sco_cli.finding import question
from sco_cli.finding.entries import Text
from sco_cli.listings import search as module
from sco_cli.listings.search import FoundRow, nearest_words, said_of, sentence, sources_of
from sco_cli.records import Item

DAY = "2026-02-01"
BRAVO = '<b>"Bravo"</b>, & Co\x1b[31m'
BEFORE_AND_SINCE = (
    f"{BRAVO} was an observer state from 2004 to May 2010. {BRAVO} has been a member state since May 2010."
)


def search(dataset: Dataset, text: str, day: str = DAY) -> list[FoundRow]:
    return module.search(dataset, text, as_of=day)


def item(dataset: Dataset, key: str, **changed: Any) -> Item:
    found = dataset.locate(key)
    assert found
    return structs.replace(found, **changed)


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
        ("hub energy", "initiative", "energy-hub"),
        ("council-2010-bravograd", "meeting", "council-2010-bravograd"),
        ("lapsed", "initiative", "customs-window"),
        ("EEE", "state", "EE"),
        ("глав государств", "body", "council"),
        ("год энергии", "designation", "year-of-energy-2024"),
        ("what was the year of energy", "designation", "year-of-energy-2024"),
        ("the second council", "meeting", "council-2010-bravograd"),
        ("council in 2010", "meeting", "council-2010-bravograd"),
        ("secretary-general 2005", "official", "ann-secretary-general"),
        ("who is the secretary-general now", "official", "bob-secretary-general"),
        ("when did bravo join", "membership", "bravo-member"),
        ("how many tourists", "figure", "tourists-2023"),
        ("3,000,000 persons", "figure", "tourists-2023"),
        ("700 persons", "figure", "volunteers"),
    ],
)
def test_what_is_meant_comes_first_in_any_script_case_and_order(small: Dataset, text: str, kind: str, key: str) -> None:
    found = search(small, text)[0]
    assert (found.kind, found.id) == (kind, key)


@pytest.mark.parametrize(
    ("text", "key"),
    [("bravograd", "bravograd"), ("альфаград", "alphaville"), ("甲城", "alphaville"), ("能源", "energy")],
)
def test_a_place_or_an_area_is_found_in_any_script_among_what_was_there(small: Dataset, text: str, key: str) -> None:
    assert key in [row.id for row in search(small, text)[:5]]


def test_what_has_all_words_comes_before_what_has_most_and_unknown_words_hide_nothing(small: Dataset) -> None:
    assert [row.id for row in search(small, "energy strategy")[:2]] == ["energy-strategy", "energy-strategy-initiative"]
    assert [row.id for row in search(small, "energy xyzzy")] == [row.id for row in search(small, "energy")]
    assert search(small, "xyzzy plugh") == []


def test_names_come_before_ids_those_before_sentences_and_the_words_themselves_before_their_forms(
    small: Dataset, folder: Folder
) -> None:
    text = "".join(
        f'[[terms]]\nid = "{key}"\nterm = "{name}"\nkind = "term"\nmeaning = "{meaning}"\nsources = ["blog"]\n'
        for key, name, meaning in [
            ("a", "Other", "It is about quokkas."),
            ("b", "Other", "A quokka is an animal."),
            ("quokka", "Other", "Animals."),
            ("d", "Quokkas", "Animals."),
            ("e", "Quokka", "An animal."),
        ]
    )
    rows = search(Dataset(folder(terms=text)), "quokka")
    # What has the id itself is called so.
    assert [row.id for row in rows] == ["quokka", "e", "d", "b", "a"]
    assert [row.matched for row in rows] == ["id", "term", "term", "meaning", "meaning"]
    assert [row.words for row in rows] == [["quokka"], ["quokka"], ["quokkas"], ["quokka"], ["quokkas"]]


def test_sources_come_last(small: Dataset) -> None:
    kinds = [row.kind for row in search(small, "energy")]
    assert kinds[-1] == "source"
    assert kinds.count("source") == 1


def test_corrections_are_read_with_their_record_and_not_found_beside_it(small: Dataset) -> None:
    for text in ("strategy", "energy strategy", "title"):
        assert "correction" not in {row.kind for row in search(small, text)}
    assert search(small, "overlooked") == []


def test_a_row_says_what_was_found_where_and_how_sure_it_is(small: Dataset) -> None:
    assert search(small, "consensus") == [
        FoundRow(
            kind="term",
            id="consensus",
            title="Consensus",
            matched="term",
            snippet="Nobody says no.",
            sources=["secretariat-qa-2023#Q3"],
            confidence="high",
            says="Nobody says no.",
            told="Nobody says no.",
            words=["consensus"],
        )
    ]


def test_a_row_tells_what_it_says_and_the_sentence_each_once_and_not_what_its_title_says(small: Dataset) -> None:
    hub = search(small, "networks")[0]
    assert hub.snippet == "A hub to which the states' networks would be joined."
    assert hub.told == f"{hub.says}\n{hub.snippet}"
    view = next(row for row in search(small, "neighbour") if row.id == "view-of-delta")
    assert (view.title, view.snippet, view.told) == ("Delta is a good neighbour.", view.title, view.says)
    named = search(small, "delta")[0]
    assert (named.matched, named.snippet, named.told) == ("name", "", named.says)


def test_no_text_that_says_a_word_has_no_name(small: Dataset) -> None:
    row = next(row for row in search(small, "alpha") if row.id == "eve-president")
    assert row.matched == "office"
    row = next(row for row in search(small, "дельта") if row.id == "dee-deputy")
    assert (row.matched, row.words) == ("", [])


def test_what_a_record_is_sought_by_is_shown_nowhere(small: Dataset) -> None:
    row = next(row for row in search(small, "joined") if row.id == "bravo-member")
    assert row.snippet == "Decision on the memorandum."
    assert not any("accession" in text for text in (row.snippet, row.says, row.told))


def test_steps_and_disputes_are_searched_under_the_name_of_their_table(small: Dataset) -> None:
    (row,) = search(small, "cited")
    assert (row.id, row.matched, row.snippet) == ("energy-strategy", "history", "It is cited as being carried out.")
    (row,) = search(small, "thought")
    assert (row.id, row.matched, row.snippet) == ("energy-strategy", "history", "It is thought about.")
    (row,) = search(small, "mixes")
    told = "Proposed by disputed: Delta. The blog mixes up two proposals."
    assert (row.id, row.matched, row.snippet) == ("energy-hub", "disputed", told)


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
    ("key", "cited"),
    [
        ("energy-hub", ["secretariat-qa-2023#Q9", "blog"]),
        ("blog", ["blog"]),
        ("energy", []),
        ("DD", []),
        ("alphaville", []),
    ],
)
def test_a_row_cites_the_sources_of_a_record_a_source_itself_and_of_an_area_nothing(
    small: Dataset, key: str, cited: list[str]
) -> None:
    assert sources_of(item(small, key)) == cited


@pytest.mark.parametrize(
    ("key", "day", "says"),
    [
        ("council-2010-bravograd", DAY, f"30 June – 1 July 2010, Bravograd, {BRAVO}."),
        ("council-2010-bravograd", "2010-06-29", f"2010, Bravograd, {BRAVO}, announced."),
        ("council-2024", DAY, "3–4 July 2024."),
        ("council-2024", "2024-07-02", "June 2024, Bravograd, announced."),
        ("energy-ministers-2023", "2023-04-30", ""),
        ("delta-applies", DAY, "24 March 2008, Alphaville."),
        ("echo-guest", DAY, "July 2024."),
        ("view-of-delta", DAY, "Ann Ånström, 2024."),
        ("budget-share", DAY,
         "17.6 per cent (Alpha | [bold]Beta[/bold], 2025). Stated by Gazette, in a source of 2 September 2025."),
        ("volunteers", DAY, "over 700 persons. Stated by Secretariat, in a source of 14 December 2023."),
        ("EE", DAY, "It is decided that Echo Republic is to be an SCO partner (1 September 2025)."),
        ("BB", DAY, BEFORE_AND_SINCE),
        ("energy-ministers", DAY, "At work (May 2023 or earlier)."),
        ("gazette-2025", DAY, "Газета, 2 September 2025."),
        ("blog", DAY, "A blog."),
        ("energy", DAY, "Power, oil and gas."),
        ("bravograd", DAY, f"{BRAVO}."[:-1]),
        ("consensus", DAY, "Nobody says no."),
        ("customs-window", DAY, "Lapsed (2020)."),
        ("customs-window", "2015-01-01", "Agreed (7 June 2012)."),
        ("customs-window", "2000-01-01", ""),
        ("energy-hub", DAY, f"Proposed (26 October 2023). Proposed by {BRAVO} and Ann Ånström."),
        ("charter", DAY, "Agreed (7 June 2002). In force since 19 September 2003."),
    ],
)  # fmt: skip
def test_a_record_says_what_it_is_as_of_a_day(small: Dataset, key: str, day: str, says: str) -> None:
    assert said_of(small, item(small, key), day) == says


def test_a_place_without_a_state_says_nothing_and_a_state_without_a_status_says_so(small: Dataset) -> None:
    assert said_of(small, item(small, "bravograd", country=None), DAY) == ""
    other = item(small, "DD", id="QQ", name="Quokkaland")
    assert "Quokkaland" in said_of(small, other, DAY)
    assert "status" in said_of(small, other, DAY)
    assert said_of(small, item(small, "gazette-2025", date=None), DAY) == "Газета."
    undated = item(small, "volunteers", sources=["blog"])
    assert said_of(small, undated, DAY) == "over 700 persons. Stated by Secretariat."
    later = item(small, "volunteers", sources=["blog", "gazette-2025#3", "gazette-1996"])
    assert said_of(small, later, DAY).endswith("Stated by Secretariat, in a source of 27 April 1996.")
    assert said_of(small, item(small, "echo-guest", date=parse("2024-07-01"), place="X"), DAY) == "1 July 2024, X."


@pytest.mark.parametrize(
    ("field", "written", "words", "shown"),
    [
        ("note", "One two. Three four.", ["two"], "One two."),
        ("note", "One two. Three four.", ["four"], "Three four."),
        ("note", "One two. Three four. Two four.", ["two", "four"], "Two four."),
        ("note", "One two. Three four.", [], "One two."),
        ("note", "One\n two.\tThree.", ["two"], "One two."),
        ("note", "第一。 第二。", ["第二"], "第二。"),
        ("note", "Önе twó! Is it?", ["two"], "Önе twó!"),
        ("note", "At 1.5 per cent. More.", ["cent"], "At 1.5 per cent."),
        ("term", "Consensus", ["consensus"], "Nobody says no."),
        ("id", "consensus", ["consensus"], "Nobody says no."),
        ("kind", "principle", ["principle"], "Nobody says no."),
    ],
)
def test_of_a_text_the_sentence_with_most_words_is_shown_of_a_name_what_the_record_says_of_itself(
    small: Dataset, field: str, written: str, words: list[str], shown: str
) -> None:
    assert sentence(small, item(small, "consensus"), Text(field, 1.0, written), words) == shown


def test_without_a_text_a_record_shows_what_it_says_of_itself_if_anything(small: Dataset) -> None:
    assert sentence(small, item(small, "consensus"), None, []) == "Nobody says no."
    assert sentence(small, item(small, "DD"), None, []) == ""
    assert sentence(small, item(small, "secretariat"), None, []) == "Prepares and reports."
    assert sentence(small, item(small, "chair-2010-bravo"), None, []) == 'Together, "slowly"'


def nearest(dataset: Dataset, text: str) -> list[str]:
    return list(nearest_words(dataset, question.read(dataset, text)))


def test_the_nearest_words_are_those_of_names(small: Dataset) -> None:
    assert nearest(small, "enrgy") == ["energy"]
    assert nearest(small, "energy") == []
    assert nearest(small, "xyzzy") == []
    assert nearest(small, "energy concensus enrgy concensus") == ["consensus", "energy"]
    assert nearest(small, "nobdy") == []
    assert nearest(small, "делта") == ["дельта"]


def test_at_most_three_words_are_near_one(small: Dataset, folder: Folder) -> None:
    text = "".join(
        f'[[terms]]\nid = "t{letter}"\nterm = "Quokka{letter}"\nkind = "term"\nmeaning = "X."\nsources = ["blog"]\n'
        for letter in "abcd"
    )
    assert len(nearest(Dataset(folder(terms=text)), "quokkax")) == 3


def test_nothing_found_is_an_answer_with_the_nearest_words(run: Run) -> None:
    outcome = run("search", "enrgy", "-f", "json")
    assert (outcome.code, outcome.out) == (0, "[]\n")
    assert outcome.err == "No record contains 'enrgy'. Similar words: energy.\n"
    assert run("search", "xyzzy").err == "No record contains 'xyzzy'.\n"
    assert run("search", "enrgy", "concensus").err == (
        "No record contains 'enrgy concensus'. Similar words: energy, consensus.\n"
    )


@pytest.mark.parametrize("text", ["", "  ", "!?", "—", "«»", "。"])
def test_an_empty_text_is_refused(small: Dataset, run: Run, text: str) -> None:
    with pytest.raises(Usage, match=r"^nothing to search for; give a word, a name or part of an id$"):
        search(small, text)
    outcome = run("search", text)
    assert (outcome.code, outcome.out) == (2, "")
    assert "nothing to search for" in outcome.err


def test_more_than_200_words_are_refused(small: Dataset, run: Run) -> None:
    assert search(small, "energy " * 200)
    with pytest.raises(Usage, match=r"^more than 200 words; ask a shorter question$"):
        search(small, "energy " * 201)
    outcome = run("search", "energy " * 201)
    assert (outcome.code, outcome.out) == (2, "")
    assert "more than 200 words" in outcome.err


@pytest.mark.parametrize(
    "text",
    ["\x00\x1b[31m", "a" * 5000, "9" * 5000, "丁" * 3000, "deltaдельта丁国", "(((", "\\d+", "2023-99-99", "0", "第"],
)
def test_awkward_text_finds_something_or_nothing_but_never_breaks(run: Run, text: str) -> None:
    outcome = run("search", text)
    assert outcome.code in (0, 2)
    assert "Traceback" not in outcome.err
    assert "\x1b" not in outcome.err
    assert "Similar words" not in outcome.err


def test_words_that_no_record_holds_are_told_beside_what_was_found_without_them(run: Run) -> None:
    assert run("search", "energy", "hub", "quokka", "wombat").err == (
        "No record has the word 'quokka' or 'wombat'; these were found without it.\n"
    )
    assert run("search", "energy", "hub").err == ""


def test_several_words_need_no_quotes(run: Run) -> None:
    assert run("search", "energy", "hub", "-c", "id").out == run("search", "energy hub", "-c", "id").out
    assert run("search", "hub", "energy", "-c", "id").out.splitlines()[:2] == ["id", "energy-hub"]
