"""`sco organisations`: other organisations, and how they stand to the SCO."""

from typing import Annotated, ClassVar

from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.fields import Id, Name, Of, Word, words_of
from sco_cli.history import Standing, standing
from sco_cli.inputs import Words
from sco_cli.listings import Listing
from sco_cli.listings.developing import happenings, progress
from sco_cli.listings.filters import matches
from sco_cli.options import TODAY, Areas, AsOf, words_in
from sco_cli.records import Act, AreaId, Organisation, SourcePlace
from sco_cli.rows import Columns, Evidence, as_row, gathered
from sco_cli.vocabulary import ActKind, OrganisationKind, StepStatus


class OrganisationRow(Evidence, frozen=True, kw_only=True):
    """An organisation, with how it stood to the SCO on the day asked about, and by which kinds of acts."""

    columns: ClassVar = Columns(
        main="name",
        table="name short kind acts status since sources id",
        keep="acts status since",
        also="areas history uncertain records",
        group="kind",
        grouped_away=True,
        more="name_ru name_zh",
    )

    id: Id
    name: Name
    short: Name | None
    kind: Word
    acts: Annotated[list[Word], Of("history")]
    status: Annotated[Word, Of("history")]
    since: Annotated[Date, Of("history")]
    sources: list[SourcePlace]
    areas: list[AreaId]
    history: list[Act]
    uncertain: bool
    records: list[Id]
    name_ru: Name | None
    name_zh: Name | None


def organisations(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    kind: Annotated[Words, words_in("kind", OrganisationKind)] = (),
    act: Annotated[Words, words_in("act", ActKind)] = (),
    area: Areas = (),
    status: Annotated[Words, words_in("status", StepStatus)] = (),
) -> list[OrganisationRow]:
    """The organisations that had come to stand in some relation to the SCO by a day, by kind.

    `since` is the day from which the status holds. Source: organisations.toml.
    """
    rows = []
    for item in dataset.records(Organisation):
        found = standing(item.history, as_of)
        if found and matches(area, *item.areas) and matches(kind, item.kind) and matches(status, found.status):
            rows.append(_row(item, found))
    return gathered([row for row in rows if matches(act, *row.acts)], "kind", words_of(OrganisationKind))


def _row(item: Organisation, found: Standing) -> OrganisationRow:
    acts = dict.fromkeys(step.act for step in found.steps if isinstance(step, Act))
    return as_row(OrganisationRow, item, acts=[*acts], since=found.since, **progress(item, found))


LISTING = Listing(
    query=organisations,
    row=OrganisationRow,
    record=Organisation,
    happenings=happenings,
    about="The United Nations, its agencies, and other organisations: memoranda, observer status, resolutions of the "
    "General Assembly. The status is that of the last act. See sco show ID for all acts with their days.",
    examples=("sco organisations --kind un-body", "sco organisations --act memorandum --as-of 2010"),
)
