"""Who holds which status on a day, and every spell so far."""

from typing import Any

import pytest
from running import SMALL, TODAY, Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import Answer, Happening
from sco_cli.listings.members import MemberRow, counted, happenings, members, nothing, pending, statuses
from sco_cli.records import Membership

ALPHA = "Alpha | [bold]Beta[/bold]"
TO_2010 = ["bravo-observer", "bravo-member", "alpha-five", "alpha-member"]
NORTH = "Türkmenelia\tof the\nNorth"
PENDING = "No members match. That status is decided for {states} and not in effect on {day}."


def spell(dataset: Dataset, key: str) -> Membership:
    (found,) = [item for item in dataset.records(Membership) if item.id == key]
    return found


def spells(*given: dict[str, str]) -> str:
    """Spells of a user's own as TOML; what is not given is the same in all."""
    same = {"status": "member", "basis": "Decision."}
    tables = [{"id": f"spell-{number}", **same, **each} for number, each in enumerate(given, 1)]
    lines = ["\n".join(f'{key} = "{value}"' for key, value in table.items()) for table in tables]
    return "\n".join(f'[[memberships]]\n{text}\nsources = ["blog"]' for text in lines)


@pytest.mark.parametrize(
    ("day", "ids"),
    [
        ("1996-04-25", []),
        ("1996-04-26", ["alpha-five"]),
        ("2001-06-14", ["alpha-five"]),
        ("2001-06-15", ["alpha-member"]),
        ("2001-06-16", ["alpha-member"]),
        ("2003-12-31", ["alpha-member"]),
        ("2004-01-01", ["alpha-member", "bravo-observer"]),
        ("2010-04-30", ["alpha-member", "bravo-observer"]),
        ("2010-05-01", ["alpha-member", "bravo-member", "charlie-dialogue-partner"]),
        ("2012-06-06", ["alpha-member", "bravo-member", "charlie-dialogue-partner"]),
        ("2012-06-07", ["alpha-member", "bravo-member", "delta-observer", "charlie-dialogue-partner"]),
        (TODAY, ["alpha-member", "bravo-member", "delta-observer", "charlie-dialogue-partner"]),
    ],
)
def test_a_spell_holds_from_its_first_day_up_to_not_including_its_end(small: Dataset, day: str, ids: list[str]) -> None:
    assert [row.id for row in members(small, day) if row.status] == ids


def test_a_status_only_decided_is_held_by_nobody(small: Dataset) -> None:
    assert [row.status for row in members(small, "9999-12-31", state={"EE"})] == [None]
    assert members(small, "9999-12-31", status=["partner"]) == []


@pytest.mark.parametrize(
    ("day", "filters", "ids"),
    [
        ("2010-04-30", {"status": ["member"]}, ["alpha-member"]),
        ("2010-04-30", {"status": ["observer"]}, ["bravo-observer"]),
        ("2010-05-10", {"status": ["observer"]}, []),
        ("2012-06-07", {"status": ["observer", "dialogue-partner"]}, ["delta-observer", "charlie-dialogue-partner"]),
        ("2012-06-07", {"state": {"BB"}}, ["bravo-member"]),
        ("2012-06-07", {"state": {"AA", "DD", "EE"}}, ["alpha-member", "delta-observer"]),
        (TODAY, {"state": {"AA", "EE"}}, ["alpha-member", "echo-partner"]),
        (TODAY, {"state": {"AA"}}, ["alpha-member"]),
        (TODAY, {"state": {"EE"}, "status": ["member"]}, []),
        ("2010-04-30", {"status": ["observer"], "state": {"BB"}}, ["bravo-observer"]),
        ("2010-05-10", {"status": ["observer"], "state": {"BB"}}, []),
        ("2012-06-07", {"status": ["member"], "state": {"DD"}}, []),
    ],
)
def test_statuses_and_states_narrow_it_alone_and_together(
    small: Dataset, day: str, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in members(small, day, **filters)] == ids


def test_statuses_stand_in_the_order_of_their_rank(small: Dataset, folder: Folder) -> None:
    ranked = ["member", "observer", "dialogue-partner", "partner", "shanghai-five"]
    states = ["AA", "BB", "CC", "DD", "EE"]
    text = spells(
        *({"state": code, "status": each, "start": "2001"} for code, each in zip(states, ranked[::-1], strict=True))
    )
    assert [row.status for row in members(Dataset(folder(memberships=text)), "2002-01-01")] == ranked


def test_within_a_status_spells_stand_by_start_then_by_name(small: Dataset, folder: Folder) -> None:
    text = spells(
        {"state": "AA", "start": "2002"},
        {"state": "EE", "start": "2001-01-01"},
        {"state": "DD", "start": "2001"},
        {"state": "CC", "start": "2000-12-31"},
    )
    rows = members(Dataset(folder(memberships=text)), "2002-01-01")
    assert [row.code for row in rows] == ["CC", "DD", "EE", "AA"]


def test_a_row_says_what_the_record_does_and_what_follows_from_it(small: Dataset) -> None:
    charlie = spell(small, "charlie-dialogue-partner")
    (row,) = members(small, "2010-06-01", state={"CC"})
    assert row == MemberRow(
        state=NORTH,
        code="CC",
        status="dialogue-partner",
        since=parse("2010-05"),
        until=None,
        decided=parse("2009-06-16"),
        signed=parse("2010-05"),
        sources=["secretariat-qa-2023#Q7"],
        becoming=[],
        uncertain=False,
        id="charlie-dialogue-partner",
        basis="Memorandum.",
        confidence="high",
        disputes=1,
        note=None,
        disputed=charlie.disputed,
    )
    assert len(row.disputed) == 1
    (row,) = members(small, "2010-06-01", state={"BB"})
    assert (row.confidence, row.disputes, row.note) == ("medium", 0, "No paper of the time was read.")
    (row,) = members(small, "2001-06-14")
    assert (row.since, row.until, row.when) == (parse("1996-04-26"), parse("2001-06-15"), None)


@pytest.mark.parametrize(
    ("day", "code", "uncertain"),
    [
        ("2001-06-15", "AA", False),
        ("2004-01-01", "BB", True),
        ("2004-12-30", "BB", True),
        ("2004-12-31", "BB", False),
        ("2010-04-30", "BB", False),
        ("2010-05-01", "BB", True),
        ("2010-05-30", "BB", True),
        ("2010-05-31", "BB", False),
    ],
)
def test_a_day_inside_an_imprecise_start_is_answered_and_marked(
    small: Dataset, day: str, code: str, uncertain: bool
) -> None:
    (row,) = members(small, day, state={code})
    assert row.uncertain is uncertain


def test_in_a_history_a_day_inside_an_imprecise_end_is_marked_too(small: Dataset) -> None:
    doubt = {
        day: [row.uncertain for row in members(small, day, state={"BB"}, history=True)]
        for day in ("2010-04-30", "2010-05-01", "2010-05-30", "2010-05-31")
    }
    assert doubt == {
        "2010-04-30": [False],
        "2010-05-01": [True, True],
        "2010-05-30": [True, True],
        "2010-05-31": [False, False],
    }


@pytest.mark.parametrize(
    ("day", "ids"),
    [
        ("1996-04-25", []),
        ("2001-06-15", ["alpha-five", "alpha-member"]),
        ("2009-06-15", ["bravo-observer", "alpha-five", "alpha-member"]),
        ("2009-06-16", ["bravo-observer", "alpha-five", "alpha-member", "charlie-dialogue-partner"]),
        ("2010-05-10", [*TO_2010, "charlie-dialogue-partner"]),
        ("2012-06-06", [*TO_2010, "charlie-dialogue-partner"]),
        ("2025-08-31", [*TO_2010, "delta-observer", "charlie-dialogue-partner"]),
        ("2025-09-01", [*TO_2010, "delta-observer", "delta-partner", "echo-partner", "charlie-dialogue-partner"]),
    ],
)
def test_a_history_tells_every_spell_begun_or_decided_by_name_then_by_start(
    small: Dataset, day: str, ids: list[str]
) -> None:
    assert [row.id for row in members(small, day, history=True)] == ids


def test_a_history_is_narrowed_by_status_and_state(small: Dataset) -> None:
    assert [row.id for row in members(small, TODAY, history=True, state={"DD"})] == ["delta-observer", "delta-partner"]
    assert [row.id for row in members(small, TODAY, history=True, status=["observer"])] == [
        "bravo-observer",
        "delta-observer",
    ]
    assert [row.id for row in members(small, TODAY, history=True, status=["observer"], state={"DD", "EE"})] == [
        "delta-observer"
    ]


def test_a_spell_only_signed_stands_in_a_history_from_the_signing_on(small: Dataset, folder: Folder) -> None:
    text = spells({"state": "AA", "start": "2001"}, {"state": "AA", "signed": "2005-02"}, {"state": "BB"})
    own = Dataset(folder(memberships=text))
    assert [row.id for row in members(own, "2005-01-31", history=True)] == ["spell-1"]
    assert [row.id for row in members(own, "2005-02-01", history=True)] == ["spell-2", "spell-1"]
    assert [row.id for row in members(own, "9999-12-31", history=True)] == ["spell-2", "spell-1"]


def test_a_history_is_ordered_by_decision_where_nothing_has_begun(small: Dataset, folder: Folder) -> None:
    text = spells(
        {"state": "AA", "decided": "2005"},
        {"state": "AA", "decided": "2001", "start": "2006"},
        {"state": "AA", "start": "2004"},
    )
    rows = members(Dataset(folder(memberships=text)), TODAY, history=True)
    assert [row.id for row in rows] == ["spell-3", "spell-1", "spell-2"]


def test_each_state_with_a_status_on_a_day_has_the_spell_that_gives_it(small: Dataset) -> None:
    assert statuses(small, "1996-04-25") == {}
    assert statuses(small, "2010-04-30") == {
        "AA": spell(small, "alpha-member"),
        "BB": spell(small, "bravo-observer"),
    }
    assert {code: found.id for code, found in statuses(small, TODAY).items()} == {
        "AA": "alpha-member",
        "BB": "bravo-member",
        "CC": "charlie-dialogue-partner",
        "DD": "delta-observer",
    }


@pytest.mark.parametrize(
    ("day", "ids"),
    [
        ("2009-06-15", {}),
        ("2009-06-16", {"CC": ["charlie-dialogue-partner"]}),
        ("2010-04-30", {"CC": ["charlie-dialogue-partner"]}),
        ("2010-05-01", {}),
        ("2025-08-31", {}),
        ("2025-09-01", {"DD": ["delta-partner"], "EE": ["echo-partner"]}),
        ("9999-12-31", {"DD": ["delta-partner"], "EE": ["echo-partner"]}),
    ],
)
def test_what_is_decided_is_pending_from_the_decision_up_to_the_start(
    small: Dataset, day: str, ids: dict[str, list[str]]
) -> None:
    assert {code: [each.id for each in found] for code, found in pending(small, day).items()} == ids


def test_what_is_pending_is_narrowed_by_state(small: Dataset) -> None:
    assert pending(small, TODAY, {"EE"}) == {"EE": [spell(small, "echo-partner")]}
    assert pending(small, TODAY, {"AA"}) == {}


def test_what_is_pending_stands_together_by_state_and_needs_a_decision(small: Dataset, folder: Folder) -> None:
    text = spells(
        {"state": "AA", "decided": "2005"},
        {"state": "BB", "decided": "2005-01", "start": "2005-02"},
        {"state": "CC", "signed": "2005"},
        {"state": "AA", "decided": "2005", "status": "partner"},
        {"state": "DD", "decided": "2005-01-02"},
        {"state": "EE", "start": "2006"},
    )
    found = pending(Dataset(folder(memberships=text)), "2005-01-01")
    assert {code: [each.id for each in waiting] for code, waiting in found.items()} == {
        "AA": ["spell-1", "spell-4"],
        "BB": ["spell-2"],
    }


@pytest.mark.parametrize(
    ("day", "becoming"),
    [
        ("2009-06-15", {"AA": [], "BB": []}),
        ("2009-06-16", {"AA": [], "BB": [], "CC": ["dialogue-partner"]}),
        ("2010-04-30", {"AA": [], "BB": [], "CC": ["dialogue-partner"]}),
        ("2010-05-01", {"AA": [], "BB": [], "CC": []}),
        ("2025-08-31", {"AA": [], "BB": [], "DD": [], "CC": []}),
        ("2025-09-01", {"AA": [], "BB": [], "DD": ["partner"], "CC": [], "EE": ["partner"]}),
    ],
)
def test_what_is_decided_and_not_in_effect_stands_beside_the_status_or_in_a_row_without_one(
    small: Dataset, day: str, becoming: dict[str, list[str]]
) -> None:
    assert {row.code: row.becoming for row in members(small, day)} == becoming


def test_a_row_without_a_status_says_what_is_decided(small: Dataset) -> None:
    charlie = spell(small, "charlie-dialogue-partner")
    assert members(small, "2009-06-16", state={"CC"}) == [
        MemberRow(
            state=NORTH,
            code="CC",
            status=None,
            since=None,
            until=None,
            decided=parse("2009-06-16"),
            signed=None,
            sources=["secretariat-qa-2023#Q7"],
            becoming=["dialogue-partner"],
            uncertain=False,
            id="charlie-dialogue-partner",
            basis="Memorandum.",
            disputes=1,
            disputed=charlie.disputed,
        )
    ]


@pytest.mark.parametrize("history", [False, True])
def test_what_was_signed_is_told_from_the_day_of_signing(small: Dataset, folder: Folder, history: bool) -> None:
    text = """
        [[memberships]]
        id = "first"
        state = "AA"
        status = "observer"
        basis = "Decision."
        decided = "2004"
        signed = "2005-03-02"
        start = "2006"
        sources = ["blog"]
    """
    data = Dataset(folder(memberships=text))
    days = ("2004-05-05", "2005-03-01", "2005-03-02", "2006-01-01")
    found = [members(data, day, history=history)[0].signed for day in days]
    assert found == [None, None, parse("2005-03-02"), parse("2005-03-02")]


def test_all_that_is_decided_for_a_state_stands_in_one_row_with_each_source_once(
    small: Dataset, folder: Folder
) -> None:
    text = """
        [[memberships]]
        id = "first"
        state = "AA"
        status = "observer"
        basis = "Decision."
        decided = "2004"
        sources = ["blog", "gazette-2009"]

        [[memberships]]
        id = "second"
        state = "AA"
        status = "partner"
        basis = "Decision."
        decided = "2005"
        sources = ["gazette-2025", "blog"]
        confidence = "low"
        note = "One report only."

          [[memberships.disputed]]
          field = "decided"
          value = "2006"
          sources = ["blog"]
          why = "The gazette is nearer."
    """
    (row,) = members(Dataset(folder(memberships=text)), TODAY)
    assert (row.confidence, row.disputes) == ("low", 1)
    assert (row.id, row.becoming, row.decided) == ("first", ["observer", "partner"], parse("2004"))
    assert row.sources == ["blog", "gazette-2009", "gazette-2025"]


def test_rows_without_a_status_stand_last_by_name(small: Dataset, folder: Folder) -> None:
    text = spells(
        {"state": "DD", "decided": "2004"},
        {"state": "AA", "decided": "2005"},
        {"state": "EE", "status": "shanghai-five", "start": "2001"},
        {"state": "CC", "status": "partner", "start": "2002"},
    )
    rows = members(Dataset(folder(memberships=text)), "2006-01-01")
    assert [(row.code, row.status) for row in rows] == [
        ("CC", "partner"),
        ("EE", "shanghai-five"),
        ("AA", None),
        ("DD", None),
    ]


def test_a_state_that_lost_its_status_has_a_row_again_when_another_is_decided(small: Dataset, folder: Folder) -> None:
    text = spells(
        {"state": "AA", "status": "observer", "start": "2001", "end": "2003"},
        {"state": "AA", "status": "partner", "decided": "2004"},
    )
    own = Dataset(folder(memberships=text))
    assert members(own, "2003-12-31") == []
    assert [(row.status, row.becoming) for row in members(own, "2004-01-01")] == [(None, ["partner"])]


def test_in_a_history_only_the_spell_of_the_day_tells_what_the_state_becomes(small: Dataset, folder: Folder) -> None:
    text = spells(
        {"state": "AA", "status": "observer", "start": "2001", "end": "2003"},
        {"state": "AA", "start": "2003"},
        {"state": "AA", "status": "partner", "decided": "2005"},
    )
    rows = members(Dataset(folder(memberships=text)), TODAY, history=True)
    assert [(row.status, row.becoming) for row in rows] == [("observer", []), ("member", ["partner"]), ("partner", [])]


def test_what_a_state_becomes_is_the_last_column_and_its_id_only_in_json(small: Dataset) -> None:
    assert MemberRow.keys()[-2:] == ("sources", "becoming")
    assert MemberRow.also() == ("uncertain", "id", "confidence", "disputes")


def test_deciding_signing_and_beginning_are_told_apart_unless_they_share_a_date(small: Dataset) -> None:
    own = Membership(
        id="x",
        state="DD",
        status="member",
        basis="Decision.",
        decided=parse("2001"),
        signed=parse("2002"),
        start=parse("2003"),
        end=parse("2004"),
        sources=["blog"],
    )
    assert list(happenings(small, own)) == [
        Happening(
            parse("2001"),
            "It is decided that Delta is to be a member state.",
            ["DD"],
            ["politics"],
            level=1,
            several="It is decided that {states} are to be member states.",
            rests_on=["state", "status", "decided"],
        ),
        Happening(
            parse("2002"),
            "Delta signs its memorandum to become a member state.",
            ["DD"],
            ["politics"],
            level=1,
            several="{states} sign their memoranda to become member states.",
            rests_on=["state", "status", "signed"],
        ),
        Happening(
            parse("2003"),
            "Delta becomes a member state.",
            ["DD"],
            ["politics"],
            level=1,
            several="{states} become member states.",
            rests_on=["state", "status", "start"],
        ),
    ]
    told = {
        item.id: [(str(each.date), each.event) for each in happenings(small, item)]
        for item in small.records(Membership)
    }
    assert told["alpha-five"] == [("1996-04-26", f"{ALPHA} becomes part of the Shanghai Five.")]
    assert told["alpha-member"] == [("2001-06-15", f"{ALPHA} becomes a member state.")]
    assert told["charlie-dialogue-partner"] == [
        ("2009-06-16", f"It is decided that {NORTH} is to be a dialogue partner."),
        ("2010-05", f"{NORTH} becomes a dialogue partner."),
    ]
    assert told["delta-observer"] == [("2012-06-07", "Delta becomes an observer state.")]
    assert told["echo-partner"] == [("2025-09-01", "It is decided that Echo Republic is to be an SCO partner.")]


def test_what_is_told_of_a_status_rests_on_all_that_is_of_its_date(small: Dataset) -> None:
    rests = {item.id: [each.rests_on for each in happenings(small, item)] for item in small.records(Membership)}
    assert rests["alpha-member"] == [["state", "status", "decided", "start"]]
    assert rests["charlie-dialogue-partner"] == [
        ["state", "status", "decided"],
        ["state", "status", "signed", "start"],
    ]


def test_a_state_is_told_of_as_a_sentence_has_it(small: Dataset, folder: Folder) -> None:
    states = SMALL / "states.toml"
    text = states.read_text(encoding="utf-8").replace('name = "Delta"', 'name = "Maldives"')
    own = Dataset(folder(states=text))
    (spell,) = [item for item in own.records(Membership) if item.id == "delta-partner"]
    (decided,) = happenings(own, spell)
    assert decided.event == "It is decided that the Maldives is to be an SCO partner."
    (spell,) = [item for item in own.records(Membership) if item.id == "delta-observer"]
    assert [each.event for each in happenings(own, spell)] == ["The Maldives becomes an observer state."]


@pytest.mark.parametrize(
    ("arguments", "day", "states"),
    [
        (("--status", "partner"), TODAY, "2 states"),
        (("--status", "partner", "--as-of", "2025-09-01"), "2025-09-01", "2 states"),
        (("--status", "partner", "--state", "delta"), TODAY, "1 state"),
        (("--status", "partner", "--status", "member", "--state", "echonia"), TODAY, "1 state"),
    ],
)
def test_of_a_status_that_nobody_holds_yet_it_is_said_for_how_many_states_it_is_decided(
    run: Run, arguments: tuple[str, ...], day: str, states: str
) -> None:
    outcome = run("members", *arguments)
    assert (outcome.code, outcome.err.splitlines()[0]) == (0, PENDING.format(states=states, day=day))


@pytest.mark.parametrize(
    "arguments",
    [
        ("--status", "partner", "--as-of", "2025-08-31"),
        ("--status", "partner", "--state", "alpha"),
        ("--status", "shanghai-five"),
        ("--as-of", "1996-01-01"),
    ],
)
def test_where_nothing_is_decided_nothing_is_said(run: Run, arguments: tuple[str, ...]) -> None:
    outcome = run("members", *arguments)
    assert outcome.out.count("\n") == 1
    assert "is decided" not in outcome.err


def test_a_state_counts_once_when_one_of_its_decisions_is_for_a_status_asked_for(
    small: Dataset, folder: Folder
) -> None:
    text = spells(
        {"state": "AA", "status": "observer", "decided": "2004"},
        {"state": "AA", "status": "partner", "decided": "2005"},
        {"state": "BB", "status": "observer", "decided": "2004"},
    )
    own = Dataset(folder(memberships=text))

    def said(**read: Any) -> str | None:
        return nothing(own, Answer(rows=[], read={"as_of": TODAY, **read}, left_out=0))

    assert said(status=["partner"]) == PENDING.format(states="1 state", day=TODAY)
    assert said(status=["partner", "observer"]) == PENDING.format(states="2 states", day=TODAY)
    assert said(status=["partner"], state={"BB"}) is None
    assert said(status=["member"]) is None
    assert said() is None


@pytest.mark.parametrize("typed", ["Dialogue Partner", "dialogue_partners", " dialogue  partners "])
def test_a_status_may_be_typed_with_blanks_capitals_and_in_the_plural(run: Run, typed: str) -> None:
    outcome = run("members", "--status", typed, "-c", "code,status")
    assert outcome.out == "code\tstatus\nCC\tdialogue-partner\n"
    assert run("members", "--status", "Observer States", "-c", "code").out == "code\nDD\n"


def test_the_table_groups_states_by_status_instead_of_a_column_and_tells_their_number(run: Run) -> None:
    lines = run("members", "-f", "table", COLUMNS="200").out.splitlines()
    assert "Status" not in {word for line in lines for word in line.split()}
    assert [line for line in lines if line.endswith(")")] == [
        "Member states (2)",
        "Observer states (1)",
        "Dialogue partners (1)",
        "Decided, not in effect (1)",
    ]


@pytest.mark.parametrize(
    ("read", "several"),
    [
        ({}, "{count} states and their status on {as_of}"),
        ({"status": []}, "{count} states and their status on {as_of}"),
        ({"status": ["member"]}, "{count} member states on {as_of}"),
        ({"status": ["observer", "observer"]}, "{count} observer states on {as_of}"),
        ({"status": ["shanghai-five"]}, "{count} states of the Shanghai Five on {as_of}"),
        ({"status": ["dialogue-partner"]}, "{count} dialogue partners on {as_of}"),
        ({"status": ["partner"]}, "{count} SCO partners on {as_of}"),
        ({"status": ["member", "observer"]}, "{count} states and their status on {as_of}"),
        ({"history": True}, "{count} spells of states in a status, as of {as_of}"),
        ({"history": True, "status": ["member"]}, "{count} spells of states in a status, as of {as_of}"),
    ],
)
def test_the_rows_are_states_in_the_one_status_asked_for_or_in_any_or_spells(read: Any, several: str) -> None:
    assert counted(read).several == several


def test_the_history_in_a_table_has_the_spells_of_a_state_under_its_name_and_status_as_a_column(run: Run) -> None:
    out = run("members", "--history", "--state", "AA", "-f", "table").out
    assert out.splitlines()[2:7] == [
        "Status         Since       Until       Decided     Sources",
        "─" * 73,
        "Alpha | [bold]Beta[/bold] (2)",
        "shanghai-five  1996-04-26  2001-06-15              gazette-1996",
        "member         2001-06-15              2001-06-15  secretariat-qa-2023#Q3",
    ]
    by_since = run("members", "--history", "--sort", "-since", "-c", "state,status,since", "-f", "table").out
    assert by_since.splitlines()[2].split() == ["State", "Status", "Since"]
    sorted_out = run("members", "--history", "--sort", "since", "-f", "table", COLUMNS="120").out
    assert sorted_out.splitlines()[2].split()[:3] == ["State", "Status", "Since"]


def test_a_table_of_members_leaves_codes_out_where_the_rest_fits_without_them(run: Run) -> None:
    heads = {
        width: run("members", "--status", "member", "-f", "table", COLUMNS=width).out.splitlines()[2].split()
        for width in ("200", "53")
    }
    assert heads["200"][:3] == ["State", "Code", "Since"]
    assert heads["53"][:3] == ["State", "Since", "Decided"]


def test_members_are_grouped_by_status_unless_their_history_is_asked_for(run: Run) -> None:
    assert "Member states (2)" in run("members", "-f", "table").out
    assert "Member states" not in run("members", "--history", "-f", "table").out
