"""Membership over time as lanes in per cent."""

from sco_cli.charts import Bar, Chart, Lane
from sco_cli.dataset import Dataset
from sco_cli.exports.page.entries import Teller
from sco_cli.exports.page.notes import Notes
from sco_cli.exports.page.picture import AXIS, EDGE, LANE, NAMES, Picture, Scale, picture


def made(dataset: Dataset, day: str = "2026-02-01") -> Picture:
    found = picture(Teller(dataset, day, Notes(dataset)))
    assert found is not None
    return found


def scale(first: str, last: str) -> Scale:
    chart = Chart(
        form="days", title="", lane_title="", axis_title="", lanes=[Lane(name="A", bars=[])], as_of=last, source="",
        first=first, last=last,
    )  # fmt: skip
    return Scale(chart)


def test_every_state_has_a_lane_below_the_one_before(small: Dataset) -> None:
    found = made(small)
    assert found.rows[0].name == "Alpha | [bold]Beta[/bold]"
    assert [row.y for row in found.rows] == [AXIS + LANE * number for number in range(5)]
    assert found.height == AXIS + LANE * 5
    assert found.title == "States and their status in the SCO, as of 1 February 2026"


def test_bars_of_a_lane_follow_each_other_up_to_the_day(small: Dataset) -> None:
    five, member = made(small).rows[0].bars
    assert (five.kind, member.kind) == ("shanghai-five", "member")
    assert round(five.x + five.width, 1) == round(member.x, 1)
    assert round(member.x + member.width, 1) == round(made(small).today, 1) == 100 - EDGE
    assert five.words == "Shanghai Five, 26 April 1996 – 15 June 2001"
    assert member.words == "member, from 15 June 2001"


def test_what_is_only_decided_is_a_mark_on_its_day(small: Dataset) -> None:
    (mark,) = made(small).rows[-1].bars
    assert (mark.kind, mark.point, mark.words) == ("decided", True, "decided, not in effect, 1 September 2025")


def test_what_is_not_known_to_the_day_is_marked_and_said(small: Dataset) -> None:
    observer, member = made(small).rows[1].bars
    assert list(observer.vague) == [observer.x, round(observer.x + observer.width, 2)]
    assert list(member.vague) == [member.x]
    assert observer.words.startswith("observer, not known for sure, or not to the day: ")
    assert made(small).vague
    assert list(made(small).rows[0].bars[0].vague) == []


def test_the_legend_has_the_kinds_that_occur(small: Dataset) -> None:
    assert [kind for kind, _ in made(small, "2001-06-15").kinds] == ["shanghai-five", "member"]
    assert made(small, "2001-06-15").vague == ""


def test_before_anybody_held_a_status_there_is_no_picture(small: Dataset) -> None:
    assert picture(Teller(small, "1990-01-01", Notes(small))) is None


def test_days_stand_between_the_names_and_the_edge() -> None:
    found = scale("2000-01-01", "2010-01-01")
    assert (found.place("2000-01-01"), found.place("2010-01-01")) == (NAMES, 100 - EDGE)
    middle = (NAMES + 100 - EDGE) / 2
    assert abs(found.place("2005-01-01") - middle) < 0.05
    assert found.years() == ["2005", "2010"]
    assert scale("2000-01-01", "2003-05-01").years() == ["2001", "2002", "2003"]


def test_a_bar_of_one_day_stands_where_there_is_no_span() -> None:
    found = scale("2000-01-01", "2000-01-01")
    bar = found.bar(Bar(kind="member", begin="2000-01-01", end="2000-01-01"))
    assert (bar.x, bar.width, bar.words) == (NAMES, 0.0, "member, from 1 January 2000")
