"""`sco statements`: positions and assessments that somebody stated."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from sco_cli import names
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.fields import Id, Name, Prose, Word
from sco_cli.inputs import Words
from sco_cli.listings import Happening, Listing
from sco_cli.listings.filters import matches, may_fall
from sco_cli.options import TODAY, Areas, AsOf, Since, States, Until, words_in
from sco_cli.records import AreaId, SourcePlace, Statement
from sco_cli.rows import Columns, Evidence, as_row
from sco_cli.vocabulary import StatementKind


class StatementRow(Evidence, frozen=True, kw_only=True):
    """A position or assessment somebody stated."""

    columns: ClassVar = Columns(main="text", table="date kind text stated_by states areas sources id", keep="date kind")

    id: Id
    date: Date
    kind: Word
    text: Prose
    stated_by: str
    states: list[Name]
    areas: list[AreaId]
    sources: list[SourcePlace]

    @property
    def when(self) -> Date | None:
        """The date on which it was stated."""
        return self.date


def statements(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    kind: Annotated[Words, words_in("kind", StatementKind)] = (),
    area: Areas = (),
    state: States = (),
    since: Since = None,
    until: Until = None,
) -> list[StatementRow]:
    """Positions and assessments stated by a day. In the order of the file. Source: statements.toml."""
    return [
        as_row(StatementRow, item, states=names.state_names(dataset, item.states))
        for item in dataset.records(Statement)
        if item.date.first <= as_of
        and matches(kind, item.kind)
        and matches(state, *item.states)
        and matches(area, *item.areas)
        and may_fall(item.date, since, until)
    ]


def happenings(_: Dataset, item: Statement) -> Iterator[Happening]:
    """The statement."""
    event = f"{item.stated_by}: {item.text}"
    yield Happening(item.date, event, item.states, item.areas, rests_on=["date", "text", "stated_by"])


LISTING = Listing(
    query=statements,
    row=StatementRow,
    record=Statement,
    happenings=happenings,
    about="What was said, by whom and when, in the words of this dataset.",
    examples=("sco statements --area security", "sco statements --kind position -f md"),
)
