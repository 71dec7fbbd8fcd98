"""Who chairs when."""

from conftest import Run

from sco_cli.dataset import Dataset
from sco_cli.queries import spells


def test_kazakhstan_chaired_when_the_press_asked(dataset: Dataset) -> None:
    rows = spells.chairmanships(dataset, "2023-12-14")
    (current,) = [row for row in rows if row.phase == "current"]
    assert (current.state, str(current.start), str(current.end)) == ("Kazakhstan", "2023-07-04", "2024-07-04")
    assert {row.phase for row in rows} == {"held", "current"}


def test_on_the_day_of_handover_the_new_chair_is_current(dataset: Dataset) -> None:
    current = {day: [row.code for row in spells.chairmanships(dataset, day) if row.phase == "current"]
               for day in ("2024-07-03", "2024-07-04", "2025-09-01")}  # fmt: skip
    assert current == {"2024-07-03": ["KZ"], "2024-07-04": ["CN"], "2025-09-01": ["KG"]}


def test_an_announced_chair_is_announced_only_from_the_announcement_on(dataset: Dataset) -> None:
    assert [row.code for row in spells.chairmanships(dataset, "2026-01-01") if row.phase == "announced"] == ["PK"]
    assert not [row for row in spells.chairmanships(dataset, "2025-09-11") if row.phase == "announced"]


def test_an_announced_term_has_planned_dates_and_none_that_look_held(dataset: Dataset) -> None:
    (row,) = [row for row in spells.chairmanships(dataset, "2026-01-01") if row.phase == "announced"]
    assert (row.start, row.end) == (None, None)
    assert str(row.planned) == "2026/2027"


def test_every_day_since_2002_has_one_chair(dataset: Dataset) -> None:
    for year in range(2002, 2027):
        for month in range(1, 13):
            day = f"{year}-{month:02d}-01"
            if day <= dataset.about().verified_through.last:
                assert len([row for row in spells.chairmanships(dataset, day) if row.phase == "current"]) == 1, day


def test_the_table_marks_the_current_chair(run: Run) -> None:
    out = run("chairmanships", "--as-of", "2023-12-14", "-f", "table").out
    assert [line.split()[1] for line in out.splitlines() if line.startswith("▶")] == ["Kazakhstan"]
