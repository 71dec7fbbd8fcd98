"""Which bodies were proposed or at work by a day."""

from typing import Any

import pytest
from running import TODAY, Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import Happening
from sco_cli.listings.bodies import LISTING, BodyRow, bodies
from sco_cli.records import Body


@pytest.mark.parametrize(
    ("day", "statuses"),
    [
        ("2001-06-14", {}),
        ("2001-06-15", {"council": "in-force"}),
        ("2003-05-29", {"council": "in-force", "secretariat": "agreed"}),
        ("2004-01-14", {"council": "in-force", "secretariat": "agreed"}),
        ("2004-01-15", {"council": "in-force", "secretariat": "in-force"}),
        ("2010-11-24", {"council": "in-force", "secretariat": "in-force"}),
        ("2010-11-25", {"council": "in-force", "secretariat": "in-force", "bank": "proposed"}),
        (
            "2023-05-01",
            {"council": "in-force", "secretariat": "in-force", "energy-ministers": "in-force", "bank": "proposed"},
        ),
        (
            "2025-09-01",
            {"council": "in-force", "secretariat": "in-force", "energy-ministers": "in-force", "bank": "agreed"},
        ),
    ],
)
def test_a_body_is_listed_from_its_first_step_on_with_its_status(
    small: Dataset, day: str, statuses: dict[str, str]
) -> None:
    assert {row.id: row.status for row in bodies(small, day)} == statuses


def test_bodies_stand_by_kind_and_within_one_as_in_the_file(small: Dataset, folder: Folder) -> None:
    assert [(row.kind, row.id) for row in bodies(small, TODAY)] == [
        ("council", "council"),
        ("permanent-body", "secretariat"),
        ("meeting", "energy-ministers"),
        ("partner-body", "bank"),
    ]
    kinds = ["partner-body", "network", "expert-group", "meeting", "permanent-body", "council", "network"]
    text = "".join(
        f"""
        [[bodies]]
        id = "body-{number}"
        name = "Body"
        kind = "{kind}"
        role = "Meets."
        sources = ["blog"]

          [[bodies.history]]
          status = "in-force"
          date = "2001"
          what = "It meets."
          sources = ["blog"]
        """
        for number, kind in enumerate(kinds)
    )
    assert [(row.kind, row.id) for row in bodies(Dataset(folder(bodies=text)), TODAY)] == [
        ("council", "body-5"),
        ("permanent-body", "body-4"),
        ("meeting", "body-3"),
        ("expert-group", "body-2"),
        ("network", "body-1"),
        ("network", "body-6"),
        ("partner-body", "body-0"),
    ]


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"kind": ["council"]}, ["council"]),
        ({"kind": ["partner-body", "council"]}, ["council", "bank"]),
        ({"kind": ["network"]}, []),
        ({"area": {"energy"}}, ["energy-ministers"]),
        ({"area": {"finance", "politics"}}, ["council", "bank"]),
        ({"area": {"trade"}}, []),
        ({"status": ["agreed"]}, ["bank"]),
        ({"status": ["in-force"]}, ["council", "secretariat", "energy-ministers"]),
        ({"status": ["proposed"]}, []),
        ({"status": ["in-force"], "area": {"energy", "finance"}}, ["energy-ministers"]),
        ({"kind": ["permanent-body"], "area": {"politics"}}, []),
    ],
)
def test_kinds_areas_and_statuses_narrow_it_alone_and_together(
    small: Dataset, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in bodies(small, TODAY, **filters)] == ids


def test_a_status_is_that_of_the_day_asked_about(small: Dataset) -> None:
    assert [row.id for row in bodies(small, "2025-08-31", status=["proposed"])] == ["bank"]
    assert bodies(small, "2025-09-01", status=["proposed"]) == []


def test_a_body_is_established_on_the_day_it_began_its_work_if_a_source_names_it(small: Dataset) -> None:
    assert {row.id: row.established for row in bodies(small, "2004-01-14")} == {
        "council": parse("2001-06-15"),
        "secretariat": None,
    }
    assert {row.id: row.established for row in bodies(small, TODAY)} == {
        "council": parse("2001-06-15"),
        "secretariat": parse("2004-01-15"),
        "energy-ministers": None,
        "bank": None,
    }


def test_a_body_only_seen_at_work_is_marked(small: Dataset) -> None:
    assert {row.id: row.uncertain for row in bodies(small, TODAY)} == {
        "council": False,
        "secretariat": False,
        "energy-ministers": True,
        "bank": False,
    }


def test_a_row_says_what_the_record_does_and_what_follows_from_it(small: Dataset) -> None:
    (secretariat,) = [item for item in small.records(Body) if item.id == "secretariat"]
    assert bodies(small, "2004-01-14", kind=["permanent-body"]) == [
        BodyRow(
            id="secretariat",
            name="Secretariat",
            kind="permanent-body",
            seat="Alphaville",
            established=None,
            sources=["secretariat-qa-2023#Q1", "gazette-2009"],
            status="agreed",
            role="Prepares and reports.",
            history=secretariat.history[:1],
            uncertain=False,
            disputes=1,
            disputed=secretariat.disputed,
            name_ru=None,
            name_zh=None,
        )
    ]
    council, *_, bank = bodies(small, TODAY)
    assert council.when is None
    assert (council.name_ru, council.name_zh) == ("Совет глав государств", "元首理事会")
    assert (bank.id, bank.confidence) == ("bank", "medium")


def test_names_in_russian_and_chinese_are_given_when_they_are_asked_for(run: Run) -> None:
    asked = run("bodies", "--kind", "council", "-c", "name_zh,name_ru")
    assert asked.out == "name_zh\tname_ru\n元首理事会\tСовет глав государств\n"
    assert "name_ru" not in run("bodies", "-f", "json").out


def test_each_step_of_a_body_is_told(small: Dataset) -> None:
    assert LISTING.happenings is not None
    told = {item.id: list(LISTING.happenings(small, item)) for item in small.records(Body)}
    assert told["council"] == [
        Happening(
            parse("2001-06-15"),
            "Heads of State Council",
            [],
            ["politics"],
            ["secretariat-qa-2023#Q3"],
            "in-force",
            level=2,
            details="It meets for the first time.",
            rests_on=["title", "name", "history"],
        )
    ]
    assert [str(each.date) for each in told["secretariat"]] == ["2003-05-29", "2004-01-15"]
