"""The small dataset of these tests keeps every rule, as a dataset must that is exported."""

import pytest

from sco_cli.dataset import Dataset


@pytest.fixture
def small(sound: Dataset) -> Dataset:
    """The small dataset without what breaks a rule."""
    return sound
