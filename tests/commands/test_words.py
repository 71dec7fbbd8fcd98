"""Words after a listing are each a value of exactly one of its filters, or a date; what fits two or none is refused."""

import json
from typing import Any

import pytest
from running import TODAY, Folder, Run

from sco_cli.commands import words
from sco_cli.contents import RECORDS
from sco_cli.dataset import Dataset
from sco_cli.errors import Problem, Usage
from sco_cli.listings import listing
from sco_cli.records import Area, Chairmanship, State

NAMES = [*RECORDS, "timeline"]


def given(dataset: Dataset, text: str, name: str = "members", **filters: Any) -> dict[str, Any]:
    return words.sorted_in(listing(name), dataset, text.split(), filters, TODAY)


@pytest.mark.parametrize(
    ("name", "text", "filters"),
    [
        ("members", "", {}),
        ("members", "delta", {"state": ["delta"]}),
        ("members", "delta alpha", {"state": ["delta", "alpha"]}),
        ("members", "delta,alpha", {"state": ["delta", "alpha"]}),
        ("members", "delta , alpha", {"state": ["delta", "alpha"]}),
        ("members", "Echo Republic", {"state": ["Echo Republic"]}),
        ("members", "observers", {"status": ["observers"]}),
        ("members", "dialogue partners", {"status": ["dialogue partners"]}),
        ("members", "delta observer", {"state": ["delta"], "status": ["observer"]}),
        ("members", "004", {"state": ["004"]}),
        ("members", "2012", {"as_of": "2012-12-31"}),
        ("members", "in 2012", {"as_of": "2012-12-31"}),
        ("members", "delta now", {"state": ["delta"]}),
        ("timeline", "2010-2012", {"since": "2010-01-01", "until": "2012-12-31"}),
        ("members", "delta 2012-03", {"state": ["delta"], "as_of": "2012-03-31"}),
        ("members", "4 July 2012", {"as_of": "2012-07-04"}),
        ("members", "2026", {"as_of": TODAY}),
        ("members", "2026-02-01", {"as_of": TODAY}),
        ("members", "2026-02-02", {"as_of": "2026-02-02"}),
        ("members", "2027", {"as_of": "2027-12-31"}),
        ("timeline", "2023", {"since": "2023-01-01", "until": "2023-12-31"}),
        ("timeline", "energy May 2023", {"area": ["energy"], "since": "2023-05-01", "until": "2023-05-31"}),
        ("timeline", "meetings 2030", {"kind": ["meetings"], "since": "2030-01-01", "until": "2030-12-31"}),
        ("events", "application delta", {"kind": ["application"], "state": ["delta"]}),
        ("initiatives", "energy proposed", {"area": ["energy"], "status": ["proposed"]}),
        ("initiatives", "ann anstrom", {"proposed_by": ["ann anstrom"]}),
        ("initiatives", "Alpha", {"proposed_by": ["Alpha"]}),
        ("meetings", "hsc", {"body": ["hsc"]}),
        ("officials", "secretary-general", {"office": ["secretary-general"]}),
        ("officials", "deputy current", {"office": ["deputy"], "phase": ["current"]}),
        ("sources", "gazette en", {"publisher": ["gazette"], "language": ["en"]}),
        ("sources", "primary", {"kind": ["primary"]}),
        ("sources", "news", {"kind": ["news"]}),
        ("terms", "principle", {"kind": ["principle"]}),
    ],
)
def test_each_word_is_a_value_of_one_filter(small: Dataset, name: str, text: str, filters: dict[str, Any]) -> None:
    assert given(small, text, name) == filters


def test_what_is_given_by_option_stays_and_is_not_changed(small: Dataset) -> None:
    before: dict[str, Any] = {"state": ["delta"], "history": True, "status": None, "as_of": "2012"}
    assert given(small, "alpha observer", **before) == {
        "state": ["delta", "alpha"],
        "history": True,
        "status": ["observer"],
        "as_of": "2012",
    }
    assert before == {"state": ["delta"], "history": True, "status": None, "as_of": "2012"}


@pytest.mark.parametrize(
    ("name", "text", "word", "search"),
    [
        ("members", "nonsense", "nonsense", "members nonsense"),
        ("members", "delta nonsense 2012", "nonsense", "members delta nonsense 2012"),
        ("members", "904", "904", "members 904"),
        ("members", "energy", "energy", "members energy"),
        ("terms", "2023", "2023", "terms 2023"),
        ("areas", "energy", "energy", "areas energy"),
        ("officials", "dep", "dep", "officials dep"),
        ("officials", "bob", "bob", "officials bob"),
        ("sources", "nowhere", "nowhere", "sources nowhere"),
        ("sources", "fr", "fr", "sources fr"),
        ("timeline", "iндия", "iндия", "timeline 'iндия'"),
        ("members", "q" * 99, "q" * 59 + "…", "members " + "q" * 51 + "…"),
    ],
)  # fmt: skip
def test_a_word_that_is_a_value_of_no_filter_is_refused_with_the_search_for_it(
    small: Dataset, name: str, text: str, word: str, search: str
) -> None:
    with pytest.raises(Usage) as told:
        given(small, text, name)
    assert str(told.value) == f"'{word}' is no value of a filter of sco {name}; to look for it: sco search {search}"


@pytest.mark.parametrize(
    ("name", "text", "filters", "named"),
    [
        ("officials", "bob", {}, ["bob"]),
        ("officials", "bob deputy", {"office": ["deputy"]}, ["bob"]),
        ("officials", "Bob the secretary-general", {"office": ["secretary-general"]}, ["Bob"]),
        ("exercises", "2020", {"since": "2020-01-01", "until": "2020-12-31"}, []),
        ("members", "of the SCO", {}, []),
        ("members", "the Shanghai Cooperation Organisation observers", {"status": ["observers"]}, []),
    ],
)
def test_a_word_that_is_no_value_may_stand_in_a_name(
    small: Dataset, name: str, text: str, filters: dict[str, Any], named: list[str]
) -> None:
    found: list[str] = []
    assert words.sorted_in(listing(name), small, text.split(), {}, TODAY, found) == filters
    assert found == named


@pytest.mark.parametrize(("name", "text"), [("officials", "bobb"), ("timeline", "bob"), ("members", "nonsense")])
def test_a_word_that_stands_in_no_name_is_refused(small: Dataset, name: str, text: str) -> None:
    with pytest.raises(Usage, match=rf"^'{text}' is no value of a filter of sco {name}"):
        words.sorted_in(listing(name), small, [text], {}, TODAY, [])


def test_a_name_has_all_words_in_any_form_and_case(small: Dataset) -> None:
    hub = small.locate("energy-hub")
    assert hub
    for said, so in ((["ENERGY", "hubs"], True), (["energy-hub"], True), (["energy", "bob"], False), (["ener"], False)):
        assert words.is_named(small, hub, said) is so


def test_a_name_is_also_what_a_record_is_called_for_people(small: Dataset) -> None:
    term = small.records(Chairmanship)[0]
    assert words.is_named(small, term, ["chairmanship"])
    assert not words.is_named(small, term, ["summit"])


@pytest.mark.parametrize("name", RECORDS)
def test_every_row_of_a_listing_is_found_by_its_name(run: Run, small: Dataset, name: str) -> None:
    rows = json.loads(run(name, "--limit", "1", "-f", "json").out)
    item = small.locate(rows[0]["id"])
    assert item
    assert item in words.records(listing(name), small)


def test_rows_found_by_name_are_told_as_such(run: Run) -> None:
    found = run("officials", "bob", "-f", "table")
    assert "with 'bob' in the name" in found.out.splitlines()[0]
    assert "Bob" in found.out
    assert "Ann" not in found.out
    assert found.err == "'bob' is no value of a filter: looked for in names.\n"
    assert run("officials", "bob", "-q").err == ""
    assert "with 'bob' in the name" in run("officials", "bob", "--cite", "plain").out


def test_names_that_have_each_word_but_not_all_leave_no_row(run: Run) -> None:
    assert run("officials", "bob", "ann") == (
        0,
        run("officials", "--limit", "1").out.splitlines()[0] + "\n",
        "No officials match with 'bob ann' in the name.\n",
    )


def test_a_little_word_alone_may_be_a_code(folder: Folder, small: Dataset) -> None:
    state = (
        '[[states]]\nid = "IN"\nalpha3 = "INX"\nm49 = "777"\ncow = 77\nname = "Inland"\nname_ru = "И"\nname_zh = "I"\n'
    )
    assert given(Dataset(folder(states=state)), "in") == {"state": ["in"]}


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("members", "delat", "'delat' is no value of a filter of sco members; did you mean 'Delta'?"),
        ("initiatives", "enrgy", "'enrgy' is no value of a filter of sco initiatives; did you mean 'energy'?"),
        ("members", "obsever", "'obsever' is no value of a filter of sco members; did you mean 'observer'?"),
        ("members", "2012 2013", "'2013' is a second date; give one, or a span such as 2021-2023"),
        ("timeline", "2012,2013", "'2013' is a second date; give one, or a span such as 2021-2023"),
        ("members", "31 june 2012", "'31 june 2012' is not a day that exists in the calendar"),
        ("members", "france", "'france' (France) holds no status in the SCO; no record names it"),
    ],
)
def test_what_is_nearly_a_value_or_is_none_for_a_reason_is_told_so(
    small: Dataset, name: str, text: str, message: str
) -> None:
    with pytest.raises(Problem) as told:
        given(small, text, name)
    assert str(told.value) == message


@pytest.mark.parametrize("name", ["as_of", "since", "until"])
def test_a_date_in_words_and_one_by_option_are_refused(small: Dataset, name: str) -> None:
    with pytest.raises(Usage, match=r"^'2012' is a second date"):
        given(small, "2012", "timeline", **{name: "2010"})


def test_a_day_that_does_not_exist_is_told_so(small: Dataset) -> None:
    with pytest.raises(Usage, match=r"^'2023-02-30' is not a day that exists in the calendar$"):
        given(small, "2023-02-30")


def test_a_word_that_fits_two_filters_is_refused_with_both(folder: Folder, small: Dataset) -> None:
    area = '[[areas]]\nid = "delta"\nname = "Delta"\ncovers = "Mouths of rivers."\n'
    dataset = Dataset(folder(areas=area))
    assert words.fits(listing("events"), dataset, "delta") == ["state", "area"]
    with pytest.raises(Usage, match=r"^'delta' can mean several things here; write --state delta or --area delta$"):
        given(dataset, "delta", "events")


def test_a_value_has_eight_words_at_most(folder: Folder, small: Dataset) -> None:
    for count, whole in ((8, True), (9, False)):
        name = " ".join(f"w{number}x" for number in range(count))
        area = f'[[areas]]\nid = "long"\nname = "{name}"\ncovers = "Much."\n'
        dataset = Dataset(folder(areas=area))
        if whole:
            assert given(dataset, name, "events") == {"area": [name]}
        else:
            with pytest.raises(Usage, match=r"^'w8x' is no value"):
                given(dataset, name, "events")


def test_the_longest_value_is_taken_first(folder: Folder, small: Dataset) -> None:
    area = '[[areas]]\nid = "delta-observer"\nname = "Observers in Delta"\ncovers = "Them."\n'
    dataset = Dataset(folder(areas=area))
    assert given(dataset, "delta observer", "events") == {"area": ["delta observer"]}


def test_a_text_in_names_is_meant_only_where_no_other_filter_fits(folder: Folder, small: Dataset) -> None:
    source = (
        '[[sources]]\nid = "a"\nkind = "news"\ntitle = "T"\npublisher = "Daily news of Delta"\n'
        'language = "en"\nurl = "https://x.example"\n'
    )
    dataset = Dataset(folder(sources=source))
    assert words.fits(listing("sources"), dataset, "news") == ["kind"]
    assert words.fits(listing("sources"), dataset, "delta") == ["publisher"]
    assert words.fits(listing("officials"), small, "alpha") == ["state"]


def test_a_word_of_a_name_has_four_letters_at_least_and_a_code_may_have_two(small: Dataset) -> None:
    assert words.fits(listing("officials"), small, "gene") == ["office"]
    assert words.fits(listing("officials"), small, "gen") == []
    assert words.fits(listing("sources"), small, "ru") == ["language"]
    assert words.fits(listing("sources"), small, "zh") == []
    assert words.fits(listing("sources"), small, "blog") == ["publisher"]


@pytest.mark.parametrize("name", NAMES)
def test_fixed_words_and_areas_fit_exactly_one_filter(bundled: Dataset, name: str) -> None:
    asked = listing(name)
    for option, each in asked.options.items():
        for word in each.option.words:
            assert words.fits(asked, bundled, word) == [option], word
            assert words.fits(asked, bundled, word.replace("-", " ")) == [option], word
    if "area" in asked.options:
        for item in bundled.records(Area):
            assert words.fits(asked, bundled, item.id) == ["area"], item.id


@pytest.mark.parametrize("name", NAMES)
def test_a_state_fits_one_filter_of_those_that_take_states(bundled: Dataset, name: str) -> None:
    asked = listing(name)
    takes = [option for option in ("state", "proposed_by") if option in asked.options][:1]
    for item in bundled.records(State):
        found = words.fits(asked, bundled, item.name)
        assert found == takes or (not takes and found == ["publisher"]), item.name


@pytest.mark.parametrize(
    ("words_", "options"),
    [
        (["members", "delta", "observer"], ["members", "--state", "delta", "--status", "observer"]),
        (["members", "the", "delta", "and", "alpha"], ["members", "--state", "delta", "--state", "alpha"]),
        (["members", "of", "observer"], ["members", "--status", "observer"]),
        (["members", "2012"], ["members", "--as-of", "2012"]),
        (["timeline", "energy", "2023"], ["timeline", "--area", "energy", "--since", "2023", "--until", "2023"]),
        (["sources", "gazette", "-f", "csv"], ["sources", "--publisher", "gazette", "-f", "csv"]),
        (["initiatives", "energy,trade"], ["initiatives", "--area", "energy", "--area", "trade"]),
    ],
)
def test_words_answer_as_the_options_that_they_mean(run: Run, words_: list[str], options: list[str]) -> None:
    assert run(*words_).code == 0
    assert run(*words_) == run(*options)


@pytest.mark.parametrize("text", ["nonsense", "904", "\x1b[35m", "2023-02-30"])
def test_a_refused_word_leaves_standard_output_empty(run: Run, text: str) -> None:
    outcome = run("members", text)
    assert (outcome.code, outcome.out) == (2, "")
    assert issubclass(Usage, Problem)
