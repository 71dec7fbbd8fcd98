"""`--cite` on every listing: a line that says what the answer is, and the references of its rows, in place of them."""

import json
from pathlib import Path

import pytest
from running import SMALL, Folder, Run

from sco_cli.contents import ACROSS, RECORDS
from sco_cli.listings import listing

ALL = ["blog", "gazette-1996", "gazette-2009", "gazette-2012", "gazette-2025", "secretariat-qa-2023"]


def cited(run: Run, *arguments: str) -> list[str]:
    outcome = run("sources", "--cite", "csl-json", *arguments)
    assert (outcome.code, outcome.err) == (0, "")
    return [item["id"] for item in json.loads(outcome.out)]


def test_without_a_style_the_sources_are_listed(run: Run) -> None:
    listed = run("sources", "-c", "id", "--kind", "news", "--limit", "2")
    assert listed == (0, "id\ngazette-1996\ngazette-2009\n", "")


@pytest.mark.parametrize("command", ["sources", "show delta", "panel --wide"])
@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("--cite=", "unknown style of reference ''; choose from: plain, bibtex, biblatex, ris, csl-json"),
        ("--cite ris -f csv", "--cite writes references in a style of their own; leave out --format"),
        ("--cite ris -f=", "--cite writes references in a style of their own; leave out --format"),
        ("--cite BibTeX -o a.csv", "--output: bibtex references go into a file that ends in .bib, not in .csv"),
        ("--cite plain -o a.bib", "--output: plain references go into a file that ends in .txt, not in .bib"),
        (
            "--cite csl-json -o a.JSONL",
            "--output: csl-json references go into a file that ends in .json, not in .jsonl",
        ),
    ],
)
def test_a_style_is_known_has_no_format_and_goes_into_no_file_of_another_kind(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, options: str, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    found = run(*command.split(), *options.split())
    assert (found.code, found.out, found.err) == (2, "", f"sco: {told}\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("style", "name"),
    [
        ("plain", "a.txt"),
        ("bibtex", "a.bib"),
        ("biblatex", "a.BIB"),
        ("ris", "a.ris"),
        ("csl-json", "a.json"),
        ("ris", "a.enw"),
        ("plain", "a"),
    ],
)
def test_references_go_into_a_file_of_their_kind_or_of_none(run: Run, tmp_path: Path, style: str, name: str) -> None:
    assert run("sources", "--cite", style, "-o", str(tmp_path / name)) == (0, "", "")
    assert (tmp_path / name).read_bytes().decode() == run("sources", "--cite", style).out


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
        ("bibtex", "@misc{blog,\n"),
        ("BibLaTeX", "@online{blog,\n"),
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


OBSERVER = ("members", "--status", "observer", "--as-of", "2012-06-07")
SAID = "1 observer state on 2012-06-07; sco dataset 1.2.3"
ASKED = {"search": ["energy"], "diff": ["2009", "2025"]}
ABOUT = (SMALL / "dataset.toml").read_text(encoding="utf-8")


def test_an_answer_is_cited_by_a_line_and_the_sources_of_its_rows(run: Run) -> None:
    gazette = "Gazette. News of 2012. 2012-06. https://gazette.example/2012\n"
    assert run(*OBSERVER, "--cite", "plain") == (0, f"{SAID}\n{gazette}", "")


@pytest.mark.parametrize(
    ("style", "begin"),
    [
        ("bibtex", f"% {SAID}\n\n@misc{{gazette-2012,\n"),
        ("biblatex", f"% {SAID}\n\n@online{{gazette-2012,\n"),
        ("ris", "TY  - DATA\r\nID  - sco-dataset-1.2.3\r\n"),
        ("csl-json", '[\n  {\n    "id": "sco-dataset-1.2.3",\n    "type": "dataset",\n'),
    ],
)
def test_the_line_stands_first_in_every_style(run: Run, style: str, begin: str) -> None:
    out = run(*OBSERVER, "--cite", style).out
    assert out.startswith(begin)
    assert out.count(SAID) == out.count("https://gazette.example/2012") == 1


def test_each_source_is_named_once_with_all_its_places(run: Run) -> None:
    asked = ("members", "--history", "--state", "BB", "--as-of", "2012", "--cite", "csl-json")
    _, source = json.loads(run(*asked).out)
    assert (source["id"], source["note"]) == ("secretariat-qa-2023", "Q1, Q2, Q3")


@pytest.mark.parametrize("name", [name for name in (*RECORDS, *ACROSS) if name != "sources"])
def test_every_listing_can_be_cited(run: Run, name: str) -> None:
    asked = (name, *ASKED.get(name, []))
    rows = json.loads(run(*asked, "-f", "json").out)
    outcome = run(*asked, "--cite", "csl-json")
    answer, *references = json.loads(outcome.out)
    assert outcome.code == 0
    assert answer["note"].startswith(f"{len(rows)} ")
    assert answer["note"].endswith("; sco dataset 1.2.3")
    if "sources" in rows[0]:
        named = [source.partition("#")[0] for row in rows for source in row["sources"]]
        assert [each["id"] for each in references] == list(dict.fromkeys(named))
    assert bool(references) is (name != "areas")


@pytest.mark.parametrize("name", [*RECORDS, *ACROSS])
def test_every_listing_offers_it_in_its_help(run: Run, name: str) -> None:
    assert "--cite" in run(name, "--help").out
    assert "cite" not in listing(name).options


def test_rows_are_chosen_sorted_and_counted_before_they_are_cited(run: Run) -> None:
    asked = ("events", "--as-of", "2025", "--sort", "-date", "--limit", "1")
    (row,) = json.loads(run(*asked, "-f", "json").out)
    answer, *references = json.loads(run(*asked, "--cite", "csl-json").out)
    total = len(json.loads(run("events", "--as-of", "2025", "-f", "json").out))
    assert answer["note"] == f"1 of {total} events, as of 2025-12-31; sco dataset 1.2.3"
    assert [each["id"] for each in references] == [source.partition("#")[0] for source in row["sources"]]
    assert run(*asked[:-3], "nonsense", "--cite", "plain").code == 2


@pytest.mark.parametrize("arguments", [["-c", "code"], ["--no-header"]])
def test_references_have_no_columns_nor_headings(run: Run, arguments: list[str]) -> None:
    assert run(*OBSERVER, "--cite", "plain", *arguments) == run(*OBSERVER, "--cite", "plain")


def test_where_no_row_matches_only_the_remark_is_made(run: Run) -> None:
    said = "No members match. There would be 1 without --status, 1 without --state.\n"
    asked = ("members", "--as-of", "2004", "--status", "observer", "--state", "AA", "--cite")
    assert run(*asked, "plain") == run(*asked, "bibtex") == (0, "", said)
    assert run(*asked, "csl-json") == (0, "[]\n", said)


@pytest.mark.parametrize(("day", "known"), [("2026-02-01", ""), ("2026-02-02", " (last known 2026-02-01)")])
def test_the_line_says_how_far_the_record_goes_where_the_day_is_later(run: Run, day: str, known: str) -> None:
    first = run("bodies", "--as-of", day, "--limit", "1", "--cite", "plain").out.splitlines()[0]
    assert first == f"1 of 4 bodies and mechanisms, as of {day}{known}; sco dataset 1.2.3"


def test_a_span_is_as_late_as_its_end_and_what_has_no_day_goes_as_far_as_the_record(run: Run, folder: Folder) -> None:
    ends = {day: run("diff", "2009", day, "--cite", "plain").out.splitlines()[0] for day in ("2025", "2026-02-02")}
    assert ends["2025"].endswith(" from 2009-12-31 to 2025-12-31; sco dataset 1.2.3")
    assert ends["2026-02-02"].endswith(" to 2026-02-02 (last known 2026-02-01); sco dataset 1.2.3")
    assert run("terms", "--cite", "plain").out.startswith("2 terms; sco dataset 1.2.3\n")
    path = folder(dataset="\n".join(line for line in ABOUT.splitlines() if not line.startswith("known_through")))
    late = run("areas", "--data", str(path), "--as-of", "2050", "--cite", "plain").out
    assert late == "4 areas of cooperation, as of 2050-12-31 (last known 2026-01-15); sco dataset 1.2.3\n"
