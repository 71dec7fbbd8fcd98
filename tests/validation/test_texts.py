"""Doubt is explained, weak evidence told, no text is empty, unfinished or full of what cannot be seen."""

import pytest
from validation.breaking import Break, Found

from sco_cli.validation import texts

DOUBT, SOURCES, EMPTY = texts.doubt_explained, texts.reasons_given, texts.texts_clean
WEAK = texts.weak_pages_told
BLANK = "is empty or has blanks around it"


@pytest.mark.parametrize("rule", [DOUBT, WEAK, SOURCES, EMPTY])
def test_the_small_dataset_keeps_every_rule_of_wording(broken: Break, rule: object) -> None:
    assert broken(rule) == []


@pytest.mark.parametrize(
    ("file", "note", "expected"),
    [
        (
            "memberships",
            'note = "No paper of the time was read."\n',
            Found("bravo-member", "confidence", 'confidence = "medium"', "is 'medium' without a note why"),
        ),
        (
            "chairmanships",
            'note = "Only one report says so."\n',
            Found("chair-2026-bravo", "confidence", 'confidence = "low"', "is 'low' without a note why"),
        ),
        (
            "bodies",
            '  note = "The decision itself was not read."\n',
            Found("bank", "history[2].confidence", 'confidence = "medium"', "is 'medium' without a note why"),
        ),
        (
            "documents",
            '  note = "The term in its title is over."\n',
            Found(
                "trade-plan-2023", "history[2].confidence", 'confidence = "medium"', "is 'medium' without a note why"
            ),
        ),
        (
            "initiatives__energy",
            '  note = "The day is that of the report."\n',
            Found("energy-hub", "history[1].confidence", 'confidence = "low"', "is 'low' without a note why"),
        ),
    ],
)
def test_doubt_that_no_note_explains_is_found(broken: Break, file: str, note: str, expected: Found) -> None:
    assert broken(DOUBT, (file, note, "")) == [expected]


def test_doubt_in_a_step_of_a_designation_is_found(broken: Break) -> None:
    old = 'what = "The council names the year."'
    assert broken(DOUBT, ("designations", old, f'{old}\n  confidence = "low"')) == [
        Found("year-of-energy-2024", "history[1].confidence", 'confidence = "low"', "is 'low' without a note why")
    ]


def test_doubt_in_a_position_is_found(broken: Break) -> None:
    assert broken(DOUBT, ("documents", '  note = "Read only as quoted."\n', "")) == [
        Found("energy-strategy", "positions[2].confidence", 'confidence = "medium"', "is 'medium' without a note why")
    ]


def test_a_note_needs_no_doubt(broken: Break) -> None:
    assert broken(DOUBT, ("memberships", 'confidence = "medium"\n', "")) == []


def made(kind: str) -> tuple[str, str, str]:
    """The change that makes the page on which a membership and a dispute stand one of a kind."""
    return ("sources", 'kind = "news"\ntitle = "[Treaty', f'kind = "{kind}"\nnote = "Why."\ntitle = "[Treaty')


@pytest.mark.parametrize("kind", ["unedited", "encyclopaedia"])
def test_a_record_that_stands_on_one_weak_page_and_does_not_say_so_is_a_warning(broken: Break, kind: str) -> None:
    message = f"names nothing but 'gazette-1996', which is '{kind}', and says so in no confidence or note"
    assert broken(WEAK, made(kind)) == [
        Found("alpha-five", "sources", 'sources = ["gazette-1996"]', message, "warning")
    ]


@pytest.mark.parametrize("kind", ["primary", "news", "analysis"])
def test_a_record_may_stand_on_one_page_that_is_not_weak(broken: Break, kind: str) -> None:
    assert broken(WEAK, made(kind)) == []


@pytest.mark.parametrize(
    "said",
    [
        'sources = ["gazette-1996"]\nnote = "Nothing else was found."',
        'sources = ["gazette-1996"]\nconfidence = "low"\nnote = "Nothing else was found."',
        'sources = ["gazette-1996", "blog"]',
    ],
)
def test_a_record_that_says_so_or_has_another_source_is_no_warning(broken: Break, said: str) -> None:
    assert broken(WEAK, made("unedited"), ("memberships", 'sources = ["gazette-1996"]', said)) == []


@pytest.mark.parametrize(
    ("step", "warned"),
    [
        ('sources = ["blog"]', True),
        ('sources = ["gazette-2025", "blog"]', False),
        ('sources = ["blog"]\n  note = "Nothing else was found."', False),
        ('sources = ["blog"]\n  confidence = "low"\n  note = "Nothing else was found."', False),
    ],
)
def test_the_steps_of_a_record_count_as_the_record_does(broken: Break, step: str, warned: bool) -> None:
    old = 'areas = ["energy"]\nsources = ["secretariat-qa-2023#Q9"]'
    faults = broken(
        WEAK,
        ("sources", 'kind = "analysis"', 'kind = "unedited"'),
        ("bodies", old, 'areas = ["energy"]\nsources = ["blog#2", "blog#3"]'),
        ("bodies", '  sources = ["secretariat-qa-2023#Q9"]', f"  {step}"),
    )
    assert [each.id for each in faults] == (["energy-ministers"] if warned else [])


@pytest.mark.parametrize(("position", "warned"), [("blog#3", True), ("gazette-2025", False)])
def test_the_positions_of_a_document_count_as_the_record_does(broken: Break, position: str, warned: bool) -> None:
    added = f"""
  [[documents.positions]]
  text = "So be it."
  sources = ["{position}"]
"""
    faults = broken(
        WEAK,
        ("sources", 'kind = "analysis"', 'kind = "unedited"'),
        ("documents", 'sources = ["secretariat-qa-2023#Q3"]', 'sources = ["blog"]'),
        ("documents", 'sources = ["gazette-2009"]', 'sources = ["blog"]'),
        ("documents", '  sources = ["secretariat-qa-2023#Q3"]\n', f'  sources = ["blog"]\n{added}'),
    )
    assert [each.id for each in faults] == (["charter"] if warned else [])


def test_a_page_for_which_no_editor_answers_needs_a_reason(broken: Break) -> None:
    kind = ("sources", 'kind = "analysis"', 'kind = "unedited"')
    assert broken(SOURCES, kind) == []
    assert broken(SOURCES, kind, ("sources", 'note = "Weak."\n', "")) == [
        Found("blog", "kind", 'kind = "unedited"', "is 'unedited' without a note why no better page stands here")
    ]


@pytest.mark.parametrize("text", ["", " ", "\\n", " Delta", "Delta ", "Delta\\n"])
def test_a_text_that_is_empty_or_has_blanks_around_it_is_found(broken: Break, text: str) -> None:
    assert broken(EMPTY, ("states", 'name = "Delta"', f'name = "{text}"')) == [
        Found("DD", "name", f'name = "{text}"', BLANK)
    ]


@pytest.mark.parametrize("aliases", ['["Echonia", " "]', '[""]', '["Echonia ", "Echo"]'])
def test_an_empty_text_in_a_list_is_found(broken: Break, aliases: str) -> None:
    assert broken(EMPTY, ("states", 'aliases = ["Echonia"]', f"aliases = {aliases}")) == [
        Found("EE", "aliases", f"aliases = {aliases}", BLANK)
    ]


def test_empty_texts_are_found_in_every_collection(broken: Break) -> None:
    assert broken(
        EMPTY,
        ("areas", 'covers = "Goods and customs."', 'covers = ""'),
        ("meetings", 'city = "Bravograd"', 'city = ""'),
        ("terms", 'meaning = "Nobody says no."', 'meaning = " "'),
    ) == [
        Found("trade", "covers", 'covers = ""', BLANK),
        Found("council-2010-bravograd", "city", 'city = ""', BLANK),
        Found("consensus", "meaning", 'meaning = " "', BLANK),
    ]


def test_an_empty_list_is_no_empty_text(broken: Break) -> None:
    assert broken(EMPTY, ("states", 'aliases = ["Echonia"]', "aliases = []")) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("bodies", '  what = "It opens."', '  what = ""', ("secretariat", "history[2].what")),
        ("bodies", '  value = "2004-01-01"', '  value = " "', ("secretariat", "disputed[1].value")),
        ("bodies", '  why = "A blog gives', '  why = " A blog gives', ("secretariat", "disputed[1].why")),
        ("bodies", '  note = "The decision itself was not read."', '  note = ""', ("bank", "history[2].note")),
        ("documents", '  text = "No state', '  text = " No state', ("energy-strategy", "positions[2].text")),
        ("organisations", '  number = "4/8"', '  number = ""', ("nations", "history[1].number")),
    ],
)
def test_an_empty_text_in_a_step_or_dispute_or_other_part_is_found(
    broken: Break, file: str, old: str, new: str, expected: tuple[str, str]
) -> None:
    assert [(each.id, each.field, each.message) for each in broken(EMPTY, (file, old, new))] == [(*expected, BLANK)]


@pytest.mark.parametrize(
    ("mark", "message"),
    [
        ("\\n", "has a line break, U+000A"),
        ("\\r", "has a line break, U+000D"),
        ("\\u2028", "has a line break, U+2028"),
        ("\\u2029", "has a line break, U+2029"),
        ("\\u0085", "has a line break, U+0085"),
        ("\\t", "has a control character, U+0009"),
        ("\\u001b[31m", "has a control character, U+001B"),
        ("\\u0000", "has a control character, U+0000"),
        ("\\u007f", "has a control character, U+007F"),
        ("\\u009b", "has a control character, U+009B"),
        ("\\u202e", "has a mark that turns the direction of writing, U+202E"),
        ("\\u2066", "has a mark that turns the direction of writing, U+2066"),
        ("\\u061c", "has a mark that turns the direction of writing, U+061C"),
        ("\\u200f", "has a mark that turns the direction of writing, U+200F"),
        ("\\u200b", "has a character that cannot be seen, U+200B"),
        ("\\u200d", "has a character that cannot be seen, U+200D"),
        ("\\u2060", "has a character that cannot be seen, U+2060"),
        ("\\ufeff", "has a character that cannot be seen, U+FEFF"),
        ("\\u00ad", "has a character that cannot be seen, U+00AD"),
        ("\\U000e0041", "has a character that cannot be seen, U+E0041"),
        ("\\uffff", "has a character that stands for a lost one, U+FFFF"),
        ("\\ufffd", "has a character that stands for a lost one, U+FFFD"),
        (" TODO ", "is unfinished: it holds 'TODO'"),
        (" FIXME: ", "is unfinished: it holds 'FIXME'"),
        (" XXX ", "is unfinished: it holds 'XXX'"),
        (" TBD", "is unfinished: it holds 'TBD'"),
        (" &amp; ", "holds '&amp;' in place of the character that it means"),
        (" &#8217;", "holds '&#8217;' in place of the character that it means"),
        ("\\\\n", "holds '\\n' in place of the character that it means"),
        ("\\\\u200b", "holds '\\u200b' in place of the character that it means"),
    ],
)
def test_what_no_reader_should_meet_in_a_text_is_found(broken: Break, mark: str, message: str) -> None:
    found = broken(EMPTY, ("terms", "Nobody says no.", f"Nobody{mark} says no."))
    assert [(each.id, each.field, each.message) for each in found] == [("consensus", "meaning", message)]


@pytest.mark.parametrize(
    "text",
    [
        "a\u00a0b",
        "国家元首理事会",
        "Ålesund – “so”",
        "TODOS",
        "XXXI",
        "todo",
        "AT&T; R&D",
        "a & b; c",
        "50 \\\\% of C:\\\\news",
        "🙂",
    ],
)
def test_a_text_in_any_script_and_with_any_sign_that_is_seen_is_clean(broken: Break, text: str) -> None:
    assert broken(EMPTY, ("terms", "Nobody says no.", text)) == []
