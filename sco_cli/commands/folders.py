"""Writing the files of an export into a folder, all or none, so that nothing is lost and nothing else is harmed."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

from sco_cli import messages
from sco_cli.commands.files import kept, refuse, status, undisturbed
from sco_cli.errors import Usage


def holds_files(name: str) -> bool:
    """Whether a path leads to a folder with something in it. Raises Usage when it leads to something else."""
    try:
        found = status(name)
        if found is not None and not stat.S_ISDIR(found.st_mode):
            raise Usage(messages.CANNOT_WRITE.format(file=name, why=messages.IS_NO_FOLDER))
        return found is not None and any(Path(name).iterdir())
    except OSError as error:
        raise Usage(messages.CANNOT_WRITE.format(file=name, why=error.strerror)) from None


def write_folder(files: Mapping[str, bytes], name: str) -> None:
    """Writes files, bytes by path, into a folder, or changes nothing. Raises Usage when they cannot be written.

    A new folder is made beside its place and renamed. In one that exists, files of the same path are replaced, with
    owner and mode kept, and all others stay; a place that is taken by anything but a plain file of one name that may
    be written is refused, so that no link, device or pipe is harmed. Links to the folder itself are followed.
    """
    try:
        folder = Path(os.path.realpath(name))
        there = folder.is_dir()
        draft = (folder if there else folder.parent) / f".sco-{secrets.token_hex(8)}"
        with undisturbed():
            draft.mkdir()
            try:
                fill(draft / "new" if there else draft, files)
                if there:
                    replace(folder, draft, files)
                else:
                    draft.rename(folder)
            finally:
                shutil.rmtree(draft, ignore_errors=True)
    except OSError as error:
        raise Usage(messages.CANNOT_WRITE.format(file=name, why=error.strerror)) from None


def fill(folder: Path, files: Mapping[str, bytes]) -> None:
    """Puts files into a folder, new or empty."""
    for path, data in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


def replace(folder: Path, draft: Path, paths: Iterable[str]) -> None:
    """Moves files from the part `new` of a draft into a folder, and those that were in their place into its `old`.

    When one cannot be moved all are moved back. Raises Usage for what is not to be replaced, OSError else.
    """
    moves: list[tuple[Path, Path]] = []
    for path in paths:
        if taken(folder / path, draft / "new" / path):
            moves.append((folder / path, draft / "old" / path))
        moves.append((draft / "new" / path, folder / path))
    made = sorted({target.parent for _, target in moves if not target.parent.is_dir()})
    done: list[tuple[Path, Path]] = []
    try:
        for parent in made:
            parent.mkdir(parents=True)
        for source, target in moves:
            source.rename(target)
            done.append((source, target))
    except BaseException:
        for source, target in reversed(done):
            target.rename(source)
        for parent in filter(Path.is_dir, reversed(made)):
            parent.rmdir()
        raise


def taken(place: Path, new: Path) -> bool:
    """Whether a file is in a place, whose owner and mode `new` then gets. Raises Usage when it must stay."""
    try:
        found = place.lstat()
    except FileNotFoundError:
        return False
    if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:
        raise Usage(messages.CANNOT_WRITE.format(file=place, why=messages.NOT_PLAIN))
    refuse(str(place), found)
    if not kept(new, found):
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))
    return True
