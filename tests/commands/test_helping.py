"""The first screen, the commands in groups, and the options of a command in two lists."""

import re

import pytest
from running import Run

from sco_cli import messages
from sco_cli.commands import helping
from sco_cli.contents import COMMANDS, GROUPS, WAYS_IN


@pytest.fixture
def width(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> int:
    """A window of some width."""
    monkeypatch.setenv("COLUMNS", str(request.param))
    return int(request.param)


@pytest.mark.parametrize("width", [80], indirect=True)
def test_the_first_screen_is_one_of_80_by_24(width: int) -> None:
    lines = helping.welcome().splitlines()
    first = max(map(len, GROUPS)) + 2
    assert lines[:3] == [messages.WELCOME, "", f"{'sco overview':<{first}}{WAYS_IN['sco overview']}"]
    assert lines[5:7] == ["", f"{'The Organisation':<{first}}{'  '.join(GROUPS['The Organisation'])}"]
    assert lines[-3:] == ["", messages.WORDS_NARROW, messages.MORE_HELP]
    assert lines.count("") == 3
    assert len(lines) <= 23
    assert max(map(len, lines)) <= 80
    (long,) = [number for number, line in enumerate(lines) if line.startswith("What was proposed")]
    assert lines[long + 1].startswith(" " * first + "figures")


@pytest.mark.parametrize("width", [40, 59, 60, 79, 80, 200], indirect=True)
def test_the_first_screen_fits_its_window_and_is_never_wider_than_80(width: int) -> None:
    text = helping.welcome()
    assert max(map(len, text.splitlines())) <= min(width, 80)
    assert set(COMMANDS) <= set(text.split())
    for part in (messages.WELCOME, messages.WORDS_NARROW, messages.MORE_HELP, *WAYS_IN, *WAYS_IN.values(), *GROUPS):
        assert part in " ".join(text.split())


@pytest.mark.parametrize("width", [200], indirect=True)
def test_a_wide_window_has_the_same_first_screen(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    wide = helping.welcome()
    monkeypatch.setenv("COLUMNS", "80")
    assert helping.welcome() == wide


def test_a_text_stands_beside_its_name_or_below_it_where_the_window_is_narrow() -> None:
    assert helping.beside("name", "some words", 6, 60) == ["name  some words"]
    assert helping.beside("name", "some words", 6, 59) == ["name", "  some words"]
    assert helping.beside("name", "some " * 12, 6, 60) == [f"name  {'some ' * 10}some", "      some"]
    assert helping.beside("name", "some " * 12, 6, 40) == ["name", f"  {'some ' * 6}some", f"  {'some ' * 4}some"]


def test_help_has_the_commands_by_groups_with_their_headlines_before_the_options(run: Run) -> None:
    text = run("--help").out
    headings = re.findall(r"^(\w.*):$", text, re.MULTILINE)
    assert headings == [*GROUPS, "Options"]
    for group, names in GROUPS.items():
        block = text.partition(f"\n{group}:\n")[2].partition("\n\n")[0]
        assert re.findall(r"^  (\w+)", block, re.MULTILINE) == [*names]
        assert all(COMMANDS[name] in " ".join(block.split()) for name in names)
    assert "--version" in text.partition("\nOptions:\n")[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_what_is_asked_stands_before_how_it_is_answered(run: Run, name: str) -> None:
    text = run(name, "--help").out
    headings = re.findall(r"^(\w.*):$", text, re.MULTILINE)
    assert headings[-1] == "How it is answered"
    assert set(headings) <= {"What is asked", "How it is answered"}
    own, shared = (
        re.findall(r"(--[a-z-]+)", "\n".join(re.findall(r"^  -.*", part, re.MULTILINE)))
        for part in text.split("How it is answered:\n")
    )
    assert "--help" in shared
    assert "--data" in shared or name == "validate"
    assert not {"--help", "--format", "--data", "--limit", "--sort", "--columns", "--quiet", "--cite"} & set(own) - {
        "--cite"
    }
    assert not {"--as-of", "--state", "--area", "--since", "--status", "--kind"} & set(shared)


def test_a_command_lists_its_own_options_in_their_order(run: Run) -> None:
    text = run("members", "--help").out.partition("What is asked:\n")[2].partition("\n\n")[0]
    own = ["[WORDS]", "--as-of", "--status", "--state", "--history", "--chart"]
    assert re.findall(r"^  (\S+)", text, re.MULTILINE) == own


def test_a_hidden_option_is_not_told(run: Run) -> None:
    assert "--from " not in run("panel", "--help").out
