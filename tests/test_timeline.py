"""What happened in which order, derived from all collections."""

import json

from conftest import Run

from sco_cli.dataset import Dataset
from sco_cli.queries.timeline import KINDS, timeline

NOW = "2026-02-26"


def test_entries_stand_in_order_and_name_their_record_and_sources(dataset: Dataset) -> None:
    rows = timeline(dataset, NOW)
    assert [row.date.first for row in rows] == sorted(row.date.first for row in rows)
    assert all(row.event and row.sources and row.id for row in rows)
    assert rows[0].date.first.startswith("1996-04-26")


def test_every_kind_has_entries_and_comes_from_its_collection(dataset: Dataset) -> None:
    for kind, (collection, _) in KINDS.items():
        rows = timeline(dataset, NOW, kind=[kind])
        assert rows, kind
        assert all(dataset.get(collection, row.id) for row in rows), kind


def test_statements_are_listed_only_when_asked_for(dataset: Dataset) -> None:
    assert "statement" not in {row.kind for row in timeline(dataset, NOW)}
    assert {row.kind for row in timeline(dataset, NOW, kind=["statement"])} == {"statement"}


def test_the_half_year_of_the_press_answers_is_told(dataset: Dataset) -> None:
    rows = timeline(dataset, NOW, since="2023-07-01", until="2023-12-31")
    told = {(row.date.text, row.kind, row.id) for row in rows}
    assert {
        ("2023-07-04", "meeting", "hsc-2023-new-delhi"),
        ("2023-07-04", "membership", "iran-member"),
        ("2023-07-04", "chairmanship", "chair-2023-kazakhstan"),
        ("2023-07-15", "membership", "bahrain-dialogue-partner"),
        ("2023-10-26", "meeting", "hgc-2023-bishkek"),
        ("2023-12-06", "meeting", "defence-expert-group-2023-astana"),
    } <= told


def test_deciding_signing_and_beginning_are_three_entries_unless_on_one_day(dataset: Dataset) -> None:
    rows = [row for row in timeline(dataset, NOW, kind=["membership"]) if row.id == "egypt-dialogue-partner"]
    assert [(row.date.text, row.event) for row in rows] == [
        ("2021-09-17", "It is decided that Egypt is to be a dialogue partner."),
        ("2022-09-14", "Egypt becomes a dialogue partner."),
    ]


def test_an_entry_dated_to_a_year_is_not_put_into_one_of_its_months(dataset: Dataset, run: Run) -> None:
    yearly = [row for row in timeline(dataset, NOW, since="2023", until="2023-12-31") if row.date.text == "2023"]
    assert yearly or [row for row in timeline(dataset, NOW) if row.date.text == "2023"]
    assert not [
        row for row in timeline(dataset, NOW, since="2023-07-01", until="2023-12-31") if row.date.text == "2023"
    ]
    assert "dated only to a month or year, may fall into that span" in run("timeline", "--since", "2023-07").err


def test_what_is_announced_is_told_as_announced_from_its_announcement_on(dataset: Dataset) -> None:
    rows = [row for row in timeline(dataset, "2026-01-01", kind=["meeting"]) if row.id == "hsc-2026-bishkek"]
    assert [row.event.endswith("(announced)") for row in rows] == [True]
    assert not [row for row in timeline(dataset, "2024-01-01", kind=["meeting"]) if row.id == "hsc-2026-bishkek"]


def test_a_step_that_an_initiative_shares_with_its_document_is_told_once(dataset: Dataset) -> None:
    def ids(*kinds: str) -> list[str]:
        rows = timeline(dataset, NOW, kind=kinds, since="2024-07-04", until="2024-07-04")
        return [row.id for row in rows if "energy" in row.id]

    assert ids("initiative", "document") == ids("initiative")
    assert ids("document") == ["energy-strategy-2030"]


def test_a_state_and_an_area_narrow_it(dataset: Dataset) -> None:
    assert all("Uzbekistan" in row.states for row in timeline(dataset, NOW, state=["UZ"]))
    assert all("energy" in row.areas for row in timeline(dataset, NOW, area=["energy"]))


def test_the_table_heads_each_year(run: Run) -> None:
    lines = run("timeline", "--kind", "meeting", "--since", "2023", "--until", "2024", "-f", "table").out.splitlines()
    heads = [line[:4] for line in lines if line[:4].isdecimal() and line.endswith(")") and "(" in line[:7]]
    assert heads == ["2023", "2024"]


def test_names_of_states_are_given_not_codes(run: Run) -> None:
    rows = json.loads(run("timeline", "--kind", "exercise", "-f", "json").out)
    assert "China" in rows[0]["states"]
