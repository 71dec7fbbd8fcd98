"""Nothing stands twice: in a list, in a record, in a collection."""

import pytest
from validation.breaking import Break, Found, edited

from sco_cli.validation import duplicates

LISTS, PARTS, TITLES = duplicates.lists_single, duplicates.parts_single, duplicates.titles_single
ADDRESSES, STATES, SHORT = duplicates.addresses_single, duplicates.states_told_apart, duplicates.short_names_single


@pytest.mark.parametrize("rule", [LISTS, PARTS, TITLES, ADDRESSES, STATES, SHORT])
def test_the_small_dataset_keeps_every_rule_of_doubles(broken: Break, rule: object) -> None:
    assert broken(rule) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "twice"),
    [
        ("memberships", 'sources = ["gazette-1996"]', 'sources = ["blog", "blog"]', "alpha-five sources", "blog"),
        ("documents", '["energy", "trade"]', '["energy", "trade", "energy"]', "energy-strategy areas", "energy"),
        (
            "initiatives__energy",
            '["AA", "secretariat"]',
            '["AA", "AA"]',
            "energy-strategy-initiative proposed_by",
            "AA",
        ),
        ("exercises", '["AA", "BB"]', '["AA", "BB", "BB"]', "shield-2005 participants", "BB"),
        ("exercises", 'hosts = ["AA"]', 'hosts = ["AA", "AA"]', "shield-2005 hosts", "AA"),
        ("events", '["EE", "BB"]', '["EE", "EE", "EE"]', "echo-guest states", "EE"),
        ("states", '["Echonia"]', '["Echonia", "Echonia"]', "EE aliases", "Echonia"),
        (
            "bodies",
            '  sources = ["blog"]',
            '  sources = ["blog#1", "blog#1"]',
            "secretariat disputed[1].sources",
            "blog#1",
        ),
        ("officials", '"2023-12-12"]', '"2021-03-01"]', "cy-deputy attested", "2021-03-01"),
    ],
)
def test_what_a_list_names_twice_is_found(broken: Break, file: str, old: str, new: str, where: str, twice: str) -> None:
    found = broken(LISTS, (file, old, new))
    assert [(f"{each.id} {each.field}", each.message) for each in found] == [(where, f"names '{twice}' twice")]


def test_two_places_in_one_source_are_not_twice_the_same(broken: Break) -> None:
    assert broken(LISTS, ("terms", '["secretariat-qa-2023#Q3"]', '["blog#1", "blog#2", "blog"]')) == []


def test_what_the_order_of_a_source_names_twice_is_told_by_another_rule(broken: Break) -> None:
    order = 'date = "2023-12-14"\n  [[sources.order]]\n  place = "Q3"\n  told = ["charter", "charter"]\n'
    assert broken(LISTS, ("sources", 'date = "2023-12-14"\n', order)) == []


STEP = """  [[bodies.history]]
  status = "in-force"
  date = "2004-01-15"
  what = "{what}"
  sources = ["blog"]
"""


def after_the_opening(what: str, date: str = "2004-01-15") -> tuple[str, str, str]:
    """The change that adds a step to the last of the secretariat."""
    old = 'what = "It opens."\n  sources = ["secretariat-qa-2023#Q1"]\n'
    return ("bodies", old, f"{old}\n{STEP.format(what=what).replace('2004-01-15', date)}")


@pytest.mark.parametrize("what", ["It opens.", "Doors are opened."])
def test_the_same_status_on_the_same_day_is_the_same_step(broken: Break, what: str) -> None:
    (found,) = broken(PARTS, after_the_opening(what))
    assert found[:2] == ("secretariat", "history[3].date")
    assert found.message == "is told in this record already"


def test_a_status_may_stand_on_another_day_or_in_one_month_twice(broken: Break) -> None:
    assert broken(PARTS, after_the_opening("It opens.", "2004-01-16")) == []
    month = ("bodies", 'date = "2004-01-15"', 'date = "2004-01"')
    assert broken(PARTS, month, after_the_opening("Doors are opened.", "2004-01")) == []
    assert len(broken(PARTS, month, after_the_opening("It opens.", "2004-01"))) == 1


def test_two_records_may_have_the_same_step(broken: Break) -> None:
    same = 'status = "agreed"\n  date = "2002-06-07"\n  what = "The council signs it."'
    other = 'status = "agreed"\n  date = "2022-09-16"\n  what = "The council approves it."'
    assert broken(PARTS, ("documents", other, same)) == []


def test_two_acts_of_one_day_are_told_apart_by_their_numbers(broken: Break) -> None:
    day = ("organisations", 'date = "2024-07"', 'date = "2004-12-02"')
    act = ("organisations", 'act = "resolution"', 'act = "observer-status"')
    assert broken(PARTS, day, act) == []
    number = ("organisations", 'number = "24/7"', 'number = "4/8"')
    assert [each.field for each in broken(PARTS, day, act, number)] == ["history[2].date"]
    assert broken(PARTS, day, number, ("organisations", 'act = "resolution"', 'act = "resolution" ')) == []


@pytest.mark.parametrize(("value", "twice"), [("2009-06-16", True), ("2009-06-15", False)])
def test_a_dispute_told_twice_is_found(broken: Break, value: str, twice: bool) -> None:
    again = f"""
  [[memberships.disputed]]
  field = "start"
  value = "{value}"
  sources = ["blog"]
  why = "Another reason."
"""
    why = 'why = "The memorandum came later."\n'
    found = broken(PARTS, ("memberships", why, why + again))
    assert [each[:2] for each in found] == ([("charlie-dialogue-partner", "disputed[2].field")] if twice else [])


def test_a_position_told_twice_is_found(broken: Break) -> None:
    text = ("documents", "No state is to cut off another.", "Pipelines are to be open TO ALL.")
    assert [each[:2] for each in broken(PARTS, text)] == [("energy-strategy", "positions[2].text")]


@pytest.mark.parametrize(("date", "twice"), [("2009", True), ("2010", False)])
def test_a_ratification_told_twice_is_found(broken: Break, date: str, twice: bool) -> None:
    one, two = (
        f'  [[documents.ratifications]]\n  state = "AA"\n  date = "{each}"\n  act = "{each}"\n  sources = ["blog"]\n'
        for each in ("2009", date)
    )
    old = '  date = "2003-09-19"\n  what = "It enters into force."\n  sources = ["secretariat-qa-2023#Q3"]\n'
    found = broken(PARTS, ("documents", old, f"{old}\n{one}\n{two.replace('act = ', 'act = ')}"))
    assert [each[:2] for each in found] == ([("charter", "ratifications[2].date")] if twice else [])


@pytest.mark.parametrize(("place", "twice"), [("Q1", True), ("Q2", False)])
def test_a_place_in_a_source_listed_twice_is_found(broken: Break, place: str, twice: bool) -> None:
    last = 'date = "2023-12-14"\n'
    order = f'  [[sources.order]]\n  place = "Q1"\n  [[sources.order]]\n  place = "{place}"\n  told = ["charter"]\n'
    found = broken(PARTS, ("sources", last, last + order))
    assert [each[:2] for each in found] == ([("secretariat-qa-2023", "order[2].place")] if twice else [])


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "message"),
    [
        ("areas", '"Trade"', '"finance"', "trade name", "is the name of 'finance' too"),
        ("states", '"Delta"', '"Bravo"', "", ""),
        ("terms", '"SCO family"', '"CONSENSUS"', "family term", "is the term of 'consensus' too"),
        ("bodies", '"Secretariat"', '"SCO Bank"', "secretariat name", "is the name of 'bank' too"),
        ("places", '"Bravograd"', '"Alphaville"', "bravograd name", "is the name of 'alphaville' too"),
        ("organisations", '"Assembly of Nations"', '"League of Rivers"', "nations name", "is the name of 'league' too"),
        ("initiatives__trade", '"Trade fund"', '"Energy hub"', "trade-fund title", "is the title of 'energy-hub' too"),
    ],
)
def test_two_records_of_the_same_title_are_found(
    broken: Break, file: str, old: str, new: str, where: str, message: str
) -> None:
    found = [(f"{each.id} {each.field}", each.message) for each in broken(TITLES, (file, old, new))]
    assert found == ([(where, message)] if where else [])


def test_documents_of_the_same_title_are_told_apart_by_their_day(broken: Break) -> None:
    title = ("documents", '"Plan for trade in 2023"', '"Charter of the Organisation"')
    assert broken(TITLES, title) == []
    found = broken(TITLES, title, ("documents", 'date = "2022-09-16"', 'date = "2002-06-07"'))
    assert [(each.id, each.message) for each in found] == [("trade-plan-2023", "is the title of 'charter' too")]


EVENT = ("events", '"Echo is a guest of the council."', '"Delta applies for membership."')
SAME = (("events", 'date = "2024-07"', 'date = "2008-03-24"'), ("events", 'kind = "guest"', 'kind = "application"'))
PLACE = ("events", 'states = ["EE", "BB"]', 'place = "Alphaville"')


def test_events_of_the_same_title_are_told_apart_by_day_kind_and_place(broken: Break) -> None:
    for change in (*SAME, PLACE):
        rest = [each for each in (*SAME, PLACE) if each != change]
        assert broken(TITLES, EVENT, *rest) == []
    found = broken(TITLES, EVENT, *SAME, PLACE)
    assert [(each.id, each.field) for each in found] == [("echo-guest", "title")]


def test_terms_of_one_person_are_told_apart_by_the_days_seen_in_office(broken: Break) -> None:
    dee = 'person = "Dee Dole"\noffice = "Deputy Secretary-General"\nnationality = "DD"\n'
    days = 'start = "2022-02-01"\nend = "2026-02-01"'
    cy = 'person = "Cy Cole"\noffice = "Deputy Secretary-General"\nbody = "secretariat"\n'
    twin = ("officials", dee + days, cy + 'attested = ["2021-03-01", "2023-12-12"]')
    assert [each.id for each in broken(TITLES, twin)] == ["dee-deputy"]
    assert broken(TITLES, ("officials", dee + days, cy + 'attested = ["2021-03-01"]')) == []


@pytest.mark.parametrize(
    "url",
    [
        "https://gazette.example/1996",
        "http://gazette.example/1996",
        "https://gazette.example/1996/",
        "https://www.gazette.example/1996",
        "http://WWW.Gazette.example/1996//",
    ],
)
def test_a_source_at_the_address_of_an_earlier_one_is_found(broken: Break, url: str) -> None:
    line, last = (f'url = "{url}" # {each}' for each in ("again", "and again"))
    assert broken(
        ADDRESSES,
        ("sources", 'url = "https://gazette.example/2009"', line),
        ("sources", 'url = "https://gazette.example/2012"', last),
    ) == [
        Found("gazette-2009", "url", line, "is the address of 'gazette-1996' too"),
        Found("gazette-2012", "url", last, "is the address of 'gazette-1996' too"),
    ]


@pytest.mark.parametrize(
    "url", ["https://gazette.example/1996a", "https://gazette.example/1996?", "https://g.example/1996"]
)
def test_addresses_that_differ_in_more_are_two(broken: Break, url: str) -> None:
    assert broken(ADDRESSES, ("sources", "https://gazette.example/2009", url)) == []
    upper = ("sources", "https://gazette.example/2012", "https://gazette.example/A")
    assert broken(ADDRESSES, ("sources", "https://gazette.example/2009", "https://gazette.example/a"), upper) == []


@pytest.mark.parametrize(
    ("old", "new", "field", "message"),
    [
        ('alpha3 = "DDD"', 'alpha3 = "AAA"', "alpha3", "'AAA' is a name or code of 'AA' too"),
        ('m49 = "004"', 'm49 = "001"', "m49", "'001' is that of 'AA' too"),
        ("cow = 904", "cow = 901", "cow", "'901' is that of 'AA' too"),
        ('cow_abb = "DLT"', 'cow_abb = "ALF"', "cow_abb", "'ALF' is that of 'AA' too"),
        ('name = "Delta"', 'name = "republic of alpha"', "name", "'republic of alpha' is a name or code of 'AA' too"),
        ('name_ru = "Дельта"', 'name_ru = "Альфа"', "name_ru", "'Альфа' is a name or code of 'AA' too"),
        ('name_zh = "丁国"', 'name_zh = "甲国"', "name_zh", "'甲国' is a name or code of 'AA' too"),
        ('name_zh = "丁国"', 'name_zh = "丁国"\naliases = ["BB"]', "aliases", "'BB' is a name or code of 'BB' too"),
        ('name_zh = "丁国"', 'name_zh = "丁国"\naliases = ["bbb"]', "aliases", "'bbb' is a name or code of 'BB' too"),
    ],
)
def test_a_name_or_code_of_two_states_is_found(broken: Break, old: str, new: str, field: str, message: str) -> None:
    found = broken(STATES, ("states", old, new))
    assert [(each.id, each.field, each.message) for each in found] == [("DD", field, message)]


def test_a_code_that_is_an_alias_of_an_earlier_state_is_found(broken: Break) -> None:
    (found,) = broken(STATES, ("states", '"Älpha"', '"DD"'))
    assert (found.id, found.field, found.line) == ("DD", "id", 'id = "DD"')


def test_a_state_may_have_one_of_its_own_names_as_an_alias_and_numbers_of_two_kinds_may_be_alike(broken: Break) -> None:
    alias = ("states", 'aliases = ["Echonia"]', 'aliases = ["Echo Republic", "EE"]')
    assert broken(STATES, alias, ("states", "cow = 904", "cow = 1")) == []


def test_a_short_name_of_two_bodies_is_found(broken: Break) -> None:
    short = ("bodies", 'kind = "meeting"', 'short = "hsc"\nkind = "meeting"')
    assert broken(SHORT, short) == [Found("energy-ministers", "short", 'short = "hsc"', "is short for 'council' too")]
    assert broken(SHORT, ("bodies", 'kind = "meeting"', 'short = "EM"\nkind = "meeting"')) == []


@pytest.mark.parametrize(
    ("file", "start", "key"),
    [
        ("meetings", '[[meetings]]\nid = "energy-ministers-2023"', "energy-ministers-again"),
        ("memberships", '[[memberships]]\nid = "echo-partner"', "echo-again"),
        ("chairmanships", '[[chairmanships]]\nid = "chair-2026-bravo"', "chair-again"),
        ("statements", '[[statements]]\nid = "view-of-delta"', "view-again"),
        ("corrections", '[[corrections]]\nid = "alpha-five-end"', "end-again"),
    ],
)
def test_a_record_without_a_title_that_is_there_twice_is_found(broken: Break, file: str, start: str, key: str) -> None:
    text = edited(file)
    record = text[text.index(start) :].split("\n\n")[0] + "\n\n"
    again = record.rstrip() + '\nnote = "Another."\n' if file in ("meetings", "statements") else record
    again = again.replace(start.rpartition('"')[0].rpartition('"')[2], key)
    found = broken(TITLES, (file, record.rstrip(), f"{record}{again.rstrip()}"))
    first = start.rpartition('"')[0].rpartition('"')[2]
    assert [(each.id, each.field, each.message) for each in found] == [(key, "id", f"tells what '{first}' tells")]
