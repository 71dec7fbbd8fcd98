"""The page of a record, as of a day."""

from typing import Any

import pytest
from running import TODAY, Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.errors import Unknown
from sco_cli.pages.record import page
from sco_cli.rows import plain

# An initiative that is the same thing as another record, and what else is said of it.
TWIN = """
    [[initiatives]]
    id = "twin"
    title = "Twin"
    areas = ["trade"]
    kind = "plan"
    summary = "A twin."
    sources = ["gazette-2012"]
    same_as = "{same_as}"
    {more}
"""


def record(dataset: Dataset, key: str, day: str = TODAY) -> dict[str, Any]:
    item = dataset.locate(key)
    assert item is not None
    return page(dataset, item, day).record()


def linked(dataset: Dataset, key: str) -> list[str]:
    return [f"{each['kind']} {each['id']}" for each in record(dataset, key).get("linked", [])]


def test_it_tells_what_the_record_says_of_itself(small: Dataset) -> None:
    found = record(small, "bravo-member")
    assert {key: plain(value) for key, value in found.items() if not isinstance(value, list)} == {
        "page": "membership",
        "id": "bravo-member",
        "state": '<b>"Bravo"</b>, & Co[31m',
        "status": "member",
        "basis": "Decision on the memorandum.",
        "decided": "2010-05",
        "signed": None,
        "start": "2010-05",
        "end": None,
        "confidence": "medium",
        "note": "No paper of the time was read.",
    }
    assert list(found)[-3:] == ["confidence", "note", "sources"]


def test_a_record_that_names_no_confidence_has_high_confidence(small: Dataset) -> None:
    assert record(small, "consensus")["confidence"] == "high"
    assert record(small, "chair-2026-bravo")["confidence"] == "low"
    assert "confidence" not in record(small, "energy")


def test_its_history_and_status_are_those_of_the_day(small: Dataset) -> None:
    then = record(small, "trade-plan-2023", "2023-12-30")
    assert (then["status"], then["since"], then["uncertain"]) == ("agreed", "2022-09-16", True)
    assert [step["status"] for step in then["history"]] == ["agreed"]
    now = record(small, "trade-plan-2023", "2023-12-31")
    assert (now["status"], now["since"], now["uncertain"]) == ("completed", "2023", None)
    assert now["history"] == [
        {
            "date": "2022-09-16",
            "status": "agreed",
            "what": "The council approves it.",
            "sources": ["gazette-2012"],
            "seen": False,
            "confidence": "high",
            "note": None,
        },
        {
            "date": "2023",
            "status": "completed",
            "what": "Its term ends.",
            "sources": ["gazette-2025"],
            "seen": False,
            "confidence": "medium",
            "note": "The term in its title is over.",
        },
    ]


@pytest.mark.parametrize(
    ("key", "day", "confidence"),
    [
        ("trade-plan-2023", "2023-12-30", "high"),
        ("trade-plan-2023", "2023-12-31", "medium"),
        ("bank", "2025-08-31", "high"),
        ("bank", "2025-09-01", "medium"),
        ("energy-hub", TODAY, "low"),
    ],
)
def test_it_is_no_surer_than_the_step_that_brought_its_status(
    small: Dataset, key: str, day: str, confidence: str
) -> None:
    assert record(small, key, day)["confidence"] == confidence


def test_a_record_without_steps_has_no_status(small: Dataset, folder: Folder) -> None:
    assert not {"status", "since", "uncertain", "history"} & record(small, "capital-2023-bravograd").keys()
    twin = TWIN.format(same_as="capital-2023-bravograd", more="")
    found = record(Dataset(folder(initiatives__trade=twin)), "twin")
    assert (found["page"], found["initiative"]) == ("designation", "twin")
    assert not {"status", "since", "uncertain", "history"} & found.keys()


@pytest.mark.parametrize(
    ("key", "same_as", "kind", "title"),
    [
        ("energy-strategy-initiative", "energy-strategy", "document", "Energy Strategy until 2030"),
        ("wind-year", "year-of-energy-2024", "designation", "Year of Energy, 2024"),
    ],
)
def test_what_is_one_thing_has_one_page(small: Dataset, key: str, same_as: str, kind: str, title: str) -> None:
    initiative, thing = small.locate(key), small.locate(same_as)
    assert initiative is not None
    assert thing is not None
    found = page(small, initiative, "2023-07-04")
    assert found == page(small, thing, "2023-07-04")
    assert (found.kind, found.title) == (kind, title)


def test_it_says_of_itself_first_what_the_document_does_then_what_the_initiative_adds(small: Dataset) -> None:
    found = record(small, "energy-strategy")
    assert {key: value for key, value in found.items() if key not in ("history", "linked", "sources")} == {
        "page": "document",
        "id": "energy-strategy",
        "title": "Energy Strategy until 2030",
        "kind": "strategy",
        "areas": ["energy", "trade"],
        "place": None,
        "period": None,
        "summary": "A common strategy.",
        "title_ru": None,
        "title_zh": None,
        "official_title": "Draft Energy Strategy",
        "proposed_by": ["Alpha | [bold]Beta[/bold]", "Secretariat"],
        "initiative": "energy-strategy-initiative",
        "status": "in-force",
        "since": "2025-02",
        "uncertain": True,
        "confidence": "high",
        "note": "Also called the green strategy.",
    }
    assert list(found)[-6:] == ["uncertain", "confidence", "note", "history", "linked", "sources"]
    assert [step["status"] for step in found["history"]] == [
        "considered",
        "proposed",
        "drafting",
        "agreed",
        "in-force",
    ]
    assert "initiative" not in record(small, "trade-fund")


@pytest.mark.parametrize(
    ("own", "others", "note"),
    [
        ("", "", None),
        ('note = "One."', "", "One."),
        ("", 'note = "Two."', "Two."),
        ('note = "One."', 'note = "Two."', "One. Two."),
        ('note = "One."', 'note = "One."', "One."),
    ],
)
def test_it_has_the_notes_of_both_each_once(
    small: Dataset, folder: Folder, own: str, others: str, note: str | None
) -> None:
    fair = f"""
        [[designations]]
        id = "fair"
        kind = "named-year"
        name = "Year of the Fair"
        start = "2024"
        sources = ["gazette-2025"]
        {own}
    """
    data = Dataset(folder(designations=fair, initiatives__trade=TWIN.format(same_as="fair", more=others)))
    assert record(data, "fair")["note"] == note


def test_it_has_the_links_disagreements_and_sources_of_both_each_once(small: Dataset, folder: Folder) -> None:
    fair = """
        [[designations]]
        id = "fair"
        kind = "named-year"
        name = "Year of the Fair"
        start = "2024"
        proposed_by = ["secretariat"]
        sources = ["gazette-2025"]

          [[designations.disputed]]
          field = "start"
          value = "2025"
          sources = ["blog"]
          why = "The blog is late."
    """
    more = """
        documents = ["charter"]
        proposed_by = ["secretariat", "council"]

          [[initiatives.disputed]]
          field = "title"
          value = "Twins"
          sources = ["blog"]
          why = "The blog cannot count."
    """
    data = Dataset(folder(designations=fair, initiatives__trade=TWIN.format(same_as="fair", more=more)))
    found = record(data, "twin")
    assert [each["id"] for each in found["linked"]] == ["secretariat", "council", "charter"]
    assert [(each["id"], each["value"]) for each in found["disagreements"]] == [("fair", "2025"), ("twin", "Twins")]
    assert [each["id"] for each in found["sources"]] == ["gazette-2025", "blog", "gazette-2012"]


def test_a_body_that_is_an_initiative_has_its_people_and_the_proposers(small: Dataset, folder: Folder) -> None:
    twin = TWIN.format(same_as="secretariat", more='proposed_by = ["AA"]')
    found = record(Dataset(folder(initiatives__trade=twin)), "twin")
    assert [each["person"] for each in found["officials"]][:2] == ["Ann Ånström", "Bob B. Bobson"]
    assert (found["name"], found["title"], found["kind"]) == ("Secretariat", "Twin", "permanent-body")
    assert (found["proposed_by"], found["areas"]) == (["Alpha | [bold]Beta[/bold]"], ["trade"])
    assert "same_as" not in found


def test_a_record_that_begins_later_is_said_to(small: Dataset, run: Run) -> None:
    with pytest.raises(Unknown, match=r"^'charter' only begins on 2002-06-07$"):
        record(small, "charter", "2002-06-06")
    assert record(small, "charter", "2002-06-07")["status"] == "agreed"
    assert run("show", "charter", "--as-of", "2001") == (1, "", "sco: 'charter' only begins on 2002-06-07\n")


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
        "customs-window",
        "trade-fund",
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


def test_it_ends_with_disagreements_and_sources(small: Dataset) -> None:
    found = record(small, "energy-hub")
    assert list(found)[-3:] == ["history", "disagreements", "sources"]
    assert [each["value"] for each in found["disagreements"]] == ["DD"]
    assert [(each["id"], each["places"]) for each in found["sources"]] == [
        ("secretariat-qa-2023", ["Q9"]),
        ("blog", []),
    ]
    assert "disagreements" not in record(small, "charter")


def test_it_is_titled_as_the_record_is_called(small: Dataset) -> None:
    item = small.locate("council-2010-bravograd")
    assert item is not None
    found = page(small, item, TODAY)
    assert (found.kind, found.title) == ("meeting", "Heads of State Council, Bravograd, 2010-06-30/2010-07-01")
