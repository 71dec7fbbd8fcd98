"""The table of a listing on a page, with what is disputed or doubtful in a row under it."""

import pytest
from running import TODAY, Folder

from sco_cli.dataset import Dataset
from sco_cli.listings import areas, events, initiatives, members
from sco_cli.pages.tables import in_row, listed
from sco_cli.records import Dispute, Membership

DISPUTED = "Since disputed: 2009-06-16, according to Gazette. The memorandum came later. https://gazette.example/2009"


def spell(dataset: Dataset, key: str) -> Membership:
    found = dataset.find(Membership, key)
    assert found is not None
    return found


def test_it_has_the_rows_and_the_name_of_the_listing(small: Dataset) -> None:
    rows = members.members(small, TODAY, state=["AA"])
    found = listed(small, members.LISTING, rows, columns=("status", "since"), main="status")
    assert (found.name, found.kind, found.rows) == ("members", members.MemberRow, rows)
    assert (found.columns, found.main, found.below) == (("status", "since"), "status", [[]])


def test_a_row_has_its_disagreements_under_it_but_for_those_told_elsewhere(small: Dataset) -> None:
    rows = members.members(small, TODAY, state=["CC"])
    assert listed(small, members.LISTING, rows).below == [[DISPUTED]]
    assert listed(small, members.LISTING, rows, columns=("status",)).below == [[]]
    told = spell(small, "charlie-dialogue-partner").disputed
    assert listed(small, members.LISTING, rows, told=told).below == [[]]
    same = [Dispute(field=each.field, value=each.value, sources=each.sources, why=each.why) for each in told]
    assert listed(small, members.LISTING, rows, told=same).below == [[DISPUTED]]


def test_a_row_says_under_it_how_sure_it_is_and_its_note_where_it_is_not(small: Dataset) -> None:
    rows = initiatives.initiatives(small, TODAY, area=["energy"])
    below = dict(zip([row.id for row in rows], listed(small, initiatives.LISTING, rows).below, strict=True))
    assert below["energy-hub"][-1:] == ["Confidence: medium. Named in one report only."]
    assert below["energy-strategy-initiative"] == []
    below = dict(zip([row.id for row in rows], listed(small, initiatives.LISTING, rows, notes=True).below, strict=True))
    assert below["energy-strategy-initiative"] == ["Also called the green strategy."]


def test_a_row_that_is_no_sourced_record_has_nothing_under_it(small: Dataset) -> None:
    rows = areas.areas(small, TODAY)
    assert listed(small, areas.LISTING, rows).below == [[]] * len(rows)


@pytest.mark.parametrize(
    ("field", "keys", "key"),
    [
        ("start", ["since", "until"], "since"),
        ("start", ["start", "since"], "start"),
        ("end", ["since", "until"], "until"),
        ("history", ["title", "status"], "status"),
        ("history", ["title"], None),
        ("planned_start", ["planned"], "planned"),
        ("planned_end", ["planned"], "planned"),
        ("decided", ["decided"], "decided"),
        ("decided", ["since"], None),
    ],
)
def test_a_disagreement_belongs_to_the_column_in_which_its_field_stands(
    field: str, keys: list[str], key: str | None
) -> None:
    dispute = Dispute(field=field, value="x", sources=["blog"], why="Y.")
    record = Membership(id="m", state="AA", status="member", basis="B.", sources=["blog"], disputed=[dispute])
    assert in_row(record, keys) == ([(key, dispute)] if key else [])


def test_a_disagreement_names_every_publisher_once_with_all_places(small: Dataset, folder: Folder) -> None:
    text = """
        [[events]]
        id = "talk"
        date = "2020"
        kind = "contact"
        title = "They talk."
        sources = ["blog"]

          [[events.disputed]]
          field = "date"
          value = "2021."
          sources = ["nowhere#p3", "secretariat-qa-2023#Q1", "secretariat-qa-2023#Q2", "blog"]
          why = "It was late."
    """
    own = Dataset(folder(events=text))
    assert listed(own, events.LISTING, events.events(own, TODAY)).below == [
        [
            "Date disputed: 2021, according to nowhere (p3), Secretariat (Q1, Q2) and A blog. It was late. "
            "https://secretariat.example/2023 https://blog.example/a_b?c=1&d=2"
        ]
    ]
