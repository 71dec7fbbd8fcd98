"""What each field of the data means, as data/README.md says it for people: said once there, and read here."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from sco_cli.dataset import bundled_folder
from sco_cli.records import About, Delegation, Dispute, Item, Position, Ratification, Record, Step

# The sections of tables that stand inside records, and of the dataset's own file.
SECTIONS: dict[type[Struct], str] = {
    Record: "Every sourced record",
    Dispute: "Disagreements",
    Step: "Histories",
    Position: "Positions",
    Ratification: "Ratifications",
    Delegation: "Delegations",
    About: "dataset.toml",
}


def file_of(kind: type[Item]) -> str:
    """The file of a collection, as people name it."""
    return f"{kind.collection}/AREA.toml" if kind.by_area else f"{kind.collection}.toml"


def meanings(kind: type[Struct]) -> dict[str, str]:
    """What the fields of a class of records mean, by name, where data/README.md has a line for them.

    An empty table for a class that it does not describe. Raises OSError when the file cannot be read.
    """
    found: dict[str, str] = {}
    for each in reversed(kind.__mro__):
        found |= _section(_title(each))
    return found


def _title(kind: type) -> str:
    if kind in SECTIONS:
        return SECTIONS[kind]
    return file_of(kind) if issubclass(kind, Item) else ""


def _section(title: str) -> dict[str, str]:
    lines = re.findall(r"^\| (`.+?) \|(?:.*\|)? (.+) \|$", _sections().get(title, ""), re.MULTILINE)
    return {name: meaning for names, meaning in lines for name in re.findall(r"`(\w+)`", names)}


@cache
def _sections() -> dict[str, str]:
    text = (bundled_folder() / "README.md").read_text(encoding="utf-8")
    _, *parts = re.split(r"^##+ (.+)\n", text, flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))
