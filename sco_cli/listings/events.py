"""`sco events`: applications, guests and other dated events."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from sco_cli import names
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.fields import Id, Name, Word
from sco_cli.inputs import Words
from sco_cli.listings import Happening, Listing
from sco_cli.listings.filters import matches, may_fall
from sco_cli.options import TODAY, Areas, AsOf, Since, States, Until, words_in
from sco_cli.records import AreaId, Event, SourcePlace
from sco_cli.rows import Columns, Evidence, as_row
from sco_cli.vocabulary import EventKind


class EventRow(Evidence, frozen=True, kw_only=True):
    """A dated event."""

    columns: ClassVar = Columns(main="title", table="date kind title place states areas sources id", keep="date kind")

    id: Id
    date: Date
    kind: Word
    title: Name
    place: str | None
    states: list[Name]
    areas: list[AreaId]
    sources: list[SourcePlace]

    @property
    def when(self) -> Date | None:
        """The date of the event."""
        return self.date


def events(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    kind: Annotated[Words, words_in("kind", EventKind)] = (),
    state: States = (),
    area: Areas = (),
    since: Since = None,
    until: Until = None,
) -> list[EventRow]:
    """The events of no other collection, up to a day. In the order of the file. Source: events.toml."""
    return [
        as_row(EventRow, item, states=names.state_names(dataset, item.states))
        for item in dataset.records(Event)
        if item.date.first <= as_of
        and matches(kind, item.kind)
        and matches(state, *item.states)
        and matches(area, *item.areas)
        and may_fall(item.date, since, until)
    ]


def happenings(_: Dataset, item: Event) -> Iterator[Happening]:
    """The event."""
    yield Happening(item.date, item.title, item.states, item.areas, rests_on=["date", "kind", "title", "states"])


LISTING = Listing(
    query=events,
    row=EventRow,
    record=Event,
    happenings=happenings,
    about="Applications, guests, laws and other dated facts that no other collection holds. See sco timeline for all.",
    examples=("sco events --kind application", "sco events --state afghanistan"),
)
