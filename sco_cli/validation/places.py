"""Where a record stands: its file, and the line of each of its fields."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from sco_cli import messages
from sco_cli.errors import Fault
from sco_cli.parsing import Lines, text_of
from sco_cli.records import COLLECTIONS, Item, State
from sco_cli.validation.readable import Readable

# So many unknown names get a hint. Where there are more they are no slips, and to compare each with all takes long.
HINTS = 20


class Places:
    """The places of all records of a dataset."""

    def __init__(self, dataset: Readable) -> None:
        self._dataset = dataset
        self._lines: dict[Path, Lines] = {}
        self._hints: dict[str, str] = {}

    # By the record itself, as several may have one id. Most datasets have no fault, so that nobody asks.
    @cached_property
    def _found(self) -> dict[int, tuple[Path, int]]:
        return {
            id(record): (file.path, number)
            for kind in COLLECTIONS
            for file in self._dataset.read(kind)
            for number, record in file.records.items()
        }

    def fault(self, record: Item, field: str, message: str, *, severity: str = "error") -> Fault:
        """A fault in a field of a record."""
        path, number = self._found[id(record)]
        if path not in self._lines:
            self._lines[path] = Lines(text_of(path), record.collection)
        return Fault(str(path), self._lines[path].find(number, field), record.id, field, message, severity)

    def warning(self, record: Item, field: str, message: str) -> Fault:
        """A warning about a field of a record."""
        return self.fault(record, field, message, severity="warning")

    def of_dataset(self, field: str, message: str) -> Fault:
        """A fault in what the dataset says of itself."""
        path = self._dataset.about_file
        return Fault(str(path), Lines(text_of(path), "").top(field), "", field, message)

    def replaced(self, record: Item) -> bool:
        """Whether a record is a bundled one while a user's folder has files in place of others."""
        folder = self._dataset.folder
        return folder is not None and not self._found[id(record)][0].is_relative_to(folder)

    def told_elsewhere(self, record: Item, key: str) -> bool:
        """Whether a bundled record names one that the user's folder has no more, which is told once, of the folder."""
        return key in self._dataset.gone and self.replaced(record)

    def hint(self, name: str, known: Iterable[str]) -> str:
        """What may be meant by an unknown name, as the end of a sentence, or nothing."""
        if name not in self._hints:
            near = self._near(name, list(known)) if len(self._hints) < HINTS else []
            self._hints[name] = messages.DID_YOU_MEAN.format(near=near[0]) if near else ""
        return self._hints[name]

    def _near(self, name: str, known: list[str]) -> list[str]:
        """The id that is meant: that of a state by its name, one in other letters, or the most like one."""
        called = {each.id for each in self._dataset.records(State) if name in (each.name, each.alpha3, *each.aliases)}
        same = [key for key in known if key in called or key.casefold() == name.casefold()]
        return same or difflib.get_close_matches(name, known, 1)
