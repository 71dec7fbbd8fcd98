"""What version 0.1.0 printed is printed still, from the data it had, but for what was changed on purpose."""

import json
import re
import tarfile
from fnmatch import fnmatch
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
THEN = "2026-02-26"


def changed(name: str, text: str) -> str:
    """What 0.1.0 printed, with everything that was changed on purpose since."""
    for change in CHANGES.get("changes", []):
        if any(fnmatch(name, pattern) for pattern in change["in"]):
            text = re.sub(change["old"], change["new"], text, flags=re.MULTILINE)
    return text


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept")
    for name in ("data", "printed"):
        with tarfile.open(KEPT / f"{name}.tar.xz") as archive:
            archive.extractall(folder if name == "data" else folder / "printed", filter="data")
    return folder


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in RETIRED])
def test_an_answer_is_the_one_that_was_printed(run_bundled: Run, data: Path, name: str) -> None:
    printed = (data / "printed" / name).read_bytes().decode()
    outcome = run_bundled(*COMMANDS[name], SCO_DATA=str(data / "data"), SCO_TODAY=THEN)
    assert outcome.code == 0, outcome.err
    assert outcome.out == changed(name, printed)


ANSWERED = [each["arguments"] for each in CHANGES.get("answered", [])]


@pytest.mark.parametrize(
    "case", [case for case in WRONG if case["arguments"] not in ANSWERED], ids=lambda case: " ".join(case["arguments"])
)
def test_a_wrong_command_gets_the_message_it_got(run_bundled: Run, data: Path, case: dict[str, Any]) -> None:
    outcome = run_bundled(*case["arguments"], SCO_DATA=str(data / "data"), SCO_TODAY=THEN)
    assert (outcome.code, outcome.out) == (case["code"], "")
    assert outcome.err == changed("wrong", case["message"])


def test_every_change_has_a_reason_and_changes_something(data: Path) -> None:
    texts = {name: (data / "printed" / name).read_bytes().decode() for name in COMMANDS}
    texts["wrong"] = "".join(case["message"] for case in WRONG)
    for change in CHANGES.get("changes", []):
        inside = [text for name, text in texts.items() if any(fnmatch(name, pattern) for pattern in change["in"])]
        assert change["why"], change
        assert any(re.search(change["old"], text, re.MULTILINE) for text in inside), change
    assert all(each["why"] and each["command"] in COMMANDS for each in CHANGES.get("retired", []))
    assert all(each["why"] for each in CHANGES.get("answered", []))


@pytest.mark.parametrize("arguments", ANSWERED, ids=" ".join)
def test_what_was_wrong_once_and_is_answered_now_is_answered(
    run_bundled: Run, data: Path, arguments: list[str]
) -> None:
    outcome = run_bundled(*arguments, SCO_DATA=str(data / "data"), SCO_TODAY=THEN)
    assert outcome.code == 0
    assert outcome.out
