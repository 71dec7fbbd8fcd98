"""What a page says of its evidence: the disagreements that records note, and their sources in full."""

from collections.abc import Sequence
from typing import ClassVar

from sco_cli.cited import references
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.fields import Address, Id, Mark, Name, Prose, Word
from sco_cli.records import Record, Source, SourcePlace
from sco_cli.rows import Columns, Row, as_row
from sco_cli.sheets import Section


class DisagreementRow(Row, frozen=True, kw_only=True):
    """Another value that a source gives, and why the record keeps its own."""

    columns: ClassVar = Columns(main="why", keep="field kept value")

    id: Id
    field: Mark
    kept: str | None
    value: str
    why: Prose
    sources: list[SourcePlace]


class ReferenceRow(Row, frozen=True, kw_only=True):
    """A source of a page, with the places in it."""

    columns: ClassVar = Columns(main="title", keep="date publisher")

    id: Id
    places: list[str]
    kind: Word
    title: Name
    publisher: str
    date: Date | None
    url: Address


def evidence(dataset: Dataset, records: Sequence[Record]) -> list[Section]:
    """The disagreements that records note, and their sources in full."""
    disagreements = [
        as_row(DisagreementRow, dispute, id=record.id, kept=kept(record, dispute.field))
        for record in records
        for dispute in record.disputed
    ]
    places: dict[str, list[str]] = {}
    for record in records:
        for reference in references(record):
            key, _, place = reference.partition("#")
            known = places.setdefault(key, [])
            if place and place not in known:
                known.append(place)
    rows = [
        as_row(ReferenceRow, source, places=where)
        for key, where in places.items()
        if (source := dataset.find(Source, key)) is not None
    ]
    return [
        Section(name="disagreements", kind=DisagreementRow, rows=disagreements),
        Section(name="sources", kind=ReferenceRow, rows=rows),
    ]


def kept(record: Record, field: str) -> str | None:
    """The value that a record keeps for a field, as text; None when it has none or the field is a history."""
    value = getattr(record, field, None)
    return None if value is None or isinstance(value, list) else str(value)
