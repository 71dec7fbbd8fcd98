"""What answers a question best comes first: all its words before most, names before what mentions them."""

import math
from typing import Any

import pytest
from msgspec import structs
from running import Folder

from sco_cli.dataset import Dataset
from sco_cli.finding import question, ranking
from sco_cli.finding.clues import Hit, Word, clues
from sco_cli.finding.entries import Entry, Text, entries
from sco_cli.finding.question import Question
from sco_cli.finding.ranking import ALIKE, ALIKE_IN_ORDER, ASKED_FOR, COMMON, ENOUGH, KINDS, NAME, Found, Pointer
from sco_cli.finding.words import PART, Wanted, ways
from sco_cli.records import Item, Term

DAY = "2026-02-01"


def words(*texts: str, **changed: Any) -> Question:
    return Question(wanted=[Wanted(text, ways(text)) for text in texts], spans=[], ordinals=[], **changed)


def item(dataset: Dataset, key: str, **changed: Any) -> Item:
    found = dataset.locate(key)
    assert found
    return structs.replace(found, **changed)


def ids(dataset: Dataset, text: str, day: str = DAY) -> list[str]:
    return [found.item.id for found in ranking.find(dataset, question.read(dataset, text), day)]


def found(of: Item, score: float = 10.0, lacking: int = 0) -> Found:
    return Found(entry=Entry(of, 0), score=score, lacking=lacking, text=None, words=[])


def a_term(key: str, name: str = "X", meaning: str = "X.") -> Term:
    return Term(id=key, term=name, kind="rule", meaning=meaning, sources=["blog"])


@pytest.fixture
def terms(small: Dataset, folder: Folder) -> Any:
    """Makes a dataset with these meanings of terms t0, t1 …"""

    def make(*meanings: str) -> Dataset:
        table = '[[terms]]\nid = "t{}"\nterm = "X"\nkind = "term"\nmeaning = "{}"\nsources = ["blog"]\n'
        return Dataset(folder(terms="".join(table.format(*each) for each in enumerate(meanings))))

    return make


def test_what_has_all_words_comes_before_what_has_most_and_less_than_half_is_not_found(terms: Any) -> None:
    dataset = terms("A quokka.", "A quokka, a wombat.", "A dingo.", "A quokka, a wombat, a dingo.")
    assert ids(dataset, "quokka wombat dingo") == ["t3", "t1"]
    assert ids(dataset, "quokka wombat")[:2] == ["t1", "t3"]
    assert sorted(ids(dataset, "quokka wombat")[2:]) == ["t0"]
    assert ids(dataset, "quokka emu xyzzy") == ids(dataset, "quokka")
    assert ids(dataset, "emu xyzzy") == []


def test_how_much_a_row_lacks_is_told(terms: Any) -> None:
    dataset = terms("A quokka.", "A quokka, a wombat.")
    rows = ranking.find(dataset, question.read(dataset, "wombat quokka"), DAY)
    assert [(row.item.id, row.lacking, row.words) for row in rows] == [
        ("t1", 0, ["wombat", "quokka"]),
        ("t0", 1, ["quokka"]),
    ]
    assert [row.text.field if row.text else None for row in rows] == ["meaning", "meaning"]


def test_a_rare_word_counts_more_than_one_that_stands_in_many_records(terms: Any) -> None:
    dataset = terms("A quokka.", "A quokka.", "A quokka.", "A wombat.")
    assert ids(dataset, "quokka wombat")[0] == "t3"


def test_what_stands_in_very_many_records_is_not_missed_but_found_where_it_is_all_that_is_asked(terms: Any) -> None:
    dataset = terms(*["A quokka."] * 20, "A wombat.")
    rows = ranking.find(dataset, question.read(dataset, "quokka wombat"), DAY)
    assert [(row.item.id, row.lacking) for row in rows] == [("t20", 0)]
    assert len(ids(dataset, "quokka")) == 20


def a_figure(key: str, measure: str, period: str) -> str:
    return (
        f'[[figures]]\nid = "{key}"\nmeasure = "{measure}"\nvalue = 1\nunit = "quokkas"\nstated_by = "X"\n'
        f'period = "{period}"\nsources = ["blog"]\n'
    )


def test_of_figures_of_one_measure_the_newest_comes_first_unless_a_year_is_named(
    small: Dataset, folder: Folder
) -> None:
    old = a_figure("brisbane-2004", "Number of quokkas", "2004")
    new = a_figure("new", "Number of quokkas", "2025") + 'note = "Brisbane."\n'
    dataset = Dataset(folder(figures=old + new + a_figure("other", "Weight of wombats, dingos, emus, quokkas", "2026")))
    assert ids(dataset, "number of quokkas") == ["new", "brisbane-2004", "other"]
    assert ids(dataset, "how many quokkas in brisbane")[:2] == ["new", "brisbane-2004"]
    assert ids(dataset, "number of quokkas in 2004")[0] == "brisbane-2004"


def test_of_figures_of_all_states_the_newest_come_first_the_largest_before_others_unless_a_state_is_named(
    small: Dataset, folder: Folder
) -> None:
    made = [("x-old", "AA", "2004", 9), ("y-few", "DD", "2025", 2), ("y-many", "AA", "2025", 7)]
    names = {key: getattr(item(small, key), "name") for key in ("AA", "DD")}  # noqa: B009
    table = "".join(
        a_figure(key, f"Share of {names[state]} in the budget", year).replace("value = 1", f"value = {value}")
        + f'state = "{state}"\n'
        for key, state, year, value in made
    )
    dataset = Dataset(folder(figures=table))
    assert ids(dataset, "who pays for the budget")[:3] == ["y-many", "y-few", "x-old"]
    assert ids(dataset, f"share of {names['DD']} in the budget")[0] == "y-few"
    figure = dataset.locate("y-few")
    assert figure
    assert [ranking.measure(dataset, figure, stated) for stated in (False, True)] == [
        "Share of  in the budget",
        f"Share of {names['DD']} in the budget",
    ]
    assert ranking.measure(dataset, item(small, "volunteers"), False) == "Volunteers"
    assert ranking.measure(dataset, item(small, "energy-hub"), False) == ""


def test_what_was_only_planned_comes_after_what_was(small: Dataset, folder: Folder) -> None:
    table = (
        '[[exercises]]\nid = "{0}"\nname = "Quokka"\nkind = "military"\nplace = "X"\nhosts = ["AA"]\n'
        'participants = ["AA"]\nsources = ["blog"]\n{1}start = "{2}"\n'
    )
    planned = table.format("planned", "planned_", "2025")
    held = table.format("held1", "", "2020-05-01") + table.format("held2", "", "2019-05-01")
    assert ids(Dataset(folder(exercises=planned + held)), "quokka") == ["held1", "held2", "planned"]
    better = table.format("quokka", "planned_", "2025").replace("Quokka", "Quokka wombat")
    longer = (held + better).replace('place = "X"', 'place = "Wombat"')
    assert ids(Dataset(folder(exercises=longer)), "quokka wombat")[-1] == "quokka"
    assert [ranking.planned(item(small, key)) for key in ("energy-hub", "DD")] == [False, False]


def test_a_deputy_stands_behind_who_is_none_unless_one_is_asked_for(
    small: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ranking.is_deputy(item(small, "cy-deputy"))
    assert not ranking.is_deputy(item(small, "ann-secretary-general"))
    assert not ranking.is_deputy(item(small, "energy-hub"))
    entry = Entry(item(small, "cy-deputy"), 0)

    def score(text: str) -> float:
        asked = question.read(small, text)
        has = [each for each in (ranking.pointer(clue, [entry]) for clue in clues(small, asked)) if each]
        return ranking.scored(entry, has, asked, 1, 0).score

    fewer, same = score("cole"), score("deputy cole")
    monkeypatch.setattr(ranking, "DEPUTY", 1.0)
    assert fewer == pytest.approx(0.6 * score("cole"))
    assert same == score("deputy cole")


def test_the_text_that_is_shown_says_more_than_what_a_record_is(terms: Any) -> None:
    rows = ranking.find(dataset := terms("A quokka."), question.read(dataset, "quokka definition"), DAY)
    assert [row.text.field for row in rows if row.text] == ["meaning"]
    rows = ranking.find(dataset, question.read(dataset, "definition"), DAY)
    assert [row.text.field for row in rows if row.text] == ["kind"]


def test_words_that_no_record_holds_are_told(terms: Any) -> None:
    dataset = terms("A megaquokka.", "A wombat.", "A dingo.")
    held = [item(dataset, "t1")]
    assert ranking.unheld(dataset, question.read(dataset, "quokka wombat dingo emu 2023"), held) == ["quokka", "emu"]
    assert ranking.unheld(dataset, question.read(dataset, "wombats dingo"), []) == []


def test_a_word_is_looked_for_within_others_where_it_stands_nowhere_by_itself(terms: Any) -> None:
    assert ids(terms("A megaquokka."), "quokka") == ["t0"]
    assert ids(terms("A megaquokka.", "A quokka."), "quokka") == ["t1"]


def test_a_source_that_has_all_words_stands_with_what_lacks_one(small: Dataset, folder: Folder) -> None:
    source = (
        '[[sources]]\nid = "{0}"\nkind = "news"\ntitle = "{1}"\npublisher = "X"\nlanguage = "en"\n'
        'url = "https://x.example"\nnote = "{2}"\n'
    )
    table = '[[terms]]\nid = "{0}"\nterm = "{1}"\nkind = "term"\nmeaning = "{2}"\nsources = ["c"]\n'
    sources = source.format("low", "X", "Quokka wombat.") + source.format("high", "Quokka wombat", "X")
    terms = table.format("both", "X", "Quokka wombat.") + table.format("one", "Quokka", "X.")
    dataset = Dataset(folder(sources=sources, terms=terms + table.format("less", "X", "A dingo quokka.")))
    found = ids(dataset, "quokka wombat")
    assert found[0] == "both"
    assert found.index("one") < found.index("low")
    assert found.index("high") < found.index("less")


def test_what_is_found_alike_stands_in_the_order_of_the_collections(small: Dataset, folder: Folder) -> None:
    term = '[[terms]]\nid = "t"\nterm = "X"\nkind = "term"\nmeaning = "Y."\nsources = ["blog"]\nnote = "Quokka."\n'
    exercise = (
        '[[exercises]]\nid = "e"\nname = "X"\nkind = "military"\nplace = "X"\nhosts = ["AA"]\nparticipants = ["AA"]\n'
        'sources = ["blog"]\nnote = "Quokka."\n'
    )
    assert ids(Dataset(folder(terms=term, exercises=exercise)), "quokka") == ["e", "t"]
    named = term.replace('"X"', '"Quokka"')
    assert ids(Dataset(folder(terms=named, exercises=exercise)), "quokka") == ["t", "e"]


def test_nothing_is_found_for_nothing(small: Dataset) -> None:
    assert ranking.find(small, words(), DAY) == []
    assert ranking.preferred(small, [], words(), DAY) == []


@pytest.mark.parametrize(
    ("held", "known", "common"), [(3, 20, False), (4, 20, True), (0, 20, False), (15, 100, False), (16, 100, True)]
)
def test_common_is_what_more_than_a_share_of_all_hold(held: int, known: int, common: bool) -> None:
    pointer = Pointer(Word(Wanted("x", []), {}), set(range(held)), "x")
    assert pointer.common(known) == common == (held > known * COMMON)


def test_a_pointer_has_the_records_that_hold_its_clue_and_its_need(small: Dataset) -> None:
    known = entries(small)
    pointer = ranking.pointer(Word(Wanted("delta", ways("delta")), {"DD": 1.0}), known)
    assert pointer
    assert {entry.item.id for entry in known if id(entry) in pointer.held} > {"view-of-delta", "dee-deputy", "DD"}
    assert pointer.need == "state"


def test_what_nothing_holds_points_within_words_or_is_no_pointer(small: Dataset) -> None:
    known = entries(small)
    loose = ranking.pointer(Word(Wanted("elta", ways("elta")), {}), known)
    assert loose
    assert loose.clue.hit(next(each for each in known if each.item.id == "DD")).points == pytest.approx(8 * PART)
    assert ranking.pointer(Word(Wanted("xyzzy", ways("xyzzy")), {}), known) is None
    (day,) = clues(small, question.read(small, "1901"))
    assert ranking.pointer(day, known) is None


@pytest.mark.parametrize(
    ("counts", "most", "kept"),
    [
        ({0: 10, 1: 5, 2: 1}, 2, [0]),
        ({0: 9, 1: 5, 2: 1}, 2, [0, 1]),
        ({2: 4, 0: 1, 1: 5}, 2, [0, 1, 2]),
        ({2: 4, 0: 1, 1: 5}, 1.5, [0, 1]),
        ({2: 4, 0: 1, 1: 5}, 1, [0, 1]),
        ({1: 4}, 1, [1]),
        ({3: 4, 4: 1}, 2, [3]),
        ({}, 1, []),
    ],
)
def test_rows_that_lack_more_are_shown_until_they_are_enough_and_the_best_always(
    counts: dict[int, int], most: float, kept: list[int]
) -> None:
    assert ENOUGH == 10
    assert ranking.few({lacking: range(count) for lacking, count in counts.items()}, most) == kept


class Fixed:
    """A clue that speaks for every record alike."""

    need = "x"

    def __init__(self, hit: Hit) -> None:
        self.fixed = hit

    def holds(self, entry: Entry) -> bool:
        return True

    def hit(self, entry: Entry) -> Hit:
        return self.fixed


def score(of: Item, asked: Question, *hits: tuple[Hit, int], known: int = 100) -> Found:
    has = [Pointer(Fixed(hit), set(range(held)), "x") for hit, held in hits]
    return ranking.scored(Entry(of, 0), has, asked, known, 2)


def test_a_record_has_the_points_of_its_clues_each_the_more_the_rarer_it_is() -> None:
    found = score(a_term("t"), words(), (Hit(5.0), 1), (Hit(3.0), 50))
    assert found.score == pytest.approx(5 * math.log(101) + 3 * math.log(3))
    assert (found.lacking, found.item.id) == (2, "t")


def test_a_record_that_is_named_wholly_counts_more_by_as_much_as_its_clues_are_rare() -> None:
    found = score(a_term("t", name="Quokka"), words("quokka"), (Hit(5.0), 1), (Hit(3.0), 50))
    plain = 5 * math.log(101) + 3 * math.log(3)
    assert found.score == pytest.approx(plain + NAME * (math.log(101) + math.log(3)) / 2)


def test_what_is_rather_told_than_meant_counts_less_and_what_is_asked_for_more(small: Dataset) -> None:
    for key, kind in [("blog", "source"), ("view-of-delta", "statement"), ("energy", "area"), ("consensus", "term")]:
        of = item(small, key)
        points = 5 * math.log(101) * KINDS.get(type(of), 1.0)
        assert score(of, words(), (Hit(5.0), 1)).score == pytest.approx(points)
        assert score(of, words(kinds=frozenset({kind})), (Hit(5.0), 1)).score == pytest.approx(points * ASKED_FOR)
        assert score(of, words(kinds=frozenset({"meeting"})), (Hit(5.0), 1)).score == pytest.approx(points)
    assert max(KINDS.values()) < 1 < ASKED_FOR


def test_the_text_of_a_row_is_the_one_that_counts_most_where_a_text_counts_at_all() -> None:
    name, note = Text("term", 8, "Quokka"), Text("note", 2, "A dingo.")
    both = score(a_term("t"), words(), (Hit(2.0, note, "dingo"), 1), (Hit(8.0, name, "quokka"), 1), (Hit(20.0), 1))
    assert (both.text, both.words) == (name, ["dingo", "quokka"])
    rare = score(a_term("t"), words(), (Hit(8.0, name, "quokka"), 100), (Hit(2.0, note, "dingo"), 1))
    assert rare.text == note
    assert score(a_term("t"), words(), (Hit(20.0), 1)).text is None


@pytest.mark.parametrize(
    ("name", "asked", "share"),
    [
        ("Quokka", ["quokka"], 1.0),
        ("The Quokka of the SCO", ["quokka"], 1.0),
        ("Quokka bank", ["quokka"], 0.6),
        ("Quokka bank", ["quokka", "bank"], 1.0),
        ("Quokka bank", ["quokka", "quokka"], 0.6),
        ("Quokka bank", ["dingo"], 0.0),
        ("The", ["the"], 0.0),
        ("", ["the"], 0.0),
        ("Of quokka", ["of", "quokka"], 1.0),
    ],
)
def test_of_a_name_is_said_the_share_of_its_letters_in_words_that_say_something(
    name: str, asked: list[str], share: float
) -> None:
    assert ranking.said_of(name, words(*asked)) == pytest.approx(share)


def test_of_names_and_id_without_its_year_the_one_that_is_said_most_counts(small: Dataset) -> None:
    assert ranking.names_of(item(small, "trade-plan-2023")) == ["Plan for trade in 2023", "trade-plan"]
    assert ranking.names_of(item(small, "ann-secretary-general")) == ["Ann Ånström", "Secretary-General"]
    video = item(small, "council-2010-bravograd", id="council-2010-video")
    assert ranking.names_of(video)[-1] == "council"
    plan = Entry(item(small, "trade-plan-2023"), 0)
    assert ranking.named_by(plan, words("trade", "plan")) == pytest.approx(1.0 * 9 / 9)
    assert ranking.named_by(plan, words("trade")) == pytest.approx(5 / 9)


def test_alike_is_what_is_of_one_kind_lacks_as_much_and_scores_so_much_of_it(small: Dataset) -> None:
    first = found(a_term("a"), 10.0, 1)
    for share in (0.8, 0.5):
        assert ranking.like(found(a_term("b"), 10 * share, 1), first, share)
        assert not ranking.like(found(a_term("b"), 10 * share - 0.01, 1), first, share)
    assert not ranking.like(found(a_term("b"), 10.0, 2), first, 0.8)
    assert not ranking.like(found(item(small, "DD"), 10.0, 1), first, 0.8)
    head, deputy = (found(item(small, key)) for key in ("ann-secretary-general", "cy-deputy"))
    assert [ranking.like(deputy, each, 0.8) for each in (head, deputy)] == [False, True]


def order(dataset: Dataset, found: list[Found], text: str, day: str = DAY) -> list[str]:
    return [each.item.id for each in ranking.preferred(dataset, found, question.read(dataset, text), day)]


COUNCILS = ["council-2010-bravograd", "council-2026-alphaville", "council-2001-alphaville", "council-2024"]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("first council", ["2001-alphaville", "2010-bravograd", "2024", "2026-alphaville"]),
        ("next council", ["2026-alphaville", "2024", "2010-bravograd", "2001-alphaville"]),
        ("last council", ["2024", "2010-bravograd", "2001-alphaville", "2026-alphaville"]),
        ("current council", ["2026-alphaville", "2024", "2010-bravograd", "2001-alphaville"]),
        ("council", ["2024", "2010-bravograd", "2001-alphaville", "2026-alphaville"]),
    ],
)
def test_of_meetings_found_alike_the_first_is_the_one_that_is_asked_for_else_the_last_held(
    small: Dataset, text: str, keys: list[str]
) -> None:
    assert order(small, [found(item(small, key)) for key in COUNCILS], text) == [f"council-{key}" for key in keys]


def test_of_what_lies_ahead_the_next_comes_first(small: Dataset) -> None:
    meetings = [found(item(small, key)) for key in COUNCILS]
    keys = ["2010-bravograd", "2024", "2026-alphaville", "2001-alphaville"]
    assert order(small, meetings, "next council", "2005-01-01") == [f"council-{key}" for key in keys]


def test_a_day_is_ahead_only_after_the_day_of_the_question(small: Dataset) -> None:
    planned = found(item(small, "council-2026-alphaville"))
    old = found(item(small, "council-2001-alphaville"))
    assert order(small, [old, planned], "last council", "2026-07-31")[0] == "council-2001-alphaville"
    assert order(small, [old, planned], "last council", "2026-08-01")[0] == "council-2026-alphaville"
    two = [found(item(small, key)) for key in ("council-2001-alphaville", "energy-ministers-2023")]
    assert order(small, two, "last council", "2023-05-01")[0] == "energy-ministers-2023"


@pytest.mark.parametrize(
    ("day", "first"),
    [
        ("2004-01-15", "ann-secretary-general"),
        ("2006-12-31", "ann-secretary-general"),
        ("2007-01-01", "bob-secretary-general"),
        ("2027-12-31", "bob-secretary-general"),
    ],
)
def test_of_those_in_office_the_one_of_the_day_comes_first(small: Dataset, day: str, first: str) -> None:
    both = [found(item(small, key)) for key in ("bob-secretary-general", "ann-secretary-general")]
    for posts in (both, both[::-1]):
        assert order(small, posts, "current secretary-general", day)[0] == first
        assert order(small, posts, "secretary-general", day)[0] == first


def test_who_is_in_office_comes_before_who_scores_a_little_more_but_not_where_a_year_is_asked(small: Dataset) -> None:
    posts = [found(item(small, "ann-secretary-general"), 10.0), found(item(small, "bob-secretary-general"), 9.0)]
    assert order(small, posts, "secretary-general")[0] == "bob-secretary-general"
    assert order(small, posts, "secretary-general 2005")[0] == "ann-secretary-general"


def test_of_past_spells_what_scores_more_comes_first_then_the_newest(small: Dataset) -> None:
    ann, bob = item(small, "ann-secretary-general"), item(small, "bob-secretary-general")
    assert order(small, [found(ann, 10.0), found(bob, 9.0)], "x", "2030-01-01")[0] == ann.id
    assert order(small, [found(ann, 10.0), found(bob, 9.9)], "x", "2030-01-01")[0] == bob.id


def test_what_scores_clearly_more_comes_before_what_is_newer(small: Dataset) -> None:
    old, new = item(small, "council-2001-alphaville"), item(small, "council-2024")
    assert order(small, [found(old, 10.0), found(new, 9.0)], "council")[0] == old.id
    assert order(small, [found(old, 10.0), found(new, 9.9)], "council")[0] == new.id


@pytest.mark.parametrize("text", ["last council", "next council", "current council"])
def test_where_an_order_is_asked_for_it_counts_before_the_score(small: Dataset, text: str) -> None:
    old, new = item(small, "council-2001-alphaville"), item(small, "council-2024")
    assert order(small, [found(old, 10.0), found(new, 8.5)], text) == [new.id, old.id]
    assert order(small, [found(new, 10.0), found(old, 8.5)], "first council") == [old.id, new.id]


def test_where_an_order_is_asked_for_what_is_found_half_as_well_is_alike(small: Dataset) -> None:
    old, new = item(small, "council-2001-alphaville"), item(small, "council-2024")
    for score, first in [(10 * ALIKE_IN_ORDER, new), (10 * ALIKE_IN_ORDER - 0.1, old)]:
        assert order(small, [found(old, 10.0), found(new, score)], "last council")[0] == first.id
    assert ALIKE_IN_ORDER < ALIKE
    both = [found(old, 10.0), found(a_term("t"), 9.0), found(new, 10 * ALIKE_IN_ORDER)]
    assert order(small, both, "council") == [old.id, "t", new.id]


@pytest.mark.parametrize("text", ["who joined first", "which state was the first to become a member"])
def test_asked_for_the_first_of_a_kind_what_is_of_it_comes_before_what_scores_more(
    small: Dataset, folder: Folder, text: str
) -> None:
    told = (
        '[[terms]]\nid = "join"\nterm = "Join as a member state"\nkind = "rule"\n'
        'meaning = "To join, become a member, become a state, accession."\nsources = ["blog"]\n'
    )
    dataset = Dataset(folder(terms=told))
    assert ids(dataset, text)[:2] == ["alpha-member", "bravo-member"]
    assert ids(dataset, text.replace("first", "very"))[0] != "alpha-member"


def test_only_what_an_order_is_asked_of_and_is_of_the_kind_stands_in_the_row(small: Dataset) -> None:
    member = item(small, "bravo-member")
    asked = {
        ("latest", "membership"): True,
        ("", "membership"): False,
        ("latest", "meeting"): False,
    }
    for (order, kind), expected in asked.items():
        assert ranking.in_row(member, words(order=order, kinds=frozenset({kind}))) == expected


def test_a_status_that_was_only_decided_is_not_the_last_and_one_counts_from_its_start(small: Dataset) -> None:
    partner, old = item(small, "charlie-dialogue-partner"), item(small, "delta-observer")
    decided = item(small, "delta-partner")
    assert order(small, [found(decided), found(partner), found(old)], "last") == [old.id, partner.id, decided.id]
    late = item(small, "charlie-dialogue-partner", start=item(small, "council-2024").planned_start)  # type: ignore[attr-defined]
    assert order(small, [found(old), found(late)], "last", "2030-01-01") == [late.id, old.id]
    assert order(small, [found(late), found(old)], "first", "2030-01-01") == [old.id, late.id]


def test_of_those_shown_in_office_whoever_was_shown_last_comes_first(small: Dataset) -> None:
    days = [item(small, key).start for key in ("council-2001-alphaville", "council-2010-bravograd")]  # type: ignore[attr-defined]
    both = {"start": None, "end": None, "planned_end": None, "appointed": None}
    once = item(small, "cy-deputy", id="once", attested=[*days[:1]], **both)
    twice = item(small, "cy-deputy", id="twice", attested=[*days], **both)
    never = item(small, "cy-deputy", id="never", attested=[], **both)
    assert order(small, [found(never), found(once), found(twice)], "deputy") == ["twice", "once", "never"]


def test_of_documents_that_take_a_position_the_newest_comes_first_though_another_scores_more(small: Dataset) -> None:
    plan, charter = item(small, "trade-plan-2023"), item(small, "charter")
    for text, first in [("position on trade", plan), ("stance on trade", plan), ("trade", charter)]:
        assert order(small, [found(charter, 10.0), found(plan, 8.5)], text)[0] == first.id
    assert not ranking.takes_position(item(small, "view-of-delta"), question.read(small, "position on trade"))


def test_a_question_that_somebody_put_counts_less_than_what_was_answered(small: Dataset) -> None:
    said, put = (item(small, "view-of-delta", kind=kind) for kind in ("position", "question"))
    assert score(put, words(), (Hit(5.0), 1)).score == pytest.approx(
        ranking.ASKING * score(said, words(), (Hit(5.0), 1)).score
    )
    assert ranking.ASKING < 1


def test_with_a_year_what_held_on_the_day_of_the_question_comes_before_the_newest_of_equals(small: Dataset) -> None:
    ann, bob = item(small, "ann-secretary-general"), item(small, "bob-secretary-general")
    assert order(small, [found(bob), found(ann)], "x 2005", "2005-01-01") == [ann.id, bob.id]


def test_what_is_not_alike_keeps_its_place_behind(small: Dataset) -> None:
    rows = [found(item(small, "council-2001-alphaville"), 10.0), found(a_term("t"), 9.0)]
    rows += [found(item(small, "council-2024"), 9.9), found(a_term("u"), 1.0)]
    assert order(small, rows, "council") == ["council-2024", "council-2001-alphaville", "t", "u"]


def test_what_has_no_date_counts_as_the_oldest(small: Dataset) -> None:
    rows = [found(item(small, "charter"), 10.0), found(item(small, "trade-plan-2023", period=None, history=[]), 10.0)]
    assert order(small, rows, "first")[0] == "trade-plan-2023"
    assert order(small, rows, "x") == ["charter", "trade-plan-2023"]


def test_the_first_date_of_a_record_is_the_earliest_of_all(small: Dataset) -> None:
    early, late = item(small, "council-2010-bravograd"), item(small, "council-2024", planned_start=None)
    assert order(small, [found(late), found(early)], "last x", "2010-03-01") == [early.id, late.id]


def test_who_chairs_is_who_is_in_the_chair_unless_a_state_or_a_day_is_named(bundled: Dataset) -> None:
    def first(text: str) -> str:
        return ranking.find(bundled, question.read(bundled, text), "2025-12-01")[0].item.id

    assert first("who chairs the organisation") == "chair-2025-kyrgyzstan"
    assert first("chairmanship of india") == "chair-2022-india"
    assert first("who chaired in 2018") in ("chair-2017-china", "chair-2018-kyrgyzstan")
