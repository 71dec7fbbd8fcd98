"""Who came did so to what was held, of one state or organisation, once each, as what the state then was."""

import pytest
from validation.breaking import Break, Found

from sco_cli.validation import Rule, delegations, duplicates, references

HELD, WHOSE = delegations.came_to_what_was_held, delegations.came_of_somebody
ONCE, STATUS = delegations.one_delegation_each, delegations.came_as_they_were
PERSON = 'person = "fay-fox"\n  office = "President"\n  '


@pytest.mark.parametrize("rule", [HELD, WHOSE, ONCE, STATUS])
def test_the_small_dataset_keeps_every_rule_of_delegations(broken: Break, rule: Rule) -> None:
    assert broken(rule) == []


def test_nobody_comes_to_a_meeting_that_is_not_shown_to_have_been_held(broken: Break) -> None:
    (fault,) = broken(HELD, ("meetings", 'start = "2001-06-15"\n', ""))
    assert fault[:2] == ("council-2001-alphaville", "delegations")
    assert "not shown to have been held" in fault.message


@pytest.mark.parametrize(
    ("old", "new", "person"),
    [
        ('state = "AA"\n  came', "came", "fay-fox"),
        ('state = "EE"\n', 'state = "EE"\n  of = "Echo"\n', "gil-gray"),
        ('organisation = "league"', 'organisation = "league"\n  state = "EE"', "ann-anstrom"),
    ],
)
def test_a_delegation_is_of_one_state_organisation_or_other(broken: Break, old: str, new: str, person: str) -> None:
    (fault,) = broken(WHOSE, ("meetings", old, new))
    assert fault.line == f'person = "{person}"'
    assert fault.message == "expected one of 'state', 'organisation' and 'of'"
    assert broken(WHOSE, ("meetings", 'organisation = "league"', 'of = "League"')) == []


@pytest.mark.parametrize(
    ("old", "new", "field", "name"),
    [
        ('state = "EE"', 'state = "AA"', "delegations[2].state", "AA"),
        ('organisation = "league"', 'state = "EE"', "delegations[3].state", "EE"),
    ],
)
def test_no_state_has_two_delegations_at_a_meeting(broken: Break, old: str, new: str, field: str, name: str) -> None:
    assert broken(ONCE, ("meetings", old, new)) == [
        Found("council-2024", field, f'state = "{name}"', f"'{name}' came already")
    ]


@pytest.mark.parametrize("field", ["organisation", "of"])
def test_no_organisation_has_two_delegations_at_a_meeting(broken: Break, field: str) -> None:
    twice = [
        ("meetings", 'state = "EE"', f'{field} = "league"'),
        ("meetings", 'organisation = "league"', f'{field} = "league"'),
    ]
    assert [each.message for each in broken(ONCE, *twice)] == ["'league' came already"]


@pytest.mark.parametrize(
    ("state", "came_as", "right"),
    [
        ("AA", "member", True),
        ("AA", "observer", False),
        ("BB", "member", False),
        ("CC", "guest", True),
        ("DD", "observer", False),
        ("EE", "member", False),
        ("EE", "organ", True),
    ],
)
def test_a_state_comes_as_what_it_was(broken: Break, state: str, came_as: str, right: bool) -> None:
    old, new = f'{PERSON}state = "AA"\n  came_as = "member"', f'{PERSON}state = "{state}"\n  came_as = "{came_as}"'
    faults = broken(STATUS, ("meetings", old, new))
    assert [each.message for each in faults] == ([] if right else [f"'{state}' was no {came_as} then"])
    assert [each.field for each in faults] == ([] if right else ["delegations[1].came_as"])


@pytest.mark.parametrize(
    ("start", "status", "right"),
    [
        ("2001-06-15", "shanghai-five", True),
        ("2001-06-15", "observer", False),
        ("2001-06-16", "shanghai-five", False),
        ("1996-04-25", "shanghai-five", False),
        ("1996-04-26", "shanghai-five", True),
    ],
)
def test_a_member_of_the_predecessor_came_as_a_member_up_to_its_last_day(
    broken: Break, start: str, status: str, right: bool
) -> None:
    changes = [
        ("meetings", 'start = "2001-06-15"', f'start = "{start}"'),
        ("memberships", 'status = "shanghai-five"', f'status = "{status}"'),
        ("memberships", 'start = "2001-06-15"', 'start = "2001-06-20"'),
    ]
    faults = [each for each in broken(STATUS, *changes) if each.id == "council-2001-alphaville"]
    assert (faults == []) is right


def test_what_a_state_was_is_not_judged_where_the_statuses_cannot_be_read(broken: Break) -> None:
    wrong = ("meetings", f'{PERSON}state = "AA"', f'{PERSON}state = "EE"')
    assert len(broken(STATUS, wrong)) == 1
    assert broken(STATUS, wrong, ("memberships", 'basis = "', 'base = "')) == []


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('person = "gil-gray"', 'person = "gil-grey"', "delegations[1].person"),
        ('state = "EE"', 'state = "ZZ"', "delegations[1].state"),
        ('organisation = "league"', 'organisation = "leage"', "delegations[3].organisation"),
    ],
)
def test_whoever_came_has_a_record(broken: Break, old: str, new: str, field: str) -> None:
    assert [each.field for each in broken(references.references_known, ("meetings", old, new))] == [field]


def test_a_person_comes_once_and_a_delegation_has_a_source(broken: Break) -> None:
    (fault,) = broken(duplicates.parts_single, ("meetings", 'person = "gil-gray"', 'person = "fay-fox"'))
    assert fault[:2] == ("council-2024", "delegations[2].person")
    (fault,) = broken(
        references.sources_named,
        ("meetings", 'came_as = "member"\n  sources = ["gazette-2009"]', 'came_as = "member"\n  sources = []'),
    )
    assert fault.field == "delegations[1].sources"
