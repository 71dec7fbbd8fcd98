"""What states did to be bound by a treaty, on its page."""

import json
from typing import Any

import pytest
from msgspec.structs import replace
from running import SMALL, TODAY, Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.pages.ratifications import come, dates_of, ratified
from sco_cli.records import Document, Ratification

FIRST = Ratification(
    state="AA",
    date=parse("2002-12"),
    act="law no. 1",
    deposited=parse("2003-01-09"),
    in_force=parse("2003-09-19"),
    sources=["gazette-2009"],
)
SECOND = Ratification(state="BB", sources=["blog"], confidence="medium", note="The day is not told.")
TABLE = """
  [[documents.ratifications]]
  state = "AA"
  date = "2002-12"
  act = "law no. 1"
  sources = ["gazette-2009"]
"""


def charter(dataset: Dataset) -> Document:
    found = dataset.find(Document, "charter")
    assert found is not None
    return replace(found, ratifications=[FIRST, SECOND])


def records(dataset: Dataset, day: str) -> list[dict[str, Any]]:
    return ratified(dataset, charter(dataset), day).records()


def test_a_treaty_has_its_ratifications_with_states_by_name(small: Dataset) -> None:
    first, second = records(small, TODAY)
    assert first == {
        "state": "Alpha | [bold]Beta[/bold]",
        "code": "AA",
        "date": "2002-12",
        "act": "law no. 1",
        "deposited": "2003-01-09",
        "in_force": "2003-09-19",
        "sources": ["gazette-2009"],
        "confidence": "high",
        "note": None,
    }
    assert (second["code"], second["date"], second["act"], second["confidence"]) == ("BB", None, None, "medium")
    below = ratified(small, charter(small), TODAY).below
    assert below == [[], ["Confidence: medium. The day is not told."]]


@pytest.mark.parametrize(
    ("day", "known"),
    [
        ("2002-06-06", []),
        ("2002-06-07", [("BB", None, None, None)]),
        ("2002-12-01", [("AA", "2002-12", None, None), ("BB", None, None, None)]),
        ("2003-01-09", [("AA", "2002-12", "2003-01-09", None), ("BB", None, None, None)]),
        ("2003-09-19", [("AA", "2002-12", "2003-01-09", "2003-09-19"), ("BB", None, None, None)]),
    ],
)
def test_only_what_had_happened_is_told(small: Dataset, day: str, known: list[tuple[str | None, ...]]) -> None:
    found = records(small, day)
    assert [(each["code"], each["date"], each["deposited"], each["in_force"]) for each in found] == known


def test_the_days_of_a_ratification_are_those_that_are_known() -> None:
    each = Ratification(state="AA", sources=[], deposited=parse("2003"))
    assert dates_of(each) == [parse("2003")]


@pytest.mark.parametrize(
    ("date", "day", "known"),
    [
        ("2003", "2003-01-01", True),
        ("2003-02", "2003-01-31", False),
        ("../2003-02-05", "2003-02-04", False),
        ("../2003-02-05", "2003-02-05", True),
    ],
)
def test_a_day_that_is_only_bounded_counts_from_its_bound(date: str, day: str, known: bool) -> None:
    assert come(parse(date), day) is known


def test_a_day_that_is_not_known_has_not_come() -> None:
    assert come(None, TODAY) is False


def test_people_read_them_on_the_page_and_get_them_on_request(run: Run, folder: Folder) -> None:
    text = (SMALL / "documents.toml").read_text(encoding="utf-8")
    plan = '[[documents]]\nid = "trade-plan-2023"'
    path = str(folder(documents=text.replace(plan, f"{TABLE}\n{plan}")))
    page = run("show", "charter", "--data", path, "-f", "table").out
    assert "Ratifications" in page
    assert "law no. 1" in page
    (row,) = json.loads(run("documents", "--kind", "charter", "--data", path, "-c", "ratifications", "-f", "json").out)
    assert [each["state"] for each in row["ratifications"]] == ["AA"]
    asked = run("documents", "--kind", "charter", "-c", "id,depositary,authentic", "-f", "tsv").out
    assert asked.splitlines()[1] == "charter\tBravo\tzh; ru"
