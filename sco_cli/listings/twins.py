"""What the timeline would tell twice: what stands in two records."""

from collections.abc import Sequence
from functools import cached_property

from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.listings import Happening
from sco_cli.records import Body, Event, Initiative, Meeting, Membership, Organisation, Record


class Twins:
    """Finds what another record tells already, among all that is to be told."""

    def __init__(self, dataset: Dataset, told: Sequence[tuple[Record, Happening]]) -> None:
        self.dataset = dataset
        self.told = told

    def tell(self, item: Record, told: Happening) -> bool:
        """Whether another record tells the same."""
        if target := self.dataset.same_as(item):
            return (target.id, told.date, told.details) in self.steps
        if isinstance(item, Body):
            return told.level > 2 and any(overlap(told.date, met) for met in self.meetings.get(item.id, ()))
        if isinstance(item, Initiative) and item.kind == "accession":
            return any((code, told.date) in self.statuses for code in item.proposed_by)
        if isinstance(item, Organisation):
            return any((key, told.date) in self.days for key in item.records)
        return False

    @cached_property
    def steps(self) -> set[tuple[str, Date, str]]:
        """What happened, by record and date."""
        return {(item.id, told.date, told.details) for item, told in self.told}

    @cached_property
    def days(self) -> set[tuple[str, Date]]:
        """The records of which something is told, each with the date."""
        return {(item.id, told.date) for item, told in self.told}

    @cached_property
    def meetings(self) -> dict[str, list[Date]]:
        """The days on which each body met."""
        found: dict[str, list[Date]] = {}
        for item, told in self.told:
            if isinstance(item, Meeting) and not told.planned:
                found.setdefault(item.body, []).append(told.date)
        return found

    @cached_property
    def statuses(self) -> set[tuple[str | None, Date]]:
        """The states and days of which a spell of a status or an event tells."""
        return {
            (state, told.date)
            for item, told in self.told
            if isinstance(item, Membership | Event)
            for state in told.states
        }


def overlap(one: Date, other: Date) -> bool:
    """Whether two dates can mean the same day."""
    return one.first <= other.last and other.first <= one.last
