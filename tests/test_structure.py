"""The house: imports run one way, and nothing below the commands prints, exits or looks at its surroundings."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import HERE

import sco_cli

PACKAGE = Path(sco_cli.__file__).parent
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
# From the ground up. A module imports only from floors below its own, and from its own room.
FLOORS = [
    {"grammar", "labels", "messages", "contents"},
    {"dates", "errors", "answers", "versions"},
    {"fields", "compiled"},
    {"vocabulary"},
    {"records"},
    {"parsing", "rows"},
    {"dataset", "sheets", "citations"},
    {"sections"},
    {"names", "cited", "history", "formats"},
    {"telling", "finding"},
    {"inputs", "validation"},
    {"options"},
    {"listings"},
    {"pages", "charts"},
    {"exports"},
    {"api", "completion"},
    {"commands"},
    {"cli"},
    {"__main__", "__init__"},
]
# Docstrings of packages.
UNTESTED = ("commands/__init__.py", "finding/__init__.py")
# The program's edge: commands talk to the user, completion to the shell.
EDGE = ("commands", "cli", "__main__", "completion")


def room(module: str) -> str:
    return module.split("/")[0].removesuffix(".py")


def floor(name: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if name in rooms)


def imported(module: str) -> Iterator[str]:
    """The modules of the program that a module imports anywhere, as paths."""
    tree = ast.parse((PACKAGE / module).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("sco_cli"):
            base = "/".join(node.module.split(".")[1:])
            for name in [f"{base}/{alias.name}".strip("/") for alias in node.names] + [base]:
                found = [path for path in (f"{name}.py", f"{name}/__init__.py") if path in MODULES]
                yield from found


def test_every_room_has_its_floor_and_every_floor_its_rooms() -> None:
    rooms = [name for floor_rooms in FLOORS for name in floor_rooms]
    assert sorted(rooms) == sorted({room(module) for module in MODULES})


@pytest.mark.parametrize("module", [module for module in MODULES if room(module) != "__init__"])
def test_a_module_imports_only_from_floors_below_and_from_its_own_room(module: str) -> None:
    wrong = [
        name
        for name in imported(module)
        if room(name) not in (room(module), "__init__") and floor(room(name)) >= floor(room(module))
    ]
    assert wrong == []


def test_no_module_imports_itself_by_way_of_others() -> None:
    graph = {module: {name for name in imported(module) if name != module} for module in MODULES}
    del graph["__init__.py"]
    while graph:
        free = [module for module, names in graph.items() if not names & graph.keys()]
        assert free, f"a circle among {sorted(graph)}"
        for module in free:
            del graph[module]


@pytest.mark.parametrize("module", [module for module in MODULES if room(module) not in EDGE])
def test_nothing_below_the_commands_talks_to_the_user(module: str) -> None:
    text = (PACKAGE / module).read_text(encoding="utf-8")
    for word in (r"(?<![.\w])print\(", r"sys\.exit", r"os\.environ", "isatty", "stdout", "stderr"):
        assert not re.search(word, text), word


@pytest.mark.parametrize("module", MODULES)
def test_a_file_can_be_read_in_one_sitting(module: str) -> None:
    assert (PACKAGE / module).read_text(encoding="utf-8").count("\n") <= 320


def file_of_tests(module: str) -> Path:
    """The file of tests for a module of the program."""
    path = Path(module)
    return HERE / path.parent / f"test_{path.stem.strip('_')}.py"


@pytest.mark.parametrize("module", [module for module in MODULES if module != "__init__.py"])
def test_a_module_has_its_file_of_tests(module: str) -> None:
    assert file_of_tests(module).exists() or module in UNTESTED
