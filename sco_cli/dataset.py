"""Where the data lies, and how a collection is loaded when it is first asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import tomli

from sco_cli import dates, records
from sco_cli.faults import DataError, Fault

COLLECTIONS: dict[str, type[Any]] = {
    "areas": records.Area,
    "states": records.State,
    "sources": records.Source,
    "memberships": records.Membership,
    "chairmanships": records.Chairmanship,
    "meetings": records.Meeting,
    "bodies": records.Body,
    "officials": records.Official,
    "documents": records.Document,
    "initiatives": records.Initiative,
    "designations": records.Designation,
    "exercises": records.Exercise,
    "figures": records.Figure,
    "events": records.Event,
    "statements": records.Statement,
    "terms": records.Term,
}


def bundled_folder() -> Path:
    """The folder of the data that travels with the program: inside the package, or beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"


class Dataset:
    """The records, loaded one collection at a time.

    `folder`, if given, is a user's own: a file there takes the place of the bundled file of the same name.
    Raises DataError when a file cannot be read or holds a fault.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self._loaded: dict[str, tuple[Any, ...]] = {}
        self._index: dict[str, dict[str, Any]] = {}
        if folder is not None and not folder.is_dir():
            raise DataError([Fault(str(folder), 0, "", "", "there is no such folder of data")])

    def collection(self, name: str) -> tuple[Any, ...]:
        """All records of a collection, in the order of its file."""
        if name not in self._loaded:
            self._loaded[name] = tuple(record for path in self.files(name) for record in load_file(name, path))
        return self._loaded[name]

    def get(self, name: str, key: str) -> Any | None:
        """The record of a collection with this id, or None."""
        if name not in self._index:
            self._index[name] = {record.id: record for record in self.collection(name)}
        return self._index[name].get(key)

    def about(self) -> records.About:
        """The dataset's own title, version and how far it is verified."""
        path = self._resolve("dataset.toml")
        table = read_toml(path)
        try:
            return msgspec.convert(table, records.About, dec_hook=dates.decode)
        except msgspec.ValidationError as error:
            raise DataError([Fault(str(path), 0, "", "", str(error))]) from None

    def files(self, name: str) -> list[Path]:
        """The files of a collection: one, or one for each area for the initiatives."""
        if name != "initiatives":
            return [self._resolve(f"{name}.toml")]
        folders = [bundled_folder()] + ([self.folder] if self.folder else [])
        names = {path.name for folder in folders for path in (folder / name).glob("*.toml")}
        return [self._resolve(f"{name}/{file}") for file in sorted(names)]

    def _resolve(self, relative: str) -> Path:
        own = self.folder / relative if self.folder else None
        return own if own is not None and own.exists() else bundled_folder() / relative


def load_file(name: str, path: Path) -> list[Any]:
    """The records of one file of a collection. Raises DataError with every fault of form that the file has."""
    table = read_toml(path)
    rows = table.get(name, [])
    try:
        if table.keys() - {name}:
            raise msgspec.ValidationError("unknown tables")
        return convert(name, rows)
    except msgspec.ValidationError as error:
        from sco_cli.forms import form_faults

        raise DataError(
            form_faults(name, COLLECTIONS[name], path, table) or [Fault(str(path), 0, "", "", str(error))]
        ) from None


def convert(name: str, rows: Any) -> list[Any]:
    """Tables of TOML as the records of a collection. Raises msgspec.ValidationError at the first fault of form."""
    kind: Any = list[COLLECTIONS[name]]  # type: ignore[valid-type]
    return list(msgspec.convert(rows, kind, dec_hook=dates.decode))


def read_toml(path: Path) -> dict[str, Any]:
    """The table in a TOML file. Raises DataError when it cannot be read or is not TOML."""
    try:
        return tomli.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise DataError([Fault(str(path), 0, "", "", f"cannot be read: {error.strerror}")]) from None
    except UnicodeDecodeError:
        raise DataError([Fault(str(path), 0, "", "", "is not UTF-8 text")]) from None
    except tomli.TOMLDecodeError as error:
        raise DataError([Fault(str(path), error.lineno, "", "", f"is not TOML: {error.msg}")]) from None
