"""The page of a state, as of a day."""

from typing import Any

import pytest
from running import TODAY, Folder

from sco_cli.dataset import Dataset
from sco_cli.pages.state import page, records
from sco_cli.records import State

ALPHA = "Alpha | [bold]Beta[/bold]"


def state(dataset: Dataset, code: str) -> State:
    (found,) = [item for item in dataset.records(State) if item.id == code]
    return found


def ids(dataset: Dataset, code: str, day: str) -> dict[str, list[str]]:
    """The ids in every section."""
    return {
        section.name: [str(getattr(row, "id", None)) for row in section.rows]
        for section in page(dataset, state(dataset, code), day).sections
    }


def test_its_facts_are_its_names_codes_and_status(small: Dataset) -> None:
    found = page(small, state(small, "AA"), TODAY)
    assert (found.kind, found.title) == ("state", ALPHA)
    assert {fact.key: fact.value for fact in found.facts} == {
        "name": ALPHA,
        "status": "member",
        "since": "2001-06-15",
        "becoming": [],
        "code": "AA",
        "alpha3": "AAA",
        "m49": "001",
        "cow": 901,
        "name_ru": "Альфа",
        "name_zh": "甲国",
        "aliases": ["Republic of Alpha", "Älpha"],
    }


@pytest.mark.parametrize(
    ("code", "day", "status", "since"),
    [
        ("AA", "1996-04-25", None, None),
        ("AA", "2001-06-14", "shanghai-five", "1996-04-26"),
        ("AA", "2001-06-15", "member", "2001-06-15"),
        ("BB", "2010-04-30", "observer", "2004"),
        ("BB", "2010-05-01", "member", "2010-05"),
        ("EE", TODAY, None, None),
    ],
)
def test_its_status_is_that_of_the_day(
    small: Dataset, code: str, day: str, status: str | None, since: str | None
) -> None:
    found = page(small, state(small, code), day).record()
    assert (found["status"], found["since"]) == (status, since)


@pytest.mark.parametrize(
    ("code", "day", "becoming"),
    [
        ("CC", "2009-06-15", []),
        ("CC", "2009-06-16", ["dialogue-partner"]),
        ("CC", "2010-04-30", ["dialogue-partner"]),
        ("CC", "2010-05-01", []),
        ("DD", "2025-08-31", []),
        ("DD", "2025-09-01", ["partner"]),
        ("EE", TODAY, ["partner"]),
    ],
)
def test_what_is_decided_for_it_and_not_in_effect_is_a_fact_of_its_own(
    small: Dataset, code: str, day: str, becoming: list[str]
) -> None:
    assert page(small, state(small, code), day).record()["becoming"] == becoming


def test_it_holds_all_that_the_listings_have_of_the_state(small: Dataset) -> None:
    assert ids(small, "AA", TODAY) == {
        "status_history": ["alpha-five", "alpha-member"],
        "chairmanships": ["chair-2001-alpha", "chair-2024-alpha"],
        "meetings": ["council-2001-alphaville", "council-2010-bravograd", "council-2026-alphaville"],
        "represented": ["council-2001-alphaville", "council-2024"],
        "officials": ["ann-secretary-general", "eve-president"],
        "initiatives": ["energy-strategy-initiative", "trade-fund"],
        "exercises": ["shield-2005", "guard-2026"],
        "figures": ["budget-share"],
        "corrections": ["alpha-five-end", "alpha-member-signed"],
        "sources": ["gazette-1996", "secretariat-qa-2023", "gazette-2009", "gazette-2025"],
    }
    assert ids(small, "BB", TODAY) == {
        "status_history": ["bravo-observer", "bravo-member"],
        "chairmanships": ["chair-2010-bravo", "chair-2026-bravo"],
        "meetings": ["council-2010-bravograd", "council-2024"],
        "officials": ["bob-secretary-general"],
        "initiatives": ["energy-hub"],
        "designations": ["capital-2023-bravograd"],
        "exercises": ["shield-2005", "guard-2026"],
        "figures": ["tourists-2023"],
        "events": ["echo-guest"],
        "sources": ["secretariat-qa-2023", "gazette-2025"],
    }
    assert ids(small, "CC", TODAY) == {
        "status_history": ["charlie-dialogue-partner"],
        "disagreements": ["charlie-dialogue-partner"],
        "sources": ["secretariat-qa-2023", "gazette-2009"],
    }
    assert ids(small, "DD", TODAY) == {
        "status_history": ["delta-observer", "delta-partner"],
        "officials": ["dee-deputy"],
        "exercises": ["guard-2026"],
        "events": ["delta-applies"],
        "statements": ["view-of-delta"],
        "sources": ["gazette-2012", "gazette-2025"],
    }


def test_its_sections_stand_in_a_fixed_order(small: Dataset) -> None:
    assert list(ids(small, "BB", TODAY)) == [
        "status_history",
        "chairmanships",
        "meetings",
        "officials",
        "initiatives",
        "designations",
        "exercises",
        "figures",
        "events",
        "sources",
    ]


def test_it_tells_only_what_had_happened_by_the_day(small: Dataset) -> None:
    assert ids(small, "BB", "2007-01-01") == {
        "status_history": ["bravo-observer"],
        "officials": ["bob-secretary-general"],
        "exercises": ["shield-2005"],
        "figures": ["tourists-2023"],
        "sources": ["secretariat-qa-2023", "gazette-2025"],
    }
    assert ids(small, "DD", "2008-03-23") == {"sources": ["gazette-2012", "gazette-2025"]}
    assert ids(small, "DD", "2008-03-24") == {
        "events": ["delta-applies"],
        "sources": ["gazette-2012", "gazette-2025"],
    }


def test_a_state_with_no_record_has_facts_alone(small: Dataset, folder: Folder) -> None:
    text = """
        [[states]]
        id = "FF"
        alpha3 = "FFF"
        m49 = "006"
        cow = 906
        name = "Foxtrot"
        name_ru = "Фокстрот"
        name_zh = "己国"
    """
    own = Dataset(folder(states=text))
    assert page(own, state(own, "FF"), TODAY).record() == {
        "page": "state",
        "name": "Foxtrot",
        "status": None,
        "since": None,
        "becoming": [],
        "code": "FF",
        "alpha3": "FFF",
        "m49": "006",
        "cow": 906,
        "name_ru": "Фокстрот",
        "name_zh": "己国",
        "aliases": [],
    }


def test_its_evidence_is_that_of_its_statuses_and_terms_in_the_chair(small: Dataset) -> None:
    assert [each.id for each in records(small, state(small, "AA"))] == [
        "alpha-five",
        "alpha-member",
        "chair-2001-alpha",
        "chair-2024-alpha",
    ]
    assert [each.id for each in records(small, state(small, "EE"))] == ["echo-partner"]


@pytest.mark.parametrize(
    ("code", "name", "keys"),
    [
        ("AA", "status_history", ["status", "since", "until", "decided", "sources"]),
        ("CC", "status_history", ["status", "since", "decided", "signed", "sources"]),
        ("BB", "status_history", ["status", "since", "until", "decided", "sources"]),
        ("AA", "chairmanships", ["start", "end", "phase", "summit", "sources", "planned"]),
        ("BB", "chairmanships", ["start", "end", "phase", "theme", "summit", "sources", "planned"]),
    ],
)
def test_for_people_its_statuses_and_terms_do_not_repeat_its_name(
    small: Dataset, code: str, name: str, keys: list[str]
) -> None:
    (section,) = [each for each in page(small, state(small, code), TODAY).sections if each.name == name]
    assert section.sheet().keys == keys
    assert section.sheet().layout.main == {"status_history": "status", "chairmanships": "theme"}[name]


def test_for_machines_a_row_of_a_section_has_the_keys_of_its_listing(small: Dataset) -> None:
    found: Any = page(small, state(small, "CC"), TODAY).record()
    assert found["status_history"] == [
        {
            "state": "Türkmenelia\tof the\nNorth",
            "code": "CC",
            "status": "dialogue-partner",
            "since": "2010-05",
            "until": None,
            "decided": "2009-06-16",
            "signed": "2010-05",
            "sources": ["secretariat-qa-2023#Q7"],
            "becoming": [],
            "uncertain": False,
            "id": "charlie-dialogue-partner",
            "confidence": "high",
            "disputes": 1,
        }
    ]


def head(dataset: Dataset, code: str, day: str = TODAY) -> dict[str, Any]:
    """What people read first, by key."""
    return {fact.key: fact.words for fact in page(dataset, state(dataset, code), day).head()}


def below(dataset: Dataset, code: str, key: str, day: str = TODAY) -> tuple[str, ...]:
    """The sentences under a fact."""
    (found,) = [fact for fact in page(dataset, state(dataset, code), day).facts if fact.key == key]
    return found.below


def test_it_begins_with_the_status_and_since_when_and_does_not_repeat_its_name(small: Dataset) -> None:
    assert list(head(small, "DD").items())[:4] == [
        ("status", "observer"),
        ("since", "2012-06-07"),
        ("becoming", ["partner"]),
        ("code", "DD"),
    ]
    assert "name" not in head(small, "AA")


@pytest.mark.parametrize(
    ("code", "day", "said"),
    [
        ("AA", "1996-04-25", "none"),
        ("EE", "2024-06-30", "none"),
        ("EE", "2024-07-01", "none; a guest of the Organisation"),
        ("EE", TODAY, "none; a guest of the Organisation"),
        ("BB", TODAY, "member"),
    ],
)
def test_none_and_only_a_guest_are_told_apart(small: Dataset, code: str, day: str, said: str) -> None:
    assert head(small, code, day)["status"] == said
    assert "since" not in head(small, code, day) or said == "member"


def test_of_a_guest_the_last_visit_is_told(small: Dataset) -> None:
    assert below(small, "EE", "status") == ("2024-07: Echo is a guest of the council.",)
    assert below(small, "EE", "status", "2024-06-30") == below(small, "BB", "status") == ()


def spells(folder: Folder, *ends: str) -> Dataset:
    """A dataset in which Echo was an observer, and before it a dialogue partner, until two days."""
    return Dataset(
        folder(
            memberships="".join(
                f"""
        [[memberships]]
        id = "echo-{status}"
        state = "EE"
        status = "{status}"
        basis = "Decision."
        start = "2001"
        end = "{end}"
        sources = ["blog"]
        """
                for status, end in zip(("observer", "dialogue-partner"), ends, strict=True)
            )
        )
    )


def test_a_status_that_ended_is_told_with_the_day(small: Dataset, folder: Folder) -> None:
    data = spells(folder, "2010-05", "2009")
    assert head(data, "EE")["status"] == "none; observer until 2010-05"
    assert head(data, "EE", "2010-05-01")["status"] == "none; observer until 2010-05"
    assert head(data, "EE", "2010-04-30")["status"] == "observer"
    assert page(data, state(data, "EE"), TODAY).record()["status"] is None


def test_what_is_decided_for_it_is_said_not_to_be_in_effect(small: Dataset) -> None:
    assert below(small, "EE", "becoming") == ("partner: decided on 2025-09-01, not in effect.",)
    assert below(small, "AA", "becoming") == ()


def test_the_disagreement_about_its_status_stands_under_the_date_and_not_again_below(small: Dataset) -> None:
    said = "Disputed: 2009-06-16, according to Gazette. The memorandum came later. https://gazette.example/2009"
    assert below(small, "CC", "since") == (said,)
    found = {section.name: section for section in page(small, state(small, "CC"), TODAY).sections}
    assert found["status_history"].below == [[]]
    assert found["disagreements"].told == [0]
    assert "Disagreements" not in [section.heading for section in page(small, state(small, "CC"), TODAY).seen]
    earlier = {section.name: section for section in page(small, state(small, "CC"), "2010-04-30").sections}
    assert earlier["status_history"].below == [[said.replace("Disputed", "Since disputed")]]
    assert earlier["disagreements"].told == [0]


def test_what_makes_its_status_doubtful_stands_under_the_date(small: Dataset) -> None:
    assert below(small, "BB", "since", "2010-05-15") == (
        "Exact day unknown; counted from the earliest day that a source allows.",
        "Confidence: medium.",
    )
    assert below(small, "BB", "since") == ("Confidence: medium.",)
    assert below(small, "AA", "since") == ()


def test_every_spell_has_its_note_under_it(small: Dataset) -> None:
    found = {section.name: section for section in page(small, state(small, "BB"), TODAY).sections}
    assert found["status_history"].below == [[], ["Confidence: medium. No paper of the time was read."]]
    assert found["chairmanships"].below == [[], ["Confidence: low. Only one report says so."]]


def test_what_is_disputed_of_what_its_tables_do_not_show_stays_in_a_section(small: Dataset, folder: Folder) -> None:
    text = """
        [[memberships]]
        id = "echo-member"
        state = "EE"
        status = "member"
        basis = "Decision."
        start = "2001"
        signed = "2000"
        sources = ["blog"]

          [[memberships.disputed]]
          field = "basis"
          value = "treaty"
          sources = ["blog"]
          why = "No."

          [[memberships.disputed]]
          field = "signed"
          value = "2000-05"
          sources = ["blog"]
          why = "No."
    """
    terms = """
        [[chairmanships]]
        id = "echo-chair"
        state = "EE"
        start = "2005"
        sources = ["blog"]

          [[chairmanships.disputed]]
          field = "state"
          value = "AA"
          sources = ["blog"]
          why = "No."

          [[chairmanships.disputed]]
          field = "start"
          value = "2006"
          sources = ["blog"]
          why = "No."
    """
    data = Dataset(folder(memberships=text, chairmanships=terms))
    made = page(data, state(data, "EE"), TODAY)
    found = {section.name: section for section in made.sections}
    address = "https://blog.example/a_b?c=1&d=2"
    assert found["status_history"].below == [[f"Signed disputed: 2000-05, according to A blog. No. {address}"]]
    assert found["chairmanships"].below == [[f"Start disputed: 2006, according to A blog. No. {address}"]]
    (sheet,) = [each.sheet() for each in made.seen if each.heading == "Disagreements"]
    assert [row["field"] for row in sheet.records()] == ["basis", "state"]
