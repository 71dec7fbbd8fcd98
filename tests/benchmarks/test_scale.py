import sys
from pathlib import Path

import pytest
import scale
from runs import Command, Spent, run
from scale import LOADED, PARSED, Cost


def cost(*seconds: float, memory: float = 100) -> Cost:
    return Cost([Spent(0, each, memory) for each in seconds])


LINEAR = cost(0.11, 0.2, 1.1)


def test_growth_is_1_for_what_is_linear_beside_its_start() -> None:
    assert LINEAR.growth == pytest.approx(1)
    assert cost(0.1, 1.0, 100.0).growth > 9


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({LOADED: cost(0.16, 0.3, 1.64)}, []),
        ({LOADED: cost(0.16, 0.3, 1.7)}, ["loading takes 1.55 times parsing alone, more than 1.5"]),
        ({"x": cost(0.11, 0.2, 2.2)}, ["x grows to 2.00 times what is linear, more than 1.5"]),
        ({"x": cost(0.1, 0.11, 0.99)}, []),
        ({"x": cost(0.11, 0.2, 1.1, memory=1001)}, ["x takes 1001 MB, more than 1000"]),
    ],
)
def test_a_broken_limit_is_named(changed: dict[str, Cost], said: list[str]) -> None:
    assert scale.broken({PARSED: LINEAR, LOADED: LINEAR, "x": LINEAR} | changed) == said


@pytest.mark.parametrize(("seconds", "code"), [(1.1, 0), (9.9, 1)])
def test_it_ends_with_1_when_a_limit_is_broken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], seconds: float, code: int
) -> None:
    costs = {PARSED: LINEAR, LOADED: LINEAR, "sco members": cost(0.11, 0.2, seconds)}
    monkeypatch.setattr(scale, "measure", lambda: costs)
    assert scale.main() == code
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == [
        "1×,",
        "s",
        "10×,",
        "s",
        "100×,",
        "s",
        "growth",
        "1×,",
        "MB",
        "10×,",
        "MB",
        "100×,",
        "MB",
    ]
    assert lines[3].split()[:4] == ["sco", "members", "0.11", "0.20"]
    assert ("every limit is kept" in lines) is (code == 0)


def test_everything_measured_runs_on_a_folder(tmp_path: Path) -> None:
    (tmp_path / "terms.toml").write_text("", encoding="utf-8")
    for name, command in scale.commands(tmp_path).items():
        if name in (PARSED, LOADED, "sco members"):
            assert run(command).seconds > 0
        assert str(tmp_path) in command.arguments


def test_all_sizes_are_measured_and_the_least_run_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    seconds = iter([3.0, 2.0, 4.0, 7.0])
    monkeypatch.setattr(scale, "SIZES", {1: 3, 10: 1})
    monkeypatch.setattr(scale, "write", lambda folder, times: sizes.append(times))
    monkeypatch.setattr(scale, "commands", lambda folder: {"x": Command([sys.executable])})
    monkeypatch.setattr(scale, "run", lambda command: Spent(0, next(seconds), 0))
    assert [each.processor for each in scale.measure()["x"].spent] == [2.0, 7.0]
    assert sizes == [1, 10]
