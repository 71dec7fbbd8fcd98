"""A correction is about a field of a record, names a version and a source, and holds still."""

import pytest
from running import SMALL, Folder
from validation.breaking import Break, Found

from sco_cli.dataset import Dataset
from sco_cli.validation import corrections as rules
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable

RULES = [rules.corrects_a_record, rules.corrects_since_a_version, rules.corrects_something, rules.holds_still]
END, SIGNED = "alpha-five-end", "alpha-member-signed"
AGAIN = """[[corrections]]
id = "alpha-five-end-2"
version = "{version}"
record = "alpha-five"
field = "end"
was = "2001-06-15"
now = "2001-06-16"
why = "Misread again."
sources = ["blog"]
"""


@pytest.mark.parametrize("rule", RULES)
def test_the_small_dataset_keeps_every_rule_of_corrections(broken: Break, rule: object) -> None:
    assert broken(rule) == []


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ("alpha-fife", "there is no record 'alpha-fife'; did you mean 'alpha-five'?"),
        ("xyz", "there is no record 'xyz'"),
        (SIGNED, f"there is no record '{SIGNED}'; did you mean 'alpha-member'?"),
    ],
)
def test_a_record_that_does_not_exist_or_is_a_correction_itself_is_found(
    broken: Break, record: str, message: str
) -> None:
    line = f'record = "{record}"'
    assert broken(rules.corrects_a_record, ("corrections", 'record = "alpha-five"', line)) == [
        Found(END, "record", line, message)
    ]


@pytest.mark.parametrize("field", ["begin", "history", "history agreed", "start agreed", "end ", "End", "alpha-five"])
def test_a_field_that_the_record_cannot_have_is_found(broken: Break, field: str) -> None:
    line = f'field = "{field}"'
    assert broken(rules.corrects_a_record, ("corrections", 'field = "end"', line)) == [
        Found(END, "field", line, f"the record has no field '{field}'")
    ]


@pytest.mark.parametrize(
    ("field", "known"),
    [
        ("history", True),
        ("history agreed", True),
        ("history in-force", True),
        ("history signed", False),
        ("title agreed", False),
        ("title", True),
        ("disputed", True),
    ],
)
def test_a_step_is_named_by_its_status(broken: Break, field: str, known: bool) -> None:
    found = broken(rules.corrects_a_record, ("corrections", 'field = "history drafting"', f'field = "{field}"'))
    assert (found == []) is known


@pytest.mark.parametrize(
    ("version", "message"),
    [
        ("1.2.3", None),
        ("1.2", None),
        ("1.2.4", "is later than the dataset, which is version 1.2.3"),
        ("1.10", "is later than the dataset, which is version 1.2.3"),
        ("1", "expected a version such as 2026.11 or 2026.11.0, found '1'"),
        ("", "expected a version such as 2026.11 or 2026.11.0, found ''"),
    ],
)
def test_a_version_that_is_none_or_still_to_come_is_found(broken: Break, version: str, message: str | None) -> None:
    line = f'version = "{version}"'
    expected = [Found(END, "version", line, message)] if message else []
    assert broken(rules.corrects_since_a_version, ("corrections", 'version = "1.2"', line)) == expected


def test_a_dataset_before_every_correction_has_one_fault_its_version(broken: Break) -> None:
    line = 'version = "0.9"'
    message = "0.9 comes before every correction, the first of which is of 1.0.9"
    assert broken(rules.corrects_since_a_version, ("dataset", 'version = "1.2.3"', line)) == [
        Found("", "version", line, message)
    ]


def test_a_single_correction_that_is_later_is_named_itself(broken: Break, folder: Folder) -> None:
    own = folder(corrections=AGAIN.format(version="1.3"))
    text = (SMALL / "dataset.toml").read_text(encoding="utf-8")
    readable = Readable(folder(dataset=text))
    (fault,) = rules.corrects_since_a_version(readable, Places(readable))
    assert (fault.file, fault.id) == (str(own / "corrections.toml"), "alpha-five-end-2")
    assert fault.message == "is later than the dataset, which is version 1.2.3"


def test_a_dataset_with_a_version_of_another_kind_has_none_that_is_too_late(broken: Break) -> None:
    assert broken(rules.corrects_since_a_version, ("dataset", 'version = "1.2.3"', 'version = "draft"')) == []


def test_a_correction_that_changes_nothing_is_found(broken: Break) -> None:
    assert broken(
        rules.corrects_something,
        ("corrections", 'now = "2001-06-15"', 'now = "2001-06-14"'),
        ("corrections", 'was = "2001-06-15"\n', ""),
    ) == [
        Found(END, "now", 'now = "2001-06-14"', "is what it was"),
        Found(SIGNED, "now", "[[corrections]]", "is what it was"),
    ]


def test_a_correction_without_a_source_is_found(broken: Break) -> None:
    line = "sources = []"
    assert broken(rules.corrects_something, ("corrections", 'sources = ["secretariat-qa-2023#Q3"]', line)) == [
        Found(END, "sources", line, "names no source")
    ]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            'now = "2001-06-15"',
            'now = "2001-06"',
            Found(END, "now", 'now = "2001-06"', "'alpha-five' has '2001-06-15'"),
        ),
        ('now = "2001-06-15"\n', "", Found(END, "now", "[[corrections]]", "'alpha-five' has '2001-06-15'")),
        (
            'was = "2001-06-15"',
            'now = "2001-06-15"',
            Found(SIGNED, "now", 'now = "2001-06-15"', "'alpha-member' has none"),
        ),
        (
            'field = "end"',
            'field = "status"',
            Found(END, "now", 'now = "2001-06-15"', "'alpha-five' has 'shanghai-five'"),
        ),
        ('field = "end"', 'field = "state"', Found(END, "now", 'now = "2001-06-15"', "'alpha-five' has 'AA'")),
        ('field = "end"', 'field = "basis"', None),
        ('field = "end"', 'field = "sources"', None),
        ('field = "end"', 'field = "begin"', None),
        ('record = "alpha-five"', 'record = "gone"', None),
        ('now = "2023-05"', 'now = "2023-06"', None),
        ('now = "Draft Energy Strategy"', 'now = "The draft"', None),
    ],
)
def test_a_date_word_or_number_that_the_record_does_not_have_is_found(
    broken: Break, old: str, new: str, fault: Found | None
) -> None:
    assert broken(rules.holds_still, ("corrections", old, new)) == (
        [fault._replace(severity="warning")] if fault else []
    )


@pytest.mark.parametrize(("version", "fault"), [("1.1", 0), ("1.1.9", 0), ("1.2.1", 1)])
def test_only_the_last_correction_of_a_field_says_what_the_record_says(
    small: Dataset, folder: Folder, version: str, fault: int
) -> None:
    text = (SMALL / "corrections.toml").read_text(encoding="utf-8") + AGAIN.format(version=version)
    own = Readable(folder(corrections=text))
    assert [each.id for each in rules.holds_still(own, Places(own))] == ["alpha-five-end-2"] * fault
