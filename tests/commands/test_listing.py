"""How every listing is answered: its columns, order and number of rows, and what is said beside them."""

import json
import re

import pytest
from running import SMALL, TODAY, Folder, Run

from sco_cli.commands.listing import columns
from sco_cli.contents import ACROSS, RECORDS
from sco_cli.errors import Usage
from sco_cli.formats import FORMATS, TO_FILES
from sco_cli.listings import listing
from sco_cli.options import Shared

HOW_FAR = "The record is verified through 2026-01-15; later events may be missing.\n"
PENDING = "No members match. That status is decided for {} and not in effect on {}.\n"
LEFT_OUT = "{} more, dated only to a month or year, may fall within this span; widen it to see them.\n"
GROUPED = [name for name in (*RECORDS, *ACROSS) if listing(name).row.columns.group]
ASKED = {"search": ["energy"], "diff": ["2009", "2025"]}
EVENT = (
    '[[events]]\nid = "event-{}"\ndate = "{}"\nkind = "guest"\ntitle = "E."\nareas = ["politics"]\nsources = ["blog"]\n'
)


@pytest.mark.parametrize(
    ("given", "keys"),
    [
        (None, []),
        ("id", ["id"]),
        ("id,name", ["id", "name"]),
        ("id,,name,", ["id", "name"]),
        (" id , name", [" id ", " name"]),
    ],
)
def test_columns_are_named_with_commas_between(given: str | None, keys: list[str]) -> None:
    assert columns(Shared(columns=given)) == keys


@pytest.mark.parametrize("given", ["", " ", ",", " , ,"])
def test_columns_that_name_none_are_refused(given: str) -> None:
    with pytest.raises(Usage, match=r"^--columns names no column; write a,b,c$"):
        columns(Shared(columns=given))


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        ([], "id\tname\tinitiatives\nenergy\tEnergy and fuel\t3\nfinance\tFinance\t1\npolitics\tPolitics\t0\n"
             "trade\tTrade\t3\n"),
        (["--no-header", "--limit", "1"], "energy\tEnergy and fuel\t3\n"),
        (["--limit", "2", "-c", "id"], "id\nenergy\nfinance\n"),
        (["--limit", "9", "-c", "id"], "id\nenergy\nfinance\npolitics\ntrade\n"),
        (["-c", "Name, ID"], "name\tid\nEnergy and fuel\tenergy\nFinance\tfinance\nPolitics\tpolitics\nTrade\ttrade\n"),
        (["-c", "covers", "--limit", "1"], "covers\nPower, oil and gas.\n"),
        (["--sort", "initiatives", "-c", "id"], "id\npolitics\nfinance\nenergy\ntrade\n"),
        (["--sort", "-initiatives", "-c", "id", "--limit", "2"], "id\nenergy\ntrade\n"),
        (["--sort", "-name", "-c", "id", "--limit", "2"], "id\ntrade\npolitics\n"),
        (["-c", "id,name_ru", "--limit", "2"], "id\tname_ru\nenergy\tЭнергетика\nfinance\t\n"),
    ],
)  # fmt: skip
def test_columns_order_and_number_of_rows_are_those_asked_for(run: Run, arguments: list[str], out: str) -> None:
    assert run("areas", *arguments, "--as-of", "2026-01-15") == (0, out, "")


def test_only_formats_that_hold_tables_get_the_further_keys(run: Run) -> None:
    keys = ["id", "name", "initiatives", "covers", "confidence", "disputes"]
    assert list(json.loads(run("areas", "-f", "json").out)[0]) == keys
    assert list(json.loads(run("areas", "-f", "jsonl", "--limit", "1").out)) == keys
    assert run("areas", "-f", "csv", "--limit", "1").out == "id,name,initiatives\r\nenergy,Energy and fuel,3\r\n"
    assert list(json.loads(run("areas", "-f", "json", "-c", "name").out)[0]) == ["name"]


@pytest.mark.parametrize(
    ("arguments", "day"),
    [
        (["areas"], TODAY),
        (["areas", "--as-of", "2023"], "2023-12-31"),
        (["diff", "2009", "2012"], "2012-12-31"),
        (["diff", "2009"], TODAY),
        (["panel", "--from", "2003", "--to", "2004"], TODAY),
        (["panel", "--from", "2003", "--to", "2004", "--as-of", "2010"], "2010-12-31"),
        (["sources"], TODAY),
    ],
)
def test_every_row_says_when_it_is_asked_of_which_day_and_dataset_it_is(
    run: Run, arguments: list[str], day: str
) -> None:
    rows = run(*arguments, "-c", "As-Of, dataset", "-f", "tsv").out.splitlines()
    assert rows[0] == "as_of\tdataset"
    assert set(rows[1:]) == {f"{day}\t1.2.3"}


def test_the_title_of_a_table_names_the_filters_as_they_were_read(run: Run) -> None:
    assert run("areas", "--as-of", "2023", "-f", "table").out.startswith("Areas of cooperation, as of 2023-12-31\n")
    assert run("diff", "2009", "2025", "-f", "table").out.startswith("Changes from 2009-12-31 to 2025-12-31\n")


def test_a_table_is_drawn_for_the_window_and_without_headings_where_they_are_not_wanted(run: Run) -> None:
    wide, narrow = (run("sources", "-f", "table", COLUMNS=width).out for width in ("200", "40"))
    assert len(wide.splitlines()) < len(narrow.splitlines())
    assert wide.splitlines()[2].startswith("Title ")
    assert run("sources", "-f", "table", "--no-header", COLUMNS="200").out.startswith("Notes on ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["members", "--as-of", "1990"], "No members on record.\n"),
        (["terms", "--kind", "right"], "No terms match. There would be 2 without --kind.\n"),
        (
            ["members", "--as-of", "2004", "--status", "observer", "--state", "AA"],
            "No members match. There would be 1 without --status, 1 without --state.\n",
        ),
        (
            ["members", "--as-of", "1990", "--status", "member", "--state", "AA"],
            "No members match. There would be 0 without --status, 0 without --state.\n",
        ),
        (["search", "nowhere"], "No record contains 'nowhere'.\n"),
        (["members", "--as-of", "2025-09-01", "--status", "partner"], PENDING.format("2 states", "2025-09-01")),
        (
            ["members", "--as-of", "2025-09-01", "--status", "partner", "--state", "EE"],
            PENDING.format("1 state", "2025-09-01"),
        ),
        (
            ["members", "--as-of", "2025-08-31", "--status", "partner"],
            "No members match. There would be 4 without --status.\n",
        ),
    ],
)
def test_where_nothing_matches_it_says_how_many_would_without_each_filter(
    run: Run, arguments: list[str], said: str
) -> None:
    outcome = run(*arguments)
    assert (outcome.code, outcome.out.count("\n"), outcome.err) == (0, 1, said)


def test_what_a_span_leaves_out_is_counted(run: Run, folder: Folder) -> None:
    dates = ("2024-07-01", "2024-07", "2024", "2025-07-02")
    text = "".join(EVENT.format(number, date) for number, date in enumerate(dates))
    asked = ("events", "-c", "id", "--data", str(folder(events=text)), "--as-of", "2026-01-15")
    assert run(*asked).err == ""
    assert run(*asked, "--since", "2024", "--until", "2024") == (0, "id\nevent-0\nevent-1\nevent-2\n", "")
    assert run(*asked, "--since", "2024-07", "--until", "2024-07") == (0, "id\nevent-0\nevent-1\n", LEFT_OUT.format(1))
    assert run(*asked, "--until", "2024-07-01") == (0, "id\nevent-0\n", LEFT_OUT.format(2))


def test_a_limit_is_not_taken_for_a_span_and_an_empty_answer_says_both(run: Run) -> None:
    assert run("events", "--limit", "1", "--as-of", "2025").err == ""
    assert run("events", "--since", "2024-07-02", "--as-of", "2025").err == (
        f"No events match. There would be 2 without --since. {LEFT_OUT.format(1)}"
    )


def test_beside_what_the_rows_cannot_say_nothing_is_said_of_how_far_the_record_goes(run: Run) -> None:
    asked = ("members", "--status", "partner")
    assert run(*asked).err == run(*asked, tty_err=True, COLUMNS="200", NO_COLOR="1").err
    assert run(*asked).err == PENDING.format("2 states", "2026-02-01")


def test_rows_held_back_are_counted_in_pipes_too(run: Run) -> None:
    said = "The main line only: 35 more with --all, or with a filter or a span.\n"
    assert run("timeline").err == run("timeline", tty_err=True, NO_COLOR="1").err == said
    assert run("timeline", "--quiet").err == ""


def test_what_is_decided_and_not_in_effect_stands_in_the_rows_and_is_not_said_again(run: Run) -> None:
    asked = ("members", "--as-of", "2025-09-01", "--state", "EE", "--state", "DD")
    assert run(*asked, "-c", "code,status,becoming").err == ""
    assert run(*asked, "-c", "code,status,becoming").out.splitlines()[1:] == ["DD\tobserver\tpartner", "EE\t\tpartner"]
    assert "\nDecided, not in effect (1)\nEcho Republic" in run(*asked, "-f", "table").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["areas", "--as-of", "2026-01-15"], ""),
        (["areas", "--as-of", "2026-01-16"], HOW_FAR),
        (["diff", "2009", "2026-01-15"], ""),
        (["diff", "2009", "2026-01-16"], HOW_FAR),
        (["search", "energy"], HOW_FAR),
        (["sources"], ""),
        (["terms"], ""),
        (["areas", "--as-of", "2026-02-01", "-f", "table"], HOW_FAR),
        (["areas", "--as-of", "2026-02-02", "-f", "table"], ""),
        (["areas", "--as-of", "2026-02-02", "-f", "html"], ""),
        (["areas", "--as-of", "2026-02-02", "-f", "md"], HOW_FAR),
        (["areas", "--as-of", "2026-02-02", "-f", "csv"], HOW_FAR),
    ],
)
def test_how_far_the_record_goes_is_said_at_a_terminal_of_answers_for_a_day_without_a_title_that_says_so(
    run: Run, arguments: list[str], said: str
) -> None:
    assert run(*arguments, tty_err=True, NO_COLOR="1").err == said
    assert run(*arguments).err == ""


def test_the_title_says_how_far_the_record_goes_where_the_answer_is_of_a_later_day(run: Run) -> None:
    later = run("areas", "--as-of", "2026-02-02", "-f", "table")
    assert (later.code, later.out.splitlines()[0]) == (
        0,
        "Areas of cooperation, as of 2026-02-02 (last known 2026-02-01)",
    )
    rows = run("areas", "--as-of", "2026-02-01", "-f", "table").out.splitlines()
    assert rows[0] == "Areas of cooperation, as of 2026-02-01"
    assert rows[1:] == later.out.splitlines()[1:]


def test_a_sheet_goes_where_it_is_asked_to(run: Run, folder: Folder) -> None:
    path = folder() / "a.json"
    assert run("areas", "--data", str(SMALL), "-o", str(path), "-c", "id") == (0, "", "")
    assert json.loads(path.read_text(encoding="utf-8")) == [
        {"id": name} for name in ("energy", "finance", "politics", "trade")
    ]


def test_a_mistake_in_the_columns_or_the_order_writes_nothing(run: Run, folder: Folder) -> None:
    path = folder() / "a.json"
    assert run("areas", "-c", "x", "-o", str(path)).code == 2
    assert run("areas", "--sort", "x", "-o", str(path)).code == 2
    assert not path.exists()


@pytest.mark.parametrize("name", sorted({*FORMATS} - {*TO_FILES}))
def test_no_format_lets_control_characters_or_markup_of_the_data_through(run: Run, name: str) -> None:
    out = run("members", "--history", "-f", name).out
    assert "\x1b" not in out
    assert "Alpha | [bold]Beta[/bold]" in out.replace("\\", "")
    assert ("<b>" in out) is (name not in ("html", "md"))


@pytest.mark.parametrize("name", GROUPED)
def test_a_table_has_each_of_its_groups_once_with_all_its_rows(run: Run, name: str) -> None:
    asked = [name, *ASKED.get(name, [])]
    found = re.findall(r"^(\S.*) \((\d+)\)$", run(*asked, "-f", "table").out, re.MULTILINE)
    assert len({heading for heading, _ in found}) == len(found)
    assert sum(int(count) for _, count in found) == len(json.loads(run(*asked, "-f", "json").out))


def test_a_group_of_which_rows_were_cut_off_tells_no_number(run: Run) -> None:
    assert "Member states (2)\n" in run("members", "-f", "table").out
    assert "Member states\n" in run("members", "--limit", "1", "-f", "table").out


def test_a_page_of_html_says_where_to_find_its_sources_and_where_it_is_from(run: Run) -> None:
    page = run("members", "--as-of", "2025", "-f", "html").out
    found = set(re.findall('<a href="([^"]*)">secretariat-qa-2023#Q', page))
    assert found == {"https://secretariat.example/2023"}
    assert "A small dataset for tests, as of 2025-12-31 · Version 1.2.3 · CC-BY-4.0 · Nobody" in page


@pytest.mark.parametrize("arguments", ["show energy", "overview"])
def test_a_page_about_one_thing_says_where_it_is_from(run: Run, arguments: str) -> None:
    page = run(*arguments.split(), "--as-of", "2025", "-f", "html").out
    assert "<footer>A small dataset for tests, as of 2025-12-31 · Version 1.2.3 · CC-BY-4.0 · Nobody</footer>" in page


@pytest.mark.parametrize("name", sorted({*FORMATS} - {*TO_FILES}))
def test_no_format_lets_through_what_hides_in_a_text(run: Run, folder: Folder, name: str) -> None:
    hidden = "\u200b\u061c\u202e\u2066\ufeff\u00ad\U000e0041"
    escaped = "".join(f"\\U{ord(each):08x}" for each in hidden)
    path = folder(areas=f'[[areas]]\nid = "a"\nname = "A{escaped}b"\ncovers = "C\\u2028D"\n')
    for asked in ("areas", "show a"):
        out = run(*asked.split(), "-f", name, "--data", str(path)).out
        assert "Ab" in out
        assert not set(out) & {*hidden, "\u2028"}
