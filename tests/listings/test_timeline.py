"""What happened in which order, as the other listings tell it."""

from typing import Any

import pytest
from running import TODAY, Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings.timeline import KINDS, TimelineRow, timeline

LAST = "9999-12-31"


def test_the_kinds_are_those_of_the_listings_that_tell_something() -> None:
    assert list(KINDS) == [
        "membership",
        "chairmanship",
        "meeting",
        "document",
        "initiative",
        "body",
        "official",
        "designation",
        "exercise",
        "event",
        "statement",
    ]


def test_entries_stand_by_first_then_by_last_day_and_on_one_day_by_kind(small: Dataset) -> None:
    rows = timeline(small, TODAY, since="2022-09-16", until="2023-12-31")
    assert [(str(row.date), row.kind, row.id) for row in rows] == [
        ("2022", "document", "energy-strategy"),
        ("2022-09-16", "document", "trade-plan-2023"),
        ("2023", "document", "trade-plan-2023"),
        ("2023", "designation", "capital-2023-bravograd"),
        ("2023-05", "meeting", "energy-ministers-2023"),
        ("2023-05", "document", "energy-strategy"),
        ("2023-05", "body", "energy-ministers"),
        ("2023-07-04", "designation", "year-of-energy-2024"),
        ("2023-10-26", "initiative", "energy-hub"),
    ]


def test_a_row_says_what_happened_to_which_states_and_which_source_tells_it(small: Dataset) -> None:
    (guest,) = timeline(small, TODAY, kind=["event"], state={"EE"})
    assert guest == TimelineRow(
        date=parse("2024-07"),
        kind="event",
        event="Echo is a guest of the council.",
        states=["Echo Republic", '<b>"Bravo"</b>, & Co\x1b[31m'],
        areas=["politics", "trade"],
        id="echo-guest",
        sources=["gazette-2025"],
    )
    assert guest.when == parse("2024-07")


def test_a_step_is_told_by_its_own_sources_all_else_by_every_source_of_the_record(small: Dataset) -> None:
    assert [row.sources for row in timeline(small, TODAY, kind=["body"]) if row.id == "secretariat"] == [
        ["gazette-2009"],
        ["secretariat-qa-2023#Q1"],
    ]
    assert [row.sources for row in timeline(small, TODAY, kind=["membership"], state={"CC"})] == [
        ["secretariat-qa-2023#Q7", "gazette-2009"],
        ["secretariat-qa-2023#Q7", "gazette-2009"],
    ]


def test_states_are_named_each_once_and_those_that_are_not_known_left_out(small: Dataset) -> None:
    (meeting,) = timeline(small, "2001-06-15", kind=["meeting"])
    assert meeting.states == ["Alpha | [bold]Beta[/bold]"]
    (meeting,) = timeline(small, TODAY, kind=["meeting"], state={"BB"}, since="2024-01-01")
    assert meeting.states == ['<b>"Bravo"</b>, & Co\x1b[31m']


def test_a_statement_is_listed_only_when_it_is_asked_for(small: Dataset) -> None:
    assert {row.kind for row in timeline(small, LAST)} == set(KINDS) - {"statement"}
    assert [row.id for row in timeline(small, LAST, kind=["statement"])] == ["aim-of-currency", "view-of-delta"]
    assert [row.id for row in timeline(small, LAST, kind=["statement", "event"])] == [
        "delta-applies",
        "aim-of-currency",
        "view-of-delta",
        "echo-guest",
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_told_alone(small: Dataset, kind: str) -> None:
    rows = timeline(small, LAST, kind=[kind])
    assert {row.kind for row in rows} == {kind}
    assert {row.id for row in rows} <= {item.id for item in small.records(KINDS[kind][0])}


@pytest.mark.parametrize(
    ("day", "key", "told"),
    [
        ("2010-04-30", "bravo-member", []),
        ("2010-05-01", "bravo-member", ["2010-05"]),
        ("2025-08-31", "council-2026-alphaville", []),
        ("2025-09-01", "council-2026-alphaville", ["2026-08/2026-09"]),
        ("2023-12-13", "council-2024", []),
        ("2023-12-14", "council-2024", ["2024-06"]),
        ("2024-07-02", "council-2024", ["2024-06"]),
        ("2024-07-03", "council-2024", ["2024-07-03/2024-07-04"]),
        ("2023-12-13", "chair-2024-alpha", []),
        ("2024-07-03", "chair-2024-alpha", ["2024"]),
        ("2024-07-04", "chair-2024-alpha", ["2024-07-04"]),
        ("2025-08-31", "chair-2026-bravo", []),
        ("2025-09-01", "chair-2026-bravo", ["2026"]),
        ("2023-07-03", "year-of-energy-2024", []),
        ("2023-07-04", "year-of-energy-2024", ["2023-07-04", "2024"]),
        ("2024-12-30", "year-of-energy-2024", ["2023-07-04", "2024"]),
        ("2024-12-31", "year-of-energy-2024", ["2023-07-04", "2024", "2024"]),
        ("2023-12-30", "trade-plan-2023", ["2022-09-16"]),
        ("2023-12-31", "trade-plan-2023", ["2022-09-16", "2023"]),
        ("2025-12-31", "guard-2026", []),
        ("2026-01-01", "guard-2026", ["2026-01"]),
        ("2026-01-31", "dee-deputy", ["2022-02-01"]),
        ("2026-02-01", "dee-deputy", ["2022-02-01", "2026-02-01"]),
    ],
)
def test_what_happens_is_told_from_its_first_possible_day_on_what_is_announced_from_then_until_it_happens(
    small: Dataset, day: str, key: str, told: list[str]
) -> None:
    assert [str(row.date) for row in timeline(small, day) if row.id == key] == told


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"state": {"CC"}}, ["charlie-dialogue-partner", "charlie-dialogue-partner"]),
        ({"state": {"DD"}, "area": {"security"}}, ["guard-2026"]),
        ({"area": {"finance"}}, ["bank", "trade-fund", "trade-fund", "bank"]),
        ({"area": {"finance"}, "kind": ["body"]}, ["bank", "bank"]),
        ({"area": {"finance"}, "state": {"AA"}}, ["trade-fund", "trade-fund"]),
        ({"since": "2026-08-01"}, ["chair-2026-bravo", "council-2026-alphaville"]),
        ({"since": "2026-09-30"}, ["chair-2026-bravo", "council-2026-alphaville"]),
        ({"since": "2026-10-01"}, ["chair-2026-bravo"]),
        ({"until": "1996-04-25"}, []),
        ({"until": "1996-04-26"}, ["alpha-five"]),
        ({"state": {"EE"}, "since": "2024-07-31", "until": "2025-08-31"}, ["echo-guest"]),
    ],
)
def test_states_areas_kinds_and_days_narrow_it_alone_and_together(
    small: Dataset, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in timeline(small, TODAY, **filters)] == ids


STRATEGY = ["2021", "2022", "2023-05", "2024-07-04", "2025-02"]
YEAR = ["2023-07-04", "2024"]


@pytest.mark.parametrize(
    ("kinds", "key", "same", "told"),
    [
        ([], "energy-strategy-initiative", "energy-strategy", STRATEGY),
        (["document"], "energy-strategy-initiative", "energy-strategy", STRATEGY),
        (["initiative", "document"], "energy-strategy-initiative", "energy-strategy", STRATEGY),
        ([], "wind-year", "year-of-energy-2024", [*YEAR, "2024"]),
        (["initiative", "designation"], "wind-year", "year-of-energy-2024", [*YEAR, "2024"]),
    ],
)
def test_what_happened_to_an_initiative_that_is_another_record_is_told_once_with_that_one(
    small: Dataset, kinds: list[str], key: str, same: str, told: list[str]
) -> None:
    rows = [row for row in timeline(small, TODAY, kind=kinds) if row.id in (key, same)]
    assert [(row.id, str(row.date)) for row in rows] == [(same, date) for date in told]


@pytest.mark.parametrize(
    ("kinds", "key", "told"),
    [
        (["initiative"], "energy-strategy-initiative", STRATEGY),
        (["initiative", "body", "designation"], "energy-strategy-initiative", STRATEGY),
        (["initiative", "document"], "wind-year", YEAR),
    ],
)
def test_it_is_told_with_the_initiative_where_the_kind_of_the_other_record_is_not_asked_for(
    small: Dataset, kinds: list[str], key: str, told: list[str]
) -> None:
    rows = [row for row in timeline(small, TODAY, kind=kinds) if row.id == key]
    assert [str(row.date) for row in rows] == told
    assert {row.kind for row in rows} == {"initiative"}


def test_an_initiative_with_a_history_of_its_own_is_told_beside_its_documents(small: Dataset) -> None:
    rows = timeline(small, TODAY, area={"trade"}, since="2024-07-04", until="2024-07-04")
    assert [row.id for row in rows if row.kind in ("document", "initiative")] == ["energy-strategy", "trade-fund"]


def test_a_row_is_as_sure_as_the_step_and_its_record_and_counts_the_disputes_of_the_record(small: Dataset) -> None:
    rows = timeline(small, TODAY)
    doubts = [(str(row.date), row.id, row.confidence, row.disputes) for row in rows]
    assert [each for each in doubts if each[2:] != ("high", 0)] == [
        ("2003-05-29", "secretariat", "high", 1),
        ("2004-01-15", "secretariat", "high", 1),
        ("2009-06-16", "charlie-dialogue-partner", "high", 1),
        ("2010-05", "bravo-member", "medium", 0),
        ("2010-05", "charlie-dialogue-partner", "high", 1),
        ("2023", "trade-plan-2023", "medium", 0),
        ("2023-10-26", "energy-hub", "low", 1),
        ("2025-09-01", "bank", "medium", 0),
        ("2026", "chair-2026-bravo", "low", 0),
    ]


def test_an_entry_dated_to_a_month_is_not_put_into_half_of_it_but_said_to_be_left_out(run: Run) -> None:
    outcome = run("timeline", "--kind", "event", "--since", "2024-07-15", "-c", "id")
    assert (outcome.code, outcome.out) == (0, "id\n")
    assert "1 more, dated only to a month or year, may fall within this span; widen it to see them." in outcome.err
    assert run("timeline", "--kind", "event", "--since", "2024-07", "-c", "id").out == "id\necho-guest\n"


def test_a_record_of_ones_own_is_told_in_its_place(small: Dataset, folder: Folder) -> None:
    text = """
        [[events]]
        id = "later"
        date = "2001-02"
        kind = "event"
        title = "Later."
        sources = ["blog"]

        [[events]]
        id = "earlier"
        date = "2001-02-01"
        kind = "event"
        title = "Earlier."
        sources = ["blog"]
    """
    rows = timeline(Dataset(folder(events=text)), TODAY, since="2001", until="2001-06-15")
    assert [row.id for row in rows if row.kind == "event"] == ["earlier", "later"]


def test_the_table_heads_each_year(run: Run) -> None:
    lines = run("timeline", "--kind", "meeting", "-f", "table").out.splitlines()
    assert [line for line in lines if line.endswith(")") and line[:4].isdecimal() and line[4] == " "] == [
        "2001 (1)",
        "2010 (1)",
        "2023 (1)",
        "2024 (1)",
        "2026 (1)",
    ]
