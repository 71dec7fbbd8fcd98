"""`sco validate`: every fault as a row, and a code that scripts can ask."""

import json
from pathlib import Path

import pytest
from running import SMALL, Folder, Run

from sco_cli.commands.validate import FaultRow, row, summary
from sco_cli.errors import Fault

HEAD = "severity\tfile\tline\tid\tfield\tmessage\n"


@pytest.fixture
def run(run_tidy: Run) -> Run:
    """Runs `sco` on data that keeps every rule."""
    return run_tidy


@pytest.fixture
def wrong(folder: Folder) -> Path:
    """A folder with two errors, one of them in a line and field of a record."""
    return folder(terms='[[terms]]\nid = "a"\nterm = 1\nkind = "term"\nmeaning = "x"\n')


def test_data_that_keeps_every_rule_is_said_to(run: Run, tidy: Path) -> None:
    assert run("validate") == (0, HEAD, "No problems found.\n")
    assert run("validate", str(tidy)) == (0, HEAD, "No problems found.\n")


def test_each_error_is_a_row_with_its_place_and_the_code_is_1(run: Run, wrong: Path) -> None:
    rows = [
        f"error\t{wrong}/terms.toml\t1\ta\tsources\tis missing\n",
        f"error\t{wrong}/terms.toml\t3\ta\tterm\texpected text in quotes, found a whole number 1\n",
    ]
    outcome = run("validate", str(wrong))
    assert (outcome.code, outcome.err) == (1, "")
    assert outcome.out == HEAD + "".join(rows)


def test_warnings_alone_are_no_failure(run: Run, folder: Folder) -> None:
    about = (SMALL / "dataset.toml").read_text(encoding="utf-8")
    path = folder(dataset=about, xyz="")
    message = "is no file of the dataset, nothing in it is read"
    assert run("validate", str(path)) == (
        0,
        f"{HEAD}warning\t{path}/xyz.toml\t\t\t\t{message}\n",
        "",
    )


def test_errors_and_warnings_are_counted_apart(run: Run, folder: Folder) -> None:
    path = folder(terms='[[terms]]\nid = "a"\nterm = 1\nkind = "term"\nmeaning = "x"\n', one="", two="")
    outcome = run("validate", str(path), tty_err=True, NO_COLOR="1")
    assert (outcome.code, outcome.err, outcome.out.count("\n")) == (1, "2 errors, 2 warnings.\n", 5)


def test_that_there_are_no_faults_is_said_in_pipes_too_but_the_number_of_faults_is_not(
    run: Run, wrong: Path, tidy: Path
) -> None:
    assert run("validate", str(tidy)).err == "No problems found.\n"
    assert run("validate", str(wrong)).err == ""


@pytest.mark.parametrize(
    ("errors", "warnings", "text"),
    [
        (0, 0, "No problems found."),
        (1, 0, "1 error, 0 warnings."),
        (0, 1, "0 errors, 1 warning."),
        (2, 3, "2 errors, 3 warnings."),
    ],
)
def test_faults_are_counted_in_words(errors: int, warnings: int, text: str) -> None:
    assert summary(errors, warnings) == text


@pytest.mark.parametrize(
    ("fault", "found"),
    [
        (Fault("a.toml", 3, "x", "name", "is missing"), ("error", "a.toml", 3, "x", "name", "is missing")),
        (Fault("a.toml", 0, "", "", "is odd", "warning"), ("warning", "a.toml", None, None, None, "is odd")),
    ],
)
def test_what_no_fault_names_is_unknown(fault: Fault, found: tuple[object, ...]) -> None:
    assert tuple(row(fault).record().values()) == found
    assert FaultRow.keys() == ("severity", "file", "line", "id", "field", "message")


def test_the_folder_may_be_named_by_the_shared_option_or_the_environment_but_the_argument_goes_before(
    run: Run, wrong: Path, tidy: Path
) -> None:
    assert run("validate", "--data", str(wrong)) == run("validate", str(wrong))
    assert run("validate", SCO_DATA=str(wrong)) == run("validate", str(wrong))
    assert run("validate", str(tidy), "--data", str(wrong)).code == 0


def test_a_folder_that_does_not_exist_is_refused(run: Run) -> None:
    assert run("validate", "/no/such/folder") == (1, "", "sco: /no/such/folder: no such folder\n")


def test_faults_are_written_in_any_format_and_to_a_file(run: Run, wrong: Path, tmp_path: Path) -> None:
    rows = json.loads(run("validate", str(wrong), "-f", "json").out)
    assert [(each["line"], each["field"]) for each in rows] == [(1, "sources"), (3, "term")]
    path = tmp_path / "faults.csv"
    assert run("validate", str(wrong), "-o", str(path)) == (1, "", "")
    assert path.read_text(encoding="utf-8").startswith("severity,file,line,id,field,message\n")
    table = run("validate", str(wrong), "-f", "table", COLUMNS="200").out
    assert table.startswith("Faults in the data\n\nSeverity  Line  Id  Field    Message\n")
    assert run("validate", "-f", "table").out == ""


@pytest.mark.parametrize("option", [["-c", "id"], ["--sort", "id"], ["--limit", "1"], ["--no-header"]])
def test_faults_are_always_all_shown(run: Run, option: list[str]) -> None:
    outcome = run("validate", *option)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"sco: No such option: {option[0]}")


def test_help_says_what_it_answers_and_how_it_is_asked_and_it_does_answer(run: Run) -> None:
    about = (
        "Names every fault at once: file, line, record, field, and what is expected. Files that a folder of your "
        "own lacks are taken from the bundled data. Ends with 1 when there are errors; warnings alone are no "
        "failure."
    )
    examples = [
        "sco validate",
        "sco validate my-data",
        "sco validate my-data --format json",
    ]
    text = run("validate", "--help").out
    assert f" Examples: {' '.join(examples)} {about} What is asked: " in " ".join(text.split())
    assert [line.strip() for line in text.splitlines() if line.startswith("    sco ")] == examples
    assert run("validate").code == 0
