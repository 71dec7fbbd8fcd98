"""How the columns of a table stand in a window, at the widths where that changes."""

import pytest

from sco_cli.fields import Kind
from sco_cli.formats.layout import Layout, lay_out, on_one_line
from sco_cli.rows import Columns, Plain
from sco_cli.sheets import Column, Sheet

LONG = "x " * 30 + "x"  # too long to stand beside the main column


def words(width: int) -> str:
    """A text of this width, in words of one letter."""
    return ("n " * width)[: width - 1] + "n"


def sheet(
    kinds: dict[str, Kind],
    *rows: list[Plain],
    keep: str = "",
    spare: str = "",
    group: str = "",
    grouped_away: bool = False,
) -> Sheet:
    return Sheet(
        title="Title",
        columns=[Column(key, kind) for key, kind in kinds.items()],
        rows=list(rows),
        layout=Columns(main="name", keep=keep, spare=spare, group=group, grouped_away=grouped_away),
    )


def widths(made: Sheet, width: int) -> dict[str, int]:
    return lay_out(made, width).widths


@pytest.fixture
def short() -> Sheet:
    kinds = {"code": Kind.CODE, "name": Kind.NAME, "since": Kind.DATE}
    return sheet(kinds, ["DD", "Delta", "2012-06-07"], ["EE", "Echo Republic", None], keep="since code")


@pytest.fixture
def sourced() -> Sheet:
    """Its main column wants 30 columns, the others 29 and with the number of sources only 17 to 21."""
    kinds = {"name": Kind.NAME, "since": Kind.DATE, "code": Kind.CODE, "sources": Kind.REFERENCE}
    return sheet(kinds, [words(30), "2012-06-07", "A", ["gazette-2009", "blog"]], keep="since")


@pytest.mark.parametrize("width", [31, 40, 80, 200])
def test_columns_stand_side_by_side_each_as_wide_as_its_longest_text(short: Sheet, width: int) -> None:
    layout = lay_out(short, width)
    assert list(layout.widths.items()) == [("code", 4), ("name", 13), ("since", 10)]
    assert (layout.main, layout.below, layout.gap, layout.counted) == ("name", [], 2, "")


def test_one_column_too_narrow_makes_two_storeys(short: Sheet) -> None:
    layout = lay_out(short, 30)
    assert list(layout.widths.items()) == [("name", 13), ("since", 10)]
    assert (layout.below, layout.gap, layout.counted) == (["code"], 2, "")


@pytest.mark.parametrize(
    ("disputed", "uncertain", "phase", "main"),
    [
        (False, False, "held", 5),
        (True, False, "held", 7),
        (False, True, "held", 7),
        (True, True, "held", 8),
        (False, False, "current", 7),
        (True, True, "current", 10),
    ],
)
def test_the_main_column_has_room_for_the_marks_that_its_rows_bear(
    disputed: bool, uncertain: bool, phase: str, main: int
) -> None:
    made = sheet({"name": Kind.NAME, "phase": Kind.WORD}, ["Delta", phase], ["D", "held"])
    made.disputed, made.uncertain = [disputed, False], [uncertain, False]
    assert widths(made, 80)["name"] == main


def test_the_marks_of_a_shorter_name_take_no_more_room_than_they_need() -> None:
    made = sheet({"name": Kind.NAME}, ["Delta"], ["D"])
    made.disputed = [False, True]
    assert widths(made, 80) == {"name": 5}


@pytest.mark.parametrize(
    ("others", "width", "main"),
    [
        (20, 45, None),
        (20, 46, 24),
        (20, 47, 25),
        (50, 76, None),
        (50, 77, 25),
        (59, 91, 30),
        (60, 91, None),
        (60, 92, 30),
        (60, 161, 99),
        (60, 162, 100),
        (60, 300, 100),
    ],
)
def test_a_long_main_column_takes_what_is_left_but_at_least_24_and_a_third_of_the_window_and_never_over_100(
    others: int, width: int, main: int | None
) -> None:
    made = sheet({"name": Kind.NAME, "kind": Kind.WORD}, [words(130), "k" * others])
    found = lay_out(made, width)
    assert (found.below, found.widths) == (
        (["kind"], {"name": min(width, 100)}) if main is None else ([], {"name": main, "kind": others})
    )


@pytest.mark.parametrize(
    ("text", "below"), [(words(60), []), (words(61), ["note"]), ("国" * 30, []), ("国" * 31, ["note"])]
)
def test_a_text_of_more_than_sixty_columns_stands_below_however_wide_the_window(text: str, below: list[str]) -> None:
    made = sheet({"name": Kind.NAME, "note": Kind.PROSE, "kind": Kind.WORD}, ["Delta", "a", "b"], ["Echo", text, None])
    layout = lay_out(made, 500)
    assert layout.below == below
    assert {"name": 5, "kind": 4}.items() <= layout.widths.items()


def test_a_long_text_in_the_main_column_is_no_reason_to_stand_below() -> None:
    made = sheet({"name": Kind.NAME, "kind": Kind.WORD}, [words(61), "agreed"])
    assert widths(made, 200) == {"name": 61, "kind": 6}


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.GRID])
def test_ids_addresses_dates_words_and_numbers_are_never_wrapped(kind: Kind) -> None:
    whole = kind in (Kind.ID, Kind.ADDRESS, Kind.DATE, Kind.WORD, Kind.COUNT, Kind.NUMBER)
    made = sheet({"name": Kind.NAME, "other": kind}, ["Delta", words(29)])
    assert widths(made, 200) == {"name": 5, "other": 29 if whole else 28}


def test_a_column_that_is_wrapped_has_room_for_its_longest_word() -> None:
    made = sheet({"name": Kind.NAME, "other": Kind.REFERENCE}, ["Delta", f"{'x' * 35} y"], ["Echo", words(40)])
    assert widths(made, 200) == {"name": 5, "other": 35}


def test_a_column_is_as_wide_as_its_heading_where_that_is_longest() -> None:
    made = sheet({"name": Kind.NAME, "secretary_general": Kind.NAME}, ["国国国", "A"])
    assert widths(made, 80) == {"name": 6, "secretary_general": 17}


def test_the_headings_of_a_table_are_those_for_people(sourced: Sheet) -> None:
    layout = lay_out(sourced, 80)
    assert [layout.heading(key) for key in layout.widths] == ["Name", "Since", "Code", "Sources"]


def test_columns_without_any_value_are_left_out() -> None:
    kinds = {
        "name": Kind.NAME,
        "nothing": Kind.WORD,
        "nobody": Kind.REFERENCE,
        "silent": Kind.PROSE,
        "no": Kind.FLAG,
        "zero": Kind.COUNT,
        "once": Kind.DATE,
    }
    made = sheet(kinds, ["Delta", None, [], "", False, 0, None], ["Echo", None, [], "", None, None, "2023"])
    assert widths(made, 80) == {"name": 5, "no": 2, "zero": 4, "once": 4}


def test_chosen_columns_stay_even_without_a_value() -> None:
    made = sheet({"name": Kind.NAME, "nothing": Kind.WORD}, ["Delta", None])
    made.chosen = True
    assert widths(made, 80) == {"name": 5, "nothing": 7}


@pytest.mark.parametrize(
    ("groups", "away", "chosen", "left_out"),
    [
        (["agreed"], True, False, True),
        ([], True, False, False),
        (["agreed"], False, False, False),
        (["agreed"], True, True, False),
    ],
)
def test_the_column_that_heads_the_groups_is_left_out_where_its_listing_says_so(
    groups: list[str], away: bool, chosen: bool, left_out: bool
) -> None:
    kinds = {"name": Kind.NAME, "status": Kind.WORD}
    made = sheet(kinds, ["Delta", "agreed"], group="status", grouped_away=away)
    made.groups, made.chosen = groups, chosen
    assert widths(made, 80) == ({"name": 5} if left_out else {"name": 5, "status": 6})


def test_the_widest_column_takes_the_free_width_where_the_main_one_was_not_chosen() -> None:
    made = sheet(
        {"code": Kind.CODE, "note": Kind.PROSE, "kind": Kind.WORD}, ["A", "国国国", "abcde"], ["B" * 5, "", "c"]
    )
    made.chosen = True
    layout = lay_out(made, 80)
    assert (layout.main, layout.widths) == ("note", {"code": 5, "note": 6, "kind": 5})


def test_text_is_on_one_line_long_spans_and_several_words_break_and_counts_have_commas() -> None:
    kinds = {
        "name": Kind.NAME,
        "date": Kind.DATE,
        "number": Kind.NUMBER,
        "value": Kind.COUNT,
        "note": Kind.PROSE,
        "areas": Kind.REFERENCE,
        "status": Kind.WORD,
    }
    made = sheet(
        kinds,
        [" De\tlta\n", "2023-01-01/2023-11", 3000, 3000000, "a/b", ["energy", "trade"], ["member", "partner"]],
        ["Echo", "2023/2024", None, 1234.5, None, [], "member"],
        ["Foxtrot", None, 1, None, "", ["energy"], None],
        ["Golf", "2023-01?/2023", 1, None, "", ["energy"], None],
        ["Hotel", "../2023-01-01", 1, None, "", ["energy"], None],
    )
    layout = lay_out(made, 80)
    assert layout.cells == {
        "name": ["De lta", "Echo", "Foxtrot", "Golf", "Hotel"],
        "date": ["2023-01-01/\n2023-11", "2023/2024", "", "2023-01?/\n2023", "../2023-01-01"],
        "number": ["3000", "", "1", "1", "1"],
        "value": ["3,000,000", "1,234.5", "", "", ""],
        "note": ["a/b", "", "", "", ""],
        "areas": ["energy; trade", "", "energy", "energy", "energy"],
        "status": ["member;\npartner", "member", "", "", ""],
    }
    assert layout.widths == {"name": 7, "date": 13, "number": 6, "value": 9, "note": 4, "areas": 13, "status": 7}
    assert [key for key in kinds if layout.to_the_right(key)] == ["number", "value"]


def test_what_breaks_in_a_column_is_whole_on_one_line() -> None:
    assert on_one_line("2023-01-01/\n2023-11") == "2023-01-01/2023-11"
    assert on_one_line("member;\npartner") == "member; partner"


@pytest.mark.parametrize(
    ("sources", "brief", "text"),
    [
        ([], True, ""),
        (["blog"], True, "blog"),
        (["blog", "gazette"], True, "blog\N{NO-BREAK SPACE}+1"),
        (["blog", "gazette", "news"], True, "blog\N{NO-BREAK SPACE}+2"),
        (["blog", "gazette", "news"], False, "blog; gazette; news"),
    ],
)
def test_of_several_sources_the_first_is_named_unless_the_column_was_chosen(
    sources: list[Plain], brief: bool, text: str
) -> None:
    kinds = {"name": Kind.NAME, "sources": Kind.REFERENCE, "areas": Kind.REFERENCE}
    made = sheet(kinds, ["Delta", sources, ["a", "b"]], ["Echo", ["blog"], []])
    made.brief = brief
    assert lay_out(made, 80).cells == {"name": ["Delta", "Echo"], "sources": [text, "blog"], "areas": ["a; b", ""]}


@pytest.mark.parametrize(("width", "main"), [(59, 24), (60, 25), (65, 30), (66, 30)])
def test_a_source_is_named_where_there_is_room(sourced: Sheet, width: int, main: int) -> None:
    layout = lay_out(sourced, width)
    assert layout.widths == {"name": main, "since": 10, "code": 4, "sources": 15}
    assert (layout.counted, layout.gap) == ("", 2)
    assert layout.cells["sources"] == ["gazette-2009\N{NO-BREAK SPACE}+1"]


@pytest.mark.parametrize(
    ("width", "main", "heading", "gap"),
    [
        (58, 30, "Sources", 2),
        (51, 24, "Sources", 2),
        (50, 27, "Src", 2),
        (47, 24, "Src", 2),
        (46, 26, "Src", 1),
        (44, 24, "Src", 1),
    ],
)
def test_sources_shrink_to_their_number_then_their_heading_and_then_the_gaps_to_one_blank(
    sourced: Sheet, width: int, main: int, heading: str, gap: int
) -> None:
    layout = lay_out(sourced, width)
    assert layout.widths == {"name": main, "since": 10, "code": 4, "sources": len(heading)}
    assert (layout.main, layout.below, layout.counted, layout.gap) == ("name", [], heading, gap)
    assert layout.cells == {"name": [words(30)], "since": ["2012-06-07"], "code": ["A"], "sources": ["2"]}
    assert [layout.heading(key) for key in layout.widths] == ["Name", "Since", "Code", heading]
    assert layout.to_the_right("sources")


def test_where_not_even_their_number_fits_the_sources_stand_below_by_name(sourced: Sheet) -> None:
    layout = lay_out(sourced, 43)
    assert (layout.widths, layout.below) == ({"name": 30, "since": 10}, ["code", "sources"])
    assert (layout.counted, layout.gap) == ("", 2)
    assert layout.cells["sources"] == ["gazette-2009\N{NO-BREAK SPACE}+1"]
    assert not layout.to_the_right("sources")


@pytest.mark.parametrize(("width", "below"), [(44, ["code", "sources"]), (61, ["code", "sources"]), (62, [])])
def test_sources_are_not_counted_where_the_columns_were_chosen(sourced: Sheet, width: int, below: list[str]) -> None:
    sourced.brief = False
    layout = lay_out(sourced, width)
    assert (layout.below, layout.counted, layout.cells["sources"]) == (below, "", ["gazette-2009; blog"])


@pytest.mark.parametrize(
    ("width", "chosen", "beside", "below"),
    [
        (31, False, ["code", "name", "since"], []),
        (30, False, ["name", "since"], []),
        (25, False, ["name", "since"], []),
        (24, False, ["name"], ["code", "since"]),
        (30, True, ["name", "since"], ["code"]),
    ],
)
def test_a_column_that_can_be_spared_is_left_out_where_the_others_fit_without_it_unless_it_was_chosen(
    short: Sheet, width: int, chosen: bool, beside: list[str], below: list[str]
) -> None:
    short.layout = Columns(main="name", keep="since", spare="code")
    short.chosen = chosen
    layout = lay_out(short, width)
    assert (list(layout.widths), layout.below) == (beside, below)


def test_sources_shrink_to_their_number_before_a_column_is_spared(sourced: Sheet) -> None:
    sourced.layout = Columns(main="name", spare="code")
    assert widths(sourced, 44) == {"name": 24, "since": 10, "code": 4, "sources": 3}
    assert widths(sourced, 43) == {"name": 26, "since": 10, "sources": 3}


@pytest.fixture
def long() -> Sheet:
    """Its words leave too little room for them all side by side."""
    kinds = {"name": Kind.NAME, "kind": Kind.WORD, "since": Kind.DATE, "note": Kind.PROSE, "id": Kind.ID}
    row: list[Plain] = [words(60), "agreed", "2012-06-07", words(30), "i" * 60]
    return sheet(kinds, row, keep="name nothing since note kind")


@pytest.mark.parametrize(
    ("width", "beside", "below"),
    [
        (31, {"name": 31}, ["id", "kind", "since", "note"]),
        (32, {"name": 24, "kind": 6}, ["id", "since", "note"]),
        (36, {"name": 24, "since": 10}, ["id", "kind", "note"]),
        (43, {"name": 31, "since": 10}, ["id", "kind", "note"]),
        (44, {"name": 24, "kind": 6, "since": 10}, ["id", "note"]),
        (51, {"name": 31, "kind": 6, "since": 10}, ["id", "note"]),
        (52, {"name": 24, "since": 10, "note": 14}, ["id", "kind"]),
        (53, {"name": 24, "since": 10, "note": 15}, ["id", "kind"]),
        (80, {"name": 38, "since": 10, "note": 28}, ["id", "kind"]),
        (84, {"name": 34, "kind": 6, "since": 10, "note": 28}, ["id"]),
        (116, {"name": 60, "kind": 6, "since": 10, "note": 28}, ["id"]),
        (150, {"name": 60, "kind": 6, "since": 10, "note": 28}, ["id"]),
    ],
)
def test_in_two_storeys_the_dearest_columns_stand_beside_the_main_one_as_far_as_they_fit_and_the_id_first_below(
    long: Sheet, width: int, beside: dict[str, int], below: list[str]
) -> None:
    layout = lay_out(long, width)
    assert list(layout.widths.items()) == list(beside.items())
    assert (layout.below, layout.main, layout.gap) == (below, "name", 2)


def test_in_two_storeys_a_word_is_never_wrapped_nor_broken() -> None:
    kinds = {"name": Kind.NAME, "kind": Kind.WORD, "note": Kind.PROSE}
    made = sheet(kinds, [words(30), "k k" + "k" * 17, words(90)], keep="kind")
    assert lay_out(made, 45).below == ["kind", "note"]
    assert lay_out(made, 46).below == ["note"]
    made = sheet(kinds, [words(30), "k", "y " + "x" * 20 + " " + words(30)], keep="note")
    assert lay_out(made, 45).below == ["kind", "note"]
    assert lay_out(made, 46).below == ["kind"]


def test_two_fifths_of_the_window_stay_for_the_main_column_in_two_storeys() -> None:
    kinds = {"name": Kind.NAME, "kind": Kind.WORD, "id": Kind.ID}
    made = sheet(kinds, [words(100), "k" * 60, "i" * 50], keep="kind")
    assert widths(made, 101) == {"name": 100}
    assert widths(made, 102) == {"name": 40, "kind": 60}
    assert widths(made, 103) == {"name": 41, "kind": 60}


def test_the_longest_word_of_the_main_column_has_room_with_its_marks() -> None:
    made = sheet({"name": Kind.NAME, "kind": Kind.WORD}, ["n" * 30, "k" * 8])
    assert widths(made, 40) == {"name": 30, "kind": 8}
    assert widths(made, 39) == {"name": 30}
    made = sheet({"name": Kind.NAME, "kind": Kind.WORD}, [f"{'n' * 30} nn", "k" * 8], keep="kind")
    made.disputed = [True]
    assert widths(made, 42) == {"name": 32, "kind": 8}
    assert widths(made, 41) == {"name": 35}


def test_a_layout_begins_with_nothing_beside_or_below() -> None:
    layout = Layout(main="name", cells={"name": ["Delta"]}, kinds={"name": Kind.NAME}, marks=[0])
    assert (layout.widths, layout.below, layout.gap, layout.counted) == ({}, [], 2, "")
    assert (layout.longest("name"), layout.needed("name"), layout.wraps("name")) == (5, 5, True)


def test_what_stands_under_a_row_as_a_rule_does_so_however_wide_the_window_unless_it_was_asked_for(
    short: Sheet,
) -> None:
    short.layout = Columns(main="name", keep="since", under="code")
    for width in (40, 200):
        made = lay_out(short, width)
        assert (list(made.widths), made.below) == (["name", "since"], ["code"])
    short.chosen = True
    assert list(lay_out(short, 40).widths) == ["code", "name", "since"]
