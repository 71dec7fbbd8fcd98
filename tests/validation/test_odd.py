"""What is odd is a warning: a meeting of weeks, a year long before or after our times."""

import pytest
from running import Folder
from validation.breaking import Break

from sco_cli.dates import parse
from sco_cli.validation import odd
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable

TO_COME = "council-2026-alphaville planned_end"
OVER, YEARS = odd.soon_over, odd.years_likely


@pytest.mark.parametrize("rule", [OVER, YEARS])
def test_the_small_dataset_has_nothing_odd(broken: Break, rule: object) -> None:
    assert broken(rule) == []


@pytest.mark.parametrize(("text", "warned"), [("# Terms.\n", True), ("terms = []\n", True), ("terms = 3\n", False)])
def test_a_file_of_ones_own_without_a_record_is_a_warning(folder: Folder, text: str, warned: bool) -> None:
    dataset = Readable(folder(terms=text))
    found = [str(each) for each in odd.files_filled(dataset, Places(dataset))]
    assert found == [f"{dataset.folder}/terms.toml: holds no record, and the bundled file is not read"] * warned


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "days", "most"),
    [
        ("meetings", 'end = "2024-07-04"', 'end = "2033-07-04"', "council-2024 end", 3289, 14),
        ("meetings", 'end = "2024-07-04"', 'end = "2024-07-17"', "council-2024 end", 15, 14),
        ("meetings", 'start = "2023-05"', 'start = "2023-05-01/2023-05-15"', "energy-ministers-2023 start", 15, 14),
        (
            "meetings",
            'planned_end = "2026-09"',
            'planned_end = "2026-10"',
            "council-2026-alphaville planned_end",
            32,
            14,
        ),
        ("exercises", 'end = "2005-08-25"', 'end = "2005-10-17"', "shield-2005 end", 61, 60),
        ("exercises", 'planned_start = "2026-01"', 'planned_start = "2026/2027"', "guard-2026 planned_start", 730, 60),
    ],
)
def test_what_takes_longer_than_such_things_do_is_a_warning(
    broken: Break, file: str, old: str, new: str, where: str, days: int, most: int
) -> None:
    assert [(f"{each.id} {each.field}", *each[2:]) for each in broken(OVER, (file, old, new))] == [
        (
            where,
            new,
            f"makes it take {days} days at least; more than {most} are odd",
            "warning",
        )
    ]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("meetings", 'end = "2024-07-04"', 'end = "2024-07-16"'),
        ("meetings", 'end = "2024-07-04"', 'end = "2024-07"'),
        ("meetings", 'start = "2024-07-03"', 'start = "2024"'),
        ("meetings", 'start = "2023-05"', 'start = "2023"'),
        ("meetings", 'start = "2023-05"', 'start = "2023-05-01/2023-05-14"'),
        ("exercises", 'end = "2005-08-25"', 'end = "2005-10-16"'),
    ],
)
def test_what_may_have_been_over_in_time_is_not_odd(broken: Break, file: str, old: str, new: str) -> None:
    assert broken(OVER, (file, old, new)) == []


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2024-01-01", "2024-01-01", 1),
        ("2024-01-01", "2024-01-02", 2),
        ("2024-01", "2024-03", 31),
        ("2024", "2024", -364),
        ("2024-01-01/2024-01-03", "2024-01-01/2024-01-03", 3),
        ("0001", "9999", 3651695 - 364),
        ("../..", "../..", 3652059),
    ],
)
def test_days_are_counted_from_the_last_a_start_can_mean_to_the_first_an_end_can(
    start: str, end: str, days: int
) -> None:
    assert odd.least_days(parse(start), parse(end)) == days


@pytest.mark.parametrize(
    ("date", "message"),
    [
        ("../..", "../.. says no day"),
        ("0001", "0001 lies before 1900"),
        ("0001-01-02", "0001-01-02 lies before 1900"),
        ("1899-12-31", "1899-12-31 lies before 1900"),
        ("1899/..", "1899/.. lies before 1900"),
        ("../1899", "../1899 lies before 1900"),
        ("2100", "2100 lies after 2099"),
        ("../2100", "../2100 lies after 2099"),
        ("2024/2100-01-01", "2024/2100-01-01 lies after 2099"),
        ("2100/..", "2100/.. lies after 2099"),
        ("9999", "9999 lies after 2099"),
    ],
)
def test_a_date_that_says_nothing_or_lies_far_away_is_a_warning(broken: Break, date: str, message: str) -> None:
    line = f'date = "{date}"'
    assert [each[1:] for each in broken(YEARS, ("events", 'date = "2024-07"', line))] == [
        ("date", line, message, "warning")
    ]
    step = broken(YEARS, ("documents", '  date = "2003-09-19"', f"  {line}"))
    assert ("charter", "history[2].date", line, message, "warning") in step
    listed = broken(YEARS, ("officials", '["2021-03-01", "2023-12-12"]', f'["2021-03-01", "{date}"]'))
    assert [each.field for each in listed if each.id == "cy-deputy"] == ["attested"]


@pytest.mark.parametrize("date", ["1900", "2099", "1900-01-01/2099-12-31", "2024/..", "../2024", "1996~"])
def test_a_date_of_our_times_is_not_odd(broken: Break, date: str) -> None:
    assert broken(YEARS, ("events", 'date = "2024-07"', f'date = "{date}"')) == []
