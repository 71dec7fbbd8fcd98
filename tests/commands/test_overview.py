"""`sco overview`: the Organisation on one screen."""

import json

import pytest
from running import TODAY, Run

from sco_cli.commands import overview as command
from sco_cli.dataset import Dataset
from sco_cli.options import PAGE
from sco_cli.pages.overview import overview

HOW_FAR = "The record is verified through 2026-01-15; later events may be missing.\n"


def test_it_tells_of_the_day_asked_about_or_of_today(run: Run, small: Dataset) -> None:
    assert json.loads(run("overview", "-f", "json").out) == overview(small, TODAY).record()
    found = json.loads(run("overview", "--as-of", "2003", "-f", "json").out)
    assert (found["page"], found["as_of"], found["members"]) == ("overview", "2003-12-31", 1)


@pytest.mark.parametrize(("day", "said"), [("2026-01-15", ""), ("2026-01-16", HOW_FAR)])
def test_how_far_the_record_goes_is_said_of_a_later_day(run: Run, day: str, said: str) -> None:
    outcome = run("overview", "--as-of", day, tty_err=True, NO_COLOR="1")
    assert (outcome.code, outcome.err) == (0, said)
    assert run("overview", "--as-of", day).err == ""


@pytest.mark.parametrize(("format_", "said"), [("table", ""), ("md", ""), ("html", ""), ("json", HOW_FAR)])
def test_where_the_title_says_how_far_the_record_goes_it_is_not_said_again(run: Run, format_: str, said: str) -> None:
    outcome = run("overview", "--as-of", "2026-02-02", "-f", format_, tty_err=True, NO_COLOR="1")
    assert ("(last known 2026-02-01)" in outcome.out, outcome.err) == (said == "", said)


def test_in_a_pipe_it_is_a_table_of_keys_and_values(run: Run) -> None:
    assert run("overview", "--as-of", "1990") == (
        0,
        "part\tkey\tvalue\n"
        "\tas_of\t1990-12-31\n"
        "\tmembers\t0\n"
        "\tobservers\t0\n"
        "\tdialogue_partners\t0\n"
        "\tverified_through\t2026-01-15\n"
        "\tdataset\t1.2.3\n"
        "\tknown_through\t2026-02-01\n",
        "",
    )


def test_at_a_terminal_it_stands_on_one_screen_of_its_width(run: Run) -> None:
    out = run("overview", tty=True, NO_COLOR="1").out
    assert out == run("overview", "-f", "table").out
    assert out.startswith("Shanghai Cooperation Organisation\n\nAs of                   2026-02-01\n")
    assert out.count("\n") <= 24
    assert run("overview", "-f", "table", COLUMNS="40").out.count("\n") > out.count("\n")


def test_a_wrong_day_is_told_by_its_flag(run: Run) -> None:
    assert run("overview", "--as-of", "soon") == (
        2,
        "",
        "sco: --as-of: 'soon' is not a date; write 2023, 2023-12, 2023-12-14 or today\n",
    )


def test_it_takes_its_own_options_and_those_of_a_page() -> None:
    assert (list(command.OPTIONS), command.SHARED) == (["as_of"], PAGE)


@pytest.mark.parametrize("option", [["-c", "id"], ["--sort", "id"], ["--limit", "1"], ["--no-header"]])
def test_a_page_has_no_rows_to_choose_sort_or_count(run: Run, option: list[str]) -> None:
    outcome = run("overview", *option)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"sco: No such option: {option[0]}")


def test_help_says_what_it_answers_and_how_it_is_asked_and_it_does_answer(run: Run) -> None:
    about = (
        "Members and partners by number, who chairs and leads, the last and the next summit, what was last agreed, "
        "and how far the record is verified."
    )
    examples = [
        "sco overview",
        "sco overview --as-of 2023-12-14",
        "sco overview -f json",
    ]
    text = run("overview", "--help").out
    assert f" Examples: {' '.join(examples)} {about} What is asked: " in " ".join(text.split())
    assert [line.strip() for line in text.splitlines() if line.startswith("    sco ")] == examples
    assert run("overview").code == 0
