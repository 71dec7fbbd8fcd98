"""Data that has the right form and little else: every command answers, or says what is wrong with the data."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import tomli
from msgspec import Struct
from running import SMALL, Run

from sco_cli.contents import COMMANDS
from sco_cli.fields import Field, Kind, fields
from sco_cli.records import COLLECTIONS, Item

Table = dict[str, Any]
Change = Callable[[Table, Field], None]
FILES = {path.relative_to(SMALL): tomli.loads(path.read_text(encoding="utf-8")) for path in SMALL.rglob("*.toml")}
NEVER = "2011-05-27/.."


def written(value: object) -> str:
    """A value as TOML has it."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key} = {written(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    return json.dumps(value, ensure_ascii=False)


def changed(kind: type[Struct], row: Table, change: Change) -> Table:
    """A record whose fields, and those of its parts, are changed."""
    row = dict(row)
    for name, field in fields(kind).items():
        if field.table and name in row:
            row[name] = [changed(field.table, part, change) for part in row[name]]
        if name != "id":
            change(row, field)
    return row


def bare(row: Table, field: Field) -> None:
    if not field.required:
        row.pop(field.name, None)
    elif field.many:
        row[field.name] = []


def empty(row: Table, field: Field) -> None:
    if field.many:
        row[field.name] = []
    elif field.kind in (Kind.NAME, Kind.PROSE, Kind.TEXT, Kind.REFERENCE, Kind.CODE, Kind.ADDRESS):
        row[field.name] = ""


def endless(row: Table, field: Field) -> None:
    if field.kind is Kind.DATE:
        row[field.name] = [NEVER] if field.many else NEVER


def timeless(row: Table, field: Field) -> None:
    if field.kind is Kind.DATE:
        row[field.name] = ["../.."] if field.many else "../.."


def late(row: Table, field: Field) -> None:
    if field.kind is Kind.DATE:
        row[field.name] = ["9999-12"] if field.many else "9999-12"


def crossed(row: Table, field: Field) -> None:
    """Ends before the start."""
    if field.kind is Kind.DATE and not field.many:
        row[field.name] = "2001-06-15" if "end" in field.name else "2024-07"


def lost(row: Table, field: Field) -> None:
    if field.kind is Kind.REFERENCE:
        row[field.name] = ["nothing"] if field.many else "nothing"


def none(collection: str) -> dict[Path, Table]:
    return {path: {} if collection in table else table for path, table in FILES.items()}


def each(kind: type[Item], change: Change) -> dict[Path, Table]:
    """The small data with every record of one class changed."""
    name = kind.collection
    return {
        path: {name: [changed(kind, row, change) for row in table[name]]} if name in table else table
        for path, table in FILES.items()
    }


def saved(folder: Path, files: dict[Path, Table]) -> Path:
    for path, table in files.items():
        (folder / path).parent.mkdir(exist_ok=True)
        text = "".join(
            "".join(
                f"[[{key}]]\n" + "".join(f"{name} = {written(part)}\n" for name, part in row.items()) for row in value
            )
            if isinstance(value, list)
            else f"{key} = {written(value)}\n"
            for key, value in table.items()
        )
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def commands(kind: type[Item]) -> Iterator[tuple[str, ...]]:
    """What tells most of a class of records."""
    name = kind.collection
    first = next(row["id"] for table in FILES.values() for row in table.get(name, ()))
    yield from [(name,), (name, "--cite", "bibtex")] if name in COMMANDS else [("members",), ("panel",)]
    yield ("show", first)
    yield ("timeline", "--all")
    yield ("overview", "--as-of", "2012")
    yield ("search", "energy council 2012")
    yield ("diff", "1995")


def faults_of_the_program(run: Run, folder: Path, kind: type[Item]) -> list[str]:
    """What commands say that end neither with an answer nor with what is wrong with the data."""
    said = []
    for command in commands(kind):
        found = run(*command, "--data", str(folder), tty=True)
        if found.code not in (0, 1) or "internal error" in found.err or (found.code == 1 and not found.err):
            said.append(f"{command}: {found.code} {found.err}")
    return said


@pytest.mark.parametrize("change", [bare, empty, endless, timeless, late, crossed, lost])
@pytest.mark.parametrize("kind", COLLECTIONS)
def test_records_that_say_little_or_nonsense_are_no_fault_of_the_program(
    run: Run, tmp_path: Path, kind: type[Item], change: Change
) -> None:
    assert faults_of_the_program(run, saved(tmp_path, each(kind, change)), kind) == []


@pytest.mark.parametrize("kind", COLLECTIONS)
def test_a_collection_without_records_is_no_fault_of_the_program(run: Run, tmp_path: Path, kind: type[Item]) -> None:
    assert faults_of_the_program(run, saved(tmp_path, none(kind.collection)), kind) == []


def test_what_is_written_here_is_what_was_read(tmp_path: Path) -> None:
    saved(tmp_path, FILES)
    assert {path: tomli.loads((tmp_path / path).read_text(encoding="utf-8")) for path in FILES} == FILES
