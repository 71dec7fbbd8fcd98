"""References for people who cite: each style keeps what the source says, and no date grows more precise."""

import json

import pytest
import yaml
from conftest import HERE, Run

from sco_cli.citations import STYLES, of_source, render
from sco_cli.dataset import Dataset
from sco_cli.records import Source

QA = ("show", "secretariat-qa-2023", "--cite")
AWKWARD = Source(
    id="awkward-2023",
    kind="news",
    title="50% of A&B_C {cost} #1\x1b[31m",
    publisher="Ex\\ample & Sons",
    language="en",
    url="https://example.org/a_b%20c",
)


def test_plain_text_is_one_line_a_source(run: Run) -> None:
    assert run(*QA, "plain").out == (
        "SCO Secretariat. [Answers to questions from the press, 14 December 2023]. 2023-12-14. "
        "https://eng.sectsco.org/20231214/1211456.html\n"
    )


def test_bibtex_keeps_capitals_brackets_and_the_day(run: Run) -> None:
    assert run(*QA, "bibtex").out == (
        "@online{secretariat-qa-2023,\n"
        "  title = {{[Answers to questions from the press, 14 December 2023]}},\n"
        "  author = {{SCO Secretariat}},\n"
        "  year = {2023},\n"
        "  date = {2023-12-14},\n"
        "  url = {https://eng.sectsco.org/20231214/1211456.html},\n"
        "  langid = {en},\n"
        "}\n\n"
    )


def test_ris_ends_its_records_and_lines_as_the_format_wants(run: Run) -> None:
    lines = run(*QA, "ris").out.split("\r\n")
    assert lines[0] == "TY  - ELEC"
    assert "DA  - 2023/12/14/" in lines
    assert "ER  - " in lines


def test_csl_json_gives_dates_only_as_far_as_they_are_known(run: Run) -> None:
    (item,) = json.loads(run(*QA, "csl-json").out)
    assert item["issued"] == {"date-parts": [[2023, 12, 14]]}
    items = json.loads(run("sources", "--cite", "csl-json").out)
    assert any(len(item["issued"]["date-parts"][0]) == 1 for item in items if "issued" in item)
    assert any("issued" not in item for item in items)


@pytest.mark.parametrize("style", STYLES)
def test_what_a_style_reserves_is_escaped_and_nothing_steers_a_terminal(style: str) -> None:
    text = render(style, [of_source(AWKWARD)])
    assert "\x1b" not in text
    if style == "bibtex":
        assert r"50\% of A\&B\_C \{cost\} \#1" in text
        assert r"Ex\textbackslash{}ample \& Sons" in text
    if style == "csl-json":
        assert json.loads(text)[0]["publisher"] == "Ex\\ample & Sons"


def test_sources_are_cited_as_they_would_be_listed(run: Run) -> None:
    listed = json.loads(run("sources", "--publisher", "tass", "--since", "2025", "-f", "json").out)
    cited = json.loads(run("sources", "--publisher", "tass", "--since", "2025", "--cite", "csl-json").out)
    assert [item["id"] for item in cited] == [row["id"] for row in listed]


def test_a_record_is_cited_by_all_its_sources(run: Run) -> None:
    shown = json.loads(run("show", "india", "-f", "json").out)["sources"]
    cited = json.loads(run("show", "india", "--cite", "csl-json").out)
    assert [item["id"] for item in cited] == [source["id"] for source in shown]


def test_the_dataset_is_cited_as_citation_cff_says(run: Run, dataset: Dataset) -> None:
    kept = yaml.safe_load((HERE.parent / "CITATION.cff").read_text(encoding="utf-8"))
    about = dataset.about()
    assert (kept["title"], str(kept["version"]), kept["license"]) == (about.title, about.version, about.licence)
    assert kept["authors"] == [{"name": about.publisher}]
    assert about.version in run("show", "dataset", "--cite", "plain").out


def test_an_unknown_style_is_named_with_the_nearest(run: Run) -> None:
    outcome = run(*QA, "bibtx")
    assert (outcome.code, outcome.out) == (2, "")
    assert "no style of reference 'bibtx'; did you mean 'bibtex'?" in outcome.err
