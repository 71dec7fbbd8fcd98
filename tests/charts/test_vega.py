"""Charts as Vega-Lite specifications: valid by its schema, with title, source and room for every lane."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace
from running import Run

from sco_cli.charts import Chart
from sco_cli.charts.vega import SCHEMA, notes, specification, wrapped
from sco_cli.contents import CHARTS

# `npm install --no-save vega-lite@5` in the project's folder puts it there.
COPY = Path(__file__).parents[2] / "node_modules/vega-lite/build/vega-lite-schema.json"


def test_a_specification_has_title_source_and_room_for_every_lane(
    spells: Chart, numbers: Chart, entries: Chart
) -> None:
    for chart, width, height in ((spells, 720, 5 * 22), (numbers, 720, 2 * 22), (entries, 8 * 26, 2 * 22)):
        made = specification(chart)
        assert made["$schema"] == SCHEMA
        assert made["title"]["text"] == [made["description"]] == ["Who, as of 2011-01-01"]
        assert made["title"]["subtitle"][0].startswith("Data: Made up, version 1, CC0.")
        assert (made["width"], made["height"]) == (width, height)
        assert made["layer"]


def test_it_is_a_plain_dict_and_the_same_each_time(spells: Chart, numbers: Chart, entries: Chart) -> None:
    for chart in (spells, numbers, entries):
        made = specification(chart)
        assert json.loads(json.dumps(made)) == made
        assert json.dumps(specification(chart)) == json.dumps(made)


def test_notes_say_what_marks_mean_and_what_is_not_drawn(spells: Chart, numbers: Chart, entries: Chart) -> None:
    source = "Data: Made up, version 1, CC0."
    assert notes(numbers) == source
    assert notes(spells) == f"{source} ? not known for sure, or not to the day. 2 without a date not drawn."
    assert notes(replace(numbers, choice="area energy")) == f"{source} Filters: area energy."
    assert notes(replace(numbers, source="A\x1bB")) == "AB."
    assert notes(entries) == f"{source} What is dated after 2010-06-01 is announced."


def test_long_texts_are_wrapped_between_words() -> None:
    lines = wrapped("word " * 60, 12)
    assert [len(line) for line in lines] == [119, 119, 59]
    assert wrapped("one line", 18) == ["one line"]
    assert max(map(len, wrapped("word " * 60, 18))) == 79


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_of_the_record_is_one_that_vega_lite_can_read(run_bundled: Run, tmp_path: Path, name: str) -> None:
    converter = pytest.importorskip("vl_convert")
    file = tmp_path / "x.vl.json"
    assert run_bundled(name, "--chart", "-o", str(file)).code == 0
    assert converter.vegalite_to_vega(file.read_text(encoding="utf-8"))["marks"]


@pytest.mark.skipif(not COPY.exists(), reason="no copy of the schema of Vega-Lite here")
@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_of_the_record_is_valid_by_the_schema(run_bundled: Run, tmp_path: Path, name: str) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    file = tmp_path / "x.vl.json"
    assert run_bundled(name, "--chart", "-o", str(file)).code == 0
    jsonschema.validate(json.loads(file.read_bytes()), json.loads(COPY.read_bytes()))
