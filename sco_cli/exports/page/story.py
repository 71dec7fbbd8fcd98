"""The timeline as the page tells it: decades of years, the main line first, then all else of the year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from sco_cli import labels
from sco_cli.dates import Date, said
from sco_cli.exports.page.entries import Teller
from sco_cli.exports.page.notes import Ref
from sco_cli.listings.days import TimelineRow, brief, full, place_in_time, together, when
from sco_cli.listings.timeline import timeline
from sco_cli.rows import HIGH, weaker

ZERO = re.compile(r"\b0")


class Told(Struct, frozen=True, kw_only=True):
    """An entry: when in its year, what, the record that tells more, its sources, what is doubtful."""

    when: str
    text: str
    to: str
    refs: Sequence[Ref]
    doubt: str = ""


class Year(Struct, frozen=True, kw_only=True):
    """A year: its main line, all else, and what is still to come, as announced."""

    year: str
    main: Sequence[Told]
    others: Sequence[Told]
    ahead: Sequence[Told]


class Decade(Struct, frozen=True):
    """Years under the first and the last of them that have anything to tell."""

    heading: str
    years: Sequence[Year]


def decades(teller: Teller) -> list[Decade]:
    """The whole timeline up to the day, with what was announced by then."""
    rows = timeline(teller.dataset, teller.day, all=True)
    years = [year_of(teller, year, [*found]) for year, found in groupby(rows, key=lambda row: year_in(row))]
    found = [[*each] for _, each in groupby(years, key=lambda each: each.year[:3])]
    return [Decade(span(each[0].year, each[-1].year), each) for each in found]


def span(first: str, last: str) -> str:
    """A span of years, or the one year that it is."""
    return f"{first}–{last}" if first != last else first


def year_in(row: TimelineRow) -> str:
    """The year under which an entry stands."""
    return place_in_time(row.date)[0][:4]


def year_of(teller: Teller, year: str, rows: Sequence[TimelineRow]) -> Year:
    """A year of the timeline."""
    past = [row for row in rows if not row.told.ahead(teller.day)]
    return Year(
        year=year,
        main=[*told(teller, [row for row in past if row.level == 1])],
        others=[*told(teller, [row for row in past if row.level > 1])],
        ahead=[*told(teller, [row for row in rows if row.told.ahead(teller.day)])],
    )


def told(teller: Teller, rows: Sequence[TimelineRow]) -> Iterator[Told]:
    """Rows as entries, one for all states of one decision; details only for the main line, the records have all."""
    decisions: dict[str, list[TimelineRow]] = {}
    for number, row in enumerate(rows):
        several = row.told.several
        decisions.setdefault(f"{row.date} {several}" if several else str(number), []).append(row)
    for found in decisions.values():
        first = found[0]
        line = next(together(found, full if first.level == 1 else brief))
        yield Told(
            when=in_year(first.date),
            text=": ".join(filter(None, [line.text, line.details])),
            to=first.id,
            refs=teller.notes.refs(source for row in found for source in row.sources),
            doubt=doubt(found),
        )


def in_year(found: Date) -> str:
    """A date below the heading of its year, in words where it is not certain: 7 Jun, perhaps 7 June 2002."""
    return said(found) if found.approximate or found.uncertain else ZERO.sub("", when(found))


def doubt(rows: Sequence[TimelineRow]) -> str:
    """What makes entries doubtful, in a few words."""
    sure = weaker(*(row.confidence for row in rows))
    words = [labels.CONFIDENCE.format(confidence=sure).rstrip(".")] if sure != HIGH else []
    words += [labels.SOURCES_DISAGREE] if any(row.disputed for row in rows) else []
    return "; ".join(words)
