"""Named years and capitals, from the decision on."""

from typing import Any

import pytest
from running import TODAY, Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import Happening
from sco_cli.listings.designations import DesignationRow, designations, happenings
from sco_cli.records import Designation, Step

ALPHA = "Alpha | [bold]Beta[/bold]"
BRAVO = '<b>"Bravo"</b>, & Co\x1b[31m'


def year(*, decided: str | None, steps: list[str], **given: Any) -> Designation:
    history = [Step(status="agreed", date=parse(day), what="So it goes.", sources=["blog"]) for day in steps]
    return Designation(
        id="rest",
        kind="named-year",
        name="Rest",
        start=parse("2001"),
        decided=parse(decided) if decided else None,
        sources=["blog"],
        history=history,
        **given,
    )


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
    energy, capital = designations(small, TODAY)
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
        name_ru=None,
        name_zh=None,
    )
    assert (energy.country, energy.decided, energy.proposed_by) == (None, parse("2023-07-04"), [ALPHA])
    assert (energy.name_ru, energy.name_zh, energy.when) == ("Год энергии", None, None)


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


def test_names_in_russian_and_chinese_are_given_when_they_are_asked_for(run: Run) -> None:
    asked = run("designations", "--kind", "named-year", "-c", "name_ru,name_zh")
    assert asked.out == "name_ru\tname_zh\nГод энергии\t\n"
    assert "name_ru" not in run("designations", "-f", "json").out


def test_the_steps_and_the_beginning_are_told_the_beginning_as_known_from_the_decision_on(small: Dataset) -> None:
    told = {item.id: list(happenings(small, item)) for item in small.records(Designation)}
    assert told == {
        "capital-2023-bravograd": [
            Happening(
                parse("2023"),
                "Bravograd is the Capital of Tourism, 2023–2024.",
                ["BB"],
                ["trade"],
                level=1,
                rests_on=["name", "place", "start"],
            )
        ],
        "year-of-energy-2024": [
            Happening(
                parse("2023-07-04"),
                "Year of Energy, 2024",
                ["AA"],
                ["energy"],
                ["secretariat-qa-2023#Q10"],
                "agreed",
                level=2,
                details="The council names the year.",
                rests_on=["title", "name", "history"],
            ),
            Happening(
                parse("2024"),
                "Year of Energy, 2024",
                ["AA"],
                ["energy"],
                ["gazette-2025"],
                "completed",
                level=2,
                details="The year ends with a fair.",
                rests_on=["title", "name", "history"],
            ),
            Happening(
                parse("2024"),
                "2024 is the Year of Energy.",
                ["AA"],
                ["energy"],
                announced=parse("2023-07-04"),
                level=1,
                rests_on=["name", "place", "start"],
            ),
        ],
    }


@pytest.mark.parametrize(
    ("decided", "steps", "told"),
    [
        (None, [], ["2001 is the Rest."]),
        ("2000-06-01", [], ["2001 is to be the Rest.", "2001 is the Rest."]),
        ("2000-06-01", ["2000-06-01"], ["Rest, 2001: So it goes.", "2001 is the Rest."]),
        ("2000-06-01", ["2000"], ["2001 is to be the Rest.", "Rest, 2001: So it goes.", "2001 is the Rest."]),
        (
            "2000-06-01",
            ["2000-05-01", "2000-06-01"],
            ["Rest, 2001: So it goes.", "Rest, 2001: So it goes.", "2001 is the Rest."],
        ),
        (None, ["2000-06-01"], ["Rest, 2001: So it goes.", "2001 is the Rest."]),
    ],
)
def test_the_decision_is_told_once_by_its_step_where_there_is_one(
    small: Dataset, decided: str | None, steps: list[str], told: list[str]
) -> None:
    found = [*happenings(small, year(decided=decided, steps=steps))]
    assert [each.whole for each in found] == told
    assert [(each.level, each.rests_on) for each in found if each.event.startswith("2001 is to")] in (
        [],
        [(2, ["name", "place", "start", "decided"])],
    )


def test_the_decision_the_steps_and_the_beginning_touch_the_place_and_who_proposed_it(small: Dataset) -> None:
    item = year(decided="2000", steps=["2000-06-01"], country="BB", proposed_by=["DD", "cy-deputy"], areas=["trade"])
    decision, step, beginning = happenings(small, item)
    assert (decision.states, decision.areas, decision.announced) == (["BB", "DD"], ["trade"], None)
    assert (beginning.states, beginning.areas, beginning.announced) == (["BB", "DD"], ["trade"], parse("2000"))
    assert "DD" in step.states


def test_what_happened_to_it_touches_the_state_that_holds_it(small: Dataset, folder: Folder) -> None:
    text = """
        [[designations]]
        id = "capital"
        kind = "tourism-and-cultural-capital"
        name = "Capital"
        place = "Alphaville"
        start = "2023"
        country = "BB"
        proposed_by = ["AA"]
        sources = ["blog"]

          [[designations.history]]
          status = "agreed"
          date = "2022"
          what = "It was named."
          sources = ["blog"]
    """
    dataset = Dataset(folder(designations=text))
    (item,) = dataset.records(Designation)
    assert [told.states for told in happenings(dataset, item)] == [["BB", "AA"], ["BB", "AA"]]
