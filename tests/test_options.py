"""Every option is declared once: how it is written, what it takes, what help says, and how it is read."""

import inspect
from typing import Annotated, Any, Literal, get_args

import pytest
from msgspec import Struct

from sco_cli import inputs, options
from sco_cli.dataset import Dataset
from sco_cli.errors import Usage
from sco_cli.inputs import Reading, Words
from sco_cli.options import (
    PAGE,
    SHARED,
    TODAY,
    AsOf,
    Declared,
    Option,
    Shared,
    declared,
    one_of,
    whole_number,
    words_in,
)

Mood = Annotated[Words, Option("--mood -m", "MOOD", "Only this mood.")]
SWITCHES = ("All", "NoHeader", "NoPager", "Quiet", "Chart")
OPTIONS = {
    name: option
    for name, value in vars(options).items()
    for option in get_args(value)[1:]
    if isinstance(option, Option)
}


def asked(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    what: Annotated[str, Option("", "WHAT", "What to ask.")],
    mood: Mood = ("good",),
    hidden: str = "x",
) -> None:
    """A query, as the listings have them."""


def test_the_parameters_that_a_user_can_give_are_those_with_an_option() -> None:
    found = declared(asked)
    assert list(found) == ["as_of", "what", "mood"]
    assert [each.option.flags for each in found.values()] == ["--as-of", "", "--mood -m"]
    assert [each.type for each in found.values()] == [str, str, Words]
    assert [each.default for each in found.values()] == ["today", inspect.Parameter.empty, ("good",)]


def test_a_message_calls_an_option_by_its_first_flag_an_argument_by_what_it_takes() -> None:
    found = declared(asked)
    assert found["mood"].label("mood", flags=True) == "--mood"
    assert found["what"].label("what", flags=True) == "WHAT"
    assert found["mood"].label("mood", flags=False) == "mood"
    assert found["what"].label("what", flags=False) == "what"


def test_an_option_is_read_as_it_stands_unless_it_says_how() -> None:
    option = Option("--mood", "MOOD", "Only this mood.")
    assert (option.read, option.words, option.many, option.hidden) == (None, (), False, False)


def test_an_option_of_fixed_words_names_them_in_its_help_and_reads_them_in_any_spelling(small: Dataset) -> None:
    option = one_of("mood", "good", "so-so")
    assert (option.flags, option.metavar, option.words) == ("--mood", "MOOD", ("good", "so-so"))
    assert option.help == "Only this mood: good, so-so. Repeatable, or a,b."
    assert option.many is False
    assert option.read is not None
    reading = Reading(small, "2026-02-01", "--mood")
    assert option.read(["So so", "GOOD"], reading) == ["so-so", "good"]
    with pytest.raises(Usage, match=r"^unknown mood 'bad'; choose from: good, so-so$"):
        option.read(["bad"], reading)


def test_an_option_can_take_the_words_of_a_type() -> None:
    assert words_in("mood", Literal["good", "so-so"]).words == ("good", "so-so")
    assert words_in("mood", Literal["good", "so-so"]).help == one_of("mood", "good", "so-so").help


@pytest.mark.parametrize(("text", "number"), [("1", 1), ("2", 2), ("10", 10), ("007", 7), ("9" * 100, 10**100 - 1)])
def test_a_whole_number_is_1_or_more(text: str, number: int) -> None:
    assert whole_number(text) == number


@pytest.mark.parametrize("text", ["0", "00", "-1", "+1", "1.0", "", " 1", "ten", "٣", "²"])
def test_what_is_no_whole_number_of_1_or_more_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^'{text.replace('+', '[+]')}' is not a whole number of 1 or more$"):
        whole_number(text)


@pytest.mark.parametrize("digits", [101, 5000])
def test_a_number_of_too_many_digits_is_refused_in_few_words(digits: int) -> None:
    with pytest.raises(ValueError, match=f"^'{'9' * 59}…' is not a whole number of 1 or more$"):
        whole_number("9" * digits)


def test_what_commands_share_is_not_given_unless_it_is() -> None:
    assert Shared() == Shared(
        format=None,
        columns=None,
        sort=None,
        limit=None,
        no_header=False,
        output=None,
        cite=None,
        data=None,
        no_pager=False,
        quiet=False,
    )
    assert list(SHARED) == list(Shared.__struct_fields__)
    assert {each.default for each in SHARED.values()} == {None}
    assert [each.type for each in SHARED.values()] == [
        str | None,
        str | None,
        str | None,
        int | None,
        bool,
        str | None,
        str | None,
        str | None,
        bool,
        bool,
    ]


def test_a_page_shares_what_does_not_choose_sort_or_count_rows() -> None:
    assert [name for name in SHARED if name not in PAGE] == ["columns", "sort", "limit", "no_header", "cite"]
    assert [name for name in PAGE if name not in SHARED] == []


def test_a_shared_option_is_called_as_python_calls_it() -> None:
    assert [each.option.flags.split()[0].removeprefix("--").replace("-", "_") for each in SHARED.values()] == list(
        SHARED
    )


def test_no_two_options_are_written_alike() -> None:
    flags = [flag for option in OPTIONS.values() for flag in option.flags.split()]
    assert sorted(set(flags)) == sorted(flags)
    assert [flag for flag in flags if not flag.startswith("-")] == []


@pytest.mark.parametrize("name", OPTIONS)
def test_an_option_says_what_it_takes_unless_it_is_a_switch(name: str) -> None:
    metavar = OPTIONS[name].metavar
    assert metavar == metavar.upper()
    assert (metavar == "") is (name in SWITCHES)


@pytest.mark.parametrize(
    ("name", "given", "read"),
    [
        ("AsOf", "2023-12", "2023-12-31"),
        ("Since", "2023-12", "2023-12-01"),
        ("Until", "2023-12", "2023-12-31"),
        ("States", ["delta"], {"DD"}),
        ("Areas", ["Finance"], {"finance"}),
        ("Bodies", ["hsc"], {"council"}),
        ("Proposers", ["eve"], {"eve-president"}),
        ("Offices", ["Secretary-General"], ["secretary general"]),
        ("Publishers", ["Gazette!"], ["gazette"]),
        ("Languages", ["EN"], ["en"]),
        ("Phases", ["Held"], ["held"]),
        ("Text", ["energy", "hub"], "energy hub"),
        ("What", ["energy", "hub"], "energy hub"),
    ],
)
def test_an_option_is_read_as_its_query_wants_it(small: Dataset, name: str, given: Any, read: Any) -> None:
    option = OPTIONS[name]
    assert option.read is not None
    assert option.read(given, Reading(small, "2026-02-01", option.flags)) == read


def test_all_other_options_stay_as_they_are_given() -> None:
    assert [name for name, option in OPTIONS.items() if option.read is None] == [
        "All",
        "Format",
        "Columns",
        "Sort",
        "Limit",
        "NoHeader",
        "Output",
        "Data",
        "NoPager",
        "Quiet",
        "Values",
        "Folder",
        "Chart",
        "Cite",
    ]


def test_an_argument_of_several_words_takes_all_that_are_left() -> None:
    assert [name for name, option in OPTIONS.items() if option.many] == ["Text", "Values", "What"]
    assert [name for name, option in OPTIONS.items() if not option.flags] == [
        "Text",
        "Values",
        "What",
        "Folder",
    ]
    assert {OPTIONS[name].read for name in ("Text", "What")} == {inputs.joined}


def test_a_phase_is_one_of_four() -> None:
    assert OPTIONS["Phases"].words == ("held", "current", "announced", "unknown")


@pytest.mark.parametrize("kind", [Option, Declared, Shared])
def test_what_is_declared_never_changes(kind: type[Struct]) -> None:
    assert kind.__struct_config__.frozen is True


@pytest.mark.parametrize("kind", [Declared, Shared])
def test_what_is_declared_is_made_by_the_names_of_its_fields(kind: type[Struct]) -> None:
    parameters = inspect.signature(kind).parameters.values()
    assert {parameter.kind for parameter in parameters} == {inspect.Parameter.KEYWORD_ONLY}
