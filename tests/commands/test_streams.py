"""Standard output and error that are closed, or that nobody reads any more."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import ENVIRONMENT, SCO, SMALL

from sco_cli.commands import streams


@pytest.fixture
def gone() -> Iterator[io.TextIOWrapper]:
    """A pipe whose reader has gone."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as file:
        yield file


def test_what_is_given_up_takes_all_that_is_written_and_shows_nothing(gone: io.TextIOWrapper) -> None:
    streams.give_up(gone)
    gone.write("more")
    gone.flush()


def test_a_closed_stream_can_be_given_up_too() -> None:
    streams.give_up(None)


def test_what_is_told_stands_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    streams.tell("one\ntwo")
    assert capsys.readouterr() == ("", "one\ntwo\n")


def test_where_standard_error_is_closed_nothing_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    streams.tell("one")
    assert capsys.readouterr() == ("", "")


def test_where_nobody_reads_standard_error_the_program_goes_on(
    gone: io.TextIOWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", gone)
    streams.tell("one")
    streams.tell("two")


def test_where_standard_error_is_full_the_program_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stderr", full)
        streams.tell("one")
        streams.tell("two")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["terms"], 0),
        (["--help"], 0),
        (["terms", "--help"], 0),
        (["--version"], 0),
        (["terms", "--kind", "x"], 2),
        (["terms", "--nothing"], 2),
        (["show", "nobody"], 1),
        (["terms", "--state", "AA"], 2),
        (["events", "--since", "2030"], 0),
    ],
)
@pytest.mark.parametrize("streams_gone", [("stdout",), ("stderr",), ("stdout", "stderr")])
def test_where_nobody_reads_the_program_ends_quietly_with_the_code_of_its_command(
    arguments: list[str], code: int, streams_gone: tuple[str, ...]
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    given = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **dict.fromkeys(streams_gone, writer)}
    environment = {**ENVIRONMENT, "SCO_DATA": str(SMALL)}
    found = subprocess.run([*SCO, *arguments], env=environment, check=False, timeout=60, text=True, **given)  # type: ignore[call-overload]
    os.close(writer)
    assert found.returncode == code
    assert "Error" not in (found.stderr or "")
    assert "Exception" not in (found.stderr or "")
