"""A record as an entry: what it says, once, with its doubt and its sources beside it."""

from typing import ClassVar

import pytest
from exports.page.conftest import Tell
from exports.page.reading import refs, told, words
from running import Folder

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.exports.page.chapters import rows_of
from sco_cli.exports.page.entries import Teller
from sco_cli.exports.page.notes import Notes, Piece, Ref
from sco_cli.exports.page.tables import record_of
from sco_cli.fields import Name, Word
from sco_cli.listings import listing
from sco_cli.pages.ratifications import RatificationRow
from sco_cli.records import SourcePlace
from sco_cli.rows import Columns, Row
from sco_cli.sections import Section


class SpeakerRow(Row, frozen=True, kw_only=True):
    """Somebody who came, as a row of a table in groups."""

    columns: ClassVar = Columns(main="person")

    came_as: Word
    person: Name
    office: str | None
    sources: list[SourcePlace]


def test_an_initiative_tells_what_it_is_who_proposed_it_and_its_steps(tell: Tell) -> None:
    entry = tell("initiatives", "energy-hub")
    assert (entry.id, entry.title, entry.status, list(entry.areas)) == (
        "energy-hub",
        "Energy hub",
        "proposed",
        ["energy", "trade"],
    )
    assert list(entry.standing) == ["platform", "proposed since 26 October 2023"]
    assert told(entry.lead) == [("", "A hub to which the states' networks would be joined.")]
    ((_, who),) = [each for each in told(entry.facts) if each[0] == "Proposed by"]
    assert who == '<b>"Bravo"</b>, & CoAnn Ånström, Secretary-General'
    assert told(entry.history) == [("26 October 2023, proposed", "Bravo proposes it.")]


def test_doubt_and_disagreement_stand_where_they_belong(tell: Tell) -> None:
    entry = tell("initiatives", "energy-hub")
    (step,) = entry.history
    assert [words(each) for each in step.below] == ["Confidence: low. The day is that of the report."]
    (fact,) = (each for each in entry.facts if each.label == "Proposed by")
    (other,) = map(words, fact.below)
    assert other.startswith("Disputed: Delta, according to A blog. The blog mixes up two proposals. [")
    assert [words(each) for each in entry.doubts] == ["Confidence: low.", "Named in one report only."]


def test_what_is_disputed_of_no_fact_shown_is_told_with_the_name_of_its_field(sound: Dataset, folder: Folder) -> None:
    own = folder(
        events="""[[events]]
id = "e"
date = "2008-03-24"
kind = "contact"
title = "Delta asks."
sources = ["gazette-2009"]

  [[events.disputed]]
  field = "title"
  value = "Echo asks"
  sources = ["blog"]
  why = "A slip."

  [[events.disputed]]
  field = "date"
  value = "2008-03-25"
  sources = ["blog"]
  why = "A day late."
"""
    )
    teller = Teller(Dataset(own), "2026-02-01", Notes(Dataset(own)))
    (row,) = rows_of(teller, listing("events"))
    item = record_of(teller, listing("events"), row)
    assert item is not None
    entry = teller.entry(item, row)
    assert [words(each) for each in entry.doubts] == ["Title disputed: Echo asks, according to A blog. A slip. [1]"]
    (day,) = (each for each in entry.facts if each.label == "Date")
    assert words(day.pieces) == "24 March 2008"
    assert [words(each) for each in day.below] == ["Disputed: 25 March 2008, according to A blog. A day late. [1]"]


def test_an_initiative_that_is_another_record_links_to_its_history_and_does_not_tell_it(tell: Tell) -> None:
    entry = tell("initiatives", "energy-strategy-initiative")
    assert list(entry.history) == []
    (same,) = (each for each in entry.facts if each.label == "Same as")
    assert list(same.pieces) == [Piece(text="Energy Strategy until 2030", to="energy-strategy")]
    assert list(entry.standing) == ["strategy", "in force by February 2025 or earlier"]
    assert entry.status == "in-force"


def test_a_document_has_its_places_its_positions_and_no_day_twice(tell: Tell) -> None:
    entry = tell("documents", "charter")
    assert list(entry.standing) == ["charter", "in force since 19 September 2003"]
    labels = [each.label for each in entry.facts]
    assert sorted(labels) == ["Authentic", "Depositary", "Place", "Registration"]
    assert [label for label, _ in told(entry.history)] == ["7 June 2002, agreed", "19 September 2003, in force"]
    (part,) = tell("documents", "energy-strategy").parts
    assert part.heading == "Positions"
    assert [words(each.pieces) for each in part.details] == [
        "Pipelines are to be open to all.",
        "No state is to cut off another.",
    ]
    assert [[words(text) for text in each.below] for each in part.details] == [
        [],
        ["Confidence: medium. Read only as quoted."],
    ]
    assert [list(each.refs) for each in part.details][1][0].places == ("p2",)


def test_a_day_that_a_source_only_shows_is_told_as_such(tell: Tell) -> None:
    entry = tell("documents", "energy-strategy")
    assert entry.history[-1].label == "February 2025, in force"
    assert [words(each) for each in entry.history[-1].below] == ["The earliest day on which a source shows it."]


@pytest.mark.parametrize(
    ("name", "key", "day", "said"),
    [
        ("initiatives", "customs-window", "2013-01-01", "agreed (7 June 2012)"),
        ("initiatives", "customs-window", "2026-02-01", "lapsed (2020)"),
        ("documents", "trade-plan-2023", "2026-02-01", "completed (2023)"),
        ("initiatives", "trade-fund", "2026-02-01", "in force since March–May 2025"),
    ],
)
def test_what_comes_on_a_day_is_not_said_to_last_since(tell: Tell, name: str, key: str, day: str, said: str) -> None:
    assert tell(name, key, day).standing[-1] == said


def test_a_meeting_is_called_by_its_body_and_place_and_has_its_days(tell: Tell) -> None:
    entry = tell("meetings", "council-2010-bravograd")
    assert entry.title.endswith("Bravograd (2nd)")
    assert list(entry.standing) == ["30 June – 1 July 2010"]
    facts = told(tell("meetings", "council-2001-alphaville").facts)
    assert facts == [
        ("Country", "Alpha | [bold]Beta[/bold]"),
        ("Format", "in person"),
        ("Chair", "Alpha | [bold]Beta[/bold]"),
    ]
    assert told(tell("meetings", "council-2001-alphaville").lead) == [("", "The Organisation was founded.")]


def test_of_an_announced_meeting_only_what_was_announced_is_told(tell: Tell) -> None:
    entry = tell("meetings", "council-2024", "2024-01-01")
    assert list(entry.standing) == ["June 2024"]
    assert "announced" in entry.title
    assert "Format" not in [each.label for each in entry.facts]


def test_a_figure_an_event_and_a_statement_are_told_in_a_sentence(tell: Tell) -> None:
    said = 'Tourists: about 3,000,000 persons (<b>"Bravo"</b>, & Co, January–November 2023)'
    assert tell("figures", "tourists-2023").title == said
    assert told(tell("figures", "volunteers").facts) == [("Stated by", "Secretariat")]
    assert tell("events", "delta-applies").title == "Delta applies for membership (24 March 2008)"
    entry = tell("statements", "view-of-delta")
    assert (entry.title, list(entry.standing)) == ("Delta is a good neighbour", ["assessment", "2024"])
    assert list(entry.lead) == []
    assert [label for label, _ in told(entry.facts)] == ["Stated by", "States"]
    assert [label for label, _ in told(tell("events", "delta-applies").facts)] == ["Place", "States"]
    assert [label for label, _ in told(tell("figures", "tourists-2023").facts)] == ["Stated by"]


def test_names_in_other_languages_stand_apart_with_their_language(tell: Tell) -> None:
    entry = tell("organisations", "league")
    assert [(each.lang, words(each.pieces)) for each in entry.names] == [("ru", "Лига рек"), ("zh", "河流联盟")]
    assert not {"Russian", "Chinese"} & {each.label for each in entry.facts}


def test_an_act_has_its_number_and_vote_beside_what_happened(tell: Tell) -> None:
    entry = tell("organisations", "nations")
    assert words(entry.history[0].pieces) == "The Assembly admits the SCO as an observer. (4/8)"
    assert words(entry.history[1].pieces).endswith("4 abstentions. (24/7, 8-2-4)")


def test_records_that_are_named_are_links_by_what_they_are_called(tell: Tell) -> None:
    (body,) = (each for each in tell("organisations", "nations").facts if each.label == "Records")
    assert list(body.pieces) == [Piece(text="Echo is a guest of the council.", to="echo-guest")]


def test_on_an_earlier_day_later_steps_are_not_told_and_what_may_be_younger_stands_apart(tell: Tell) -> None:
    entry = tell("documents", "charter", "2002-12-31")
    assert list(entry.standing) == ["charter", "agreed (7 June 2002)"]
    assert len(entry.history) == 1
    (part,) = entry.parts
    assert part.heading == "Recorded since; may not have been known on 2002-12-31"
    assert "Its aims and bodies." in [text for _, text in told(part.details)]
    assert list(entry.lead) == []


def test_every_source_of_a_record_is_beside_it(tell: Tell) -> None:
    entry = tell("documents", "energy-strategy")
    assert [each.places for each in entry.refs] == [("Q9",)]
    assert [[each.number for each in step.refs] for step in entry.history] == [[1], [2], [2], [3], [3]]
    places = {place for each in refs(entry) for place in each.places}
    assert places == {"Q9", "p2"}


def test_a_row_of_a_table_says_its_main_value_then_the_others_by_name(teller: Teller) -> None:
    row = RatificationRow(
        state="Alpha",
        code="AA",
        date=parse("2003-05-28"),
        act="law no. 1",
        deposited=None,
        in_force=parse("2003-06~"),
        sources=["blog"],
        confidence=None,  # type: ignore[arg-type]
        note=None,
    )
    columns = ("state", "date", "act", "deposited", "in_force", "sources")
    section = Section(name="ratifications", kind=RatificationRow, rows=[row], columns=columns, below=[["So."]])
    (part,) = teller.parts(section)
    (detail,) = part.details
    assert words(detail.pieces) == "Alpha · Date: 28 May 2003 · Act: law no. 1 · In force: about June 2003"
    assert (part.heading, list(detail.refs)) == ("Ratifications that sources name", [Ref(1)])
    assert [words(each) for each in detail.below] == ["So."]


def test_rows_in_groups_stand_under_the_name_of_theirs(teller: Teller) -> None:
    rows = [
        SpeakerRow(came_as="member", person="Ann", office="President", sources=["blog"]),
        SpeakerRow(came_as="observer", person="Bob", office=None, sources=["blog", "gazette-2009"]),
    ]
    columns = ("person", "office", "sources")
    found = [*teller.parts(Section(name="delegations", kind=SpeakerRow, rows=rows, columns=columns, group="came_as"))]
    assert [each.heading for each in found] == [
        "Who came, where sources name them: Member states",
        "Who came, where sources name them: Observer states",
    ]
    assert [words(each.details[0].pieces) for each in found] == ["Ann · Office: President", "Bob"]
    assert [len(each.details[0].refs) for each in found] == [1, 2]


def test_every_entry_is_as_empty_as_its_record(tell: Tell) -> None:
    entry = tell("initiatives", "wind-year")
    assert (list(entry.names), list(entry.doubts), list(entry.parts)) == ([], [], [])
    assert [label for label, _ in told(entry.facts)] == ["Same as"]
