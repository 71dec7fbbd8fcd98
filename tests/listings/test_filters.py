"""What narrows an answer: wanted values, texts, and dates within bounds."""

import pytest

from sco_cli.dates import parse
from sco_cli.listings.filters import contains, matches, may_fall, within


@pytest.mark.parametrize(
    ("wanted", "values", "found"),
    [
        ((), (), True),
        ((), ("a",), True),
        ((), (None,), True),
        (["a"], (), False),
        (["a"], (None,), False),
        (["a"], ("a",), True),
        (["a"], ("b",), False),
        (["a"], ("ab",), False),
        (["a"], ("b", "a"), True),
        (["a"], (None, "a"), True),
        ({"a", "b"}, ("b", "c"), True),
        ({"a", "b"}, ("c", "d"), False),
    ],
)
def test_a_value_is_wanted_when_it_is_named_or_nothing_is(
    wanted: list[str], values: tuple[str | None, ...], found: bool
) -> None:
    assert matches(wanted, *values) is found


@pytest.mark.parametrize(
    ("wanted", "text", "found"),
    [
        ((), "", True),
        ((), "deputy secretary general", True),
        (["secretary"], "deputy secretary general", True),
        (["secretary"], "president", False),
        (["president", "deputy"], "deputy secretary general", True),
        (["president", "minister"], "deputy secretary general", False),
        (["deputy secretary general of all"], "deputy secretary general", False),
    ],
)
def test_a_text_is_wanted_when_it_holds_one_of_the_texts_or_none_is_named(
    wanted: list[str], text: str, found: bool
) -> None:
    assert contains(wanted, text) is found


WITHIN_AND_NEAR = [
    (None, None, None, True, True),
    (None, "2010-01-01", None, False, False),
    (None, None, "2010-01-01", False, False),
    ("2010-05-10", None, None, True, True),
    ("2010-05-10", "2010-05-09", None, True, True),
    ("2010-05-10", "2010-05-10", None, True, True),
    ("2010-05-10", "2010-05-11", None, False, False),
    ("2010-05-10", None, "2010-05-09", False, False),
    ("2010-05-10", None, "2010-05-10", True, True),
    ("2010-05-10", None, "2010-05-11", True, True),
    ("2010-05-10", "2010-05-10", "2010-05-10", True, True),
    ("2010-05-10", "2010-05-11", "2010-05-12", False, False),
    ("2010-05-10", "2010-05-08", "2010-05-09", False, False),
    ("2010-05", "2010-05-01", "2010-05-31", True, True),
    ("2010-05", "2010-05-02", "2010-05-31", False, True),
    ("2010-05", "2010-05-01", "2010-05-30", False, True),
    ("2010-05", "2010-05-31", None, False, True),
    ("2010-05", "2010-06-01", None, False, False),
    ("2010-05", None, "2010-05-01", False, True),
    ("2010-05", None, "2010-04-30", False, False),
    ("2010", "2010-01-01", "2010-12-31", True, True),
    ("2010", "2010-01-02", None, False, True),
    ("2010", None, "2010-12-30", False, True),
    ("2010", "2011-01-01", None, False, False),
    ("2010", None, "2009-12-31", False, False),
    ("2010-06-30/2010-07-01", "2010-07-01", None, True, True),
    ("2010-06-30/2010-07-01", "2010-07-02", None, False, False),
    ("2010-06-30/2010-07-01", None, "2010-06-30", True, True),
    ("2010-06-30/2010-07-01", None, "2010-06-29", False, False),
    ("2010-06-01/2010-06-30", "2010-06-10", "2010-06-20", True, True),
    ("../2010", "0001-01-01", "0001-01-02", True, True),
    ("2010/..", "9999-12-31", None, True, True),
]


@pytest.mark.parametrize(("text", "since", "until", "lies"), [case[:4] for case in WITHIN_AND_NEAR])
def test_a_date_lies_within_bounds_with_every_day_it_can_mean_an_interval_with_any(
    text: str | None, since: str | None, until: str | None, lies: bool
) -> None:
    assert within(parse(text) if text else None, since, until) is lies


@pytest.mark.parametrize(("text", "since", "until", "may"), [(*case[:3], case[4]) for case in WITHIN_AND_NEAR])
def test_a_date_may_fall_within_bounds_with_any_day_it_can_mean(
    text: str | None, since: str | None, until: str | None, may: bool
) -> None:
    assert may_fall(parse(text) if text else None, since, until) is may
