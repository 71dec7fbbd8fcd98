"""The form of a data file: every wrong type, missing field and unknown key, with the line it stands in."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from sco_cli.dates import decode
from sco_cli.faults import Fault
from sco_cli.records import Dispute, Step

WORDS = {"str": "text in quotes", "int": "a whole number", "float": "a number", "array": "a list", "null": "nothing"}
NESTED: dict[str, type[Any]] = {"history": Step, "disputed": Dispute}


def form_faults(name: str, kind: type[Any], path: Path, table: dict[str, Any]) -> list[Fault]:
    """Every fault of form in a file of a collection of this kind of record, in the order of the file."""
    text = path.read_text(encoding="utf-8")
    faults = [
        Fault(str(path), line_of_key(text, key), "", key, f"is not known here; records are written [[{name}]]")
        for key in table.keys() - {name}
    ]
    rows = table.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        return [*faults, Fault(str(path), line_of_key(text, name), "", name, f"records are written [[{name}]]")]
    lines = Lines(text, name)
    for number, row in enumerate(rows):
        key = row.get("id", f"record {number + 1}")
        faults += [
            Fault(str(path), lines.find(number, field), str(key), field, message)
            for field, message in struct_faults(kind, row)
        ]
    return faults


def struct_faults(kind: type[Any], row: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """(field, what is wrong) for one table that should become a record of this kind."""
    fields = {field.name: field for field in msgspec.structs.fields(kind)}
    for key in row:
        if key not in fields:
            near = difflib.get_close_matches(key, fields, 1)
            yield prefix + key, "unknown key" + (f"; did you mean '{near[0]}'?" if near else "")
    for key, field in fields.items():
        if key not in row:
            if field.required:
                yield prefix + key, "is missing"
        elif key in NESTED and isinstance(row[key], list) and all(isinstance(item, dict) for item in row[key]):
            for number, item in enumerate(row[key]):
                yield from struct_faults(NESTED[key], item, f"{prefix}{key}[{number + 1}].")
        else:
            try:
                msgspec.convert(row[key], field.type, dec_hook=decode)
            except msgspec.ValidationError as error:
                yield prefix + key, plain(str(error), row[key], field.type)


def plain(message: str, value: object, kind: Any) -> str:
    """A conversion error in words for people: what stands there and what was expected."""
    message = re.sub(r" - at `\$.*`$", "", message)
    if message.startswith("Invalid enum value"):
        allowed = allowed_values(kind)
        near = difflib.get_close_matches(str(value), allowed, 1)
        hint = f"; did you mean '{near[0]}'?" if near else f"; expected one of: {', '.join(allowed)}"
        return f"{value!r} is not allowed{hint}"
    if message.startswith("Expected"):
        wanted, _, got = message.removeprefix("Expected ").partition(", got ")
        return f"expected {readable(wanted)}, found {readable(got)} {value!r}"
    return message


def readable(types: str) -> str:
    """msgspec's type names in plain words."""
    parts = [WORDS.get(part.strip(" `"), part.strip(" `")) for part in types.split("|")]
    return " or ".join(part for part in parts if part != "nothing")


def allowed_values(kind: Any) -> list[str]:
    """The texts that a Literal type (or an optional one) allows."""
    found: list[str] = []
    for item in getattr(kind, "__args__", ()):
        found += [item] if isinstance(item, str) else allowed_values(item)
    return found


def line_of_key(text: str, key: str) -> int:
    """The first line that sets a key or opens its table, or 0."""
    pattern = re.compile(rf"\s*(\[+\s*)?{re.escape(key)}\b")
    return next((number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line)), 0)


class Lines:
    """Finds the line of a record or field in the text of a file of a collection."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.lines = text.splitlines()
        self.starts = [number for number, line in enumerate(self.lines) if _header(line) == name]

    def find(self, record: int, field: str = "") -> int:
        """The line (from 1) of a field of the record with this number (from 0), or of the record itself."""
        if record >= len(self.starts):
            return 0
        first = self.starts[record]
        stop = self.starts[record + 1] if record + 1 < len(self.starts) else len(self.lines)
        nested = re.fullmatch(r"(\w+)\[(\d+)\]\.(\w+)", field)
        if nested:
            table, number, field = nested.groups()
            inner = [n for n in range(first, stop) if _header(self.lines[n]) == f"{self.name}.{table}"]
            if int(number) <= len(inner):
                first = inner[int(number) - 1]
                stop = inner[int(number)] if int(number) < len(inner) else stop
        pattern = re.compile(rf"\s*{re.escape(field)}\s*=")
        hit = (n for n in range(first, stop) if field and pattern.match(self.lines[n]))
        return next(hit, first) + 1


def _header(line: str) -> str:
    match = re.match(r"\s*\[\[\s*([\w.]+)\s*\]\]", line)
    return match.group(1) if match else ""
