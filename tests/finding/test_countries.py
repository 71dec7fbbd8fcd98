"""States of the world are known by names in three languages and by codes, as the standards have them."""

import gettext

import pycountry
import pytest

from sco_cli.dataset import Dataset
from sco_cli.finding import countries
from sco_cli.finding.countries import country
from sco_cli.names import fold
from sco_cli.records import State

ROWS = {line[:2]: (line[3:6], line[7:].split("|")) for line in countries.COUNTRIES.strip().splitlines()}
# Where nobody lives for good.
UNPEOPLED = {"AQ", "BV", "GS", "HM", "IO", "TF", "UM"}


def called(code: str, language: str) -> set[str]:
    """The names of a country by the standard, in English or as translated."""
    item = pycountry.countries.get(alpha_2=code)
    names = [getattr(item, name, "") for name in ("name", "common_name", "official_name")]
    if language != "en":
        catalogue = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[language])
        names = [catalogue.gettext(name) for name in names if name]
    return {fold(name) for name in names if name}


def test_every_country_where_people_live_is_there_with_its_codes() -> None:
    standard = {each.alpha_2: each.alpha_3 for each in pycountry.countries if each.alpha_2 not in UNPEOPLED}
    assert {code: three for code, (three, _) in ROWS.items()} == standard


def test_every_country_stands_on_one_line_with_a_name_in_each_of_three_languages() -> None:
    assert len(ROWS) == len(countries.COUNTRIES.strip().splitlines())
    for english, russian, chinese in (names for _, names in ROWS.values()):
        assert fold(english).isascii()
        assert any("а" <= each <= "я" for each in fold(russian))
        assert all("\u4e00" <= each <= "\u9fff" for each in chinese if each not in "（）")


@pytest.mark.parametrize(("language", "place", "least"), [("en", 0, 210), ("ru", 1, 200), ("zh_CN", 2, 220)])
def test_most_names_are_those_of_the_standard(language: str, place: int, least: int) -> None:
    assert sum(fold(names[place]) in called(code, language) for code, (_, names) in ROWS.items()) >= least


@pytest.mark.parametrize(("language", "place"), [("en", 0), ("ru", 1), ("zh_CN", 2)])
def test_no_country_has_the_name_that_the_standard_gives_to_another(language: str, place: int) -> None:
    owners = {name: code for code in ROWS for name in called(code, language)}
    found = {code: owners.get(fold(names[place]), code) for code, (_, names) in ROWS.items()}
    assert {code: owner for code, owner in found.items() if owner != code} == {}


def test_names_say_one_country_each() -> None:
    names = [(fold(name), code) for code, (_, names) in ROWS.items() for name in names]
    twice = {name for name, code in names for other, owner in names if name == other and code != owner}
    assert twice == {"виргинские о ва"}


def test_every_state_of_the_record_is_there_by_its_codes(bundled: Dataset) -> None:
    for state in bundled.records(State):
        assert ROWS[state.id][0] == state.alpha3


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("France", "France"),
        ("fRANCE ", "France"),
        ("Франция", "France"),
        ("法国", "France"),
        ("fr", "France"),
        ("FRA", "France"),
        ("cote d’ivoire", "Côte d'Ivoire"),
        ("Turkiye", "Türkiye"),
        ("andorra", "Andorra"),
        ("津巴布韦", "Zimbabwe"),
        ("Fran", None),
        ("f", None),
        ("fr fra", None),
        ("xx", None),
        ("", None),
        ("?!", None),
    ],
)
def test_a_country_is_known_by_its_whole_names_and_codes(text: str, name: str | None) -> None:
    assert country(text) == name


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("US", ["USA", "us", "America", "United States of America", "США"]),
        ("GB", ["UK", "Britain", "Great Britain", "England"]),
        ("NL", ["Holland"]),
        ("KR", ["Korea"]),
        ("KP", ["DPRK"]),
        ("MM", ["Burma"]),
        ("PS", ["Palestine", "Палестина"]),
        ("CZ", ["Czech Republic"]),
        ("SZ", ["Swaziland"]),
        ("CD", ["Zaire"]),
        ("CI", ["Ivory Coast"]),
        ("TH", ["Siam"]),
        ("TL", ["East Timor"]),
        ("MK", ["Macedonia"]),
        ("MD", ["Moldavia", "Молдавия"]),
        ("ZW", ["Rhodesia"]),
        ("ET", ["Abyssinia"]),
    ],
)
def test_a_country_is_known_as_people_call_it_besides(code: str, names: list[str]) -> None:
    assert {country(name) for name in names} == {ROWS[code][1][0]}
    assert set(map(fold, names)) <= countries.ALSO.keys()


def test_what_people_say_besides_is_in_the_form_in_which_it_is_compared() -> None:
    assert [name for name in countries.ALSO if fold(name) != name] == []
    assert set(countries.ALSO.values()) <= ROWS.keys()
