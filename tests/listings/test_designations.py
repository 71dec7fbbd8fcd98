"""Named years and capitals, from the decision on."""

from typing import Any

import pytest
from running import TODAY, Folder

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import Happening
from sco_cli.listings.designations import DesignationRow, designations, happenings
from sco_cli.records import Designation

ALPHA = "Alpha | [bold]Beta[/bold]"
BRAVO = '<b>"Bravo"</b>, & Co\x1b[31m'


@pytest.mark.parametrize(
    ("day", "ids"),
    [
        ("2022-12-31", []),
        ("2023-01-01", ["capital-2023-bravograd"]),
        ("2023-07-03", ["capital-2023-bravograd"]),
        ("2023-07-04", ["year-of-energy-2024", "capital-2023-bravograd"]),
        (TODAY, ["year-of-energy-2024", "capital-2023-bravograd"]),
    ],
)
def test_a_designation_is_known_from_its_decision_or_else_its_beginning_on_years_before_capitals(
    small: Dataset, day: str, ids: list[str]
) -> None:
    assert [row.id for row in designations(small, day)] == ids


def test_those_of_one_kind_stand_as_in_the_file(small: Dataset, folder: Folder) -> None:
    kinds = ["tourism-and-cultural-capital", "named-year", "tourism-and-cultural-capital", "named-year"]
    text = "".join(
        f"""
        [[designations]]
        id = "designation-{number}"
        kind = "{kind}"
        name = "Name {9 - number}"
        start = "2001"
        sources = ["blog"]
        """
        for number, kind in enumerate(kinds)
    )
    assert [row.id for row in designations(Dataset(folder(designations=text)), TODAY)] == [
        "designation-1",
        "designation-3",
        "designation-0",
        "designation-2",
    ]


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"kind": ["named-year"]}, ["year-of-energy-2024"]),
        ({"kind": ["tourism-and-cultural-capital"]}, ["capital-2023-bravograd"]),
        ({"state": {"BB"}}, ["capital-2023-bravograd"]),
        ({"state": {"AA"}}, []),
        ({"state": {"AA", "BB"}}, ["capital-2023-bravograd"]),
        ({"kind": ["named-year"], "state": {"BB"}}, []),
    ],
)
def test_kinds_and_the_state_of_the_place_narrow_it_alone_and_together(
    small: Dataset, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in designations(small, TODAY, **filters)] == ids


def test_a_row_says_what_the_record_does_with_states_by_name(small: Dataset) -> None:
    year, capital = designations(small, TODAY)
    assert capital == DesignationRow(
        id="capital-2023-bravograd",
        kind="tourism-and-cultural-capital",
        name="Capital of Tourism",
        place="Bravograd",
        start=parse("2023"),
        end=parse("2024"),
        sources=["secretariat-qa-2023#Q10"],
        country=BRAVO,
        decided=None,
        proposed_by=[],
    )
    assert (year.country, year.decided, year.proposed_by) == (None, parse("2023-07-04"), [ALPHA])
    assert year.when is None


def test_who_proposed_it_is_named_state_person_and_body(small: Dataset, folder: Folder) -> None:
    text = """
        [[designations]]
        id = "year"
        kind = "named-year"
        name = "Year of Rest"
        start = "2001"
        proposed_by = ["DD", "cy-deputy", "council"]
        sources = ["blog"]
    """
    (row,) = designations(Dataset(folder(designations=text)), TODAY)
    assert row.proposed_by == ["Delta", "Cy Cole", "Heads of State Council"]


def test_the_decision_and_the_beginning_are_told_the_beginning_as_known_from_the_decision_on(small: Dataset) -> None:
    told = {item.id: list(happenings(small, item)) for item in small.records(Designation)}
    assert told == {
        "capital-2023-bravograd": [Happening(parse("2023"), "Begins: Capital of Tourism.", ["BB"], ["trade"])],
        "year-of-energy-2024": [
            Happening(parse("2023-07-04"), "It is decided: Year of Energy.", [None], ["energy"]),
            Happening(parse("2024"), "Begins: Year of Energy.", [None], ["energy"], announced=parse("2023-07-04")),
        ],
    }
