"""How many faults planted in the program the tests find.

    python tests/mutants.py                          1,000 mutants, drawn evenly over all files
    python tests/mutants.py --count 200 FILE …       so many of these files, named as in sco_cli/dates.py

Each mutant is one small change of the program: a comparison turned, a condition negated, a constant, a returned value
changed, a statement left out. It dies when a test that runs the changed line fails. Ends with 1 when fewer than 90 in
100 die, or fewer than 80 in 100 of a file. Wants pytest-cov; takes an hour or so for 1,000.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
COPIED = ("sco_cli", "data", "tests", "benchmarks", "README.md", "CHANGELOG.md", "CITATION.cff", "pyproject.toml")
# Tests that build packages or time the program see no planted fault that others do not.
LEFT_OUT = ("tests/test_packaging.py", "tests/test_startup.py")
# Tests that look at every listing, command or text.
ON_ALL = ("tests/test_expected.py", "tests/test_contract.py", "tests/test_cli.py", "tests/test_api.py")
SECONDS = 120
LEAST, LEAST_OF_A_FILE = 90, 80
FEWEST = 8  # of each file at least so many, where it has them

TURNED: dict[Any, Any] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
}
SWAPPED = {"any": "all", "all": "any", "min": "max", "max": "min", "first": "last", "last": "first"}


class Mutant(NamedTuple):
    """One planted fault: its file, the lines it stands in, what it does, and the file with it."""

    file: str
    lines: range
    what: str
    source: str


def mutants(file: str) -> Iterator[Mutant]:
    """Every mutant of a file."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    passed_over = {id(node) for node in not_run(tree)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.stmt | ast.expr) or id(node) in passed_over:
            continue
        for changed, what in changes(node):
            source = with_change(tree, node, changed)
            if source != ast.unparse(tree):
                lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
                yield Mutant(file, lines, f"{node.lineno}: {what}", source)


def not_run(tree: ast.AST) -> Iterator[ast.AST]:
    """What says nothing when the program runs: docstrings, annotations, imports for the type checker."""
    for node in ast.walk(tree):
        parts: list[ast.AST | None] = []
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node):
            parts.append(node.body[0])
        if isinstance(node, ast.FunctionDef):
            parts.append(node.returns)
        if isinstance(node, ast.arg | ast.AnnAssign):
            parts.append(node.annotation)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            parts.append(node)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("TypeVar", "cast"):
            parts.append(node)
        yield from (inner for part in parts if part is not None for inner in ast.walk(part))


def changes(node: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """What a node can be changed into, each with a word on it."""
    told = ast.unparse(node).split("\n")[0][:90]
    for change in (comparisons, operators, constants, flow, names):
        yield from change(node, told)


def comparisons(node: ast.AST, told: str) -> Iterator[tuple[ast.AST, str]]:
    """A comparison with each of its operators turned."""
    if isinstance(node, ast.Compare):
        for number, operator in enumerate(node.ops):
            if turned := TURNED.get(type(operator)):
                changed = copy.deepcopy(node)
                changed.ops[number] = turned()
                yield changed, f"turned {told}"


def operators(node: ast.AST, told: str) -> Iterator[tuple[ast.AST, str]]:
    """`and` for `or`, plus for minus, nothing for `not`."""
    if isinstance(node, ast.BoolOp | ast.BinOp) and (turned := TURNED.get(type(node.op))):
        changed = copy.deepcopy(node)
        changed.op = turned()
        yield changed, f"turned {told}"
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand, f"without not: {told}"


def flow(node: ast.AST, told: str) -> Iterator[tuple[ast.AST, str]]:
    """A condition negated, nothing returned, a statement left out."""
    if isinstance(node, ast.If | ast.IfExp | ast.While):
        negated = copy.deepcopy(node)
        negated.test = ast.UnaryOp(ast.Not(), negated.test)
        yield negated, f"negated {told}"
    if isinstance(node, ast.Return) and node.value is not None and told != "return None":
        yield ast.Return(ast.Constant(None)), f"nothing for {told}"
    if isinstance(node, ast.Raise) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call | ast.Yield)):
        yield ast.Pass(), f"left out {told}"
    if isinstance(node, ast.Continue):
        yield ast.Break(), "break for continue"


def names(node: ast.AST, told: str) -> Iterator[tuple[ast.AST, str]]:
    """Its opposite for a name that has one."""
    if isinstance(node, ast.Name) and node.id in SWAPPED:
        yield ast.Name(SWAPPED[node.id], node.ctx), f"swapped {told}"
    if isinstance(node, ast.Attribute) and node.attr in SWAPPED:
        yield ast.Attribute(node.value, SWAPPED[node.attr], node.ctx), f"swapped {told}"


def constants(node: ast.AST, told: str) -> Iterator[tuple[ast.AST, str]]:
    """Another constant for one of a kind that tests can tell."""
    if not isinstance(node, ast.Constant):
        return
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value), f"turned {told}"
    elif isinstance(node.value, int):
        yield ast.Constant(node.value + 1), f"one more than {told}"
    elif isinstance(node.value, str):
        yield ast.Constant(f"XX{node.value}XX"), f"other text for {told}"


def with_change(tree: ast.Module, node: ast.AST, changed: ast.AST) -> str:
    """The source of a tree in which another node stands in place of one."""

    class Change(ast.NodeTransformer):
        def visit(self, each: ast.AST) -> ast.AST:
            if each is node:
                return ast.copy_location(changed, node)
            return self.generic_visit(each)

    shallow = copy.copy(tree)
    memo: dict[int, object] = {id(node): node}
    return ast.unparse(ast.fix_missing_locations(Change().visit(copy.deepcopy(shallow, memo))))


def drawn(files: list[str], count: int, seed: int) -> list[Mutant]:
    """So many mutants, drawn evenly over the files, of each at least a few."""
    every = {file: list(mutants(file)) for file in files}
    total = sum(map(len, every.values()))
    chance = random.Random(seed)
    found = []
    for own in every.values():
        share = min(len(own), max(FEWEST, round(count * len(own) / total)))
        found += chance.sample(own, share)
    return found


def copied(folder: Path) -> Path:
    """A copy of the project in a folder."""
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif (ROOT / name).exists():
            shutil.copy(ROOT / name, folder / name)
    return folder


def covering(folder: Path) -> dict[str, dict[int, set[str]]]:
    """By file and line, the tests that run it; the tests are run once."""
    from coverage import CoverageData

    left_out = [f"--ignore={name}" for name in LEFT_OUT]
    coverage = ["--cov=sco_cli", "--cov-context=test", "--cov-report=", "--cov-fail-under=0"]
    command = [sys.executable, "-m", "pytest", *coverage, *left_out]
    ran = subprocess.run(command, cwd=folder, env=surroundings(folder), check=False, capture_output=True, text=True)
    if ran.returncode:
        sys.exit("the tests do not pass without a fault planted:\n" + ran.stdout[-2000:])
    data = CoverageData(str(folder / ".coverage"))
    data.read()
    found: dict[str, dict[int, set[str]]] = {}
    for path in data.measured_files():
        lines = {
            line: {context.partition("|")[0] for context in contexts if context}
            for line, contexts in data.contexts_by_lineno(path).items()
        }
        found[Path(path).relative_to(folder.resolve()).as_posix()] = lines
    return found


def surroundings(folder: Path) -> dict[str, str]:
    """The environment for a copy of the project: it imports its own program."""
    return {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}


def tests_for(mutant: Mutant, covered: dict[str, dict[int, set[str]]]) -> list[str]:
    """The tests that run the lines of a mutant; those of its file's own tests come first.

    Lines that only run when the file is loaded are told by the tests that run lines which name what is defined there,
    by those of the file, and by those that look at all.
    """
    own = Path("tests", *Path(mutant.file).parts[1:-1], f"test_{Path(mutant.file).stem.strip('_')}.py")
    lines = covered.get(mutant.file, {})
    found = set().union(*(lines.get(number, set()) for number in mutant.lines))
    if not found:
        of_the_file = {name for name in (own.as_posix(), *ON_ALL) if (ROOT / name).exists()}
        found = set().union(*lines.values(), of_the_file, users(mutant, covered))
    return sorted(found, key=lambda test: (not test.startswith(own.as_posix()), test.startswith(ON_ALL), test))


def users(mutant: Mutant, covered: dict[str, dict[int, set[str]]]) -> set[str]:
    """The tests that run a line which names a constant that a mutant stands in."""
    tree = ast.parse((ROOT / mutant.file).read_text(encoding="utf-8"))
    here = [
        node
        for node in tree.body
        if isinstance(node, ast.Assign) and node.lineno <= mutant.lines[0] <= (node.end_lineno or 0)
    ]
    names = [target.id for node in here for target in node.targets if isinstance(target, ast.Name)]
    found: set[str] = set()
    for file, lines in covered.items():
        for number, text in enumerate((ROOT / file).read_text(encoding="utf-8").splitlines(), 1):
            if any(re.search(rf"\b{name}\b", text) for name in names):
                found |= lines.get(number, set())
    return found


def survives(mutant: Mutant, tests: list[str], folder: Path) -> bool:
    """Whether all tests pass with a mutant."""
    path = folder / mutant.file
    before = path.read_text(encoding="utf-8")
    path.write_text(mutant.source, encoding="utf-8")
    arguments = folder / "arguments"
    arguments.write_text("\n".join(tests), encoding="utf-8")
    plain = ["-x", "-q", "-o", "addopts=--import-mode=importlib", "-p", "no:cacheprovider", "-p", "no:cov"]
    command = [sys.executable, "-m", "pytest", *plain]
    try:
        ended = subprocess.run(
            [*command, f"@{arguments}"],
            cwd=folder,
            env=surroundings(folder),
            timeout=SECONDS,
            check=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired:
        return False
    finally:
        path.write_text(before, encoding="utf-8")
    return ended.returncode == 0


def measure(chosen: list[Mutant], workers: int) -> dict[str, list[Mutant]]:
    """By file, the mutants that survive; each is told as soon as it is known."""
    surviving: dict[str, list[Mutant]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as top:
        folders: Queue[Path] = Queue()
        for number in range(workers):
            (Path(top) / str(number)).mkdir()
            folders.put(copied(Path(top) / str(number)))
        covered = covering(folders.queue[0])

        def judge(mutant: Mutant) -> None:
            tests = tests_for(mutant, covered)
            folder = folders.get()
            try:
                if not tests or survives(mutant, tests, folder):
                    surviving[mutant.file].append(mutant)
                    print(f"survives  {mutant.file}:{mutant.what}", flush=True)
            finally:
                folders.put(folder)

        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(judge, chosen))
    return surviving


def main() -> int:
    """Draws, judges and counts; 1 when too many survive."""
    parser = argparse.ArgumentParser(description="Plants faults and counts those that the tests find.")
    parser.add_argument("files", nargs="*", help="files of the program, such as sco_cli/dates.py; all by default")
    parser.add_argument("--count", type=int, default=1000, help="how many mutants")
    parser.add_argument("--seed", type=int, default=1, help="which are drawn")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="how many are judged at a time")
    given = parser.parse_args()
    files = given.files or sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "sco_cli").rglob("*.py"))
    chosen = drawn(files, given.count, given.seed)
    surviving = measure(chosen, given.workers)
    weak = False
    for file in files:
        drawn_here = sum(1 for mutant in chosen if mutant.file == file)
        dead = drawn_here - len(surviving[file])
        if drawn_here:
            share = 100 * dead / drawn_here
            weak |= share < LEAST_OF_A_FILE
            print(f"{share:5.0f} %  {dead} of {drawn_here}  {file}")
    dead = len(chosen) - sum(map(len, surviving.values()))
    print(f"{100 * dead / max(1, len(chosen)):5.1f} %  {dead} of {len(chosen)} in all")
    return 1 if weak or 100 * dead < LEAST * len(chosen) else 0


if __name__ == "__main__":
    sys.exit(main())
