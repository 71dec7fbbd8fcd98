"""A history stands on a day as its steps so far say; what took days has those, or the ones planned."""

from typing import Any, get_args

import pytest

from sco_cli.dates import Date
from sco_cli.history import (
    Standing,
    all_sources,
    as_known,
    as_of,
    begun,
    counts_from,
    days,
    first_date,
    had,
    known,
    over,
    planned_city,
    standing,
)
from sco_cli.records import Exercise, Meeting, Step
from sco_cli.vocabulary import StepStatus


def step(status: str, date: str, *, sources: tuple[str, ...] = ("gazette",), **more: Any) -> Step:
    assert status in get_args(StepStatus)
    return Step(status=status, date=Date(date), what="So.", sources=list(sources), **more)  # type: ignore[arg-type]


def maybe(text: str) -> Date | None:
    return Date(text) if text else None


PROPOSED = step("proposed", "2020-03-05")
DRAFTED = step("drafting", "2021-05")
AGREED = step("agreed", "2022-07-04")
AGAIN = step("agreed", "2023-08-01")
LAPSED = step("lapsed", "2024")
COURSE = [PROPOSED, DRAFTED, AGREED, AGAIN, LAPSED]


@pytest.mark.parametrize(
    ("day", "status", "since", "steps", "uncertain"),
    [
        ("2020-03-05", "proposed", "2020-03-05", 1, False),
        ("2021-04-30", "proposed", "2020-03-05", 1, False),
        ("2021-05-01", "drafting", "2021-05", 2, True),
        ("2021-05-30", "drafting", "2021-05", 2, True),
        ("2021-05-31", "drafting", "2021-05", 2, False),
        ("2022-07-03", "drafting", "2021-05", 2, False),
        ("2022-07-04", "agreed", "2022-07-04", 3, False),
        ("2023-08-01", "agreed", "2022-07-04", 4, False),
        ("2023-12-31", "agreed", "2022-07-04", 4, False),
        ("2024-01-01", "agreed", "2022-07-04", 4, True),
        ("2024-12-30", "agreed", "2022-07-04", 4, True),
        ("2024-12-31", "lapsed", "2024", 5, False),
        ("2030-01-01", "lapsed", "2024", 5, False),
    ],
)
def test_a_history_stands_where_its_last_step_by_the_day_left_it(
    day: str, status: str, since: str, steps: int, uncertain: bool
) -> None:
    assert standing(COURSE, day) == Standing(status, Date(since), COURSE[:steps], uncertain, None)


def test_a_history_that_has_not_begun_does_not_stand() -> None:
    assert standing(COURSE, "2020-03-04") is None
    assert standing([], "2020-03-05") is None


def test_a_status_that_came_back_holds_since_it_came_back() -> None:
    back = [step("agreed", "2020"), step("proposed", "2021"), step("agreed", "2022"), step("agreed", "2023")]
    found = standing(back, "2024-01-01")
    assert found is not None
    assert (found.status, str(found.since)) == ("agreed", "2022")


@pytest.mark.parametrize(
    ("day", "confidence"),
    [("2020-12-31", "low"), ("2021-12-31", None), ("2022-12-31", None), ("2023-12-31", "medium")],
)
def test_a_status_is_as_sure_as_the_step_that_brought_it(day: str, confidence: str | None) -> None:
    course = [
        step("proposed", "2020", confidence="low"),
        step("agreed", "2021"),
        step("agreed", "2022", confidence="low"),
        step("in-force", "2023", confidence="medium"),
    ]
    found = standing(course, day)
    assert found is not None
    assert found.confidence == confidence


@pytest.mark.parametrize(("first", "second", "uncertain"), [(True, False, True), (False, True, False)])
def test_a_status_that_a_source_only_shows_leaves_doubt_about_its_beginning(
    first: bool, second: bool, uncertain: bool
) -> None:
    course = [PROPOSED, step("in-force", "2021-01-01", seen=first), step("in-force", "2022-01-01", seen=second)]
    found = standing(course, "2023-01-01")
    assert found is not None
    assert found.uncertain is uncertain


def test_an_interval_leaves_no_doubt() -> None:
    found = standing([step("in-force", "2025-03/2025-05")], "2025-04-01")
    assert found is not None
    assert (found.status, found.uncertain) == ("in-force", False)


@pytest.mark.parametrize(
    ("status", "day"),
    [
        ("considered", "2024-01-01"),
        ("proposed", "2024-01-01"),
        ("drafting", "2024-01-01"),
        ("agreed", "2024-01-01"),
        ("in-force", "2024-01-01"),
        ("completed", "2024-12-31"),
        ("superseded", "2024-12-31"),
        ("lapsed", "2024-12-31"),
    ],
)
def test_a_step_counts_from_its_first_day_but_an_end_from_its_last(status: str, day: str) -> None:
    assert counts_from(step(status, "2024")) == day
    assert counts_from(step(status, "2024-02-03")) == "2024-02-03"


def test_the_first_date_of_a_status_is_that_of_its_first_step() -> None:
    assert first_date(COURSE, "agreed") == Date("2022-07-04")
    assert first_date(COURSE, "lapsed") == Date("2024")
    assert first_date(COURSE, "in-force") is None
    assert first_date([], "agreed") is None


def test_a_status_only_seen_has_no_first_date() -> None:
    seen, not_seen = step("in-force", "2021", seen=True), step("in-force", "2022")
    assert first_date([seen, not_seen], "in-force") is None
    assert first_date([not_seen, seen], "in-force") == Date("2022")


def test_all_sources_are_those_of_the_record_and_its_steps_each_once() -> None:
    steps = [step("agreed", "2022", sources=("b", "c")), step("lapsed", "2024", sources=("a", "d"))]
    assert all_sources(["a", "b", "a"], steps) == ["a", "b", "c", "d"]
    assert all_sources(["a"], []) == ["a"]
    assert all_sources([], steps) == ["b", "c", "a", "d"]


@pytest.mark.parametrize(
    ("start", "end", "planned_start", "planned_end", "day", "span"),
    [
        ("2024-07-03", "2024-07-04", "", "", "2024-07-03", "2024-07-03/2024-07-04"),
        ("2024-07-03", "2024-07-04", "", "", "2024-07-02", "None"),
        ("2024-07-03", "2024-07-04", "2024-06", "2024-08", "2030-01-01", "2024-07-03/2024-07-04"),
        ("2024-07-03", "2024-07-04", "2024-06", "2024-08", "2024-07-03", "2024-07-03/2024-07-04"),
        ("2024-07-03", "2024-07-04", "2024-06", "2024-08", "2024-07-02", "2024-06/2024-08"),
        ("2024-07-03", "", "2024-06", "", "2024-07-02", "2024-06"),
        ("2024-07-03", "", "2025", "2026", "2024-07-03", "2024-07-03"),
        ("2024-07", "", "2024-05", "", "2024-06-30", "2024-05"),
        ("2024-07", "", "2024-05", "", "2024-07-01", "2024-07"),
        ("", "", "2026-08", "2026-09", "2030-01-01", "2026-08/2026-09"),
        ("", "", "2026-08", "", "2026-01-01", "2026-08"),
        ("", "", "", "2026-09", "2026-01-01", "../2026-09"),
        ("", "", "", "", "2026-01-01", "None"),
    ],
)
def test_days_are_those_it_took_and_on_a_day_before_it_those_planned(
    start: str, end: str, planned_start: str, planned_end: str, day: str, span: str
) -> None:
    given: dict[str, Any] = {
        "start": maybe(start),
        "end": maybe(end),
        "planned_start": maybe(planned_start),
        "planned_end": maybe(planned_end),
    }
    assert str(days(Meeting(id="m", body="b", sources=[], **given), day)) == span
    exercise = Exercise(id="e", name="E", kind="military", place="P", hosts=[], participants=[], sources=[], **given)
    assert str(days(exercise, day)) == span


@pytest.mark.parametrize(
    ("start", "planned", "city", "announced"),
    [
        ("", "Bravograd", "Alphaville", "Bravograd"),
        ("", "", "Alphaville", "Alphaville"),
        ("", "", "", None),
        ("2024-07-03", "Bravograd", "Alphaville", "Bravograd"),
        ("2024-07-03", "", "Alphaville", None),
    ],
)
def test_the_city_of_a_meeting_that_was_held_is_not_taken_for_the_one_announced(
    start: str, planned: str, city: str, announced: str | None
) -> None:
    meeting = Meeting(id="m", body="b", sources=[], start=maybe(start), planned_city=planned or None, city=city or None)
    assert planned_city(meeting) == announced


@pytest.mark.parametrize(
    ("start", "day", "expected"),
    [
        ("2024-07-03", "2024-07-02", False),
        ("2024-07-03", "2024-07-03", True),
        ("2024-07-03", "2024-07-04", True),
        ("2024-07", "2024-06-30", False),
        ("2024-07", "2024-07-01", True),
        ("", "9999-12-31", False),
    ],
)
def test_something_has_begun_from_the_first_day_that_its_start_can_mean(start: str, day: str, expected: bool) -> None:
    assert begun(maybe(start), day) is expected


@pytest.mark.parametrize(
    ("start", "announced", "day", "expected"),
    [
        ("2024-07-03", "", "2024-07-02", False),
        ("2024-07-03", "", "2024-07-03", True),
        ("2024-07-03", "2023-02", "2023-01-31", False),
        ("2024-07-03", "2023-02", "2023-02-01", True),
        ("2024-07-03", "2025-01-01", "2024-07-02", False),
        ("2024-07-03", "2025-01-01", "2024-07-03", True),
        ("", "2025-09", "2025-08-31", False),
        ("", "2025-09", "2025-09-01", True),
        ("", "", "0001-01-01", True),
    ],
)
def test_something_is_known_from_its_announcement_or_its_first_day_and_else_since_ever(
    start: str, announced: str, day: str, expected: bool
) -> None:
    assert known(maybe(start), maybe(announced), day) is expected


@pytest.mark.parametrize(
    ("phase", "day", "told"),
    [
        ("current", "2026-01-31", "current"),
        ("current", "2026-02-01", "unknown"),
        ("held", "2026-02-01", "held"),
        ("announced", "2026-02-01", "announced"),
        (None, "2026-02-01", None),
    ],
)
def test_nothing_is_current_on_a_day_later_than_the_record_goes(phase: str | None, day: str, told: str | None) -> None:
    assert as_known(phase, day, Date("2026-01")) == told


@pytest.mark.parametrize(
    ("start", "end", "day", "ended"),
    [
        ("2024-07-03", "2024-07-04", "2024-07-03", False),
        ("2024-07-03", "2024-07-04", "2024-07-04", True),
        ("2024-07-03", "", "2024-07-02", False),
        ("2024-07-03", "", "2024-07-03", True),
        ("2024-07", "", "2024-07-30", False),
        ("2024-07", "", "2024-07-31", True),
        ("", "", "2024-07-31", False),
    ],
)
def test_what_came_of_something_can_be_known_from_its_last_day_on(start: str, end: str, day: str, ended: bool) -> None:
    item = Meeting(id="m", body="b", sources=[], start=maybe(start), end=maybe(end))
    assert over(item, day) is ended


def test_a_date_is_known_from_its_first_day_on() -> None:
    assert as_of(Date("2024-07"), "2024-06-30") is None
    assert as_of(Date("2024-07"), "2024-07-01") == Date("2024-07")
    assert as_of(None, "2024-07-01") is None


@pytest.mark.parametrize(
    ("status", "day", "expected"),
    [
        ("agreed", "2024-07-03", False),
        ("agreed", "2024-07-04", True),
        ("agreed", "2025-12-31", True),
        ("completed", "2025-12-30", False),
        ("completed", "2025-12-31", True),
        ("drafting", "2026-01-01", False),
    ],
)
def test_a_history_had_brought_a_status_by_a_day(status: str, day: str, expected: bool) -> None:
    steps = [step("agreed", "2024-07-04", seen=True), step("completed", "2025")]
    assert had(steps, status, day) is expected
