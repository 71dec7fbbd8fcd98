"""What the readers are given: answers of every listing and some pages, on the small dataset and the bundled one.

JSON, which the tests of Python's interface hold to its rows, says what the other formats must say.
"""

import json
import shlex
from functools import cache
from typing import Any

import pytest
from running import SMALL, run_sco

from sco_cli import dataset
from sco_cli.contents import RECORDS

LISTINGS = [
    *RECORDS,
    "members --history",
    "timeline --all",
    "search energy",
    "diff 2009 2025",
    "panel",
    "panel --wide",
]
# What only `--columns` gives: names in other letters, notes, disputes, steps.
CHOSEN = [
    "initiatives -c id,title,summary,history,note,disputed,confidence,as_of,dataset",
    "states -c code,m49,cow,name,name_ru,name_zh,aliases",
]
# The page of a source is sentences for people, where others have facts and tables.
SOURCE = "show secretariat-qa-2023"
PAGES = {
    "small": ["show AA", "show energy-strategy-initiative", SOURCE, "show dataset", "overview"],
    "bundled": ["show iran", "show energy-club", SOURCE, "overview", "overview --as-of 2012"],
}
DATA = tuple(PAGES)
ASKED = [pytest.param(data, line, id=f"{data}: {line}") for data in DATA for line in [*LISTINGS, *CHOSEN]]
PAGED = [pytest.param(data, line, id=f"{data}: {line}") for data, lines in PAGES.items() for line in lines]

Record = dict[str, Any]


@cache
def printed(data: str, line: str) -> str:
    """What a command line prints on the small or the bundled dataset."""
    return written(data, line)


def written(data: str, line: str) -> str:
    """What a command line prints; what it writes to a file is there then."""
    with pytest.MonkeyPatch.context() as patch:
        if data == "small":
            patch.setattr(dataset, "bundled_folder", lambda: SMALL)
        outcome = run_sco(*shlex.split(line))
    assert outcome.code == 0, outcome.err
    return outcome.out


def records(data: str, line: str) -> list[Record]:
    """The rows of a listing as JSON has them."""
    rows: list[Record] = json.loads(printed(data, f"{line} -f json"))
    assert rows
    return rows


def page(data: str, line: str) -> Record:
    """A page as JSON has it."""
    found: Record = json.loads(printed(data, f"{line} -f json"))
    return found


def delimited(value: Any) -> str:
    """A value as README says that CSV and TSV have it: tables as JSON, all else as text."""
    if isinstance(value, dict) or is_table(value):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text(value)


def flat(found: Record) -> list[list[str]]:
    """A page as the table of part, key and value that CSV and TSV make of it."""
    facts: list[list[str]] = []
    parts: list[list[str]] = []
    for key, value in found.items():
        if is_table(value):
            parts += [
                [f"{key}[{number}]", name, delimited(each)]
                for number, row in enumerate(value, 1)
                for name, each in row.items()
                if text(each)
            ]
        elif key != "page" and text(value):
            facts.append(["", key, delimited(value)])
    return facts + parts


def is_table(value: object) -> bool:
    """Whether a value is a list of rows."""
    return isinstance(value, list) and any(isinstance(each, dict) for each in value)


def text(value: Any) -> str:
    """A value as README says that a cell has it: lists joined by `; `, yes or no, nothing for what is unknown."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(map(text, value))
    if isinstance(value, dict):
        return ", ".join(map(text, value.values()))
    return str(value)


def graded(key: str, value: Any) -> str:
    """A value as a cell for people has it: in a grid of years the letter of a status."""
    return text(value)[:1].upper() if key.isdigit() else text(value)


def spaced(cells: list[list[str]]) -> list[list[str]]:
    """Cells with every run of blanks and line breaks as one blank."""
    return [[" ".join(cell.split()) for cell in row] for row in cells]
