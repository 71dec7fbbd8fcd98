"""From Python the same questions get the same answers as from the command line."""

import inspect
import json
import re

import pytest
from conftest import TODAY, Run
from readme import README

import sco_cli
from sco_cli import cli
from sco_cli.api import Sco
from sco_cli.problems import Unknown, Usage
from sco_cli.sheets import plain

ANSWERED = [name for name in cli.COMMANDS if name not in ("show", "search", "diff", "overview", "validate")]


@pytest.fixture(scope="module")
def sco() -> Sco:
    return sco_cli.load(today=TODAY)


@pytest.mark.parametrize("name", ANSWERED)
def test_a_method_gives_the_rows_of_its_command(sco: Sco, run: Run, name: str) -> None:
    rows = getattr(sco, name)()
    printed = json.loads(run(name, "-f", "json").out)
    assert [
        {key: plain(getattr(row, key)) for key in record} for row, record in zip(rows, printed, strict=True)
    ] == printed


def test_filters_take_a_word_or_several_in_any_spelling(sco: Sco) -> None:
    one = sco.initiatives(area="energy", status="proposed", proposed_by="Узбекистан")
    assert one
    assert one == sco.initiatives(area=["Energy"], status=["Proposed"], proposed_by=["UZ"])
    assert [row.code for row in sco.members("2014-12-31", state=["india", "CN"])] == ["CN", "IN"]


def test_pages_come_as_the_objects_that_the_commands_print(sco: Sco, run: Run) -> None:
    assert sco.show("iran", "2023-12-14") == json.loads(run("show", "iran", "--as-of", "2023-12-14", "-f", "json").out)
    assert sco.overview() == json.loads(run("overview", "-f", "json").out)
    assert sco.verified_through == sco.overview()["verified_through"]


def test_differences_and_searches_are_those_of_the_commands(sco: Sco, run: Run) -> None:
    printed = json.loads(run("diff", "2023-12-14", "today", "-f", "json").out)
    assert [row.subject for row in sco.diff("2023-12-14")] == [record["subject"] for record in printed]
    printed = json.loads(run("search", "bank", "-f", "json").out)
    assert [row.id for row in sco.search("bank")] == [record["id"] for record in printed]


def test_mistakes_are_told_as_the_commands_tell_them(sco: Sco) -> None:
    with pytest.raises(Unknown, match="did you mean 'energy'"):
        sco.initiatives(area="enrgy")
    with pytest.raises(Usage, match="no status 'membr'; did you mean 'member'"):
        sco.members(status="membr")
    with pytest.raises(Usage, match="is not a day that exists"):
        sco.members("2023-02-30")
    with pytest.raises(Usage, match=r"^since 2024 is later than until 2023$"):
        sco.timeline(since="2024", until="2023")
    with pytest.raises(Usage, match=r"^since: '' is not a date"):
        sco.timeline(since="")
    with pytest.raises(Usage, match="is not a date"):
        sco_cli.load(today="tomorrow")


def test_every_method_is_documented() -> None:
    methods = [each for name, each in inspect.getmembers(Sco, inspect.isfunction) if not name.startswith("_")]
    assert all(each.__doc__ for each in methods)
    assert {each.__name__ for each in methods} == set(cli.COMMANDS) - {"validate"}


def test_the_python_of_readme_runs_as_written() -> None:
    (block,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, object] = {}
    exec(block, names)
    assert names["members"] == 14
    assert names["chair"] == "Kazakhstan"
