"""How other organisations stood to the SCO by a day, and by which acts."""

from typing import Any

import pytest
from running import TODAY, Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.listings import Happening
from sco_cli.listings.organisations import LISTING, OrganisationRow, organisations
from sco_cli.records import Organisation


@pytest.mark.parametrize(
    ("day", "statuses"),
    [
        ("2004-12-01", {}),
        ("2004-12-02", {"nations": "in-force"}),
        ("2008-01-01", {"nations": "in-force", "league": "drafting"}),
        ("2012-06-07", {"nations": "in-force", "league": "drafting"}),
        ("2012-06-08", {"nations": "in-force", "league": "agreed"}),
    ],
)
def test_an_organisation_is_listed_from_its_first_act_on_with_its_status(
    small: Dataset, day: str, statuses: dict[str, str]
) -> None:
    assert {row.id: row.status for row in organisations(small, day)} == statuses


def test_organisations_stand_by_kind_and_within_one_as_in_the_file(small: Dataset, folder: Folder) -> None:
    kinds = ["foundation", "un-body", "regional-organisation", "international-organisation", "un-body"]
    text = "".join(
        f"""
        [[organisations]]
        id = "other-{number}"
        name = "Other"
        kind = "{kind}"
        sources = ["blog"]

          [[organisations.history]]
          act = "protocol"
          status = "agreed"
          date = "2001"
          what = "It is signed."
          sources = ["blog"]
        """
        for number, kind in enumerate(kinds)
    )
    assert [row.id for row in organisations(Dataset(folder(organisations=text)), TODAY)] == [
        "other-1",
        "other-4",
        "other-2",
        "other-3",
        "other-0",
    ]


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"kind": ["un-body"]}, ["nations"]),
        ({"kind": ["regional-organisation", "un-body"]}, ["nations", "league"]),
        ({"kind": ["foundation"]}, []),
        ({"act": ["resolution"]}, ["nations"]),
        ({"act": ["memorandum", "observer-status"]}, ["nations", "league"]),
        ({"act": ["plan"]}, []),
        ({"area": {"energy"}}, ["league"]),
        ({"area": {"trade"}}, []),
        ({"status": ["in-force"]}, ["nations"]),
        ({"status": ["drafting"]}, []),
        ({"act": ["memorandum"], "status": ["in-force"]}, []),
    ],
)
def test_kinds_acts_areas_and_statuses_narrow_it_alone_and_together(
    small: Dataset, filters: dict[str, Any], ids: list[str]
) -> None:
    assert [row.id for row in organisations(small, TODAY, **filters)] == ids


def test_an_act_counts_from_its_day(small: Dataset) -> None:
    acts = {day: organisations(small, day, kind=["un-body"])[0].acts for day in ("2024-06-30", "2024-07-01")}
    assert acts == {"2024-06-30": ["observer-status"], "2024-07-01": ["observer-status", "resolution"]}
    assert organisations(small, "2024-06-30", act=["resolution"]) == []


def test_each_kind_of_act_is_named_once(small: Dataset) -> None:
    (league,) = organisations(small, TODAY, kind=["regional-organisation"])
    assert (len(league.history), league.acts) == (2, ["memorandum"])


def test_a_row_says_what_the_record_does_and_what_follows_from_it(small: Dataset) -> None:
    league = small.find(Organisation, "league")
    assert league is not None
    assert organisations(small, "2012-06-07", kind=["regional-organisation"]) == [
        OrganisationRow(
            id="league",
            name="League of Rivers",
            short="LR",
            kind="regional-organisation",
            acts=["memorandum"],
            status="drafting",
            since=parse("2008"),
            sources=["gazette-2009"],
            areas=["energy"],
            history=league.history[:1],
            uncertain=True,
            records=[],
            name_ru="Лига рек",
            name_zh="河流联盟",
        )
    ]
    assert organisations(small, TODAY, kind=["regional-organisation"])[0].confidence == "medium"


def test_the_status_holds_since_the_first_act_that_brought_it(small: Dataset) -> None:
    assert {row.id: str(row.since) for row in organisations(small, TODAY)} == {
        "nations": "2004-12-02",
        "league": "2012-06-08",
    }


def test_the_history_tells_the_number_of_an_act_and_how_it_was_voted_on(run: Run) -> None:
    found = run("organisations", "--act", "resolution", "-f", "yaml").out
    assert "number: '4/8'" in found
    assert "vote: '8-2-4'" in found


def test_each_act_is_told(small: Dataset) -> None:
    assert LISTING.happenings is not None
    told = {item.id: list(LISTING.happenings(small, item)) for item in small.records(Organisation)}
    assert told["league"][1] == Happening(
        parse("2012-06-08"),
        "League of Rivers",
        [],
        ["energy"],
        ["gazette-2012"],
        "agreed",
        "medium",
        level=2,
        details="The secretariats sign a memorandum in Alphaville.",
        rests_on=["title", "name", "history"],
    )
    assert [(str(each.date), each.level) for each in told["nations"]] == [("2004-12-02", 2), ("2024-07", 3)]
