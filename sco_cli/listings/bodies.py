"""`sco bodies`: the SCO's bodies and mechanisms."""

from typing import Annotated, ClassVar

from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.fields import Id, Name, Of, Prose, Word, words_of
from sco_cli.history import Standing, first_date, standing
from sco_cli.inputs import Words
from sco_cli.listings import Listing
from sco_cli.listings.developing import happenings, progress
from sco_cli.listings.filters import matches
from sco_cli.options import TODAY, Areas, AsOf, words_in
from sco_cli.records import Body, SourcePlace, Step
from sco_cli.rows import Columns, Evidence, as_row, gathered
from sco_cli.vocabulary import BodyKind, StepStatus


class BodyRow(Evidence, frozen=True, kw_only=True):
    """A body or mechanism with the status it had on the day asked about."""

    columns: ClassVar = Columns(
        main="name",
        table="name kind seat established status sources id",
        keep="status established seat",
        also="role history uncertain",
        group="kind",
        grouped_away=True,
        more="name_ru name_zh",
    )

    id: Id
    name: Name
    kind: Word
    seat: str | None
    established: Annotated[Date, Of("history")] | None
    sources: list[SourcePlace]
    status: Annotated[Word, Of("history")]
    role: Prose
    history: list[Step]
    uncertain: bool
    name_ru: Name | None
    name_zh: Name | None


def bodies(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    kind: Annotated[Words, words_in("kind", BodyKind)] = (),
    area: Areas = (),
    status: Annotated[Words, words_in("status", StepStatus)] = (),
) -> list[BodyRow]:
    """The bodies proposed or at work by a day, by kind; `established` is the day one began its work.

    Source: bodies.toml.
    """
    rows = []
    for item in dataset.records(Body):
        found = standing(dataset.history(item), as_of)
        if found and matches(area, *item.areas) and matches(kind, item.kind) and matches(status, found.status):
            rows.append(_row(item, found))
    return gathered(rows, "kind", words_of(BodyKind))


def _row(item: Body, found: Standing) -> BodyRow:
    return as_row(BodyRow, item, established=first_date(found.steps, "in-force"), **progress(item, found))


LISTING = Listing(
    query=bodies,
    row=BodyRow,
    record=Body,
    happenings=happenings,
    about="Councils, permanent bodies, meetings of ministers, expert groups and networks, and how far each has got.",
    examples=("sco bodies --kind permanent-body", "sco bodies --status agreed"),
)
