"""How a listing is asked: its filters read, its rows kept or left out, what there would be without a filter."""

from typing import Any

import pytest
from expected import KEPT
from running import TODAY, Run

from sco_cli.contents import ACROSS, RECORDS
from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.errors import Unknown, Usage
from sco_cli.listings import Happening, ask, listing, read_filters, without
from sco_cli.records import COLLECTIONS, Person, Place
from sco_cli.rows import Evidence, Row, Told

NAMES = [*RECORDS, *ACROSS]
ARGUMENTS = {"diff": {"first": "2009"}, "search": {"text": "energy"}}


def read(small: Dataset, name: str, *, flags: bool = False, **given: Any) -> dict[str, Any]:
    return read_filters(listing(name).options, small, given, TODAY, flags=flags)


def rows(small: Dataset, name: str) -> list[Row]:
    return ask(listing(name), small, ARGUMENTS.get(name, {}), TODAY).rows


@pytest.mark.parametrize("name", NAMES)
def test_a_listing_is_found_by_its_name(name: str) -> None:
    assert listing(name).name == name


def test_each_collection_but_the_places_and_people_has_a_listing_of_its_own() -> None:
    assert {listing(name).record for name in RECORDS} == set(COLLECTIONS) - {Place, Person}
    assert {listing(name).record for name in ACROSS} == {None}


@pytest.mark.parametrize("name", NAMES)
def test_a_row_is_of_the_class_of_its_listing_made_by_keywords_and_never_changed(small: Dataset, name: str) -> None:
    kind = listing(name).row
    shared = next((base.__struct_fields__ for base in (Evidence, Told) if issubclass(kind, base)), ())
    own = [key for key in kind.__struct_fields__ if key not in shared]
    for row in rows(small, name):
        assert type(row) is kind
        with pytest.raises(AttributeError):
            setattr(row, own[0], "other")
        with pytest.raises(TypeError):
            kind(*(getattr(row, key) for key in own))


@pytest.mark.parametrize("name", NAMES)
def test_what_a_table_is_laid_out_by_are_keys_of_the_rows(small: Dataset, name: str) -> None:
    kind = type(rows(small, name)[0])
    columns = kind.columns
    shown = set(columns.table.split()) or set(kind.keys())
    assert set(" ".join([columns.main, columns.spare]).split()) <= shown
    assert set(columns.keep.split()) <= shown | set(kind.keys())
    assert set(columns.group.split()) <= set(kind.keys())
    unseen = set(columns.unseen.split())
    assert shown - unseen <= set(kind.keys())
    assert unseen <= {*shown, columns.told} or name in ("timeline", "search")
    assert {*kind.every(), *unseen} == set(kind.__struct_fields__)
    assert not unseen & set(kind.every())


@pytest.mark.parametrize("name", NAMES)
def test_a_table_shows_every_key_that_all_formats_have_or_says_it_otherwise(small: Dataset, name: str) -> None:
    columns = type(rows(small, name)[0]).columns
    left_out = set(type(rows(small, name)[0]).keys()) - set(columns.table.split())
    otherwise = {
        "chairmanships": {"code", "start", "end", "planned", "summit"},
        "meetings": {"end", "outcome"},
        "delegations": {"end", "code", "meeting"},
        "figures": {"value", "unit", "qualifier"},
        "terms": {"meaning"},
        "corrections": {"id", "version", "was", "now", "why"},
        "search": {"matched", "snippet", "says"},
    }
    assert not columns.table or left_out == otherwise.get(name, set())


@pytest.mark.parametrize("name", NAMES)
def test_every_row_names_its_record_and_ends_with_its_confidence_and_disputes(small: Dataset, name: str) -> None:
    told = rows(small, name)[0].record()
    assert "id" in told
    assert list(told)[-2:] == ["confidence", "disputes"]
    assert not {"note", "disputed"} & told.keys() or name == "sources"


@pytest.mark.parametrize("name", [name for name in NAMES if name != "states"])
def test_names_in_russian_and_chinese_are_only_given_when_they_are_asked_for(name: str) -> None:
    kind = listing(name).row
    translated = {key for key in kind.__struct_fields__ if key.endswith(("_ru", "_zh"))}
    assert translated <= set(kind.more())
    assert not translated & {*kind.keys(), *kind.also()}


@pytest.mark.parametrize("name", NAMES)
def test_a_listing_that_was_asked_has_the_help_that_was_kept(small: Dataset, run: Run, name: str) -> None:
    assert rows(small, name) != []
    assert run(name, "--help").out == (KEPT / "help" / f"{name}.txt").read_text(encoding="utf-8")


def test_what_happened_is_told_by_the_whole_record_and_announced_by_nothing_unless_it_says_so() -> None:
    told = Happening(parse("2010"), "It begins.", ["AA"], ["energy"])
    assert (told.sources, told.announced, told.happened) == ((), None, None)
    assert (told.status, told.confidence) == ("", None)
    assert (told.level, told.several, told.mention, told.planned, told.rests_on) == (3, "", False, False, ())


def test_what_happened_is_told_whole_with_its_details_if_there_are_any() -> None:
    assert Happening(parse("2010"), "It begins.", [], []).whole == "It begins."
    assert Happening(parse("2010"), "Bank", [], [], details="It begins.").whole == "Bank: It begins."


@pytest.mark.parametrize(
    ("planned", "day", "ahead"),
    [
        (False, "2010-04-30", True),
        (False, "2010-05-01", False),
        (False, "2010-05-31", False),
        (True, "2010-04-30", True),
        (True, "2010-05-01", True),
        (True, "2011-01-01", True),
    ],
)
def test_what_is_planned_is_ahead_until_it_is_known_to_have_happened_all_else_until_its_first_day(
    planned: bool, day: str, ahead: bool
) -> None:
    assert Happening(parse("2010-05"), "It begins.", [], [], planned=planned).ahead(day) is ahead


@pytest.mark.parametrize("status", ["completed", "superseded", "lapsed"])
def test_what_ended_is_told_from_the_last_day_that_its_date_can_mean(status: str) -> None:
    told = Happening(parse("2010-05"), "It ends.", [], [], status=status)
    assert [told.known(day) for day in ("2010-05-01", "2010-05-30", "2010-05-31")] == [False, False, True]


@pytest.mark.parametrize(
    ("announced", "happened", "day", "known"),
    [
        (None, None, "2010-04-30", False),
        (None, None, "2010-05-01", True),
        ("2009", None, "2008-12-31", False),
        ("2009", None, "2009-01-01", True),
        ("2009", "2010-06-02", "2010-06-01", True),
        ("2009", "2010-06-02", "2010-06-02", False),
        ("2009", "2010-06", "2010-05-31", True),
        ("2009", "2010-06", "2010-06-01", False),
        ("2009", "2010-06", "2008-12-31", False),
        (None, "2010-06", "2010-05-31", True),
        (None, "2010-06", "2010-06-01", False),
    ],
)
def test_a_plan_is_told_from_its_announcement_on_until_it_has_happened(
    announced: str | None, happened: str | None, day: str, known: bool
) -> None:
    told = Happening(
        parse("2010-05"),
        "It begins.",
        [],
        [],
        announced=parse(announced) if announced else None,
        happened=parse(happened) if happened else None,
    )
    assert told.known(day) is known


@pytest.mark.parametrize(
    ("status", "day", "known"),
    [
        ("in-force", "2009-12-31", False),
        ("in-force", "2010-01-01", True),
        ("agreed", "2010-01-01", True),
        ("completed", "2010-01-01", False),
        ("completed", "2010-12-30", False),
        ("completed", "2010-12-31", True),
        ("superseded", "2010-12-30", False),
        ("lapsed", "2010-12-30", False),
        ("lapsed", "2010-12-31", True),
    ],
)
def test_what_ended_is_told_from_the_last_day_its_date_can_mean(status: str, day: str, known: bool) -> None:
    assert Happening(parse("2010"), "It is over.", [], [], status=status).known(day) is known


REACH = parse("2026-01")


def test_a_title_names_the_filters_as_they_were_read_or_their_defaults() -> None:
    def title(name: str, **read: str) -> str:
        return listing(name).title(read, REACH)

    assert title("members", as_of="2010-05-10") == "States and their status in the SCO, as of 2010-05-10"
    assert title("diff", first="2009-12-31", last="2010-01-01") == "Changes from 2009-12-31 to 2010-01-01"
    assert title("panel", as_of="2010-05-10") == "Status on 12-31 of each year"
    assert title("panel", as_of="2010-05-10", on="07-01") == "Status on 07-01 of each year"
    assert title("terms") == "Terms, principles, rules and rights"


@pytest.mark.parametrize(
    ("name", "read", "day"),
    [
        ("members", {"as_of": "2026-01-31"}, "2026-01-31"),
        ("members", {"as_of": "2026-02-01"}, "2026-02-01"),
        ("diff", {"first": "2009-12-31", "last": "2026-01-31"}, "2026-01-31"),
        ("diff", {"first": "2009-12-31", "last": "2026-02-01"}, "2026-02-01"),
        ("panel", {"as_of": "2030-05-01"}, "2029-12-31"),
        ("panel", {"as_of": "2026-12-30"}, "2025-12-31"),
        ("panel", {"as_of": "2026-12-30", "on": "06-15"}, "2026-06-15"),
        ("panel", {"as_of": "2030-05-01", "last": 2025}, "2025-12-31"),
        ("panel", {"as_of": "2030-05-01", "until": "2024-12-31"}, "2024-12-31"),
        ("panel", {"as_of": "1990-05-01"}, ""),
        ("terms", {}, ""),
    ],
)
def test_a_title_says_how_far_the_record_goes_where_the_answer_speaks_of_a_later_day(
    name: str, read: dict[str, str], day: str
) -> None:
    assert listing(name).day(read) == day
    assert listing(name).title(read, REACH).endswith(" (last known 2026-01)") is (day > "2026-01-31")


@pytest.mark.parametrize(
    ("name", "read", "shown", "found", "line"),
    [
        ("members", {"as_of": "2024-12-31", "status": ["member"]}, 10, 10, "10 member states on 2024-12-31"),
        ("members", {"as_of": "2024-12-31", "status": ["member"]}, 1, 1, "1 member state on 2024-12-31"),
        ("members", {"as_of": "2024-12-31"}, 2, 26, "2 of 26 states and their status on 2024-12-31"),
        ("chairmanships", {"as_of": "2024-12-31"}, 3, 3, "3 chairmanships, as of 2024-12-31"),
        ("chairmanships", {"as_of": "2024-12-31"}, 1, 3, "1 of 3 chairmanships, as of 2024-12-31"),
        ("bodies", {"as_of": "2024-12-31"}, 1, 1, "1 body or mechanism, as of 2024-12-31"),
        ("areas", {}, 4, 4, "4 areas of cooperation, as of today"),
        ("terms", {}, 2, 2, "2 terms"),
        ("diff", {"first": "2023-12-31", "last": "2024-12-31"}, 5, 5, "5 changes from 2023-12-31 to 2024-12-31"),
        ("search", {"text": "{x} bank"}, 1, 1, "1 record found for '{x} bank', as of today"),
        ("panel", {"as_of": "2024-12-31"}, 9, 9, "9 state-years on 12-31 of each year, as of 2024-12-31"),
        ("sources", {}, 9, 9, None),
    ],
)
def test_an_answer_is_told_in_a_line_by_its_rows_and_its_day(
    name: str, read: dict[str, object], shown: int, found: int, line: str | None
) -> None:
    assert listing(name).line(read, parse("2025-03"), shown, found) == line


@pytest.mark.parametrize(("day", "known"), [("2025-03-31", ""), ("2025-04-01", " (last known 2025-03)")])
def test_the_line_says_how_far_the_record_goes_where_the_answer_speaks_of_a_later_day(day: str, known: str) -> None:
    reach = parse("2025-03")
    assert listing("events").line({"as_of": day}, reach, 1, 1) == f"1 event, as of {day}{known}"
    span = {"first": "2025-01-01", "last": day}
    assert listing("diff").line(span, reach, 1, 1) == f"1 change from 2025-01-01 to {day}{known}"
    assert listing("terms").line({}, reach, 1, 1) == "1 term"


def test_an_answer_holds_the_rows_the_filters_as_read_and_how_many_a_span_left_out(small: Dataset) -> None:
    found = ask(listing("events"), small, {"since": "2008-03", "state": ["delta"]}, TODAY)
    assert [row.record()["id"] for row in found.rows] == ["delta-applies"]
    assert found.read == {"as_of": TODAY, "since": "2008-03-01", "state": {"DD"}}
    assert found.left_out == 0


@pytest.mark.parametrize(
    ("since", "until", "listed", "left_out"),
    [
        ("2024-07", "2024-07", ["echo-guest"], 0),
        ("2024-07-02", None, [], 1),
        (None, "2024-07-30", ["delta-applies"], 1),
        (None, "2024-07-31", ["delta-applies", "echo-guest"], 0),
        ("2024-07-02", "2024-07-02", [], 1),
        ("2024-08-01", None, [], 0),
        (None, "2024-06-30", ["delta-applies"], 0),
    ],
)
def test_a_row_dated_too_imprecisely_for_a_span_is_counted_not_listed(
    small: Dataset, since: str | None, until: str | None, listed: list[str], left_out: int
) -> None:
    found = ask(listing("events"), small, {"since": since, "until": until}, TODAY)
    assert [row.record()["id"] for row in found.rows] == listed
    assert found.left_out == left_out


def test_a_listing_without_a_span_leaves_nothing_out(small: Dataset) -> None:
    found = ask(listing("states"), small, {}, TODAY)
    assert (len(found.rows), found.left_out, found.read) == (5, 0, {"as_of": TODAY})


def test_a_day_that_is_not_given_is_today_and_other_filters_are_not_there(small: Dataset) -> None:
    nothing: dict[str, Any] = {"as_of": None, "status": [], "state": (), "history": False}
    assert read(small, "members", **nothing) == read(small, "members") == {"as_of": TODAY}
    assert read(small, "diff", first="2009") == {"first": "2009-12-31", "last": TODAY}
    assert read(small, "terms", kind=None) == {}


def test_each_filter_is_read_as_its_query_wants_it(small: Dataset) -> None:
    assert read(small, "members", as_of="2010-02", status="Observers", state=["Delta", "альфа"], history=True) == {
        "as_of": "2010-02-28",
        "status": ["observer"],
        "state": {"DD", "AA"},
        "history": True,
    }
    assert read(small, "events", since="2010", until="2010", as_of="TODAY") == {
        "since": "2010-01-01",
        "until": "2010-12-31",
        "as_of": TODAY,
    }
    assert read(small, "panel", first=2001, last=2010, on="06-15") == {
        "first": 2001,
        "last": 2010,
        "on": "06-15",
        "as_of": TODAY,
    }
    assert read(small, "meetings", body="HSC", area="Energy and fuel")["body"] == {"council"}
    assert read(small, "officials", office=["Secretary-General"])["office"] == ["secretary general"]
    assert read(small, "sources", language="en", publisher="GAZETTE") == {"language": ["en"], "publisher": ["gazette"]}
    assert read(small, "initiatives", proposed_by=["Ann Anstrom", "HSC"])["proposed_by"] == {
        "ann-secretary-general",
        "council",
    }


def test_one_word_for_a_filter_of_several_is_not_read_letter_by_letter(small: Dataset) -> None:
    assert read(small, "members", state="AA")["state"] == {"AA"}
    for text in ("energy hub", ["energy", "hub"]):
        assert read(small, "search", text=text) == {"text": "energy hub", "as_of": TODAY}


@pytest.mark.parametrize("given", ["AA,delta", ["AA,delta"], ["AA", "delta"], " AA , ,Delta, ", ("delta", "AA,AA")])
def test_values_of_a_filter_may_stand_in_one_text_with_commas(small: Dataset, given: Any) -> None:
    assert read(small, "members", state=given)["state"] == {"AA", "DD"}


def test_a_text_that_is_searched_keeps_its_commas(small: Dataset) -> None:
    assert read(small, "search", text="energy, hub")["text"] == "energy, hub"


@pytest.mark.parametrize(
    ("name", "flags", "given", "message"),
    [
        ("members", True, {"as_of": "then"}, "--as-of: 'then' is not a date; write 2023, 2023-12, 2023-12-14 or today"),
        ("members", False, {"as_of": "then"}, "as_of: 'then' is not a date; write 2023, 2023-12, 2023-12-14 or today"),
        ("diff", True, {"first": ""}, "FROM: '' is not a date; write 2023, 2023-12, 2023-12-14 or today"),
        ("diff", False, {"first": ""}, "first: '' is not a date; write 2023, 2023-12, 2023-12-14 or today"),
        ("events", True, {"since": "2024", "until": "2023-12"}, "--since 2024 is later than --until 2023-12"),
        ("events", False, {"since": "2024", "until": "2023-12"}, "since 2024 is later than until 2023-12"),
    ],
)
def test_a_message_calls_a_filter_as_the_user_wrote_it(
    small: Dataset, name: str, flags: bool, given: dict[str, Any], message: str
) -> None:
    with pytest.raises(Usage) as error:
        read(small, name, flags=flags, **given)
    assert str(error.value) == message


def test_messages_name_filters_as_in_python_unless_flags_are_asked_for(small: Dataset) -> None:
    with pytest.raises(Usage, match=r"^since 2024 is later than until 2023$"):
        read_filters(listing("events").options, small, {"since": "2024", "until": "2023"}, TODAY)
    with pytest.raises(Usage, match=r"^since: 'x' is not a date"):
        ask(listing("events"), small, {"since": "x"}, TODAY)
    with pytest.raises(Usage, match=r"^--since: 'x' is not a date"):
        ask(listing("events"), small, {"since": "x"}, TODAY, flags=True)


def test_a_span_of_one_day_and_one_open_at_either_end_are_no_mistake(small: Dataset) -> None:
    assert read(small, "terms") == {}
    assert read(small, "figures", since="2024-02-29", until="2024-02-29") == {
        "since": "2024-02-29",
        "until": "2024-02-29",
    }
    assert read(small, "figures", since="9999") == {"since": "9999-01-01"}
    assert read(small, "figures", until="0001") == {"until": "0001-12-31"}
    with pytest.raises(Usage, match=r"^since 2024-03-01 is later than until 2024-02$"):
        read(small, "figures", since="2024-03-01", until="2024-02")


def test_what_is_not_known_is_said_to_be(small: Dataset) -> None:
    with pytest.raises(Unknown, match=r"^unknown area 'enrgy'; did you mean 'energy'\?$"):
        read(small, "figures", area="enrgy")
    with pytest.raises(Usage, match=r"^unknown status 'membr'; did you mean 'member'\?$"):
        read(small, "members", status="membr")


def test_for_an_empty_answer_the_rows_without_each_filter_are_counted(small: Dataset) -> None:
    members = listing("members")
    given = read(small, "members", status="partner", state="CC")
    assert without(members, small, given) == {"--status": 1, "--state": 0}
    given = read(small, "members", status="observer", state="CC", as_of="2001")
    assert without(members, small, given) == {"--status": 0, "--state": 0}
    assert without(members, small, read(small, "members")) == {}


def test_without_a_bound_the_other_one_still_holds(small: Dataset) -> None:
    given = read(small, "events", since="2024-07-02", until="2024-07-30", kind="guest")
    assert without(listing("events"), small, given) == {"--since": 0, "--until": 0, "--kind": 0}
    given = read(small, "events", since="2009", until="2024-06", kind="guest")
    assert without(listing("events"), small, given) == {"--since": 0, "--until": 1, "--kind": 0}
    given = read(small, "events", since="2009", until="2024-06")
    assert without(listing("events"), small, given) == {"--since": 1, "--until": 1}


def test_an_argument_is_no_filter_to_do_without(small: Dataset) -> None:
    given = read(small, "diff", first="2009", last="2025", kind="body", area="politics")
    assert without(listing("diff"), small, given) == {"--kind": 7, "--area": 2}
