"""What a command loads: every import costs every user, so each is allowed by name."""

import subprocess
import sys

import pytest
from running import TODAY

from sco_cli.dataset import compile_bundled
from sco_cli.finding.thesaurus import compile_words

PROGRAM = "import sys; from sco_cli.__main__ import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stderr)"
HEAVY = {"rich", "pydantic", "yaml", "html", "csv", "sqlite3", "tempfile", "importlib.metadata", "matplotlib", "pytest"}


def loaded(*arguments: str) -> set[str]:
    found = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={"SCO_TODAY": TODAY, "PATH": ""},
    )
    return set(found.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    "arguments",
    [
        ["members", "-f", "json"],
        ["members"],
        ["initiatives", "--area", "energy"],
        ["timeline"],
        ["--version"],
        ["--help"],
    ],
)
def test_no_heavy_module_is_loaded_where_it_is_not_needed(arguments: list[str]) -> None:
    assert not loaded(*arguments) & HEAVY


@pytest.mark.parametrize("arguments", [["members", "-f", "json"], ["search", "energy"], ["show", "india"]])
def test_no_toml_is_parsed_where_the_data_is_compiled(arguments: list[str]) -> None:
    compile_bundled()
    compile_words()
    assert not loaded(*arguments) & {"tomli", "typing_extensions", "sco_cli.parsing"}


def test_rich_is_loaded_only_to_draw_a_table() -> None:
    assert "rich.text" in loaded("members", "-f", "table")
    assert "rich.console" not in loaded("areas", "-f", "table")


def test_references_and_pages_are_loaded_only_where_they_are_written() -> None:
    assert not loaded("members", "-f", "json") & {"sco_cli.citations", "sco_cli.sections"}
    assert "sco_cli.citations" in loaded("members", "--cite", "plain")


def test_charts_are_loaded_only_where_one_is_drawn_and_what_makes_pictures_only_for_those() -> None:
    assert not {name for name in loaded("members", "-f", "table") if name.startswith("sco_cli.charts")}
    drawn = loaded("members", "--chart")
    assert "sco_cli.charts.text" in drawn
    assert not drawn & {"sco_cli.charts.vega", "vl_convert", "rich.console"}


def test_a_command_loads_no_other_command_and_no_other_room() -> None:
    modules = {name for name in loaded("members", "-f", "json") if name.startswith("sco_cli.")}
    assert not {
        name
        for name in modules
        if name.startswith(("sco_cli.validation", "sco_cli.pages", "sco_cli.api", "sco_cli.finding"))
    }
    assert {name for name in modules if name.startswith("sco_cli.commands.")} == {
        "sco_cli.commands.helping",
        "sco_cli.commands.listing",
        "sco_cli.commands.output",
        "sco_cli.commands.run",
        "sco_cli.commands.signature",
        "sco_cli.commands.streams",
    }
    assert {name for name in modules if name.startswith("sco_cli.listings.")} == {
        "sco_cli.listings.filters",
        "sco_cli.listings.members",
    }
