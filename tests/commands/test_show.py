"""`sco show`: the page of what was named, or references to its sources."""

import csv
import io
import json

import pytest
import yaml
from running import TODAY, Run

from sco_cli import pages
from sco_cli.commands import show as command
from sco_cli.dataset import Dataset
from sco_cli.options import PAGE

HOW_FAR = "The record is verified through 2026-01-15; later events may be missing.\n"
NOT_A_DATE = "--as-of: 'x' is not a date; write 2023, 2023-12, 2023-12-14 or today"
STYLES = "plain, bibtex, biblatex, ris, csl-json"


def page(run: Run, *arguments: str) -> dict[str, object]:
    found = json.loads(run("show", *arguments, "-f", "json").out)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("words", [["echo republic"], ["echo", "republic"], ["Echo", "-f", "json", "Republic"], ["EE"]])
def test_a_name_of_several_words_needs_no_quotes(run: Run, words: list[str]) -> None:
    assert page(run, *words)["code"] == "EE"


def test_the_page_is_that_of_the_day_asked_about_or_of_today(run: Run, small: Dataset) -> None:
    assert page(run, "delta") == pages.show(small, "delta", TODAY).record()
    assert page(run, "delta", "--as-of", "2012-06-07")["status"] == "observer"
    assert page(run, "delta", "--as-of", "2012-06-06")["status"] is None
    assert page(run, "delta", "--as-of", "2012")["status"] == "observer"


@pytest.mark.parametrize(("day", "said"), [("2026-01-15", ""), ("2026-01-16", HOW_FAR)])
def test_how_far_the_record_goes_is_said_of_a_later_day(run: Run, day: str, said: str) -> None:
    outcome = run("show", "delta", "--as-of", day, tty_err=True, NO_COLOR="1")
    assert (outcome.code, outcome.err) == (0, said)
    assert run("show", "delta", "--as-of", day).err == ""


@pytest.mark.parametrize("format_", ["table", "md", "html"])
def test_a_title_says_how_far_the_record_goes_on_a_later_day(run: Run, format_: str) -> None:
    outcome = run("show", "delta", "--as-of", "2026-02-02", "-f", format_, tty_err=True)
    assert "Delta, as of 2026-02-02 (last known 2026-02-01)" in outcome.out
    assert outcome.err == ""


def test_all_formats_hold_the_page(run: Run) -> None:
    known = page(run, "delta")
    assert yaml.safe_load(run("show", "delta", "-f", "yaml").out) == known
    assert json.loads(run("show", "delta", "-f", "jsonl").out) == known
    assert run("show", "delta", "-f", "md").out.startswith("# Delta\n\n- **Status**: observer\n")
    assert "<h1>Delta</h1>\n<dl>\n<dt>Status</dt><dd>observer</dd>\n" in run("show", "delta", "-f", "html").out
    cells = list(csv.reader(io.StringIO(run("show", "delta", "-f", "csv").out)))
    assert cells[:2] == [["part", "key", "value"], ["", "name", "Delta"]]
    assert ["status_history[1]", "status", "observer"] in cells
    assert run("show", "delta").out.splitlines()[:2] == ["part\tkey\tvalue", "\tname\tDelta"]
    assert run("show", "delta", tty=True, NO_COLOR="1").out.startswith(
        "Delta\n\nStatus    observer\nSince     2012-06-07\n"
    )


def test_the_first_screen_tells_when_india_joined_and_why_sources_differ(run_bundled: Run) -> None:
    lines = run_bundled("show", "india", "-f", "table").out.splitlines()[:24]
    assert lines[2].split() == ["Status", "member"]
    assert lines[3].split() == ["Since", "2017-06-09"]
    text = " ".join(" ".join(lines).split())
    assert "Disputed: 2018, according to SCO Secretariat (Q3). The Secretariat's own briefing" in text
    assert "https://eng.sectsco.org/20231214/1211456.html" in text


@pytest.mark.parametrize("width", ["40", "80"])
@pytest.mark.parametrize("name", ["india", "laos", "hsc-2023-new-delhi", "development-bank", "energy-strategy-2030"])
def test_on_a_page_no_id_or_address_is_broken_and_nothing_is_only_marked(
    run_bundled: Run, name: str, width: str
) -> None:
    out = run_bundled("show", name, "-f", "table", COLUMNS=width).out
    found = json.loads(run_bundled("show", name, "-f", "json").out)
    assert [each["url"] for each in found["sources"] if each["url"] not in out] == []
    assert [each["id"] for part in ("sources", "linked", "same_days") for each in found.get(part, [])
            if each["id"] not in out] == []  # fmt: skip
    assert "see sco show" not in out


def test_a_page_is_drawn_for_the_window(run: Run) -> None:
    wide, narrow = (run("show", "trade-fund", "-f", "table", COLUMNS=width).out for width in ("200", "40"))
    assert len(wide.splitlines()) < len(narrow.splitlines())
    assert run("show", "trade-fund", "-f", "table", FORCE_COLOR="1").out.startswith("\x1b[1mTrade fund\x1b[0m\n")


@pytest.mark.parametrize(
    ("what", "ids"),
    [
        (["gazette-1996"], ["gazette-1996"]),
        (["trade", "fund"], ["gazette-2025"]),
        (["energy-hub"], ["secretariat-qa-2023", "blog"]),
        (["delta"], ["gazette-2012", "gazette-2025"]),
        (["dataset"], ["sco-dataset-1.2.3"]),
    ],
)
def test_references_to_its_sources_stand_in_place_of_the_page(run: Run, what: list[str], ids: list[str]) -> None:
    outcome = run("show", *what, "--cite", "csl-json")
    assert (outcome.code, outcome.err) == (0, "")
    assert [item["id"] for item in json.loads(outcome.out)] == ids


@pytest.mark.parametrize("arguments", [[], ["--as-of", "1990"]])
def test_references_have_no_day(run: Run, arguments: list[str]) -> None:
    assert run("show", "gazette-1996", "--cite", "PLAIN", *arguments) == (
        0,
        "Gazette. [Treaty of 1996]. 1996-04-27. https://gazette.example/1996\n",
        "",
    )


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["dleta"], 1, "unknown name 'dleta'; did you mean 'Delta'?"),
        (["dleta", "--cite", "plain"], 1, "unknown name 'dleta'; did you mean 'Delta'?"),
        (["energy-hub", "--as-of", "2023-10-25"], 1, "'energy-hub' only begins on 2023-10-26"),
        (["trade", "--cite", "plain"], 1, "'trade' is an area; areas have no sources of their own"),
        (["delta", "--cite", "xyz"], 2, f"unknown style of reference 'xyz'; choose from: {STYLES}"),
        (["delta", "-f", "jsn"], 2, "unknown format 'jsn'; did you mean 'json'?"),
        (["delta", "--as-of", "x"], 2, NOT_A_DATE),
        (["delta", "--as-of", "x", "--cite", "plain"], 2, NOT_A_DATE),
    ],
)  # fmt: skip
def test_a_mistake_is_told_and_nothing_written(run: Run, arguments: list[str], code: int, message: str) -> None:
    assert run("show", *arguments) == (code, "", f"sco: {message}\n")


def test_it_takes_its_own_options_and_those_of_a_page() -> None:
    assert (list(command.OPTIONS), command.SHARED) == (["what", "as_of", "cite"], PAGE)


@pytest.mark.parametrize("option", [["-c", "id"], ["--sort", "id"], ["--limit", "1"], ["--no-header"]])
def test_a_page_has_no_rows_to_choose_sort_or_count(run: Run, option: list[str]) -> None:
    outcome = run("show", "delta", *option)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"sco: No such option: {option[0]}")


def test_help_says_what_it_answers_and_how_it_is_asked_and_it_does_answer(run: Run) -> None:
    about = (
        "A state by any of its names or codes; any record by its id or name; a source by its id, with what it says, "
        "place by place, or one place in it; dataset for the dataset itself, and how to cite it."
    )
    examples = [
        "sco show india",
        "sco show development-bank --as-of 2023-12-14",
        "sco show secretariat-qa-2023",
        "sco show secretariat-qa-2023#Q9",
        "sco show 吉尔吉斯斯坦 -f md -o kyrgyzstan.md",
        "sco show energy-strategy-2030 --cite bibtex",
        "sco show dataset --cite plain",
    ]
    text = run("show", "--help").out
    assert f" Examples: {' '.join(examples)} {about} What is asked: " in " ".join(text.split())
    assert [line.strip() for line in text.splitlines() if line.startswith("    sco ")] == examples
    assert run("show", "delta").code == 0
