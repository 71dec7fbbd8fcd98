"""What a user types is read in any spelling, and what is not known gets the nearest that is."""

import re

import pytest
from running import Folder

from sco_cli import inputs
from sco_cli.dataset import Dataset
from sco_cli.errors import Unknown, Usage
from sco_cli.inputs import Reading, Several
from sco_cli.records import (
    Area,
    Body,
    Designation,
    Document,
    Initiative,
    Item,
    Membership,
    Official,
    Source,
    State,
    Term,
)

TODAY = "2026-02-01"
SEVERAL = "can mean several; add what tells them apart, or use an id:"
TWO_STATES = f"'904' {SEVERAL}\n  DD: Delta (state)\n  EE: Echo Republic (state)"
STATES = 'Alpha | [bold]Beta[/bold], <b>"Bravo"</b>, & Co\x1b[31m, Türkmenelia\tof the\nNorth, Delta, Echo Republic'
STATUSES = ("member", "observer", "dialogue-partner", "in-force")


def whole(sentence: str) -> str:
    return rf"\A{re.escape(sentence)}\Z"


@pytest.fixture
def reading(small: Dataset) -> Reading:
    return Reading(small, TODAY, "--as-of")


def test_a_day_is_read_as_the_last_or_the_first_that_it_means(reading: Reading) -> None:
    assert (inputs.day("2023", reading), inputs.first_day("2023", reading)) == ("2023-12-31", "2023-01-01")
    assert (inputs.day("2024-02", reading), inputs.first_day("2024-02", reading)) == ("2024-02-29", "2024-02-01")
    assert (inputs.day("today", reading), inputs.first_day("Today", reading)) == (TODAY, TODAY)


def test_a_year_is_read_as_its_first_or_last_day_also_this_year(reading: Reading) -> None:
    for text in ("2023", "2023-06", "2023-06-15"):
        assert (inputs.first_of_year(text, reading), inputs.last_of_year(text, reading)) == ("2023-01-01", "2023-12-31")
    assert (inputs.first_of_year("today", reading), inputs.last_of_year("2026", reading)) == (
        "2026-01-01",
        "2026-12-31",
    )
    with pytest.raises(Usage, match=whole("--as-of: '2023-13' is not a day that exists in the calendar")):
        inputs.last_of_year("2023-13", reading)


def test_what_is_no_day_is_told_with_what_it_was_given_as(reading: Reading, small: Dataset) -> None:
    sentence = "'soon' is not a date; write 2023, 2023-12, 2023-12-14 or today"
    with pytest.raises(Usage, match=whole(f"--as-of: {sentence}")):
        inputs.day("soon", reading)
    with pytest.raises(Usage, match=whole(sentence)):
        inputs.day("soon", Reading(small, TODAY))
    with pytest.raises(Usage, match=whole("--as-of: '2023-13' is not a day that exists in the calendar")):
        inputs.first_day("2023-13", reading)


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("member", "member"),
        (" Member ", "member"),
        ("members", "member"),
        ("member state", "member"),
        ("member-states", "member"),
        ("OBSERVER STATES", "observer"),
        ("dialogue partner", "dialogue-partner"),
        ("dialogue  _ partners", "dialogue-partner"),
        ("Dialogue_Partner", "dialogue-partner"),
        ("in force", "in-force"),
    ],
)
def test_a_fixed_word_is_read_whatever_its_case_blanks_or_plural(word: str, read: str) -> None:
    assert inputs.fixed_words([word], "status", STATUSES) == [read]


def test_a_word_that_only_looks_like_a_plural_is_read_as_it_stands() -> None:
    assert inputs.fixed_words(["news", "new", "state"], "kind", ("new", "news", "state")) == ["news", "new", "state"]


def test_several_fixed_words_keep_their_order() -> None:
    assert inputs.fixed_words(["observers", "member"], "status", STATUSES) == ["observer", "member"]
    assert inputs.fixed_words([], "status", STATUSES) == []


def test_a_fixed_word_that_is_not_known_gets_the_nearest() -> None:
    with pytest.raises(Usage, match=whole("unknown status 'Membr'; did you mean 'member'?")):
        inputs.fixed_words(["observer", "Membr"], "status", STATUSES)
    with pytest.raises(Usage, match=whole(f"unknown status 'xyz'; choose from: {', '.join(STATUSES)}")):
        inputs.fixed_words(["xyz"], "status", STATUSES)


def test_a_text_may_come_in_one_or_several_words(reading: Reading) -> None:
    assert inputs.joined("trade fund", reading) == "trade fund"
    assert inputs.joined(["trade", "fund"], reading) == "trade fund"


def test_words_are_folded_or_put_in_small_letters(reading: Reading) -> None:
    assert inputs.folded(["Ånström, A.", "B"], reading) == ["anstrom a", "b"]
    assert inputs.small((" EN", "Zh"), reading) == ["en", "zh"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("AA", "AA"),
        ("aa", "AA"),
        ("aaa", "AA"),
        ("001", "AA"),
        ("901", "AA"),
        ("alpha bold beta bold", "AA"),
        ("альфа", "AA"),
        ("甲国", "AA"),
        (" Republic  of Alpha ", "AA"),
        ("alpha", "AA"),
        ("Turkmenelia of the North", "CC"),
        ("905", "EE"),
        ("echonia", "EE"),
    ],
)
def test_a_state_is_found_in_any_spelling(small: Dataset, text: str, code: str) -> None:
    assert inputs.state(small, text) is small.find(State, code)


def test_every_state_is_found_by_each_of_its_spellings(small: Dataset) -> None:
    for item in small.records(State):
        assert item.cow_abb
        for text in (item.id, item.alpha3, item.cow_abb, item.name, item.name_ru, item.name_zh, *item.aliases):
            assert inputs.state(small, text).id == item.id, text


def test_a_number_that_is_the_code_of_two_states_is_not_guessed(small: Dataset) -> None:
    for read in (inputs.state, inputs.proposer, inputs.record):
        with pytest.raises(Several, match=whole(TWO_STATES)):
            read(small, "904")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Dleta", "; did you mean 'Delta'?"),
        ("Echoni", "; did you mean 'Echonia'?"),
        ("Echo Rep", "; did you mean 'Echo Republic'?"),
        ("Делта", "; did you mean 'Дельта'?"),
        ("Echo", f"; choose from: {STATES}"),
        ("Q", f"; choose from: {STATES}"),
    ],
)
def test_a_state_that_is_not_known_gets_the_nearest_by_name_or_else_by_other_names(
    small: Dataset, text: str, hint: str
) -> None:
    with pytest.raises(Unknown, match=whole(f"unknown state '{text}'{hint}")):
        inputs.state(small, text)


@pytest.mark.parametrize("text", ["france", "FRA", "Франция", "法国"])
def test_a_state_of_the_world_that_is_not_on_record_is_no_misspelt_one(small: Dataset, text: str) -> None:
    said = f"'{text}' (France) holds no status in the SCO; no record names it"
    for read in (inputs.state, inputs.record, inputs.proposer):
        with pytest.raises(Unknown, match=whole(said)):
            read(small, text)
    for only in (inputs.area, inputs.body):
        with pytest.raises(Unknown, match=r"^unknown (area|body) '"):
            only(small, text)


def test_a_state_of_the_world_is_told_with_the_records_that_name_it(folder: Folder, small: Dataset) -> None:
    term = '[[terms]]\nid = "t"\nterm = "T"\nkind = "term"\nmeaning = "France asked."\nsources = ["blog"]\n'
    with pytest.raises(
        Unknown, match=whole("'FR' (France) holds no status in the SCO; records that name it: 1, see sco search France")
    ):
        inputs.record(Dataset(folder(terms=term)), "FR")


@pytest.mark.parametrize("text", ["2023", "May 2023", "4 July 2023", "2023-07-04"])
def test_a_date_is_no_name(small: Dataset, text: str) -> None:
    with pytest.raises(Unknown, match=whole(f"'{text}' is a date; what happened then: sco timeline {text}")):
        inputs.record(small, text)


@pytest.mark.parametrize("text", ["SCO", "the SCO", "ШОС", "上合组织"])
def test_the_organisation_is_no_record_of_its_own(small: Dataset, text: str) -> None:
    said = "for the Organisation as a whole: sco overview; a name, an id or a word opens a record"
    with pytest.raises(Unknown, match=whole(said)):
        inputs.record(small, text)


@pytest.mark.parametrize(
    ("text", "key"),
    [("energy", "energy"), (" ENERGY ", "energy"), ("Energy & fuels", "energy"), ("能源", "energy"), ("fuel", "")],
)
def test_an_area_is_found_by_id_or_name(small: Dataset, text: str, key: str) -> None:
    if key:
        assert inputs.area(small, text) is small.find(Area, key)
    else:
        with pytest.raises(Unknown, match="unknown area"):
            inputs.area(small, text)


def test_an_area_that_is_not_known_gets_the_nearest(small: Dataset) -> None:
    with pytest.raises(Unknown, match=whole("unknown area 'enrgy'; did you mean 'energy'?")):
        inputs.area(small, "enrgy")
    with pytest.raises(Unknown, match=whole("unknown area 'xyz'; choose from: energy, finance, politics, trade")):
        inputs.area(small, "xyz")
    with pytest.raises(Unknown, match=whole("unknown area 'energy and feul'; did you mean 'Energy and fuel'?")):
        inputs.area(small, "energy and feul")


@pytest.mark.parametrize("text", ["council", "the heads of states council", "hsc", "SCO council", "СГГ", "元首理事会"])
def test_a_body_is_found_by_id_name_or_short_name(small: Dataset, text: str) -> None:
    assert inputs.body(small, text) is small.find(Body, "council")


def test_a_body_that_is_not_known_gets_the_nearest(small: Dataset) -> None:
    with pytest.raises(Unknown, match=whole("unknown body 'counsil'; did you mean 'council'?")):
        inputs.body(small, "counsil")
    with pytest.raises(Unknown, match=whole("unknown body 'HSCC'; did you mean 'HSC'?")):
        inputs.body(small, "HSCC")
    choices = "bank, council, energy-ministers, secretariat"
    with pytest.raises(Unknown, match=whole(f"unknown body 'xyz'; choose from: {choices}")):
        inputs.body(small, "xyz")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("delta", "DD"),
        ("ann anstrom", "ann-secretary-general"),
        ("anstrom", "ann-secretary-general"),
        ("ann secretary general", "ann-secretary-general"),
        ("Eve", "eve-president"),
        ("secretariat", "secretariat"),
        ("hsc", "council"),
    ],
)
def test_a_proposer_is_a_state_a_person_in_office_or_a_body(small: Dataset, text: str, key: str) -> None:
    assert inputs.proposer(small, text) == key


def test_a_proposer_that_is_not_known_gets_the_nearest_state(small: Dataset) -> None:
    with pytest.raises(Unknown, match=whole("unknown state 'Dleta'; did you mean 'Delta'?")):
        inputs.proposer(small, "Dleta")


def test_several_things_are_read_each_once(reading: Reading) -> None:
    assert inputs.states(["delta", "DDD", "aa"], reading) == {"DD", "AA"}
    assert inputs.areas(["energy", "Finance", "finance"], reading) == {"energy", "finance"}
    assert inputs.bodies(["hsc", "bank"], reading) == {"council", "bank"}
    assert inputs.proposers(["delta", "eve", "bank"], reading) == {"DD", "eve-president", "bank"}
    assert inputs.states([], reading) == set()


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("energy-hub", Initiative, "energy-hub"),
        ("ENERGY-Hub", Initiative, "energy-hub"),
        ("delta-observer", Membership, "delta-observer"),
        ("blog", Source, "blog"),
        ("Gazette-2009", Source, "gazette-2009"),
        ("DD", State, "DD"),
        ("dd", State, "DD"),
        ("Дельта", State, "DD"),
        ("energy", Area, "energy"),
        ("hsc", Body, "council"),
        ("energy and fuel", Area, "energy"),
        ("bob b bobson", Official, "bob-secretary-general"),
        ("Charter of the organisation", Document, "charter"),
        ("draft energy strategy", Document, "energy-strategy"),
        ("sco family", Term, "family"),
        ("fund", Initiative, "trade-fund"),
        ("wind", Designation, "year-of-energy-2024"),
    ],
)
def test_a_record_is_found_by_id_or_name(small: Dataset, text: str, kind: type[Item], key: str) -> None:
    assert inputs.record(small, text) is small.find(kind, key)


def test_an_id_goes_before_a_name_and_a_state_before_all_other_names(folder: Folder, small: Dataset) -> None:
    terms = """[[terms]]
id = "delta"
term = "Trade fund"
kind = "term"
meaning = "M."
sources = ["blog"]
"""
    dataset = Dataset(folder(terms=terms))
    assert inputs.record(dataset, "delta") is dataset.find(Term, "delta")
    assert inputs.record(dataset, "Trade fund") is dataset.find(Initiative, "trade-fund")
    dataset = Dataset(folder(terms=terms.replace('id = "delta"', 'id = "t"').replace("Trade fund", "Delta")))
    assert inputs.record(dataset, "delta") is dataset.find(State, "DD")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Dleta", "; did you mean 'Delta'?"),
        ("Echoni", "; did you mean 'Echonia'?"),
        ("secretariat-qa-2032", "; did you mean 'secretariat-qa-2023'?"),
        ("shield-2006", "; did you mean 'shield-2005'?"),
        ("Tradefund", "; did you mean 'trade-fund'?"),
        ("Alphavile", "; did you mean 'Alphaville'?"),
        ("Альфаграт", "; did you mean 'Альфаград'?"),
        ("Answers to the prass", ""),
        ("xyzzy", ""),
        ("丁亥", ""),
    ],
)
def test_a_record_that_is_not_known_gets_the_nearest_name_in_its_script_or_none(
    small: Dataset, text: str, hint: str
) -> None:
    with pytest.raises(Unknown, match=whole(f"unknown name '{text}'{hint}")):
        inputs.record(small, text)


def test_the_name_of_a_state_is_suggested_before_any_nearer_name(folder: Folder, small: Dataset) -> None:
    term = '[[terms]]\nid = "t"\nterm = "Deltas five"\nkind = "term"\nmeaning = "M."\nsources = ["blog"]\n'
    dataset = Dataset(folder(terms=term.replace("Deltas five", "Delty")))
    with pytest.raises(Unknown, match=r"did you mean 'Delta'\?$"):
        inputs.record(dataset, "Deltx")


@pytest.mark.parametrize("text", ["", " ", "!!!", "…", "#", " # "])
def test_what_holds_no_name_is_refused_as_written_wrongly(small: Dataset, text: str) -> None:
    with pytest.raises(Usage, match=whole("no name in what was given; give a name, an id or a word")):
        inputs.record_at(small, text)


def test_several_records_are_told_each_with_its_id_and_what_it_is(small: Dataset) -> None:
    with pytest.raises(Several) as told:
        inputs.record(small, "ministers")
    assert str(told.value).splitlines() == [
        f"'ministers' {SEVERAL}",
        "  energy-ministers: Meeting of Energy Ministers (body, May 2023)",
        "  energy-ministers-2023: First meeting of the energy ministers, 2023-05 (meeting, May 2023)",
    ]
    assert told.value.code == 1


@pytest.mark.parametrize(("count", "more"), [(12, []), (13, ["  and 1 more"]), (15, ["  and 3 more"])])
def test_of_many_records_the_first_dozen_are_told(small: Dataset, count: int, more: list[str]) -> None:
    found = [*small.records(State), *small.records(Membership), *small.records(Source)][:count]
    lines = str(inputs.several(small, "x", found)).splitlines()
    assert len(lines) == 1 + 12 + len(more)
    assert lines[13:] == more


def test_what_is_too_long_is_not_said_again_in_full(small: Dataset) -> None:
    with pytest.raises(Unknown, match=whole(f"unknown name '{'b' * 59}…'")):
        inputs.record(small, "b" * 5000)
    assert str(inputs.several(small, "b" * 5000, [])).startswith(f"'{'b' * 59}…' can mean several;")


def test_what_a_word_is_read_against_never_changes_and_needs_no_label(small: Dataset) -> None:
    assert Reading.__struct_config__.frozen is True
    assert Reading(small, TODAY).label == ""


@pytest.mark.parametrize(
    ("text", "key", "place"),
    [
        ("secretariat-qa-2023#Q9", "secretariat-qa-2023", "Q9"),
        (" Secretariat-QA-2023 # q10 ", "secretariat-qa-2023", "Q10"),
        ("secretariat-qa-2023", "secretariat-qa-2023", ""),
        ("secretariat-qa-2023#", "secretariat-qa-2023", ""),
        (" Secretariat-QA-2023 # ", "secretariat-qa-2023", ""),
        ("Delta", "DD", ""),
    ],
)
def test_a_source_is_found_with_a_place_in_it(small: Dataset, text: str, key: str, place: str) -> None:
    found, where = inputs.record_at(small, text)
    assert (found.id, where) == (key, place)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "secretariat-qa-2023#Q4",
            "unknown place in secretariat-qa-2023 'Q4'; choose from: Q1, Q2, Q3, Q7, Q9, Q10, Q11",
        ),
        ("blog#Q1", "unknown place in blog 'Q1'; the records cite it as a whole"),
        ("delta#Q1", "unknown name 'delta#Q1'; did you mean 'Delta'?"),
        ("nowhere#Q1", "unknown name 'nowhere#Q1'"),
    ],
)
def test_a_place_that_is_not_known_gets_those_that_are(small: Dataset, text: str, message: str) -> None:
    with pytest.raises(Unknown, match=rf"^{re.escape(message)}"):
        inputs.record_at(small, text)
