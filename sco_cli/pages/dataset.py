"""The page of the dataset: its title, version, reach and licence, how to cite it, its size."""

from typing import ClassVar

from sco_cli.citations import of_dataset, plain
from sco_cli.dataset import Dataset
from sco_cli.fields import Count, Name
from sco_cli.pages.facts import facts
from sco_cli.records import COLLECTIONS
from sco_cli.rows import Columns, Row
from sco_cli.sections import Fact, Page, Section


class SizeRow(Row, frozen=True, kw_only=True):
    """How many records a collection holds."""

    columns: ClassVar = Columns(main="collection", keep="records")

    collection: Name
    records: Count


def page(dataset: Dataset) -> Page:
    """Everything about the dataset."""
    about = dataset.about
    rows = [SizeRow(collection=kind.collection, records=len(dataset.records(kind))) for kind in COLLECTIONS]
    return Page(
        kind="dataset",
        title=about.title,
        facts=[*facts(dataset, about), Fact("cite_as", plain(of_dataset(about)).strip())],
        sections=[Section(name="collections", kind=SizeRow, rows=rows)],
    )
