"""`sco timeline`: what happened in which order, as every other listing tells it."""

from collections.abc import Collection, Iterator
from typing import Annotated

from msgspec.structs import replace

from sco_cli import names
from sco_cli.cited import telling
from sco_cli.contents import RECORDS
from sco_cli.dataset import Dataset
from sco_cli.inputs import Words
from sco_cli.listings import Answer, Happening, Listing, listing
from sco_cli.listings.days import KIND_ORDER, TimelineRow, outline, place_in_time
from sco_cli.listings.filters import matches, may_fall
from sco_cli.listings.twins import Twins
from sco_cli.options import TODAY, All, Areas, AsOf, Since, States, Until, one_of
from sco_cli.records import Record, Statement
from sco_cli.rows import weaker

# The kinds of entries, each with the listing that tells them.
KINDS = {
    names.kind(room.record): (room.record, room.happenings)
    for room in map(listing, RECORDS)
    if room.happenings is not None and room.record is not None and issubclass(room.record, Record)
}
# What happened to a record: the kind that it is told as, the record, and what.
Entry = tuple[str, Record, Happening]
# What was only said is told when it is asked for: on one day alone there is more of it than of all else.
SAID = names.kind(Statement)
MAIN, DEEPEST = 1, 3


def timeline(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    kind: Annotated[Words, one_of("kind", *KINDS)] = (),
    state: States = (),
    area: Areas = (),
    since: Since = None,
    until: Until = None,
    all: All = False,
) -> list[TimelineRow]:
    """What happened up to a day, and what was announced for later by then, in order.

    Without `all`, a filter or a span only the main line is told. What was only said is listed when statements are named
    as a kind. An entry of imprecise date belongs to a span (`since`, `until`) when every day it can mean does. Within a
    day the main things come first; what is dated to a month or year follows its days. Derived from all collections;
    stored nowhere.
    """
    level = DEEPEST if all or kind or state or area or since or until else MAIN
    found = [
        (name, item, told)
        for name, item, told in entries(dataset, kind)
        if told.level <= level
        and told.known(as_of)
        and matches(state, *told.states)
        and matches(area, *told.areas)
        and may_fall(told.date, since, until)
    ]
    return sorted((_row(dataset, *entry, as_of) for entry in told_once(dataset, found)), key=_order)


def entries(dataset: Dataset, wanted: Collection[str] = ()) -> Iterator[Entry]:
    """What happened to the records of the kinds that are wanted, or of all but statements, in the order of their files.

    What only mentions a record is of the kind of statements, whatever the record is.
    """
    kinds = [name for name in KINDS if (name in wanted if wanted else name != SAID)]
    for name, (record, happenings) in KINDS.items():
        if name in kinds or SAID in kinds:
            for item in dataset.records(record):
                for told in happenings(dataset, item):
                    kind = SAID if told.mention else name
                    if kind in kinds:
                        yield kind, item, told


def told_once(dataset: Dataset, entries: list[Entry]) -> Iterator[Entry]:
    """The entries without what another record among them tells already."""
    twins = Twins(dataset, [(item, told) for _, item, told in entries])
    return (entry for entry in entries if not twins.tell(*entry[1:]))


def held_back(dataset: Dataset, found: Answer[TimelineRow]) -> int:
    """How many entries more there are than those of the main line, when that was told."""
    if set(found.read) != {"as_of"}:
        return 0
    every = [entry for entry in entries(dataset) if entry[2].known(found.read["as_of"])]
    return sum(1 for _ in told_once(dataset, every)) - len(found.rows)


def _order(row: TimelineRow) -> tuple[str, int, int, int]:
    return (*place_in_time(row.date), row.level, KIND_ORDER.index(row.kind))


def _row(dataset: Dataset, kind: str, item: Record, told: Happening, day: str) -> TimelineRow:
    # What came of something is not told before its last day.
    if told.date.last > day and not told.status:
        told = replace(told, details="")
    return TimelineRow(
        date=told.date,
        kind=kind,
        event=told.whole,
        states=names.state_names(dataset, [code for code in told.states if code]),
        areas=list(told.areas),
        id=item.id,
        sources=list(told.sources) or telling(item),
        level=told.level,
        told=told,
        disputed=[each for each in item.disputed if each.field in told.rests_on],
        confidence=weaker(told.confidence, item.confidence),
        disputes=len(item.disputed),
    )


LISTING = Listing(
    query=timeline,
    row=TimelineRow,
    held_back=held_back,
    outline=outline,
    about="The main line of the Organisation's history: summits, statuses, the chair, the Charter, treaties, "
    "strategies, named years and capitals. With --all, a filter or a span, every dated fact: who joined, met, signed, "
    "proposed and took office. What was only said is listed when asked for with --kind statement.",
    examples=(
        "sco timeline",
        "sco timeline --since 2023-07-01 --until 2023-12-31",
        "sco timeline --area energy --since 2022",
        "sco timeline --kind meeting --state uzbekistan",
    ),
)
