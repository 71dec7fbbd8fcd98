"""Which initiatives had begun by a day, and how far each had got."""

from typing import Any

import pytest
from running import TODAY, Folder, Run, run_sco

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import Happening
from sco_cli.listings.initiatives import LISTING, InitiativeRow, first_sentence, initiatives
from sco_cli.records import Designation, Developing, Document, Initiative

ALPHA = "Alpha | [bold]Beta[/bold]"
BRAVO = '<b>"Bravo"</b>, & Co\x1b[31m'
EVERY = ["energy-hub", "energy-strategy-initiative", "wind-year", "trade-fund", "customs-window"]


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        ("2012-06-06", []),
        ("2012-06-07", ["customs-window agreed 2012-06-07"]),
        ("2020-12-30", ["customs-window agreed 2012-06-07"]),
        ("2020-12-31", ["customs-window lapsed 2020"]),
        ("2021-01-01", ["energy-strategy-initiative considered 2021", "customs-window lapsed 2020"]),
        ("2021-12-31", ["energy-strategy-initiative considered 2021", "customs-window lapsed 2020"]),
        ("2022-01-01", ["energy-strategy-initiative proposed 2022", "customs-window lapsed 2020"]),
        ("2023-04-30", ["energy-strategy-initiative proposed 2022", "customs-window lapsed 2020"]),
        ("2023-05-01", ["energy-strategy-initiative drafting 2023-05", "customs-window lapsed 2020"]),
        (
            "2023-10-26",
            [
                "energy-hub proposed 2023-10-26",
                "energy-strategy-initiative drafting 2023-05",
                "wind-year agreed 2023-07-04",
                "customs-window lapsed 2020",
            ],
        ),
        (
            "2024-07-04",
            [
                "energy-hub proposed 2023-10-26",
                "energy-strategy-initiative agreed 2024-07-04",
                "wind-year agreed 2023-07-04",
                "trade-fund agreed 2024-07-04",
                "customs-window lapsed 2020",
            ],
        ),
        (
            "2025-03-01",
            [
                "energy-hub proposed 2023-10-26",
                "energy-strategy-initiative in-force 2025-02",
                "wind-year completed 2024",
                "trade-fund in-force 2025-03/2025-05",
                "customs-window lapsed 2020",
            ],
        ),
    ],
)
def test_an_initiative_is_listed_from_its_first_step_on_with_its_status_and_since_when(
    small: Dataset, day: str, standing: list[str]
) -> None:
    assert [f"{row.id} {row.status} {row.since}" for row in initiatives(small, day)] == standing


def test_they_stand_by_main_area_then_by_status_then_by_title_whatever_its_case(small: Dataset, folder: Folder) -> None:
    assert [(row.areas[0], row.title) for row in initiatives(small, TODAY)] == [
        ("energy", "Energy hub"),
        ("energy", "Strategy for energy"),
        ("energy", "Wind for all"),
        ("trade", "Trade fund"),
        ("trade", "customs window"),
    ]
    statuses = ["lapsed", "completed", "superseded", "in-force", "agreed", "drafting", "proposed", "considered"]
    one = """
        [[initiatives]]
        id = "{id}"
        title = "{title}"
        areas = ["{area}"]
        kind = "plan"
        summary = "A plan."
        sources = ["blog"]

          [[initiatives.history]]
          status = "{status}"
          date = "2020"
          what = "It was told."
          sources = ["blog"]
    """
    energy = "".join(one.format(id=status, title="A", status=status, area="energy") for status in statuses)
    trade = "".join(one.format(id=title, title=title, status="agreed", area="trade") for title in ("b", "C", "a"))
    own = Dataset(folder(initiatives__energy=energy, initiatives__trade=trade))
    assert [row.id for row in initiatives(own, TODAY)] == [
        "considered",
        "proposed",
        "drafting",
        "agreed",
        "in-force",
        "completed",
        "superseded",
        "lapsed",
        "a",
        "b",
        "C",
    ]


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"area": {"energy"}}, EVERY[:3]),
        ({"area": {"trade"}}, ["energy-hub", "trade-fund", "customs-window"]),
        ({"area": {"finance"}}, ["trade-fund"]),
        ({"area": {"energy", "finance"}}, [*EVERY[:3], "trade-fund"]),
        ({"area": {"politics"}}, []),
        ({"kind": ["fund"]}, ["trade-fund"]),
        ({"kind": ["fund", "platform"]}, ["energy-hub", "trade-fund"]),
        ({"status": ["proposed"]}, ["energy-hub"]),
        ({"status": ["in-force", "lapsed"]}, ["energy-strategy-initiative", "trade-fund", "customs-window"]),
        ({"status": ["completed"]}, ["wind-year"]),
        ({"status": ["drafting"]}, []),
        ({"proposed_by": {"AA"}}, ["energy-strategy-initiative", "trade-fund"]),
        ({"proposed_by": {"ann-secretary-general"}}, ["energy-hub"]),
        ({"proposed_by": {"secretariat", "BB"}}, ["energy-hub", "energy-strategy-initiative"]),
        ({"proposed_by": {"DD"}}, []),
        ({"since": "2024-12-31", "until": "2025-01-31"}, ["wind-year"]),
        ({"since": "2025-02-28", "until": "2025-02-28"}, ["energy-strategy-initiative"]),
        ({"since": "2025-03-01"}, ["trade-fund"]),
        ({"since": "2025-05-31"}, ["trade-fund"]),
        ({"since": "2025-06-01"}, []),
        ({"until": "2025-02-28"}, [*EVERY[:3], "customs-window"]),
        ({"until": "2020-01-01"}, ["customs-window"]),
        ({"until": "2019-12-31"}, []),
        ({"area": {"trade"}, "proposed_by": {"AA"}}, ["trade-fund"]),
        ({"area": {"energy"}, "status": ["in-force"]}, ["energy-strategy-initiative"]),
        ({"kind": ["strategy"], "since": "2025-03-01"}, []),
    ],
)
def test_areas_kinds_statuses_proposers_and_days_narrow_it_alone_and_together(
    small: Dataset, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in initiatives(small, TODAY, **filters)] == ids


def test_a_status_and_a_span_are_those_of_the_day_asked_about(small: Dataset) -> None:
    assert [row.id for row in initiatives(small, "2023-12-14", status=["drafting"])] == ["energy-strategy-initiative"]
    assert [row.id for row in initiatives(small, "2023-12-14", since="2023-05-31", until="2023-05-31")] == [
        "energy-strategy-initiative"
    ]


@pytest.mark.parametrize(
    ("day", "key", "uncertain"),
    [
        ("2022-01-01", "energy-strategy-initiative", True),
        ("2022-12-30", "energy-strategy-initiative", True),
        ("2022-12-31", "energy-strategy-initiative", False),
        ("2020-01-01", "customs-window", True),
        ("2020-12-31", "customs-window", False),
        ("2024-12-30", "wind-year", True),
        ("2024-12-31", "wind-year", False),
        ("2025-04-01", "trade-fund", False),
        (TODAY, "energy-hub", False),
    ],
)
def test_a_day_inside_an_imprecise_step_is_marked_one_inside_an_interval_is_not(
    small: Dataset, day: str, key: str, uncertain: bool
) -> None:
    assert {row.id: row.uncertain for row in initiatives(small, day)}[key] is uncertain


def test_a_row_says_what_the_record_does_with_proposers_by_name(small: Dataset) -> None:
    rows = {row.id: row for row in initiatives(small, "2023-10-26")}
    records = {item.id: item for item in small.records(Initiative)}
    assert rows["energy-hub"] == InitiativeRow(
        id="energy-hub",
        title="Energy hub",
        areas=["energy", "trade"],
        kind="platform",
        status="proposed",
        since=parse("2023-10-26"),
        proposed_by=[BRAVO, "Ann Ånström"],
        sources=["secretariat-qa-2023#Q9"],
        summary="A hub to which the states' networks would be joined.",
        history=records["energy-hub"].history,
        uncertain=False,
        official_title=None,
        documents=[],
        confidence="low",
        disputes=1,
        note="Named in one report only.",
        disputed=records["energy-hub"].disputed,
        gist="A hub to which the states' networks would be joined.",
    )
    strategy = rows["energy-strategy-initiative"]
    assert strategy.when == parse("2023-05")
    assert (strategy.proposed_by, strategy.official_title) == ([ALPHA, "Secretariat"], "Draft Energy Strategy")
    assert (strategy.confidence, strategy.note) == ("high", "Also called the green strategy.")
    (fund,) = initiatives(small, TODAY, kind=["fund"])
    assert fund.documents == ["trade-plan-2023"]


@pytest.mark.parametrize(
    ("day", "key", "kind", "same", "steps"),
    [
        ("2023-10-26", "energy-strategy-initiative", Document, "energy-strategy", 3),
        (TODAY, "energy-strategy-initiative", Document, "energy-strategy", 5),
        ("2024-12-30", "wind-year", Designation, "year-of-energy-2024", 1),
        (TODAY, "wind-year", Designation, "year-of-energy-2024", 2),
    ],
)
def test_an_initiative_that_is_another_record_has_the_steps_of_that_one_so_far(
    small: Dataset, day: str, key: str, kind: type[Developing], same: str, steps: int
) -> None:
    (row,) = [row for row in initiatives(small, day) if row.id == key]
    other = small.find(kind, same)
    assert other is not None
    assert row.history == other.history[:steps]
    assert (row.status, row.since) == (other.history[steps - 1].status, other.history[steps - 1].date)


def test_sources_of_later_steps_are_not_yet_among_those_of_a_row(small: Dataset) -> None:
    key = "energy-strategy-initiative"
    then, now = ({row.id: row.sources for row in initiatives(small, day)}[key] for day in ("2024-07-03", "2024-07-04"))
    assert then == ["secretariat-qa-2023#Q9", "gazette-2012"]
    assert now == ["secretariat-qa-2023#Q9", "gazette-2012", "gazette-2025"]


def test_each_step_of_an_initiative_is_told(small: Dataset) -> None:
    assert LISTING.happenings is not None
    fund = {item.id: item for item in small.records(Initiative)}["trade-fund"]
    assert list(LISTING.happenings(small, fund)) == [
        Happening(
            parse("2024-07-04"),
            "Trade fund",
            ["AA"],
            ["trade", "finance"],
            ["gazette-2025"],
            "agreed",
            level=2,
            details="The council agrees on it.",
            rests_on=["title", "name", "history"],
        ),
        Happening(
            parse("2025-03/2025-05"),
            "Trade fund",
            ["AA"],
            ["trade", "finance"],
            ["gazette-2025"],
            "in-force",
            level=2,
            details="It opens.",
            rests_on=["title", "name", "history"],
        ),
    ]


@pytest.mark.parametrize("typed", ["Ann Ånström", "ann anstrom", "ann-secretary-general"])
def test_a_person_who_proposed_it_may_be_typed_in_any_spelling(run: Run, typed: str) -> None:
    assert run("initiatives", "--proposed-by", typed, "-c", "id").out == "id\nenergy-hub\n"


def test_an_initiative_is_as_doubtful_as_the_record_that_it_is(small: Dataset, folder: Folder) -> None:
    twin = """
        [[initiatives]]
        id = "plan-initiative"
        title = "Plan"
        areas = ["energy"]
        kind = "plan"
        summary = "A plan."
        same_as = "plan"
        sources = ["blog"]
    """
    own = """
        [[documents]]
        id = "plan"
        title = "Plan"
        kind = "plan"
        areas = ["trade"]
        sources = ["blog"]
        confidence = "medium"
        note = "One report only."

          [[documents.history]]
          status = "agreed"
          date = "2020"
          what = "It was signed."
          sources = ["blog"]

          [[documents.disputed]]
          field = "history"
          value = "2021"
          sources = ["blog"]
          why = "The gazette is nearer."
    """
    dataset = Dataset(folder(initiatives__energy=twin, documents=own))
    (row,) = [row for row in initiatives(dataset, TODAY) if row.id == "plan-initiative"]
    assert (row.confidence, row.disputes) == ("medium", 1)
    assert [each.field for each in row.disputed] == ["history"]
    table = run_sco("initiatives", "--area", "energy", "-f", "table", SCO_DATA=str(dataset.folder)).out
    assert [line.split()[:3] for line in table.splitlines() if line.startswith("Plan")] == [["Plan", "†", "agreed"]]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("A hub.", "A hub."),
        ("A hub. It joins networks. And more.", "A hub."),
        ("Is it a hub? It is! Yes.", "Is it a hub?"),
        ("So be it! Yes.", "So be it!"),
        ("A hub of approx. 30 states. It joins.", "A hub of approx. 30 states."),
        ("A hub", "A hub"),
        ("", ""),
    ],
)
def test_the_first_sentence_of_a_text_says_what_a_thing_is(text: str, first: str) -> None:
    assert first_sentence(text) == first


def test_a_table_says_what_each_is_below_its_title(run: Run) -> None:
    lines = run("initiatives", "--area", "energy", "-f", "table").out.splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith("Energy hub"))
    assert lines[place].split()[:4] == ["Energy", "hub", "†", "proposed"]
    below = [line.strip() for line in lines[place + 1 : place + 4]]
    assert "A hub to which the states' networks would be joined." in below
