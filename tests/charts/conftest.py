"""What charts are tested with: one of each form."""

import pytest

from sco_cli.charts import Bar, Chart, Lane
from sco_cli.charts.looks import COUNTED


@pytest.fixture
def spells() -> Chart:
    """Bars that follow each other, ends that are not sure, marks, groups, and something announced."""
    lanes = [
        Lane(
            name="Alpha",
            group="First",
            bars=[
                Bar(kind="observer", begin="2001-01-01", end="2006-01-01", vague_begin=True, vague_end=True),
                Bar(kind="member", begin="2006-01-01", end="2011-01-01", vague_begin=True),
                Bar(kind="announced", begin="2011-01-01", end="2013-01-01"),
            ],
        ),
        Lane(name="Бета", group="Second", bars=[Bar(kind="member", begin="2003-07-01", end="2009-01-01")]),
        Lane(name="Alpha", group="Second", bars=[mark("decided", "2008-01-01"), mark("attested", "2010-01-01", True)]),
    ]
    return a_chart("days", lanes, first="2000-01-01", last="2013-01-01", left_out=2)


@pytest.fixture
def numbers() -> Chart:
    """Statuses of things in two areas, one of them with many."""
    lanes = [
        Lane(name="Energy", bars=[Bar(kind="proposed", count=1), Bar(kind="agreed", count=30)]),
        Lane(name="Trade and the economy", bars=[Bar(kind="lapsed", count=12)]),
    ]
    return a_chart("counts", lanes)


@pytest.fixture
def entries() -> Chart:
    """Entries of two kinds in some of eight years, the last of them still to come."""
    lanes = [
        Lane(name="Meeting", bars=[in_year(2004, 1), in_year(2005, 40), in_year(2011, 3)]),
        Lane(name="Chair", bars=[in_year(2006, 2), in_year(2007, 5)]),
    ]
    return a_chart("years", lanes)


def mark(kind: str, day: str, vague: bool = False) -> Bar:
    return Bar(kind=kind, begin=day, end=day, point=True, vague_begin=vague)


def in_year(year: int, count: int) -> Bar:
    return Bar(kind=COUNTED, begin=f"{year}-01-01", end=f"{year}-12-31", count=count)


def a_chart(form: str, lanes: list[Lane], first: str = "", last: str = "", left_out: int = 0) -> Chart:
    return Chart(
        form=form,  # type: ignore[arg-type]
        title="Who, as of 2011-01-01",
        lane_title="State",
        axis_title="Year",
        lanes=lanes,
        as_of="2011-01-01" if form != "years" else "2010-06-01",
        source="Data: Made up, version 1, CC0",
        first=first,
        last=last,
        left_out=left_out,
    )
