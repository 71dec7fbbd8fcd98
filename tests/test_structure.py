"""The house: imports run one way, and nothing below the commands prints, exits or looks at its surroundings."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import sco_cli

PACKAGE = Path(sco_cli.__file__).parent
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
# From the ground up. A module imports only from its own floor and those below it.
FLOORS = [
    {"dates", "problems"},
    {"records", "faults"},
    {"forms"},
    {"dataset"},
    {
        "answers",
        "names",
        "listings",
        "sheets",
        "pages",
        "citations",
        "choices",
        "asked",
        "formats",
        "queries",
        "validation",
    },
    {"completion", "options", "api"},
    {"commands"},
    {"cli", "__main__", "__init__"},
]
# The program's edge: commands talk to the user, completion to the shell.
EDGE = ("commands", "cli", "__main__", "completion")


def room(module: str) -> str:
    return module.split("/")[0].removesuffix(".py")


def floor(name: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if name in rooms)


def imported(module: str) -> Iterator[str]:
    tree = ast.parse((PACKAGE / module).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("sco_cli"):
            parts = node.module.split(".")
            yield from [parts[1]] if len(parts) > 1 else [alias.name for alias in node.names if alias.name[0] != "_"]


@pytest.mark.parametrize("module", [module for module in MODULES if room(module) != "__init__"])
def test_a_module_imports_only_from_its_own_floor_and_below(module: str) -> None:
    above = [name for name in imported(module) if floor(name) > floor(room(module))]
    assert above == []


@pytest.mark.parametrize("module", [module for module in MODULES if room(module) not in EDGE])
def test_nothing_below_the_commands_talks_to_the_user(module: str) -> None:
    text = (PACKAGE / module).read_text(encoding="utf-8")
    for word in (r"(?<![.\w])print\(", r"sys\.exit", r"os\.environ", "isatty", "stdout", "stderr"):
        assert not re.search(word, text), word


@pytest.mark.parametrize("module", MODULES)
def test_a_file_can_be_read_in_one_sitting(module: str) -> None:
    assert (PACKAGE / module).read_text(encoding="utf-8").count("\n") <= 320
