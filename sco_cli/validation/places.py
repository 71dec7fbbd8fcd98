"""Where a record stands: its file, and the line of each of its fields."""

from __future__ import annotations

from typing import Any

from sco_cli.dataset import COLLECTIONS, Dataset, read_toml
from sco_cli.faults import Fault
from sco_cli.forms import Lines


class Places:
    """The places of all records of a dataset."""

    def __init__(self, dataset: Dataset) -> None:
        self._found: dict[tuple[str, str], list[tuple[str, Lines, int]]] = {}
        for name in COLLECTIONS:
            for path in dataset.files(name):
                lines = Lines(path.read_text(encoding="utf-8"), name)
                for number, row in enumerate(read_toml(path).get(name, [])):
                    self._found.setdefault((name, row["id"]), []).append((str(path), lines, number))

    def fault(
        self, collection: str, record: Any, field: str, message: str, *, severity: str = "error", copy: int = 0
    ) -> Fault:
        """A fault in a field of a record; `copy` picks among records of the same id."""
        file, lines, number = self._found[collection, record.id][copy]
        return Fault(file, lines.find(number, field), record.id, field, message, severity)

    def file(self, collection: str, record: Any) -> str:
        """The file that a record stands in."""
        return self._found[collection, record.id][0][0]
