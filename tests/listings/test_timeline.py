"""What happened in which order, as the other listings tell it."""

from typing import Any

import pytest
from rich.cells import cell_len
from running import TODAY, Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import ask
from sco_cli.listings.days import TimelineRow
from sco_cli.listings.timeline import KINDS, LISTING, held_back, timeline

LAST = "9999-12-31"


def test_the_kinds_are_those_of_the_listings_that_tell_something() -> None:
    assert list(KINDS) == [
        "membership",
        "chairmanship",
        "meeting",
        "document",
        "initiative",
        "body",
        "official",
        "designation",
        "exercise",
        "organisation",
        "event",
        "statement",
    ]


def test_entries_stand_by_their_last_day_spans_after_days_the_main_things_first(small: Dataset) -> None:
    rows = timeline(small, TODAY, since="2022-09-16", until="2023-12-31")
    assert [(str(row.date), row.level, row.kind, row.id) for row in rows] == [
        ("2022-09-16", 2, "document", "trade-plan-2023"),
        ("2022", 3, "document", "energy-strategy"),
        ("2023-05", 2, "meeting", "energy-ministers-2023"),
        ("2023-05", 3, "document", "energy-strategy"),
        ("2023-07-04", 2, "designation", "year-of-energy-2024"),
        ("2023-10-26", 3, "initiative", "energy-hub"),
        ("2023", 1, "designation", "capital-2023-bravograd"),
        ("2023", 2, "document", "trade-plan-2023"),
    ]


def test_without_a_filter_or_a_span_the_main_line_is_told(small: Dataset) -> None:
    rows = timeline(small, TODAY)
    assert [(str(row.date), row.kind, row.id) for row in rows] == [
        ("1996-04-26", "membership", "alpha-five"),
        ("2001-06-15", "membership", "alpha-member"),
        ("2002-06-07", "document", "charter"),
        ("2003-09-19", "document", "charter"),
        ("2004", "membership", "bravo-observer"),
        ("2009-06-16", "membership", "charlie-dialogue-partner"),
        ("2010-05", "membership", "bravo-member"),
        ("2010-05", "membership", "charlie-dialogue-partner"),
        ("2010-07-01", "chairmanship", "chair-2010-bravo"),
        ("2012-06-07", "membership", "delta-observer"),
        ("2023", "designation", "capital-2023-bravograd"),
        ("2024-07-04", "chairmanship", "chair-2024-alpha"),
        ("2024-07-04", "document", "energy-strategy"),
        ("2024", "designation", "year-of-energy-2024"),
        ("2025-09-01", "membership", "delta-partner"),
        ("2025-09-01", "membership", "echo-partner"),
        ("2026", "chairmanship", "chair-2026-bravo"),
    ]
    assert {row.level for row in rows} == {1}


@pytest.mark.parametrize(
    "filters",
    [
        {"all": True},
        {"kind": [kind for kind in KINDS if kind != "statement"]},
        {"state": {"AA", "BB", "CC", "DD", "EE"}},
        {"area": {"energy", "finance", "politics", "security", "trade"}},
        {"since": "1990-01-01"},
        {"until": LAST},
    ],
)
def test_with_a_filter_or_a_span_or_all_everything_that_matches_is_told(
    small: Dataset, filters: dict[str, Any]
) -> None:
    assert {row.level for row in timeline(small, TODAY, **filters)} == {1, 2, 3}


def test_all_tells_everything_with_filters_too(small: Dataset) -> None:
    assert timeline(small, TODAY, all=True) == timeline(small, TODAY, since="1990-01-01")
    assert timeline(small, TODAY, all=True, kind=["body"]) == timeline(small, TODAY, kind=["body"])


@pytest.mark.parametrize(
    ("given", "more"),
    [
        ({}, 35),
        ({"as_of": "2001-06-15"}, 2),
        ({"as_of": "1990"}, 0),
        ({"all": True}, 0),
        ({"kind": ["document"]}, 0),
        ({"since": "2024"}, 0),
    ],
)
def test_it_is_counted_how_many_are_held_back_from_the_main_line(
    small: Dataset, given: dict[str, Any], more: int
) -> None:
    assert held_back(small, ask(LISTING, small, given, TODAY)) == more


@pytest.mark.parametrize("name", ["table", "tsv", "csv", "json", "jsonl", "md", "yaml", "html"])
def test_every_format_tells_the_main_line_and_says_beside_it_how_many_more_there_are(run: Run, name: str) -> None:
    found = run("timeline", "--as-of", "2026-01-15", "-f", name)
    assert (found.code, found.err) == (0, "The main line only: 34 more with --all, or with a filter or a span.\n")
    assert "Secretary-General" not in found.out
    assert "Charter" in found.out
    for more in (["--all"], ["--since", "2000"], ["--area", "politics"]):
        found = run("timeline", "--as-of", "2026-01-15", "-f", name, *more)
        assert (found.err, "Secretary-General" in found.out) == ("", True)


def test_a_row_says_what_happened_to_which_states_and_which_source_tells_it(small: Dataset) -> None:
    (guest,) = timeline(small, TODAY, kind=["event"], state={"EE"})
    assert guest == TimelineRow(
        date=parse("2024-07"),
        kind="event",
        event="Echo is a guest of the council.",
        states=["Echo Republic", '<b>"Bravo"</b>, & Co\x1b[31m'],
        areas=["politics", "trade"],
        id="echo-guest",
        sources=["gazette-2025"],
        level=3,
        told=guest.told,
        disputed=[],
    )
    assert guest.when == parse("2024-07")
    assert guest.told.states == ["EE", "BB"]


def test_what_happened_is_written_whole(small: Dataset) -> None:
    (row,) = timeline(small, TODAY, kind=["initiative"], since="2023-10-26", until="2023-10-26")
    assert row.record() == {
        "date": "2023-10-26",
        "kind": "initiative",
        "event": "Energy hub: Bravo proposes it.",
        "states": ['<b>"Bravo"</b>, & Co[31m'],
        "areas": ["energy", "trade"],
        "id": "energy-hub",
        "sources": ["secretariat-qa-2023#Q9"],
        "level": 3,
        "confidence": "low",
        "disputes": 1,
    }


def test_a_step_is_told_by_its_own_sources_all_else_by_every_source_of_the_record(small: Dataset) -> None:
    assert [row.sources for row in timeline(small, TODAY, kind=["body"]) if row.id == "secretariat"] == [
        ["gazette-2009"],
        ["secretariat-qa-2023#Q1"],
    ]
    assert [row.sources for row in timeline(small, TODAY, kind=["membership"], state={"CC"})] == [
        ["secretariat-qa-2023#Q7", "gazette-2009"],
        ["secretariat-qa-2023#Q7", "gazette-2009"],
    ]


def test_states_are_named_each_once_and_those_that_are_not_known_left_out(small: Dataset) -> None:
    (meeting,) = timeline(small, "2001-06-15", kind=["meeting"])
    assert meeting.states == ["Alpha | [bold]Beta[/bold]"]
    (meeting,) = timeline(small, TODAY, kind=["meeting"], state={"BB"}, since="2024-01-01")
    assert meeting.states == ['<b>"Bravo"</b>, & Co\x1b[31m']


def test_a_statement_is_listed_only_when_it_is_asked_for(small: Dataset) -> None:
    assert {row.kind for row in timeline(small, LAST, all=True)} == set(KINDS) - {"statement"}
    assert [row.id for row in timeline(small, LAST, kind=["statement"])] == ["aim-of-currency", "view-of-delta"]
    assert [row.id for row in timeline(small, LAST, kind=["statement", "event"])] == [
        "delta-applies",
        "aim-of-currency",
        "echo-guest",
        "view-of-delta",
    ]


MENTIONED = """
    [[bodies]]
    id = "bank"
    name = "SCO Bank"
    kind = "partner-body"
    role = "Lends."
    areas = ["finance"]
    sources = ["gazette-2025"]
    confidence = "medium"

      [[bodies.history]]
      status = "agreed"
      date = "2010"
      what = "It is agreed on."
      sources = ["blog"]

      [[bodies.history]]
      status = "agreed"
      date = "2011"
      what = "Somebody speaks of it."
      mention = true
      sources = ["blog"]
"""


def test_what_only_mentions_a_record_is_told_with_the_statements(small: Dataset, folder: Folder) -> None:
    own = Dataset(folder(bodies=MENTIONED))
    assert [(row.kind, row.event) for row in timeline(own, LAST, all=True) if row.id == "bank"] == [
        ("body", "SCO Bank: It is agreed on.")
    ]
    assert [row.event for row in timeline(own, LAST, kind=["body"])] == ["SCO Bank: It is agreed on."]
    mentions = [row for row in timeline(own, LAST, kind=["statement"]) if row.id == "bank"]
    assert [(row.kind, row.event, row.confidence) for row in mentions] == [
        ("statement", "SCO Bank: Somebody speaks of it.", "medium")
    ]
    both = [row.kind for row in timeline(own, LAST, kind=["statement", "body"]) if row.id == "bank"]
    assert both == ["body", "statement"]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_told_alone(small: Dataset, kind: str) -> None:
    rows = timeline(small, LAST, kind=[kind])
    assert {row.kind for row in rows} == {kind}
    assert {row.id for row in rows} <= {item.id for item in small.records(KINDS[kind][0])}


@pytest.mark.parametrize(
    ("day", "key", "told"),
    [
        ("2010-04-30", "bravo-member", []),
        ("2010-05-01", "bravo-member", ["2010-05"]),
        ("2025-08-31", "council-2026-alphaville", []),
        ("2025-09-01", "council-2026-alphaville", ["2026-08/2026-09"]),
        ("2023-12-13", "council-2024", []),
        ("2023-12-14", "council-2024", ["2024-06"]),
        ("2024-07-02", "council-2024", ["2024-06"]),
        ("2024-07-03", "council-2024", ["2024-07-03/2024-07-04"]),
        ("2023-12-13", "chair-2024-alpha", []),
        ("2024-07-03", "chair-2024-alpha", ["2024"]),
        ("2024-07-04", "chair-2024-alpha", ["2024-07-04"]),
        ("2025-08-31", "chair-2026-bravo", []),
        ("2025-09-01", "chair-2026-bravo", ["2026"]),
        ("2023-07-03", "year-of-energy-2024", []),
        ("2023-07-04", "year-of-energy-2024", ["2023-07-04", "2024"]),
        ("2024-12-30", "year-of-energy-2024", ["2023-07-04", "2024"]),
        ("2024-12-31", "year-of-energy-2024", ["2023-07-04", "2024", "2024"]),
        ("2023-12-30", "trade-plan-2023", ["2022-09-16"]),
        ("2023-12-31", "trade-plan-2023", ["2022-09-16", "2023"]),
        ("2025-12-31", "guard-2026", []),
        ("2026-01-01", "guard-2026", ["2026-01"]),
        ("2026-01-31", "dee-deputy", ["2022-02-01"]),
        ("2026-02-01", "dee-deputy", ["2022-02-01", "2026-02-01"]),
    ],
)
def test_what_happens_is_told_from_its_first_possible_day_on_what_is_announced_from_then_until_it_happens(
    small: Dataset, day: str, key: str, told: list[str]
) -> None:
    assert [str(row.date) for row in timeline(small, day, all=True) if row.id == key] == told


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"state": {"CC"}}, ["charlie-dialogue-partner", "charlie-dialogue-partner"]),
        ({"state": {"DD"}, "area": {"security"}}, ["guard-2026"]),
        ({"area": {"finance"}}, ["bank", "trade-fund", "trade-fund", "bank"]),
        ({"area": {"finance"}, "kind": ["body"]}, ["bank", "bank"]),
        ({"area": {"finance"}, "state": {"AA"}}, ["trade-fund", "trade-fund"]),
        ({"since": "2026-08-01"}, ["council-2026-alphaville", "chair-2026-bravo"]),
        ({"since": "2026-09-30"}, ["council-2026-alphaville", "chair-2026-bravo"]),
        ({"since": "2026-10-01"}, ["chair-2026-bravo"]),
        ({"until": "1996-04-25"}, []),
        ({"until": "1996-04-26"}, ["alpha-five"]),
        ({"state": {"EE"}, "since": "2024-07-31", "until": "2025-08-31"}, ["echo-guest"]),
    ],
)
def test_states_areas_kinds_and_days_narrow_it_alone_and_together(
    small: Dataset, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in timeline(small, TODAY, **filters)] == ids


STRATEGY = ["2021", "2022", "2023-05", "2024-07-04", "2025-02"]
YEAR = ["2023-07-04", "2024"]


@pytest.mark.parametrize(
    ("kinds", "key", "same", "told"),
    [
        ([], "energy-strategy-initiative", "energy-strategy", STRATEGY),
        (["document"], "energy-strategy-initiative", "energy-strategy", STRATEGY),
        (["initiative", "document"], "energy-strategy-initiative", "energy-strategy", STRATEGY),
        ([], "wind-year", "year-of-energy-2024", [*YEAR, "2024"]),
        (["initiative", "designation"], "wind-year", "year-of-energy-2024", [*YEAR, "2024"]),
    ],
)
def test_what_happened_to_an_initiative_that_is_another_record_is_told_once_with_that_one(
    small: Dataset, kinds: list[str], key: str, same: str, told: list[str]
) -> None:
    rows = [row for row in timeline(small, TODAY, kind=kinds, all=True) if row.id in (key, same)]
    assert [(row.id, str(row.date)) for row in rows] == [(same, date) for date in told]


@pytest.mark.parametrize(
    ("kinds", "key", "told"),
    [
        (["initiative"], "energy-strategy-initiative", STRATEGY),
        (["initiative", "body", "designation"], "energy-strategy-initiative", STRATEGY),
        (["initiative", "document"], "wind-year", YEAR),
    ],
)
def test_it_is_told_with_the_initiative_where_the_kind_of_the_other_record_is_not_asked_for(
    small: Dataset, kinds: list[str], key: str, told: list[str]
) -> None:
    rows = [row for row in timeline(small, TODAY, kind=kinds) if row.id == key]
    assert [str(row.date) for row in rows] == told
    assert {row.kind for row in rows} == {"initiative"}


def test_an_initiative_with_a_history_of_its_own_is_told_beside_its_documents(small: Dataset) -> None:
    rows = timeline(small, TODAY, area={"trade"}, since="2024-07-04", until="2024-07-04")
    assert [row.id for row in rows if row.kind in ("document", "initiative")] == ["energy-strategy", "trade-fund"]


def test_a_row_is_as_sure_as_the_step_and_its_record_and_counts_the_disputes_of_the_record(small: Dataset) -> None:
    rows = timeline(small, TODAY, all=True)
    doubts = [(str(row.date), row.id, row.confidence, row.disputes) for row in rows]
    assert [each for each in doubts if each[2:] != ("high", 0)] == [
        ("2003-05-29", "secretariat", "high", 1),
        ("2004-01-15", "secretariat", "high", 1),
        ("2009-06-16", "charlie-dialogue-partner", "high", 1),
        ("2010-05", "bravo-member", "medium", 0),
        ("2010-05", "charlie-dialogue-partner", "high", 1),
        ("2012-06-08", "league", "medium", 0),
        ("2023-10-26", "energy-hub", "low", 1),
        ("2023", "trade-plan-2023", "medium", 0),
        ("2025-09-01", "bank", "medium", 0),
        ("2026", "chair-2026-bravo", "low", 0),
    ]


def test_only_a_disagreement_about_what_an_entry_tells_is_marked(small: Dataset) -> None:
    rows = [row for row in timeline(small, TODAY, all=True) if row.disputes]
    assert [(str(row.date), row.id, [each.field for each in row.disputed]) for row in rows] == [
        ("2003-05-29", "secretariat", ["history"]),
        ("2004-01-15", "secretariat", ["history"]),
        ("2009-06-16", "charlie-dialogue-partner", []),
        ("2010-05", "charlie-dialogue-partner", ["start"]),
        ("2023-10-26", "energy-hub", []),
    ]


def test_an_entry_dated_to_a_month_is_not_put_into_half_of_it_but_said_to_be_left_out(run: Run) -> None:
    outcome = run("timeline", "--kind", "event", "--since", "2024-07-15", "-c", "id")
    assert (outcome.code, outcome.out) == (0, "id\n")
    assert "1 more, dated only to a month or year, may fall within this span; widen it to see them." in outcome.err
    assert run("timeline", "--kind", "event", "--since", "2024-07", "-c", "id").out == "id\necho-guest\n"


def test_a_record_of_ones_own_is_told_in_its_place(small: Dataset, folder: Folder) -> None:
    text = """
        [[events]]
        id = "later"
        date = "2001-02"
        kind = "event"
        title = "Later."
        sources = ["blog"]

        [[events]]
        id = "earlier"
        date = "2001-02-01"
        kind = "event"
        title = "Earlier."
        sources = ["blog"]
    """
    rows = timeline(Dataset(folder(events=text)), TODAY, since="2001", until="2001-06-15")
    assert [row.id for row in rows if row.kind == "event"] == ["earlier", "later"]


def test_a_table_tells_days_and_what_is_announced_apart(run: Run) -> None:
    assert (
        run("timeline", "--since", "2024-07", "-f", "table").out
        == """\
Timeline, as of 2026-02-01

2024
 03–04 Jul ◆ Heads of State Council (3rd, by video)
           ├ ⚑ Alpha | [bold]Beta[/bold] takes the chair.
           ├ § Energy Strategy until 2030 – The council approves it.
           └ ○ Trade fund – The council agrees on it.
 Jul       ▪ Echo is a guest of the council.

2025
 Feb       § Energy Strategy until 2030 – It is cited as being carried out.
 Mar–May   ○ Trade fund – It opens.
 01 Sep    ▲ It is decided that Delta and Echo Republic are to be SCO partners.
           ■ SCO Bank – The council decides to set it up.

2026
 01 Feb    ● Dee Dole leaves office as Deputy Secretary-General.

Announced

2026
 Jan       × Exercise Guard 2026, Bravograd (planned).
 Aug–Sep   ◆ Heads of State Council, Alphaville (announced)
 2026      ⚑ <b>"Bravo"</b>, & Co[31m is to take the chair (announced).

◆ meeting   ▲ status   ⚑ chair   § document   ■ body   ○ initiative   × exercise
● office   ▪ event
13 lines tell 14 entries; --all gives each a line of its own.
"""
    )


@pytest.mark.parametrize("arguments", [["-c", "date,event"], ["--sort", "-date"], ["--sort", "kind", "-c", "date,id"]])
def test_chosen_columns_or_another_order_make_a_plain_table(run: Run, arguments: list[str]) -> None:
    out = run("timeline", "--all", "-f", "table", *arguments).out
    assert out.splitlines()[2].startswith("Date ")
    assert ("1996-04-26" in out, "26 Apr" in out) == (True, False)


def test_a_limit_cuts_the_lines_as_it_cuts_the_rows(run: Run) -> None:
    out = run("timeline", "--limit", "2", "-f", "table").out
    assert out.splitlines()[2:] == [
        "1996",
        " 26 Apr    ▲ Alpha | [bold]Beta[/bold] becomes part of the Shanghai Five.",
        "",
        "2001",
        " 15 Jun    ▲ Alpha | [bold]Beta[/bold] becomes a member state.",
        "",
        "▲ status",
    ]
    assert run("timeline", "--limit", "2", "-c", "id").out == "id\nalpha-five\nalpha-member\n"


def test_a_limit_leaves_no_state_out_of_a_line_unnoticed(run_bundled: Run) -> None:
    out = run_bundled("timeline", "--limit", "3", "-f", "table").out
    assert "China becomes part of the Shanghai Five." in out
    assert "become the Shanghai Five" not in out


@pytest.mark.parametrize("name", ["md", "html"])
def test_other_formats_for_people_are_tables(run: Run, name: str) -> None:
    out = run("timeline", "-f", name).out
    assert ("| date | kind | event |" if name == "md" else '<th scope="col">Date</th>') in out
    assert "◆" not in out


def test_what_lines_are_made_of_cannot_be_asked_for(run: Run) -> None:
    for arguments in (["-c", "told"], ["--sort", "told"], ["-c", "disputed"]):
        assert run("timeline", *arguments).code == 2


def test_no_entry_of_the_bundled_main_line_is_a_small_one_and_there_is_a_handful_a_year(bundled: Dataset) -> None:
    rows = timeline(bundled, "2026-11-27")
    assert 100 <= len(rows) <= 250
    assert {row.kind for row in rows} == {"meeting", "membership", "chairmanship", "document", "designation"}


@pytest.mark.parametrize("width", ["40", "80", "100", "200"])
def test_the_half_year_of_the_press_answers_fits_on_few_lines_each_day_once(run_bundled: Run, width: str) -> None:
    lines = run_bundled("timeline", "--since", "2023-07", "--until", "2023-12", "-f", "table", COLUMNS=width).out
    found = lines.splitlines()
    assert max(map(cell_len, found)) <= min(int(width), 110)
    happened = found[: found.index("Announced")]
    assert [line for line in happened if line.isdecimal()] == ["2023"]
    year = found[found.index("2023") + 1 : found.index("", found.index("2023"))]
    dates = [line[1:10].strip() for line in year if line[1:10].strip()]
    assert len(dates) == len(set(dates))
    assert {"04 Jul", "15 Jul", "26 Oct"} <= set(dates)
    assert width in ("40", "80") or len(happened) <= 120
