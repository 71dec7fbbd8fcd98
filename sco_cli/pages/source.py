"""The page of a source: what cites it, by place in it."""

from typing import ClassVar

from sco_cli import names
from sco_cli.cited import citations
from sco_cli.dataset import Dataset
from sco_cli.fields import Id, Name, Word
from sco_cli.pages.facts import facts
from sco_cli.records import Source
from sco_cli.rows import Columns, Row
from sco_cli.sheets import Page, Section, filled


class CitationRow(Row, frozen=True, kw_only=True):
    """A record that cites a source, with the place in the source."""

    columns: ClassVar = Columns(main="title", keep="kind id", group="place", grouped_away=True)

    place: str
    kind: Word
    id: Id
    title: Name


def page(dataset: Dataset, item: Source) -> Page:
    """Everything about a source."""
    rows = [
        CitationRow(
            place=found.place,
            kind=names.kind(found.record),
            id=found.record.id,
            title=names.title(dataset, found.record),
        )
        for found in citations(dataset)
        if found.source == item.id
    ]
    rows.sort(key=lambda row: place_order(row.place))
    group = "place" if any(row.place for row in rows) else None
    section = Section(name="cited_by", kind=CitationRow, rows=rows, group=group)
    return Page(kind="source", title=item.title, facts=[*facts(dataset, item)], sections=filled([section]))


def place_order(place: str) -> tuple[str, int]:
    """Places in a source in the order of their numbers: Q2 before Q10."""
    letters = place.rstrip("0123456789")
    digits = place[len(letters) :]
    return letters, int(digits or 0)
