"""The positions that a document takes, on its own page and on that of the meeting that adopted it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from sco_cli import labels
from sco_cli.dataset import Dataset
from sco_cli.fields import Id, Mark, Prose
from sco_cli.history import first_date, had
from sco_cli.pages.evidence import addresses, doubt
from sco_cli.records import AreaId, Body, Document, Meeting, SourcePlace
from sco_cli.rows import Columns, Row, as_row
from sco_cli.sections import Section

NAME = "positions"
# Other bodies may meet on the days of a summit, but it is councils that adopt what takes positions.
ADOPTING = "council"


class PositionRow(Row, frozen=True, kw_only=True):
    """What a document says on one matter; `id` is that of the document."""

    columns: ClassVar = Columns(main="text", keep="id sources", also="confidence note")

    id: Id
    text: Prose
    areas: list[AreaId]
    sources: list[SourcePlace]
    confidence: Mark
    note: Prose | None


def of_document(item: Document, day: str) -> Section:
    """The positions of a document that was agreed by a day."""
    return section([item] if had(item.history, "agreed", day) else [], columns=("text", "sources"))


def of_meeting(dataset: Dataset, item: Meeting, span: tuple[str, str]) -> Section:
    """The positions of the documents agreed on the days of a meeting of a council, with the addresses of their texts.

    `span` is its first and last day, as far as they are over.
    """
    body = dataset.find(Body, item.body)
    found = []
    if body and body.kind == ADOPTING:
        found = [each for each in dataset.records(Document) if within(each, span)]
    made = section(found, columns=("text", "id"))
    named = [key for each in found for position in each.positions for key in position.sources]
    made.after = [*made.after, *([labels.READ_IN.format(addresses=addresses(dataset, named))] if named else [])]
    return made


def within(item: Document, span: tuple[str, str]) -> bool:
    """Whether a document was agreed on one of these days."""
    agreed = first_date(item.history, "agreed")
    return agreed is not None and span[0] <= agreed.first and agreed.last <= span[1]


def section(documents: Sequence[Document], columns: tuple[str, ...]) -> Section:
    """A table of what documents say; under each row, or once for all, how sure it is where it is not, and its note."""
    told = [(each, position) for each in documents for position in each.positions]
    rows = [as_row(PositionRow, position, id=each.id) for each, position in told]
    below = [doubt(position, always=True) for _, position in told]
    alike = len(below) > 1 and all(each == below[0] for each in below)
    after = below[0] if alike else []
    return Section(name=NAME, kind=PositionRow, rows=rows, columns=columns, below=[] if alike else below, after=after)
