"""What version 0.1.0 printed is printed still, from the data it had, but for what was changed on purpose."""

import json
import re
import tarfile
from fnmatch import fnmatch
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
import tomli
from running import HERE, Run

KEPT = HERE / "data" / "0.1.0"
COMMANDS: dict[str, list[str]] = json.loads((KEPT / "commands.json").read_text(encoding="utf-8"))
WRONG = json.loads((KEPT / "wrong.json").read_text(encoding="utf-8"))
CHANGES = tomli.loads((KEPT / "changes.toml").read_text(encoding="utf-8"))
RETIRED = {each["command"] for each in CHANGES.get("retired", [])}
REORDERED = {name for each in CHANGES.get("reordered", []) for name in each["commands"]}
CODES = {tuple(each["arguments"]): each["code"] for each in CHANGES.get("coded", [])}
ADDED = {key for each in CHANGES.get("added", []) for key in each["keys"]}
REWRITTEN = {key for each in CHANGES.get("rewritten", []) for key in each["keys"]}
THEN = "2026-02-26"


def changed(name: str, text: str) -> str:
    """What 0.1.0 printed, with everything that was changed on purpose since."""
    for change in CHANGES.get("changes", []):
        if any(fnmatch(name, pattern) for pattern in change["in"]):
            text = re.sub(change["old"], change["new"], text, flags=re.MULTILINE)
    return text


def without_added(value: Any, before: Any) -> Any:
    """A JSON value without the keys that later versions added, where 0.1.0 had none of that name."""
    if isinstance(value, list) and isinstance(before, list):
        return [without_added(item, old) for item, old in zip_longest(value, before)]
    if isinstance(value, dict) and isinstance(before, dict):
        return {
            key: without_added(item, before.get(key))
            for key, item in value.items()
            if key in before or key not in ADDED
        }
    return value


def in_any_order(value: Any) -> Any:
    """A JSON value with its lists of records that have areas in the order of their ids."""
    if isinstance(value, list) and all(isinstance(item, dict) and {"id", "areas"} <= item.keys() for item in value):
        return sorted(value, key=lambda item: str(item["id"]))
    return {key: in_any_order(item) for key, item in value.items()} if isinstance(value, dict) else value


def lines_in_any_order(text: str) -> list[str]:
    """The lines of a text in the order of the alphabet, without the numbers of parts of a page."""
    return sorted(re.sub(r"^(\w+)\[\d+\]", r"\1", line) for line in text.splitlines())


def without_added_columns(text: str, before: str) -> str:
    """Tab-separated values without the columns that later versions added."""
    had = before.split("\n", 1)[0].split("\t")
    rows = [line.split("\t") for line in text.splitlines()]
    kept = [number for number, key in enumerate(rows[0]) if key in had or key not in ADDED]
    return "".join("\t".join(row[number] for number in kept) + "\n" for row in rows)


def without_added_facts(text: str, before: str) -> str:
    """A page of part, key and value without the keys that later versions added."""
    had = {tuple(line.split("\t")[:2]) for line in before.splitlines()}
    return "".join(line + "\n" for line in text.splitlines() if not added(line.split("\t"), had))


def without_rewritten(text: str) -> str:
    """A page of part, key and value without the values that are written otherwise now."""
    return "".join(line for line in text.splitlines(keepends=True) if line.split("\t")[1] not in REWRITTEN)


def added(cells: list[str], had: set[tuple[str, ...]]) -> bool:
    """Whether later versions added a line of a page: its key, or the section of its part."""
    return tuple(cells[:2]) not in had and bool({cells[1], cells[0].partition("[")[0]} & ADDED)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept")
    for name in ("data", "printed"):
        with tarfile.open(KEPT / f"{name}.tar.xz") as archive:
            archive.extractall(folder if name == "data" else folder / "printed", filter="data")
    # A collection of records that there was not yet: those of today cite sources too.
    (folder / "data" / "organisations.toml").write_text("", encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in RETIRED])
def test_an_answer_is_the_one_that_was_printed(run_bundled: Run, data: Path, name: str) -> None:
    printed = (data / "printed" / name).read_bytes().decode()
    outcome = run_bundled(*COMMANDS[name], SCO_DATA=str(data / "data"), SCO_TODAY=THEN)
    assert outcome.code == 0, outcome.err
    expected = changed(name, printed)
    ordered: Any = (in_any_order, lines_in_any_order) if name in REORDERED else (lambda value: value,) * 2
    if name.endswith(".json"):
        now, then = (ordered[0](json.loads(text)) for text in (outcome.out, expected))
        assert without_added(now, then) == then
    elif expected.startswith("part\tkey\tvalue\n"):
        now, then = (without_rewritten(text) for text in (without_added_facts(outcome.out, expected), expected))
        assert ordered[1](now) == ordered[1](then)
    else:
        assert ordered[1](without_added_columns(outcome.out, expected)) == ordered[1](expected)


ANSWERED = [each["arguments"] for each in CHANGES.get("answered", [])]


@pytest.mark.parametrize(
    "case", [case for case in WRONG if case["arguments"] not in ANSWERED], ids=lambda case: " ".join(case["arguments"])
)
def test_a_wrong_command_gets_the_message_it_got(run_bundled: Run, data: Path, case: dict[str, Any]) -> None:
    outcome = run_bundled(*case["arguments"], SCO_DATA=str(data / "data"), SCO_TODAY=THEN)
    assert (outcome.code, outcome.out) == (CODES.get(tuple(case["arguments"]), case["code"]), "")
    assert outcome.err == changed("wrong", case["message"])


def test_every_change_has_a_reason_and_changes_something(data: Path) -> None:
    texts = {name: (data / "printed" / name).read_bytes().decode() for name in COMMANDS}
    texts["wrong"] = "".join(case["message"] for case in WRONG)
    for change in CHANGES.get("changes", []):
        inside = [text for name, text in texts.items() if any(fnmatch(name, pattern) for pattern in change["in"])]
        assert change["why"], change
        assert any(re.search(change["old"], text, re.MULTILINE) for text in inside), change
    assert all(each["why"] and each["command"] in COMMANDS for each in CHANGES.get("retired", []))
    assert all(each["why"] and {*each["commands"]} <= {*COMMANDS} for each in CHANGES.get("reordered", []))
    assert all(each["why"] for name in ("answered", "added", "rewritten") for each in CHANGES.get(name, []))
    codes = {tuple(case["arguments"]): case["code"] for case in WRONG}
    assert all(each["why"] and codes[tuple(each["arguments"])] != each["code"] for each in CHANGES.get("coded", []))


@pytest.mark.parametrize("arguments", ANSWERED, ids=" ".join)
def test_what_was_wrong_once_and_is_answered_now_is_answered(
    run_bundled: Run, data: Path, arguments: list[str]
) -> None:
    outcome = run_bundled(*arguments, SCO_DATA=str(data / "data"), SCO_TODAY=THEN)
    assert outcome.code == 0
    assert outcome.out
