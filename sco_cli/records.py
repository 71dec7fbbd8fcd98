"""What a state, a membership, a meeting, an initiative is: the typed records of the dataset.

Each class mirrors one table of the TOML files; `data/README.md` explains every field for people who edit them.
A field that is absent is unknown: nothing is ever filled in. Field types are checked when a file is loaded, and
a key that is not listed here is a fault.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from sco_cli.dates import Date

Status = Literal["shanghai-five", "member", "observer", "dialogue-partner", "partner"]
StepStatus = Literal["proposed", "drafting", "agreed", "in-force", "completed", "superseded", "lapsed"]
Confidence = Literal["medium", "low"]
BodyKind = Literal["council", "permanent-body", "meeting", "expert-group", "network", "partner-body"]
DesignationKind = Literal["named-year", "tourism-and-cultural-capital"]
TermKind = Literal["term", "principle", "right", "rule"]


class Dispute(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Another value that a source gives for one field, and why the record keeps its own."""

    field: str
    value: str
    sources: list[str]
    why: str


class Step(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One dated step in the history of an initiative, a document or a body.

    `seen` says that the date is the earliest on which a source shows the status, not the day it began.
    """

    status: StepStatus
    date: Date
    what: str
    sources: list[str]
    seen: bool = False
    confidence: Confidence | None = None
    note: str | None = None


class Area(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An area of cooperation."""

    id: str
    name: str
    covers: str


class State(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A state; its id is its ISO 3166-1 alpha-2 code."""

    id: str
    alpha3: str
    m49: str
    cow: int
    name: str
    name_ru: str
    name_zh: str
    aliases: list[str] = []


class Source(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A source; a title in square brackets was supplied by this dataset."""

    id: str
    kind: Literal["primary", "news", "analysis", "encyclopaedia"]
    title: str
    publisher: str
    language: str
    url: str
    date: Date | None = None
    accessed: Date | None = None
    note: str | None = None


class Record(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every sourced record has."""

    id: str
    sources: list[str]
    disputed: list[Dispute] = []
    confidence: Confidence | None = None
    note: str | None = None


class Membership(Record, frozen=True, kw_only=True):
    """A spell of one state in one status, from `start` up to, not including, `end`."""

    state: str
    status: Status
    basis: str
    decided: Date | None = None
    signed: Date | None = None
    start: Date | None = None
    end: Date | None = None


class Chairmanship(Record, frozen=True, kw_only=True):
    """A term in the chair, from `start` up to, not including, `end`."""

    state: str
    start: Date | None = None
    end: Date | None = None
    announced: Date | None = None
    planned_start: Date | None = None
    planned_end: Date | None = None
    theme: str | None = None
    summit: str | None = None


class Meeting(Record, frozen=True, kw_only=True):
    """A meeting of a body, its first and last day both included."""

    body: str
    title: str | None = None
    number: int | None = None
    start: Date | None = None
    end: Date | None = None
    announced: Date | None = None
    planned_start: Date | None = None
    planned_end: Date | None = None
    city: str | None = None
    country: str | None = None
    format: Literal["in-person", "video", "hybrid"] | None = None
    chair: str | None = None
    outcome: str | None = None
    areas: list[str] = []


class Body(Record, frozen=True, kw_only=True):
    """A body or mechanism and how far it has got."""

    name: str
    kind: BodyKind
    role: str
    history: list[Step]
    seat: str | None = None
    short: str | None = None
    areas: list[str] = []


class Official(Record, frozen=True, kw_only=True):
    """A term of office; `end` is the last day in office, `attested` days on which a source shows the person in it."""

    person: str
    office: str
    nationality: str | None = None
    body: str | None = None
    appointed: Date | None = None
    start: Date | None = None
    end: Date | None = None
    planned_end: Date | None = None
    attested: list[Date] = []


class Document(Record, frozen=True, kw_only=True):
    """A charter, treaty, declaration, strategy, plan; when it was agreed and in force stands in its history."""

    title: str
    kind: Literal[
        "charter",
        "treaty",
        "convention",
        "agreement",
        "protocol",
        "declaration",
        "statement",
        "communique",
        "strategy",
        "concept",
        "programme",
        "plan",
        "roadmap",
        "regulation",
        "decision",
        "memorandum",
    ]
    areas: list[str]
    history: list[Step]
    place: str | None = None
    period: Date | None = None
    summary: str | None = None


class Initiative(Record, frozen=True, kw_only=True):
    """A proposal, programme, fund or mechanism; its main area comes first."""

    title: str
    areas: list[str]
    kind: Literal[
        "accession",
        "agreement",
        "body",
        "event",
        "fund",
        "mechanism",
        "network",
        "plan",
        "platform",
        "programme",
        "project",
        "reform",
        "statement",
        "strategy",
    ]
    summary: str
    history: list[Step]
    official_title: str | None = None
    proposed_by: list[str] = []
    documents: list[str] = []


class Designation(Record, frozen=True, kw_only=True):
    """A named year or a tourism and cultural capital, its first and last year both included."""

    kind: DesignationKind
    name: str
    start: Date
    end: Date | None = None
    decided: Date | None = None
    place: str | None = None
    country: str | None = None
    proposed_by: list[str] = []
    areas: list[str] = []


class Exercise(Record, frozen=True, kw_only=True):
    """A joint exercise, its first and last day both included."""

    name: str
    kind: Literal["military", "anti-terrorist"]
    place: str
    hosts: list[str]
    participants: list[str]
    start: Date | None = None
    end: Date | None = None
    planned_start: Date | None = None
    planned_end: Date | None = None
    participation: str | None = None


class Figure(Record, frozen=True, kw_only=True):
    """A number somebody stated; `qualifier` says whether the source gives it as about, over or under."""

    measure: str
    value: int | float
    unit: str
    stated_by: str
    qualifier: Literal["about", "over", "under"] | None = None
    period: Date | None = None
    state: str | None = None
    areas: list[str] = []


class Event(Record, frozen=True, kw_only=True):
    """A dated event that no other collection holds."""

    date: Date
    kind: Literal["application", "ceremony", "contact", "decision", "event", "guest", "law", "statement"]
    title: str
    place: str | None = None
    states: list[str] = []
    areas: list[str] = []


class Statement(Record, frozen=True, kw_only=True):
    """A position or assessment somebody stated."""

    date: Date
    kind: Literal["position", "assessment", "fact", "question"]
    text: str
    stated_by: str
    states: list[str] = []
    areas: list[str] = []


class Term(Record, frozen=True, kw_only=True):
    """A term, principle or right and what it means."""

    term: str
    kind: TermKind
    meaning: str
    areas: list[str] = []


class About(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The dataset itself: what `dataset.toml` holds."""

    title: str
    version: str
    verified_through: Date
    licence: str
    code_licence: str
    publisher: str
    year: int
    url: str | None = None
    note: str | None = None
