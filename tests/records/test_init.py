"""Each collection has a class, and a record of it holds what the class says and no more; what is absent is unknown."""

import msgspec
import pytest
from records.described import bare, fields_of, made, made_by_names, references, required, said_of_nothing
from running import SMALL

from sco_cli import records
from sco_cli.dates import Date
from sco_cli.fields import Kind, fields
from sco_cli.records import (
    COLLECTIONS,
    Act,
    Area,
    Body,
    Chairmanship,
    Correction,
    Designation,
    Developing,
    Document,
    Event,
    Exercise,
    Figure,
    Initiative,
    Item,
    Meeting,
    Membership,
    Official,
    Organisation,
    Record,
    Source,
    State,
    Statement,
    Step,
    Term,
    base,
)

SOURCED = tuple(kind for kind in COLLECTIONS if issubclass(kind, Record))
# What each class cannot do without, besides the id and the sources.
REQUIRED: dict[type[Item], str] = {
    Membership: "state status basis",
    Chairmanship: "state",
    Meeting: "body",
    Body: "name kind role",
    Official: "person office",
    Document: "title kind areas",
    Initiative: "title areas kind summary",
    Designation: "kind name start",
    Exercise: "name kind place hosts participants",
    Organisation: "name kind",
    Figure: "measure value unit stated_by",
    Event: "date kind title",
    Statement: "date kind text stated_by",
    Term: "term kind meaning",
}
# By which names people may call a record, in every language.
NAMES: dict[type[Item], str] = {
    Meeting: "title",
    Body: "name short name_ru name_zh",
    Official: "person person_ru person_zh",
    Document: "title title_ru title_zh",
    Initiative: "title official_title",
    Designation: "name name_ru name_zh",
    Exercise: "name",
    Organisation: "name short name_ru name_zh",
    Figure: "measure",
    Event: "title",
    Term: "term term_ru term_zh",
}
# What is told in sentences, besides the note.
PROSE: dict[type[Item], str] = {
    Membership: "basis",
    Chairmanship: "theme",
    Meeting: "outcome",
    Body: "role",
    Document: "summary",
    Initiative: "summary",
    Exercise: "participation",
    Statement: "text",
    Term: "meaning",
}
DATES: dict[type[Item], str] = {
    Membership: "decided signed start end",
    Chairmanship: "start end announced planned_start planned_end",
    Meeting: "start end announced planned_start planned_end",
    Official: "appointed start end planned_end attested",
    Document: "period",
    Designation: "start end decided",
    Exercise: "start end planned_start planned_end",
    Figure: "period",
    Event: "date",
    Statement: "date",
}
# Which fields hold ids, and of what.
REFERENCES: dict[type[Item], dict[str, tuple[type[Item], ...]]] = {
    Membership: {"state": (State,)},
    Chairmanship: {"state": (State,), "summit": (Meeting,)},
    Meeting: {"body": (Body,), "country": (State,), "chair": (State,), "areas": (Area,)},
    Body: {"areas": (Area,)},
    Official: {"nationality": (State,), "body": (Body,)},
    Document: {"areas": (Area,)},
    Initiative: {
        "areas": (Area,),
        "proposed_by": (State, Official, Body),
        "documents": (Document,),
        "same_as": (Document, Body, Designation),
    },
    Designation: {"country": (State,), "proposed_by": (State, Official, Body), "areas": (Area,)},
    Exercise: {"hosts": (State,), "participants": (State,)},
    Organisation: {"areas": (Area,), "records": (Document, Initiative, Event)},
    Figure: {"state": (State,), "areas": (Area,)},
    Event: {"states": (State,), "areas": (Area,)},
    Statement: {"states": (State,), "areas": (Area,)},
    Term: {"areas": (Area,)},
}
# Which lists a record may leave empty.
LISTS: dict[type[Item], str] = {
    Meeting: "areas delegations",
    Body: "areas",
    Official: "attested",
    Document: "authentic positions ratifications",
    Initiative: "proposed_by documents",
    Designation: "proposed_by areas",
    Organisation: "areas records",
    Figure: "areas",
    Event: "states areas",
    Statement: "states areas",
    Term: "areas",
}


def test_every_file_of_the_data_has_its_class_and_every_class_its_file() -> None:
    files = {path.stem for path in SMALL.glob("*.toml")}
    assert {kind.collection for kind in COLLECTIONS if not kind.by_area} | {"dataset"} == files
    folders = {path.name for path in SMALL.iterdir() if path.is_dir()}
    assert {kind.collection for kind in COLLECTIONS if kind.by_area} == folders == {"initiatives"}
    assert len({kind.collection for kind in COLLECTIONS}) == len(COLLECTIONS)


def test_collections_stand_with_what_is_named_before_what_is_sourced() -> None:
    assert [kind.collection for kind in COLLECTIONS] == [
        "areas",
        "states",
        "places",
        "people",
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
        "organisations",
        "figures",
        "events",
        "statements",
        "terms",
        "corrections",
    ]


def test_all_classes_and_what_their_ids_name_are_offered_in_one_place() -> None:
    classes = {name for room in (base, records) for name, kind in vars(room).items() if kind.__class__ is type(Item)}
    ids = {"AreaId", "BodyId", "ProposerId", "RecordId", "SourcePlace", "StateCode"}
    assert set(records.__all__) == classes - {"Struct"} | ids | {"COLLECTIONS"}
    assert [name for name in records.__all__ if not hasattr(records, name)] == []


@pytest.mark.parametrize("kind", SOURCED)
def test_a_record_must_say_what_its_class_requires(kind: type[Item]) -> None:
    assert required(kind) == ["id", "sources", *REQUIRED[kind].split()]
    for name in bare(kind):
        values = {key: value for key, value in bare(kind).items() if key != name}
        with pytest.raises(msgspec.ValidationError, match=f"missing required field `{name}`"):
            made(kind, values)


@pytest.mark.parametrize("kind", SOURCED)
def test_what_a_record_does_not_say_stays_unknown(kind: type[Item]) -> None:
    history = ["history"] if issubclass(kind, Developing) else []
    lists = ["disputed", *history, *LISTS.get(kind, "").split()]
    assert said_of_nothing(kind) == {name: [] for name in lists}


@pytest.mark.parametrize("kind", SOURCED)
def test_a_key_that_a_class_does_not_know_is_refused(kind: type[Item]) -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field `colour`"):
        made(kind, {**bare(kind), "colour": "red"})


@pytest.mark.parametrize("kind", SOURCED)
def test_a_record_never_changes(kind: type[Item]) -> None:
    record = made(kind, bare(kind))
    with pytest.raises(AttributeError, match="immutable type"):
        setattr(record, next(iter(fields(kind))), "other")


@pytest.mark.parametrize("kind", SOURCED)
def test_a_record_is_made_by_the_names_of_its_fields(kind: type[Item]) -> None:
    assert made_by_names(kind)


@pytest.mark.parametrize("kind", SOURCED)
def test_the_types_of_a_record_say_how_it_is_called_and_what_is_told_in_sentences(kind: type[Item]) -> None:
    assert fields_of(kind, Kind.NAME) == NAMES.get(kind, "").split()
    assert fields_of(kind, Kind.PROSE) == ["note", *PROSE.get(kind, "").split()]
    assert fields_of(kind, Kind.ID) == ["id"]


@pytest.mark.parametrize("kind", SOURCED)
def test_the_types_of_a_record_say_what_its_ids_name(kind: type[Item]) -> None:
    assert references(kind) == {"sources": (Source,)} | REFERENCES.get(kind, {})


@pytest.mark.parametrize("kind", SOURCED)
def test_dates_are_told_from_texts(kind: type[Item]) -> None:
    names = DATES.get(kind, "").split()
    assert fields_of(kind, Kind.DATE) == names
    given = {name: ["2017-06~"] if fields(kind)[name].many else "2017-06~" for name in names}
    record = made(kind, bare(kind) | given)
    for name in names:
        date = Date("2017-06~")
        assert getattr(record, name) == ([date] if fields(kind)[name].many else date), name


def test_a_correction_says_of_which_record_it_is_and_may_leave_out_what_was_or_is_unknown() -> None:
    assert required(Correction) == ["id", "version", "record", "field", "why", "sources"]
    assert said_of_nothing(Correction) == {}
    assert fields_of(Correction, Kind.REFERENCE) == ["record", "sources"]
    assert references(Correction) == {"sources": (Source,)}
    assert fields_of(Correction, Kind.PROSE) == ["why"]
    assert fields_of(Correction, Kind.MARK) == ["version", "field"]
    assert made_by_names(Correction)


def test_what_has_a_history_is_a_document_a_body_a_designation_an_initiative_or_an_organisation() -> None:
    developing = {kind for kind in COLLECTIONS if issubclass(kind, Developing)}
    assert developing == {Body, Document, Designation, Initiative, Organisation}


def test_the_steps_of_an_organisation_say_what_kind_of_act_they_are() -> None:
    assert fields(Organisation)["history"].table is Act
    assert required(Act) == [*required(Step), "act"]
    assert said_of_nothing(Act) == said_of_nothing(Step)
    assert [name for name in fields(Act) if name not in fields(Step)] == ["act", "number", "vote"]
    assert fields_of(Act, Kind.CODE) == ["number"]
    assert fields_of(Act, Kind.TEXT) == ["vote"]
    assert made_by_names(Act)


def test_a_number_that_counts_is_told_from_one_that_does_not() -> None:
    assert fields_of(Figure, Kind.COUNT) == ["value"]
    assert fields_of(Meeting, Kind.NUMBER) == ["number"]
    figures = [made(Figure, bare(Figure) | {"value": value}) for value in (3, 1.5)]
    assert [figure.value for figure in figures if isinstance(figure, Figure)] == [3, 1.5]
