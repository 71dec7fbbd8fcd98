"""A record is pointed to by a word in it, by the name of what it belongs to, by its days and by its number."""

import pytest
from msgspec import structs

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.finding import question
from sco_cli.finding.clues import (
    BEGUN,
    BELONGS,
    NUMBERED,
    ON,
    WHILE,
    WITHIN,
    Clue,
    Day,
    Hit,
    Number,
    Word,
    clues,
    is_number,
    named,
    said,
)
from sco_cli.finding.entries import Entry
from sco_cli.finding.when import Span
from sco_cli.finding.words import FORM, PART, SAME, Wanted, ways
from sco_cli.records import Chairmanship, Event, Item, Meeting, Statement, Term


def wanted(text: str) -> Wanted:
    return Wanted(text, ways(text))


def found(dataset: Dataset, key: str) -> Item:
    item = dataset.locate(key)
    assert item
    return item


def entry(dataset: Dataset, key: str) -> Entry:
    return Entry(found(dataset, key), 0)


def a_term(**texts: str) -> Entry:
    return Entry(structs.replace(Term(id="x", term="Y", kind="rule", meaning="Z.", sources=[]), **texts), 0)


def an_event(date: str, title: str = "Something") -> Entry:
    return Entry(Event(id="x", date=parse(date), kind="event", title=title, sources=[]), 0)


def asked(dataset: Dataset, text: str) -> list[Clue]:
    return clues(dataset, question.read(dataset, text))


def test_the_clues_of_a_question_are_its_words_its_days_and_its_numbers(small: Dataset) -> None:
    word, day, number = asked(small, "the 2nd quokka of May 2023")
    assert isinstance(word, Word)
    assert isinstance(day, Day)
    assert isinstance(number, Number)
    assert (word.wanted.typed, day.span.first, number.number) == ("quokka", "2023-05-01", 2)
    assert (word.need, day.need, number.need) == ("quokka", "may 2023", "2nd")


def test_what_is_a_states_whole_name_meets_one_need_with_other_states(small: Dataset) -> None:
    assert [each.need for each in asked(small, "delta")] == ["state"]
    assert {each.need for each in asked(small, "delta echonia")} == {"state"}
    assert [each.need for each in asked(small, "republic")] == ["republic"]
    assert [each.need for each in asked(small, "bank")] == ["bank"]
    assert [each.need for each in asked(small, "secretariat")] == ["secretariat"]


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("delta", {"DD": SAME}),
        ("secretariat", {"secretariat": SAME}),
        ("secretariats", {"secretariat": FORM}),
        ("alphaville", {"alphaville": SAME}),
        ("bank", {"bank": SAME * 0.75}),
        ("quokka", {}),
        ("budget", {}),
    ],
)
def test_what_is_called_by_a_word_fits_the_better_the_more_of_the_name_the_word_is(
    small: Dataset, text: str, fits: dict[str, float]
) -> None:
    assert named(small, wanted(text)) == pytest.approx(fits)


def test_of_several_names_the_one_that_fits_best_counts(small: Dataset) -> None:
    assert named(small, wanted("energy"))["energy"] == pytest.approx(0.5 + 0.5 * 6 / 15)
    assert named(small, wanted("alpha"))["AA"] == pytest.approx(SAME)


def test_a_word_is_held_by_what_says_it_and_by_what_belongs_to_what_is_called_so(small: Dataset) -> None:
    word = Word(wanted("delta"), {"DD": 1.0})
    assert word.holds(entry(small, "view-of-delta"))
    assert word.holds(entry(small, "delta-observer"))
    assert word.holds(entry(small, "dee-deputy"))
    assert not word.holds(entry(small, "energy-strategy"))
    assert not Word(wanted("delta"), {}).holds(entry(small, "dee-deputy"))
    assert not Word(wanted("delta"), {}).holds(entry(small, "consensus"))


@pytest.mark.parametrize(
    ("texts", "points", "field"),
    [
        ({"term": "A quokka", "meaning": "A quokka."}, 8 * SAME, "term"),
        ({"term": "Quokkas", "note": "A quokka."}, 8 * FORM, "term"),
        ({"id": "quokka", "meaning": "A quokka."}, 6 * SAME, "id"),
        ({"meaning": "A quokka."}, 3 * SAME, "meaning"),
        ({"note": "A quokka."}, 2 * SAME, "note"),
    ],
)
def test_a_word_counts_what_it_counts_in_the_text_that_says_it_best(
    texts: dict[str, str], points: float, field: str
) -> None:
    hit = Word(wanted("quokka"), {}).hit(a_term(**texts))
    assert hit.points == pytest.approx(points)
    assert hit.text
    assert (hit.text.field, hit.word.rstrip("s")) == (field, "quokka")


def test_a_hit_has_the_word_as_the_text_has_it() -> None:
    assert Word(wanted("quokka"), {}).hit(a_term(meaning="Of Quokkas, both.")).word == "quokkas"


def test_what_belongs_to_what_is_called_so_is_hit_by_no_text_and_by_the_name_that_fits_best(small: Dataset) -> None:
    assert Word(wanted("quokka"), {"DD": 0.5}).hit(entry(small, "dee-deputy")) == Hit(BELONGS * 0.5)
    both = Word(wanted("quokka"), {"AA": 0.5, "secretariat": 0.9})
    assert both.hit(entry(small, "ann-secretary-general")) == Hit(BELONGS * 0.9)


def test_a_text_or_what_a_record_belongs_to_speaks_for_it_whichever_counts_more(small: Dataset) -> None:
    word = Word(wanted("delta"), {"DD": 1.0})
    assert word.hit(entry(small, "delta-observer")).points == 6
    assert word.hit(entry(small, "view-of-delta")).points == 6
    statement = Statement(
        id="x", date=parse("2024"), kind="position", text="Delta.", stated_by="X", states=["DD"], sources=[]
    )
    assert word.hit(Entry(statement, 0)) == Hit(BELONGS)


def test_a_loose_word_is_found_within_others_too_and_points_to_nothing_by_name(small: Dataset) -> None:
    word = Word(wanted("elta"), {"AA": 1.0})
    assert not word.holds(entry(small, "view-of-delta"))
    loose = word.loose()
    assert loose.holds(entry(small, "view-of-delta"))
    assert loose.hit(entry(small, "view-of-delta")).points == pytest.approx(6 * PART)
    assert loose.belongs == {}
    assert loose.need == "elta"


def points(dataset: Dataset, span: tuple[str, str], held: Entry) -> float:
    day = Day(dataset, Span("as written", *span))
    hit = day.hit(held)
    assert day.holds(held) == (hit.points > 0)
    assert hit == Hit(hit.points)
    return hit.points


@pytest.mark.parametrize(
    ("span", "date", "expected"),
    [
        (("2023-05-01", "2023-05-31"), "2023-05-04", ON),
        (("2023-05-01", "2023-05-31"), "2023-05", ON),
        (("2023-05-01", "2023-05-31"), "2023-05-01", ON),
        (("2023-05-01", "2023-05-31"), "2023-05-31", ON),
        (("2023-05-01", "2023-05-31"), "2023", WITHIN),
        (("2023-05-01", "2023-05-31"), "2023-05-31/2023-06-01", WITHIN),
        (("2023-05-01", "2023-05-31"), "2023-04-30/2023-05-01", WITHIN),
        (("2023-05-01", "2023-05-31"), "2023-06-01", 0),
        (("2023-05-01", "2023-05-31"), "2023-04-30", 0),
        (("2023-05-04", "2023-05-04"), "2023-05-04", ON),
        (("2023-05-04", "2023-05-04"), "2023-05", WITHIN),
        (("05-04", "05-04"), "2023-05-04", ON),
        (("05-04", "05-04"), "2023-05", ON),
        (("05-04", "05-04"), "2023-05-04/2023-05-06", ON),
        (("05-04", "05-04"), "2023-05-02/2023-05-04", ON),
        (("05-04", "05-04"), "2023-05-05", 0),
        (("05-04", "05-04"), "2023-05-03", 0),
        (("05-04", "05-04"), "2023", 0),
        (("05-04", "05-04"), "2023/2025", 0),
    ],
)
def test_a_date_in_the_span_counts_before_one_that_only_meets_it_and_a_day_of_any_year_before_no_year(
    small: Dataset, span: tuple[str, str], date: str, expected: float
) -> None:
    assert points(small, span, an_event(date)) == (expected + BEGUN if expected else 0)


@pytest.mark.parametrize(
    ("span", "key", "expected"),
    [
        (("2015-01-01", "2015-12-31"), "chair-2010-bravo", WHILE),
        (("2024-07-04", "2024-07-04"), "chair-2010-bravo", ON),
        (("2025-01-01", "2025-01-01"), "chair-2010-bravo", 0),
        (("2004-02-01", "2004-02-02"), "ann-secretary-general", WHILE),
        (("2004-01-14", "2004-01-14"), "ann-secretary-general", 0),
        (("2007-01-01", "2007-01-01"), "ann-secretary-general", 0),
        (("2006-12-30", "2006-12-30"), "ann-secretary-general", WHILE),
        (("2020-01-01", "2020-01-01"), "alpha-member", WHILE),
        (("2025-01-01", "2025-12-31"), "year-of-energy-2024", 0),
        (("2023-10-26", "2023-10-26"), "energy-hub", ON),
    ],
)
def test_what_holds_for_a_spell_is_found_by_any_of_its_days(
    small: Dataset, span: tuple[str, str], key: str, expected: float
) -> None:
    assert points(small, span, entry(small, key)) == expected


def test_a_spell_counts_on_its_first_and_last_day(small: Dataset) -> None:
    month = entry(small, "bob-secretary-general")
    assert points(small, ("2006-12-01", "2007-01-01"), month) == WITHIN + BEGUN
    year = entry(small, "capital-2023-bravograd")
    assert points(small, ("2024-12-31", "2025-06-01"), year) == WHILE
    assert points(small, ("2022-06-01", "2023-01-01"), year) == WITHIN + BEGUN


def test_the_date_on_which_a_thing_began_counts_more_than_its_others(small: Dataset) -> None:
    chair = entry(small, "chair-2010-bravo")
    assert isinstance(chair.item, Chairmanship)
    assert chair.item.start
    assert chair.item.end
    assert points(small, (chair.item.end.first, chair.item.end.last), chair) == ON
    assert points(small, (chair.item.start.first, chair.item.start.last), chair) == ON + BEGUN


def test_of_dates_the_nearest_counts(small: Dataset) -> None:
    assert points(small, ("2010-06-30", "2010-06-30"), entry(small, "council-2010-bravograd")) == ON + BEGUN
    assert points(small, ("2010-03-01", "2010-03-01"), entry(small, "council-2010-bravograd")) == WITHIN


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("On 1 May 2023", 8),
        ("On 1 May, 2023", 0),
        ("On 11 May 2023", 0),
        ("On 1 May 20233", 0),
    ],
)
def test_a_text_that_says_the_day_as_it_was_written_counts_what_the_text_counts(
    small: Dataset, title: str, expected: float
) -> None:
    day = Day(small, Span("1 may 2023", "2023-05-01", "2023-05-01"))
    assert day.hit(an_event("2001-01-01", title)).points == expected


def test_years_are_found_with_their_hyphen(small: Dataset) -> None:
    day = Day(small, Span("2023-2024", "2023-01-01", "2024-12-31"))
    assert day.hit(an_event("2001-01-01", "Plan for 2023–2024")).points == 8


@pytest.mark.parametrize(
    ("written", "text", "holds"),
    [
        ("5th", "the 5th summit", True),
        ("5th", "the 15th summit", False),
        ("2-я", "2-я встреча", True),
        ("second", "the second summit", True),
        ("第3次", "上合第3次会议", True),
        (" 2023 ", "in 2023", True),
        ("2023", "20231", False),
    ],
)
def test_a_number_is_said_where_it_is_no_part_of_a_longer_one(written: str, text: str, holds: bool) -> None:
    assert (said(written).search(a_term(meaning=text).joined) is not None) == holds


def test_a_number_points_to_the_meeting_of_that_number_before_what_speaks_of_one(small: Dataset) -> None:
    second = Number("2nd", 2)
    meeting, other = entry(small, "council-2010-bravograd"), a_term(meaning="The 2nd.")
    assert second.holds(meeting)
    assert second.holds(other)
    assert not second.holds(entry(small, "council-2024"))
    assert not second.holds(a_term(meaning="The 22nd."))
    assert second.hit(meeting) == Hit(NUMBERED)
    assert second.hit(other) == Hit(WITHIN)


def test_only_a_meeting_has_a_number(small: Dataset) -> None:
    meeting = found(small, "council-2024")
    assert is_number(meeting, 3)
    assert not is_number(meeting, 2)
    assert isinstance(meeting, Meeting)
    assert not is_number(structs.replace(meeting, number=None), 3)
    assert not is_number(found(small, "energy-hub"), 3)


def test_a_number_counts_before_a_day_that_before_a_spell_and_that_before_a_date_that_only_meets_it() -> None:
    assert NUMBERED > ON == BELONGS > WHILE > WITHIN > 0
