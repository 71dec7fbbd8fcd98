"""Numbers count, codes and addresses are such, cities lie in states, and who hosts takes part."""

import pytest
from validation.breaking import Break, Found

from sco_cli.validation import values

NUMBERS, FIGURES, CODES = values.numbers_count, values.figures_positive, values.codes_wellformed
ADDRESSES, LANGUAGES = values.addresses_lead, values.languages_known
CITIES, HOSTS = values.cities_in_states, values.hosts_take_part
LANGUAGE = "expected an ISO 639-1 code, two small letters"
NO_AMOUNT = "is no amount that can be reckoned with"


@pytest.mark.parametrize("rule", [NUMBERS, FIGURES, CODES, ADDRESSES, LANGUAGES, CITIES, HOSTS])
def test_the_small_dataset_keeps_every_rule_of_values(broken: Break, rule: object) -> None:
    assert broken(rule) == []


@pytest.mark.parametrize(
    ("file", "key", "field", "old"),
    [("meetings", "council-2010-bravograd", "number", "2"), ("states", "BB", "cow", "902")],
)
@pytest.mark.parametrize("number", ["0", "-1", "1000000", f"0x{'f' * 3000}"])
def test_a_number_below_1_or_beyond_all_measure_is_found(
    broken: Break, file: str, key: str, field: str, old: str, number: str
) -> None:
    assert [each[:2] + each[3:] for each in broken(NUMBERS, (file, f"{field} = {old}\n", f"{field} = {number}\n"))] == [
        (key, field, "expected a number from 1 to 999999", "error")
    ]


@pytest.mark.parametrize("number", ["1", "999999"])
def test_a_number_may_be_any_from_1(broken: Break, number: str) -> None:
    assert broken(NUMBERS, ("meetings", "number = 2\n", f"number = {number}\n")) == []


@pytest.mark.parametrize("amount", ["nan", "-nan", "inf", "-inf", "1e18", "-1e18", f"0x{'f' * 3000}"])
def test_an_amount_that_is_no_number_is_found(broken: Break, amount: str) -> None:
    line = f"value = {amount}"
    assert broken(NUMBERS, ("figures", "value = 700", line)) == [Found("volunteers", "value", line, NO_AMOUNT)]


@pytest.mark.parametrize("amount", ["0", "0.0", "-3", "1e17", "999999999999999999"])
def test_an_amount_may_be_small_or_large(broken: Break, amount: str) -> None:
    assert broken(NUMBERS, ("figures", "value = 700", f"value = {amount}")) == []


def test_a_figure_that_is_negative_is_found_unless_it_is_in_per_cent(broken: Break) -> None:
    assert broken(FIGURES, ("figures", "value = 700", "value = -1")) == [
        Found("volunteers", "value", "value = -1", "is negative, though it counts persons")
    ]
    assert broken(FIGURES, ("figures", "value = 700", "value = 0"), ("figures", "value = 17.6", "value = -17.6")) == []


@pytest.mark.parametrize("code", ["AA", "AAAA", "aaa", "A1A", "", "ААА"])
def test_an_alpha_3_code_that_is_none_is_found(broken: Break, code: str) -> None:
    line = f'alpha3 = "{code}"'
    assert broken(CODES, ("states", 'alpha3 = "AAA"', line)) == [
        Found("AA", "alpha3", line, "expected an ISO alpha-3 code, three capital letters")
    ]


@pytest.mark.parametrize("code", ["AL", "ALFA", "alf", "A1F", "", "АЛФ"])
def test_a_correlates_of_war_abbreviation_that_is_none_is_found(broken: Break, code: str) -> None:
    line = f'cow_abb = "{code}"'
    assert broken(CODES, ("states", 'cow_abb = "ALF"', line)) == [
        Found("AA", "cow_abb", line, "expected a Correlates of War abbreviation, three capital letters")
    ]


@pytest.mark.parametrize("code", ["1", "0001", "01", "-01", "x01", "", "٠٠١"])
def test_an_m49_code_that_is_none_is_found(broken: Break, code: str) -> None:
    line = f'm49 = "{code}"'
    assert broken(CODES, ("states", 'm49 = "001"', line)) == [
        Found("AA", "m49", line, "expected a UN M49 code, three digits")
    ]


@pytest.mark.parametrize(("number", "wrong"), [("-4/8", True), ("/8", True), ("A/4", False), ("4", False)])
def test_the_number_of_an_act_does_not_begin_with_a_sign(broken: Break, number: str, wrong: bool) -> None:
    faults = broken(CODES, ("organisations", 'number = "4/8"', f'number = "{number}"'))
    message = f"expected a number such as 67/15, found '{number}'"
    assert faults == ([Found("nations", "history[1].number", f'number = "{number}"', message)] if wrong else [])


@pytest.mark.parametrize(
    "url",
    [
        "ftp://gazette.example/1996",
        "gazette.example/1996",
        "https://",
        "https://?",
        "https://?a=b",
        "https:///1996",
        "https://#a",
        "https://.example",
        "https://a..b/",
        "http://gazette .example",
        "http://gazette.example/a b",
        "",
        " http://g",
    ],
)
def test_an_address_that_leads_nowhere_is_found(broken: Break, url: str) -> None:
    assert broken(ADDRESSES, ("sources", "https://gazette.example/1996", url)) == [
        Found("gazette-1996", "url", f'url = "{url}"', f"expected a web address, found '{url}'")
    ]


@pytest.mark.parametrize(
    "url", ["http://gazette.example", "https://g", "https://g:8080/", "http://g.example.?a", "https://газета.рф#1"]
)
def test_a_web_address_may_be_short_and_of_either_kind(broken: Break, url: str) -> None:
    assert broken(ADDRESSES, ("sources", "https://gazette.example/1996", url)) == []


@pytest.mark.parametrize("language", ["English", "EN", "e", "eng", "", "e1"])
def test_a_source_without_a_language_code_is_found(broken: Break, language: str) -> None:
    line = f'language = "{language}"'
    assert broken(LANGUAGES, ("sources", 'language = "ru"', line)) == [Found("blog", "language", line, LANGUAGE)]


@pytest.mark.parametrize("language", ["zz", "xx", "aq", "mo"])
def test_a_code_of_no_language_is_found(broken: Break, language: str) -> None:
    line = f'language = "{language}"'
    message = f"'{language}' is the ISO 639-1 code of no language"
    assert broken(LANGUAGES, ("sources", 'language = "ru"', line)) == [Found("blog", "language", line, message)]


@pytest.mark.parametrize("language", ["en", "zh", "tg", "ky", "aa", "zu"])
def test_the_code_of_any_language_is_known(broken: Break, language: str) -> None:
    assert broken(LANGUAGES, ("sources", 'language = "ru"', f'language = "{language}"')) == []


@pytest.mark.parametrize(
    ("file", "key", "field", "city"),
    [
        ("meetings", "council-2010-bravograd", "city", "Bravograd"),
        ("designations", "capital-2023-bravograd", "place", "Bravograd"),
    ],
)
def test_a_city_without_its_state_is_found(broken: Break, file: str, key: str, field: str, city: str) -> None:
    assert broken(CITIES, (file, 'country = "BB"\n', "")) == [
        Found(key, field, f'{field} = "{city}"', f"'{city}' stands without its 'country'")
    ]


def test_a_place_of_a_record_that_knows_no_state_and_a_meeting_without_a_city_are_no_fault(broken: Break) -> None:
    city = ("meetings", 'city = "Bravograd"\ncountry = "BB"\n', "")
    assert broken(CITIES, city, ("events", 'place = "Alphaville"', 'place = "Bravograd"')) == []
    assert broken(CITIES, ("meetings", 'city = "Alphaville"\n', "")) == []


def test_a_host_that_does_not_take_part_is_found(broken: Break) -> None:
    line = 'hosts = ["AA", "CC", "DD"]'
    assert broken(HOSTS, ("exercises", 'hosts = ["AA"]', line)) == [
        Found("shield-2005", "hosts", line, "'CC' is not among the participants")
    ]


def test_a_host_that_is_no_state_is_told_by_another_rule_alone(broken: Break) -> None:
    assert broken(HOSTS, ("exercises", 'hosts = ["AA"]', 'hosts = ["aa"]')) == []


def test_where_nobody_takes_part_a_text_says_what_is_known(broken: Break) -> None:
    of_guard, none = 'participants = ["AA", "BB", "DD"]', "participants = []"
    assert broken(HOSTS, ("exercises", of_guard, none)) == [
        Found("guard-2026", "participants", none, "names nobody, and no 'participation' says why")
    ]
    assert broken(HOSTS, ("exercises", of_guard, f'{none}\nparticipation = "All may come."')) == []
