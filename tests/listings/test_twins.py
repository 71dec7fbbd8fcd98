"""What two records tell is told once."""

import pytest
from running import Folder

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import Happening
from sco_cli.listings.timeline import entries, timeline
from sco_cli.listings.twins import Twins, overlap
from sco_cli.records import Body, Event, Initiative, Meeting, Membership, Organisation, Record

DAY = "2023-07-04"


def told(date: str = DAY, states: list[str] | None = None, *, level: int = 3, planned: bool = False) -> Happening:
    return Happening(parse(date), "It happens.", states or [], [], level=level, planned=planned)


def body(key: str = "council") -> Body:
    return Body(id=key, name="B", kind="council", role="R", areas=[], sources=["blog"])


def meeting(key: str = "council") -> Meeting:
    return Meeting(id="m", body=key, sources=["blog"])


def accession(*states: str, kind: str = "accession") -> Initiative:
    return Initiative(
        id="i",
        title="I",
        areas=[],
        kind=kind,  # type: ignore[arg-type]
        summary="S",
        proposed_by=[*states],
        sources=["blog"],
    )


def organisation(*records: str) -> Organisation:
    return Organisation(id="o", name="O", kind="un-body", records=[*records], sources=["blog"])


SPELL = Membership(id="s", state="EE", status="member", basis="B", sources=["blog"])
EVENT = Event(id="e", date=parse(DAY), kind="law", title="T", sources=["blog"])


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("2023-07-04", "2023-07-04", True),
        ("2023-07-04", "2023-07-05", False),
        ("2023-07", "2023-07-31", True),
        ("2023-07", "2023-08-01", False),
        ("2023-07-01/2023-07-04", "2023-07-04/2023-07-09", True),
        ("2023-07-01/2023-07-04", "2023-07-05/2023-07-09", False),
    ],
)
def test_dates_overlap_when_they_can_mean_one_day(one: str, other: str, together: bool) -> None:
    assert overlap(parse(one), parse(other)) is together
    assert overlap(parse(other), parse(one)) is together


@pytest.mark.parametrize(
    ("item", "step", "met", "twin"),
    [
        (body(), told(), [(meeting(), told())], True),
        (body(), told("2023-07"), [(meeting(), told())], True),
        (body(), told(), [(meeting(), told("2023-07-05")), (meeting(), told("2023-07-03/2023-07-04"))], True),
        (body(), told(level=2), [(meeting(), told())], False),
        (body(), told(), [(meeting(), told("2023-07-05"))], False),
        (body(), told(), [(meeting("other"), told())], False),
        (body(), told(), [(meeting(), told(planned=True))], False),
        (body(), told(), [(EVENT, told())], False),
        (body(), told(), [], False),
        (EVENT, told(), [(meeting(), told())], False),
    ],
)
def test_what_is_only_said_of_a_body_on_a_day_on_which_it_met_is_told_by_the_meeting(
    small: Dataset, item: Record, step: Happening, met: list[tuple[Record, Happening]], twin: bool
) -> None:
    assert Twins(small, met).tell(item, step) is twin


@pytest.mark.parametrize(
    ("item", "others", "twin"),
    [
        (accession("EE"), [(SPELL, told(states=["EE"]))], True),
        (accession("DD", "EE"), [(EVENT, told(states=["AA", "EE"]))], True),
        (accession("EE"), [(SPELL, told("2023-07-05", ["EE"]))], False),
        (accession("EE"), [(SPELL, told(states=["DD"]))], False),
        (accession("EE"), [(meeting(), told(states=["EE"]))], False),
        (accession("EE", kind="fund"), [(SPELL, told(states=["EE"]))], False),
        (accession(), [(SPELL, told(states=["EE"]))], False),
    ],
)
def test_the_accession_of_a_state_is_told_by_its_status_or_an_event_of_that_day(
    small: Dataset, item: Record, others: list[tuple[Record, Happening]], twin: bool
) -> None:
    assert Twins(small, others).tell(item, told()) is twin


@pytest.mark.parametrize(
    ("item", "others", "twin"),
    [
        (organisation("e"), [(EVENT, told())], True),
        (organisation("x", "e"), [(SPELL, told()), (EVENT, told())], True),
        (organisation("e"), [(EVENT, told("2023-07-05"))], False),
        (organisation("s"), [(EVENT, told())], False),
        (organisation(), [(EVENT, told())], False),
        (organisation("e"), [], False),
    ],
)
def test_an_act_of_an_organisation_is_told_by_a_record_that_it_names_of_that_day(
    small: Dataset, item: Record, others: list[tuple[Record, Happening]], twin: bool
) -> None:
    assert Twins(small, others).tell(item, told()) is twin


def test_what_an_initiative_is_tells_its_steps_where_they_are_told(small: Dataset) -> None:
    strategy = small.find(Initiative, "energy-strategy-initiative")
    assert strategy is not None
    steps = [(item, step) for _, item, step in entries(small, ["document"]) if item.id == "energy-strategy"]
    alone = Twins(small, [])
    for number, (_, step) in enumerate(steps):
        assert Twins(small, steps).tell(strategy, step) is True
        assert Twins(small, steps[:number] + steps[number + 1 :]).tell(strategy, step) is False
        assert alone.tell(strategy, step) is False


MENTIONS = """
    [[documents]]
    id = "energy-strategy"
    title = "Energy Strategy until 2030"
    kind = "strategy"
    areas = ["energy"]
    sources = ["blog"]

      [[documents.history]]
      status = "proposed"
      date = "2021"
      what = "Somebody speaks of it."
      mention = true
      sources = ["blog"]
"""


def test_a_mention_of_what_is_an_initiative_too_is_told_once(small: Dataset, folder: Folder) -> None:
    own = Dataset(folder(documents=MENTIONS))
    for kinds in (["statement"], ["statement", "initiative"], ["statement", "document", "initiative"]):
        rows = [row for row in timeline(own, "2026-01-01", kind=kinds) if row.event.endswith("Somebody speaks of it.")]
        assert [row.id for row in rows] == ["energy-strategy"]


def test_what_a_filter_leaves_out_tells_nothing_for_another(small: Dataset, folder: Folder) -> None:
    meetings = """
        [[meetings]]
        id = "m"
        body = "energy-ministers"
        start = "2023-05-10"
        areas = ["trade"]
        sources = ["blog"]
    """
    own = Dataset(folder(meetings=meetings))
    assert [row.id for row in timeline(own, "2026-01-01", kind=["meeting", "body"], area={"trade"})] == ["m"]
    assert [row.id for row in timeline(own, "2026-01-01", kind=["meeting", "body"], area={"energy"})] == [
        "energy-ministers"
    ]
    assert [
        row.id for row in timeline(own, "2026-01-01", kind=["meeting", "body"], since="2023-05", until="2023-05-31")
    ] == ["m"]
