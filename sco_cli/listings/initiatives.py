"""`sco initiatives`: what was proposed, agreed or finished in energy, transport, health …"""

import re
from typing import Annotated, ClassVar

from sco_cli import names
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.fields import Id, Name, Names, Of, Prose, Word, words_of
from sco_cli.history import Standing, standing
from sco_cli.inputs import Words
from sco_cli.listings import Listing
from sco_cli.listings.developing import happenings, progress
from sco_cli.listings.filters import matches, may_fall
from sco_cli.options import TODAY, Areas, AsOf, Proposers, Since, Until, words_in
from sco_cli.records import AreaId, Document, Initiative, SourcePlace, Step
from sco_cli.rows import Columns, Evidence, as_row, weaker
from sco_cli.vocabulary import InitiativeKind, StepStatus

STATUSES = words_of(StepStatus)


class InitiativeRow(Evidence, frozen=True, kw_only=True):
    """An initiative with the status it had on the day asked about."""

    columns: ClassVar = Columns(
        main="title",
        table="title status since proposed_by kind areas sources id",
        keep="status since proposed_by",
        told="gist",
        unseen="gist",
        also="summary history uncertain",
        more="official_title documents",
        group="areas",
    )

    id: Id
    title: Name
    areas: list[AreaId]
    kind: Word
    status: Annotated[Word, Of("history")]
    since: Annotated[Date, Of("history")]
    proposed_by: list[Name]
    sources: list[SourcePlace]
    summary: Prose
    history: list[Step]
    uncertain: bool
    official_title: Name | None
    documents: list[Annotated[str, Names(Document)]]
    gist: Annotated[Prose, Of("summary")] = ""

    @property
    def when(self) -> Date | None:
        """The day from which the status holds."""
        return self.since


def initiatives(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    area: Areas = (),
    kind: Annotated[Words, words_in("kind", InitiativeKind)] = (),
    status: Annotated[Words, words_in("status", StepStatus)] = (),
    proposed_by: Proposers = (),
    since: Since = None,
    until: Until = None,
) -> list[InitiativeRow]:
    """The initiatives begun by a day, with the status they had on it.

    `area` matches any of an initiative's areas; `since` and `until` bound the day from which the status holds. Sorted
    by main area, then by status from considered to lapsed, then by title. Source: initiatives/*.toml.
    """
    rows = []
    for item in dataset.records(Initiative):
        found = standing(dataset.history(item), as_of)
        if (
            found
            and matches(area, *item.areas)
            and matches(kind, item.kind)
            and matches(status, found.status)
            and matches(proposed_by, *item.proposed_by)
            and may_fall(found.since, since, until)
        ):
            rows.append(_row(dataset, item, found))
    return sorted(rows, key=lambda row: (row.areas[:1], STATUSES.index(row.status), row.title.casefold()))


def _row(dataset: Dataset, item: Initiative, found: Standing) -> InitiativeRow:
    # What is doubtful in the record that it is the same as is doubtful in it.
    one = [item, *filter(None, [dataset.same_as(item)])]
    progressed = progress(item, found) | {"confidence": weaker(found.confidence, *(each.confidence for each in one))}
    disputed = [dispute for each in one for dispute in each.disputed]
    return as_row(
        InitiativeRow,
        item,
        since=found.since,
        proposed_by=[names.proposer_name(dataset, key) for key in item.proposed_by],
        disputed=disputed,
        disputes=len(disputed),
        gist=first_sentence(item.summary),
        **progressed,
    )


def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    return re.split(r"(?<=[.!?]) (?=[A-Z])", text, maxsplit=1)[0]


LISTING = Listing(
    query=initiatives,
    row=InitiativeRow,
    record=Initiative,
    happenings=happenings,
    about="Proposals, programmes, funds and mechanisms, with the status they had on the day asked about and since "
    "when. --since and --until bound that day.",
    examples=(
        "sco initiatives --area energy",
        "sco initiatives --status proposed --status drafting --area finance",
        "sco initiatives --proposed-by uzbekistan --as-of 2023-12-14 -f csv",
    ),
)
