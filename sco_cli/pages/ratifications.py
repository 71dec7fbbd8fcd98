"""What states did to be bound by a treaty, on its page."""

from __future__ import annotations

from typing import ClassVar

from sco_cli.dataset import Dataset
from sco_cli.dates import FIRST_DAY, Date
from sco_cli.fields import Code, Mark, Name, Prose
from sco_cli.history import had
from sco_cli.names import state_name
from sco_cli.pages.evidence import doubt
from sco_cli.records import Document, Ratification, SourcePlace
from sco_cli.rows import Columns, Row, as_row
from sco_cli.sections import Section


class RatificationRow(Row, frozen=True, kw_only=True):
    """That a state ratified or approved a treaty."""

    columns: ClassVar = Columns(
        main="act",
        table="state date act deposited in_force sources",
        keep="state date",
        also="confidence note",
    )

    state: Name
    code: Code
    date: Date | None
    act: str | None
    deposited: Date | None
    in_force: Date | None
    sources: list[SourcePlace]
    confidence: Mark
    note: Prose | None


def ratified(dataset: Dataset, item: Document, day: str) -> Section:
    """The ratifications of a treaty known by a day; those without any date are known once it was agreed."""
    found = [each for each in item.ratifications if known(item, each, day)]
    return Section(
        name="ratifications",
        kind=RatificationRow,
        rows=[row(dataset, each, day) for each in found],
        columns=("state", "date", "act", "deposited", "in_force", "sources"),
        below=[doubt(each, always=True) for each in found],
    )


def known(item: Document, each: Ratification, day: str) -> bool:
    """Whether the first thing that is known of a ratification had happened by a day."""
    dates = dates_of(each)
    return any(come(date, day) for date in dates) if dates else had(item.history, "agreed", day)


def come(date: Date | None, day: str) -> bool:
    """Whether a day had come; one that is only known to be no later than another counts from that one."""
    return date is not None and (date.last if date.first == FIRST_DAY else date.first) <= day


def dates_of(each: Ratification) -> list[Date]:
    """The days that are known of a ratification."""
    return [date for date in (each.date, each.deposited, each.in_force) if date]


def row(dataset: Dataset, each: Ratification, day: str) -> RatificationRow:
    """A ratification with the days that had come."""
    days = {key: value for key in ("date", "deposited", "in_force") if come(value := getattr(each, key), day)}
    empty = dict.fromkeys(("date", "deposited", "in_force"))
    name = state_name(dataset, each.state)
    return as_row(RatificationRow, each, state=name, code=each.state, **(empty | days))
