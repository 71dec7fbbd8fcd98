"""How eyes read the timeline: each day once, its meeting first, what weighs most before the rest."""

from typing import Any

import pytest

from sco_cli.dates import parse
from sco_cli.listings import Happening
from sco_cli.listings.days import (
    TimelineRow,
    counted,
    each_alone,
    in_brief,
    outline,
    place_in_time,
    summed_up,
    together,
    when,
)
from sco_cli.records import Dispute
from sco_cli.sheets import Line

DAY = "2023-07-04"
DISPUTE = Dispute(field="start", value="x", sources=["blog"], why="Weak.")
SUMMIT = "Summit, Alphaville (1st)"


def row(
    date: str = DAY,
    kind: str = "initiative",
    event: str = "Hub",
    *,
    state: str = "Alpha",
    disputed: bool = False,
    **told: Any,
) -> TimelineRow:
    happening = Happening(parse(date), event, [], [], **told)
    return TimelineRow(
        date=parse(date),
        kind=kind,
        event=happening.whole,
        states=[state] if state else [],
        areas=[],
        id="x",
        sources=["blog"],
        level=happening.level,
        told=happening,
        disputed=[DISPUTE] if disputed else [],
    )


def joins(state: str, date: str = DAY, **told: Any) -> TimelineRow:
    event = f"{state} becomes a member state."
    return row(date, "membership", event, state=state, level=1, several="{states} become member states.", **told)


def steps(status: str, count: int, kind: str = "initiative", **told: Any) -> list[TimelineRow]:
    return [row(kind=kind, event=f"{status} {number}", status=status, **told) for number in range(1, count + 1)]


def drawn(rows: list[TimelineRow], read: dict[str, Any] | None = None) -> list[tuple[str, list[str]]]:
    """The dates of what happened, each with its lines."""
    found = outline(rows, {"as_of": "2025-01-01", "kind": ["x"], **(read or {})})
    return [(node.when, [line.text for line in node.lines]) for node in found.happened]


@pytest.mark.parametrize(
    ("date", "place"),
    [
        ("2023-07-04", ("2023-07-04", 0)),
        ("2023-07-04?", ("2023-07-04", 0)),
        ("2023-07-03/2023-07-04", ("2023-07-04", 0)),
        ("2023-12-31/2024-01-01", ("2024-01-01", 0)),
        ("2023-07-01/2023-07-07", ("2023-07-07", 0)),
        ("2023-07-01/2023-07-08", ("2023-07-08", 1)),
        ("2023-07-01/2023-08", ("2023-08-31", 1)),
        ("2023-07", ("2023-07-31", 1)),
        ("2022/2023", ("2022-12-31", 3)),
        ("2023-12", ("2023-12-31", 1)),
        ("2023", ("2023-12-31", 2)),
        ("2023?", ("2023-12-31", 2)),
        ("2023-07-04/..", ("2023-12-31", 3)),
        ("../2023-07-04", ("2023-07-04", 1)),
    ],
)
def test_a_date_stands_at_its_last_day_long_spans_after_days_and_what_reaches_further_last(
    date: str, place: tuple[str, int]
) -> None:
    assert place_in_time(parse(date)) == place


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2023-07-04", "04 Jul"),
        ("2023-12-31", "31 Dec"),
        ("2023-01", "Jan"),
        ("2023", "2023"),
        ("2023-07-04?", "04 Jul?"),
        ("2023-07~", "Jul~"),
        ("2023%", "2023%"),
        ("2022-09-15/2022-09-16", "15–16 Sep"),
        ("2022-09-15/2022-09-16?", "15 Sep–16 Sep?"),
        ("2023-11-30/2023-12-01", "30 Nov–01 Dec"),
        ("2023-11/2023-12", "Nov–Dec"),
        ("2023-11-05/2023-12", "05 Nov–Dec"),
        ("2023-11/2023-12-05", "Nov–05 Dec"),
        ("2023-12-31/2024-01-01", "31 Dec 2023–01 Jan 2024"),
        ("2023-05/2024-05", "May 2023–May 2024"),
        ("2023-05-04/2024-05-04", "04 May 2023–04 May 2024"),
        ("2023/2024", "2023–2024"),
        ("../..", "–"),
        ("2023/2023-05", "2023–May 2023"),
        ("2023-05/2023", "May 2023–2023"),
        ("2023-05/..", "May 2023–"),
        ("../2023-05-04", "–04 May 2023"),
        ("2023/..", "2023–"),
        ("2023~/2024?", "2023~–2024?"),
    ],
)
def test_a_date_is_told_below_its_year_as_briefly_as_it_can_be_and_as_sure_as_it_is(date: str, told: str) -> None:
    assert when(parse(date)) == told


def test_a_row_is_dated_by_what_happened() -> None:
    assert row("2022/2023").when == parse("2022/2023")


def test_each_date_stands_once_under_the_year_of_its_last_day() -> None:
    rows = [row("2023-12-30"), row("2023-12-30", "event"), row("2023-12-31/2024-01-01"), row("2024/2026")]
    found = outline(rows, {"as_of": "2025-01-01", "kind": ["x"]})
    assert [(node.year, node.when, len(node.lines), node.hung) for node in found.happened] == [
        ("2023", "30 Dec", 2, False),
        ("2024", "31 Dec 2023–01 Jan 2024", 1, False),
        ("2024", "2024–2026", 1, False),
    ]


def test_dates_that_end_alike_are_told_apart() -> None:
    rows = [row("2024-06/2024-12"), row("2024-12"), row("2024-12", "event"), row("2023/2024")]
    assert [(date, len(lines)) for date, lines in drawn(rows)] == [("Jun–Dec", 1), ("Dec", 2), ("2023–2024", 1)]


def test_what_happened_on_the_last_day_of_a_meeting_hangs_on_it_the_meeting_first() -> None:
    rows = [
        joins("Alpha"),
        row("2023-07-03/2023-07-04", "meeting", SUMMIT, level=2),
        row(event="Hub"),
        row("2023-07-02/2023-07-04", "event", "Fair"),
        row("2023-07-04?", "event", "Dance"),
    ]
    found = outline(rows, {"as_of": "2025-01-01", "kind": ["x"]})
    assert [(node.when, [line.text for line in node.lines], node.hung) for node in found.happened] == [
        ("03–04 Jul", [SUMMIT, "Alpha becomes a member state.", "Hub"], True),
        ("02–04 Jul", ["Fair"], False),
        ("04 Jul?", ["Dance"], False),
    ]


def test_a_meeting_is_told_on_its_own_days_and_what_is_of_its_very_day_hangs_on_it() -> None:
    rows = [
        row("2023-07-03/2023-07-04", "meeting", SUMMIT),
        row("2023-07-04", "meeting", "Ministers"),
        row("2023-07-04", "document", "Paper"),
        row("2023-07-03/2023-07-04", "event", "Fair"),
    ]
    assert drawn(rows) == [("03–04 Jul", [SUMMIT, "Fair"]), ("04 Jul", ["Ministers", "Paper"])]


def test_a_meeting_alone_and_a_day_without_one_have_nothing_hung_on_them() -> None:
    rows = [row("2023-07-03", "meeting", SUMMIT), row("2023-07-04"), row("2023-07-04", "event")]
    assert [node.hung for node in outline(rows, {"as_of": "2025-01-01"}).happened] == [False, False]


def test_several_meetings_of_one_date_are_a_node() -> None:
    rows = [row(kind="event", event="Fair"), row(kind="meeting", event=SUMMIT), row(kind="meeting", event="Ministers")]
    (node,) = outline(rows, {"as_of": "2025-01-01"}).happened
    assert ([line.text for line in node.lines], node.hung) == ([SUMMIT, "Ministers", "Fair"], True)


def test_what_is_announced_stands_apart() -> None:
    rows = [row("2023-07-04"), row("2024-07"), row("2023-01", "event", "Late", planned=True), row("2023-07-05")]
    found = outline(rows, {"as_of": "2023-07-04"})
    assert [node.when for node in found.happened] == ["04 Jul"]
    assert [node.when for node in found.announced] == ["Jul", "Jan", "05 Jul"]
    assert outline([], {"as_of": "2023-07-04"}).happened == []


CROWDED = [*steps("proposed", 9, details="Alpha proposes it."), joins("Alpha"), joins("Bravo")]


@pytest.mark.parametrize(
    ("read", "lines"),
    [
        ({}, [*[f"proposed {number}: proposed" for number in range(1, 10)], "Alpha and Bravo become member states."]),
        ({"since": "2023"}, ["Alpha and Bravo become member states.", "Proposed: proposed 1; proposed 2; "]),
        ({"until": "2023"}, ["Alpha and Bravo become member states.", "Proposed: proposed 1; proposed 2; "]),
        ({"area": {"x"}}, [*[f"proposed {each}" for each in range(1, 10)], "Alpha and Bravo become member states."]),
        (
            {"area": {"x"}, "since": "2023"},
            [*[f"proposed {each}" for each in range(1, 10)], "Alpha and Bravo become member states."],
        ),
        (
            {"all": True, "since": "2023"},
            [
                *[f"proposed {each}" for each in range(1, 10)],
                "Alpha becomes a member state.",
                "Bravo becomes a member state.",
            ],
        ),
    ],
)
def test_only_a_span_sums_up_crowded_days_and_only_all_tells_each_state_alone(
    read: dict[str, Any], lines: list[str]
) -> None:
    (node,) = outline(CROWDED, {"as_of": "2025-01-01", **read}).happened
    assert [line.text[: len(told)] for line, told in zip(node.lines, lines, strict=True)] == lines
    assert sum(line.rows for line in node.lines) == len(CROWDED)
    assert any(line.details for line in node.lines) is (read.keys() not in (set(), {"since"}, {"until"}))


def test_the_main_line_says_how_far_a_thing_got_in_place_of_details_and_only_meetings_stand_out() -> None:
    rows = [
        row(kind="meeting", event=SUMMIT, level=1, details="It went well."),
        row(kind="document", event="Charter", level=1, status="in-force", details="Signed."),
        row(kind="document", event="Treaty", level=1, status="agreed", disputed=True),
    ]
    assert [*in_brief([*rows, joins("Alpha"), joins("Bravo")])] == [
        Line("meeting", SUMMIT, main=True),
        Line("document", "Charter: in force"),
        Line("document", "Treaty: agreed", disputed=True),
        Line("membership", "Alpha and Bravo become member states.", rows=2),
    ]


def test_everything_is_told_with_details_what_is_of_the_main_line_stands_out() -> None:
    rows = [
        row(kind="meeting", event=SUMMIT, level=2, details="It went well."),
        row(kind="document", event="Charter", level=1, status="agreed", disputed=True),
        joins("Alpha"),
        joins("Bravo"),
    ]
    assert [*each_alone(rows)] == [
        Line("meeting", SUMMIT, "It went well."),
        Line("document", "Charter", main=True, disputed=True),
        Line("membership", "Alpha becomes a member state.", main=True),
        Line("membership", "Bravo becomes a member state.", main=True),
    ]
    assert [*together(rows)][2:] == [Line("membership", "Alpha and Bravo become member states.", rows=2, main=True)]


def test_states_of_one_decision_share_a_line_and_are_named_as_a_sentence_has_them() -> None:
    partners = row(kind="membership", event="Echo becomes a partner.", several="{states} become partners.")
    rows = [joins("Maldives"), partners, joins("United Arab Emirates", disputed=True), joins("Delta"), row()]
    assert [*together(rows)] == [
        Line(
            "membership",
            "The Maldives, the United Arab Emirates and Delta become member states.",
            rows=3,
            main=True,
            disputed=True,
        ),
        Line("membership", "Echo becomes a partner."),
        Line("initiative", "Hub"),
    ]


def test_a_state_without_a_name_is_left_out_of_a_line_of_several() -> None:
    nobody = row(kind="membership", event="?", state="", several="{states} become member states.")
    assert [*together([joins("Alpha"), nobody])] == [
        Line("membership", "Alpha become member states.", rows=2, main=True),
    ]


@pytest.mark.parametrize(("count", "lines"), [(8, 8), (9, 1)])
def test_a_day_is_summed_up_from_nine_entries_on(count: int, lines: int) -> None:
    assert len([*summed_up(steps("proposed", count))]) == lines


def test_a_crowded_day_is_summed_up_by_kind_and_by_how_far_things_got_the_main_things_first() -> None:
    rows = [
        row(kind="document", event="Charter", status="agreed", level=1, details="Signed."),
        *steps("considered", 2),
        *steps("proposed", 1, details="Alpha proposes it."),
        *steps("agreed", 4, level=2),
        *steps("agreed", 2, "document", level=2),
        row(kind="event", event="Fair"),
        row(kind="event", event="Dance"),
    ]
    assert [*summed_up(rows)] == [
        Line("document", "Charter", "Signed.", main=True),
        Line("document", "Agreed: agreed 1; agreed 2", rows=2),
        Line("initiative", "Agreed: agreed 1; agreed 2; agreed 3; 1 more", rows=4),
        Line("initiative", "proposed 1", "Alpha proposes it."),
        Line("initiative", "Considered: considered 1; considered 2", rows=2),
        Line("event", "Fair"),
        Line("event", "Dance"),
    ]


def test_what_has_no_steps_follows_what_has_among_its_kind() -> None:
    rows = [row(kind="designation", event="2024 is the Year."), *steps("agreed", 9, "designation")]
    assert [line.text[:12] for line in summed_up(rows)] == ["Agreed: agre", "2024 is the "]


@pytest.mark.parametrize(
    ("kind", "count", "told"),
    [
        ("document", 3, "In force: in-force 1; in-force 2; in-force 3"),
        ("body", 4, "At work: in-force 1; in-force 2; in-force 3; 1 more"),
        ("initiative", 12, "In force or at work: in-force 1; in-force 2; in-force 3; 9 more"),
    ],
)
def test_three_titles_are_named_and_the_others_counted(kind: str, count: int, told: str) -> None:
    assert counted(kind, "in-force", steps("in-force", count, kind)) == Line(kind, told, rows=count)


def test_a_title_of_several_entries_is_named_once_and_all_of_them_counted() -> None:
    rows = [row(event="Hub", status="agreed"), row(event="Hub", status="agreed", disputed=True)]
    assert counted("initiative", "agreed", rows) == Line("initiative", "Agreed: Hub", rows=2, disputed=True)
