"""The lanes of each listing: drawn bars are its rows."""

from collections import Counter
from typing import Any

import pytest
from msgspec.structs import replace

from sco_cli.charts import Bar, Chart
from sco_cli.charts.lanes import LANES, chart, exercise_bars, office_bars, past, span, term_bars
from sco_cli.charts.looks import LOOKS
from sco_cli.contents import CHARTS
from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import ask, exercises, listing
from sco_cli.listings.members import members

TODAY = "2026-02-01"
ALPHA, BRAVO = "Alpha | [bold]Beta[/bold]", '<b>"Bravo"</b>, & Co[31m'
CHARLIE = "Türkmenelia of the North"


def drawn(dataset: Dataset, name: str, **given: Any) -> Chart:
    asked = listing(name)
    return chart(asked, dataset, ask(asked, dataset, given, TODAY))


def lanes(dataset: Dataset, name: str, **given: Any) -> dict[str, list[Bar]]:
    return {lane.name: lane.bars for lane in drawn(dataset, name, **given).lanes}


def bar(kind: str, begin: str, end: str, *vague: str) -> Bar:
    return Bar(kind=kind, begin=begin, end=end, vague_begin="begin" in vague, vague_end="end" in vague)


def mark(kind: str, day: str, *, vague: bool = False) -> Bar:
    return Bar(kind=kind, begin=day, end=day, point=True, vague_begin=vague)


def test_every_listing_with_a_chart_has_its_lanes() -> None:
    assert sorted(LANES) == sorted(CHARTS)


def test_a_state_has_a_lane_with_all_its_spells_in_the_order_of_joining(small: Dataset) -> None:
    assert list(lanes(small, "members").items()) == [
        (ALPHA, [bar("shanghai-five", "1996-04-26", "2001-06-15"), bar("member", "2001-06-15", TODAY)]),
        (BRAVO, [bar("observer", "2004-01-01", "2010-05-01", "begin", "end"),
                 bar("member", "2010-05-01", TODAY, "begin")]),
        ("Delta", [bar("observer", "2012-06-07", TODAY), mark("decided", "2025-09-01")]),
        (CHARLIE, [bar("dialogue-partner", "2010-05-01", TODAY, "begin")]),
        ("Echo Republic", [mark("decided", "2025-09-01")]),
    ]  # fmt: skip


def test_no_spell_reaches_beyond_the_day_asked_about(small: Dataset) -> None:
    assert lanes(small, "members", as_of="2000") == {ALPHA: [bar("shanghai-five", "1996-04-26", "2000-12-31")]}
    assert lanes(small, "members", as_of="2009", state=["BB"]) == {
        BRAVO: [bar("observer", "2004-01-01", "2009-12-31", "begin")]
    }


def test_what_ends_or_begins_on_the_day_does_so(small: Dataset) -> None:
    assert lanes(small, "members", as_of="2010-05-01")[BRAVO][0] == bar(
        "observer", "2004-01-01", "2010-05-01", "begin", "end"
    )
    assert [each.kind for each in lanes(small, "chairmanships", as_of="2026-12-31")[ALPHA]] == ["held", "unknown"]
    assert lanes(small, "officials", as_of="2004-01-15") == {
        "Ann Ånström": [bar("current", "2004-01-15", "2004-01-15")]
    }
    assert lanes(small, "officials", as_of="2021-03-01")["Cy Cole"] == [mark("attested", "2021-03-01")]


def test_filters_choose_the_states_and_with_history_the_spells(small: Dataset) -> None:
    assert list(lanes(small, "members", status=["member"])) == [ALPHA, BRAVO]
    assert [each.kind for each in lanes(small, "members", status=["member"])[BRAVO]] == ["observer", "member"]
    assert lanes(small, "members", status=["observer"], history=True) == {
        BRAVO: [bar("observer", "2004-01-01", "2010-05-01", "begin", "end")],
        "Delta": [bar("observer", "2012-06-07", TODAY)],
    }
    assert lanes(small, "members", as_of="1990") == {}


def test_a_state_has_a_lane_with_its_terms_in_the_chair_and_what_is_announced(small: Dataset) -> None:
    assert list(lanes(small, "chairmanships").items()) == [
        (ALPHA, [mark("held", "2010-07-01", vague=True), bar("current", "2024-07-04", TODAY),
                 bar("announced", TODAY, "2026-12-31", "end")]),
        (BRAVO, [bar("held", "2010-07-01", "2024-07-04"), bar("announced", TODAY, "2027-12-31", "end")]),
    ]  # fmt: skip
    assert lanes(small, "chairmanships", as_of="2024-01-01", phase=["announced"]) == {
        ALPHA: [bar("announced", "2024-01-01", "2026-12-31", "end")]
    }
    assert lanes(small, "chairmanships", as_of="2028", state=["AA"])[ALPHA][-1] == bar(
        "unknown", "2024-07-04", "2028-12-31"
    )


def test_a_term_of_office_has_a_lane_by_office(small: Dataset) -> None:
    found = drawn(small, "officials")
    assert [(lane.group, lane.name, lane.bars) for lane in found.lanes] == [
        ("Secretary-General", "Ann Ånström", [bar("held", "2004-01-15", "2006-12-31")]),
        ("Secretary-General", "Bob B. Bobson", [bar("current", "2007-01-01", TODAY, "begin")]),
        ("Deputy Secretary-General", "Cy Cole", [mark("attested", "2021-03-01"), mark("attested", "2023-12-12")]),
        ("Deputy Secretary-General", "Dee Dole", [bar("current", "2022-02-01", TODAY)]),
        ("President of Alpha", "Eve", [mark("announced", "2026-03-01")]),
    ]
    assert lanes(small, "officials", as_of="2022", office=["deputy"])["Cy Cole"] == [mark("attested", "2021-03-01")]


def test_a_day_on_which_a_source_shows_somebody_in_office_is_as_sure_as_the_source(small: Dataset) -> None:
    rows: Any = ask(listing("officials"), small, {"office": ["deputy"]}, TODAY).rows
    row = replace(rows[0], attested=[parse("2020-05-06"), parse("2021-03"), parse("2022")], end=parse("2023-01?"))
    seen = [mark("attested", "2020-05-06"), mark("attested", "2021-03-01", vague=True)]
    assert office_bars(row, "2021-03-01") == seen
    assert office_bars(row, "2022-12-31") == [*seen, mark("attested", "2022-01-01", vague=True)]
    assert office_bars(row, "2023-01-01")[-1] == mark("attested", "2023-01-01", vague=True)


def test_an_exercise_has_a_lane_with_a_mark_on_its_first_day_or_the_first_planned(small: Dataset) -> None:
    assert lanes(small, "exercises") == {
        "Shield 2005": [mark("military", "2005-08-18")],
        "Guard 2026": [mark("planned", "2026-01-01", vague=True)],
    }


def test_exercises_stand_in_the_order_in_which_they_are_marked(bundled: Dataset) -> None:
    begins = [lane.bars[0].begin for lane in drawn(bundled, "exercises").lanes]
    assert begins == sorted(begins)


@pytest.mark.parametrize(
    ("start", "end", "planned", "found"),
    [
        ("2014", None, None, [mark("military", "2014-01-01", vague=True)]),
        (None, "2014-05", None, [mark("military", "2014-05-31", vague=True)]),
        (None, None, "../2014", [mark("planned", "2014-12-31", vague=True)]),
        (None, None, "2014", [mark("planned", "2014-01-01", vague=True)]),
        (None, None, "2014-05-02", [mark("planned", "2014-05-02")]),
        (None, None, "2014-05-02?", [mark("planned", "2014-05-02", vague=True)]),
        (None, None, "2014-05-02/2014-06", [mark("planned", "2014-05-02")]),
        (None, None, None, []),
    ],
)
def test_an_exercise_of_which_little_is_known_is_marked_where_it_is(
    start: str | None, end: str | None, planned: str | None, found: list[Bar]
) -> None:
    dates = {"start": start and parse(start), "end": end and parse(end), "planned": planned and parse(planned)}
    row = exercises.ExerciseRow(
        id="x", kind="military", name="X", place="", hosts=[], participants=[], sources=[], participation=None,
        **dates,  # type: ignore[arg-type]
    )  # fmt: skip
    assert list(exercise_bars(row)) == found


@pytest.mark.parametrize(
    ("planned", "vague"), [("2026-05-01/2027-05-01", False), ("2026/2027-05-01", False), ("2026-05-01/2027-05", True)]
)
def test_an_announced_end_is_doubtful_unless_it_is_a_day(small: Dataset, planned: str, vague: bool) -> None:
    row: Any = ask(listing("chairmanships"), small, {}, TODAY).rows[-1]
    (found,) = term_bars(replace(row, start=None, planned=parse(planned)), TODAY)
    assert (found.kind, found.vague_end) == ("announced", vague)


@pytest.mark.parametrize(("start", "vague"), [("2026-03-01", False), ("2026-03", True)])
def test_an_announced_term_of_office_is_doubtful_unless_its_beginning_is_a_day(
    small: Dataset, start: str, vague: bool
) -> None:
    row: Any = ask(listing("officials"), small, {}, TODAY).rows[-1]
    (found,) = office_bars(replace(row, start=parse(start)), TODAY)
    assert found == mark("announced", "2026-03-01", vague=vague)
    # A term of which no end is known, after the last day that a source speaks of it.
    (found,) = office_bars(replace(row, start=parse("2020-01-01"), phase=None), TODAY)
    assert found == bar("held", "2020-01-01", TODAY)


@pytest.mark.parametrize(
    ("end", "found"),
    [
        (None, bar("held", "2004-01-01", "2010-06-15", "begin")),
        ("2011", bar("held", "2004-01-01", "2010-06-15", "begin")),
        ("2010", bar("held", "2004-01-01", "2010-06-15", "begin", "end")),
        ("2009", bar("held", "2004-01-01", "2009-12-31", "begin", "end")),
        ("2009-03-01", bar("held", "2004-01-01", "2009-03-01", "begin")),
        ("2010-06-15?", bar("held", "2004-01-01", "2010-06-15", "begin", "end")),
        ("2010-06-15", bar("held", "2004-01-01", "2010-06-15", "begin")),
    ],
)
def test_a_bar_ends_where_its_end_is_known_but_not_beyond_the_day(end: str | None, found: Bar) -> None:
    assert past("held", parse("2004"), parse(end) if end else None, "2010-06-15") == found


def test_an_area_has_a_lane_with_its_initiatives_by_status_in_the_order_of_steps(bundled: Dataset) -> None:
    rows = ask(listing("initiatives"), bundled, {}, TODAY).rows
    found = drawn(bundled, "initiatives")
    assert sum(lane.count for lane in found.lanes) == len(rows)
    counted = Counter((row.areas[0], row.status) for row in rows)  # type: ignore[attr-defined]
    assert sorted(each.count for each in found.bars) == sorted(counted.values())
    order = list(LOOKS)
    for lane in found.lanes:
        assert [each.kind for each in lane.bars] == sorted({each.kind for each in lane.bars}, key=order.index)
    assert "Energy" in lanes(bundled, "initiatives", area=["energy"])


def test_a_kind_of_entry_has_a_lane_with_how_many_there_are_in_each_year(small: Dataset) -> None:
    rows = ask(listing("timeline"), small, {"all": True}, TODAY).rows
    found = drawn(small, "timeline", all=True)
    assert sum(lane.count for lane in found.lanes) == len(rows)
    assert [lane.name for lane in found.lanes][:3] == ["Meeting", "Status", "Chair"]
    years = Counter(row.date.text[:4] for row in rows if row.kind == "membership")  # type: ignore[attr-defined]
    status = found.lanes[1]
    assert {each.begin[:4]: each.count for each in status.bars} == dict(years)
    assert {(each.begin[4:], each.end[4:]) for each in found.bars} == {("-01-01", "-12-31")}


def test_a_chart_says_what_it_is_of_which_day_and_of_which_data(small: Dataset) -> None:
    found = drawn(small, "members")
    assert (found.title, found.as_of) == ("States and their status in the SCO, as of 2026-02-01", TODAY)
    assert (found.lane_title, found.axis_title, found.form) == ("State", "Year", "days")
    assert found.source == "Data: A small dataset for tests, version 1.2.3, CC-BY-4.0"
    assert (found.first, found.last, found.left_out) == ("1996-01-01", TODAY, 0)
    counted = drawn(small, "initiatives")
    assert (counted.lane_title, counted.axis_title, counted.form) == ("Main area", "Initiatives", "counts")
    assert (drawn(small, "timeline").axis_title, drawn(small, "timeline").form) == ("Year", "years")


@pytest.mark.parametrize(
    ("name", "given", "choice"),
    [
        ("members", {}, ""),
        ("members", {"as_of": "2010", "history": True}, ""),
        ("members", {"state": ["delta", "AA"], "status": ["observer"]}, f"status observer; state {ALPHA}, Delta"),
        ("exercises", {"since": "2005", "until": "2006-03"}, "since 2005-01-01; until 2006-03-31"),
        ("initiatives", {"proposed_by": ["BB"], "area": ["energy"]}, "area energy; proposed by BB"),
    ],
)
def test_a_chart_says_what_filters_have_chosen(small: Dataset, name: str, given: dict[str, Any], choice: str) -> None:
    assert drawn(small, name, **given).choice == choice


@pytest.mark.parametrize(
    ("bars", "read", "days"),
    [
        ([bar("held", "2005-06-01", "2006-01-01")], {}, ("2005-01-01", "2010-06-15")),
        ([bar("held", "2005-06-01", "2006-01-01", "begin")], {}, ("2004-01-01", "2010-06-15")),
        ([bar("held", "2005-06-01", "2012-01-01")], {}, ("2005-01-01", "2012-01-01")),
        ([bar("held", "2005-06-01", "2006-01-01")], {"since": "2003-02-01"}, ("2003-01-01", "2010-06-15")),
        ([bar("held", "2005-06-01", "2006-01-01")], {"until": "2008-12-31"}, ("2005-01-01", "2008-12-31")),
        ([bar("held", "2005-06-01", "2006-01-01")], {"until": "2020-12-31"}, ("2005-01-01", "2010-06-15")),
        ([bar("held", "0001-06-01", "2006-01-01", "begin")], {}, ("0001-01-01", "2010-06-15")),
        ([], {}, ("2010-01-01", "2010-06-15")),
    ],
)
def test_a_chart_of_days_begins_with_a_year_and_ends_with_the_day_or_the_last_bar(
    bars: list[Bar], read: dict[str, str], days: tuple[str, str]
) -> None:
    assert span(bars, {"as_of": "2010-06-15", **read}) == days


@pytest.mark.parametrize("day", ["1996", "2001-06-14", "2004-06-17", "2017-06-09", "2025-09-01", TODAY])
def test_the_bars_of_the_record_are_its_spells(bundled: Dataset, day: str) -> None:
    found = drawn(bundled, "members", as_of=day, history=True)
    rows = members(bundled, found.as_of, history=True)
    assert sorted((each.begin, each.kind) for each in found.bars) == sorted(
        (row.since.first, row.status) if row.since else (row.decided.first, "decided")  # type: ignore[union-attr]
        for row in rows
    )
    assert max(each.end for each in found.bars) <= found.as_of


@pytest.mark.parametrize("name", ["officials", "exercises"])
def test_the_lanes_of_the_record_are_its_rows(bundled: Dataset, name: str) -> None:
    found = drawn(bundled, name)
    assert len(found.lanes) + found.left_out == len(ask(listing(name), bundled, {}, TODAY).rows)


def test_the_bars_of_the_chair_are_its_terms(bundled: Dataset) -> None:
    rows = ask(listing("chairmanships"), bundled, {}, TODAY).rows
    bars = [each for each in drawn(bundled, "chairmanships").bars if each.kind != "announced"]
    assert len(bars) == sum(row.phase != "announced" for row in rows)  # type: ignore[attr-defined]
