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
        "officials": ["ann-secretary-general", "eve-president"],
        "initiatives": ["energy-strategy-initiative", "trade-fund"],
        "exercises": ["shield-2005", "guard-2026"],
        "figures": ["budget-share"],
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
        ("BB", "status_history", ["status", "since", "until", "decided", "sources", "note"]),
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
