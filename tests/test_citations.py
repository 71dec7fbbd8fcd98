"""References for people who cite: each style keeps what the source says, and no date grows more precise."""

import inspect
import json
import string
from typing import Any

import msgspec
import pytest
import yaml
from running import HERE, Run

from sco_cli.citations import STYLES, Reference, bibtex, csl, latex, of_dataset, of_source, plain, render, ris, ris_date
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.errors import Usage
from sco_cli.records import About, Source

FULL = Source(
    id="qa-2023",
    kind="primary",
    title="[Answers to questions]",
    publisher="Secretariat",
    language="en",
    url="https://example.org/a_b%20c",
    date=Date("2023-12-14"),
    accessed=Date("2024-02"),
)
BARE = Source(
    id="awkward",
    kind="news",
    title="50% of A&B_C {cost} #1\x1b[31m\n~2^3 $",
    publisher="Ex\\ample \u202e& Sons",
    language="ru",
    url="http://example.org",
)
ABOUT = About(
    title="Data\x1b of [all]",
    version="1.2",
    verified_through=Date("2026-01-15"),
    licence="MIT",
    code_licence="MIT",
    publisher="No\x07body",
    year=2026,
    url="https://example.org/data",
)


def dated(text: str) -> Source:
    return Source(id="s", kind="news", title="T", publisher="P", language="en", url="u", date=Date(text))


def test_a_reference_keeps_what_its_source_says() -> None:
    found = of_source(FULL)
    assert (found.id, found.title, found.supplied, found.publisher) == (
        "qa-2023",
        "Answers to questions",
        True,
        "Secretariat",
    )
    assert (found.language, found.url, found.date, found.accessed) == ("en", FULL.url, FULL.date, FULL.accessed)
    assert (found.kind, found.version) == ("webpage", None)


def test_a_title_of_the_sources_own_keeps_its_letters_but_for_those_that_steer_a_terminal() -> None:
    found = of_source(BARE)
    assert (found.title, found.supplied) == ("50% of A&B_C {cost} #1[31m\n~2^3 $", False)
    assert found.publisher == "Ex\\ample & Sons"
    assert (found.date, found.accessed) == (None, None)


def test_the_dataset_has_a_reference_of_its_own() -> None:
    found = of_dataset(ABOUT)
    assert (found.id, found.title, found.supplied) == ("sco-dataset-1.2", "Data of [all]", False)
    assert (found.publisher, found.language, found.url) == ("Nobody", "en", "https://example.org/data")
    assert (found.date, found.accessed, found.kind, found.version) == (Date("2026"), None, "dataset", "1.2")


def test_plain_text_is_one_line_a_source() -> None:
    assert plain(of_source(FULL)) == (
        "Secretariat. [Answers to questions]. 2023-12-14. https://example.org/a_b%20c Accessed 2024-02.\n"
    )
    assert plain(of_source(dated("2005~"))) == "P. T. 2005~. u\n"
    undated = Source(id="s", kind="news", title="T", publisher="P", language="en", url="u")
    assert plain(of_source(undated)) == "P. T. No date. u\n"
    assert plain(of_dataset(ABOUT)) == "Nobody. Data of [all], version 1.2. 2026. https://example.org/data\n"


def test_bibtex_keeps_capitals_brackets_and_the_day() -> None:
    assert bibtex(of_source(FULL)) == (
        "@online{qa-2023,\n"
        "  title = {{[Answers to questions]}},\n"
        "  author = {{Secretariat}},\n"
        "  year = {2023},\n"
        "  date = {2023-12-14},\n"
        "  url = {https://example.org/a_b%20c},\n"
        "  urldate = {2024-02},\n"
        "  langid = {en},\n"
        "}\n"
        "\n"
    )


def test_bibtex_leaves_out_what_is_unknown_and_escapes_what_tex_reserves() -> None:
    assert bibtex(of_source(BARE)) == (
        "@online{awkward,\n"
        r"  title = {{50\% of A\&B\_C \{cost\} \#1[31m" + "\n"
        r"\textasciitilde{}2\textasciicircum{}3 \$}}," + "\n"
        r"  author = {{Ex\textbackslash{}ample \& Sons}}," + "\n"
        "  url = {http://example.org},\n"
        "  langid = {ru},\n"
        "}\n"
        "\n"
    )


def test_bibtex_calls_a_dataset_a_dataset_and_names_its_version() -> None:
    assert bibtex(of_dataset(ABOUT)) == (
        "@dataset{sco-dataset-1.2,\n"
        "  title = {{Data of [all]}},\n"
        "  author = {{Nobody}},\n"
        "  year = {2026},\n"
        "  date = {2026},\n"
        "  version = {1.2},\n"
        "  url = {https://example.org/data},\n"
        "  langid = {en},\n"
        "}\n"
        "\n"
    )


@pytest.mark.parametrize(
    ("date", "lines"),
    [
        ("2005~", ["  year = {2005},", "  date = {2005~},"]),
        ("2005-03/2006", ["  year = {2005},", "  date = {2005-03/2006},"]),
        ("../2006", ["  date = {../2006},"]),
    ],
)
def test_bibtex_has_a_year_only_where_the_date_begins_with_one(date: str, lines: list[str]) -> None:
    found = bibtex(of_source(dated(date))).splitlines()
    assert [line for line in found if line.startswith(("  year", "  date"))] == lines


@pytest.mark.parametrize(
    ("letter", "written"),
    [
        ("\\", r"\textbackslash{}"),
        ("~", r"\textasciitilde{}"),
        ("^", r"\textasciicircum{}"),
        ("&", r"\&"),
        ("%", r"\%"),
        ("$", r"\$"),
        ("#", r"\#"),
        ("_", r"\_"),
        ("{", r"\{"),
        ("}", r"\}"),
        ("ö", "ö"),
    ],
)
def test_a_letter_has_no_meaning_for_tex(letter: str, written: str) -> None:
    assert latex(f"a{letter}{letter}b") == f"a{written}{written}b"


def test_letters_digits_and_all_other_signs_stay_as_they_are_for_tex() -> None:
    kept = string.ascii_letters + string.digits + " !\"'()*+,-./:;<=>?@[]`|"
    assert latex(kept) == kept


def test_ris_ends_its_records_and_lines_as_the_format_wants() -> None:
    assert ris(of_source(FULL)) == (
        "TY  - ELEC\r\n"
        "ID  - qa-2023\r\n"
        "AU  - Secretariat\r\n"
        "TI  - [Answers to questions]\r\n"
        "PY  - 2023\r\n"
        "DA  - 2023/12/14/\r\n"
        "PB  - Secretariat\r\n"
        "LA  - en\r\n"
        "UR  - https://example.org/a_b%20c\r\n"
        "ER  - \r\n"
        "\r\n"
    )


def test_ris_keeps_a_title_on_its_line_and_leaves_out_what_is_unknown() -> None:
    assert ris(of_source(BARE)) == (
        "TY  - ELEC\r\n"
        "ID  - awkward\r\n"
        "AU  - Ex\\ample & Sons\r\n"
        "TI  - 50% of A&B_C {cost} #1[31m ~2^3 $\r\n"
        "PB  - Ex\\ample & Sons\r\n"
        "LA  - ru\r\n"
        "UR  - http://example.org\r\n"
        "ER  - \r\n"
        "\r\n"
    )


def test_ris_calls_a_dataset_data_and_names_its_version() -> None:
    assert ris(of_dataset(ABOUT)) == (
        "TY  - DATA\r\n"
        "ID  - sco-dataset-1.2\r\n"
        "AU  - Nobody\r\n"
        "TI  - Data of [all]\r\n"
        "PY  - 2026\r\n"
        "DA  - 2026///\r\n"
        "PB  - Nobody\r\n"
        "ET  - 1.2\r\n"
        "LA  - en\r\n"
        "UR  - https://example.org/data\r\n"
        "ER  - \r\n"
        "\r\n"
    )


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("2023-12-14", "2023/12/14/"),
        ("2023-12", "2023/12//"),
        ("2023", "2023///"),
        ("2023-12-14?", "2023/12/14/"),
        ("2023-12~", "2023/12//"),
        ("2023%", "2023///"),
        ("2023/2024", None),
    ],
)
def test_ris_leaves_empty_what_a_date_does_not_say(date: str, written: str | None) -> None:
    assert ris_date(Date(date)) == written
    assert ris_date(None) is None


def test_csl_json_says_the_same_as_the_source() -> None:
    assert csl(of_source(FULL)) == {
        "id": "qa-2023",
        "type": "webpage",
        "title": "[Answers to questions]",
        "author": [{"literal": "Secretariat"}],
        "publisher": "Secretariat",
        "language": "en",
        "issued": {"date-parts": [[2023, 12, 14]]},
        "URL": "https://example.org/a_b%20c",
    }
    assert csl(of_dataset(ABOUT)) == {
        "id": "sco-dataset-1.2",
        "type": "dataset",
        "title": "Data of [all]",
        "author": [{"literal": "Nobody"}],
        "publisher": "Nobody",
        "language": "en",
        "issued": {"date-parts": [[2026]]},
        "URL": "https://example.org/data",
        "version": "1.2",
    }


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("2023-12-14", {"date-parts": [[2023, 12, 14]]}),
        ("2023-12", {"date-parts": [[2023, 12]]}),
        ("2023", {"date-parts": [[2023]]}),
        ("2023-12-14~", {"date-parts": [[2023, 12, 14]], "circa": True}),
        ("2023-12-14?", {"date-parts": [[2023, 12, 14]], "circa": True}),
        ("2023/2024", None),
    ],
)
def test_csl_json_gives_dates_only_as_far_as_they_are_known(date: str, issued: Any) -> None:
    assert csl(of_source(dated(date))).get("issued") == issued
    assert "issued" not in csl(of_source(BARE))


def test_references_stand_one_after_the_other() -> None:
    both = [of_source(FULL), of_source(BARE)]
    assert render("plain", both) == plain(both[0]) + plain(both[1])
    assert render("bibtex", both) == bibtex(both[0]) + bibtex(both[1])
    assert render("ris", both) == ris(both[0]) + ris(both[1])
    assert json.loads(render("csl-json", both)) == [csl(both[0]), csl(both[1])]
    assert render("plain", []) == ""


def test_csl_json_is_indented_and_ends_its_line() -> None:
    text = render("csl-json", [of_source(FULL)])
    assert text.startswith('[\n  {\n    "id": "qa-2023",\n')
    assert text.endswith("\n  }\n]\n")
    assert render("csl-json", []) == "[]\n"


@pytest.mark.parametrize("style", STYLES)
def test_a_style_is_known_in_any_spelling(style: str) -> None:
    assert render(f" {style.upper()} ", [of_source(FULL)]) == render(style, [of_source(FULL)])


def test_a_style_that_is_not_known_gets_the_nearest() -> None:
    with pytest.raises(Usage, match=r"^unknown style of reference 'bibtx'; did you mean 'bibtex'\?$"):
        render("Bibtx", [])
    with pytest.raises(Usage, match=r"^unknown style of reference 'apa'; choose from: plain, bibtex, ris, csl-json$"):
        render("apa", [])


def test_the_sources_that_would_be_listed_are_those_that_are_cited(run: Run) -> None:
    chosen = ("sources", "--publisher", "gazette", "--until", "2010")
    listed = json.loads(run(*chosen, "-f", "json").out)
    cited = json.loads(run(*chosen, "--cite", "csl-json").out)
    assert [item["id"] for item in cited] == [row["id"] for row in listed] == ["gazette-1996", "gazette-2009"]


def test_a_record_is_cited_by_all_its_sources(run: Run) -> None:
    cited = json.loads(run("show", "energy-hub", "--cite", "csl-json").out)
    assert [item["id"] for item in cited] == ["secretariat-qa-2023", "blog"]


def test_the_dataset_is_cited_as_citation_cff_says(bundled: Dataset) -> None:
    kept = yaml.safe_load((HERE.parent / "CITATION.cff").read_text(encoding="utf-8"))
    about = bundled.about
    assert (kept["title"], str(kept["version"]), kept["license"]) == (about.title, about.version, about.licence)
    assert kept["authors"] == [{"name": about.publisher}]


def test_a_reference_never_changes_and_is_made_by_the_names_of_its_fields() -> None:
    assert Reference.__struct_config__.frozen is True
    parameters = inspect.signature(Reference).parameters.values()
    assert {parameter.kind for parameter in parameters} == {inspect.Parameter.KEYWORD_ONLY}


def test_only_a_title_that_is_bracketed_as_a_whole_was_supplied(small: Dataset) -> None:
    source = msgspec.structs.replace(small.records(Source)[0], title="[Video] News", url="https://a.b/\x1b[31m")
    reference = of_source(source)
    assert (reference.title, reference.supplied, reference.url) == ("[Video] News", False, "https://a.b/[31m")
