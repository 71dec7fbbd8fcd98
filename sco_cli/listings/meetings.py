"""`sco meetings`: who met when and where, and with what outcome."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from sco_cli import labels, names
from sco_cli.dataset import Dataset
from sco_cli.dates import Date, interval
from sco_cli.fields import Id, Name, Of, Prose, Word
from sco_cli.history import begun, days, known, over, planned_city
from sco_cli.listings import Happening, Listing
from sco_cli.listings.filters import matches, may_fall
from sco_cli.options import TODAY, Areas, AsOf, Bodies, Since, States, Until
from sco_cli.records import Delegation, Meeting, SourcePlace
from sco_cli.rows import Columns, Evidence, as_row

# The bodies whose meetings are the main line of the timeline.
SUMMITS = ("heads-of-state-council", "heads-of-government-council", "shanghai-five")
# The fields that the timeline tells of a meeting, announced or held.
TOLD = ("body", "title", "number", "city", "country", "chair")


class MeetingRow(Evidence, frozen=True, kw_only=True):
    """A meeting; `planned` holds the days of one that is announced and not shown to have been held.

    A table gives the last day only of a meeting that took several.
    """

    columns: ClassVar = Columns(
        main="body",
        table="body number start until planned city country format chair sources id",
        keep="start planned city",
        told="outcome",
        unseen="until",
        more="title delegations",
    )

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
    planned: Annotated[Date, Of("planned_start", "planned_end")] | None
    title: Name | None
    delegations: list[Delegation]
    until: Annotated[Date, Of("end")] | None = None

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
        _row(dataset, item, as_of)
        for item in dataset.records(Meeting)
        if known(item.start, item.announced, as_of)
        and matches(body, item.body)
        and matches(state, item.country, item.chair)
        and matches(area, *item.areas)
        and may_fall(days(item, as_of), since, until)
    ]


def _row(dataset: Dataset, item: Meeting, day: str) -> MeetingRow:
    announced = (
        as_announced(item)
        if not begun(item.start, day)
        else {}
        if over(item, day)
        else {"outcome": None, "delegations": []}
    )
    return as_row(
        MeetingRow,
        item,
        **announced,
        body=names.body_name(dataset, item.body),
        country=names.state_or_none(dataset, item.country),
        chair=names.state_or_none(dataset, item.chair),
        planned=None if begun(item.start, day) else days(item, day),
        until=item.end if begun(item.start, day) and item.end != item.start else None,
    )


def as_announced(item: Meeting) -> dict[str, Any]:
    """What a row says otherwise of a meeting before its first day: nothing that was only known later."""
    nothing = dict.fromkeys(("start", "end", "format", "outcome"))
    return {**nothing, "city": planned_city(item), "delegations": []}


def happenings(dataset: Dataset, item: Meeting) -> Iterator[Happening]:
    """The meeting on its days, and before it on those announced."""
    states = [item.country, item.chair]
    level = 1 if item.body in SUMMITS else 2
    planned = interval(item.planned_start, item.planned_end)
    # What is not known to have been announced was not known before it was held.
    if planned and (item.announced or not item.start):
        event = names.meeting_in_full(dataset, item, planned_city(item), labels.ANNOUNCED)
        yield Happening(
            planned,
            event,
            states,
            item.areas,
            announced=item.announced,
            happened=item.start,
            level=level,
            planned=True,
            rests_on=[*TOLD, "planned_start", "planned_end", "planned_city"],
        )
    if held := interval(item.start, item.end):
        event = names.meeting_in_full(dataset, item, item.city, labels.BY_VIDEO if item.format == "video" else "")
        yield Happening(
            held,
            event,
            states,
            item.areas,
            level=level,
            details=item.outcome or "",
            rests_on=[*TOLD, "start", "end", "format", "outcome"],
        )


LISTING = Listing(
    query=meetings,
    row=MeetingRow,
    record=Meeting,
    happenings=happenings,
    about="Meetings held by the day asked about, and those announced by then.",
    examples=("sco meetings --body heads-of-state-council", "sco meetings --since 2023 --until 2023 -f json"),
)
