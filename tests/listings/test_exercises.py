"""Joint exercises, held and planned."""

from typing import Any

import pytest
from running import TODAY, Folder

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import Happening
from sco_cli.listings.exercises import ExerciseRow, exercises, happenings
from sco_cli.records import Exercise

ALPHA = "Alpha | [bold]Beta[/bold]"
BRAVO = '<b>"Bravo"</b>, & Co\x1b[31m'
SHIELD, GUARD = "shield-2005", "guard-2026"


@pytest.mark.parametrize(
    ("day", "ids"),
    [
        ("2005-08-17", []),
        ("2005-08-18", [SHIELD]),
        ("2025-12-31", [SHIELD]),
        ("2026-01-01", [SHIELD, GUARD]),
        (TODAY, [SHIELD, GUARD]),
    ],
)
def test_an_exercise_is_listed_from_its_first_day_held_or_planned_on(small: Dataset, day: str, ids: list[str]) -> None:
    assert [row.id for row in exercises(small, day)] == ids


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"kind": ["military"]}, [SHIELD]),
        ({"kind": ["anti-terrorist"]}, [GUARD]),
        ({"kind": ["military", "anti-terrorist"]}, [SHIELD, GUARD]),
        ({"state": {"AA"}}, [SHIELD, GUARD]),
        ({"state": {"DD"}}, [GUARD]),
        ({"state": {"CC"}}, []),
        ({"since": "2005-08-25"}, [SHIELD, GUARD]),
        ({"since": "2005-08-26"}, [GUARD]),
        ({"since": "2026-01-31"}, [GUARD]),
        ({"since": "2026-02-01"}, []),
        ({"until": "2026-01-01"}, [SHIELD, GUARD]),
        ({"until": "2025-12-31"}, [SHIELD]),
        ({"until": "2005-08-17"}, []),
        ({"kind": ["military"], "state": {"DD"}}, []),
        ({"state": {"AA"}, "since": "2005-08-26"}, [GUARD]),
    ],
)
def test_kinds_states_and_days_narrow_it_alone_and_together(
    small: Dataset, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in exercises(small, TODAY, **filters)] == ids


def test_a_host_that_does_not_take_part_is_found_too(small: Dataset, folder: Folder) -> None:
    text = """
        [[exercises]]
        id = "watch"
        name = "Watch"
        kind = "military"
        place = "Somewhere"
        start = "2024"
        planned_start = "2023"
        hosts = ["CC"]
        participants = ["DD"]
        sources = ["blog"]
    """
    own = Dataset(folder(exercises=text))
    assert [row.id for row in exercises(own, TODAY, state={"CC"})] == ["watch"]
    assert [row.id for row in exercises(own, TODAY, state={"DD"})] == ["watch"]
    assert exercises(own, "2023-12-31") == []
    (row,) = exercises(own, "2024-01-01")
    assert (row.planned, row.when) == (None, parse("2024"))


def test_a_row_says_what_the_record_does_with_states_by_name(small: Dataset) -> None:
    shield, guard = exercises(small, TODAY)
    assert shield == ExerciseRow(
        id=SHIELD,
        kind="military",
        name="Shield 2005",
        start=parse("2005-08-18"),
        end=parse("2005-08-25"),
        place="Alphaville",
        hosts=[ALPHA],
        participants=[ALPHA, BRAVO],
        sources=["gazette-2009"],
        planned=None,
        participation="Delta sent observers.",
    )
    assert shield.also() == ("participation", "confidence", "disputes")
    assert shield.when == parse("2005-08-18/2005-08-25")
    assert (guard.start, guard.end, guard.planned, guard.when) == (None, None, parse("2026-01"), parse("2026-01"))


FIELDS = ["name", "place", "hosts", "participants", "start", "end", "planned_start", "planned_end"]


def test_an_exercise_is_told_on_its_days_or_those_planned(small: Dataset) -> None:
    assert [list(happenings(small, item)) for item in small.records(Exercise)] == [
        [
            Happening(
                parse("2005-08-18/2005-08-25"),
                "Exercise Shield 2005, Alphaville.",
                ["AA", "AA", "BB"],
                ["security"],
                level=2,
                rests_on=FIELDS,
            )
        ],
        [
            Happening(
                parse("2026-01"),
                "Exercise Guard 2026, Bravograd (planned).",
                ["BB", "AA", "BB", "DD"],
                ["security"],
                level=2,
                planned=True,
                rests_on=FIELDS,
            )
        ],
    ]


def test_an_exercise_without_any_day_is_not_told(small: Dataset) -> None:
    given = Exercise(id="x", name="X", kind="military", place="Y", hosts=[], participants=[], sources=["blog"])
    assert list(happenings(small, given)) == []
