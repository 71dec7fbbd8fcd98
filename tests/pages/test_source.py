"""The page of a source: what it says and what cites it, by place in it."""

from running import Folder

from sco_cli.dataset import Dataset
from sco_cli.pages.source import page
from sco_cli.records import Source

TODAY = "2026-02-01"


def source(dataset: Dataset, key: str) -> Source:
    (found,) = [item for item in dataset.records(Source) if item.id == key]
    return found


def test_it_tells_the_source_and_each_record_that_cites_it_and_then_what_it_says(small: Dataset) -> None:
    found = page(small, source(small, "blog"), TODAY)
    assert (found.kind, found.title) == ("source", "Notes on *energy* & more_or_less")
    record = found.record()
    assert list(record)[-1] == "facts"
    assert [row["id"] for row in record.pop("facts")] == ["secretariat", "energy-hub"]  # type: ignore
    assert record == {
        "page": "source",
        "id": "blog",
        "kind": "analysis",
        "title": "Notes on *energy* & more_or_less",
        "publisher": "A blog",
        "language": "ru",
        "url": "https://blog.example/a_b?c=1&d=2",
        "date": None,
        "accessed": None,
        "read": None,
        "note": "Weak.",
        "cited_by": [
            {"place": "", "kind": "body", "id": "secretariat", "title": "Secretariat"},
            {"place": "", "kind": "initiative", "id": "energy-hub", "title": "Energy hub"},
        ],
    }


def test_it_tells_when_the_live_page_and_when_the_text_was_read(small: Dataset) -> None:
    record = page(small, source(small, "gazette-2025"), TODAY).record()
    assert (record["accessed"], record["read"]) == ("2025-10-01", "2025-10-03")


def test_what_cites_it_is_for_machines_and_stands_by_place_in_the_order_of_their_numbers(small: Dataset) -> None:
    found = page(small, source(small, "secretariat-qa-2023"), TODAY)
    (section,) = [each for each in found.sections if each.name == "cited_by"]
    assert [each.name for each in found.seen] == ["facts"]
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


def test_one_place_has_the_records_that_cite_it_alone(small: Dataset) -> None:
    found = page(small, source(small, "secretariat-qa-2023"), TODAY, "Q7").record()
    for key in ("cited_by", "facts"):
        assert [row["id"] for row in found[key]] == ["charlie-dialogue-partner", "family"]  # type: ignore


def test_a_source_that_nothing_cites_has_no_sections(small: Dataset, folder: Folder) -> None:
    text = (
        '[[sources]]\nid = "new"\nkind = "news"\ntitle = "New"\npublisher = "X"\nlanguage = "en"\n'
        'url = "https://x.example"\n'
    )
    own = Dataset(folder(sources=text))
    assert page(own, source(own, "new"), TODAY).sections == []
