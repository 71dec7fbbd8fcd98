"""What fields mean, read from data/README.md."""

import pytest
from msgspec import Struct

from sco_cli.exports.meanings import SECTIONS, file_of, meanings
from sco_cli.fields import fields
from sco_cli.records import COLLECTIONS, About, Act, Dispute, Initiative, Membership, Part, State, Step


@pytest.mark.parametrize("kind", [*COLLECTIONS, *SECTIONS])
def test_every_field_of_every_table_has_a_meaning_and_nothing_else_has_one(kind: type[Struct]) -> None:
    assert set(meanings(kind)) == set(fields(kind))


def test_a_meaning_is_the_last_cell_of_the_line_that_names_the_field() -> None:
    assert meanings(State)["cow"] == "Correlates of War state number and, if known, abbreviation, three letters"
    assert meanings(State)["name"] == meanings(State)["name_zh"] == "short name in English, Russian and Chinese"
    assert meanings(About)["version"] == "year, month and number"
    assert meanings(Dispute)["value"] == "what the other source says; of a date or number again one"


def test_a_record_has_what_every_record_has_and_says_its_own_in_its_own_words() -> None:
    assert meanings(Membership)["confidence"] == "`medium` or `low`, with a `note` that says why; none means high"
    assert meanings(Membership)["basis"] == "the act and the meeting behind it"
    assert meanings(State)["id"] == "ISO 3166-1 alpha-2 code"
    assert meanings(Act)["what"] == meanings(Step)["what"] == "what happened, in one sentence"


def test_what_is_not_described_has_no_meaning() -> None:
    assert meanings(Part) == {}


def test_a_collection_in_a_folder_is_a_file_of_each_area() -> None:
    assert (file_of(Membership), file_of(Initiative)) == ("memberships.toml", "initiatives/AREA.toml")
