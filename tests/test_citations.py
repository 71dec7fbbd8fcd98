"""References for people who cite: each style keeps what the source says, and no date grows more precise."""

import inspect
import json
import string
from typing import Any

import msgspec
import pytest
import yaml
from running import HERE, Run

from sco_cli.citations import (
    STYLES,
    Reference,
    address,
    biblatex,
    bibtex,
    csl,
    latex,
    of_dataset,
    of_source,
    plain,
    render,
    ris,
    ris_date,
)
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


LINE = of_dataset(ABOUT, "2 records  found for 'a@b';\nsco dataset 1.2")


def dated(text: str) -> Source:
    return Source(id="s", kind="news", title="T", publisher="P", language="en", url="u", date=Date(text))


def fields(entry: str) -> dict[str, str]:
    """The fields of an entry for TeX, by name."""
    lines = [line.strip().removesuffix(",").partition(" = ") for line in entry.splitlines() if " = " in line]
    return {name: value for name, _, value in lines}


def test_a_reference_keeps_what_its_source_says() -> None:
    found = of_source(FULL)
    assert (found.id, found.title, found.supplied, found.publisher) == (
        "qa-2023",
        "Answers to questions",
        True,
        "Secretariat",
    )
    assert (found.language, found.url, found.date, found.accessed) == ("en", FULL.url, FULL.date, FULL.accessed)
    assert (found.kind, found.version, found.places, found.note) == ("webpage", None, (), "")
    assert of_source(FULL, ["Q1", "p.\n2"]).places == ("Q1", "p. 2")


def test_a_title_of_the_sources_own_keeps_its_letters_on_one_line_but_for_those_that_steer_a_terminal() -> None:
    found = of_source(BARE)
    assert (found.title, found.supplied) == ("50% of A&B_C {cost} #1[31m ~2^3 $", False)
    assert found.publisher == "Ex\\ample & Sons"
    assert (found.date, found.accessed) == (None, None)


def test_the_dataset_has_a_reference_of_its_own() -> None:
    found = of_dataset(ABOUT)
    assert (found.id, found.title, found.supplied) == ("sco-dataset-1.2", "Data of [all]", False)
    assert (found.publisher, found.language, found.url) == ("Nobody", "en", "https://example.org/data")
    assert (found.date, found.accessed, found.kind, found.version) == (Date("2026"), None, "dataset", "1.2")
    assert (found.places, found.note, LINE.note) == ((), "", "2 records found for 'a@b'; sco dataset 1.2")
    assert of_dataset(msgspec.structs.replace(ABOUT, url=None)).url is None
    assert of_dataset(msgspec.structs.replace(ABOUT, url="http://a b\n")).url == "http://a b"


def test_plain_text_is_one_line_a_source() -> None:
    assert plain(of_source(FULL)) == (
        "Secretariat. [Answers to questions]. 2023-12-14. https://example.org/a_b%20c Accessed 2024-02.\n"
    )
    assert plain(of_source(FULL, ["Q1", "Q9"])) == (
        "Secretariat. [Answers to questions], Q1, Q9. 2023-12-14. https://example.org/a_b%20c Accessed 2024-02.\n"
    )
    assert plain(of_source(dated("2005~"))) == "P. T. 2005~. u\n"
    undated = Source(id="s", kind="news", title="T", publisher="P", language="en", url="u")
    assert plain(of_source(undated)) == "P. T. No date. u\n"
    assert plain(of_dataset(ABOUT)) == "Nobody. Data of [all], version 1.2. 2026. https://example.org/data\n"


def test_biblatex_keeps_capitals_brackets_and_the_day() -> None:
    assert biblatex(of_source(FULL)) == (
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
    assert fields(biblatex(of_source(FULL, ["Q1", "Q_9"])))["note"] == r"{Q1, Q\_9}"


def test_biblatex_leaves_out_what_is_unknown_and_escapes_what_tex_reserves() -> None:
    assert biblatex(of_source(BARE)) == (
        "@online{awkward,\n"
        r"  title = {{50\% of A\&B\_C \textbraceleft{}cost\textbraceright{} \#1[31m "
        r"\textasciitilde{}2\textasciicircum{}3 \$}}," + "\n"
        r"  author = {{Ex\textbackslash{}ample \& Sons}}," + "\n"
        "  url = {http://example.org},\n"
        "  langid = {ru},\n"
        "}\n"
        "\n"
    )


def test_biblatex_calls_a_dataset_a_dataset_and_names_its_version() -> None:
    assert biblatex(of_dataset(ABOUT)) == (
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
    assert fields(biblatex(LINE))["note"] == "{2 records found for 'a@b'; sco dataset 1.2}"


def test_bibtex_has_only_what_classic_styles_understand() -> None:
    assert bibtex(of_source(FULL, ["Q1", "Q9"])) == (
        "@misc{qa-2023,\n"
        "  title = {{[Answers to questions]}},\n"
        "  author = {{Secretariat}},\n"
        "  year = {2023},\n"
        '  month = "14~" # dec,\n'
        r"  howpublished = {\url{https://example.org/a_b%20c}}," + "\n"
        "  note = {Q1, Q9. Accessed 2024-02},\n"
        "}\n"
        "\n"
    )


def test_bibtex_leaves_out_what_is_unknown_and_escapes_what_tex_reserves() -> None:
    assert bibtex(of_source(BARE)) == (
        "@misc{awkward,\n"
        r"  title = {{50\% of A\&B\_C \textbraceleft{}cost\textbraceright{} \#1[31m "
        r"\textasciitilde{}2\textasciicircum{}3 \$}}," + "\n"
        r"  author = {{Ex\textbackslash{}ample \& Sons}}," + "\n"
        r"  howpublished = {\url{http://example.org}}," + "\n"
        "}\n"
        "\n"
    )
    assert fields(bibtex(of_source(FULL, ["p_1"])))["note"] == r"{p\_1. Accessed 2024-02}"


def test_bibtex_says_of_a_dataset_which_version_it_is() -> None:
    assert bibtex(of_dataset(ABOUT)) == (
        "@misc{sco-dataset-1.2,\n"
        "  title = {{Data of [all]}},\n"
        "  author = {{Nobody}},\n"
        "  year = {2026},\n"
        r"  howpublished = {\url{https://example.org/data}}," + "\n"
        "  note = {Version 1.2},\n"
        "}\n"
        "\n"
    )
    assert "howpublished" not in bibtex(of_dataset(msgspec.structs.replace(ABOUT, url=None)))
    assert fields(bibtex(LINE))["note"] == "{2 records found for 'a@b'; sco dataset 1.2. Version 1.2}"


@pytest.mark.parametrize(
    ("date", "year", "month", "note"),
    [
        ("2023-12-14", "{2023}", '"14~" # dec', None),
        ("2023-01-04", "{2023}", '"4~" # jan', None),
        ("2023-05", "{2023}", "may", None),
        ("2023", "{2023}", None, None),
        ("2005~", "{2005}", None, r"{Dated 2005\textasciitilde{}}"),
        ("2005-03?", "{2005}", "mar", "{Dated 2005-03?}"),
        ("2005-03-09%", "{2005}", '"9~" # mar', r"{Dated 2005-03-09\%}"),
        ("2005-03/2005-04", "{2005}", None, "{Dated 2005-03/2005-04}"),
        ("2005-03/2006", None, None, "{Dated 2005-03/2006}"),
        ("../2006", None, None, "{Dated ../2006}"),
        ("2006/..", None, None, "{Dated 2006/..}"),
    ],
)
def test_bibtex_says_in_a_note_what_year_and_month_do_not_say_of_a_date(
    date: str, year: str | None, month: str | None, note: str | None
) -> None:
    found = fields(bibtex(of_source(dated(date))))
    assert (found.get("year"), found.get("month"), found.get("note")) == (year, month, note)


def test_bibtex_calls_each_month_as_its_styles_do() -> None:
    written = [fields(bibtex(of_source(dated(f"2023-{number:02}"))))["month"] for number in range(1, 13)]
    assert written == ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


@pytest.mark.parametrize(
    ("date", "year"), [("2005~", "{2005}"), ("2005-03/2005-04", "{2005}"), ("2005-03/2006", None), ("../2006", None)]
)
def test_biblatex_has_a_date_as_it_is_and_a_year_only_where_it_is_the_one(date: str, year: str | None) -> None:
    found = fields(biblatex(of_source(dated(date))))
    assert (found.get("year"), found.get("date")) == (year, f"{{{date}}}")


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("http://x/a_b%20c?d=1&e=~2#f", "http://x/a_b%20c?d=1&e=~2#f"),
        ("http://x/}, author={evil", "http://x/%7D,%20author=%7Bevil"),
        ("http://x\\y", "http://x%5Cy"),
    ],
)
def test_nothing_in_an_address_ends_its_field(url: str, written: str) -> None:
    source = msgspec.structs.replace(FULL, url=url)
    assert address(url) == written
    assert fields(biblatex(of_source(source)))["url"] == f"{{{written}}}"
    assert fields(bibtex(of_source(source)))["howpublished"] == rf"{{\url{{{written}}}}}"


@pytest.mark.parametrize("write", [bibtex, biblatex])
def test_nothing_in_a_source_adds_a_field_or_an_entry(write: Any) -> None:
    evil = "x}, author = {evil}\n}\n@misc{y,"
    source = Source(id=evil, kind="news", title=evil, publisher=evil, language=evil, url=evil)
    text = write(of_source(source, [evil]))
    assert text.splitlines()[0].partition("{")[2] == "x---author----evil-----misc-y-,"
    assert text.count("{") == text.count("}")
    assert [line for line in text.splitlines() if line.startswith(("@", "}"))] == [text.splitlines()[0], "}"]
    inside = "".join(fields(text).values())
    assert inside.count("{") == inside.count("}")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    "hidden", ["\u200b", "\u061c", "\u202e", "\u2066", "\ufeff", "\U000e0041", "\x85", "\x0b", "\x1c"]
)
def test_nothing_in_a_source_hides_or_breaks_a_line(style: str, hidden: str) -> None:
    plain, evil = (
        Source(
            id=f"a{hidden}b",
            kind="news",
            title=f"T{hidden}\u2028TY  - JOUR",
            publisher=f"P{hidden}",
            language="en",
            url="u",
        )
        for hidden in ("", hidden)
    )
    found = render(style, [of_source(evil, [f"Q{hidden}1\u2029ER  - "])])
    assert found == render(style, [of_source(plain, ["Q1 ER  -"])])
    assert "T TY - JOUR" in found


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
        ("{", r"\textbraceleft{}"),
        ("}", r"\textbraceright{}"),
        ("ö", "ö"),
    ],
)
def test_a_letter_has_no_meaning_for_tex(letter: str, written: str) -> None:
    assert latex(f"a{letter}{letter}b") == f"a{written}{written}b"


def test_letters_digits_and_all_other_signs_stay_as_they_are_for_tex() -> None:
    kept = string.ascii_letters + string.digits + " !\"'()*+,-./:;<=>?@[]`|"
    assert latex(kept) == kept


def test_ris_ends_its_records_and_lines_as_the_format_wants() -> None:
    assert ris(of_source(FULL, ["Q1", "Q9"])) == (
        "TY  - ELEC\r\n"
        "ID  - qa-2023\r\n"
        "AU  - Secretariat\r\n"
        "TI  - [Answers to questions]\r\n"
        "PY  - 2023\r\n"
        "DA  - 2023/12/14/\r\n"
        "LA  - en\r\n"
        "UR  - https://example.org/a_b%20c\r\n"
        "Y2  - 2024/02//\r\n"
        "N1  - Q1, Q9\r\n"
        "ER  - \r\n"
        "\r\n"
    )


def test_ris_keeps_a_title_on_its_line_and_leaves_out_what_is_unknown() -> None:
    assert ris(of_source(BARE)) == (
        "TY  - ELEC\r\n"
        "ID  - awkward\r\n"
        "AU  - Ex\\ample & Sons\r\n"
        "TI  - 50% of A&B_C {cost} #1[31m ~2^3 $\r\n"
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
    assert csl(of_source(FULL, ["Q1", "Q9"])) == {
        "id": "qa-2023",
        "type": "webpage",
        "title": "[Answers to questions]",
        "author": [{"literal": "Secretariat"}],
        "language": "en",
        "issued": {"date-parts": [[2023, 12, 14]]},
        "accessed": {"date-parts": [[2024, 2]]},
        "URL": "https://example.org/a_b%20c",
        "note": "Q1, Q9",
    }
    assert csl(of_dataset(ABOUT)) == {
        "id": "sco-dataset-1.2",
        "type": "dataset",
        "title": "Data of [all]",
        "author": [{"literal": "Nobody"}],
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
        ("2023-12~", {"date-parts": [[2023, 12]], "circa": True}),
        ("2009~", {"date-parts": [[2009]], "circa": True}),
        ("2009%", {"date-parts": [[2009]], "circa": True}),
        ("2023/2024", None),
        ("../2009", None),
    ],
)
def test_csl_json_gives_dates_only_as_far_as_they_are_known(date: str, issued: Any) -> None:
    assert csl(of_source(dated(date))).get("issued") == issued
    assert csl(of_source(dated(date), ["Q1"]))["note"] == ("Q1" if issued else f"Q1. Dated {date}")
    assert csl(of_source(dated(date))).get("note") == (None if issued else f"Dated {date}")
    assert {"issued", "accessed", "note"}.isdisjoint(csl(of_source(BARE)))


@pytest.mark.parametrize(
    ("date", "year", "note"),
    [
        ("2023-12-14", "2023", None),
        ("2023-12", "2023", None),
        ("2009~", "2009", "Dated 2009~"),
        ("2009-01/2009-02", "2009", "Dated 2009-01/2009-02"),
        ("2009/2010", None, "Dated 2009/2010"),
        ("../2009", None, "Dated ../2009"),
    ],
)
def test_ris_has_a_year_only_where_it_is_known_and_a_note_where_that_is_not_all(
    date: str, year: str | None, note: str | None
) -> None:
    found = dict(line.split("  - ", 1) for line in ris(of_source(dated(date))).splitlines() if line)
    assert (found.get("PY"), found.get("N1")) == (year, note)


def test_no_format_names_the_publisher_twice() -> None:
    assert "PB" not in ris(of_source(FULL))
    assert json.dumps(csl(of_source(FULL))).count("Secretariat") == 1


def test_ris_and_csl_json_note_what_there_is_to_say_of_the_dataset() -> None:
    assert "N1  - 2 records found for 'a@b'; sco dataset 1.2\r\nER  - " in ris(LINE)
    assert csl(LINE)["note"] == LINE.note


def test_references_stand_one_after_the_other() -> None:
    both = [of_source(FULL), of_source(BARE)]
    assert render("plain", both) == plain(both[0]) + plain(both[1])
    assert render("bibtex", both) == bibtex(both[0]) + bibtex(both[1])
    assert render("biblatex", both) == biblatex(both[0]) + biblatex(both[1])
    assert render("ris", both) == ris(both[0]) + ris(both[1])
    assert json.loads(render("csl-json", both)) == [csl(both[0]), csl(both[1])]
    assert render("plain", []) == ""


def test_the_line_on_an_answer_stands_first_in_the_way_of_each_style() -> None:
    both = [of_source(FULL), of_source(BARE)]
    said = "2 records found for 'a@b'; sco dataset 1.2"
    passed_over = f"% {said.replace('@', '(at)')}\n\n"
    assert render("plain", both, LINE) == f"{said}\n" + render("plain", both)
    assert render("bibtex", both, LINE) == passed_over + render("bibtex", both)
    assert render("biblatex", both, LINE) == passed_over + render("biblatex", both)
    assert render("ris", both, LINE) == ris(LINE) + render("ris", both)
    assert json.loads(render("csl-json", both, LINE)) == [csl(LINE), *map(csl, both)]
    assert render("plain", [], LINE) == f"{said}\n"


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
    with pytest.raises(
        Usage, match=r"^unknown style of reference 'apa'; choose from: plain, bibtex, biblatex, ris, csl-json$"
    ):
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
