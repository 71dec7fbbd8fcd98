"""The page of a source: what cites it, by place in it."""

import pytest
from running import Folder

from sco_cli.dataset import Dataset
from sco_cli.pages.source import page, place_order
from sco_cli.records import Source

TERM = """
    [[terms]]
    id = "{id}"
    term = "{id}"
    kind = "term"
    meaning = "Meant."
    sources = {sources}
"""


def source(dataset: Dataset, key: str) -> Source:
    (found,) = [item for item in dataset.records(Source) if item.id == key]
    return found


def test_it_tells_the_source_and_each_record_that_cites_it(small: Dataset) -> None:
    found = page(small, source(small, "blog"))
    assert (found.kind, found.title) == ("source", "Notes on *energy* & more_or_less")
    assert found.record() == {
        "page": "source",
        "id": "blog",
        "kind": "analysis",
        "title": "Notes on *energy* & more_or_less",
        "publisher": "A blog",
        "language": "ru",
        "url": "https://blog.example/a_b?c=1&d=2",
        "date": None,
        "accessed": None,
        "note": "Weak.",
        "cited_by": [
            {"place": "", "kind": "body", "id": "secretariat", "title": "Secretariat"},
            {"place": "", "kind": "initiative", "id": "energy-hub", "title": "Energy hub"},
        ],
    }


def test_records_stand_by_place_in_the_order_of_their_numbers(small: Dataset) -> None:
    (section,) = page(small, source(small, "secretariat-qa-2023")).sections
    rows = [(row["place"], row["id"]) for row in section.records()]
    assert list(dict.fromkeys(place for place, _ in rows)) == ["Q1", "Q2", "Q3", "Q7", "Q9", "Q10", "Q11"]
    assert [key for place, key in rows if place == "Q1"] == [
        "bravo-observer",
        "chair-2010-bravo",
        "secretariat",
        "bob-secretary-general",
        "cy-deputy",
    ]
    assert [key for place, key in rows if place == "Q2"] == ["bravo-observer"]


def test_places_head_groups_only_where_some_record_names_one(small: Dataset, folder: Folder) -> None:
    (section,) = page(small, source(small, "gazette-2009")).sections
    assert (section.name, section.group) == ("cited_by", None)
    own = Dataset(folder(terms=TERM.format(id="one", sources='["gazette-2009#p2"]')))
    (section,) = page(own, source(own, "gazette-2009")).sections
    assert section.group == "place"
    assert [row["place"] for row in section.records()][-2:] == ["", "p2"]


def test_a_source_that_nothing_cites_has_no_table(small: Dataset, folder: Folder) -> None:
    text = (
        '[[sources]]\nid = "new"\nkind = "news"\ntitle = "New"\npublisher = "X"\nlanguage = "en"\n'
        'url = "https://x.example"\n'
    )
    own = Dataset(folder(sources=text))
    assert page(own, source(own, "new")).sections == []


@pytest.mark.parametrize(
    ("place", "order"),
    [
        ("", ("", 0)),
        ("Q", ("Q", 0)),
        ("Q2", ("Q", 2)),
        ("Q10", ("Q", 10)),
        ("7", ("", 7)),
        ("p1q23", ("p1q", 23)),
        ("Q2b", ("Q2b", 0)),
        ("Q007", ("Q", 7)),
        ("X7", ("X", 7)),
    ],
)
def test_a_place_is_ordered_by_its_letters_then_its_number(place: str, order: tuple[str, int]) -> None:
    assert place_order(place) == order
