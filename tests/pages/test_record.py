"""The page of a record, as of a day."""

from typing import Any

import pytest
from running import TODAY, Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.errors import Unknown
from sco_cli.pages.record import page
from sco_cli.rows import plain
from sco_cli.sections import Page, Section

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


def test_an_act_of_an_organisation_is_told_with_its_kind_number_and_vote(small: Dataset) -> None:
    assert record(small, "nations")["history"][1] == {
        "date": "2024-07",
        "status": "in-force",
        "what": "The Assembly asks Echo to be a guest of the council, by 8 votes to 2, with 4 abstentions.",
        "sources": ["gazette-2025"],
        "act": "resolution",
        "number": "24/7",
        "vote": "8-2-4",
        "seen": False,
        "confidence": "high",
        "note": None,
    }
    assert list(record(small, "league"))[:7] == ["page", "id", "name", "kind", "short", "areas", "name_ru"]


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
    assert {
        key: value
        for key, value in found.items()
        if key not in ("history", "positions", "linked", "corrections", "sources")
    } == {
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
        "depositary": None,
        "authentic": [],
        "registration": None,
        "official_title": "Draft Energy Strategy",
        "proposed_by": ["Alpha | [bold]Beta[/bold]", "Secretariat"],
        "initiative": "energy-strategy-initiative",
        "status": "in-force",
        "since": "2025-02",
        "uncertain": True,
        "confidence": "high",
        "note": "Also called the green strategy.",
        "adopted": "2024-07-04",
        "in_force": None,
    }
    assert list(found)[-10:] == [
        "uncertain",
        "confidence",
        "note",
        "adopted",
        "in_force",
        "history",
        "positions",
        "linked",
        "corrections",
        "sources",
    ]
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


def sections(dataset: Dataset, key: str, day: str = TODAY) -> dict[str, Section]:
    return {section.name: section for section in shown(dataset, key, day).sections}


def shown(dataset: Dataset, key: str, day: str = TODAY) -> Page:
    item = dataset.locate(key)
    assert item is not None
    return page(dataset, item, day)


def under(dataset: Dataset, key: str, fact: str) -> tuple[str, ...]:
    """The sentences under a fact."""
    (found,) = [each for each in shown(dataset, key).facts if each.key == fact]
    return found.below


def test_a_step_has_its_confidence_and_note_under_it_and_that_it_is_only_seen(small: Dataset, folder: Folder) -> None:
    assert sections(small, "trade-plan-2023")["history"].below == [
        [],
        ["Confidence: medium. The term in its title is over."],
    ]
    assert sections(small, "energy-strategy")["history"].below[-2:] == [
        [],
        ["The earliest day on which a source shows it."],
    ]
    text = """
        [[bodies]]
        id = "club"
        name = "Club"
        kind = "network"
        role = "Meets."
        sources = ["blog"]

          [[bodies.history]]
          status = "agreed"
          date = "2001"
          what = "They agree."
          sources = ["blog"]
          note = "Sure, but noted."

          [[bodies.history]]
          status = "in-force"
          date = "2002"
          what = "They meet."
          sources = ["blog"]
          seen = true
          confidence = "low"
    """
    assert sections(Dataset(folder(bodies=text)), "club")["history"].below == [
        ["Sure, but noted."],
        ["The earliest day on which a source shows it.", "Confidence: low."],
    ]


def test_what_is_disputed_of_a_history_stands_under_it_and_not_among_the_disagreements(small: Dataset) -> None:
    found = sections(small, "secretariat")
    assert found["history"].after == [
        "Disputed: 2004-01-01, according to A blog. A blog gives the first of the month. "
        "https://blog.example/a_b?c=1&d=2"
    ]
    assert "Disagreements" not in [section.heading for section in shown(small, "secretariat").seen]
    assert len(found["disagreements"].records()) == 1


def test_a_disagreement_stands_under_the_fact_that_it_is_about(small: Dataset) -> None:
    assert under(small, "charlie-dialogue-partner", "start") == (
        "Disputed: 2009-06-16, according to Gazette. The memorandum came later. https://gazette.example/2009",
    )
    assert under(small, "charlie-dialogue-partner", "signed") == ()
    assert under(small, "energy-hub", "proposed_by") == (
        "Disputed: Delta, according to A blog. The blog mixes up two proposals. https://blog.example/a_b?c=1&d=2",
    )
    titles = [
        section.heading for key in ("charlie-dialogue-partner", "energy-hub") for section in shown(small, key).seen
    ]
    assert "Disagreements" not in titles


def test_a_disagreement_about_what_people_do_not_see_stays_in_its_section(small: Dataset, folder: Folder) -> None:
    more = """
          [[initiatives.disputed]]
          field = "title"
          value = "Twins"
          sources = ["blog"]
          why = "The blog cannot count."

          [[initiatives.disputed]]
          field = "official_title"
          value = "Twinnery"
          sources = ["blog"]
          why = "Nobody says so."

          [[initiatives.disputed]]
          field = "areas"
          value = "energy"
          sources = ["blog"]
          why = "It is about trade."
    """
    twin = TWIN.format(same_as="capital-2023-bravograd", more='official_title = "The Twin"\n' + more)
    data = Dataset(folder(initiatives__trade=twin))
    found = sections(data, "twin")["disagreements"]
    assert found.told == [0, 1, 2]
    assert under(data, "twin", "title")[0].startswith("Disputed: Twins, according to A blog. The blog cannot count. ")
    assert under(data, "twin", "official_title")[0].startswith("Disputed: Twinnery, ")
    fund = (
        """
        [[initiatives]]
        id = "fund"
        title = "Fund"
        areas = ["trade"]
        kind = "fund"
        summary = "A fund."
        sources = ["blog"]
    """
        + more
    )
    data = Dataset(folder(initiatives__trade=fund))
    assert sections(data, "fund")["disagreements"].told == [2]
    (sheet,) = [each.sheet() for each in shown(data, "fund").seen if each.heading == "Disagreements"]
    assert [row["field"] for row in sheet.records()] == ["title", "official_title"]
    assert sheet.below == [["https://blog.example/a_b?c=1&d=2"]] * 2


def test_the_value_of_the_other_record_is_not_disputed_by_what_a_twin_says(small: Dataset, folder: Folder) -> None:
    more = """
          [[initiatives.disputed]]
          field = "areas"
          value = "energy"
          sources = ["blog"]
          why = "It is about trade."
    """
    data = Dataset(folder(initiatives__trade=TWIN.format(same_as="year-of-energy-2024", more=more)))
    assert under(data, "twin", "areas") == ()
    assert sections(data, "twin")["disagreements"].told == []


def test_before_its_days_a_meeting_tells_only_what_was_announced_in_every_format(
    small: Dataset, folder: Folder
) -> None:
    found = record(small, "council-2024", "2024-07-02")
    told = {key: found[key] for key in ("start", "end", "format", "outcome", "city", "planned_start", "chair")}
    assert told == {
        "start": None,
        "end": None,
        "format": None,
        "outcome": None,
        "city": "Bravograd",
        "planned_start": "2024-06",
        "chair": '<b>"Bravo"</b>, & Co\x1b[31m'.replace("\x1b", ""),
    }
    assert shown(small, "council-2024", "2024-07-02").title == "Heads of State Council, Bravograd, 2024-06"
    assert "planned_city" not in [fact.key for fact in shown(small, "council-2024", "2024-07-02").head()]
    assert record(small, "council-2024", "2024-07-03")["start"] == "2024-07-03"
    assert record(small, "council-2010-bravograd", "2010-06-29")["city"] is None


def test_before_its_days_what_is_disputed_of_them_is_not_told(small: Dataset, folder: Folder) -> None:
    text = """
        [[meetings]]
        id = "talk"
        body = "council"
        number = 3
        start = "2010-05-05"
        announced = "2009"
        planned_start = "2010"
        planned_city = "Alphaville"
        city = "Bravograd"
        sources = ["blog"]

          [[meetings.disputed]]
          field = "start"
          value = "2010-05-06"
          sources = ["blog"]
          why = "No."

          [[meetings.disputed]]
          field = "number"
          value = "4"
          sources = ["blog"]
          why = "No."
    """
    data = Dataset(folder(meetings=text))
    assert [each["field"] for each in record(data, "talk", "2010-05-05")["disagreements"]] == ["start", "number"]
    assert [each["field"] for each in record(data, "talk", "2010-05-04")["disagreements"]] == ["number"]
    assert "planned_city" in [fact.key for fact in shown(data, "talk", "2010-05-05").head()]


def test_a_meeting_that_was_not_announced_yet_is_said_to_be_later(small: Dataset) -> None:
    with pytest.raises(Unknown, match=r"^'council-2024' was only announced on 2023-12-14$"):
        record(small, "council-2024", "2023-12-13")
    with pytest.raises(Unknown, match=r"^'council-2001-alphaville' only begins on 2001-06-15$"):
        record(small, "council-2001-alphaville", "2001-06-14")
    assert record(small, "council-2026-alphaville", "2025-09-01")["city"] == "Alphaville"


def test_what_is_planned_and_not_held_tells_the_disagreements_about_its_plans(small: Dataset, folder: Folder) -> None:
    text = """
        [[meetings]]
        id = "talk"
        body = "council"
        planned_start = "2030"
        city = "Bravograd"
        sources = ["blog"]

          [[meetings.disputed]]
          field = "city"
          value = "Alphaville"
          sources = ["blog"]
          why = "No."
    """
    assert under(Dataset(folder(meetings=text)), "talk", "city")[0].startswith("Disputed: Alphaville, ")


def test_a_person_is_the_title_of_the_page(small: Dataset) -> None:
    found = shown(small, "ann-secretary-general")
    assert found.title == "Ann Ånström"
    assert [fact.key for fact in found.head()][:3] == ["office", "start", "end"]
    assert "posts" not in found.record()
