"""How the columns of a table stand in a window, at the widths where that changes."""

import pytest

from sco_cli.fields import Kind
from sco_cli.formats.layout import Layout, lay_out
from sco_cli.rows import Columns, Plain
from sco_cli.sheets import Column, Sheet

LONG = "x" * 61  # too long to stand beside the main column


def sheet(
    kinds: dict[str, Kind], *rows: list[Plain], keep: str = "", group: str = "", grouped_away: bool = False
) -> Sheet:
    return Sheet(
        title="Title",
        columns=[Column(key, kind) for key, kind in kinds.items()],
        rows=list(rows),
        layout=Columns(main="name", keep=keep, group=group, grouped_away=grouped_away),
    )


def widths(made: Sheet, width: int) -> dict[str, int]:
    return lay_out(made, width, "·").widths


@pytest.fixture
def short() -> Sheet:
    kinds = {"code": Kind.CODE, "name": Kind.NAME, "since": Kind.DATE}
    return sheet(kinds, ["DD", "Delta", "2012-06-07"], ["EE", "Echo Republic", None], keep="since code")


@pytest.fixture
def sourced() -> Sheet:
    """Its main column wants 30 columns, the others 29 and with the number of sources only 17."""
    kinds = {"name": Kind.NAME, "since": Kind.DATE, "code": Kind.CODE, "sources": Kind.REFERENCE}
    return sheet(kinds, ["n" * 27, "2012-06-07", "A", ["gazette-2009", "blog"]], keep="since")


@pytest.fixture
def long() -> Sheet:
    """Its note is too long to stand beside the main column unbroken."""
    kinds = {"name": Kind.NAME, "kind": Kind.WORD, "since": Kind.DATE, "note": Kind.PROSE}
    return sheet(kinds, ["n" * 40, "agreed", "2012-06-07", LONG], keep="name nothing since note kind")


@pytest.mark.parametrize("width", [34, 35, 40, 80, 200])
def test_columns_stand_side_by_side_each_as_wide_as_its_longest_text(short: Sheet, width: int) -> None:
    layout = lay_out(short, width, "·")
    assert list(layout.widths.items()) == [("code", 4), ("name", 16), ("since", 10)]
    assert (layout.main, layout.below, layout.gap, layout.counted, layout.grid) == ("name", [], 2, False, False)


def test_one_column_too_narrow_makes_two_storeys(short: Sheet) -> None:
    layout = lay_out(short, 33, "·")
    assert list(layout.widths.items()) == [("code", 4), ("name", 16)]
    assert (layout.below, layout.gap, layout.counted, layout.grid) == (["since"], 2, False, False)


@pytest.mark.parametrize(
    ("others", "width", "main"),
    [
        (20, 45, None),
        (20, 46, 24),
        (20, 47, 25),
        (50, 76, None),
        (50, 77, 25),
        (59, 90, None),
        (59, 91, 30),
        (60, 91, None),
        (60, 92, 30),
        (60, 164, 102),
        (60, 165, 103),
        (60, 166, 103),
    ],
)
def test_a_long_main_column_takes_what_is_left_but_at_least_24_and_a_third_of_the_window(
    others: int, width: int, main: int | None
) -> None:
    made = sheet({"name": Kind.NAME, "kind": Kind.WORD}, ["n" * 100, "k" * others], keep="kind")
    found = lay_out(made, width, "·")
    assert (found.below, found.widths) == (
        (["kind"], {"name": width}) if main is None else ([], {"name": main, "kind": others})
    )


@pytest.mark.parametrize(
    ("text", "below"), [("x" * 60, []), ("x" * 61, ["note"]), ("国" * 30, []), ("国" * 31, ["note"])]
)
def test_a_text_of_more_than_sixty_columns_stands_below_however_wide_the_window(text: str, below: list[str]) -> None:
    made = sheet({"name": Kind.NAME, "note": Kind.PROSE}, ["Delta", "short"], ["Echo", text])
    assert lay_out(made, 500, "·").below == below


def test_a_long_text_in_the_main_column_is_no_reason_for_two_storeys() -> None:
    made = sheet({"name": Kind.NAME, "kind": Kind.WORD}, [LONG, "agreed"])
    assert widths(made, 200) == {"name": 64, "kind": 6}


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.GRID])
def test_only_dates_words_and_numbers_are_never_wrapped(kind: Kind) -> None:
    whole = kind in (Kind.DATE, Kind.WORD, Kind.COUNT, Kind.NUMBER)
    made = sheet({"name": Kind.NAME, "other": kind}, ["Delta", "x" * 29])
    assert widths(made, 200) == {"name": 8, "other": 29 if whole else 28}


def test_a_column_is_as_wide_as_its_heading_where_that_is_longest() -> None:
    made = sheet({"name": Kind.NAME, "secretary_general": Kind.NAME}, ["国国国", "A"])
    assert widths(made, 80) == {"name": 9, "secretary_general": 17}


def test_the_headings_of_a_table_are_those_for_people(sourced: Sheet) -> None:
    layout = lay_out(sourced, 80, "·")
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
    assert widths(made, 80) == {"name": 8, "no": 2, "zero": 4, "once": 4}


def test_chosen_columns_stay_even_without_a_value() -> None:
    made = sheet({"name": Kind.NAME, "nothing": Kind.WORD}, ["Delta", None])
    made.chosen = True
    assert widths(made, 80) == {"name": 8, "nothing": 7}


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
    assert widths(made, 80) == ({"name": 8} if left_out else {"name": 8, "status": 6})


def test_the_widest_column_takes_the_free_width_where_the_main_one_was_not_chosen() -> None:
    made = sheet(
        {"code": Kind.CODE, "note": Kind.PROSE, "kind": Kind.WORD}, ["A", "国国国", "abcde"], ["B" * 5, "", "c"]
    )
    made.chosen = True
    layout = lay_out(made, 80, "·")
    assert (layout.main, layout.widths) == ("note", {"code": 5, "note": 9, "kind": 5})


def test_text_is_on_one_line_spans_break_behind_the_stroke_and_counts_have_commas() -> None:
    kinds = {
        "name": Kind.NAME,
        "date": Kind.DATE,
        "number": Kind.NUMBER,
        "value": Kind.COUNT,
        "note": Kind.PROSE,
        "areas": Kind.REFERENCE,
    }
    made = sheet(
        kinds,
        [" De\tlta\n", "2023-01-01/2023-11", 3000, 3000000, "a/b", ["energy", "trade"]],
        ["Echo", "2023", None, 1234.5, None, []],
        ["Foxtrot", None, 1, None, "", ["energy"]],
    )
    layout = lay_out(made, 80, "·")
    assert layout.cells == {
        "name": ["De lta", "Echo", "Foxtrot"],
        "date": ["2023-01-01/\n2023-11", "2023", ""],
        "number": ["3000", "", "1"],
        "value": ["3,000,000", "1,234.5", ""],
        "note": ["a/b", "", ""],
        "areas": ["energy; trade", "", "energy"],
    }
    assert layout.widths == {"name": 10, "date": 11, "number": 6, "value": 9, "note": 4, "areas": 13}
    assert [key for key in kinds if layout.to_the_right(key)] == ["number", "value"]


@pytest.mark.parametrize(
    ("sources", "brief", "text"),
    [
        ([], True, ""),
        (["blog"], True, "blog"),
        (["blog", "gazette"], True, "blog +1"),
        (["blog", "gazette", "news"], True, "blog +2"),
        (["blog", "gazette", "news"], False, "blog; gazette; news"),
    ],
)
def test_of_several_sources_the_first_is_named_unless_the_column_was_chosen(
    sources: list[Plain], brief: bool, text: str
) -> None:
    kinds = {"name": Kind.NAME, "sources": Kind.REFERENCE, "areas": Kind.REFERENCE}
    made = sheet(kinds, ["Delta", sources, ["a", "b"]], ["Echo", ["blog"], []])
    made.brief = brief
    assert lay_out(made, 80, "·").cells == {"name": ["Delta", "Echo"], "sources": [text, "blog"], "areas": ["a; b", ""]}


@pytest.mark.parametrize(("width", "main"), [(59, 24), (60, 25), (65, 30), (66, 30)])
def test_a_source_is_named_where_there_is_room(sourced: Sheet, width: int, main: int) -> None:
    layout = lay_out(sourced, width, "·")
    assert layout.widths == {"name": main, "since": 10, "code": 4, "sources": 15}
    assert (layout.counted, layout.gap, layout.cells["sources"]) == (False, 2, ["gazette-2009 +1"])


@pytest.mark.parametrize(
    ("width", "main", "gap"),
    [(58, 30, 2), (53, 30, 2), (52, 29, 2), (47, 24, 2), (46, 26, 1), (45, 25, 1), (44, 24, 1)],
)
def test_sources_shrink_to_their_number_and_then_the_gaps_to_one_blank(
    sourced: Sheet, width: int, main: int, gap: int
) -> None:
    layout = lay_out(sourced, width, "·")
    assert layout.widths == {"name": main, "since": 10, "code": 4, "sources": 3}
    assert (layout.main, layout.below, layout.counted, layout.gap) == ("name", [], True, gap)
    assert layout.cells == {"name": ["n" * 27], "since": ["2012-06-07"], "code": ["A"], "sources": ["2"]}
    assert [layout.heading(key) for key in layout.widths] == ["Name", "Since", "Code", "Src"]
    assert layout.to_the_right("sources")


def test_where_not_even_their_number_fits_the_sources_stand_below_by_name(sourced: Sheet) -> None:
    layout = lay_out(sourced, 43, "·")
    assert (layout.widths, layout.below) == ({"name": 30, "since": 10}, ["code", "sources"])
    assert (layout.counted, layout.gap, layout.cells["sources"]) == (False, 2, ["gazette-2009 +1"])
    assert not layout.to_the_right("sources")


@pytest.mark.parametrize(("width", "below"), [(44, ["code", "sources"]), (61, ["code", "sources"]), (62, [])])
def test_sources_are_not_counted_where_the_columns_were_chosen(sourced: Sheet, width: int, below: list[str]) -> None:
    sourced.brief = False
    layout = lay_out(sourced, width, "·")
    assert (layout.below, layout.counted, layout.cells["sources"]) == (below, False, ["gazette-2009; blog"])


def test_a_table_without_sources_counts_none(short: Sheet) -> None:
    assert lay_out(short, 33, "·").counted is False


@pytest.mark.parametrize(
    ("width", "beside", "below"),
    [
        (40, {"name": 28, "since": 10}, ["kind", "note"]),
        (53, {"name": 33, "kind": 6, "since": 10}, ["note"]),
        (54, {"name": 24, "since": 10, "note": 16}, ["kind"]),
        (55, {"name": 24, "since": 10, "note": 17}, ["kind"]),
        (65, {"name": 24, "since": 10, "note": 27}, ["kind"]),
        (66, {"name": 24, "since": 10, "note": 28}, ["kind"]),
        (73, {"name": 31, "since": 10, "note": 28}, ["kind"]),
        (74, {"name": 24, "kind": 6, "since": 10, "note": 28}, []),
        (80, {"name": 30, "kind": 6, "since": 10, "note": 28}, []),
        (93, {"name": 43, "kind": 6, "since": 10, "note": 28}, []),
        (94, {"name": 43, "kind": 6, "since": 10, "note": 28}, []),
        (200, {"name": 43, "kind": 6, "since": 10, "note": 28}, []),
    ],
)
def test_in_two_storeys_the_dearest_columns_stand_beside_the_main_one_as_far_as_they_fit(
    long: Sheet, width: int, beside: dict[str, int], below: list[str]
) -> None:
    layout = lay_out(long, width, "·")
    assert list(layout.widths.items()) == list(beside.items())
    assert (layout.below, layout.main, layout.gap) == (below, "name", 2)


def test_in_two_storeys_a_word_is_never_wrapped() -> None:
    made = sheet({"name": Kind.NAME, "kind": Kind.WORD, "note": Kind.PROSE}, ["Delta", "k" * 20, LONG], keep="kind")
    assert lay_out(made, 45, "·").below == ["kind", "note"]
    assert lay_out(made, 46, "·").below == ["note"]


def test_a_third_of_the_window_stays_for_the_main_column_in_two_storeys() -> None:
    kinds = {"name": Kind.NAME, "kind": Kind.WORD, "note": Kind.PROSE}
    made = sheet(kinds, ["n" * 100, "k" * 60, LONG], keep="kind")
    assert widths(made, 91) == {"name": 91}
    assert widths(made, 92) == {"name": 30, "kind": 60}


@pytest.fixture
def grid() -> Sheet:
    """A wide panel of thirty years."""
    index = [Column("state", Kind.NAME), Column("code", Kind.CODE), Column("cow", Kind.NUMBER)]
    years = [Column(str(year), Kind.GRID) for year in range(1996, 2026)]
    rows: list[list[Plain]] = [
        ["Türkmenelia", "CC", 903, *[None] * 14, *["dialogue-partner"] * 16],
        ["中国", "CN", 71, *["shanghai-five"] * 5, *["member"] * 25],
    ]
    return Sheet(title="Title", columns=index + years, rows=rows, layout=Columns(main="state"))


@pytest.mark.parametrize(
    ("width", "index", "gap"),
    [
        (200, {"state": 11, "code": 2, "cow": 3}, 1),
        (80, {"state": 11, "code": 2, "cow": 3}, 1),
        (78, {"state": 11, "code": 2, "cow": 3}, 1),
        (77, {"state": 11}, 1),
        (71, {"state": 11}, 1),
        (70, {"code": 2}, 1),
        (62, {"code": 2}, 1),
        (61, {"state": 12}, 0),
        (42, {"state": 12}, 0),
        (41, {"code": 3}, 0),
        (40, {"code": 3}, 0),
        (33, {"code": 3}, 0),
        (32, {"code": 3}, 0),
    ],
)
def test_a_grid_names_its_states_and_parts_its_years_as_there_is_room(
    grid: Sheet, width: int, index: dict[str, int], gap: int
) -> None:
    layout = lay_out(grid, width, "·")
    years = {str(year): 1 for year in range(1996, 2026)}
    assert list(layout.widths.items()) == list((index | years).items())
    assert (layout.main, layout.gap, layout.grid, layout.below) == (next(iter(index)), gap, True, [])


def test_a_grid_has_one_letter_a_year_and_no_headings_but_the_last_digits_of_years(grid: Sheet) -> None:
    layout = lay_out(grid, 80, "_")
    assert layout.cells["state"] == ["Türkmenelia", "中国"]
    assert layout.cells["cow"] == ["903", "71"]
    assert [layout.cells[str(year)] for year in (1996, 2000, 2001, 2009, 2010, 2025)] == [
        ["_", "S"],
        ["_", "S"],
        ["_", "M"],
        ["_", "M"],
        ["D", "M"],
        ["D", "M"],
    ]
    assert [layout.heading(key) for key in ("state", "code", "cow", "1996", "2009")] == ["", "", "", "96", "09"]
    assert not layout.to_the_right("cow")


def test_a_layout_begins_with_nothing_beside_or_below() -> None:
    layout = Layout(main="name", cells={"name": ["Delta"]}, kinds={"name": Kind.NAME})
    assert (layout.widths, layout.below, layout.gap, layout.counted, layout.grid) == ({}, [], 2, False, False)
    assert (layout.longest("name"), layout.needed("name"), layout.wraps("name")) == (5, 5, True)
