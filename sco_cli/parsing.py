"""TOML → typed records, or every fault of form with the line it stands in."""

from __future__ import annotations

import difflib
import re
import stat
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import tomli
from msgspec import Struct

from sco_cli import dates, messages
from sco_cli.errors import NEAR, DataError, Fault, brief, unreadable, unusable
from sco_cli.fields import fields, words_of
from sco_cli.records import COLLECTIONS, About, Item

WORDS = {
    "str": "text in quotes",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false, without quotes",
    "array": "a list",
    "object": "a table",
    "null": "nothing",
}

# What the parser of TOML says, by how it begins, in words for people who know no TOML.
_NO_END = "a text has no quotation mark at its end, or goes over more than one line"
_TWICE = "a key stands twice in one record, or [[…]] above a record is missing or written […]"
_BACKSLASH = "a backslash in a text is written twice"
_NO_VALUE = 'a value cannot be read; write texts and dates in straight quotes, as in "2017-06-09", yes as true'
_TOO_MUCH = "something stands after the value, such as a comma in a number or a quotation mark inside a text"
TOML_SAYS = {
    "Illegal character '\\n'": _NO_END,
    "Found invalid character '\\n'": _NO_END,
    "Unterminated string": _NO_END,
    'Expected "\'"': _NO_END,
    "Invalid value": _NO_VALUE,
    "Expected '=' after a key": 'expected a key without blanks, an equals sign and a value, as in city = "Astana"',
    "Invalid statement": "the line begins with a character that begins no key, perhaps one that cannot be seen",
    "Expected newline or end of document": _TOO_MUCH,
    "Cannot overwrite a value": _TWICE,
    "Cannot declare": _TWICE,
    "Unclosed array": "a list lacks a comma or its closing bracket, here or above",
    "Expected ']": "the brackets above a record or part are not closed, as they are in [[terms]]",
    "Unescaped '\\'": _BACKSLASH,
    "Invalid hex value": _BACKSLASH,
}

# A number in another base than ten, which Python reads however long it is.
LONG_NUMBER = re.compile(r"0[xob][0-9a-fA-F_]{3500}")

Found = TypeVar("Found", bound=Item)
Table = dict[str, Any]


def load_file(kind: type[Found], path: Path) -> list[Found]:
    """The records of one file of a collection. Raises DataError with every fault of form that the file has."""
    table = read_toml(path)
    try:
        if table.keys() - {kind.collection}:
            raise msgspec.ValidationError("unknown tables")
        return convert(kind, table.get(kind.collection, []))
    except msgspec.ValidationError as error:
        raise DataError(form_faults(kind, path, table) or [Fault(str(path), 0, "", "", str(error))]) from None


def load_about(path: Path) -> About:
    """What `dataset.toml` says of the dataset itself. Raises DataError with every fault of form."""
    table = read_toml(path)
    try:
        return msgspec.convert(table, About, dec_hook=dates.decode)
    except msgspec.ValidationError:
        lines = Lines(text_of(path), "")
        faults = struct_faults(About, table)
        raise DataError([Fault(str(path), lines.top(field), "", field, message) for field, message in faults]) from None


def convert(kind: type[Found], rows: object) -> list[Found]:
    """Tables of TOML as records of a class. Raises msgspec.ValidationError at the first fault of form."""
    return msgspec.convert(rows, list[kind], dec_hook=dates.decode)  # type: ignore[valid-type]


def read_toml(path: Path) -> Table:
    """The table in a TOML file. Raises DataError when it cannot be read or is not TOML."""
    text = text_of(path)
    if LONG_NUMBER.search(text):
        raise unusable(path, messages.NUMBER_TOO_LONG)
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise unusable(path, messages.NOT_TOML.format(why=toml_says(error.msg)), error.lineno) from None
    except RecursionError:
        raise unusable(path, messages.NESTED_TOO_DEEP) from None
    except ValueError:
        # Python reads no number of more than 4,300 digits, and writes none.
        raise unusable(path, messages.NUMBER_TOO_LONG) from None


def toml_says(message: str) -> str:
    """What the parser of TOML says, in plain words where there are some for it."""
    return next((words for begins, words in TOML_SAYS.items() if message.startswith(begins)), message)


def text_of(path: Path) -> str:
    """The text of a data file, with a byte order mark or without. Raises DataError when it cannot be read."""
    try:
        # A named pipe or a device might never come to its end.
        if not stat.S_ISREG(path.stat().st_mode):
            raise unusable(path, messages.NO_FILE)
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise unreadable(path, error) from None
    except UnicodeDecodeError:
        raise unusable(path, messages.NOT_UTF_8) from None


def form_faults(kind: type[Item], path: Path, table: Table) -> list[Fault]:
    """Every fault of form in a file of a collection of this class of records, in the order of the file."""
    name = kind.collection
    lines = Lines(text_of(path), name)
    faults = [Fault(str(path), lines.top(key), "", key, message) for key, message in strange_keys(name, table)]
    rows = table.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        return [*faults, Fault(str(path), lines.top(name), "", name, f"records are written [[{name}]]")]
    for number, row in enumerate(rows):
        key = said(row.get("id", f"record {number + 1}"))
        faults += [
            Fault(str(path), lines.find(number, field), key, field, message)
            for field, message in struct_faults(kind, row)
        ]
    return sorted(faults, key=lambda fault: fault.line)


def strange_keys(name: str, table: Table) -> Iterator[tuple[str, str]]:
    """(key, what is wrong) for what stands beside the records of a collection; of values in no record the first."""
    homes = {kind.collection: f"{kind.collection}{'/AREA' * kind.by_area}.toml" for kind in COLLECTIONS}
    told = False
    for key, value in table.items():
        if key == name:
            continue
        if isinstance(value, dict) or (isinstance(value, list) and any(isinstance(each, dict) for each in value)):
            home = f"belongs in {homes[key]}" if key in homes else "is not known here"
            yield key, f"{home}; records are written [[{name}]]"
        elif not told:
            told = True
            yield key, f"stands in no record; a record begins with [[{name}]]"


def struct_faults(
    kind: type[Struct], row: Table, prefix: str = "", whole: type[Struct] | None = None
) -> Iterator[tuple[str, str]]:
    """(field, what is wrong) for one table that should become a record of this class, or a part of a `whole` one.

    A key that is missing as it is misspelt is told once.
    """
    known = fields(kind)
    meant = set[str]()
    for key in row:
        if key in known:
            continue
        if whole and key in fields(whole):
            table = prefix.partition("[")[0]
            yield prefix + key, f"belongs to the record itself: write it above its first '{table}'"
            continue
        near = difflib.get_close_matches(key, known, 1, NEAR)
        meant.update(near)
        yield prefix + key, "unknown key" + (messages.DID_YOU_MEAN.format(near=near[0]) if near else "")
    for key, field in known.items():
        value = row.get(key)
        if key not in row:
            if field.required and key not in meant:
                yield prefix + key, "is missing"
        elif field.table and isinstance(value, list) and all(isinstance(item, dict) for item in value):
            for number, item in enumerate(value, 1):
                yield from struct_faults(field.table, item, f"{prefix}{key}[{number}].", kind)
        else:
            try:
                msgspec.convert(value, field.type, dec_hook=dates.decode)
            except msgspec.ValidationError as error:
                yield prefix + key, in_words(str(error), value, words_of(field.type))


def in_words(message: str, value: object, allowed: tuple[str, ...]) -> str:
    """A conversion error in words for people: what stands there and what was expected."""
    if isinstance(value, list) and (found_at := re.search(r" - at `\$\[([0-9]+)\]`$", message)):
        value = value[int(found_at[1])]
    message = re.sub(r" - at `\$.*`$", "", message)
    if message.startswith("Invalid enum value"):
        near = difflib.get_close_matches(str(value), allowed, 1, NEAR)
        hint = messages.DID_YOU_MEAN.format(near=near[0]) if near else f"; expected one of: {', '.join(allowed)}"
        return f"'{said(value)}' is not allowed{hint}"
    if message.startswith("Expected"):
        wanted, _, got = message.removeprefix("Expected ").partition(", got ")
        if isinstance(value, bool):
            return f"expected {readable(wanted)}, found {str(value).lower()}"
        found = f"'{said(value)}'" if isinstance(value, str) else said(value)
        return f"expected {readable(wanted)}, found {readable(got)} {found}"
    return message


def said(value: object) -> str:
    """A value as it is said again, cut where it is long."""
    return brief(str(value))


def readable(types: str) -> str:
    """msgspec's type names in plain words."""
    parts = [WORDS.get(part.strip(" `"), part.strip(" `")) for part in types.split("|")]
    left_out = ("nothing", "a whole number") if "a number" in parts else ("nothing",)
    return " or ".join(part for part in parts if part not in left_out)


class Lines:
    """Finds the line, counted from 1, of a record or field in the text of a file of a collection."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        # Not `splitlines`, which also ends a line where TOML does not, as at U+2028.
        self.lines = _without_long_texts(text).split("\n")
        self.starts = [number for number, line in enumerate(self.lines) if "[[" in line and _header(line) == name]
        self._records: dict[int, dict[str, int]] = {}

    def find(self, record: int, field: str = "") -> int:
        """The line of a field of the record with this number (from 0), or of the part or record that should have it.

        It is 0 where the record does not begin with a line of its own.
        """
        if record >= len(self.starts):
            return 0
        known = self._records.get(record) or self._records.setdefault(record, self._index(record))
        part, _, _ = field.rpartition(".")
        return next(known[key] for key in (field, part, part.partition("[")[0], "") if key in known)

    def top(self, key: str) -> int:
        """The first line that sets a key outside all tables, or opens its table, or 0."""
        return self._tops.get(key, 0)

    @cached_property
    def _tops(self) -> dict[str, int]:
        found: dict[str, int] = {}
        outside = True
        for number, line in enumerate(self.lines, 1):
            header = _header(line)
            outside = outside and not header
            key = header.partition(".")[0] or (_key(line) if outside else "")
            found.setdefault(key, number)
        return found

    def _index(self, record: int) -> dict[str, int]:
        """The lines of one record, of its parts, such as `history[2]`, and of the fields of both."""
        first, *rest = self.starts[record : record + 2]
        found, part, counts = {"": first + 1}, "", dict[str, int]()
        for number, line in enumerate(self.lines[first + 1 : rest[0] if rest else None], first + 2):
            if header := _header(line):
                table = header.removeprefix(f"{self.name}.")
                counts[table] = counts.get(table, 0) + 1
                part = f"{table}[{counts[table]}]."
                found.setdefault(table, number)
                found.setdefault(part[:-1], number)
            elif key := _key(line):
                found.setdefault(part + key, number)
        return found


# A comment or a text in quotes; only a text in three of them goes over several lines.
_TEXT = re.compile(
    r"""#[^\n]*|"{3}(?:\\.|[^\\])*?"{3,5}|'{3}.*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'""",
    re.DOTALL,
)


def _without_long_texts(text: str) -> str:
    """A text of TOML in which only the line breaks are left of texts over several lines."""
    if '"""' not in text and "'''" not in text:
        return text
    return _TEXT.sub(lambda found: "\n" * found[0].count("\n") or found[0], text)


def _header(line: str) -> str:
    """The name of the table that a line opens, such as `bodies.history`, or nothing."""
    match = re.match(r"\s*\[\[?([^\[\]#=,]+)\]", line)
    return re.sub(r"[\s\"']", "", match[1]) if match else ""


def _key(line: str) -> str:
    """The key that a line sets, or nothing."""
    match = re.match(r"""\s*(?:([\w-]+)|"([^"]*)"|'([^']*)')\s*[.=]""", line)
    return match[match.lastindex or 0] if match else ""
