"""The timeline as people see it, whole."""

import re

import pytest
from rich.cells import cell_len

from sco_cli import formats, labels
from sco_cli.fields import Kind
from sco_cli.formats import Screen
from sco_cli.formats.artist import Artist
from sco_cli.formats.rail import date_lines, kinds
from sco_cli.rows import Columns
from sco_cli.sheets import Column, Line, Node, Outline, Sheet

SUMMIT = Node(
    "2023",
    "04 Jul",
    [
        Line("meeting", "Heads of State Council, Bravograd (3rd)", main=True, disputed=True),
        Line("membership", "Alpha, Bravo and the Maldives become member states of the Organisation.", rows=3),
        Line("document", "Charter", "The council signs it, and it is to enter into force when all have ratified it."),
        Line("initiative", "Proposed: Hub; Fund; 4 more", rows=6),
    ],
    hung=True,
)
DAYS = Node("2023", "05 Jul?", [Line("event", "Fair", disputed=True), Line("statement", "Bravo: Well\tsaid.")])
SPAN = Node("2024", "28 Dec 2023–02 Jan 2024", [Line("exercise", "Shield")])
PLAN = Node("2026", "Aug", [Line("designation", "2026 is the Year of Rest.")])


def drawn(outline: Outline, width: int = 60, *, header: bool = True, colour: bool = False, unicode: bool = True) -> str:
    sheet = Sheet(
        title="Title",
        columns=[Column("id", Kind.ID)],
        rows=[["a"]],
        layout=Columns(main="id"),
        outline=outline,
    )
    text = formats.render("table", sheet, header=header, screen=Screen(width, colour, unicode))
    assert isinstance(text, str)
    return text.replace("\N{NO-BREAK SPACE}", " ")


EVERY = Outline([SUMMIT, DAYS, SPAN], [PLAN])


def test_years_head_their_days_and_what_else_happened_hangs_on_the_meeting_of_a_day() -> None:
    assert (
        drawn(EVERY)
        == """\
Title

2023
 04 Jul    ◆ Heads of State Council, Bravograd (3rd) †
           ├ ▲ Alpha, Bravo and the Maldives become member
           │   states of the Organisation.
           ├ § Charter – The council signs it, and it is to
           │   enter into force when all have ratified it.
           └ ○ Proposed: Hub; Fund; 4 more
 05 Jul?   ▪ Fair †
           » Bravo: Well said.

2024
 28 Dec    × Shield
 2023–
 02 Jan
 2024

Announced

2026
 Aug       ✦ 2026 is the Year of Rest.

◆ meeting   ▲ status   § document   ✦ named year or capital
○ initiative   × exercise   ▪ event   » statement
† sources disagree; see sco show ID
In dates: ? not certain
8 lines tell 15 entries; --all gives each a line of its own.
"""
    )


def test_a_narrow_screen_without_unicode_gets_ascii_signs_and_short_lines() -> None:
    assert (
        drawn(Outline([SUMMIT, DAYS]), 40, unicode=False)
        == """\
Title

2023
 04 Jul    @ Heads of State Council,
           | Bravograd (3rd) +
           |-^ Alpha, Bravo and the
           |   Maldives become member
           |   states of the
           |   Organisation.
           |-# Charter - The council
           |   signs it, and it is to
           |   enter into force when all
           |   have ratified it.
           `-o Proposed: Hub; Fund; 4
               more
 05 Jul?   - Fair +
           " Bravo: Well said.

@ meeting   ^ status   # document
o initiative   - event   " statement
+ sources disagree; see sco show ID
In dates: ? not certain
6 lines tell 13 entries; --all gives
each a line of its own.
"""
    )


def test_what_does_not_hang_is_only_indented_and_a_long_first_line_keeps_the_rail() -> None:
    long = "A council of a very long name indeed"
    assert drawn(Outline([Node("2023", "04 Jul", [Line("body", long), Line("body", long)])]), 40).splitlines()[3:7] == [
        " 04 Jul    ■ A council of a very long",
        "             name indeed",
        "           ■ A council of a very long",
        "             name indeed",
    ]
    hung = Outline([Node("2023", "30 Nov–01 Dec", [Line("meeting", "Council"), Line("body", long)], hung=True)])
    assert drawn(hung, 40).splitlines()[3:7] == [
        " 30 Nov–   ◆ Council",
        " 01 Dec    │",
        "           └ ■ A council of a very long",
        "               name indeed",
    ]


@pytest.mark.parametrize("unicode", [True, False])
@pytest.mark.parametrize("width", [40, 47, 80, 120, 200])
def test_no_line_is_wider_than_the_window_or_than_people_read_or_ends_with_a_blank(width: int, unicode: bool) -> None:
    long = Node("2023", "04 Jul", [Line(kind, "word " * 90, "more " * 90) for kind in labels.KINDS_TOLD], hung=True)
    lines = drawn(Outline([long]), width, unicode=unicode).splitlines()
    assert max(map(cell_len, lines)) == pytest.approx(min(width, 110), abs=5)
    assert max(map(cell_len, lines)) <= min(width, 110)
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize(
    ("when", "lines"),
    [
        ("04 Jul", ["04 Jul"]),
        ("15–16 Sep", ["15–16 Sep"]),
        ("2023–2024", ["2023–2024"]),
        ("30 Nov–01 Dec", ["30 Nov–", "01 Dec"]),
        ("May 2023–May 2024", ["May 2023–", "May 2024"]),
        ("28 Dec 2023–02 Jan 2024", ["28 Dec", "2023–", "02 Jan", "2024"]),
        ("2023–Dec 2024", ["2023–", "Dec 2024"]),
        ("2023~–2024?", ["2023~–", "2024?"]),
    ],
)
def test_a_date_that_is_too_long_for_its_column_is_broken_after_its_dash(when: str, lines: list[str]) -> None:
    assert date_lines(when) == lines


def test_without_a_heading_the_years_and_the_legend_stay() -> None:
    assert drawn(EVERY, header=False) == drawn(EVERY).removeprefix("Title\n\n")


def test_nothing_announced_has_no_heading_and_the_legend_says_only_what_occurs() -> None:
    assert (
        drawn(Outline([PLAN]))
        == """\
Title

2026
 Aug       ✦ 2026 is the Year of Rest.

✦ named year or capital
"""
    )


@pytest.mark.parametrize(("sign", "meaning"), [("?", "not certain"), ("~", "about")])
def test_a_sign_in_a_date_is_explained_where_it_occurs(sign: str, meaning: str) -> None:
    lines = drawn(Outline([Node("2023", f"Jul{sign}", [Line("event", "Fair")])])).splitlines()
    assert lines[-1] == f"In dates: {sign} {meaning}"
    assert len(lines) == len(drawn(Outline([PLAN])).splitlines()) + 1


def test_every_kind_has_a_mark_of_its_own_in_ascii_too() -> None:
    glyphs, letters = zip(*((mark.sign, mark.ascii) for mark in labels.KINDS_TOLD.values()), strict=True)
    assert len(set(glyphs)) == len(set(letters)) == len(labels.KINDS_TOLD)
    assert "".join(letters).isascii()
    assert {cell_len(mark) for mark in (*glyphs, *letters)} == {1}


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("meeting", "1"),
        ("membership", "32"),
        ("chairmanship", "33"),
        ("document", "36"),
        ("designation", "35"),
        ("body", "34"),
        ("initiative", "34"),
        ("exercise", "31"),
        ("official", "33"),
        ("event", "36"),
        ("statement", "2"),
    ],
)
def test_the_mark_of_a_kind_has_its_colour(kind: str, code: str) -> None:
    lines = drawn(Outline([Node("2023", "Jul", [Line(kind, "X")])]), colour=True).splitlines()
    assert lines[3] == f"\x1b[2m Jul       \x1b[0m\x1b[{code}m{labels.KINDS_TOLD[kind].sign}\x1b[0m X"


@pytest.mark.parametrize(("width", "lines"), [(23, ["◆ meeting   ▲ status"]), (20, ["◆ meeting   ▲ status"])])
def test_the_marks_are_explained_on_as_few_lines_as_fit(width: int, lines: list[str]) -> None:
    artist = Artist(Screen(width, colour=False, unicode=True))
    assert [line.plain for line in kinds(artist, {"meeting", "membership"})] == lines
    artist = Artist(Screen(19, colour=False, unicode=True))
    assert [line.plain for line in kinds(artist, {"meeting", "membership"})] == ["◆ meeting", "▲ status"]


def test_markup_in_the_words_is_not_read() -> None:
    assert "[bold]Beta[/bold]" in drawn(Outline([Node("2023", "Jul", [Line("body", "[bold]Beta[/bold]", "[red]x")])]))


def test_colour_sets_off_years_marks_and_main_things_and_dims_dates_and_details() -> None:
    lines = drawn(Outline([SUMMIT, DAYS], [PLAN]), colour=True).splitlines()
    assert lines[0] == "\x1b[1mTitle\x1b[0m"
    assert lines[2] == "\x1b[1m2023\x1b[0m"
    assert lines[3] == (
        "\x1b[2m 04 Jul    \x1b[0m\x1b[1m◆\x1b[0m \x1b[1mHeads of State Council, Bravograd (3rd)\x1b[0m\x1b[2m †\x1b[0m"
    )
    assert lines[4] == ("\x1b[2m           ├ \x1b[0m\x1b[32m▲\x1b[0m Alpha, Bravo and the Maldives become member")
    assert lines[6].startswith("\x1b[2m           ├ \x1b[0m\x1b[36m§\x1b[0m Charter\x1b[2m – The council")
    assert "\x1b[1;3mAnnounced\x1b[0m" in lines
    assert "\x1b[1m◆\x1b[0m\x1b[2m meeting\x1b[0m   \x1b[32m▲\x1b[0m\x1b[2m status\x1b[0m" in "\n".join(lines[-6:])
    assert [line[:5] for line in lines[-3:]] == ["\x1b[2m†", "\x1b[2mI", "\x1b[2m7"]


@pytest.mark.parametrize("width", [40, 80])
def test_colour_changes_nothing_but_the_colour(width: int) -> None:
    assert re.sub("\x1b\\[[0-9;]*m", "", drawn(EVERY, width, colour=True)) == drawn(EVERY, width)
