"""What was wrong in the records of a page stands on it."""

import json
from typing import Any

import pytest
from running import TODAY, Folder, Run

from sco_cli import pages
from sco_cli.dataset import Dataset
from sco_cli.listings.corrections import corrections
from sco_cli.pages.corrected import corrected, tells
from sco_cli.records import Item, Meeting
from sco_cli.sections import Section

END, SIGNED = "alpha-five-end", "alpha-member-signed"
DRAFTING, TITLE = "energy-strategy-history-drafting", "energy-strategy-initiative-official-title"
ONE = """
    [[corrections]]
    id = "one"
    version = "1.1"
    record = "{record}"
    field = "{field}"
    was = "A"
    now = "B"
    why = "Misread."
    sources = ["gazette-2009#p1", "gazette-2009#p2", "blog", "nowhere"]
"""


def section(dataset: Dataset, *ids: str) -> Section:
    items = [item for key in ids if (item := dataset.locate(key))]
    return corrected(dataset, items)


def shown(dataset: Dataset, text: str, day: str = TODAY) -> Any:
    return pages.show(dataset, text, day).record().get("corrections")


def test_it_has_the_rows_of_the_listing_for_the_records_of_the_page(small: Dataset) -> None:
    known = {row.id: row for row in corrections(small)}
    assert section(small, "alpha-five").rows == [known[END]]
    assert section(small, "energy-strategy", "energy-strategy-initiative").rows == [known[DRAFTING], known[TITLE]]
    assert section(small, "bravo-member").rows == []


def test_people_read_the_fault_why_and_where_the_right_fact_stands(small: Dataset, folder: Folder) -> None:
    found = section(Dataset(folder(corrections=ONE.format(record="bank", field="name"))), "bank")
    assert found.sheet().records() == [
        {"field": "name", "was": "A", "now": "B", "version": "1.1", "why": "Misread."},
    ]
    assert found.sheet().main == 4
    assert found.below == [["https://gazette.example/2009 https://blog.example/a_b?c=1&d=2"]]


def test_people_read_which_record_was_corrected_where_there_are_several(small: Dataset) -> None:
    assert section(small, "alpha-five", "alpha-member").sheet().keys[:2] == ["record_id", "field"]
    assert section(small, "alpha-five", "bravo-member").sheet().keys[0] == "field"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("alpha-five", [END]),
        (END, [END]),
        ("AA", [END, SIGNED]),
        ("energy-strategy", [DRAFTING, TITLE]),
        ("energy-strategy-initiative", [DRAFTING, TITLE]),
    ],
)
def test_the_page_of_each_kind_of_thing_has_them_before_its_sources(small: Dataset, text: str, ids: list[str]) -> None:
    assert [each["id"] for each in shown(small, text)] == ids
    names = [each.name for each in pages.show(small, text, TODAY).seen]
    assert names.index("corrections") < names.index("sources")


@pytest.mark.parametrize(
    ("record", "text", "field"),
    [
        ("AA", "alpha", "cow"),
        ("energy", "energy", "name"),
        ("alphaville", "alphaville", "name_ru"),
        ("blog", "blog", "url"),
        ("bank", "bank", "history agreed"),
        ("bob-secretary-general", "bob-secretary-general", "start"),
    ],
)
def test_whatever_was_corrected_says_so_on_its_page(
    small: Dataset, folder: Folder, record: str, text: str, field: str
) -> None:
    own = Dataset(folder(corrections=ONE.format(record=record, field=field)))
    assert [each["record_id"] for each in shown(own, text)] == [record]


def test_a_page_without_corrections_has_no_such_section(small: Dataset) -> None:
    assert shown(small, "bravo-member") is None


@pytest.mark.parametrize(
    ("field", "day", "told"),
    [
        ("number", "2026-02-01", 1),
        ("outcome", "2026-02-01", 1),
        ("chair", "2024-01-01", 1),
        ("start", "2024-01-01", None),
    ],
)
def test_nothing_is_told_of_what_a_meeting_to_come_does_not_say_yet(
    small: Dataset, folder: Folder, field: str, day: str, told: int | None
) -> None:
    own = Dataset(folder(corrections=ONE.format(record="council-2024", field=field)))
    found = shown(own, "council-2024", day)
    assert (found and len(found)) == told


def test_a_record_tells_what_it_has_on_record(small: Dataset) -> None:
    meeting: Item | None = small.find(Meeting, "council-2024")
    assert meeting is not None
    assert tells(small, meeting, "start")
    assert tells(small, meeting, "history agreed")


def test_a_correction_whose_record_is_gone_has_a_page_of_its_own(small: Dataset, folder: Folder) -> None:
    own = Dataset(folder(corrections=ONE.format(record="gone", field="start")))
    found = pages.show(own, "one", TODAY).record()
    assert (found["page"], found["record"], found["was"], found["now"]) == ("correction", "gone", "A", "B")


def test_every_format_tells_it(run: Run) -> None:
    assert json.loads(run("show", "alpha-five", "-f", "json").out)["corrections"][0]["was"] == "2001-06-14"
    assert "corrections[1]\twas\t2001-06-14\n" in run("show", "alpha-five", "-f", "tsv").out
    for name in ("table", "csv", "md", "yaml", "html"):
        assert "2001-06-14" in run("show", "alpha-five", "-f", name).out, name
