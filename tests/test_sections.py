"""A page is made of facts, sentences and tables: what people read of it, and what machines do."""

from typing import Any, ClassVar

import pytest

from sco_cli.dates import Date
from sco_cli.fields import Count, Id, Kind, Name, Word
from sco_cli.records import Dispute
from sco_cli.rows import Columns, Evidence, Row
from sco_cli.sections import Fact, Page, Passage, Section, Sentence, filled
from sco_cli.sheets import Column, sheet


class Thing(Evidence, frozen=True, kw_only=True):
    columns: ClassVar = Columns(main="name", keep="kind", also="uncertain", more="in_force", group="kind")

    id: Id
    name: Name
    kind: Word
    size: Count | None = None
    date: Date | None = None
    areas: tuple[str, ...] | list[str] = ()
    uncertain: bool = False
    in_force: Date | None = None


class Bare(Row, frozen=True, kw_only=True):
    columns: ClassVar = Columns(main="id")

    id: Id
    seat: str | None = None


DISPUTE = Dispute(field="kind", value="x", sources=["blog"], why="Weak.")
ONE = Thing(id="one", name="b\x1b", kind="law", size=2, date=Date("2024"), areas=["x", "y"], disputed=[DISPUTE])
TWO = Thing(id="two", name="A", kind="law", areas=[], uncertain=True, in_force=Date("2025"))
SIX = Thing(id="six", name="c", kind="act", size=10, date=Date("2024-01"), areas=["x"])
ROWS = [ONE, TWO, SIX]
KEYS = ["id", "name", "kind", "size", "date", "areas"]


HEADED = Page(
    kind="state",
    title="Alpha, 2001",
    facts=[
        Fact("name", "Alpha", Kind.NAME),
        Fact("text", "Alpha, 2001", Kind.PROSE),
        Fact("seat", "Alpha"),
        Fact("aliases", ["Alpha"], Kind.NAME),
        Fact("note", "Late"),
        Fact("flag", True, said=""),
        Fact("short", None),
        Fact("status", None, said="none"),
        Fact("since", "2001"),
        Fact("place", None),
    ],
    first=("since", "status", "note", "place"),
    later=("note", "place"),
    apart="Later",
)


PAGE = Page(
    kind="state",
    title="Alpha",
    facts=[Fact("name", "Alpha", Kind.NAME), Fact("short", None), Fact("aliases", []), Fact("cow", 0, Kind.NUMBER)],
    sections=[
        Section(name="linked", kind=Bare, rows=[Bare(id="a"), Bare(id="b", seat="S")]),
        Section(name="terms", kind=Thing, rows=[TWO]),
    ],
)


@pytest.mark.parametrize(
    ("value", "known"), [(None, False), ("", False), ([], False), (0, True), (False, True), ("x", True), ([None], True)]
)
def test_a_fact_is_known_unless_its_value_is_empty(value: Any, known: bool) -> None:
    assert Fact("key", value).known is known
    assert Fact("key", value).kind is Kind.TEXT


def test_a_section_shows_people_no_column_in_which_nothing_is_known() -> None:
    found = Section(name="linked", kind=Thing, rows=[TWO]).sheet()
    assert found.title == "Related"
    assert found.keys == ["id", "name", "kind"]
    assert Section(name="linked", kind=Thing, rows=[TWO, SIX]).sheet().keys == KEYS


def test_a_section_shows_the_columns_it_names() -> None:
    found = Section(name="status_history", kind=Thing, rows=[ONE, SIX], columns=("name", "in_force", "size")).sheet()
    assert (found.title, found.keys) == ("Status history", ["name", "size"])
    assert found.rows == [["b", 2], ["c", 10]]


def test_a_section_is_laid_out_as_its_rows_are_unless_it_says_otherwise() -> None:
    found = Section(name="linked", kind=Thing, rows=ROWS).sheet()
    assert found.layout == Columns(main="name", keep="kind")
    found = Section(name="linked", kind=Thing, rows=ROWS, main="areas").sheet()
    assert found.layout == Columns(main="areas", keep="kind")
    assert (found.chosen, found.brief) == (False, False)


def test_a_section_is_grouped_only_where_it_says_so() -> None:
    assert Section(name="linked", kind=Thing, rows=ROWS).sheet().groups == []
    assert Section(name="linked", kind=Thing, rows=ROWS, group="name").sheet().groups == ["b", "A", "c"]
    dated = Section(name="linked", kind=Thing, rows=[ONE, SIX], group="date").sheet()
    assert dated.groups == ["2024", "2024-01"]


def test_a_section_marks_no_row_as_disputed_since_that_is_told_where_it_belongs() -> None:
    found = Section(name="linked", kind=Thing, rows=ROWS).sheet()
    assert (found.uncertain, found.disputed) == ([False, True, False], [False] * 3)


def test_a_section_has_sentences_under_its_rows_and_after_them() -> None:
    assert Section(name="linked", kind=Thing, rows=ROWS).sheet().below == []
    below, after = [["a\x1b.", "b."], [], ["c."]], ["d\x1b."]
    found = Section(name="linked", kind=Thing, rows=ROWS, below=below, after=after).sheet()
    assert (found.below, found.after) == ([["a.", "b."], [], ["c."]], ["d."])


def test_rows_that_are_told_elsewhere_are_for_machines_alone() -> None:
    section = Section(name="linked", kind=Thing, rows=ROWS, below=[["a."], ["b."], ["c."]], group="name", told=[1])
    found = section.sheet()
    assert [row["id"] for row in found.records()] == [ROWS[0].record()["id"], ROWS[2].record()["id"]]
    assert (found.below, found.groups) == ([["a."], ["c."]], ["b", "c"])
    assert (found.uncertain, found.disputed) == ([False, False], [False, False])
    assert len(section.records()) == 3


def test_a_row_is_told_by_its_main_column_or_else_the_first() -> None:
    assert Section(name="linked", kind=Thing, rows=ROWS).sheet().main == 1
    assert Section(name="linked", kind=Thing, rows=ROWS, columns=("id", "kind")).sheet().main == 0


def test_people_read_of_a_fact_what_is_said_in_place_of_its_value() -> None:
    assert Fact("key", "a\x1b").words == "a"
    assert Fact("key", None, said="none\x1b").words == "none"
    assert Fact("key", "a", said="").words == ""
    assert Fact("key", "a", below=("b\x1b.",)).sentences == ["b."]
    assert Fact("key", "a").sentences == []


def test_people_read_first_what_is_asked_first_and_not_what_the_title_says() -> None:
    assert [fact.key for fact in HEADED.head()] == ["since", "status", "seat", "aliases"]
    assert [fact.key for fact in HEADED.set_apart()] == ["note"]
    assert HEADED.parts() == [("", HEADED.head()), ("Later", HEADED.set_apart())]
    assert Page(kind="state", title="T", facts=[Fact("seat", "A")]).parts() == [("", [Fact("seat", "A")])]
    assert Page(kind="state", title="T", facts=[]).parts() == []


def test_for_people_a_page_ends_with_its_evidence_and_leaves_out_what_is_told_elsewhere() -> None:
    made = [
        Section(name=name, kind=Bare, rows=[Bare(id="x")])
        for name in ("corrections", "sources", "disagreements", "terms")
    ]
    made.append(Section(name="posts", kind=Bare, rows=[Bare(id="x")], told=[0]))
    page = Page(kind="state", title="T", facts=[], sections=made)
    assert [section.heading for section in page.seen] == ["Terms", "Corrections", "Sources", "Disagreements"]
    assert list(page.record()) == ["page", "corrections", "sources", "disagreements", "terms", "posts"]


def test_machines_get_all_of_a_section() -> None:
    assert Section(name="linked", kind=Bare, rows=[Bare(id="a")], columns=("id",)).records() == [
        {"id": "a", "seat": None}
    ]


def test_sections_without_rows_are_left_out() -> None:
    empty, full = Section(name="a", kind=Bare, rows=[]), Section(name="b", kind=Bare, rows=[Bare(id="x")])
    assert filled([empty, full, empty]) == [full]
    assert filled([]) == []


def test_a_page_is_one_object_with_every_fact_and_each_section_as_a_list() -> None:
    found = PAGE.record()
    assert list(found) == ["page", "name", "short", "aliases", "cow", "linked", "terms"]
    expected: dict[str, object] = {
        "page": "state",
        "name": "Alpha",
        "short": None,
        "aliases": [],
        "cow": 0,
        "linked": [{"id": "a", "seat": None}, {"id": "b", "seat": "S"}],
        "terms": [TWO.record()],
    }
    assert found == expected
    assert Page(kind="area", title="T", facts=[]).record() == {"page": "area"}


def test_a_page_that_tells_sentences_is_one_table_of_what_they_tell() -> None:
    told = Section(name="terms", kind=Thing, rows=[TWO], passages=[Passage(told=[Sentence(text="Two.")])])
    page = Page(kind="source", title="T", facts=[Fact("name", "Alpha")], sections=[PAGE.sections[0], told])
    found = page.flat()
    assert (found.title, found.keys) == ("T", list(Thing.keys()))
    assert found.records() == sheet(Thing, [TWO], "T").records()


def test_people_see_no_section_that_is_for_machines() -> None:
    hidden = Section(name="a", kind=Bare, rows=[Bare(id="x")], seen=False)
    page = Page(kind="source", title="T", facts=[], sections=[hidden, *PAGE.sections])
    assert page.seen == PAGE.sections
    assert list(page.record()) == ["page", "a", "linked", "terms"]


@pytest.mark.parametrize(
    ("head", "text", "opening"), [("A", "Is b.", "A: "), ("A", "", "A"), ("", "Is b.", ""), ("", "", "")]
)
def test_a_sentence_begins_with_what_it_is_about(head: str, text: str, opening: str) -> None:
    assert Sentence(head=head, text=text).opening == opening


def test_a_sentence_and_a_passage_never_change() -> None:
    assert Sentence.__struct_config__.frozen is True
    assert Passage.__struct_config__.frozen is True


def test_machines_read_facts_in_their_order_with_their_values() -> None:
    assert list(HEADED.record())[:3] == ["page", "name", "text"]
    assert (HEADED.record()["flag"], HEADED.record()["status"]) == (True, None)
    assert [fact.key for fact in HEADED.known()] == ["name", "text", "seat", "aliases", "note", "flag", "since"]


def test_a_page_tells_what_it_knows() -> None:
    assert [fact.key for fact in PAGE.known()] == ["name", "cow"]


def test_a_page_is_one_table_of_what_is_known() -> None:
    found = PAGE.flat()
    assert found.title == "Alpha"
    assert found.columns == [Column("part", Kind.TEXT), Column("key", Kind.WORD), Column("value", Kind.TEXT)]
    assert found.layout == Columns(main="value")
    assert found.rows == [
        ["", "name", "Alpha"],
        ["", "cow", 0],
        ["linked[1]", "id", "a"],
        ["linked[2]", "id", "b"],
        ["linked[2]", "seat", "S"],
        ["terms[1]", "id", "two"],
        ["terms[1]", "name", "A"],
        ["terms[1]", "kind", "law"],
        ["terms[1]", "uncertain", True],
        ["terms[1]", "confidence", "high"],
        ["terms[1]", "disputes", 0],
    ]
