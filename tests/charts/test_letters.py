"""Letters that no font has: told of pictures that hold the shapes of their letters."""

import pytest
from msgspec.structs import replace

from sco_cli.charts import Chart, Lane
from sco_cli.charts.letters import missing, without_shape

pytest.importorskip("vl_convert")

# No letters yet, so that no font has them.
NONE, NEITHER = "\u2fe0", "\u2fe1"


def test_the_first_letter_without_a_shape_is_found() -> None:
    assert without_shape(["Alpha Бета Ånström – “Ωμέγα”"]) == ""
    assert without_shape(["Alpha", f"a{NEITHER}b{NONE}"]) == NONE


def test_only_pictures_that_hold_shapes_lack_them(spells: Chart) -> None:
    named = replace(spells, lanes=[Lane(name=f"A{NONE}", bars=spells.lanes[0].bars)])
    assert [missing(named, ending) for ending in (".png", ".pdf", ".svg", ".vl.json", ".txt", "")] == [NONE] * 2 + [
        ""
    ] * 4


def test_every_text_that_comes_from_the_data_is_looked_at(spells: Chart) -> None:
    assert missing(spells, ".png") == ""
    grouped = replace(spells, lanes=[Lane(name="A", group=NONE, bars=spells.lanes[0].bars)])
    for chart in (grouped, *(replace(spells, **{field: NONE}) for field in ("title", "source", "choice"))):
        assert missing(chart, ".png") == NONE
