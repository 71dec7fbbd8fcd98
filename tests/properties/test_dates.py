"""What holds of every date, however precise."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sco_cli import dates
from sco_cli.dates import Date, parse

DAYS = st.dates(date(1, 1, 1), date(9998, 12, 31)).map(date.isoformat)
PARTS = st.builds(lambda day, length: day[:length], DAYS, st.sampled_from((4, 7, 10)))
MARKED = st.builds(str.__add__, PARTS, st.sampled_from(("", "", "~", "?", "%")))


def spanned(start: str, end: str) -> str:
    """The interval between two dates, or the first of them where the second comes before."""
    try:
        return parse(f"{start}/{end}").text
    except ValueError:
        return start


INTERVALS = st.builds(spanned, MARKED | st.just(".."), MARKED | st.just("..")).filter(lambda text: text != "..")
DATES = (MARKED | INTERVALS).map(parse)


def next_day(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


@given(DATES)
def test_a_date_is_written_as_it_was_read_and_its_days_are_days(when: Date) -> None:
    assert parse(str(when)) == when
    assert when.first <= when.last
    assert dates.exists(when.first)
    assert dates.exists(when.last)


@given(MARKED, DAYS)
def test_a_date_means_just_the_days_that_are_written_like_it(text: str, day: str) -> None:
    bare = text.rstrip("~?%")
    when = parse(text)
    assert when.first.startswith(bare)
    assert when.last.startswith(bare)
    assert (when.first <= day <= when.last) == day.startswith(bare)
    assert not next_day(when.last).startswith(bare)


@given(MARKED)
def test_no_date_is_more_precise_than_it_is_written(text: str) -> None:
    when = parse(text)
    assert when.precision == {4: "year", 7: "month", 10: "day"}[len(text.rstrip("~?%"))]
    assert when.exact == (len(text) == 10)


@given(DATES)
def test_a_date_in_words_says_a_day_only_where_it_is_known(when: Date) -> None:
    numbers = [word for word in dates.said(when).replace("–", " ").split() if word.isdecimal()]
    days = sum(part.count("-") == 2 for part in when.text.split("/"))
    assert sum(len(number) < 3 for number in numbers) == days


@given(st.lists(DATES, max_size=6))
def test_dates_stand_in_one_order(found: list[Date]) -> None:
    keys = [(each.first, each.last) for each in sorted(found)]
    assert keys == sorted((each.first, each.last) for each in found)


@given(DATES, DATES)
def test_of_two_dates_at_most_one_comes_first(one: Date, other: Date) -> None:
    assert not (one < other and other < one)
    assert (one < other or other < one) == ((one.first, one.last) != (other.first, other.last))


@given(MARKED.map(parse), MARKED.map(parse))
def test_an_interval_runs_from_the_first_day_of_its_start_to_the_last_of_its_end(start: Date, end: Date) -> None:
    assume(start.first <= end.last)
    span = dates.interval(start, end)
    assert span is not None
    assert (span.first, span.last) == (start.first, end.last)


@given(PARTS, DAYS)
def test_what_a_user_types_means_a_day_within_it(text: str, now: str) -> None:
    first, last = (dates.day_of(text, edge=edge, now=now) for edge in ("first", "last"))
    assert first.startswith(text)
    assert last.startswith(text)
    assert first <= last
    assert last == now or not next_day(last).startswith(text)


@given(MARKED.map(parse), MARKED.map(parse), DAYS)
def test_spells_one_after_the_other_leave_no_day_and_share_none(start: Date, change: Date, day: str) -> None:
    assume(start.first <= change.first)
    held = [dates.holds(start, change, day), dates.holds(change, None, day)]
    assert sum(held) == (day >= start.first)


@given(MARKED)
def test_a_reader_of_edtf_reads_the_same_days(text: str) -> None:
    edtf = pytest.importorskip("edtf")
    assume(int(text[:4]) > 999)
    found = edtf.parse_edtf(text)
    days = ["{}-{:02}-{:02}".format(*edge[:3]) for edge in (found.lower_strict(), found.upper_strict())]
    assert days == [parse(text).first, parse(text).last]
