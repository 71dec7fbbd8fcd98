"""Each kind of record is told in a sentence, with its value, as of the day and as the source could know it."""

from typing import Any

import pytest
from msgspec import Struct

from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.records import (
    Body,
    Chairmanship,
    Designation,
    Dispute,
    Document,
    Event,
    Exercise,
    Figure,
    Initiative,
    Meeting,
    Membership,
    Official,
    Position,
    Record,
    Source,
    Statement,
    Step,
    Term,
)
from sco_cli.telling import Telling, View, told

TODAY = "2026-02-01"


def source(date: str | None = "2023-12-14") -> Source:
    when = Date(date) if date else None
    return Source(id="s", kind="news", title="T", publisher="P", language="en", url="u", date=when)


def view(small: Dataset, day: str = TODAY, date: str | None = "2023-12-14") -> View:
    return View(small, source(date), "s#Q1", day)


def dated(fields: dict[str, Any]) -> dict[str, Any]:
    """Fields with their dates read."""
    names = ("start", "end", "decided", "announced", "planned_start", "planned_end", "period", "date")
    return {key: Date(value) if key in names else value for key, value in fields.items()}


def step(status: Any, date: str, what: str, *sources: str, seen: bool = False) -> Step:
    return Step(status=status, date=Date(date), what=what, sources=list(sources) or ["s#Q1"], seen=seen)


def document(*history: Step, sources: tuple[str, ...] = ("s#Q1", "t"), **others: Any) -> Document:
    return Document(id="d", title="Plan", kind="plan", areas=[], sources=list(sources), history=list(history), **others)


@pytest.mark.parametrize(
    ("date", "day", "then"),
    [
        ("2023-12-14", TODAY, "2023-12-14"),
        ("2023-12", TODAY, "2023-12-31"),
        ("2023-12-14", "2020-01-01", "2020-01-01"),
        (None, TODAY, None),
    ],
)
def test_then_is_the_last_day_of_the_source_but_never_after_the_day(
    small: Dataset, date: str | None, day: str, then: str | None
) -> None:
    assert view(small, day, date).then == then


def test_a_statement_is_its_text_and_a_term_has_its_meaning(small: Dataset) -> None:
    said = Statement(id="x", date=Date("2023"), kind="fact", text="So.", stated_by="Ann", sources=["s#Q1"])
    assert told(view(small), said) == Telling(text="So.")
    term = Term(id="x", term="Family", kind="term", meaning="All.", sources=["s#Q1"])
    assert told(view(small), term) == Telling(head="Family", text="All.")


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({}, "1,234,567 trips."),
        ({"qualifier": "over"}, "over 1,234,567 trips."),
        ({"period": "2023-01/2023-11"}, "1,234,567 trips (January–November 2023)."),
        ({"state": "DD"}, "1,234,567 trips (Delta)."),
        ({"state": "DD", "period": "2023", "qualifier": "about"}, "about 1,234,567 trips (Delta, 2023)."),
        ({"state": "DD", "measure": "Trips to Delta"}, "1,234,567 trips."),
    ],
)
def test_a_figure_has_its_number_with_qualifier_unit_state_and_period(
    small: Dataset, fields: dict[str, Any], text: str
) -> None:
    values = {"measure": "Trips"} | dated(fields)
    item = Figure(id="x", value=1234567, unit="trips", stated_by="Ann", sources=["s#Q1"], **values)
    assert told(view(small), item) == Telling(head=item.measure, text=text, value=1234567, unit="trips")


@pytest.mark.parametrize(
    ("date", "text"),
    [("2023-12-14", "It is so."), ("2023-12", "It is so (December 2023)."), ("2001", "It is so (2001).")],
)
def test_an_event_has_its_date_unless_that_is_the_sources_own(small: Dataset, date: str, text: str) -> None:
    item = Event(id="x", date=Date(date), kind="event", title="It is so.", sources=["s#Q1"])
    assert told(view(small), item) == Telling(text=text)


MEETING = {
    "start": "2024-07-03",
    "end": "2024-07-04",
    "announced": "2023-12-14",
    "planned_start": "2024-06",
    "planned_city": "Bravograd",
    "city": "Alphaville",
    "outcome": "Done.",
    "number": 3,
}
HELD_HEAD = "Heads of State Council, Alphaville (3rd)"


@pytest.mark.parametrize(
    ("fields", "day", "date", "expected"),
    [
        (
            {},
            TODAY,
            "2025",
            Telling(head=HELD_HEAD, text="3–4 July 2024. Done.", status="held", status_then="held"),
        ),
        (
            {"format": "video"},
            TODAY,
            None,
            Telling(
                head="Heads of State Council, Alphaville (3rd, by video)", text="3–4 July 2024. Done.", status="held"
            ),
        ),
        (
            {},
            TODAY,
            "2023-12-14",
            Telling(head=HELD_HEAD, text="3–4 July 2024.", status="held", status_then="announced", aside="now held"),
        ),
        (
            {},
            "2024-07-03",
            "2023-12-13",
            Telling(head=HELD_HEAD, text="3–4 July 2024.", status="held", aside="now held"),
        ),
        (
            {},
            "2024-07-02",
            "2023-12-14",
            Telling(
                head="Heads of State Council, Bravograd (3rd, announced)",
                text="June 2024.",
                status="announced",
                status_then="announced",
            ),
        ),
        ({}, "2023-12-13", "2023-12-14", Telling(head="Heads of State Council", known=False)),
        (
            {"outcome": None},
            TODAY,
            "2025",
            Telling(head=HELD_HEAD, text="3–4 July 2024.", status="held", status_then="held"),
        ),
    ],
)
def test_a_meeting_has_its_days_city_and_outcome_as_far_as_they_were_known(
    small: Dataset, fields: dict[str, Any], day: str, date: str | None, expected: Telling
) -> None:
    item = Meeting(id="x", body="council", sources=["s#Q1"], **dated(MEETING | fields))
    assert told(view(small, day, date), item) == expected


def test_a_meeting_known_only_by_its_last_day_or_announced_without_days_is_told(small: Dataset) -> None:
    item = Meeting(id="x", body="council", sources=["s#Q1"], end=Date("2020-05-01"))
    assert told(view(small), item).text == "until 1 May 2020."
    item = Meeting(id="x", body="council", sources=["s#Q1"], announced=Date("2020"))
    found = told(view(small), item)
    assert (found.head, found.text, found.status) == ("Heads of State Council (announced)", "", "announced")


@pytest.mark.parametrize(
    ("fields", "day", "text", "status", "then", "aside"),
    [
        ({"start": "2001-06-15"}, TODAY, "Delta has been a member state since 15 June 2001.", "member", "member", ""),
        (
            {"start": "2001-06-15", "end": "2010-05"},
            TODAY,
            "Delta was a member state from 15 June 2001 to May 2010.",
            None,
            None,
            "",
        ),
        (
            {"start": "2001-06-15", "end": "2025-05"},
            TODAY,
            "Delta was a member state from 15 June 2001 to May 2025.",
            None,
            "member",
            "",
        ),
        (
            {"start": "2024-07-04"},
            TODAY,
            "Delta has been a member state since 4 July 2024.",
            "member",
            None,
            "not yet then",
        ),
        ({"start": "2024-07-04"}, "2024-07-03", "Delta is not yet a member state.", None, None, ""),
        (
            {"start": "2024-07-04", "decided": "2023-07-04"},
            "2024-07-03",
            "It is decided that Delta is to be a member state (4 July 2023).",
            None,
            None,
            "",
        ),
        (
            {"decided": "2023-12-14"},
            TODAY,
            "It is decided that Delta is to be a member state.",
            None,
            None,
            "",
        ),
        ({"decided": "2023-12-14"}, "2023-12-13", "Delta is not yet a member state.", None, None, ""),
    ],
)
def test_a_status_is_told_as_of_the_day(
    small: Dataset, fields: dict[str, Any], day: str, text: str, status: str | None, then: str | None, aside: str
) -> None:
    item = Membership(id="x", state="DD", status="member", basis="B.", sources=["s#Q1"], **dated(fields))
    assert told(view(small, day), item) == Telling(text=text, status=status, status_then=then, aside=aside)


def test_a_status_is_only_new_where_the_source_has_a_date(small: Dataset) -> None:
    item = Membership(id="x", state="DD", status="member", basis="B.", sources=["s#Q1"], start=Date("2024"))
    found = told(view(small, date=None), item)
    assert (found.aside, found.status_then, found.status) == ("", None, "member")


def test_a_state_with_an_article_begins_its_sentence_with_a_capital(bundled: Dataset) -> None:
    spell = Membership(id="x", state="MV", status="observer", basis="B.", sources=["s#Q1"], start=Date("2001"))
    assert told(view(bundled), spell).text == "The Maldives has been an observer state since 2001."
    term = Chairmanship(id="x", state="MV", sources=["s#Q1"], start=Date("2001"))
    assert told(view(bundled), term).text == "The Maldives has been in the chair since 2001."


@pytest.mark.parametrize(
    ("fields", "day", "text"),
    [
        ({"start": "2010-07-01"}, TODAY, "Delta has been in the chair since 1 July 2010."),
        ({"start": "2010-07-01", "end": "2024"}, TODAY, "Delta was in the chair from 1 July 2010 to 2024."),
        ({"end": "2010-07-01"}, TODAY, "Delta was in the chair until 1 July 2010."),
        ({"planned_start": "2026", "announced": "2025"}, TODAY, "Delta is to take the chair (announced)."),
        ({"start": "2024-07-04", "announced": "2023"}, "2024-07-03", "Delta is to take the chair (announced)."),
        ({"start": "2024-07-04"}, "2024-07-03", "Delta is not yet in the chair."),
    ],
)
def test_a_term_in_the_chair_is_told_as_of_the_day(small: Dataset, fields: dict[str, Any], day: str, text: str) -> None:
    item = Chairmanship(id="x", state="DD", sources=["s#Q1"], **dated(fields))
    assert told(view(small, day), item) == Telling(text=text)


@pytest.mark.parametrize(
    ("fields", "day", "expected"),
    [
        ({"start": "2007-01"}, TODAY, Telling(text="Ann has been Head since January 2007.")),
        ({"start": "2007-01", "end": "2008"}, TODAY, Telling(text="Ann was Head from January 2007 to 2008.")),
        ({"end": "2008"}, TODAY, Telling(text="Ann was Head until 2008.")),
        (
            {"attested": ["2021-03-01", "2023", "2027"]},
            TODAY,
            Telling(text="Ann is shown as Head (1 March 2021 and 2023)."),
        ),
        ({"attested": ["2021-03-01"]}, "2021-02-28", Telling(head="Ann, Head")),
        ({"start": "2007-01", "attested": ["2006"]}, "2006-12-31", Telling(text="Ann is shown as Head (2006).")),
        ({}, TODAY, Telling(head="Ann, Head")),
    ],
)
def test_a_term_of_office_is_told_as_of_the_day(
    small: Dataset, fields: dict[str, Any], day: str, expected: Telling
) -> None:
    values = dated(fields)
    if "attested" in values:
        values["attested"] = [Date(text) for text in values["attested"]]
    item = Official(id="x", person="Ann", office="Head", sources=["s#Q1"], **values)
    assert told(view(small, day), item) == expected


@pytest.mark.parametrize(
    ("fields", "day", "text"),
    [
        ({"start": "2005-08-18", "end": "2005-08-25"}, TODAY, "Exercise Shield, Alphaville (18–25 August 2005)."),
        ({"start": "2005-08-18"}, "2005-08-17", "Exercise Shield, Alphaville (announced)."),
        ({"planned_start": "2026-05"}, TODAY, "Exercise Shield, Alphaville (announced, May 2026)."),
    ],
)
def test_an_exercise_has_its_place_and_days(small: Dataset, fields: dict[str, Any], day: str, text: str) -> None:
    values: dict[str, Any] = {
        "name": "Shield",
        "kind": "military",
        "place": "Alphaville",
        "hosts": [],
        "participants": [],
    }
    item = Exercise(id="x", sources=["s#Q1"], **values, **dated(fields))
    assert told(view(small, day), item) == Telling(text=text)


DRAFTED = step("drafting", "2023-05", "It is drafted.")
AGREED = step("agreed", "2024-07-04", "It is agreed.", "t")


def test_what_develops_is_told_by_the_steps_that_cite_the_place_with_its_status_then_and_now(small: Dataset) -> None:
    first = step("proposed", "2022", "Alpha proposes it.", "s#Q2")
    named = step("drafting", "2023-12-14", "It is named.")
    assert told(view(small), document(first, DRAFTED, named, AGREED)) == Telling(
        head="Plan",
        text="It is drafted (May 2023). It is named.",
        status="agreed",
        status_then="drafting",
        aside="then drafting, now agreed (4 July 2024)",
    )


def test_a_document_is_told_with_the_positions_that_cite_the_place_once_it_was_agreed(small: Dataset) -> None:
    taken = [Position(text=text, sources=[key]) for text, key in (("So be it.", "s#Q1"), ("No more.", "t"))]
    found = told(view(small), document(AGREED, positions=taken))
    assert (found.head, found.text, found.known) == ("Plan", "So be it.", True)
    assert told(view(small), document(DRAFTED, positions=taken)).text == "It is drafted (May 2023)."
    assert told(view(small), document(DRAFTED, AGREED, positions=taken)).text == "It is drafted (May 2023). So be it."
    found = told(view(small, "2024-07-03"), document(AGREED, positions=taken))
    assert (found.text, found.known) == ("", False)


@pytest.mark.parametrize(
    ("history", "day", "date", "status", "then", "aside"),
    [
        ([DRAFTED], TODAY, "2023-12-14", "drafting", "drafting", "drafting then and now"),
        ([DRAFTED, AGREED], "2023-12-14", "2023-12-14", "drafting", "drafting", "drafting"),
        ([DRAFTED, AGREED], TODAY, None, "agreed", None, "now agreed (4 July 2024)"),
        ([AGREED], TODAY, "2023-12-14", "agreed", None, "now agreed (4 July 2024)"),
        ([AGREED], "2024-07-03", "2023-12-14", None, None, ""),
        (
            [step("in-force", "2022", "x"), step("completed", "2025", "y")],
            TODAY,
            "2023-12-14",
            "completed",
            "in-force",
            "then in force, now completed (2025)",
        ),
        (
            [DRAFTED, step("in-force", "2025", "x", seen=True)],
            TODAY,
            "2023-12-14",
            "in-force",
            "drafting",
            "then drafting, now in force",
        ),
    ],
)
def test_how_it_stood_and_stands_is_said_in_words(
    small: Dataset, history: list[Step], day: str, date: str | None, status: str | None, then: str | None, aside: str
) -> None:
    found = told(view(small, day, date), document(*history))
    assert (found.status, found.status_then, found.aside) == (status, then, aside)


def test_a_step_after_the_source_is_told_only_where_no_earlier_one_cites_it_and_never_after_the_day(
    small: Dataset,
) -> None:
    ends = step("completed", "2023", "Its term ends.")
    assert told(view(small), document(DRAFTED, ends)).text == "It is drafted (May 2023)."
    assert told(view(small), document(ends)).text == "Its term ends (2023)."
    assert (
        told(view(small, date=None), document(DRAFTED, ends)).text == "It is drafted (May 2023). Its term ends (2023)."
    )
    assert told(view(small, "2023-12-14"), document(ends)) == Telling(head="Plan", known=False)
    assert told(view(small, "2023-12-31", "2023-12-31"), document(ends)).text == "Its term ends (2023)."


def test_what_is_known_from_the_source_alone_is_told_by_its_role_or_summary(small: Dataset) -> None:
    elsewhere = step("agreed", "2020", "x", "s#Q2")
    alone = document(elsewhere, sources=("s#Q1", "s"), summary="Its aims.")
    assert (told(view(small), alone).text, told(view(small), alone).known) == ("Its aims.", True)
    bare = document(elsewhere, sources=("s#Q1",))
    assert (told(view(small), bare).text, told(view(small), bare).known) == ("", True)
    body = Body(id="b", name="Bank", kind="network", role="Lends.", sources=["s#Q1"], history=[elsewhere])
    assert told(view(small), body).text == "Lends."
    others = document(elsewhere, summary="Its aims.")
    assert (told(view(small), others).text, told(view(small), others).known) == ("", False)
    step_elsewhere = document(step("agreed", "2020", "x", "t"), sources=("s#Q1",), summary="Its aims.")
    assert told(view(small), step_elsewhere).known is False
    later = told(view(small, "2019-12-31"), alone)
    assert (later.text, later.known) == ("", False)


def test_who_proposed_a_thing_is_said_also_where_the_initiative_says_so(small: Dataset) -> None:
    item = Initiative(
        id="i",
        title="Hub",
        areas=[],
        kind="fund",
        summary="S.",
        proposed_by=["DD", "council"],
        sources=["s#Q1"],
        history=[DRAFTED],
    )
    assert told(view(small), item).text == "Proposed by Delta and Heads of State Council. It is drafted (May 2023)."
    (strategy,) = [each for each in small.records(Document) if each.id == "energy-strategy"]
    found = told(View(small, source(), "secretariat-qa-2023#Q9", TODAY), strategy)
    assert found.text.startswith("Proposed by Alpha | [bold]Beta[/bold] and Secretariat. Alpha proposes it (2022).")
    named = document(sources=("s#Q1", "t"))
    assert told(view(small), named).text == ""


@pytest.mark.parametrize(
    ("fields", "day", "expected"),
    [
        ({"place": "Bravograd", "end": "2024"}, TODAY, "Bravograd is the Capital, 2023–2024."),
        ({}, TODAY, "2023 is the Capital."),
        (
            {"place": "Bravograd", "end": "2024", "decided": "2022"},
            "2022-12-31",
            "Bravograd is to be the Capital, 2023–2024.",
        ),
        ({"decided": "2022"}, "2022-12-31", "2023 is to be the Capital."),
    ],
)
def test_a_designation_is_told_as_what_it_is_or_is_to_be(
    small: Dataset, fields: dict[str, Any], day: str, expected: str
) -> None:
    values = dated({"start": "2023"} | fields)
    item = Designation(id="x", kind="named-year", name="Capital", sources=["s#Q1"], **values)
    assert told(view(small, day), item) == Telling(text=expected)


def test_a_designation_is_told_by_the_steps_that_cite_the_place(small: Dataset) -> None:
    item = Designation(
        id="x", kind="named-year", name="Year", start=Date("2024"), sources=["s#Q1"], history=[DRAFTED, AGREED]
    )
    found = told(view(small), item)
    assert (found.head, found.text, found.status) == ("Year, 2024", "It is drafted (May 2023).", "agreed")
    before = told(view(small, "2022-12-31"), item)
    assert (before.head, before.text, before.known) == ("Year, 2024", "", False)


def test_what_the_source_says_otherwise_is_told_with_the_reason(small: Dataset) -> None:
    disputed = [
        Dispute(field="proposed_by", value="DD", sources=["s#Q1", "t"], why="A mix-up."),
        Dispute(field="history", value="2020", sources=["s#Q2"], why="Weak."),
    ]
    found = told(view(small), document(AGREED, disputed=disputed))
    assert found.text == "This source says otherwise (proposed by): DD. A mix-up."
    assert found.known is True
    record: Record = document(DRAFTED, disputed=disputed)
    assert told(view(small), record).text == (
        "It is drafted (May 2023). This source says otherwise (proposed by): DD. A mix-up."
    )


@pytest.mark.parametrize("kind", [View, Telling])
def test_a_view_and_what_is_told_never_change(kind: type[Struct]) -> None:
    assert kind.__struct_config__.frozen is True


def test_a_record_of_a_kind_that_has_no_words_of_its_own_is_told_by_what_it_is_called(
    small: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sco_cli.telling.TOLD", {})
    (item,) = [each for each in small.records(Event) if each.id == "delta-applies"]
    view = View(small, small.records(Source)[0], "x", TODAY)
    assert told(view, item) == Telling(text=item.title)
