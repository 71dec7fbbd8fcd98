"""What a page says of its evidence."""

from typing import Any

import pytest
from running import Folder

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.pages.evidence import DisagreementRow, ReferenceRow, addresses, disputed, doubt, evidence, kept
from sco_cli.records import COLLECTIONS, Dispute, Record, Term
from sco_cli.rows import Row


def records(dataset: Dataset, *ids: str) -> list[Record]:
    every = [item for kind in COLLECTIONS for item in dataset.records(kind) if isinstance(item, Record)]
    return [item for key in ids for item in every if item.id == key]


def sections(dataset: Dataset, *ids: str) -> dict[str, list[Row]]:
    return {section.name: [*section.rows] for section in evidence(dataset, records(dataset, *ids))}


def test_a_disagreement_is_told_with_the_value_kept_and_why(small: Dataset) -> None:
    assert sections(small, "charlie-dialogue-partner")["disagreements"] == [
        DisagreementRow(
            id="charlie-dialogue-partner",
            field="start",
            kept="2010-05",
            value="2009-06-16",
            why="The memorandum came later.",
            sources=["gazette-2009"],
        )
    ]


def test_disagreements_of_several_records_stand_in_their_order(small: Dataset) -> None:
    rows = sections(small, "secretariat", "charter", "energy-hub")["disagreements"]
    assert [(row.record()["id"], row.record()["field"], row.record()["kept"]) for row in rows] == [
        ("secretariat", "history", None),
        ("energy-hub", "proposed_by", None),
    ]


def test_a_source_is_told_in_full_with_the_places_in_it(small: Dataset) -> None:
    assert sections(small, "bravo-observer", "alpha-five")["sources"] == [
        ReferenceRow(
            id="secretariat-qa-2023",
            places=["Q1", "Q2"],
            kind="primary",
            title="Answers to the press",
            publisher="Secretariat",
            date=parse("2023-12-14"),
            url="https://secretariat.example/2023",
        ),
        ReferenceRow(
            id="gazette-1996",
            places=[],
            kind="news",
            title="[Treaty of 1996]",
            publisher="Gazette",
            date=parse("1996-04-27"),
            url="https://gazette.example/1996",
        ),
    ]


def test_sources_of_steps_and_disputes_are_told_after_those_of_the_record(small: Dataset) -> None:
    rows = sections(small, "secretariat")["sources"]
    assert [row.record()["id"] for row in rows] == ["secretariat-qa-2023", "gazette-2009", "blog"]


def test_each_source_and_each_place_in_it_is_told_once(small: Dataset) -> None:
    rows = sections(small, "bravo-observer", "bravo-member", "alpha-member", "chair-2010-bravo")["sources"]
    assert [(row.record()["id"], row.record()["places"]) for row in rows] == [
        ("secretariat-qa-2023", ["Q1", "Q2", "Q3"])
    ]


def test_a_source_that_is_not_on_record_is_left_out(small: Dataset, folder: Folder) -> None:
    text = """
        [[terms]]
        id = "word"
        term = "Word"
        kind = "term"
        meaning = "Meant."
        sources = ["nowhere#p1", "blog#p2", "blog"]
    """
    rows = sections(Dataset(folder(terms=text)), "word")["sources"]
    assert [(row.record()["id"], row.record()["places"]) for row in rows] == [("blog", ["p2"])]


def test_disagreements_come_before_sources_even_when_there_are_none(small: Dataset) -> None:
    assert [(section.name, len(section.rows)) for section in evidence(small, [])] == [
        ("disagreements", 0),
        ("sources", 0),
    ]


@pytest.mark.parametrize(
    ("key", "field", "value"),
    [
        ("bravo-member", "start", "2010-05"),
        ("bravo-member", "end", None),
        ("bravo-member", "status", "member"),
        ("tourists-2023", "value", "3000000"),
        ("energy-hub", "proposed_by", None),
        ("secretariat", "history", None),
        ("secretariat", "colour", None),
    ],
)
def test_the_value_kept_is_told_as_text_unless_it_is_a_list_or_unknown(
    small: Dataset, key: str, field: str, value: str | None
) -> None:
    (record,) = records(small, key)
    assert kept(record, field) == value


def test_an_empty_list_is_no_value_kept() -> None:
    assert kept(Term(id="x", term="X", kind="term", meaning="Y.", sources=["blog"]), "areas") is None


def disputed_value(dataset: Dataset, key: str, *, under: str = "") -> str:
    (record,) = records(dataset, key)
    return disputed(dataset, record, record.disputed[0], under=under)


def test_a_disagreement_is_a_sentence_that_names_the_other_voice_whole(small: Dataset) -> None:
    assert disputed_value(small, "charlie-dialogue-partner") == (
        "Disputed: 2009-06-16, according to Gazette. The memorandum came later. https://gazette.example/2009"
    )
    assert disputed_value(small, "charlie-dialogue-partner", under="in_force").startswith("In force disputed: 2009-06")
    assert disputed_value(small, "energy-hub").startswith("Disputed: Delta, according to A blog. ")


def test_an_unknown_source_of_a_disagreement_is_named_by_its_id(small: Dataset) -> None:
    dispute = Dispute(field="meaning", value="More.", sources=["nowhere"], why="Who knows?")
    term = Term(id="x", term="X", kind="term", meaning="Y.", sources=["blog"])
    assert disputed(small, term, dispute) == "Disputed: More, according to nowhere. Who knows?"
    other = Dispute(field="colour", value="Red", sources=["nowhere"], why="Who knows?")
    assert disputed(small, term, other) == "Disputed: Red, according to nowhere. Who knows?"


def test_addresses_are_told_once_in_order(small: Dataset) -> None:
    assert addresses(small, ["blog", "nowhere", "gazette-2009#p1", "gazette-2009"]) == (
        "https://blog.example/a_b?c=1&d=2 https://gazette.example/2009"
    )


@pytest.mark.parametrize(
    ("confidence", "note", "said", "always"),
    [
        (None, None, [], []),
        (None, "Sure.", [], ["Sure."]),
        ("low", None, ["Confidence: low."], ["Confidence: low."]),
        ("medium", "Hm.", ["Confidence: medium. Hm."], ["Confidence: medium. Hm."]),
    ],
)
def test_doubt_is_told_with_its_note(confidence: Any, note: str | None, said: list[str], always: list[str]) -> None:
    term = Term(id="x", term="X", kind="term", meaning="Y.", sources=["blog"], confidence=confidence, note=note)
    assert doubt(term) == said
    assert doubt(term, always=True) == always


def test_people_read_only_the_disagreements_that_are_not_told_where_they_belong(small: Dataset) -> None:
    found = records(small, "secretariat", "energy-hub")
    (section, _) = evidence(small, found, found[1].disputed)
    assert (len(section.rows), section.told) == (2, [1])
    assert [row["id"] for row in section.sheet().records()] == ["secretariat"]
    assert section.below == [["https://blog.example/a_b?c=1&d=2"]] * 2


def test_people_read_the_address_of_a_source_under_it(small: Dataset) -> None:
    (_, section) = evidence(small, records(small, "bravo-observer", "alpha-five"))
    assert section.below == [["https://secretariat.example/2023"], ["https://gazette.example/1996"]]
    assert section.sheet().keys == ["title", "publisher", "date", "places", "id"]
