"""Every format of a listing, whole, against files that were read by a person before they were kept."""

import csv
import io
import json
import re

import pytest
import yaml
from conftest import HERE, SMALL, Run

from sco_cli.cli import COMMANDS
from sco_cli.formats import FORMATS, cell
from sco_cli.listings import LISTINGS

EXPECTED = HERE / "data" / "expected"
ENDINGS = {"table": "txt"}
ASKED = ("members", "--history", "--data", str(SMALL), "--format")


@pytest.mark.parametrize("name", FORMATS)
def test_a_listing_comes_out_as_the_kept_file_shows(run: Run, name: str) -> None:
    expected = (EXPECTED / f"members.{ENDINGS.get(name, name)}").read_bytes().decode()
    assert run(*ASKED, name).out == expected


@pytest.mark.parametrize(
    "name", [name for name in COMMANDS if name in LISTINGS and LISTINGS[name].group and name not in ("diff", "search")]
)
def test_a_table_has_each_of_its_groups_once(run: Run, name: str) -> None:
    headings = re.findall(r"^(\S.*) \(\d+\)$", run(name, "-f", "table").out, re.MULTILINE)
    assert len(headings) > 1
    assert len(set(headings)) == len(headings)


def test_a_table_fits_forty_columns(run: Run) -> None:
    outcome = run(*ASKED, "table", COLUMNS="40")
    assert outcome.out == (EXPECTED / "members-40.txt").read_text(encoding="utf-8")
    assert max(map(len, outcome.out.splitlines())) <= 40


def test_all_formats_carry_the_same_values(run: Run) -> None:
    rows = json.loads(run(*ASKED, "json").out)
    lines = [json.loads(line) for line in run(*ASKED, "jsonl").out.splitlines()]
    assert lines == rows
    assert yaml.safe_load(run(*ASKED, "yaml").out) == rows
    cells = list(csv.DictReader(io.StringIO(run(*ASKED, "csv").out, newline="")))
    assert [{key: cell(row[key]) for key in cells[0]} for row in rows] == cells


def test_csv_ends_its_lines_as_rfc_4180_says_and_doubles_quotes(run: Run) -> None:
    out = run(*ASKED, "csv").out
    assert out.count("\r\n") == len(json.loads(run(*ASKED, "json").out)) + 1
    assert '""Bravo""' in out


def test_tsv_keeps_one_line_a_row_whatever_stands_in_a_cell(run: Run) -> None:
    lines = run(*ASKED, "tsv").out.splitlines()
    assert len(lines) == 4
    assert {line.count("\t") for line in lines} == {7}


def test_no_rows_make_an_empty_array_and_no_json_lines_at_all(run: Run) -> None:
    nobody = ("members", "--as-of", "1990", "--format")
    assert json.loads(run(*nobody, "json").out) == []
    assert run(*nobody, "jsonl").out == ""
    assert run(*nobody, "table").out == ""


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_lets_control_characters_or_markup_through(run: Run, name: str) -> None:
    out = run(*ASKED, name).out
    assert "\x1b" not in out
    assert "[bold]" in out.replace("\\", "")
    if name in ("html", "md"):
        assert "<b>" not in out


def test_no_header_leaves_the_headings_out(run: Run) -> None:
    for name in ("csv", "tsv", "md", "table"):
        with_header, without = run(*ASKED, name).out, run(*ASKED, name, "--no-header").out
        assert with_header.endswith(without)
        assert "state" in with_header.casefold().splitlines()[0]
        assert "since" not in without.casefold()


def test_a_web_address_becomes_a_link_in_html(run: Run) -> None:
    out = run("sources", "--limit", "1", "-f", "html").out
    assert '<a href="http' in out
