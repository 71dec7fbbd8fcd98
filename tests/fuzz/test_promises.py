import os
from pathlib import Path

import pytest
from fuzz import promises
from fuzz.promises import GUARD, Stopped, attempt, broken, within_time
from running import Outcome


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("would write /x", "would write /x"),
        (Outcome(3, "", "sco: x"), "ends with 3"),
        (Outcome(1, "", "sco: internal error, please report it: X"), "a fault of the program: "),
        (Outcome(1, "", "Traceback (most recent call last)"), "a fault of the program: "),
        (Outcome(2, "rows", "sco: x"), "answers, and ends with 2: 'rows'"),
        (Outcome(1, "", ""), "ends with 1 and says nothing"),
        (Outcome(0, "a\x1b[31m", ""), "a control character in the answer: "),
        (Outcome(0, "a\rb", ""), "a control character in the answer: "),
        (Outcome(1, "", "sco: \u202e"), "a control character in the message: "),
        (Outcome(0, "a\udcff", ""), "half a character in the answer"),
    ],
)
def test_a_broken_promise_is_found(outcome: Outcome | str, said: str) -> None:
    (found,) = broken(outcome)
    assert found.startswith(said)


def test_an_answer_of_several_lines_breaks_no_promise() -> None:
    assert list(broken(Outcome(0, "a\tb\r\nc\n", ""))) == []


def test_what_a_run_would_write_elsewhere_is_not_written(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside.csv"
    inside.mkdir()
    assert (
        attempt(["areas", "-o", str(outside)], inside) == f"would write {tmp_path / 'outside.csv'}"
        or not outside.exists()
    )
    assert isinstance(attempt(["areas", "-o", "a.csv"], inside), Outcome)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.csv", "inside"]


def test_the_guard_is_only_on_duty_during_a_run(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with GUARD.only(tmp_path / "in"), pytest.raises(Stopped):
        (tmp_path / "x").mkdir()
    (tmp_path / "x").mkdir()
    with GUARD.only(tmp_path / "in"):
        Path(os.devnull).write_text("x")


def test_a_run_that_never_ends_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forever(*_: str, **__: object) -> Outcome:
        while True:
            pass

    monkeypatch.setattr(promises, "run_sco", forever)
    monkeypatch.setattr(promises, "SECONDS", 0.1)
    assert attempt([], tmp_path) == "takes more than 0.1 seconds"


def test_a_run_in_time_is_left_alone() -> None:
    with within_time(5):
        total = sum(range(1000))
    assert total == 499500


def test_a_fault_that_no_message_was_made_of_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: str, **__: object) -> Outcome:
        raise UnicodeError("half a letter")

    monkeypatch.setattr(promises, "run_sco", fail)
    assert str(attempt([], tmp_path)).startswith("UnicodeError: half a letter")
