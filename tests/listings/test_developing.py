"""What the listings of records with a history share."""

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.history import standing
from sco_cli.listings import Happening
from sco_cli.listings.developing import happenings, progress
from sco_cli.records import Body, Document, Initiative


def test_a_row_tells_the_status_the_steps_and_all_sources_up_to_the_day(small: Dataset) -> None:
    (charter,) = [item for item in small.records(Document) if item.id == "charter"]
    before = standing(charter.history, "2003-09-18")
    assert before is not None
    assert progress(charter, before) == {
        "status": "agreed",
        "history": charter.history[:1],
        "uncertain": False,
        "sources": ["secretariat-qa-2023#Q3", "gazette-2009"],
    }
    (meeting,) = [item for item in small.records(Body) if item.id == "energy-ministers"]
    seen = standing(meeting.history, "2025-01-01")
    assert seen is not None
    assert progress(meeting, seen) == {
        "status": "in-force",
        "history": meeting.history,
        "uncertain": True,
        "sources": ["secretariat-qa-2023#Q9"],
    }


def test_each_step_of_a_document_is_told_with_its_own_sources_and_no_state(small: Dataset) -> None:
    (charter,) = [item for item in small.records(Document) if item.id == "charter"]
    assert list(happenings(small, charter)) == [
        Happening(
            parse("2002-06-07"),
            "Charter of the Organisation: The council signs it.",
            [],
            ["politics"],
            ["gazette-2009"],
        ),
        Happening(
            parse("2003-09-19"),
            "Charter of the Organisation: It enters into force.",
            [],
            ["politics"],
            ["secretariat-qa-2023#Q3"],
        ),
    ]


def test_a_step_of_an_initiative_touches_the_states_that_proposed_it_and_no_person_or_body(small: Dataset) -> None:
    told = {item.id: list(happenings(small, item)) for item in small.records(Initiative)}
    assert told["energy-hub"] == [
        Happening(
            parse("2023-10-26"),
            "Energy hub: Bravo proposes it.",
            ["BB"],
            ["energy", "trade"],
            ["secretariat-qa-2023#Q9"],
        )
    ]
    assert [each.states for each in told["energy-strategy-initiative"]] == [["AA"], ["AA"], ["AA"]]
    assert [each.states for each in told["customs-window"]] == [[], []]


def test_a_step_of_a_body_is_told_under_its_name(small: Dataset) -> None:
    (bank,) = [item for item in small.records(Body) if item.id == "bank"]
    assert [(each.event, each.areas, each.announced) for each in happenings(small, bank)] == [
        ("SCO Bank: Alpha proposes it.", ["finance"], None),
        ("SCO Bank: The council decides to set it up.", ["finance"], None),
    ]
