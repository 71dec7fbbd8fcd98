"""The web page in Chromium: its filter, its links, both themes, narrow and wide, nothing fetched."""

import json
from pathlib import Path
from typing import Any

import pytest
from readers import chromium
from readers.library import library
from running import TODAY

from sco_cli.dataset import Dataset
from sco_cli.exports.page import rendered

html5lib = library("html5lib")
library("jinja2")
browser = pytest.mark.skipif(not chromium.found(), reason="there is no Chromium here")

# The entries and groups of initiatives in sight, and what is said of them.
STATE = """
const state = () => ({
  entries: [...document.querySelectorAll(".filtered article")].filter(each => each.checkVisibility())
    .map(each => each.id),
  groups: [...document.querySelectorAll(".filtered details")].filter(each => !each.hidden).length,
  said: document.getElementById("part-found").textContent,
});
const put = (name, value) => {
  const field = document.getElementById("part-" + name);
  field.value = value;
  field.dispatchEvent(new Event("input", {bubbles: true}));
};
"""


@pytest.fixture(scope="module")
def whole(bundled: Dataset) -> str:
    """The page of the bundled data."""
    return rendered(bundled, bundled.about.reach.last)


@pytest.fixture
def page(sound: Dataset) -> str:
    """The page of the small dataset."""
    return rendered(sound, TODAY)


@pytest.mark.parametrize("day", ["2026-09-18", "2005-07-05"])
def test_it_has_no_fault_for_a_strict_parser(bundled: Dataset, day: str) -> None:
    html5lib.HTMLParser(strict=True).parse(rendered(bundled, day))


# What is put into the fields of the filter, and the entries that it leaves.
ASKED: list[tuple[dict[str, str], list[str]]] = [
    ({"words": "HUB networks"}, ["energy-hub"]),
    ({"status": "lapsed"}, ["customs-window"]),
    ({"area": "trade"}, ["energy-hub", "trade-fund", "customs-window"]),
    ({"area": "trade", "status": "proposed"}, ["energy-hub"]),
    ({"words": "nothing like it"}, []),
]


@browser
def test_the_filter_leaves_what_is_asked_for(page: str, tmp_path: Path) -> None:
    fields = dict.fromkeys(("words", "status", "area"), "")
    asked = json.dumps([fields | each for each, _ in ASKED])
    script = f"""{STATE} return {asked}.map(each => {{
      for (const [name, value] of Object.entries(each)) put(name, value);
      return state();
    }});"""
    found = chromium.seen(page, script, tmp_path)
    assert [sorted(each["entries"]) for each in found] == [sorted(entries) for _, entries in ASKED]
    assert [each["said"] for each in found] == [f"{len(entries)} of 5 found" for _, entries in ASKED]
    assert [each["groups"] > 0 for each in found] == [bool(entries) for _, entries in ASKED]


@browser
def test_the_filter_counts_in_its_groups_and_shows_all_again(page: str, tmp_path: Path) -> None:
    script = f"""{STATE}
    const form = document.getElementById("part-filter");
    const before = {{...state(), hidden: form.hidden}};
    put("words", "hub");
    const counts = [...document.querySelectorAll(".filtered .count")].map(each => each.textContent);
    form.querySelector("button").click();
    await new Promise(done => setTimeout(done, 50));
    return {{before, counts, after: state()}};"""
    found: dict[str, Any] = chromium.seen(page, script, tmp_path)
    assert found["before"]["hidden"] is False
    assert found["counts"] == ["1", "0"]
    assert {**found["after"], "hidden": False} == found["before"]
    assert found["after"]["groups"] == 2


@browser
def test_a_link_is_followed_to_what_it_leads_to_even_where_that_is_shut(page: str, tmp_path: Path) -> None:
    keys = ["energy-hub", "s3", "alpha-five"]
    script = f"""
    const found = [];
    for (const key of {keys}) {{
      const target = document.getElementById(key);
      const before = target.checkVisibility();
      document.querySelector(`a[href="#${{key}}"]`).click();
      await new Promise(done => setTimeout(done, 200));
      const box = target.getBoundingClientRect();
      found.push([before, target.checkVisibility(), box.top >= -1 && box.top < innerHeight]);
    }}
    return found;"""
    assert chromium.seen(page, script, tmp_path) == [[False, True, True], [True, True, True], [True, True, True]]


@browser
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_it_does_not_scroll_sideways_and_wide_tables_do_in_boxes_that_keys_reach(
    whole: str, tmp_path: Path, width: int
) -> None:
    script = """
    document.querySelectorAll("details").forEach(each => each.open = true);
    const boxes = [...document.querySelectorAll(".box")];
    return {
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      width: innerWidth,
      unreachable: boxes.filter(each => each.scrollWidth > each.clientWidth && each.tabIndex < 0).length,
      tables: [...document.querySelectorAll("table")].filter(each => !each.closest(".box")).length,
      fetched: performance.getEntriesByType("resource").map(each => each.name),
    };"""
    found = chromium.seen(whole, script, tmp_path, width=width)
    assert found == {"wide": 0, "width": width, "unreachable": 0, "tables": 0, "fetched": []}


@browser
def test_it_is_light_or_dark_as_its_reader_has_it(page: str, tmp_path: Path) -> None:
    script = """const of = (name, part) => getComputedStyle(document.querySelector(name))[part];
    return [of("body", "backgroundColor"), of("body", "color"), of(".bar.member", "fill")];"""
    light, dark = (chromium.seen(page, script, tmp_path, theme=theme) for theme in ("light", "dark"))
    assert not set(light) & set(dark)


@browser
def test_the_first_key_leads_past_the_contents(page: str, tmp_path: Path) -> None:
    script = """
    const skip = document.querySelector("a");
    skip.focus();
    const shown = skip.getBoundingClientRect().left >= 0;
    skip.click();
    await new Promise(done => setTimeout(done, 100));
    return {first: skip.textContent, shown, at: document.activeElement.tagName};"""
    assert chromium.seen(page, script, tmp_path) == {"first": "Skip to the content", "shown": True, "at": "MAIN"}


@browser
def test_on_paper_what_is_shut_is_open_and_shut_again_after(page: str, tmp_path: Path) -> None:
    script = """
    const open = () => [...document.querySelectorAll("details")].filter(each => each.open).length;
    const before = open();
    dispatchEvent(new Event("beforeprint"));
    const printed = open();
    dispatchEvent(new Event("afterprint"));
    return {before, all: printed - document.querySelectorAll("details").length, after: open() - before};"""
    found = chromium.seen(page, script, tmp_path)
    assert found["before"] > 0
    assert (found["all"], found["after"]) == (0, 0)
