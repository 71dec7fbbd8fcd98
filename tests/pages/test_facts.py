"""What a record says of itself, as facts."""

import re

import pytest
from running import Run

from sco_cli.dataset import Dataset
from sco_cli.fields import Kind, fields
from sco_cli.pages.facts import facts, has_table, shown
from sco_cli.records import (
    Designation,
    Document,
    Exercise,
    Initiative,
    Item,
    Meeting,
    Membership,
    Organisation,
    State,
    Term,
)
from sco_cli.rows import Plain, plain

ALPHA = "Alpha | [bold]Beta[/bold]"
BRAVO = '<b>"Bravo"</b>, & Co[31m'


def told(dataset: Dataset, kind: type[Item], key: str) -> dict[str, Plain]:
    (item,) = [each for each in dataset.records(kind) if each.id == key]
    return {fact.key: plain(fact.value) for fact in facts(dataset, item)}


def test_every_field_without_a_table_of_its_own_is_a_fact_in_its_order(small: Dataset) -> None:
    assert told(small, Meeting, "council-2010-bravograd") == {
        "id": "council-2010-bravograd",
        "confidence": None,
        "note": None,
        "body": "council",
        "title": None,
        "number": 2,
        "start": "2010-06-30",
        "end": "2010-07-01",
        "announced": "2009-06-16",
        "planned_start": "2010",
        "planned_end": None,
        "planned_city": None,
        "city": "Bravograd",
        "country": BRAVO,
        "format": None,
        "chair": ALPHA,
        "outcome": None,
        "areas": [],
    }
    names = "id confidence note term kind meaning areas term_ru term_zh"
    assert list(told(small, Term, "consensus")) == names.split()


def test_states_are_named_one_or_several(small: Dataset) -> None:
    assert told(small, Membership, "charlie-dialogue-partner")["state"] == "Türkmenelia\tof the\nNorth"
    assert told(small, Exercise, "guard-2026")["participants"] == [ALPHA, BRAVO, "Delta"]
    assert told(small, Exercise, "guard-2026")["hosts"] == [BRAVO]


def test_proposers_are_named_states_persons_and_bodies(small: Dataset) -> None:
    assert told(small, Initiative, "energy-hub")["proposed_by"] == [BRAVO, "Ann Ånström"]
    assert told(small, Initiative, "energy-strategy-initiative")["proposed_by"] == [ALPHA, "Secretariat"]
    assert told(small, Designation, "capital-2023-bravograd")["proposed_by"] == []


def test_a_fact_says_what_it_holds(small: Dataset) -> None:
    (charter, *_) = small.records(Document)
    assert {fact.key: fact.kind for fact in facts(small, charter)} == {
        "id": Kind.ID,
        "confidence": Kind.MARK,
        "note": Kind.PROSE,
        "title": Kind.NAME,
        "kind": Kind.WORD,
        "areas": Kind.REFERENCE,
        "place": Kind.TEXT,
        "period": Kind.DATE,
        "summary": Kind.PROSE,
        "title_ru": Kind.NAME,
        "title_zh": Kind.NAME,
        "depositary": Kind.TEXT,
        "authentic": Kind.MARK,
        "registration": Kind.TEXT,
    }


def test_the_languages_of_a_treaty_are_named_for_people(small: Dataset) -> None:
    (charter, plan, *_) = small.records(Document)
    told = {fact.key: fact for fact in facts(small, charter)}
    assert (told["authentic"].value, told["authentic"].words) == (["zh", "ru"], "Chinese and Russian")
    assert told["areas"].words == ["politics"]
    assert not next(fact for fact in facts(small, plan) if fact.key == "authentic").known


@pytest.mark.parametrize(
    ("kind", "tables"),
    [
        (Membership, ["sources", "disputed"]),
        (Initiative, ["sources", "disputed", "history", "documents"]),
        (Document, ["sources", "disputed", "history", "positions", "ratifications"]),
        (Designation, ["sources", "disputed", "history"]),
        (Organisation, ["sources", "disputed", "history", "records"]),
        (State, []),
    ],
)
def test_sources_disputes_steps_documents_and_other_records_have_tables(kind: type[Item], tables: list[str]) -> None:
    assert sorted(name for name, field in fields(kind).items() if has_table(field)) == sorted(tables)


def test_a_value_that_is_no_state_stays_as_it_is(small: Dataset) -> None:
    own = fields(Membership)
    assert shown(small, own["status"], "AA") == "AA"
    assert shown(small, own["state"], "AA") == ALPHA
    assert shown(small, own["state"], "ZZ") == "ZZ"
    assert shown(small, own["state"], None) is None
    assert shown(small, fields(Initiative)["proposed_by"], ["DD", "nobody"]) == ["Delta", "nobody"]


@pytest.mark.parametrize("name", ["table", "csv", "tsv", "json", "jsonl", "md", "yaml", "html"])
@pytest.mark.parametrize("page", [["show", "BB"], ["show", "energy-hub"], ["overview"]])
def test_no_control_character_of_the_data_reaches_a_page(run: Run, page: list[str], name: str) -> None:
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]|u001b", run(*page, "-f", name).out)
