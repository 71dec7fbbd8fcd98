"""Where a record stands: its file, and the line of each of its fields."""

from __future__ import annotations

from sco_cli.dataset import Dataset
from sco_cli.errors import Fault
from sco_cli.parsing import Lines, read_toml
from sco_cli.records import COLLECTIONS, Item


class Places:
    """The places of all records of a dataset."""

    def __init__(self, dataset: Dataset) -> None:
        self._found: dict[tuple[type[Item], str], list[tuple[str, Lines, int]]] = {}
        for kind in COLLECTIONS:
            for path in dataset.files(kind):
                lines = Lines(path.read_text(encoding="utf-8"), kind.collection)
                for number, row in enumerate(read_toml(path).get(kind.collection, [])):
                    self._found.setdefault((kind, row["id"]), []).append((str(path), lines, number))

    def fault(self, record: Item, field: str, message: str, *, severity: str = "error", copy: int = 0) -> Fault:
        """A fault in a field of a record; `copy` picks among records of the same id."""
        file, lines, number = self._found[type(record), record.id][copy]
        return Fault(file, lines.find(number, field), record.id, field, message, severity)

    def file(self, record: Item) -> str:
        """The file that a record stands in."""
        return self._found[type(record), record.id][0][0]
