"""`sco timeline`: what happened in which order, as every other listing tells it."""

from typing import Annotated, ClassVar

from sco_cli import names
from sco_cli.cited import references
from sco_cli.contents import RECORDS
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.fields import Id, Name, Prose, Word
from sco_cli.inputs import Words
from sco_cli.listings import Happening, Listing, listing
from sco_cli.listings.filters import matches, may_fall
from sco_cli.options import TODAY, Areas, AsOf, Since, States, Until, one_of
from sco_cli.records import AreaId, Record, SourcePlace, Statement
from sco_cli.rows import Columns, Told, weaker

# The kinds of entries, each with the listing that tells them.
KINDS = {
    names.kind(room.record): (room.record, room.happenings)
    for room in map(listing, RECORDS)
    if room.happenings is not None and room.record is not None and issubclass(room.record, Record)
}
# Statements are told only when they are asked for: on one day alone there are more of them than of all else.
UNASKED = names.kind(Statement)


class TimelineRow(Told, frozen=True, kw_only=True):
    """A line of the timeline."""

    columns: ClassVar = Columns(main="event", keep="date kind", group="date")

    date: Date
    kind: Word
    event: Prose
    states: list[Name]
    areas: list[AreaId]
    id: Id
    sources: list[SourcePlace]

    @property
    def when(self) -> Date | None:
        """The date of what happened."""
        return self.date


def timeline(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    kind: Annotated[Words, one_of("kind", *KINDS)] = (),
    state: States = (),
    area: Areas = (),
    since: Since = None,
    until: Until = None,
) -> list[TimelineRow]:
    """What happened up to a day, and what was announced for later by then, in order.

    Statements are listed only when their kind is named. An entry of imprecise date belongs to a span (`since`,
    `until`) when every day it can mean does. What happened to an initiative that is a document, body or designation is
    told once, as of that. Derived from all collections; stored nowhere.
    """
    shown = [name for name in KINDS if (name in kind if kind else name != UNASKED)]
    rows = []
    for name in shown:
        for item, told in entries(dataset, name):
            if (
                told.known(as_of)
                and matches(state, *told.states)
                and matches(area, *told.areas)
                and may_fall(told.date, since, until)
                and not told_elsewhere(dataset, item, shown)
            ):
                rows.append(_row(dataset, name, item, told))
    return sorted(rows, key=lambda row: (row.date.first, row.date.last))


def entries(dataset: Dataset, kind: str) -> list[tuple[Record, Happening]]:
    """What happened to the records of a kind, each with its record, in the order of their file."""
    record, happenings = KINDS[kind]
    return [(item, told) for item in dataset.records(record) for told in happenings(dataset, item)]


def told_elsewhere(dataset: Dataset, item: Record, shown: list[str]) -> bool:
    """Whether what happened to a record is told of another that is the same thing."""
    target = dataset.same_as(item)
    return target is not None and names.kind(target) in shown


def _row(dataset: Dataset, kind: str, item: Record, told: Happening) -> TimelineRow:
    return TimelineRow(
        date=told.date,
        kind=kind,
        event=told.event,
        states=names.state_names(dataset, [code for code in told.states if code]),
        areas=list(told.areas),
        id=item.id,
        sources=list(told.sources) or references(item),
        confidence=weaker(told.confidence, item.confidence),
        disputes=len(item.disputed),
    )


LISTING = Listing(
    query=timeline,
    row=TimelineRow,
    about="Every dated fact of the record: who joined, met, chaired, signed, proposed and took office. Positions that "
    "were only stated are listed when asked for with --kind statement.",
    examples=(
        "sco timeline --since 2023-07-01 --until 2023-12-31",
        "sco timeline --area energy --since 2022",
        "sco timeline --kind meeting --state uzbekistan",
    ),
)
