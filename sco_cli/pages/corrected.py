"""What was wrong in the records of a page, in a released version of the dataset, and what is right since."""

from collections.abc import Iterator, Sequence

from sco_cli.dataset import Dataset
from sco_cli.listings.corrections import CorrectionRow, row
from sco_cli.pages.evidence import addresses
from sco_cli.records import Correction, Item
from sco_cli.sections import Section

COLUMNS = ("field", "was", "now", "version", "why")


def corrected(dataset: Dataset, items: Sequence[Item]) -> Section:
    """The corrections of some records as a part of their page.

    People read which record it is where there are several.
    """
    rows = [*corrections_of(dataset, items)]
    several = len({each.record_id for each in rows}) > 1
    return Section(
        name="corrections",
        kind=CorrectionRow,
        rows=rows,
        columns=("record_id", *COLUMNS) if several else COLUMNS,
        main="why",
        keep="was now field version",
        below=[[addresses(dataset, each.sources)] for each in rows],
    )


def corrections_of(dataset: Dataset, items: Sequence[Item]) -> Iterator[CorrectionRow]:
    """The corrections of some records, but for fields that a record does not tell as it was known on a day."""
    about = {item.id: item for item in items}
    for correction in dataset.records(Correction):
        item = about.get(correction.record)
        if item is not None and tells(dataset, item, correction.field):
            yield row(dataset, correction, item)


def tells(dataset: Dataset, item: Item, field: str) -> bool:
    """Whether a record, as it was known on some day, has the same in a field as it has on record."""
    whole = dataset.find(type(item), item.id)
    return getattr(item, field, None) == getattr(whole, field, None)
