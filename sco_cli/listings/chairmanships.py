"""`sco chairmanships`: who chairs when."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from sco_cli import grammar, labels, names
from sco_cli.dataset import Dataset
from sco_cli.dates import Date, holds, interval, open_to_doubt
from sco_cli.fields import Code, Id, Kind, Name, Names, Of, Prose, Word
from sco_cli.history import as_known, begun, days, known, planned_city
from sco_cli.listings import Happening, Listing
from sco_cli.listings.filters import matches
from sco_cli.options import TODAY, AsOf, Phases, States
from sco_cli.records import Chairmanship, Meeting, SourcePlace
from sco_cli.rows import Columns, Evidence, as_row


class ChairmanshipRow(Evidence, frozen=True, kw_only=True):
    """A term in the chair; `phase` is held, current, announced, or unknown on a day later than the record goes.

    In a table, what is planned stands where it is to begin or to end, and the summit by its city and day.
    """

    columns: ClassVar = Columns(
        main="state",
        keep="begins ends closed_at",
        also="uncertain id",
        unseen="begins ends closed_at",
        table="state begins ends phase closed_at theme sources",
        spare="phase",
    )

    state: Name
    code: Code
    start: Date | None
    end: Date | None
    phase: Annotated[Word, Of("start", "end")]
    theme: Prose | None
    summit: Annotated[str, Names(Meeting)] | None
    sources: list[SourcePlace]
    planned: Annotated[Date, Of("planned_start", "planned_end")] | None
    uncertain: bool
    id: Id
    begins: Annotated[str, Kind.DATE, Of("start", "planned_start")] | None = None
    ends: Annotated[str, Kind.DATE, Of("end", "planned_end")] | None = None
    closed_at: Annotated[str, Of("summit")] | None = None


def chairmanships(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    state: States = (),
    phase: Phases = (),
) -> list[ChairmanshipRow]:
    """The terms in the chair begun, or announced, by a day. Sorted by start. Source: chairmanships.toml."""
    rows = []
    for term in dataset.records(Chairmanship):
        found = as_known(phase_of(term, as_of), as_of, dataset.about.reach)
        if found and matches(state, term.state) and matches(phase, found):
            rows.append(_row(dataset, term, found, as_of))
    return rows


def phase_of(term: Chairmanship, day: str) -> str | None:
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
    ahead = found == "announced"
    later = dict.fromkeys(("start", "end", "summit")) if ahead and term.start else {}
    planned_start = term.planned_start if ahead else None
    planned_end = term.planned_end if found != "held" else None
    return as_row(
        ChairmanshipRow,
        term,
        **later,
        state=names.state_name(dataset, term.state),
        code=term.state,
        phase=found,
        planned=interval(planned_start, planned_end),
        uncertain=open_to_doubt((term.start, term.end), day),
        begins=in_words(None if ahead else term.start, planned_start),
        ends=in_words(None if ahead else term.end, planned_end),
        closed_at=None if later else city_and_day(dataset, term, day),
    )


def in_words(date: Date | None, planned: Date | None) -> str | None:
    """A date, or the one planned in its place, for a table."""
    if date is None and planned is not None:
        return labels.TO_COME.format(date=planned)
    return str(date) if date else None


def city_and_day(dataset: Dataset, term: Chairmanship, day: str) -> str | None:
    """The city and the last day of the summit at the end of a term, before it those announced by then."""
    summit = dataset.find(Meeting, term.summit or "")
    if summit is None or not known(summit.start, summit.announced, day):
        return None
    if begun(summit.start, day):
        parts = [summit.city, grammar.day(str(summit.end or summit.start))]
    else:
        planned = days(summit, day)
        parts = [planned_city(summit), in_words(None, planned)]
    return ", ".join(filter(None, parts)) or None


def happenings(dataset: Dataset, term: Chairmanship) -> Iterator[Happening]:
    """The beginning of a term, or that it is announced."""
    state = names.state_name(dataset, term.state)
    if term.planned_start and (term.announced or not term.start):
        event = labels.CHAIR_ANNOUNCED.format(state=state)
        yield Happening(
            term.planned_start,
            event,
            [term.state],
            ["politics"],
            announced=term.announced,
            happened=term.start,
            level=1,
            planned=True,
            rests_on=["state", "planned_start"],
        )
    if term.start:
        event = labels.CHAIR_TAKEN.format(state=state)
        yield Happening(term.start, event, [term.state], ["politics"], level=1, rests_on=["state", "start"])


LISTING = Listing(
    query=chairmanships,
    row=ChairmanshipRow,
    record=Chairmanship,
    happenings=happenings,
    about="A term runs from the close of one summit to the close of the next; the chair hosts that one. Terms that are "
    "only announced are listed as announced. On a day later than the record goes nobody is called current: the phase "
    "of the last known term is unknown.",
    examples=(
        "sco chairmanships --as-of 2023-12-14",
        "sco chairmanships --state kazakhstan -f md",
        "sco chairmanships --phase announced",
    ),
)
