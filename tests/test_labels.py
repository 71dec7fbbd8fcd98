"""The words people see: each heading, group and meaning belongs to something, and numbers agree with their nouns."""

import json
import re
from pathlib import Path

import pytest
from running import SMALL, Folder, Run

from sco_cli import labels, vocabulary
from sco_cli.cli import explain
from sco_cli.contents import ACROSS, RECORDS
from sco_cli.fields import words_of
from sco_cli.listings import listing, members
from sco_cli.listings.timeline import KINDS
from sco_cli.options import Phases
from sco_cli.records import COLLECTIONS
from sco_cli.vocabulary import BodyKind, CameAs, DesignationKind, OrganisationKind, Status, StepStatus, TermKind

ROWS = [listing(name).row for name in (*RECORDS, *ACROSS)]
KEYS = {key for row in ROWS for key in row.every()}


@pytest.mark.parametrize(
    ("key", "heading"),
    [
        ("alpha3", "Alpha-3"),
        ("cow", "COW"),
        ("facts", "What it says"),
        ("id", "Id"),
        ("in_force", "In force"),
        ("linked", "Related"),
        ("m49", "M49"),
        ("name_ru", "Russian"),
        ("name_zh", "Chinese"),
        ("office_ru", "Office in Russian"),
        ("office_zh", "Office in Chinese"),
        ("person_ru", "Russian"),
        ("person_zh", "Chinese"),
        ("proposed_by", "Proposed by"),
        ("secretary_general", "Secretary-General"),
        ("stated_by", "Stated by"),
        ("term_ru", "Russian"),
        ("term_zh", "Chinese"),
        ("title_ru", "Russian"),
        ("title_zh", "Chinese"),
        ("url", "URL"),
        ("since", "Since"),
        ("planned_end", "Planned end"),
        ("cited_by", "Cited by"),
    ],
)
def test_a_column_is_headed_by_its_key_unless_that_reads_badly(key: str, heading: str) -> None:
    assert labels.heading(key) == heading


def test_every_heading_is_that_of_a_column_or_of_a_part_of_a_page() -> None:
    further = {"facts", "linked", "secretary_general", "secretariat_seat", "adopted", "same_days", "represented"}
    assert set(labels.HEADINGS) - KEYS == further | {
        "begins",
        "ends",
        "closed_at",
        "last_agreed",
        "last_changed",
        "shanghai_five",
    }


def test_only_values_of_columns_speak_for_themselves() -> None:
    assert sorted(labels.SPEAKING - KEYS) == []


@pytest.mark.parametrize(
    ("value", "group"),
    [
        ("member", "Member states"),
        ("observer", "Observer states"),
        ("dialogue-partner", "Dialogue partners"),
        ("partner", "SCO partners"),
        ("shanghai-five", "Shanghai Five"),
        ("named-year", "Named years"),
        ("tourism-and-cultural-capital", "Tourism and cultural capitals"),
        ("council", "Councils"),
        ("meeting", "Meetings of ministers and heads of agencies"),
        ("permanent-body", "Permanent bodies"),
        ("expert-group", "Expert groups"),
        ("network", "Networks"),
        ("partner-body", "Partner bodies"),
        ("un-body", "The United Nations, programmes and agencies"),
        ("regional-organisation", "Regional organisations"),
        ("international-organisation", "International organisations"),
        ("foundation", "Foundations"),
        ("term", "Terms"),
        ("principle", "Principles"),
        ("right", "Rights"),
        ("rule", "Rules"),
        ("state", "States"),
        ("chairmanship", "Chair"),
        ("official", "Offices"),
        ("body", "Bodies"),
        ("initiative", "Initiatives"),
        ("document", "Documents"),
        ("designation", "Designations"),
        ("energy", "Energy"),
        ("SCO", "SCO"),
        ("2024", "2024"),
        ("", "Decided, not in effect"),
    ],
)
def test_a_group_is_called_by_what_it_holds(value: str, group: str) -> None:
    assert labels.group(value) == group


def test_every_group_is_that_of_a_status_a_kind_or_a_class_of_records() -> None:
    words = {
        word for kind in (BodyKind, CameAs, DesignationKind, OrganisationKind, TermKind) for word in words_of(kind)
    }
    classes = {kind.__name__.casefold() for kind in COLLECTIONS}
    assert set(labels.GROUPS) - words - classes == set(members.ORDER) - words


def test_every_status_and_phase_is_explained_to_who_presses_tab() -> None:
    phases = Phases.__metadata__[0].words  # type: ignore[attr-defined]
    assert set(vocabulary.MEANINGS) == {*words_of(Status), *words_of(StepStatus), *words_of(CameAs), *phases}


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("sco members --status s", "shanghai-five\tthe predecessor, 1996 to 2001"),
        ("sco members --status m", "member\tmember state"),
        ("sco members --status o", "observer\tobserver state"),
        ("sco members --status d", "dialogue-partner\tdialogue partner"),
        ("sco members --status p", "partner\tSCO partner, decided in 2025"),
        ("sco bodies --status p", "proposed\tput forward"),
        ("sco bodies --status d", "drafting\tbeing worked out"),
        ("sco bodies --status a", "agreed\tapproved or signed"),
        ("sco bodies --status i", "in-force\tin force or at work"),
        ("sco bodies --status con", "considered\tonly thought about or called possible"),
        ("sco bodies --status com", "completed\tdone"),
        ("sco bodies --status s", "superseded\treplaced"),
        ("sco bodies --status l", "lapsed\tended without it"),
        ("sco officials --phase h", "held\tover"),
        ("sco officials --phase c", "current\tnow"),
        ("sco officials --phase a", "announced\tto come"),
    ],
)
def test_a_word_is_offered_with_its_meaning(run: Run, line: str, offered: str) -> None:
    found = run(_SCO_COMPLETE="complete_fish", _TYPER_COMPLETE_FISH_ACTION="get-args", _TYPER_COMPLETE_ARGS=line)
    assert found.out == f"{offered}\n"


@pytest.mark.parametrize("name", [*RECORDS, *ACROSS])
def test_a_title_names_only_filters_of_its_listing(name: str) -> None:
    assert set(re.findall(r"{(\w+)}", labels.TITLES[name])) <= set(listing(name).options)


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        ("members", "States and their status in the SCO, as of 2025-12-31"),
        ("chairmanships", "Chairmanship of the SCO, as of 2025-12-31"),
        ("timeline", "Timeline, as of 2025-12-31"),
        ("initiatives", "Initiatives, as of 2025-12-31"),
        ("meetings", "Meetings, as of 2025-12-31"),
        ("documents", "Documents, as of 2025-12-31"),
        ("bodies", "Bodies and mechanisms, as of 2025-12-31"),
        ("officials", "Officials, as of 2025-12-31"),
        ("designations", "Named years and tourism and cultural capitals, as of 2025-12-31"),
        ("exercises", "Joint exercises, as of 2025-12-31"),
        ("organisations", "Other organisations, as of 2025-12-31"),
        ("figures", "Stated figures"),
        ("events", "Events, as of 2025-12-31"),
        ("statements", "Positions and assessments, as of 2025-12-31"),
        ("terms", "Terms, principles, rules and rights"),
        ("areas", "Areas of cooperation, as of 2025-12-31"),
        ("states", "States, as of 2025-12-31"),
        ("sources", "Sources"),
        ("corrections", "Corrections of the dataset, by the version that made them"),
        ("diff 2009 2012", "Changes from 2009-12-31 to 2012-12-31"),
        ("search energy hub", "Found for: energy hub"),
        ("panel --on 06-15", "Status on 06-15 of each year"),
        ("overview", "Shanghai Cooperation Organisation"),
    ],
)
def test_an_answer_has_its_title(run: Run, arguments: str, title: str) -> None:
    found = run(*arguments.split(), "-f", "table", SCO_TODAY="2025-12-31")
    assert found.code == 0
    assert found.out.splitlines()[0] == title


def test_faults_in_the_data_have_their_title_too(run: Run, folder: Folder) -> None:
    found = run("validate", str(folder(areas="broken")), "-f", "table")
    assert (found.code, found.out.splitlines()[0]) == (1, "Faults in the data")


def test_the_marks_of_rows_are_explained_below_them(run: Run) -> None:
    assert run("initiatives", "-f", "table").out.splitlines()[-3:] == [
        "† sources disagree; see sco show ID",
        "* exact day unknown; counted from the earliest day that a source allows",
        "In dates: a/b from a to b",
    ]
    assert run("members", "-f", "table").out.splitlines()[-1] == "Src how many sources; sco show ID names them"


def test_the_letters_of_a_panel_are_explained_below_it(run: Run) -> None:
    assert run("panel", "--wide", "-f", "table").out.splitlines()[-1] == (
        "M member, O observer, D dialogue partner, S Shanghai Five, · none"
    )


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("alpha-five", ["Alpha | [bold]Beta[/bold] becomes part of the Shanghai Five."]),
        ("alpha-member", ["Alpha | [bold]Beta[/bold] becomes a member state."]),
        ("delta-observer", ["Delta becomes an observer state."]),
        ("delta-partner", ["It is decided that Delta is to be an SCO partner."]),
        ("chair-2024-alpha", ["Alpha | [bold]Beta[/bold] takes the chair."]),
        ("chair-2026-bravo", ['<b>"Bravo"</b>, & Co[31m is to take the chair (announced).']),
        (
            "ann-secretary-general",
            ["Ann Ånström takes office as Secretary-General.", "Ann Ånström leaves office as Secretary-General."],
        ),
        ("council-2010-bravograd", ["Heads of State Council, Bravograd (2nd)"]),
        ("council-2024", ["Heads of State Council (3rd, by video)"]),
        ("council-2026-alphaville", ["Heads of State Council, Alphaville (announced)"]),
        ("capital-2023-bravograd", ["Bravograd is the Capital of Tourism, 2023–2024."]),
        ("shield-2005", ["Exercise Shield 2005, Alphaville."]),
        ("guard-2026", ["Exercise Guard 2026, Bravograd (planned)."]),
    ],
)
def test_what_happened_is_told_in_sentences(run: Run, key: str, told: list[str]) -> None:
    assert [row["event"] for row in json.loads(run("timeline", "--all", "-f", "json").out) if row["id"] == key] == told


@pytest.mark.parametrize(
    ("kind", "status", "told"),
    [
        ("document", "agreed", "Agreed"),
        ("document", "in-force", "In force"),
        ("body", "in-force", "At work"),
        ("initiative", "in-force", "In force or at work"),
        ("body", "considered", "Considered"),
        ("body", "drafting", "Worked on"),
    ],
)
def test_how_far_things_got_is_said_as_people_say_it_of_their_kind(kind: str, status: str, told: str) -> None:
    assert labels.step(kind, status) == told


def test_every_kind_and_step_of_the_timeline_has_its_words() -> None:
    assert set(labels.KINDS_TOLD) == set(KINDS)
    assert tuple(labels.STEPS) == words_of(StepStatus)


def test_a_memorandum_is_told_of_too(run: Run, folder: Folder) -> None:
    text = (SMALL / "memberships.toml").read_text(encoding="utf-8").replace('signed = "2010-05"', 'signed = "2010-04"')
    rows = json.loads(run("timeline", "--state", "CC", "--data", str(folder(memberships=text)), "-f", "json").out)
    assert [row["event"].replace("Türkmenelia\tof the\nNorth", "Charlie") for row in rows] == [
        "It is decided that Charlie is to be a dialogue partner.",
        "Charlie signs its memorandum to become a dialogue partner.",
        "Charlie becomes a dialogue partner.",
    ]


def test_the_decision_on_a_designation_is_told_where_no_step_tells_it(run: Run, folder: Folder) -> None:
    text = (SMALL / "designations.toml").read_text(encoding="utf-8")
    path = folder(designations=text.replace('start = "2023"', 'start = "2023"\ndecided = "2022-09-16"'))
    rows = json.loads(run("timeline", "--all", "--data", str(path), "-f", "json").out)
    assert [row["event"] for row in rows if row["id"] == "capital-2023-bravograd"] == [
        "Bravograd is to be the Capital of Tourism, 2023–2024.",
        "Bravograd is the Capital of Tourism, 2023–2024.",
    ]
    assert "2024 is to be the Year of Energy." not in [row["event"] for row in rows]


def test_the_overview_tells_who_holds_the_chair_and_the_office_and_until_when(run: Run) -> None:
    assert json.loads(run("overview", "-f", "json").out)["chair_until"] == "2026 (planned)"
    found = json.loads(run("overview", "--as-of", "2005", "-f", "json").out)
    assert found["secretary_general"] == "Ann Ånström (Alpha | [bold]Beta[/bold]), since 2004-01-15"


def test_changes_tell_what_is_decided_and_who_takes_the_chair(run: Run) -> None:
    rows = json.loads(run("diff", "2024-01-01", "2025-12-31", "-f", "json").out)
    told = [row for row in rows if row["kind"] in ("state", "chairmanship")]
    assert [(row["subject"], row["before"], row["after"]) for row in told] == [
        ("Delta, Echo Republic", None, "partner (decided)"),
        ("Chair of the SCO", '<b>"Bravo"</b>, & Co[31m', "Alpha | [bold]Beta[/bold]"),
    ]


PENDING = "and not in effect on"
HOW_FAR = "The record is verified through 2026-01-15; later events may be missing."


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("search zzz", ["No record contains 'zzz'."]),
        ("search enregy", ["No record contains 'enregy'. Similar words: energy."]),
        ("sources --publisher x", ["No sources match. There would be 6 without --publisher."]),
        ("members", [HOW_FAR]),
        (
            "members --status partner",
            [f"No members match. That status is decided for 2 states {PENDING} 2026-02-01."],
        ),
        (
            "members --as-of 2026-01-15 --status observer --status partner --state EE",
            [f"No members match. That status is decided for 1 state {PENDING} 2026-01-15."],
        ),
        (
            "members --as-of 2026-01-15 --state DD --status member",
            ["No members match. There would be 1 without --status, 2 without --state."],
        ),
        (
            "events --since 2024-07-02",
            [
                "No events match. There would be 2 without --since. "
                "1 more, dated only to a month or year, may fall within this span; widen it to see them."
            ],
        ),
        ("documents --as-of 1990", ["No documents on record."]),
        ("timeline --as-of 2026-01-15", ["The main line only: 34 more with --all, or with a filter or a span."]),
        ("areas", [HOW_FAR]),
        ("terms", []),
    ],
)
def test_what_rows_cannot_say_is_said_beside_them(run: Run, arguments: str, said: list[str]) -> None:
    found = run(*arguments.split(), tty_err=True, NO_COLOR="1", COLUMNS="200")
    assert (found.code, found.err.splitlines()) == (0, said)


def test_faults_are_counted_in_words(run_tidy: Run, folder: Folder) -> None:
    path = folder(areas="[[areas]]\nid = 1\nname = 2\n", xyz="", states="x")
    assert run_tidy("validate", str(path), tty_err=True, NO_COLOR="1").err == "4 errors, 1 warning.\n"


ENDINGS = ".txt, .csv, .tsv, .json, .jsonl, .ndjson, .md, .yaml, .yml, .html, .htm, .xlsx"


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ("search !", 2, "nothing to search for; give a word, a name or part of an id"),
        ("show energy --cite plain", 1, "'energy' is an area; areas have no sources of their own"),
        ("show alphaville --cite plain", 1, "'alphaville' is a place; places have no sources of their own"),
        ("show energy-hub --as-of 2001", 1, "'energy-hub' only begins on 2023-10-26"),
        ("timeline --since 2024 --until 2023", 2, "--since 2024 is later than --until 2023"),
        ("diff 2024 2023", 2, "2024-12-31 is later than 2023-12-31; give the earlier day first"),
        ("panel --on 02-29", 2, "--on: '02-29' is not a day of every year; write 12-31 or 06-15"),
        ("panel --from 1995", 2, "--from 1995 is before 1996, the year in which the record begins"),
        ("panel --to 2026", 2, "--to 2026 is too late: 2026-12-31 is still to come"),
        ("panel --from 2010 --to 2005", 2, "--from 2010 is later than --to 2005"),
        ("panel --since 1995", 2, "--since 1995 is before 1996, the year in which the record begins"),
        ("panel --until 2027", 2, "--until 2027 is too late: 2027-12-31 is still to come"),
        ("panel --since 2026-01", 2, "--since 2026 is too late: 2026-12-31 is still to come"),
        ("panel --since 2010 --until 2005", 2, "--since 2010 is later than --until 2005"),
        ("panel --since 2010 --to 2005", 2, "--since 2010 is later than --to 2005"),
        ("panel --from 2010 --until 2005", 2, "--from 2010 is later than --until 2005"),
        ("panel --since 2010 --from 2010", 2, "--since and --from say the same; give one of them"),
        ("panel --until 2010 --to 2010", 2, "--until and --to say the same; give one of them"),
        ("members --columns ,", 2, "--columns names no column; write a,b,c"),
        (
            "panel --wide --columns year",
            2,
            "--columns applies to the long panel; with --wide the years are the columns",
        ),
        ("members --data no/such", 1, "no/such: no such folder"),
        ("members -o .", 2, "cannot write '.': it is a folder"),
        (
            "members -o x.abc",
            2,
            f"--output: the ending '.abc' names no format; use one of {ENDINGS}, or add --format",
        ),
        (
            "members -o x",
            2,
            f"--output: 'x' has no ending that names a format; use one of {ENDINGS}, or add --format",
        ),
        ("members -f xlsx", 2, "an Excel file cannot go to standard output; name a file: --output FILE.xlsx"),
        ("members -f xlsx -o -", 2, "an Excel file cannot go to standard output; name a file: --output FILE.xlsx"),
        ("show energy -f xlsx", 2, "an Excel file cannot go to standard output; name a file: --output FILE.xlsx"),
        ("members --limit 0", 2, "Invalid value for '--limit': '0' is not a whole number of 1 or more"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: str, code: int, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    found = run(*arguments.split())
    assert (found.code, found.out, found.err.splitlines()[0]) == (code, "", f"sco: {told}")
    assert list(tmp_path.iterdir()) == []


def test_a_mistake_in_writing_a_command_points_to_its_help(run: Run) -> None:
    assert run("members", "--xyz").err.splitlines()[-1] == "sco: Try 'sco members --help'."


def test_a_file_that_is_write_protected_is_not_written(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.touch(mode=0o444)
    assert run("members", "-o", str(path)).err == f"sco: cannot write '{path}': it is write-protected\n"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(28, "No space left on device"), "cannot write the answer: No space left on device"),
        (KeyError("x"), "internal error, please report it: KeyError: 'x' (?)"),
    ],
)
def test_a_failure_is_told_without_a_traceback(error: Exception, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert explain(error) == 1
    assert capsys.readouterr() == ("", f"sco: {told}\n")


def test_a_table_heads_its_count_of_sources_shortly(run: Run) -> None:
    assert run("members", "-f", "table").out.splitlines()[2].split()[-2:] == ["Src", "Becoming"]
