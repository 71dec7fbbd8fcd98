"""How kinds look: told apart by their signs, in grey, and by those who do not see all colours."""

import itertools

import pytest

from sco_cli.charts.looks import LOOKS, SHADES, ranges, shade
from sco_cli.charts.stacks import lightness
from sco_cli.fields import words_of
from sco_cli.vocabulary import ExerciseKind, Status, StepStatus

# The kinds that can stand beside each other in one chart.
TOGETHER = [
    (*words_of(Status), "decided"),
    ("held", "current", "announced", "attested"),
    ("held", "unknown", "announced", "attested"),
    (*words_of(ExerciseKind), "planned"),
    words_of(StepStatus),
]


@pytest.mark.parametrize("kinds", TOGETHER)
def test_kinds_of_one_chart_differ_in_sign_word_and_lightness(kinds: tuple[str, ...]) -> None:
    looks = [LOOKS[kind] for kind in kinds]
    for field in ("sign", "ascii", "word", "colour"):
        assert len({getattr(look, field) for look in looks}) == len(looks), field
    light = sorted(lightness(look.colour) for look in looks)
    assert min(after - before for before, after in itertools.pairwise(light)) > 5


def test_every_sign_is_one_letter_and_its_other_is_ascii() -> None:
    signs = [*((look.sign, look.ascii) for look in LOOKS.values()), *SHADES.values()]
    assert [pair for pair in signs if len(pair[0]) != 1 or len(pair[1]) != 1 or not pair[1].isascii()] == []
    assert "?" not in {sign for pair in signs for sign in pair}


def test_every_word_of_the_record_has_a_look() -> None:
    assert {*words_of(Status), *words_of(StepStatus), *words_of(ExerciseKind)} <= LOOKS.keys()


@pytest.mark.parametrize(("count", "least"), [(1, 1), (2, 2), (4, 2), (5, 5), (14, 5), (15, 15), (1000, 15)])
def test_a_number_has_the_shade_of_the_least_that_is_shaded_so(count: int, least: int) -> None:
    assert shade(count) == least


@pytest.mark.parametrize(
    ("most", "named"),
    [
        (1, {1: "1"}),
        (2, {1: "1", 2: "2"}),
        (4, {1: "1", 2: "2–4"}),
        (5, {1: "1", 2: "2–4", 5: "5"}),
        (15, {1: "1", 2: "2–4", 5: "5–14", 15: "15"}),
        (99, {1: "1", 2: "2–4", 5: "5–14", 15: "15–99"}),
    ],
)
def test_the_legend_of_shades_says_what_each_stands_for_up_to_the_most(most: int, named: dict[int, str]) -> None:
    assert ranges(most) == named
