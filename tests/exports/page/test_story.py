"""The timeline of the page: decades, years, the main line first."""

import pytest

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.exports.page.entries import Teller
from sco_cli.exports.page.notes import Notes
from sco_cli.exports.page.story import Year, decades, in_year, span, told, year_in
from sco_cli.listings.timeline import timeline

DAY = "2026-02-01"


def years(dataset: Dataset, day: str = DAY) -> dict[str, Year]:
    found = decades(Teller(dataset, day, Notes(dataset)))
    return {each.year: each for decade in found for each in decade.years}


def test_years_stand_in_their_decades(small: Dataset) -> None:
    found = decades(Teller(small, DAY, Notes(small)))
    assert [each.heading for each in found] == ["1996", "2001–2009", "2010–2012", "2020–2026"]
    assert [year.year for year in found[0].years] == ["1996"]
    assert all(year.year[:3] == decade.heading[:3] for decade in found for year in decade.years)


@pytest.mark.parametrize("day", [DAY, "2010-12-31", "2001-06-15"])
def test_every_entry_of_the_timeline_is_told_once(small: Dataset, day: str) -> None:
    rows = timeline(small, day, all=True)
    found = years(small, day)
    shown = [each for year in found.values() for each in (*year.main, *year.others, *year.ahead)]
    decisions = {(row.date, row.told.several) for row in rows if row.told.several}
    assert len(shown) == len(decisions) + sum(1 for row in rows if not row.told.several)
    assert {each.to for each in shown} <= {row.id for row in rows}
    assert [*found] == sorted({year_in(row) for row in rows})


def test_the_main_line_has_its_details_and_all_else_says_how_far_it_got(small: Dataset) -> None:
    found = years(small)["2024"]
    assert [(each.when, each.text) for each in found.main if each.to == "energy-strategy"] == [
        ("4 Jul", "Energy Strategy until 2030: The council approves it."),
    ]
    assert [each.text for each in found.others if each.to == "trade-fund"] == ["Trade fund: agreed"]
    assert all(each.refs for each in (*found.main, *found.others))


def test_states_of_one_decision_share_an_entry_with_the_sources_of_each(small: Dataset) -> None:
    (joint,) = (each for each in years(small)["2025"].main if "to be" in each.text)
    assert joint.text == "It is decided that Delta and Echo Republic are to be SCO partners."
    assert len(joint.refs) == 1


def test_what_is_still_to_come_stands_apart(small: Dataset) -> None:
    found = years(small)["2026"]
    assert "council-2026-alphaville" in [each.to for each in found.ahead]
    assert [each for each in (*found.main, *found.others) if "announced" in each.text] == []


def test_doubt_is_said_in_words(small: Dataset) -> None:
    teller = Teller(small, DAY, Notes(small))
    rows = timeline(small, DAY, all=True)
    doubts = {each.to: each.doubt for each in told(teller, [row for row in rows if row.date.first[:4] == "2010"])}
    assert doubts["bravo-member"] == "Confidence: medium"
    assert doubts["charlie-dialogue-partner"] == "sources disagree"
    assert doubts["chair-2010-bravo"] == ""
    assert "Confidence: low" in [each.doubt for each in years(small)["2023"].others]


def test_spans_and_days_read_well() -> None:
    assert (span("2001", "2009"), span("1996", "1996")) == ("2001–2009", "1996")
    assert [
        in_year(parse(each)) for each in ("2002-06-07", "2002", "2002-10-31/2002-11-01", "2010-12-05/2010-12-10")
    ] == [
        "7 Jun",
        "2002",
        "31 Oct–1 Nov",
        "5–10 Dec",
    ]
    assert [in_year(parse(each)) for each in ("2002-06-07?", "2002-06~", "2001/2002?")] == [
        "perhaps 7 June 2002",
        "about June 2002",
        "2001 – perhaps 2002",
    ]
