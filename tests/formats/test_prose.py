"""Sentences drawn in text: wrapped, with the ids of their records whole and at the right."""

import pytest

from sco_cli.formats import Screen, prose
from sco_cli.formats.artist import Artist
from sco_cli.sections import Passage, Sentence

FIVE = "one two three four five"


def drawn(*passages: Passage, width: int = 40, unicode: bool = True, colour: bool = False) -> list[str]:
    artist = Artist(Screen(width, colour, unicode))
    return artist.drawn(prose.lines(artist, "Title", passages)).splitlines()


def test_passages_stand_below_a_title_each_with_its_heading_and_what_leads_it() -> None:
    found = drawn(
        Passage(told=[Sentence(text="Opening.")]),
        Passage(
            heading="Q1",
            lead=[Sentence(text="Why?"), Sentence(text="How?")],
            told=[Sentence(text="So.")],
            also=[Sentence(head="Thing"), Sentence(head="Other")],
        ),
        Passage(heading="Q2", lead=[Sentence(text="And?")]),
    )
    assert found == [
        "Title",
        "",
        "  • Opening.",
        "",
        "Q1",
        "    Why?",
        "    How?",
        "",
        "  • So.",
        "",
        "    See also",
        "  • Thing",
        "  • Other",
        "",
        "Q2",
        "    And?",
    ]


def test_the_records_of_a_sentence_stand_at_the_right_of_its_last_line_where_there_is_room() -> None:
    def lines(text: str) -> list[str]:
        return drawn(Passage(told=[Sentence(text=text, kind="fact", ids=["an-id-of-ten"])]))[2:]

    assert lines("So it is.") == ["  • So it is.        fact · an-id-of-ten"]
    assert lines("x" * 15) == [f"  • {'x' * 15}  fact · an-id-of-ten"]
    assert lines("x" * 16) == [f"  • {'x' * 16}", "                     fact · an-id-of-ten"]
    assert lines(f"{FIVE} six seven eight nine ten") == [
        "  • one two three four five six seven",
        "    eight nine ten   fact · an-id-of-ten",
    ]


def test_several_records_stand_on_lines_of_their_own_where_they_do_not_fit_together() -> None:
    def lines(*ids: str) -> list[str]:
        return drawn(Passage(told=[Sentence(text="So.", kind="fact", ids=ids)]))[2:]

    assert lines("an-id", "another-id") == ["  • So.        fact · an-id · another-id"]
    assert lines("x" * 13, "y" * 13) == ["  • So.", f"    fact · {'x' * 13} · {'y' * 13}"]
    assert lines("x" * 13, "y" * 14) == [f"  • So.{' ' * 13}fact · {'x' * 13}", f"{' ' * 26}{'y' * 14}"]


def test_an_id_is_never_broken() -> None:
    long = "a-very-long-id-" * 3 + "at-last"
    found = drawn(Passage(told=[Sentence(text="So.", kind="fact", ids=[long])]))
    assert found[2:] == ["  • So.", f"    fact · {long}"]


def test_a_sentence_says_what_it_is_about_whose_word_it_is_and_how_it_stands() -> None:
    sentence = Sentence(head="Hub", text="Agreed.", mark="Said in the question", aside="then proposed")
    assert drawn(Passage(told=[sentence]), width=80)[2:] == ["  • Said in the question – Hub: Agreed. [then proposed]"]
    assert drawn(Passage(told=[sentence]), width=80, unicode=False)[2:] == [
        "  - Said in the question - Hub: Agreed. [then proposed]"
    ]


@pytest.mark.parametrize(("width", "widest"), [(40, 40), (100, 100), (200, 100)])
def test_sentences_fill_the_window_up_to_a_hundred_columns(width: int, widest: int) -> None:
    found = drawn(Passage(told=[Sentence(text="a " * 300, kind="fact", ids=["an-id"])]), width=width)
    assert max(map(len, found)) in (widest, widest - 1)
    assert len(found[-1]) == widest


def test_colours_tell_what_leads_what_is_told_and_what_is_only_named() -> None:
    sentence = Sentence(head="Hub", text="So.", mark="Said", aside="now", kind="fact", ids=["an-id"])
    passages = (Passage(lead=[sentence]), Passage(told=[sentence]), Passage(also=[sentence]))
    lead, told, also = ("\n".join(drawn(each, width=60, colour=True)) for each in passages)
    bold, dim, italic, yellow, cyan = ("\x1b[1m", "\x1b[2m", "\x1b[3m", "\x1b[33m", "\x1b[36m")
    for text in (lead, told, also):
        assert f"{bold}Title" in text
        assert f"{yellow}Said – " in text
        assert f"{cyan} [now]" in text
        assert f"{dim}fact · an-id" in text
    assert f"{italic}Hub: " in lead
    assert f"{italic}So." in lead
    assert f"{bold}Hub: " in told
    assert f"{italic}So." not in told
    assert f"{bold}Hub" not in also
    assert f"{dim}    See also" in also
    assert f"{bold}Q1" in "\n".join(drawn(Passage(heading="Q1"), colour=True))
