import subprocess
import sys
from pathlib import Path

import pytest
import runs
from runs import Command, Spent, Times


def test_a_run_tells_its_time_and_memory() -> None:
    spent = runs.run(Command([sys.executable, "-c", "import time; time.sleep(0.2); kept = b'x' * 60_000_000"]))
    assert spent.seconds >= 0.2
    assert 0 < spent.processor < spent.seconds
    assert spent.memory > 50


def test_a_run_that_fails_is_no_measure_unless_it_may() -> None:
    failing = Command([sys.executable, "-c", "raise SystemExit(1)"])
    with pytest.raises(subprocess.CalledProcessError):
        runs.run(failing)
    assert runs.run(failing._replace(codes=(0, 1))).seconds > 0


def test_a_command_runs_in_its_environment() -> None:
    runs.run(Command([sys.executable, "-c", "import os; assert os.environ['WORD'] == 'x'"], {"WORD": "x"}))


def test_commands_take_turns_and_the_first_round_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = iter([9, 9, 5, 1, 3, 2, 4, 6])
    turns: list[str] = []

    def pretend(command: Command) -> Spent:
        turns.append(command.arguments[0])
        return Spent(next(seconds), 0, 0)

    monkeypatch.setattr(runs, "run", pretend)
    times = runs.take_turns({"first": Command(["a"]), "second": Command(["b"])}, 3)
    assert turns == ["a", "b"] * 4
    assert times == {"first": Times(3, 4), "second": Times(1, 2)}


def test_hello_world_and_sco_answer(tmp_path: Path) -> None:
    assert runs.run(runs.hello(tmp_path)).seconds > 0
    assert runs.run(runs.sco("--version")).seconds > 0
    assert runs.run(runs.sco("members -f nothing", codes=(2,))).seconds > 0
