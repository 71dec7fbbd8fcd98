"""References are read by the programs of people who cite: pybtex, rispy, a CSL processor and the schema of CSL-JSON."""

import json
import warnings
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readers.answers import DATA, Record, printed, records
from readers.library import library, required

from sco_cli.citations import biblatex, bibtex, of_source, ris
from sco_cli.dates import Date, parse
from sco_cli.records import Source

pybtex = library("pybtex.database")
richtext = library("pybtex.richtext")
rispy = library("rispy")
jsonschema = library("jsonschema")
citeproc = library("citeproc")
citeproc_json = library("citeproc.source.json")

# Signs with a meaning for TeX or RIS, but none of which TeX makes one out of two, and letters of three scripts.
AWKWARD = 'ab1 {}\\~^&%$#_@="[]|:;/()!Жд中'


def sources(data: str) -> list[Record]:
    """What a dataset says of its sources, dates as Dates."""
    rows = records(data, "sources -c id,title,publisher,language,date,url,read")
    return [{**row, "date": row["date"] and parse(row["date"])} for row in rows]


# What pybtex leaves as it is.
LEFT = {r"\$": "$", r"\textbraceleft ": "{", r"\textbraceright ": "}", r"\textasciicircum ": "^"}


def of_tex(text: str) -> str:
    """Text that TeX would set. Only what holds a command is given to pybtex, which takes its time."""
    if "\\" not in text:
        return text.strip("{}")
    found = str(richtext.Text.from_latex(text).render_as("text"))
    for command, sign in LEFT.items():
        found = found.replace(command, sign)
    return found


def entries(text: str) -> dict[str, dict[str, str]]:
    """The entries of a BibTeX file as text, by key."""
    found = pybtex.parse_string(text, "bibtex").entries.items()
    return {
        key: {**{name: str(value) for name, value in entry.fields.items()}, "author": str(entry.persons["author"][0])}
        for key, entry in found
    }


@pytest.mark.parametrize("style", ["bibtex", "biblatex"])
@pytest.mark.parametrize("data", DATA)
def test_bibtex_has_the_title_publisher_and_address_of_every_source(style: str, data: str) -> None:
    found = entries(printed(data, f"sources --cite {style}"))
    told = {key: (of_tex(each["title"]), of_tex(each["author"]), address(each)) for key, each in found.items()}
    assert told == {row["id"]: (row["title"], row["publisher"], row["url"] or "") for row in sources(data)}


def address(entry: dict[str, str]) -> str:
    """The address of an entry: a field of BibLaTeX, in classic BibTeX a command within one."""
    return entry.get("url") or entry.get("howpublished", "").removeprefix(r"\url{").removesuffix("}")


@pytest.mark.parametrize("data", DATA)
def test_dates_of_bibtex_are_as_precise_as_the_record(data: str) -> None:
    classic, modern = (entries(printed(data, f"sources --cite {style}")) for style in ("bibtex", "biblatex"))
    for row in sources(data):
        date = row["date"]
        assert modern[row["id"]].get("date") == (date and date.text)
        assert classic[row["id"]].get("year") == (date and year(date))
        assert ("month" in classic[row["id"]]) == bool(date and date.precision in ("month", "day"))


def year(date: Date) -> str | None:
    """The year of a date within one year."""
    return date.first[:4] if date.first[:4] == date.last[:4] else None


@pytest.mark.parametrize("data", DATA)
def test_ris_has_what_the_record_says_of_every_source(data: str) -> None:
    found = rispy.loads(printed(data, "sources --cite ris"))
    told = [(each["id"], each["title"], each["authors"], each.get("urls")) for each in found]
    assert told == [
        (row["id"], " ".join(row["title"].split()), [row["publisher"]], row["url"] and [row["url"]])
        for row in sources(data)
    ]
    days = [each.get("date", "").strip("/").replace("/", "-") for each in found]
    assert days == [row["date"].text.strip("~?%") if dated(row["date"]) else "" for row in sources(data)]


def dated(date: Date | None) -> bool:
    """Whether a date is one that RIS and CSL can say."""
    return date is not None and date.precision != "interval"


@pytest.mark.parametrize("data", DATA)
def test_csl_has_what_the_record_says_of_every_source(data: str) -> None:
    items = json.loads(printed(data, "sources --cite csl-json"))
    told = [(each["id"], each["title"], each["author"], each.get("URL")) for each in items]
    assert told == [
        (row["id"], " ".join(row["title"].split()), [{"literal": row["publisher"]}], row["url"])
        for row in sources(data)
    ]
    parts = [each["issued"]["date-parts"] if "issued" in each else None for each in items]
    assert parts == [[list(map(int, plainly(row["date"])))] if dated(row["date"]) else None for row in sources(data)]


def plainly(date: Date) -> list[str]:
    """Year, month and day of a date."""
    return date.text.strip("~?%").split("-")


@pytest.mark.parametrize("line", ["sources", "members", "show dataset"])
@pytest.mark.parametrize("data", DATA)
def test_csl_json_keeps_the_schema_of_csl(data: str, line: str) -> None:
    jsonschema.validate(json.loads(printed(data, f"{line} --cite csl-json")), schema())


def schema() -> Any:
    """The JSON schema of CSL's data, which the wheel of commonmeta-py carries; nothing else of it is needed."""
    try:
        found = distribution("commonmeta-py").locate_file("commonmeta/resources/csl-data.json")
    except PackageNotFoundError:
        assert not required()
        pytest.skip("no schema of CSL: pip install --no-deps commonmeta-py")
    return json.loads(Path(str(found)).read_text(encoding="utf-8"))


@pytest.mark.parametrize("data", DATA)
def test_a_csl_processor_writes_each_reference_with_its_publisher_once(data: str) -> None:
    items = json.loads(printed(data, "members --cite csl-json"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        known = citeproc_json.CiteProcJSON(items)
    style = citeproc.CitationStylesStyle("harvard-cite-them-right", validate=False)
    shelf = citeproc.CitationStylesBibliography(style, known, citeproc.formatter.plain)
    for item in items:
        shelf.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
    written = {key: str(text) for key, text in zip(shelf.keys, shelf.bibliography(), strict=True)}
    assert written.keys() == {item["id"].lower() for item in items}
    for item in items:
        publisher, title = item["author"][0]["literal"], item["title"]
        said, _, _ = written[item["id"].lower()].partition(" Available at: ")
        assert said.startswith(publisher)
        assert title in said
        assert said.count(publisher) == 1 + title.count(publisher)


@st.composite
def awkward(draw: st.DrawFn) -> Source:
    """A source whose title and publisher are full of signs that mean something elsewhere."""
    words = st.text(AWKWARD, min_size=1).map(lambda text: " ".join(text.split())).filter(bool)
    return Source(id="s", kind="news", title=draw(words), publisher=draw(words), language="en", url="https://a.example")


@settings(deadline=None)
@given(source=awkward())
def test_no_sign_in_a_title_is_more_than_text_to_tex(source: Source) -> None:
    reference = of_source(source)
    for written in (bibtex(reference), biblatex(reference)):
        (entry,) = entries(written).values()
        assert (of_tex(entry["title"]), of_tex(entry["author"])) == (reference.heading, reference.publisher)
        assert address(entry) == source.url


@settings(deadline=None)
@given(source=awkward())
def test_no_sign_in_a_title_is_more_than_text_to_ris(source: Source) -> None:
    (record,) = rispy.loads(ris(of_source(source)))
    assert (record["title"], record["authors"]) == (of_source(source).heading, [source.publisher])
