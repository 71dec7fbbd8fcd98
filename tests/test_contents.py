"""The table of contents is that of the house: each command has its room, and each room its command."""

import pkgutil
from importlib import import_module
from types import ModuleType

import pytest

from sco_cli import cli, commands, labels, listings
from sco_cli.contents import ACROSS, ALIASES, COMMANDS, GROUPS, OTHERS, RECORDS, WAYS_IN
from sco_cli.listings import listing
from sco_cli.records import COLLECTIONS, Person, Place


def rooms(package: ModuleType, mark: str) -> set[str]:
    """The names of the modules of a package that hold something of this name."""
    names = [info.name for info in pkgutil.iter_modules(package.__path__)]
    return {name for name in names if hasattr(import_module(f"{package.__name__}.{name}"), mark)}


def test_every_listing_has_its_room_and_every_room_its_listing() -> None:
    assert {*RECORDS, *ACROSS} == rooms(listings, "LISTING")


def test_a_command_that_is_more_than_a_listing_has_a_module_of_its_own() -> None:
    assert rooms(commands, "RUN") == cli.OWN_MODULE
    assert {name for name in cli.OWN_MODULE if name not in OTHERS} == {"panel"}
    assert {name for name in OTHERS if name not in cli.OWN_MODULE} == set()


@pytest.mark.parametrize("name", [*RECORDS, *ACROSS])
def test_a_listing_is_called_as_its_room_is(name: str) -> None:
    assert listing(name).name == name


def test_the_listings_of_one_collection_each_list_the_records_of_another() -> None:
    listed = [listing(name).record for name in RECORDS]
    assert len(set(listed)) == len(listed)
    # Places and people only tell what a city or person is called; they are found by search and show.
    assert set(listed) == {*COLLECTIONS} - {Place, Person}


@pytest.mark.parametrize("name", ACROSS)
def test_a_listing_across_collections_lists_no_records(name: str) -> None:
    assert listing(name).record is None


def test_every_listing_has_a_title() -> None:
    assert set(labels.TITLES) == {*RECORDS, *ACROSS}


def test_no_command_stands_twice_and_help_has_them_in_this_order() -> None:
    assert list(COMMANDS) == [*RECORDS, *ACROSS, *OTHERS]
    assert len(COMMANDS) == len(RECORDS) + len(ACROSS) + len(OTHERS)
    assert list(COMMANDS)[:2] == ["members", "chairmanships"]
    assert list(COMMANDS)[-4:] == ["show", "overview", "validate", "export"]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_headline_is_one_sentence_that_fits_on_a_line_of_help(name: str) -> None:
    headline = COMMANDS[name]
    assert headline[-1] in ".…"
    assert headline[0].isupper()
    assert len(headline) <= 72


def test_every_command_stands_in_one_group_of_help() -> None:
    assert sorted(name for names in GROUPS.values() for name in names) == sorted(COMMANDS)


def test_another_name_of_a_command_is_the_name_of_none_and_every_listing_has_its_singular() -> None:
    assert not ALIASES.keys() & COMMANDS.keys()
    assert set(ALIASES.values()) <= set(COMMANDS)
    singulars = {"body" if name == "bodies" else name.removesuffix("s"): name for name in RECORDS}
    assert singulars.items() <= ALIASES.items()


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("chair", "chairmanships"),
        ("countries", "states"),
        ("history", "timeline"),
        ("compare", "diff"),
        ("find", "search"),
        ("glossary", "terms"),
        ("people", "officials"),
        ("numbers", "figures"),
        ("organizations", "organisations"),
        ("drills", "exercises"),
        ("proposals", "initiatives"),
        ("attendance", "delegations"),
        ("check", "validate"),
    ],
)
def test_a_command_is_called_what_people_call_it(name: str, command: str) -> None:
    assert ALIASES[name] == command


def test_the_ways_in_are_asked_as_they_are_written() -> None:
    assert list(WAYS_IN) == ["sco overview", "sco WORDS", "sco show NAME"]
