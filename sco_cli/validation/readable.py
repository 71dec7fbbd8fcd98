"""A dataset as far as it can be read: each file once, and what is left out where its form is at fault."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

import msgspec
from msgspec import Struct

from sco_cli import compiled
from sco_cli.dataset import Dataset, is_there, load
from sco_cli.errors import DataError, Fault
from sco_cli.fields import fields
from sco_cli.parsing import convert, form_faults, read_toml
from sco_cli.records import COLLECTIONS, About, Item

Found = TypeVar("Found", bound=Item)


class File(Struct):
    """One file of a collection: the records that could be read, each with its number among all (from 0)."""

    path: Path
    records: dict[int, Item] = {}


class Readable(Dataset):
    """What can be read of a dataset. `faults` says what is wrong with the form of the rest.

    `itself` is what the dataset says of itself and `version` its version, None and empty where that cannot be read;
    `known` does not deny a record that may stand in what was left out; `whole` says that nothing was.
    """

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__(folder)
        self.faults: list[Fault] = []
        self._left_out: dict[type[Item], set[str]] = {}
        self._unread: set[type[Item]] = set()
        self._files = {kind: [*self._read_all(kind)] for kind in COLLECTIONS}
        self.itself: About | None = None
        self.version = ""
        self._read_about()

    def records(self, kind: type[Found]) -> tuple[Found, ...]:
        """All records of a class that could be read, in the order of their file."""
        if kind not in self._loaded:
            self._loaded[kind] = tuple(record for file in self._files[kind] for record in file.records.values())
        return cast("tuple[Found, ...]", self._loaded[kind])

    def read(self, kind: type[Item]) -> list[File]:
        """The files of a collection."""
        return self._files[kind]

    def known(self, kind: type[Item], key: str) -> bool:
        """Whether there is a record of a class with this id, or may be one in what could not be read."""
        return self.find(kind, key) is not None or kind in self._unread or key in self._left_out.get(kind, ())

    def known_anywhere(self, key: str) -> bool:
        """Whether there is a record with this id, or may be one in what could not be read."""
        return any(self.known(kind, key) for kind in COLLECTIONS)

    def whole(self, *kinds: type[Item]) -> bool:
        """Whether all records of these classes could be read, or of all classes when none is named."""
        return not any(kind in self._unread or kind in self._left_out for kind in kinds or COLLECTIONS)

    @cached_property
    def parts(self) -> list[tuple[Item, str, Struct]]:
        """Every record and every table in one, such as a step, with what stands before the names of its fields."""
        found: list[tuple[Item, str, Struct]] = []
        for kind in COLLECTIONS:
            tables = [name for name, field in fields(kind).items() if field.table]
            for record in self.records(kind):
                found.append((record, "", record))
                for name in tables:
                    found += [(record, f"{name}[{n}].", part) for n, part in enumerate(getattr(record, name), 1)]
        return found

    @cached_property
    def gone(self) -> dict[str, Path]:
        """Ids of bundled records that a user's folder has no more, each with the file there that should hold it."""
        if self.folder is None:
            return {}
        bundled = Dataset()
        pairs = [
            (kind, path, self.folder / (kind.collection if kind.by_area else "") / path.name)
            for kind in COLLECTIONS
            if kind not in self._unread
            for path in bundled.files(kind)
        ]
        return {
            record.id: own
            for kind, path, own in pairs
            if is_there(own)
            for record in load(kind, path)
            if not self.known_anywhere(record.id)
        }

    def _read_all(self, kind: type[Item]) -> Iterator[File]:
        try:
            for path in self.files(kind):
                yield File(path, self._read(kind, path))
        except DataError as error:
            self._unread.add(kind)
            self.faults += error.faults

    def _read(self, kind: type[Item], path: Path) -> dict[int, Item]:
        found = compiled.load(path, list[kind])  # type: ignore[valid-type]
        if found is not None:
            return dict(enumerate(found))
        try:
            table = read_toml(path)
        except DataError as error:
            self._unread.add(kind)
            self.faults += error.faults
            return {}
        rows = table.get(kind.collection, [])
        strange = table.keys() - {kind.collection}
        try:
            if strange:
                raise msgspec.ValidationError("unknown tables")
            return dict(enumerate(convert(kind, rows)))
        except msgspec.ValidationError as error:
            self.faults += form_faults(kind, path, table) or [Fault(str(path), 0, "", "", str(error))]
        if strange or not isinstance(rows, list):
            self._unread.add(kind)
        return self._sound(kind, rows if isinstance(rows, list) else [])

    def _sound(self, kind: type[Item], rows: list[object]) -> dict[int, Item]:
        """The records whose form is right, by their number; the ids of the others are kept."""
        records: dict[int, Item] = {}
        for number, row in enumerate(rows):
            try:
                records[number] = convert(kind, [row])[0]
            except msgspec.ValidationError:
                key = row.get("id") if isinstance(row, dict) else None
                if isinstance(key, str):
                    self._left_out.setdefault(kind, set()).add(key)
                else:
                    self._unread.add(kind)
        return records

    def _read_about(self) -> None:
        """The dataset itself, or at least its version."""
        try:
            self.itself = self.about
            self.version = self.itself.version
        except DataError as error:
            self.faults += error.faults
            with suppress(DataError):
                version = read_toml(self.about_file).get("version")
                self.version = version if isinstance(version, str) else ""
