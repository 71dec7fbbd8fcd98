"""The bundled data: complete where completeness is promised, and checked against lists kept elsewhere."""

import csv
import json
from collections import Counter, defaultdict

import pycountry
import pytest
from conftest import HERE, Run
from countrycode import countrycode

from sco_cli.dataset import Dataset
from sco_cli.queries.catalogue import citations, references

ITEMS = list(csv.DictReader((HERE / "data" / "press-qa-items.csv").read_text(encoding="utf-8").splitlines()))
EACH_QUESTION = {"Q1": 35, "Q2": 5, "Q3": 18, "Q4": 10, "Q5": 14, "Q6": 19, "Q7": 12, "Q8": 15, "Q9": 21, "Q10": 28,
                 "Q11": 18, "Q12": 16}  # fmt: skip


def test_codes_agree_with_iso_3166(dataset: Dataset) -> None:
    for state in dataset.collection("states"):
        standard = pycountry.countries.get(alpha_2=state.id)
        assert (standard.alpha_3, standard.numeric) == (state.alpha3, state.m49), state.id


def test_correlates_of_war_codes_agree_with_a_maintained_list(dataset: Dataset) -> None:
    states = dataset.collection("states")
    published = countrycode([state.alpha3 for state in states], origin="iso3c", destination="cown")
    assert [state.cow for state in states] == [int(code) for code in published]


def test_every_item_of_the_press_answers_is_counted() -> None:
    assert Counter(item["question"] for item in ITEMS) == EACH_QUESTION
    assert len({item["item"] for item in ITEMS}) == 211


@pytest.mark.parametrize("question", EACH_QUESTION)
def test_every_item_of_a_question_stands_in_a_record_that_cites_it(dataset: Dataset, question: str) -> None:
    citing = defaultdict(set)
    for found in citations(dataset):
        if found.source == "secretariat-qa-2023":
            citing[found.place].add(found.record.id)
    missing = [
        item["item"] for item in ITEMS if item["question"] == question and item["record"] not in citing[question]
    ]
    assert missing == []


def test_showing_the_press_answers_lists_every_such_record_by_question(run: Run) -> None:
    page = json.loads(run("show", "secretariat-qa-2023", "-f", "json").out)
    shown = {(row["place"], row["id"]) for row in page["cited_by"]}
    assert {(item["question"], item["record"]) for item in ITEMS} <= shown
    places = [row["place"] for row in page["cited_by"]]
    assert list(dict.fromkeys(places)) == list(EACH_QUESTION)


def test_every_area_has_at_least_four_initiatives(run: Run) -> None:
    rows = json.loads(run("areas", "-f", "json").out)
    assert min(row["initiatives"] for row in rows) >= 4


def test_the_energy_list_names_what_the_press_answers_name(run: Run) -> None:
    rows = {row["id"]: row for row in json.loads(run("initiatives", "--area", "energy", "-f", "json").out)}
    wanted = {
        "energy-cooperation-strategy": ["Kazakhstan"],
        "regional-energy-hub": ["Iran"],
        "oil-production-refining-fund": ["Iran"],
        "alternative-fuels": [],
    }
    for key, proposers in wanted.items():
        assert rows[key]["proposed_by"] == proposers
        assert "secretariat-qa-2023#Q9" in rows[key]["sources"]


def test_what_was_pending_in_2023_shows_what_became_of_it(run: Run) -> None:
    def status(day: str) -> dict[str, str]:
        rows = json.loads(run("initiatives", "--as-of", day, "-f", "json").out)
        return {row["id"]: row["status"] for row in rows}

    then, now = status("2023-12-14"), status("2026-02-26")
    assert (then["energy-cooperation-strategy"], now["energy-cooperation-strategy"]) == ("drafting", "in-force")
    for key in ("environment-agreement", "drinking-water-statement", "waste-management-statement"):
        assert (then[key], now[key]) == ("drafting", "agreed"), key


def test_all_summits_are_there_and_numbered(dataset: Dataset) -> None:
    meetings = dataset.collection("meetings")
    for body, last in (("heads-of-state-council", 25), ("heads-of-government-council", 24), ("shanghai-five", 5)):
        numbers = [item.number for item in meetings if item.body == body and item.start and item.number]
        assert numbers[:last] == list(range(1, last + 1)), body


def test_no_date_is_later_than_the_record_reaches_except_what_is_planned(dataset: Dataset) -> None:
    for name in ("memberships", "chairmanships", "meetings", "officials", "exercises"):
        for record in dataset.collection(name):
            for field in ("start", "end", "decided", "signed"):
                date = getattr(record, field, None)
                assert date is None or date.first <= "2026-03-31", (record.id, field)


def test_each_reference_is_named_once_in_a_record(dataset: Dataset) -> None:
    for found in citations(dataset):
        assert len(set(found.record.sources)) == len(found.record.sources), found.record.id
        assert references(found.record)


def test_texts_use_full_names_not_shorthand(dataset: Dataset) -> None:
    shorthand = (" HSC", " HGC", " DP ", "S-Q", "ENE-0", "POL-0")
    for found in citations(dataset):
        text = str(found.record)
        assert not any(word in text for word in shorthand), found.record.id
