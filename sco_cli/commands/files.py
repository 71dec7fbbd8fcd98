"""Writing an answer into what `--output` names, so that nothing is lost and nothing else is harmed."""

from __future__ import annotations

import errno
import os
import secrets
import signal
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sco_cli import messages
from sco_cli.errors import ReaderGone, Usage

DESCRIPTORS = ("/dev/fd", f"/proc/{os.getpid()}/fd")
MOST_LINKS = 40


def write_file(data: bytes, name: str, *, new: bool = False) -> None:
    """Writes `data` to what a path names, or changes nothing. Raises Usage when it cannot be written.

    A `new` file is refused where one is there, if only since a moment ago.

    A new file, or a plain one of the user's own, is written beside and renamed, with owner and mode kept; a file with
    several names, of another owner or in a folder that takes no draft is written in place. Links are followed. What is
    no regular file (a device, a named pipe, an open descriptor) is written to as it is. Raises ReaderGone when nobody
    reads it any more.
    """
    try:
        if (number := descriptor(name)) is not None:
            write_all(data, number)
            return
        found = status(name)
        refuse(name, found)
        if found is not None and not stat.S_ISREG(found.st_mode):
            with Path(name).open("wb", buffering=0) as file:
                write_all(data, file.fileno())
        else:
            if new and found is not None:
                raise FileExistsError
            write_regular(data, Path(os.path.realpath(name)), found, new=new)
    except BrokenPipeError:
        raise ReaderGone from None
    except OSError as error:
        if new and isinstance(error, FileExistsError):
            raise Usage(messages.ALREADY_THERE.format(target=name)) from None
        raise Usage(messages.CANNOT_WRITE.format(file=name, why=error.strerror)) from None


def status(name: str) -> os.stat_result | None:
    """What a path leads to, or None when there is nothing yet."""
    try:
        return Path(name).stat()
    except FileNotFoundError:
        return None
    except UnicodeEncodeError:
        # Half a sign is in no name of a file.
        raise OSError(errno.EILSEQ, os.strerror(errno.EILSEQ)) from None


def regular(name: str) -> bool:
    """Whether a path leads to a regular file, or to nothing yet."""
    try:
        if descriptor(name) is not None:
            return False
        found = status(name)
    except OSError:
        return True
    return found is None or stat.S_ISREG(found.st_mode)


def existing(name: str) -> bool:
    """Whether a path leads to a regular file that is there already."""
    try:
        return regular(name) and status(name) is not None
    except OSError:
        # That it cannot be written is said by what writes.
        return False


def descriptor(name: str) -> int | None:
    """The number of the open descriptor that a path names, as /dev/stdout and /dev/fd/3 do, or None."""
    path = name
    for _ in range(MOST_LINKS):
        folder, last = os.path.split(path)
        if last.isdecimal() and os.path.realpath(folder) in DESCRIPTORS:
            return int(last)
        if not Path(path).is_symlink():
            return None
        path = str(Path(folder) / Path(path).readlink())
    return None


def refuse(name: str, found: os.stat_result | None) -> None:
    """Raises Usage for a folder, and for what its mode or its owner does not let be written."""
    if name.endswith(os.sep) or (found is not None and stat.S_ISDIR(found.st_mode)):
        raise Usage(messages.CANNOT_WRITE.format(file=name, why=messages.IS_FOLDER))
    if found is not None and not (found.st_mode & 0o222 and os.access(name, os.W_OK)):
        raise Usage(messages.CANNOT_WRITE.format(file=name, why=messages.WRITE_PROTECTED))


def write_regular(data: bytes, path: Path, found: os.stat_result | None, *, new: bool) -> None:
    """Writes a regular file that exists as `found` says, or one that was not there, and is still not if it is `new`."""
    if found is None or (found.st_nlink == 1 and found.st_uid == user()):
        with undisturbed():
            if replace(data, path, found, new=new):
                return
    if found is None:
        path.touch(exist_ok=False)
    write_in_place(data, path)


def replace(data: bytes, path: Path, found: os.stat_result | None, *, new: bool = False) -> bool:
    """Puts a draft in place of a file; False when the folder takes none or its owner and mode cannot be kept.

    One that is to be `new` becomes a second name of the draft, since that replaces nothing; False where files have one
    name only. Raises FileExistsError when it is there.
    """
    draft = path.parent / f".sco-{secrets.token_hex(8)}"
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except PermissionError:
        return False
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        if found is not None and not kept(draft, found):
            return False
        if not new:
            draft.replace(path)
        elif not linked(draft, path):
            return False
    except PermissionError:
        return False
    finally:
        draft.unlink(missing_ok=True)
    return True


def linked(draft: Path, path: Path) -> bool:
    """Gives a draft a second name; whether files can have one. Raises FileExistsError when the name is taken."""
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise
    except OSError:
        return False
    return True


def user() -> int:
    """The number of the user who runs the program; 0 where users have none, as files there say too."""
    return os.geteuid() if hasattr(os, "geteuid") else 0


def kept(draft: Path, found: os.stat_result) -> bool:
    """Gives a draft the owner and mode of what it is to replace; whether that was possible."""
    try:
        if hasattr(os, "chown"):
            os.chown(draft, found.st_uid, found.st_gid)
        draft.chmod(stat.S_IMODE(found.st_mode))
    except PermissionError:
        return False
    return True


def write_in_place(data: bytes, path: Path) -> None:
    """Writes into a file that must stay the same file; what it held comes back when the new does not fit."""
    before = path.read_bytes() if os.access(path, os.R_OK) else None
    try:
        overwrite(data, path)
    except OSError:
        if before is not None:
            overwrite(before, path)
        raise


def overwrite(data: bytes, path: Path) -> None:
    """Makes a file hold just these bytes."""
    with path.open("r+b" if os.access(path, os.R_OK) else "wb") as file:
        file.write(data)
        file.truncate()


def write_all(data: bytes, number: int) -> None:
    """Writes all bytes to a descriptor; a pipe may take them in parts."""
    left = memoryview(data)
    while left:
        left = left[os.write(number, left) :]


@contextmanager
def undisturbed() -> Iterator[None]:
    """Lets signals wait, where they can, so that none ends the program between a draft and its renaming."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
