"""What belongs to a record."""

from typing import Any

import pytest
from running import TODAY, Folder

from sco_cli import pages
from sco_cli.dataset import Dataset
from sco_cli.pages.record import page
from sco_cli.pages.related import days_of, posts
from sco_cli.records import Meeting, Official

TWO_POSTS = """
    [[officials]]
    id = "bob-deputy"
    person = "Bob"
    office = "Deputy"
    nationality = "AA"
    body = "secretariat"
    start = "2020"
    end = "2022"
    sources = ["gazette-2009"]
    confidence = "medium"
    note = "The day is not known."

    [[officials]]
    id = "bob-head"
    person = "Bob"
    office = "Head"
    nationality = "AA"
    body = "council"
    start = "2023-01-01"
    sources = ["blog"]
    note = "By all accounts."

    [[officials]]
    id = "other-bob"
    person = "Bob"
    office = "Head"
    nationality = "BB"
    start = "2020"
    sources = ["blog"]

    [[officials]]
    id = "bob-chair"
    person = "Bob"
    office = "Chair"
    nationality = "AA"
    start = "2021"
    end = "2021"
    sources = ["blog"]
"""


def record(dataset: Dataset, key: str, day: str = TODAY) -> dict[str, Any]:
    item = dataset.locate(key)
    assert item is not None
    return page(dataset, item, day).record()


def linked(dataset: Dataset, key: str) -> list[str]:
    return [f"{each['kind']} {each['id']}" for each in record(dataset, key).get("linked", [])]


@pytest.mark.parametrize(
    ("key", "others"),
    [
        ("energy-strategy", ["body secretariat"]),
        ("energy-strategy-initiative", ["body secretariat"]),
        ("year-of-energy-2024", []),
        ("trade-plan-2023", ["initiative trade-fund"]),
        ("trade-fund", ["document trade-plan-2023"]),
        ("alphaville", []),
        ("council-2024", ["body council", "chairmanship chair-2010-bravo"]),
        ("energy-ministers-2023", ["body energy-ministers"]),
        ("chair-2010-bravo", ["meeting council-2024"]),
        ("ann-secretary-general", ["body secretariat"]),
        ("dee-deputy", []),
        ("nations", ["event echo-guest"]),
        ("echo-guest", ["organisation nations"]),
        ("league", []),
        ("consensus", []),
        ("council", []),
        ("energy", []),
    ],
)
def test_it_is_linked_to_the_records_that_it_names_and_that_name_it(
    small: Dataset, key: str, others: list[str]
) -> None:
    assert linked(small, key) == others


def test_a_record_that_is_not_there_is_not_linked(small: Dataset, folder: Folder) -> None:
    text = """
        [[meetings]]
        id = "talk"
        body = "nobody"
        start = "2001"
        sources = ["blog"]
    """
    assert linked(Dataset(folder(meetings=text)), "talk") == []


def test_an_area_has_its_initiatives_begun_by_the_day(small: Dataset) -> None:
    assert [each["id"] for each in record(small, "trade")["initiatives"]] == [
        "energy-hub",
        "trade-fund",
        "customs-window",
    ]
    assert [each["id"] for each in record(small, "trade", "2012-06-07")["initiatives"]] == ["customs-window"]
    assert "initiatives" not in record(small, "trade", "2012-06-06")
    assert list(record(small, "politics")) == ["page", "id", "name", "covers", "name_ru", "name_zh"]


def test_a_body_has_its_meetings_and_people_by_the_day(small: Dataset) -> None:
    council = record(small, "council", "2010-06-30")
    assert [each["id"] for each in council["meetings"]] == ["council-2001-alphaville", "council-2010-bravograd"]
    assert "officials" not in council
    secretariat = record(small, "secretariat", "2007-01-01")
    assert [each["person"] for each in secretariat["officials"]] == ["Ann Ånström", "Bob B. Bobson"]
    assert [each["phase"] for each in secretariat["officials"]] == ["held", "current"]
    assert "meetings" not in secretariat


def test_a_meeting_is_linked_to_what_was_adopted_decided_and_proposed_on_its_days(small: Dataset) -> None:
    assert record(small, "council-2024")["same_days"] == [
        {"kind": "chairmanship", "id": "chair-2024-alpha", "what": "Alpha | [bold]Beta[/bold] takes the chair.",
         "status": None},
        {"kind": "document", "id": "energy-strategy", "what": "Energy Strategy until 2030", "status": "agreed"},
        {"kind": "initiative", "id": "trade-fund", "what": "Trade fund", "status": "agreed"},
    ]  # fmt: skip
    assert [each["id"] for each in record(small, "council-2001-alphaville")["same_days"]] == ["alpha-member", "council"]
    assert "same_days" not in record(small, "energy-ministers-2023")
    assert "same_days" not in record(small, "council-2026-alphaville")


def meeting(**days: str) -> str:
    dates = "".join(f'{key} = "{value}"\n' for key, value in days.items())
    return f"""
        [[meetings]]
        id = "talk"
        body = "council"
        {dates}
        sources = ["blog"]
    """


@pytest.mark.parametrize(
    ("days", "asked", "ids"),
    [
        ({"start": "2024-07-04"}, TODAY, ["chair-2024-alpha", "energy-strategy", "trade-fund"]),
        ({"start": "2024-07-01", "end": "2024-07-04"}, TODAY, ["chair-2024-alpha", "energy-strategy", "trade-fund"]),
        ({"start": "2024-07-01", "end": "2024-07-04"}, "2024-07-03", []),
        ({"start": "2024-07-05", "end": "2024-07-06"}, TODAY, []),
        ({"start": "2024-07-01", "end": "2024-07-03"}, TODAY, []),
        ({"start": "2024-07"}, TODAY, []),
        ({"start": "2024-07-04?"}, TODAY, []),
        ({"start": "2024-07-01", "end": "2024-07"}, TODAY, []),
        ({"end": "2024-07-04"}, TODAY, []),
    ],
)
def test_what_is_dated_to_the_days_of_a_meeting_came_of_it_as_far_as_the_days_are_known(
    small: Dataset, folder: Folder, days: dict[str, str], asked: str, ids: list[str]
) -> None:
    data = Dataset(folder(meetings=meeting(**days)))
    assert [each["id"] for each in record(data, "talk", asked).get("same_days", [])] == ids


def test_what_was_only_planned_or_mentioned_that_day_did_not_come_of_a_meeting(small: Dataset, folder: Folder) -> None:
    terms = """
        [[chairmanships]]
        id = "next"
        state = "AA"
        planned_start = "2024-07-04"
        sources = ["blog"]
    """
    papers = """
        [[documents]]
        id = "paper"
        title = "Paper"
        kind = "plan"
        areas = ["trade"]
        sources = ["blog"]

          [[documents.history]]
          status = "drafting"
          date = "2024-07-04"
          what = "Somebody speaks of it."
          mention = true
          sources = ["blog"]
    """
    data = Dataset(
        folder(
            chairmanships=terms,
            documents=papers,
            initiatives__energy="",
            initiatives__trade="",
            meetings=meeting(start="2024-07-04"),
        )
    )
    assert "same_days" not in record(data, "talk")


def test_the_days_of_a_meeting_are_both_included(small: Dataset) -> None:
    (found,) = [each for each in small.records(Meeting) if each.id == "council-2010-bravograd"]
    assert days_of(found, "2010-06-30") == ("2010-06-30", "2010-07-01")
    assert days_of(found, "2010-06-29") is None


def test_a_body_has_the_documents_agreed_on_the_days_of_its_meetings(small: Dataset) -> None:
    assert [each["id"] for each in record(small, "council")["documents"]] == ["energy-strategy"]
    assert "documents" not in record(small, "council", "2024-07-02")
    assert "documents" not in record(small, "energy-ministers")
    assert "documents" not in record(small, "energy")


def test_of_a_document_of_a_body_people_read_what_it_is_and_its_id(small: Dataset) -> None:
    council = small.locate("council")
    assert council is not None
    (section,) = [each for each in page(small, council, TODAY).sections if each.name == "documents"]
    assert section.sheet().keys == ["date", "title", "kind", "status", "id"]


@pytest.mark.parametrize(
    ("start", "end", "body", "ids"),
    [
        ("2024-07-04", "2024-07-05", "energy-ministers", []),
        ("2024-07-01", "2024-07-03", "energy-ministers", []),
        ("2024-07-05", "2024-07-05", "energy-ministers", ["energy-strategy"]),
        ("2024-07-01", "2024-07-02", "energy-ministers", ["energy-strategy"]),
        ("2024-07-04", "2024-07-05", "council", ["energy-strategy"]),
    ],
)
def test_but_for_days_on_which_another_body_met(
    small: Dataset, folder: Folder, start: str, end: str, body: str, ids: list[str]
) -> None:
    own = meeting(start="2024-07-03", end="2024-07-04")
    other = meeting(start=start, end=end).replace("talk", "other").replace('"council"', f'"{body}"')
    found = record(Dataset(folder(meetings=own + other)), "council")
    assert [each["id"] for each in found.get("documents", [])] == ids


def test_a_person_has_one_page_with_all_posts_known_by_the_day(small: Dataset, folder: Folder) -> None:
    data = Dataset(folder(officials=TWO_POSTS))
    found = record(data, "bob-deputy")
    assert found == record(data, "bob-head") == record(data, "bob-chair")
    assert (found["page"], found["id"], found["office"], found["confidence"]) == (
        "official",
        "bob-head",
        "Head",
        "high",
    )
    assert [each["id"] for each in found["posts"]] == ["bob-deputy", "bob-head", "bob-chair"]
    assert [each["id"] for each in found["linked"]] == ["council", "secretariat"]
    assert [each["id"] for each in found["sources"]] == ["blog", "gazette-2009"]
    assert list(found)[-3:] == ["linked", "posts", "sources"]
    assert "posts" not in record(data, "other-bob")
    then = record(data, "bob-head", "2020-06-01")
    assert (then["id"], "posts" in then) == ("bob-deputy", False)


def test_each_post_has_its_note_under_it(small: Dataset, folder: Folder) -> None:
    data = Dataset(folder(officials=TWO_POSTS))
    item = data.find(Official, "bob-head")
    assert item is not None
    (section,) = [each for each in page(data, item, TODAY).sections if each.name == "posts"]
    assert section.below == [["Confidence: medium. The day is not known."], ["By all accounts."], []]
    assert (section.main, section.sheet().keys) == ("office", ["office", "start", "end", "phase", "sources"])


def test_the_post_held_comes_first_then_the_last_and_one_not_known_yet_alone(small: Dataset, folder: Folder) -> None:
    data = Dataset(folder(officials=TWO_POSTS))
    item = data.find(Official, "bob-head")
    assert item is not None
    assert [each.id for each in posts(data, item, TODAY)] == ["bob-head", "bob-chair", "bob-deputy"]
    assert [each.id for each in posts(data, item, "2021-06-01")] == ["bob-chair", "bob-deputy"]
    assert [each.id for each in posts(data, item, "2019-06-01")] == ["bob-head"]


def test_what_is_shown_of_a_person_cites_the_sources_of_all_posts(small: Dataset, folder: Folder) -> None:
    data = Dataset(folder(officials=TWO_POSTS))
    assert [each.id for each in pages.cited(data, "bob-deputy")] == ["blog", "gazette-2009"]
