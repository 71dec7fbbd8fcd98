"""The listings, each in a room of its own: its row, its query, its columns, and what help says of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from importlib import import_module
from typing import Any, Generic, TypeVar, cast

from msgspec import Struct

from sco_cli import inputs, labels
from sco_cli.dataset import Dataset
from sco_cli.dates import LAST_DAY, Date
from sco_cli.errors import Usage
from sco_cli.history import ENDS
from sco_cli.listings.filters import within
from sco_cli.options import TODAY, Declared, declared
from sco_cli.records import Item
from sco_cli.rows import Row

RowType = TypeVar("RowType", bound=Row)


class Happening(Struct, frozen=True):
    """Something that happened to a record: when, what, and which states and areas it touches.

    `sources` are those that tell it, all of the record's when there are none; `status` is what a step of a history
    brings. `announced` is for what is only planned: the day from which that was known; `happened` the day from which it
    is told as what happened instead. `confidence` is that of a step, when it is less than high.
    """

    date: Date
    event: str
    states: Sequence[str | None]
    areas: Sequence[str]
    sources: Sequence[str] = ()
    status: str = ""
    confidence: str | None = None
    announced: Date | None = None
    happened: Date | None = None

    def known(self, day: str) -> bool:
        """Whether it is told on a day: what happened by then, and what was announced and had not happened yet.

        What ended counts from the last day that its date can mean.
        """
        if self.happened is not None and self.happened.first <= day:
            return False
        if self.announced is not None:
            return self.announced.first <= day
        return (self.date.last if self.status in ENDS else self.date.first) <= day


class Answer(Struct, Generic[RowType], frozen=True, kw_only=True):
    """What a listing is answered with: its rows, the filters as they were read, and what a span left out.

    `left_out` counts the rows dated too imprecisely to tell whether they fall into the span asked for.
    """

    rows: list[RowType]
    read: dict[str, Any]
    left_out: int


class Listing(Struct, Generic[RowType], frozen=True, kw_only=True, dict=True):
    """A listing: `query` answers it with rows of the class `row`, from a dataset and filters by name.

    `about` and `examples` are for help. `record` is the class of the records that it lists, if each row is one, and
    `happenings` tells what the timeline has of such a record. `nothing` says what to say when there are no rows, or
    None for the usual.
    """

    query: Callable[..., list[RowType]]
    row: type[RowType]
    about: str
    examples: tuple[str, ...]
    record: type[Item] | None = None
    happenings: Callable[[Dataset, Any], Iterator[Happening]] | None = None
    nothing: Callable[[Dataset, Answer[RowType]], str | None] | None = None

    @property
    def name(self) -> str:
        """The name of the listing, of its command and of its query."""
        return self.query.__name__

    @cached_property
    def options(self) -> dict[str, Declared]:
        """What can be asked of it, by name."""
        return declared(self.query)

    def title(self, read: Mapping[str, Any]) -> str:
        """The title of an answer, for people, from the filters as they were read."""
        defaults = {name: each.default for name, each in self.options.items()}
        return labels.TITLES[self.name].format(**defaults | dict(read))


def listing(name: str) -> Listing[Row]:
    """The listing of this name; its room is only loaded now."""
    return cast("Listing[Row]", import_module(f"sco_cli.listings.{name}").LISTING)


def ask(
    asked: Listing[RowType], dataset: Dataset, given: Mapping[str, Any], today: str, *, flags: bool = False
) -> Answer[RowType]:
    """Answers a listing for filters as a user gave them, by name.

    `today` is today's day; `flags` says that messages call a filter by its flag. Raises Usage and Unknown.
    """
    read = read_filters(asked.options, dataset, given, today, flags=flags)
    found = asked.query(dataset, **read)
    rows = [row for row in found if within(row.when, read.get("since"), read.get("until"))]
    return Answer(rows=rows, read=read, left_out=len(found) - len(rows))


def read_filters(
    options: Mapping[str, Declared], dataset: Dataset, given: Mapping[str, Any], today: str, *, flags: bool = False
) -> dict[str, Any]:
    """The filters that were given, as queries want them; a day that was not given is today. Raises Usage, Unknown."""
    read: dict[str, Any] = {}
    for name, each in options.items():
        value = given.get(name)
        if value in (None, False, [], ()):
            if each.default == TODAY:
                read[name] = today
        elif each.option.read is None:
            read[name] = value
        else:
            words = [value] if isinstance(value, str) and each.type == inputs.Words else value
            read[name] = each.option.read(words, inputs.Reading(dataset, today, each.label(name, flags)))
    if read.get("since", "") > read.get("until", LAST_DAY):
        mark = "--" if flags else ""
        raise Usage(labels.SPAN_REVERSED.format(mark=mark, since=given["since"], until=given["until"]))
    return read


def without(asked: Listing[Any], dataset: Dataset, read: Mapping[str, Any]) -> dict[str, int]:
    """For an empty answer, how many rows there would be without each of its filters, by flag."""
    counts = {}
    for name in read:
        option = asked.options[name]
        if option.option.flags and option.default != TODAY:
            rest = {other: value for other, value in read.items() if other != name}
            rows = asked.query(dataset, **rest)
            bounds = rest.get("since"), rest.get("until")
            counts[option.label(name, flags=True)] = sum(1 for row in rows if within(row.when, *bounds))
    return counts
