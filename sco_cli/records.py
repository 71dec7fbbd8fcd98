"""What a state, a membership, a meeting, an initiative is: the typed records of the dataset.

Each class mirrors one table of the TOML files; `data/README.md` explains every field for people who edit them.
A field that is absent is unknown: nothing is ever filled in. Field types are checked when a file is loaded, and
a key that is not listed here is a fault. The types also say what an id names and what a text is for.
"""

from typing import Annotated, ClassVar

from msgspec import Struct

from sco_cli import vocabulary
from sco_cli.dates import Date
from sco_cli.fields import Address, Amount, Code, Id, Mark, Name, Names, Prose


class Item(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Whatever has an id and a file of its own kind; `collection` is the name of that file, without its ending.

    `by_area` says that there is a folder of that name instead, with one file for each area.
    """

    collection: ClassVar[str] = ""
    by_area: ClassVar[bool] = False

    id: Id


class Area(Item, frozen=True, kw_only=True):
    """An area of cooperation."""

    collection: ClassVar[str] = "areas"
    name: Name
    covers: Prose


class State(Item, frozen=True, kw_only=True):
    """A state; its id is its ISO 3166-1 alpha-2 code."""

    collection: ClassVar[str] = "states"
    alpha3: Code
    m49: Code
    cow: int
    name: Name
    name_ru: Name
    name_zh: Name
    aliases: list[Name] = []


class Source(Item, frozen=True, kw_only=True):
    """A source; a title in square brackets was supplied by this dataset."""

    collection: ClassVar[str] = "sources"
    kind: vocabulary.SourceKind
    title: Name
    publisher: str
    language: Mark
    url: Address
    date: Date | None = None
    accessed: Date | None = None
    note: Prose | None = None


AreaId = Annotated[str, Names(Area)]
StateCode = Annotated[str, Names(State)]
# The id of a source, with the place in it after `#`.
SourcePlace = Annotated[str, Names(Source)]


class Dispute(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Another value that a source gives for one field, and why the record keeps its own."""

    field: Mark
    value: str
    sources: list[SourcePlace]
    why: Prose


class Step(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One dated step in the history of an initiative, a document or a body.

    `seen` says that the date is the earliest on which a source shows the status, not the day it began.
    """

    status: vocabulary.StepStatus
    date: Date
    what: Prose
    sources: list[SourcePlace]
    seen: bool = False
    confidence: vocabulary.Confidence | None = None
    note: Prose | None = None


class Record(Item, frozen=True, kw_only=True):
    """What every sourced record has."""

    sources: list[SourcePlace]
    disputed: list[Dispute] = []
    confidence: vocabulary.Confidence | None = None
    note: Prose | None = None


class Developing(Record, frozen=True, kw_only=True):
    """A record with a history: an ordered list of steps, from which its status on any day is derived."""

    history: list[Step]


class Membership(Record, frozen=True, kw_only=True):
    """A spell of one state in one status, from `start` up to, not including, `end`."""

    collection: ClassVar[str] = "memberships"
    state: StateCode
    status: vocabulary.Status
    basis: Prose
    decided: Date | None = None
    signed: Date | None = None
    start: Date | None = None
    end: Date | None = None


class Body(Developing, frozen=True, kw_only=True):
    """A body or mechanism and how far it has got."""

    collection: ClassVar[str] = "bodies"
    name: Name
    kind: vocabulary.BodyKind
    role: Prose
    seat: str | None = None
    short: Name | None = None
    areas: list[AreaId] = []


BodyId = Annotated[str, Names(Body)]


class Meeting(Record, frozen=True, kw_only=True):
    """A meeting of a body, its first and last day both included."""

    collection: ClassVar[str] = "meetings"
    body: BodyId
    title: Name | None = None
    number: int | None = None
    start: Date | None = None
    end: Date | None = None
    announced: Date | None = None
    planned_start: Date | None = None
    planned_end: Date | None = None
    city: str | None = None
    country: StateCode | None = None
    format: vocabulary.MeetingFormat | None = None
    chair: StateCode | None = None
    outcome: Prose | None = None
    areas: list[AreaId] = []


class Chairmanship(Record, frozen=True, kw_only=True):
    """A term in the chair, from `start` up to, not including, `end`."""

    collection: ClassVar[str] = "chairmanships"
    state: StateCode
    start: Date | None = None
    end: Date | None = None
    announced: Date | None = None
    planned_start: Date | None = None
    planned_end: Date | None = None
    theme: Prose | None = None
    summit: Annotated[str, Names(Meeting)] | None = None


class Official(Record, frozen=True, kw_only=True):
    """A term of office; `end` is the last day in office, `attested` days on which a source shows the person in it."""

    collection: ClassVar[str] = "officials"
    person: Name
    office: str
    nationality: StateCode | None = None
    body: BodyId | None = None
    appointed: Date | None = None
    start: Date | None = None
    end: Date | None = None
    planned_end: Date | None = None
    attested: list[Date] = []


class Document(Developing, frozen=True, kw_only=True):
    """A charter, treaty, declaration, strategy, plan; when it was agreed and in force stands in its history."""

    collection: ClassVar[str] = "documents"
    title: Name
    kind: vocabulary.DocumentKind
    areas: list[AreaId]
    place: str | None = None
    period: Date | None = None
    summary: Prose | None = None


# Who can have proposed something: the code of a state, the id of a person in office or of a body.
ProposerId = Annotated[str, Names(State, Official, Body)]


class Initiative(Developing, frozen=True, kw_only=True):
    """A proposal, programme, fund or mechanism; its main area comes first."""

    collection: ClassVar[str] = "initiatives"
    by_area: ClassVar[bool] = True

    title: Name
    areas: list[AreaId]
    kind: vocabulary.InitiativeKind
    summary: Prose
    official_title: Name | None = None
    proposed_by: list[ProposerId] = []
    documents: list[Annotated[str, Names(Document)]] = []


class Designation(Record, frozen=True, kw_only=True):
    """A named year or a tourism and cultural capital, its first and last year both included."""

    collection: ClassVar[str] = "designations"
    kind: vocabulary.DesignationKind
    name: Name
    start: Date
    end: Date | None = None
    decided: Date | None = None
    place: str | None = None
    country: StateCode | None = None
    proposed_by: list[ProposerId] = []
    areas: list[AreaId] = []


class Exercise(Record, frozen=True, kw_only=True):
    """A joint exercise, its first and last day both included."""

    collection: ClassVar[str] = "exercises"
    name: Name
    kind: vocabulary.ExerciseKind
    place: str
    hosts: list[StateCode]
    participants: list[StateCode]
    start: Date | None = None
    end: Date | None = None
    planned_start: Date | None = None
    planned_end: Date | None = None
    participation: Prose | None = None


class Figure(Record, frozen=True, kw_only=True):
    """A number somebody stated; `qualifier` says whether the source gives it as about, over or under."""

    collection: ClassVar[str] = "figures"
    measure: Name
    value: Amount
    unit: str
    stated_by: str
    qualifier: vocabulary.Qualifier | None = None
    period: Date | None = None
    state: StateCode | None = None
    areas: list[AreaId] = []


class Event(Record, frozen=True, kw_only=True):
    """A dated event that no other collection holds."""

    collection: ClassVar[str] = "events"
    date: Date
    kind: vocabulary.EventKind
    title: Name
    place: str | None = None
    states: list[StateCode] = []
    areas: list[AreaId] = []


class Statement(Record, frozen=True, kw_only=True):
    """A position or assessment somebody stated."""

    collection: ClassVar[str] = "statements"
    date: Date
    kind: vocabulary.StatementKind
    text: Prose
    stated_by: str
    states: list[StateCode] = []
    areas: list[AreaId] = []


class Term(Record, frozen=True, kw_only=True):
    """A term, principle or right and what it means."""

    collection: ClassVar[str] = "terms"
    term: Name
    kind: vocabulary.TermKind
    meaning: Prose
    areas: list[AreaId] = []


class About(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The dataset itself: what `dataset.toml` holds."""

    title: str
    version: str
    verified_through: Date
    licence: str
    code_licence: str
    publisher: str
    year: int
    url: Address | None = None
    note: Prose | None = None


# fmt: off
COLLECTIONS: tuple[type[Item], ...] = (
    Area, State, Source, Membership, Chairmanship, Meeting, Body, Official, Document,
    Initiative, Designation, Exercise, Figure, Event, Statement, Term,
)
# fmt: on
