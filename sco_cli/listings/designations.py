"""`sco designations`: named years, and tourism and cultural capitals."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from sco_cli import labels, names
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.fields import Id, Name, Word, words_of
from sco_cli.inputs import Words
from sco_cli.listings import Happening, Listing, developing
from sco_cli.listings.filters import matches
from sco_cli.options import TODAY, AsOf, States, words_in
from sco_cli.records import Designation, SourcePlace
from sco_cli.rows import Columns, Evidence, as_row, gathered
from sco_cli.vocabulary import DesignationKind

# How the timeline tells that one is decided, and that it begins.
SENTENCES = {
    "named-year": (labels.YEAR_DECIDED, labels.YEAR_BEGINS),
    "tourism-and-cultural-capital": (labels.CAPITAL_DECIDED, labels.CAPITAL_BEGINS),
}


class DesignationRow(Evidence, frozen=True, kw_only=True):
    """A named year or a tourism and cultural capital."""

    columns: ClassVar = Columns(
        main="name",
        table="name kind place start end sources id",
        keep="start end place",
        also="country decided proposed_by",
        group="kind",
        grouped_away=True,
        more="name_ru name_zh",
    )

    id: Id
    kind: Word
    name: Name
    place: str | None
    start: Date
    end: Date | None
    sources: list[SourcePlace]
    country: Name | None
    decided: Date | None
    proposed_by: list[Name]
    name_ru: Name | None
    name_zh: Name | None


def designations(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    kind: Annotated[Words, words_in("kind", DesignationKind)] = (),
    state: States = (),
) -> list[DesignationRow]:
    """The named years and then the capitals decided, or begun, by a day. Source: designations.toml."""
    rows = [
        _row(dataset, item)
        for item in dataset.records(Designation)
        if (item.decided or item.start).first <= as_of and matches(kind, item.kind) and matches(state, item.country)
    ]
    return gathered(rows, "kind", words_of(DesignationKind))


def _row(dataset: Dataset, item: Designation) -> DesignationRow:
    return as_row(
        DesignationRow,
        item,
        country=names.state_or_none(dataset, item.country),
        proposed_by=[names.proposer_name(dataset, key) for key in item.proposed_by],
    )


def happenings(dataset: Dataset, item: Designation) -> Iterator[Happening]:
    """The decision and the beginning of the year, and the steps that tell more."""
    states, areas = developing.touched(dataset, item)
    steps = [*developing.happenings(dataset, item)]
    decided, begins = SENTENCES[item.kind]
    words = {"name": item.name, "place": item.place, "years": names.years(item), "year": item.start}
    if item.decided and item.decided not in {step.date for step in steps}:
        event = decided.format(**words)
        yield Happening(item.decided, event, states, areas, level=2, rests_on=["name", "place", "start", "decided"])
    yield from steps
    event = begins.format(**words)
    fields = ["name", "place", "start"]
    yield Happening(item.start, event, states, areas, announced=item.decided, level=1, rests_on=fields)


LISTING = Listing(
    query=designations,
    row=DesignationRow,
    record=Designation,
    happenings=happenings,
    about="The SCO names years, and each year a tourism and cultural capital.",
    examples=("sco designations", "sco designations --kind tourism-and-cultural-capital -f md"),
)
