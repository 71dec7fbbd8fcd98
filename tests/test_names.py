"""How things are called, and in what form spellings are compared."""

import pytest

from sco_cli import names
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.records import (
    Area,
    Body,
    Chairmanship,
    Correction,
    Designation,
    Document,
    Event,
    Exercise,
    Figure,
    Initiative,
    Item,
    Meeting,
    Membership,
    Official,
    Place,
    Source,
    State,
    Statement,
    Term,
)

ALPHA, BRAVO = "Alpha | [bold]Beta[/bold]", '<b>"Bravo"</b>, & Co\x1b[31m'


def maybe(text: str) -> Date | None:
    return Date(text) if text else None


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("India", "india"),
        (" Republic  of_India! ", "republic of india"),
        ("a-b.c/d", "a b c d"),
        ("750", "750"),
        ("", ""),
        ("!?", ""),
        ("Türkiye", "turkiye"),
        ("TÜRKİYE", "turkiye"),
        ("Kırgız", "kirgiz"),
        ("Ånström", "anstrom"),
        ("Straße", "strasse"),
        ("Индия", "индия"),
        ("Ёлка–Йод", "елка иод"),
        ("印度", "印度"),
        ("ＳＣＯ", "sco"),
    ],
)
def test_spellings_are_compared_without_case_diacritics_and_punctuation(text: str, folded: str) -> None:
    assert names.fold(text) == folded


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Co-operation, INDIA!", "co operation, india!"),
        (" two  words ", " two  words "),
        ("a_b/c.d", "a_b/c.d"),
        ("Ånström–Straße", "anstrom strasse"),
        ("non‑breaking—dash", "non breaking—dash"),
        ("TÜRKİYE Kırgız", "turkiye kirgiz"),
        ("Ёлка-Йод", "елка иод"),
        ("й", "и"),
        ("上合组织", "上合组织"),
        ("ＳＣＯ２０２３", "sco2023"),
        ("", ""),
    ],
)
def test_plain_text_keeps_its_signs_but_not_case_diacritics_and_hyphens(text: str, plain: str) -> None:
    assert names.plain(text) == plain
    assert names.plain(plain) == plain


def test_a_state_is_called_by_its_short_name_and_an_unknown_code_by_itself(small: Dataset) -> None:
    assert names.state_name(small, "DD") == "Delta"
    assert names.state_name(small, "XX") == "XX"
    assert names.state_or_none(small, "DD") == "Delta"
    assert names.state_or_none(small, "XX") == "XX"
    assert names.state_or_none(small, None) is None


def test_several_states_are_called_each_once_in_their_order(small: Dataset) -> None:
    assert names.state_names(small, ["EE", "DD", "XX", "EE"]) == ["Echo Republic", "Delta", "XX"]
    assert names.state_names(small, []) == []


def test_a_body_is_called_by_its_name_and_an_unknown_id_by_itself(small: Dataset) -> None:
    assert names.body_name(small, "council") == "Heads of State Council"
    assert names.body_name(small, "nothing") == "nothing"


def test_a_proposer_is_a_state_a_person_or_a_body(small: Dataset) -> None:
    assert names.proposer_name(small, "DD") == "Delta"
    assert names.proposer_name(small, "ann-secretary-general") == "Ann Ånström"
    assert names.proposer_name(small, "secretariat") == "Secretariat"
    assert names.proposer_name(small, "nothing") == "nothing"


@pytest.mark.parametrize(
    ("kind", "key", "called"),
    [
        (State, "AA", [ALPHA, "Альфа", "甲国", "Republic of Alpha", "Älpha"]),
        (State, "DD", ["Delta", "Дельта", "丁国"]),
        (Body, "council", ["Heads of State Council", "HSC", "Совет глав государств", "元首理事会"]),
        (Body, "bank", ["SCO Bank"]),
        (Initiative, "energy-strategy-initiative", ["Strategy for energy", "Draft Energy Strategy"]),
        (Initiative, "energy-hub", ["Energy hub"]),
        (Area, "energy", ["Energy and fuel", "Энергетика", "能源"]),
        (Place, "alphaville", ["Alphaville", "Альфаград", "甲城"]),
        (Place, "bravograd", ["Bravograd"]),
        (Designation, "year-of-energy-2024", ["Year of Energy", "Год энергии"]),
        (Membership, "alpha-five", []),
    ],
)
def test_a_record_is_called_by_all_its_names_in_every_language(
    small: Dataset, kind: type[Item], key: str, called: list[str]
) -> None:
    found = small.find(kind, key)
    assert found is not None
    assert names.called(found) == called


@pytest.mark.parametrize(
    ("kind", "key", "title"),
    [
        (Area, "energy", "Energy and fuel"),
        (State, "DD", "Delta"),
        (Place, "alphaville", "Alphaville"),
        (Source, "gazette-1996", "[Treaty of 1996]"),
        (Membership, "delta-observer", "Delta, observer"),
        (Chairmanship, "chair-2001-alpha", f"Chairmanship of {ALPHA}, 2010-07-01"),
        (Chairmanship, "chair-2010-bravo", f"Chairmanship of {BRAVO}, 2010-07-01"),
        (Chairmanship, "chair-2026-bravo", f"Chairmanship of {BRAVO}, 2026"),
        (Meeting, "council-2001-alphaville", "Heads of State Council, Alphaville, 2001-06-15"),
        (Meeting, "council-2010-bravograd", "Heads of State Council, Bravograd, 2010-06-30/2010-07-01"),
        (Meeting, "energy-ministers-2023", "First meeting of the energy ministers, 2023-05"),
        (Meeting, "council-2024", "Heads of State Council, 2024-07-03/2024-07-04"),
        (Meeting, "council-2026-alphaville", "Heads of State Council, Alphaville, 2026-08"),
        (Body, "secretariat", "Secretariat"),
        (Official, "cy-deputy", "Cy Cole, Deputy Secretary-General"),
        (Document, "charter", "Charter of the Organisation"),
        (Initiative, "energy-hub", "Energy hub"),
        (Designation, "capital-2023-bravograd", "Capital of Tourism, Bravograd, 2023–2024"),
        (Designation, "year-of-energy-2024", "Year of Energy, 2024"),
        (Exercise, "guard-2026", "Guard 2026"),
        (Figure, "volunteers", "Volunteers"),
        (Event, "delta-applies", "Delta applies for membership."),
        (Statement, "view-of-delta", "Delta is a good neighbour."),
        (Term, "family", "SCO family"),
        (Correction, "alpha-five-end", "alpha-five, end"),
    ],
)
def test_a_record_has_a_title(small: Dataset, kind: type[Item], key: str, title: str) -> None:
    found = small.find(kind, key)
    assert found is not None
    assert names.title(small, found) == title


@pytest.mark.parametrize(
    ("start", "planned_start", "end", "when"),
    [
        ("2024", "2023", "2025", "2024"),
        ("", "2023", "2025", "2023"),
        ("", "", "2025", "2025"),
        ("", "", "", ""),
    ],
)
def test_a_term_in_the_chair_is_called_by_its_start_or_else_by_its_end(
    small: Dataset, start: str, planned_start: str, end: str, when: str
) -> None:
    term = Chairmanship(
        id="c", state="DD", sources=[], start=maybe(start), planned_start=maybe(planned_start), end=maybe(end)
    )
    assert names.title(small, term) == (f"Chairmanship of Delta, {when}" if when else "Chairmanship of Delta")


def test_a_meeting_is_called_by_as_much_as_is_known_of_it(small: Dataset) -> None:
    assert names.title(small, Area(id="a", name="", covers="")) == "a"
    assert names.title(small, Meeting(id="m", body="bank", sources=[])) == "SCO Bank"
    assert names.title(small, Meeting(id="m", body="nothing", city="X", sources=[])) == "nothing, X"
    held = Meeting(id="m", body="bank", sources=[], start=Date("2024"), planned_start=Date("2025"))
    assert names.title(small, held) == "SCO Bank, 2024"


@pytest.mark.parametrize(
    ("start", "end", "years"), [("2023", "", "2023"), ("2023", "2023", "2023"), ("2023", "2024", "2023–2024")]
)
def test_a_designation_lasts_for_a_year_or_for_several(start: str, end: str, years: str) -> None:
    item = Designation(id="d", kind="named-year", name="N", sources=[], start=Date(start), end=maybe(end))
    assert names.years(item) == years


def test_what_a_record_is_is_said_in_one_word(small: Dataset) -> None:
    assert names.kind(Membership) == "membership"
    assert [names.kind(each) for each in small.records(State)[:1]] == ["state"]
    assert [names.kind(each) for each in small.records(Chairmanship)[:1]] == ["chairmanship"]


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (Term, ("term", "term_ru", "term_zh")),
        (State, ("name", "name_ru", "name_zh", "aliases")),
        (Statement, ()),
    ],
)
def test_the_fields_that_say_what_a_record_is_called_are_those_of_names(
    kind: type[Item], found: tuple[str, ...]
) -> None:
    assert names.name_fields(kind) == found
