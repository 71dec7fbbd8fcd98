"""The kinds of export: each has its room, and makes the same files of the same dataset."""

import pkgutil
from importlib import import_module

import pytest

from sco_cli import exports
from sco_cli.dataset import Dataset
from sco_cli.exports import EXPORTS, load

DAY = "2026-02-01"


def test_every_kind_has_its_room_and_every_room_its_kind() -> None:
    rooms = [info.name for info in pkgutil.iter_modules(exports.__path__)]
    made = {name for name in rooms if hasattr(import_module(f"sco_cli.exports.{name}"), "EXPORT")}
    assert made == set(EXPORTS)


@pytest.mark.parametrize("name", EXPORTS)
def test_a_kind_says_what_it_is_in_a_sentence(name: str) -> None:
    about = EXPORTS[name].about
    assert about[0].isupper()
    assert about.endswith(".")
    assert len(about) <= 76


@pytest.mark.parametrize("name", EXPORTS)
def test_a_folder_has_named_files_and_what_is_one_file_has_no_name(small: Dataset, name: str) -> None:
    files = load(name).files(small, DAY)
    assert all(isinstance(data, bytes) and data for data in files.values())
    if EXPORTS[name].folder:
        assert all(path and not path.startswith(("/", ".")) and ".." not in path for path in files)
    else:
        assert list(files) == [""]


@pytest.mark.parametrize("name", EXPORTS)
def test_the_same_dataset_and_day_give_the_same_bytes(small: Dataset, name: str) -> None:
    files = load(name).files(small, DAY)
    assert load(name).files(Dataset(), DAY) == files
