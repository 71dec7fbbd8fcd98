"""The listings, each in a room of its own: its row, its query, its columns, and what help says of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from importlib import import_module
from typing import Any, Generic, TypeVar, cast

from msgspec import Struct

from sco_cli import answers, inputs, labels, messages, names
from sco_cli.dataset import Dataset
from sco_cli.dates import LAST_DAY, Date
from sco_cli.errors import Usage
from sco_cli.history import ENDS
from sco_cli.listings.filters import within
from sco_cli.options import TODAY, Declared, declared
from sco_cli.records import Item, Source
from sco_cli.rows import Columns, Row
from sco_cli.sheets import Outline

RowType = TypeVar("RowType", bound=Row)


class Happening(Struct, frozen=True):
    """Something that happened to a record: when, what, and which states and areas it touches.

    `level` is 1 for the main line of the Organisation's history, 2 for its other acts and meetings, 3 for the rest.
    `details` tell it further. `several` says it of several `{states}` at once. A `mention` is no more than that
    somebody spoke of the record. `sources` are those that tell it, all of the record's when there are none; `status` is
    what a step of a history brings. `announced` is for what is only planned: the day from which that was known;
    `happened` the day from which it is told as what happened instead; `planned` what has not happened as far as is
    known. `confidence` is that of a step, when it is less than high. `rests_on` names the fields of the record that
    are told.
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
    level: int = 3
    details: str = ""
    several: str = ""
    mention: bool = False
    planned: bool = False
    rests_on: Sequence[str] = ()

    @property
    def whole(self) -> str:
        """What happened, with its details."""
        return f"{self.event}: {self.details}" if self.details else self.event

    def known(self, day: str) -> bool:
        """Whether it is told on a day: what happened by then, and what was announced and had not happened yet.

        What ended counts from the last day that its date can mean.
        """
        if self.happened is not None and self.happened.first <= day:
            return False
        if self.announced is not None:
            return self.announced.first <= day
        return (self.date.last if self.status in ENDS else self.date.first) <= day

    def ahead(self, day: str) -> bool:
        """Whether it is still to come on a day, as far as is known."""
        return self.planned or self.date.first > day


class Answer(Struct, Generic[RowType], frozen=True, kw_only=True):
    """What a listing is answered with: its rows, the filters as they were read, and what a span left out.

    `left_out` counts the rows dated too imprecisely to tell whether they fall into the span asked for; `named` are the
    words that the names of the rows hold, where only those are wanted.
    """

    rows: list[RowType]
    read: dict[str, Any]
    left_out: int
    named: str = ""


class Listing(Struct, Generic[RowType], frozen=True, kw_only=True, dict=True):
    """A listing: `query` answers it with rows of the class `row`, from a dataset and filters by name.

    `about` and `examples` are for help. `record` is the class of the records that it lists, if each row is one, and
    `happenings` tells what the timeline has of such a record. `nothing` says what to say when there are no rows, or
    None for the usual, `aside` what to say beside those that there are; `held_back` counts the rows that are only told
    when they are asked for. `outline` tells rows as lines for eyes, where a table would not do; `columns` lays out a
    table for filters, where that is not always alike. `counted` says what the rows are for some filters, where that is
    not always the same. `last_day` finds the last day that an answer speaks of in the filters as they were read, where
    that is another than the one named.
    """

    query: Callable[..., list[RowType]]
    row: type[RowType]
    about: str
    examples: tuple[str, ...]
    record: type[Item] | None = None
    happenings: Callable[[Dataset, Any], Iterator[Happening]] | None = None
    nothing: Callable[[Dataset, Answer[RowType]], str | None] | None = None
    aside: Callable[[Dataset, Answer[RowType]], str | None] | None = None
    held_back: Callable[[Dataset, Answer[RowType]], int] | None = None
    outline: Callable[[Sequence[RowType], Mapping[str, Any]], Outline] | None = None
    counted: Callable[[Mapping[str, Any]], labels.Number] | None = None
    last_day: Callable[[Mapping[str, Any]], str] | None = None
    columns: Callable[[Mapping[str, Any]], Columns] | None = None

    @property
    def name(self) -> str:
        """The name of the listing, of its command and of its query."""
        return self.query.__name__

    @cached_property
    def options(self) -> dict[str, Declared]:
        """What can be asked of it, by name."""
        return declared(self.query)

    def table(self, read: Mapping[str, Any]) -> Columns:
        """How the columns of a table stand, for filters as they were read."""
        return self.columns(read) if self.columns else self.row.columns

    def title(self, read: Mapping[str, Any], reach: Date, named: str = "") -> str:
        """The title of an answer, for people, from the filters as they were read and the words that names hold.

        `reach` is how far the record goes; the title says so when the answer speaks of a later day.
        """
        defaults = {name: each.default for name, each in self.options.items()}
        title = labels.named(labels.TITLES[self.name].format(**defaults | dict(read)), named)
        return labels.LAST_KNOWN.format(title=title, date=reach) if self.day(read) > reach.last else title

    def day(self, read: Mapping[str, Any]) -> str:
        """The last day that an answer speaks of, from the filters as they were read; empty when it speaks of none."""
        return self.last_day(read) if self.last_day else read.get("as_of") or read.get("last") or ""

    @property
    def words(self) -> labels.Number:
        """What its rows are, one and several of them."""
        return answers.rows(self.name, names.kind(self.record or Item), dated="as_of" in self.options)

    def line(self, read: Mapping[str, Any], reach: Date, shown: int, found: int, named: str = "") -> str | None:
        """What an answer is, for those who cite it: how many of the rows found are shown, what they are, of which day.

        `named` are the words that their names hold, where only those are wanted; `reach` is how far the record goes.
        None for a listing whose rows are themselves what is cited.
        """
        if self.record is Source:
            return None
        words = self.counted(read) if self.counted else self.words
        defaults = {name: each.default for name, each in self.options.items()}
        count = str(found) if shown == found else labels.SOME_OF.format(shown=shown, found=found)
        line = (words.one if found == 1 else words.several).format(**defaults | dict(read), count=count)
        line = labels.named(line, named)
        return labels.LAST_KNOWN.format(title=line, date=reach) if self.day(read) > reach.last else line


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
            many = each.type == inputs.Words and bool(each.option.flags)
            read[name] = each.option.read(
                inputs.apart(value) if many else value, inputs.Reading(dataset, today, each.label(name, flags))
            )
    if read.get("since", "") > read.get("until", LAST_DAY):
        mark = "--" if flags else ""
        raise Usage(messages.SPAN_REVERSED.format(mark=mark, since=given["since"], until=given["until"]))
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
