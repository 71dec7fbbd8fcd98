"""Who chairs on a day, who did before, and who is announced."""

import json

import pytest
from running import TODAY, Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import Happening
from sco_cli.listings.chairmanships import ChairmanshipRow, chairmanships, happenings, phase_of
from sco_cli.records import Chairmanship

ALPHA = "Alpha | [bold]Beta[/bold]"
BRAVO = '<b>"Bravo"</b>, & Co\x1b[31m'
OWN = """
[[chairmanships]]
id = "over"
state = "AA"
start = "2001"
end = "2003-05"
planned_start = "2001"
planned_end = "2003"
sources = ["blog"]

[[chairmanships]]
id = "going-on"
state = "BB"
start = "2003-05"
planned_start = "2003-06"
planned_end = "2005"
sources = ["blog"]

[[chairmanships]]
id = "to-come"
state = "DD"
announced = "2004-03"
planned_start = "2005"
sources = ["blog"]

[[chairmanships]]
id = "unknown"
state = "EE"
planned_start = "2006"
sources = ["blog"]
"""


@pytest.mark.parametrize(
    ("day", "phases"),
    [
        ("2010-06-30", {}),
        ("2010-07-01", {"chair-2001-alpha": "held", "chair-2010-bravo": "current"}),
        ("2010-07-02", {"chair-2001-alpha": "held", "chair-2010-bravo": "current"}),
        ("2023-12-13", {"chair-2001-alpha": "held", "chair-2010-bravo": "current"}),
        (
            "2023-12-14",
            {"chair-2001-alpha": "held", "chair-2010-bravo": "current", "chair-2024-alpha": "announced"},
        ),
        (
            "2024-07-03",
            {"chair-2001-alpha": "held", "chair-2010-bravo": "current", "chair-2024-alpha": "announced"},
        ),
        ("2024-07-04", {"chair-2001-alpha": "held", "chair-2010-bravo": "held", "chair-2024-alpha": "current"}),
        ("2025-08-31", {"chair-2001-alpha": "held", "chair-2010-bravo": "held", "chair-2024-alpha": "current"}),
        (
            "2025-09-01",
            {
                "chair-2001-alpha": "held",
                "chair-2010-bravo": "held",
                "chair-2024-alpha": "current",
                "chair-2026-bravo": "announced",
            },
        ),
    ],
)
def test_a_term_is_announced_then_current_and_held_from_the_day_of_hand_over(
    small: Dataset, day: str, phases: dict[str, str]
) -> None:
    assert {row.id: row.phase for row in chairmanships(small, day)} == phases


def test_the_terms_stand_in_the_order_of_the_file(small: Dataset) -> None:
    assert [row.id for row in chairmanships(small, TODAY)] == [
        "chair-2001-alpha",
        "chair-2010-bravo",
        "chair-2024-alpha",
        "chair-2026-bravo",
    ]


@pytest.mark.parametrize(
    ("day", "phases"),
    [
        ("2026-02-01", {"held": 2, "current": 1, "announced": 1, "unknown": 0}),
        ("2026-02-02", {"held": 2, "current": 0, "announced": 1, "unknown": 1}),
        ("2050-01-01", {"held": 2, "current": 0, "announced": 1, "unknown": 1}),
    ],
)
def test_a_phase_narrows_it_and_none_is_current_on_a_day_later_than_the_record_goes(
    small: Dataset, day: str, phases: dict[str, int]
) -> None:
    found = {phase: [row.phase for row in chairmanships(small, day, phase=[phase])] for phase in phases}
    assert found == {phase: [phase] * count for phase, count in phases.items()}
    assert len(chairmanships(small, day, phase=["held", "announced"])) == 3


def test_a_term_whose_phase_is_unknown_keeps_its_planned_end(small: Dataset) -> None:
    assert [str(row.planned) for row in chairmanships(small, "2050-01-01", phase=["unknown"])] == ["../2026"]


def test_a_user_asks_for_a_phase_in_any_spelling(run: Run) -> None:
    assert run("chairmanships", "--phase", "Announced", "-c", "id").out == "id\nchair-2026-bravo\n"
    unknown = run("chairmanships", "--as-of", "2030", "-f", "table", "--phase", "unknown").out
    assert "▶" not in unknown
    assert "▶" in run("chairmanships", "-f", "table", "--phase", "current").out


def test_a_state_narrows_it(small: Dataset) -> None:
    assert [row.id for row in chairmanships(small, TODAY, state={"BB"})] == ["chair-2010-bravo", "chair-2026-bravo"]
    assert [row.id for row in chairmanships(small, "2010-06-30", state={"AA"})] == []
    assert [row.id for row in chairmanships(small, TODAY, state={"DD"})] == []


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2000-12-31", None),
        ("2001-01-01", "current"),
        ("2003-04-30", "current"),
        ("2003-05-01", "held"),
        ("2003-05-31", "held"),
    ],
)
def test_an_imprecise_start_or_end_counts_from_its_first_day(day: str, expected: str | None) -> None:
    term = Chairmanship(id="x", state="AA", start=parse("2001"), end=parse("2003-05"), sources=["blog"])
    assert phase_of(term, day) == expected


def test_a_term_of_unknown_beginning_is_told_only_when_it_is_over() -> None:
    term = Chairmanship(id="x", state="AA", end=parse("2003-05"), sources=["blog"])
    assert [phase_of(term, day) for day in ("0001-01-01", "2003-04-30", "2003-05-01")] == [None, None, "held"]


def test_a_term_is_announced_from_the_announcement_on_and_never_without_one() -> None:
    term = Chairmanship(id="x", state="AA", announced=parse("2004-03"), planned_start=parse("2005"), sources=["blog"])
    assert [phase_of(term, day) for day in ("2004-02-29", "2004-03-01", "9999-12-31")] == [
        None,
        "announced",
        "announced",
    ]
    term = Chairmanship(id="x", state="AA", planned_start=parse("2005"), sources=["blog"])
    assert phase_of(term, "9999-12-31") is None


def test_the_end_planned_is_told_until_the_term_has_ended_and_the_start_until_it_has_begun(
    small: Dataset, folder: Folder
) -> None:
    assert {row.id: str(row.planned) for row in chairmanships(small, TODAY)} == {
        "chair-2001-alpha": "None",
        "chair-2010-bravo": "None",
        "chair-2024-alpha": "../2026",
        "chair-2026-bravo": "2026/2027",
    }
    assert {row.id: str(row.planned) for row in chairmanships(Dataset(folder(chairmanships=OWN)), TODAY)} == {
        "over": "None",
        "going-on": "../2005",
        "to-come": "2005",
    }


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2023-12-14", (None, "announced", "2024/2026")),
        ("2024-07-03", (None, "announced", "2024/2026")),
        ("2024-07-04", ("2024-07-04", "current", "../2026")),
    ],
)
def test_before_its_first_day_a_term_is_told_as_it_was_announced(
    small: Dataset, day: str, told: tuple[str | None, str, str]
) -> None:
    *_, row = [row.record() for row in chairmanships(small, day)]
    assert (row["start"], row["phase"], row["planned"]) == told


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2005-05-31", (None, None, None, "2005/2006")),
        ("2005-06-01", ("2005-06", "2006-07", "council-2024", "../2006")),
        ("2006-06-30", ("2005-06", "2006-07", "council-2024", "../2006")),
        ("2006-07-01", ("2005-06", "2006-07", "council-2024", None)),
    ],
)
def test_the_end_and_the_summit_of_a_term_are_not_known_before_it_has_begun(
    small: Dataset, folder: Folder, day: str, told: tuple[str | None, ...]
) -> None:
    text = """
        [[chairmanships]]
        id = "own"
        state = "AA"
        start = "2005-06"
        end = "2006-07"
        announced = "2004"
        planned_start = "2005"
        planned_end = "2006"
        summit = "council-2024"
        sources = ["blog"]
    """
    (row,) = [row.record() for row in chairmanships(Dataset(folder(chairmanships=text)), day)]
    assert (row["start"], row["end"], row["summit"], row["planned"]) == told


def test_a_term_that_has_not_begun_yet_has_the_summit_announced_for_it(small: Dataset, folder: Folder) -> None:
    text = """
        [[chairmanships]]
        id = "own"
        state = "AA"
        announced = "2004"
        planned_start = "2005"
        summit = "council-2026-alphaville"
        sources = ["blog"]
    """
    (row,) = chairmanships(Dataset(folder(chairmanships=text)), TODAY)
    assert (row.phase, row.summit) == ("announced", "council-2026-alphaville")


@pytest.mark.parametrize(
    ("day", "uncertain"),
    [
        ("2001-01-01", [True]),
        ("2001-12-30", [True]),
        ("2001-12-31", [False]),
        ("2003-04-30", [False]),
        ("2003-05-01", [True, True]),
        ("2003-05-30", [True, True]),
        ("2003-05-31", [False, False]),
    ],
)
def test_a_day_inside_an_imprecise_start_or_end_is_marked(
    small: Dataset, folder: Folder, day: str, uncertain: list[bool]
) -> None:
    assert [row.uncertain for row in chairmanships(Dataset(folder(chairmanships=OWN)), day)] == uncertain


def test_a_row_says_what_the_record_does_and_what_follows_from_it(small: Dataset) -> None:
    assert chairmanships(small, "2024-07-03", state={"BB"}) == [
        ChairmanshipRow(
            state=BRAVO,
            code="BB",
            start=parse("2010-07-01"),
            end=parse("2024-07-04"),
            phase="current",
            theme='Together, "slowly"',
            summit="council-2024",
            sources=["secretariat-qa-2023#Q1"],
            planned=None,
            uncertain=False,
            id="chair-2010-bravo",
            begins="2010-07-01",
            ends="2024-07-04",
            closed_at="4 July 2024",
        )
    ]
    *_, row = chairmanships(small, TODAY)
    assert (row.start, row.end, row.confidence, row.note) == (None, None, "low", "Only one report says so.")
    assert row.also() == ("uncertain", "id", "confidence", "disputes")


def test_taking_the_chair_is_told_and_before_it_that_it_is_announced(small: Dataset) -> None:
    told = {item.id: list(happenings(small, item)) for item in small.records(Chairmanship)}
    assert told == {
        "chair-2001-alpha": [],
        "chair-2010-bravo": [
            Happening(
                parse("2010-07-01"),
                f"{BRAVO} takes the chair.",
                ["BB"],
                ["politics"],
                level=1,
                rests_on=["state", "start"],
            )
        ],
        "chair-2024-alpha": [
            Happening(
                parse("2024"),
                f"{ALPHA} is to take the chair (announced).",
                ["AA"],
                ["politics"],
                announced=parse("2023-12-14"),
                happened=parse("2024-07-04"),
                level=1,
                planned=True,
                rests_on=["state", "planned_start"],
            ),
            Happening(
                parse("2024-07-04"),
                f"{ALPHA} takes the chair.",
                ["AA"],
                ["politics"],
                level=1,
                rests_on=["state", "start"],
            ),
        ],
        "chair-2026-bravo": [
            Happening(
                parse("2026"),
                f"{BRAVO} is to take the chair (announced).",
                ["BB"],
                ["politics"],
                announced=parse("2025-09-01"),
                level=1,
                planned=True,
                rests_on=["state", "planned_start"],
            )
        ],
    }


@pytest.mark.parametrize(
    ("day", "dates"),
    [
        ("2023-12-13", []),
        ("2023-12-14", ["2024"]),
        ("2024-07-03", ["2024"]),
        ("2024-07-04", ["2024-07-04"]),
    ],
)
def test_a_term_is_told_as_announced_until_it_begins(small: Dataset, day: str, dates: list[str]) -> None:
    term = small.find(Chairmanship, "chair-2024-alpha")
    assert term is not None
    assert [str(told.date) for told in happenings(small, term) if told.known(day)] == dates


def test_the_table_marks_the_current_chair(run: Run) -> None:
    out = run("chairmanships", "--as-of", "2024-07-03", "-f", "table").out
    (line,) = [line for line in out.splitlines() if line.startswith("▶")]
    assert line.split()[1:3] == ['<b>"Bravo"</b>,', "&"]


IN_WORDS = """
    [[chairmanships]]
    id = "first"
    state = "AA"
    start = "2003-05"
    end = "2005-06-07"
    announced = "2002"
    planned_start = "2003"
    planned_end = "2005"
    summit = "council-2005"
    sources = ["blog"]

    [[chairmanships]]
    id = "second"
    state = "BB"
    start = "2005-06-07"
    announced = "2004"
    planned_start = "2005"
    planned_end = "2007"
    summit = "council-2007"
    sources = ["blog"]
"""
MEETINGS = """
    [[meetings]]
    id = "council-2005"
    body = "council"
    start = "2005-06-06"
    end = "2005-06-07"
    announced = "2004-01-01"
    planned_start = "2005-06"
    planned_city = "Bravograd"
    city = "Alphaville"
    sources = ["blog"]

    [[meetings]]
    id = "council-2007"
    body = "council"
    announced = "2006"
    planned_start = "2007"
    city = "Deltaville"
    sources = ["blog"]
"""


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2003-04-30", [("planned 2003", "planned 2005", None)]),
        ("2003-12-31", [("2003-05", "2005-06-07", None)]),
        (
            "2005-06-05",
            [("2003-05", "2005-06-07", "Bravograd, planned 2005-06"), ("planned 2005", "planned 2007", None)],
        ),
        (
            "2005-06-06",
            [("2003-05", "2005-06-07", "Alphaville, 7 June 2005"), ("planned 2005", "planned 2007", None)],
        ),
        (
            "2005-12-31",
            [("2003-05", "2005-06-07", "Alphaville, 7 June 2005"), ("2005-06-07", "planned 2007", None)],
        ),
        (
            "2006-01-01",
            [
                ("2003-05", "2005-06-07", "Alphaville, 7 June 2005"),
                ("2005-06-07", "planned 2007", "Deltaville, planned 2007"),
            ],
        ),
    ],
)
def test_a_table_tells_in_words_what_is_planned_and_where_a_term_ends_as_known_on_the_day(
    folder: Folder, small: Dataset, day: str, told: list[tuple[str | None, ...]]
) -> None:
    own = Dataset(folder(chairmanships=IN_WORDS, meetings=MEETINGS))
    assert [(row.begins, row.ends, row.closed_at) for row in chairmanships(own, day)] == told


def test_a_summit_of_one_day_or_without_city_is_told_by_what_is_known(folder: Folder, small: Dataset) -> None:
    meetings = """
        [[meetings]]
        id = "council-2005"
        body = "council"
        start = "2005-06"
        sources = ["blog"]

        [[meetings]]
        id = "council-2007"
        body = "council"
        announced = "2006"
        sources = ["blog"]
    """
    own = Dataset(folder(chairmanships=IN_WORDS, meetings=meetings))
    assert [row.closed_at for row in chairmanships(own, TODAY)] == ["June 2005", None]


def test_a_table_has_a_line_a_term_and_other_formats_the_id_of_its_summit(folder: Folder, run: Run) -> None:
    path = str(folder(chairmanships=IN_WORDS.replace('"BB"', '"DD"'), meetings=MEETINGS))
    table = run("chairmanships", "--as-of", "2006", "-f", "table", "--state", "delta", SCO_DATA=path).out
    assert table.splitlines()[2:5:2] == [
        "State    Start       End           Phase    Summit                    Sources",
        "▶ Delta  2005-06-07  planned 2007  current  Deltaville, planned 2007  blog",
    ]
    assert len(table.splitlines()) == 5
    out = run("chairmanships", "--as-of", "2006", "-c", "summit", "-f", "table", SCO_DATA=path).out
    assert "council-2005" in out
    (one, _) = json.loads(run("chairmanships", "--as-of", "2006", "-f", "json", SCO_DATA=path).out)
    assert one["summit"] == "council-2005"
    assert not {"begins", "ends", "closed_at"} & one.keys()
