"""What scripts and people expect of the command line: streams, exit codes, messages, colour, pipes."""

import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len
from running import ENVIRONMENT, HERE, SCO, SMALL, TODAY, Folder, Run

from sco_cli import __version__, cli
from sco_cli.commands import helping
from sco_cli.contents import COMMANDS, GROUPS
from sco_cli.dataset import Dataset
from sco_cli.errors import Usage

HOW_FAR = "The record is verified through 2026-01-15; later events may be missing.\n"
NOT_ONE = "is not a whole number of 1 or more"
TRY = "sco: Try 'sco {}--help'.\n"
ASKED = {"show": ["delta"], "search": ["energy"], "diff": ["2009", "2025"], "validate": [str(HERE.parent / "data")],
         "export": ["schema", "sco-schema"]}  # fmt: skip


def program(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*SCO, *arguments], capture_output=True, text=True, env={**ENVIRONMENT, **variables}, check=False, timeout=60
    )


def bash(line: str) -> subprocess.CompletedProcess[str]:
    command = line.replace("SCO", " ".join(SCO))
    return subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, env=ENVIRONMENT, check=False, timeout=60
    )


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], int]:
    """Makes every listing fail in its midst; the line in which it does."""

    def fail(error: BaseException) -> int:
        def ask(*_: object, **__: object) -> None:
            raise error

        monkeypatch.setattr("sco_cli.listings.ask", ask)
        return ask.__code__.co_firstlineno + 1

    return fail


def test_version_is_one_line_with_program_and_dataset(run: Run) -> None:
    assert run("--version") == (0, f"sco {__version__}, dataset 1.2.3\n", "")
    assert run("--version", "members").out == run("--version").out
    assert run("version") == run("--version")
    assert run("--version", "delta") == run("--version")


@pytest.mark.parametrize("arguments", [["-h"], ["--help"], ["help"], ["HELP"]])
def test_help_names_every_command_once_by_groups_and_gives_examples(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == run("--help").out
    found = re.findall(r"^  (\w+)  +\S|^(\w.*):$", outcome.out[outcome.out.index("The Organisation:") :], re.MULTILINE)
    assert [command or group for command, group in found] == [
        *(name for group, names in GROUPS.items() for name in (group, *names)),
        "Options",
    ]
    assert "  Examples:\n    sco overview\n    sco when did india join\n" in outcome.out


def test_the_program_alone_says_what_it_is_and_names_every_command(run: Run) -> None:
    outcome = run()
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == helping.welcome() + "\n"
    assert run("--").out == outcome.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_its_headline_and_an_example(run: Run, name: str) -> None:
    outcome = run(name, "-h")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == run(name, "--help").out
    assert COMMANDS[name] in " ".join(outcome.out.split())
    assert f"  Examples:\n    sco {name}" in outcome.out


@pytest.mark.parametrize("name", [None, *(name for name in COMMANDS if name != "validate")])
def test_every_example_of_help_gives_an_answer(
    run_bundled: Run, name: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = run_bundled(name or "--help", "--help").out.splitlines()
    examples = [line.strip() for line in lines if line.strip().startswith("sco ")]
    assert len(examples) >= (5 if name is None else 1)
    for example in examples:
        outcome = run_bundled(*shlex.split(example)[1:])
        assert outcome.code == 0, example
        written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
        assert len(b"".join([outcome.out.encode(), *written]).splitlines()) > 1, example


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_answers_and_is_named_as_it_is_called(
    run: Run, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(name, *ASKED.get(name, [])).code == 0
    assert cli.load(name).name == name


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["initiatives", "--area", "enrgy"], 1, "unknown area 'enrgy'; did you mean 'energy'?"),
        (["members", "--state", "Dleta"], 1, "unknown state 'Dleta'; did you mean 'Delta'?"),
        (["meetings", "--body", "counsil"], 1, "unknown body 'counsil'; did you mean 'council'?"),
        (["initiatives", "--proposed-by", "Echoni"], 1, "unknown state 'Echoni'; did you mean 'Echonia'?"),
        (["show", "gazete-2009"], 1, "unknown name 'gazete-2009'; did you mean 'gazette-2009'?"),
        (["members", "--status", "membr"], 2, "unknown status 'membr'; did you mean 'member'?"),
        (["documents", "--kind", "traety"], 2, "unknown kind 'traety'; did you mean 'treaty'?"),
        (["timeline", "--kind", "meetin"], 2, "unknown kind 'meetin'; did you mean 'meeting'?"),
        (["officials", "--phase", "past"], 2, "unknown phase 'past'; choose from: held, current, announced, unknown"),
        (["members", "--columns", "stat"], 2, "unknown column 'stat'; did you mean 'state'?"),
        (["members", "--sort", "-snce"], 2, "unknown sort key 'snce'; did you mean 'since'?"),
        (["members", "--format", "jsn"], 2, "unknown format 'jsn'; did you mean 'json'?"),
        (["sources", "--cite", "bibtx"], 2, "unknown style of reference 'bibtx'; did you mean 'bibtex'?"),
        (["members", "--as-of", "2023-02-30"], 2, "--as-of: '2023-02-30' is not a day that exists in the calendar"),
        (["members", "--as-of", ""], 2, "--as-of: '' is not a date; write 2023, 2023-12, 2023-12-14 or today"),
        (["timeline", "--since", "soon"], 2, "--since: 'soon' is not a date; write 2023, 2023-12, 2023-12-14 or today"),
        (["timeline", "--since", "2024", "--until", "2023"], 2, "--since 2024 is later than --until 2023"),
        (["members", "--columns", " , "], 2, "--columns names no column; write a,b,c"),
        (["search", "x", "--sort", ""], 2,
         "unknown sort key ''; choose from: kind, id, title, matched, snippet, says, confidence, disputes, sources"),
        (["members", "--output", "/no/such/x.csv"], 2, "cannot write '/no/such/x.csv': No such file or directory"),
        (["members", "--data", "/no/such/folder"], 1, "/no/such/folder: no such folder"),
        (["membrs"], 2, "unknown command 'membrs'; did you mean 'members'?"),
        (["xyzzy"], 1, "unknown name 'xyzzy'"),
        (["--", "-x"], 1, "unknown name '-x'"),
        (["help", "membrs"], 2, "unknown command 'membrs'; did you mean 'members'?"),
        (["members", "extra"], 2,
         "'extra' is no value of a filter of sco members; to look for it: sco search members extra"),
    ],
)  # fmt: skip
def test_a_mistake_gets_one_message_with_the_nearest_value_and_its_code(
    run: Run, arguments: list[str], code: int, message: str
) -> None:
    assert run(*arguments) == (code, "", f"sco: {message}\n")


@pytest.mark.parametrize(
    ("arguments", "message", "command"),
    [
        (["members", "--limit", "0"], f"Invalid value for '--limit': '0' {NOT_ONE}", "members "),
        (["members", "--limit", "ten"], f"Invalid value for '--limit': 'ten' {NOT_ONE}", "members "),
        (["panel", "--from", "MMI"], f"Invalid value for '--from': 'MMI' {NOT_ONE}", "panel "),
        (["terms", "--sate", "x"], "No such option: --sate (Possible options: --cite, --data, --sort)", "terms "),
        (["panel", "extra"], "Got unexpected extra argument(s) (extra)", "panel "),
        (["validate", "a", "b"], "Got unexpected extra argument(s) (b)", "validate "),
        (["show"], "Missing argument 'ID-OR-NAME'.", "show "),
        (["search"], "Missing argument 'TEXT'.", "search "),
        (["--nope"], "No such option: --nope", ""),
    ],
)  # fmt: skip
def test_a_command_written_wrongly_is_told_where_to_find_help(
    run: Run, arguments: list[str], message: str, command: str
) -> None:
    assert run(*arguments) == (2, "", f"sco: {message}\n{TRY.format(command)}")


def test_an_option_without_its_value_is_told(run: Run) -> None:
    assert run("members", "--limit") == (2, "", "sco: Option '--limit' requires an argument.\n")


def test_every_fault_of_the_data_is_a_line_of_its_own_and_ends_with_1(run: Run, folder: Folder) -> None:
    path = folder(terms='[[terms]]\nid = "a"\nterm = 1\nkind = "x"\n')
    outcome = run("terms", "--data", str(path))
    assert (outcome.code, outcome.out) == (1, "")
    assert sorted(outcome.err.splitlines()) == [
        f"sco: {path / 'terms.toml'}:1: 'a' meaning: is missing",
        f"sco: {path / 'terms.toml'}:1: 'a' sources: is missing",
        f"sco: {path / 'terms.toml'}:3: 'a' term: expected text in quotes, found a whole number 1",
        f"sco: {path / 'terms.toml'}:4: 'a' kind: 'x' is not allowed; expected one of: term, principle, right, rule",
    ]


def test_each_line_of_a_message_is_marked_and_no_blank_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.explain(Usage("one\n\ntwo")) == 2
    assert capsys.readouterr() == ("", "sco: one\n\nsco: two\n")


def test_the_first_line_of_a_message_is_marked_whatever_it_begins_with(run: Run) -> None:
    assert run("areas", "--data", " x").err == "sco:  x: no such folder\n"


def test_no_message_steers_the_terminal(run: Run) -> None:
    assert run("members", "--status", "x\x1b[31m\u202e").err == (
        "sco: unknown status 'x[31m'; "
        "choose from: shanghai-five, member, observer, dialogue-partner, partner\n"
    )  # fmt: skip


def test_a_wrong_today_is_named(run: Run) -> None:
    assert run("members", SCO_TODAY="tomorrow") == (
        2,
        "",
        "sco: SCO_TODAY: 'tomorrow' is not a date; write 2023, 2023-12, 2023-12-14 or today\n",
    )


def test_no_rows_is_an_answer_that_says_what_would_match(run: Run) -> None:
    outcome = run("members", "--status", "observer", "--state", "alpha | [bold]beta[/bold]", "--as-of", "2014")
    assert (outcome.code, outcome.out.count("\n")) == (0, 1)
    assert outcome.err == "No members match. There would be 1 without --status, 1 without --state.\n"


def test_a_later_today_than_the_record_is_said_at_a_terminal_on_standard_error_only(run: Run) -> None:
    assert run("states", SCO_TODAY="2030-01-01", tty_err=True, NO_COLOR="1").err == HOW_FAR
    assert run("states", SCO_TODAY="2030-01-01").err == ""
    assert run("states", "--as-of", "2014", tty_err=True).err == ""
    assert run("states", SCO_TODAY="2030-01-01").out == run("states", SCO_TODAY=TODAY).out


def test_a_pipe_gets_tsv_and_a_terminal_a_table(run: Run) -> None:
    assert run("areas").out.startswith("id\tname\tinitiatives\nenergy\t")
    assert run("areas", tty=True, NO_COLOR="1").out.startswith("Areas of cooperation, as of 2026-02-01\n\nName ")


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
        ({"TERM": "xterm"}, True),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_a_terminal_is_coloured_unless_the_user_says_no(run: Run, environment: dict[str, str], coloured: bool) -> None:
    assert run("areas", tty=True, **environment).out.startswith("\x1b[1mAreas") is coloured


def test_force_color_colours_a_table_in_a_pipe_but_never_data(run: Run) -> None:
    assert run("areas", "-f", "table", FORCE_COLOR="1").out.startswith("\x1b[1mAreas of cooperation")
    for name in ("tsv", "csv", "json", "md", "yaml", "html"):
        assert "\x1b" not in run("areas", "-f", name, FORCE_COLOR="1").out


@pytest.mark.parametrize("arguments", [["members", "--history"], ["initiatives"], ["panel", "--wide"], ["overview"]])
def test_an_ascii_terminal_gets_a_table_that_it_can_show(run: Run, folder: Folder, arguments: list[str]) -> None:
    names = (SMALL / "states.toml").read_text(encoding="utf-8").replace("Türkmenelia", "Turkmenelia")
    people = (SMALL / "officials.toml").read_text(encoding="utf-8").replace("Ann Ånström", "Ann Anstrom")
    path = folder(states=names, officials=people)
    out = run(*arguments, "--data", str(path), tty=True, encoding="ascii", NO_COLOR="1").out
    assert out.isascii()
    assert "?" not in out
    assert out.count("\n") > 8


def test_a_letter_that_a_terminal_lacks_is_a_question_mark(run: Run) -> None:
    assert "T?rkmenelia of the North" in run("states", tty=True, encoding="ascii", NO_COLOR="1").out


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("name", COMMANDS)
def test_every_table_fits_its_window(run: Run, name: str, width: int) -> None:
    out = run(name, *ASKED.get(name, []), "-f", "table", COLUMNS=str(width)).out
    assert [line for line in out.splitlines() if cell_len(line) > width] == []


@pytest.mark.parametrize(
    ("name", "begin"),
    [
        ("a.csv", "id,name,initiatives\r\n"),
        ("a.tsv", "id\tname\tinitiatives\n"),
        ("a.json", '[\n  {\n    "id"'),
        ("a.jsonl", '{"id":'),
        ("a.ndjson", '{"id":'),
        ("a.md", "| id | name |"),
        ("a.yaml", "- id: energy\n"),
        ("a.yml", "- id: energy\n"),
        ("a.html", "<!DOCTYPE html>\n"),
        ("a.htm", "<!DOCTYPE html>\n"),
        ("a.txt", "Areas of cooperation, as of 2026-02-01\n"),
    ],
)
def test_an_output_file_takes_its_format_from_its_ending(run: Run, tmp_path: Path, name: str, begin: str) -> None:
    assert run("areas", "-o", str(tmp_path / name)) == (0, "", "")
    assert (tmp_path / name).read_bytes().decode().startswith(begin)


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        ("areas", ["Areas", "About"]),
        ("areas -f XLSX --no-header", ["Areas", "About"]),
        ("panel --wide", ["Panel", "About"]),
        ("show energy", ["Area", "Initiatives", "About"]),
        ("overview", ["Overview", "About"]),
    ],
)
def test_an_excel_file_says_of_which_day_and_dataset_it_is(
    run: Run, tmp_path: Path, arguments: str, names: list[str]
) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    assert run(*arguments.split(), "--as-of", "2025-12-31", "-o", str(tmp_path / "a.xlsx")) == (0, "", "")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == names
    about = dict(list(book["About"].values)[2:])
    assert (about["As of"], about["Version"], about["Publisher"]) == ("2025-12-31", "1.2.3", "Nobody")


def test_without_its_part_no_excel_file_is_written(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    found = run("areas", "-o", str(tmp_path / "a.xlsx"))
    assert found == (
        1, "", "sco: Excel files need XlsxWriter; install it with: pip install XlsxWriter\n"
    )  # fmt: skip
    assert list(tmp_path.iterdir()) == []


def test_an_excel_file_goes_into_no_pipe(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.xlsx")
    assert run("areas", "-f", "xlsx", "-o", str(tmp_path / "a.xlsx")).code == 2


def test_a_format_that_is_named_goes_before_the_ending(run: Run, tmp_path: Path) -> None:
    assert run("areas", "-f", "tsv", "-o", str(tmp_path / "a.csv")).code == 0
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == run("areas").out


def test_an_output_file_is_written_whole_or_stays_as_it_was(run: Run, tmp_path: Path) -> None:
    kept = tmp_path / "kept.csv"
    kept.write_text("mine", encoding="utf-8")
    assert run("members", "--state", "nowhere", "-o", str(kept)).code == 1
    assert kept.read_text(encoding="utf-8") == "mine"
    assert list(tmp_path.iterdir()) == [kept]


def test_a_dash_means_standard_output(run: Run) -> None:
    assert run("areas", "-o", "-") == run("areas")
    assert run("areas", "-o", "-", tty=True).out == run("areas", tty=True).out


def test_the_pager_is_used_at_a_terminal_for_long_answers_only(run: Run, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    pager = f"cat > {shlex.quote(str(seen))}"
    assert run("timeline", tty=True, PAGER=pager, LINES="24", NO_COLOR="1").out == ""
    shown = run("timeline", "-f", "table").out
    assert seen.read_text(encoding="utf-8") == shown
    seen.unlink()
    assert run("areas", tty=True, PAGER=pager, LINES="24").out != ""
    assert run("timeline", "-f", "table", PAGER=pager, LINES="24").out == shown
    assert run("timeline", "-f", "table", tty=True, PAGER="cat", LINES="24", NO_COLOR="1").out == shown
    assert not seen.exists()


def test_a_folder_of_ones_own_can_be_named_by_option_or_environment(run: Run, folder: Folder) -> None:
    path = folder(areas='[[areas]]\nid = "energy"\nname = "Power"\ncovers = "Grids."\n')
    assert run("areas", "-c", "name", "--data", str(path)).out == "name\nPower\n"
    assert run("areas", "-c", "name", SCO_DATA=str(path)).out == "name\nPower\n"
    assert run("areas", "-c", "name", SCO_DATA="").out == "name\nEnergy and fuel\nFinance\nPolitics\nTrade\n"


def test_the_option_goes_before_the_environment(run: Run, folder: Folder) -> None:
    path = folder(areas='[[areas]]\nid = "energy"\nname = "Power"\ncovers = "Grids."\n')
    assert run("areas", "-c", "name", "--data", str(path), SCO_DATA="/no/such/folder").out == "name\nPower\n"
    assert run("areas", SCO_DATA="/no/such/folder") == (1, "", "sco: /no/such/folder: no such folder\n")


def test_a_fault_of_the_program_is_told_with_its_place_and_without_a_traceback(
    run: Run, broken: Callable[[BaseException], int]
) -> None:
    line = broken(ZeroDivisionError("division by zero"))
    assert run("areas") == (
        1,
        "",
        "sco: internal error, please report it: ZeroDivisionError: division by zero "
        f"({Path(__file__).name}:{line})\n",
    )  # fmt: skip


def test_a_fault_without_a_place_is_told_all_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.explain(KeyError("x")) == 1
    assert capsys.readouterr().err == "sco: internal error, please report it: KeyError: 'x' (?)\n"


@pytest.mark.parametrize(("arguments", "code"), [(["areas", "-f", "jsn"], 2), (["areas"], 1)])
def test_sco_debug_gives_a_traceback_before_the_message(
    run: Run, broken: Callable[[BaseException], int], arguments: list[str], code: int
) -> None:
    broken(ZeroDivisionError("division by zero"))
    plain = run(*arguments)
    traced = run(*arguments, SCO_DEBUG="1")
    assert (traced.code, traced.out) == (code, "")
    assert traced.err.startswith("Traceback (most recent call last):\n")
    assert traced.err.endswith(f"\n{plain.err}")
    assert "Traceback" not in plain.err
    assert run(*arguments, SCO_DEBUG="") == plain


def test_an_interrupt_ends_with_130_and_no_word(run: Run, broken: Callable[[BaseException], int]) -> None:
    broken(KeyboardInterrupt())
    assert run("areas") == (130, "", "")


@pytest.mark.parametrize(("given", "code"), [(3, 3), (0, 0), (None, 0), ("a text", 0)])
def test_what_ends_the_program_by_itself_names_the_code(
    run: Run, broken: Callable[[BaseException], int], given: object, code: int
) -> None:
    broken(SystemExit(given))
    assert run("areas") == (code, "", "")


def test_a_command_ends_with_the_code_that_it_names(run_tidy: Run, folder: Folder) -> None:
    path = folder(areas='[[areas]]\nid = "Not_an_id"\nname = "Power"\ncovers = "Grids."\n')
    assert run_tidy("validate").code == 0
    assert run_tidy("validate", str(path)).code == 1


@pytest.fixture
def gone() -> Iterator[io.TextIOWrapper]:
    """A pipe whose reader has gone."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as file:
        yield file


@pytest.fixture
def full() -> Iterator[io.TextIOWrapper]:
    """A file on a full disk."""
    with Path("/dev/full").open("w", encoding="utf-8") as file:
        yield file


def test_a_reader_who_has_gone_is_no_mistake_and_the_rest_goes_nowhere(
    small: Dataset, gone: io.TextIOWrapper, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", gone)
    assert cli.run(["terms"]) == 0
    gone.write("more")
    gone.flush()
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("arguments", [["terms"], ["--help"], ["terms", "--help"], ["--version"]])
def test_an_answer_that_cannot_be_written_is_told_and_the_rest_goes_nowhere(
    small: Dataset,
    full: io.TextIOWrapper,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
) -> None:
    monkeypatch.setattr(sys, "stdout", full)
    assert cli.run(arguments) == 1
    full.write("more")
    full.flush()
    assert capsys.readouterr().err == "sco: cannot write the answer: No space left on device\n"


@pytest.mark.parametrize("arguments", [["terms"], ["--help"]])
def test_a_closed_output_is_no_mistake(
    small: Dataset, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert cli.run(arguments) == 0
    assert capsys.readouterr().err == ""


def test_a_closed_standard_error_keeps_the_answer_and_the_code(
    small: Dataset, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.run(["areas", "-c", "id", "--limit", "1"]) == 0
    assert cli.run(["areas", "-c", "nothing"]) == 2
    assert capsysbinary.readouterr().out == b"id\nenergy\n"


def test_a_failing_output_is_told_even_where_standard_output_is_closed(
    small: Dataset,
    broken: Callable[[BaseException], int],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    broken(OSError(28, "No space left on device"))
    monkeypatch.setattr(sys, "stdout", None)
    assert cli.run(["areas"]) == 1
    assert capsys.readouterr().err == "sco: cannot write the answer: No space left on device\n"


def test_a_closed_pipe_ends_quietly() -> None:
    found = bash("set -o pipefail; SCO timeline --all | head -1")
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
    found = bash(f"SCO members --as-of 2014 {redirection}")
    assert (found.returncode, found.stderr) == (code, error)
    assert found.stdout == (program("members", "--as-of", "2014").stdout if redirection == "2>&-" else "")


@pytest.mark.parametrize("environment", [{"LANG": "C", "LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}])
def test_a_pipe_gets_utf_8_whatever_the_locale(environment: dict[str, str]) -> None:
    command = [*SCO, "states", "--state", "CC", "-c", "name,name_ru,name_zh"]
    given = {**ENVIRONMENT, "SCO_DATA": str(SMALL), **environment}
    found = subprocess.run(command, capture_output=True, env=given, check=True, timeout=60)
    assert found.stdout.decode() == "name\tname_ru\tname_zh\nTürkmenelia of the North\tСевер\t丙国\n"


def test_the_program_is_called_as_it_is_in_this_process(run: Run) -> None:
    found = program("terms", SCO_DATA=str(SMALL))
    assert (found.returncode, found.stdout, found.stderr) == run("terms")
    wrong = program("terms", "--kind", "x", SCO_DATA=str(SMALL))
    assert (wrong.returncode, wrong.stdout, wrong.stderr) == run("terms", "--kind", "x")
