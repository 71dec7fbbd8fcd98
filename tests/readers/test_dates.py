"""Dates are EDTF to a library of another hand: what is accepted here it reads, with the same first and last day."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readers.library import library

from sco_cli.dataset import Dataset
from sco_cli.dates import FIRST_DAY, LAST_DAY, Date, parse
from sco_cli.records import COLLECTIONS

edtf = library("edtf")

PART = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: str(day)[:7]),
    st.dates().map(lambda day: str(day)[:4]),
)
MARKED = st.builds("{}{}".format, PART, st.sampled_from(["", "~", "?", "%"]))
EDGE = st.one_of(MARKED, st.just(".."))
SPAN = st.builds("{}/{}".format, EDGE, EDGE)


def bounds(text: str) -> tuple[str, str]:
    """The first and last day of a date as edtf has them; an open end is endless there, here the calendar's."""
    found = edtf.parse_edtf(text)
    return day(found.lower_strict(), FIRST_DAY), day(found.upper_strict(), LAST_DAY)


def day(moment: Any, endless: str) -> str:
    """A moment of edtf as a day."""
    return endless if isinstance(moment, float) else f"{moment.tm_year:04}-{moment.tm_mon:02}-{moment.tm_mday:02}"


def dates_of(value: Any) -> Iterator[str]:
    """Every date in a record and in what belongs to it."""
    if isinstance(value, Date):
        yield value.text
    elif isinstance(value, list | tuple):
        for each in value:
            yield from dates_of(each)
    else:
        for name in getattr(value, "__struct_fields__", ()):
            yield from dates_of(getattr(value, name))


def test_every_date_of_the_record_has_the_same_bounds(bundled: Dataset) -> None:
    texts = {text for kind in COLLECTIONS for text in dates_of(bundled.records(kind))}
    assert len(texts) > 1000
    assert [text for text in texts if bounds(text) != (parse(text).first, parse(text).last)] == []


# The library takes its time.
@settings(deadline=None, max_examples=50)
@given(text=st.one_of(MARKED, SPAN))
def test_what_is_accepted_has_the_same_bounds(text: str) -> None:
    try:
        date = Date(text)
    except ValueError:
        assert ends_before_start(text)
        return
    assert bounds(text) == (date.first, date.last)
    found = edtf.parse_edtf(text)
    ends = [found.lower, found.upper] if "/" in text else [found]
    both = marked(ends, "uncertain_and_approximate")
    assert date.approximate == (both or marked(ends, "approximate"))
    assert date.uncertain == (both or marked(ends, "uncertain"))


def marked(ends: list[Any], how: str) -> bool:
    """Whether edtf takes one of several dates for marked so."""
    return any(getattr(end, f"is_{how}", False) for end in ends)


def ends_before_start(text: str) -> bool:
    """Whether a span ends before it begins; edtf does not mind."""
    first, last = bounds(text)
    return last < first


@pytest.mark.parametrize("text", ["2023-13", "2023-02-30", "2023-2", "20231", "2023-06-09T10:00", "", "/"])
def test_what_edtf_refuses_is_refused(text: str) -> None:
    with pytest.raises(edtf.EDTFParseException):
        edtf.parse_edtf(text)
    with pytest.raises(ValueError, match="'"):
        Date(text)


@pytest.mark.parametrize("text", ["2023/", "~2023", "201X", "2023-21", "-0044", "2023-06-09T10:00:00"])
def test_of_what_edtf_reads_only_years_months_days_and_spans_are_dates_here(text: str) -> None:
    edtf.parse_edtf(text)
    with pytest.raises(ValueError, match="'"):
        Date(text)
