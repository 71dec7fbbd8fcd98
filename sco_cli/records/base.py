"""What every record has, and what records name: areas, states, places, persons and sources."""

from typing import Annotated, ClassVar

from msgspec import Struct

from sco_cli import vocabulary
from sco_cli.dates import Date
from sco_cli.fields import Address, Code, Id, Kind, Mark, Name, Names, Prose


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
    name_ru: Name | None = None
    name_zh: Name | None = None


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


StateCode = Annotated[str, Names(State)]


class Place(Item, frozen=True, kw_only=True):
    """A city that records name, and how it is called in the Organisation's other languages."""

    collection: ClassVar[str] = "places"
    name: Name
    country: StateCode | None = None
    name_ru: Name | None = None
    name_zh: Name | None = None


class Person(Item, frozen=True, kw_only=True):
    """A person who came to meetings, and how the sources of these write the name."""

    collection: ClassVar[str] = "people"
    name: Name
    aliases: list[Name] = []
    name_ru: Name | None = None
    name_zh: Name | None = None


# The id of a record of whatever collection.
RecordId = Annotated[str, Kind.REFERENCE]


class Part(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a source tells at one place: ids of records, in its order.

    `asked` are those that a question there names, `told` those that the source says itself.
    """

    place: str = ""
    asked: list[RecordId] = []
    told: list[RecordId] = []


class Source(Item, frozen=True, kw_only=True):
    """A source; a title in square brackets was supplied by this dataset.

    `read` is the day on which its text was read, live or in a stored copy, `accessed` that on which the live page was;
    `order` says what it tells in which order.
    """

    collection: ClassVar[str] = "sources"
    kind: vocabulary.SourceKind
    title: Name
    publisher: str
    language: Mark
    url: Address
    date: Date | None = None
    accessed: Date | None = None
    read: Date | None = None
    note: Prose | None = None
    order: list[Part] = []


AreaId = Annotated[str, Names(Area)]
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

    `seen` says that the date is the earliest on which a source shows the status, not the day it began; `mention` that
    somebody only spoke of the thing on that day, while nothing happened to it.
    """

    status: vocabulary.StepStatus
    date: Date
    what: Prose
    sources: list[SourcePlace]
    seen: bool = False
    mention: bool = False
    confidence: vocabulary.Confidence | None = None
    note: Prose | None = None


class Position(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a document says on one matter; it holds from the day on which the document was agreed."""

    text: Prose
    sources: list[SourcePlace]
    areas: list[AreaId] = []
    confidence: vocabulary.Confidence | None = None
    note: Prose | None = None


class Ratification(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """That a state ratified or approved a treaty.

    `date` is the day of its act, `deposited` that on which its paper came to the depositary, `in_force` that from which
    the treaty binds it.
    """

    state: StateCode
    sources: list[SourcePlace]
    date: Date | None = None
    act: str | None = None
    deposited: Date | None = None
    in_force: Date | None = None
    confidence: vocabulary.Confidence | None = None
    note: Prose | None = None


class Record(Item, frozen=True, kw_only=True):
    """What every sourced record has."""

    sources: list[SourcePlace]
    disputed: list[Dispute] = []
    confidence: vocabulary.Confidence | None = None
    note: Prose | None = None


class Developing(Record, frozen=True, kw_only=True):
    """A record with a history: an ordered list of steps, from which its status on any day is derived.

    Ask `dataset.history(record)` for it: an initiative may be the same thing as another record, where its steps stand.
    """

    history: list[Step] = []


class About(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The dataset itself: what `dataset.toml` holds.

    `verified_through` is the day up to which the record was read as a whole, `known_through` the last of which single
    facts are known.
    """

    title: str
    version: str
    verified_through: Date
    known_through: Date | None = None
    licence: str
    code_licence: str
    publisher: str
    year: int
    url: Address | None = None
    note: Prose | None = None

    @property
    def reach(self) -> Date:
        """The last day of which anything is known."""
        return max(filter(None, [self.verified_through, self.known_through]), key=lambda date: date.last)
