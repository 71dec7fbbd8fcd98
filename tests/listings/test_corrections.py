"""What a released version had wrong, and what is right."""

from typing import Any

import pytest
from running import Folder, Run

from sco_cli import api
from sco_cli.dataset import Dataset
from sco_cli.errors import Usage
from sco_cli.listings.corrections import CorrectionRow, corrections

END, SIGNED = "alpha-five-end", "alpha-member-signed"
DRAFTING, TITLE = "energy-strategy-history-drafting", "energy-strategy-initiative-official-title"
WRONG = """
    [[corrections]]
    id = "a"
    version = "{version}"
    record = "{record}"
    field = "title"
    was = "A"
    now = "B"
    why = "Misread."
    sources = ["blog"]
"""


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({}, [END, TITLE, SIGNED, DRAFTING]),
        ({"after": "1.0"}, [END, TITLE, SIGNED, DRAFTING]),
        ({"after": "1.0.8"}, [END, TITLE, SIGNED, DRAFTING]),
        ({"after": "1.0.9"}, [END, TITLE, SIGNED]),
        ({"after": "1.0.10"}, [END, TITLE]),
        ({"after": "1.1"}, [END, TITLE]),
        ({"after": "1.2"}, []),
        ({"after": "1.2.0"}, []),
        ({"after": "2026.11"}, []),
        ({"kind": ["membership"]}, [END, SIGNED]),
        ({"kind": ["document", "initiative"]}, [TITLE, DRAFTING]),
        ({"kind": ["state"]}, []),
        ({"kind": ["membership"], "after": "1.1"}, [END]),
    ],
)
def test_versions_and_kinds_narrow_it_the_latest_version_first_then_as_in_the_file(
    small: Dataset, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in corrections(small, **filters)] == ids


def test_a_row_says_what_was_wrong_of_which_record_and_why(small: Dataset) -> None:
    rows = {row.id: row for row in corrections(small)}
    assert rows[END] == CorrectionRow(
        id=END,
        version="1.2",
        record_id="alpha-five",
        kind="membership",
        title="Alpha | [bold]Beta[/bold], shanghai-five",
        field="end",
        was="2001-06-14",
        now="2001-06-15",
        why="The day before was taken for the last day.",
        sources=["secretariat-qa-2023#Q3"],
        confidence=None,
        change="Was: 2001-06-14; now: 2001-06-15. The day before was taken for the last day.",
    )
    assert (rows[SIGNED].was, rows[SIGNED].now) == ("2001-06-15", None)
    assert (rows[DRAFTING].was, rows[DRAFTING].now) == (None, "2023-05")
    assert rows[END].when is None


def test_people_read_what_was_and_what_is_in_a_sentence_whatever_is_not_given(small: Dataset, folder: Folder) -> None:
    rows = {row.id: row.change for row in corrections(small)}
    assert rows[SIGNED] == "Was: 2001-06-15; now: not given. No source shows that anything was signed."
    assert rows[DRAFTING].startswith("Was: not given; now: 2023-05. The draft, ")
    text = WRONG.format(version="1.0", record="blog").replace('"A"', '"It was."').replace('"B"', '"It is."')
    (row,) = corrections(Dataset(folder(corrections=text)))
    assert row.change == "Was: It was; now: It is. Misread."
    assert "change" not in row.record()


def test_a_record_that_is_not_in_the_data_is_called_by_its_id(small: Dataset, folder: Folder) -> None:
    (row,) = corrections(Dataset(folder(corrections=WRONG.format(version="1.0", record="gone"))))
    assert (row.record_id, row.title, row.kind) == ("gone", "gone", None)


def test_what_is_no_version_comes_last_and_is_never_after_one(small: Dataset, folder: Folder) -> None:
    own = Dataset(
        folder(
            corrections=WRONG.format(version="1.0", record="blog")
            + WRONG.format(version="x", record="AA").replace('"a"', '"b"')
        )
    )
    assert [row.version for row in corrections(own)] == ["1.0"]
    assert [row.version for row in corrections(own, after="0.9")] == ["1.0"]


@pytest.mark.parametrize("text", ["2026", "2026-11-01", "v1.2", "", " ", "latest"])
def test_a_version_that_is_none_is_refused_with_how_one_is_written(run: Run, text: str) -> None:
    if text:
        said = f"sco: --after: '{text}' is not a version of the dataset; write 2026.11 or 2026.11.0\n"
        assert run("corrections", "--after", text) == (2, "", said)
        with pytest.raises(Usage, match=f"^after: '{text}' is not a version"):
            api.load().corrections(after=text)


def test_from_python_a_version_may_be_a_number_and_have_blanks_around_it(small: Dataset) -> None:
    for after in (1.1, " 1.1 "):
        assert [row.id for row in api.Sco(small).corrections(after=after)] == [END, TITLE]  # type: ignore[arg-type]


def test_where_nothing_was_corrected_it_says_so(run: Run) -> None:
    found = run("corrections", "--after", "1.2.3", tty_err=True, NO_COLOR="1")
    assert (found.code, found.err) == (0, "No corrections match. There would be 4 without --after.\n")


def test_it_is_listed_in_no_timeline(run: Run) -> None:
    assert "correction" not in run("timeline", "--help").out
