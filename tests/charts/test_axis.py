"""Axes: where days lie, and which years are named."""

import itertools

import pytest

from sco_cli.charts.axis import Scale, labelled, named, number

DECADE = Scale("2000-01-01", "2009-12-31", 10)


def test_a_day_is_a_number_that_grows_by_one_each_day() -> None:
    assert number("2000-03-01") - number("2000-02-28") == 2


@pytest.mark.parametrize(
    ("day", "column"),
    [
        ("2000-01-01", 0),
        ("2000-12-30", 0),
        ("2001-01-02", 1),
        ("2005-01-02", 5),
        ("2009-12-31", 9),
        ("2010-01-01", 9),
        ("2011-01-01", 9),
        ("1999-12-31", 0),
        ("1990-01-01", 0),
    ],
)
def test_a_day_lies_in_its_column_and_what_lies_beyond_at_the_end(day: str, column: int) -> None:
    assert DECADE.column(day) == column


def test_one_day_fills_all_columns() -> None:
    assert Scale("2000-01-01", "2000-01-01", 10).column("2000-01-01") == 0
    assert Scale("2000-01-01", "2000-01-02", 10).column("2000-01-02") == 5


def test_a_scale_has_the_years_of_its_days() -> None:
    assert DECADE.years == range(2000, 2010)
    assert Scale("0999-01-01", "1000-01-01", 40).ticks(6) == [
        ("999", 0), ("Apr", 9), ("Jul", 19), ("Oct", 29), ("1000", 39)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("per_year", "years"),
    [
        (6.0, [2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011]),
        (3.0, [2002, 2004, 2006, 2008, 2010]),
        (2.9, [2005, 2010]),
        (1.2, [2005, 2010]),
        (1.1, [2010]),
        (0.6, [2010]),
        (0.5, [2001]),
        (0.0, [2001]),
    ],
)
def test_round_years_are_named_as_far_apart_as_they_need_or_the_first(per_year: float, years: list[int]) -> None:
    assert named(range(2001, 2012), per_year, 6) == years


@pytest.mark.parametrize(
    ("last", "columns", "names"),
    [
        ("2000-12-31", 73, "2000 Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
        ("2000-12-31", 71, "2000 Apr Jul Oct"),
        ("2000-12-31", 25, "2000 Apr Jul Oct"),
        ("2000-12-31", 23, "2000 Jul"),
        ("2000-12-31", 11, "2000"),
        ("2000-06-30", 71, "2000 Apr"),
        ("2002-07-01", 60, "2000 Apr Jul Oct 2001 Apr Jul Oct 2002 Apr Jul"),
        ("2002-12-31", 60, "2000 Jul 2001 Jul 2002 Jul"),
        ("2003-01-01", 240, "2000 2001 2002 2003"),
    ],
)
def test_of_few_years_months_are_named_too_as_far_apart_as_they_need(last: str, columns: int, names: str) -> None:
    assert [name for name, _ in Scale("2000-01-01", last, columns).ticks(6)] == names.split()


@pytest.mark.parametrize("columns", range(18, 240, 3))
def test_names_of_years_never_touch_however_wide_the_chart_is(columns: int) -> None:
    for last in (
        "1996-07-01",
        "1996-12-31",
        "1997-12-31",
        "1998-12-31",
        "1999-12-31",
        "2012-12-31",
        "2026-02-26",
        "2027-12-31",
        "2120-01-01",
    ):
        ticks = Scale("1996-01-01", last, columns).ticks(6)
        assert ticks
        assert all(after - before >= 5 for before, after in itertools.pairwise(column for _, column in ticks))
        line = labelled(ticks, columns)
        assert len(line) <= columns
        assert line.split() == [name for name, _ in ticks][: len(line.split())]
        assert len(ticks) - len(line.split()) <= 1


def test_a_year_stands_over_its_column_and_the_last_ends_with_the_line() -> None:
    assert labelled([("2000", 0), ("2005", 6)], 20) == "2000  2005"
    assert labelled([("2000", 2), ("2005", 8)], 10) == "  2000"
    assert labelled([("2000", 2), ("2005", 9)], 11) == "  2000 2005"
    assert labelled([("2000", 8)], 10) == "      2000"
