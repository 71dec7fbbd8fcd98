"""`sco panel`, long and wide."""

import csv
import io
import json

import pytest
from running import Run

from sco_cli.commands.panel import by_joining, by_years
from sco_cli.fields import Kind
from sco_cli.listings.panel import PanelRow

HOW_FAR = "The record is verified through 2026-01-15; later events may be missing.\n"
FURTHER = ["alpha3", "cow_abb", "uncertain", "id", "confidence", "disputes"]


def row(year: int, code: str, status: str | None) -> PanelRow:
    return PanelRow(
        year=year,
        state=f"State {code}",
        code=code,
        cow=901,
        status=status,
        sources=[],
        alpha3=code + code[0],
        cow_abb=code + "W",
        uncertain=False,
        id=None,
    )


def test_the_wide_panel_has_one_row_a_state_and_one_column_a_year() -> None:
    rows = [row(2001, "AA", "member"), row(2002, "AA", None), row(2001, "BB", None), row(2002, "BB", "observer")]
    sheet = by_years(rows, "Title", None)
    assert (sheet.title, sheet.keys) == ("Title", ["state", "code", "cow", "2001", "2002"])
    assert [column.kind for column in sheet.columns] == [Kind.NAME, Kind.CODE, Kind.NUMBER, Kind.GRID, Kind.GRID]
    assert sheet.rows == [["State AA", "AA", 901, "member", None], ["State BB", "BB", 901, None, "observer"]]
    assert (sheet.layout, sheet.groups) == (PanelRow.columns, [])


def test_states_stand_by_the_strongest_status_they_held_then_by_its_first_year_then_by_name() -> None:
    held: dict[str, list[str | None]] = {
        "EE": [None, None, None],
        "DD": ["observer", "member", "member"],
        "CC": ["member", "member", None],
        "BB": ["shanghai-five", "member", "member"],
        "FF": [None, "observer", None],
        "GG": ["dialogue-partner", "dialogue-partner", "dialogue-partner"],
        "AA": ["shanghai-five", None, None],
        "HH": [None, "partner", None],
    }
    rows = [row(2001 + number, code, each) for code, those in held.items() for number, each in enumerate(those)]
    ordered = by_joining(rows)
    assert list(dict.fromkeys(each.code for each in ordered)) == ["CC", "BB", "DD", "FF", "GG", "HH", "AA", "EE"]
    assert [each.year for each in ordered if each.code == "DD"] == [2001, 2002, 2003]
    assert sorted(map(repr, ordered)) == sorted(map(repr, rows))


@pytest.mark.parametrize("name", ["table", "md", "html", "csv", "json"])
def test_people_see_states_as_they_joined_and_programs_by_name_unless_another_order_is_asked_for(
    run: Run, name: str
) -> None:
    def order(*options: str) -> list[str]:
        text = run("panel", "--wide", "--from", "2003", "--to", "2012", "-f", name, *options).out
        states = ("Alpha", "Bravo", "Delta", "Север")
        return sorted((state for state in states if state in text), key=text.index)

    by_name, as_joined = order("--sort", "state"), order()
    assert by_name != order("--sort", "-state")
    assert (as_joined == by_name) is (name in ("csv", "json"))


@pytest.mark.parametrize(("limit", "codes"), [(None, ["AA", "BB"]), (1, ["AA"]), (2, ["AA", "BB"]), (3, ["AA", "BB"])])
def test_a_limit_counts_states_and_leaves_all_their_years(limit: int | None, codes: list[str]) -> None:
    rows = [row(year, code, "member") for code in ("AA", "BB") for year in (2001, 2002)]
    sheet = by_years(rows, "Title", limit)
    assert [values[1] for values in sheet.rows] == codes
    assert sheet.keys[3:] == ["2001", "2002"]


def test_no_rows_have_no_years() -> None:
    sheet = by_years([], "Title", None)
    assert (sheet.keys, sheet.rows) == (["state", "code", "cow"], [])


def test_the_long_panel_is_a_listing_like_any_other(run: Run) -> None:
    asked = ("panel", "--state", "BB", "--from", "2003", "--to", "2004")
    assert run(*asked, "-c", "year,code,status") == (0, "year\tcode\tstatus\n2003\tBB\t\n2004\tBB\tobserver\n", "")
    assert run(*asked, "-c", "year", "--sort", "-year", "--no-header").out == "2004\n2003\n"
    rows = json.loads(run(*asked, "-f", "json").out)
    assert list(rows[0]) == ["year", "state", "code", "cow", "status", "sources", *FURTHER]
    assert run("panel", "-c", "alpha3,year,status", "--limit", "1").out == "alpha3\tyear\tstatus\nBBB\t1996\t\n"


def test_the_wide_panel_holds_the_statuses_of_the_long_one(run: Run) -> None:
    asked = ("panel", "--from", "2000", "--to", "2013", "--on", "06-15")
    wide = csv.DictReader(io.StringIO(run(*asked, "--wide", "-f", "csv").out))
    found = {(each["code"], year): each[year] for each in wide for year in each if year.isdecimal()}
    rows = json.loads(run(*asked, "-f", "json").out)
    assert found == {(each["code"], str(each["year"])): each["status"] or "" for each in rows}


def test_the_wide_panel_takes_the_filters_of_the_long_one_and_says_what_it_says(run: Run) -> None:
    asked = ("panel", "--wide", "--state", "alpha | [bold]beta[/bold]", "--from", "2000", "--to", "2001")
    line = "Alpha | [bold]Beta[/bold]\tAA\t901\tshanghai-five\tmember\n"
    assert run(*asked) == (0, f"state\tcode\tcow\t2000\t2001\n{line}", "")
    assert run(*asked, "--no-header").out == line
    assert run(*asked, "--on", "06-14", "--no-header").out == line.replace("\tmember", "\tshanghai-five")
    nothing = run("panel", "--wide", "--state", "EE")
    assert (nothing.code, nothing.out) == (0, "state\tcode\tcow\n")
    assert nothing.err.endswith(" There would be 120 without --state.\n")


def test_the_wide_panel_counts_states_by_its_limit(run: Run) -> None:
    out = run("panel", "--wide", "--limit", "2", "--from", "2012", "--to", "2012", "--no-header").out
    assert [line.split("\t")[1] for line in out.splitlines()] == ["BB", "AA"]


def test_the_wide_panel_has_a_title_in_a_table_and_numbers_in_json(run: Run) -> None:
    asked = ("panel", "--wide", "--state", "DD", "--from", "2011", "--to", "2012", "--on", "06-07")
    assert run(*asked, "-f", "table").out.startswith("Status on 06-07 of each year\n")
    assert json.loads(run(*asked, "-f", "json").out) == [
        {"state": "Delta", "code": "DD", "cow": 904, "2011": None, "2012": "observer"}
    ]


@pytest.mark.parametrize("wide", [[], ["--wide"]])
def test_how_far_the_record_goes_is_said_of_years_that_reach_further(run: Run, wide: list[str]) -> None:
    asked = ("panel", *wide, "--state", "DD", "--on", "01-31", "--since", "2024")
    assert run(*asked, tty_err=True, NO_COLOR="1").err == HOW_FAR
    assert run(*asked, "--until", "2025", tty_err=True, NO_COLOR="1").err == ""
    titled = run(*asked, "-f", "table", tty_err=True, NO_COLOR="1", SCO_TODAY="2028-01-31")
    assert titled.err == ""
    assert titled.out.startswith("Status on 01-31 of each year (last known 2026-02-01)\n")
    assert "last known" not in run(*asked, "-f", "table", SCO_TODAY="2026-12-31").out


@pytest.mark.parametrize("columns", ["state", ""])
def test_the_columns_of_the_wide_panel_cannot_be_chosen(run: Run, columns: str) -> None:
    assert run("panel", "--wide", "--columns", columns) == (
        2,
        "",
        "sco: --columns applies to the long panel; with --wide the years are the columns\n",
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--from", "1995"], "--from 1995 is before 1996, the year in which the record begins"),
        (["--to", "2026"], "--to 2026 is too late: 2026-12-31 is still to come"),
        (["--from", "2010", "--to", "2009"], "--from 2010 is later than --to 2009"),
        (["--on", "02-29"], "--on: '02-29' is not a day of every year; write 12-31 or 06-15"),
    ],
)
@pytest.mark.parametrize("wide", [[], ["--wide"]])
def test_years_and_days_that_do_not_exist_are_refused_in_both(
    run: Run, wide: list[str], arguments: list[str], message: str
) -> None:
    assert run("panel", *wide, *arguments) == (2, "", f"sco: {message}\n")


def test_the_wide_panel_can_be_sorted(run: Run) -> None:
    lines = run("panel", "--wide", "--sort", "-cow", "-f", "tsv").out.splitlines()
    assert [line.split("\t")[1] for line in lines] == ["code", "DD", "CC", "BB", "AA"]
    assert run("panel", "--wide", "--sort", "nonsense").code == 2


def cited(run: Run, *arguments: str) -> tuple[str, list[str]]:
    """The line on a panel that is cited, and its references, each with its places."""
    outcome = run("panel", "--as-of", "2012", "--from", "2009", "--to", "2011", *arguments, "--cite", "csl-json")
    assert (outcome.code, outcome.err) == (0, "")
    answer, *references = json.loads(outcome.out)
    return answer["note"], [f"{each['id']} {each.get('note', '')}" for each in references]


def test_the_wide_panel_is_cited_as_the_long_one_with_its_limit_counting_states(run: Run) -> None:
    end = "state-years on 12-31 of each year, as of 2012-12-31; sco dataset 1.2.3"
    assert cited(run) == cited(run, "--wide") == cited(run, "--wide", "-c", "state")
    assert cited(run)[0] == f"12 {end}"
    assert cited(run, "--limit", "1") == (f"1 of 12 {end}", ["secretariat-qa-2023 Q1, Q2"])
    assert cited(run, "--wide", "--limit", "1") == (f"3 of 12 {end}", ["secretariat-qa-2023 Q1, Q2, Q3"])
    assert cited(run, "--wide", "--limit", "1", "--sort", "-cow") == (f"3 of 12 {end}", [])
