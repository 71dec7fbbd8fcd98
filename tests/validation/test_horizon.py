"""What is told as done lies within the dataset, whose version says how far it goes."""

import pytest
from validation.breaking import Break

from sco_cli.validation import horizon

BEYOND, VERIFIED = horizon.nothing_beyond, horizon.verified_within
VERSION = ("dataset", 'version = "1.2.3"', 'version = "2026.11.1"')
AFTER = "lies after 2026-11-30, when the month of the dataset's version, 2026.11.1, ends"


@pytest.mark.parametrize("rule", [BEYOND, VERIFIED])
def test_the_small_dataset_keeps_every_rule_of_its_reach(broken: Break, rule: object) -> None:
    assert broken(rule) == []
    assert broken(rule, VERSION) == []


@pytest.mark.parametrize(
    ("version", "last"),
    [
        ("2026.11.1", "2026-11-30"),
        ("2026.11", "2026-11-30"),
        ("2028.2", "2028-02-29"),
        ("2026.12.0", "2026-12-31"),
        ("1000.1", "1000-01-31"),
        ("1.2.3", ""),
        ("2026.13", ""),
        ("2026.0", ""),
        ("3026.1", ""),
        ("20261.1", ""),
        ("2026", ""),
        ("new", ""),
        ("", ""),
        ("9" * 40 + ".1", ""),
    ],
)
def test_a_version_reaches_to_the_end_of_its_month(version: str, last: str) -> None:
    assert horizon.horizon(version) == last


@pytest.mark.parametrize("day", ["2026-12-01", "2026-12", "2027", "9999", "2026-12-01/..", "2027-01-01?"])
def test_what_was_so_after_the_month_of_the_version_is_found(broken: Break, day: str) -> None:
    changed = ("events", 'date = "2024-07"', f'date = "{day}"')
    assert [(each.id, each.field, each.message) for each in broken(BEYOND, VERSION, changed)] == [
        ("echo-guest", "date", f"{day} {AFTER}")
    ]


@pytest.mark.parametrize("day", ["2026-11-30", "2026-11", "2026", "2026-11-30/..", "../2099"])
def test_what_can_have_been_so_in_that_month_is_no_fault(broken: Break, day: str) -> None:
    assert broken(BEYOND, VERSION, ("events", 'date = "2024-07"', f'date = "{day}"')) == []


@pytest.mark.parametrize(
    ("file", "old", "where"),
    [
        ("memberships", 'decided = "2012-06-07"', "delta-observer decided"),
        ("memberships", 'signed = "2010-05"', "charlie-dialogue-partner signed"),
        ("memberships", 'start = "2012-06-07"', "delta-observer start"),
        ("memberships", 'end = "2010-05"', "bravo-observer end"),
        ("chairmanships", 'announced = "2025-09-01"', "chair-2026-bravo announced"),
        ("meetings", 'end = "2024-07-04"', "council-2024 end"),
        ("exercises", 'start = "2005-08-18"', "shield-2005 start"),
        ("officials", 'appointed = "2006-06-15"', "bob-secretary-general appointed"),
        ("officials", '"2023-12-12"', "cy-deputy attested"),
        ("designations", 'decided = "2023-07-04"', "year-of-energy-2024 decided"),
        ("statements", 'date = "2024"', "view-of-delta date"),
        ("documents", '  date = "2003-09-19"', "charter history[2].date"),
        ("bodies", '  date = "2025-09-01"', "bank history[2].date"),
        ("organisations", '  date = "2024-07"', "nations history[2].date"),
        ("initiatives__trade", '  date = "2020"', "customs-window history[2].date"),
        ("sources", 'date = "2012-06"', "gazette-2012 date"),
        ("sources", 'accessed = "2025-10-01"', "gazette-2025 accessed"),
        ("sources", 'read = "2025-10-03"', "gazette-2025 read"),
    ],
)
def test_every_day_on_which_something_was_so_is_looked_at(broken: Break, file: str, old: str, where: str) -> None:
    day = old.rpartition(' = "')[2].strip('"')
    found = broken(BEYOND, VERSION, (file, old, old.replace(day, "2026-12-01")))
    assert [f"{each.id} {each.field}" for each in found] == [where]


@pytest.mark.parametrize(
    ("file", "old"),
    [
        ("chairmanships", 'planned_start = "2026"'),
        ("chairmanships", 'planned_end = "2027"'),
        ("meetings", 'planned_start = "2026-08"'),
        ("exercises", 'planned_start = "2026-01"'),
        ("officials", 'planned_end = "2027-12-31"'),
        ("documents", 'period = "2023"'),
        ("designations", 'start = "2024"'),
        ("designations", 'end = "2024"'),
        ("figures", 'period = "2025"'),
    ],
)
def test_what_is_planned_or_named_for_a_year_may_lie_beyond(broken: Break, file: str, old: str) -> None:
    assert broken(BEYOND, VERSION, (file, old, f'{old.partition(" = ")[0]} = "2030"')) == []


def test_a_version_that_names_no_month_bounds_nothing(broken: Break) -> None:
    assert broken(BEYOND, ("events", 'date = "2024-07"', 'date = "2999"')) == []


@pytest.mark.parametrize("version", ["1", "x", "", "2026-11"])
def test_a_version_that_is_none_is_found(broken: Break, version: str) -> None:
    line = f'version = "{version}"'
    found = broken(VERIFIED, ("dataset", 'version = "1.2.3"', line))
    assert [each[1:4] for each in found] == [
        ("version", line, f"expected a version such as 2026.11.0, found '{version}'")
    ]


@pytest.mark.parametrize(("field", "day"), [("verified_through", "2026-01-15"), ("known_through", "2026-02-01")])
def test_a_dataset_verified_beyond_its_version_is_found(broken: Break, field: str, day: str) -> None:
    line = f'{field} = "2199-01-01"'
    found = broken(VERIFIED, VERSION, ("dataset", f'{field} = "{day}"', line))
    message = "2199-01-01 lies after 2026-11-30, when the month of the version ends"
    assert found[0][1:4] == (field, line, message)
    assert broken(VERIFIED, VERSION, ("dataset", f'{field} = "{day}"', f'{field} = "2026-11-30"'))[1:] == []


def test_single_facts_are_known_as_far_as_the_whole_is_verified(broken: Break) -> None:
    known = ("dataset", 'known_through = "2026-02-01"', 'known_through = "2026-01-14"')
    assert [each[1:4] for each in broken(VERIFIED, known)] == [
        ("known_through", 'known_through = "2026-01-14"', "comes before 'verified_through', 2026-01-15")
    ]
    assert broken(VERIFIED, ("dataset", 'known_through = "2026-02-01"', 'known_through = "2026-01"')) == []
    assert broken(VERIFIED, ("dataset", 'known_through = "2026-02-01"\n', "")) == []


def test_a_dataset_that_cannot_be_read_is_told_elsewhere(broken: Break) -> None:
    assert broken(VERIFIED, ("dataset", "year = 2026", 'year = ""')) == []
