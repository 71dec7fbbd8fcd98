"""Broken datasets: the small one with a few of its files changed by chance, and what `sco` makes of them.

A case is its seed: `python tests/fuzz/run.py --kind datasets --seed 17` shows what was changed, and what came of it.
"""

import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from fuzz.breaking import WAYS, encoded
from fuzz.promises import attempt, broken
from msgspec import Struct
from running import SMALL, Outcome, tidied

from sco_cli.errors import DataError
from sco_cli.parsing import load_file
from sco_cli.records import COLLECTIONS

FILES = {path.relative_to(SMALL).as_posix(): tidied(path.read_text("utf-8")) for path in sorted(SMALL.rglob("*.toml"))}
COMMANDS = (
    "members",
    "members --history -f json",
    "overview",
    "timeline --all",
    "timeline -f html --area energy",
    "meetings -f csv",
    "documents -f yaml",
    "initiatives -f md",
    "bodies -f jsonl",
    "sources --cite biblatex",
    "sources --cite ris",
    "diff 2009",
    "panel --wide",
    "search energy",
    "search alpha 2023",
    "states -c code,name,aliases",
    "chairmanships",
    "officials --as-of 2012",
    "designations",
    "statements -f json",
    "figures",
    "corrections",
    "alpha",
)
SHOWN = 3  # records of the dataset whose pages are asked for
ASKED = 5  # other commands
# What is said of a record that only begins or was only announced later.
LATER = re.compile("was only announced on|only begins on")


class Case(Struct, frozen=True):
    """A broken dataset: the bytes of the files that were changed, and how; None for a file that became a folder."""

    files: dict[str, bytes | None]
    changes: list[str]


def case(seed: int) -> Case:
    """The dataset of a seed, with one to three changes in one or two files."""
    random = Random(f"dataset {seed}")
    files: dict[str, bytes | None] = {}
    changes = []
    for name in random.sample(list(FILES), random.choice((1, 1, 2))):
        text = FILES[name]
        for way in random.choices(WAYS, k=random.choice((1, 1, 1, 2, 3))):
            text = way(random, text)
            changes.append(f"{name}: {way.__name__}")
        files[name] = encoded(random, text)
        if random.random() < 0.01:
            files[name] = None
            changes.append(f"{name}: is a folder")
    return Case(files, changes)


def problems(seed: int) -> list[str]:
    """What `sco` does with the dataset of a seed that it must not do."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place).resolve()
        changed = case(seed)
        for name, data in changed.files.items():
            write(folder / "data" / name, data)
        return [text.replace(str(folder), "…") for text in found(folder, Random(f"commands {seed}"), changed)]


def write(path: Path, data: bytes | None) -> None:
    """Writes a file of a dataset, or makes it a folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if data is None:
        path.mkdir()
    else:
        path.write_bytes(data)


def found(folder: Path, random: Random, changed: Case) -> Iterator[str]:
    """What goes wrong, each with the command that does."""
    data = folder / "data"
    checked = attempt(["validate", str(data), "-f", "json"], folder)
    told = list(broken(checked))
    if not told and isinstance(checked, Outcome):
        told = list(broken_faults(checked, data, changed))
    yield from (f"validate: {each}" for each in told)
    clean = isinstance(checked, Outcome) and checked.code == 0
    for command in commands(random, data):
        outcome = attempt(command.split(), folder, tty=random.random() < 0.3, SCO_DATA=str(data))
        yield from (f"{command}: {each}" for each in broken(outcome))
        if clean and isinstance(outcome, Outcome) and outcome.code and not LATER.search(outcome.err):
            yield f"{command}: fails on data without a fault: {outcome.err.strip()[:200]}"


def commands(random: Random, data: Path) -> list[str]:
    """Some of the commands, and the pages of some records."""
    texts = [FILES[name] if not (data / name).exists() else readable(data / name) for name in FILES]
    ids = re.findall(r'^id = "([\w-]+)"$', "\n".join(texts), re.M)
    return random.sample(COMMANDS, ASKED) + [f"show {each}" for each in random.choices(ids, k=SHOWN)]


def readable(path: Path) -> str:
    """The text of a file as far as it is text."""
    return path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""


def broken_faults(checked: Outcome, data: Path, changed: Case) -> Iterator[str]:
    """What is wrong with the faults that `sco validate` names: their files, their lines, that they are all there."""
    faults = json.loads(checked.out)
    if (checked.code == 1) != any(fault["severity"] == "error" for fault in faults):
        yield f"ends with {checked.code} for {len(faults)} faults"
    for fault in faults:
        path = Path(fault["file"])
        lines = path.read_text(encoding="utf-8", errors="replace").count("\n") + 1 if path.is_file() else 0
        if not path.exists():
            yield f"names a file that does not exist: {fault}"
        elif fault["line"] is not None and not 1 <= fault["line"] <= lines:
            yield f"names line {fault['line']} of {lines}: {fault}"
        if not fault["message"].strip():
            yield f"says nothing: {fault}"
    named = {fault["file"] for fault in faults if fault["severity"] == "error"}
    for name in changed.files:
        if unusable(data / name) and str(data / name) not in named:
            yield f"finds nothing wrong in {name}, which cannot be used"


def unusable(path: Path) -> bool:
    """Whether a file of a collection cannot be read as records."""
    kinds = {kind.collection: kind for kind in COLLECTIONS}
    kind = kinds.get(path.stem) or kinds.get(path.parent.name)
    if kind is None:
        return False
    try:
        load_file(kind, path)
    except DataError:
        return True
    except Exception:
        return False  # told by the run itself
    return False
