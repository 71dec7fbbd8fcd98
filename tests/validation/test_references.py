"""Ids are unique and well formed, what a record names exists, and every record has its sources."""

import pytest
from running import SMALL
from validation.breaking import Break, Found

from sco_cli.validation import references

UNIQUE, FORMED, KNOWN = references.ids_unique, references.ids_wellformed, references.references_known
NAMED, USED, DISPUTED = references.sources_named, references.sources_used, references.disputes_named
FILED, AREAS, PLACES = references.first_area_is_file, references.areas_used, references.places_in_sources
UNCITED = ("memberships", 'sources = ["gazette-1996"]', 'sources = ["gazette-2009"]')
SLUG = "expected lower-case words joined by hyphens"
CODE = "expected an ISO alpha-2 code, two capital letters"


@pytest.mark.parametrize(
    "rule", [UNIQUE, FORMED, KNOWN, NAMED, USED, DISPUTED, FILED, AREAS, PLACES, references.order_cites]
)
def test_the_small_dataset_keeps_every_rule_of_naming(broken: Break, rule: object) -> None:
    assert broken(rule) == []


def test_an_id_used_twice_in_a_file_is_found_where_it_is_used_again(broken: Break) -> None:
    assert broken(UNIQUE, ("areas", 'id = "trade"', 'id = "finance" # again')) == [
        Found("finance", "id", 'id = "finance" # again', "the id is used here already")
    ]


def test_an_id_used_often_is_found_each_time_but_the_first(broken: Break) -> None:
    assert broken(
        UNIQUE,
        ("areas", 'id = "finance"', 'id = "energy" # second'),
        ("areas", 'id = "politics"', 'id = "energy" # third'),
    ) == [
        Found("energy", "id", 'id = "energy" # second', "the id is used here already"),
        Found("energy", "id", 'id = "energy" # third', "the id is used here already"),
    ]


def test_an_id_used_in_two_collections_is_found_in_the_later(broken: Break) -> None:
    assert broken(
        UNIQUE,
        ("areas", 'id = "trade"', 'id = "council"'),
        ("bodies", 'id = "bank"', 'id = "council" # body'),
        ("bodies", 'id = "council"\n', 'id = "council" # again\n'),
    ) == [
        Found("council", "id", 'id = "council" # body', "the id is used in areas already"),
        Found("council", "id", 'id = "council" # again', "the id is used in areas already"),
    ]


@pytest.mark.parametrize(
    "key", ["Trade", "trade_1", "trade-", "-trade", "trade--x", "", "träde", "trade x", "trade\\n"]
)
def test_an_id_that_is_not_well_formed_is_found(broken: Break, key: str) -> None:
    assert broken(FORMED, ("areas", 'id = "trade"', f'id = "{key}"')) == [
        Found(key.replace("\\n", "\n"), "id", f'id = "{key}"', SLUG)
    ]


@pytest.mark.parametrize("key", ["t", "2", "trade-2", "2-trade", "a-b-c"])
def test_an_id_of_small_letters_digits_and_hyphens_is_well_formed(broken: Break, key: str) -> None:
    assert broken(FORMED, ("areas", 'id = "trade"', f'id = "{key}"')) == []


@pytest.mark.parametrize("key", ["dd", "DDD", "D", "D1", "delta"])
def test_an_id_of_a_state_that_is_no_alpha_2_code_is_found(broken: Break, key: str) -> None:
    assert broken(FORMED, ("states", 'id = "DD"', f'id = "{key}"')) == [Found(key, "id", f'id = "{key}"', CODE)]


def test_a_code_is_well_formed_only_for_a_state(broken: Break) -> None:
    assert broken(FORMED, ("areas", 'id = "trade"', 'id = "TR"')) == [Found("TR", "id", 'id = "TR"', SLUG)]


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "memberships",
            'state = "AA"',
            'state = "XX"',
            Found("alpha-five", "state", 'state = "XX"', "there is no 'XX' in states"),
        ),
        (
            "memberships",
            'sources = ["secretariat-qa-2023#Q3"]',
            'sources = ["gazette-2025", "secretariat-qa-2032#Q3"]',
            Found(
                "alpha-member",
                "sources",
                'sources = ["gazette-2025", "secretariat-qa-2032#Q3"]',
                "there is no 'secretariat-qa-2032' in sources; did you mean 'secretariat-qa-2023'?",
            ),
        ),
        (
            "memberships",
            '  sources = ["gazette-2009"]',
            '  sources = ["xyz"]',
            Found(
                "charlie-dialogue-partner", "disputed[1].sources", 'sources = ["xyz"]', "there is no 'xyz' in sources"
            ),
        ),
        (
            "bodies",
            '  sources = ["gazette-2025"]',
            '  sources = ["xyz#1"]',
            Found("bank", "history[2].sources", 'sources = ["xyz#1"]', "there is no 'xyz' in sources"),
        ),
        (
            "chairmanships",
            '"council-2024"',
            '"secretariat"',
            Found("chair-2010-bravo", "summit", 'summit = "secretariat"', "there is no 'secretariat' in meetings"),
        ),
        (
            "chairmanships",
            '"council-2024"',
            '"council-2042"',
            Found(
                "chair-2010-bravo",
                "summit",
                'summit = "council-2042"',
                "there is no 'council-2042' in meetings; did you mean 'council-2024'?",
            ),
        ),
        (
            "meetings",
            'body = "energy-ministers"',
            'body = "AA"',
            Found("energy-ministers-2023", "body", 'body = "AA"', "there is no 'AA' in bodies"),
        ),
        (
            "meetings",
            'country = "AA"',
            'country = "AA#1"',
            Found(
                "council-2001-alphaville",
                "country",
                'country = "AA#1"',
                "there is no 'AA#1' in states; did you mean 'AA'?",
            ),
        ),
        (
            "documents",
            'areas = ["energy", "trade"]',
            'areas = ["energy", "tarde"]',
            Found(
                "energy-strategy",
                "areas",
                'areas = ["energy", "tarde"]',
                "there is no 'tarde' in areas; did you mean 'trade'?",
            ),
        ),
        (
            "initiatives__trade",
            'documents = ["trade-plan-2023"]',
            'documents = ["xyz"]',
            Found("trade-fund", "documents", 'documents = ["xyz"]', "there is no 'xyz' in documents"),
        ),
        (
            "initiatives__energy",
            'same_as = "year-of-energy-2024"',
            'same_as = "year-of-energy-2042"',
            Found(
                "wind-year",
                "same_as",
                'same_as = "year-of-energy-2042"',
                "there is no 'year-of-energy-2042' in bodies or documents or designations; "
                "did you mean 'year-of-energy-2024'?",
            ),
        ),
        (
            "initiatives__energy",
            'same_as = "year-of-energy-2024"',
            'same_as = "council-2024"',
            Found(
                "wind-year",
                "same_as",
                'same_as = "council-2024"',
                "there is no 'council-2024' in bodies or documents or designations; did you mean 'council'?",
            ),
        ),
        (
            "places",
            'country = "BB"',
            'country = "XX"',
            Found("bravograd", "country", 'country = "XX"', "there is no 'XX' in states"),
        ),
        (
            "designations",
            '  sources = ["gazette-2025"]',
            '  sources = ["xyz"]',
            Found("year-of-energy-2024", "history[2].sources", 'sources = ["xyz"]', "there is no 'xyz' in sources"),
        ),
        (
            "initiatives__energy",
            'proposed_by = ["AA", "secretariat"]',
            'proposed_by = ["AA", "xyz"]',
            Found(
                "energy-strategy-initiative",
                "proposed_by",
                'proposed_by = ["AA", "xyz"]',
                "there is no 'xyz' in states or bodies or officials",
            ),
        ),
    ],
)
def test_what_a_record_names_and_does_not_exist_is_found(
    broken: Break, file: str, old: str, new: str, expected: Found
) -> None:
    assert broken(KNOWN, (file, old, new)) == [expected]


def test_each_unknown_name_is_found(broken: Break) -> None:
    line = 'participants = ["XX", "BB", "YY"]'
    assert broken(KNOWN, ("exercises", 'participants = ["AA", "BB", "DD"]', line)) == [
        Found("guard-2026", "participants", line, "there is no 'XX' in states"),
        Found("guard-2026", "participants", line, "there is no 'YY' in states"),
    ]


def test_a_person_in_office_a_body_or_a_state_can_have_proposed_something(broken: Break) -> None:
    new = 'proposed_by = ["cy-deputy", "bank", "EE"]'
    assert broken(KNOWN, ("initiatives__energy", 'proposed_by = ["AA", "secretariat"]', new)) == []


def test_a_record_a_step_and_a_dispute_without_a_source_are_found(broken: Break) -> None:
    assert broken(
        NAMED,
        ("bodies", 'sources = ["secretariat-qa-2023#Q1"]\n\n', "sources = [] # own\n\n"),
        ("bodies", 'sources = ["secretariat-qa-2023#Q1"]', "sources = [] # step"),
        ("bodies", 'sources = ["blog"]', "sources = [] # dispute"),
        ("terms", 'sources = ["secretariat-qa-2023#Q7"]', "sources = []"),
        ("designations", '  sources = ["gazette-2025"]', "  sources = [] # its step"),
    ) == [
        Found("secretariat", "sources", "sources = [] # own", "names no source"),
        Found("secretariat", "history[2].sources", "sources = [] # step", "names no source"),
        Found("secretariat", "disputed[1].sources", "sources = [] # dispute", "names no source"),
        Found("year-of-energy-2024", "history[2].sources", "sources = [] # its step", "names no source"),
        Found("family", "sources", "sources = []", "names no source"),
    ]


@pytest.mark.parametrize("key", ["bank", "charter", "capital-2023-bravograd"])
def test_an_initiative_can_be_the_same_as_a_body_a_document_or_a_designation(broken: Break, key: str) -> None:
    assert broken(KNOWN, ("initiatives__energy", 'same_as = "energy-strategy"', f'same_as = "{key}"')) == []


def test_a_source_that_nothing_cites_is_a_warning(broken: Break) -> None:
    assert broken(USED, UNCITED, ("sources", "Weak.", "Weak!")) == [
        Found("gazette-1996", "id", 'id = "gazette-1996"', "no record cites this source", "warning")
    ]


def test_an_area_to_which_nothing_belongs_is_a_warning(broken: Break) -> None:
    added = '[[areas]]\nid = "sport"\nname = "Sport"\ncovers = "Games."\n\n[[areas]]\nid = "trade"'
    assert broken(AREAS, ("areas", '[[areas]]\nid = "trade"', added)) == [
        Found("sport", "id", 'id = "sport"', "no record belongs to this area", "warning")
    ]


@pytest.mark.parametrize("rule", [USED, AREAS])
def test_what_only_a_record_that_could_not_be_read_may_name_is_no_warning(broken: Break, rule: object) -> None:
    area = ("areas", 'id = "trade"', 'id = "sport"\nname = "S"\ncovers = "G."\n[[areas]]\nid = "trade"')
    assert broken(rule, area, UNCITED, ("sources", "Weak.", "Weak!"), ("terms", '"Consensus"', "1")) == []


def test_a_bundled_source_or_area_that_ones_own_records_do_not_use_is_no_warning(broken: Break) -> None:
    assert broken(USED, UNCITED) == []
    changes = [(name, 'areas = ["finance"]', "areas = []") for name in ("bodies", "statements")]
    assert broken(AREAS, *changes, ("initiatives__trade", 'areas = ["trade", "finance"]', 'areas = ["trade"]')) == []


@pytest.mark.parametrize(
    ("cited", "message"),
    [
        ("secretariat-qa-2023#", "'secretariat-qa-2023#' names no place after the '#'"),
        ("secretariat-qa-2023# ", "'secretariat-qa-2023# ' names no place after the '#'"),
        ("secretariat-qa-2023#Q3#Q4", "'secretariat-qa-2023#Q3#Q4' names no place after the '#'"),
        ("secretariat-qa-2023#Q99", "'secretariat-qa-2023' lists no place 'Q99' in its order"),
        ("secretariat-qa-2023#Q", "'secretariat-qa-2023' lists no place 'Q' in its order"),
    ],
)
def test_a_place_that_is_none_or_not_in_the_source_is_found(broken: Break, cited: str, message: str) -> None:
    text = (SMALL / "sources.toml").read_text(encoding="utf-8")
    places = [f'  [[sources.order]]\n  place = "Q{number}"\n' for number in (1, 2, 3, 7, 9, 10, 11)]
    last = 'date = "2023-12-14"'
    assert text.count(last) == 1
    order = ("sources", last, last + "\n" + "".join(places))
    line = f'sources = ["{cited}"] # here'
    assert broken(PLACES, order) == []
    assert broken(PLACES, order, ("terms", 'sources = ["secretariat-qa-2023#Q3"]', line)) == [
        Found("consensus", "sources", line, message)
    ]
    step = ("documents", '  sources = ["secretariat-qa-2023#Q3"]', f"  {line}")
    where = [(each.id, each.field, each.line) for each in broken(PLACES, order, step)]
    assert where[0] == ("charter", "history[2].sources", line)


def test_of_a_source_that_lists_no_places_any_may_be_named(broken: Break) -> None:
    assert broken(PLACES, ("terms", 'sources = ["secretariat-qa-2023#Q3"]', 'sources = ["gazette-2025#p. 99"]')) == []
    assert broken(PLACES, ("terms", 'sources = ["secretariat-qa-2023#Q3"]', 'sources = ["gazette-2025"]')) == []


def test_bundled_records_that_name_what_a_folder_has_no_more_are_told_of_its_file(broken: Break) -> None:
    gone = ("areas", '[[areas]]\nid = "finance"\nname = "Finance"\ncovers = "Banks and funds."\n', "")
    assert broken(KNOWN, gone) == []
    (fault,) = broken(references.nothing_gone, gone)
    assert (fault.id, fault.severity) == ("finance", "error")
    assert fault.message == "is missing here, where the bundled file has it; bundled records name it: 3, as 'bank'"


def test_a_record_of_ones_own_that_names_what_the_folder_has_no_more_is_at_fault_itself(broken: Break) -> None:
    gone = ("areas", 'id = "finance"', 'id = "money"')
    statement = ("statements", "Own currencies", "Currencies")
    assert [(each.id, each.message) for each in broken(KNOWN, gone, statement)] == [
        ("aim-of-currency", "there is no 'finance' in areas")
    ]
    (fault,) = broken(references.nothing_gone, gone, statement)
    assert fault.message == "is missing here, where the bundled file has it; bundled records name it: 2, as 'bank'"


def test_what_is_gone_and_nothing_bundled_names_is_no_fault(broken: Break) -> None:
    assert broken(references.nothing_gone, ("terms", 'id = "family"', 'id = "group"')) == []


def test_what_a_bundled_source_orders_or_a_correction_corrects_is_missed_too(broken: Break) -> None:
    gone = ("memberships", 'id = "alpha-five"', 'id = "alpha-5"')
    (fault,) = broken(references.nothing_gone, gone)
    assert (fault.id, fault.message) == (
        "alpha-five",
        "is missing here, where the bundled file has it; bundled records name it: 1, as 'alpha-five-end'",
    )


@pytest.mark.parametrize(
    ("file", "unread"),
    [("areas", '"Energy and fuel"'), ("states", '"Delta"'), ("sources", '"News of 2025"')],
)
def test_a_record_at_fault_is_still_there_for_those_that_name_it(broken: Break, file: str, unread: str) -> None:
    for rule in (KNOWN, references.nothing_gone, references.order_cites, PLACES):
        assert broken(rule, (file, unread, "1")) == []


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        (
            "end",
            "last summer",
            "'last summer' is not a date such as 2017, 2017-06, 2017-06-09, 2017? or 2017-06-08/2017-06-09",
        ),
        ("signed", "2009-02-30", "'2009-02-30' is not a day that exists in the calendar"),
    ],
)
def test_a_disputed_date_that_is_none_is_found(broken: Break, field: str, value: str, message: str) -> None:
    changes = [("memberships", 'field = "start"', f'field = "{field}"')]
    changes.append(("memberships", 'value = "2009-06-16"', f'value = "{value}"'))
    assert broken(DISPUTED, *changes) == [
        Found("charlie-dialogue-partner", "disputed[1].value", f'value = "{value}"', message)
    ]


@pytest.mark.parametrize(
    ("value", "wrong"), [("many", True), ("1.5", False), ("-2", False), ("2004?", True), ("", True)]
)
def test_a_disputed_number_that_is_none_is_found(broken: Break, value: str, wrong: bool) -> None:
    dispute = f"""
  [[figures.disputed]]
  field = "value"
  value = "{value}"
  sources = ["blog"]
  why = "It guesses."
"""
    faults = broken(
        DISPUTED, ("figures", 'state = "AA"\nsources = ["gazette-2025"]\n', f'sources = ["blog"]\n{dispute}')
    )
    assert [each.message for each in faults] == ([f"expected a number, found '{value}'"] if wrong else [])


def test_a_dispute_about_a_field_that_the_record_cannot_have_is_found(broken: Break) -> None:
    assert broken(DISPUTED, ("memberships", 'field = "start"', 'field = "begin"')) == [
        Found("charlie-dialogue-partner", "disputed[1].field", 'field = "begin"', "a record here has no field 'begin'")
    ]


def test_a_dispute_that_gives_the_records_own_value_is_found(broken: Break) -> None:
    assert broken(DISPUTED, ("memberships", 'value = "2009-06-16"', 'value = "2010-05"')) == [
        Found("charlie-dialogue-partner", "disputed[1].value", 'value = "2010-05"', "is the record's own value")
    ]


def test_a_dispute_may_be_about_a_field_that_the_record_leaves_open(broken: Break) -> None:
    assert broken(DISPUTED, ("memberships", 'field = "start"', 'field = "end"')) == []


@pytest.mark.parametrize("areas", ['["trade", "energy"]', "[]"])
def test_an_initiative_whose_main_area_is_not_that_of_its_file_is_found(broken: Break, areas: str) -> None:
    assert broken(FILED, ("initiatives__energy", 'areas = ["energy"]', f"areas = {areas}")) == [
        Found(
            "energy-strategy-initiative",
            "areas",
            f"areas = {areas}",
            "expected 'energy' first, as the file is named",
        )
    ]


ORDER = """date = "2023-12-14"
  [[sources.order]]
  place = "Q3"
  asked = ["consensus"]
  told = ["council", {told}]
"""


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ('"charter"', None),
        ('"charta"', "there is no record 'charta'"),
        ('"family"', "'family' does not cite this source at 'Q3'"),
        ('"customs-window"', "'customs-window' does not cite this source at 'Q3'"),
        ('"charter", "charter"', "'charter' is named twice"),
        ('"consensus"', "'consensus' is named twice"),
    ],
)
def test_what_a_source_tells_in_order_cites_it_there(broken: Break, told: str, message: str | None) -> None:
    text = ORDER.format(told=told)
    line = text.splitlines()[-1].strip()
    expected = [Found("secretariat-qa-2023", "order[1].told", line, message)] if message else []
    assert broken(references.order_cites, ("sources", 'date = "2023-12-14"\n', text)) == expected


def test_what_a_question_names_cites_the_source_there_too(broken: Break) -> None:
    text = ORDER.replace('asked = ["consensus"]', 'asked = ["family"]').format(told='"charter"')
    assert [each.field for each in broken(references.order_cites, ("sources", 'date = "2023-12-14"\n', text))] == [
        "order[1].asked"
    ]
