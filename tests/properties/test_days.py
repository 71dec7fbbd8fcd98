"""What holds of the bundled record on every day, and between any two."""

from collections import Counter
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import sco_cli
from sco_cli.contents import RECORDS
from sco_cli.dates import Date
from sco_cli.listings import ask, listing
from sco_cli.listings.days import place_in_time
from sco_cli.records import Chairmanship, Membership

TODAY = "2026-11-20"
DAYS = st.dates(date(1996, 1, 1), date.fromisoformat(TODAY)).map(date.isoformat)
PAIRS = st.tuples(DAYS, DAYS).map(sorted)
BOUNDED = [name for name in RECORDS if "as_of" in listing(name).options]
# The fields of rows that say what came to pass; a plan has others. A year or capital named beforehand has a start.
PAST = ("since", "decided", "signed", "start", "date")
NAMED_BEFOREHAND = {"designations": "start", "officials": "start"}


@cache
def sco() -> Any:
    """The bundled record, on a day of which all of it is known."""
    return sco_cli.load(today=TODAY)


def edges() -> list[str]:
    """The days on which a spell begins or ends, and those around them."""
    found = [edge for spell in sco().dataset.records(Membership) for edge in (spell.start, spell.end) if edge]
    days = {date.fromisoformat(edge.first) + timedelta(days=step) for edge in found for step in (-1, 0, 1)}
    return sorted(day.isoformat() for day in days if day.isoformat() <= TODAY)


def held(day: str) -> dict[str, str]:
    """The status of each state that holds one on a day, by the name of the state."""
    return {row.state: row.status for row in sco().members(as_of=day) if row.status}


@given(st.sampled_from(edges()) | DAYS)
def test_on_each_day_a_state_holds_at_most_one_status(day: str) -> None:
    rows = [row for row in sco().members(as_of=day) if row.status]
    assert [code for code, count in Counter(row.code for row in rows).items() if count > 1] == []
    for row in rows:
        assert row.since.first <= day
        assert row.until is None or day < row.until.first


@given(st.sampled_from([spell for spell in sco().dataset.records(Membership) if spell.start]))
def test_the_first_day_of_a_spell_counts_and_that_of_its_end_does_not(spell: Membership) -> None:
    def shown(day: str) -> bool:
        return spell.id in {row.id for row in sco().members(as_of=day) if row.status}

    assert spell.start is not None
    assert shown(spell.start.first)
    before = (date.fromisoformat(spell.start.first) - timedelta(days=1)).isoformat()
    assert not shown(before)
    if spell.end is not None:
        assert not shown(spell.end.first)
        assert shown((date.fromisoformat(spell.end.first) - timedelta(days=1)).isoformat())


@pytest.mark.parametrize("name", BOUNDED)
@given(day=DAYS)
def test_no_listing_shows_on_a_day_what_came_to_pass_later(name: str, day: str) -> None:
    for row in getattr(sco(), name)(as_of=day):
        for field in PAST:
            value = getattr(row, field, None)
            if NAMED_BEFOREHAND.get(name) == field and (name == "designations" or row.phase == "announced"):
                continue
            assert not isinstance(value, Date) or value.first <= day, (row, field)


@pytest.mark.parametrize("name", [name for name in BOUNDED if name != "members"])
@given(pair=PAIRS)
def test_what_was_known_on_a_day_is_known_later(name: str, pair: list[str]) -> None:
    earlier, later = ({getattr(row, "id", row) for row in getattr(sco(), name)(as_of=day)} for day in pair)
    assert earlier <= later


@pytest.mark.parametrize("name", [*BOUNDED, "timeline"])
@given(day=DAYS.filter(lambda day: day[:4] < TODAY[:4]))
def test_a_month_or_a_year_means_its_last_day(name: str, day: str) -> None:
    last = (date(int(day[:4]), int(day[5:7]), 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    asked = getattr(sco(), name)
    assert asked(as_of=day[:7]) == asked(as_of=last.isoformat())
    assert asked(as_of=day[:4]) == asked(as_of=f"{day[:4]}-12-31")


@given(PAIRS)
def test_members_and_what_changed_since_make_the_members_of_a_later_day(pair: list[str]) -> None:
    first, last = pair
    statuses = held(first)
    for row in sco().diff(first, last, kind="state"):
        if row.change != "decided":
            assert statuses.pop(row.subject, None) == row.before
            if row.after:
                statuses[row.subject] = row.after
    assert statuses == held(last)


@pytest.mark.parametrize("kind", ["initiative", "document", "body"])
@given(pair=PAIRS)
def test_what_changed_has_the_status_that_the_listing_gives_it(kind: str, pair: list[str]) -> None:
    name = {"body": "bodies"}.get(kind, f"{kind}s")
    before, after = ({row.id: row.status for row in getattr(sco(), name)(as_of=day)} for day in pair)
    changed = {row.id: (row.before, row.after) for row in sco().diff(*pair, kind=kind)}
    for key, (old, new) in changed.items():
        assert (before.get(key), after[key]) == (old, new)
        assert old != new
    if kind != "initiative":  # of one that is another record that is told
        assert {key for key in after if after[key] != before.get(key)} == changed.keys()


@given(st.tuples(DAYS, DAYS, DAYS).map(sorted), st.sampled_from(("chairmanship", "official")))
def test_hand_overs_of_two_spans_are_those_of_both_together(days: list[str], kind: str) -> None:
    first, middle, last = days

    def told(one: str, other: str) -> Counter[str]:
        return Counter(row.id for row in sco().diff(one, other, kind=kind))

    assert told(first, middle) + told(middle, last) == told(first, last)


@given(st.dates(date(2001, 1, 1), date(2001, 12, 31)).map(lambda day: day.isoformat()[5:]))
def test_a_cell_of_the_panel_is_the_status_on_its_day(on: str) -> None:
    rows = sco().panel(on=on)
    years = {row.year for row in rows}
    assert Counter(row.year for row in rows) == {year: len(rows) / len(years) for year in years}
    for year in years:
        cells = {row.state: row.status for row in rows if row.year == year and row.status}
        assert cells == held(f"{year}-{on}")


@given(DAYS | st.sampled_from([term.start.first for term in sco().dataset.records(Chairmanship) if term.start]))
def test_on_each_day_one_state_chairs_and_none_after_it_has(day: str) -> None:
    phases = [row.phase for row in sco().chairmanships(as_of=day)]
    assert phases.count("current") == (day >= "2001-06-15")
    assert phases == sorted(phases, key=("held", "current", "announced").index)


@given(DAYS)
def test_the_timeline_tells_in_order_what_happened_by_a_day(day: str) -> None:
    rows = sco().timeline(as_of=day, all=True)
    assert [place_in_time(row.date) for row in rows] == sorted(place_in_time(row.date) for row in rows)
    assert all(row.date.first <= day or row.told.announced.first <= day for row in rows)


@given(DAYS)
def test_a_day_of_the_timeline_tells_that_day_and_what_lasts_over_it(day: str) -> None:
    for row in sco().timeline(since=day, until=day):
        assert row.date.first <= day <= row.date.last
        assert row.date.precision in ("day", "interval")


@given(st.tuples(DAYS, DAYS, DAYS).map(sorted))
def test_spans_of_the_timeline_add_up(days: list[str]) -> None:
    first, middle, last = days
    assume(middle < last)
    after = (date.fromisoformat(middle) + timedelta(days=1)).isoformat()

    def told(since: str, until: str) -> list[Any]:
        return [(row.date, row.id, row.event) for row in sco().timeline(since=since, until=until)]

    whole, begun, ended = told(first, last), told(first, middle), told(after, last)
    across = [each for each in whole if each[0].first <= middle < each[0].last]
    # What lasts reaches into both; what is dated to a month or year may belong to either, and is told in none.
    lasting = [each for each in across if each[0].precision == "interval"]
    assert Counter(begun) + Counter(ended) == Counter(whole) - Counter(across) + Counter(lasting) + Counter(lasting)
    assert [each for each in begun if each not in across] + [each for each in ended if each not in across] == [
        each for each in whole if each not in across
    ]


@pytest.mark.parametrize("name", BOUNDED)
def test_a_listing_asked_twice_answers_alike(name: str) -> None:
    found = [ask(listing(name), sco().dataset, {"as_of": "2020"}, TODAY).rows for _ in range(2)]
    assert found[0] == found[1]
