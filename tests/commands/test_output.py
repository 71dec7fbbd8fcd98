"""Where an answer goes and how: decided from the options, the terminal and the environment."""

import io
import os
import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from running import Run, Stream

from sco_cli.commands import output
from sco_cli.commands.output import Destination
from sco_cli.errors import ReaderGone, Usage
from sco_cli.formats import Screen
from sco_cli.options import Shared

Streams = Callable[..., Stream]


@pytest.fixture
def stdout(monkeypatch: pytest.MonkeyPatch) -> Streams:
    """Puts a terminal or a pipe of some encoding in place of standard output."""

    def put(tty: bool = False, encoding: str = "utf-8") -> Stream:
        stream = Stream(tty, encoding)
        monkeypatch.setattr(sys, "stdout", stream)
        return stream

    return put


@pytest.fixture
def stderr(monkeypatch: pytest.MonkeyPatch) -> Streams:
    def put(tty: bool = False) -> Stream:
        stream = Stream(tty, "utf-8")
        monkeypatch.setattr(sys, "stderr", stream)
        return stream

    return put


def where(terminal: bool = False, file: str | None = None, *, paged: bool = True, quiet: bool = False) -> Destination:
    return Destination(file, terminal, "tsv", Screen(), paged, quiet)


@pytest.mark.parametrize("name", [None, "-"])
@pytest.mark.parametrize(("tty", "format_"), [(True, "table"), (False, "tsv")])
def test_without_a_file_the_answer_goes_to_standard_output(
    stdout: Streams, monkeypatch: pytest.MonkeyPatch, name: str | None, tty: bool, format_: str
) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    stdout(tty)
    assert output.destination(Shared(output=name)) == Destination(None, tty, format_, Screen(70, tty, True))


@pytest.mark.parametrize("tty", [True, False])
def test_a_file_is_no_terminal_whatever_standard_output_is(
    stdout: Streams, monkeypatch: pytest.MonkeyPatch, tty: bool
) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    stdout(tty, "ascii")
    assert output.destination(Shared(output="a.json")) == Destination("a.json", False, "json", Screen(70, False, True))


def test_a_closed_standard_output_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    monkeypatch.setattr(sys, "stdout", None)
    assert output.destination(Shared()) == Destination(None, False, "tsv", Screen(70, False, False))


def test_the_pager_and_remarks_are_wanted_unless_the_options_say_otherwise(stdout: Streams) -> None:
    stdout(True)
    found = [output.destination(each) for each in (Shared(), Shared(no_pager=True), Shared(quiet=True))]
    assert [(each.paged, each.quiet) for each in found] == [(True, False), (False, False), (True, True)]


def test_references_have_no_format_and_need_no_ending(stdout: Streams) -> None:
    stdout()
    assert output.destination(Shared(output="a.bib"), cite="bibtex").format == ""
    assert output.destination(Shared(), cite="ris").format == ""


@pytest.mark.parametrize(
    ("asked", "file", "terminal", "name"),
    [
        (None, None, True, "table"),
        (None, None, False, "tsv"),
        ("json", None, True, "json"),
        (" JSON ", None, False, "json"),
        ("html", "a.csv", False, "html"),
        (None, "a.csv", False, "csv"),
        (None, "folder.md/a.YML", False, "yaml"),
        (None, "a.b.txt", False, "table"),
    ],
)
def test_the_format_is_the_one_asked_for_else_that_of_the_ending_else_that_of_the_stream(
    asked: str | None, file: str | None, terminal: bool, name: str
) -> None:
    assert output.chosen_format(asked, file, terminal) == name


def test_what_is_no_regular_file_needs_no_ending(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    assert output.chosen_format(None, str(pipe), False) == "tsv"
    assert output.chosen_format("json", str(pipe), False) == "json"


def test_an_unknown_format_is_told_with_the_nearest() -> None:
    with pytest.raises(Usage) as found:
        output.chosen_format("jsn", "a.csv", False)
    assert str(found.value) == "unknown format 'jsn'; did you mean 'json'?"
    with pytest.raises(Usage) as found:
        output.chosen_format("pdf", None, True)
    assert str(found.value) == (
        "unknown format 'pdf'; choose from: table, csv, tsv, json, jsonl, md, yaml, html, xlsx"
    )  # fmt: skip


@pytest.mark.parametrize(("columns", "width"), [("1", 40), ("39", 40), ("40", 40), ("41", 41), ("200", 200)])
def test_a_table_is_as_wide_as_the_window_but_at_least_forty_columns(
    stdout: Streams, monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    stdout()
    monkeypatch.setenv("COLUMNS", columns)
    assert output.screen(None, False).width == width


@pytest.mark.parametrize(
    ("encoding", "unicode"),
    [("utf-8", True), ("UTF-8", True), ("utf8", True), ("utf-16", True), ("ascii", False), ("cp1251", False)],
)
def test_only_a_unicode_stream_gets_letters_beyond_ascii_but_every_file(
    stdout: Streams, encoding: str, unicode: bool
) -> None:
    stdout(True, encoding)
    assert output.screen(None, True).unicode is unicode
    assert output.screen("a.txt", False).unicode is True


@pytest.mark.parametrize(
    ("environment", "at_a_terminal", "elsewhere"),
    [
        ({}, True, False),
        ({"TERM": "xterm"}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, False, False),
    ],
)
def test_colour_is_for_terminals_unless_the_user_says_otherwise_and_never_for_files(
    stdout: Streams, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], at_a_terminal: bool, elsewhere: bool
) -> None:
    monkeypatch.delenv("TERM", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    stdout()
    assert (output.colour(True), output.colour(False)) == (at_a_terminal, elsewhere)
    assert (output.screen(None, True).colour, output.screen(None, False).colour) == (at_a_terminal, elsewhere)
    assert (output.screen("a.txt", True).colour, output.screen("a.txt", False).colour) == (False, False)


@pytest.mark.parametrize("answer", ["Ж\n", "Ж\n".encode()])
def test_a_file_gets_text_in_utf_8_and_bytes_as_they_are(stdout: Streams, tmp_path: Path, answer: str | bytes) -> None:
    stream = stdout()
    output.write(answer, where(file=str(tmp_path / "a.tsv")))
    assert (tmp_path / "a.tsv").read_bytes() == "Ж\n".encode()
    assert stream.text() == ""


def test_half_a_letter_does_not_keep_an_answer_from_a_file(stdout: Streams, tmp_path: Path) -> None:
    stdout()
    output.write("a\udcff\n", where(file=str(tmp_path / "a.tsv")))
    assert (tmp_path / "a.tsv").read_bytes() == b"a?\n"


@pytest.mark.parametrize("answer", ["Ж\r\n", "Ж\r\n".encode()])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_a_pipe_gets_utf_8_whatever_its_encoding(stdout: Streams, answer: str | bytes, encoding: str) -> None:
    stream = stdout(False, encoding)
    output.write(answer, where())
    assert stream.kept.getvalue() == "Ж\r\n".encode()


@pytest.mark.parametrize(
    ("encoding", "shown"), [("utf-8", "Жö·\n".encode()), ("cp1251", b"\xc6?\xb7\n"), ("ascii", b"???\n")]
)
def test_a_terminal_gets_what_its_encoding_can_show(stdout: Streams, encoding: str, shown: bytes) -> None:
    stream = stdout(True, encoding)
    output.write("Жö·\n", where(terminal=True))
    assert stream.kept.getvalue() == shown


def test_what_was_printed_before_stays_before_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Stream(False, "utf-8")
    stream.reconfigure(write_through=False)
    monkeypatch.setattr(sys, "stdout", stream)
    print("first", end="\n", file=stream)
    output.write("second\n", where())
    assert stream.kept.getvalue() == b"first\nsecond\n"


def test_a_closed_standard_output_gets_nothing(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    output.write("text\n", where())
    assert capfd.readouterr() == ("", "")


def test_what_takes_an_answer_in_parts_gets_all_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[bytes] = []

    class Unbuffered(io.BytesIO):
        def write(self, data: Any) -> int:
            taken.append(bytes(data[:4]))
            return len(taken[-1])

    stream = Stream(False, "utf-8")
    monkeypatch.setattr(Stream, "buffer", Unbuffered())
    monkeypatch.setattr(sys, "stdout", stream)
    output.write("ten letters", where())
    assert taken == [b"ten ", b"lett", b"ers"]


def test_a_reader_who_has_gone_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    file = os.fdopen(writer, "w")
    monkeypatch.setattr(sys, "stdout", file)
    with pytest.raises(ReaderGone):
        output.write("text\n", where())
    with pytest.raises(BrokenPipeError):
        file.close()


@pytest.mark.parametrize(("lines", "long"), [(9, False), (10, True), (11, True)])
def test_a_text_is_long_when_it_and_the_prompt_do_not_fit_the_window(
    monkeypatch: pytest.MonkeyPatch, lines: int, long: bool
) -> None:
    monkeypatch.setenv("LINES", "10")
    monkeypatch.setenv("COLUMNS", "80")
    assert output.is_long("text\n" * lines) is long


@pytest.mark.parametrize(
    ("answer", "terminal", "pager", "lines", "paged"),
    [
        ("a\nЖ\n", True, True, "2", True),
        ("a\nЖ\n", True, True, "3", False),
        ("a\nЖ\n", True, False, "2", False),
        ("a\nЖ\n", False, True, "2", False),
        ("a\nЖ\n".encode(), True, True, "2", False),
    ],
)
@pytest.mark.parametrize("wanted", [True, False])
def test_only_a_long_text_at_a_terminal_goes_through_the_pager_unless_none_is_wanted(
    stdout: Streams,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str | bytes,
    terminal: bool,
    pager: bool,
    lines: str,
    paged: bool,
    wanted: bool,
) -> None:
    stream = stdout(terminal)
    seen = tmp_path / "seen"
    monkeypatch.setenv("LINES", lines)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("PAGER", f"cat > {shlex.quote(str(seen))}" if pager else "cat")
    output.write(answer, where(terminal, paged=wanted))
    assert stream.text() == ("" if paged and wanted else "a\nЖ\n")
    assert (seen.read_bytes() if seen.exists() else None) == ("a\nЖ\n".encode() if paged and wanted else None)


def test_the_pager_gets_what_the_terminal_can_show(
    stdout: Streams, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stdout(True, "ascii")
    monkeypatch.setenv("PAGER", f"cat > {shlex.quote(str(tmp_path / 'seen'))}")
    assert output.page("Ж\n") is True
    assert (tmp_path / "seen").read_bytes() == b"?\n"


def test_where_a_pager_fails_the_text_is_shown_as_it_is(stdout: Streams, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = stdout(True)
    monkeypatch.setenv("LINES", "1")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("PAGER", "exit 126")
    output.write("a\nЖ\n", where(True))
    assert stream.text() == "a\nЖ\n"


@pytest.mark.parametrize("always", [True, False])
def test_what_is_said_in_a_pipe_is_one_line_without_control_characters_and_only_what_is_always_said(
    stderr: Streams, always: bool
) -> None:
    stream = stderr()
    output.say("word " * 30 + "\x1b[31mlast\u202e", where(), always=always)
    assert stream.text() == ("word " * 30 + "[31mlast\n" if always else "")


@pytest.mark.parametrize("always", [True, False])
def test_what_is_said_at_a_terminal_is_dim_and_wrapped_at_its_width(
    stderr: Streams, monkeypatch: pytest.MonkeyPatch, always: bool
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.delenv("TERM", raising=False)
    lines = "One sentence that is\nlonger than the\nwindow."
    stream = stderr(True)
    output.say("One sentence that is longer than the window.\x07", where(), always=always)
    assert stream.text() == f"\x1b[2m{lines}\x1b[0m\n"
    monkeypatch.setenv("NO_COLOR", "1")
    stream = stderr(True)
    output.say("One sentence that is longer than the window.\x07", where(), always=always)
    assert stream.text() == f"{lines}\n"


@pytest.mark.parametrize("tty", [True, False])
def test_where_it_is_to_be_quiet_nothing_is_said(stderr: Streams, tty: bool) -> None:
    stream = stderr(tty)
    output.say("text", where(quiet=True), always=True)
    assert stream.text() == ""


@pytest.mark.parametrize("always", [True, False])
def test_where_standard_error_is_closed_nothing_is_said(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], always: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    output.say("text", where(), always=always)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("option", ["-q", "--quiet"])
def test_quiet_silences_what_is_said_of_every_answer_but_no_mistake(run: Run, option: str) -> None:
    for asked in (["events", "--since", "2030"], ["overview"], ["show", "delta"], ["panel", "--wide"], ["validate"]):
        assert run(*asked, option, tty_err=True).err == ""
    assert run("areas", "-c", "x", option).err.startswith("sco: unknown column")
