"""The Tab key offers what can be typed next, each value with a short help, and what it offers is understood."""

import pytest
import typer
from running import Folder, Run

from sco_cli import cli, completion
from sco_cli.contents import COMMANDS
from sco_cli.dataset import Dataset
from sco_cli.records import Area

CONTEXT = typer.Context(cli.load("areas"), info_name="areas")
STATE = (
    '[[states]]\nid = "{0}"\nalpha3 = "{0}X"\nm49 = "{1}"\ncow = {1}\nname = "{2}"\nname_ru = "{3}"\nname_zh = "{3}"\n'
)
TWO_STATES = STATE.format("UZ", "860", "Uzbekistan", "У") + STATE.format("AE", "784", "United Arab Emirates", "О")


def offered(run: Run, line: str, **variables: str) -> list[str]:
    """The values that bash is offered behind a line."""
    words = line.split(" ")
    outcome = run(COMP_WORDS=line, COMP_CWORD=str(len(words) - 1), _SCO_COMPLETE="complete_bash", **variables)
    assert (outcome.code, outcome.err) == (0, "")
    return outcome.out.split()


def told(run: Run, line: str, **variables: str) -> list[tuple[str, str]]:
    """The values that fish is offered behind a line, each with its help."""
    outcome = run(
        _SCO_COMPLETE="complete_fish",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
        _TYPER_COMPLETE_ARGS=line,
        **variables,
    )
    assert (outcome.code, outcome.err) == (0, "")
    pairs = [each.partition("\t") for each in outcome.out.splitlines()]
    return [(value, text) for value, _, text in pairs]


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("sco mem", ["members"]),
        ("sco s", ["statements", "states", "sources", "search", "show"]),
        ("sco nothing", []),
        ("sco members --st", ["--status", "--state"]),
        ("sco members --state del", ["delta"]),
        ("sco members --state echo-r", ["echo-republic"]),
        ("sco members --status pa", ["partner"]),
        ("sco members --status X", []),
        ("sco members --as-of 2", []),
        ("sco members --limit 1", []),
        ("sco initiatives --area ene", ["energy"]),
        ("sco initiatives --area x", []),
        ("sco initiatives --kind fu", ["fund"]),
        ("sco initiatives --status in", ["in-force"]),
        ("sco initiatives --proposed-by del", ["delta"]),
        ("sco timeline --kind chair", ["chairmanship"]),
        ("sco diff 2023 2024 --kind ini", ["initiative"]),
        ("sco meetings --body e", ["energy-ministers"]),
        ("sco members --format js", ["json", "jsonl"]),
        ("sco members -f js", ["json", "jsonl"]),
        ("sco members --columns state,si", ["state,since", "state,signed"]),
        ("sco members --sort si", ["since", "signed"]),
        ("sco members --sort x", []),
        ("sco panel --sort y", ["year"]),
        ("sco sources --cite bib", ["bibtex", "biblatex"]),
        ("sco show dataset --cite ", ["plain", "bibtex", "biblatex", "ris", "csl-json"]),
        ("sco members --cite r", ["ris"]),
        ("sco export s", ["sqlite", "schema"]),
        ("sco export sqlite ", []),
        ("sco show council-20", [
            "council-2001-alphaville", "council-2010-bravograd", "council-2024", "council-2026-alphaville"]),
        ("sco show secretariat", ["secretariat", "secretariat-qa-2023"]),
    ],
)  # fmt: skip
def test_the_values_that_begin_so_are_offered_in_their_order(run: Run, line: str, values: list[str]) -> None:
    assert offered(run, line) == values


@pytest.mark.parametrize(
    ("line", "pairs"),
    [
        ("sco initiatives --area ", [
            ("energy", "Energy and fuel"), ("finance", "Finance"), ("politics", "Politics"), ("trade", "Trade")]),
        ("sco members --status ", [
            ("shanghai-five", "the predecessor, 1996 to 2001"), ("member", "member state"),
            ("observer", "observer state"),
            ("dialogue-partner", "dialogue partner"), ("partner", "SCO partner, decided in 2025")]),
        ("sco officials --phase ", [("held", "over"), ("current", "now"), ("announced", "to come"),
            ("unknown", "on a day later than the record goes")]),
        ("sco chairmanships --phase h", [("held", "over")]),
        ("sco initiatives --kind fu", [("fund", "kind")]),
        ("sco members --format ", [
            (name, "output format")
            for name in ("table", "csv", "tsv", "json", "jsonl", "md", "yaml", "html", "xlsx")]),
        ("sco sources --cite ", [
            (name, "style of reference") for name in ("plain", "bibtex", "biblatex", "ris", "csl-json")]),
        ("sco areas --sort ", [
            ("id", "Id"), ("name", "Name"), ("initiatives", "Initiatives"), ("covers", "Covers"),
            ("confidence", "Confidence"), ("disputes", "Disputes"), ("name_ru", "Russian"), ("name_zh", "Chinese")]),
        ("sco areas --columns ", [
            ("id", "Id"), ("name", "Name"), ("initiatives", "Initiatives"), ("covers", "Covers"),
            ("confidence", "Confidence"), ("disputes", "Disputes"), ("name_ru", "Russian"), ("name_zh", "Chinese"),
            ("as_of", "As of"), ("dataset", "Dataset")]),
        ("sco areas --columns name,i", [("name,id", "Id"), ("name,initiatives", "Initiatives")]),
        ("sco meetings --body ", [
            ("bank", "SCO Bank"), ("council", "Heads of State Council"),
            ("energy-ministers", "Meeting of Energy Ministers"), ("secretariat", "Secretariat")]),
        ("sco show de", [
            ("delta", "DD"), ("delta-observer", "Delta, observer"), ("delta-partner", "Delta, partner"),
            ("dee-deputy", "Dee Dole, Deputy Secretary-General"), ("delta-applies", "Delta applies for membership.")]),
        ("sco are", [("areas", "The areas of cooperation.")]),
    ],
)  # fmt: skip
def test_each_value_comes_with_what_it_is(run: Run, line: str, pairs: list[tuple[str, str]]) -> None:
    assert told(run, line) == pairs


def test_zsh_gets_the_help_too(run: Run) -> None:
    zsh = run(_SCO_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS="sco initiatives --area ene")
    assert zsh.out == '_arguments \'*: :(("energy":"Energy and fuel"))\'\n'


def test_every_command_is_offered_with_its_headline(run: Run) -> None:
    assert [value for value, _ in told(run, "sco ")] == list(COMMANDS)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [("United-Arab-Emirates", "AE"), ("Uzbekistan", "UZ")]),
        ("u", [("united-arab-emirates", "AE"), ("uzbekistan", "UZ")]),
        ("U", [("United-Arab-Emirates", "AE"), ("Uzbekistan", "UZ")]),
        ("UZ", [("UZbekistan", "UZ")]),
        ("uNited-a", [("uNited-arab-Emirates", "AE")]),
        ("united-arab-emirates", [("united-arab-emirates", "AE")]),
        ("united ", []),
        ("A", [("AE", "United Arab Emirates")]),
        ("a", [("ae", "United Arab Emirates")]),
        ("x", []),
    ],
)
def test_states_are_offered_by_name_or_else_by_code_in_the_case_that_is_typed(
    folder: Folder, small: Dataset, monkeypatch: pytest.MonkeyPatch, typed: str, found: list[tuple[str, str]]
) -> None:
    monkeypatch.setenv("SCO_DATA", str(folder(states=TWO_STATES)))
    assert sorted(completion.VALUES["state"](CONTEXT, typed)) == found


@pytest.mark.parametrize("line", ["sco members --state ", "sco initiatives --proposed-by ", "sco show "])
def test_a_state_that_is_offered_is_understood(run: Run, folder: Folder, line: str) -> None:
    data = str(folder(states=TWO_STATES))
    for typed in ("u", "U"):
        values = offered(run, line + typed, SCO_DATA=data)
        codes = [run("states", "--state", value, "-c", "code", "--no-header", "--data", data).out for value in values]
        assert codes == ["UZ\n", "AE\n"]


def test_the_ids_of_records_are_offered_whatever_the_case_that_is_typed(run: Run) -> None:
    assert offered(run, "sco show ENERGY-H") == ["ENERGY-Hub"]
    assert offered(run, "sco meetings --body Sec") == ["Secretariat"]
    assert run("show", "ENERGY-Hub").code == 0


def test_a_record_is_offered_only_by_the_beginning_of_its_id(run: Run) -> None:
    assert offered(run, "sco show hub") == []
    assert offered(run, "sco meetings --body Heads") == []


def test_columns_already_typed_stay_before_the_next(run: Run) -> None:
    assert offered(run, "sco areas --columns name,id,c") == ["name,id,covers", "name,id,confidence"]
    assert offered(run, "sco areas --columns c") == ["covers", "confidence"]
    assert offered(run, "sco areas --columns id,d") == ["id,disputes", "id,dataset"]
    assert offered(run, "sco areas -c id,n") == ["id,name", "id,name_ru", "id,name_zh"]


def test_the_data_that_sco_data_names_is_offered(run: Run, folder: Folder) -> None:
    path = folder(areas='[[areas]]\nid = "space"\nname = "Space"\ncovers = "Rockets."\n')
    assert told(run, "sco initiatives --area ", SCO_DATA=str(path)) == [("space", "Space")]
    assert offered(run, "sco initiatives --area s", SCO_DATA="") == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [("Alpha", "1"), ("beta", "2"), ("ALTO", "3")]),
        ("al", [("alpha", "1"), ("alto", "3")]),
        ("AL", [("ALpha", "1"), ("ALTO", "3")]),
        ("Al", [("Alpha", "1"), ("AlTO", "3")]),
        ("alpha", [("alpha", "1")]),
        ("alphas", []),
        ("lpha", []),
    ],
)
def test_what_is_typed_stays_as_it_is(typed: str, found: list[tuple[str, str]]) -> None:
    assert completion.offer([("Alpha", "1"), ("beta", "2"), ("ALTO", "3")], typed) == found


def test_ids_of_one_kind_of_record_are_told_with_what_they_are_called(small: Dataset) -> None:
    assert completion.ids(Area, "t") == [("trade", "Trade")]


def test_fixed_words_without_a_meaning_are_told_as_what_they_are() -> None:
    complete = completion.words(["member", "fund"], "kind")
    assert complete(CONTEXT, "") == [("member", "member state"), ("fund", "kind")]


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("sco echo-r", ["echo-republic"]),
        ("sco d", ["documents", "designations", "delegations", "diff"]),
        ("sco ann-", ["ann-anstrom", "ann-secretary-general"]),
        ("sco --", ["--version", "--install-completion", "--show-completion", "--help"]),
        ("sco Дель", ["Дельта"]),
        ("sco 丁", ["丁国"]),
        ("sco show Дель", ["Дельта"]),
        ("sco members --state Дель", ["Дельта"]),
        ("sco members --state delta,echo-r", ["delta,echo-republic"]),
        ("sco members --status member,ob", ["member,observer"]),
        ("sco initiatives --area energy,en", ["energy,energy"]),
        ("sco members del", ["delta"]),
        ("sco members obs", ["observer"]),
        ("sco initiatives energy", ["energy"]),
        ("sco delegations --person f", ["fay-fox"]),
        ("sco delegations --person gil-gray,Фэй", ["gil-gray,Фэй-Фокс"]),
        ("sco delegations --meeting council-2024", ["council-2024"]),
        ("sco delegations --as g", ["guest"]),
        ("sco terms xyz", []),
    ],
)
def test_names_are_offered_in_any_script_in_place_of_a_command_after_a_listing_and_after_commas(
    run: Run, line: str, values: list[str]
) -> None:
    assert offered(run, line) == values


def test_what_is_said_of_a_value_fits_one_line_and_is_no_markup(run: Run) -> None:
    assert completion.short("One\n two   [three]") == "One two (three)"
    assert completion.short("x" * 60) == "x" * 60
    assert completion.short("x" * 58 + " yz") == "x" * 58 + "…"
    for line in ("sco ", "sco show ", "sco members --"):
        found = told(run, line)
        assert found
        assert all(text and len(text) <= 60 for _, text in found), line


def test_what_is_said_of_a_value_stays_on_its_line_in_a_narrow_window_and_in_wide_letters(
    run: Run, folder: Folder
) -> None:
    path = folder(areas=f'[[areas]]\nid = "a"\nname = "{"上海 " * 30}"\ncovers = "C."\n')
    given = {"_SCO_COMPLETE": "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    found = run(environment={**given, "_TYPER_COMPLETE_ARGS": "sco show a"}, COLUMNS="20", SCO_DATA=str(path))
    assert (found.code, found.err) == (0, "")
    assert f"a\t{'上海 ' * 19}上海…\n" in found.out
    assert all(line.count("\t") == 1 for line in found.out.splitlines())


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"COMP_WORDS": "sco mem"},
        {"COMP_WORDS": "sco mem", "COMP_CWORD": "x"},
        {"COMP_WORDS": "sco mem", "COMP_CWORD": "99"},
        {"COMP_WORDS": "sco show a", "COMP_CWORD": "2", "SCO_DATA": "/no/such/folder"},
    ],
)
def test_where_nothing_can_be_offered_nothing_is_said_in_the_middle_of_the_line_that_is_typed(
    run: Run, environment: dict[str, str]
) -> None:
    assert run(environment={"_SCO_COMPLETE": "complete_bash", **environment}) == (1, "", "")


@pytest.mark.parametrize("words", ["sco mem", "sco 'mem", 'sco "mem'])
def test_an_open_quote_is_no_part_of_what_is_typed(run: Run, words: str) -> None:
    given = {"_SCO_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": "1"}
    assert run(environment=given) == (0, "members\n", "")


def test_a_wish_that_no_shell_has_is_said(run: Run) -> None:
    for wish, said in (("nonsense", "Invalid completion instruction.\n"), ("complete_x", "Shell x not supported.\n")):
        assert run(environment={"_SCO_COMPLETE": wish}) == (1, "", said)


def test_every_name_in_another_script_is_offered_once(small: Dataset) -> None:
    found = completion.named(Area, "能")
    assert found == [("能源", "energy")]
    assert completion.named(Area, "en") == []
