"""Who holds which status, on the days that people ask about."""

import json

import pytest
from conftest import Run

from sco_cli.dataset import Dataset
from sco_cli.queries import spells

FOUNDERS = {"CN", "KZ", "KG", "RU", "TJ", "UZ"}


def codes(dataset: Dataset, day: str, status: str) -> set[str]:
    return {row.code for row in spells.members(dataset, day, status=[status])}


def test_the_press_answers_of_2023_speak_of_26_states(dataset: Dataset) -> None:
    day = "2023-12-14"
    assert codes(dataset, day, "member") == FOUNDERS | {"IN", "PK", "IR"}
    assert codes(dataset, day, "observer") == {"AF", "BY", "MN"}
    assert codes(dataset, day, "dialogue-partner") == {
        "AE", "AM", "AZ", "BH", "EG", "KH", "KW", "LK", "MM", "MV", "NP", "QA", "SA", "TR",
    }  # fmt: skip
    assert len(spells.members(dataset, day)) == 26


@pytest.mark.parametrize(
    ("day", "members", "observers", "partners"),
    [
        ("2001-06-15", 6, 0, 0),
        ("2004-06-17", 6, 1, 0),
        ("2005-07-05", 6, 4, 0),
        ("2010-05-31", 6, 4, 2),
        ("2012-06-07", 6, 5, 2),
        ("2013-04-26", 6, 5, 3),
        ("2015-07-10", 6, 6, 2),
        ("2016-04-16", 6, 6, 6),
        ("2017-06-08", 6, 6, 6),
        ("2017-06-09", 8, 4, 6),
        ("2023-07-03", 8, 4, 13),
        ("2023-07-04", 9, 3, 13),
        ("2023-07-15", 9, 3, 14),
        ("2024-07-03", 9, 3, 14),
        ("2024-07-04", 10, 2, 14),
        ("2026-02-26", 10, 2, 14),
    ],
)
def test_the_size_of_the_organisation_on_each_day_it_changed(
    dataset: Dataset, day: str, members: int, observers: int, partners: int
) -> None:
    sizes = [len(codes(dataset, day, status)) for status in ("member", "observer", "dialogue-partner")]
    assert sizes == [members, observers, partners]


def test_before_the_organisation_there_were_the_shanghai_five(dataset: Dataset) -> None:
    assert codes(dataset, "2000-01-01", "shanghai-five") == FOUNDERS - {"UZ"}
    assert codes(dataset, "2001-06-14", "shanghai-five") == FOUNDERS
    assert not spells.members(dataset, "1996-04-25")
    assert not codes(dataset, "2001-06-15", "shanghai-five")


def test_on_the_day_of_accession_a_state_is_a_member_and_no_longer_an_observer(dataset: Dataset) -> None:
    (row,) = spells.members(dataset, "2024-07-04", state=["Belarus"])
    assert row.status == "member"
    (row,) = spells.members(dataset, "2024-07-03", state=["Belarus"])
    assert row.status == "observer"


def test_history_tells_every_spell_with_its_end(dataset: Dataset) -> None:
    rows = spells.members(dataset, "2026-01-01", state=["BLR"], history=True)
    assert [(row.status, str(row.since), str(row.until)) for row in rows] == [
        ("dialogue-partner", "2010-04", "2015-07-10"),
        ("observer", "2015-07-10", "2024-07-04"),
        ("member", "2024-07-04", "None"),
    ]


def test_a_day_inside_an_imprecise_start_is_answered_and_marked(dataset: Dataset) -> None:
    (row,) = spells.members(dataset, "2010-05-10", state=["Sri Lanka"])
    assert (str(row.since), row.uncertain) == ("2010-05", True)
    (row,) = spells.members(dataset, "2010-06-01", state=["Sri Lanka"])
    assert not row.uncertain
    assert not spells.members(dataset, "2010-04-30", state=["Sri Lanka"])


def test_the_merger_of_2025_is_said_not_to_be_in_effect(run: Run) -> None:
    outcome = run("members")
    assert "Decided on 2025-09-01, in no source yet shown to be in effect: 17 states to be partner" in outcome.err
    assert "Laos to be dialogue-partner" in outcome.err
    assert "Laos" not in outcome.out
    assert "Decided" not in run("members", "--as-of", "2025-08-31").err
    assert "Decided" not in run("members", "--state", "china").err
    assert "Nepal to be partner" in run("members", "--state", "nepal").err


def test_india_is_a_member_since_2017_and_the_press_answers_are_told_to_say_2018(run: Run) -> None:
    page = json.loads(run("show", "india", "-f", "json").out)
    assert (page["status"], page["since"]) == ("member", "2017-06-09")
    said = next(each for each in page["disagreements"] if "secretariat-qa-2023#Q3" in each["sources"])
    assert (said["field"], said["kept"], said["value"]) == ("start", "2017-06-09", "2018")
    assert said["why"]


@pytest.mark.parametrize("typed", ["Dialogue Partner", "dialogue_partners", "dialogue partners"])
def test_a_status_may_be_typed_with_blanks_capitals_and_in_the_plural(run: Run, typed: str) -> None:
    assert run("members", "--status", typed).out == run("members", "--status", "dialogue-partner").out
    assert run("members", "--status", "Observer States").out == run("members", "--status", "observer").out


def test_the_table_groups_states_by_status_and_tells_their_number(run: Run) -> None:
    lines = run("members", "--as-of", "2023-12-14", "-f", "table").out.splitlines()
    groups = ["Member states (9)", "Observer states (3)", "Dialogue partners (14)"]
    assert [line for line in lines if line in groups] == groups
