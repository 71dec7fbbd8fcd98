"""The sources, and how many records cite each."""

from typing import Any

import pytest
from running import TODAY

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import ask
from sco_cli.listings.sources import LISTING, SourceRow, sources

EVERY = ["blog", "gazette-1996", "gazette-2009", "gazette-2012", "gazette-2025", "secretariat-qa-2023"]


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({}, EVERY),
        ({"kind": ["news"]}, EVERY[1:5]),
        ({"kind": ["analysis", "primary"]}, ["blog", "secretariat-qa-2023"]),
        ({"kind": ["encyclopaedia"]}, []),
        ({"language": ["ru"]}, ["blog", "gazette-2025"]),
        ({"language": ["en", "ru"]}, EVERY),
        ({"language": ["zh"]}, []),
        ({"publisher": ["gazette"]}, EVERY[1:4]),
        ({"publisher": ["gaz", "blog"]}, EVERY[:4]),
        ({"publisher": ["газета"]}, ["gazette-2025"]),
        ({"publisher": ["nobody"]}, []),
        ({"since": "2012-06-30"}, EVERY[3:]),
        ({"since": "2012-07-01"}, EVERY[4:]),
        ({"until": "2009-01-01"}, EVERY[1:3]),
        ({"until": "2008-12-31"}, EVERY[1:2]),
        ({"since": "2009-12-31", "until": "2012-06-01"}, EVERY[2:4]),
        ({"kind": ["news"], "language": ["ru"]}, ["gazette-2025"]),
        ({"language": ["ru"], "publisher": ["gazette"]}, []),
        ({"publisher": ["gazette"], "since": "2012-01-01"}, ["gazette-2012"]),
    ],
)
def test_kinds_languages_publishers_and_days_narrow_it_in_the_order_of_the_file(
    small: Dataset, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in sources(small, **filters)] == ids


def test_each_record_that_cites_a_source_anywhere_counts_once(small: Dataset) -> None:
    assert {row.id: row.cited for row in sources(small)} == {
        "blog": 2,
        "gazette-1996": 1,
        "gazette-2009": 12,
        "gazette-2012": 5,
        "gazette-2025": 19,
        "secretariat-qa-2023": 26,
    }


def test_a_row_says_when_the_source_was_read(small: Dataset) -> None:
    assert {row.id: row.read for row in sources(small) if row.read} == {"gazette-2025": parse("2025-10-03")}


def test_a_row_cites_the_source_itself(small: Dataset) -> None:
    assert [row.cites for row in sources(small)[:2]] == [["blog"], ["gazette-1996"]]


def test_a_row_says_what_the_record_does_and_how_often_it_is_cited(small: Dataset) -> None:
    blog, *_, qa = sources(small)
    assert blog == SourceRow(
        id="blog",
        kind="analysis",
        title="Notes on *energy* & more_or_less",
        publisher="A blog",
        language="ru",
        date=None,
        url="https://blog.example/a_b?c=1&d=2",
        cited=2,
        note="Weak.",
        read=None,
        confidence=None,
    )
    assert (blog.when, qa.when, qa.note) == (None, parse("2023-12-14"), None)


def test_what_a_user_types_is_read_as_publishers_languages_and_days(small: Dataset) -> None:
    found = ask(LISTING, small, {"publisher": "GAZETTE", "language": "en", "since": "2009-06"}, TODAY)
    assert [row.id for row in found.rows] == ["gazette-2012"]
    assert found.left_out == 1
