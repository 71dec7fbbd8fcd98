"""What a field holds is read from its type."""

import re
from typing import Annotated, Literal

import pytest
from msgspec import Struct

from sco_cli.dates import Date
from sco_cli.fields import (
    Address,
    Amount,
    Code,
    Count,
    Field,
    Id,
    Kind,
    Mark,
    Name,
    Names,
    Of,
    Prose,
    Word,
    as_list,
    fields,
    made_of,
    words_of,
)
from sco_cli.vocabulary import Confidence, Status, TermKind


class Thing(Struct):
    id: Id


class Other(Struct):
    id: Id


class Part(Struct):
    what: Prose


class Sample(Struct, kw_only=True):
    id: Id
    name: Name | None = None
    prose: Prose
    text: str
    word: Word
    fixed: Literal["on", "off"] | None = None
    marked: Annotated[Literal["on", "off"], Kind.MARK]
    mark: Mark
    code: Code
    url: Address
    date: Date | None = None
    count: Count
    amount: Amount
    number: int
    measured: float
    flag: bool = False
    thing: Annotated[str, Names(Thing)]
    either: list[Annotated[str, Names(Thing, Other)]] = []
    names: list[Name] = []
    parts: list[Part] = []
    maybe_parts: list[Part] | None = None
    seat: str | None = None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("id", Kind.ID),
        ("name", Kind.NAME),
        ("prose", Kind.PROSE),
        ("text", Kind.TEXT),
        ("word", Kind.WORD),
        ("fixed", Kind.WORD),
        ("marked", Kind.MARK),
        ("mark", Kind.MARK),
        ("code", Kind.CODE),
        ("url", Kind.ADDRESS),
        ("date", Kind.DATE),
        ("count", Kind.COUNT),
        ("amount", Kind.COUNT),
        ("number", Kind.NUMBER),
        ("measured", Kind.NUMBER),
        ("flag", Kind.FLAG),
        ("thing", Kind.REFERENCE),
        ("either", Kind.REFERENCE),
        ("names", Kind.NAME),
        ("parts", Kind.TABLE),
        ("maybe_parts", Kind.TABLE),
        ("seat", Kind.TEXT),
    ],
)
def test_the_type_of_a_field_says_what_it_holds(name: str, kind: Kind) -> None:
    assert fields(Sample)[name].kind is kind


def test_fields_come_by_name_in_their_order() -> None:
    assert list(fields(Sample)) == list(Sample.__struct_fields__)
    assert [field.name for field in fields(Sample).values()] == list(Sample.__struct_fields__)


def test_a_field_without_a_default_is_required() -> None:
    assert {name for name, field in fields(Sample).items() if not field.required} == {
        "name",
        "fixed",
        "date",
        "flag",
        "either",
        "names",
        "parts",
        "maybe_parts",
        "seat",
    }


def test_a_list_is_many() -> None:
    assert {name for name, field in fields(Sample).items() if field.many} == {"either", "names", "parts", "maybe_parts"}


def test_an_id_says_of_which_classes_it_is() -> None:
    named = {name: field.names for name, field in fields(Sample).items() if field.names}
    assert named == {"thing": (Thing,), "either": (Thing, Other)}


def test_a_fixed_word_says_which_others_there_are() -> None:
    said = {name: field.words for name, field in fields(Sample).items() if field.words}
    assert said == {"fixed": ("on", "off"), "marked": ("on", "off")}


def test_a_table_says_of_which_class_it_is() -> None:
    tables = {name: field.table for name, field in fields(Sample).items() if field.table}
    assert tables == {"parts": Part, "maybe_parts": Part}


def test_a_field_is_whole_and_keeps_its_type_for_conversion() -> None:
    assert fields(Sample)["text"] == Field(name="text", kind=Kind.TEXT, type=str, required=True)
    assert fields(Sample)["date"] == Field(name="date", kind=Kind.DATE, type=Date | None, required=False)
    assert fields(Sample)["parts"] == Field(
        name="parts", kind=Kind.TABLE, type=list[Part], required=False, many=True, table=Part
    )


def test_the_fixed_words_of_a_type_come_in_their_order() -> None:
    assert words_of(Status) == ("shanghai-five", "member", "observer", "dialogue-partner", "partner")
    assert words_of(TermKind) == ("term", "principle", "right", "rule")
    assert words_of(Confidence) == ("medium", "low")
    assert words_of(Confidence | None) == ("medium", "low")
    assert words_of(str) == ()
    assert words_of(list[Name]) == ()


class Derived(Struct):
    since: Annotated[Date, Of("start", "planned")] | None
    states: Annotated[list[Name], Of("hosts")]
    name: Name


def test_a_field_of_a_row_says_of_which_fields_of_its_record_it_is_made() -> None:
    assert [each.made_of for each in fields(Derived).values()] == [("start", "planned"), ("hosts",), ()]
    assert fields(Derived)["since"].kind is Kind.DATE
    assert (fields(Derived)["states"].kind, fields(Derived)["states"].many) == (Kind.NAME, True)


def test_what_some_fields_are_made_of_is_what_they_say_or_the_fields_of_their_names() -> None:
    assert made_of(Derived, ["since", "name"]) == {"start", "planned", "name"}
    assert made_of(Derived, ["states", "as_of"]) == {"hosts"}
    assert made_of(Derived, []) == set()


@pytest.mark.parametrize(("value", "expected"), [(["a", "b"], ["a", "b"]), ([], []), (None, []), ("", [""]), (0, [0])])
def test_what_a_field_holds_comes_one_by_one(value: object, expected: list[object]) -> None:
    assert as_list(value) == expected


def test_what_is_known_of_a_field_never_changes() -> None:
    with pytest.raises(AttributeError, match="immutable type"):
        fields(Sample)["text"].name = "other"  # type: ignore[misc]


def test_what_is_known_of_a_field_is_said_by_name() -> None:
    with pytest.raises(TypeError, match="Extra positional arguments"):
        Field("text", Kind.TEXT, str, True)  # type: ignore[call-arg]


def test_each_kind_is_told_from_all_others_in_plain_words() -> None:
    assert len(Kind.__members__) == len(list(Kind))
    assert [kind for kind in Kind if not re.fullmatch("[a-z][a-z', ]+", kind.value)] == []
