"""What the tests share: running `sco` as a user does, and a small dataset of every collection, full of awkward text."""

import os
from pathlib import Path

import pytest
from hypothesis import settings
from running import SMALL, Folder, Run, copy_tidied, run_sco

from sco_cli import dataset as datasets
from sco_cli.dataset import Dataset

# What these read beside the data is that of the bundled folder: loaded before a test puts another in its place.
from sco_cli.exports import meanings, toml  # noqa: F401

# Properties are tried on the same examples every time; `pytest --hypothesis-profile large` draws others, and more.
settings.register_profile("same", derandomize=True, database=None, deadline=None, max_examples=60)
settings.register_profile("large", database=None, deadline=None, max_examples=3_000)
settings.load_profile("same")


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of whoever runs the tests reaches them."""
    for name in ("SCO_DATA", "SCO_TODAY", "SCO_DEBUG", "NO_COLOR", "FORCE_COLOR", "PAGER", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Dataset:
    """The small dataset, in place of the bundled one."""
    monkeypatch.setattr(datasets, "bundled_folder", lambda: SMALL)
    return Dataset()


@pytest.fixture(scope="session")
def tidy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the small dataset that keeps every rule."""
    copy = tmp_path_factory.mktemp("tidy")
    copy_tidied(copy)
    return copy


@pytest.fixture
def sound(tidy: Path, monkeypatch: pytest.MonkeyPatch) -> Dataset:
    """The small dataset without what breaks a rule, in place of the bundled one."""
    monkeypatch.setattr(datasets, "bundled_folder", lambda: tidy)
    return Dataset()


@pytest.fixture
def run(small: Dataset) -> Run:
    """Runs `sco` on the small dataset, at a terminal or in a pipe; the exit code and both streams."""
    return run_sco


@pytest.fixture
def run_tidy(tidy: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `sco` on the small dataset without what breaks a rule."""
    monkeypatch.setattr(datasets, "bundled_folder", lambda: tidy)
    return run_sco


@pytest.fixture
def run_bundled() -> Run:
    """Runs `sco` on the bundled data."""
    return run_sco


@pytest.fixture(scope="session")
def bundled() -> Dataset:
    """The bundled data."""
    return Dataset()


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Writes a folder of a user's own data: file names (with __ for / and no ending) to TOML text."""

    def write(**files: str) -> Path:
        for name, text in files.items():
            path = tmp_path / f"{name.replace('__', os.sep)}.toml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write
