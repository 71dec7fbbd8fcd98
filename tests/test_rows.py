"""A row knows which of its fields are columns, and gives each value as plain text, number, list or table."""

import inspect
from typing import ClassVar

import pytest
from msgspec import Struct

from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.fields import Id, Name
from sco_cli.listings.members import members
from sco_cli.records import Area, Dispute, Official, Source, Step, Term
from sco_cli.rows import Columns, Evidence, Row, Told, as_row, clean, gathered, plain, weaker


class Bare(Row, frozen=True, kw_only=True):
    columns: ClassVar = Columns(main="name")

    id: Id
    name: Name


class Sure(Told, frozen=True, kw_only=True):
    columns: ClassVar = Columns(main="name", also="name", more="extra")

    id: Id
    name: Name
    extra: str | None = None


class Partly(Row, frozen=True, kw_only=True):
    columns: ClassVar = Columns(main="name", unseen="steps")

    id: Id
    name: Name
    steps: tuple[Step, ...] = ()


class Cited(Row, frozen=True, kw_only=True):
    columns: ClassVar = Columns(main="name")

    id: Id
    name: Name
    sources: list[str]


class Rich(Evidence, frozen=True, kw_only=True):
    columns: ClassVar = Columns(main="name", keep="kind", also="steps found", more="extra")

    id: Id
    name: Name
    kind: str
    steps: tuple[Step, ...] = ()
    found: Date | None = None
    extra: str | None = None


DISPUTE = Dispute(field="kind", value="x", sources=["blog"], why="Weak.")


def bare(key: str, name: str = "N") -> Bare:
    return Bare(id=key, name=name)


def test_every_field_is_a_column_unless_it_is_set_apart() -> None:
    assert (Bare.keys(), Bare.also(), Bare.more()) == (("id", "name"), (), ())
    assert Rich.keys() == ("id", "name", "kind")


def test_what_only_lines_for_eyes_are_made_of_is_no_key() -> None:
    assert (Partly.keys(), Partly.every()) == (("id", "name"), ("id", "name"))
    assert Partly(id="a", name="A").record() == {"id": "a", "name": "A"}


def test_keys_that_only_tables_in_cells_can_carry_end_with_how_sure_a_row_is() -> None:
    assert Rich.also() == ("steps", "found", "confidence", "disputes")
    assert (Sure.keys(), Sure.also()) == (("id",), ("name", "confidence", "disputes"))


def test_keys_that_are_only_given_when_asked_for_end_with_note_and_disputed_of_a_sourced_row() -> None:
    assert Rich.more() == ("extra", "note", "disputed")
    assert Sure.more() == ("extra",)


def test_all_keys_are_offered_columns_first() -> None:
    assert Bare.every() == ("id", "name")
    assert Rich.every() == (
        "id",
        "name",
        "kind",
        "steps",
        "found",
        "confidence",
        "disputes",
        "extra",
        "note",
        "disputed",
    )


def test_columns_are_shown_plainly_unless_they_are_told_otherwise() -> None:
    columns = Columns(main="name")
    assert (columns.keep, columns.also, columns.more, columns.group, columns.grouped_away) == ("", "", "", "", False)
    assert columns.unseen == ""


def test_a_row_is_dated_only_where_its_class_says_so() -> None:
    assert bare("a").when is None


def test_a_row_cites_its_sources_where_it_has_any() -> None:
    assert Bare(id="x", name="X").cites == ()
    assert Cited(id="x", name="X", sources=["a#1", "b"]).cites == ["a#1", "b"]


def test_a_sourced_row_has_high_confidence_and_nothing_to_remark_unless_it_says_so() -> None:
    row = Rich(id="a", name="A", kind="k")
    assert (row.confidence, row.disputes, row.note, row.disputed) == ("high", 0, None, [])


def test_a_row_is_written_with_what_only_tables_in_cells_can_carry() -> None:
    step = Step(status="agreed", date=Date("2024"), what="So.", sources=["blog"])
    row = Rich(id="a", name="A\x1b", kind="k", steps=(step,), extra="never", note="never")
    assert row.record() == {
        "id": "a",
        "name": "A",
        "kind": "k",
        "steps": [{"status": "agreed", "date": "2024", "what": "So.", "sources": ["blog"]}],
        "found": None,
        "confidence": "high",
        "disputes": 0,
    }
    assert list(row.record()) == ["id", "name", "kind", "steps", "found", "confidence", "disputes"]


def test_a_row_shares_the_fields_of_its_record_but_for_those_that_are_derived() -> None:
    area = Area(id="energy", name="Energy", covers="Power.")
    assert as_row(Bare, area) == Bare(id="energy", name="Energy")
    assert as_row(Bare, area, name="Other") == Bare(id="energy", name="Other")


def test_a_record_that_names_no_confidence_becomes_a_row_of_high_confidence() -> None:
    term = Term(id="t", term="T", kind="term", meaning="M.", sources=["blog"])
    doubted = Term(
        id="t", term="T", kind="term", meaning="M.", sources=[], confidence="low", note="N.", disputed=[DISPUTE]
    )
    assert as_row(Rich, term, name="T") == Rich(id="t", name="T", kind="term", confidence="high")
    assert as_row(Rich, doubted, name="T") == Rich(
        id="t", name="T", kind="term", confidence="low", disputes=1, note="N.", disputed=[DISPUTE]
    )


def test_a_row_says_how_many_disputes_its_record_has_where_its_class_says_so() -> None:
    term = Term(id="t", term="T", kind="term", meaning="M.", sources=[], disputed=[DISPUTE, DISPUTE])
    assert as_row(Sure, term, name="T") == Sure(id="t", name="T", confidence="high", disputes=2)
    assert as_row(Bare, term, name="T") == Bare(id="t", name="T")
    area = Area(id="energy", name="Energy", covers="Power.")
    assert as_row(Sure, area) == Sure(id="energy", name="Energy", disputes=0)


def test_confidence_that_is_derived_for_the_answer_stays() -> None:
    term = Term(id="t", term="T", kind="term", meaning="M.", sources=[], confidence="low")
    assert as_row(Sure, term, name="T", confidence="medium").confidence == "medium"
    assert as_row(Sure, term, name="T", confidence=None).confidence is None


@pytest.mark.parametrize(
    ("confidences", "least"),
    [
        ([], "high"),
        ([None], "high"),
        (["high", None], "high"),
        (["medium", None], "medium"),
        ([None, "medium"], "medium"),
        (["medium", "low", "high"], "low"),
        (["low", "medium"], "low"),
    ],
)
def test_of_several_confidences_the_least_counts(confidences: list[str | None], least: str) -> None:
    assert weaker(*confidences) == least


def test_a_field_that_neither_record_nor_answer_knows_keeps_its_default() -> None:
    source = Source(id="s", kind="news", title="T", publisher="P", language="en", url="u")
    assert as_row(Rich, source, name="T") == Rich(id="s", name="T", kind="news")
    official = Official(id="o", person="P", office="O", sources=[])
    with pytest.raises(TypeError, match="Missing required argument 'name'"):
        as_row(Bare, official)


def test_rows_of_a_group_stand_together_in_the_order_asked_for_and_others_after_them() -> None:
    rows = [bare("1", "z"), bare("2", "b"), bare("3", "x"), bare("4", "a"), bare("5", "b"), bare("6", "z")]
    assert [row.id for row in gathered(rows, "name", ["a", "none", "b"])] == ["4", "2", "5", "1", "6", "3"]
    assert [row.id for row in gathered(iter(rows), "name")] == ["1", "6", "2", "5", "3", "4"]
    assert gathered([], "name", ["a"]) == []


class Inner(Struct):
    text: str | None
    flag: bool
    parts: list[str]
    date: Date


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("text", "text"),
        ("a\x1b[31mb", "a[31mb"),
        ("", ""),
        (None, None),
        (0, 0),
        (17, 17),
        (1.5, 1.5),
        (True, True),
        (False, False),
        (Date("2017-06~"), "2017-06~"),
        (["a\x07", None, 1, Date("2017")], ["a", None, 1, "2017"]),
        (("a", ("b",)), ["a", ["b"]]),
        ([], []),
        ({"b": Date("2017"), "a": [None, "x\x07"]}, {"b": "2017", "a": [None, "x"]}),
        ({"a": None, "b": False}, {"a": None, "b": False}),
        (Inner(None, False, [], Date("2017")), {"parts": [], "date": "2017"}),
        (Inner("x\x00", True, ["\x7fy"], Date("2017")), {"text": "x", "flag": True, "parts": ["y"], "date": "2017"}),
        ([DISPUTE], [{"field": "kind", "value": "x", "sources": ["blog"], "why": "Weak."}]),
    ],
)
def test_a_value_becomes_plain(value: object, expected: object) -> None:
    found = plain(value)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    "letter",
    [
        "\x00", "\x08", "\x0b", "\x0c", "\r", "\x1b", "\x1f", "\x7f", "\x80", "\x9f",
        "\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069", "\u061c",
        "\xad", "\u180e", "\u200b", "\u200c", "\u200d", "\u2060", "\u206a", "\u206f", "\ufeff", "\U000e0041",
        chr(0xD800), chr(0xDFFF), "\ufff9", "\ufffb", "\ufffe", "\uffff",
    ],
)  # fmt: skip
def test_what_would_steer_a_terminal_turn_the_direction_of_writing_or_hide_is_taken_out(letter: str) -> None:
    assert clean(f"a{letter}b{letter}") == "ab"
    assert plain(f"a{letter}b{letter}") == "ab"


@pytest.mark.parametrize(
    "letter",
    [
        "\t",
        "\n",
        " ",
        "~",
        "\xa0",
        "\xac",
        "é",
        "\u200a",
        "\u2010",
        "\u202f",
        "\u205f",
        "\u2070",
        "\ufffd",
        "甲",
        "Я",
        "😀",
    ],
)
def test_all_other_letters_stay(letter: str) -> None:
    assert clean(f"a{letter}b") == f"a{letter}b"
    assert plain(f"a{letter}b") == f"a{letter}b"


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("می\u200cشود", "می\u200cشود"),
        ("क्\u200dष", "क्\u200dष"),
        ("می\u200ca", "میa"),
        ("a\u200dش", "aش"),
        ("ش\u200c", "ش"),
        ("\u200dش", "ش"),
        ("上\u200d海", "上海"),
        ("é\u200cл", "éл"),
    ],
)
def test_letters_are_joined_and_parted_by_hand_only_where_their_writing_needs_it(text: str, cleaned: str) -> None:
    assert clean(text) == plain(text) == cleaned


@pytest.mark.parametrize("letter", ["\u2028", "\u2029"])
def test_what_ends_a_line_ends_it_as_any_other_line_does(letter: str) -> None:
    assert clean(f"a{letter}b") == plain(f"a{letter}b") == "a\nb"


@pytest.mark.parametrize("kind", [Columns, Row, Told, Evidence])
def test_a_row_and_its_layout_never_change(kind: type[Struct]) -> None:
    assert kind.__struct_config__.frozen is True


@pytest.mark.parametrize("kind", [Columns, Told, Evidence])
def test_a_row_and_its_layout_are_made_by_the_names_of_their_fields(kind: type[Struct]) -> None:
    parameters = inspect.signature(kind).parameters.values()
    assert {parameter.kind for parameter in parameters} == {inspect.Parameter.KEYWORD_ONLY}


def test_who_changes_a_row_changes_no_record(small: Dataset) -> None:
    row = members(small)[0]
    kept = list(row.sources)
    row.sources.append("more")
    assert members(small)[0].sources == kept
