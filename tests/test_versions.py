"""Versions of the dataset, which can be compared."""

import pytest

from sco_cli.dataset import Dataset
from sco_cli.versions import numbers


@pytest.mark.parametrize(
    ("version", "found"),
    [
        ("2026.11.0", (2026, 11, 0)),
        ("2026.11", (2026, 11, 0)),
        ("2026.2.13", (2026, 2, 13)),
        ("0.0", (0, 0, 0)),
        ("2026.011.07", (2026, 11, 7)),
        ("2026", ()),
        ("2026.11.0.1", ()),
        ("2026.11.", ()),
        (".11", ()),
        ("v2026.11", ()),
        ("2026-11", ()),
        ("2026.11\n", ()),
        (" 2026.11", ()),
        ("2026.١١", ()),
        ("", ()),
    ],
)
def test_a_version_is_two_or_three_numbers(version: str, found: tuple[int, ...]) -> None:
    assert numbers(version) == found


def test_versions_compare_by_their_numbers_and_what_is_none_comes_before_all() -> None:
    assert sorted(["1.10.10", "1.9", "2.0", "1.10", "x", "1.10.2"], key=numbers) == [
        "x",
        "1.9",
        "1.10",
        "1.10.2",
        "1.10.10",
        "2.0",
    ]
    assert numbers("2026.11") == numbers("2026.11.0")


def test_the_version_of_the_dataset_is_one() -> None:
    assert numbers(Dataset().about.version)
