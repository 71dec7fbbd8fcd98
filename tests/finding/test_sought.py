"""A record is sought by what it is, by what it names, and by the days on which it was."""

from typing import Any

import pytest
from msgspec import structs

from sco_cli.dataset import Dataset
from sco_cli.dates import LAST_DAY, parse
from sco_cli.fields import fields
from sco_cli.finding import sought
from sco_cli.records import COLLECTIONS, Body, Correction, Document, Item, Meeting, Membership, Official, Source


def found(dataset: Dataset, key: str, **changed: Any) -> Item:
    item = dataset.locate(key)
    assert item
    return structs.replace(item, **changed)


def test_something_is_asked_of_every_kind_of_record_and_of_every_status() -> None:
    assert set(sought.ASKED) == {*COLLECTIONS} - {Correction}
    assert set(sought.STATUS) == set(fields(Membership)["status"].words)


def test_the_councils_that_are_asked_for_in_other_words_exist(bundled: Dataset) -> None:
    assert [key for key in sought.COUNCILS if bundled.find(Body, key) is None] == []


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("trade", "area of cooperation"),
        ("council", "body mechanism structure established seat role"),
        ("chair-2010-bravo", "chair chairmanship preside presidency"),
        ("year-of-energy-2024", "named year capital city chosen holder"),
        ("charter", "document adopted signed"),
        ("echo-guest", "event"),
        ("shield-2005", "joint exercise drill held host participate"),
        ("budget-share", "number figure total 17.6 per cent"),
        ("energy-hub", "initiative proposal proposed"),
        ("ann-secretary-general", "official office head lead leader"),
        ("cy-deputy", "official office"),
        ("alphaville", "city place"),
        ("blog", "source article"),
        ("DD", "state country"),
        ("view-of-delta", "position view stance opinion"),
        ("consensus", "term meaning definition"),
        ("alpha-five", "status shanghai five founder founding"),
        ("bravo-member", "status member state full membership join joined accession become became"),
        ("bravo-observer", "status observer state become became"),
        ("charlie-dialogue-partner", "status dialogue partner partnership become became"),
        ("echo-partner", "status sco partner partnership"),
        ("council-2010-bravograd", "meeting held host attend participate 2nd"),
        ("energy-ministers-2023", "meeting held host attend participate"),
    ],
)
def test_a_record_is_sought_by_what_it_is(small: Dataset, key: str, words: str) -> None:
    assert " ".join(sought.words(found(small, key)).split()) == words


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"body": "heads-of-state-council"}, "meeting held host attend participate summit heads of state leaders 2nd"),
        ({"body": "heads-of-government-council"}, "meeting held host attend participate prime ministers 2nd"),
        ({"format": "video"}, "meeting held host attend participate online by video 2nd"),
        ({"format": "hybrid"}, "meeting held host attend participate 2nd"),
    ],
)
def test_a_meeting_of_the_heads_is_sought_by_who_meets_and_one_held_by_video_by_that(
    small: Dataset, changed: dict[str, str], words: str
) -> None:
    meeting = found(small, "council-2010-bravograd", **changed)
    assert " ".join(sought.words(meeting).split()) == words


def test_what_a_record_is_sought_by_is_in_small_letters(small: Dataset) -> None:
    assert sought.words(found(small, "budget-share", unit="US Dollars")) == "number figure total 17.6 us dollars"


@pytest.mark.parametrize(
    ("key", "named"),
    [
        ("energy-hub", ["energy", "trade", "BB", "ann-secretary-general"]),
        ("trade-fund", ["trade", "finance", "AA", "trade-plan-2023"]),
        ("chair-2010-bravo", ["BB", "council-2024"]),
        ("council-2010-bravograd", ["council", "BB", "AA"]),
        ("cy-deputy", ["secretariat"]),
        ("blog", []),
        ("consensus", ["politics"]),
    ],
)
def test_a_record_names_records_one_or_several_to_a_field_and_its_sources_are_none_of_them(
    small: Dataset, key: str, named: list[str]
) -> None:
    assert list(sought.references(found(small, key))) == named


def test_the_fields_that_name_records_are_those_of_references_but_sources() -> None:
    assert sought.reference_fields.__wrapped__(Meeting) == ("body", "country", "chair", "areas")
    assert sought.reference_fields.__wrapped__(Source) == ()


def test_the_fields_with_the_days_of_a_record_are_not_those_of_reports_of_it() -> None:
    assert sought.date_fields.__wrapped__(Meeting) == ("start", "end", "planned_start", "planned_end")
    assert sought.date_fields.__wrapped__(Source) == ("date",)
    assert sought.date_fields.__wrapped__(Official) == ("appointed", "start", "end", "planned_end", "attested")
    assert "read" in sought.BESIDE


@pytest.mark.parametrize(
    ("key", "dates"),
    [
        ("council-2010-bravograd", ["2010-06-30", "2010-07-01", "2010"]),
        ("cy-deputy", ["2021-03-01", "2023-12-12"]),
        ("trade-plan-2023", ["2023", "2022-09-16", "2023"]),
        ("energy-hub", ["2023-10-26"]),
        ("wind-year", ["2023-07-04", "2024"]),
        ("consensus", []),
        ("alphaville", []),
    ],
)
def test_the_dates_of_a_record_are_those_of_its_fields_and_steps_though_they_stand_where_it_is_the_same(
    small: Dataset, key: str, dates: list[str]
) -> None:
    assert [str(each) for each in sought.held(small, found(small, key)).dates] == dates


@pytest.mark.parametrize(
    ("key", "spell"),
    [
        ("bravo-observer", ("2004-01-01", "2010-05-31")),
        ("alpha-member", ("2001-06-15", LAST_DAY)),
        ("echo-partner", None),
        ("chair-2010-bravo", ("2010-07-01", "2024-07-04")),
        ("chair-2024-alpha", ("2024-07-04", "2026-12-31")),
        ("chair-2001-alpha", None),
        ("ann-secretary-general", ("2004-01-15", "2006-12-31")),
        ("bob-secretary-general", ("2007-01-01", "2027-12-31")),
        ("eve-president", ("2026-03-01", LAST_DAY)),
        ("cy-deputy", None),
        ("capital-2023-bravograd", ("2023-01-01", "2024-12-31")),
        ("year-of-energy-2024", ("2024-01-01", "2024-12-31")),
        ("council-2010-bravograd", None),
        ("energy-hub", None),
        ("DD", None),
    ],
)
def test_what_holds_for_a_spell_holds_until_its_end_its_planned_end_or_still(
    small: Dataset, key: str, spell: tuple[str, str] | None
) -> None:
    assert sought.held(small, found(small, key)).spell == spell


def test_an_end_counts_before_a_planned_one(small: Dataset) -> None:
    ended = found(small, "bob-secretary-general", end=parse("2020-05"))
    assert sought.held(small, ended).spell == ("2007-01-01", "2020-05-31")


def test_the_headquarters_are_sought_by_the_secretariat_alone(small: Dataset) -> None:
    assert [item.id for item in small.records(Body) if "headquarters" in sought.words(item)] == ["secretariat"]


def test_a_document_that_takes_positions_or_is_a_statement_is_sought_by_them(small: Dataset) -> None:
    taking = {item.id for item in small.records(Document) if item.positions}
    assert {item.id for item in small.records(Document) if "position" in sought.words(item)} == taking
    charter = small.find(Document, "charter")
    assert charter
    assert "stance" not in sought.words(charter)
    assert "stance" in sought.words(structs.replace(charter, kind="statement"))
