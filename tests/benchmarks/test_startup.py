import pytest
import startup
from runs import Command, Times

CASES = {"fast": (Command(["fast"]), 1.4), "slow": (Command(["slow"]), 2.0)}


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Rounds of the runs that were made: in the first `slow` is over its limit, later within it."""
    made: list[int] = []

    def pretend(commands: dict[str, Command], rounds: int) -> dict[str, Times]:
        made.append(rounds)
        slow = 0.21 if len(made) == 1 else 0.2
        return {"hello": Times(0.1, 9), "fast": Times(0.12, 9), "slow": Times(slow, 9)}

    monkeypatch.setattr(startup, "take_turns", pretend)
    monkeypatch.setattr(startup, "ROUNDS", ((CASES, 7), (CASES, 5)))
    return made


def test_it_prints_the_ratios_of_the_least_times(
    runs: list[int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["startup.py"])
    assert startup.main() == 0
    assert runs == [7, 5]
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == [
        " 100.0 ms  1.00  Typer hello-world",
        " 120.0 ms  1.20  fast  (at most 1.4)",
        " 210.0 ms  2.10  slow  (at most 2.0)",
    ]


def test_the_check_measures_again_what_was_over_its_limit(runs: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["startup.py", "--check"])
    assert startup.main() == 0
    assert runs == [7, 7, 5]


def test_the_check_fails_when_a_limit_is_broken_three_times(runs: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(CASES, "fast", (Command(["fast"]), 1.1))
    monkeypatch.setattr("sys.argv", ["startup.py", "--check"])
    assert startup.main() == 1
    assert runs == [7, 7, 7]
