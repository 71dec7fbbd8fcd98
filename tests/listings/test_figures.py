"""Numbers that somebody stated."""

from typing import Any

import pytest
from running import Run

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings.figures import LISTING, FigureRow, figures

BRAVO = '<b>"Bravo"</b>, & Co\x1b[31m'


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({}, ["budget-share", "tourists-2023", "volunteers"]),
        ({"state": {"AA"}}, ["budget-share"]),
        ({"state": {"AA", "BB"}}, ["budget-share", "tourists-2023"]),
        ({"state": {"CC"}}, []),
        ({"area": {"trade"}}, ["tourists-2023"]),
        ({"area": {"energy"}}, []),
        ({"since": "2023-11-30"}, ["budget-share", "tourists-2023"]),
        ({"since": "2023-12-01"}, ["budget-share"]),
        ({"since": "2025-12-31"}, ["budget-share"]),
        ({"since": "2026-01-01"}, []),
        ({"until": "2025-01-01"}, ["budget-share", "tourists-2023"]),
        ({"until": "2024-12-31"}, ["tourists-2023"]),
        ({"until": "2022-12-31"}, []),
        ({"state": {"AA"}, "area": {"trade"}}, []),
        ({"state": {"BB"}, "since": "2023-12-01"}, []),
    ],
)
def test_states_areas_and_the_period_narrow_it_in_the_order_of_the_file(
    small: Dataset, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in figures(small, **filters)] == ids


def test_a_row_keeps_number_and_qualifier_apart(small: Dataset) -> None:
    share, tourists, volunteers = figures(small)
    assert tourists == FigureRow(
        id="tourists-2023",
        measure="Tourists",
        value=3_000_000,
        unit="persons",
        period=parse("2023-01/2023-11"),
        state=BRAVO,
        stated_by="Secretariat",
        sources=["secretariat-qa-2023#Q10"],
        qualifier="about",
        areas=["trade"],
        amount="about 3,000,000 persons",
    )
    assert tourists.more() == ("areas", "note", "disputed")
    assert tourists.when == parse("2023-01/2023-11")
    assert (share.value, share.qualifier, share.areas) == (17.6, None, [])
    assert (volunteers.qualifier, volunteers.period, volunteers.state, volunteers.when) == ("over", None, None, None)


def test_a_table_tells_a_number_as_it_was_stated(small: Dataset, run: Run) -> None:
    assert [row.amount for row in figures(small)] == ["17.6 per cent", "about 3,000,000 persons", "over 700 persons"]
    out = run("figures", "-f", "table").out
    assert "over 700 persons" in out
    assert "Qualifier" not in out
    assert "amount" not in run("figures", "-f", "json").out


def test_nothing_is_told_of_figures() -> None:
    assert LISTING.happenings is None
