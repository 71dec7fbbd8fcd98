"""Three hundred broken datasets, the same every time; `make fuzz` tries ten thousand."""

import shutil
from pathlib import Path
from random import Random

import pytest
from fuzz import datasets
from fuzz.breaking import WAYS
from fuzz.promises import attempt, broken
from running import SMALL, Outcome

COUNT, PART = 300, 15


@pytest.mark.parametrize("first", range(0, COUNT, PART))
def test_a_broken_dataset_is_told_in_plain_words_and_a_sound_one_answers(first: int) -> None:
    assert {seed: found for seed in range(first, first + PART) if (found := datasets.problems(seed))} == {}


def test_a_seed_always_means_the_same_dataset() -> None:
    assert [datasets.case(seed) for seed in range(50)] == [datasets.case(seed) for seed in range(50)]
    assert datasets.case(1) != datasets.case(2)


def test_the_seeds_know_every_way_to_break_a_file() -> None:
    changes = {each.partition(": ")[2] for seed in range(COUNT) for each in datasets.case(seed).changes}
    assert {way.__name__ for way in WAYS} <= changes


def test_some_of_the_datasets_are_sound_and_most_are_not(tmp_path: Path) -> None:
    codes = []
    for seed in range(80):
        data = tmp_path / str(seed)
        for name, text in datasets.case(seed).files.items():
            datasets.write(data / name, text)
        outcome = attempt(["validate", str(data)], tmp_path)
        assert isinstance(outcome, Outcome)
        codes.append(outcome.code)
        shutil.rmtree(data)
    assert 3 <= codes.count(0) < codes.count(1)


def test_a_broken_dataset_is_answered_alike_every_time(tmp_path: Path) -> None:
    for name, text in datasets.case(3).files.items():
        datasets.write(tmp_path / name, text)
    first, second = (attempt(["validate", str(tmp_path)], tmp_path) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ('{"severity": "error", "file": "FILE", "line": 99, "message": "x"}', "names line 99 of "),
        ('{"severity": "error", "file": "FILE", "line": 0, "message": "x"}', "names line 0 of "),
        ('{"severity": "error", "file": "FILE.x", "line": null, "message": "x"}', "names a file that does not exist"),
        ('{"severity": "error", "file": "FILE", "line": 1, "message": " "}', "says nothing"),
        ('{"severity": "warning", "file": "FILE", "line": 1, "message": "x"}', "ends with 1 for 1 faults"),
    ],
)
def test_a_fault_that_is_told_wrongly_is_found(fault: str, said: str) -> None:
    outcome = Outcome(1, "[" + fault.replace("FILE", str(SMALL / "areas.toml")) + "]", "")
    (found,) = datasets.broken_faults(outcome, SMALL, datasets.Case({}, []))
    assert found.startswith(said)


def test_a_file_that_cannot_be_used_and_is_not_named_is_found(tmp_path: Path) -> None:
    (tmp_path / "areas.toml").write_text("[[areas]]\n")
    case = datasets.Case({"areas.toml": b"[[areas]]\n"}, [])
    assert list(datasets.broken_faults(Outcome(0, "[]", ""), tmp_path, case)) == [
        "finds nothing wrong in areas.toml, which cannot be used"
    ]


def test_a_command_that_fails_on_sound_data_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data").mkdir()
    outcomes = iter([Outcome(0, "[]", "")] + [Outcome(1, "", "sco: no")] * (datasets.ASKED + datasets.SHOWN))
    monkeypatch.setattr(datasets, "attempt", lambda *_, **__: next(outcomes))
    found = list(datasets.found(tmp_path, Random(1), datasets.Case({}, [])))
    assert len(found) == datasets.ASKED + datasets.SHOWN
    assert all(": fails on data without a fault: sco: no" in each for each in found)
    assert list(broken(Outcome(1, "", "sco: no"))) == []
