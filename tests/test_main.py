"""`sco` and `python -m sco_cli`: the same program, which ends with its exit code, even when it is interrupted early."""

import gc
import runpy
import subprocess
import sys
from collections.abc import Iterator

import pytest
from running import ENVIRONMENT, SCO, SMALL, TODAY

from sco_cli import __version__
from sco_cli.__main__ import load_msgspec, main
from sco_cli.dataset import Dataset


@pytest.fixture(autouse=True)
def collecting(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The tests after this one have their garbage collected again."""
    monkeypatch.setenv("SCO_TODAY", TODAY)
    yield
    gc.enable()
    gc.unfreeze()


@pytest.mark.parametrize(("arguments", "code"), [(["--version"], 0), (["membrs"], 2), (["show", "nobody"], 1)])
def test_the_program_ends_with_the_code_of_its_command(
    small: Dataset, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int
) -> None:
    monkeypatch.setattr(sys, "argv", ["sco", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == code


def test_the_answer_is_that_of_the_arguments_of_the_process(
    small: Dataset, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["sco", "--version"])
    with pytest.raises(SystemExit):
        main()
    assert capsys.readouterr() == (f"sco {__version__}, dataset 1.2.3\n", "")


def test_no_garbage_is_collected_while_the_program_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def run() -> int:
        seen.append(gc.isenabled())
        return 7

    monkeypatch.setattr("sco_cli.cli.run", run)
    gc.enable()
    with pytest.raises(SystemExit) as ended:
        main()
    assert (seen, ended.value.code) == ([False], 7)


def test_nothing_is_left_to_collect_when_the_program_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    thing: list[object] = []
    monkeypatch.setattr("sco_cli.cli.run", lambda: 0)
    with pytest.raises(SystemExit):
        main()
    assert not any(each is thing for each in gc.get_objects())


def test_an_interrupt_ends_with_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def run() -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("sco_cli.cli.run", run)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130
    assert capsys.readouterr() == ("", "")


def test_run_as_a_module_it_begins_at_once(small: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["sco", "membrs"])
    monkeypatch.delitem(sys.modules, "sco_cli.__main__")
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("sco_cli", run_name="__main__")
    assert ended.value.code == 2


def test_imported_under_another_name_it_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "sco_cli.__main__")
    names = runpy.run_module("sco_cli.__main__", run_name="another")
    assert names["__name__"] == "another"


@pytest.mark.parametrize(
    ("arguments", "code", "error"),
    [
        (["--version"], 0, ""),
        (["membrs"], 2, "sco: unknown command 'membrs'; did you mean 'members'?\n"),
        (["show", "dleta"], 1, "sco: unknown name 'dleta'; did you mean 'Delta'?\n"),
    ],
)
def test_as_a_program_of_its_own_it_ends_with_the_same_code(arguments: list[str], code: int, error: str) -> None:
    given = {**ENVIRONMENT, "SCO_DATA": str(SMALL)}
    found = subprocess.run([*SCO, *arguments], capture_output=True, text=True, env=given, check=False, timeout=60)
    assert (found.returncode, found.stderr) == (code, error)


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
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert (found.returncode, found.stdout, found.stderr) == (130, "", "")


def test_typing_extensions_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = object()
    monkeypatch.setitem(sys.modules, "typing_extensions", kept)
    load_msgspec()
    assert sys.modules["typing_extensions"] is kept
    monkeypatch.delitem(sys.modules, "typing_extensions")
    load_msgspec()
    assert "typing_extensions" not in sys.modules
