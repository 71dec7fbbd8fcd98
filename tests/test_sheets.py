"""Rows become a sheet: chosen columns, sorted, cut, grouped and marked; a page is made of facts and such tables."""

import inspect
from typing import Any, ClassVar

import pytest
from msgspec import Struct

from sco_cli.dates import Date
from sco_cli.errors import Usage
from sco_cli.fields import Count, Id, Kind, Name, Word
from sco_cli.records import Dispute
from sco_cli.rows import Columns, Evidence, Plain, Row
from sco_cli.sheets import (
    Column,
    Fact,
    Page,
    Section,
    Sheet,
    filled,
    group_of,
    known_key,
    sheet,
    sort_rows,
    sort_value,
)


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


def ids(found: Sheet) -> list[Any]:
    return [row[found.keys.index("id")] for row in found.rows]


def test_a_sheet_holds_plain_values_in_the_order_of_its_columns() -> None:
    found = sheet(Thing, ROWS, "Things")
    assert found.title == "Things"
    assert found.keys == KEYS
    assert found.rows == [
        ["one", "b", "law", 2, "2024", ["x", "y"]],
        ["two", "A", "law", None, None, []],
        ["six", "c", "act", 10, "2024-01", ["x"]],
    ]
    assert found.layout == Thing.columns


def test_a_column_says_what_it_holds_and_how_it_is_headed() -> None:
    found = sheet(Thing, ROWS, "Things", columns=["id", "size", "in_force"])
    assert found.columns == [Column("id", Kind.ID), Column("size", Kind.COUNT), Column("in_force", Kind.DATE)]
    assert found.headings == ["Id", "Size", "In force"]
    assert [column.heading for column in found.columns] == found.headings


def test_rows_are_read_as_tables_too() -> None:
    assert sheet(Thing, [ONE, TWO], "Things", columns=["name", "size"]).records() == [
        {"name": "b", "size": 2},
        {"name": "A", "size": None},
    ]


def test_formats_that_hold_tables_in_a_cell_get_the_further_keys() -> None:
    found = sheet(Thing, [TWO], "Things", nested=True)
    assert found.keys == [*KEYS, "uncertain", "confidence", "disputes"]
    assert found.rows[0][-3:] == [True, "high", 0]


def test_what_all_rows_have_alike_is_a_column_where_it_is_asked_for() -> None:
    context: dict[str, Plain] = {"as_of": "2024-12-31", "dataset": "1.2.3"}
    found = sheet(Thing, ROWS[:2], "T", columns=["dataset", "id", " As-Of "], context=context)
    assert found.columns == [Column("dataset", Kind.CODE), Column("id", Kind.ID), Column("as_of", Kind.DATE)]
    assert found.rows == [["1.2.3", "one", "2024-12-31"], ["1.2.3", "two", "2024-12-31"]]
    assert sheet(Thing, ROWS, "T", nested=True, context=context).keys == sheet(Thing, ROWS, "T", nested=True).keys
    with pytest.raises(Usage, match=r"^unknown column 'as_of'; choose from: id, seat$"):
        sheet(Bare, [], "T", columns=["as_of"])
    with pytest.raises(Usage, match=r"^unknown column 'x'; choose from: id, seat, as_of, dataset$"):
        sheet(Bare, [], "T", columns=["x"], context=context)


def test_columns_are_given_as_they_were_asked_for_in_any_spelling() -> None:
    found = sheet(Thing, [TWO], "Things", columns=[" In-Force ", "confidence", "NAME"], nested=True)
    assert found.keys == ["in_force", "confidence", "name"]
    assert found.rows == [["2025", "high", "A"]]


def test_a_sheet_says_whether_its_columns_were_chosen() -> None:
    assert (sheet(Thing, ROWS, "T").chosen, sheet(Thing, ROWS, "T").brief) == (False, True)
    chosen = sheet(Thing, ROWS, "T", columns=["id"])
    assert (chosen.chosen, chosen.brief) == (True, False)
    plain = Sheet(title="T", columns=[], rows=[], layout=Thing.columns)
    assert (plain.chosen, plain.brief, plain.groups, plain.uncertain, plain.disputed) == (False, True, [], [], [])


@pytest.mark.parametrize(
    ("limit", "found"),
    [(None, ["one", "two", "six"]), (1, ["one"]), (2, ["one", "two"]), (3, ["one", "two", "six"])],
)
def test_a_limit_cuts_the_rows(limit: int | None, found: list[str]) -> None:
    assert ids(sheet(Thing, ROWS, "T", limit=limit)) == found
    assert ids(sheet(Thing, ROWS, "T", limit=9)) == ["one", "two", "six"]


def test_rows_are_cut_after_they_are_sorted() -> None:
    assert ids(sheet(Thing, ROWS, "T", sort="-size", limit=1)) == ["six"]


@pytest.mark.parametrize(
    ("sort", "found"),
    [
        ("name", ["two", "one", "six"]),
        ("-name", ["six", "one", "two"]),
        ("size", ["one", "six", "two"]),
        ("-size", ["six", "one", "two"]),
        ("date", ["six", "one", "two"]),
        ("-date", ["one", "six", "two"]),
        ("areas", ["six", "one", "two"]),
        ("-areas", ["one", "six", "two"]),
        ("kind", ["six", "one", "two"]),
        ("-kind", ["one", "two", "six"]),
        ("uncertain", ["one", "six", "two"]),
        ("in-force", ["two", "one", "six"]),
        ("-In_Force", ["two", "one", "six"]),
    ],
)
def test_rows_are_sorted_by_a_key_up_or_down_with_the_unknown_last(sort: str, found: list[str]) -> None:
    assert [row.id for row in sort_rows(Thing, ROWS, sort) if isinstance(row, Thing)] == found
    assert ids(sheet(Thing, ROWS, "T", sort=sort)) == found


@pytest.mark.parametrize(
    ("columns", "sort", "groups"),
    [
        ([], None, ["law", "law", "act"]),
        (["id", "kind"], None, ["law", "law", "act"]),
        (["id", "name"], None, []),
        ([], "id", []),
        (["id", "kind"], "kind", []),
    ],
)
def test_rows_are_grouped_while_they_stand_in_their_order_and_show_what_groups_them(
    columns: list[str], sort: str | None, groups: list[str]
) -> None:
    assert sheet(Thing, ROWS, "T", columns=columns, sort=sort).groups == groups


def test_rows_of_a_class_without_a_group_have_none() -> None:
    assert sheet(Bare, [Bare(id="a")], "T").groups == []
    assert sheet(Bare, [Bare(id="a")], "T", columns=["seat"]).groups == []


def test_groups_and_marks_go_with_the_rows_that_are_left() -> None:
    found = sheet(Thing, ROWS, "T", limit=1)
    assert (found.groups, found.uncertain, found.disputed) == (["law"], [False], [True])
    found = sheet(Thing, ROWS, "T", columns=["id"], sort="name")
    assert (found.uncertain, found.disputed) == ([True, False, False], [False, True, False])


def test_rows_that_cannot_be_uncertain_or_disputed_are_not_marked() -> None:
    found = sheet(Bare, [Bare(id="a"), Bare(id="b")], "T")
    assert (found.uncertain, found.disputed) == ([False, False], [False, False])


@pytest.mark.parametrize(("text", "key"), [("name", "name"), (" NAME ", "name"), ("in-force", "in_force")])
def test_a_key_is_known_in_any_spelling(text: str, key: str) -> None:
    assert known_key(Thing.every(), text, "column") == key


def test_a_key_that_is_not_known_gets_the_nearest() -> None:
    with pytest.raises(Usage, match=r"^unknown column 'nmae'; did you mean 'name'\?$"):
        sheet(Thing, ROWS, "T", columns=["id", " nmae "])
    with pytest.raises(Usage, match=r"^unknown sort key 'siez'; did you mean 'size'\?$"):
        sheet(Thing, ROWS, "T", sort="-siez")
    with pytest.raises(Usage, match=r"^unknown column 'xyz'; choose from: id, seat$"):
        known_key(Bare.every(), "xyz", "column")


@pytest.mark.parametrize(
    ("value", "compared"),
    [
        (Date("2024-02"), ("2024-02-01", "2024-02-29")),
        ("Ölpreis", "ölpreis"),
        (["B", "a"], ["b", "a"]),
        (["B", 2, None], ["b", "2", "None"]),
        (17, 17),
        (1.5, 1.5),
        (True, True),
    ],
)
def test_values_are_compared_by_days_by_letters_without_case_or_as_they_are(value: Any, compared: Any) -> None:
    assert sort_value(value) == compared


@pytest.mark.parametrize(
    ("value", "group"),
    [
        (Date("2024-02-03"), "2024"),
        (Date("2024"), "2024"),
        (Date("2024-02/2025"), "2024"),
        (["energy", "trade"], "energy"),
        ([], ""),
        (None, ""),
        ("member", "member"),
        (2024, "2024"),
    ],
)
def test_a_value_puts_its_row_in_a_group(value: object, group: str) -> None:
    assert group_of(value) == group


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


def test_a_section_keeps_the_marks_of_its_rows() -> None:
    found = Section(name="linked", kind=Thing, rows=ROWS).sheet()
    assert (found.uncertain, found.disputed) == ([False, True, False], [True, False, False])


def test_machines_get_all_of_a_section() -> None:
    assert Section(name="linked", kind=Bare, rows=[Bare(id="a")], columns=("id",)).records() == [
        {"id": "a", "seat": None}
    ]


def test_sections_without_rows_are_left_out() -> None:
    empty, full = Section(name="a", kind=Bare, rows=[]), Section(name="b", kind=Bare, rows=[Bare(id="x")])
    assert filled([empty, full, empty]) == [full]
    assert filled([]) == []


PAGE = Page(
    kind="state",
    title="Alpha",
    facts=[Fact("name", "Alpha", Kind.NAME), Fact("short", None), Fact("aliases", []), Fact("cow", 0, Kind.NUMBER)],
    sections=[
        Section(name="linked", kind=Bare, rows=[Bare(id="a"), Bare(id="b", seat="S")]),
        Section(name="terms", kind=Thing, rows=[TWO]),
    ],
)


def test_a_page_tells_what_it_knows() -> None:
    assert [fact.key for fact in PAGE.known()] == ["name", "cow"]


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


@pytest.mark.parametrize("kind", [Column, Fact])
def test_a_column_and_a_fact_never_change(kind: type[Struct]) -> None:
    assert kind.__struct_config__.frozen is True


@pytest.mark.parametrize("kind", [Sheet, Section, Page])
def test_a_sheet_and_the_parts_of_a_page_are_made_by_the_names_of_their_fields(kind: type[Struct]) -> None:
    parameters = inspect.signature(kind).parameters.values()
    assert {parameter.kind for parameter in parameters} == {inspect.Parameter.KEYWORD_ONLY}
