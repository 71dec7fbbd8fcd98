"""Dates keep the precision of their source, and compare by the days they can mean."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sco_cli import dates


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2017", "2017-01-01", "2017-12-31", "year"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2017-12", "2017-12-01", "2017-12-31", "month"),
        ("2017-06-09", "2017-06-09", "2017-06-09", "day"),
        ("2017-06-08/2017-06-09", "2017-06-08", "2017-06-09", "interval"),
        ("2017-06/2018", "2017-06-01", "2018-12-31", "interval"),
        ("2025/..", "2025-01-01", dates.LAST_DAY, "interval"),
        ("../2004", dates.FIRST_DAY, "2004-12-31", "interval"),
    ],
)
def test_a_date_spans_all_days_it_can_mean(text: str, first: str, last: str, precision: str) -> None:
    found = dates.parse(text)
    assert (found.first, found.last, found.precision, found.text) == (first, last, precision, text)


def test_marks_of_doubt_are_read() -> None:
    assert dates.parse("2005~").approximate
    assert not dates.parse("2005~").uncertain
    assert dates.parse("2005?").uncertain
    assert dates.parse("2005%").approximate
    assert dates.parse("2005%").uncertain


def test_only_an_unmarked_day_is_exact() -> None:
    assert dates.parse("2017-06-09").exact
    assert not any(dates.parse(text).exact for text in ("2017-06", "2017-06-09?", "2017-06-08/2017-06-09"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "17",
        "2017-6-9",
        "2017-13",
        "2017-02-30",
        "2017/06",
        "June 2017",
        "~2017",
        "2017-06-09T00:00",
        "2018/2017",
        "/",
    ],
)
def test_what_is_no_date_is_refused_with_the_text_named(text: str) -> None:
    with pytest.raises(ValueError, match="'" + text.replace("/", "/")):
        dates.parse(text)


@given(st.dates(min_value=date(1, 1, 1), max_value=date(9998, 12, 31)))
def test_every_day_lies_in_its_month_and_its_month_in_its_year(day: date) -> None:
    exact, month, year = (dates.parse(day.isoformat()[:length]) for length in (10, 7, 4))
    assert year.first <= month.first <= exact.first == exact.last <= month.last <= year.last
    after = dates.parse((day + timedelta(days=1)).isoformat())
    assert exact < after


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused_with_a_sentence(text: str) -> None:
    sentence = ""
    try:
        found = dates.parse(text)
    except ValueError as error:
        sentence = str(error)
    assert sentence.startswith(f"'{text}'") or found.first <= found.last


def test_a_user_may_type_a_day_a_month_a_year_or_today() -> None:
    assert dates.day_of("2023", edge="first", now="2026-01-01") == "2023-01-01"
    assert dates.day_of("2023", edge="last", now="2026-01-01") == "2023-12-31"
    assert dates.day_of("2024-02", edge="last", now="2026-01-01") == "2024-02-29"
    assert dates.day_of(" Today ", edge="last", now="2026-01-01") == "2026-01-01"


@pytest.mark.parametrize("text", ["2023-02-30", "yesterday", "2023/2024", "2023?", "14.12.2023"])
def test_a_user_may_not_type_what_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"'.*' is not"):
        dates.day_of(text, edge="last", now="2026-01-01")


def test_an_interval_says_what_is_known_of_its_edges() -> None:
    start, end = dates.parse("2026-08"), dates.parse("2027")
    assert str(dates.interval(start, end)) == "2026-08/2027"
    assert str(dates.interval(None, end)) == "../2027"
    assert dates.interval(start, start) is start
    assert dates.interval(start, None) is start
    assert dates.interval(None, None) is None
