"""Records are sorted, and steps and dates follow one another."""

import pytest
from running import SMALL, Folder
from validation.breaking import Break, Found, found

from sco_cli.dataset import Dataset
from sco_cli.validation import check, order
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable

SORTED, STEPS = order.sorted_records, order.steps_in_order
EDGES, NUMBERS = order.starts_before_ends, order.numbers_in_order
ABOVE = "of the step above"


@pytest.mark.parametrize("rule", [SORTED, STEPS, EDGES, NUMBERS])
def test_the_small_dataset_keeps_every_rule_of_order(broken: Break, rule: object) -> None:
    assert broken(rule) == []


def test_what_ends_before_it_starts_is_told_once(broken: Break) -> None:
    change = ("memberships", 'start = "2012-06-07"\n', 'start = "2012-06-07"\nend = "2011"\n')
    assert broken(order.days_follow, change) == []
    assert [each.message for each in broken(order.starts_before_ends, change)] == [
        "2011 comes before 'start', 2012-06-07"
    ]


def last_first(file: str) -> tuple[str, str, str]:
    """The text of a file with its last record put before the first, and the ids of the last and the first."""
    text = (SMALL / f"{file}.toml").read_text(encoding="utf-8")
    head, *records = text.split(f"[[{file.split('/')[0]}]]")
    records = [f"{records[-1]}\n", *records[:-1]]
    last, first = (record.split('"')[1] for record in records[:2])
    return f"[[{file.split('/')[0]}]]".join([head, *records]), last, first


@pytest.mark.parametrize(
    ("file", "how"),
    [
        ("areas", "by id"),
        ("states", "by id"),
        ("places", "by id"),
        ("sources", "by id"),
        ("bodies", "by id"),
        ("figures", "by id"),
        ("statements", "by id"),
        ("terms", "by id"),
        ("initiatives/energy", "by id"),
        ("initiatives/trade", "by id"),
        ("memberships", "by date, then by id"),
        ("chairmanships", "by date, then by id"),
        ("meetings", "by date, then by id"),
        ("officials", "by date, then by id"),
        ("documents", "by date, then by id"),
        ("designations", "by date, then by id"),
        ("exercises", "by date, then by id"),
        ("events", "by date, then by id"),
    ],
)
def test_a_record_out_of_order_is_found_in_every_collection(
    folder: Folder, small: Dataset, file: str, how: str
) -> None:
    text, last, first = last_first(file)
    dataset = Readable(folder(**{file.replace("/", "__"): text}))
    assert found(SORTED(dataset, Places(dataset))) == [
        Found(first, "id", f'id = "{first}"', f"stands after '{last}'; records here are sorted {how}")
    ]


MADE = {
    "memberships": 'state = "AA"\nstatus = "member"\nbasis = "B."\n',
    "chairmanships": 'state = "AA"\n',
    "meetings": 'body = "council"\n',
    "officials": 'person = "P"\noffice = "O"\n',
    "designations": 'kind = "named-year"\nname = "N"\n',
    "exercises": 'name = "N"\nkind = "military"\nplace = "P"\nhosts = []\nparticipants = []\n',
    "events": 'kind = "guest"\ntitle = "T"\n',
    "documents": 'title = "T"\nkind = "plan"\nareas = []\n',
}


def unsorted(folder: Folder, file: str, *records: str) -> list[str]:
    """The ids of the records that stand out of order, of records made of these lines, called a, b, c and so on."""
    tables = [
        f'[[{file}]]\nid = "{"abcdef"[number]}"\nsources = ["blog"]\n{MADE[file]}{lines}\n'
        for number, lines in enumerate(records)
    ]
    dataset = Readable(folder(**{file: "\n".join(tables)}))
    return [each.id for each in SORTED(dataset, Places(dataset))]


def written(status: str, date: str) -> str:
    return f'[[documents.history]]\nstatus = "{status}"\ndate = "{date}"\nwhat = "So."\nsources = ["blog"]\n'


AGREED = written("agreed", "2004")


@pytest.mark.parametrize(
    ("file", "first", "second"),
    [
        ("memberships", 'start = "2001"', 'start = "2001-01-02"'),
        ("memberships", 'decided = "2000"\nstart = "2002"', 'decided = "2003"'),
        ("memberships", 'decided = "2003"', 'decided = "2000"\nstart = "2004"'),
        ("memberships", 'start = "2001"', ""),
        ("memberships", "", ""),
        ("chairmanships", 'end = "2010"', 'start = "2001"'),
        ("chairmanships", 'start = "2024"', 'start = "2024-07-04"'),
        ("chairmanships", 'start = "2025"', 'planned_start = "2026"'),
        ("chairmanships", 'planned_start = "2026"', 'start = "2027"\nplanned_start = "2025"'),
        ("meetings", 'start = "2024-07-03"', 'planned_start = "2020"'),
        ("meetings", 'start = "2024-07-03"', 'start = "2024-07-04"\nplanned_start = "2020"'),
        ("meetings", 'start = "2024"', 'start = "2024-07-03"'),
        ("meetings", 'start = "2024-07-03"', ""),
        ("meetings", "", 'planned_start = "2020"'),
        ("meetings", 'planned_start = "2026"', 'planned_start = "2027"'),
        ("exercises", 'start = "2024"', 'planned_start = "2020"'),
        ("exercises", 'planned_start = "2026"', 'planned_start = "2027"'),
        ("officials", 'start = "2001"', 'start = "2002"\nattested = ["2000"]'),
        ("officials", 'attested = ["2005", "2001"]', 'start = "2002"'),
        ("officials", 'start = "2001"', 'attested = ["2002", "2003"]'),
        ("officials", 'start = "2001"', ""),
        ("officials", 'attested = ["2001"]', 'attested = ["2001-02"]'),
        ("designations", 'start = "2001"', 'start = "2001-02"'),
        ("events", 'date = "2001"', 'date = "2001-02"'),
        ("documents", written("agreed", "2001"), written("agreed", "2002")),
        ("documents", written("agreed", "2001"), ""),
        ("documents", written("considered", "2001"), written("proposed", "2001-02")),
        ("documents", written("drafting", "2003") + AGREED, written("agreed", "2005")),
        (
            "documents",
            written("agreed", "2004") + written("agreed", "2006"),
            written("drafting", "2001") + written("agreed", "2005"),
        ),
        ("documents", written("drafting", "2001") + written("lapsed", "2009"), written("agreed", "2002")),
    ],
)
def test_records_are_sorted_by_the_day_on_which_they_began(
    folder: Folder, small: Dataset, file: str, first: str, second: str
) -> None:
    assert unsorted(folder, file, first, second) == []
    assert unsorted(folder, file, second, first) == (["b"] if first != second else [])


@pytest.mark.parametrize("file", ["memberships", "meetings", "officials", "designations", "exercises"])
def test_records_of_the_same_day_are_sorted_by_id(folder: Folder, small: Dataset, file: str) -> None:
    text = "\n".join(
        f'[[{file}]]\nid = "{key}"\nsources = ["blog"]\n{MADE[file]}start = "2001"\n' for key in ("b", "a", "c")
    )
    dataset = Readable(folder(**{file: text}))
    assert [each.id for each in SORTED(dataset, Places(dataset))] == ["a"]


def test_a_record_written_twice_is_not_out_of_order(folder: Folder, small: Dataset) -> None:
    area = '[[areas]]\nid = "a"\nname = "A"\ncovers = "C."\n'
    dataset = Readable(folder(areas=area * 2))
    assert list(SORTED(dataset, Places(dataset))) == []


def test_each_file_of_initiatives_is_sorted_by_itself(folder: Folder, small: Dataset) -> None:
    text = (SMALL / "initiatives" / "trade.toml").read_text(encoding="utf-8").replace('"customs-window"', '"a-window"')
    dataset = Readable(folder(initiatives__trade=text))
    assert list(SORTED(dataset, Places(dataset))) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "documents",
            'date = "2024-07-04"',
            'date = "2023-04-30"',
            Found(
                "energy-strategy",
                "history[4].date",
                'date = "2023-04-30"',
                f"2023-04-30 comes before 2023-05 {ABOVE}",
            ),
        ),
        (
            "documents",
            'date = "2024-07-04"',
            'date = "2023"',
            Found("energy-strategy", "history[4].date", 'date = "2023"', f"2023 comes before 2023-05 {ABOVE}"),
        ),
        (
            "initiatives__trade",
            'date = "2025-03/2025-05"',
            'date = "2024-07/2025-05"',
            Found(
                "trade-fund",
                "history[2].date",
                'date = "2024-07/2025-05"',
                f"2024-07/2025-05 comes before 2024-07-04 {ABOVE}",
            ),
        ),
        (
            "designations",
            'date = "2023-07-04"',
            'date = "2025"',
            Found("year-of-energy-2024", "history[2].date", 'date = "2024"', f"2024 comes before 2025 {ABOVE}"),
        ),
        (
            "documents",
            'date = "2003-09-19"',
            'date = "2002-06-06"',
            Found("charter", "history[2].date", 'date = "2002-06-06"', f"2002-06-06 comes before 2002-06-07 {ABOVE}"),
        ),
        (
            "bodies",
            'date = "2004-01-15"',
            'date = "2003-05-28"',
            Found(
                "secretariat",
                "history[2].date",
                'date = "2003-05-28"',
                f"2003-05-28 comes before 2003-05-29 {ABOVE}",
            ),
        ),
        (
            "documents",
            'date = "2023"',
            'date = "2021"',
            Found("trade-plan-2023", "history[2].date", 'date = "2021"', f"2021 comes before 2022-09-16 {ABOVE}"),
        ),
    ],
)
def test_a_step_dated_before_the_one_above_it_is_found(
    broken: Break, file: str, old: str, new: str, expected: Found
) -> None:
    assert broken(STEPS, (file, old, new)) == [expected]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("documents", 'date = "2024-07-04"', 'date = "2023-05-01"'),
        ("documents", 'date = "2024-07-04"', 'date = "2023-05"'),
        ("initiatives__trade", 'date = "2020"', 'date = "2012"'),
        ("designations", 'date = "2023-07-04"', 'date = "2024-12-31"'),
        ("documents", 'date = "2003-09-19"', 'date = "2002-06-07"'),
        ("documents", 'date = "2023"', 'date = "2022"'),
    ],
)
def test_steps_may_share_a_day_and_an_end_counts_from_its_last(broken: Break, file: str, old: str, new: str) -> None:
    assert broken(STEPS, (file, old, new)) == []


@pytest.mark.parametrize(
    ("file", "old", "fallen", "expected"),
    [
        (
            "initiatives__trade",
            'status = "in-force"',
            'status = "drafting"',
            ("trade-fund", "history[2].status", "falls back from 'agreed' to 'drafting' without a note why"),
        ),
        (
            "documents",
            'status = "drafting"',
            'status = "considered"',
            ("energy-strategy", "history[3].status", "falls back from 'proposed' to 'considered' without a note why"),
        ),
        (
            "designations",
            'status = "completed"',
            'status = "proposed"',
            ("year-of-energy-2024", "history[2].status", "falls back from 'agreed' to 'proposed' without a note why"),
        ),
    ],
)
def test_a_status_that_falls_back_without_a_note_is_a_warning(
    broken: Break, file: str, old: str, fallen: str, expected: tuple[str, str, str]
) -> None:
    key, field, message = expected
    assert broken(STEPS, (file, old, fallen)) == [Found(key, field, fallen, message, "warning")]
    assert broken(STEPS, (file, old, f'{fallen}\n  note = "So it is."')) == []


@pytest.mark.parametrize(
    ("before", "after", "falls"),
    [
        ("proposed", "considered", True),
        ("drafting", "proposed", True),
        ("agreed", "drafting", True),
        ("in-force", "agreed", True),
        ("completed", "in-force", True),
        ("superseded", "completed", True),
        ("lapsed", "completed", True),
        ("superseded", "lapsed", False),
        ("lapsed", "superseded", False),
        ("agreed", "agreed", False),
        ("considered", "proposed", False),
        ("proposed", "drafting", False),
        ("drafting", "agreed", False),
        ("agreed", "in-force", False),
        ("in-force", "completed", False),
        ("completed", "superseded", False),
    ],
)
def test_a_status_falls_back_when_it_comes_earlier_in_the_course(
    broken: Break, before: str, after: str, falls: bool
) -> None:
    faults = broken(
        STEPS,
        ("documents", 'status = "in-force"', f'status = "{after}"'),
        ("documents", 'status = "agreed"', f'status = "{before}"'),
    )
    assert [(each.id, each.severity) for each in faults] == ([("charter", "warning")] if falls else [])


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "memberships",
            'end = "2001-06-15"',
            'end = "1996-04-25"',
            Found("alpha-five", "end", 'end = "1996-04-25"', "1996-04-25 comes before 'start', 1996-04-26"),
        ),
        (
            "memberships",
            'end = "2010-05"',
            'end = "2003"',
            Found("bravo-observer", "end", 'end = "2003"', "2003 comes before 'start', 2004"),
        ),
        (
            "meetings",
            'planned_end = "2026-09"',
            'planned_end = "2026-07"',
            Found(
                "council-2026-alphaville",
                "planned_end",
                'planned_end = "2026-07"',
                "2026-07 comes before 'planned_start', 2026-08",
            ),
        ),
        (
            "officials",
            'planned_end = "2027-12-31"',
            'planned_end = "2006-12-31"',
            Found(
                "bob-secretary-general",
                "planned_end",
                'planned_end = "2006-12-31"',
                "2006-12-31 comes before 'start', 2007-01",
            ),
        ),
        (
            "designations",
            'end = "2024"',
            'end = "2022"',
            Found("capital-2023-bravograd", "end", 'end = "2022"', "2022 comes before 'start', 2023"),
        ),
    ],
)
def test_what_ends_before_it_starts_is_found(broken: Break, file: str, old: str, new: str, expected: Found) -> None:
    assert broken(EDGES, (file, old, new)) == [expected]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("memberships", 'end = "2001-06-15"', 'end = "1996-04-26"'),
        ("memberships", 'end = "2001-06-15"', 'end = "1996"'),
        ("memberships", 'end = "2010-05"', 'end = "2004"'),
        ("meetings", 'planned_end = "2026-09"', 'planned_end = "2026"'),
        ("officials", 'planned_end = "2027-12-31"', 'planned_end = "2007-01-01"'),
    ],
)
def test_what_may_end_on_the_day_on_which_it_starts_is_in_order(broken: Break, file: str, old: str, new: str) -> None:
    assert broken(EDGES, (file, old, new)) == []


@pytest.mark.parametrize("planned", ['planned_start = "2024-06"\nplanned_end = "2024-06"', 'planned_start = "2025"'])
def test_a_meeting_may_be_held_on_other_days_than_those_announced(broken: Break, planned: str) -> None:
    assert broken(EDGES, ("meetings", 'planned_start = "2024-06"', planned)) == []


def test_what_is_planned_of_a_thing_that_was_held_ends_after_it_starts_too(broken: Break) -> None:
    planned = 'planned_start = "2024-06"\nplanned_end = "2024-05"'
    assert Found(
        "council-2024", "planned_end", 'planned_end = "2024-05"', "2024-05 comes before 'planned_start', 2024-06"
    ) in broken(EDGES, ("meetings", 'planned_start = "2024-06"', planned))


@pytest.mark.parametrize(("number", "message"), [(2, "no. 2 comes after no. 2"), (1, "no. 1 comes after no. 2")])
def test_a_meeting_numbered_no_higher_than_the_one_before_it_is_found(broken: Break, number: int, message: str) -> None:
    assert broken(NUMBERS, ("meetings", "number = 3", f"number = {number} # third")) == [
        Found("council-2024", "number", f"number = {number} # third", f"{message}, 'council-2010-bravograd'")
    ]


def test_the_first_meeting_of_a_body_comes_after_none(broken: Break) -> None:
    assert broken(NUMBERS, ("meetings", "number = 1", "number = -1")) == []


def test_each_meeting_is_compared_with_the_last_that_has_a_number(broken: Break) -> None:
    assert broken(
        NUMBERS, ("meetings", "number = 1", "number = 9"), ("meetings", "number = 2\n", ""), ("meetings", " 3", " 9")
    ) == [Found("council-2024", "number", "number = 9", "no. 9 comes after no. 9, 'council-2001-alphaville'")]
    assert broken(NUMBERS, ("meetings", "number = 1", "number = 3 # first")) == [
        Found("council-2010-bravograd", "number", "number = 2", "no. 2 comes after no. 3, 'council-2001-alphaville'")
    ]


def test_numbers_may_be_left_out_and_each_body_counts_its_own(broken: Break) -> None:
    assert broken(NUMBERS, ("meetings", "number = 3", "number = 30")) == []
    assert broken(NUMBERS, ("meetings", 'start = "2023-05"', 'number = 1\nstart = "2023-05"')) == []


def test_a_document_without_a_step_stops_no_rule(folder: Folder) -> None:
    text = '[[documents]]\nid = "a"\ntitle = "A"\nkind = "plan"\nareas = []\nhistory = []\nsources = ["blog"]\n'
    assert [fault.message for fault in check(Dataset(folder(documents=text))) if fault.id == "a"] != []


FOLLOW, ATTESTED = order.days_follow, order.attested_in_term


@pytest.mark.parametrize("rule", [FOLLOW, ATTESTED])
def test_in_the_small_dataset_days_follow_one_another(broken: Break, rule: object) -> None:
    assert broken(rule) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "message"),
    [
        (
            "sources",
            'accessed = "2025-10-01"',
            'accessed = "2025-09-01"',
            "gazette-2025 accessed",
            "2025-09-01 comes before 'date', 2025-09-02",
        ),
        (
            "sources",
            'read = "2025-10-03"',
            'read = "2025-08"',
            "gazette-2025 read",
            "2025-08 comes before 'date', 2025-09-02",
        ),
        (
            "memberships",
            'signed = "2010-05"',
            'signed = "2010-06"',
            "charlie-dialogue-partner start",
            "2010-05 comes before 'signed', 2010-06",
        ),
        (
            "memberships",
            'start = "2012-06-07"\n',
            'end = "2011"\n',
            "delta-observer end",
            "2011 comes before 'decided', 2012-06-07",
        ),
        (
            "meetings",
            'planned_start = "2024-06"\n',
            'planned_start = "2023-12-13"\n',
            "council-2024 planned_start",
            "2023-12-13 comes before 'announced', 2023-12-14",
        ),
        (
            "chairmanships",
            'announced = "2023-12-14"',
            'announced = "2024-07-05"',
            "chair-2024-alpha start",
            "2024-07-04 comes before 'announced', 2024-07-05",
        ),
        (
            "officials",
            'end = "2006-12-31"',
            'end = "2006-12-31"\nappointed = "2007"',
            "ann-secretary-general end",
            "2006-12-31 comes before 'appointed', 2007",
        ),
        (
            "designations",
            'end = "2024"',
            'end = "2024"\ndecided = "2025-01-01"',
            "capital-2023-bravograd end",
            "2024 comes before 'decided', 2025-01-01",
        ),
    ],
)
def test_what_cannot_come_first_and_does_is_found(
    broken: Break, file: str, old: str, new: str, where: str, message: str
) -> None:
    assert [(f"{each.id} {each.field}", *each[3:]) for each in broken(FOLLOW, (file, old, new))] == [
        (where, message, "error")
    ]


@pytest.mark.parametrize("field", ["deposited", "in_force"])
def test_a_treaty_that_binds_a_state_before_it_acts_is_found(broken: Break, field: str) -> None:
    old = 'what = "It enters into force."\n  sources = ["secretariat-qa-2023#Q3"]\n'
    text = '\n  [[documents.ratifications]]\n  state = "AA"\n  date = "2003-05"\n  {} = "{}"\n  sources = ["blog"]\n'
    found = broken(FOLLOW, ("documents", old, old + text.format(field, "2003-04-30")))
    assert [each[:2] for each in found] == [("charter", f"ratifications[1].{field}")]
    assert broken(FOLLOW, ("documents", old, old + text.format(field, "2003-05-01"))) == []


@pytest.mark.parametrize("day", ["2025-09-02", "2025-09", "2025", "../2026"])
def test_what_can_be_of_the_same_day_follows(broken: Break, day: str) -> None:
    assert broken(FOLLOW, ("sources", 'accessed = "2025-10-01"', f'accessed = "{day}"')) == []


@pytest.mark.parametrize(
    ("term", "wrong"),
    [
        ('start = "2021-03-02"', ["2021-03-01"]),
        ('start = "2021-03"', []),
        ('end = "2023-12-11"', ["2023-12-12"]),
        ('end = "2023-12"', []),
        ('start = "2022"\nend = "2022"', ["2021-03-01", "2023-12-12"]),
        ('start = "2021-03-01"\nend = "2023-12-12"', []),
    ],
)
def test_somebody_seen_in_office_out_of_term_is_found(broken: Break, term: str, wrong: list[str]) -> None:
    days = 'attested = ["2021-03-01", "2023-12-12"]'
    found = broken(ATTESTED, ("officials", days, f"{days}\n{term}"))
    assert [each[:2] + each[3:4] for each in found] == [
        ("cy-deputy", "attested", f"{day} lies outside the term") for day in wrong
    ]
