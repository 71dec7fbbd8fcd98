"""What everything drawn for a screen shares: its marks, its width, its colours."""

import pytest
from rich.text import Text

from sco_cli.formats import Screen
from sco_cli.formats.artist import Artist


def artist(width: int = 20, *, colour: bool = False, unicode: bool = True) -> Artist:
    return Artist(Screen(width, colour, unicode))


def test_a_screen_has_its_own_marks() -> None:
    found = artist()
    assert (found.rule, found.current, found.disputed, found.uncertain, found.between, found.blank) == (
        "─",
        "▶\N{NO-BREAK SPACE}",
        "†",
        "*",
        " · ",
        "·",
    )
    found = artist(unicode=False)
    assert (found.rule, found.current, found.disputed, found.uncertain, found.between, found.blank) == (
        "-",
        ">\N{NO-BREAK SPACE}",
        "+",
        "*",
        "; ",
        ".",
    )


def test_lines_are_wrapped_at_the_width_and_lose_the_blanks_at_their_ends() -> None:
    lines = [Text("one two three four five "), Text("   "), Text("end")]
    assert artist(10).drawn(lines) == "one two\nthree four\nfive\n\nend\n"


def test_marks_of_printing_become_ascii_where_a_screen_knows_no_other() -> None:
    text = "a–b—c ‘d’ “e” f…\N{NO-BREAK SPACE}é"
    assert artist().drawn([Text(text)]) == "a–b—c ‘d’ “e” f… é\n"
    assert artist(unicode=False).drawn([Text(text)]) == "a-b-c 'd' \"e\" f. é\n"


def test_colour_is_only_drawn_where_it_is_wanted_and_markup_and_emoji_never() -> None:
    line = Text("[bold]:smile: 12", style="red")
    assert artist().drawn([line]) == "[bold]:smile: 12\n"
    assert artist(colour=True).drawn([line]) == "\x1b[31m[bold]:smile: 12\x1b[0m\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("short", ["short"]),
        ("exactly 10", ["exactly 10"]),
        ("a bit longer", ["a bit", "longer"]),
        ("a bit of\N{NO-BREAK SPACE}it", ["a bit", "of\N{NO-BREAK SPACE}it"]),
        ("two\nlines", ["two", "lines"]),
        ("onewordthatislong", ["onewordthatislong"]),
        ("上海合作组织", ["上海合作组", "织"]),
    ],
)
def test_a_text_is_broken_at_blanks_line_breaks_or_where_it_must(text: str, lines: list[str]) -> None:
    assert [line.plain.rstrip() for line in artist().wrapped(Text(text), 10)] == lines


def test_words_that_are_held_together_keep_their_colours() -> None:
    text = Text("one two").append("\N{NO-BREAK SPACE}†", style="red")
    first, last = artist().wrapped(text, 7)
    assert (first.plain.rstrip(), last.plain) == ("one", "two\N{NO-BREAK SPACE}†")
    assert [(span.start, span.end, span.style) for span in last.spans] == [(3, 5, "red")]


def test_cells_stand_next_to_each_other_each_in_its_width() -> None:
    cells = [Text("one two"), Text("上海"), Text("x")]
    assert [line.plain for line in artist().beside(cells, [5, 6, 1], 2)] == ["one    上海    x  ", "two" + 15 * " "]


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        ("Anti-Terrorist Structure", ["anti terrorist"], ["Anti-Terrorist"]),
        ("anti terrorist", ["anti terrorist"], ["anti terrorist"]),
        ("India and Indiana, Pakistan", ["india", "pakistan"], ["India", "India", "Pakistan"]),
        ("West India", ["india", "west"], ["India", "West"]),
        ("Unindia", ["india"], []),
        ("上海合作组织", ["合作"], ["合作"]),
        ("a.b axb", ["a.b"], ["a.b"]),
        ("nothing", [], []),
    ],
)
def test_words_are_marked_where_one_begins_so_and_chinese_ones_anywhere(
    text: str, words: list[str], marked: list[str]
) -> None:
    found = artist().mark(Text(text), words)
    assert [found.plain[span.start : span.end] for span in found.spans] == marked
    assert {span.style for span in found.spans} <= {"bold underline"}
