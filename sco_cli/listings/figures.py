"""`sco figures`: numbers that somebody stated."""

from typing import Annotated, ClassVar

from sco_cli import names
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.fields import Amount, Id, Mark, Name, Of
from sco_cli.listings import Listing
from sco_cli.listings.filters import matches, may_fall
from sco_cli.options import Areas, Since, States, Until
from sco_cli.records import AreaId, Figure, SourcePlace
from sco_cli.rows import Columns, Evidence, as_row


class FigureRow(Evidence, frozen=True, kw_only=True):
    """A number somebody stated; `qualifier` says about, over or under."""

    columns: ClassVar = Columns(
        main="measure",
        table="measure amount period state stated_by sources id",
        keep="amount value unit qualifier period state",
        more="areas",
        unseen="amount",
    )

    id: Id
    measure: Name
    value: Amount
    unit: str
    period: Date | None
    state: Name | None
    stated_by: str
    sources: list[SourcePlace]
    qualifier: Mark | None
    areas: list[AreaId]
    amount: Annotated[str, Of("value", "unit", "qualifier")] = ""

    @property
    def when(self) -> Date | None:
        """The period that the number speaks of."""
        return self.period


def figures(
    dataset: Dataset,
    *,
    state: States = (),
    area: Areas = (),
    since: Since = None,
    until: Until = None,
) -> list[FigureRow]:
    """Numbers that somebody stated; `since` and `until` bound the period they speak of. Source: figures.toml."""
    return [
        as_row(FigureRow, item, state=names.state_or_none(dataset, item.state), amount=amount(item))
        for item in dataset.records(Figure)
        if matches(state, item.state) and matches(area, *item.areas) and may_fall(item.period, since, until)
    ]


def amount(item: Figure) -> str:
    """A number as it was stated, with its unit: over 1,000 events."""
    return " ".join(filter(None, [item.qualifier, f"{item.value:,}", item.unit]))


LISTING = Listing(
    query=figures,
    row=FigureRow,
    record=Figure,
    about="Each as it was stated, with who stated it; the record does not vouch for it.",
    examples=("sco figures --area tourism", "sco figures --state kazakhstan -f json"),
)
