"""The Organisation on one screen, as of a day."""

from typing import Any

import pytest
from running import TODAY, Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.pages.overview import last_agreed, last_changed, overview
from sco_cli.rows import plain

ALPHA = "Alpha | [bold]Beta[/bold]"
BRAVO = '<b>"Bravo"</b>, & Co[31m'
SUMMITS = {
    "bodies": """
        [[bodies]]
        id = "heads-of-state-council"
        name = "Council"
        kind = "council"
        role = "Decides."
        sources = ["blog"]

          [[bodies.history]]
          status = "in-force"
          date = "2001"
          what = "It meets."
          sources = ["blog"]
    """,
    "meetings": """
        [[meetings]]
        id = "first"
        body = "heads-of-state-council"
        start = "2001-06-15"
        city = "Alphaville"
        sources = ["blog"]

        [[meetings]]
        id = "second"
        body = "heads-of-state-council"
        start = "2005-07-05"
        city = "Bravograd"
        sources = ["blog"]

        [[meetings]]
        id = "other"
        body = "secretariat"
        start = "2006-07-05"
        sources = ["blog"]

        [[meetings]]
        id = "third"
        body = "heads-of-state-council"
        announced = "2025-09-01"
        planned_start = "2026"
        city = "Echoville"
        sources = ["blog"]

        [[meetings]]
        id = "fourth"
        body = "heads-of-state-council"
        announced = "2025-10-01"
        planned_start = "2027"
        sources = ["blog"]
    """,
}


def facts(dataset: Dataset, day: str) -> dict[str, Any]:
    return {fact.key: plain(fact.value) for fact in overview(dataset, day).facts}


def test_it_tells_the_state_of_the_organisation(small: Dataset) -> None:
    assert facts(small, TODAY) == {
        "as_of": TODAY,
        "members": 2,
        "observers": 1,
        "dialogue_partners": 1,
        "chair": ALPHA,
        "chair_since": "2024-07-04",
        "chair_until": "2026 (planned)",
        "secretary_general": f"Bob B. Bobson ({BRAVO}), since 2007-01",
        "last_summit": None,
        "next_summit": None,
        "last_agreed": ["2024-07-04: Strategy for energy", "2024-07-04: Trade fund"],
        "verified_through": "2026-01-15",
        "dataset": "1.2.3",
        "becoming_partners": 2,
        "secretariat_seat": "Alphaville",
        "last_changed": ["2025-09-01: It is decided that Delta and Echo Republic are to be SCO partners"],
        "known_through": "2026-02-01",
    }
    found = overview(small, TODAY)
    assert (found.kind, found.title, found.sections) == ("overview", "Shanghai Cooperation Organisation", [])


def test_before_the_organisation_there_are_the_shanghai_five_and_no_chair(small: Dataset) -> None:
    found = facts(small, "2001-06-14")
    assert [found[key] for key in ("members", "observers", "dialogue_partners", "shanghai_five")] == [0, 0, 0, 1]
    assert [found[key] for key in ("chair", "chair_since", "chair_until", "secretary_general")] == [None] * 4
    assert found["last_agreed"] == []
    assert "shanghai_five" not in facts(small, "2001-06-15")
    assert "partners" not in found


def test_partners_are_told_where_there_are_some(small: Dataset, folder: Folder) -> None:
    text = """
        [[memberships]]
        id = "partner"
        state = "EE"
        status = "partner"
        basis = "Decision."
        start = "2025-09-01"
        sources = ["blog"]
    """
    own = Dataset(folder(memberships=text))
    assert "partners" not in facts(own, "2025-08-31")
    assert [facts(own, "2025-09-01")[key] for key in ("partners", "members")] == [1, 0]


@pytest.mark.parametrize(
    ("day", "chair", "since", "until"),
    [
        ("2010-06-30", None, None, None),
        ("2010-07-01", BRAVO, "2010-07-01", None),
        ("2024-07-03", BRAVO, "2010-07-01", None),
        ("2024-07-04", ALPHA, "2024-07-04", "2026 (planned)"),
    ],
)
def test_the_chair_is_told_with_its_beginning_and_the_end_that_was_planned(
    small: Dataset, day: str, chair: str | None, since: str | None, until: str | None
) -> None:
    found = facts(small, day)
    assert [found[key] for key in ("chair", "chair_since", "chair_until")] == [chair, since, until]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2004-01-14", None),
        ("2004-01-15", f"Ann Ånström ({ALPHA}), since 2004-01-15"),
        ("2006-12-31", f"Ann Ånström ({ALPHA}), since 2004-01-15"),
        ("2007-01-01", f"Bob B. Bobson ({BRAVO}), since 2007-01"),
    ],
)
def test_the_secretary_general_is_the_one_of_the_day_and_no_deputy(small: Dataset, day: str, told: str | None) -> None:
    assert facts(small, day)["secretary_general"] == told


@pytest.mark.parametrize(
    ("day", "last", "following"),
    [
        ("2001-06-14", None, None),
        ("2001-06-15", "Council, Alphaville, 2001-06-15", None),
        ("2005-07-05", "Council, Bravograd, 2005-07-05", None),
        ("2025-08-31", "Council, Bravograd, 2005-07-05", None),
        ("2025-09-01", "Council, Bravograd, 2005-07-05", "Council, Echoville, 2026"),
        ("2025-10-01", "Council, Bravograd, 2005-07-05", "Council, Echoville, 2026"),
    ],
)
def test_the_last_summit_held_and_the_next_announced_are_told(
    small: Dataset, folder: Folder, day: str, last: str | None, following: str | None
) -> None:
    found = facts(Dataset(folder(**SUMMITS)), day)
    assert (found["last_summit"], found["next_summit"]) == (last, following)


@pytest.mark.parametrize(
    ("day", "last", "following"),
    [
        ("2005-03-31", "Council, Alphaville, 2001-06-15", None),
        ("2005-04-01", "Council, Alphaville, 2001-06-15", "Council, Bravograd, 2005-07-05"),
        ("2005-07-04", "Council, Alphaville, 2001-06-15", "Council, Bravograd, 2005-07-05"),
        ("2005-07-05", "Council, Bravograd, 2005-07-05", None),
    ],
)
def test_a_summit_that_was_announced_is_the_next_one_until_its_first_day(
    small: Dataset, folder: Folder, day: str, last: str, following: str | None
) -> None:
    announced = 'announced = "2005-04-01"\nplanned_start = "2005-07-05"\nplanned_city = "Bravograd"\n'
    meetings = SUMMITS["meetings"].replace('start = "2005-07-05"\n', 'start = "2005-07-05"\n' + announced)
    found = facts(Dataset(folder(bodies=SUMMITS["bodies"], meetings=meetings)), day)
    assert (found["last_summit"], found["next_summit"]) == (last, following)


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2012-06-06", []),
        ("2012-06-07", ["2012-06-07: customs window"]),
        ("2023-07-03", ["2012-06-07: customs window"]),
        ("2023-07-04", ["2023-07-04: Wind for all"]),
        ("2024-07-03", ["2023-07-04: Wind for all"]),
        ("2024-07-04", ["2024-07-04: Strategy for energy", "2024-07-04: Trade fund"]),
    ],
)
def test_what_was_last_agreed_is_every_initiative_agreed_on_the_last_such_day(
    small: Dataset, day: str, told: list[str]
) -> None:
    assert last_agreed(small, day) == told


def test_what_was_only_seen_as_agreed_or_stays_agreed_was_not_last_agreed(small: Dataset, folder: Folder) -> None:
    step = """
          [[initiatives.history]]
          status = "agreed"
          date = "{date}"
          what = "It is agreed."
          sources = ["blog"]
          {more}
    """
    start = """
        [[initiatives]]
        id = "{id}"
        title = "{id}"
        areas = ["energy"]
        kind = "plan"
        summary = "A plan."
        sources = ["blog"]
    """
    text = (
        start.format(id="again")
        + step.format(date="2001", more="")
        + step.format(date="2003", more="")
        + start.format(id="seen")
        + step.format(date="2004", more="seen = true")
    )
    own = Dataset(folder(initiatives__energy=text, initiatives__trade=""))
    assert last_agreed(own, TODAY) == ["2001: again"]


def test_it_stands_on_one_screen(run: Run) -> None:
    lines = run("overview", "-f", "table").out.splitlines()
    assert lines[0] == "Shanghai Cooperation Organisation"
    assert len(lines) <= 24


def test_on_a_day_later_than_the_record_goes_it_tells_what_was_last_known_and_the_title_says_so(small: Dataset) -> None:
    found = overview(small, "2050-01-01")
    assert found.title == "Shanghai Cooperation Organisation (last known 2026-02-01)"
    assert overview(small, "2026-02-01").title == "Shanghai Cooperation Organisation"
    later, known = facts(small, "2050-01-01"), facts(small, "2026-02-01")
    assert later == {**known, "as_of": "2050-01-01"}
    assert (later["chair"], later["chair_until"]) == (ALPHA, "2026 (planned)")


@pytest.mark.parametrize(
    ("day", "decided"),
    [
        ("2009-06-15", {}),
        ("2009-06-16", {"becoming_dialogue_partners": 1}),
        ("2025-08-31", {}),
        ("2025-09-01", {"becoming_partners": 2}),
    ],
)
def test_for_how_many_states_a_status_is_decided_and_not_in_effect_is_told_where_there_are_some(
    small: Dataset, day: str, decided: dict[str, int]
) -> None:
    assert {key: value for key, value in facts(small, day).items() if key.startswith("becoming")} == decided


def test_a_summit_whose_planned_days_have_gone_by_is_no_next_one(small: Dataset, folder: Folder) -> None:
    text = """
        [[meetings]]
        id = "late"
        body = "heads-of-state-council"
        announced = "2020"
        planned_start = "2021-05"
        sources = ["blog"]
    """
    own = Dataset(folder(meetings=text))
    assert str(facts(own, "2021-05-31")["next_summit"]).endswith("2021-05")
    assert facts(own, "2021-06-01")["next_summit"] is None


def test_what_goes_on_for_days_is_no_last_main_event_before_its_last_day(small: Dataset) -> None:
    assert str(facts(small, "2024-07-03")["last_changed"]).find("2024-07-03/2024-07-04") == -1


def test_the_seat_of_the_secretariat_is_told_from_the_day_on_which_it_began_its_work(
    small: Dataset, folder: Folder
) -> None:
    assert facts(small, "2004-01-14")["secretariat_seat"] is None
    assert facts(small, "2004-01-15")["secretariat_seat"] == "Alphaville"
    assert facts(Dataset(folder(**SUMMITS)), TODAY)["secretariat_seat"] is None


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("1996-04-25", []),
        ("1996-04-26", [f"1996-04-26: {ALPHA} becomes part of the Shanghai Five"]),
        ("2001-06-14", [f"1996-04-26: {ALPHA} becomes part of the Shanghai Five"]),
    ],
)
def test_what_changed_last_is_what_the_main_line_tells_of_the_last_day_by_then(
    small: Dataset, day: str, told: list[str]
) -> None:
    assert last_changed(small, day) == told


def test_what_changed_last_is_everything_of_its_day_and_a_year_counts_from_its_beginning(
    small: Dataset, folder: Folder
) -> None:
    text = """
        [[designations]]
        id = "year-of-tea"
        kind = "named-year"
        name = "Year of Tea"
        start = "{year}"
        sources = ["blog"]
    """
    meeting = """
        [[meetings]]
        id = "long"
        body = "heads-of-state-council"
        start = "2024-07-03"
        end = "2024-07-04"
        sources = ["blog"]
    """
    empty = dict.fromkeys(("memberships", "documents", "initiatives__energy", "initiatives__trade"), "")
    files = {**empty, "bodies": SUMMITS["bodies"], "meetings": meeting}
    own = Dataset(folder(**files, designations=text.format(year="2024")))
    assert last_changed(own, "2024-07-04") == ["2024-07-03/2024-07-04: Council", f"2024-07-04: {ALPHA} takes the chair"]
    later = Dataset(folder(**files, designations=text.format(year="2025")))
    assert last_changed(later, "2025-12-31") == ["2025: 2025 is the Year of Tea"]
