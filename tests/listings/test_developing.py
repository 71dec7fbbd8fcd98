"""What the listings of records with a history share."""

import pytest
from running import Folder

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.history import standing
from sco_cli.listings import Happening
from sco_cli.listings.developing import Thing, happenings, level, progress, touched
from sco_cli.records import Body, Designation, Document, Initiative, Step
from sco_cli.vocabulary import Confidence, DocumentKind, StepStatus


def test_a_row_tells_the_status_the_steps_and_all_sources_up_to_the_day(small: Dataset) -> None:
    (charter,) = [item for item in small.records(Document) if item.id == "charter"]
    before = standing(charter.history, "2003-09-18")
    assert before is not None
    assert progress(charter, before) == {
        "status": "agreed",
        "history": charter.history[:1],
        "uncertain": False,
        "confidence": "high",
        "sources": ["secretariat-qa-2023#Q3", "gazette-2009"],
    }
    (meeting,) = [item for item in small.records(Body) if item.id == "energy-ministers"]
    seen = standing(meeting.history, "2025-01-01")
    assert seen is not None
    assert progress(meeting, seen) == {
        "status": "in-force",
        "history": meeting.history,
        "uncertain": True,
        "confidence": "high",
        "sources": ["secretariat-qa-2023#Q9"],
    }


@pytest.mark.parametrize(
    ("record", "step", "confidence"),
    [
        (None, None, "high"),
        (None, "medium", "medium"),
        ("medium", None, "medium"),
        ("medium", "low", "low"),
        ("low", "medium", "low"),
    ],
)
def test_a_row_is_no_surer_than_its_record_and_the_step_that_brought_its_status(
    record: Confidence | None, step: Confidence | None, confidence: str
) -> None:
    first = Step(status="agreed", date=parse("2001"), what="Agreed.", sources=["blog"], confidence="low")
    last = Step(status="in-force", date=parse("2002"), what="In force.", sources=["blog"], confidence=step)
    item = Document(
        id="x", title="X", kind="plan", areas=[], sources=["blog"], history=[first, last], confidence=record
    )
    found = standing(item.history, "2002-01-01")
    assert found is not None
    assert progress(item, found)["confidence"] == confidence


def test_each_step_of_a_document_is_told_with_its_own_sources_and_no_state(small: Dataset) -> None:
    (charter,) = [item for item in small.records(Document) if item.id == "charter"]
    assert list(happenings(small, charter)) == [
        Happening(
            parse("2002-06-07"),
            "Charter of the Organisation",
            [],
            ["politics"],
            ["gazette-2009"],
            "agreed",
            level=1,
            details="The council signs it.",
            rests_on=["title", "name", "history"],
        ),
        Happening(
            parse("2003-09-19"),
            "Charter of the Organisation",
            [],
            ["politics"],
            ["secretariat-qa-2023#Q3"],
            "in-force",
            level=1,
            details="It enters into force.",
            rests_on=["title", "name", "history"],
        ),
    ]


def test_a_step_of_an_initiative_touches_the_states_that_proposed_it_and_no_person_or_body(small: Dataset) -> None:
    told = {item.id: list(happenings(small, item)) for item in small.records(Initiative)}
    assert told["energy-hub"] == [
        Happening(
            parse("2023-10-26"),
            "Energy hub",
            ["BB"],
            ["energy", "trade"],
            ["secretariat-qa-2023#Q9"],
            "proposed",
            "low",
            level=3,
            details="Bravo proposes it.",
            rests_on=["title", "name", "history"],
        )
    ]
    assert [each.states for each in told["customs-window"]] == [[], []]


def test_an_initiative_that_is_another_record_tells_the_steps_of_that_one_under_its_own_title(small: Dataset) -> None:
    strategy = small.find(Initiative, "energy-strategy-initiative")
    assert strategy is not None
    told = list(happenings(small, strategy))
    assert [(str(each.date), each.status, list(each.states), list(each.areas)) for each in told] == [
        ("2021", "considered", ["AA"], ["energy"]),
        ("2022", "proposed", ["AA"], ["energy"]),
        ("2023-05", "drafting", ["AA"], ["energy"]),
        ("2024-07-04", "agreed", ["AA"], ["energy"]),
        ("2025-02", "in-force", ["AA"], ["energy"]),
    ]
    assert told[1].whole == "Strategy for energy: Alpha proposes it."
    assert [list(each.sources) for each in told[:2]] == [["gazette-2012"], ["secretariat-qa-2023#Q9"]]


@pytest.mark.parametrize(
    ("kind", "key", "states", "areas"),
    [
        (Document, "energy-strategy", ["AA"], ["energy", "trade"]),
        (Document, "charter", [], ["politics"]),
        (Body, "bank", [], ["finance"]),
        (Designation, "year-of-energy-2024", ["AA"], ["energy"]),
        (Initiative, "energy-hub", ["BB"], ["energy", "trade"]),
        (Initiative, "energy-strategy-initiative", ["AA"], ["energy"]),
    ],
)
def test_a_record_touches_what_the_initiative_that_is_the_same_thing_does(
    small: Dataset, kind: type[Thing], key: str, states: list[str], areas: list[str]
) -> None:
    item = small.find(kind, key)
    assert item is not None
    assert touched(small, item) == (states, areas)


def test_what_a_record_and_its_initiative_touch_is_named_once_the_records_own_first(
    small: Dataset, folder: Folder
) -> None:
    designation = """
        [[designations]]
        id = "year"
        kind = "named-year"
        name = "Year of Rest"
        start = "2001"
        proposed_by = ["DD", "council", "BB"]
        areas = ["trade", "politics"]
        sources = ["blog"]
    """
    initiative = """
        [[initiatives]]
        id = "rest"
        title = "Rest"
        areas = ["energy", "politics", "finance"]
        kind = "event"
        summary = "Rest."
        proposed_by = ["EE", "BB", "cy-deputy", "AA"]
        same_as = "year"
        sources = ["blog"]
    """
    own = Dataset(folder(designations=designation, initiatives__energy=initiative))
    (year,) = own.records(Designation)
    assert touched(own, year) == (["DD", "BB", "EE", "AA"], ["trade", "politics", "energy", "finance"])


@pytest.mark.parametrize(
    ("kind", "status", "weight"),
    [
        ("charter", "agreed", 1),
        ("treaty", "in-force", 1),
        ("convention", "completed", 1),
        ("strategy", "agreed", 1),
        ("plan", "agreed", 2),
        ("declaration", "in-force", 2),
        ("charter", "considered", 3),
        ("charter", "proposed", 3),
        ("charter", "drafting", 3),
        ("charter", "superseded", 3),
        ("charter", "lapsed", 3),
    ],
)
def test_an_act_weighs_more_than_a_proposal_that_of_a_main_document_most(
    kind: DocumentKind, status: StepStatus, weight: int
) -> None:
    document = Document(id="x", title="X", kind=kind, areas=[], sources=["blog"])
    first = Step(status=status, date=parse("2001"), what="So it goes.", sources=["blog"])
    seen = Step(status=status, date=parse("2001"), what="So it goes.", sources=["blog"], seen=True)
    assert level(document, first, new=True) == weight
    assert level(document, first, new=False) == 3
    assert level(document, seen, new=True) == 3


def test_an_act_of_what_is_no_document_is_not_of_the_main_line(small: Dataset) -> None:
    (year,) = [item for item in small.records(Designation) if item.id == "year-of-energy-2024"]
    assert [level(year, step, new=True) for step in year.history] == [2, 2]


def test_only_the_step_that_brings_a_status_weighs_and_a_mention_is_told_as_one(small: Dataset) -> None:
    dates = ("2001", "2002", "2003", "2004")
    statuses: tuple[StepStatus, ...] = ("agreed", "agreed", "in-force", "agreed")
    steps = [
        Step(status=status, date=parse(date), what="So it goes.", sources=["blog"], mention=date == "2002")
        for date, status in zip(dates, statuses, strict=True)
    ]
    document = Document(id="x", title="X", kind="charter", areas=[], sources=["blog"], history=steps)
    assert [(each.level, each.mention) for each in happenings(small, document)] == [
        (1, False),
        (3, True),
        (1, False),
        (1, False),
    ]


def test_a_step_of_a_body_is_told_under_its_name(small: Dataset) -> None:
    (bank,) = [item for item in small.records(Body) if item.id == "bank"]
    assert [(each.whole, each.areas, each.status, each.confidence) for each in happenings(small, bank)] == [
        ("SCO Bank: Alpha proposes it.", ["finance"], "proposed", None),
        ("SCO Bank: The council decides to set it up.", ["finance"], "agreed", "medium"),
    ]
