"""The areas of cooperation, and how many initiatives touch each."""

import pytest
from running import TODAY, Run

from sco_cli.dataset import Dataset
from sco_cli.listings.areas import AreaRow, areas
from sco_cli.listings.initiatives import initiatives


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        ("2012-06-06", {"energy": 0, "finance": 0, "politics": 0, "trade": 0}),
        ("2012-06-07", {"energy": 0, "finance": 0, "politics": 0, "trade": 1}),
        ("2020-12-31", {"energy": 0, "finance": 0, "politics": 0, "trade": 1}),
        ("2021-01-01", {"energy": 1, "finance": 0, "politics": 0, "trade": 1}),
        ("2023-07-04", {"energy": 2, "finance": 0, "politics": 0, "trade": 1}),
        ("2023-10-26", {"energy": 3, "finance": 0, "politics": 0, "trade": 2}),
        ("2024-07-04", {"energy": 3, "finance": 1, "politics": 0, "trade": 3}),
    ],
)
def test_an_area_counts_every_initiative_begun_by_a_day_that_touches_it(
    small: Dataset, day: str, counts: dict[str, int]
) -> None:
    assert {row.id: row.initiatives for row in areas(small, day)} == counts
    assert {row.id: len(initiatives(small, day, area={row.id})) for row in areas(small, day)} == counts


def test_the_areas_stand_in_the_order_of_the_file_each_with_what_it_covers(small: Dataset) -> None:
    rows = areas(small, TODAY)
    assert [row.id for row in rows] == ["energy", "finance", "politics", "trade"]
    assert rows[0] == AreaRow(
        id="energy",
        name="Energy and fuel",
        initiatives=3,
        covers="Power, oil and gas.",
        name_ru="Энергетика",
        name_zh="能源",
        confidence=None,
    )
    assert (rows[1].name_ru, rows[1].name_zh, rows[1].when) == (None, None, None)


def test_names_in_russian_and_chinese_are_given_when_they_are_asked_for(run: Run) -> None:
    asked = run("areas", "-c", "name_ru,name_zh", "--limit", "1")
    assert asked.out == "name_ru\tname_zh\nЭнергетика\t能源\n"
    assert "name_ru" not in run("areas", "-f", "json").out
