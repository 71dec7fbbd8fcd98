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


GAP, MEMBERS, SUMMIT = spells.no_gaps, spells.chaired_by_members, spells.closed_by_their_summit
ANNOUNCED, CAPITALS = spells.one_chair_announced, spells.one_of_a_kind_at_a_time


@pytest.mark.parametrize("rule", [GAP, MEMBERS, SUMMIT, ANNOUNCED, CAPITALS])
def test_the_small_dataset_has_no_odd_spells(broken: Break, rule: object) -> None:
    assert broken(rule) == []


@pytest.mark.parametrize("end", ["2001-06-14", "2001-05", "2000"])
def test_a_gap_between_two_spells_is_a_warning(broken: Break, end: str) -> None:
    message = f"begins on 2001-06-15, while 'alpha-five' ends on {end}"
    assert [each[:2] + each[3:] for each in broken(GAP, ("memberships", 'end = "2001-06-15"', f'end = "{end}"'))] == [
        ("alpha-member", "start", message, "warning")
    ]


@pytest.mark.parametrize("end", ["2001-06-15", "2001-06", "2001", "2002", "../2002"])
def test_where_there_may_be_no_gap_none_is_told(broken: Break, end: str) -> None:
    assert broken(GAP, ("memberships", 'end = "2001-06-15"', f'end = "{end}"')) == []
    assert broken(GAP, ("memberships", 'end = "2001-06-15"\n', "")) == []


def test_spells_of_two_states_leave_no_gap(broken: Break) -> None:
    assert broken(GAP, ("memberships", 'state = "AA"\nstatus = "member"', 'state = "CC"\nstatus = "member"')) == []


OWN_TERMS = ("chairmanships", "Only one report", "One report only")
UNREAD = ("memberships", 'state = "EE"', "state = 1")


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        (GAP, ("memberships", 'end = "2001-06-15"', 'end = "2000"')),
        (MEMBERS, ("chairmanships", 'state = "BB"', 'state = "EE"')),
    ],
)
def test_what_a_spell_that_could_not_be_read_may_mend_is_not_told(
    broken: Break, rule: object, change: tuple[str, str, str]
) -> None:
    assert broken(rule, change, UNREAD) == []
    assert broken(CHAIR, ("chairmanships", 'state = "BB"\nstart', "state = 1\nstart")) == []


def test_a_chair_that_is_no_member_is_found(broken: Break) -> None:
    bravo, delta = 'state = "BB"\nstart = "2010-07-01"', 'state = "DD"\nstart = "2010-07-01"'
    assert broken(MEMBERS, ("chairmanships", bravo, delta)) == [
        Found("chair-2010-bravo", "state", 'state = "DD"', "'DD' is no member on 2010-07-01, the 'start' of the term")
    ]


@pytest.mark.parametrize(
    ("old", "message"),
    [
        ('state = "AA"\nend = "2010-07-01"', "'DD' is no member on 2010-07-01, the 'end' of the term"),
        ('state = "BB"\nannounced', "'DD' is no member on 2026, the 'planned_start' of the term"),
    ],
)
def test_a_term_without_a_start_is_looked_at_by_another_day(broken: Break, old: str, message: str) -> None:
    assert [each.message for each in broken(MEMBERS, ("chairmanships", old, f'state = "DD"{old[12:]}'))] == [message]


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        (('start = "2010-05"\nsources = ["secretariat-qa-2023#Q3"]', 'start = "2010-07-02"\nsources = ["blog"]'), True),
        (('start = "2010-05"\nsources = ["secretariat-qa-2023#Q3"]', 'start = "2010-07"\nsources = ["blog"]'), False),
        (('start = "2010-05"\nsources = ["secretariat-qa-2023#Q3"]', 'sources = ["blog"]'), True),
        (('start = "2010-05"\nsources', 'start = "2010-05"\nend = "2010-06-30"\nsources'), True),
        (('start = "2010-05"\nsources', 'start = "2010-05"\nend = "2010-07"\nsources'), False),
    ],
)
def test_a_chair_is_a_member_when_its_term_begins(broken: Break, change: tuple[str, str], wrong: bool) -> None:
    found = [each.id for each in broken(MEMBERS, ("memberships", *change), OWN_TERMS)]
    assert ("chair-2010-bravo" in found) == wrong


def test_a_bundled_term_is_not_told_of_a_member_that_a_folder_of_ones_own_lacks(broken: Break) -> None:
    assert broken(MEMBERS, ("memberships", 'state = "BB"\nstatus = "member"', 'state = "CC"\nstatus = "member"')) == []


def test_a_chair_is_not_judged_while_a_spell_is_that_of_no_known_state(broken: Break) -> None:
    change = ("memberships", 'state = "BB"\nstatus = "member"', 'state = "Bravo"\nstatus = "member"')
    assert broken(MEMBERS, change, OWN_TERMS) == []


def test_one_of_the_five_could_chair(broken: Break) -> None:
    change = ("memberships", 'status = "member"\nbasis = "Founding', 'status = "shanghai-five"\nbasis = "Founding')
    assert broken(MEMBERS, change, OWN_TERMS) == []


def test_a_term_without_any_day_is_chaired_by_anybody(broken: Break) -> None:
    days = 'announced = "2025-09-01"\nplanned_start = "2026"\nplanned_end = "2027"\n'
    state = ("chairmanships", f'state = "BB"\n{days}', 'state = "DD"\n')
    assert broken(MEMBERS, state) == []


def test_a_summit_of_another_body_than_usual_is_a_warning(broken: Break) -> None:
    third = ("chairmanships", 'planned_end = "2026"\n', 'summit = "council-2024"\n')
    body = ("chairmanships", 'summit = "council-2010-bravograd"', 'summit = "energy-ministers-2023"')
    messages = [each.message for each in broken(SUMMIT, third, body) if each.id == "chair-2001-alpha"]
    assert messages == [
        "'energy-ministers-2023' is a meeting of 'energy-ministers', not of 'council'",
        "'energy-ministers-2023' closes on 2023-05, the term on 2010-07-01",
    ]


def test_a_summit_in_another_chair_or_on_another_day_is_a_warning(broken: Break) -> None:
    line = 'summit = "council-2010-bravograd" # now'
    assert broken(SUMMIT, ("chairmanships", 'summit = "council-2024"', line)) == [
        Found("chair-2010-bravo", "summit", line, "'council-2010-bravograd' is chaired by 'AA'", "warning"),
        Found(
            "chair-2010-bravo",
            "summit",
            line,
            "'council-2010-bravograd' closes on 2010-07-01, the term on 2024-07-04",
            "warning",
        ),
    ]


@pytest.mark.parametrize(
    ("end", "odd"), [("2024-07-05", True), ("2024-07-03", True), ("2024-07", False), ("2024", False), ("2025", True)]
)
def test_a_term_ends_when_its_summit_does(broken: Break, end: str, odd: bool) -> None:
    found = broken(SUMMIT, ("chairmanships", 'end = "2024-07-04"', f'end = "{end}"'))
    assert [each.field for each in found] == (["summit"] if odd else [])


@pytest.mark.parametrize(("end", "odd"), [("2024-07", False), ("2024", False), ("2024-08", True), ("2024-06", True)])
def test_a_summit_known_to_its_month_may_have_closed_the_term(broken: Break, end: str, odd: bool) -> None:
    found = broken(SUMMIT, ("meetings", 'end = "2024-07-04"', f'end = "{end}"'))
    assert [each.id for each in found] == (["chair-2010-bravo"] if odd else [])


def test_of_a_summit_that_is_unknown_or_has_no_chair_or_day_nothing_is_told(broken: Break) -> None:
    assert broken(SUMMIT, ("chairmanships", 'summit = "council-2024"', 'summit = "xyz"')) == []
    assert broken(SUMMIT, ("meetings", 'format = "video"\nchair = "BB"\n', "")) == []
    one_day = ("meetings", 'start = "2024-07-03"\nend = "2024-07-04"', 'start = "2024-07-04"')
    assert broken(SUMMIT, one_day) == []
    assert broken(SUMMIT, ("meetings", 'start = "2024-07-03"\nend = "2024-07-04"\n', "")) == []


@pytest.mark.parametrize(
    ("start", "wrong"), [("2024", True), ("2025", True), ("2025-12-31", True), ("2026", False), ("2026-01", False)]
)
def test_two_chairs_announced_for_one_time_are_a_warning(broken: Break, start: str, wrong: bool) -> None:
    line = f'planned_start = "{start}"'
    message = f"is to begin on {start}, before 'chair-2024-alpha' is to end"
    assert broken(ANNOUNCED, ("chairmanships", 'planned_start = "2026"', line)) == (
        [Found("chair-2026-bravo", "planned_start", line, message, "warning")] if wrong else []
    )


def test_a_term_that_is_over_and_one_whose_end_is_not_planned_are_in_nobodys_way(broken: Break) -> None:
    over = ("chairmanships", 'start = "2024-07-04"\n', 'start = "2024-07-04"\nend = "2025"\n')
    assert broken(ANNOUNCED, over, ("chairmanships", 'planned_start = "2026"', 'planned_start = "2025"')) == []
    open_end = ("chairmanships", 'planned_end = "2026"\n', "")
    assert broken(ANNOUNCED, open_end, ("chairmanships", 'planned_start = "2026"', 'planned_start = "2025"')) == []
    same = broken(ANNOUNCED, open_end, ("chairmanships", 'planned_start = "2026"', 'planned_start = "2024"'))
    assert [each.id for each in same] == ["chair-2026-bravo"]


CAPITAL = """
[[designations]]
id = "capital-two"
kind = "{kind}"
name = "Another capital"
start = "{start}"
sources = ["blog"]
"""


@pytest.mark.parametrize(
    ("start", "end", "message"),
    [
        ("2023", 'end = "2024"', "begins on 2023, before 'capital-2023-bravograd' ends"),
        ("2023-06", 'end = "2024"', "begins on 2023-06, before 'capital-2023-bravograd' ends"),
        ("2024", 'end = "2024"', ""),
        ("2023", "", "begins on 2023, before 'capital-2023-bravograd' ends"),
        ("2024", "", ""),
    ],
)
def test_two_capitals_at_once_are_a_warning(broken: Break, start: str, end: str, message: str) -> None:
    steps = 'sources = ["secretariat-qa-2023#Q10"]\n\n[[designations]]'
    two = CAPITAL.format(kind="tourism-and-cultural-capital", start=start)
    found = broken(
        CAPITALS,
        ("designations", 'end = "2024"', end),
        ("designations", steps, f'sources = ["secretariat-qa-2023#Q10"]\n{two}\n[[designations]]'),
    )
    assert [each[:2] + each[3:] for each in found] == (
        [("capital-two", "start", message, "warning")] if message else []
    )


def test_a_named_year_may_fall_in_that_of_a_capital(broken: Break) -> None:
    assert broken(CAPITALS, ("designations", 'start = "2024"', 'start = "2023"')) == []
