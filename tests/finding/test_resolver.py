"""What a user names is found in any spelling, several things are told apart from one, and nonsense finds nothing."""

import pytest
from running import Folder

from sco_cli.dataset import Dataset
from sco_cli.finding import resolver
from sco_cli.finding.resolver import named
from sco_cli.records import COLLECTIONS, Area, Body, Item, Official, Person, Source, State, Term

TERM = '[[terms]]\nid = "{id}"\nterm = "{term}"\nkind = "term"\nmeaning = "M."\nsources = ["blog"]\n'
POST = (
    '[[officials]]\nid = "{id}"\nperson = "{person}"\noffice = "Director"\nbody = "secretariat"\n'
    'sources = ["blog"]\n{when}\n'
)


def ids(found: list[Item]) -> list[str]:
    return [item.id for item in found]


def terms(folder: Folder, **names: str) -> Dataset:
    """A dataset with terms of these names, by id."""
    text = "".join(TERM.format(id=key.replace("_", "-"), term=name) for key, name in names.items())
    return Dataset(folder(terms=text))


def posts(folder: Folder, *each: tuple[str, str, str]) -> Dataset:
    """A dataset with posts: id, person, and when."""
    text = "".join(POST.format(id=key, person=person, when=when) for key, person, when in each)
    return Dataset(folder(officials=text))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("energy-hub", "energy-hub"),
        (" ENERGY-Hub ", "energy-hub"),
        ("energy hub", "energy-hub"),
        ("secretariat qa 2023", "secretariat-qa-2023"),
        ("council 2001 alphaville", "council-2001-alphaville"),
        ("DD", "DD"),
        ("dd", "DD"),
        ("ddd", "DD"),
        ("Дельта", "DD"),
        ("丁国", "DD"),
        ("republic of alpha", "AA"),
        ("Älpha", "AA"),
        ("energy and fuel", "energy"),
        ("energy & fuels", "energy"),
        ("Энергетика", "energy"),
        ("能源", "energy"),
        ("Capital of Tourism", "capital-2023-bravograd"),
        ("hsc", "council"),
        ("the heads of state council", "council"),
        ("Heads of States Councils", "council"),
        ("SCO Heads of State Council", "council"),
        ("СГГ", "council"),
        ("council of heads of state", "council"),
        ("bank", "bank"),
        ("the SCO bank", "bank"),
        ("Shanghai Cooperation Organisation Bank", "bank"),
        ("Shanghai Cooperation Organization's bank", "bank"),
        ("банк шос", ""),
        ("the charter of an organization", "charter"),
        ("Charters of the Organisation", "charter"),
        ("shield", "shield-2005"),
        ("shield 2005", "shield-2005"),
        ("shield 2006", ""),
        ("plan for trade", "trade-plan-2023"),
        ("ann", "ann-secretary-general"),
        ("ANSTROM", "ann-secretary-general"),
        ("ånström ann", "ann-secretary-general"),
        ("bob bobson", "bob-secretary-general"),
        ("Bob B. Bobson", "bob-secretary-general"),
        ("Eve", "eve-president"),
        ("ev", ""),
        ("b", ""),
        ("ann bobson", ""),
        ("alphaville", "alphaville"),
        ("Альфаград", "alphaville"),
        ("甲城", "alphaville"),
        ("first meeting of the energy", "energy-ministers-2023"),
        ("energy strategy until 2030", "energy-strategy"),
        ("energy strategy until", "energy-strategy"),
        ("draft energy strategy", "energy-strategy"),
        ("energy-strategy-initiative", "energy-strategy"),
        ("Answers to the press", "secretariat-qa-2023"),
        ("answers to the", ""),
        ("first meeting", ""),
        ("", ""),
        ("!!!", ""),
        ("the", ""),
        ("SCO", ""),
        ("xyzzy", ""),
    ],
)  # fmt: skip
def test_a_thing_is_found_by_any_of_its_names_and_by_nothing_else(small: Dataset, text: str, key: str) -> None:
    assert ids(named(small, text)) == ([key] if key else [])


@pytest.mark.parametrize("kind", [kind for kind in COLLECTIONS if kind is not Source])
def test_every_record_is_found_by_its_id_also_without_hyphens(small: Dataset, kind: type[Item]) -> None:
    for item in small.records(kind):
        for text in (item.id, item.id.upper(), item.id.replace("-", " ")):
            thing = resolver.in_office(small, small.same_as(item) or item)[-1]
            assert ids(named(small, text)) == [thing.id], text


@pytest.mark.parametrize(
    ("text", "code"),
    [("001", "AA"), ("1", "AA"), ("01", "AA"), ("0001", "AA"), ("901", "AA"), ("0901", "AA"), ("905", "EE"), ("6", "")],
)
def test_a_state_is_found_by_its_numbers_with_or_without_noughts(small: Dataset, text: str, code: str) -> None:
    assert ids(resolver.states(small, text)) == ([code] if code else [])


def test_a_number_of_two_states_names_both(small: Dataset) -> None:
    assert ids(named(small, "904")) == ["DD", "EE"]
    assert ids(named(small, "904", (State,))) == ["DD", "EE"]
    assert ids(named(small, "904", (Body,))) == []


def test_a_name_that_several_records_have_finds_them_all_in_their_order(folder: Folder, small: Dataset) -> None:
    dataset = terms(folder, one="Steppe watch 2005", two="Steppe watch 2007", three="Steppe watcher")
    assert ids(named(dataset, "steppe watch")) == ["one", "two"]
    assert ids(named(dataset, "steppe watch 2007")) == ["two"]
    assert ids(named(dataset, "steppe watch 1899")) == []
    assert ids(named(dataset, "steppe watcher")) == ["three"]


def test_only_records_of_the_classes_asked_for_are_found(small: Dataset) -> None:
    assert ids(named(small, "energy", (Area,))) == ["energy"]
    assert named(small, "energy", (Body,)) == []
    assert named(small, "delta", (Body,)) == []
    assert named(small, "ann", (Body, State)) == []
    assert ids(named(small, "ann", (State, Official))) == ["ann-secretary-general"]


def test_an_id_goes_before_the_name_of_a_state_and_that_before_a_source_and_all_other_names(
    folder: Folder, small: Dataset
) -> None:
    dataset = terms(folder, delta="Something")
    assert named(dataset, "delta") == [dataset.find(Term, "delta")]
    dataset = terms(folder, t="Delta")
    assert ids(named(dataset, "delta")) == ["DD"]
    source = (
        '[[sources]]\nid = "delta"\nkind = "news"\ntitle = "T"\npublisher = "P"\nlanguage = "en"\nurl = "https://x"\n'
    )
    dataset = Dataset(folder(sources=source))
    assert ids(named(dataset, "delta")) == ["DD"]
    assert ids(named(dataset, "delta", (Source,))) == ["delta"]


def test_a_source_of_a_title_is_meant_only_where_nothing_else_is(folder: Folder, small: Dataset) -> None:
    assert ids(named(terms(folder, t="Answers to the press"), "answers to the press")) == ["t"]
    assert ids(named(small, "Answers to the press")) == ["secretariat-qa-2023"]
    # No single word names one, not even with its year.
    assert named(small, "News") == []


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("Organization", "Organisation"),
        ("Organizing committee", "Organising committee"),
        ("Modernize trade", "Modernise trade"),
        ("Youth center", "Youth centre"),
        ("Defense college", "Defence college"),
        ("Research program", "Research programme"),
        ("Dialog club", "Dialogue club"),
        ("Labor fair", "Labour fair"),
        ("Neighbor talks", "Neighbour talks"),
        ("Color fair", "Colour fair"),
        ("Prize", "Prise"),
        ("Sizing", "Sising"),
    ],
)  # fmt: skip
def test_american_and_british_spelling_are_alike(folder: Folder, small: Dataset, american: str, british: str) -> None:
    for written, typed in ((american, british), (british, american)):
        assert ids(named(terms(folder, one=written), typed)) == ["one"]


def test_a_word_that_only_begins_like_a_programme_keeps_its_spelling() -> None:
    assert [resolver.british(word) for word in ("program", "programmer", "programs")] == [
        "programme",
        "programmer",
        "programs",
    ]


@pytest.mark.parametrize(
    "name",
    [
        "City",
        "City day",
        "Border",
        "Border guards",
        "Enterprise",
        "Enter",
        "Lord",
        "Vogue",
        "Zoo",
        "Xi'an",
        "Ёлка",
        "论坛",
        "И",
    ],
)
def test_a_name_is_found_as_it_is_written(folder: Folder, small: Dataset, name: str) -> None:
    assert ids(named(terms(folder, t=name), name)) == ["t"]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Xi'an", "xian", True),
        ("Xi’an", "Xi'an", True),
        ("Xi'an", "xi", False),
        ("People's forum", "peoples forum", True),
        ("Forum 'Steppe'", "steppe forum", True),
    ],
)  # fmt: skip
def test_an_apostrophe_within_a_word_does_not_part_it(
    folder: Folder, small: Dataset, name: str, text: str, found: bool
) -> None:
    assert ids(named(terms(folder, t=name), text)) == (["t"] if found else [])


def test_an_id_is_found_in_pieces(folder: Folder, small: Dataset) -> None:
    dataset = Dataset(folder(terms=TERM.format(id="xian", term="Old town")))
    assert ids(named(dataset, "Xi an")) == ["xian"]


@pytest.mark.parametrize(
    "word",
    ["the", "a", "an", "of", "and", "on", "in", "for", "to", "by", "at", "with", "и", "в", "на", "о", "по", "с"],
)
def test_little_words_and_the_order_of_words_do_not_matter(folder: Folder, small: Dataset, word: str) -> None:
    assert resolver.key(f"steppe {word} watch") == resolver.key("watch steppe")
    assert resolver.key(word) == (word,)


@pytest.mark.parametrize(
    "own",
    ["SCO", "ШОС", "SHOS", "上合组织", "上海合作组织", "上合", "Shanghai Cooperation Organization",
     "Шанхайской организации сотрудничества"],
)  # fmt: skip
def test_the_name_of_the_organisation_does_not_matter_in_any_language(own: str) -> None:
    assert resolver.key(f"{own} watch") == resolver.key("watch")
    assert resolver.key(own) == ()


def test_a_word_that_holds_the_name_of_the_organisation_is_another() -> None:
    assert resolver.key("scope") != resolver.key("pe")
    assert resolver.key("scope") == ("scope",)


def test_a_word_of_at_most_five_letters_or_a_phrase_is_found_by_what_says_the_same(
    folder: Folder, small: Dataset
) -> None:
    dataset = terms(folder, one="Chairmanship", two="Combating three evils", three="Three evil forces")
    assert ids(named(dataset, "chair")) == ["one"]
    assert named(dataset, "rotating") == []
    assert ids(named(dataset, "three evils")) == ["three"]
    assert named(small, "summit") == []


def test_a_long_beginning_of_a_name_finds_it_and_a_short_one_does_not(folder: Folder, small: Dataset) -> None:
    dataset = terms(folder, one="Fund of steppe watchers", two="Fund of steppes")
    assert ids(named(dataset, "fund of steppe")) == ["two"]
    dataset = terms(folder, one="Fund of steppe watchers", two="Fund of great steppes")
    assert ids(named(dataset, "fund of steppe")) == ["one"]
    assert named(dataset, "fund of") == []
    assert named(dataset, "fund of step") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("张", ["a", "b"]),
        ("张明", ["a"]),
        ("弗", []),
        ("吉", []),
        ("明", []),
        ("阿利莫夫", ["c"]),
        ("dee", ["d"]),
        ("e", []),
    ],
)
def test_a_person_is_found_by_the_family_name_alone(
    folder: Folder, small: Dataset, text: str, found: list[str]
) -> None:
    dataset = posts(
        folder,
        ("a", "张明", ""),
        ("b", "张德广", ""),
        ("c", "弗拉基·阿利莫夫", ""),
        ("d", "Dee E. Dole", ""),
        ("five", "吉约索夫", ""),
    )
    assert ids(named(dataset, text)) == found
    assert ids(resolver.by_person(dataset, text, (Official,))) == found


@pytest.mark.parametrize(
    ("first", "second", "latest"),
    [
        ('start = "2001"', 'start = "2002"', "two"),
        ('start = "2002"', 'start = "2001"', "one"),
        ('start = "2002"', 'start = "2002"', "two"),
        ('appointed = "2005"\nstart = "2001"', 'start = "2002"', "two"),
        ('appointed = "2003"', 'start = "2002"', "one"),
        ('attested = ["2003", "2009"]', 'start = "2004"', "two"),
        ('attested = ["2003", "2009"]', 'start = "2002"', "one"),
        ('start = "2002-05"', 'start = "2002"', "one"),
        ("", 'start = "2002"', "two"),
        ('start = "2002"', "", "one"),
        ("", "", "two"),
    ],
)
def test_the_posts_of_one_person_are_one_the_latest(
    folder: Folder, small: Dataset, first: str, second: str, latest: str
) -> None:
    dataset = posts(folder, ("one", "Gul Gan", first), ("two", "Gul Gan", second), ("three", "Gul Ger", ""))
    assert ids(named(dataset, "gul gan")) == [latest]
    assert ids(named(dataset, "gul")) == [latest, "three"]


def test_what_is_one_thing_counts_once_as_its_document(small: Dataset) -> None:
    found = [item for key in ("energy-strategy-initiative", "energy-strategy") if (item := small.locate(key))]
    assert len(found) == 2
    assert ids(resolver.once(small, found)) == ["energy-strategy"]
    assert ids(resolver.once(small, [*found, small.records(State)[0]])) == ["energy-strategy", "AA"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ministers", ["energy-ministers", "energy-ministers-2023"]),
        ("energy minister", ["energy-ministers", "energy-ministers-2023"]),
        ("minister trade", []),
        ("fund", ["trade-fund"]),
        ("trade fund", ["trade-fund"]),
        ("echo", ["EE", "echo-guest", "echo-partner"]),
        ("press", []),
        ("SCO", []),
        ("", []),
    ],
)
def test_records_but_sources_in_whose_name_all_words_stand_come_by_the_length_of_it(
    small: Dataset, text: str, found: list[str]
) -> None:
    assert ids(resolver.containing(small, text)) == found


def test_only_records_of_the_classes_asked_for_hold_words(small: Dataset) -> None:
    assert ids(resolver.containing(small, "ministers", (Body,))) == ["energy-ministers"]


def test_a_year_of_a_name_is_one_of_two_centuries() -> None:
    assert resolver.without_years(("1899", "1900", "2099", "2100", "20055", "a2005")) == (
        "1899",
        "2100",
        "20055",
        "a2005",
    )


def test_the_bundled_data_is_found_by_its_short_names_and_family_names(bundled: Dataset) -> None:
    assert [ids(named(bundled, text)) for text in ("RATS", "РАТС", "HSC", "CHG", "hgc")] == [
        ["rats"],
        ["rats"],
        ["heads-of-state-council"],
        ["heads-of-government-council"],
        ["heads-of-government-council"],
    ]
    assert ids(named(bundled, "Alimov")) == ["rashid-alimov-secretary-general"]
    assert ids(named(bundled, "Алимов")) == ["rashid-alimov-secretary-general"]
    assert len(named(bundled, "astana declaration")) > 1


@pytest.mark.parametrize("kind", [kind for kind in COLLECTIONS if kind is not Source])
def test_every_bundled_record_is_found_by_its_id(bundled: Dataset, kind: type[Item]) -> None:
    for item in bundled.records(kind):
        (found,) = named(bundled, item.id)
        thing = bundled.same_as(item) or item
        assert found.id == thing.id or (isinstance(found, Official) and isinstance(item, Official | Person))
