"""Charts in files: which endings there are, and what each holds."""

import json
import re

import pytest

from sco_cli.charts import Chart, files
from sco_cli.charts.text import render as text_of
from sco_cli.charts.vega import specification
from sco_cli.errors import Missing, Usage
from sco_cli.formats import PICTURES, Screen

SCREEN = Screen(60)
BEGINS = {".svg": b"<svg", ".png": b"\x89PNG", ".pdf": b"%PDF"}


@pytest.mark.parametrize(
    ("file", "ending"),
    [
        ("x.svg", ".svg"),
        ("a.b/x.PNG", ".png"),
        ("x.pdf", ".pdf"),
        ("x.vl.json", ".vl.json"),
        ("X.VL.JSON", ".vl.json"),
        ("x.txt", ".txt"),
    ],
)
def test_the_ending_of_a_file_says_what_is_drawn(file: str, ending: str) -> None:
    assert files.by_ending(file) == ending


@pytest.mark.parametrize("file", ["x.json", "x.csv", "x", "svg", "x.svg.gz", "x.jpeg"])
def test_an_ending_that_says_nothing_is_refused_with_the_list(file: str) -> None:
    with pytest.raises(Usage, match=rf"in \.svg, \.png, \.pdf, \.vl\.json, \.txt; '{file}' does not$"):
        files.by_ending(file)


def test_only_pictures_need_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "find_spec", lambda name: None)
    for ending in ("", ".txt", ".vl.json"):
        files.known(ending)
    for ending in PICTURES:
        with pytest.raises(
            Missing,
            match=r"^pictures need vl-convert-python; .*: pip install vl-convert-python \(\.vl\.json does without\)$",
        ):
            files.known(ending)
    monkeypatch.setattr(files, "find_spec", lambda name: name == "vl_convert")
    files.known(".svg")


def test_text_and_specification_are_those_of_the_chart(spells: Chart) -> None:
    assert files.render(spells, "", SCREEN) == files.render(spells, ".txt", SCREEN) == text_of(spells, SCREEN)
    written = files.render(spells, ".vl.json", SCREEN)
    assert isinstance(written, str)
    assert written.endswith("}\n")
    assert "Бета" in written
    assert json.loads(written) == specification(spells)


@pytest.mark.parametrize("ending", PICTURES)
def test_the_same_chart_gives_the_same_picture(spells: Chart, numbers: Chart, entries: Chart, ending: str) -> None:
    pytest.importorskip("vl_convert")
    for chart in (spells, numbers, entries):
        picture = files.render(chart, ending, SCREEN)
        assert isinstance(picture, bytes)
        assert picture.startswith(BEGINS[ending])
        assert files.render(chart, ending, SCREEN) == picture


def test_a_picture_shows_every_name_and_number(spells: Chart, numbers: Chart, entries: Chart) -> None:
    pytest.importorskip("vl_convert")
    shown = {
        "spells": ["Who, as of", "as of 2011-01-01", ">Бета<", ">Alpha<", ">First<", ">member<", ">2004<", ">State<"],
        "numbers": [">30<", ">31<", ">12<", ">agreed<", ">Trade and the economy<"],
        "entries": [">40<", ">2011<", ">Meeting<", "Made up, version 1, CC0"],
    }
    for name, chart in (("spells", spells), ("numbers", numbers), ("entries", entries)):
        picture = files.render(chart, ".svg", SCREEN)
        assert isinstance(picture, bytes)
        text = picture.decode()
        assert [each for each in shown[name] if each not in text] == []


def test_a_bar_tells_what_it_is_to_who_has_it_read_aloud_and_nothing_is_read_twice(
    spells: Chart, numbers: Chart, entries: Chart
) -> None:
    pytest.importorskip("vl_convert")
    told = ("Alpha: observer, 2001-01-01? – 2006-01-01?", "Energy: agreed, 30", "Meeting: 40 in 2005")
    for chart, words in zip((spells, numbers, entries), told, strict=True):
        labels = re.findall('aria-label="([^"]*)"', str(files.render(chart, ".svg", SCREEN), "utf-8"))  # type: ignore[arg-type]
        assert labels.count(words) == 1
        assert [each for each in labels if re.match("(State|Year|lane|begin): ", each)] == []


def test_a_png_has_two_pixels_for_each_of_the_chart(entries: Chart) -> None:
    pytest.importorskip("vl_convert")
    picture, drawing = files.render(entries, ".png", SCREEN), files.render(entries, ".svg", SCREEN)
    assert isinstance(picture, bytes)
    assert isinstance(drawing, bytes)
    width = int(drawing.decode().split('width="')[1].split('"')[0])
    assert int.from_bytes(picture[16:20], "big") == 2 * width
