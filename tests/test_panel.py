"""States by years, for research."""

import csv
import io
import json

import pytest
from conftest import Run

from sco_cli.dataset import Dataset
from sco_cli.queries.panel import panel

NOW = "2026-02-01"
# Full members by Correlates of War code in the COW data set on intergovernmental organisations, version 3 (Pevehouse,
# Nordstrom, McManus and Jamison 2020), state-year file, column `sco`: it begins in 1996 and ends in 2014.
COW_IGO_3 = {year: {365, 702, 703, 705, 710} | ({704} if year >= 2001 else set()) for year in range(1996, 2015)}


def test_full_membership_agrees_with_the_correlates_of_war_data_set(dataset: Dataset) -> None:
    full = {year: set() for year in COW_IGO_3}
    for row in panel(dataset, NOW, first=1996, last=2014):
        if row.status in ("member", "shanghai-five"):
            full[row.year].add(row.cow)
    assert full == COW_IGO_3


def test_the_panel_is_balanced_and_ends_with_the_last_year_that_is_over(dataset: Dataset) -> None:
    rows = panel(dataset, NOW)
    years = {row.year for row in rows}
    states = {row.code for row in rows}
    assert years == set(range(1996, 2026))
    assert len(rows) == len(years) * len(states)
    assert len(states) == 26
    assert max(row.year for row in panel(dataset, NOW, on="01-31")) == 2026


def test_each_row_has_the_status_on_its_day(dataset: Dataset) -> None:
    def status(on: str) -> list[str | None]:
        return [row.status for row in panel(dataset, NOW, first=2017, last=2017, on=on, state=["Pakistan"])]

    assert status("06-08") == ["observer"]
    assert status("06-09") == ["member"]


def test_a_state_without_status_is_told_as_such_not_left_out(dataset: Dataset) -> None:
    (row,) = panel(dataset, NOW, first=2000, last=2000, state=["Iran"])
    assert (row.status, row.sources) == (None, [])


def test_the_keys_are_those_promised(run: Run) -> None:
    rows = json.loads(run("panel", "--from", "2001", "--to", "2002", "-f", "json").out)
    assert list(rows[0]) == ["year", "state", "code", "cow", "status", "sources", "uncertain"]
    assert run("panel", "-c", "alpha3,year,status", "--limit", "1").out.splitlines()[0] == "alpha3\tyear\tstatus"


def test_the_wide_panel_has_one_row_a_state_and_one_column_a_year(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("panel", "--wide", "--from", "2016", "--to", "2018", "-f", "csv").out)))
    assert list(rows[0]) == ["state", "code", "cow", "2016", "2017", "2018"]
    india = next(row for row in rows if row["code"] == "IN")
    assert [india["2016"], india["2017"], india["2018"]] == ["observer", "member", "member"]


@pytest.mark.parametrize("width", ["40", "80", "200"])
def test_the_wide_panel_is_a_picture_that_fits_the_window(run: Run, width: str) -> None:
    lines = run("panel", "--wide", "-f", "table", COLUMNS=width).out.splitlines()
    assert max(map(len, lines)) <= int(width)
    assert sum("M" in line for line in lines) >= 10


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--from", "1990"], "--from 1990 is before 1996"),
        (["--to", "2050"], "--to 2050 is too late: 2050-12-31 is still to come"),
        (["--from", "2010", "--to", "2005"], "--from 2010 is later than --to 2005"),
        (["--on", "02-29"], "'02-29' is not a day of every year"),
        (["--on", "13-01"], "'13-01' is not a day of every year"),
        (["--on", "midsummer"], "'midsummer' is not a day of every year"),
        (["--wide", "--columns", "state"], "with --wide the years are the columns"),
        (["--from", "MMI"], "Invalid value for '--from'"),
    ],
)
def test_years_and_days_that_do_not_exist_are_refused(run: Run, arguments: list[str], message: str) -> None:
    outcome = run("panel", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
