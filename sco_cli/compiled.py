"""The data as it was compiled when the program was built, so that no answer waits for TOML to be parsed.

Beside a file of TOML, in the folder `.compiled`, lies what it holds in MessagePack, after a checksum of both. A file
that was changed since, or was never compiled, is read as TOML, and so is one whose compiled form is damaged.
"""

from __future__ import annotations

from binascii import crc32
from pathlib import Path
from typing import TypeVar

import msgspec

from sco_cli import dates

FOLDER = ".compiled"
CHECKSUM = 8

Found = TypeVar("Found")


def load(path: Path, kind: type[Found]) -> Found | None:
    """What a file of TOML holds, as an object of a type, or None when it was not compiled as it is."""
    try:
        # A named pipe or a device might never come to its end.
        if not (place(path).is_file() and path.is_file()):
            return None
        known = place(path).read_bytes()
        if known[:CHECKSUM] == checksum(path.read_bytes(), known[CHECKSUM:]):
            return msgspec.msgpack.decode(known[CHECKSUM:], type=kind, dec_hook=dates.decode)
    except (OSError, msgspec.DecodeError):
        pass
    return None


def write(path: Path, held: object) -> None:
    """Compiles a file of TOML, of which this is what it holds."""
    place(path).parent.mkdir(exist_ok=True)
    packed = msgspec.msgpack.encode(held)
    place(path).write_bytes(checksum(path.read_bytes(), packed) + packed)


def place(path: Path) -> Path:
    """Where a file of TOML is compiled to."""
    return path.parent / FOLDER / f"{path.stem}.msgpack"


def checksum(text: bytes, packed: bytes) -> bytes:
    """What tells whether a file is still the one that was compiled, and what it was compiled to still whole."""
    return b"%08x" % crc32(packed, crc32(text))
