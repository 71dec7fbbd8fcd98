"""A dataset is checked as a whole: its files, their form, and then every rule."""

import inspect
from pathlib import Path

import pytest
from running import Folder
from validation.breaking import edited

from sco_cli.dataset import Dataset
from sco_cli.validation import (
    RULES,
    check,
    corrections,
    delegations,
    duplicates,
    histories,
    horizon,
    odd,
    order,
    references,
    spells,
    strangers,
    texts,
    values,
)

AREAS = edited("areas")
READ_NOTHING = "is no file of the dataset, nothing in it is read"


def told(faults: object, path: Path) -> list[str]:
    assert isinstance(faults, list)
    return [f"{each.severity} {each}".replace(f"{path}/", "") for each in faults]


def test_a_dataset_that_keeps_all_rules_has_no_faults(small: Dataset, folder: Folder) -> None:
    assert check(small) == []
    assert check(Dataset(folder(areas=AREAS))) == []


def test_every_rule_is_asked_and_says_what_holds() -> None:
    written = [
        function
        for module in (
            references,
            histories,
            order,
            spells,
            texts,
            values,
            delegations,
            duplicates,
            horizon,
            odd,
            corrections,
        )
        for name, function in vars(module).items()
        if inspect.isfunction(function)
        and function.__module__ == module.__name__
        and list(inspect.signature(function).parameters) == ["dataset", "places"]
    ]
    assert [*RULES] == written
    assert [rule for rule in RULES if not (rule.__doc__ and rule.__doc__[0].isupper())] == []


def test_faults_of_all_rules_come_errors_first_then_by_file_and_line(small: Dataset, folder: Folder) -> None:
    path = folder(
        terms=edited("terms", ('meaning = "Nobody says no."', 'meaning = ""')),
        areas=edited("areas", ('name = "Trade"', 'name = ""'), ('name = "Finance"', 'name = ""')),
        memberships=edited("memberships", ('sources = ["gazette-1996"]', 'sources = ["gazette-2009"]')),
        sources=edited("sources", ('language = "ru"', 'language = "R"')),
        area="",
    )
    assert told(check(Dataset(path)), path) == [
        "error areas.toml:12: 'finance' name: is empty or has blanks around it",
        "error areas.toml:22: 'trade' name: is empty or has blanks around it",
        "error sources.toml:8: 'blog' language: expected an ISO 639-1 code, two small letters",
        "error terms.toml:7: 'consensus' meaning: is empty or has blanks around it",
        f"warning area.toml: {READ_NOTHING}; did you mean 'areas.toml'?",
        "warning sources.toml:13: 'gazette-1996' id: no record cites this source",
    ]


def test_an_initiative_that_is_the_same_as_nothing_known_stops_no_rule(small: Dataset, folder: Folder) -> None:
    path = folder(initiatives__energy=edited("initiatives/energy", ('same_as = "energy-strategy"', 'same_as = "xyz"')))
    assert told(check(Dataset(path)), path) == [
        "error initiatives/energy.toml:36: 'energy-strategy-initiative' same_as: "
        "there is no 'xyz' in bodies or documents or designations"
    ]


def test_a_fault_of_form_hides_no_fault_of_meaning(small: Dataset, folder: Folder) -> None:
    path = folder(
        areas=edited("areas", ('name = "Trade"', 'name = ""'), ('name = "Finance"', "name = 1")),
        terms=edited("terms", ('meaning = "Nobody says no."', "meaning = 2")),
        area="",
    )
    assert told(check(Dataset(path)), path) == [
        "error areas.toml:12: 'finance' name: expected text in quotes, found a whole number 1",
        "error areas.toml:22: 'trade' name: is empty or has blanks around it",
        "error terms.toml:7: 'consensus' meaning: expected text in quotes, found a whole number 2",
        f"warning area.toml: {READ_NOTHING}; did you mean 'areas.toml'?",
    ]


def test_a_folder_without_a_file_of_the_dataset_is_an_error(small: Dataset, folder: Folder) -> None:
    path = folder(xyz="")
    (path / "areas.txt").write_text("", encoding="utf-8")
    assert told([*strangers(Dataset(path))], path.parent) == [
        f"error {path.name}: holds no file of the dataset, such as memberships.toml",
        f"warning {path.name}/xyz.toml: {READ_NOTHING}",
    ]


def test_only_the_folder_itself_and_that_of_the_initiatives_are_looked_at(small: Dataset, folder: Folder) -> None:
    path = folder(deep__areas=AREAS, deep__initiatives__energy="")
    assert told([*strangers(Dataset(path))], path.parent) == [
        f"error {path.name}: holds no file of the dataset, such as memberships.toml"
    ]


@pytest.mark.parametrize("name", ["areas", "memberships", "dataset", "initiatives__energy", "initiatives__new"])
def test_one_file_of_the_dataset_is_enough(small: Dataset, folder: Folder, name: str) -> None:
    assert list(strangers(Dataset(folder(**{name: ""})))) == []


def test_a_file_that_is_none_of_the_dataset_is_a_warning_with_the_nearest(small: Dataset, folder: Folder) -> None:
    path = folder(areas=AREAS, xyz="", member_ships="")
    assert told([*strangers(Dataset(path))], path) == [
        f"warning member_ships.toml: {READ_NOTHING}; did you mean 'memberships.toml'?",
        f"warning xyz.toml: {READ_NOTHING}",
    ]


def test_a_file_in_the_wrong_folder_or_with_a_hidden_ending_is_a_warning(small: Dataset, folder: Folder) -> None:
    path = folder(areas=AREAS, energy="")
    (path / "initiatives").mkdir()
    for name in ("terms.toml.txt", "initiatives/energy.toml.txt", "notes.txt", "terms.toml.bak"):
        (path / name).write_text("", encoding="utf-8")
    assert told([*strangers(Dataset(path))], path) == [
        f"warning energy.toml: {READ_NOTHING}; did you mean 'initiatives/energy.toml'?",
        f"warning initiatives/energy.toml.txt: {READ_NOTHING}; did you mean 'initiatives/energy.toml'?",
        f"warning terms.toml.txt: {READ_NOTHING}; did you mean 'terms.toml'?",
    ]


def test_the_bundled_data_has_no_strangers(small: Dataset) -> None:
    assert list(strangers(small)) == []
