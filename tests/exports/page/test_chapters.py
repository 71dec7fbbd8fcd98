"""The chapters: every listing, as of a day, in groups."""

import pytest
from exports.page.reading import refs

from sco_cli.cited import references
from sco_cli.contents import RECORDS
from sco_cli.dataset import Dataset
from sco_cli.exports.page.chapters import MANY, Chapter, chapters, rows_of, year
from sco_cli.exports.page.entries import Teller
from sco_cli.exports.page.notes import Notes
from sco_cli.exports.page.tables import TABLES
from sco_cli.listings import listing
from sco_cli.records import COLLECTIONS, Record, Source

DAY = "2026-02-01"


def made(dataset: Dataset, day: str = DAY) -> dict[str, Chapter]:
    return {each.name: each for each in chapters(Teller(dataset, day, Notes(dataset)), RECORDS)}


def test_every_listing_of_records_has_a_chapter_but_that_of_sources(small: Dataset) -> None:
    assert [*made(small)] == [name for name in RECORDS if listing(name).record not in (None, Source)]
    assert len(made(small)) >= 17
    assert all((each.table is None) is (name not in TABLES) for name, each in made(small).items())


@pytest.mark.parametrize("which", ["small", "bundled"])
def test_every_record_is_on_the_page_with_all_of_its_sources(request: pytest.FixtureRequest, which: str) -> None:
    dataset = request.getfixturevalue(which)
    notes = Notes(dataset)
    day = dataset.about.reach.last
    found = {each.name: each for each in chapters(Teller(dataset, day, notes), RECORDS)}
    numbers = {number: key for key, number in notes.numbers.items()}
    shown: dict[str, set[str]] = {}
    for chapter in found.values():
        lines = [line for group in chapter.table.groups for line in group.lines] if chapter.table else []
        entries = [each for group in chapter.groups for each in group.entries]
        for key, part in zip(chapter.ids, [*lines, *entries], strict=True):
            shown[key] = {numbers[each.number] for each in refs(part)}
    records = [item for kind in COLLECTIONS if issubclass(kind, Record) for item in dataset.records(kind)]
    lost = {
        item.id: named
        for item in records
        if (named := {each.partition("#")[0] for each in references(item)} - shown.get(item.id, set()))
    }
    assert lost == {}


def test_a_chapter_tells_what_it_is_and_how_many_rows_it_has(small: Dataset) -> None:
    found = made(small)["initiatives"]
    assert (found.heading, found.about, found.count) == ("Initiatives", RECORDS["initiatives"], 5)
    assert sorted(found.ids) == [
        "customs-window",
        "energy-hub",
        "energy-strategy-initiative",
        "trade-fund",
        "wind-year",
    ]
    assert "alpha-five" in made(small)["members"].ids


def test_initiatives_stand_under_their_main_area_with_what_that_covers(small: Dataset) -> None:
    groups = made(small)["initiatives"].groups
    assert [len(group.entries) for group in groups] == [3, 2]
    assert all(group.about and group.heading for group in groups)


def test_figures_stand_under_an_area_or_under_none_at_the_end_of_their_kind(small: Dataset) -> None:
    groups = {group.heading: [each.id for each in group.entries] for group in made(small)["figures"].groups}
    assert sorted(key for ids in groups.values() for key in ids) == ["budget-share", "tourists-2023", "volunteers"]
    assert groups["Of no one area"] == ["budget-share", "volunteers"]


def test_few_entries_need_no_groups(small: Dataset) -> None:
    assert [group.heading for group in made(small)["meetings"].groups] == [""]


def test_many_entries_stand_under_their_year_those_without_one_last(bundled: Dataset) -> None:
    found = made(bundled, "2026-09-18")["documents"]
    headings = [group.heading for group in found.groups]
    assert found.count > MANY
    assert headings == [*sorted(headings[:-1]), "No date"]
    assert headings[0] == "1996"


def test_on_an_earlier_day_only_what_had_come_is_told(small: Dataset) -> None:
    found = made(small, "2009-12-31")
    assert "initiatives" not in found
    assert found["events"].ids == ["delta-applies"]
    assert found["figures"].ids == ["volunteers"]
    assert "statements" not in found


def test_the_year_of_a_row_is_that_of_its_last_day(small: Dataset) -> None:
    teller = Teller(small, DAY, Notes(small))
    rows = {getattr(row, "id", ""): row for row in rows_of(teller, listing("figures"))}
    assert [year(rows[key]) for key in ("tourists-2023", "volunteers")] == ["2023", "No date"]
