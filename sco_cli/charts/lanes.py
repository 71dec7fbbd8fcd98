"""The lanes of each listing that has a chart: one function and one entry in `LANES` for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any, TypeAlias

from sco_cli import grammar, labels, names
from sco_cli.charts import Bar, Chart, Form, Lane
from sco_cli.charts.looks import COUNTED, COUNTS, SOURCE, YEAR
from sco_cli.charts.looks import LANES as LANE_TITLES
from sco_cli.dataset import Dataset
from sco_cli.dates import FIRST_DAY, Date, parse
from sco_cli.listings import Answer, Listing
from sco_cli.listings.chairmanships import ChairmanshipRow
from sco_cli.listings.days import KIND_ORDER, TimelineRow, place_in_time
from sco_cli.listings.exercises import ExerciseRow
from sco_cli.listings.initiatives import STATUSES, InitiativeRow
from sco_cli.listings.members import ORDER, MemberRow
from sco_cli.listings.members import members as spells_of
from sco_cli.listings.officials import OfficialRow
from sco_cli.records import Area
from sco_cli.rows import RowType

Read: TypeAlias = Mapping[str, Any]
Lanes: TypeAlias = Callable[[Dataset, Sequence[Any], Read], list[Lane]]


def chart(asked: Listing[RowType], dataset: Dataset, found: Answer[RowType]) -> Chart:
    """The chart of an answer, with all of its rows."""
    form, lanes_of = LANES[asked.name]
    lanes = lanes_of(dataset, found.rows, found.read)
    drawn = [lane for lane in lanes if lane.bars]
    day = found.read["as_of"]
    first, last = span([bar for lane in drawn for bar in lane.bars], found.read) if form == "days" else ("", "")
    about = dataset.about
    return Chart(
        form=form,
        title=asked.title(found.read, about.reach, found.named),
        lane_title=LANE_TITLES[asked.name],
        axis_title=COUNTS.get(asked.name, YEAR) if form == "counts" else YEAR,
        lanes=drawn,
        as_of=day,
        source=SOURCE.format(title=about.title, version=about.version, licence=about.licence),
        choice=choice(dataset, found.read),
        first=first,
        last=last,
        left_out=len(lanes) - len(drawn),
    )


def span(bars: Sequence[Bar], read: Read) -> tuple[str, str]:
    """The days between which bars are drawn: from the beginning of a year to the end asked for, or to the last bar."""
    begins = [bar.begin for bar in bars] + ([read["since"]] if read.get("since") else [])
    end = min(read.get("until") or read["as_of"], read["as_of"])
    first = int(min(begins, default=end)[:4])
    # Before what has no sure beginning there is room for saying so.
    first -= any(bar.vague_begin and int(bar.begin[:4]) == first for bar in bars)
    return f"{max(first, 1):04}-01-01", max([end, *(bar.end for bar in bars)])


def choice(dataset: Dataset, read: Read) -> str:
    """What filters have chosen, for people: each with its values, in an order that is the same each time."""
    chosen = []
    for name, values in read.items():
        if name != "as_of" and not isinstance(values, bool):
            each = [values] if isinstance(values, str) else sorted(values)
            said = names.state_names(dataset, each) if name == "state" else each
            chosen.append(f"{name.replace('_', ' ')} {', '.join(said)}")
    return "; ".join(chosen)


def exact(date: Date | None) -> bool:
    """Whether a day is known for sure."""
    return date is not None and date.exact


def to_the_day(span: Date, edge: int) -> bool:
    """Whether the beginning of a span, or with -1 its end, is known for sure."""
    known = span.text.split("/")[edge]
    return known != ".." and parse(known).exact


def members(dataset: Dataset, rows: Sequence[MemberRow], read: Read) -> list[Lane]:
    """A lane a state with every spell that it has had, in the order of joining; of all spells those asked for."""
    if read.get("history"):
        spells = list(rows)
    else:
        spells = spells_of(dataset, read["as_of"], state={row.code for row in rows}, history=True) if rows else []
    by_state: dict[str, list[MemberRow]] = {row.code: [] for row in rows}
    for spell in spells:
        by_state[spell.code].append(spell)
    lanes = sorted(by_state.values(), key=joined)
    return [Lane(name=found[0].state, bars=[spell_bar(row, read["as_of"]) for row in found]) for found in lanes]


def joined(spells: Sequence[MemberRow]) -> tuple[int, str, str]:
    """By what states are ordered: the strongest status that they have had, since when, their name."""
    return min(
        (ORDER.index(row.status if row.status and row.since else ""), row.since.first if row.since else "", row.state)
        for row in spells
    )


def spell_bar(row: MemberRow, day: str) -> Bar:
    """The bar of a spell; the day on which it was decided where it is not in effect."""
    if row.since is None:
        known = min(date for date in (row.decided, row.signed) if date is not None)
        return Bar(kind="decided", begin=known.first, end=known.first, point=True, vague_begin=not known.exact)
    ended = row.until is not None and row.until.first <= day
    return Bar(
        kind=row.status or "",
        begin=row.since.first,
        end=row.until.first if row.until and ended else day,
        vague_begin=not row.since.exact,
        vague_end=ended and not exact(row.until),
    )


def chairmanships(dataset: Dataset, rows: Sequence[ChairmanshipRow], read: Read) -> list[Lane]:
    """A lane a state with its terms in the chair, in the order in which they first came to it."""
    by_state: dict[str, Lane] = {}
    for row in rows:
        by_state.setdefault(row.code, Lane(name=row.state, bars=[])).bars.extend(term_bars(row, read["as_of"]))
    return list(by_state.values())


def term_bars(row: ChairmanshipRow, day: str) -> Iterable[Bar]:
    """The bar of a term as far as it is past, and one of what is announced for later."""
    if row.start is not None:
        yield past(row.phase, row.start, row.end, day)
    elif row.end is not None:
        yield Bar(kind=row.phase, begin=row.end.first, end=row.end.first, point=True, vague_begin=True)
    if row.planned is not None and row.planned.last > day:
        yield Bar(
            kind="announced",
            begin=max(row.planned.first, day),
            end=row.planned.last,
            vague_end=not to_the_day(row.planned, -1),
        )


def past(kind: str, start: Date, end: Date | None, day: str) -> Bar:
    """A bar from a start to an end, or to the day asked about where that comes first."""
    ended = end is not None and end.first <= day
    return Bar(
        kind=kind,
        begin=start.first,
        end=min(end.last, day) if end and ended else day,
        vague_begin=not start.exact,
        vague_end=ended and not exact(end),
    )


def officials(dataset: Dataset, rows: Sequence[OfficialRow], read: Read) -> list[Lane]:
    """A lane a term, by office; of a term without a start the days on which a source shows the person in office."""
    return [Lane(name=row.person, group=row.office, bars=office_bars(row, read["as_of"])) for row in rows]


def office_bars(row: OfficialRow, day: str) -> list[Bar]:
    """The bar of a term of office, or the days on which the person is shown in it."""
    if row.start is None:
        shown = [date for date in (*row.attested, row.end) if date and date.first <= day]
        return [
            Bar(kind="attested", begin=date.first, end=date.first, point=True, vague_begin=not date.exact)
            for date in shown
        ]
    if row.start.first > day:
        first, vague = row.start.first, not row.start.exact
        return [Bar(kind="announced", begin=first, end=first, point=True, vague_begin=vague)]
    return [past(row.phase or "held", row.start, row.end, day)]


def exercises(dataset: Dataset, rows: Sequence[ExerciseRow], read: Read) -> list[Lane]:
    """A lane an exercise, with a mark at its first day, or at the first of those planned, in the order of the marks."""
    found = [Lane(name=row.name, bars=list(exercise_bars(row))) for row in rows]
    return sorted(found, key=lambda lane: [bar.begin for bar in lane.bars])


def exercise_bars(row: ExerciseRow) -> Iterable[Bar]:
    """The mark of an exercise, if it has a date."""
    if row.when is not None:
        # Of what is known only by its end the first day is none.
        day = row.when.first if row.when.first > FIRST_DAY else row.when.last
        kind = "planned" if row.planned else row.kind
        known = to_the_day(row.planned, 0) if row.planned else exact(row.start)
        yield Bar(kind=kind, begin=day, end=day, point=True, vague_begin=not known)


def initiatives(dataset: Dataset, rows: Sequence[InitiativeRow], read: Read) -> list[Lane]:
    """A lane an area with how many initiatives have each status, those of several areas in their main one."""
    by_area: dict[str, list[str]] = {}
    for row in rows:
        by_area.setdefault(row.areas[0], []).append(row.status)
    return [
        Lane(
            name=area.name if (area := dataset.find(Area, key)) else key,
            bars=[Bar(kind=each, count=found.count(each)) for each in STATUSES if each in found],
        )
        for key, found in by_area.items()
    ]


def timeline(dataset: Dataset, rows: Sequence[TimelineRow], read: Read) -> list[Lane]:
    """A lane a kind of entry with how many there are in each year."""
    lanes = []
    for kind in KIND_ORDER:
        years = sorted(place_in_time(row.date)[0][:4] for row in rows if row.kind == kind)
        bars = [
            Bar(kind=COUNTED, begin=f"{year}-01-01", end=f"{year}-12-31", count=len(list(found)))
            for year, found in groupby(years)
        ]
        lanes.append(Lane(name=grammar.sentence(labels.KINDS_TOLD[kind].word), bars=bars))
    return [lane for lane in lanes if lane.bars]


LANES: dict[str, tuple[Form, Lanes]] = {
    "members": ("days", members),
    "chairmanships": ("days", chairmanships),
    "officials": ("days", officials),
    "exercises": ("days", exercises),
    "initiatives": ("counts", initiatives),
    "timeline": ("years", timeline),
}
