"""The page of a source: what it says, place by place, and what cites it."""

from typing import ClassVar

from sco_cli import names
from sco_cli.cited import citations, place_order
from sco_cli.dataset import Dataset
from sco_cli.fields import Id, Name, Word
from sco_cli.pages.corrected import corrected
from sco_cli.pages.facts import facts
from sco_cli.pages.passages import section
from sco_cli.records import Source
from sco_cli.rows import Columns, Row
from sco_cli.sections import Page, Section, filled


class CitationRow(Row, frozen=True, kw_only=True):
    """A record that cites a source, with the place in the source."""

    columns: ClassVar = Columns(main="title", keep="kind id", group="place", grouped_away=True)

    place: str
    kind: Word
    id: Id
    title: Name


def page(dataset: Dataset, item: Source, day: str, place: str = "") -> Page:
    """Everything about a source, or one place in it, as of a day."""
    rows = [
        CitationRow(
            place=found.place,
            kind=names.kind(found.record),
            id=found.record.id,
            title=names.title(dataset, found.record),
        )
        for found in citations(dataset)
        if found.source == item.id and place in ("", found.place)
    ]
    rows.sort(key=lambda row: place_order(row.place))
    cited_by = Section(name="cited_by", kind=CitationRow, rows=rows, seen=False)
    sections = filled([cited_by, section(dataset, item, day, place), corrected(dataset, [item])])
    return Page(kind="source", title=item.title, facts=[*facts(dataset, item)], sections=sections)
