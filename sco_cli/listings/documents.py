"""`sco documents`: the Charter, treaties, declarations, strategies and plans."""

from typing import Annotated, ClassVar

from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.fields import Id, Mark, Name, Of, Prose, Word
from sco_cli.history import Standing, first_date, standing
from sco_cli.inputs import Words
from sco_cli.listings import Listing
from sco_cli.listings.developing import happenings, progress
from sco_cli.listings.filters import matches, may_fall
from sco_cli.options import TODAY, Areas, AsOf, Since, Until, words_in
from sco_cli.records import AreaId, Document, Position, Ratification, SourcePlace, Step
from sco_cli.rows import Columns, Evidence, as_row
from sco_cli.vocabulary import DocumentKind, StepStatus


class DocumentRow(Evidence, frozen=True, kw_only=True):
    """A document with the status it had on the day asked about."""

    columns: ClassVar = Columns(
        main="title",
        table="title kind date in_force place status areas sources id",
        keep="date status kind place in_force",
        also="period summary history uncertain",
        more="title_ru title_zh depositary authentic registration positions ratifications",
    )

    id: Id
    title: Name
    kind: Word
    date: Annotated[Date, Of("history")] | None
    place: str | None
    in_force: Annotated[Date, Of("history")] | None
    areas: list[AreaId]
    status: Annotated[Word, Of("history")]
    sources: list[SourcePlace]
    period: Date | None
    summary: Prose | None
    history: list[Step]
    uncertain: bool
    title_ru: Name | None
    title_zh: Name | None
    depositary: str | None
    authentic: list[Mark]
    registration: str | None
    positions: list[Position]
    ratifications: list[Ratification]

    @property
    def when(self) -> Date | None:
        """The day on which it was agreed."""
        return self.date


def documents(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    kind: Annotated[Words, words_in("kind", DocumentKind)] = (),
    area: Areas = (),
    status: Annotated[Words, words_in("status", StepStatus)] = (),
    since: Since = None,
    until: Until = None,
) -> list[DocumentRow]:
    """The documents drafted or agreed by a day, with the status they had on it.

    `date` is the day a document was agreed, `since` and `until` bound it (drafts have none). In the order of the file.
    Source: documents.toml.
    """
    rows = []
    for item in dataset.records(Document):
        found = standing(dataset.history(item), as_of)
        if (
            found
            and matches(area, *item.areas)
            and matches(kind, item.kind)
            and matches(status, found.status)
            and may_fall(first_date(found.steps, "agreed"), since, until)
        ):
            rows.append(_row(item, found))
    return rows


def _row(item: Document, found: Standing) -> DocumentRow:
    return as_row(
        DocumentRow,
        item,
        date=first_date(found.steps, "agreed"),
        in_force=first_date(found.steps, "in-force"),
        **progress(item, found),
    )


LISTING = Listing(
    query=documents,
    row=DocumentRow,
    record=Document,
    happenings=happenings,
    about="The Charter, treaties, declarations, strategies and plans. The date is the day a document was agreed; "
    "drafts have none.",
    examples=("sco documents --kind strategy", "sco documents --area environment --since 2024"),
)
