"""Who came to which meeting, of whom, in which office; nobody before the meeting is over."""

import json
from typing import Any

import pytest
from running import Run

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings.delegations import DelegationRow, delegation, delegations, known, said_of
from sco_cli.records import Delegation, Person

DAY = "2026-02-01"
ALPHA = "Alpha | [bold]Beta[/bold]"
FIRST, LATER = "council-2001-alphaville", "council-2024"


def found(dataset: Dataset, day: str, **filters: Any) -> list[tuple[str, str]]:
    return [(row.id, row.person_id) for row in delegations(dataset, day, **filters)]


def test_a_row_says_who_came_to_what_of_whom_and_as_what(small: Dataset) -> None:
    first, guest, _, envoy = delegations(small, DAY)
    assert first == DelegationRow(
        start=parse("2001-06-15"),
        end=None,
        meeting="Heads of State Council, Alphaville",
        delegation=ALPHA,
        code="AA",
        person="Fay Fox",
        office="President",
        came_as="member",
        sources=["gazette-2009"],
        id=FIRST,
        person_id="fay-fox",
        organisation=None,
        person_ru="Фэй Фокс",
        person_zh="费福",
        note=None,
        confidence="high",
    )
    assert str(first.when) == "2001-06-15"
    assert (guest.confidence, guest.note, guest.office) == ("medium", "Only one page names the guest.", None)
    assert str(guest.when) == "2024-07-03/2024-07-04"
    assert (envoy.delegation, envoy.organisation, envoy.code) == ("League of Rivers", "league", None)


@pytest.mark.parametrize(
    ("day", "count"), [("2001-06-14", 0), ("2001-06-15", 1), ("2024-07-03", 1), ("2024-07-04", 4), ("2026-09-30", 4)]
)
def test_nobody_came_to_a_meeting_before_it_was_over(small: Dataset, day: str, count: int) -> None:
    assert len(delegations(small, day)) == len([*known(small, day)]) == count


@pytest.mark.parametrize(
    ("filters", "rows"),
    [
        ({"meeting": [FIRST]}, [(FIRST, "fay-fox")]),
        ({"body": ["energy-ministers"]}, []),
        ({"state": ["EE"]}, [(LATER, "gil-gray")]),
        ({"person": ["fay-fox"]}, [(FIRST, "fay-fox"), (LATER, "fay-fox")]),
        ({"came_as": ["guest"]}, [(LATER, "gil-gray"), (LATER, "ann-anstrom")]),
        ({"until": "2001-12-31"}, [(FIRST, "fay-fox")]),
        ({"since": "2024-07-04", "state": ["AA"]}, [(LATER, "fay-fox")]),
        ({"since": "2024-07-05"}, []),
    ],
)
def test_every_filter_leaves_what_it_names(
    small: Dataset, filters: dict[str, Any], rows: list[tuple[str, str]]
) -> None:
    assert found(small, DAY, **filters) == rows


@pytest.mark.parametrize(
    ("whose", "name"),
    [
        ({"state": "AA"}, ALPHA),
        ({"state": "ZZ"}, "ZZ"),
        ({"organisation": "league"}, "League of Rivers"),
        ({"organisation": "secretariat"}, "Secretariat"),
        ({"organisation": "gone"}, "gone"),
        ({"of": "River Bank Union"}, "River Bank Union"),
        ({}, ""),
    ],
)
def test_a_delegation_is_called_by_its_state_organisation_or_in_words(
    small: Dataset, whose: dict[str, Any], name: str
) -> None:
    assert delegation(small, Delegation(person="x", came_as="guest", sources=[], **whose)) == name


def test_a_person_is_said_to_be_what_the_last_delegation_says(small: Dataset) -> None:
    fay, gil = (small.find(Person, key) for key in ("fay-fox", "gil-gray"))
    assert fay is not None
    assert gil is not None
    assert said_of(small, fay, DAY) == f"President, {ALPHA}"
    assert said_of(small, gil, DAY) == "Echo Republic"
    assert said_of(small, gil, "2024-01-01") == ""


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (("--person", "foxe", "--as", "member"), [FIRST, LATER]),
        (("--person", "费福", "--until", "2020"), [FIRST]),
        (("--meeting", "council-2024", "--state", "echo republic"), [LATER]),
        (("fox", "2024"), [LATER]),
        (("guest",), [LATER, LATER]),
    ],
)
def test_people_ask_for_names_in_any_spelling(run: Run, words: tuple[str, ...], ids: list[str]) -> None:
    assert [row["id"] for row in json.loads(run("delegations", *words, "-f", "json").out)] == ids


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--as", "gest"), "unknown capacity 'gest'; did you mean 'guest'?"),
        (("--person", "zzz"), "unknown person 'zzz'"),
        (("--meeting", "council-2002-alphaville"), "unknown meeting 'council-2002-alphaville'"),
    ],
)
def test_a_name_that_is_none_is_refused_with_the_nearest(run: Run, words: tuple[str, ...], message: str) -> None:
    outcome = run("delegations", *words)
    assert outcome.code in (1, 2)
    assert message in outcome.err
    assert outcome.out == ""


def test_people_read_them_by_meeting(run: Run) -> None:
    lines = run("delegations", "--until", "2001", "-f", "table").out.splitlines()
    assert "Heads of State Council, Alphaville (1)" in lines
    assert [" ".join(line.split()) for line in lines if "Fay" in line] == [
        f"2001-06-15 {ALPHA} Fay Fox President member gazette-2009"
    ]
