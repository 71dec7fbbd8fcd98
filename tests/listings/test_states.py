"""States with their codes and names."""

from typing import Any

import pytest
from running import TODAY, Run

from sco_cli.dataset import Dataset
from sco_cli.listings.states import StateRow, states


@pytest.mark.parametrize(
    ("day", "statuses"),
    [
        ("1996-04-25", [None, None, None, None, None]),
        ("2001-06-14", ["shanghai-five", None, None, None, None]),
        ("2001-06-15", ["member", None, None, None, None]),
        ("2010-04-30", ["member", "observer", None, None, None]),
        ("2010-05-01", ["member", "member", "dialogue-partner", None, None]),
        ("2012-06-07", ["member", "member", "dialogue-partner", "observer", None]),
        (TODAY, ["member", "member", "dialogue-partner", "observer", None]),
    ],
)
def test_every_state_is_listed_with_the_status_it_holds_on_the_day(
    small: Dataset, day: str, statuses: list[str | None]
) -> None:
    rows = states(small, day)
    assert [row.code for row in rows] == ["AA", "BB", "CC", "DD", "EE"]
    assert [row.status for row in rows] == statuses


@pytest.mark.parametrize(
    ("filters", "codes"),
    [
        ({"status": ["member"]}, ["AA", "BB"]),
        ({"status": ["observer", "dialogue-partner"]}, ["CC", "DD"]),
        ({"status": ["partner"]}, []),
        ({"state": {"EE"}}, ["EE"]),
        ({"state": {"EE", "AA"}}, ["AA", "EE"]),
        ({"status": ["member"], "state": {"EE", "AA"}}, ["AA"]),
        ({"status": ["observer"], "state": {"EE"}}, []),
    ],
)
def test_statuses_and_states_narrow_it_alone_and_together(
    small: Dataset, filters: dict[str, Any], codes: list[str]
) -> None:
    assert [row.code for row in states(small, TODAY, **filters)] == codes


def test_a_row_says_what_the_record_does_and_the_status(small: Dataset) -> None:
    (row,) = states(small, "1996-04-26", state={"AA"})
    assert row == StateRow(
        code="AA",
        alpha3="AAA",
        m49="001",
        cow=901,
        cow_abb="ALF",
        name="Alpha | [bold]Beta[/bold]",
        name_ru="Альфа",
        name_zh="甲国",
        status="shanghai-five",
        aliases=["Republic of Alpha", "Älpha"],
        id="AA",
        sources=["gazette-1996"],
    )
    assert row.when is None


def test_a_state_is_as_sure_and_as_disputed_as_its_status_and_without_one_there_is_nothing_to_doubt(
    small: Dataset,
) -> None:
    assert [(row.id, row.confidence, row.disputes) for row in states(small, TODAY)] == [
        ("AA", "high", 0),
        ("BB", "medium", 0),
        ("CC", "high", 1),
        ("DD", "high", 0),
        ("EE", None, 0),
    ]
    assert [row.confidence for row in states(small, "2010-04-30", state={"BB"})] == ["high"]


def test_a_row_cites_the_sources_of_the_status(small: Dataset, run: Run) -> None:
    assert [(row.id, row.cites) for row in states(small, TODAY, state={"BB", "EE"})] == [
        ("BB", ["secretariat-qa-2023#Q3"]),
        ("EE", []),
    ]
    asked = ("states", "-c", "code,sources", "--state", "DD", "--no-header", "-f", "tsv")
    assert run(*asked).out == "DD\tgazette-2012\n"
    assert "sources" not in run("states", "-f", "json").out


@pytest.mark.parametrize("typed", ["EE", "eee", "905", "echo republic", "Echonia", "эхо", "戊国"])
def test_a_state_may_be_typed_by_any_of_its_names_and_codes(run: Run, typed: str) -> None:
    assert run("states", "--state", typed, "-c", "code").out == "code\nEE\n"
