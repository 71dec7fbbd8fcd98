"""What a membership, a meeting, an initiative is: the typed records of the dataset.

Each class mirrors one table of the TOML files; `data/README.md` explains every field for people who edit them.
A field that is absent is unknown: nothing is ever filled in. Field types are checked when a file is loaded, and
a key that is not listed here is a fault. The types also say what an id names and what a text is for.
"""

from typing import Annotated, ClassVar

from msgspec import Struct

from sco_cli import vocabulary
from sco_cli.dates import Date
from sco_cli.fields import Code, Kind, Name, Names, Prose
from sco_cli.records.base import (
    About,
    Area,
    AreaId,
    Developing,
    Dispute,
    Item,
    Part,
    Person,
    Place,
    Position,
    Ratification,
    Record,
    RecordId,
    Source,
    SourcePlace,
    State,
    StateCode,
    Step,
)
from sco_cli.records.said import Correction, Figure, Statement, Term

# fmt: off
__all__ = [
    "COLLECTIONS", "About", "Act", "Area", "AreaId", "Body", "BodyId", "Chairmanship", "Correction",
    "Delegation", "Designation", "Developing", "Dispute", "Document", "Event", "Exercise", "Figure", "Initiative",
    "Item", "Meeting", "Membership", "Official", "Organisation", "Part", "Person", "Place", "Position", "ProposerId",
    "Ratification", "Record", "RecordId", "Source", "SourcePlace", "State", "StateCode", "Statement", "Step", "Term",
]
# fmt: on


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
    name_ru: Name | None = None
    name_zh: Name | None = None


BodyId = Annotated[str, Names(Body)]


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
    person_ru: Name | None = None
    person_zh: Name | None = None
    office_ru: str | None = None
    office_zh: str | None = None


class Document(Developing, frozen=True, kw_only=True):
    """A charter, treaty, declaration, strategy, plan; when it was agreed and in force stands in its history.

    `positions` are what a declaration says on the matters that people ask about. Of a treaty, `depositary` is who keeps
    it, `authentic` are the languages whose texts are equally valid, `registration` is where it was registered.
    """

    collection: ClassVar[str] = "documents"
    title: Name
    kind: vocabulary.DocumentKind
    areas: list[AreaId]
    place: str | None = None
    period: Date | None = None
    summary: Prose | None = None
    depositary: str | None = None
    authentic: list[Annotated[vocabulary.Language, Kind.MARK]] = []
    registration: str | None = None
    positions: list[Position] = []
    ratifications: list[Ratification] = []
    title_ru: Name | None = None
    title_zh: Name | None = None


# Who can have proposed something: the code of a state, the id of a person in office or of a body.
ProposerId = Annotated[str, Names(State, Official, Body)]


class Designation(Developing, frozen=True, kw_only=True):
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
    name_ru: Name | None = None
    name_zh: Name | None = None


class Initiative(Developing, frozen=True, kw_only=True):
    """A proposal, programme, fund or mechanism; its main area comes first.

    It has either a history of its own or `same_as`, the id of the document, body or designation that it is.
    """

    collection: ClassVar[str] = "initiatives"
    by_area: ClassVar[bool] = True

    title: Name
    areas: list[AreaId]
    kind: vocabulary.InitiativeKind
    summary: Prose
    official_title: Name | None = None
    proposed_by: list[ProposerId] = []
    documents: list[Annotated[str, Names(Document)]] = []
    same_as: Annotated[str, Names(Document, Body, Designation)] | None = None


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


class Event(Record, frozen=True, kw_only=True):
    """A dated event that no other collection holds."""

    collection: ClassVar[str] = "events"
    date: Date
    kind: vocabulary.EventKind
    title: Name
    place: str | None = None
    states: list[StateCode] = []
    areas: list[AreaId] = []


class Act(Step, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A step in the history of an organisation: what was signed or decided, its number, and how it was voted on."""

    act: vocabulary.ActKind
    number: Code | None = None
    vote: str | None = None


class Organisation(Developing, frozen=True, kw_only=True):
    """Another organisation, and how it has come to stand to the SCO.

    `records` are those of other collections that tell one of the acts as well.
    """

    collection: ClassVar[str] = "organisations"
    name: Name
    kind: vocabulary.OrganisationKind
    short: Name | None = None
    areas: list[AreaId] = []
    history: list[Act] = []  # type: ignore[assignment]
    records: list[Annotated[str, Names(Document, Initiative, Event)]] = []
    name_ru: Name | None = None
    name_zh: Name | None = None


class Delegation(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Who came to a meeting at the head of a delegation, in which office, and of whom: one of the three that follow.

    `organisation` is another organisation or a body of the SCO, `of` in words whoever has no record.
    """

    person: Annotated[str, Names(Person)]
    came_as: vocabulary.CameAs
    sources: list[SourcePlace]
    office: str | None = None
    state: StateCode | None = None
    organisation: Annotated[str, Names(Organisation, Body)] | None = None
    of: str | None = None
    confidence: vocabulary.Confidence | None = None
    note: Prose | None = None


class Meeting(Record, frozen=True, kw_only=True):
    """A meeting of a body, its first and last day both included; `delegations` are those that came."""

    collection: ClassVar[str] = "meetings"
    body: BodyId
    title: Name | None = None
    number: int | None = None
    start: Date | None = None
    end: Date | None = None
    announced: Date | None = None
    planned_start: Date | None = None
    planned_end: Date | None = None
    planned_city: str | None = None
    city: str | None = None
    country: StateCode | None = None
    format: vocabulary.MeetingFormat | None = None
    chair: StateCode | None = None
    outcome: Prose | None = None
    areas: list[AreaId] = []
    delegations: list[Delegation] = []


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


# fmt: off
COLLECTIONS: tuple[type[Item], ...] = (
    Area, State, Place, Person, Source, Membership, Chairmanship, Meeting, Body, Official, Document,
    Initiative, Designation, Exercise, Organisation, Figure, Event, Statement, Term, Correction,
)
# fmt: on
