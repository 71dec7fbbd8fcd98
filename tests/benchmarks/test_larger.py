from pathlib import Path

import larger
import pytest

from sco_cli.dataset import Dataset
from sco_cli.records import COLLECTIONS, Area, Initiative, Meeting, Membership, Source, State
from sco_cli.validation import check


@pytest.fixture
def thrice(small: Dataset, tmp_path: Path) -> Dataset:
    larger.write(tmp_path, 3)
    return Dataset(tmp_path)


def test_every_collection_but_the_areas_is_as_many_times_as_large(small: Dataset, thrice: Dataset) -> None:
    for kind in COLLECTIONS:
        times = 1 if kind is Area else 3
        assert len(thrice.records(kind)) == times * len(small.records(kind))
        assert len({record.id for record in thrice.records(kind)}) == len(thrice.records(kind))


def test_once_is_the_dataset_itself(small: Dataset, tmp_path: Path) -> None:
    larger.write(tmp_path, 1)
    for kind in COLLECTIONS:
        assert Dataset(tmp_path).records(kind) == small.records(kind)


def test_copies_name_copies(thrice: Dataset) -> None:
    copies = [spell for spell in thrice.records(Membership) if spell.id.endswith("-003")]
    assert copies
    assert all(spell.state.endswith("-003") for spell in copies)
    assert all(source.partition("#")[0].endswith("-003") for spell in copies for source in spell.sources)
    assert not [fault for fault in check(thrice) if "there is no" in fault.message or "is used" in fault.message]


def test_names_and_addresses_are_told_apart(thrice: Dataset) -> None:
    for kind, field in ((State, "name"), (State, "alpha3"), (Source, "url"), (Initiative, "title")):
        values = [getattr(record, field) for record in thrice.records(kind)]
        assert len(set(values)) == len(values)


def test_records_keep_their_order(thrice: Dataset) -> None:
    places = [meeting.id for meeting in thrice.records(Meeting)]
    assert places[1:3] == [f"{places[0]}-002", f"{places[0]}-003"]
