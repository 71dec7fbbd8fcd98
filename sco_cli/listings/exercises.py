"""`sco exercises`: joint exercises."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from sco_cli import labels, names
from sco_cli.dataset import Dataset
from sco_cli.dates import LAST_DAY, Date, interval
from sco_cli.fields import Id, Name, Of, Prose, Word
from sco_cli.history import begun, days
from sco_cli.inputs import Words
from sco_cli.listings import Happening, Listing
from sco_cli.listings.filters import matches, may_fall
from sco_cli.options import TODAY, AsOf, Since, States, Until, words_in
from sco_cli.records import Exercise, SourcePlace
from sco_cli.rows import Columns, Evidence, as_row
from sco_cli.vocabulary import ExerciseKind


class ExerciseRow(Evidence, frozen=True, kw_only=True):
    """A joint exercise."""

    columns: ClassVar = Columns(
        main="name",
        table="name kind start end planned place hosts participants sources id",
        keep="start planned end kind",
        also="participation",
    )

    id: Id
    kind: Word
    name: Name
    start: Date | None
    end: Date | None
    place: str
    hosts: list[Name]
    participants: list[Name]
    sources: list[SourcePlace]
    planned: Annotated[Date, Of("planned_start", "planned_end")] | None
    participation: Prose | None

    @property
    def when(self) -> Date | None:
        """The days of the exercise, or those planned."""
        return interval(self.start, self.end) or self.planned


def exercises(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    kind: Annotated[Words, words_in("kind", ExerciseKind)] = (),
    state: States = (),
    since: Since = None,
    until: Until = None,
) -> list[ExerciseRow]:
    """The joint exercises begun, or only planned, by a day; `state` matches hosts and participants.

    In the order of the file. Source: exercises.toml.
    """
    return [
        _row(dataset, item, as_of)
        for item in dataset.records(Exercise)
        if begun(item.start or item.planned_start, as_of)
        and matches(kind, item.kind)
        and matches(state, *item.hosts, *item.participants)
        and may_fall(days(item, as_of), since, until)
    ]


def _row(dataset: Dataset, item: Exercise, day: str) -> ExerciseRow:
    return as_row(
        ExerciseRow,
        item,
        hosts=names.state_names(dataset, item.hosts),
        participants=names.state_names(dataset, item.participants),
        planned=None if begun(item.start, day) else days(item, day),
    )


def happenings(_: Dataset, item: Exercise) -> Iterator[Happening]:
    """The exercise, on its days or on those planned."""
    if date := days(item, LAST_DAY):
        sentence = labels.EXERCISE if item.start else labels.EXERCISE_PLANNED
        event = sentence.format(name=item.name, place=item.place)
        yield Happening(
            date,
            event,
            [*item.hosts, *item.participants],
            ["security"],
            level=2,
            planned=not item.start,
            rests_on=["name", "place", "hosts", "participants", "start", "end", "planned_start", "planned_end"],
        )


LISTING = Listing(
    query=exercises,
    row=ExerciseRow,
    record=Exercise,
    happenings=happenings,
    about="Military exercises and those of the anti-terrorist structure. --state finds hosts and participants.",
    examples=("sco exercises --state kyrgyzstan", "sco exercises --since 2020"),
)
