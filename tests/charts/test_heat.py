"""Pictures of numbers in years."""

from typing import Any

import pytest
from msgspec.structs import replace

from sco_cli.charts import Chart, Lane
from sco_cli.charts.canvas import INK, down
from sco_cli.charts.heat import FEW, MANY, depth, heat, years


def values(layer: dict[str, Any]) -> Any:
    return layer["data"]["values"]


def test_entries_are_numbers_on_colours_in_their_years(entries: Chart) -> None:
    (layer,) = heat(entries)
    assert [(each["lane"], each["name"], each["year"], each["count"], each["dark"]) for each in values(layer)] == [
        (0, "Meeting", 2004, 1, False),
        (0, "Meeting", 2005, 40, True),
        (0, "Meeting", 2011, 3, False),
        (1, "Chair", 2006, 2, False),
        (1, "Chair", 2007, 5, False),
    ]
    assert layer["encoding"]["y"] == down(entries)
    assert values(layer)[1]["told"] == "Meeting: 40 in 2005"
    assert years(entries) == list(range(2004, 2012))
    assert layer["encoding"]["x"]["scale"]["domain"] == years(entries)
    assert layer["layer"][0]["encoding"]["color"]["scale"]["domain"] == [1, 40]
    one = replace(entries, lanes=[Lane(name="A", bars=entries.lanes[0].bars[:1])])
    assert heat(one)[0]["layer"][0]["encoding"]["color"]["scale"]["domain"] == [1, 2]


@pytest.mark.parametrize(("count", "highest", "far"), [(1, 2, 0), (2, 2, 1), (4, 9, 0.5), (9, 9, 1)])
def test_a_colour_is_as_deep_as_the_root_of_its_number(count: int, highest: int, far: float) -> None:
    assert depth(count, highest) == far


@pytest.mark.parametrize("highest", [2, 5, 18, 68, 400])
def test_a_number_is_read_with_ease_on_its_colour(entries: Chart, highest: int) -> None:
    bars = [replace(entries.lanes[0].bars[0], count=count) for count in range(1, highest + 1)]
    (layer,) = heat(replace(entries, lanes=[Lane(name="A", bars=bars)]))
    for each in values(layer):
        ground = luminance(blend(depth(each["count"], highest)))
        ink = 1.0 if each["dark"] else luminance(rgb(INK))
        lighter, darker = max(ground, ink), min(ground, ink)
        assert (lighter + 0.05) / (darker + 0.05) > 3.9


def rgb(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def blend(far: float) -> list[float]:
    return [few + (many - few) * far for few, many in zip(rgb(FEW), rgb(MANY), strict=True)]


def luminance(colour: list[float]) -> float:
    """Relative luminance as WCAG 2 has it."""
    red, green, blue = (((each + 0.055) / 1.055) ** 2.4 if each > 0.04045 else each / 12.92 for each in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
