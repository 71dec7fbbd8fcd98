"""`sco areas`: the areas of cooperation."""

from collections import Counter
from typing import ClassVar

from sco_cli.dataset import Dataset
from sco_cli.fields import Count, Id, Name, Prose
from sco_cli.history import standing
from sco_cli.listings import Listing
from sco_cli.options import TODAY, AsOf
from sco_cli.records import Area, Initiative
from sco_cli.rows import Columns, Told, as_row


class AreaRow(Told, frozen=True, kw_only=True):
    """An area and the number of initiatives that touch it."""

    columns: ClassVar = Columns(
        main="name", table="name initiatives id", keep="initiatives id", also="covers", more="name_ru name_zh"
    )

    id: Id
    name: Name
    initiatives: Count
    covers: Prose
    name_ru: Name | None
    name_zh: Name | None


def areas(dataset: Dataset, as_of: AsOf = TODAY) -> list[AreaRow]:
    """The areas of cooperation, each with how many of the initiatives begun by a day touch it. Source: areas.toml."""
    touched = Counter(
        area for item in dataset.records(Initiative) if standing(dataset.history(item), as_of) for area in item.areas
    )
    return [as_row(AreaRow, item, initiatives=touched[item.id], confidence=None) for item in dataset.records(Area)]


LISTING = Listing(
    query=areas,
    row=AreaRow,
    record=Area,
    about="An initiative that touches several areas counts in each.",
    examples=("sco areas",),
)
