"""Texts with links, sources as numbers, dates in words."""

import pytest

from sco_cli.dataset import Dataset
from sco_cli.exports.page.notes import Notes, Piece, Ref, date_in_words, in_words, language, target


def test_sources_are_numbered_as_they_come_and_keep_their_numbers(small: Dataset) -> None:
    notes = Notes(small)
    assert notes.refs(["blog", "secretariat-qa-2023#Q9"]) == [Ref(1), Ref(2, ("Q9",))]
    assert notes.refs(["gazette-2025", "blog"]) == [Ref(3), Ref(1)]
    assert [(number, source.id) for number, source in notes.sources()] == [
        (1, "blog"),
        (2, "secretariat-qa-2023"),
        (3, "gazette-2025"),
    ]


def test_a_source_stands_once_with_all_the_places_in_it(small: Dataset) -> None:
    named = ["secretariat-qa-2023#Q3", "blog", "secretariat-qa-2023#Q9", "secretariat-qa-2023#Q3"]
    assert Notes(small).refs(named) == [Ref(1, ("Q3", "Q9")), Ref(2)]


def test_the_address_of_a_source_becomes_its_number_and_any_other_a_link(small: Dataset) -> None:
    text = "So says https://blog.example/a_b?c=1&d=2 and also https://other.example/ here."
    assert Notes(small).pieces(text) == [
        Piece(text="So says "),
        Piece(ref=Ref(1)),
        Piece(text=" and also "),
        Piece(text="https://other.example/", href="https://other.example/"),
        Piece(text=" here."),
    ]
    assert Notes(small).pieces("no address") == [Piece(text="no address")]
    assert Notes(small).pieces("") == []


def test_dates_in_sentences_are_said_in_words_but_never_in_addresses(small: Dataset) -> None:
    before, link, after = Notes(small).pieces("On 2023-05-05? at https://x.example/2023-05-05 until 2026-02.")
    assert (before.text, after.text) == ("On perhaps 5 May 2023 at ", " until February 2026.")
    assert link.href == "https://x.example/2023-05-05"


def test_no_text_steers_or_hides(small: Dataset) -> None:
    assert Notes(small).pieces("a\x1b[31m\u202eb") == [Piece(text="a[31mb")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Council, Bishkek, 2026-08-31/2026-09-01", "Council, Bishkek, 31 August – 1 September 2026"),
        ("planned 2026-06", "planned June 2026"),
        ("as of 2026-02-01 (last known 2026-01-31?)", "as of 1 February 2026 (last known perhaps 31 January 2026)"),
        ("since 2004, Islamabad, 2027", "since 2004, Islamabad, 2027"),
        ("../2027-05", "until May 2027"),
        ("2010-05-01/..", "from 1 May 2010"),
        ("on 2026-13-45", "on 2026-13-45"),
        ("tass-2017-06-09 and 2017-06-09-2 and a/2017-06-09", "tass-2017-06-09 and 2017-06-09-2 and a/2017-06-09"),
    ],
)
def test_dates_within_words_are_said_as_people_do(text: str, said: str) -> None:
    assert in_words(text) == said


def test_a_date_is_said_in_words_with_its_doubt() -> None:
    assert date_in_words("2010-05~") == "about May 2010"
    assert date_in_words(["2021-03-01", "2023"]) == "1 March 2021; 2023"
    assert date_in_words("2010/2012") == "2010–2012"
    assert date_in_words("planned 2026-06") == "planned June 2026"
    assert date_in_words(None) == ""


def test_the_end_of_a_key_tells_the_language() -> None:
    assert [language(key) for key in ("name_ru", "title_zh", "name", "zh")] == ["ru", "zh", "", ""]


def test_a_link_leads_only_to_the_web() -> None:
    assert target("https://a.example/\u202e") == "https://a.example/"
    assert [target(each) for each in ("javascript:alert(1)", "data:x", "", "//a.example")] == ["", "", "", ""]
