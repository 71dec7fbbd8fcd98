"""Who held which office on a day, and what the sources leave open."""

from typing import Any

import pytest
from running import TODAY, Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import Happening
from sco_cli.listings.officials import OfficialRow, happenings, officials, phase_of
from sco_cli.records import Official

ALPHA = "Alpha | [bold]Beta[/bold]"


def term(**dates: Any) -> Official:
    return Official(id="x", person="Zed", office="Clerk", sources=["blog"], **dates)


@pytest.mark.parametrize(
    ("day", "phases"),
    [
        ("2004-01-14", {}),
        ("2004-01-15", {"ann-secretary-general": "current"}),
        ("2006-06-14", {"ann-secretary-general": "current"}),
        ("2006-06-15", {"ann-secretary-general": "current", "bob-secretary-general": "announced"}),
        ("2006-12-31", {"ann-secretary-general": "current", "bob-secretary-general": "announced"}),
        ("2007-01-01", {"ann-secretary-general": "held", "bob-secretary-general": "current"}),
        ("2021-02-28", {"ann-secretary-general": "held", "bob-secretary-general": "current"}),
        (
            "2021-03-01",
            {"ann-secretary-general": "held", "bob-secretary-general": "current", "cy-deputy": "current"},
        ),
        (
            "2023-12-12",
            {
                "ann-secretary-general": "held",
                "bob-secretary-general": "current",
                "cy-deputy": "current",
                "dee-deputy": "current",
            },
        ),
        (
            "2023-12-13",
            {
                "ann-secretary-general": "held",
                "bob-secretary-general": "current",
                "cy-deputy": None,
                "dee-deputy": "current",
            },
        ),
        (
            "2026-02-01",
            {
                "ann-secretary-general": "held",
                "bob-secretary-general": "current",
                "cy-deputy": None,
                "dee-deputy": "current",
                "eve-president": "announced",
            },
        ),
        (
            "2026-03-01",
            {
                "ann-secretary-general": "held",
                "bob-secretary-general": "unknown",
                "cy-deputy": None,
                "dee-deputy": "held",
                "eve-president": "unknown",
            },
        ),
    ],
)
def test_a_term_is_listed_from_its_appointment_start_or_first_day_seen_on(
    small: Dataset, day: str, phases: dict[str, str | None]
) -> None:
    assert {row.id: row.phase for row in officials(small, day)} == phases


@pytest.mark.parametrize(
    ("dates", "phases"),
    [
        (
            {"start": parse("2004-02"), "end": parse("2006-02")},
            {"2004-01-31": None, "2004-02-01": "current", "2006-02-28": "current", "2006-03-01": "held"},
        ),
        (
            {"appointed": parse("2003-02"), "start": parse("2004")},
            {"2003-01-31": None, "2003-02-01": "announced", "2003-12-31": "announced", "2004-01-01": "current"},
        ),
        ({"start": parse("2004")}, {"2003-12-31": None, "9999-12-31": "current"}),
        ({"appointed": parse("2004")}, {"2003-12-31": None, "2004-01-01": "announced", "9999-12-31": "announced"}),
        ({"end": parse("2004-05-06")}, {"2004-05-06": None, "2004-05-07": "held"}),
        (
            {"attested": [parse("2005-05-05")]},
            {"2005-05-04": None, "2005-05-05": "current", "2005-05-06": None},
        ),
        (
            {"attested": [parse("2005-05"), parse("2004-04"), parse("2006-06")]},
            {"2004-03-31": None, "2004-04-01": "current", "2006-06-30": "current", "2006-07-01": None},
        ),
        (
            {"attested": [parse("2005")], "end": parse("2008")},
            {"2004-12-31": None, "2005-01-01": "current", "2008-12-31": "current", "2009-01-01": "held"},
        ),
        (
            {"attested": [parse("2005")], "start": parse("2003")},
            {"2002-12-31": None, "2003-01-01": "current", "9999-12-31": "current"},
        ),
        (
            {"attested": [parse("2005")], "appointed": parse("2003")},
            {"2003-01-01": "announced", "2005-01-01": "current", "2006-01-01": None},
        ),
    ],
)
def test_a_term_is_announced_current_held_or_unknown_as_its_dates_say(
    dates: dict[str, Any], phases: dict[str, str | None]
) -> None:
    assert {day: phase_of(term(**dates), day) for day in phases} == phases


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"office": ["president"]}, ["eve-president"]),
        (
            {"office": ["secretary general"]},
            ["ann-secretary-general", "bob-secretary-general", "cy-deputy", "dee-deputy"],
        ),
        ({"office": ["deputy", "president"]}, ["cy-deputy", "dee-deputy", "eve-president"]),
        ({"office": ["minister"]}, []),
        ({"state": {"AA"}}, ["ann-secretary-general", "eve-president"]),
        ({"state": {"BB", "DD"}}, ["bob-secretary-general", "dee-deputy"]),
        ({"state": {"EE"}}, []),
        ({"phase": ["current"]}, ["bob-secretary-general", "dee-deputy"]),
        ({"phase": ["held", "announced"]}, ["ann-secretary-general", "eve-president"]),
        ({"phase": ["held"], "state": {"BB"}}, []),
        ({"office": ["deputy"], "phase": ["current"]}, ["dee-deputy"]),
        ({"office": ["president"], "state": {"AA"}, "phase": ["announced"]}, ["eve-president"]),
    ],
)
def test_offices_states_and_phases_narrow_it_alone_and_together(
    small: Dataset, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in officials(small, TODAY, **filters)] == ids


def test_the_secretary_general_stands_first_then_each_office_as_the_file_names_it(
    small: Dataset, folder: Folder
) -> None:
    offices = ["Deputy", "Clerk", "Secretary-General", "Deputy", "Secretary-General", "Clerk"]
    text = "".join(
        f"""
        [[officials]]
        id = "person-{number}"
        person = "Zed"
        office = "{office}"
        start = "200{number}"
        sources = ["blog"]
        """
        for number, office in enumerate(offices)
    )
    assert [row.id for row in officials(Dataset(folder(officials=text)), TODAY)] == [
        "person-2",
        "person-4",
        "person-0",
        "person-3",
        "person-1",
        "person-5",
    ]


@pytest.mark.parametrize("dates", ['start = "2004-02"', 'appointed = "2004-02"', 'attested = ["2004-02"]'])
def test_an_imprecise_date_counts_from_its_first_day(small: Dataset, folder: Folder, dates: str) -> None:
    text = f"""
        [[officials]]
        id = "zed"
        person = "Zed"
        office = "Clerk"
        {dates}
        sources = ["blog"]
    """
    own = Dataset(folder(officials=text))
    assert [len(officials(own, day)) for day in ("2004-01-31", "2004-02-01")] == [0, 1]


def test_a_term_of_which_only_the_end_is_known_is_not_listed(small: Dataset, folder: Folder) -> None:
    text = """
        [[officials]]
        id = "zed"
        person = "Zed"
        office = "Clerk"
        end = "2004"
        sources = ["blog"]
    """
    assert officials(Dataset(folder(officials=text)), TODAY) == []


@pytest.mark.parametrize(
    ("day", "key", "uncertain"),
    [
        ("2006-12-31", "bob-secretary-general", False),
        ("2007-01-01", "bob-secretary-general", True),
        ("2007-01-30", "bob-secretary-general", True),
        ("2007-01-31", "bob-secretary-general", False),
        (TODAY, "ann-secretary-general", False),
        ("2023-12-12", "cy-deputy", True),
        ("2023-12-13", "cy-deputy", True),
        (TODAY, "eve-president", False),
    ],
)
def test_a_day_inside_an_imprecise_date_and_a_term_without_a_start_are_marked(
    small: Dataset, day: str, key: str, uncertain: bool
) -> None:
    assert {row.id: row.uncertain for row in officials(small, day)}[key] is uncertain


def test_a_term_without_a_start_is_not_in_doubt_before_or_after_it(small: Dataset, folder: Folder) -> None:
    text = """
        [[officials]]
        id = "zed"
        person = "Zed"
        office = "Clerk"
        appointed = "2003-01-01"
        attested = ["2004-01-01"]
        end = "2005-05"
        sources = ["blog"]
    """
    own = Dataset(folder(officials=text))
    days = ("2003-12-31", "2004-01-01", "2005-05-30", "2005-05-31", "2005-06-01")
    assert [(row.phase, row.uncertain) for day in days for row in officials(own, day)] == [
        ("announced", False),
        ("current", True),
        ("current", True),
        ("current", True),
        ("held", False),
    ]


def test_a_row_says_what_the_record_does_with_the_state_by_name(small: Dataset) -> None:
    rows = {row.id: row for row in officials(small, TODAY)}
    assert rows["ann-secretary-general"] == OfficialRow(
        person="Ann Ånström",
        nationality=ALPHA,
        office="Secretary-General",
        start=parse("2004-01-15"),
        end=parse("2006-12-31"),
        phase="held",
        sources=["gazette-2009"],
        planned=None,
        uncertain=False,
        attested=[],
        id="ann-secretary-general",
        person_ru=None,
        person_zh=None,
        office_ru=None,
        office_zh=None,
    )
    assert rows["bob-secretary-general"].planned == parse("../2027-12-31")
    assert (rows["cy-deputy"].nationality, rows["cy-deputy"].attested) == (
        None,
        [parse("2021-03-01"), parse("2023-12-12")],
    )
    assert rows["cy-deputy"].when is None


def test_a_row_can_be_asked_for_the_names_in_russian_and_chinese(small: Dataset, folder: Folder) -> None:
    text = """
        [[officials]]
        id = "zed"
        person = "Zed"
        person_ru = "Зед"
        person_zh = "泽德"
        office = "Clerk"
        office_ru = "Секретарь"
        office_zh = "书记"
        start = "2004"
        sources = ["blog"]
    """
    (row,) = officials(Dataset(folder(officials=text)), TODAY)
    assert (row.person_ru, row.person_zh, row.office_ru, row.office_zh) == ("Зед", "泽德", "Секретарь", "书记")
    assert row.also() == ("uncertain", "attested", "id", "confidence", "disputes")
    assert row.more() == ("person_ru", "person_zh", "office_ru", "office_zh", "note", "disputed")


def test_the_first_and_the_last_day_in_office_are_told(small: Dataset) -> None:
    fields = ["person", "office", "nationality"]
    told = {item.id: list(happenings(small, item)) for item in small.records(Official)}
    assert told["ann-secretary-general"] == [
        Happening(
            parse("2004-01-15"),
            "Ann Ånström takes office as Secretary-General.",
            ["AA"],
            ["politics"],
            rests_on=[*fields, "start"],
        ),
        Happening(
            parse("2006-12-31"),
            "Ann Ånström leaves office as Secretary-General.",
            ["AA"],
            ["politics"],
            rests_on=[*fields, "end"],
        ),
    ]
    assert told["cy-deputy"] == []
    assert [(str(each.date), each.event, each.states, each.announced) for each in told["eve-president"]] == [
        ("2026-03-01", "Eve takes office as President of Alpha.", ["AA"], None)
    ]
    assert list(happenings(small, term(end=parse("2004")))) == [
        Happening(parse("2004"), "Zed leaves office as Clerk.", [None], ["politics"], rests_on=[*fields, "end"])
    ]


@pytest.mark.parametrize(
    ("day", "phase", "ids"),
    [
        ("2026-02-01", "current", ["bob-secretary-general", "dee-deputy"]),
        ("2026-02-01", "unknown", []),
        ("2026-02-02", "current", []),
        ("2026-02-02", "unknown", ["bob-secretary-general"]),
        ("2026-02-02", "announced", ["eve-president"]),
    ],
)
def test_on_a_day_later_than_the_record_goes_nobody_is_called_current(
    small: Dataset, day: str, phase: str, ids: list[str]
) -> None:
    assert [row.id for row in officials(small, day, phase=[phase])] == ids


def test_a_term_without_a_start_is_as_uncertain_when_its_phase_is_unknown(small: Dataset, folder: Folder) -> None:
    text = """
        [[officials]]
        id = "x"
        person = "X"
        office = "Clerk"
        attested = ["2026-02-01", "2026-02-03"]
        sources = ["blog"]
    """
    own = Dataset(folder(officials=text))
    assert [(row.phase, row.uncertain) for row in officials(own, "2026-02-01")] == [("current", True)]
    assert [(row.phase, row.uncertain) for row in officials(own, "2026-02-02")] == [("unknown", True)]
    assert [(row.phase, row.uncertain) for row in officials(own, "2026-02-04")] == [(None, True)]


@pytest.mark.parametrize("typed", ["Secretary-General", "SECRETARY general", "secretary_general"])
def test_an_office_may_be_typed_in_any_spelling(run: Run, typed: str) -> None:
    out = run("officials", "--office", typed, "--phase", "Current", "-c", "id").out
    assert out == "id\nbob-secretary-general\ndee-deputy\n"
