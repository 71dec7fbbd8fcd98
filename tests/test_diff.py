"""What changed between two days."""

import json

import pytest
from conftest import Run

from sco_cli.dataset import Dataset
from sco_cli.problems import Usage
from sco_cli.queries.diff import diff

FROM, TO = "2023-12-14", "2026-02-26"


def test_the_press_answers_brought_up_to_date_name_the_changes_that_everybody_looks_for(dataset: Dataset) -> None:
    rows = {(row.kind, row.subject, row.before, row.after) for row in diff(dataset, FROM, TO)}
    assert ("state", "Belarus", "observer", "member") in rows
    assert ("chairmanship", "Chair of the SCO", "Kazakhstan", "China") in rows
    assert ("chairmanship", "Chair of the SCO", "China", "Kyrgyzstan") in rows
    assert ("official", "Secretary-General", "Zhang Ming", "Nurlan Yermekbayev") in rows
    assert ("initiative", "Energy cooperation strategy until 2030", "drafting", "in-force") in rows
    assert ("body", "SCO Development Bank", "drafting", "agreed") in rows
    assert any(row[0] == "designation" and "Qingdao" in row[1] for row in rows)


def test_a_decided_status_that_is_not_in_effect_is_told_as_decided(dataset: Dataset) -> None:
    rows = [row for row in diff(dataset, "2025-08-31", "2025-09-01") if row.change == "decided"]
    assert [(str(row.date), row.after) for row in rows] == [
        ("2025-09-01", "partner (decided)"),
        ("2025-09-01", "dialogue-partner (decided)"),
    ]
    assert len(rows[0].subject.split(", ")) == 17
    assert rows[1].subject == "Laos"


def test_nothing_changes_from_a_day_to_itself(dataset: Dataset) -> None:
    assert diff(dataset, FROM, FROM) == []


def test_two_spans_together_tell_every_hand_over_of_the_whole(dataset: Dataset) -> None:
    middle = "2024-12-31"
    parts = diff(dataset, FROM, middle, kind=["chairmanship"]) + diff(dataset, middle, TO, kind=["chairmanship"])
    assert parts == diff(dataset, FROM, TO, kind=["chairmanship"])


def test_states_gained_in_the_founding_are_new(dataset: Dataset) -> None:
    rows = diff(dataset, "1996-04-25", "2001-06-15", kind=["state"])
    assert {row.change for row in rows} == {"new"}
    assert {row.after for row in rows} == {"member"}
    assert len(rows) == 6


def test_an_area_narrows_the_difference(dataset: Dataset) -> None:
    rows = diff(dataset, FROM, TO, area=["finance"])
    assert rows
    assert all("finance" in row.areas for row in rows)


def test_the_days_must_be_in_order(run: Run, dataset: Dataset) -> None:
    with pytest.raises(Usage, match="2024-01-01 is later than 2023-01-01"):
        diff(dataset, "2024-01-01", "2023-01-01")
    outcome = run("diff", "2024", "2023")
    assert (outcome.code, outcome.out) == (2, "")
    assert "the earlier day comes first" in outcome.err


@pytest.mark.parametrize("day", ["2023-02-30", "then", ""])
def test_what_is_no_day_is_refused(run: Run, day: str) -> None:
    outcome = run("diff", day, "today")
    assert outcome.code == 2
    assert "FROM" in outcome.err


def test_the_keys_are_those_promised(run: Run) -> None:
    rows = json.loads(run("diff", "2023", "2024", "-f", "json").out)
    assert list(rows[0]) == ["date", "change", "kind", "subject", "before", "after", "sources"]
    assert {row["change"] for row in rows} <= {"new", "changed", "ended", "decided"}
    assert all(row["sources"] for row in rows)


def test_the_table_stands_in_the_order_of_a_briefing(run: Run) -> None:
    lines = run("diff", FROM, "today", "-f", "table").out.splitlines()
    heads = [line.split(" (")[0] for line in lines if line.endswith(")") and line[0].isupper() and " (" in line]
    order = ["States", "Chair", "Offices", "Bodies", "Initiatives", "Documents", "Designations"]
    assert [head for head in heads if head in order] == order
