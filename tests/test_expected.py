"""Whole outputs, against files that a person has read before they were kept."""

import pytest
from expected import KEPT, cases, printed
from running import Run


@pytest.mark.parametrize("name", cases())
def test_the_program_prints_what_the_kept_file_shows(run: Run, name: str) -> None:
    assert printed(name).decode() == (KEPT / name).read_bytes().decode()


def test_no_kept_file_is_left_over() -> None:
    assert {path.relative_to(KEPT).as_posix() for path in KEPT.rglob("*") if path.is_file()} == set(cases())
