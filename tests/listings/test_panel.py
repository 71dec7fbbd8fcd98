"""States by years: the status of each on one day of every year."""

from typing import Any

import pytest
from running import TODAY, Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.errors import Usage
from sco_cli.listings.panel import PanelRow, panel, span

BRAVO = '<b>"Bravo"</b>, & Co\x1b[31m'


def test_each_state_that_ever_held_a_status_has_a_row_for_each_year_by_name_then_year(small: Dataset) -> None:
    rows = panel(small, as_of=TODAY)
    assert [(row.code, row.year) for row in rows] == [
        (code, year) for code in ("BB", "AA", "DD", "CC") for year in range(1996, 2026)
    ]


def test_a_row_has_the_status_of_its_day_and_the_sources_of_the_spell(small: Dataset) -> None:
    alpha = {row.year: row.status for row in panel(small, as_of=TODAY, state={"AA"})}
    assert alpha == {year: "shanghai-five" if year < 2001 else "member" for year in range(1996, 2026)}
    charlie = {row.year: row.status for row in panel(small, 2008, 2011, as_of=TODAY, state={"CC"})}
    assert charlie == {2008: None, 2009: None, 2010: "dialogue-partner", 2011: "dialogue-partner"}
    assert panel(small, 2003, 2004, as_of=TODAY, state={"BB"}) == [
        PanelRow(
            year=2003,
            state=BRAVO,
            code="BB",
            cow=902,
            status=None,
            sources=[],
            alpha3="BBB",
            cow_abb="BRV",
            uncertain=False,
            id=None,
            confidence=None,
            disputes=0,
        ),
        PanelRow(
            year=2004,
            state=BRAVO,
            code="BB",
            cow=902,
            status="observer",
            sources=["secretariat-qa-2023#Q1", "secretariat-qa-2023#Q2"],
            alpha3="BBB",
            cow_abb="BRV",
            uncertain=False,
            id="bravo-observer",
            confidence="high",
            disputes=0,
        ),
    ]


def test_a_year_is_as_sure_and_as_disputed_as_the_spell_of_its_day(small: Dataset) -> None:
    rows = panel(small, 2009, 2010, as_of=TODAY, state={"BB", "CC"})
    assert [(row.id, row.confidence, row.disputes) for row in rows] == [
        ("bravo-observer", "high", 0),
        ("bravo-member", "medium", 0),
        (None, None, 0),
        ("charlie-dialogue-partner", "high", 1),
    ]
    assert (PanelRow.keys()[-2:], PanelRow.also()) == (
        ("alpha3", "cow_abb"),
        ("uncertain", "id", "confidence", "disputes"),
    )


@pytest.mark.parametrize(
    ("on", "status", "uncertain"),
    [
        ("04-30", "observer", False),
        ("05-01", "member", True),
        ("05-30", "member", True),
        ("05-31", "member", False),
        ("12-31", "member", False),
    ],
)
def test_the_day_of_the_year_decides_and_one_inside_an_imprecise_start_is_marked(
    small: Dataset, on: str, status: str, uncertain: bool
) -> None:
    (row,) = panel(small, 2010, 2010, on=on, as_of=TODAY, state={"BB"})
    assert (row.status, row.uncertain) == (status, uncertain)


def test_states_narrow_it(small: Dataset) -> None:
    assert [row.code for row in panel(small, 2025, as_of=TODAY, state={"AA", "DD", "EE"})] == ["AA", "DD"]
    assert panel(small, as_of=TODAY, state={"EE"}) == []


def test_a_status_that_was_lost_is_none_again(small: Dataset, folder: Folder) -> None:
    text = """
        [[memberships]]
        id = "gone"
        state = "EE"
        status = "observer"
        basis = "Decision."
        start = "2001-07-01"
        end = "2003-07-01"
        sources = ["blog"]
    """
    own = Dataset(folder(memberships=text))
    assert {row.year: row.status for row in panel(own, 2000, 2004, as_of=TODAY)} == {
        2000: None,
        2001: "observer",
        2002: "observer",
        2003: None,
        2004: None,
    }
    assert [row.status for row in panel(own, 2003, 2003, on="06-30", as_of=TODAY)] == ["observer"]
    assert [row.status for row in panel(own, 2003, 2003, on="07-01", as_of=TODAY)] == [None]


@pytest.mark.parametrize(
    ("as_of", "first", "last", "on", "years"),
    [
        ("2025-12-30", None, None, "12-31", (1996, 2024)),
        ("2025-12-31", None, None, "12-31", (1996, 2025)),
        ("2026-01-01", None, None, "12-31", (1996, 2025)),
        ("2026-02-01", None, None, "02-01", (1996, 2026)),
        ("2026-02-01", None, None, "02-02", (1996, 2025)),
        ("2026-02-01", None, None, "01-31", (1996, 2026)),
        ("1996-12-31", None, None, "12-31", (1996, 1996)),
        ("2026-02-01", 1996, 1996, "12-31", (1996, 1996)),
        ("2026-02-01", 2001, None, "12-31", (2001, 2025)),
        ("2026-02-01", None, 2001, "12-31", (1996, 2001)),
        ("2026-02-01", 2025, 2025, "12-31", (2025, 2025)),
    ],
)
def test_the_years_run_from_1996_to_the_last_whose_day_is_over_unless_others_are_given(
    as_of: str, first: int | None, last: int | None, on: str, years: tuple[int, int]
) -> None:
    found = span(as_of, first, last, on)
    assert (found[0], found[-1], len(found)) == (*years, years[1] - years[0] + 1)


@pytest.mark.parametrize(
    ("as_of", "first", "last", "on", "message"),
    [
        (TODAY, 1995, None, "12-31", "--from 1995 is before 1996, the year in which the record begins"),
        (TODAY, None, 2026, "12-31", "--to 2026 is too late: 2026-12-31 is still to come"),
        (TODAY, None, 2026, "02-02", "--to 2026 is too late: 2026-02-02 is still to come"),
        (TODAY, 2010, 2009, "12-31", "--from 2010 is later than --to 2009"),
        (TODAY, 2026, None, "12-31", "--from 2026 is too late: 2026-12-31 is still to come"),
        (TODAY, None, 1995, "12-31", "--from 1996 is later than --to 1995"),
        (TODAY, None, None, "02-29", "--on: '02-29' is not a day of every year; write 12-31 or 06-15"),
        (TODAY, None, None, "02-30", "--on: '02-30' is not a day of every year; write 12-31 or 06-15"),
        (TODAY, None, None, "13-01", "--on: '13-01' is not a day of every year; write 12-31 or 06-15"),
        (TODAY, None, None, "midsummer", "--on: 'midsummer' is not a day of every year; write 12-31 or 06-15"),
        (TODAY, None, None, "", "--on: '' is not a day of every year; write 12-31 or 06-15"),
    ],
)
def test_years_and_days_that_do_not_exist_or_are_to_come_are_refused(
    small: Dataset, as_of: str, first: int | None, last: int | None, on: str, message: str
) -> None:
    with pytest.raises(Usage) as error:
        panel(small, first, last, on=on, as_of=as_of)
    assert str(error.value) == message


def test_a_user_asks_with_from_to_and_on(run: Run) -> None:
    outcome = run("panel", "--from", "2010", "--to", "2011", "--on", "05-31", "--state", "delta", "--state", "север",
                  "-c", "code,year,status")  # fmt: skip
    assert outcome.out == (
        "code\tyear\tstatus\nDD\t2010\t\nDD\t2011\t\nCC\t2010\tdialogue-partner\nCC\t2011\tdialogue-partner\n"
    )
    assert run("panel", "--to", "2025", "--as-of", "2024") == (
        2,
        "",
        "sco: --to 2025 is too late: 2025-12-31 is still to come\n",
    )


@pytest.mark.parametrize(
    ("as_of", "on", "given", "years"),
    [
        (TODAY, "12-31", {"since": "2010-01-01"}, (2010, 2025)),
        (TODAY, "12-31", {"until": "2010-12-31"}, (1996, 2010)),
        (TODAY, "12-31", {"since": "2010-01-01", "until": "2012-12-31"}, (2010, 2012)),
        (TODAY, "12-31", {"first": 2010, "until": "2012-12-31"}, (2010, 2012)),
        (TODAY, "12-31", {"since": "2010-01-01", "last": 2012}, (2010, 2012)),
        (TODAY, "12-31", {"since": "2010-01-01", "until": "2026-12-31"}, (2010, 2025)),
        (TODAY, "02-01", {"since": "2010-01-01", "until": "2026-12-31"}, (2010, 2026)),
        ("2011-06-30", "12-31", {"until": "2011-12-31"}, (1996, 2010)),
    ],
)
def test_the_years_may_be_those_of_days_and_this_year_is_told_when_its_day_is_over(
    small: Dataset, as_of: str, on: str, given: dict[str, Any], years: tuple[int, int]
) -> None:
    rows = panel(small, as_of=as_of, on=on, state={"AA"}, **given)
    assert (rows[0].year, rows[-1].year, len(rows)) == (*years, years[1] - years[0] + 1)
    assert [str(row.when) for row in rows] == [str(row.year) for row in rows]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"since": "1995-01-01"}, "--since 1995 is before 1996, the year in which the record begins"),
        ({"until": "2027-12-31"}, "--until 2027 is too late: 2027-12-31 is still to come"),
        ({"since": "2026-01-01"}, "--since 2026 is too late: 2026-12-31 is still to come"),
        ({"since": "2010-01-01", "last": 2009}, "--since 2010 is later than --to 2009"),
        ({"first": 2010, "until": "2009-12-31"}, "--from 2010 is later than --until 2009"),
        ({"first": 2010, "since": "2010-01-01"}, "--since and --from say the same; give one of them"),
        ({"last": 2010, "until": "2010-12-31"}, "--until and --to say the same; give one of them"),
    ],
)
def test_bounds_that_cannot_be_are_told_by_the_flags_that_gave_them(
    small: Dataset, given: dict[str, Any], message: str
) -> None:
    with pytest.raises(Usage) as error:
        panel(small, as_of=TODAY, **given)
    assert str(error.value) == message


def test_a_panel_before_the_first_year_has_none_even_when_that_is_asked_for(small: Dataset) -> None:
    assert panel(small, as_of="1990-12-31") == []
    with pytest.raises(Usage, match=r"^--to 1996 is too late"):
        panel(small, last=1996, as_of="1990-12-31")


@pytest.mark.parametrize(
    "bounds",
    [
        ["--since", "2010", "--until", "2011"],
        ["--since", "2010-06-15", "--until", "2011-02"],
        ["--from", "2010", "--until", "2011-01-01"],
    ],
)
def test_a_user_asks_with_since_and_until_as_everywhere(run: Run, bounds: list[str]) -> None:
    asked = ("panel", "--state", "AA", "-c", "year,status")
    assert run(*asked, *bounds) == run(*asked, "--from", "2010", "--to", "2011")
    assert run(*asked, *bounds).err == ""


def test_help_tells_of_since_and_until_only(run: Run) -> None:
    text = run("panel", "--help").out
    assert ("--since DATE" in text, "--until DATE" in text) == (True, True)
    assert ("--from" in text, "--to " in text) == (False, False)


@pytest.mark.parametrize("on", ["W10", "W10-3", "1-2", "12-31-01", ""])
def test_a_week_or_another_spelling_is_no_day_of_every_year(small: Dataset, on: str) -> None:
    with pytest.raises(Usage, match="is not a day of every year"):
        panel(small, on=on, as_of="2026-02-01")


def test_before_the_record_begins_the_panel_is_empty(run: Run) -> None:
    outcome = run("panel", "--as-of", "1990", "-f", "json")
    assert (outcome.code, outcome.out) == (0, "[]\n")


def test_a_day_inside_an_imprecise_end_is_marked(small: Dataset) -> None:
    (row,) = panel(small, 2010, 2010, on="05-10", state={"BB"}, as_of="2026-02-01")
    assert (row.status, row.uncertain) == ("member", True)
