"""`sco sources --cite`: references instead of the listing."""

import json
from pathlib import Path

import pytest
from running import Run

ALL = ["blog", "gazette-1996", "gazette-2009", "gazette-2012", "gazette-2025", "secretariat-qa-2023"]


def cited(run: Run, *arguments: str) -> list[str]:
    outcome = run("sources", "--cite", "csl-json", *arguments)
    assert (outcome.code, outcome.err) == (0, "")
    return [item["id"] for item in json.loads(outcome.out)]


def test_without_a_style_the_sources_are_listed(run: Run) -> None:
    listed = run("sources", "-c", "id", "--kind", "news", "--limit", "2")
    assert listed == (0, "id\ngazette-1996\ngazette-2009\n", "")
    assert run("sources", "--cite", "", "-c", "id", "--kind", "news", "--limit", "2") == listed


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        ([], ALL),
        (["--kind", "news"], ALL[1:5]),
        (["--kind", "news", "--kind", "primary"], ALL[1:]),
        (["--language", "ru"], ["blog", "gazette-2025"]),
        (["--kind", "news", "--language", "ru"], ["gazette-2025"]),
        (["--publisher", "gazette"], ["gazette-1996", "gazette-2009", "gazette-2012"]),
        (["--since", "2012", "--until", "2012"], ["gazette-2012"]),
        (["--limit", "1"], ALL[:1]),
        (["--limit", "5"], ALL[:5]),
        (["--limit", "6"], ALL),
        (["--kind", "news", "--limit", "2"], ALL[1:3]),
    ],
)
def test_sources_are_cited_as_they_would_be_listed(run: Run, arguments: list[str], ids: list[str]) -> None:
    listed = json.loads(run("sources", "-f", "json", *arguments).out)
    assert cited(run, *arguments) == [row["id"] for row in listed] == ids


@pytest.mark.parametrize(
    ("style", "begin"),
    [
        ("plain", "A blog. Notes on *energy* & more_or_less. No date. https://blog.example/a_b?c=1&d=2\n"),
        ("bibtex", "@online{blog,\n"),
        ("RIS", "TY  - ELEC\r\nID  - blog\r\n"),
        ("csl-json", '[\n  {\n    "id": "blog",\n'),
    ],
)
def test_references_are_written_in_the_style_asked_for(run: Run, style: str, begin: str) -> None:
    assert run("sources", "--cite", style, "--limit", "1").out.startswith(begin)


def test_references_go_to_a_file_of_any_ending(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "refs.bib"
    assert run("sources", "--cite", "bibtex", "-o", str(path)) == (0, "", "")
    assert path.read_text(encoding="utf-8") == run("sources", "--cite", "bibtex").out


def test_an_unknown_style_is_told_with_the_nearest(run: Run) -> None:
    assert run("sources", "--cite", "bibtx") == (
        2,
        "",
        "sco: unknown style of reference 'bibtx'; did you mean 'bibtex'?\n",
    )


def test_a_wrong_filter_is_told_by_its_flag(run: Run) -> None:
    assert run("sources", "--cite", "plain", "--since", "soon") == (
        2,
        "",
        "sco: --since: 'soon' is not a date; write 2023, 2023-12, 2023-12-14 or today\n",
    )


def test_sources_are_cited_in_the_order_asked_for(run: Run) -> None:
    listed = json.loads(run("sources", "--sort", "-cited", "-f", "json").out)
    assert cited(run, "--sort", "-cited", "--limit", "3") == [row["id"] for row in listed][:3] != ALL[:3]


def test_that_no_source_matches_is_said_when_they_are_cited(run: Run) -> None:
    outcome = run("sources", "--cite", "csl-json", "--kind", "encyclopaedia")
    assert outcome == (0, "[]\n", "No sources match. There would be 6 without --kind.\n")
