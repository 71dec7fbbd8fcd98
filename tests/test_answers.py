"""What an answer is, in words: how many of what, and of which day."""

import pytest

from sco_cli.answers import HOLDERS, ROWS, SPELLS, rows
from sco_cli.contents import ACROSS, RECORDS
from sco_cli.fields import words_of
from sco_cli.labels import Number
from sco_cli.listings import listing
from sco_cli.options import TODAY
from sco_cli.vocabulary import Status

SAID = {
    "members": ("1 state and its status on DAY", "2 states and their status on DAY"),
    "chairmanships": ("1 chairmanship, as of DAY", "2 chairmanships, as of DAY"),
    "timeline": ("1 entry of the timeline, as of DAY", "2 entries of the timeline, as of DAY"),
    "initiatives": ("1 initiative, as of DAY", "2 initiatives, as of DAY"),
    "meetings": ("1 meeting, as of DAY", "2 meetings, as of DAY"),
    "documents": ("1 document, as of DAY", "2 documents, as of DAY"),
    "bodies": ("1 body or mechanism, as of DAY", "2 bodies and mechanisms, as of DAY"),
    "officials": ("1 term of office, as of DAY", "2 terms of office, as of DAY"),
    "designations": ("1 named year or capital, as of DAY", "2 named years and capitals, as of DAY"),
    "exercises": ("1 joint exercise, as of DAY", "2 joint exercises, as of DAY"),
    "organisations": ("1 other organisation, as of DAY", "2 other organisations, as of DAY"),
    "figures": ("1 stated figure", "2 stated figures"),
    "events": ("1 event, as of DAY", "2 events, as of DAY"),
    "statements": ("1 statement, as of DAY", "2 statements, as of DAY"),
    "terms": ("1 term", "2 terms"),
    "areas": ("1 area of cooperation, as of DAY", "2 areas of cooperation, as of DAY"),
    "states": ("1 state, as of DAY", "2 states, as of DAY"),
    "corrections": ("1 correction", "2 corrections"),
    "delegations": ("1 delegation, as of DAY", "2 delegations, as of DAY"),
    "diff": ("1 change from A to B", "2 changes from A to B"),
    "search": ("1 record found for 'x', as of DAY", "2 records found for 'x', as of DAY"),
    "panel": ("1 state-year on 12-31 of each year, as of DAY", "2 state-years on 12-31 of each year, as of DAY"),
}
HELD = {
    "shanghai-five": ("1 state of the Shanghai Five on DAY", "2 states of the Shanghai Five on DAY"),
    "member": ("1 member state on DAY", "2 member states on DAY"),
    "observer": ("1 observer state on DAY", "2 observer states on DAY"),
    "dialogue-partner": ("1 dialogue partner on DAY", "2 dialogue partners on DAY"),
    "partner": ("1 SCO partner on DAY", "2 SCO partners on DAY"),
}
READ = {"as_of": "DAY", "first": "A", "last": "B", "text": "x", "on": "12-31"}


def said(words: Number) -> tuple[str, str]:
    return words.one.format(count=1, **READ), words.several.format(count=2, **READ)


def test_every_listing_but_that_of_sources_says_what_its_rows_are() -> None:
    assert {name: said(listing(name).words) for name in (*RECORDS, *ACROSS) if name != "sources"} == SAID
    assert set(ROWS) <= set(SAID)


def test_what_is_not_called_otherwise_is_called_as_its_records_are() -> None:
    assert said(rows("laws", "law", dated=True)) == ("1 law, as of DAY", "2 laws, as of DAY")
    assert said(rows("laws", "law", dated=False)) == ("1 law", "2 laws")


def test_every_status_is_said_of_those_who_hold_it_and_a_spell_of_no_day() -> None:
    assert set(HOLDERS) == set(words_of(Status))
    assert {name: said(words) for name, words in HOLDERS.items()} == HELD
    assert said(SPELLS) == ("1 spell of a state in a status, as of DAY", "2 spells of states in a status, as of DAY")


@pytest.mark.parametrize("name", SAID)
def test_the_day_is_named_wherever_a_listing_is_asked_for_one(name: str) -> None:
    asked = any(each.default == TODAY for each in listing(name).options.values())
    assert asked is ("{as_of}" in listing(name).words.several or "{last}" in listing(name).words.several)
