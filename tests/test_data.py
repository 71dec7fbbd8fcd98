"""The bundled data: complete where completeness is promised, and checked against lists kept elsewhere."""

import csv
import json
from collections import Counter, defaultdict

import pycountry
import pytest
from countrycode import countrycode
from running import HERE, Run

from sco_cli import inputs
from sco_cli.cited import citations, references
from sco_cli.dataset import Dataset
from sco_cli.dates import LAST_DAY
from sco_cli.listings.chairmanships import chairmanships
from sco_cli.listings.diff import diff
from sco_cli.listings.meetings import meetings
from sco_cli.listings.members import members
from sco_cli.listings.panel import panel
from sco_cli.listings.search import search
from sco_cli.listings.timeline import timeline
from sco_cli.pages import show
from sco_cli.records import COLLECTIONS, Area, Chairmanship, Exercise, Meeting, Membership, Official, State
from sco_cli.validation import check

ITEMS = list(csv.DictReader((HERE / "data" / "press-qa-items.csv").read_text(encoding="utf-8").splitlines()))
EACH_QUESTION = {"Q1": 35, "Q2": 5, "Q3": 18, "Q4": 10, "Q5": 14, "Q6": 19, "Q7": 12, "Q8": 15, "Q9": 21, "Q10": 28,
                 "Q11": 18, "Q12": 16}  # fmt: skip


def test_codes_agree_with_iso_3166(bundled: Dataset) -> None:
    for state in bundled.records(State):
        standard = pycountry.countries.get(alpha_2=state.id)
        assert standard
        assert (standard.alpha_3, standard.numeric) == (state.alpha3, state.m49), state.id


def test_correlates_of_war_codes_agree_with_a_maintained_list(bundled: Dataset) -> None:
    states = bundled.records(State)
    published = countrycode([state.alpha3 for state in states], origin="iso3c", destination="cown")
    assert [state.cow for state in states] == [int(code) for code in published]


def test_every_item_of_the_press_answers_is_counted() -> None:
    assert Counter(item["question"] for item in ITEMS) == EACH_QUESTION
    assert len({item["item"] for item in ITEMS}) == 211


@pytest.mark.parametrize("question", EACH_QUESTION)
def test_every_item_of_a_question_stands_in_a_record_that_cites_it(bundled: Dataset, question: str) -> None:
    citing = defaultdict(set)
    for found in citations(bundled):
        if found.source == "secretariat-qa-2023":
            citing[found.place].add(found.record.id)
    missing = [
        item["item"] for item in ITEMS if item["question"] == question and item["record"] not in citing[question]
    ]
    assert missing == []


def test_showing_the_press_answers_lists_every_such_record_by_question(run_bundled: Run) -> None:
    page = json.loads(run_bundled("show", "secretariat-qa-2023", "-f", "json").out)
    shown = {(row["place"], row["id"]) for row in page["cited_by"]}
    assert {(item["question"], item["record"]) for item in ITEMS} <= shown
    places = [row["place"] for row in page["cited_by"]]
    assert list(dict.fromkeys(places)) == list(EACH_QUESTION)


def test_every_area_has_at_least_four_initiatives(run_bundled: Run) -> None:
    rows = json.loads(run_bundled("areas", "-f", "json").out)
    assert min(row["initiatives"] for row in rows) >= 4


def test_the_energy_list_names_what_the_press_answers_name(run_bundled: Run) -> None:
    rows = {row["id"]: row for row in json.loads(run_bundled("initiatives", "--area", "energy", "-f", "json").out)}
    wanted = {
        "energy-cooperation-strategy": ["Kazakhstan"],
        "regional-energy-hub": ["Iran"],
        "oil-production-refining-fund": ["Iran"],
        "alternative-fuels": [],
    }
    for key, proposers in wanted.items():
        assert rows[key]["proposed_by"] == proposers
        assert "secretariat-qa-2023#Q9" in rows[key]["sources"]


def test_what_was_pending_in_2023_shows_what_became_of_it(run_bundled: Run) -> None:
    def status(day: str) -> dict[str, str]:
        rows = json.loads(run_bundled("initiatives", "--as-of", day, "-f", "json").out)
        return {row["id"]: row["status"] for row in rows}

    then, now = status("2023-12-14"), status("2026-02-26")
    assert (then["energy-cooperation-strategy"], now["energy-cooperation-strategy"]) == ("drafting", "in-force")
    for key in ("environment-agreement", "drinking-water-statement", "waste-management-statement"):
        assert (then[key], now[key]) == ("drafting", "agreed"), key


def test_all_summits_are_there_and_numbered(bundled: Dataset) -> None:
    meetings = bundled.records(Meeting)
    for body, last in (("heads-of-state-council", 25), ("heads-of-government-council", 24), ("shanghai-five", 5)):
        numbers = [item.number for item in meetings if item.body == body and item.start and item.number]
        assert numbers[:last] == list(range(1, last + 1)), body


def test_no_date_is_later_than_the_record_reaches_except_what_is_planned(bundled: Dataset) -> None:
    for kind in (Membership, Chairmanship, Meeting, Official, Exercise):
        for record in bundled.records(kind):
            for field in ("start", "end", "decided", "signed"):
                date = getattr(record, field, None)
                assert date is None or date.first <= "2026-03-31", (record.id, field)


def test_each_reference_is_named_once_in_a_record(bundled: Dataset) -> None:
    for found in citations(bundled):
        assert len(set(found.record.sources)) == len(found.record.sources), found.record.id
        assert references(found.record)


def test_texts_use_full_names_not_shorthand(bundled: Dataset) -> None:
    shorthand = (" HSC", " HGC", " DP ", "S-Q", "ENE-0", "POL-0")
    for found in citations(bundled):
        text = str(found.record)
        assert not any(word in text for word in shorthand), found.record.id


def test_the_bundled_data_keeps_every_rule_without_a_warning(bundled: Dataset) -> None:
    assert check(bundled) == []


FOUNDERS = {"CN", "KZ", "KG", "RU", "TJ", "UZ"}
NOW = "2026-02-26"


def codes(bundled: Dataset, day: str, status: str) -> set[str]:
    return {row.code for row in members(bundled, day, status=[status])}


def test_the_press_answers_of_2023_speak_of_26_states(bundled: Dataset) -> None:
    day = "2023-12-14"
    assert codes(bundled, day, "member") == FOUNDERS | {"IN", "PK", "IR"}
    assert codes(bundled, day, "observer") == {"AF", "BY", "MN"}
    assert codes(bundled, day, "dialogue-partner") == {
        "AE", "AM", "AZ", "BH", "EG", "KH", "KW", "LK", "MM", "MV", "NP", "QA", "SA", "TR",
    }  # fmt: skip
    assert len(members(bundled, day)) == 26


@pytest.mark.parametrize(
    ("day", "full", "observers", "partners"),
    [
        ("2001-06-15", 6, 0, 0),
        ("2004-06-17", 6, 1, 0),
        ("2005-07-05", 6, 4, 0),
        ("2010-05-31", 6, 4, 2),
        ("2012-06-07", 6, 5, 2),
        ("2013-04-26", 6, 5, 3),
        ("2015-07-10", 6, 6, 2),
        ("2016-04-16", 6, 6, 6),
        ("2017-06-08", 6, 6, 6),
        ("2017-06-09", 8, 4, 6),
        ("2023-07-03", 8, 4, 13),
        ("2023-07-04", 9, 3, 13),
        ("2023-07-15", 9, 3, 14),
        ("2024-07-03", 9, 3, 14),
        ("2024-07-04", 10, 2, 14),
        ("2026-02-26", 10, 2, 14),
    ],
)
def test_the_size_of_the_organisation_on_each_day_it_changed(
    bundled: Dataset, day: str, full: int, observers: int, partners: int
) -> None:
    sizes = [len(codes(bundled, day, status)) for status in ("member", "observer", "dialogue-partner")]
    assert sizes == [full, observers, partners]


def test_before_the_organisation_there_were_the_shanghai_five(bundled: Dataset) -> None:
    assert codes(bundled, "2000-01-01", "shanghai-five") == FOUNDERS - {"UZ"}
    assert codes(bundled, "2001-06-14", "shanghai-five") == FOUNDERS
    assert not members(bundled, "1996-04-25")
    assert not codes(bundled, "2001-06-15", "shanghai-five")


def test_full_membership_agrees_with_the_correlates_of_war_data_set(bundled: Dataset) -> None:
    # Correlates of War, intergovernmental organisations 3.0, state years: SCO full members by year, 1996 to 2014.
    rows = panel(bundled, first=1996, last=2014, as_of=NOW)
    by_year = defaultdict(set)
    for row in rows:
        if row.status in ("member", "shanghai-five"):
            by_year[row.year].add(row.code)
    assert all(by_year[year] == FOUNDERS - {"UZ"} for year in range(1996, 2001))
    assert all(by_year[year] == FOUNDERS for year in range(2001, 2015))


def test_india_is_a_member_since_2017_and_the_press_answers_are_told_to_say_2018(bundled: Dataset) -> None:
    page = json.loads(json.dumps(show(bundled, "india", NOW).record()))
    assert (page["status"], page["since"]) == ("member", "2017-06-09")
    said = next(each for each in page["disagreements"] if "secretariat-qa-2023#Q3" in each["sources"])
    assert (said["field"], said["kept"], said["value"]) == ("start", "2017-06-09", "2018")
    assert said["why"]


def test_the_partner_status_of_2025_is_decided_for_seventeen_states(bundled: Dataset) -> None:
    rows = [row for row in diff(bundled, "2025-08-31", "2025-09-01") if row.change == "decided"]
    assert [row.after for row in rows] == ["partner (decided)", "dialogue-partner (decided)"]
    assert len(rows[0].subject.split(", ")) == 17
    assert rows[1].subject == "Laos"


def test_every_day_since_2002_has_one_chair(bundled: Dataset) -> None:
    for year in range(2002, 2027):
        for month in range(1, 13):
            day = f"{year}-{month:02d}-01"
            if day <= bundled.about.verified_through.last:
                current = [row for row in chairmanships(bundled, day) if row.phase == "current"]
                assert len(current) == 1, day


def test_kazakhstan_chaired_when_the_press_asked(bundled: Dataset) -> None:
    (current,) = [row for row in chairmanships(bundled, "2023-12-14") if row.phase == "current"]
    assert (current.state, str(current.start), str(current.end)) == ("Kazakhstan", "2023-07-04", "2024-07-04")


def test_the_half_year_of_the_press_answers_is_told(bundled: Dataset) -> None:
    rows = timeline(bundled, NOW, since="2023-07-01", until="2023-12-31")
    told = {(row.date.text, row.kind, row.id) for row in rows}
    assert {
        ("2023-07-04", "meeting", "hsc-2023-new-delhi"),
        ("2023-07-04", "membership", "iran-member"),
        ("2023-07-04", "chairmanship", "chair-2023-kazakhstan"),
        ("2023-07-15", "membership", "bahrain-dialogue-partner"),
        ("2023-10-26", "meeting", "hgc-2023-bishkek"),
    } <= told


def test_a_summit_is_held_from_its_first_day_on(bundled: Dataset) -> None:
    def held(day: str) -> bool:
        return any(row.id == "hsc-2022-samarkand" and row.start for row in meetings(bundled, day))

    assert not held("2022-09-14")
    assert held("2022-09-15")


@pytest.mark.parametrize("text", ["Turkey", "turkiye", "TÜRKİYE", "Киргизия", "UAE", "Kyrgyz Republic", "吉尔吉斯斯坦"])
def test_a_state_is_found_by_the_names_that_people_use(bundled: Dataset, text: str) -> None:
    assert inputs.state(bundled, text).id in {"TR", "KG", "AE"}


def test_every_state_is_found_by_each_of_its_names(bundled: Dataset) -> None:
    for item in bundled.records(State):
        for text in (item.id, item.alpha3, item.name, item.name_ru, item.name_zh, *item.aliases):
            assert inputs.state(bundled, text).id == item.id, text


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("india", "state", "IN"),
        ("киргизия", "state", "KG"),
        ("哈萨克斯坦", "state", "KZ"),
        ("development bank", "body", "development-bank"),
        ("alimov", "official", "rashid-alimov-secretary-general"),
        ("consensus", "term", "consensus"),
    ],
)
def test_what_is_meant_comes_first_in_a_search(bundled: Dataset, text: str, kind: str, key: str) -> None:
    found = search(bundled, text)
    assert (found[0].kind, found[0].id) == (kind, key)


def test_every_record_has_a_page_on_which_no_fact_hides_another(bundled: Dataset) -> None:
    for kind in COLLECTIONS:
        for item in bundled.records(kind):
            page = show(bundled, item.id, LAST_DAY)
            assert len(page.record()) == 1 + len(page.facts) + len(page.sections), item.id


def test_every_area_is_the_main_area_of_some_initiative(bundled: Dataset) -> None:
    assert all(show(bundled, item.id, NOW).sections for item in bundled.records(Area))
