"""The page of one state, record or source."""

import csv
import io
import json

import pytest
import yaml
from conftest import Run

from sco_cli.dataset import COLLECTIONS, Dataset
from sco_cli.dates import LAST_DAY
from sco_cli.queries.show import show


def page(run: Run, *arguments: str) -> dict[str, object]:
    found = json.loads(run("show", *arguments, "-f", "json").out)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("spelling", ["kyrgyzstan", "KG", "703", "Киргизия", "吉尔吉斯斯坦", "Kyrgyz Republic"])
def test_a_state_is_shown_by_any_spelling(run: Run, spelling: str) -> None:
    assert page(run, spelling)["code"] == "KG"


def test_a_name_of_several_words_needs_no_quotes(run: Run) -> None:
    assert page(run, "sri", "lanka")["code"] == "LK"


def test_the_page_of_a_state_holds_what_is_known_of_it(run: Run) -> None:
    found = page(run, "kazakhstan")
    sections = {key for key, value in found.items() if isinstance(value, list) and value and isinstance(value[0], dict)}
    assert {"status_history", "chairmanships", "meetings", "officials", "initiatives", "designations", "figures",
            "sources"} <= sections  # fmt: skip


def test_a_page_tells_only_what_had_happened_by_the_day_asked_about(run: Run) -> None:
    then = page(run, "belarus", "--as-of", "2023-12-14")
    assert (then["status"], then["since"]) == ("observer", "2015-07-10")
    assert [row["status"] for row in then["status_history"]] == ["dialogue-partner", "observer"]  # type: ignore[attr-defined]
    steps = page(run, "energy-cooperation-strategy", "--as-of", "2023-12-14")["history"]
    assert max(step["date"] for step in steps) <= "2023-12-14"  # type: ignore[attr-defined]


def test_no_fact_of_a_page_hides_another(dataset: Dataset) -> None:
    assert show(dataset, "secretariat-qa-2023", LAST_DAY).record()["kind"] == "primary"
    for collection in COLLECTIONS:
        for item in dataset.collection(collection):
            page = show(dataset, item.id, LAST_DAY)
            assert len(page.record()) == 1 + len(page.facts) + len(page.sections), item.id


def test_a_record_that_begins_later_is_said_to(run: Run) -> None:
    outcome = run("show", "sco-partner-status", "--as-of", "2020")
    assert outcome.code == 1
    assert "'sco-partner-status' begins only on " in outcome.err


def test_a_record_shows_what_it_belongs_to(run: Run) -> None:
    linked = page(run, "energy-strategy-2030")["linked"]
    assert {"kind": "initiative", "id": "energy-cooperation-strategy"}.items() <= linked[0].items()  # type: ignore[index]
    assert page(run, "rats")["officials"]
    assert page(run, "energy")["initiatives"]
    assert page(run, "hsc-2024-astana")["linked"]


def test_sources_are_shown_in_full_with_the_places_in_them(run: Run) -> None:
    (source,) = [each for each in page(run, "india")["sources"] if each["id"] == "secretariat-qa-2023"]  # type: ignore[attr-defined]
    assert source["url"] == "https://eng.sectsco.org/20231214/1211456.html"
    assert "Q3" in source["places"]


def test_all_formats_hold_the_page(run: Run) -> None:
    known = page(run, "mongolia")
    assert yaml.safe_load(run("show", "mongolia", "-f", "yaml").out) == known
    assert json.loads(run("show", "mongolia", "-f", "jsonl").out) == known
    assert run("show", "mongolia", "-f", "md").out.startswith("# Mongolia\n\n- **Name**: Mongolia\n")
    assert "<h1>Mongolia</h1>" in run("show", "mongolia", "-f", "html").out
    cells = list(csv.reader(io.StringIO(run("show", "mongolia", "-f", "csv").out)))
    assert cells[0] == ["part", "key", "value"]
    assert ["", "code", "MN"] in cells
    assert ["status_history[1]", "status", "observer"] in cells
    assert run("show", "mongolia", tty=True, NO_COLOR="1").out.startswith("Mongolia\n\nName ")


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_page_fits_the_window(run: Run, width: int) -> None:
    from rich.cells import cell_len

    for what in ("india", "development-bank", "secretariat-qa-2023", "dataset"):
        out = run("show", what, "-f", "table", COLUMNS=str(width)).out
        assert max(map(cell_len, out.splitlines())) <= width, what


def test_every_record_has_a_page(run: Run) -> None:
    from sco_cli.dataset import COLLECTIONS, Dataset
    from sco_cli.queries.show import show

    dataset = Dataset()
    for name in COLLECTIONS:
        for record in dataset.collection(name):
            assert show(dataset, record.id, "2026-12-31").record(), record.id


def test_the_dataset_shows_itself_and_how_to_cite_it(run: Run) -> None:
    found = page(run, "dataset")
    assert "version" in str(found["cite_as"])
    assert {row["collection"] for row in found["collections"]} >= {"memberships", "sources"}  # type: ignore[attr-defined]
