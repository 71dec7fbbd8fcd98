"""The head of the page, how to cite it, and what search engines read."""

import json

import pytest
from exports.page.reading import told
from msgspec.structs import replace

from sco_cli.dataset import Dataset
from sco_cli.exports.page.entries import Teller
from sco_cli.exports.page.front import Front, citations, front, linked_data
from sco_cli.exports.page.notes import Notes
from sco_cli.records import Meeting

DAY = "2026-02-01"


def made(dataset: Dataset, day: str = DAY) -> Front:
    return front(Teller(dataset, day, Notes(dataset)))


def test_the_title_of_the_dataset_heads_the_page(small: Dataset) -> None:
    assert (made(small).title, made(small).subtitle) == ("A small dataset for tests", "")


def test_what_follows_a_colon_in_the_title_stands_below_it(bundled: Dataset) -> None:
    assert (made(bundled).title, made(bundled).subtitle) == (
        "The Shanghai Cooperation Organisation",
        "States, meetings, documents and initiatives since 1996",
    )


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-02-01", "As of 1 February 2026"),
        ("2014-06-30", "As of 30 June 2014"),
        ("2026-05-01", "As of 1 May 2026 (last known 1 February 2026)"),
    ],
)
def test_the_day_is_said_and_how_far_the_record_goes_where_that_is_less(small: Dataset, day: str, said: str) -> None:
    assert made(small, day).day == said


def test_of_an_earlier_day_it_is_said_that_notes_may_be_younger(small: Dataset) -> None:
    assert made(small).later == ""
    assert made(small, "2014-06-30").later.startswith(
        "Notes, disagreements and sources may be younger than 30 June 2014"
    )


def test_states_stand_under_their_status_and_what_is_decided_apart(small: Dataset) -> None:
    found = made(small)
    assert [(each.heading, [key for _, key in each.states]) for each in found.holders] == [
        ("Member states", ["alpha-member", "bravo-member"]),
        ("Observer states", ["delta-observer"]),
        ("Dialogue partners", ["charlie-dialogue-partner"]),
    ]
    assert [(each.heading, [key for _, key in each.states]) for each in found.pending] == [
        ("SCO partners", ["delta-observer", "echo-partner"]),
    ]
    assert found.pending[0].states[1][0] == "Echo Republic"
    assert made(small, "2012-12-31").pending == []


def test_what_is_known_first_is_said_in_words_and_leads_to_its_record(small: Dataset) -> None:
    facts = {each.label: each for each in made(small).facts}
    assert told([facts["Chair since"], facts["Chair until"]]) == [
        ("Chair since", "4 July 2024"),
        ("Chair until", "2026 (planned)"),
    ]
    assert {facts[each].pieces[0].to for each in ("Chair", "Chair since", "Chair until")} == {"chair-2024-alpha"}
    assert facts["Last main event"].pieces[0].to == "part-timeline"
    assert facts["Last initiative agreed"].pieces[0].to == "part-initiatives"
    assert facts["Secretary-General"].pieces[0].to == "bob-secretary-general"
    assert facts["Secretary-General"].pieces[0].text.endswith("since January 2007")
    assert not {"As of", "Members", "Becoming partners", "Dataset", "Known through"} & set(facts)


def test_before_anything_was_known_nothing_is_said(small: Dataset) -> None:
    found = made(small, "1990-01-01")
    assert (list(found.facts), found.holders, found.pending) == ([], [], [])


def test_summits_lead_to_their_meetings(bundled: Dataset) -> None:
    facts = {each.label: each.pieces[0] for each in made(bundled, "2023-01-01").facts}
    last, following = facts["Last summit"], facts["Next summit"]
    assert last.text == "Heads of State Council, Samarkand, 15–16 September 2022"
    assert "Heads of State Council" in following.text
    meetings = {item.id: item for item in bundled.records(Meeting)}
    assert [str(meetings[each.to].start)[:4] for each in (last, following)] == ["2022", "2023"]


def test_the_page_is_cited_with_version_and_day(small: Dataset) -> None:
    found = citations(small.about, DAY)
    assert found["plain"] == "Nobody. A small dataset for tests, version 1.2.3. 2026. As of 1 February 2026."
    assert "version = {1.2.3}" in found["biblatex"]
    assert "note = {As of 1 February 2026}" in found["biblatex"]


def test_search_engines_read_what_the_dataset_is(small: Dataset) -> None:
    found = json.loads(linked_data(replace(small.about, url="https://sco.example/"), "1996"))
    assert (found["@context"], found["@type"], found["url"]) == (
        "https://schema.org",
        "Dataset",
        "https://sco.example/",
    )
    assert found["about"] == {"@type": "Organization", "name": "Shanghai Cooperation Organisation"}
    assert (found["name"], found["datePublished"], found["inLanguage"]) == ("A small dataset for tests", "2026", "en")
    assert (found["isAccessibleForFree"], found["keywords"][1]) == (True, "SCO")
    assert found["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert (found["version"], found["temporalCoverage"]) == ("1.2.3", "1996/2026-02-01")
    assert found["description"].startswith("Who holds which status")
    assert found["creator"] == {"@type": "Organization", "name": "Nobody"}
    assert not {"url", "temporalCoverage"} & set(json.loads(linked_data(small.about, "")))


def test_nothing_in_it_ends_the_script_or_is_read_as_markup(small: Dataset) -> None:
    hostile = "</script><!--<script>&\u2028"
    text = linked_data(replace(small.about, title=hostile, licence="<own>"), "1996")
    assert not set("<>&\u2028") & set(text)
    found = json.loads(text)
    assert found["name"] == "</script><!--<script>&\n"
    assert found["license"] == "<own>"
