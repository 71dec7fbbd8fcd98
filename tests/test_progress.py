"""How far a thing had got on a day is derived from its steps."""

import json

import pytest
from conftest import Run

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.queries import progress
from sco_cli.records import Step


def step(status: str, date: str, *, seen: bool = False) -> Step:
    return Step(status=status, date=parse(date), what="It moves.", sources=["x"], seen=seen)  # type: ignore[arg-type]


HISTORY = [
    step("proposed", "2019-06-14"),
    step("drafting", "2021"),
    step("drafting", "2023-12-14"),
    step("agreed", "2024-07"),
    step("completed", "2025"),
]


@pytest.mark.parametrize(
    ("day", "status", "since", "uncertain"),
    [
        ("2019-06-14", "proposed", "2019-06-14", False),
        ("2021-01-01", "drafting", "2021", True),
        ("2021-12-31", "drafting", "2021", False),
        ("2024-06-30", "drafting", "2021", False),
        ("2024-07-10", "agreed", "2024-07", True),
        ("2025-06-30", "agreed", "2024-07", True),
        ("2025-12-31", "completed", "2025", False),
        ("2030-01-01", "completed", "2025", False),
    ],
)
def test_a_status_holds_from_the_first_step_of_its_run(day: str, status: str, since: str, uncertain: bool) -> None:
    found = progress.standing(HISTORY, day)
    assert found is not None
    assert (found.status, found.since.text, found.uncertain) == (status, since, uncertain)


def test_before_its_first_step_a_thing_is_not_there() -> None:
    assert progress.standing(HISTORY, "2019-06-13") is None


def test_a_status_that_is_only_seen_is_marked_and_gives_no_beginning() -> None:
    seen = [step("in-force", "2023-12-14", seen=True), step("in-force", "2024-01-01")]
    found = progress.standing(seen, "2026-01-01")
    assert found is not None
    assert found.uncertain
    assert progress.first_date(seen, "in-force") is None
    assert progress.first_date(HISTORY, "agreed") == parse("2024-07")


def test_an_initiative_proposed_later_is_not_listed_and_one_agreed_later_is_still_drafted(dataset: Dataset) -> None:
    then = {row.id: row for row in progress.initiatives(dataset, "2023-12-14")}
    assert "artificial-intelligence-statement-2025" not in then
    assert then["environment-agreement"].status == "drafting"
    assert all(step.date.first <= "2023-12-14" for row in then.values() for step in row.history)


def test_a_list_of_areas_finds_an_initiative_under_each_of_them(dataset: Dataset) -> None:
    for area in ("finance", "energy"):
        assert "oil-production-refining-fund" in {
            row.id for row in progress.initiatives(dataset, "2026-01-01", area=[area])
        }


def test_proposers_are_found_by_person_too(dataset: Dataset) -> None:
    rows = progress.initiatives(dataset, "2026-01-01", proposed_by=["Zhang Ming"])
    assert rows
    assert all("Zhang Ming" in row.proposed_by for row in rows)


def test_documents_know_when_they_were_agreed_and_in_force(dataset: Dataset) -> None:
    rows = {row.id: row for row in progress.documents(dataset, "2026-01-01")}
    assert (str(rows["charter-2002"].date), str(rows["charter-2002"].in_force)) == ("2002-06-07", "2003-09-19")
    assert str(rows["agreement-road-transport-2014"].in_force) == "2017-01-20"
    assert all(row.date is None for row in progress.documents(dataset, "2026-01-01", status=["drafting"]))


def test_a_body_that_is_not_yet_at_work_has_no_day_of_establishment(dataset: Dataset) -> None:
    rows = {row.id: row for row in progress.bodies(dataset, "2026-01-01")}
    assert str(rows["secretariat"].established) == "2004-01-15"
    for key in ("development-bank", "universal-security-centre", "anti-drug-centre"):
        assert (rows[key].established, rows[key].status) == (None, "agreed"), key


def test_since_and_until_bound_the_day_from_which_a_status_holds(run: Run) -> None:
    rows = json.loads(run("initiatives", "--since", "2025-09-01", "--until", "2025-09-01", "-f", "json").out)
    assert rows
    assert {row["since"] for row in rows} == {"2025-09-01"}
