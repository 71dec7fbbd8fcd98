"""Dates and ordinal numbers are found within words, in English, Russian and Chinese."""

import pytest

from sco_cli.finding import when
from sco_cli.finding.when import Span

MONTHS = ["01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31", "09-30", "10-31", "11-30", "12-31"]
RUSSIAN = (
    "январь января январе", "февраль февраля феврале", "март марта марте мартом", "апрель апреля апрелю",
    "май мая мае маю маем", "июнь июня", "июль июля июлем", "август августа августу", "сентябрь сентября",
    "октябрь октября", "ноябрь ноября", "декабрь декабря",
)  # fmt: skip
ENGLISH = (
    "january jan jan.", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep sept.", "october oct", "november nov", "december dec dec.",
)  # fmt: skip


def found(text: str) -> tuple[list[tuple[str, str]], str]:
    spans, rest = when.spans(text)
    return [(span.first, span.last) for span in spans], rest


def only(text: str) -> str:
    """The days of the one date that a text is, in short."""
    spans, rest = found(text)
    assert (len(spans), rest.strip()) == (1, "")
    return " ".join(dict.fromkeys(spans[0]))


@pytest.mark.parametrize(
    ("number", "name"),
    [(at, name) for names in (ENGLISH, RUSSIAN) for at, forms in enumerate(names, 1) for name in forms.split()],
)
def test_a_month_is_known_in_its_forms(number: int, name: str) -> None:
    assert only(f"{name} 2023") == f"2023-{number:02}-01 2023-{MONTHS[number - 1]}"
    assert only(f"4 {name} 2023") == f"2023-{number:02}-04"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("1st july 2023", "2023-07-01"),
        ("2nd july 2023", "2023-07-02"),
        ("3rd july 2023", "2023-07-03"),
        ("29 february 2024", "2024-02-29"),
        ("12 may", "05-12"),
        ("may 12", "05-12"),
        ("4th of july", "07-04"),
        ("15 июня", "06-15"),
        ("7月4日", "07-04"),
        ("12 月 31 号", "12-31"),
        ("29 february", "02-29"),
        ("february 2024", "2024-02-01 2024-02-29"),
        ("february, 2023", "2023-02-01 2023-02-28"),
        ("2023-12", "2023-12-01 2023-12-31"),
        ("2023-4", "2023-04-01 2023-04-30"),
        ("2023年4月", "2023-04-01 2023-04-30"),
        ("июне 2001 году", "2001-06-01 2001-06-30"),
        ("июнь 2001 г.", "2001-06-01 2001-06-30"),
        ("2023", "2023-01-01 2023-12-31"),
        ("1996", "1996-01-01 1996-12-31"),
        ("2023年", "2023-01-01 2023-12-31"),
        ("2001 год", "2001-01-01 2001-12-31"),
        ("2001 году", "2001-01-01 2001-12-31"),
        ("2001 года", "2001-01-01 2001-12-31"),
        ("2001 г.", "2001-01-01 2001-12-31"),
        ("2003-2007", "2003-01-01 2007-12-31"),
        ("2003–2007", "2003-01-01 2007-12-31"),
        ("2003—2007", "2003-01-01 2007-12-31"),
        ("2003/2004", "2003-01-01 2004-12-31"),
        ("from 2003 to 2007", "2003-01-01 2007-12-31"),
        ("between 2003 and 2007", "2003-01-01 2007-12-31"),
        ("с 2003 по 2007 годы", "2003-01-01 2007-12-31"),
        ("2003-2007 гг.", "2003-01-01 2007-12-31"),
        ("2003年至2007年", "2003-01-01 2007-12-31"),
        ("2003到2007", "2003-01-01 2007-12-31"),
        ("2003 to 2003", "2003-01-01 2003-12-31"),
    ],
)  # fmt: skip
def test_a_date_is_the_days_that_it_means(text: str, days: str) -> None:
    assert only(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "4 july 2023",
        "4 july, 2023",
        "july 4, 2023",
        "july 4 2023",
        "july 4th 2023",
        "4th of july 2023",
        "2023-07-04",
        "2023-7-4",
        "4 июля 2023 года",
        "4 июля 2023г.",
        "4-го июля 2023 г.",
        "4-е июля 2023",
        "4го июля 2023",
        "2023年7月4日",
        "2023 年 07 月 04 号",
    ],
)
def test_one_day_may_be_written_in_many_ways(text: str) -> None:
    assert only(text) == "2023-07-04"


@pytest.mark.parametrize(
    ("text", "days", "rest"),
    [
        ("the summit of 4 july 2023 in delhi", ["2023-07-04"], "the summit of in delhi"),
        ("in 2001, with six", ["2001-01-01"], "in , with six"),
        ("(2001)", ["2001-01-01"], "( )"),
        ("astana,2024.", ["2024-01-01"], "astana, ."),
        ("2022, 2023", ["2022-01-01", "2023-01-01"], ","),
        ("may 2023 and june 2024", ["2023-05-01", "2024-06-01"], "and"),
        ("2007 to 2003", ["2007-01-01", "2003-01-01"], "to"),
        ("2007 to 2003, 2004 to 2006", ["2004-01-01", "2007-01-01", "2003-01-01"], "to ,"),
        ("2023-13 and 2023-12", ["2023-12-01", "2023-01-01"], "-13 and"),
        ("30 february 2023", ["2023-02-01"], "30"),
        ("31 april 2023", ["2023-04-01"], "31"),
        ("29 february 2023", ["2023-02-01"], "29"),
        ("0 july 2023", ["2023-07-01"], "0"),
        ("40 july 2023", ["2023-07-01"], "40"),
        ("2023-02-30", ["2023-01-01"], "-02-30"),
        ("2023-00", ["2023-01-01"], "-00"),
        ("2023-07-00", ["2023-01-01"], "-07-00"),
        ("15 june 20011", ["06-15"], "20011"),
        ("june 15 members", ["06-15"], "members"),
        ("marching 2023", ["2023-01-01"], "marching"),
        ("mayor 2023", ["2023-01-01"], "mayor"),
        ("мартини 2023", ["2023-01-01"], "мартини"),
        ("2022 год годовщина", ["2022-01-01"], "годовщина"),
        ("2022 грант", ["2022-01-01"], "грант"),
        ("2022-2023 2025", ["2022-01-01", "2025-01-01"], ""),
        ("第2023年", ["2023-01-01"], "第"),
    ],
)
def test_dates_are_taken_out_of_a_text_and_the_rest_stays(text: str, days: list[str], rest: str) -> None:
    spans, left = found(text)
    assert [first for first, _ in spans] == days
    assert " ".join(left.split()) == rest


@pytest.mark.parametrize(
    "text",
    [
        *["may", "май", "marching on", "30 february", "31 april", "32 may", "may 0", "13月1日", "2月30日", "0月1日"],
        *["2,023", "12.2023", "2023.5", "2023,5", "20230", "12023", "12023年", "1899", "2100"],
        *["june 20011", "june 200", "700000", "20٢٣", "1٢.2.2023", "5月1٢日", "june ٢", "", "!?", "5 5", "112月1日"],
    ],
)  # fmt: skip
def test_what_is_no_date_stays_as_it_is(text: str) -> None:
    assert when.spans(text) == ([], text)


def test_a_date_keeps_the_words_in_which_it_was_written() -> None:
    assert when.spans("on 4th of july 2023, and 2022-2023 too")[0] == [
        Span("2022-2023", "2022-01-01", "2023-12-31"),
        Span("4th of july 2023", "2023-07-04", "2023-07-04"),
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (" 4 July 2023 ", "2023-07-04", "2023-07-04"),
        ("JULY 2023", "2023-07-01", "2023-07-31"),
        ("В 2023", None, None),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2022-2023", "2022-01-01", "2023-12-31"),
        ("4 July", None, None),
        ("summit 2023", None, None),
        ("2022 2023", None, None),
        ("2023-02-30", None, None),
        ("2023-1٢", None, None),
        ("energy", None, None),
        ("", None, None),
    ],
)
def test_a_text_that_is_one_date_of_a_year_is_a_span(text: str, first: str | None, last: str | None) -> None:
    span = when.whole(text)
    assert (span and span.first, span and span.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "misdated"),
    [
        ("2023-02-30", True),
        (" 2023-13 ", True),
        ("2023-00", True),
        ("1234-01", True),
        ("2023-02-28", False),
        ("2023-2", False),
        ("2023", False),
        ("2023-02-30 x", False),
        ("2023-123", False),
        ("2023-٣٠", False),
        ("energy", False),
    ],
)
def test_what_is_written_as_a_date_may_be_none(text: str, misdated: bool) -> None:
    assert when.misdated(text) is misdated


@pytest.mark.parametrize(
    ("text", "numbers", "rest"),
    [
        ("the 15th summit", [("15th", 15)], "the summit"),
        ("1st 2nd 3rd", [("1st", 1), ("2nd", 2), ("3rd", 3)], ""),
        ("25-й саммит", [("25-й", 25)], "саммит"),
        ("25го 24-м 3-я 4-е 5й", [("25го", 25), ("24-м", 24), ("3-я", 3), ("4-е", 4), ("5й", 5)], ""),
        ("第十五次会议", [("第十五次", 15)], "会议"),
        ("第二十五届", [("第二十五届", 25)], ""),
        ("第 15 次", [("第 15 次", 15)], ""),
        ("第三", [("第三", 3)], ""),
        ("second and third", [("second", 2), ("third", 3)], "and"),
        ("the twenty-fifth summit", [("twenty-fifth", 25)], "the summit"),
        ("twenty first", [("twenty first", 21)], ""),
        ("twenty-fifth and fifth", [("twenty-fifth", 25), ("fifth", 5)], "and"),
        ("third, third", [("third", 3)], ","),
        ("first", [], "first"),
        ("第一次", [], "第一次"),
        ("secondary", [], "secondary"),
        ("100th", [], "100th"),
        ("15 the", [], "15 the"),
        ("第几", [], "第几"),
    ],
)
def test_ordinal_numbers_are_found_as_they_are_written(text: str, numbers: list[tuple[str, int]], rest: str) -> None:
    found, left = when.ordinals(text)
    assert (found, " ".join(left.split())) == (numbers, rest)


@pytest.mark.parametrize(
    ("number", "word"),
    [
        *[(2, "second"), (3, "third"), (4, "fourth"), (5, "fifth"), (6, "sixth"), (7, "seventh"), (8, "eighth")],
        *[(9, "ninth"), (10, "tenth"), (11, "eleventh"), (12, "twelfth"), (13, "thirteenth"), (14, "fourteenth")],
        *[(15, "fifteenth"), (16, "sixteenth"), (17, "seventeenth"), (18, "eighteenth"), (19, "nineteenth")],
        (20, "twentieth"),
    ],
)
def test_ordinal_numbers_are_known_in_words_to_the_twentieth(number: int, word: str) -> None:
    assert when.ordinals(word)[0] == [(word, number)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("15", 15),
        ("二", 2),
        ("九", 9),
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("二十五", 25),
        ("九十九", 99),
        ("零", 0),
    ],
)
def test_chinese_numbers_are_read(text: str, number: int) -> None:
    assert when.from_han(text) == number


def test_the_end_of_time_is_after_every_date() -> None:
    assert when.whole("2099") is not None
    assert when.FAR > "2099-12-31"
    assert when.FAR == "9999-12-31"
