"""Each rule of the data finds the fault it is for, and says where it stands."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

from sco_cli.dataset import Dataset, bundled_folder
from sco_cli.validation import RULES, check

Folder = Callable[..., Path]
BUNDLED = bundled_folder()


def edited(name: str, old: str, new: str, count: int = 1) -> dict[str, str]:
    """A bundled file with one text replaced, as a file of a folder of one's own."""
    text = (BUNDLED / f"{name}.toml").read_text(encoding="utf-8")
    assert old in text, f"{name}.toml no longer holds {old!r}"
    return {name.replace("/", "__"): text.replace(old, new, count)}


def test_the_bundled_data_keeps_every_rule_without_a_warning() -> None:
    assert check(Dataset()) == []


INDIA = 'id = "india-member"\nstate = "IN"'
CASES = {
    "ids_unique": (edited("areas", 'id = "culture"', 'id = "agriculture"'), "used here already"),
    "ids_unique across collections": (edited("areas", 'id = "culture"', 'id = "rats"'), "is used"),
    "ids_wellformed": (
        edited("areas", 'id = "trade"', 'id = "Trade_1"'),
        "expected lower-case words joined by hyphens",
    ),
    "ids_wellformed of a state": (edited("states", 'id = "AE"', 'id = "ae"'), "ISO alpha-2 code"),
    "references_known state": (edited("memberships", INDIA, INDIA.replace("IN", "XX")), "there is no 'XX' in states"),
    "references_known source": (
        edited("memberships", "secretariat-qa-2023#Q3", "secretariat-qa-2032#Q3"),
        "there is no 'secretariat-qa-2032' in sources; did you mean 'secretariat-qa-2023'?",
    ),
    "references_known summit": (edited("chairmanships", '"hsc-2001-shanghai"', '"hsc-2001"'), "in meetings"),
    "sources_named": (edited("terms", "sources = [", "sources = []\n# ["), "names no source"),
    "disputes_named": (edited("memberships", 'field = "start"', 'field = "begin"'), "has no field 'begin'"),
    "first_area_is_file": (
        edited("initiatives/energy", 'areas = ["energy"', 'areas = ["trade"'),
        "expected 'energy' first",
    ),
    "starts_before_ends": (
        edited("memberships", 'end = "2001-06-15"', 'end = "1995-06-15"'),
        "comes before 'start', 1996-04-26",
    ),
    "one_chair_at_a_time": (
        edited("chairmanships", 'end = "2024-07-04"', 'end = "2024-07-03"'),
        "begins on 2024-07-04, but 'chair-2023-kazakhstan' ends on 2024-07-03",
    ),
    "no_overlaps": (
        edited("memberships", 'end = "2017-06-09"', 'end = "2017-06-10"'),
        "begins on 2017-06-09, before",
    ),
    "one_holder_of_an_office": (
        edited("officials", 'end = "2024-12-31"', 'end = "2025-12-31"'),
        "begins before 'zhang-ming-secretary-general' has ended",
    ),
    "decided_before_start": (
        edited("memberships", 'decided = "2017-06-09"', 'decided = "2018-06-09"'),
        "comes before it is decided, on 2018-06-09",
    ),
    "doubt_explained": (edited("chairmanships", "\nnote = ", "\n# "), "without a note why"),
    "doubt_explained in a step": (
        edited("initiatives/energy", '  status = "agreed"', '  status = "agreed"\n  confidence = "low"'),
        "is 'low' without a note why",
    ),
    "sources_described twice": (
        edited("sources", 'url = "', 'url = "https://eng.sectsco.org/20231214/1211456.html"\n# "'),
        "is the address of",
    ),
    "sources_described url": (edited("sources", 'url = "http', 'url = "ftp'), "expected a web address"),
    "sources_described language": (edited("sources", 'language = "en"', 'language = "English"'), "ISO 639-1"),
    "no_empty_texts": (edited("areas", '"Energy"', '" Energy"'), "has blanks around it"),
    "planned_or_done": (
        edited("chairmanships", 'start = "2025-09-01"', 'start = "2025-09-01"\nplanned_start = "2025"'),
        "stands beside 'start'",
    ),
    "numbers_in_order": (edited("meetings", "number = 22", "number = 21"), "comes after no. 21"),
    "steps_in_order": (
        edited("initiatives/energy", 'date = "2023-12-14"', 'date = "1999"'),
        "comes before",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_rule_finds_its_fault_and_its_place(folder: Folder, case: str) -> None:
    files, message = CASES[case]
    faults = [fault for fault in check(Dataset(folder(**files))) if message in fault.message]
    assert faults, case
    assert all(fault.severity == "error" and fault.line > 0 and fault.id for fault in faults)


def test_records_out_of_order_are_found(folder: Folder) -> None:
    text = (BUNDLED / "areas.toml").read_text(encoding="utf-8")
    head, first, *rest = text.split("[[areas]]")
    path = folder(areas="[[areas]]".join([head, *rest, "\n" + first]))
    (fault,) = check(Dataset(path))
    assert "stands after 'transport'; records here are sorted by id" in fault.message


def test_a_status_that_falls_back_without_a_note_is_a_warning(folder: Folder) -> None:
    step = '\n  [[initiatives.history]]\n  status = "proposed"\n  date = "2026-02-20"\n  what = "Again."\n'
    text = (BUNDLED / "initiatives" / "industry.toml").read_text(encoding="utf-8").rstrip()
    last = text[text.rindex("[[initiatives.history]]") :].replace('status = "proposed"', 'status = "agreed"')
    text = text[: text.rindex("[[initiatives.history]]")] + last
    path = folder(initiatives__industry=f'{text}\n{step}  sources = ["secretariat-qa-2023#Q9"]\n')
    (fault,) = [each for each in check(Dataset(path)) if each.severity == "warning"]
    assert "falls back" in fault.message


def test_a_source_that_nothing_cites_is_a_warning(folder: Folder) -> None:
    extra = (
        '\n[[sources]]\nid = "zzz"\nkind = "news"\ntitle = "T"\npublisher = "P"\nlanguage = "en"\nurl = "http://z.z"\n'
    )
    text = (BUNDLED / "sources.toml").read_text(encoding="utf-8") + extra
    (fault,) = check(Dataset(folder(sources=text)))
    assert (fault.severity, fault.id, fault.message) == ("warning", "zzz", "no record cites this source")


def test_a_file_whose_name_is_mistyped_is_a_warning(folder: Folder) -> None:
    path = folder(member_ships="x = 1", areas=(BUNDLED / "areas.toml").read_text(encoding="utf-8"))
    (fault,) = check(Dataset(path))
    assert fault.severity == "warning"
    assert "did you mean 'memberships.toml'?" in fault.message


def test_a_folder_without_any_file_of_the_dataset_is_an_error(tmp_path: Path) -> None:
    (fault,) = check(Dataset(tmp_path))
    assert (fault.severity, fault.message[:28]) == ("error", "holds no file of the dataset")


def test_every_rule_says_in_its_docstring_what_holds() -> None:
    assert all(rule.__doc__ and rule.__doc__[0].isupper() for rule in RULES)


def test_validate_ends_with_0_for_good_data_and_with_1_for_errors_naming_all(run: Run, folder: Folder) -> None:
    good = run("validate")
    assert (good.code, good.out.count("\n"), good.err) == (0, 1, "The data keeps all rules.\n")
    path = folder(**CASES["no_empty_texts"][0], **CASES["numbers_in_order"][0])
    bad = run("validate", str(path), "--format", "json")
    assert bad.code == 1
    rows = json.loads(bad.out)
    assert {Path(row["file"]).name for row in rows} == {"areas.toml", "meetings.toml"}
    assert list(rows[0]) == ["severity", "file", "line", "id", "field", "message"]
    assert "2 errors, 0 warnings." in bad.err


def test_validate_names_faults_of_form_in_all_files_at_once(run: Run, folder: Folder) -> None:
    path = folder(areas="[[areas]]\nid = 1\n", states="broken", dataset="title = 3\n")
    outcome = run("validate", str(path), "-f", "json")
    assert outcome.code == 1
    assert {Path(row["file"]).name for row in json.loads(outcome.out)} == {"areas.toml", "states.toml", "dataset.toml"}
