"""`sco areas`: the areas of cooperation."""

from collections import Counter
from typing import ClassVar

from sco_cli.dataset import Dataset
from sco_cli.fields import Count, Id, Name, Prose
from sco_cli.history import standing
from sco_cli.listings import Listing
from sco_cli.options import TODAY, AsOf
from sco_cli.records import Area, Initiative
from sco_cli.rows import Columns, Row, as_row


class AreaRow(Row, frozen=True, kw_only=True):
    """An area and the number of initiatives that touch it."""

    columns: ClassVar = Columns(main="name", keep="initiatives id", also="covers")

    id: Id
    name: Name
    initiatives: Count
    covers: Prose


def areas(dataset: Dataset, as_of: AsOf = TODAY) -> list[AreaRow]:
    """The areas of cooperation, each with how many of the initiatives begun by a day touch it. Source: areas.toml."""
    touched = Counter(
        area for item in dataset.records(Initiative) if standing(item.history, as_of) for area in item.areas
    )
    return [as_row(AreaRow, item, initiatives=touched[item.id]) for item in dataset.records(Area)]


LISTING = Listing(
    query=areas,
    row=AreaRow,
    record=Area,
    about="An initiative that touches several areas counts in each.",
    examples=("sco areas",),
)
