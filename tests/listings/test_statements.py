"""Positions and assessments that somebody stated."""

from typing import Any

import pytest
from running import TODAY

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import Happening
from sco_cli.listings.statements import StatementRow, happenings, statements
from sco_cli.records import Statement

AIM, VIEW = "aim-of-currency", "view-of-delta"


@pytest.mark.parametrize(
    ("day", "ids"),
    [
        ("2023-12-13", []),
        ("2023-12-14", [AIM]),
        ("2023-12-31", [AIM]),
        ("2024-01-01", [AIM, VIEW]),
        (TODAY, [AIM, VIEW]),
    ],
)
def test_a_statement_is_listed_from_its_first_possible_day_on(small: Dataset, day: str, ids: list[str]) -> None:
    assert [row.id for row in statements(small, day)] == ids


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"kind": ["position"]}, [AIM]),
        ({"kind": ["position", "assessment"]}, [AIM, VIEW]),
        ({"kind": ["fact"]}, []),
        ({"area": {"finance"}}, [AIM]),
        ({"area": {"politics"}}, [VIEW]),
        ({"area": {"energy"}}, []),
        ({"state": {"DD"}}, [VIEW]),
        ({"state": {"AA"}}, []),
        ({"since": "2023-12-14"}, [AIM, VIEW]),
        ({"since": "2023-12-15"}, [VIEW]),
        ({"since": "2024-12-31"}, [VIEW]),
        ({"since": "2025-01-01"}, []),
        ({"until": "2024-01-01"}, [AIM, VIEW]),
        ({"until": "2023-12-31"}, [AIM]),
        ({"kind": ["position"], "area": {"politics"}}, []),
        ({"state": {"DD"}, "until": "2023-12-31"}, []),
    ],
)
def test_kinds_areas_states_and_days_narrow_it_alone_and_together(
    small: Dataset, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in statements(small, TODAY, **filters)] == ids


def test_a_row_says_what_was_stated_by_whom_and_when_with_states_by_name(small: Dataset) -> None:
    aim, view = statements(small, TODAY)
    assert view == StatementRow(
        id=VIEW,
        date=parse("2024"),
        kind="assessment",
        text="Delta is a good neighbour.",
        stated_by="Ann Ånström",
        states=["Delta"],
        areas=["politics"],
        sources=["gazette-2025"],
    )
    assert (aim.states, aim.when, view.when) == ([], parse("2023-12-14"), parse("2024"))


def test_a_statement_is_told_with_who_made_it(small: Dataset) -> None:
    fields = ["date", "text", "stated_by"]
    aim = "Own currencies are to be used more."
    assert [list(happenings(small, item)) for item in small.records(Statement)] == [
        [Happening(parse("2023-12-14"), f"Secretariat: {aim}", [], ["finance"], rests_on=fields)],
        [Happening(parse("2024"), "Ann Ånström: Delta is a good neighbour.", ["DD"], ["politics"], rests_on=fields)],
    ]
