"""The positions that a document takes, on its own page and on that of the meeting that adopted it."""

from typing import Any

import pytest
from running import TODAY, Folder

from sco_cli.dataset import Dataset
from sco_cli.pages import show
from sco_cli.pages.positions import of_document, of_meeting, within
from sco_cli.records import Document, Meeting
from sco_cli.sections import Section

FIRST = {
    "id": "energy-strategy",
    "text": "Pipelines are to be open to all.",
    "areas": ["energy", "trade"],
    "sources": ["gazette-2025"],
    "confidence": "high",
    "note": None,
}
SECOND = {
    "id": "energy-strategy",
    "text": "No state is to cut off another.",
    "areas": [],
    "sources": ["gazette-2025#p2"],
    "confidence": "medium",
    "note": "Read only as quoted.",
}
SPAN = ("2024-07-03", "2024-07-04")


def strategy(dataset: Dataset) -> Document:
    found = dataset.find(Document, "energy-strategy")
    assert found is not None
    return found


def of(dataset: Dataset, key: str, span: tuple[str, str] = SPAN) -> Section:
    found = dataset.find(Meeting, key)
    assert found is not None
    return of_meeting(dataset, found, span)


def test_a_document_has_its_positions_once_it_was_agreed(small: Dataset) -> None:
    found = of_document(strategy(small), "2024-07-04")
    assert found.records() == [FIRST, SECOND]
    assert found.sheet().keys == ["text", "sources"]
    assert of_document(strategy(small), "2024-07-03").rows == []


def test_a_position_has_under_it_how_sure_it_is_and_its_note(small: Dataset) -> None:
    assert of_document(strategy(small), TODAY).below == [[], ["Confidence: medium. Read only as quoted."]]
    assert of(small, "council-2024").below == [[], ["Confidence: medium. Read only as quoted."]]


def test_what_is_doubtful_of_all_of_them_alike_is_told_once(small: Dataset, folder: Folder) -> None:
    doubt = """
          confidence = "medium"
          note = "Read only as quoted."
    """
    position = """
          [[documents.positions]]
          text = "So be it."
          sources = ["blog"]
    """
    text = """
        [[documents]]
        id = "paper"
        title = "Paper"
        kind = "plan"
        areas = ["trade"]
        sources = ["blog"]

          [[documents.history]]
          status = "agreed"
          date = "2024-07-04"
          what = "It is agreed."
          sources = ["blog"]
    """
    said = "Confidence: medium. Read only as quoted."
    found = {}
    for name, each in {
        "none": "",
        "one": position + doubt,
        "two": (position + doubt) * 2,
        "sure": position * 2,
    }.items():
        (paper,) = Dataset(folder(documents=text + each)).records(Document)
        found[name] = of_document(paper, TODAY)
    assert {name: (list(each.below), list(each.after)) for name, each in found.items()} == {
        "none": ([], []),
        "one": ([[said]], []),
        "two": ([], [said]),
        "sure": ([], []),
    }
    meeting = of(Dataset(folder(documents=text + (position + doubt) * 2)), "council-2024")
    assert meeting.after == [said, "Read in https://blog.example/a_b?c=1&d=2"]


def test_a_meeting_of_a_council_has_those_of_the_documents_agreed_on_its_days(small: Dataset) -> None:
    found = of(small, "council-2024")
    assert found.records() == [FIRST, SECOND]
    assert found.sheet().keys == ["text", "id"]
    assert found.after == ["Read in https://gazette.example/2025"]


def test_a_meeting_of_another_body_on_those_days_has_none_and_needs_no_address(small: Dataset) -> None:
    found = of(small, "energy-ministers-2023")
    assert (found.rows, found.after) == ([], [])


def test_a_meeting_of_a_body_that_is_not_on_record_has_none(folder: Folder, small: Dataset) -> None:
    text = """
        [[meetings]]
        id = "talk"
        body = "nobody"
        start = "2024-07-04"
        sources = ["blog"]
    """
    assert of(Dataset(folder(meetings=text)), "talk").rows == []


@pytest.mark.parametrize(
    ("span", "inside"),
    [
        (SPAN, True),
        (("2024-07-04", "2024-07-04"), True),
        (("2024-07-04", "2024-07-05"), True),
        (("2024-07-03", "2024-07-03"), False),
        (("2024-07-05", "2024-07-06"), False),
    ],
)
def test_a_document_is_of_a_meeting_when_it_was_agreed_on_its_days(
    small: Dataset, span: tuple[str, str], inside: bool
) -> None:
    assert within(strategy(small), span) is inside


def test_a_document_of_which_the_day_is_not_known_is_of_no_meeting(small: Dataset, folder: Folder) -> None:
    text = """
        [[documents]]
        id = "{id}"
        title = "Paper"
        kind = "plan"
        areas = ["trade"]
        sources = ["blog"]

          [[documents.history]]
          status = "agreed"
          date = "{date}"
          seen = {seen}
          what = "It is agreed."
          sources = ["blog"]
    """
    papers = text.format(id="a", date="2024-07", seen="false") + text.format(id="b", date="2024-07-04", seen="true")
    data = Dataset(folder(documents=papers))
    assert [within(each, SPAN) for each in data.records(Document)] == [False, False]


def page(dataset: Dataset, key: str, day: str = TODAY) -> dict[str, Any]:
    return show(dataset, key, day).record()


def test_the_page_of_the_document_and_of_the_meeting_have_them_and_of_the_initiative_that_is_the_document(
    small: Dataset,
) -> None:
    keys = ("energy-strategy", "energy-strategy-initiative", "council-2024")
    assert [page(small, key)["positions"] for key in keys] == [[FIRST, SECOND]] * 3
    assert [each["places"] for each in page(small, "energy-strategy")["sources"] if each["id"] == "gazette-2025"] == [
        ["p2"]
    ]


def test_on_an_earlier_day_there_are_none(small: Dataset) -> None:
    assert "positions" not in page(small, "energy-strategy", "2024-07-03")
    assert "positions" not in page(small, "council-2024", "2024-07-03")
    assert "positions" in page(small, "council-2024", "2024-07-04")
