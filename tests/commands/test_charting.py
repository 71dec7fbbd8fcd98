"""`--chart`: what it draws, where it goes, and what it refuses."""

import json
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest
from running import ENVIRONMENT, SCO, Folder, Run

from sco_cli.charts import files
from sco_cli.contents import CHARTS, COMMANDS
from sco_cli.formats import PICTURES


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_text_at_a_terminal_and_in_a_pipe(run: Run, name: str) -> None:
    piped = run(name, "--chart")
    assert piped.code == 0
    assert ", as of 2026-02-01" in piped.out.splitlines()[0]
    assert run(name, "--chart", tty=True, NO_COLOR="1").out == piped.out
    assert "\x1b[" in run(name, "--chart", tty=True).out
    assert run(name, "--chart", "-o", "-").out == piped.out


def test_listings_without_a_chart_do_not_know_it(run: Run) -> None:
    for name in sorted(COMMANDS.keys() - set(CHARTS)):
        assert "--chart" not in run(name, "--help").out
    for words, command in ((["areas"], "sco areas"), (["show", "AA"], "sco show"), ([], "sco")):
        outcome = run(*words, "--chart")
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err == f"sco: {command} draws no chart; these do with --chart: {', '.join(CHARTS)}\n"
    for name in CHARTS:
        assert "--chart" in run(name, "--help").out


def test_a_terminal_without_unicode_gets_ascii(run: Run) -> None:
    assert run("chairmanships", "--chart", tty=True, encoding="ascii", NO_COLOR="1").out.isascii()


def test_filters_days_and_words_hold(run: Run) -> None:
    drawn = run("members", "delta", "2019", "--chart").out
    assert "Delta" in drawn
    assert "Alpha" not in drawn
    assert drawn == run("members", "--state", "delta", "--as-of", "2019", "--chart").out
    assert drawn == run("--chart", "members", "delta", "2019").out


@pytest.mark.parametrize(
    ("arguments", "flag"),
    [
        (["-c", "id"], "--columns"),
        (["--sort", "id"], "--sort"),
        (["--limit", "3"], "--limit"),
        (["--no-header"], "--no-header"),
        (["--cite", "plain"], "--cite"),
        (["--cite", ""], "--cite"),
    ],
)
def test_what_is_of_rows_is_refused(run: Run, arguments: list[str], flag: str) -> None:
    message = f"sco: --chart draws all that matches, without rows to write: it takes no {flag}\n"
    assert run("members", "--chart", *arguments) == (2, "", message)


@pytest.mark.parametrize("arguments", [["-f", "csv"], ["--format", "table"], ["-f", ""], ["-o", "x.svg", "-f", "svg"]])
def test_a_format_is_refused_with_what_makes_a_file(run: Run, arguments: list[str]) -> None:
    said = "--chart takes no --format: it draws text, or with -o a file as its ending says, such as -o officials.svg"
    assert run("officials", "--chart", *arguments) == (2, "", f"sco: {said}\n")


def test_an_ending_that_cannot_be_drawn_is_refused_with_the_list(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    outcome = run("members", "--chart", "-o", str(file))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("sco: --output: a chart can be drawn into a file that ends in .svg, .png, .pdf,")
    assert not file.exists()


def test_a_file_holds_text_or_a_specification_without_the_library(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "find_spec", lambda name: None)
    text, made, picture = tmp_path / "x.txt", tmp_path / "x.vl.json", tmp_path / "x.svg"
    assert run("members", "--chart", "-o", str(text)) == (0, "", "")
    assert text.read_text(encoding="utf-8") == run("members", "--chart").out
    assert run("members", "--chart", "-o", str(made)) == (0, "", "")
    assert json.loads(made.read_text(encoding="utf-8"))["$schema"].endswith("/vega-lite/v5.json")
    outcome = run("members", "--chart", "-o", str(picture))
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err == (
        "sco: pictures need vl-convert-python; install it with: pip install vl-convert-python (.vl.json does without)\n"
    )
    assert not picture.exists()


@pytest.mark.parametrize("ending", PICTURES)
def test_a_picture_is_written_and_nothing_else(run: Run, tmp_path: Path, ending: str) -> None:
    pytest.importorskip("vl_convert")
    file = tmp_path / f"x{ending}"
    assert run("exercises", "--chart", "-o", str(file)) == (0, "", "")
    assert file.stat().st_size > 1000
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_does_not_exist_is_told(run: Run, tmp_path: Path) -> None:
    outcome = run("members", "--chart", "-o", str(tmp_path / "no" / "x.vl.json"))
    assert outcome.code == 2
    assert outcome.err.startswith("sco: cannot write ")


def test_where_nothing_matches_that_is_said_and_no_file_is_written(run: Run, tmp_path: Path) -> None:
    assert run("members", "--chart", "--as-of", "1990") == (0, "", "No members on record.\n")
    for name in ("x.vl.json", "x.txt"):
        outcome = run("members", "--chart", "--as-of", "1990", "-o", str(tmp_path / name))
        assert outcome == (0, "", f"No members on record. '{tmp_path / name}' is not written.\n")
    assert run("members", "--chart", "--as-of", "1990", "-o", str(tmp_path / "x.txt"), "-q") == (0, "", "")
    assert list(tmp_path.iterdir()) == []


OFFICIAL = """
    [[officials]]
    id = "{0}"
    person = "{0}"
    office = "Secretary-General"
    {1}
    sources = ["blog"]
"""


def test_what_has_no_date_is_counted(run: Run, folder: Folder) -> None:
    undated, dated = OFFICIAL.format("fay", 'appointed = "2025"'), OFFICIAL.format("gus", 'start = "2024"')
    assert (
        "1 without a date not drawn.\n"
        in run("officials", "--chart", "--data", str(folder(officials=undated + dated))).out
    )
    outcome = run("officials", "--chart", "--data", str(folder(officials=undated)))
    assert outcome == (0, "", "Nothing to draw: 1 found, no date known.\n")


def test_a_letter_that_no_font_has_is_told_of_pictures_that_hold_letters(
    run: Run, folder: Folder, tmp_path: Path
) -> None:
    pytest.importorskip("vl_convert")
    data = str(folder(officials=OFFICIAL.format("x\u2fe0y", 'start = "2024"').replace('id = "x\u2fe0y"', 'id = "x"')))
    for ending in (".png", ".pdf"):
        outcome = run("officials", "--chart", "--data", data, "-o", str(tmp_path / f"x{ending}"))
        assert (outcome.code, outcome.out) == (0, "")
        assert outcome.err.startswith("No font here has '\u2fe0', so that a box stands for it: ")
    for ending in (".svg", ".txt", ".vl.json"):
        assert run("officials", "--chart", "--data", data, "-o", str(tmp_path / f"x{ending}")) == (0, "", "")


def test_what_is_left_out_is_said_as_with_rows(run: Run) -> None:
    assert run("timeline", "--chart").err == run("timeline").err != ""


def test_a_title_says_how_far_the_record_goes_and_no_remark_says_it_again(run: Run) -> None:
    outcome = run("members", "--chart", "--as-of", "2027", tty_err=True)
    assert "(last known 2026-02-01)" in outcome.out.replace("\n", " ")
    assert outcome.err == ""


def test_the_same_question_gives_the_same_bytes_in_every_run(tmp_path: Path) -> None:
    endings = ("vl.json", "svg", "pdf") if find_spec("vl_convert") else ("vl.json",)
    for ending in endings:
        written = []
        for seed in ("1", "2"):
            file = tmp_path / f"{seed}.{ending}"
            command = [*SCO, "members", "iran", "india", "laos", "--chart", "-o", str(file)]
            subprocess.run(command, check=True, env={**ENVIRONMENT, "PYTHONHASHSEED": seed})
            written.append(file.read_bytes())
        assert written[0] == written[1]
