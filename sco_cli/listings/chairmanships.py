"""`sco chairmanships`: who chairs when."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from sco_cli import labels, names
from sco_cli.dataset import Dataset
from sco_cli.dates import Date, holds, interval, open_to_doubt
from sco_cli.fields import Code, Id, Name, Names, Prose, Word
from sco_cli.listings import Happening, Listing
from sco_cli.listings.filters import matches
from sco_cli.options import TODAY, AsOf, States
from sco_cli.records import Chairmanship, Meeting, SourcePlace
from sco_cli.rows import Columns, Evidence, as_row


class ChairmanshipRow(Evidence, frozen=True, kw_only=True):
    """A term in the chair; `phase` is held, current or announced."""

    columns: ClassVar = Columns(main="state", keep="start end phase planned code", also="uncertain id")

    state: Name
    code: Code
    start: Date | None
    end: Date | None
    phase: Word
    theme: Prose | None
    summit: Annotated[str, Names(Meeting)] | None
    sources: list[SourcePlace]
    planned: Date | None
    uncertain: bool
    id: Id


def chairmanships(dataset: Dataset, as_of: AsOf = TODAY, *, state: States = ()) -> list[ChairmanshipRow]:
    """The terms in the chair begun, or announced, by a day. Sorted by start. Source: chairmanships.toml."""
    rows = []
    for term in dataset.records(Chairmanship):
        found = phase(term, as_of)
        if found and matches(state, term.state):
            rows.append(_row(dataset, term, found, as_of))
    return rows


def phase(term: Chairmanship, day: str) -> str | None:
    """held, current or announced, as a term in the chair stands on a day; None when it was not yet known."""
    if term.end is not None and term.end.first <= day:
        return "held"
    if holds(term.start, term.end, day):
        return "current"
    if term.announced is not None and term.announced.first <= day:
        return "announced"
    return None


def _row(dataset: Dataset, term: Chairmanship, found: str, day: str) -> ChairmanshipRow:
    # A term that is only announced on the day is told as it was announced.
    later = dict.fromkeys(("start", "end", "summit")) if found == "announced" and term.start else {}
    planned_start = term.planned_start if found == "announced" else None
    return as_row(
        ChairmanshipRow,
        term,
        **later,
        state=names.state_name(dataset, term.state),
        code=term.state,
        phase=found,
        planned=interval(planned_start, term.planned_end) if found != "held" else None,
        uncertain=open_to_doubt((term.start, term.end), day),
    )


def happenings(dataset: Dataset, term: Chairmanship) -> Iterator[Happening]:
    """The beginning of a term, or that it is announced."""
    state = names.state_name(dataset, term.state)
    if term.planned_start:
        event = labels.CHAIR_ANNOUNCED.format(state=state)
        yield Happening(
            term.planned_start, event, [term.state], ["politics"], announced=term.announced, happened=term.start
        )
    if term.start:
        yield Happening(term.start, labels.CHAIR_TAKEN.format(state=state), [term.state], ["politics"])


LISTING = Listing(
    query=chairmanships,
    row=ChairmanshipRow,
    record=Chairmanship,
    happenings=happenings,
    about="A term runs from the close of one summit to the close of the next; the chair hosts that one. Terms that are "
    "only announced are listed as announced.",
    examples=("sco chairmanships --as-of 2023-12-14", "sco chairmanships --state kazakhstan -f md"),
)
