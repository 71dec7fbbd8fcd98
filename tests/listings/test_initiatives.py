"""Which initiatives had begun by a day, and how far each had got."""

from typing import Any

import pytest
from running import TODAY, Run

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import Happening
from sco_cli.listings.initiatives import LISTING, InitiativeRow, initiatives
from sco_cli.records import Initiative

ALPHA = "Alpha | [bold]Beta[/bold]"
BRAVO = '<b>"Bravo"</b>, & Co\x1b[31m'
EVERY = ["energy-hub", "energy-strategy-initiative", "customs-window", "trade-fund"]


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        ("2012-06-06", []),
        ("2012-06-07", ["customs-window agreed 2012-06-07"]),
        ("2020-12-30", ["customs-window agreed 2012-06-07"]),
        ("2020-12-31", ["customs-window lapsed 2020"]),
        ("2021-12-31", ["customs-window lapsed 2020"]),
        ("2022-01-01", ["energy-strategy-initiative proposed 2022", "customs-window lapsed 2020"]),
        ("2023-04-30", ["energy-strategy-initiative proposed 2022", "customs-window lapsed 2020"]),
        ("2023-05-01", ["energy-strategy-initiative drafting 2023-05", "customs-window lapsed 2020"]),
        (
            "2023-10-26",
            [
                "energy-hub proposed 2023-10-26",
                "energy-strategy-initiative drafting 2023-05",
                "customs-window lapsed 2020",
            ],
        ),
        (
            "2024-07-04",
            [
                "energy-hub proposed 2023-10-26",
                "energy-strategy-initiative agreed 2024-07-04",
                "customs-window lapsed 2020",
                "trade-fund agreed 2024-07-04",
            ],
        ),
        (
            "2025-03-01",
            [
                "energy-hub proposed 2023-10-26",
                "energy-strategy-initiative agreed 2024-07-04",
                "customs-window lapsed 2020",
                "trade-fund in-force 2025-03/2025-05",
            ],
        ),
    ],
)
def test_an_initiative_is_listed_from_its_first_step_on_with_its_status_and_since_when(
    small: Dataset, day: str, standing: list[str]
) -> None:
    assert [f"{row.id} {row.status} {row.since}" for row in initiatives(small, day)] == standing


def test_they_stand_by_main_area_then_by_title_whatever_its_case(small: Dataset) -> None:
    rows = initiatives(small, TODAY)
    assert [(row.areas[0], row.title) for row in rows] == [
        ("energy", "Energy hub"),
        ("energy", "Strategy for energy"),
        ("trade", "customs window"),
        ("trade", "Trade fund"),
    ]


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"area": {"energy"}}, EVERY[:2]),
        ({"area": {"trade"}}, ["energy-hub", "customs-window", "trade-fund"]),
        ({"area": {"finance"}}, ["trade-fund"]),
        ({"area": {"energy", "finance"}}, ["energy-hub", "energy-strategy-initiative", "trade-fund"]),
        ({"area": {"politics"}}, []),
        ({"kind": ["fund"]}, ["trade-fund"]),
        ({"kind": ["fund", "platform"]}, ["energy-hub", "trade-fund"]),
        ({"status": ["proposed"]}, ["energy-hub"]),
        ({"status": ["agreed", "lapsed"]}, ["energy-strategy-initiative", "customs-window"]),
        ({"status": ["drafting"]}, []),
        ({"proposed_by": {"AA"}}, ["energy-strategy-initiative", "trade-fund"]),
        ({"proposed_by": {"ann-secretary-general"}}, ["energy-hub"]),
        ({"proposed_by": {"secretariat", "BB"}}, ["energy-hub", "energy-strategy-initiative"]),
        ({"proposed_by": {"DD"}}, []),
        ({"since": "2024-07-04", "until": "2024-07-04"}, ["energy-strategy-initiative"]),
        ({"since": "2024-07-05"}, ["trade-fund"]),
        ({"since": "2025-05-31"}, ["trade-fund"]),
        ({"since": "2025-06-01"}, []),
        ({"until": "2025-02-28"}, EVERY[:3]),
        ({"until": "2020-01-01"}, ["customs-window"]),
        ({"until": "2019-12-31"}, []),
        ({"area": {"trade"}, "proposed_by": {"AA"}}, ["trade-fund"]),
        ({"area": {"energy"}, "status": ["agreed"]}, ["energy-strategy-initiative"]),
        ({"kind": ["strategy"], "since": "2024-07-05"}, []),
    ],
)
def test_areas_kinds_statuses_proposers_and_days_narrow_it_alone_and_together(
    small: Dataset, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in initiatives(small, TODAY, **filters)] == ids


def test_a_status_and_a_span_are_those_of_the_day_asked_about(small: Dataset) -> None:
    assert [row.id for row in initiatives(small, "2023-12-14", status=["drafting"])] == ["energy-strategy-initiative"]
    assert [row.id for row in initiatives(small, "2023-12-14", since="2023-05-31", until="2023-05-31")] == [
        "energy-strategy-initiative"
    ]


@pytest.mark.parametrize(
    ("day", "key", "uncertain"),
    [
        ("2022-01-01", "energy-strategy-initiative", True),
        ("2022-12-30", "energy-strategy-initiative", True),
        ("2022-12-31", "energy-strategy-initiative", False),
        ("2020-01-01", "customs-window", True),
        ("2020-12-31", "customs-window", False),
        ("2025-04-01", "trade-fund", False),
        (TODAY, "energy-hub", False),
    ],
)
def test_a_day_inside_an_imprecise_step_is_marked_one_inside_an_interval_is_not(
    small: Dataset, day: str, key: str, uncertain: bool
) -> None:
    assert {row.id: row.uncertain for row in initiatives(small, day)}[key] is uncertain


def test_a_row_says_what_the_record_does_with_proposers_by_name(small: Dataset) -> None:
    rows = {row.id: row for row in initiatives(small, "2023-10-26")}
    records = {item.id: item for item in small.records(Initiative)}
    assert rows["energy-hub"] == InitiativeRow(
        id="energy-hub",
        title="Energy hub",
        areas=["energy", "trade"],
        kind="platform",
        status="proposed",
        since=parse("2023-10-26"),
        proposed_by=[BRAVO, "Ann Ånström"],
        sources=["secretariat-qa-2023#Q9"],
        summary="A hub to which the states' networks would be joined.",
        history=records["energy-hub"].history,
        uncertain=False,
        official_title=None,
        documents=[],
        confidence="medium",
        note="Named in one report only.",
        disputed=records["energy-hub"].disputed,
    )
    strategy = rows["energy-strategy-initiative"]
    assert strategy.when == parse("2023-05")
    assert (strategy.proposed_by, strategy.documents) == ([ALPHA, "Secretariat"], ["energy-strategy"])
    assert (strategy.official_title, strategy.history) == (
        "Draft Energy Strategy",
        records["energy-strategy-initiative"].history[:2],
    )


def test_sources_of_later_steps_are_not_yet_among_those_of_a_row(small: Dataset) -> None:
    key = "energy-strategy-initiative"
    then, now = ({row.id: row.sources for row in initiatives(small, day)}[key] for day in ("2024-07-03", "2024-07-04"))
    assert then == ["secretariat-qa-2023#Q9"]
    assert now == ["secretariat-qa-2023#Q9", "gazette-2025"]


def test_each_step_of_an_initiative_is_told(small: Dataset) -> None:
    assert LISTING.happenings is not None
    fund = {item.id: item for item in small.records(Initiative)}["trade-fund"]
    assert list(LISTING.happenings(small, fund)) == [
        Happening(
            parse("2024-07-04"),
            "Trade fund: The council agrees on it.",
            ["AA"],
            ["trade", "finance"],
            ["gazette-2025"],
        ),
        Happening(parse("2025-03/2025-05"), "Trade fund: It opens.", ["AA"], ["trade", "finance"], ["gazette-2025"]),
    ]


@pytest.mark.parametrize("typed", ["Ann Ånström", "ann anstrom", "ann-secretary-general"])
def test_a_person_who_proposed_it_may_be_typed_in_any_spelling(run: Run, typed: str) -> None:
    assert run("initiatives", "--proposed-by", typed, "-c", "id").out == "id\nenergy-hub\n"
