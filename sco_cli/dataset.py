"""Where the data lies, and how a collection is loaded when it is first asked for."""

from __future__ import annotations

import stat
from contextlib import suppress
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar, cast

from sco_cli import compiled, messages
from sco_cli.errors import DataError, Fault, unreadable, unusable
from sco_cli.records import (
    COLLECTIONS,
    About,
    Body,
    Designation,
    Developing,
    Document,
    Initiative,
    Item,
    Official,
    Step,
)

Found = TypeVar("Found", bound=Item)


@cache
def bundled_folder() -> Path:
    """The folder of the data that travels with the program: inside the package, or beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"


def load(kind: type[Found], path: Path) -> list[Found]:
    """The records of one file of a collection. Raises DataError with every fault of form that the file has."""
    found = compiled.load(path, list[kind])  # type: ignore[valid-type]
    if found is not None:
        return found
    from sco_cli.parsing import load_file

    return load_file(kind, path)


def compile_bundled() -> None:
    """Compiles every file of the bundled data that has no fault of form; a file that has one stays TOML, to be told."""
    from sco_cli.parsing import load_about, load_file, read_toml

    dataset = Dataset()
    for kind in COLLECTIONS:
        for path in dataset.files(kind):
            with suppress(DataError):
                load_file(kind, path)
                compiled.write(path, read_toml(path)[kind.collection])
    about = dataset.about_file
    with suppress(DataError):
        load_about(about)
        compiled.write(about, read_toml(about))


class Dataset:
    """The records, loaded one collection at a time.

    `folder`, if given, is a user's own: a file there takes the place of the bundled file of the same name.
    Raises DataError when a file cannot be read or holds a fault.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self._loaded: dict[type[Item], tuple[Item, ...]] = {}
        self._index: dict[type[Item], dict[str, Item]] = {}
        if folder is not None:
            require_folder(folder)

    def records(self, kind: type[Found]) -> tuple[Found, ...]:
        """All records of a class, in the order of their file."""
        if kind not in self._loaded:
            found = tuple(record for path in self.files(kind) for record in load(kind, path))
            if self.folder and len({record.id for record in found}) < len(found):
                raise self._several_of_one_id(kind)
            self._loaded[kind] = found
        return cast("tuple[Found, ...]", self._loaded[kind])

    def _several_of_one_id(self, kind: type[Item]) -> DataError:
        """The fault of each record whose id another before it has."""
        seen: set[str] = set()
        faults = []
        for path in self.files(kind):
            for record in load(kind, path):
                if record.id in seen:
                    faults.append(Fault(str(path), 0, record.id, "id", messages.ID_TWICE))
                seen.add(record.id)
        return DataError(faults)

    def find(self, kind: type[Found], key: str) -> Found | None:
        """The record of a class with this id, or None."""
        if kind not in self._index:
            self._index[kind] = {record.id: record for record in self.records(kind)}
        return cast("Found | None", self._index[kind].get(key))

    def locate(self, key: str) -> Item | None:
        """The record with this id, of whatever class, or None."""
        return next((found for kind in COLLECTIONS if (found := self.find(kind, key))), None)

    def history(self, record: Developing) -> list[Step]:
        """The steps of a record: its own, or those of the record that it is the same as.

        Raises DataError when that record does not exist.
        """
        target = self.same_as(record)
        return record.history if target is None else target.history

    def same_as(self, record: Item) -> Developing | None:
        """The document, body or designation that an initiative is, if any. Raises DataError when it does not exist."""
        if not isinstance(record, Initiative) or record.same_as is None:
            return None
        for kind in (Document, Body, Designation):
            if found := self.find(kind, record.same_as):
                return found
        files = [self.files(kind)[0].name for kind in (Document, Body, Designation)]
        message = f"there is no '{record.same_as}' in {', '.join(files[:-1])} or {files[-1]}"
        raise DataError([Fault(str(self._file_of(record)), 0, record.id, "same_as", message)])

    def initiative_of(self, record: Item) -> Initiative | None:
        """The initiative that is the same thing as a document, body or designation, if there is one."""
        return self._initiatives.get(record.id)

    @cached_property
    def _initiatives(self) -> dict[str, Initiative]:
        return {each.same_as: each for each in self.records(Initiative) if each.same_as}

    def posts(self, person: str) -> list[Official]:
        """The terms of office of a person of this name."""
        return [each for each in self.records(Official) if each.person == person]

    def _file_of(self, record: Item) -> Path:
        kind = type(record)
        return next(path for path in self.files(kind) if record.id in {each.id for each in load(kind, path)})

    @cached_property
    def about(self) -> About:
        """The dataset's own title, version and how far it is verified."""
        found = compiled.load(self.about_file, About)
        if found is not None:
            return found
        from sco_cli.parsing import load_about

        return load_about(self.about_file)

    @property
    def about_file(self) -> Path:
        """The file that tells of the dataset itself."""
        return self._resolve("dataset.toml")

    def files(self, kind: type[Item]) -> list[Path]:
        """The files of a collection: one, or one for each area in its folder."""
        if not kind.by_area:
            return [self._resolve(f"{kind.collection}.toml")]
        bundled = bundled_folder() / kind.collection
        names = set(tables_in(bundled))
        if not names:
            raise unusable(bundled, messages.EMPTY_FOLDER)
        if self.folder and is_there(own := self.folder / kind.collection):
            names.update(tables_in(own))
        return [self._resolve(f"{kind.collection}/{file}") for file in sorted(names)]

    def everything(self) -> dict[str, Path]:
        """Every file that the dataset is read from, by its path in a folder of data."""
        found = {"dataset.toml": self._resolve("dataset.toml")}
        for kind in COLLECTIONS:
            for path in self.files(kind):
                found[f"{kind.collection}/{path.name}" if kind.by_area else path.name] = path
        return found

    def _resolve(self, relative: str) -> Path:
        own = self.folder / relative if self.folder else None
        return own if own is not None and is_there(own) else bundled_folder() / relative


def require_folder(folder: Path) -> None:
    """Raises DataError when a path leads to no folder that can be looked at."""
    try:
        mode = folder.stat().st_mode
    except (FileNotFoundError, ValueError):
        raise unusable(folder, messages.NO_FOLDER) from None
    except OSError as error:
        raise unreadable(folder, error) from None
    if not stat.S_ISDIR(mode):
        raise unusable(folder, messages.NOT_FOLDER)


def is_there(path: Path) -> bool:
    """Whether something is at a path, if only a link that leads nowhere. Raises DataError when that cannot be seen."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise unreadable(path, error) from None
    return True


def tables_in(folder: Path) -> list[str]:
    """The names of the TOML files in a folder. Raises DataError when it cannot be read."""
    try:
        return [path.name for path in folder.iterdir() if path.suffix == ".toml"]
    except OSError as error:
        raise unreadable(folder, error) from None
