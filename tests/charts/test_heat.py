"""Pictures of numbers in years."""

from typing import Any

from msgspec.structs import replace

from sco_cli.charts import Chart, Lane
from sco_cli.charts.heat import heat, years


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
    assert years(entries) == list(range(2004, 2012))
    assert layer["encoding"]["x"]["scale"]["domain"] == years(entries)
    assert layer["layer"][0]["encoding"]["color"]["scale"]["domain"] == [1, 40]
    one = replace(entries, lanes=[Lane(name="A", bars=entries.lanes[0].bars[:1])])
    assert heat(one)[0]["layer"][0]["encoding"]["color"]["scale"]["domain"] == [1, 2]
