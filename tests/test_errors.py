"""A mistake is told in one sentence, with its place in the data or with what would be right."""

import pytest

from sco_cli.errors import (
    DataError,
    Fault,
    Problem,
    ReaderGone,
    Unknown,
    Usage,
    brief,
    nearest,
    script,
    unknown,
    unreadable,
    unusable,
)
from sco_cli.finding.countries import COUNTRIES

AREAS = ["energy", "finance", "trade"]


@pytest.mark.parametrize(("kind", "code"), [(Problem, 2), (Usage, 2), (Unknown, 1)])
def test_each_problem_has_its_exit_code(kind: type[Problem], code: int) -> None:
    problem = kind("It is so.")
    assert (problem.code, str(problem)) == (code, "It is so.")


def test_a_reader_who_left_is_no_problem_to_tell_of() -> None:
    assert issubclass(ReaderGone, Exception)
    assert not issubclass(ReaderGone, Problem)


@pytest.mark.parametrize(
    ("line", "key", "field", "told"),
    [
        (7, "alpha", "start", "states.toml:7: 'alpha' start: is missing"),
        (1, "alpha", "", "states.toml:1: 'alpha': is missing"),
        (7, "", "start", "states.toml:7: start: is missing"),
        (7, "", "", "states.toml:7: is missing"),
        (0, "alpha", "start", "states.toml: 'alpha' start: is missing"),
        (0, "", "", "states.toml: is missing"),
    ],
)
def test_a_fault_is_told_with_as_much_of_its_place_as_is_known(line: int, key: str, field: str, told: str) -> None:
    assert str(Fault("states.toml", line, key, field, "is missing")) == told


def test_a_fault_is_an_error_unless_it_is_called_a_warning() -> None:
    assert Fault("a.toml", 1, "", "", "is odd").severity == "error"
    assert Fault("a.toml", 1, "", "", "is odd", "warning").severity == "warning"


def test_a_fault_once_found_never_changes() -> None:
    with pytest.raises(AttributeError, match="immutable type"):
        Fault("a.toml", 1, "", "", "is odd").line = 2  # type: ignore[misc]


def test_a_data_error_tells_every_fault_on_a_line_of_its_own() -> None:
    faults = [Fault("a.toml", 1, "", "", "is odd"), Fault("b.toml", 0, "", "", "is even")]
    error = DataError(faults)
    assert error.faults == faults
    assert str(error) == "a.toml:1: is odd\nb.toml: is even"


def test_a_file_or_folder_as_a_whole_can_be_at_fault() -> None:
    assert str(unusable("a.toml", "is odd")) == "a.toml: is odd"
    assert str(unusable("a.toml", "is odd", 7)) == "a.toml:7: is odd"
    assert str(unreadable("a.toml", OSError(5, "Input/output error"))) == "a.toml: cannot be read: Input/output error"


@pytest.mark.parametrize(
    ("name", "known", "also", "told"),
    [
        ("enrgy", AREAS, [], "unknown area 'enrgy'; did you mean 'energy'?"),
        ("ENRGY", ["Energy"], [], "unknown area 'ENRGY'; did you mean 'Energy'?"),
        ("enrgy", AREAS, ["enrgi"], "unknown area 'enrgy'; did you mean 'energy'?"),
        ("powr", AREAS, ["power"], "unknown area 'powr'; did you mean 'power'?"),
        ("xyz", AREAS, ["power"], "unknown area 'xyz'; choose from: energy, finance, trade"),
        ("xyz", ["energy"], [], "unknown area 'xyz'; choose from: energy"),
        ("xyz", [], [], "unknown area 'xyz'"),
        ("powr", [], ["power"], "unknown area 'powr'; did you mean 'power'?"),
    ],
)
def test_a_name_that_is_not_known_gets_the_nearest_or_all_that_are(
    name: str, known: list[str], also: list[str], told: str
) -> None:
    assert str(unknown("area", name, iter(known), also=also)) == told


def test_names_are_listed_only_while_they_are_few() -> None:
    names = [str(number) for number in range(100, 121)]
    assert str(unknown("number", "xyz", names[:20])) == f"unknown number 'xyz'; choose from: {', '.join(names[:20])}"
    assert str(unknown("number", "xyz", names)) == "unknown number 'xyz'"


def test_a_name_is_unknown_or_used_wrongly_as_the_caller_says() -> None:
    assert type(unknown("area", "x", AREAS)) is Unknown
    assert type(unknown("column", "x", AREAS, Usage)) is Usage


@pytest.mark.parametrize(
    ("name", "near"),
    [("enrgy", "Energy"), ("ENERGY", "Energy"), ("finances", "FINANCE"), ("tra", "trade"), ("xyz", None), ("", None)],
)
def test_the_nearest_is_found_whatever_the_case_and_given_as_it_is_written(name: str, near: str | None) -> None:
    assert nearest(name, ["Energy", "FINANCE", "trade"]) == near


def test_of_several_near_names_the_nearest_is_given() -> None:
    assert nearest("bravo", ["bravos", "bravo", "brava"]) == "bravo"
    assert nearest("bravo", []) is None


@pytest.mark.parametrize(("length", "said"), [(0, ""), (60, "q" * 60), (61, "q" * 59 + "…"), (5000, "q" * 59 + "…")])
def test_what_a_user_wrote_is_said_again_in_sixty_letters_at_most(length: int, said: str) -> None:
    assert brief("q" * length) == said
    assert str(unknown("name", "q" * length, [])) == f"unknown name '{said}'"


@pytest.mark.parametrize(
    ("name", "choices", "near"),
    [
        ("ИНДИЯ", ["индия", "india"], "индия"),
        ("индея", ["Индия"], "Индия"),
        ("тraade", ["trade"], None),
        ("trаde", ["trade"], "trade"),
        ("2024x", ["2024"], None),
        ("1234", ["1235"], None),
        ("12", ["trade"], None),
        ("成员国", ["成员国家"], "成员国家"),
        ("扎帕罗夫", ["扎哈罗夫"], None),
        ("上海合作组国", ["上海合作组织"], None),
        ("上海合作组织国", ["上海合作组织"], "上海合作组织"),
        ("trad\x00e", ["trade"], "trade"),
        ("x" * 10_000, ["trade"], None),
    ],
)
def test_only_what_is_written_in_the_same_script_is_near(name: str, choices: list[str], near: str | None) -> None:
    assert nearest(name, choices) == near


@pytest.mark.parametrize(
    ("name", "near"),
    [("abcd", "abcz"), ("abc", "abcz"), ("abyy", None), ("azbc", "abcz"), ("acbz", "abcz"), ("ab", None)],
)
def test_three_letters_of_four_make_a_name_near(name: str, near: str | None) -> None:
    assert nearest(name, iter(["abcz"])) == near


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("usbekistan", "Uzbekistan"),
        ("izbekistan", "Uzbekistan"),
        ("zubekistan", "Uzbekistan"),
        ("kazakstan", "Kazakhstan"),
        ("kazahstn", "Kazakhstan"),
        ("tadjikistan", "Tajikistan"),
        ("hina", "China"),
        ("chin", "China"),
        ("cihna", "China"),
        ("hcina", "China"),
        ("shina", "China"),
        ("sri lnka", "Sri Lanka"),
        ("turk", None),
        ("turkmenist", "Turkmenistan"),
        ("armenia#Q1", "Armenia"),
        ("narnia", None),
        ("arena", None),
        ("indiana", None),
        ("belorussia", None),
        ("india's", "India"),
    ],
)
def test_a_name_is_near_that_begins_alike_and_is_about_as_long(name: str, near: str | None) -> None:
    names = [
        "Armenia",
        "China",
        "India",
        "Kazakhstan",
        "Russia",
        "Sri Lanka",
        "Tajikistan",
        "Turkmenistan",
        "Uzbekistan",
    ]
    assert nearest(name, names) == near


def test_nearly_every_typo_of_a_country_is_caught() -> None:
    names = [line[7:].partition("|")[0] for line in COUNTRIES.strip().splitlines()]
    known = [name for name in names if len(name) > 3 and name.isascii()]
    typos = [(name[:at] + name[at + 1 :], name) for name in known for at in range(len(name))]
    typos += [(name[:at] + name[at] + name[at:], name) for name in known for at in range(len(name))]
    assert sum(nearest(typo, names) == name for typo, name in typos) >= 0.98 * len(typos)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("trade", "LATIN"),
        ("12 Äbc я", "LATIN"),
        ("«индия» india", "CYRILLIC"),
        ("2001上海", "CJK"),
        ("2001", ""),
        ("?!\x00", ""),
        ("", ""),
    ],
)
def test_the_script_of_a_text_is_that_of_its_first_letter(text: str, found: str) -> None:
    assert script(text) == found
