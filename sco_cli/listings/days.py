"""The entries of the timeline, and how eyes read them: each day once, the main thing first."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, TypeAlias

from sco_cli import grammar, labels
from sco_cli.dates import FIRST_DAY, Date
from sco_cli.fields import Count, Id, Name, Prose, Word
from sco_cli.listings import Happening
from sco_cli.records import AreaId, Dispute, SourcePlace
from sco_cli.rows import Columns, Told
from sco_cli.sheets import Line, Node, Outline

# The order of kinds within a day, among what weighs the same.
KIND_ORDER = tuple(labels.KINDS_TOLD)
STEP_ORDER = tuple(labels.STEPS)
# What would not be told in full any more, but summed up: days with more entries than these beside their meetings.
CROWD = 8
# How many titles a line names before it counts the others.
NAMED = 3
# A longer span of days is told after the days, as a month is.
SHORT = 7


class TimelineRow(Told, frozen=True, kw_only=True):
    """An entry of the timeline; `level` is 1 for the main line, 2 for other acts and meetings, 3 for the rest.

    `disputed` are the disagreements about what the entry tells, not all those about its record.
    """

    columns: ClassVar = Columns(main="event", keep="date kind", unseen="told disputed")

    date: Date
    kind: Word
    event: Prose
    states: list[Name]
    areas: list[AreaId]
    id: Id
    sources: list[SourcePlace]
    level: Count
    told: Happening
    disputed: list[Dispute]

    @property
    def when(self) -> Date | None:
        """The date of what happened."""
        return self.date


Lines: TypeAlias = Callable[[Sequence[TimelineRow]], Iterator[Line]]


def outline(rows: Sequence[TimelineRow], read: Mapping[str, Any]) -> Outline:
    """The rows as lines, what is only announced apart; `read` holds the filters that chose them.

    Without a filter or a span, details are left out; of a span, crowded days are summed up. States of one decision
    share a line unless everything was asked for.
    """
    if read.get("all"):
        lines: Lines = each_alone
    elif read.keys() == {"as_of"}:
        lines = in_brief
    else:
        lines = summed_up if read.keys() <= {"as_of", "since", "until"} else together
    ahead = [row.told.ahead(read["as_of"]) for row in rows]
    happened = nodes(itertools.compress(rows, (not each for each in ahead)), lines)
    return Outline([*happened], [*nodes(itertools.compress(rows, ahead), lines)])


def nodes(rows: Iterator[TimelineRow], lines: Lines) -> Iterator[Node]:
    """The dates of rows in order, each once, with its meeting first and the rest hung on that."""
    for (last, _), found in itertools.groupby(rows, key=lambda row: place_in_time(row.date)):
        members = sorted(found, key=lambda row: row.kind != "meeting")
        met = [row.date for row in members if row.kind == "meeting"]
        dates: dict[Date, tuple[list[TimelineRow], list[TimelineRow]]] = {}
        for row in members:
            meetings, others = dates.setdefault(stands_under(row.date, met), ([], []))
            (meetings if row.kind == "meeting" else others).append(row)
        for day, (meetings, others) in dates.items():
            told = [*lines(meetings), *lines(others)]
            yield Node(last[:4], when(day), told, hung=bool(meetings) and len(told) > 1)


def stands_under(found: Date, met: Sequence[Date]) -> Date:
    """The date under which something is told: of a day that is sure, that of the first meeting that ends on it."""
    return met[0] if met and found.exact and found not in met else found


def place_in_time(found: Date) -> tuple[str, int]:
    """Where a date stands: at its last day, a month or a long span after the days, a year after these.

    What reaches into another year stands at the end of its first.
    """
    if _is_day(found) or found.first[:4] in (found.last[:4], FIRST_DAY[:4]):
        return found.last, 0 if _is_day(found) else 1 + (found.precision == "year")
    return f"{found.first[:4]}-12-31", 3


def _is_day(found: Date) -> bool:
    if found.precision != "interval":
        return found.precision == "day"
    length = date.fromisoformat(found.last) - date.fromisoformat(found.first)
    return found.text.count("-") == 4 and length.days < SHORT


def each_alone(rows: Sequence[TimelineRow]) -> Iterator[Line]:
    """A line for each row."""
    return map(full, rows)


def full(row: TimelineRow) -> Line:
    """The line of a row, with its details."""
    told = row.told
    return Line(row.kind, told.event, told.details, main=row.level == 1, disputed=bool(row.disputed))


def in_brief(rows: Sequence[TimelineRow]) -> Iterator[Line]:
    """The lines of rows as `together`, without details."""
    return together(rows, brief)


def brief(row: TimelineRow) -> Line:
    """The line of a row that says how far a thing got in place of the details."""
    told = row.told
    text = f"{told.event}: {labels.step(row.kind, told.status).lower()}" if told.status else told.event
    return Line(row.kind, text, main=row.kind == "meeting", disputed=bool(row.disputed))


def together(rows: Sequence[TimelineRow], line: Callable[[TimelineRow], Line] = full) -> Iterator[Line]:
    """A line for each row, one for all states of one decision."""
    decisions: dict[str, list[TimelineRow]] = {}
    for number, row in enumerate(rows):
        decisions.setdefault(row.told.several or str(number), []).append(row)
    for members in decisions.values():
        one = line(members[0])
        yield one if len(members) == 1 else joined(members, main=one.main)


def joined(rows: Sequence[TimelineRow], *, main: bool) -> Line:
    """One line for the states of one decision."""
    states = grammar.listed([grammar.in_sentence(state) for row in rows for state in row.states[:1]])
    text = grammar.sentence(rows[0].told.several.format(states=states))
    return Line(rows[0].kind, text, rows=len(rows), main=main, disputed=any(row.disputed for row in rows))


def summed_up(rows: Sequence[TimelineRow]) -> Iterator[Line]:
    """Of a crowded day the main things each on a line, the others by what they are and how far they got."""
    crowded = len(rows) > CROWD
    yield from together([row for row in rows if row.level == 1 or not crowded])
    rest = sorted((row for row in rows if row.level > 1 and crowded), key=_kind_and_step)
    for (kind, status), group in itertools.groupby(rest, key=lambda row: (row.kind, row.told.status)):
        members = list(group)
        if len(members) == 1 or not status:
            yield from together(members)
        else:
            yield counted(kind, status, members)


def _kind_and_step(row: TimelineRow) -> tuple[int, int]:
    """What got furthest first, what has no steps last."""
    status = row.told.status
    return KIND_ORDER.index(row.kind), -STEP_ORDER.index(status) if status else 1


def counted(kind: str, status: str, rows: Sequence[TimelineRow]) -> Line:
    """One line for things that got equally far on one day: some by title, then how many more."""
    titles = list(dict.fromkeys(row.told.event for row in rows))
    more = [labels.AND_MORE.format(count=len(titles) - NAMED)] if len(titles) > NAMED else []
    text = f"{labels.step(kind, status)}: {'; '.join([*titles[:NAMED], *more])}"
    return Line(kind, text, rows=len(rows), disputed=any(row.disputed for row in rows))


def when(found: Date) -> str:
    """A date below the heading of its year: 04 Jul, 15–16 Sep, Nov, 2023–2024; marked as it is."""
    first, _, last = found.text.partition("/")
    if not last:
        return _part(first) or first
    if len(first) == len(last) == 10 and first[:7] == last[:7]:
        return f"{first[8:]}–{_part(last)}"
    if first[:4] == last[:4] and _part(first) and _part(last):
        return f"{_part(first)}–{_part(last)}"
    return f"{_long(first)}–{_long(last)}"


def _part(text: str) -> str:
    """A date without its year; nothing for a year alone or an open end."""
    bare = text.rstrip("~?%")
    if len(bare) <= 4:
        return ""
    return " ".join(filter(None, [bare[8:], grammar.MONTHS[int(bare[5:7]) - 1]])) + text[len(bare) :]


def _long(text: str) -> str:
    """A date with its year; nothing for an open end."""
    return "" if text == ".." else f"{_part(text)} {text[:4]}" if _part(text) else text
