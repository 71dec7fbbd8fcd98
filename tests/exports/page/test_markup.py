"""The words of a page as HTML."""

import pytest

from sco_cli.exports.page.markup import anchor, brackets, filters, number, numbers, piece
from sco_cli.exports.page.notes import Piece, Ref

MARKUP = '<b>"&'
ESCAPED = "&lt;b&gt;&quot;&amp;"


def test_a_source_is_its_number_with_the_places_in_it() -> None:
    assert number(Ref(12)) == '<a href="#s12">12</a>'
    assert number(Ref(3, ("Q3", MARKUP))) == f'<a href="#s3">3</a> (Q3, {ESCAPED})'
    assert numbers([Ref(1), Ref(2)]) == '<a href="#s1">1</a>, <a href="#s2">2</a>'
    assert brackets([Ref(1)]) == ' <small>[<a href="#s1">1</a>]</small>'
    assert (brackets([]), numbers([])) == ("", "")


@pytest.mark.parametrize(
    ("part", "html"),
    [
        (Piece(text=MARKUP), ESCAPED),
        (Piece(ref=Ref(4)), '[<a href="#s4">4</a>]'),
        (Piece(text=MARKUP, to="here"), f'<a href="#here">{ESCAPED}</a>'),
        (Piece(text="x", to='a "b'), '<a href="#a-&quot;b">x</a>'),
        (Piece(text=MARKUP, to="gone"), ESCAPED),
        (Piece(text="x", href="https://a.example/?b&c"), '<a href="https://a.example/?b&amp;c">x</a>'),
        (Piece(text="x", href="javascript:alert(1)"), "x"),
    ],
)
def test_a_part_of_a_text_is_escaped_and_links_only_where_there_is_something(part: Piece, html: str) -> None:
    assert piece(part, {"here", 'a "b'}) == html


def test_the_name_of_a_record_on_the_page_has_no_blanks() -> None:
    assert anchor(" a b\tc ") == "a-b-c"


def test_templates_get_markup_from_words_and_from_nothing_else() -> None:
    pytest.importorskip("jinja2")
    made = filters({"x"})
    said = made["said"]([Piece(text="<a>"), Piece(text="<b>", to="x")], "<; ")
    assert str(said) == '&lt;a&gt;&lt;; <a href="#x">&lt;b&gt;</a>'
    assert all(hasattr(made[name]([]), "__html__") for name in ("said", "numbers", "brackets"))
    assert not any(hasattr(made[name]("<a>"), "__html__") for name in ("anchor", "clean", "date", "target"))
