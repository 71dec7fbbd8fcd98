"""Everything about one thing, by whatever it is called, and references to its sources."""

import pytest
from running import SMALL, TODAY, Folder, Run

from sco_cli import pages
from sco_cli.citations import of_dataset, of_source
from sco_cli.dataset import Dataset
from sco_cli.errors import Unknown
from sco_cli.pages.overview import overview
from sco_cli.records import COLLECTIONS, Source


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("delta", "state", "Delta"),
        ("DD", "state", "Delta"),
        ("Дельта", "state", "Delta"),
        ("丁国", "state", "Delta"),
        ("004", "state", "Delta"),
        ("gazette-2009", "source", "News of 2009"),
        ("energy-hub", "initiative", "Energy hub"),
        ("Energy Hub", "initiative", "Energy hub"),
        ("hsc", "body", "Heads of State Council"),
        ("energy", "area", "Energy and fuel"),
        ("alpha-member", "membership", "Alpha | [bold]Beta[/bold], member"),
        ("alphaville", "place", "Alphaville"),
        ("元首理事会", "body", "Heads of State Council"),
        ("Энергетика", "area", "Energy and fuel"),
        ("wind-year", "designation", "Year of Energy, 2024"),
        ("Wind for all", "designation", "Year of Energy, 2024"),
        ("energy-strategy-initiative", "document", "Energy Strategy until 2030"),
        ("alpha-five-end", "membership", "Alpha | [bold]Beta[/bold], shanghai-five"),
        ("dataset", "dataset", "A small dataset for tests"),
        (" DataSet! ", "dataset", "A small dataset for tests"),
    ],
)
def test_a_thing_is_shown_by_any_of_its_names(small: Dataset, text: str, kind: str, title: str) -> None:
    page = pages.show(small, text, TODAY)
    assert (page.kind, page.title) == (kind, title)


@pytest.mark.parametrize("text", ["delta", "energy-hub", "hsc", "energy"])
def test_a_page_of_a_day_later_than_the_record_goes_says_so_in_its_title(small: Dataset, text: str) -> None:
    known, later = (pages.show(small, text, day) for day in ("2026-02-01", "2026-02-02"))
    assert later.title == f"{known.title}, as of 2026-02-02 (last known 2026-02-01)"
    assert later.facts == known.facts


def test_a_record_that_is_known_through_a_month_goes_to_its_last_day(small: Dataset, folder: Folder) -> None:
    about = (SMALL / "dataset.toml").read_text(encoding="utf-8").replace("2026-02-01", "2026-02")
    own = Dataset(folder(dataset=about))
    for day, later in (("2026-02-28", False), ("2026-03-01", True)):
        for page in (pages.show(own, "delta", day), overview(own, day)):
            assert page.title.endswith(" (last known 2026-02)") is later


@pytest.mark.parametrize("text", ["gazette-2009", "dataset"])
def test_a_page_of_no_day_has_the_same_title_ever(small: Dataset, text: str) -> None:
    assert pages.show(small, text, "2050-01-01").title == pages.show(small, text, TODAY).title


def test_every_record_has_a_page_on_which_no_fact_hides_another(small: Dataset) -> None:
    for collection in COLLECTIONS:
        for item in small.records(collection):
            page = pages.show(small, item.id, "9999-12-31")
            assert len(page.record()) == 1 + len(page.facts) + len(page.sections), item.id


@pytest.mark.parametrize(
    "text", ["dataset", "secretariat-qa-2023", "energy-hub", "council-2024", "charlie-dialogue-partner"]
)
def test_the_rows_of_a_page_are_never_changed_and_have_the_keys_by_which_they_are_laid_out(
    small: Dataset, text: str
) -> None:
    for section in pages.show(small, text, TODAY).sections:
        kind = type(section.rows[0])
        assert kind is section.kind
        laid_out = " ".join([kind.columns.main, kind.columns.keep, kind.columns.group]).split()
        assert set(laid_out) <= set(kind.keys())
        assert set(kind.every()) == set(kind.__struct_fields__)
        with pytest.raises(AttributeError):
            setattr(section.rows[0], kind.__struct_fields__[0], "other")
        with pytest.raises(TypeError):
            kind(*(getattr(section.rows[0], key) for key in kind.__struct_fields__))


def test_a_page_tells_of_the_day_asked_about(small: Dataset) -> None:
    assert pages.show(small, "delta", "2012-06-06").record()["status"] is None
    assert pages.show(small, "delta", "2012-06-07").record()["status"] == "observer"
    assert pages.show(small, "charter", "2003-09-18").record()["status"] == "agreed"
    assert pages.show(small, "charter", "2003-09-19").record()["status"] == "in-force"


def test_what_is_not_known_is_said_with_the_nearest_name(small: Dataset) -> None:
    with pytest.raises(Unknown, match=r"^unknown name 'dleta'; did you mean 'Delta'\?$"):
        pages.show(small, "dleta", TODAY)
    with pytest.raises(Unknown, match=r"^unknown name 'energi-hup'; did you mean 'energy-hub'\?$"):
        pages.cited(small, "energi-hup")
    with pytest.raises(
        Unknown, match=r"^'904' can mean several; .*:\n  DD: Delta \(state\)\n  EE: Echo Republic \(state\)$"
    ):
        pages.show(small, "904", TODAY)


def test_a_source_cites_itself_and_the_dataset_itself(small: Dataset) -> None:
    (source,) = [item for item in small.records(Source) if item.id == "gazette-2009"]
    assert pages.cited(small, "gazette-2009") == [of_source(source)]
    (answers,) = [item for item in small.records(Source) if item.id == "secretariat-qa-2023"]
    assert pages.cited(small, "secretariat-qa-2023#q9") == [of_source(answers, ["Q9"])]
    assert pages.cited(small, "dataset") == pages.cited(small, "DATASET") == [of_dataset(small.about)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("charter", ["secretariat-qa-2023", "gazette-2009"]),
        ("energy-hub", ["secretariat-qa-2023", "blog"]),
        ("bravo-observer", ["secretariat-qa-2023"]),
        ("consensus", ["secretariat-qa-2023"]),
        ("AA", ["gazette-1996", "secretariat-qa-2023", "gazette-2009", "gazette-2025"]),
        ("delta", ["gazette-2012", "gazette-2025"]),
        ("alpha-five-end", ["gazette-1996"]),
        ("energy-strategy", ["secretariat-qa-2023", "gazette-2012", "gazette-2025"]),
        ("energy-strategy-initiative", ["secretariat-qa-2023", "gazette-2012", "gazette-2025"]),
    ],
)
def test_a_record_cites_each_of_its_sources_once_in_order(small: Dataset, text: str, ids: list[str]) -> None:
    assert [each.id for each in pages.cited(small, text)] == ids


@pytest.mark.parametrize("text", ["trade-plan-2023", "plan"])
def test_what_is_one_thing_cites_the_sources_of_both_records(small: Dataset, folder: Folder, text: str) -> None:
    plan = """
        [[initiatives]]
        id = "plan"
        title = "Plan"
        areas = ["trade"]
        kind = "plan"
        summary = "A plan."
        same_as = "trade-plan-2023"
        sources = ["gazette-2012", "blog"]
    """
    own = Dataset(folder(initiatives__trade=plan))
    assert [each.id for each in pages.cited(own, text)] == [
        "secretariat-qa-2023",
        "gazette-2012",
        "gazette-2025",
        "blog",
    ]


def test_a_source_that_is_not_on_record_is_not_cited(small: Dataset, folder: Folder) -> None:
    text = """
        [[terms]]
        id = "word"
        term = "Word"
        kind = "term"
        meaning = "Meant."
        sources = ["nowhere#p1", "blog#p2"]
    """
    assert [each.id for each in pages.cited(Dataset(folder(terms=text)), "word")] == ["blog"]


def test_an_area_has_no_sources_to_cite(small: Dataset, run: Run) -> None:
    with pytest.raises(Unknown, match=r"^'energy' is an area; areas have no sources of their own$"):
        pages.cited(small, "energy")
    assert run("show", "energy", "--cite", "plain") == (
        1,
        "",
        "sco: 'energy' is an area; areas have no sources of their own\n",
    )


def test_a_place_has_no_sources_to_cite_and_is_not_called_an_area(small: Dataset) -> None:
    with pytest.raises(Unknown, match=r"^'alphaville' ") as error:
        pages.cited(small, "alphaville")
    assert "area" not in str(error.value)


def test_a_name_of_several_words_needs_no_quotes(run: Run) -> None:
    assert run("show", "echo", "republic", "-f", "json").out == run("show", "EE", "-f", "json").out


def test_a_place_in_a_source_is_shown_alone_as_of_the_day(small: Dataset) -> None:
    page = pages.show(small, "secretariat-qa-2023#q7", "2010-05-01")
    assert [row["id"] for section in page.sections for row in section.records()] == [
        "charlie-dialogue-partner",
        "family",
    ] * 2
    assert page.flat().rows[0][3] == "Türkmenelia\tof the\nNorth has been a dialogue partner since May 2010."
    page = pages.show(small, "secretariat-qa-2023#q7", "2010-04-30")
    assert str(page.flat().rows[0][3]).startswith("It is decided that Türkmenelia")
