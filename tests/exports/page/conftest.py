"""Records of the small dataset as entries of the page."""

from collections.abc import Callable

import pytest
from running import TODAY

from sco_cli.dataset import Dataset
from sco_cli.exports.page.chapters import rows_of
from sco_cli.exports.page.entries import Entry, Teller
from sco_cli.exports.page.notes import Notes
from sco_cli.exports.page.tables import record_of
from sco_cli.listings import listing

Tell = Callable[..., Entry]


@pytest.fixture
def teller(small: Dataset) -> Teller:
    return Teller(small, TODAY, Notes(small))


@pytest.fixture
def tell(small: Dataset) -> Tell:
    """Tells a record of a listing as an entry, as of a day."""

    def entry(name: str, key: str, day: str = TODAY) -> Entry:
        teller = Teller(small, day, Notes(small))
        (row,) = (row for row in rows_of(teller, listing(name)) if getattr(row, "id", "") == key)
        item = record_of(teller, listing(name), row)
        assert item is not None
        return teller.entry(item, row)

    return entry
