"""A record holds what its class says and no more; what is absent stays unknown."""

import inspect
from typing import Any

import msgspec
import pytest
from msgspec import Struct
from running import SMALL

from sco_cli import dates
from sco_cli.fields import Kind, fields
from sco_cli.records import (
    COLLECTIONS,
    About,
    Area,
    Body,
    Chairmanship,
    Designation,
    Developing,
    Dispute,
    Document,
    Event,
    Exercise,
    Figure,
    Initiative,
    Item,
    Meeting,
    Membership,
    Official,
    Record,
    Source,
    State,
    Statement,
    Step,
    Term,
)

CLASSES: tuple[type[Struct], ...] = (*COLLECTIONS, Step, Dispute, About)
# What each class cannot do without.
REQUIRED: dict[type[Struct], str] = {
    Area: "id name covers",
    State: "id alpha3 m49 cow name name_ru name_zh",
    Source: "id kind title publisher language url",
    Membership: "id sources state status basis",
    Chairmanship: "id sources state",
    Meeting: "id sources body",
    Body: "id sources history name kind role",
    Official: "id sources person office",
    Document: "id sources history title kind areas",
    Initiative: "id sources history title areas kind summary",
    Designation: "id sources kind name start",
    Exercise: "id sources name kind place hosts participants",
    Figure: "id sources measure value unit stated_by",
    Event: "id sources date kind title",
    Statement: "id sources date kind text stated_by",
    Term: "id sources term kind meaning",
    Step: "status date what sources",
    Dispute: "field value sources why",
    About: "title version verified_through licence code_licence publisher year",
}
# By which names people may call a record.
NAMES: dict[type[Struct], str] = {
    Area: "name",
    State: "name name_ru name_zh aliases",
    Source: "title",
    Meeting: "title",
    Body: "name short",
    Official: "person",
    Document: "title",
    Initiative: "title official_title",
    Designation: "name",
    Exercise: "name",
    Figure: "measure",
    Event: "title",
    Term: "term",
}
PROSE: dict[type[Struct], str] = {
    Area: "covers",
    Source: "note",
    Membership: "note basis",
    Chairmanship: "note theme",
    Meeting: "note outcome",
    Body: "note role",
    Official: "note",
    Document: "note summary",
    Initiative: "note summary",
    Designation: "note",
    Exercise: "note participation",
    Figure: "note",
    Event: "note",
    Statement: "note text",
    Term: "note meaning",
    Step: "what note",
    Dispute: "why",
    About: "note",
}
# Which fields hold ids, and of what.
REFERENCES: dict[type[Struct], dict[str, tuple[type[Struct], ...]]] = {
    Membership: {"state": (State,)},
    Chairmanship: {"state": (State,), "summit": (Meeting,)},
    Meeting: {"body": (Body,), "country": (State,), "chair": (State,), "areas": (Area,)},
    Body: {"areas": (Area,)},
    Official: {"nationality": (State,), "body": (Body,)},
    Document: {"areas": (Area,)},
    Initiative: {"areas": (Area,), "proposed_by": (State, Official, Body), "documents": (Document,)},
    Designation: {"country": (State,), "proposed_by": (State, Official, Body), "areas": (Area,)},
    Exercise: {"hosts": (State,), "participants": (State,)},
    Figure: {"state": (State,), "areas": (Area,)},
    Event: {"states": (State,), "areas": (Area,)},
    Statement: {"states": (State,), "areas": (Area,)},
    Term: {"areas": (Area,)},
    Step: {"sources": (Source,)},
    Dispute: {"sources": (Source,)},
}


def bare(kind: type[Struct]) -> dict[str, Any]:
    """The plain values of a record that says only what it must."""
    values: dict[str, Any] = {}
    for name, field in fields(kind).items():
        if field.required:
            plain = {Kind.DATE: "2017", Kind.COUNT: 1, Kind.NUMBER: 1}.get(field.kind, "x")
            values[name] = [] if field.many else field.words[0] if field.words else plain
    return values


def made(kind: type[Struct], values: dict[str, Any]) -> Struct:
    return msgspec.convert(values, kind, dec_hook=dates.decode)


def test_every_file_of_the_data_has_its_class_and_every_class_its_file() -> None:
    files = {path.stem for path in SMALL.glob("*.toml")}
    assert {kind.collection for kind in COLLECTIONS if not kind.by_area} | {"dataset"} == files
    folders = {path.name for path in SMALL.iterdir() if path.is_dir()}
    assert {kind.collection for kind in COLLECTIONS if kind.by_area} == folders == {"initiatives"}
    assert len({kind.collection for kind in COLLECTIONS}) == len(COLLECTIONS)


def test_what_only_others_build_on_is_no_collection() -> None:
    assert [kind.collection for kind in (Item, Record, Developing)] == ["", "", ""]
    assert [kind.by_area for kind in (Item, Record, Developing)] == [False, False, False]


def test_collections_stand_with_what_is_named_before_what_is_sourced() -> None:
    assert [kind.collection for kind in COLLECTIONS] == [
        "areas",
        "states",
        "sources",
        "memberships",
        "chairmanships",
        "meetings",
        "bodies",
        "officials",
        "documents",
        "initiatives",
        "designations",
        "exercises",
        "figures",
        "events",
        "statements",
        "terms",
    ]


@pytest.mark.parametrize("kind", CLASSES)
def test_a_record_must_say_what_its_class_requires(kind: type[Struct]) -> None:
    assert [name for name, field in fields(kind).items() if field.required] == REQUIRED[kind].split()
    for name in bare(kind):
        values = {key: value for key, value in bare(kind).items() if key != name}
        with pytest.raises(msgspec.ValidationError, match=f"missing required field `{name}`"):
            made(kind, values)


@pytest.mark.parametrize("kind", CLASSES)
def test_what_a_record_does_not_say_stays_unknown(kind: type[Struct]) -> None:
    record = made(kind, bare(kind))
    for name, field in fields(kind).items():
        if not field.required:
            unknown: object = [] if field.many else False if field.kind is Kind.FLAG else None
            assert getattr(record, name) == unknown, name


@pytest.mark.parametrize("kind", CLASSES)
def test_a_key_that_a_class_does_not_know_is_refused(kind: type[Struct]) -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field `colour`"):
        made(kind, {**bare(kind), "colour": "red"})


@pytest.mark.parametrize("kind", [*CLASSES, Item, Record, Developing])
def test_a_record_never_changes(kind: type[Struct]) -> None:
    record = made(kind, bare(kind))
    with pytest.raises(AttributeError, match="immutable type"):
        setattr(record, next(iter(fields(kind))), "other")


@pytest.mark.parametrize("kind", [*CLASSES, Item, Record, Developing])
def test_a_record_is_made_by_the_names_of_its_fields(kind: type[Struct]) -> None:
    parameters = inspect.signature(kind).parameters.values()
    assert {parameter.kind for parameter in parameters} == {inspect.Parameter.KEYWORD_ONLY}


@pytest.mark.parametrize("kind", CLASSES)
def test_the_types_of_a_record_say_how_it_is_called_and_what_is_told_in_sentences(kind: type[Struct]) -> None:
    known = fields(kind)
    assert [name for name in known if known[name].kind is Kind.NAME] == NAMES.get(kind, "").split()
    assert [name for name in known if known[name].kind is Kind.PROSE] == PROSE.get(kind, "").split()
    assert [name for name in known if known[name].kind is Kind.ID] == (["id"] if issubclass(kind, Item) else [])


@pytest.mark.parametrize("kind", CLASSES)
def test_the_types_of_a_record_say_what_its_ids_name(kind: type[Struct]) -> None:
    own = {"sources": (Source,)} if issubclass(kind, Record) else {}
    named = {name: field.names for name, field in fields(kind).items() if field.names}
    assert named == own | REFERENCES.get(kind, {})


def test_steps_and_disputes_are_tables_of_their_records() -> None:
    assert fields(Record)["disputed"].table is Dispute
    assert fields(Developing)["history"].table is Step
    assert {kind for kind in COLLECTIONS if issubclass(kind, Developing)} == {Body, Document, Initiative}


def test_codes_addresses_and_marks_are_told_from_texts() -> None:
    assert {name for name, field in fields(State).items() if field.kind is Kind.CODE} == {"alpha3", "m49"}
    assert fields(Source)["url"].kind is Kind.ADDRESS
    assert fields(Source)["language"].kind is Kind.MARK
    assert fields(About)["url"].kind is Kind.ADDRESS
    assert fields(Figure)["value"].kind is Kind.COUNT
    assert fields(Dispute)["field"].kind is Kind.MARK
