"""The data as it was compiled when the program was built, so that no answer waits for TOML to be parsed.

Beside files of TOML lies one file with what each of them holds in MessagePack, and a checksum of both. A file that was
changed since, or was never compiled, is read as TOML, and so is one whose compiled form is damaged.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import msgspec

from sco_cli import dates

FILE = ".compiled.msgpack"

Found = TypeVar("Found")


def load(path: Path, kind: type[Found]) -> Found | None:
    """What a file of TOML holds, as an object of a type, or None when it was not compiled as it is."""
    known = stored(path.parent).get(path.name)
    try:
        # A named pipe or a device might never come to its end.
        if known is None or not path.is_file() or known[0] != checksum(path.read_bytes(), known[1]):
            return None
        return msgspec.msgpack.decode(known[1], type=kind, dec_hook=dates.decode)
    except (OSError, msgspec.DecodeError):
        return None


@cache
def stored(folder: Path) -> dict[str, tuple[int, memoryview]]:
    """What was compiled of the files of a folder, by their names: the checksum and the compiled form of each."""
    place = folder / FILE
    try:
        if not place.is_file():
            return {}
        # Views, so that what is not asked for is not copied.
        return msgspec.msgpack.decode(place.read_bytes(), type=dict[str, tuple[int, memoryview]])
    except (OSError, msgspec.DecodeError):
        return {}


def write(path: Path, held: object) -> None:
    """Compiles a file of TOML, of which this is what it holds."""
    packed = msgspec.msgpack.encode(held)
    every = {**stored(path.parent), path.name: (checksum(path.read_bytes(), packed), packed)}
    (path.parent / FILE).write_bytes(msgspec.msgpack.encode(every))
    stored.cache_clear()


def checksum(text: bytes, packed: bytes | memoryview) -> int:
    """What tells whether a file is still the one that was compiled, and what it was compiled to still whole."""
    return crc32(packed, crc32(text))
