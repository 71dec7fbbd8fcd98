"""Dated events that no other collection holds."""

from typing import Any

import pytest
from running import TODAY

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import Happening
from sco_cli.listings.events import EventRow, events, happenings
from sco_cli.records import Event

BRAVO = '<b>"Bravo"</b>, & Co\x1b[31m'
APPLIES, GUEST = "delta-applies", "echo-guest"


@pytest.mark.parametrize(
    ("day", "ids"),
    [
        ("2008-03-23", []),
        ("2008-03-24", [APPLIES]),
        ("2024-06-30", [APPLIES]),
        ("2024-07-01", [APPLIES, GUEST]),
        (TODAY, [APPLIES, GUEST]),
    ],
)
def test_an_event_is_listed_from_its_first_possible_day_on(small: Dataset, day: str, ids: list[str]) -> None:
    assert [row.id for row in events(small, day)] == ids


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"kind": ["guest"]}, [GUEST]),
        ({"kind": ["guest", "application"]}, [APPLIES, GUEST]),
        ({"kind": ["law"]}, []),
        ({"state": {"DD"}}, [APPLIES]),
        ({"state": {"BB"}}, [GUEST]),
        ({"state": {"EE", "DD"}}, [APPLIES, GUEST]),
        ({"state": {"AA"}}, []),
        ({"area": {"politics"}}, [APPLIES, GUEST]),
        ({"area": {"trade"}}, [GUEST]),
        ({"since": "2008-03-25"}, [GUEST]),
        ({"since": "2024-07-31"}, [GUEST]),
        ({"since": "2024-08-01"}, []),
        ({"until": "2024-07-01"}, [APPLIES, GUEST]),
        ({"until": "2024-06-30"}, [APPLIES]),
        ({"kind": ["application"], "state": {"EE"}}, []),
        ({"kind": ["guest"], "area": {"trade"}, "since": "2024-07-31"}, [GUEST]),
    ],
)
def test_kinds_states_areas_and_days_narrow_it_alone_and_together(
    small: Dataset, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in events(small, TODAY, **filters)] == ids


def test_a_row_says_what_the_record_does_with_states_by_name(small: Dataset) -> None:
    applies, guest = events(small, TODAY)
    assert applies == EventRow(
        id=APPLIES,
        date=parse("2008-03-24"),
        kind="application",
        title="Delta applies for membership.",
        place="Alphaville",
        states=["Delta"],
        areas=["politics"],
        sources=["gazette-2009"],
    )
    assert (guest.states, guest.place, guest.when) == (["Echo Republic", BRAVO], None, parse("2024-07"))


def test_an_event_is_told_as_it_is_titled(small: Dataset) -> None:
    fields = ["date", "kind", "title", "states"]
    assert [list(happenings(small, item)) for item in small.records(Event)] == [
        [Happening(parse("2008-03-24"), "Delta applies for membership.", ["DD"], ["politics"], rests_on=fields)],
        [
            Happening(
                parse("2024-07"),
                "Echo is a guest of the council.",
                ["EE", "BB"],
                ["politics", "trade"],
                rests_on=fields,
            )
        ],
    ]
