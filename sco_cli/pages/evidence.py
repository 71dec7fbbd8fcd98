"""What a page says of its evidence: the disagreements that records note, and their sources in full."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from sco_cli import grammar, labels
from sco_cli.cited import references
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.fields import Address, Id, Mark, Name, Prose, Word, fields
from sco_cli.pages.facts import shown
from sco_cli.records import Delegation, Dispute, Position, Ratification, Record, Source, SourcePlace, State, Step
from sco_cli.rows import Columns, Row, as_row
from sco_cli.sections import Section


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


def evidence(dataset: Dataset, records: Sequence[Record], told: Sequence[Dispute] = ()) -> list[Section]:
    """The disagreements that records note, and their sources in full.

    People read there only the disagreements that are not `told` where they belong.
    """
    noted = [(record, dispute) for record in records for dispute in record.disputed]
    disagreements = [
        as_row(DisagreementRow, dispute, id=record.id, kept=kept(record, dispute.field)) for record, dispute in noted
    ]
    elsewhere = [number for number, (_, dispute) in enumerate(noted) if any(dispute is each for each in told)]
    return [
        Section(
            name="disagreements",
            kind=DisagreementRow,
            rows=disagreements,
            told=elsewhere,
            below=[[addresses(dataset, dispute.sources)] for _, dispute in noted],
        ),
        named_in_full(dataset, [reference for record in records for reference in references(record)]),
    ]


def named_in_full(dataset: Dataset, named: Iterable[str]) -> Section:
    """The sources that are named, each once and with its places, in full."""
    places: dict[str, list[str]] = {}
    for reference in named:
        key, _, place = reference.partition("#")
        known = places.setdefault(key, [])
        if place and place not in known:
            known.append(place)
    rows = [
        as_row(ReferenceRow, source, places=where)
        for key, where in places.items()
        if (source := dataset.find(Source, key)) is not None
    ]
    return Section(
        name="sources",
        kind=ReferenceRow,
        rows=rows,
        columns=("title", "publisher", "date", "places", "id"),
        below=[[row.url] for row in rows],
    )


def disputed(dataset: Dataset, record: Record, dispute: Dispute, *, under: str = "") -> str:
    """A disagreement in a sentence: the other value, who gives it, why the record keeps its own, and where to read it.

    `under` names the column that it is about where it stands under a whole row.
    """
    found = {key: dataset.find(Source, key.partition("#")[0]) for key in dispute.sources}
    publishers: dict[str, list[str]] = {}
    for key, source in found.items():
        places = publishers.setdefault(source.publisher if source else key.partition("#")[0], [])
        places += [place for place in key.partition("#")[2:] if place]
    told = [
        labels.PLACES.format(publisher=name, places=", ".join(places)) if places else name
        for name, places in publishers.items()
    ]
    words = labels.DISPUTED_FIELD if under else labels.DISPUTED_HERE
    return words.format(
        field=labels.heading(under),
        value=other_value(dataset, record, dispute).rstrip("."),
        publishers=grammar.listed(told),
        why=dispute.why,
        addresses=addresses(dataset, dispute.sources),
    ).rstrip()


def other_value(dataset: Dataset, record: Record, dispute: Dispute) -> str:
    """The other value of a disagreement, for people: states by name."""
    field = fields(type(record)).get(dispute.field)
    return str(shown(dataset, field, dispute.value)) if field and State in field.names else dispute.value


def addresses(dataset: Dataset, sources: Sequence[str]) -> str:
    """The addresses of sources, each once and whole."""
    found = (dataset.find(Source, key.partition("#")[0]) for key in sources)
    return " ".join(dict.fromkeys(source.url for source in found if source))


def doubt(item: Record | Step | Position | Ratification | Delegation, *, always: bool = False) -> list[str]:
    """How sure a record or part of it is, with its note, if it is less than sure; its note `always`, if it has one."""
    if item.confidence:
        sure = labels.CONFIDENCE.format(confidence=item.confidence)
        return [f"{sure} {item.note}" if item.note else sure]
    return [item.note] if item.note and always else []


def kept(record: Record, field: str) -> str | None:
    """The value that a record keeps for a field, as text; None when it has none or the field is a history."""
    value = getattr(record, field, None)
    return None if value is None or isinstance(value, list) else str(value)
