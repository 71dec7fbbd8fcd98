"""Where a text is broken into lines."""

import itertools

import pytest
from rich.cells import cell_len

from sco_cli.formats.wrap import breaks, longest_word

JOINED = "\N{NO-BREAK SPACE}"


def lines(text: str, width: int) -> list[str]:
    places = [0, *breaks(text, width), len(text)]
    return [text[begin:end].rstrip(" ") for begin, end in itertools.pairwise(places)]


@pytest.mark.parametrize(
    ("text", "width", "broken"),
    [
        ("", 3, [""]),
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("one  two", 7, ["one", "two"]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 5, ["one", "two", "three"]),
        ("  one two", 5, ["  one", "two"]),
        ("  one two", 4, ["  one", "two"]),
        ("one two ", 7, ["one two"]),
    ],
)
def test_a_text_is_broken_at_blanks_where_the_next_word_has_no_room(text: str, width: int, broken: list[str]) -> None:
    assert lines(text, width) == broken


@pytest.mark.parametrize("word", ["security-council-secretaries-2023", "https://a.example/b_c?d=1", "x" * 20])
def test_an_id_or_address_is_never_broken_and_stands_on_a_line_of_its_own(word: str) -> None:
    assert lines(f"id {word} and", 10) == ["id", word, "and"]
    assert lines(word, 10) == [word]
    assert lines(f"  {word}", 10) == [f"  {word}"]


def test_writing_without_blanks_is_broken_between_its_letters() -> None:
    assert lines("上海合作组织成员国", 8) == ["上海合作", "组织成员", "国"]
    assert lines("上海合作组织成员国", 9) == ["上海合作", "组织成员", "国"]
    assert lines("in 上海合作组织 now", 8) == ["in", "上海合作", "组织 now"]
    assert lines("in 上海合作组织 then", 8) == ["in", "上海合作", "组织", "then"]
    assert lines("Ш" * 7, 3) == ["ШШШ", "ШШШ", "Ш"]


def test_a_letter_wider_than_the_line_is_a_line() -> None:
    assert lines("上海", 1) == ["上", "海"]


@pytest.mark.parametrize("width", range(3, 30))
def test_no_line_is_wider_than_asked_for_where_no_word_is(width: int) -> None:
    text = "a bc 上海合作组织 and Ши, 成 xyz " * 3
    assert all(cell_len(line) <= width for line in lines(text, width))
    assert "".join(lines(text, width)).replace(" ", "") == text.replace(" ", "")


def test_a_no_break_space_holds_words_together_and_breaks_none_of_them() -> None:
    assert lines(f"Kyrgyz Republic{JOINED}†", 15) == ["Kyrgyz", f"Republic{JOINED}†"]
    assert lines(f"sources blog-2024{JOINED}+12", 10) == ["sources", f"blog-2024{JOINED}+12"]


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("one three two", 5), ("上海合作组织 one", 3), ("上海", 0), (f"blog{JOINED}+1 b", 7)],
)
def test_the_longest_word_is_that_which_is_never_broken(text: str, width: int) -> None:
    assert longest_word(text) == width
