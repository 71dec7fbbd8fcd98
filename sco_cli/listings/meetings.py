"""`sco meetings`: who met when and where, and with what outcome."""

from collections.abc import Iterator
from typing import ClassVar

from sco_cli import labels, names
from sco_cli.dataset import Dataset
from sco_cli.dates import Date, interval
from sco_cli.fields import Id, Name, Prose, Word
from sco_cli.history import begun, days
from sco_cli.listings import Happening, Listing
from sco_cli.listings.filters import matches, may_fall
from sco_cli.options import TODAY, Areas, AsOf, Bodies, Since, States, Until
from sco_cli.records import Meeting, SourcePlace
from sco_cli.rows import Columns, Evidence, as_row


class MeetingRow(Evidence, frozen=True, kw_only=True):
    """A meeting; `planned` holds the days of one that is announced and not shown to have been held."""

    columns: ClassVar = Columns(main="body", keep="start city", more="title")

    id: Id
    body: Name
    number: int | None
    start: Date | None
    end: Date | None
    city: str | None
    country: Name | None
    format: Word | None
    chair: Name | None
    outcome: Prose | None
    sources: list[SourcePlace]
    planned: Date | None
    title: Name | None

    @property
    def when(self) -> Date | None:
        """The days of the meeting, or those planned."""
        return interval(self.start, self.end) or self.planned


def meetings(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    body: Bodies = (),
    state: States = (),
    area: Areas = (),
    since: Since = None,
    until: Until = None,
) -> list[MeetingRow]:
    """The meetings begun, or announced, by a day.

    `state` matches the country of the meeting or the state in its chair; `since` and `until` bound its days, planned
    ones included. In the order of the file. Source: meetings.toml.
    """
    return [
        _row(dataset, item)
        for item in dataset.records(Meeting)
        if begun(item.start, item.announced, as_of)
        and matches(body, item.body)
        and matches(state, item.country, item.chair)
        and matches(area, *item.areas)
        and may_fall(days(item), since, until)
    ]


def _row(dataset: Dataset, item: Meeting) -> MeetingRow:
    return as_row(
        MeetingRow,
        item,
        body=names.body_name(dataset, item.body),
        country=names.state_or_none(dataset, item.country),
        chair=names.state_or_none(dataset, item.chair),
        planned=None if item.start else days(item),
    )


def happenings(dataset: Dataset, item: Meeting) -> Iterator[Happening]:
    """The meeting, on its days or on those announced."""
    date = days(item)
    if date is None:
        return
    event = item.title or names.body_name(dataset, item.body)
    event += labels.IN_CITY.format(city=item.city) if item.city else ""
    event += labels.BY_VIDEO if item.format == "video" else ""
    event += labels.NUMBERED.format(number=item.number) if item.number else ""
    if not item.start:
        event += labels.ANNOUNCED
    elif item.outcome:
        event += ": " + item.outcome
    announced = None if item.start else item.announced
    yield Happening(date, event, [item.country, item.chair], item.areas, announced=announced)


LISTING = Listing(
    query=meetings,
    row=MeetingRow,
    record=Meeting,
    happenings=happenings,
    about="Meetings held by the day asked about, and those announced by then.",
    examples=("sco meetings --body heads-of-state-council", "sco meetings --since 2023 --until 2023 -f json"),
)
