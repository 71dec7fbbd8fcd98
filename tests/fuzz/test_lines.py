"""Three hundred odd command lines, the same every time; `make fuzz` tries ten thousand."""

from pathlib import Path

import pytest
from fuzz import lines
from fuzz.promises import attempt
from running import Outcome

COUNT, PART = 300, 30


@pytest.mark.parametrize("first", range(0, COUNT, PART))
def test_an_odd_command_line_is_answered_or_told_what_is_wrong(first: int) -> None:
    assert {seed: found for seed in range(first, first + PART) if (found := lines.problems(seed))} == {}


def test_a_seed_always_means_the_same_line() -> None:
    assert [lines.case(seed) for seed in range(100)] == [lines.case(seed) for seed in range(100)]
    assert lines.case(1) != lines.case(2)


def test_the_lines_are_answered_refused_and_not_understood_in_fair_parts(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    outcomes = [attempt(lines.case(seed).arguments, tmp_path) for seed in range(100)]
    codes = [outcome.code for outcome in outcomes if isinstance(outcome, Outcome)]
    assert min(codes.count(0) / 3, codes.count(1), codes.count(2) / 3) >= 5


@pytest.mark.parametrize(
    ("arguments", "outcome", "left", "said"),
    [
        ([], Outcome(2, "", "sco: no"), {"out.csv"}, "ends with 2 and leaves ['out.csv']"),
        ([], Outcome(0, "", ""), {"a", "b"}, "leaves several files: ['a', 'b']"),
        (["-f", "json"], Outcome(0, "[1", ""), set(), "no JSON: "),
        ([], Outcome(2, "", "wrong"), set(), "a message that does not begin as messages do: 'wrong'"),
        ([], Outcome(2, "", "sco: " + "x" * 6_000), set(), "6005 characters of message"),
    ],
)
def test_what_a_line_must_not_do_is_found(arguments: list[str], outcome: Outcome, left: set[str], said: str) -> None:
    (found,) = lines.found(arguments, outcome, left)
    assert found.startswith(said)


def test_a_line_that_does_what_it_should_is_not_found() -> None:
    assert list(lines.found(["-f", "json"], Outcome(0, "[]\n", ""), {"out.csv"})) == []
    assert list(lines.found(["validate", "-o", "out.csv"], Outcome(1, "", ""), {"out.csv"})) == []
