"""Dates keep the precision of their source, and compare by the days they can mean."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sco_cli import dates
from sco_cli.dates import Date

NOW = "2026-01-01"


def whole(sentence: str) -> str:
    return rf"\A{re.escape(sentence)}\Z"


def maybe(text: str) -> Date | None:
    return dates.parse(text) if text else None


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2017", "2017-01-01", "2017-12-31", "year"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2023-02", "2023-02-01", "2023-02-28", "month"),
        ("2023-04", "2023-04-01", "2023-04-30", "month"),
        ("2017-01", "2017-01-01", "2017-01-31", "month"),
        ("2017-12", "2017-12-01", "2017-12-31", "month"),
        ("9999-12", "9999-12-01", "9999-12-31", "month"),
        ("9999-11", "9999-11-01", "9999-11-30", "month"),
        ("0001-01", "0001-01-01", "0001-01-31", "month"),
        ("2017-06-09", "2017-06-09", "2017-06-09", "day"),
        ("2017~", "2017-01-01", "2017-12-31", "year"),
        ("2017-06?", "2017-06-01", "2017-06-30", "month"),
        ("2017-06-09%", "2017-06-09", "2017-06-09", "day"),
        ("2017-06-08/2017-06-09", "2017-06-08", "2017-06-09", "interval"),
        ("2017-06-08/2017-06-08", "2017-06-08", "2017-06-08", "interval"),
        ("2017-06/2018", "2017-06-01", "2018-12-31", "interval"),
        ("2018/2018-03", "2018-01-01", "2018-03-31", "interval"),
        ("2025/..", "2025-01-01", "9999-12-31", "interval"),
        ("../2004", "0001-01-01", "2004-12-31", "interval"),
        ("../..", "0001-01-01", "9999-12-31", "interval"),
    ],
)
def test_a_date_spans_all_days_it_can_mean(text: str, first: str, last: str, precision: str) -> None:
    found = dates.parse(text)
    assert (found.first, found.last, found.precision, found.text) == (first, last, precision, text)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2005", False, False),
        ("2005~", True, False),
        ("2005?", False, True),
        ("2005%", True, True),
        ("2005-03-04~", True, False),
        ("2005-03/2006~", True, False),
        ("2005?/2006", False, True),
        ("2005%/..", True, True),
    ],
)
def test_marks_of_doubt_are_read(text: str, approximate: bool, uncertain: bool) -> None:
    found = dates.parse(text)
    assert (found.approximate, found.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("2017-06-09", True),
        ("2017-06", False),
        ("2017", False),
        ("2017-06-09~", False),
        ("2017-06-09?", False),
        ("2017-06-09%", False),
        ("2017-06-09/2017-06-09", False),
    ],
)
def test_only_an_unmarked_day_is_exact(text: str, exact: bool) -> None:
    assert dates.parse(text).exact is exact


@pytest.mark.parametrize(
    "text",
    [
        "",
        "17",
        "..",
        "/",
        "2017/",
        "/2017",
        "2017-6-9",
        "2017/06",
        "June 2017",
        "~2017",
        "2017~?",
        "2017-06-09T00:00",
        "2017-06-09-10",
        "2017/2018/2019",
        " 2017",
        "2017\n",
        "٢٠١٧",
        "２０１７-06",
        "2017-०६",
        "-2017",
        "12017",
        "Y12017",
        "201X",
    ],
)
def test_what_is_written_unlike_a_date_is_refused_with_the_ways_to_write_one(text: str) -> None:
    sentence = f"'{text}' is not a date such as 2017, 2017-06, 2017-06-09, 2017? or 2017-06-08/2017-06-09"
    with pytest.raises(ValueError, match=whole(sentence)):
        dates.parse(text)


@pytest.mark.parametrize(
    "text", ["2017-13", "2017-00", "2017-02-30", "2023-02-29", "2017-04-31", "0000", "2017/2017-13"]
)
def test_what_is_in_no_calendar_is_refused_with_all_of_it_named(text: str) -> None:
    with pytest.raises(ValueError, match=whole(f"'{text}' is not a day that exists in the calendar")):
        dates.parse(text)


@pytest.mark.parametrize("text", ["2018/2017", "2017-06-09/2017-06-08", "2017-06/2017-05"])
def test_an_interval_that_ends_before_it_starts_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=whole(f"'{text}' ends before it starts")):
        dates.parse(text)


def test_a_date_is_shown_as_it_is_written() -> None:
    found = dates.parse("2017-06~")
    assert (str(found), repr(found), f"{found}") == ("2017-06~", "Date('2017-06~')", "2017-06~")


def test_dates_of_the_same_text_are_one_and_no_others() -> None:
    assert Date("2017") == Date("2017")
    assert {Date("2017"), Date("2017"), Date("2017~")} == {Date("2017~"), Date("2017")}
    assert len({Date("2017"), Date("2017"), Date("2017~")}) == 2
    assert (Date("2017") == Date("2017-01-01/2017-12-31")) is False
    assert (Date("2017") == "2017") is False
    assert dates.parse("2017") is dates.parse("2017")


def test_dates_are_sorted_by_their_first_day_and_then_by_their_last() -> None:
    texts = ["2018", "2017", "../2019", "2017-01", "2017-01-02", "2017-01-01", "2017/.."]
    assert [str(each) for each in sorted(map(Date, texts))] == [
        "../2019",
        "2017-01-01",
        "2017-01",
        "2017",
        "2017/..",
        "2017-01-02",
        "2018",
    ]
    assert (Date("2017") < Date("2017?")) is False
    assert (Date("2017?") < Date("2017")) is False


@given(st.dates(min_value=date(1, 1, 1), max_value=date(9998, 12, 31)))
def test_every_day_lies_in_its_month_and_its_month_in_its_year(day: date) -> None:
    exact, month, year = (dates.parse(day.isoformat()[:length]) for length in (10, 7, 4))
    assert year.first <= month.first <= exact.first == exact.last <= month.last <= year.last
    after = dates.parse((day + timedelta(days=1)).isoformat())
    assert exact < after


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused_with_a_sentence(text: str) -> None:
    sentence = f"'{text}' is a date"
    try:
        found = dates.parse(text)
        assert found.first <= found.last
    except ValueError as error:
        sentence = str(error)
    assert sentence.startswith(f"'{text}' ")


def test_today_is_the_day_of_the_clock() -> None:
    before = date.today().isoformat()
    found = dates.today()
    assert before <= found <= date.today().isoformat()
    assert dates.parse(found).precision == "day"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023", "2023-01-01", "2023-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-12-14", "2023-12-14", "2023-12-14"),
        (" 2023 ", "2023-01-01", "2023-12-31"),
        ("today", NOW, NOW),
        (" Today ", NOW, NOW),
    ],
)
def test_a_user_may_type_a_day_a_month_a_year_or_today(text: str, first: str, last: str) -> None:
    assert dates.day_of(text, edge="first", now=NOW) == first
    assert dates.day_of(text, edge="last", now=NOW) == last


@pytest.mark.parametrize(
    ("text", "now", "last"),
    [
        ("2026", "2026-11-27", "2026-11-27"),
        ("2026-11", "2026-11-27", "2026-11-27"),
        ("2026", "2026-01-01", "2026-01-01"),
        ("2026", "2026-12-31", "2026-12-31"),
        ("2026", "2025-12-31", "2026-12-31"),
        ("2026", "2027-01-01", "2026-12-31"),
        ("2026-12", "2026-11-27", "2026-12-31"),
        ("2026-11-28", "2026-11-27", "2026-11-28"),
        ("2026-11-26", "2026-11-27", "2026-11-26"),
    ],
)
def test_a_period_that_contains_today_ends_today(text: str, now: str, last: str) -> None:
    assert dates.day_of(text, edge="last", now=now) == last
    assert dates.day_of(text, edge="first", now=now) == dates.parse(text).first


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2023/2024",
        "2023?",
        "14.12.2023",
        "2023-1",
        "2023-12-14-15",
        "to day",
        "2025/..",
        "٢٠٢٣",
        "2023-１２",
    ],
)
def test_a_user_may_not_type_what_is_written_unlike_a_day(text: str) -> None:
    with pytest.raises(ValueError, match=whole(f"'{text}' is not a date; write 2023, 2023-12, 2023-12-14 or today")):
        dates.day_of(text, edge="last", now=NOW)


@pytest.mark.parametrize("text", ["2023-02-30", "2023-13", "0000"])
def test_a_user_may_not_type_a_day_that_does_not_exist(text: str) -> None:
    with pytest.raises(ValueError, match=whole(f"'{text}' is not a day that exists in the calendar")):
        dates.day_of(text, edge="first", now=NOW)


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        ("2026-08", "2027", "2026-08/2027"),
        ("2017-06-08", "2017-06-09", "2017-06-08/2017-06-09"),
        ("2026-08", "2026", "2026-08/2026"),
        ("", "2027", "../2027"),
        ("2026-08", "", "2026-08"),
        ("2026-08", "2026-08", "2026-08"),
        ("", "", "None"),
        ("2026-08/..", "2027", "2026-08/2027"),
        ("2025/2026-08", "2026/2027", "2025/2027"),
        ("../..", "2027", "../2027"),
        ("", "2026/2027", "../2027"),
        ("2026-08/..", "", "2026-08/.."),
        ("9999", "2027", "9999"),
        ("2027-02", "2027-01", "2027-02"),
    ],
)
def test_an_interval_says_what_is_known_of_its_edges(start: str, end: str, span: str) -> None:
    assert str(dates.interval(maybe(start), maybe(end))) == span


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2024-02-29", True),
        ("2023-02-29", False),
        ("2023-12-31", True),
        ("2023-13-01", False),
        ("2023-00-10", False),
        ("0000-12-31", False),
        ("2023-12-xx", False),
    ],
)
def test_a_day_exists_when_it_stands_in_the_calendar(day: str, found: bool) -> None:
    assert dates.exists(day) is found


@pytest.mark.parametrize(
    ("start", "end", "day", "held"),
    [
        ("2010-05-02", "2012-06-07", "2010-05-01", False),
        ("2010-05-02", "2012-06-07", "2010-05-02", True),
        ("2010-05-02", "2012-06-07", "2012-06-06", True),
        ("2010-05-02", "2012-06-07", "2012-06-07", False),
        ("2010-05-02", "2012-06-07", "2012-06-08", False),
        ("2010-05-02", "", "9999-12-31", True),
        ("2010-05-02", "2010-05-02", "2010-05-02", False),
        ("2010-05", "2012-06", "2010-04-30", False),
        ("2010-05", "2012-06", "2010-05-01", True),
        ("2010-05", "2012-06", "2012-05-31", True),
        ("2010-05", "2012-06", "2012-06-01", False),
        ("2010", "2012", "2010-01-01", True),
        ("2010", "2012", "2012-01-01", False),
        ("", "2012", "2011-01-01", False),
        ("", "", "2011-01-01", False),
    ],
)
def test_a_spell_holds_from_its_start_up_to_the_day_before_its_end(start: str, end: str, day: str, held: bool) -> None:
    assert dates.holds(maybe(start), maybe(end), day) is held


@pytest.mark.parametrize(
    ("spans", "day", "doubt"),
    [
        (["2010-05"], "2010-04-30", False),
        (["2010-05"], "2010-05-01", True),
        (["2010-05"], "2010-05-30", True),
        (["2010-05"], "2010-05-31", False),
        (["2010"], "2010-12-30", True),
        (["2010"], "2010-12-31", False),
        (["2010-05-01"], "2010-05-01", False),
        (["", "2010-05"], "2010-05-15", True),
        (["2010-05", "2012"], "2010-05-15", True),
        (["2010-05", "2012"], "2012-05-15", True),
        (["2010-05", "2012"], "2011-05-15", False),
        (["", ""], "2011-05-15", False),
        ([], "2011-05-15", False),
    ],
)
def test_a_day_is_open_to_doubt_inside_an_imprecise_date_but_for_its_last_day(
    spans: list[str], day: str, doubt: bool
) -> None:
    assert dates.open_to_doubt(map(maybe, spans), day) is doubt


def test_the_text_of_a_date_becomes_a_date() -> None:
    assert dates.decode(Date, "2017-06~") == Date("2017-06~")


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [(Date, date(2017, 6, 9), "2017-06-09"), (Date, 2017, "2017"), (dict, "2017", "2017"), (Date, None, "None")],
)
def test_what_is_no_text_in_quotes_becomes_no_date(kind: type, value: object, shown: str) -> None:
    with pytest.raises(
        ValueError, match=whole(f'a date is written as text in quotes, as in "2017-06-09"; found {shown}')
    ):
        dates.decode(kind, value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2012-06-07", "7 June 2012"),
        ("2012-01", "January 2012"),
        ("2012-12", "December 2012"),
        ("2012", "2012"),
        ("2012~", "about 2012"),
        ("2012-06?", "perhaps June 2012"),
        ("2012-06-07%", "perhaps about 7 June 2012"),
        ("2012-06-06/2012-06-09", "6–9 June 2012"),
        ("2012-06-06/2012-07-06", "6 June – 6 July 2012"),
        ("2012-06-06/2013-06-06", "6 June 2012 – 6 June 2013"),
        ("2012-11/2012-12", "November–December 2012"),
        ("2012-11/2012-12-05", "November – 5 December 2012"),
        ("2012/2013", "2012–2013"),
        ("2012-05-01/2012", "1 May 2012 – 2012"),
        ("2012/2013-05", "2012 – May 2013"),
        ("2025-09/..", "from September 2025"),
        ("../2026", "until 2026"),
    ],
)
def test_a_date_is_said_as_sentences_have_it(text: str, said: str) -> None:
    assert dates.said(Date(text)) == said
