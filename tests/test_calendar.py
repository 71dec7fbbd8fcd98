"""Meetings, officials, designations, exercises and events, as of a day."""

from sco_cli.dataset import Dataset
from sco_cli.queries import calendar


def test_a_meeting_is_listed_from_its_first_day_on(dataset: Dataset) -> None:
    def summits(day: str) -> list[str]:
        rows = calendar.meetings(dataset, day, body=["heads-of-state-council"], since="2022-01-01", until="2022-12-31")
        return [row.id for row in rows if row.start]

    assert summits("2022-09-14") == []
    assert summits("2022-09-15") == ["hsc-2022-samarkand"]


def test_an_announced_meeting_has_planned_days_only(dataset: Dataset) -> None:
    rows = {row.id: row for row in calendar.meetings(dataset, "2026-01-01")}
    bishkek = rows["hsc-2026-bishkek"]
    assert (bishkek.start, bishkek.end, str(bishkek.planned)) == (None, None, "2026")
    assert "hsc-2026-bishkek" not in {row.id for row in calendar.meetings(dataset, "2020-01-01")}


def test_a_state_finds_meetings_that_it_hosted_or_chaired(dataset: Dataset) -> None:
    ids = {row.id for row in calendar.meetings(dataset, "2026-01-01", state=["India"])}
    assert {"hsc-2023-new-delhi", "hgc-2020-new-delhi"} <= ids


def test_the_last_day_of_a_term_is_a_day_in_office(dataset: Dataset) -> None:
    def holder(day: str) -> list[str]:
        rows = calendar.officials(dataset, day, office=["secretary-general"], phase=["current"])
        return [row.person for row in rows if row.office == "Secretary-General"]

    assert holder("2024-12-31") == ["Zhang Ming"]
    assert holder("2025-01-01") == ["Nurlan Yermekbayev"]


def test_a_term_known_only_from_days_in_it_is_marked(dataset: Dataset) -> None:
    rows = calendar.officials(dataset, "2023-12-14", office=["President of Kazakhstan"])
    assert [(row.person, row.phase, row.start, row.uncertain) for row in rows] == [
        ("Kassym-Jomart Tokayev", "current", None, True)
    ]


def test_a_term_without_a_start_is_current_only_as_long_as_a_source_shows_it(dataset: Dataset) -> None:
    def phase(day: str) -> list[str | None]:
        rows = calendar.officials(dataset, day, office=["Deputy Secretary-General"])
        return [row.phase for row in rows if row.person == "Grigory Logvinov"]

    assert phase("2022-07-28") == []
    assert phase("2022-07-29") == phase("2023-12-12") == ["current"]
    assert phase("2023-12-13") == [None]
    assert not [row for row in calendar.officials(dataset, "2026-11-24", phase=["current"]) if row.start is None]


def test_a_designation_is_known_from_its_decision_on(dataset: Dataset) -> None:
    def names(day: str) -> set[str]:
        return {row.id for row in calendar.designations(dataset, day)}

    assert "year-of-ecology-2024" not in names("2023-07-03")
    assert "year-of-ecology-2024" in names("2023-07-04")


def test_exercises_are_found_by_host_and_by_participant(dataset: Dataset) -> None:
    rows = calendar.exercises(dataset, "2026-01-01", state=["Kyrgyzstan"])
    assert any("Kyrgyzstan" in row.hosts for row in rows)
    assert any("Kyrgyzstan" not in row.hosts for row in rows)


def test_events_up_to_a_day_are_listed_by_kind_and_state(dataset: Dataset) -> None:
    rows = calendar.events(dataset, "2010-01-01", kind=["application"], state=["Iran"])
    assert [str(row.date) for row in rows] == ["2008-03-24"]
