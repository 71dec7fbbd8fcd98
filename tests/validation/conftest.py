"""What the tests of the rules share: asking one rule about the small dataset, in which a few words are replaced."""

import pytest
from running import Folder
from validation.breaking import Break, Found, edited, found

from sco_cli.dataset import Dataset
from sco_cli.validation import Rule
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable


@pytest.fixture
def small(sound: Dataset) -> Dataset:
    """The small dataset without what breaks a rule."""
    return sound


@pytest.fixture
def broken(small: Dataset, folder: Folder) -> Break:
    """What a rule finds after changes, each a file (with __ for /), an old text of it and a new one."""

    def find(rule: Rule, *changes: tuple[str, str, str]) -> list[Found]:
        files: dict[str, list[tuple[str, str]]] = {}
        for name, old, new in changes:
            files.setdefault(name, []).append((old, new))
        path = folder(**{name: edited(name.replace("__", "/"), *each) for name, each in files.items()})
        dataset = Readable(path)
        return found(rule(dataset, Places(dataset)))

    return find


@pytest.fixture
def readable(small: Dataset) -> Readable:
    """The small dataset, read for its rules."""
    return Readable()
