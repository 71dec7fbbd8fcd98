"""From Python the same questions get the same answers as from the command line."""

import inspect
import json
import re
import typing
from datetime import date
from typing import Any

import pytest
from running import HERE, TODAY, Folder, Run

import sco_cli
from sco_cli.api import Sco
from sco_cli.contents import ACROSS, COMMANDS, RECORDS
from sco_cli.dataset import Dataset
from sco_cli.listings import listing

README = (HERE.parent / "README.md").read_text(encoding="utf-8")
ARGUMENTS = {"diff": ["2009", "2025"], "search": ["energy"]}


@pytest.fixture
def sco(small: Dataset) -> Sco:
    return sco_cli.load(today=TODAY)


@pytest.mark.parametrize("name", [*RECORDS, *ACROSS])
def test_a_row_gives_the_record_that_the_command_prints(sco: Sco, run: Run, name: str) -> None:
    arguments = ARGUMENTS.get(name, [])
    rows = getattr(sco, name)(*arguments)
    assert rows
    assert [row.record() for row in rows] == json.loads(run(name, *arguments, "-f", "json").out)


@pytest.mark.parametrize("name", [*RECORDS, *ACROSS])
def test_a_method_takes_what_its_command_takes(name: str) -> None:
    method = set(inspect.signature(getattr(Sco, name)).parameters) - {"self"}
    assert method == set(listing(name).options)
    assert method <= set(inspect.signature(listing(name).query).parameters)


def test_every_command_that_answers_has_a_documented_method() -> None:
    methods = {name: each for name, each in inspect.getmembers(Sco, inspect.isfunction) if not name.startswith("_")}
    assert set(methods) == {*COMMANDS, "cite"} - {"validate", "export"}
    assert all(inspect.getdoc(each) for each in methods.values())


def test_filters_take_a_word_or_several_in_any_spelling(sco: Sco) -> None:
    one = sco.initiatives(area="energy", status="proposed", proposed_by="Браво")
    assert [row.id for row in one] == ["energy-hub"]
    assert one == sco.initiatives(area=["Energy and fuel"], status=["Proposed"], proposed_by=["BB"])
    assert [row.code for row in sco.members("2014-12-31", state=["delta", "AA"])] == ["AA", "DD"]
    assert sco.initiatives(area=[], status=()) == sco.initiatives()


@pytest.mark.parametrize("state", [3, "3", [3], "003", 903])
def test_a_state_may_be_the_number_that_a_table_makes_of_its_code(sco: Sco, state: Any) -> None:
    assert {row.code for row in sco.members(history=True, state=state)} == {"CC"}


def test_a_day_may_be_a_month_a_year_or_today(sco: Sco) -> None:
    assert sco.members() == sco.members("today") == sco.members(as_of=TODAY)
    assert sco.members("2010") == sco.members("2010-12-31") != sco.members("2003")
    assert {row.id for row in sco.meetings(since="2010", until="2010")} == {"council-2010-bravograd"}


def test_a_span_leaves_out_what_is_dated_too_imprecisely(sco: Sco) -> None:
    assert "echo-guest" in {row.id for row in sco.events(since="2024-07", until="2024-07")}
    assert "echo-guest" not in {row.id for row in sco.events(since="2024-07-02")}


def test_pages_come_as_the_objects_that_the_commands_print(sco: Sco, run: Run) -> None:
    assert sco.show("delta", "2013") == json.loads(run("show", "delta", "--as-of", "2013", "-f", "json").out)
    assert sco.show("delta") == json.loads(run("show", "delta", "-f", "json").out)
    assert sco.overview("2013") == json.loads(run("overview", "--as-of", "2013", "-f", "json").out)
    assert sco.verified_through == sco.overview()["verified_through"] == "2026-01-15"


def test_rows_are_cited_as_the_command_cites_them_after_its_first_line(sco: Sco, run: Run) -> None:
    assert sco.cite(sco.initiatives()) == run("initiatives", "--cite", "plain").out.split("\n", 1)[1]
    assert sco.cite(iter(sco.sources()), "bibtex") == run("sources", "--cite", "bibtex").out
    assert sco.cite([*sco.members("2003"), *sco.exercises()], style="RIS").count("TY  - ELEC") == 3
    assert sco.cite([]) == ""
    with pytest.raises(sco_cli.Usage, match="unknown style of reference 'apa'"):
        sco.cite([], "apa")


def test_mistakes_are_errors_that_stand_at_the_door(sco: Sco) -> None:
    with pytest.raises(sco_cli.Unknown, match=r"unknown area 'enrgy'; did you mean 'energy'"):
        sco.initiatives(area="enrgy")
    with pytest.raises(sco_cli.Usage, match="unknown status 'membr'; did you mean 'member'"):
        sco.members(status="membr")
    with pytest.raises(sco_cli.Usage, match=r"^as_of: '2023-02-30' is not a day that exists"):
        sco.members("2023-02-30")
    with pytest.raises(sco_cli.Usage, match=r"^since 2024 is later than until 2023$"):
        sco.timeline(since="2024", until="2023")
    with pytest.raises(sco_cli.Usage, match=r"^since: '' is not a date"):
        sco.timeline(since="")
    with pytest.raises(sco_cli.Usage, match=r"^'tomorrow' is not a date"):
        sco_cli.load(today="tomorrow")
    with pytest.raises(TypeError):
        sco.members(colour="red")  # type: ignore[call-arg]
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        sco_cli.Nothing  # noqa: B018


def test_a_folder_of_ones_own_is_read(folder: Folder, small: Dataset) -> None:
    path = folder(areas='[[areas]]\nid = "energy"\nname = "Power"\ncovers = "Grids."\n')
    assert [row.name for row in sco_cli.load(path).areas()] == ["Power"]
    assert [row.name for row in sco_cli.load(str(path)).areas()] == ["Power"]
    with pytest.raises(sco_cli.DataError, match="no such folder"):
        sco_cli.load(path / "nowhere")


def test_today_is_the_day_of_the_clock_unless_another_is_given(small: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sco_cli.dates.today", lambda: "2008-01-01")
    assert sco_cli.load().today == "2008-01-01"
    assert sco_cli.load(today="2009").today == "2009-12-31"


def test_answers_are_typed(sco: Sco) -> None:
    hints = typing.get_type_hints(listing("members").query)
    assert typing.get_args(hints["return"])[0] is type(sco.members()[0])


def test_the_python_of_readme_runs_as_written() -> None:
    (block,) = re.findall(r"```python\n(import sco_cli\n.*?)```", README, re.DOTALL)
    names: dict[str, object] = {}
    exec(block, names)
    assert names["members"] == 14
    assert names["chair"] == "Kazakhstan"


@pytest.mark.parametrize("day", ["2023", 2023, date(2023, 12, 31)])
def test_a_day_may_be_a_date_or_a_year_a_number(small: Dataset, day: Any) -> None:
    assert Sco(small).members(as_of=day) == Sco(small).members(as_of="2023-12-31")
