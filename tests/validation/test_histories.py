"""One thing has one history: an initiative has steps or says whose they are, and no step stands twice."""

import pytest
from running import Folder
from validation.breaking import Break, Found

from sco_cli.dataset import Dataset
from sco_cli.validation import check, histories
from sco_cli.validation.readable import Readable

HISTORY, THING, TOLD = histories.one_history, histories.one_initiative_a_thing, histories.told_once
ACTS = histories.acts_agree
BESIDE = "stands beside a history of its own; the steps belong there"
NO_STEP = "has no step, and no 'same_as' names where the steps stand"


def table(collection: str, status: str, date: str) -> str:
    """A step of a record of a collection."""
    return f"""
  [[{collection}.history]]
  status = "{status}"
  date = "{date}"
  what = "So."
  sources = ["blog"]
"""


COUNCIL_STEP = """
  [[bodies.history]]
  status = "in-force"
  date = "2001-06-15"
  what = "It meets for the first time."
  sources = ["secretariat-qa-2023#Q3"]
"""
CHARTER_STEPS = """
  [[documents.history]]
  status = "agreed"
  date = "2002-06-07"
  what = "The council signs it."
  sources = ["gazette-2009"]

  [[documents.history]]
  status = "in-force"
  date = "2003-09-19"
  what = "It enters into force."
  sources = ["secretariat-qa-2023#Q3"]
"""
IS_STRATEGY = ("initiatives__energy", 'same_as = "energy-strategy"')
IS_YEAR = ("initiatives__energy", 'same_as = "year-of-energy-2024"')
OF_FUND = ("initiatives__trade", 'sources = ["gazette-2025"]\n\n  [[initiatives.history]]\n  status = "agreed"')
PLAN_FOR_FUND = ("initiatives__trade", 'documents = ["trade-plan-2023"]')


@pytest.mark.parametrize("rule", [HISTORY, THING, TOLD, ACTS])
def test_the_small_dataset_keeps_every_rule_of_histories(broken: Break, rule: object) -> None:
    assert broken(rule) == []


@pytest.mark.parametrize(
    ("file", "steps", "key"), [("bodies", COUNCIL_STEP, "council"), ("documents", CHARTER_STEPS, "charter")]
)
def test_a_body_or_document_without_a_step_is_found(broken: Break, file: str, steps: str, key: str) -> None:
    assert broken(HISTORY, (file, steps, "history = []\n")) == [
        Found(key, "history", "history = []", "has no step"),
    ]
    assert broken(HISTORY, (file, steps, "")) == [Found(key, "history", f"[[{file}]]", "has no step")]


def test_an_initiative_with_neither_steps_nor_a_record_that_has_them_is_found(broken: Break) -> None:
    assert broken(HISTORY, (*IS_STRATEGY, "history = []")) == [
        Found("energy-strategy-initiative", "history", "history = []", NO_STEP)
    ]


def test_an_initiative_with_steps_of_its_own_beside_those_of_the_record_that_it_is_is_found(broken: Break) -> None:
    assert broken(HISTORY, ("initiatives__trade", PLAN_FOR_FUND[1], 'same_as = "trade-plan-2023"')) == [
        Found("trade-fund", "same_as", 'same_as = "trade-plan-2023"', BESIDE)
    ]


def test_an_initiative_with_steps_beside_a_record_that_has_none_has_one_fault(broken: Break) -> None:
    line = 'same_as = "capital-2023-bravograd"'
    assert broken(HISTORY, ("initiatives__trade", PLAN_FOR_FUND[1], line)) == [
        Found("trade-fund", "same_as", line, BESIDE)
    ]


def test_an_initiative_that_is_a_record_without_a_history_is_found(broken: Break) -> None:
    line = 'same_as = "capital-2023-bravograd"'
    assert broken(HISTORY, (*IS_YEAR, line)) == [
        Found("wind-year", "same_as", line, "'capital-2023-bravograd' has no history")
    ]


@pytest.mark.parametrize("key", ["bank", "charter", "year-of-energy-2024"])
def test_an_initiative_may_be_a_body_a_document_or_a_designation_with_a_history(broken: Break, key: str) -> None:
    assert broken(HISTORY, (*IS_STRATEGY, f'same_as = "{key}"')) == []


@pytest.mark.parametrize("key", ["xyz", "council-2024", "AA"])
def test_whether_the_record_that_an_initiative_is_exists_is_left_to_another_rule(broken: Break, key: str) -> None:
    assert broken(HISTORY, (*IS_STRATEGY, f'same_as = "{key}"')) == []


def test_a_thing_that_is_two_initiatives_is_found_in_the_later(broken: Break) -> None:
    line = 'same_as = "energy-strategy" # too'
    assert broken(THING, (*IS_YEAR, line)) == [
        Found("wind-year", "same_as", line, "'energy-strategy-initiative' is 'energy-strategy' already")
    ]


def test_a_thing_that_is_more_than_two_initiatives_is_told_with_the_first_of_them(broken: Break) -> None:
    second, third = (f'same_as = "energy-strategy" # {word}' for word in ("second", "third"))
    fund = ("initiatives__trade", PLAN_FOR_FUND[1], third)
    assert broken(THING, (*IS_YEAR, second), fund) == [
        Found("wind-year", "same_as", second, "'energy-strategy-initiative' is 'energy-strategy' already"),
        Found("trade-fund", "same_as", third, "'energy-strategy-initiative' is 'energy-strategy' already"),
    ]


def with_step(status: str, date: str) -> tuple[str, str, str]:
    """The change that gives the trade fund, of which the trade plan came, a first step."""
    file, old = OF_FUND
    first, _, rest = old.partition("\n\n")
    return file, old, f"{first}\n{table('initiatives', status, date)}\n{rest}"


@pytest.mark.parametrize(
    ("status", "date"),
    [("agreed", "2022-09-16"), ("completed", "2023")],
)
def test_a_step_that_stands_in_an_initiative_and_in_its_document_is_a_warning(
    broken: Break, status: str, date: str
) -> None:
    message = f"'{status}' on {date} stands in document 'trade-plan-2023' too"
    assert broken(TOLD, with_step(status, date)) == [
        Found("trade-fund", "history[1].date", f'date = "{date}"', message, "warning")
    ]


def test_each_step_that_stands_twice_is_found_by_its_number(broken: Break) -> None:
    changes = [
        ("documents", 'date = "2022-09-16"', 'date = "2024-07-04"'),
        ("documents", 'status = "completed"\n  date = "2023"', 'status = "in-force"\n  date = "2025-03/2025-05"'),
    ]
    assert [(each.field, each.line) for each in broken(TOLD, *changes)] == [
        ("history[1].date", 'date = "2024-07-04"'),
        ("history[2].date", 'date = "2025-03/2025-05"'),
    ]


def test_each_document_of_an_initiative_is_compared_with_it(broken: Break) -> None:
    both = 'documents = ["charter", "energy-strategy", "trade-plan-2023"]'
    assert broken(TOLD, (*PLAN_FOR_FUND, both)) == [
        Found(
            "trade-fund",
            "history[1].date",
            'date = "2024-07-04"',
            "'agreed' on 2024-07-04 stands in document 'energy-strategy' too",
            "warning",
        )
    ]


@pytest.mark.parametrize(
    ("status", "date"),
    [("drafting", "2022-09-16"), ("agreed", "2022-09-15"), ("agreed", "2022-09"), ("agreed", "2002-06-07")],
)
def test_a_step_of_another_status_day_or_document_stands_once(broken: Break, status: str, date: str) -> None:
    assert broken(TOLD, with_step(status, date)) == []


def test_a_document_that_does_not_exist_has_no_step_that_stands_twice(broken: Break) -> None:
    assert broken(TOLD, (*PLAN_FOR_FUND, 'documents = ["xyz"]')) == []


@pytest.mark.parametrize(
    ("steps", "faults"),
    [
        ('status = "agreed"\n  mention = true', 1),
        ('status = "agreed"\n  mention = true\n  seen = true', 0),
        ('status = "in-force"\n  mention = true', 0),
        ('status = "completed"', 0),
    ],
)
def test_a_mention_brings_no_status_unless_it_first_shows_it(
    small: Dataset, folder: Folder, steps: str, faults: int
) -> None:
    text = f"""
        [[designations]]
        id = "year"
        kind = "named-year"
        name = "Year"
        start = "2003"
        sources = ["blog"]

  [[designations.history]]
  status = "in-force"
  date = "2003"
  what = "So."
  sources = ["blog"]

  [[designations.history]]
  {steps}
  date = "2004"
  what = "So."
  sources = ["blog"]
"""
    data = Readable(folder(designations=text))
    found = [each for each in check(data) if each.field == "history[2].mention"]
    assert [(each.id, each.severity) for each in found] == [("year", "error")] * faults


@pytest.mark.parametrize("key", ["charter", "energy-hub", "delta-applies"])
def test_a_record_that_has_nothing_on_the_day_of_an_act_of_its_organisation_is_found(broken: Break, key: str) -> None:
    line = f'records = ["echo-guest", "{key}"]'
    assert broken(ACTS, ("organisations", 'records = ["echo-guest"]', line)) == [
        Found("nations", "records", line, f"'{key}' tells nothing of the day of an act")
    ]


@pytest.mark.parametrize(("key", "date"), [("charter", "2003-09-19"), ("energy-hub", "2023-10-26")])
def test_a_record_with_a_step_of_the_day_of_an_act_tells_it(broken: Break, key: str, date: str) -> None:
    changes = [('records = ["echo-guest"]', f'records = ["{key}"]'), ('date = "2024-07"', f'date = "{date}"')]
    assert broken(ACTS, *(("organisations", *change) for change in changes)) == []


def test_an_initiative_tells_what_the_record_does_that_it_is(broken: Break) -> None:
    changes = [('records = ["echo-guest"]', 'records = ["wind-year"]'), ('date = "2024-07"', 'date = "2023-07-04"')]
    assert broken(ACTS, *(("organisations", *change) for change in changes)) == []


def test_whether_the_record_of_an_act_exists_is_left_to_another_rule(broken: Break) -> None:
    assert broken(ACTS, ("organisations", 'records = ["echo-guest"]', 'records = ["xyz"]')) == []


def test_an_act_that_an_initiative_without_a_known_record_should_tell_stops_no_rule(broken: Break) -> None:
    record = ("organisations", 'records = ["echo-guest"]', 'records = ["wind-year"]')
    faults = broken(ACTS, record, ("initiatives__energy", 'same_as = "year-of-energy-2024"', 'same_as = "xyz"'))
    assert [each.message for each in faults] == ["'wind-year' tells nothing of the day of an act"]
