"""Every place in which a record names a source is known, with the place in the source."""

import pytest
from running import Folder

from sco_cli.citations import of_source
from sco_cli.cited import (
    SOURCED,
    Citation,
    addresses,
    citations,
    gathered,
    parts,
    place_order,
    places,
    references,
    telling,
)
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.records import (
    COLLECTIONS,
    Area,
    Body,
    Correction,
    Delegation,
    Dispute,
    Document,
    Initiative,
    Meeting,
    Person,
    Place,
    Position,
    Ratification,
    Record,
    Source,
    State,
    Step,
    Term,
)

STEP = Step(status="proposed", date=Date("2020"), what="So.", sources=["b#2", "a"])
LATER = Step(status="agreed", date=Date("2021"), what="So.", sources=["c"])
DISPUTE = Dispute(field="name", value="x", sources=["d", "b#2"], why="Weak.")
OTHER = Dispute(field="role", value="x", sources=["a"], why="Weak.")
BODY = Body(
    id="bank",
    name="Bank",
    kind="network",
    role="Lends.",
    sources=["a", "a#1", "a"],
    history=[STEP, LATER],
    disputed=[DISPUTE, OTHER],
)
POSITION = Position(text="So be it.", sources=["e", "b#2"])
RATIFIED = Ratification(state="AA", sources=["f"])
PAPER = Document(
    id="p",
    title="P",
    kind="plan",
    areas=[],
    sources=["a"],
    history=[STEP],
    positions=[POSITION],
    ratifications=[RATIFIED],
    disputed=[OTHER],
)
CAME = Delegation(person="p", came_as="guest", state="AA", sources=["g"])
MEETING = Meeting(id="m", body="b", sources=["a"], delegations=[CAME], disputed=[OTHER])
TERM = Term(id="t", term="T", kind="term", meaning="M.", sources=["c"], disputed=[OTHER])


def test_all_collections_but_what_records_name_and_corrections_are_records_with_sources() -> None:
    assert [kind for kind in COLLECTIONS if kind not in SOURCED] == [Area, State, Place, Person, Source, Correction]
    assert [kind for kind in SOURCED if not issubclass(kind, Record)] == []


def test_the_parts_of_a_record_are_its_steps_positions_ratifications_delegations_and_disputes_with_their_places() -> (
    None
):
    assert list(parts(BODY)) == [
        ("history[1]", STEP),
        ("history[2]", LATER),
        ("disputed[1]", DISPUTE),
        ("disputed[2]", OTHER),
    ]
    assert list(parts(PAPER)) == [
        ("history[1]", STEP),
        ("positions[1]", POSITION),
        ("ratifications[1]", RATIFIED),
        ("disputed[1]", OTHER),
    ]
    assert list(parts(MEETING)) == [("delegations[1]", CAME), ("disputed[1]", OTHER)]
    assert list(parts(TERM)) == [("disputed[1]", OTHER)]


def test_the_sources_of_a_record_are_its_own_and_those_of_its_parts_each_once() -> None:
    assert references(BODY) == ["a", "a#1", "b#2", "c", "d"]
    assert references(PAPER) == ["a", "b#2", "e", "f"]
    assert references(MEETING) == ["a", "g"]
    assert telling(MEETING) == ["a"]
    assert telling(PAPER) == references(PAPER)
    assert references(TERM) == ["c", "a"]


def test_every_citation_names_source_place_and_record(folder: Folder, small: Dataset) -> None:
    empty = {kind.collection: "" for kind in SOURCED if not kind.by_area}
    terms = """[[terms]]
id = "t"
term = "T"
kind = "term"
meaning = "M."
sources = ["a#Q1#2", "b"]

[[terms]]
id = "u"
term = "U"
kind = "term"
meaning = "M."
sources = ["b"]
"""
    path = folder(**empty | {"terms": terms}, initiatives__energy="", initiatives__trade="")
    dataset = Dataset(path)
    first, second = dataset.records(Term)
    assert list(citations(dataset)) == [
        Citation("a", "Q1#2", first),
        Citation("b", "", first),
        Citation("b", "", second),
    ]


def test_records_of_all_collections_cite(small: Dataset) -> None:
    found = list(citations(small))
    assert list(dict.fromkeys(type(each.record) for each in found)) == list(SOURCED)
    hub = [(each.source, each.place) for each in found if each.record.id == "energy-hub"]
    assert hub == [("secretariat-qa-2023", "Q9"), ("blog", "")]
    assert [each.record.id for each in found if each.source == "gazette-1996"] == ["alpha-five"]
    assert len([each for each in found if isinstance(each.record, Initiative)]) == 7


def test_the_places_in_a_source_are_those_that_records_name_in_the_order_of_their_numbers(small: Dataset) -> None:
    assert places(small, "secretariat-qa-2023") == ["Q1", "Q2", "Q3", "Q7", "Q9", "Q10", "Q11"]
    assert places(small, "gazette-2009") == []


@pytest.mark.parametrize(
    ("place", "order"),
    [
        ("", ("", 0)),
        ("Q", ("Q", 0)),
        ("Q2", ("Q", 2)),
        ("Q10", ("Q", 10)),
        ("7", ("", 7)),
        ("p1q23", ("p1q", 23)),
        ("Q2b", ("Q2b", 0)),
        ("Q007", ("Q", 7)),
        ("X7", ("X", 7)),
    ],
)
def test_a_place_is_ordered_by_its_letters_then_its_number(place: str, order: tuple[str, int]) -> None:
    assert place_order(place) == order


def test_sources_have_their_addresses_as_far_as_they_are_on_record(folder: Folder) -> None:
    data = Dataset(
        folder(
            sources="".join(
                f'[[sources]]\nid = "{each}"\nkind = "news"\ntitle = "T"\npublisher = "P"\nlanguage = "en"\n'
                f'url = "https://{each}.example/\\u200b"\n'
                for each in ("a", "b", "c")
            )
        )
    )
    assert addresses(data, ["b#Q1", "a", "b#Q2", "x"]) == {"a": "https://a.example/", "b": "https://b.example/"}
    assert addresses(data, []) == {}


def test_sources_are_gathered_each_once_in_their_order_with_their_places_in_that_of_numbers(small: Dataset) -> None:
    named = ["gazette-2009", "secretariat-qa-2023#Q10", "blog", "secretariat-qa-2023", "secretariat-qa-2023#Q2",
             "nothing#1", "gazette-2009#p. 4", "secretariat-qa-2023#Q10"]  # fmt: skip
    found = gathered(small, iter(named))
    assert [(each.id, each.places) for each in found] == [
        ("gazette-2009", ("p. 4",)),
        ("secretariat-qa-2023", ("Q2", "Q10")),
        ("blog", ()),
    ]
    blog = small.find(Source, "blog")
    assert blog is not None
    assert found[2] == of_source(blog)
    assert gathered(small, []) == []
