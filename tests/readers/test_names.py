"""Names of states and languages are those of the Unicode locale data, but where the record differs on purpose."""

import pytest
from readers.library import library

from sco_cli.dataset import Dataset
from sco_cli.records import Source, State

babel = library("babel")

# Short names that the SCO's own texts use where the locale data has a long form, or a former name in brackets.
OTHERWISE = {
    ("AE", "zh"): ("阿联酋", "阿拉伯联合酋长国"),
    ("MM", "en"): ("Myanmar", "Myanmar (Burma)"),
    ("MM", "ru"): ("Мьянма", "Мьянма (Бирма)"),
    ("US", "ru"): ("США", "Соединенные Штаты"),
}
LETTERS = {"en": "name", "ru": "name_ru", "zh": "name_zh"}


@pytest.mark.parametrize("language", LETTERS)
def test_states_are_called_as_elsewhere(bundled: Dataset, language: str) -> None:
    territories = babel.Locale.parse(language).territories
    here = {state.id: getattr(state, LETTERS[language]) for state in bundled.records(State)}
    other = {(code, language): (name, territories[code]) for code, name in here.items() if name != territories[code]}
    assert other == {key: names for key, names in OTHERWISE.items() if key[1] == language}


def test_a_name_of_the_locale_data_that_differs_is_an_alias(bundled: Dataset) -> None:
    aliases = {state.id: state.aliases for state in bundled.records(State)}
    assert [name for (code, _), (_, name) in OTHERWISE.items() if "(" not in name and name not in aliases[code]] == []


def test_the_language_of_every_source_is_one_of_the_locale_data(bundled: Dataset) -> None:
    known = babel.Locale.parse("en").languages
    assert {source.language for source in bundled.records(Source)} - set(known) == set()
