"""Rows become a sheet: chosen columns, sorted, cut, grouped and marked; a page is made of facts and such tables."""

import inspect
from typing import Annotated, Any, ClassVar

import pytest
from msgspec import Struct

from sco_cli.dates import Date
from sco_cli.errors import Usage
from sco_cli.fields import Count, Id, Kind, Name, Of, Word
from sco_cli.records import Dispute
from sco_cli.rows import Columns, Evidence, Plain, Row, Sought
from sco_cli.sections import Fact, Page, Section
from sco_cli.sheets import Column, Line, Node, Outline, Sheet, chosen, group_of, known_key, sheet, sort_rows, sort_value


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
    ("sort", "limit", "found"),
    [
        (None, None, ["one", "two", "six"]),
        (None, 2, ["one", "two"]),
        ("-size", None, ["six", "one", "two"]),
        ("-size", 2, ["six", "one"]),
    ],
)
def test_rows_can_be_chosen_as_a_sheet_would_have_them(sort: str | None, limit: int | None, found: list[str]) -> None:
    assert [row.record()["id"] for row in chosen(Thing, ROWS, sort, limit)] == found
    assert chosen(Thing, ROWS, sort) == chosen(Thing, ROWS, sort, None)
    assert chosen(Thing, ROWS, None) is not ROWS


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
    found = sheet(Thing, ROWS, "T", columns=["id", "kind"], sort="name")
    assert (found.uncertain, found.disputed) == ([True, False, False], [False, True, False])


class Made(Evidence, frozen=True, kw_only=True):
    columns: ClassVar = Columns(main="name", unseen="gist", table="name since gist", told="summary", group="kind")

    name: Name
    kind: Word = "law"
    since: Annotated[Date, Of("start", "history")] | None = None
    seat: str | None = None
    summary: str | None = "Sum\x1bmary."
    gist: Annotated[str, Of("text")] = "Gist."


@pytest.mark.parametrize(
    ("field", "columns", "table", "marked"),
    [
        ("name", [], False, True),
        ("name", ["seat"], False, False),
        ("seat", ["seat"], False, True),
        ("start", [], False, True),
        ("history", [], False, True),
        ("since", [], False, False),
        ("start", ["seat"], False, False),
        ("kind", ["name"], False, False),
        ("kind", [], True, True),
        ("seat", [], True, False),
        ("text", [], True, True),
        ("text", [], False, False),
        ("summary", [], True, True),
        ("summary", ["name"], True, False),
        ("confidence", [], True, False),
        ("as_of", ["as_of"], False, False),
    ],
)
def test_a_row_is_marked_where_a_dispute_touches_what_it_shows_or_what_that_is_made_of(
    field: str, columns: list[str], table: bool, marked: bool
) -> None:
    row = Made(name="a", disputed=[Dispute(field=field, value="x", sources=["blog"], why="Weak.")])
    layout = Made.columns if table else None
    context = {"as_of": "2024-01-01"}
    assert sheet(Made, [row], "T", columns=columns, table=layout, context=context).disputed == [marked]


def test_a_table_has_the_columns_laid_out_for_it_and_what_is_told_below_its_rows() -> None:
    rows = [Made(name="a"), Made(name="b", summary=None)]
    found = sheet(Made, rows, "T", table=Made.columns)
    assert (found.keys, found.told) == (["name", "since", "gist"], ["Summary.", ""])
    assert found.rows[0] == ["a", None, "Gist."]
    chosen = sheet(Made, rows, "T", columns=["seat"], table=Made.columns)
    assert (chosen.keys, chosen.told) == (["seat"], [])
    other = sheet(Made, rows, "T")
    assert (other.keys, other.told) == (["name", "kind", "since", "seat", "summary"], [])
    assert sheet(Made, rows[1:], "T", table=Made.columns, limit=1).told == [""]


def test_a_table_can_be_laid_out_otherwise_than_its_rows_are() -> None:
    layout = Columns(main="kind", group="name")
    found = sheet(Made, [Made(name="a\x1b")], "T", table=layout)
    assert (found.layout, found.groups) == (layout, ["a"])
    assert found.keys == ["name", "kind", "since", "seat", "summary"]
    assert sheet(Made, [Made(name="a")], "T", nested=True).keys[-1] == "disputes"


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


def test_a_line_stands_for_one_row_and_is_plain_unless_it_says_otherwise_and_holds_no_control_characters() -> None:
    line = Line("body", "B\x1b[31mank", "It \x07opens.")
    assert (line.text, line.details) == ("B[31mank", "It opens.")
    line = Line("body", "Bank")
    assert (line.details, line.rows, line.main, line.disputed) == ("", 1, False, False)


def test_nothing_hangs_on_a_node_and_nothing_is_announced_unless_it_is_said() -> None:
    assert Node("2001", "15 Jun", []).hung is False
    assert Outline([]).announced == ()
    assert Sheet(title="T", columns=[], rows=[], layout=Columns(main="id")).outline is None


@pytest.mark.parametrize("kind", [Column, Fact, Node, Outline])
def test_a_column_and_a_fact_never_change(kind: type[Struct]) -> None:
    assert kind.__struct_config__.frozen is True


@pytest.mark.parametrize("kind", [Sheet, Section, Page])
def test_a_sheet_and_the_parts_of_a_page_are_made_by_the_names_of_their_fields(kind: type[Struct]) -> None:
    parameters = inspect.signature(kind).parameters.values()
    assert {parameter.kind for parameter in parameters} == {inspect.Parameter.KEYWORD_ONLY}


@pytest.mark.parametrize(("limit", "cut"), [(None, False), (3, False), (2, True)])
def test_a_sheet_says_whether_rows_were_left_out(limit: int | None, cut: bool) -> None:
    assert sheet(Thing, [ONE, TWO, ONE], "T", limit=limit).cut is cut


def test_rows_that_were_found_by_words_carry_them_for_a_table_to_mark() -> None:
    class FoundRow(Sought, frozen=True, kw_only=True):
        columns: ClassVar = Columns(main="name", unseen="words")
        name: str

    rows = [FoundRow(name="b", words=["x"]), FoundRow(name="a", words=["y", "z"])]
    found = sheet(FoundRow, rows, "", sort="name", limit=1)
    assert found.sought == [["y", "z"]]
    assert found.keys == ["name"]
