"""The kept snapshot shows in review what a change of the data changes."""

from snapshot import KEPT, snapshot

from sco_cli.dataset import Dataset


def test_the_kept_snapshot_is_what_the_data_says(bundled: Dataset) -> None:
    assert snapshot(bundled) == KEPT.read_text(encoding="utf-8"), "run python tests/snapshot.py and review its diff"
