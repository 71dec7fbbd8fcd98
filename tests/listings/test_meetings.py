"""Who met when and where, and which meetings are announced."""

from typing import Any

import pytest
from running import TODAY, Folder, Run

from sco_cli import pages
from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import Happening
from sco_cli.listings.meetings import MeetingRow, as_announced, happenings, meetings
from sco_cli.listings.timeline import timeline
from sco_cli.records import Meeting

ALPHA = "Alpha | [bold]Beta[/bold]"
BRAVO = '<b>"Bravo"</b>, & Co\x1b[31m'
EVERY = [
    "council-2001-alphaville",
    "council-2010-bravograd",
    "energy-ministers-2023",
    "council-2024",
    "council-2026-alphaville",
]


def meeting(**given: Any) -> Meeting:
    return Meeting(**{"id": "x", "body": "council", "sources": ["blog"], **given})


@pytest.mark.parametrize(
    ("day", "count"),
    [
        ("2001-06-14", 0),
        ("2001-06-15", 1),
        ("2009-06-15", 1),
        ("2009-06-16", 2),
        ("2010-06-30", 2),
        ("2023-04-30", 2),
        ("2023-05-01", 3),
        ("2023-12-13", 3),
        ("2023-12-14", 4),
        ("2024-07-03", 4),
        ("2025-08-31", 4),
        ("2025-09-01", 5),
    ],
)
def test_a_meeting_is_listed_from_its_first_day_or_its_announcement_on_in_the_order_of_the_file(
    small: Dataset, day: str, count: int
) -> None:
    assert [row.id for row in meetings(small, day)] == EVERY[:count]


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"body": {"energy-ministers"}}, ["energy-ministers-2023"]),
        ({"body": {"energy-ministers", "council"}}, EVERY),
        ({"state": {"BB"}}, ["council-2010-bravograd", "council-2024"]),
        ({"state": {"AA"}}, ["council-2001-alphaville", "council-2010-bravograd", "council-2026-alphaville"]),
        ({"state": {"DD"}}, []),
        ({"area": {"energy"}}, ["energy-ministers-2023", "council-2024"]),
        ({"area": {"politics"}}, ["council-2001-alphaville", "council-2024"]),
        ({"body": {"council"}, "area": {"energy"}}, ["council-2024"]),
        ({"area": {"politics"}, "state": {"AA"}}, ["council-2001-alphaville"]),
        ({"since": "2010-07-01"}, EVERY[1:]),
        ({"since": "2010-07-02"}, EVERY[2:]),
        ({"since": "2023-05-31"}, EVERY[2:]),
        ({"since": "2023-06-01"}, EVERY[3:]),
        ({"since": "2026-09-30"}, EVERY[4:]),
        ({"since": "2026-10-01"}, []),
        ({"until": "2026-07-31"}, EVERY[:4]),
        ({"until": "2026-08-01"}, EVERY),
        ({"until": "2010-06-29"}, EVERY[:1]),
        ({"since": "2010-07-01", "until": "2023-05-01"}, EVERY[1:3]),
        ({"since": "2010-07-01", "body": {"council"}, "state": {"AA"}}, ["council-2010-bravograd", EVERY[4]]),
    ],
)
def test_bodies_states_areas_and_days_narrow_it_alone_and_together(
    small: Dataset, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in meetings(small, TODAY, **filters)] == ids


def test_a_meeting_that_is_planned_is_known_from_its_announcement_or_always(small: Dataset, folder: Folder) -> None:
    text = """
        [[meetings]]
        id = "announced"
        body = "council"
        announced = "2025"
        planned_start = "2026"
        sources = ["blog"]

        [[meetings]]
        id = "told-without-a-day"
        body = "council"
        planned_end = "2027"
        sources = ["blog"]
    """
    own = Dataset(folder(meetings=text))
    assert [row.id for row in meetings(own, "2024-12-31")] == ["told-without-a-day"]
    assert [(row.id, str(row.planned)) for row in meetings(own, "2025-01-01")] == [
        ("announced", "2026"),
        ("told-without-a-day", "../2027"),
    ]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2022-12-31", []),
        ("2023-01-01", [("None", "2024/2024-06", "2024/2024-06")]),
        ("2024-06-30", [("None", "2024/2024-06", "2024/2024-06")]),
        ("2024-07-01", [("2024-07", "None", "2024-07")]),
    ],
)
def test_the_days_planned_are_told_only_before_the_first_day(
    small: Dataset, folder: Folder, day: str, told: list[tuple[str, ...]]
) -> None:
    text = """
        [[meetings]]
        id = "held"
        body = "council"
        start = "2024-07"
        announced = "2023"
        planned_start = "2024"
        planned_end = "2024-06"
        sources = ["blog"]

        [[meetings]]
        id = "held-too-and-never-announced"
        body = "council"
        start = "2025"
        planned_start = "2024"
        sources = ["blog"]
    """
    rows = meetings(Dataset(folder(meetings=text)), day)
    assert [(str(row.start), str(row.planned), str(row.when)) for row in rows] == told


@pytest.mark.parametrize(
    ("day", "since", "until", "found"),
    [
        ("2024-07-02", "2024-06-30", None, True),
        ("2024-07-02", "2024-07-01", None, False),
        ("2024-07-02", None, "2024-06-01", True),
        ("2024-07-02", None, "2024-05-31", False),
        ("2024-07-03", "2024-07-04", None, True),
        ("2024-07-03", "2024-07-05", None, False),
        ("2024-07-03", None, "2024-07-03", True),
        ("2024-07-03", None, "2024-07-02", False),
    ],
)
def test_days_narrow_it_by_those_planned_before_the_first_day_and_by_those_held_from_it_on(
    small: Dataset, day: str, since: str | None, until: str | None, found: bool
) -> None:
    ids = [row.id for row in meetings(small, day, since=since, until=until)]
    assert ("council-2024" in ids) is found


def test_what_since_and_until_bound_are_the_days_held_or_else_those_planned(small: Dataset) -> None:
    assert {row.id: str(row.when) for row in meetings(small, TODAY)} == {
        "council-2001-alphaville": "2001-06-15",
        "council-2010-bravograd": "2010-06-30/2010-07-01",
        "energy-ministers-2023": "2023-05",
        "council-2024": "2024-07-03/2024-07-04",
        "council-2026-alphaville": "2026-08/2026-09",
    }


def test_a_row_says_what_the_record_does_with_bodies_and_states_by_name(small: Dataset) -> None:
    rows = {row.id: row for row in meetings(small, TODAY)}
    assert rows["council-2010-bravograd"] == MeetingRow(
        id="council-2010-bravograd",
        body="Heads of State Council",
        number=2,
        start=parse("2010-06-30"),
        end=parse("2010-07-01"),
        city="Bravograd",
        country=BRAVO,
        format=None,
        chair=ALPHA,
        outcome=None,
        sources=["gazette-2009"],
        planned=None,
        title=None,
        delegations=[],
        until=parse("2010-07-01"),
    )
    ministers = rows["energy-ministers-2023"]
    assert (ministers.country, ministers.chair, ministers.title) == (
        None,
        None,
        "First meeting of the energy ministers",
    )


@pytest.mark.parametrize(
    ("day", "key", "start", "end", "city", "form", "planned"),
    [
        ("2010-06-29", "council-2010-bravograd", None, None, None, None, "2010"),
        ("2010-06-30", "council-2010-bravograd", "2010-06-30", "2010-07-01", "Bravograd", None, None),
        ("2024-07-02", "council-2024", None, None, "Bravograd", None, "2024-06"),
        ("2024-07-03", "council-2024", "2024-07-03", "2024-07-04", None, "video", None),
        (TODAY, "council-2026-alphaville", None, None, "Alphaville", None, "2026-08/2026-09"),
    ],
)
def test_before_its_first_day_a_meeting_has_the_days_and_the_city_that_were_announced(
    small: Dataset,
    day: str,
    key: str,
    start: str | None,
    end: str | None,
    city: str | None,
    form: str | None,
    planned: str | None,
) -> None:
    row = {row.id: row.record() for row in meetings(small, day)}[key]
    told = row["start"], row["end"], row["city"], row["format"], row["planned"]
    assert told == (start, end, city, form, planned)


@pytest.mark.parametrize(
    ("dates", "cities", "city"),
    [
        ({}, {"city": "Here"}, "Here"),
        ({}, {"planned_city": "There"}, "There"),
        ({}, {"city": "Here", "planned_city": "There"}, "There"),
        ({"start": parse("2024")}, {"city": "Here"}, None),
        ({"start": parse("2024")}, {"city": "Here", "planned_city": "There"}, "There"),
    ],
)
def test_a_city_that_was_only_found_later_was_not_announced(
    dates: dict[str, Any], cities: dict[str, Any], city: str | None
) -> None:
    assert as_announced(meeting(**dates, **cities))["city"] == city


def test_an_outcome_is_not_known_before_the_first_day(small: Dataset, folder: Folder) -> None:
    text = """
        [[meetings]]
        id = "held"
        body = "council"
        start = "2024-07-03"
        announced = "2023"
        outcome = "It met."
        sources = ["blog"]
    """
    own = Dataset(folder(meetings=text))
    assert [row.outcome for day in ("2024-07-02", "2024-07-03") for row in meetings(own, day)] == [None, "It met."]


def test_only_those_who_ask_get_the_title_of_a_meeting_and_who_came() -> None:
    assert MeetingRow.keys()[-1] == "planned"
    assert (MeetingRow.also(), MeetingRow.more()) == (
        ("confidence", "disputes"),
        ("title", "delegations", "note", "disputed"),
    )


ALWAYS = ["body", "title", "number", "city", "country", "chair"]


def held(date: str, event: str, states: list[str | None], areas: list[str], details: str = "") -> Happening:
    fields = [*ALWAYS, "start", "end", "format", "outcome"]
    return Happening(parse(date), event, states, areas, level=2, details=details, rests_on=fields)


def planned(
    date: str,
    event: str,
    states: list[str | None],
    areas: list[str],
    announced: str | None = None,
    happened: str | None = None,
) -> Happening:
    return Happening(
        parse(date),
        event,
        states,
        areas,
        announced=parse(announced) if announced else None,
        happened=parse(happened) if happened else None,
        level=2,
        planned=True,
        rests_on=[*ALWAYS, "planned_start", "planned_end", "planned_city"],
    )


def test_a_meeting_is_told_with_its_place_number_and_outcome(small: Dataset) -> None:
    council = "Heads of State Council"
    told = {item.id: list(happenings(small, item)) for item in small.records(Meeting)}
    assert told == {
        "council-2001-alphaville": [
            held(
                "2001-06-15",
                f"{council}, Alphaville (1st)",
                ["AA", "AA"],
                ["politics"],
                "The Organisation was founded.",
            )
        ],
        "council-2010-bravograd": [
            planned("2010", f"{council} (2nd, announced)", ["BB", "AA"], [], "2009-06-16", "2010-06-30"),
            held("2010-06-30/2010-07-01", f"{council}, Bravograd (2nd)", ["BB", "AA"], []),
        ],
        "energy-ministers-2023": [
            held(
                "2023-05",
                "First meeting of the energy ministers",
                [None, None],
                ["energy"],
                "The draft strategy was approved.",
            )
        ],
        "council-2024": [
            planned(
                "2024-06",
                f"{council}, Bravograd (3rd, announced)",
                [None, "BB"],
                ["energy", "politics"],
                "2023-12-14",
                "2024-07-03",
            ),
            held("2024-07-03/2024-07-04", f"{council} (3rd, by video)", [None, "BB"], ["energy", "politics"]),
        ],
        "council-2026-alphaville": [
            planned("2026-08/2026-09", f"{council}, Alphaville (announced)", ["AA", None], [], "2025-09-01")
        ],
    }


@pytest.mark.parametrize(
    ("body", "level"),
    [
        ("heads-of-state-council", 1),
        ("heads-of-government-council", 1),
        ("shanghai-five", 1),
        ("council", 2),
        ("energy-ministers", 2),
    ],
)
def test_the_meetings_of_heads_of_state_and_government_are_the_main_line_announced_and_held(
    small: Dataset, body: str, level: int
) -> None:
    item = meeting(body=body, planned_start=parse("2025"), announced=parse("2024"), start=parse("2025-06-01"))
    assert [told.level for told in happenings(small, item)] == [level, level]


@pytest.mark.parametrize(
    ("day", "dates"),
    [
        ("2023-12-13", []),
        ("2023-12-14", ["2024-06"]),
        ("2024-07-02", ["2024-06"]),
        ("2024-07-03", ["2024-07-03/2024-07-04"]),
    ],
)
def test_a_meeting_is_told_as_announced_until_its_first_day_and_then_as_held(
    small: Dataset, day: str, dates: list[str]
) -> None:
    item = small.find(Meeting, "council-2024")
    assert item is not None
    assert [str(told.date) for told in happenings(small, item) if told.known(day)] == dates


def test_a_meeting_that_was_announced_for_no_day_is_told_only_as_held(small: Dataset) -> None:
    item = meeting(start=parse("2024"), announced=parse("2023"), outcome="It met.")
    assert list(happenings(small, item)) == [held("2024", "Heads of State Council", [None, None], [], "It met.")]


def test_a_meeting_that_is_announced_has_no_outcome_yet(small: Dataset) -> None:
    item = meeting(planned_start=parse("2026"), number=4, outcome="It is to meet.")
    assert list(happenings(small, item)) == [
        planned("2026", "Heads of State Council (4th, announced)", [None, None], [])
    ]


def test_a_meeting_without_any_day_is_not_told(small: Dataset) -> None:
    assert list(happenings(small, meeting())) == []
    assert list(happenings(small, meeting(announced=parse("2025")))) == []


def test_a_table_has_the_last_day_only_of_a_meeting_that_took_several(small: Dataset, folder: Folder) -> None:
    text = """
        [[meetings]]
        id = "one-day"
        body = "council"
        start = "2005-06-06"
        end = "2005-06-06"
        sources = ["blog"]

        [[meetings]]
        id = "two-days"
        body = "council"
        start = "2005-06-06"
        end = "2005-06-07"
        announced = "2004"
        planned_start = "2005"
        sources = ["blog"]
    """
    own = Dataset(folder(meetings=text))
    assert [str(row.until) for row in meetings(own, "2005-06-06")] == ["None", "2005-06-07"]
    assert [(row.id, str(row.until)) for row in meetings(own, "2005-06-05")] == [("two-days", "None")]


def test_a_table_says_below_a_meeting_what_was_decided(run: Run) -> None:
    out = run("meetings", "--as-of", "2001-06-15", "-f", "table", FORCE_COLOR="1").out
    lines = out.splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith("Heads of State Council"))
    assert lines[place + 1] == "  The Organisation was founded."
    assert "outcome" not in out
    assert "until" not in run("meetings", "-f", "json").out


LONG = """
    [[meetings]]
    id = "long"
    body = "council"
    start = "2024-07-03"
    end = "2024-07-04"
    outcome = "A plan was adopted."
    sources = ["blog"]
"""


@pytest.mark.parametrize(("day", "outcome"), [("2024-07-03", None), ("2024-07-04", "A plan was adopted.")])
def test_an_outcome_is_not_known_before_the_last_day(
    small: Dataset, folder: Folder, day: str, outcome: str | None
) -> None:
    own = Dataset(folder(meetings=LONG))
    (row,) = meetings(own, day)
    assert row.outcome == outcome
    (entry,) = timeline(own, day, kind=["meeting"])
    assert entry.event == "Heads of State Council" + (f": {outcome}" if outcome else "")
    facts = {fact.key: fact.value for fact in pages.show(own, "long", day).facts}
    assert (facts["outcome"], facts["end"]) == (outcome, "2024-07-04" if outcome else None)
