"""What is said: figures, positions, meanings of terms, and what the dataset itself had said wrongly."""

from typing import ClassVar

from sco_cli import vocabulary
from sco_cli.dates import Date
from sco_cli.fields import Amount, Mark, Name, Prose
from sco_cli.records.base import AreaId, Item, Record, RecordId, SourcePlace, StateCode


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
    term_ru: Name | None = None
    term_zh: Name | None = None


class Correction(Item, frozen=True, kw_only=True):
    """A fact that a released version of the dataset had wrong, and that is right since `version`.

    `record` is the id of a record of any other collection, `field` one of its fields; for a step the status is named as
    well, as in `history agreed`. There is no `was` where the record said nothing, no `now` where it says nothing since.
    """

    collection: ClassVar[str] = "corrections"
    version: Mark
    record: RecordId
    field: Mark
    was: str | None = None
    now: str | None = None
    why: Prose
    sources: list[SourcePlace]
