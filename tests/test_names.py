"""A state is found by any of its names or codes, an area or body by id or name, a mistake gets the nearest."""

import pytest

from sco_cli import names
from sco_cli.dataset import Dataset
from sco_cli.problems import Unknown


@pytest.mark.parametrize(
    "text", ["India", "india", "IN", "ind", "750", "356", "Индия", "印度", "Bharat", " Republic  of India "]
)
def test_a_state_is_found_in_any_spelling(dataset: Dataset, text: str) -> None:
    assert names.state(dataset, text).id == "IN"


@pytest.mark.parametrize(
    ("text", "code"), [("turkiye", "TR"), ("Turkey", "TR"), ("TÜRKİYE", "TR"), ("Киргизия", "KG"), ("UAE", "AE")]
)
def test_diacritics_case_and_other_names_do_not_matter(dataset: Dataset, text: str, code: str) -> None:
    assert names.state(dataset, text).id == code


def test_every_state_is_found_by_each_of_its_spellings(dataset: Dataset) -> None:
    for item in dataset.collection("states"):
        for text in (item.id, item.alpha3, item.name, item.name_ru, item.name_zh, *item.aliases):
            assert names.state(dataset, text).id == item.id, text


def test_a_number_that_is_the_code_of_two_states_is_not_guessed(dataset: Dataset) -> None:
    with pytest.raises(Unknown, match=r"'704' is a code of .*Uzbekistan.*use the letters"):
        names.state(dataset, "704")


def test_a_state_mistyped_gets_the_nearest(dataset: Dataset) -> None:
    with pytest.raises(Unknown, match="no state 'Kazahstan'; did you mean 'Kazakhstan'"):
        names.state(dataset, "Kazahstan")


def test_an_area_is_found_by_id_or_name(dataset: Dataset) -> None:
    assert names.area(dataset, "ENERGY") == "energy"
    assert names.area(dataset, "Environment and climate") == "environment"
    with pytest.raises(Unknown, match="no area 'enrgy'; did you mean 'energy'"):
        names.area(dataset, "enrgy")


def test_a_body_is_found_by_short_name(dataset: Dataset) -> None:
    assert names.body(dataset, "RATS") == "rats"
    with pytest.raises(Unknown, match="no body"):
        names.body(dataset, "ratz")


def test_a_record_is_found_by_id_or_title(dataset: Dataset) -> None:
    assert names.record(dataset, "secretariat-qa-2023")[0] == "sources"
    assert names.record(dataset, "heads of state council")[1].id == "heads-of-state-council"
    with pytest.raises(Unknown, match="did you mean"):
        names.record(dataset, "secretariat-qa-2032")
