"""What every run decides once: the dataset, today's day, where the answer goes, and how far the record reaches."""

import sys

import pytest
from running import SMALL, TODAY, Folder, Run, Stream

from sco_cli.commands import run as runs
from sco_cli.dataset import Dataset
from sco_cli.errors import DataError, Usage
from sco_cli.options import Shared
from sco_cli.records import Area

AREA = '[[areas]]\nid = "energy"\nname = "Power"\ncovers = "Grids."\n'
ABOUT = (SMALL / "dataset.toml").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def stdout(monkeypatch: pytest.MonkeyPatch) -> Stream:
    stream = Stream(False, "utf-8")
    monkeypatch.setattr(sys, "stdout", stream)
    return stream


def test_without_a_folder_the_bundled_data_is_read(small: Dataset) -> None:
    begun = runs.begin(Shared())
    assert begun.dataset.folder is None
    assert len(begun.dataset.records(Area)) == 4


def test_the_folder_is_that_of_the_option_else_that_of_the_environment(
    small: Dataset, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = folder(areas=AREA)
    assert runs.begin(Shared(data=str(own))).dataset.folder == own
    monkeypatch.setenv("SCO_DATA", str(SMALL))
    assert runs.begin(Shared()).dataset.folder == SMALL
    assert runs.begin(Shared(data=str(own))).dataset.folder == own
    monkeypatch.setenv("SCO_DATA", "")
    assert runs.begin(Shared()).dataset.folder is None


def test_a_folder_that_does_not_exist_is_refused(small: Dataset) -> None:
    with pytest.raises(DataError, match=r"^/no/such/folder: no such folder$"):
        runs.begin(Shared(data="/no/such/folder"))


def test_a_wrong_format_is_refused_before_any_data_is_read() -> None:
    with pytest.raises(Usage, match=r"^unknown format 'jsn'"):
        runs.begin(Shared(format="jsn", data="/no/such/folder"))


@pytest.mark.parametrize("name", ["", " "])
def test_data_must_be_named_where_they_are_asked_for(
    small: Dataset, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("SCO_DATA", "")
    assert runs.begin(Shared()).dataset.folder is None
    with pytest.raises(Usage, match=r"^no folder of data is named; write --data DIR, or leave it out"):
        runs.begin(Shared(data=name))


def test_references_have_no_format(small: Dataset) -> None:
    assert runs.begin(Shared(), cite="plain").where.format == ""
    assert runs.begin(Shared()).where.format == "tsv"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2020-02-29", "2020-02-29"),
        ("2020-02", "2020-02-29"),
        ("2020", "2020-12-31"),
        ("today", "2031-05-06"),
        ("", "2031-05-06"),
        (None, "2031-05-06"),
    ],
)
def test_today_is_the_day_that_sco_today_sets_or_that_of_the_clock(
    small: Dataset, monkeypatch: pytest.MonkeyPatch, text: str | None, day: str
) -> None:
    monkeypatch.setattr("sco_cli.dates.today", lambda: "2031-05-06")
    if text is not None:
        monkeypatch.setenv("SCO_TODAY", text)
    assert runs.begin(Shared()).today == runs.today(small) == day


def test_a_wrong_today_is_told_by_the_name_of_its_variable(small: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCO_TODAY", "2023-02-30")
    with pytest.raises(Usage, match=r"^SCO_TODAY: '2023-02-30' is not a day that exists in the calendar$"):
        runs.begin(Shared())


@pytest.mark.parametrize(
    ("verified", "day", "said"),
    [
        ("2026-01-15", "2026-01-14", False),
        ("2026-01-15", "2026-01-15", False),
        ("2026-01-15", "2026-01-16", True),
        ("2026-01", "2026-01-31", False),
        ("2026-01", "2026-02-01", True),
        ("2025", "2025-12-31", False),
        ("2025", "2026-01-01", True),
    ],
)
def test_how_far_the_record_is_verified_is_said_of_any_later_day(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, verified: str, day: str, said: bool
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "200")
    stderr = Stream(True, "utf-8")
    monkeypatch.setattr(sys, "stderr", stderr)
    path = folder(dataset=ABOUT.replace("2026-01-15", verified))
    runs.say_how_far(runs.begin(Shared(data=str(path))), day)
    message = f"The record is verified through {verified}; later events may be missing.\n"
    assert stderr.text() == (message if said else "")


def test_an_answer_speaks_of_today_unless_another_day_is_asked_for(run: Run) -> None:
    assert run("members", "-c", "code", SCO_TODAY="2003").out == "code\nAA\n"
    assert run("members", "-c", "code", "--as-of", "2011", SCO_TODAY="2003").out == "code\nAA\nBB\nCC\n"
    assert run("members", "-c", "code", "--as-of", "today", SCO_TODAY="2003").out == "code\nAA\n"
    assert run("members", "-c", "code").out == run("members", "-c", "code", "--as-of", TODAY).out


def test_a_dataset_that_was_opened_to_understand_words_is_not_opened_again_but_for_the_next_run(
    small: Dataset, run: Run
) -> None:
    assert runs.begin(Shared()).dataset is not small
    runs.opened.append(small)
    assert runs.begin(Shared()).dataset is small
    assert run("delta").code == 0
    assert runs.opened == []
