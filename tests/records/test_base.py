"""What every record has, and what records name: a record holds what its class says and no more."""

import re

import msgspec
import pytest
from msgspec import Struct
from records.described import bare, fields_of, made, made_by_names, references, required, said_of_nothing

from sco_cli.dates import Date
from sco_cli.fields import Kind, fields
from sco_cli.records.base import (
    About,
    Area,
    Developing,
    Dispute,
    Item,
    Part,
    Person,
    Place,
    Position,
    Ratification,
    Record,
    Source,
    State,
    Step,
)

# What only other classes build on.
GROUND: tuple[type[Item], ...] = (Item, Record, Developing)
NAMED: tuple[type[Item], ...] = (Area, State, Place, Person, Source)
CLASSES: tuple[type[Struct], ...] = (*GROUND, *NAMED, Part, Step, Position, Ratification, Dispute, About)
REQUIRED: dict[type[Struct], str] = {
    Item: "id",
    Record: "id sources",
    Developing: "id sources",
    Area: "id name covers",
    State: "id alpha3 m49 cow name name_ru name_zh",
    Place: "id name",
    Person: "id name",
    Source: "id kind title publisher language url",
    Part: "",
    Step: "status date what sources",
    Position: "text sources",
    Ratification: "state sources",
    Dispute: "field value sources why",
    About: "title version verified_through licence code_licence publisher year",
}
# By which names people may call a record, in every language.
NAMES: dict[type[Struct], str] = {
    Area: "name name_ru name_zh",
    State: "name name_ru name_zh aliases",
    Place: "name name_ru name_zh",
    Person: "name aliases name_ru name_zh",
    Source: "title",
}
PROSE: dict[type[Struct], str] = {
    Record: "note",
    Developing: "note",
    Area: "covers",
    Source: "note",
    Step: "what note",
    Position: "text note",
    Ratification: "note",
    Dispute: "why",
    About: "note",
}
# Which fields hold ids, and of what.
REFERENCES: dict[type[Struct], dict[str, tuple[type[Struct], ...]]] = {
    Record: {"sources": (Source,)},
    Developing: {"sources": (Source,)},
    Place: {"country": (State,)},
    Step: {"sources": (Source,)},
    Position: {"sources": (Source,), "areas": (Area,)},
    Ratification: {"state": (State,), "sources": (Source,)},
    Dispute: {"sources": (Source,)},
}
# What is not None when nothing is said.
ABSENT: dict[type[Struct], dict[str, object]] = {
    Record: {"disputed": []},
    Developing: {"disputed": [], "history": []},
    State: {"aliases": []},
    Person: {"aliases": []},
    Source: {"order": []},
    Part: {"place": "", "asked": [], "told": []},
    Step: {"seen": False, "mention": False},
    Position: {"areas": []},
}


@pytest.mark.parametrize("kind", CLASSES)
def test_a_record_must_say_what_its_class_requires(kind: type[Struct]) -> None:
    assert required(kind) == REQUIRED[kind].split()
    for name in bare(kind):
        values = {key: value for key, value in bare(kind).items() if key != name}
        with pytest.raises(msgspec.ValidationError, match=f"missing required field `{name}`"):
            made(kind, values)


@pytest.mark.parametrize("kind", CLASSES)
def test_what_a_record_does_not_say_stays_unknown(kind: type[Struct]) -> None:
    assert said_of_nothing(kind) == ABSENT.get(kind, {})


@pytest.mark.parametrize("kind", CLASSES)
def test_a_key_that_a_class_does_not_know_is_refused(kind: type[Struct]) -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field `colour`"):
        made(kind, {**bare(kind), "colour": "red"})


@pytest.mark.parametrize("kind", CLASSES)
def test_a_record_never_changes(kind: type[Struct]) -> None:
    record = made(kind, bare(kind))
    with pytest.raises(AttributeError, match="immutable type"):
        setattr(record, next(iter(fields(kind))), "other")


@pytest.mark.parametrize("kind", CLASSES)
def test_a_record_is_made_by_the_names_of_its_fields(kind: type[Struct]) -> None:
    assert made_by_names(kind)


@pytest.mark.parametrize("kind", CLASSES)
def test_the_types_of_a_record_say_how_it_is_called_and_what_is_told_in_sentences(kind: type[Struct]) -> None:
    assert fields_of(kind, Kind.NAME) == NAMES.get(kind, "").split()
    assert fields_of(kind, Kind.PROSE) == PROSE.get(kind, "").split()
    assert fields_of(kind, Kind.ID) == (["id"] if issubclass(kind, Item) else [])


@pytest.mark.parametrize("kind", CLASSES)
def test_the_types_of_a_record_say_what_its_ids_name(kind: type[Struct]) -> None:
    assert references(kind) == REFERENCES.get(kind, {})


def test_what_only_others_build_on_has_no_file() -> None:
    assert [(kind.collection, kind.by_area) for kind in GROUND] == [("", False)] * 3


def test_what_records_name_has_one_file_each_and_cites_no_source() -> None:
    assert [kind.collection for kind in NAMED] == ["areas", "states", "places", "people", "sources"]
    assert [kind for kind in NAMED if kind.by_area or issubclass(kind, Record)] == []


def test_steps_and_disputes_are_tables_of_their_records() -> None:
    assert fields(Record)["disputed"].table is Dispute
    assert fields(Developing)["history"].table is Step
    assert "history" not in fields(Record)


def test_codes_addresses_and_marks_are_told_from_texts() -> None:
    assert fields_of(State, Kind.CODE) == ["alpha3", "m49"]
    assert fields_of(Source, Kind.ADDRESS) == fields_of(About, Kind.ADDRESS) == ["url"]
    assert fields_of(Source, Kind.MARK) == ["language"]
    assert fields_of(Dispute, Kind.MARK) == ["field"]
    assert fields_of(Step, Kind.MARK) == fields_of(Record, Kind.MARK) == ["confidence"]


@pytest.mark.parametrize(
    ("kind", "dates"),
    [
        (Step, ["date"]),
        (Source, ["date", "accessed", "read"]),
        (About, ["verified_through", "known_through"]),
    ],
)
def test_dates_are_told_from_texts(kind: type[Struct], dates: list[str]) -> None:
    assert fields_of(kind, Kind.DATE) == dates
    record = made(kind, bare(kind) | dict.fromkeys(dates, "2017-06~"))
    assert [getattr(record, name) for name in dates] == [Date("2017-06~")] * len(dates)


@pytest.mark.parametrize(
    ("kind", "name", "value", "allowed"),
    [
        (Step, "status", "thought-of", "considered proposed drafting agreed in-force completed superseded lapsed"),
        (Step, "confidence", "high", "medium low"),
        (Record, "confidence", "high", "medium low"),
        (Source, "kind", "rumour", "primary news analysis encyclopaedia unedited"),
    ],
)
def test_a_field_of_fixed_words_takes_no_other(kind: type[Struct], name: str, value: str, allowed: str) -> None:
    assert list(fields(kind)[name].words) == allowed.split()
    with pytest.raises(msgspec.ValidationError, match=re.escape(f"Invalid enum value '{value}' - at `$.{name}`")):
        made(kind, {**bare(kind), name: value})


@pytest.mark.parametrize(
    ("verified", "known", "reach"),
    [
        ("2026-01-15", None, "2026-01-15"),
        ("2026-01-15", "2026-01-20", "2026-01-20"),
        ("2026-01-15", "2026-01-10", "2026-01-15"),
        ("2026-01", "2026-01-20", "2026-01"),
    ],
)
def test_the_record_goes_as_far_as_anything_is_known(verified: str, known: str | None, reach: str) -> None:
    about = made(About, bare(About) | {"verified_through": verified, "known_through": known})
    assert isinstance(about, About)
    assert about.reach == Date(reach)
