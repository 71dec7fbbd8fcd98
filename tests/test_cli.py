"""What scripts and people expect of the command line: streams, exit codes, messages, colour, pipes."""

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import TODAY, Run
from rich.cells import cell_len

from sco_cli import __version__, cli
from sco_cli.cli import COMMANDS

Folder = Callable[..., Path]


def test_version_is_one_line_with_program_and_dataset(run: Run) -> None:
    outcome = run("--version")
    assert outcome.code == 0
    assert outcome.out.startswith(f"sco {__version__}, dataset ")
    assert outcome.out.count("\n") == 1


@pytest.mark.parametrize("arguments", [[], ["-h"], ["--help"]])
def test_help_names_every_command_and_gives_examples(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)
    assert outcome.code == 0
    assert all(name in outcome.out for name in COMMANDS)
    assert "Examples:" in outcome.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_its_headline_and_an_example(run: Run, name: str) -> None:
    outcome = run(name, "-h")
    assert outcome.code == 0
    assert outcome.out == run(name, "--help").out
    assert COMMANDS[name] in " ".join(outcome.out.split())
    assert f"  sco {name}" in outcome.out


@pytest.mark.parametrize("name", [None, *(name for name in COMMANDS if name != "validate")])
def test_every_example_of_help_gives_an_answer(
    run: Run, name: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = run(name or "--help", "--help").out.splitlines()
    examples = [line.strip() for line in lines if line.strip().startswith("sco ")]
    assert examples
    for example in examples:
        outcome = run(*shlex.split(example)[1:])
        assert outcome.code == 0, example
        written = [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()]
        assert len((outcome.out + "".join(written)).splitlines()) > 1, example


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["initiatives", "--area", "enrgy"], 1, "sco: no area 'enrgy'; did you mean 'energy'?"),
        (["members", "--state", "Indai"], 1, "sco: no state 'Indai'; did you mean 'India'?"),
        (["meetings", "--body", "heads-of-stat-council"], 1, "did you mean 'heads-of-state-council'?"),
        (["initiatives", "--proposed-by", "Uzbekistn"], 1, "did you mean 'Uzbekistan'?"),
        (["show", "energy-strateg-2030"], 1, "did you mean 'energy-strategy-2030'?"),
        (["members", "--status", "membr"], 2, "sco: no status 'membr'; did you mean 'member'?"),
        (["documents", "--kind", "treatise"], 2, "sco: no kind 'treatise'; did you mean 'treaty'?"),
        (["timeline", "--kind", "meetin"], 2, "sco: no kind 'meetin'; did you mean 'meeting'?"),
        (["officials", "--phase", "past"], 2, "sco: no phase 'past'; there is: held, current, announced"),
        (["members", "--columns", "stat"], 2, "sco: no column 'stat'; did you mean 'state'?"),
        (["members", "--sort", "-snce"], 2, "sco: no sort key 'snce'; did you mean 'since'?"),
        (["members", "--format", "jsn"], 2, "sco: no format 'jsn'; did you mean 'json'?"),
        (["members", "--as-of", "2023-02-30"], 2, "sco: --as-of: '2023-02-30' is not a day that exists"),
        (["timeline", "--since", "soon"], 2, "sco: --since: 'soon' is not a date; write 2023, 2023-12"),
        (["timeline", "--since", "2024", "--until", "2023"], 2, "sco: --since 2024 is later than --until 2023"),
        (["members", "--limit", "0"], 2, "sco: Invalid value for '--limit': '0' is not a whole number from 1 up"),
        (["members", "--limit", "ten"], 2, "sco: Invalid value for '--limit': 'ten' is not a whole number from 1 up"),
        (["members", "--columns", " , "], 2, "sco: --columns names no column"),
        (["members", "--sort", ""], 2, "sco: no sort key ''"),
        (["members", "--as-of", ""], 2, "sco: --as-of: '' is not a date"),
        (["members", "--output", "/no/such/folder/x.csv"], 2, "sco: cannot write '/no/such/folder/x.csv'"),
        (["members", "--data", "/no/such/folder"], 1, "there is no such folder of data"),
        (["membrs"], 2, "sco: No such command 'membrs'. Did you mean 'members'?"),
        (["members", "--sate", "x"], 2, "sco: No such option: --sate"),
        (["members", "extra"], 2, "sco: Got unexpected extra argument"),
        (["show"], 2, "sco: Missing argument 'ID-OR-NAME'"),
    ],
)  # fmt: skip
def test_a_mistake_gets_one_message_the_nearest_value_and_its_code(
    run: Run, arguments: list[str], code: int, message: str
) -> None:
    outcome = run(*arguments)
    assert outcome.code == code
    assert message in outcome.err
    assert outcome.out == ""
    assert "Traceback" not in outcome.err


def test_a_wrong_today_is_named(run: Run) -> None:
    outcome = run("members", SCO_TODAY="tomorrow")
    assert outcome.code == 2
    assert "SCO_TODAY: 'tomorrow' is not a date" in outcome.err


def test_no_rows_is_an_answer_that_says_what_would_match(run: Run) -> None:
    outcome = run("members", "--status", "observer", "--state", "china")
    assert outcome.code == 0
    assert "No members match. There would be 1 without --status, 2 without --state." in outcome.err


def test_a_later_today_than_the_record_is_said_on_standard_error_only(run: Run) -> None:
    assert "verified through" in run("members", SCO_TODAY="2030-01-01").err
    assert "verified through" not in run("members", "--as-of", "2014").err
    assert run("members", SCO_TODAY="2030-01-01").out == run("members", SCO_TODAY=TODAY).out


def test_a_pipe_gets_tsv_and_a_terminal_a_table(run: Run) -> None:
    assert run("areas").out.startswith("id\tname\tinitiatives\n")
    assert run("areas", tty=True, NO_COLOR="1").out.startswith("Areas of cooperation, as of ")


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_a_terminal_is_coloured_unless_the_user_says_no(run: Run, environment: dict[str, str], coloured: bool) -> None:
    assert ("\x1b[" in run("members", tty=True, **environment).out) is coloured


def test_force_color_colours_a_table_in_a_pipe_but_never_data(run: Run) -> None:
    assert "\x1b[" in run("members", "-f", "table", FORCE_COLOR="1").out
    assert "\x1b[" not in run("members", FORCE_COLOR="1").out


def test_an_ascii_terminal_gets_a_table_that_it_can_show(run: Run) -> None:
    out = run("members", tty=True, encoding="ascii", NO_COLOR="1").out
    assert out.isascii()
    assert "Kazakhstan" in out
    assert "?" not in run("panel", "--wide", tty=True, encoding="ascii", NO_COLOR="1").out.replace("T?rkiye", "")


ASKED = {"show": ["india"], "search": ["bank"], "diff": ["2023-12-14", "today"]}


@pytest.mark.parametrize("name", [name for name in COMMANDS if name != "validate"])
def test_every_table_fits_forty_columns(run: Run, name: str) -> None:
    out = run(name, *ASKED.get(name, []), "-f", "table", COLUMNS="40").out
    assert max(map(cell_len, out.splitlines())) <= 40


def test_an_output_file_takes_its_format_from_its_ending(run: Run, tmp_path: Path) -> None:
    for name, begin in {
        "a.csv": "id,name",
        "a.json": "[",
        "a.md": "| id",
        "a.html": "<!DOCTYPE",
        "a.tsv": "id\t",
    }.items():
        outcome = run("areas", "-o", str(tmp_path / name))
        assert (outcome.code, outcome.out) == (0, "")
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(begin)


def test_an_output_file_is_written_whole_or_stays_as_it_was(run: Run, tmp_path: Path) -> None:
    kept = tmp_path / "kept.csv"
    kept.write_text("mine", encoding="utf-8")
    assert run("members", "--state", "nowhere", "-o", str(kept)).code == 1
    assert kept.read_text(encoding="utf-8") == "mine"
    assert list(tmp_path.iterdir()) == [kept]


def test_a_dash_means_standard_output(run: Run) -> None:
    assert run("areas", "-o", "-").out == run("areas").out


def test_the_pager_is_used_at_a_terminal_for_long_answers_only(run: Run, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    pager = f"cat > {seen}"
    assert run("timeline", tty=True, PAGER=pager, LINES="24").out == ""
    assert "Timeline" in seen.read_text(encoding="utf-8")
    seen.unlink()
    assert run("areas", "--limit", "2", tty=True, PAGER=pager, LINES="24").out != ""
    assert run("timeline", PAGER=pager, LINES="24").out != ""
    assert not seen.exists()


def test_a_folder_of_ones_own_can_be_named_by_option_or_environment(run: Run, folder: Folder) -> None:
    path = folder(areas='[[areas]]\nid = "energy"\nname = "Power"\ncovers = "Grids."\n')
    by_option = run("areas", "-c", "name", "--data", str(path))
    assert by_option.out == "name\nPower\n"
    assert run("areas", "-c", "name", SCO_DATA=str(path)).out == by_option.out


def test_a_fault_of_the_program_is_told_without_a_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("sco_cli.queries.catalogue.areas", broken)
    outcome = run("areas")
    assert outcome.code == 1
    assert "sco: this is a fault of the program" in outcome.err
    assert "Traceback" not in outcome.err


def test_an_interrupt_ends_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sco_cli.queries.catalogue.areas", interrupted)
    assert run("areas").code == 130


SCO = [sys.executable, "-m", "sco_cli"]
ENVIRONMENT = {**os.environ, "SCO_TODAY": TODAY}


def test_a_closed_pipe_ends_quietly() -> None:
    command = f"set -o pipefail; {' '.join(SCO)} timeline | head -1"
    found = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=ENVIRONMENT, check=False)
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout.startswith("date\tkind")


@pytest.mark.parametrize(
    ("redirection", "code", "error"),
    [
        (">&-", 0, ""),
        ("2>&-", 0, ""),
        (">/dev/full", 1, "sco: cannot write the answer: No space left on device\n"),
    ],
)
def test_closed_and_full_outputs_are_no_surprise(redirection: str, code: int, error: str) -> None:
    command = f"{' '.join(SCO)} members --as-of 2014 {redirection}"
    found = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=ENVIRONMENT, check=False)
    assert (found.returncode, found.stderr) == (code, error)
    assert "sco:" not in found.stdout


def test_an_interrupt_while_the_program_is_loading_ends_with_130_and_no_traceback() -> None:
    program = (
        "import sys\n"
        "class Late:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'typer': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Late())\n"
        "from sco_cli.__main__ import main\n"
        "main()\n"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (found.returncode, found.stdout, found.stderr) == (130, "", "")


@pytest.mark.parametrize("environment", [{"LANG": "C", "LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}])
def test_a_pipe_gets_utf_8_whatever_the_locale(environment: dict[str, str]) -> None:
    command = [*SCO, "states", "--state", "TR", "-c", "name,name_ru,name_zh"]
    found = subprocess.run(command, capture_output=True, env={**ENVIRONMENT, **environment}, check=True)
    assert found.stdout.decode() == "name\tname_ru\tname_zh\nTürkiye\tТурция\t土耳其\n"


def test_the_commands_and_their_modules_belong_together() -> None:
    for name in COMMANDS:
        assert cli.load(name).name == name
