"""The page as a whole: what it holds, that nothing hostile gets in, that it stands alone, its size."""

import json
import re
from html.parser import HTMLParser

import pytest
from running import SMALL, Folder, Run

from sco_cli.contents import RECORDS
from sco_cli.dataset import Dataset
from sco_cli.errors import DataError, Missing
from sco_cli.exports import page
from sco_cli.exports.page import BEFORE, TEMPLATES, files, rendered

pytest.importorskip("jinja2")

DAY = "2026-02-01"
VOID = {"meta", "link", "input", "br"}
MOST_BYTES = 2_000_000


class Reader(HTMLParser):
    """A page as its elements: ids, links, what is fetched, scripts; and whether every element is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.handlers: list[str] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append(tag)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [found["href"] or ""] if tag == "a" else []
        self.fetched += [value or "" for key, value in attrs if key in ("src", "srcset", "data", "action", "poster")]
        self.handlers += [key for key, _ in attrs if key.startswith("on")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, tag


def text_of(html: str) -> str:
    """The words of a page without its style and scripts."""
    bare = re.sub(r"<(script|style).*?</\1>", "", html, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", bare).split())


@pytest.fixture(scope="module")
def whole(bundled: Dataset) -> str:
    """The page of the bundled data."""
    return rendered(bundled, bundled.about.reach.last)


def test_it_is_one_file_in_utf_8(small: Dataset) -> None:
    made = files(small, DAY)
    assert made == {"": rendered(small, DAY).encode()}


def test_the_same_data_and_day_give_the_same_bytes(small: Dataset) -> None:
    assert files(small, DAY) == files(Dataset(), DAY)
    assert files(small, DAY) != files(small, "2020-01-01")


def test_every_chapter_is_there_and_in_the_contents(small: Dataset) -> None:
    html = rendered(small, DAY)
    parts = ["overview", *BEFORE, "timeline", *(name for name in RECORDS if name not in BEFORE), "cite"]
    assert re.findall(r'<h2 id="part-(\w+)"', html)[1:] == [
        *(each for each in parts if each not in ("sources", "cite")),
        "sources",
        "cite",
    ]
    assert re.findall(r'<li><a href="#part-(\w+)">', html) == re.findall(r'<h2 id="part-(\w+)"', html)[1:]


def test_whatever_links_to_a_place_on_the_page_finds_it_and_no_name_is_given_twice(whole: str) -> None:
    found = Reader(whole)
    assert found.open == []
    assert len(found.ids) == len(set(found.ids))
    assert {each[1:] for each in found.links if each.startswith("#")} <= set(found.ids)
    assert all(each.startswith(("#", "https://", "http://")) for each in found.links)
    assert all(len(each.split()) == 1 for each in found.ids)


def test_nothing_is_fetched_and_one_script_is_run(whole: str) -> None:
    found = Reader(whole)
    assert (found.fetched, found.handlers) == ([], [])
    assert re.findall(r"<link [^>]*>", whole) == ['<link rel="icon" href="data:,">']
    assert whole.count("<script>") == 1
    assert len(re.findall(r"<script\b", whole)) == 2
    assert not re.search(r"@import|url\((?!#)", whole)
    assert "default-src 'none'" in whole


def test_it_stays_small(whole: str) -> None:
    assert len(whole.encode()) < MOST_BYTES


def test_every_source_is_listed_with_its_address(small: Dataset) -> None:
    html = rendered(small, DAY)
    listed = re.findall(r'<li id="s(\d+)">(.*)</li>', html)
    assert [int(number) for number, _ in listed] == [*range(1, 7)]
    (own,) = (text for _, text in listed if "A blog" in text)
    address = "https://blog.example/a_b?c=1&amp;d=2"
    assert own == f'<cite lang="ru"><a href="{address}">Notes on *energy* &amp; more_or_less</a></cite>. A blog.'
    (dated,) = (text for _, text in listed if "Газета" in text)
    assert dated.endswith("</cite>. Газета, 2 September 2025. Accessed 1 October 2025.")


def test_the_numbers_of_sources_grow_down_the_page(small: Dataset) -> None:
    body = rendered(small, DAY).partition("<main")[2]
    first = list(dict.fromkeys(re.findall(r'href="#s(\d+)"', body)))
    assert first == sorted(first, key=int)


def test_names_are_marked_with_their_language(small: Dataset) -> None:
    html = rendered(small, DAY)
    assert '<span lang="ru">Лига рек</span> · <span lang="zh">河流联盟</span>' in html
    assert '<html lang="en">' in html


def test_no_text_of_the_data_is_markup(small: Dataset) -> None:
    html = rendered(small, DAY)
    assert "&lt;b&gt;&#34;Bravo&#34;&lt;/b&gt;, &amp; Co" in html
    assert '<b>"Bravo"' not in html
    assert "\x1b" not in html


HOSTILE = '</script></style></title><script>alert(1)</script><img src=x onerror=alert(2)>\\" onclick=\\"alert(3)'


def test_hostile_data_gets_nothing_in(sound: Dataset, folder: Folder) -> None:
    about = (SMALL / "dataset.toml").read_text(encoding="utf-8")
    for plain in ("A small dataset for tests", "Nobody", "Every name in it is made up."):
        about = about.replace(plain, f"{plain} {HOSTILE}")
    own = folder(
        dataset=about,
        terms=f"""[[terms]]
id = "a\\"><script>alert(4)</script>"
term = "{HOSTILE}"
kind = "principle"
meaning = "{HOSTILE} https://evil.example/\\"onmouseover=alert(5)"
areas = ["politics"]
note = "{HOSTILE}"
sources = ["secretariat-qa-2023#{HOSTILE}"]
""",
    )
    found = Reader(rendered(Dataset(own), DAY))
    assert found.open == []
    assert found.tags.count("script") == 2
    assert (found.fetched, found.handlers, "img" in found.tags) == ([], [], False)


def test_a_source_that_leads_nowhere_on_the_web_is_no_link(sound: Dataset) -> None:
    html = rendered(sound, DAY)
    assert not re.search(r'href="(?!#|https?://|data:,")', html)


def test_search_engines_are_told_what_it_is(small: Dataset) -> None:
    (told,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', rendered(small, DAY), re.DOTALL)
    assert json.loads(told)["temporalCoverage"] == "1996/2026-02-01"


def test_the_filter_knows_every_status_and_area_and_is_hidden_until_its_script_runs(small: Dataset) -> None:
    html = rendered(small, DAY)
    assert re.search(r'<form [^>]*id="part-filter"[^>]* hidden>', html)
    assert re.findall(r'<option value="([\w-]+)">', html)[:8] == [
        "considered",
        "proposed",
        "drafting",
        "agreed",
        "in-force",
        "completed",
        "superseded",
        "lapsed",
    ]
    assert '<article id="energy-hub" data-status="proposed" data-areas="energy trade">' in html
    assert '<article id="charter">' in html


def test_the_answers_are_those_of_the_day(small: Dataset) -> None:
    then = text_of(rendered(small, "2009-12-31"))
    assert "As of 31 December 2009" in then
    assert "Energy hub" not in then
    assert "Delta applies for membership" in then


def test_a_dataset_of_which_nothing_is_known_yet_still_makes_a_page(small: Dataset) -> None:
    found = Reader(rendered(small, "1990-01-01"))
    assert found.open == []
    assert "part-timeline" not in found.ids
    assert "temporalCoverage" not in rendered(small, "1990-01-01")
    assert {each[1:] for each in found.links if each.startswith("#")} <= set(found.ids)


def test_data_at_fault_makes_no_page(sound: Dataset, folder: Folder) -> None:
    own = folder(places='[[places]]\nid = "x"\nname = "X"\ncountry = "XX"\n')
    with pytest.raises(DataError, match="there is no 'XX' in states"):
        files(Dataset(own), DAY)


def test_without_jinja_it_is_said_how_to_get_it(small: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "find_spec", lambda name: None if name == "jinja2" else name)
    with pytest.raises(Missing, match=r"^a web page needs Jinja2; install it with: pip install Jinja2$"):
        files(small, DAY)


def test_without_jinja_the_command_ends_with_one(run_tidy: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "find_spec", lambda _: None)
    assert run_tidy("export", "page", "-") == (
        1,
        "",
        "sco: a web page needs Jinja2; install it with: pip install Jinja2\n",
    )


def test_it_can_go_to_standard_output(run_tidy: Run, small: Dataset) -> None:
    outcome = run_tidy("export", "page", "-", "-q", "--as-of", "2012")
    assert (outcome.code, outcome.out) == (0, rendered(small, "2012-12-31"))


def test_every_template_is_used() -> None:
    names = {path.name for path in TEMPLATES.iterdir()}
    used = {found for path in TEMPLATES.glob("*.html") for found in re.findall(r'"([\w.]+)"', path.read_text("utf-8"))}
    assert names - used == {"page.html"}
