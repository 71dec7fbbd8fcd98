"""Listings as tables: cells, groups, what stands under a row."""

from collections.abc import Sequence

import pytest
from exports.page.reading import words

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.exports.page.chapters import rows_of
from sco_cli.exports.page.entries import Teller
from sco_cli.exports.page.notes import Notes, Piece
from sco_cli.exports.page.tables import TABLES, Line, Table, come, short, table
from sco_cli.listings import listing

DAY = "2026-02-01"


def made(dataset: Dataset, name: str, day: str = DAY) -> Table:
    teller = Teller(dataset, day, Notes(dataset))
    return table(teller, listing(name), rows_of(teller, listing(name)), "Caption")


def lines(found: Table) -> dict[str, Line]:
    return {line.id: line for group in found.groups for line in group.lines}


def cells(found: Table, key: str) -> dict[str, str]:
    values = [words(cell.pieces) for cell in lines(found)[key].cells]
    return dict(zip(found.headings, values, strict=True))


def said(texts: Sequence[Sequence[Piece]]) -> list[str]:
    return [words(each) for each in texts]


def test_a_spell_has_its_days_in_words_and_under_it_what_it_rests_on_and_its_doubt(small: Dataset) -> None:
    found = made(small, "members")
    assert found.caption == "Caption"
    assert cells(found, "charlie-dialogue-partner") == {
        "State": "Türkmenelia of the North",
        "Status": "dialogue partner",
        "Since": "May 2010",
        "Until": "",
        "Decided": "16 Jun 2009",
        "Signed": "May 2010",
    }
    row = lines(found)["charlie-dialogue-partner"]
    assert [words(each.pieces) for each in row.about] == ["Memorandum."]
    (doubt,) = said(row.doubts)
    assert doubt.startswith("Since disputed: 16 June 2009, according to Gazette. The memorandum came later. [")
    assert said(lines(found)["bravo-member"].doubts) == ["Confidence: medium. No paper of the time was read."]
    assert [each.places for each in lines(found)["bravo-observer"].refs] == [("Q1", "Q2")]


def test_of_a_spell_whose_beginning_is_open_to_doubt_on_the_day_that_is_said(small: Dataset) -> None:
    (doubt, *_) = said(lines(made(small, "members", "2010-05-10"))["bravo-member"].doubts)
    assert doubt == "Exact day unknown; counted from the earliest day that a source allows."
    assert said(lines(made(small, "members", "2012-01-01"))["bravo-observer"].doubts) == []


def test_what_is_only_decided_does_not_say_yet_what_it_rests_on(small: Dataset) -> None:
    row = lines(made(small, "members"))["delta-partner"]
    assert (row.about, cells(made(small, "members"), "delta-partner")["Decided"]) == ([], "1 Sep 2025")


def test_on_an_earlier_day_no_later_end_is_told_nor_what_is_disputed_of_it(small: Dataset) -> None:
    before, after = made(small, "members", "2008-01-01"), made(small, "members")
    assert "Until" in before.headings
    assert (cells(before, "bravo-observer")["Until"], cells(after, "bravo-observer")["Until"]) == ("", "May 2010")
    assert cells(made(small, "officials", "2005-01-01"), "ann-secretary-general")["End"] == ""


@pytest.mark.parametrize(
    ("found", "key", "known"),
    [
        (parse("2010-05"), "until", True),
        (parse("2010-06-02"), "until", False),
        ("2010-06-02", "ends", False),
        ("2010-06-01", "ends", True),
        ("planned 2027", "ends", True),
        (parse("2027"), "planned", True),
        (None, "until", True),
    ],
)
def test_only_dates_that_had_come_or_were_planned_are_told(found: object, key: str, known: bool) -> None:
    assert come(found, "2010-06-01", key) == (found if known else None)


def test_of_the_days_on_which_somebody_was_seen_in_office_those_that_had_come_are_told(small: Dataset) -> None:
    assert cells(made(small, "officials", "2022-06-01"), "cy-deputy")["Attested"] == "1 Mar 2021"
    assert cells(made(small, "officials"), "cy-deputy")["Attested"] == "1 Mar 2021; 12 Dec 2023"


def test_terms_in_the_chair_tell_what_is_planned_as_planned(small: Dataset) -> None:
    found = made(small, "chairmanships")
    assert cells(found, "chair-2026-bravo") == {
        "State": '<b>"Bravo"</b>, & Co',
        "Start": "planned 2026",
        "End": "planned 2027",
        "Phase": "announced",
        "Summit": "",
        "Theme": "",
    }


def test_terms_of_office_stand_under_their_office(small: Dataset) -> None:
    found = made(small, "officials")
    assert [(group.heading, [line.id for line in group.lines]) for group in found.groups] == [
        ("Secretary-General", ["ann-secretary-general", "bob-secretary-general"]),
        ("Deputy Secretary-General", ["cy-deputy", "dee-deputy"]),
        ("President of Alpha", ["eve-president"]),
    ]
    assert [group.heading for group in made(small, "states").groups] == [""]


def test_names_in_russian_and_chinese_are_marked_so(small: Dataset) -> None:
    found = made(small, "states")
    assert [cell.lang for cell in lines(found)["AA"].cells][:3] == ["", "ru", "zh"]


def test_names_of_a_person_in_other_languages_stand_under_the_term(bundled: Dataset) -> None:
    found = lines(made(bundled, "officials", "2026-02-01"))["zhang-ming-secretary-general"]
    assert [(each.lang, words(each.pieces)) for each in found.names] == [("ru", "Чжан Мин"), ("zh", "张明")]
    assert (found.about, found.more) == ([], True)


def test_under_a_row_stands_nothing_where_there_is_no_more_to_say(small: Dataset) -> None:
    assert [key for key, line in lines(made(small, "states")).items() if line.more] == []
    assert lines(made(small, "members"))["alpha-five"].more


def test_a_correction_links_to_its_record_which_it_calls_by_name(small: Dataset) -> None:
    found = made(small, "corrections")
    line = lines(found)["energy-strategy-history-drafting"]
    assert line.cells[0].pieces == [Piece(text="Energy Strategy until 2030", to="energy-strategy")]
    assert sorted(group.heading for group in found.groups) == ["1.0.10", "1.0.9", "1.2"]


def test_a_column_of_which_nothing_is_known_is_left_out(small: Dataset) -> None:
    assert made(small, "members", "2001-06-15").headings == ["State", "Status", "Since", "Until", "Decided"]


def test_months_are_short_in_columns() -> None:
    assert short("perhaps 15 June 2001 – September 2002, May") == "perhaps 15 Jun 2001 – Sep 2002, May"


@pytest.mark.parametrize("name", TABLES)
def test_every_column_of_a_table_is_one_of_its_listing(name: str) -> None:
    layout = TABLES[name]
    known = listing(name).row.__struct_fields__
    assert {*layout.table.split(), layout.main, *filter(None, [layout.group])} <= set(known)
