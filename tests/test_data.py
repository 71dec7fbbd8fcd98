"""The bundled data: complete where completeness is promised, and checked against lists kept elsewhere."""

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import pycountry
import pytest
from countrycode import countrycode
from msgspec import structs
from running import HERE, Run

from sco_cli import inputs
from sco_cli.cited import citations, references
from sco_cli.dataset import Dataset
from sco_cli.dates import LAST_DAY, Date
from sco_cli.labels import IN_QUESTION
from sco_cli.listings.bodies import bodies
from sco_cli.listings.chairmanships import chairmanships
from sco_cli.listings.diff import diff
from sco_cli.listings.documents import documents
from sco_cli.listings.initiatives import initiatives
from sco_cli.listings.meetings import meetings
from sco_cli.listings.members import members
from sco_cli.listings.panel import panel
from sco_cli.listings.search import search
from sco_cli.listings.timeline import timeline
from sco_cli.pages import show
from sco_cli.records import (
    COLLECTIONS,
    Area,
    Designation,
    Document,
    Initiative,
    Item,
    Meeting,
    Official,
    Person,
    Place,
    Source,
    State,
    Statement,
    Step,
)
from sco_cli.validation import check

ITEMS = list(csv.DictReader((HERE / "data" / "press-qa-items.csv").read_text(encoding="utf-8").splitlines()))
EACH_QUESTION = {"Q1": 36, "Q2": 5, "Q3": 18, "Q4": 10, "Q5": 14, "Q6": 19, "Q7": 12, "Q8": 15, "Q9": 22, "Q10": 29,
                 "Q11": 18, "Q12": 17}  # fmt: skip
FOUNDERS = {"CN", "KZ", "KG", "RU", "TJ", "UZ"}
NOW = "2026-02-26"
PUBLISHED = "2023-12-14"


@pytest.fixture(scope="module")
def then_by_place() -> dict[tuple[str, str], str]:
    """How each record that a question of the press answers tells of stood on their day, as the page of them says."""
    rows = page_of(Dataset(), "secretariat-qa-2023", NOW)["facts"]
    return {(row["place"], row["id"]): row["status_then"] or "" for row in rows}


def page_of(dataset: Dataset, key: str, day: str) -> dict[str, Any]:
    """The page of a record as of a day, as a script reads it."""
    page: dict[str, Any] = json.loads(json.dumps(show(dataset, key, day).record()))
    return page


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
    assert len({item["item"] for item in ITEMS}) == 215


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


def said_in(page: dict[str, Any]) -> str:
    """What a record says in its own words: its facts, its history and what others say otherwise, but no ids."""
    ids = ("page", "id", "body", "initiative", "summit")
    told = [value for key, value in page.items() if key not in ids and isinstance(value, str | int)]
    rows = [*page.get("history", []), *page.get("disagreements", [])]
    told += [row[key] for row in rows for key in ("date", "what", "value", "why") if row.get(key)]
    return " / ".join(map(str, told)).casefold()


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item["item"])
def test_an_item_of_the_press_answers_is_found_on_their_day_as_they_give_it(
    bundled: Dataset, then_by_place: dict[tuple[str, str], str], item: dict[str, str]
) -> None:
    page = page_of(bundled, item["record"], PUBLISHED)
    text = said_in(page)
    keys = item["keys"].split(";")
    assert all(keys), item["item"]
    assert [key for key in keys if key.casefold() not in text] == []
    assert then_by_place[item["question"], item["record"]] == item["status"]
    assert page.get("status") in (None, item["status"])
    assert "; ".join(page.get("proposed_by") or []) == item["proposer"]
    if page["page"] == "figure":
        assert " ".join(str(page[key]) for key in ("qualifier", "value") if page[key] is not None) == item["number"]
    elif item["number"]:
        assert str(page["number"]) == item["number"]


def test_what_the_press_answers_say_counts_from_the_day_on_which_they_were_published(bundled: Dataset) -> None:
    # They were given by 12 December; the last day that they date themselves is 6 December.
    citing = [found.record for found in citations(bundled) if found.source == "secretariat-qa-2023"]
    days = {record.date.text for record in citing if isinstance(record, Statement)}
    steps: list[Step] = [step for record in citing for step in getattr(record, "history", None) or ()]
    told = [step for step in steps if any(each.startswith("secretariat-qa-2023#") for each in step.sources)]
    days |= {step.date.text for step in told if "2023-12-06" < step.date.first < "2024"}
    assert days == {PUBLISHED}
    shown = [page_of(bundled, "secretariat-qa-2023", day)["facts"] for day in (PUBLISHED, NOW)]
    assert [row["id"] for row in shown[0]] == [row["id"] for row in shown[1]]


def test_every_question_is_asked_by_its_outlet(bundled: Dataset) -> None:
    rows = page_of(bundled, "secretariat-qa-2023", PUBLISHED)["facts"]
    askers = {row["place"]: row["stated_by"].removesuffix(IN_QUESTION) for row in rows if row["question"]}
    chinese = {"Q2": "Beijing Ribao (北京日报)", "Q6": "Zhongguo Wang (中国网)", "Q8": "Caixin (财新媒体)"}
    chinese |= dict.fromkeys(["Q4", "Q9", "Q11"], "Zhong Xin She (中新社)")
    russian = dict.fromkeys(["Q1", "Q3", "Q7"], "TASS") | dict.fromkeys(["Q5", "Q10", "Q12"], "RIA Novosti")
    assert askers == chinese | russian


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


@pytest.mark.parametrize(
    ("key", "status"),
    [
        ("visa-free-travel", "considered"),
        ("formats-for-interested-states", "considered"),
        ("sco-investment-fund", "proposed"),
        ("secretariat-efficiency", "proposed"),
        ("sco-climate-council", "drafting"),
        ("defence-expert-group-plans", "drafting"),
        ("tourism-action-plan-2023", "completed"),
        ("culture-cooperation-agreement", "in-force"),
    ],
)
def test_a_history_says_no_more_than_its_sources(bundled: Dataset, key: str, status: str) -> None:
    (row,) = [row for row in initiatives(bundled, NOW) if row.id == key]
    assert row.status == status


def test_nothing_that_happened_is_told_twice(bundled: Dataset) -> None:
    told = Counter((row.date.text, row.event) for row in timeline(bundled, LAST_DAY))
    assert [event for event, times in told.items() if times > 1] == []


def test_an_initiative_stands_where_the_record_that_it_is_does(bundled: Dataset) -> None:
    rows = {row.id: row.status for row in initiatives(bundled, NOW)}
    same = {row.id: row.status for row in documents(bundled, NOW)}
    same |= {row.id: row.status for row in bodies(bundled, NOW)}
    pairs = [(item.id, item.same_as) for item in bundled.records(Initiative) if item.same_as in same]
    assert len(pairs) > 80
    assert [pair for pair in pairs if rows[pair[0]] != same[pair[1] or ""]] == []


def test_all_summits_are_there_and_numbered(bundled: Dataset) -> None:
    meetings = bundled.records(Meeting)
    for body, last in (("heads-of-state-council", 25), ("heads-of-government-council", 24), ("shanghai-five", 5)):
        numbers = [item.number for item in meetings if item.body == body and item.start and item.number]
        assert numbers[:last] == list(range(1, last + 1)), body


# The text of 2026 was read only as others quote it.
QUOTED = "bishkek-declaration-2026"


def test_ratifications_stand_in_the_order_of_their_days_each_after_the_signing(bundled: Dataset) -> None:
    for item in bundled.records(Document):
        days = [each.date.last for each in item.ratifications if each.date]
        assert days == sorted(days), item.id
        assert all(item.history[0].date.first < day for day in days), item.id


def test_every_declaration_of_a_summit_has_three_to_five_positions(bundled: Dataset) -> None:
    summits = [item for item in bundled.records(Meeting) if item.body == "heads-of-state-council" and item.start]
    adopted = {item.id: page_of(bundled, item.id, LAST_DAY)["positions"] for item in summits}
    assert len(adopted) == 26
    for summit, rows in adopted.items():
        assert len({row["id"] for row in rows}) == 1, summit
        assert 3 <= len(rows) <= 5 or rows[0]["id"] == QUOTED, summit
    taking = {item.id for item in bundled.records(Document) if item.positions}
    assert taking == {row["id"] for rows in adopted.values() for row in rows}


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("coalition bases", "declaration-heads-of-state-2005"),
        ("missile defence", "bishkek-declaration-2019"),
        ("belt and road", "tianjin-declaration-2025"),
        ("south china sea", "tashkent-declaration-2016"),
        ("six-party talks korea", "bishkek-declaration-2013"),
        ("minsk agreement", "ufa-declaration-2015"),
    ],
)
def test_what_a_declaration_says_brings_it_among_the_first_that_a_search_finds(
    bundled: Dataset, words: str, key: str
) -> None:
    assert key in [row.id for row in search(bundled, words, as_of=LAST_DAY)[:3]]


def dates(record: Item) -> Iterator[tuple[str, Date]]:
    """Every date in a record and its steps of what has happened, not planned, to come, in a title or of reading."""
    for name, value in structs.asdict(record).items():
        for each in value if isinstance(value, list) else [value]:
            date = each.date if isinstance(each, Step) else each
            to_come = isinstance(record, Designation) and name == "end"
            other = to_come or name.startswith(("planned_", "period", "read", "accessed"))
            if isinstance(date, Date) and not other:
                yield name, date


def test_the_record_reaches_as_far_as_it_says_except_in_what_is_planned(bundled: Dataset) -> None:
    known = bundled.about.known_through
    assert known is not None
    found = [(date.first, item.id, name) for kind in COLLECTIONS for item in bundled.records(kind)
             for name, date in dates(item)]  # fmt: skip
    assert max(found)[0] == known.last, max(found)
    assert bundled.about.verified_through.last <= known.last


def test_every_city_is_a_place_of_the_state_in_which_it_is_said_to_lie(bundled: Dataset) -> None:
    lying = {place.name: place.country for place in bundled.records(Place)}
    for item in bundled.records(Meeting):
        assert item.planned_city is None or item.planned_city in lying, item.id
        if item.city:
            assert lying[item.city] == item.country, item.id


def test_every_place_is_named_by_a_record(bundled: Dataset) -> None:
    fields = ("city", "planned_city", "place")
    named = {getattr(item, field, None) for kind in COLLECTIONS for item in bundled.records(kind) for field in fields}
    assert {place.name for place in bundled.records(Place)} - named == set()


@pytest.mark.parametrize(("language", "letters"), [("_ru", "[Ѐ-ӿ]"), ("_zh", "[㐀-鿿]")])
def test_names_in_another_language_are_in_its_letters(bundled: Dataset, language: str, letters: str) -> None:
    texts = [
        text
        for kind in COLLECTIONS
        for item in bundled.records(kind)
        for name, text in structs.asdict(item).items()
        if text and name.endswith(language)
    ]
    assert len(texts) > len(bundled.records(State))
    assert [text for text in texts if not re.search(letters, text)] == []


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


def test_few_pages_are_cited_for_which_no_editor_answers(bundled: Dataset) -> None:
    unedited = [source for source in bundled.records(Source) if source.kind == "unedited"]
    assert len(unedited) <= 6
    assert all(source.note for source in unedited)


def test_most_records_rest_on_a_primary_source_or_two_serious_ones(bundled: Dataset) -> None:
    kinds = {source.id: source.kind for source in bundled.records(Source)}
    cited = defaultdict(set)
    for found in citations(bundled):
        if found.record.collection not in ("statements", "terms"):
            cited[found.record.id].add(found.source)
    told = [Counter(kinds[source] for source in sources) for sources in cited.values()]
    solid = [each for each in told if each["primary"] or each["news"] + each["analysis"] > 1]
    assert len(solid) >= 0.75 * len(told)


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


def test_what_is_decided_for_a_state_stands_beside_what_it_is(bundled: Dataset) -> None:
    rows = [row for row in members(bundled, NOW) if row.becoming]
    assert [(row.status, row.becoming) for row in rows if row.code != "LA"] == [
        *[("observer", ["partner"])] * 2,
        *[("dialogue-partner", ["partner"])] * 14,
    ]
    (laos,) = [row for row in rows if row.code == "LA"]
    assert (laos.status, laos.since, laos.becoming) == (None, None, ["dialogue-partner", "partner"])
    assert [row for row in members(bundled, "2025-08-31") if row.becoming] == []


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


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2019-08-19", []),
        ("2019-08-20", [("2019-10-31/2019-11-01", "")]),
        ("2019-10-31", [("2019-10-31/2019-11-01", "")]),
        ("2019-11-01", [("", "2019-11-01")]),
    ],
)
def test_a_meeting_is_told_as_announced_until_the_first_of_its_days(
    bundled: Dataset, day: str, expected: list[tuple[str, str]]
) -> None:
    rows = [row for row in meetings(bundled, day) if row.id == "hgc-2019-tashkent"]
    assert [(str(row.planned or ""), str(row.start or "")) for row in rows] == expected


@pytest.mark.parametrize(
    ("day", "phases"),
    [("2022-09-10", []), ("2022-09-11", ["announced"]), ("2022-09-15", ["announced"]), ("2022-09-16", ["current"])],
)
def test_the_chair_of_india_is_announced_before_it_begins(bundled: Dataset, day: str, phases: list[str]) -> None:
    assert [row.phase for row in chairmanships(bundled, day) if row.id == "chair-2022-india"] == phases


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
    found = search(bundled, text, as_of=NOW)
    assert (found[0].kind, found[0].id) == (kind, key)


def test_every_record_has_a_page_on_which_no_fact_hides_another(bundled: Dataset) -> None:
    for kind in COLLECTIONS:
        for item in bundled.records(kind):
            page = show(bundled, item.id, LAST_DAY)
            assert len(page.record()) == 1 + len(page.facts) + len(page.sections), item.id


def test_every_area_is_the_main_area_of_some_initiative(bundled: Dataset) -> None:
    assert all(show(bundled, item.id, NOW).sections for item in bundled.records(Area))


def test_the_press_answers_are_told_in_their_order(bundled: Dataset) -> None:
    (source,) = [each for each in bundled.records(Source) if each.id == "secretariat-qa-2023"]
    ordered = [(part.place, key) for part in source.order for key in (*part.asked, *part.told)]
    cited = [(found.place, found.record.id) for found in citations(bundled) if found.source == source.id]
    assert sorted(ordered) == sorted(cited)
    assert [part.place for part in source.order] == list(EACH_QUESTION)
    questions = {each.id for each in bundled.records(Statement) if each.kind == "question"}
    assert {key for part in source.order for key in part.asked if key.startswith("question-")} == questions


def test_the_answer_on_the_heads_of_government_is_told_with_values(run_bundled: Run) -> None:
    rows = json.loads(run_bundled("show", "secretariat-qa-2023#Q9", "-f", "json").out)["facts"]
    told = {row["id"]: row for row in rows}
    assert [row["id"] for row in rows if row["question"]] == ["question-heads-of-government-initiatives"]
    assert told["oil-production-refining-fund"]["text"].startswith(
        "Joint fund for oil production and refining: Proposed by Iran. "
    )
    energy = told["energy-strategy-2030"]
    assert (energy["status_then"], energy["status"]) == ("drafting", "in-force")
    order = [row["id"] for row in rows]
    assert order.index("ports-logistics-network") < order.index("transport-connectivity-map")
    assert order.index("transport-connectivity-map") < order.index("oil-production-refining-fund")


def test_what_those_who_ask_take_for_granted_is_no_word_of_the_secretariat(run_bundled: Run) -> None:
    rows = json.loads(run_bundled("show", "secretariat-qa-2023", "-f", "json").out)["facts"]
    assert [(row["place"], row["id"]) for row in rows if row["premise"]] == [
        ("Q2", "chair-2023-kazakhstan"),
        ("Q4", "iran-member"),
        ("Q4", "belarus-member"),
        ("Q6", "members-in-question-2023"),
        ("Q7", "sco-family-2023"),
        ("Q11", "kassym-jomart-tokayev-president"),
    ]


def test_every_summit_that_was_held_says_who_came_for_the_members(bundled: Dataset) -> None:
    held = [item for item in bundled.records(Meeting) if item.body == "heads-of-state-council" and item.start]
    members = {item.id: {each.state for each in item.delegations if each.came_as == "member"} for item in held}
    assert len(members) == 26
    assert {key for key, states in members.items() if not {"CN", "RU"} <= states} == set()
    full = [key for key, states in members.items() if len(states) in (6, 8, 10)]
    assert len(full) >= 22


def test_who_came_for_a_body_of_the_organisation_held_an_office_on_record(bundled: Dataset) -> None:
    people = {item.id: item.name for item in bundled.records(Person)}
    offices = {item.person for item in bundled.records(Official)}
    came = {
        people[each.person] for item in bundled.records(Meeting) for each in item.delegations if each.came_as == "organ"
    }
    assert len(came) >= 15
    assert came <= offices


def test_every_person_on_record_came_to_some_meeting(bundled: Dataset) -> None:
    came = {each.person for item in bundled.records(Meeting) for each in item.delegations}
    assert {item.id for item in bundled.records(Person)} == came


@pytest.mark.parametrize(
    ("meeting", "state", "person", "came_as"),
    [
        ("hsc-2006-shanghai", "IN", "murli-deora", "observer"),
        ("hsc-2010-tashkent", "KG", "ruslan-kazakbayev", "member"),
        ("hsc-2012-beijing", "AF", "hamid-karzai", "guest"),
        ("hsc-2016-tashkent", "UZ", "islam-karimov", "member"),
        ("hsc-2017-astana", "IN", "narendra-modi", "observer"),
        ("hsc-2017-astana", "UZ", "shavkat-mirziyoyev", "member"),
        ("hsc-2020-moscow", "BY", "roman-golovchenko", "observer"),
        ("hsc-2024-astana", "BY", "alexander-lukashenko", "member"),
        ("hsc-2024-astana", "IR", "mohammad-mokhber", "member"),
        ("hgc-2008-astana", "RU", "vladimir-putin", "member"),
        ("hgc-2007-tashkent", "UZ", "shavkat-mirziyoyev", "member"),
    ],
)
def test_a_state_was_represented_by_whom_sources_name(
    bundled: Dataset, meeting: str, state: str, person: str, came_as: str
) -> None:
    item = bundled.find(Meeting, meeting)
    assert item is not None
    assert [(each.person, each.came_as) for each in item.delegations if each.state == state] == [(person, came_as)]
