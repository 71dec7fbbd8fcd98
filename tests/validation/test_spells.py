"""A state has one status at a time, the chair and an office one holder at a time."""

import pytest
from validation.breaking import Break, Found

from sco_cli.validation import spells

OVERLAPS, CHAIR = spells.no_overlaps, spells.one_chair_at_a_time
OFFICE, DECIDED = spells.one_holder_of_an_office, spells.decided_before_start
ANN_ENDS = 'end = "2006-12-31"'


@pytest.mark.parametrize("rule", [OVERLAPS, CHAIR, OFFICE, DECIDED])
def test_the_small_dataset_keeps_every_rule_of_spells(broken: Break, rule: object) -> None:
    assert broken(rule) == []


@pytest.mark.parametrize(("old", "new"), [('end = "2001-06-15"', 'end = "2001-06-16"'), ('end = "2001-06-15"\n', "")])
def test_a_spell_that_begins_before_the_one_before_it_has_ended_is_found(broken: Break, old: str, new: str) -> None:
    start = 'start = "2001-06-15" # member\'s'
    assert broken(OVERLAPS, ("memberships", old, new), ("memberships", 'start = "2001-06-15"', start)) == [
        Found("alpha-member", "start", start, "begins on 2001-06-15, before 'alpha-five' has ended")
    ]


@pytest.mark.parametrize("end", ["2001-06-15", "2001-06-14", "2001-06", "2001"])
def test_a_spell_may_begin_on_the_day_on_which_the_one_before_it_ends_or_later(broken: Break, end: str) -> None:
    assert broken(OVERLAPS, ("memberships", 'end = "2001-06-15"', f'end = "{end}"')) == []


def test_a_spell_with_an_imprecise_start_counts_from_its_first_day(broken: Break) -> None:
    start = 'start = "2001-06" # imprecise'
    assert broken(OVERLAPS, ("memberships", 'start = "2001-06-15"', start)) == [
        Found("alpha-member", "start", start, "begins on 2001-06, before 'alpha-five' has ended")
    ]


def test_spells_are_compared_in_the_order_of_their_starts(broken: Break) -> None:
    assert broken(OVERLAPS, ("memberships", 'start = "1996-04-26"', 'start = "2001-07"')) == [
        Found("alpha-five", "start", 'start = "2001-07"', "begins on 2001-07, before 'alpha-member' has ended")
    ]
    assert broken(OVERLAPS, ("memberships", 'start = "1996-04-26"', 'start = "2001"')) == []


def test_spells_of_different_states_may_overlap_and_one_that_has_not_begun_does_not(broken: Break) -> None:
    assert broken(OVERLAPS, ("memberships", 'state = "EE"', 'state = "DD"')) == []
    of_delta, of_charlie = (f'state = "{code}"\nstatus = "observer"' for code in ("DD", "CC"))
    assert broken(OVERLAPS, ("memberships", of_delta, of_charlie)) == [
        Found(
            "delta-observer",
            "start",
            'start = "2012-06-07"',
            "begins on 2012-06-07, before 'charlie-dialogue-partner' has ended",
        )
    ]


@pytest.mark.parametrize("end", ["2024-07-03", "2024-07-05", "2024-06", "2024"])
def test_a_gap_or_an_overlap_in_the_chair_is_found(broken: Break, end: str) -> None:
    assert broken(CHAIR, ("chairmanships", 'end = "2024-07-04"', f'end = "{end}"')) == [
        Found(
            "chair-2024-alpha",
            "start",
            'start = "2024-07-04"',
            f"begins on 2024-07-04, but 'chair-2010-bravo' ends on {end}",
        )
    ]


def test_a_term_in_the_chair_between_others_has_both_its_days(broken: Break) -> None:
    assert broken(CHAIR, ("chairmanships", 'end = "2024-07-04"\n', "")) == [
        Found(
            "chair-2024-alpha",
            "start",
            'start = "2024-07-04"',
            "begins on 2024-07-04, but 'chair-2010-bravo' ends on no day",
        )
    ]
    assert broken(CHAIR, ("chairmanships", 'start = "2010-07-01"\n', "")) == [
        Found(
            "chair-2010-bravo",
            "start",
            "[[chairmanships]]",
            "begins on no day, but 'chair-2001-alpha' ends on 2010-07-01",
        )
    ]


def test_terms_in_the_chair_may_meet_on_the_first_day_of_an_imprecise_date(broken: Break) -> None:
    end = ("chairmanships", 'end = "2024-07-04"', 'end = "2024-07"')
    start = ("chairmanships", 'start = "2024-07-04"', 'start = "2024-07-01"')
    assert broken(CHAIR, end, start) == []
    end = ("chairmanships", 'end = "2024-07-04"', 'end = "2024-07-01"')
    start = ("chairmanships", 'start = "2024-07-04"', 'start = "2024-07"')
    assert broken(CHAIR, end, start) == []


def test_a_term_in_the_chair_that_is_only_planned_is_left_out(broken: Break) -> None:
    assert broken(CHAIR, ("chairmanships", 'planned_start = "2026"', 'planned_start = "2030"')) == []


@pytest.mark.parametrize("end", ['end = "2007-02"', 'end = "2007-02-01"', 'end = "2008"', 'appointed = "2003"'])
def test_a_term_of_office_that_begins_before_the_one_before_it_has_ended_is_found(broken: Break, end: str) -> None:
    assert broken(OFFICE, ("officials", ANN_ENDS, end)) == [
        Found(
            "bob-secretary-general",
            "start",
            'start = "2007-01"',
            "begins before 'ann-secretary-general' has ended",
        )
    ]


@pytest.mark.parametrize("end", ["2007-01-31", "2007-01-01", "2007-01", "2007", "2005"])
def test_a_term_of_office_may_begin_when_the_one_before_it_can_have_ended(broken: Break, end: str) -> None:
    assert broken(OFFICE, ("officials", ANN_ENDS, f'end = "{end}"')) == []


def test_terms_of_office_are_compared_in_the_order_of_their_starts(broken: Break) -> None:
    assert broken(
        OFFICE, ("officials", 'start = "2004-01-15"', 'start = "2008"'), ("officials", ANN_ENDS, 'end = "2009"')
    ) == [
        Found(
            "ann-secretary-general",
            "start",
            'start = "2008"',
            "begins before 'bob-secretary-general' has ended",
        )
    ]


def test_an_imprecise_term_of_office_stands_where_its_first_day_does(broken: Break) -> None:
    start = ("officials", 'start = "2004-01-15"', 'start = "2006"')
    end = ("officials", ANN_ENDS, 'end = "2006-06-30"')
    assert broken(OFFICE, start, end, ("officials", 'start = "2007-01"', 'start = "2006-06"')) == []


def test_there_may_be_several_deputies_and_holders_of_different_offices(broken: Break) -> None:
    assert broken(OFFICE, ("officials", 'attested = ["2021-03-01", "2023-12-12"]', 'start = "2021-03-01"')) == []
    other = ("officials", 'office = "Secretary-General"', 'office = "Other"')
    assert broken(OFFICE, other, ("officials", ANN_ENDS, 'appointed = "2003"')) == []


def test_a_status_that_begins_before_it_is_decided_is_found(broken: Break) -> None:
    assert broken(DECIDED, ("memberships", 'decided = "2012-06-07"', 'decided = "2012-06-08"')) == [
        Found("delta-observer", "start", 'start = "2012-06-07"', "comes before it is decided, on 2012-06-08")
    ]
    assert broken(DECIDED, ("memberships", 'decided = "2010-05"', 'decided = "2010-06"')) == [
        Found("bravo-member", "start", 'start = "2010-05"', "comes before it is decided, on 2010-06")
    ]


@pytest.mark.parametrize("decided", ["2012-06-07", "2012-06-06", "2012-06", "2012"])
def test_a_status_may_begin_on_the_day_on_which_it_is_decided_or_later(broken: Break, decided: str) -> None:
    assert broken(DECIDED, ("memberships", 'decided = "2012-06-07"', f'decided = "{decided}"')) == []


def test_an_imprecise_start_may_lie_after_the_decision(broken: Break) -> None:
    assert broken(DECIDED, ("memberships", 'decided = "2010-05"', 'decided = "2010-05-31"')) == []
