"""Which documents were drafted or agreed by a day, and how far each had got."""

import json
from typing import Any

import pytest
from running import TODAY, Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import Happening
from sco_cli.listings.documents import LISTING, DocumentRow, documents
from sco_cli.records import Document


@pytest.mark.parametrize(
    ("day", "statuses"),
    [
        ("2002-06-06", {}),
        ("2002-06-07", {"charter": "agreed"}),
        ("2003-09-18", {"charter": "agreed"}),
        ("2003-09-19", {"charter": "in-force"}),
        ("2020-12-31", {"charter": "in-force"}),
        ("2021-01-01", {"charter": "in-force", "energy-strategy": "considered"}),
        ("2021-12-31", {"charter": "in-force", "energy-strategy": "considered"}),
        ("2022-01-01", {"charter": "in-force", "energy-strategy": "proposed"}),
        ("2022-09-15", {"charter": "in-force", "energy-strategy": "proposed"}),
        ("2022-09-16", {"charter": "in-force", "trade-plan-2023": "agreed", "energy-strategy": "proposed"}),
        ("2023-04-30", {"charter": "in-force", "trade-plan-2023": "agreed", "energy-strategy": "proposed"}),
        ("2023-05-01", {"charter": "in-force", "trade-plan-2023": "agreed", "energy-strategy": "drafting"}),
        ("2023-12-30", {"charter": "in-force", "trade-plan-2023": "agreed", "energy-strategy": "drafting"}),
        ("2023-12-31", {"charter": "in-force", "trade-plan-2023": "completed", "energy-strategy": "drafting"}),
        ("2024-07-04", {"charter": "in-force", "trade-plan-2023": "completed", "energy-strategy": "agreed"}),
        ("2025-01-31", {"charter": "in-force", "trade-plan-2023": "completed", "energy-strategy": "agreed"}),
        ("2025-02-01", {"charter": "in-force", "trade-plan-2023": "completed", "energy-strategy": "in-force"}),
    ],
)
def test_a_document_is_listed_from_its_first_step_on_with_its_status(
    small: Dataset, day: str, statuses: dict[str, str]
) -> None:
    assert {row.id: row.status for row in documents(small, day)} == statuses


def test_the_documents_stand_in_the_order_of_the_file(small: Dataset) -> None:
    assert [row.id for row in documents(small, TODAY)] == ["charter", "trade-plan-2023", "energy-strategy"]


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"kind": ["charter"]}, ["charter"]),
        ({"kind": ["charter", "strategy"]}, ["charter", "energy-strategy"]),
        ({"kind": ["treaty"]}, []),
        ({"area": {"trade"}}, ["trade-plan-2023", "energy-strategy"]),
        ({"area": {"energy"}}, ["energy-strategy"]),
        ({"area": {"finance"}}, []),
        ({"status": ["in-force"]}, ["charter", "energy-strategy"]),
        ({"status": ["completed"]}, ["trade-plan-2023"]),
        ({"status": ["agreed"]}, []),
        ({"since": "2002-06-07", "until": "2002-06-07"}, ["charter"]),
        ({"since": "2002-06-08"}, ["trade-plan-2023", "energy-strategy"]),
        ({"until": "2022-09-16"}, ["charter", "trade-plan-2023"]),
        ({"until": "2022-09-15"}, ["charter"]),
        ({"until": "2002-06-06"}, []),
        ({"since": "2024-07-05"}, []),
        ({"area": {"trade"}, "status": ["in-force"]}, ["energy-strategy"]),
        ({"area": {"trade"}, "since": "2024-01-01"}, ["energy-strategy"]),
        ({"kind": ["plan"], "status": ["in-force"]}, []),
    ],
)
def test_kinds_areas_statuses_and_days_narrow_it_alone_and_together(
    small: Dataset, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in documents(small, TODAY, **filters)] == ids


def test_a_draft_has_no_date_and_lies_in_no_span(small: Dataset) -> None:
    (row,) = documents(small, "2024-07-03", status=["drafting"])
    assert (row.id, row.date, row.when) == ("energy-strategy", None, None)
    assert documents(small, "2024-07-03", status=["drafting"], since="0001-01-01") == []
    (row,) = documents(small, "2024-07-04", kind=["strategy"])
    assert (row.date, row.when) == (parse("2024-07-04"), parse("2024-07-04"))


def test_a_document_is_in_force_since_a_day_only_when_a_source_names_that_day(small: Dataset) -> None:
    assert [row.in_force for row in documents(small, "2003-09-18")] == [None]
    assert [row.in_force for row in documents(small, "2003-09-19")] == [parse("2003-09-19")]
    (row,) = documents(small, TODAY, kind=["strategy"])
    assert (row.status, row.in_force, row.uncertain) == ("in-force", None, True)


@pytest.mark.parametrize(
    ("day", "kind", "uncertain"),
    [
        ("2023-05-01", "strategy", True),
        ("2023-05-30", "strategy", True),
        ("2023-05-31", "strategy", False),
        ("2024-07-04", "strategy", False),
        ("2022-12-31", "plan", False),
        ("2023-01-01", "plan", True),
        ("2023-12-30", "plan", True),
        ("2023-12-31", "plan", False),
        (TODAY, "charter", False),
    ],
)
def test_a_day_inside_an_imprecise_step_is_marked(small: Dataset, day: str, kind: str, uncertain: bool) -> None:
    (row,) = documents(small, day, kind=[kind])
    assert row.uncertain is uncertain


def test_a_row_says_what_the_record_does_and_what_follows_from_it(small: Dataset) -> None:
    (charter, *_) = small.records(Document)
    assert documents(small, "2003-09-19") == [
        DocumentRow(
            id="charter",
            title="Charter of the Organisation",
            kind="charter",
            date=parse("2002-06-07"),
            place="Bravograd",
            in_force=parse("2003-09-19"),
            areas=["politics"],
            status="in-force",
            sources=["secretariat-qa-2023#Q3", "gazette-2009"],
            period=None,
            summary="Its aims and bodies.",
            history=charter.history,
            uncertain=False,
            title_ru=None,
            title_zh=None,
            depositary="Bravo",
            authentic=["zh", "ru"],
            registration="No. 1",
            positions=[],
            ratifications=[],
        )
    ]
    (row,) = documents(small, "2002-06-07")
    assert row.history == charter.history[:1]
    (row,) = documents(small, TODAY, kind=["plan"])
    assert (row.period, row.confidence) == (parse("2023"), "medium")
    (row,) = documents(small, "2023-12-30", kind=["plan"])
    assert row.confidence == "high"


def test_titles_in_russian_and_chinese_are_given_when_they_are_asked_for(run: Run, folder: Folder) -> None:
    text = """
        [[documents]]
        id = "pact"
        title = "Pact"
        title_ru = "Пакт"
        title_zh = "条约"
        kind = "treaty"
        areas = ["politics"]
        sources = ["blog"]

          [[documents.history]]
          status = "agreed"
          date = "2010-05"
          what = "It is signed."
          sources = ["blog"]
    """
    path = str(folder(documents=text))
    assert run("documents", "--data", path, "-c", "title_ru,title_zh").out == "title_ru\ttitle_zh\nПакт\t条约\n"
    assert "Пакт" not in run("documents", "--data", path, "-f", "json").out


def test_positions_are_given_when_they_are_asked_for(run: Run, small: Dataset) -> None:
    (row,) = documents(small, kind=["strategy"])
    assert [each.text for each in row.positions] == [
        "Pipelines are to be open to all.",
        "No state is to cut off another.",
    ]
    asked = run("documents", "--kind", "strategy", "-c", "id,positions", "-f", "json").out
    assert json.loads(asked)[0]["positions"][1] == {
        "text": "No state is to cut off another.",
        "sources": ["gazette-2025#p2"],
        "areas": [],
        "confidence": "medium",
        "note": "Read only as quoted.",
    }
    assert "positions" not in run("documents", "-f", "json").out


def test_a_document_agreed_on_a_day_known_to_the_month_may_fall_into_a_span(
    run: Run, small: Dataset, folder: Folder
) -> None:
    text = """
        [[documents]]
        id = "pact"
        title = "Pact"
        kind = "treaty"
        areas = ["politics"]
        sources = ["blog"]

          [[documents.history]]
          status = "agreed"
          date = "2010-05"
          what = "It is signed."
          sources = ["blog"]
    """
    path = folder(documents=text)
    assert [row.id for row in documents(Dataset(path), TODAY, since="2010-05-31")] == ["pact"]
    outcome = run("documents", "--since", "2010-05-31", "--data", str(path), "-c", "id")
    assert outcome.out == "id\n"
    assert "1 more, dated only to a month or year, may fall within this span" in outcome.err


def test_each_step_of_a_document_is_told(small: Dataset) -> None:
    assert LISTING.happenings is not None
    (_, plan, _) = small.records(Document)
    assert list(LISTING.happenings(small, plan)) == [
        Happening(
            parse("2022-09-16"),
            "Plan for trade in 2023",
            [],
            ["trade"],
            ["gazette-2012"],
            "agreed",
            level=2,
            details="The council approves it.",
            rests_on=["title", "name", "history"],
        ),
        Happening(
            parse("2023"),
            "Plan for trade in 2023",
            [],
            ["trade"],
            ["gazette-2025"],
            "completed",
            "medium",
            level=2,
            details="Its term ends.",
            rests_on=["title", "name", "history"],
        ),
    ]
