"""How options and arguments are declared to Typer, and what a command gets of what was given."""

import inspect
from typing import Annotated, Any

import pytest
import typer

from sco_cli import completion
from sco_cli.commands import signature
from sco_cli.inputs import Words
from sco_cli.options import PAGE, SHARED, Declared, Option, Shared, declared

NOTHING = inspect.Parameter.empty


def asked(
    what: Annotated[str, Option("", "TEXT", "Some words.", many=True)],
    first: Annotated[int | None, Option("--from -a", "YEAR", "A year.")] = None,
    *,
    state: Annotated[Words, Option("--state", "STATE", "A state.")] = (),
    phase: Annotated[Words, Option("--phase", "PHASE", "A phase.", words=("held", "current"))] = (),
    wide: Annotated[bool, Option("--wide", "", "Wide.")] = False,
    day: Annotated[str, Option("--day", "DAY", "A day.")] = "today",
) -> None:
    """A command with an option of every kind."""


def given(run: Any, *arguments: str, shared: tuple[str, ...] = tuple(SHARED)) -> Any:
    """Runs a command made of `asked` as Typer does."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command("asked")(signature.command(run, declared(asked), shared))
    return app(list(arguments), standalone_mode=False)


@pytest.fixture
def seen() -> list[tuple[Shared, dict[str, Any]]]:
    return []


@pytest.fixture
def run(seen: list[tuple[Shared, dict[str, Any]]]) -> Any:
    return lambda shared, **own: seen.append((shared, own))


def test_a_command_gets_the_shared_options_together_and_its_own_by_name(
    run: Any, seen: list[tuple[Shared, dict[str, Any]]]
) -> None:
    given(run, "one", "two", "--from", "2001", "--state", "a", "--state", "b", "--wide", "--limit", "3", "-f", "csv")
    assert seen == [
        (
            Shared(format="csv", limit=3),
            {"what": ["one", "two"], "first": 2001, "state": ["a", "b"], "phase": None, "wide": True, "day": None},
        )
    ]


def test_what_is_not_given_arrives_as_none(run: Any, seen: list[tuple[Shared, dict[str, Any]]]) -> None:
    given(run, "one")
    nothing = {"what": ["one"], "first": None, "state": None, "phase": None, "wide": False, "day": None}
    assert seen == [(Shared(), nothing)]


def test_a_page_takes_only_some_of_the_shared_options(run: Any, seen: list[tuple[Shared, dict[str, Any]]]) -> None:
    given(run, "one", "-f", "csv", "-o", "a", "--data", "b", shared=PAGE)
    assert seen[0][0] == Shared(format="csv", output="a", data="b")
    with pytest.raises(Exception, match="No such option: --limit"):
        given(run, "one", "--limit", "1", shared=PAGE)


def test_own_options_stand_before_the_shared_ones(run: Any) -> None:
    command = signature.command(run, declared(asked))
    made = inspect.signature(command)
    assert list(made.parameters) == [
        "what", "first", "state", "phase", "wide", "day",
        "format", "columns", "sort", "limit", "no_header", "output", "cite", "data", "no_pager", "quiet",
    ]  # fmt: skip
    assert {each.kind for each in made.parameters.values()} == {inspect.Parameter.KEYWORD_ONLY}


def info(name: str, options: dict[str, Declared] | None = None) -> Any:
    """What Typer is told of a parameter."""
    return signature.parameter(name, (options or declared(asked))[name]).default


@pytest.mark.parametrize(
    ("name", "flags", "text", "takes"),
    [
        ("what", ["what"], "Some words.", "TEXT"),
        ("first", ["--from", "-a"], "A year.", "YEAR"),
        ("state", ["--state"], "A state.", "STATE"),
        ("wide", ["--wide"], "Wide.", None),
        ("format", ["--format", "-f"], SHARED["format"].option.help, "FORMAT"),
    ],
)
def test_an_option_has_its_flags_its_help_and_what_it_takes(
    run: Any, name: str, flags: list[str], text: str, takes: str | None
) -> None:
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command("asked")(signature.command(run, declared(asked)))
    found: Any = {each.name: each for each in typer.main.get_command(app).params}[name]
    assert (found.opts, found.help, found.metavar, found.show_default) == (flags, text, takes, False)


@pytest.fixture
def tab(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shell asks what the Tab key offers."""
    monkeypatch.setenv("_SCO_COMPLETE", "complete_bash")


@pytest.mark.usefixtures("tab")
def test_a_switch_takes_nothing_and_offers_nothing() -> None:
    assert (info("wide").metavar, info("wide").autocompletion) == (None, None)


@pytest.mark.parametrize(
    ("name", "kind", "default"),
    [
        ("what", list[str] | None, NOTHING),
        ("first", int | None, None),
        ("state", list[str] | None, None),
        ("phase", list[str] | None, None),
        ("wide", bool, False),
        ("day", str | None, None),
    ],
)
def test_a_value_has_the_type_that_its_query_names(name: str, kind: Any, default: Any) -> None:
    option = declared(asked)[name]
    made = signature.parameter(name, option)
    assert signature.value_type(option) == kind
    assert made.annotation == kind
    assert made.default.default == (... if default is NOTHING else default)


def test_only_an_argument_without_a_default_must_be_given() -> None:
    def optional(
        folder: Annotated[str | None, Option("", "[DIR]", "A folder.")] = None,
        *,
        needed: Annotated[str, Option("--needed", "X", "Needed.")],
    ) -> None:
        pass

    options = declared(optional)
    assert info("folder", options).default is None
    assert info("needed", options).default is None


@pytest.mark.parametrize(("text", "value"), [("1", 1), ("12", 12), ("007", 7)])
def test_a_whole_number_is_read(text: str, value: int) -> None:
    assert signature.number(text) == value
    assert info("first").parser("3") == 3


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "ten", "", " 1", "٣"])
def test_what_is_no_whole_number_from_one_up_is_refused(text: str) -> None:
    with pytest.raises(typer.BadParameter) as found:
        signature.number(text)
    assert found.value.message == f"'{text}' is not a whole number of 1 or more"


def test_only_numbers_have_a_reader_of_their_own() -> None:
    assert [name for name in declared(asked) if info(name).parser is not None] == ["first"]
    assert [name for name in SHARED if info(name, SHARED).parser is not None] == ["limit"]


@pytest.mark.parametrize("name", completion.VALUES)
def test_what_has_values_of_its_own_offers_them(name: str) -> None:
    option = Declared(option=Option(f"--{name}", "X", "Help."), type=str, default=None)
    assert signature.offer(name, option) is completion.VALUES[name]


def test_fixed_words_are_offered_before_values_of_that_name() -> None:
    option = Declared(option=Option("--state", "X", "Help.", words=("held", "fund")), type=Words, default=())
    offered = signature.offer("state", option)
    assert offered is not None
    context = typer.Context(typer.core.TyperCommand("asked"), info_name="asked")
    assert offered(context, "") == [("held", "over"), ("fund", "state")]


@pytest.mark.usefixtures("tab")
def test_a_day_has_nothing_to_offer() -> None:
    assert signature.offer("day", declared(asked)["day"]) is None
    assert info("day").autocompletion is None
    assert info("state").autocompletion is completion.VALUES["state"]


def test_values_are_offered_only_where_a_shell_asks_for_them() -> None:
    assert info("state").autocompletion is None
