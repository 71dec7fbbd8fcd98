"""Who came stands on the page of the meeting, and on those of whoever came."""

import json
from typing import Any

import pytest
from running import Run

from sco_cli.dataset import Dataset
from sco_cli.pages import cited, show
from sco_cli.pages.attended import of, represented, sources, who_came
from sco_cli.records import Meeting, Person

DAY = "2026-02-01"
FIRST, LATER = "council-2001-alphaville", "council-2024"


def part(dataset: Dataset, text: str, name: str, day: str = DAY) -> list[dict[str, Any]]:
    found = show(dataset, text, day).record().get(name, [])
    assert isinstance(found, list)
    return found  # type: ignore[return-value]


def test_a_meeting_tells_who_came_the_members_first_with_doubt_and_notes_below(small: Dataset) -> None:
    item = small.find(Meeting, LATER)
    assert item is not None
    section = who_came(small, item, DAY)
    assert [(each["person"], each["came_as"]) for each in section.records()] == [
        ("Fay Fox", "member"),
        ("Gil <i>Gray</i>", "guest"),
        ("Ann Ånström", "guest"),
    ]
    assert section.below == [["By video."], ["Confidence: medium. Only one page names the guest."], []]
    assert section.sheet().groups == ["member", "guest", "guest"]


@pytest.mark.parametrize(("day", "count"), [("2024-07-03", 0), ("2024-07-04", 3)])
def test_nobody_has_come_before_a_meeting_is_over(small: Dataset, day: str, count: int) -> None:
    assert len(part(small, LATER, "delegations", day)) == count


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("AA", [FIRST, LATER]),
        ("EE", [LATER]),
        ("BB", []),
        ("fay fox", [FIRST, LATER]),
        ("FOXE", [FIRST, LATER]),
        ("Фокс", [FIRST, LATER]),
        ("费福", [FIRST, LATER]),
        ("费", [FIRST, LATER]),
        ("league", [LATER]),
        ("ann", [LATER]),
        ("ann-anstrom", [LATER]),
        ("bob", []),
        ("secretariat", []),
    ],
)
def test_whoever_came_has_it_on_the_page(small: Dataset, text: str, meetings: list[str]) -> None:
    assert [each["id"] for each in part(small, text, "represented")] == meetings


def test_a_person_in_an_office_of_the_organisation_has_one_page(small: Dataset) -> None:
    page = show(small, "ann-anstrom", DAY)
    assert (page.kind, page.title) == ("official", "Ann Ånström")
    assert show(small, "gil gray", DAY).kind == "person"


def test_a_page_of_a_person_tells_of_whom_and_that_of_a_state_by_whom(small: Dataset) -> None:
    person, state = (small.locate(key) for key in ("fay-fox", "AA"))
    assert person
    assert state
    assert represented(small, person, DAY).columns[2:4] == ("delegation", "office")
    assert represented(small, state, DAY).columns[2:4] == ("person", "office")
    assert [meeting.id for meeting, _ in of(small, person, "2010-01-01")] == [FIRST]


def test_a_person_is_cited_by_what_shows_where_the_person_came(small: Dataset, run: Run) -> None:
    fay = small.find(Person, "fay-fox")
    assert fay is not None
    assert sources(small, fay, DAY) == ["gazette-2009", "gazette-2025"]
    assert sources(small, fay, "2010-01-01") == ["gazette-2009"]
    assert [each.id for each in cited(small, "fay fox")] == ["gazette-2009", "gazette-2025"]
    assert [each["id"] for each in part(small, "fay fox", "sources")] == ["gazette-2009", "gazette-2025"]
    assert "gazette.example/2025" in run("show", "fay", "--cite", "plain").out


def test_the_page_of_a_source_names_the_meetings_to_which_it_shows_who_came(small: Dataset) -> None:
    assert FIRST in [each["id"] for each in part(small, "gazette-2009", "cited_by")]


def test_people_read_who_came_under_what_they_came_as(run: Run) -> None:
    out = run("show", LATER, "-f", "table").out
    assert out.index("Who came") < out.index("Member states (1)") < out.index("Fay Fox") < out.index("Guests (2)")
    assert "Represented at" in run("show", "fay", "-f", "table").out
    assert json.loads(run("meetings", "-c", "id,delegations", "-f", "json").out)[0]["delegations"][0]["state"] == "AA"
    before = run("meetings", "-c", "id,delegations", "-f", "json", "--as-of", "2024-07-03").out
    assert [bool(each["delegations"]) for each in json.loads(before)] == [True, False, False, False]


@pytest.mark.parametrize("words", ["fox council", "foxe", "费福", "фокс"])
def test_a_search_for_a_person_finds_the_person_and_the_meetings(run: Run, words: str) -> None:
    ids = [each["id"] for each in json.loads(run("search", *words.split(), "-f", "json").out)]
    assert {"fay-fox", FIRST, LATER} <= {*ids[:4]}
