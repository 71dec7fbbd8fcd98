"""The Organisation on one screen."""

import json

from conftest import Run


def overview(run: Run, *arguments: str) -> dict[str, object]:
    return json.loads(run("overview", *arguments, "-f", "json").out)  # type: ignore[no-any-return]


def test_the_day_of_the_press_answers(run: Run) -> None:
    found = overview(run, "--as-of", "2023-12-14")
    assert [found[key] for key in ("members", "observers", "dialogue_partners")] == [9, 3, 14]
    assert (found["chair"], found["chair_since"], found["chair_until"]) == ("Kazakhstan", "2023-07-04", "2024-07-04")
    assert str(found["secretary_general"]).startswith("Zhang Ming")
    assert "New Delhi" in str(found["last_summit"])


def test_what_is_only_planned_is_said_to_be(run: Run) -> None:
    found = overview(run, "--as-of", "2026-02-01")
    assert (found["chair"], found["chair_until"]) == ("Kyrgyzstan", "2026 (planned)")
    assert "Bishkek, 2026" in str(found["next_summit"])


def test_before_the_organisation_there_is_no_chair(run: Run) -> None:
    found = overview(run, "--as-of", "1999")
    assert (found["members"], found["shanghai_five"], found["chair"]) == (0, 5, None)


def test_it_stands_on_one_screen(run: Run) -> None:
    assert run("overview", "-f", "table").out.count("\n") <= 24
