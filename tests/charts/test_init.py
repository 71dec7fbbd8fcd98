"""What a chart is: lanes of bars."""

from msgspec.structs import replace

from sco_cli.charts import Chart, Lane


def test_a_chart_names_the_kinds_that_occur_in_the_order_of_the_legend(
    spells: Chart, numbers: Chart, entries: Chart
) -> None:
    assert spells.kinds == ["member", "observer", "decided", "announced", "attested"]
    assert numbers.kinds == ["proposed", "agreed", "lapsed"]
    assert entries.kinds == []


def test_a_chart_is_vague_where_an_end_is_not_sure(spells: Chart, numbers: Chart) -> None:
    assert (spells.vague, numbers.vague) == (True, False)


def test_a_chart_of_years_says_whether_some_are_still_to_come(entries: Chart, numbers: Chart) -> None:
    assert entries.sentences == ["What is dated after 2010-06-01 is announced."]
    assert replace(entries, as_of="2011-01-01").sentences == []
    assert replace(numbers, left_out=3).sentences == ["3 without a date not drawn."]


def test_a_lane_counts_what_its_bars_stand_for(spells: Chart, numbers: Chart) -> None:
    assert [lane.count for lane in numbers.lanes] == [31, 12]
    assert [len(lane.bars) for lane in spells.lanes] == [lane.count for lane in spells.lanes]
    assert len(spells.bars) == 6


def test_names_of_lanes_and_groups_have_no_control_characters_and_stand_on_one_line() -> None:
    lane = Lane(name="A\x1b[31m\tb\nc ", group=" d\x07\ne", bars=[])
    assert (lane.name, lane.group) == ("A[31m b c", "d e")
