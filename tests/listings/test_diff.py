"""What changed between two days."""

from typing import Any

import pytest
from running import TODAY, Folder, Run

from sco_cli.dataset import Dataset
from sco_cli.dates import parse
from sco_cli.errors import Usage
from sco_cli.listings.diff import DiffRow, diff

ALPHA = "Alpha | [bold]Beta[/bold]"
BRAVO = '<b>"Bravo"</b>, & Co\x1b[31m'
DOUBT = """
confidence = "low"
note = "One report only."
disputed = [
    {field = "start", value = "1", sources = ["blog"], why = "So."},
    {field = "end", value = "2", sources = ["blog"], why = "So."},
]
"""
CHARLIE = "Türkmenelia\tof the\nNorth"
NATIONS = "Assembly of Nations"
LEAGUE = "League of Rivers"
LEAGUE_OF_2012 = """
[[organisations]]
id = "league"
name = "League of Rivers"
kind = "regional-organisation"
areas = ["energy"]
records = ["trade-plan-2023"]
sources = ["blog"]

[[organisations.history]]
act = "memorandum"
status = "agreed"
date = "2012-06-08"
what = "The secretariats sign a memorandum."
sources = ["blog"]
"""
FIRST = "1996-04-25"  # the day before anything happens in the small dataset
Change = tuple[str, str, str, str | None, str | None]


def changes(dataset: Dataset, first: str, last: str, **filters: Any) -> list[Change]:
    return [
        (str(row.date), row.change, row.subject, row.before, row.after) for row in diff(dataset, first, last, **filters)
    ]


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (FIRST, "1996-04-26", [("1996-04-26", "new", ALPHA, None, "shanghai-five")]),
        ("1996-04-26", "2001-06-14", []),
        ("2001-06-14", "2001-06-15", [("2001-06-15", "changed", ALPHA, "shanghai-five", "member")]),
        (FIRST, "2001-06-15", [("2001-06-15", "new", ALPHA, None, "member")]),
        ("2003-12-31", "2004-01-01", [("2004", "new", BRAVO, None, "observer")]),
        (
            "2010-04-30",
            "2010-05-01",
            [
                ("2010-05", "changed", BRAVO, "observer", "member"),
                ("2010-05", "new", CHARLIE, None, "dialogue-partner"),
            ],
        ),
        ("2010-05-01", "2012-06-06", []),
        ("2012-06-06", "2012-06-07", [("2012-06-07", "new", "Delta", None, "observer")]),
        ("2012-06-07", "2025-08-31", []),
        ("2025-08-31", "2025-09-01", [("2025-09-01", "decided", "Delta, Echo Republic", None, "partner (decided)")]),
        ("2025-09-01", TODAY, []),
    ],
)
def test_a_state_is_told_by_its_status_on_both_days_or_as_decided(
    small: Dataset, first: str, last: str, told: list[Change]
) -> None:
    assert changes(small, first, last, kind=["state"]) == told


def test_a_state_that_lost_its_status_is_told_with_the_day_of_its_end(small: Dataset, folder: Folder) -> None:
    text = """
        [[memberships]]
        id = "gone"
        state = "EE"
        status = "observer"
        basis = "Decision."
        start = "2001-07-01"
        end = "2003-07"
        sources = ["blog"]
    """
    own = Dataset(folder(memberships=text))
    assert changes(own, "2001-07-01", "2003-06-30", kind=["state"]) == []
    assert diff(own, "2003-06-30", "2003-07-01", kind=["state"]) == [
        DiffRow(
            date=parse("2003-07"),
            change="ended",
            kind="state",
            subject="Echo Republic",
            before="observer",
            after=None,
            sources=["blog"],
            id="gone",
            areas=["politics"],
        )
    ]
    assert changes(own, "2001-06-30", "2003-07-01", kind=["state"]) == []


def test_states_for_which_the_same_is_decided_on_one_day_stand_together(small: Dataset, folder: Folder) -> None:
    text = "".join(
        f"""
        [[memberships]]
        id = "spell-{number}"
        state = "{state}"
        status = "{status}"
        basis = "Decision."
        decided = "{decided}"
        sources = {sources}
        """
        for number, (state, status, decided, sources) in enumerate(
            [
                ("EE", "member", "2005-01-02", '["blog", "gazette-2009"]'),
                ("DD", "member", "2005-01-02", '["gazette-2009", "gazette-2012"]'),
                ("CC", "partner", "2005-01-02", '["blog"]'),
                ("BB", "member", "2005-01-03", '["blog"]'),
            ]
        )
    )
    own = Dataset(folder(memberships=text))
    rows = diff(own, "2005-01-01", "2005-01-03", kind=["state"])
    assert [(str(row.date), row.subject, row.after, row.id) for row in rows] == [
        ("2005-01-02", "Delta, Echo Republic", "member (decided)", "spell-0"),
        ("2005-01-02", CHARLIE, "partner (decided)", "spell-2"),
        ("2005-01-03", BRAVO, "member (decided)", "spell-3"),
    ]
    assert rows[0].sources == ["blog", "gazette-2009", "gazette-2012"]
    assert [row.subject for row in diff(own, "2005-01-02", "2005-01-03", kind=["state"])] == [BRAVO]
    assert [row.id for row in diff(own, "2005-01-01", "2005-01-02", kind=["state"])] == ["spell-0", "spell-2"]


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (FIRST, "2010-06-30", []),
        ("2010-06-30", "2010-07-01", [("2010-07-01", "changed", "Chair of the SCO", ALPHA, BRAVO)]),
        ("2010-07-01", "2024-07-03", []),
        (
            "2010-06-30",
            "2024-07-04",
            [
                ("2010-07-01", "changed", "Chair of the SCO", ALPHA, BRAVO),
                ("2024-07-04", "changed", "Chair of the SCO", BRAVO, ALPHA),
            ],
        ),
        ("2024-07-04", "9999-12-31", []),
    ],
)
def test_every_hand_over_of_the_chair_in_between_is_told(
    small: Dataset, first: str, last: str, told: list[Change]
) -> None:
    assert changes(small, first, last, kind=["chairmanship"]) == told


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (FIRST, "2004-01-15", [("2004-01-15", "new", "Secretary-General", None, "Ann Ånström")]),
        ("2004-01-15", "2006-12-31", []),
        ("2006-12-31", "2007-01-01", [("2007-01", "changed", "Secretary-General", "Ann Ånström", "Bob B. Bobson")]),
        ("2007-01-01", "2022-01-31", []),
        ("2022-01-31", "2022-02-01", [("2022-02-01", "new", "Deputy Secretary-General", None, "Dee Dole")]),
        ("2022-02-01", "2026-02-28", []),
        ("2026-02-28", "2026-03-01", [("2026-03-01", "new", "President of Alpha", None, "Eve")]),
    ],
)
def test_every_hand_over_of_an_office_in_between_is_told(
    small: Dataset, first: str, last: str, told: list[Change]
) -> None:
    assert changes(small, first, last, kind=["official"]) == told


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2002-01-01", "2003-05-28", []),
        ("2002-01-01", "2003-05-29", [("2003-05-29", "new", "Secretariat", None, "agreed")]),
        ("2003-05-29", "2004-01-15", [("2004-01-15", "changed", "Secretariat", "agreed", "in-force")]),
        ("2002-01-01", "2004-01-15", [("2004-01-15", "new", "Secretariat", None, "in-force")]),
        (
            "2010-11-25",
            TODAY,
            [
                ("2023-05", "new", "Meeting of Energy Ministers", None, "in-force"),
                ("2025-09-01", "changed", "SCO Bank", "proposed", "agreed"),
            ],
        ),
        ("2025-09-01", TODAY, []),
    ],
)
def test_a_body_is_told_by_its_status_on_both_days(small: Dataset, first: str, last: str, told: list[Change]) -> None:
    assert changes(small, first, last, kind=["body"]) == told


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (FIRST, "2004-12-01", []),
        ("2004-12-01", "2004-12-02", [("2004-12-02", "new", NATIONS, None, "in-force (observer status 4/8)")]),
        ("2004-12-02", "2007-12-31", []),
        ("2007-12-31", "2008-01-01", [("2008", "new", LEAGUE, None, "drafting (memorandum)")]),
        ("2008-01-01", "2012-06-08", [("2012-06-08", "changed", LEAGUE, "drafting", "agreed (memorandum)")]),
        ("2012-06-08", TODAY, [("2024-07", "changed", NATIONS, "in-force", "in-force (resolution 24/7)")]),
    ],
)
def test_every_act_of_an_organisation_in_between_is_told(
    small: Dataset, first: str, last: str, told: list[Change]
) -> None:
    assert changes(small, first, last, kind=["organisation"]) == told


def test_where_an_organisation_is_only_spoken_of_nothing_is_told(small: Dataset, folder: Folder) -> None:
    own = Dataset(folder(organisations=LEAGUE_OF_2012 + "mention = true\n"))
    assert diff(own, FIRST, TODAY, kind=["organisation"]) == []
    assert len(diff(Dataset(folder(organisations=LEAGUE_OF_2012)), FIRST, TODAY, kind=["organisation"])) == 1


@pytest.mark.parametrize(
    ("kinds", "areas", "kind"),
    [
        ([], set(), "document"),
        (["document", "organisation"], set(), "document"),
        (["organisation"], set(), "organisation"),
        ([], {"energy"}, "organisation"),
        ([], {"trade"}, "document"),
    ],
)
def test_an_act_that_a_document_tells_as_well_is_told_once_with_that_one_if_it_is_told(
    small: Dataset, folder: Folder, kinds: list[str], areas: set[str], kind: str
) -> None:
    own = Dataset(folder(organisations=LEAGUE_OF_2012.replace("2012-06-08", "2022-09-16")))
    rows = diff(own, "2022-09-15", "2022-09-16", kind=kinds, area=areas)
    assert [(row.kind, row.id) for row in rows if row.id in ("league", "trade-plan-2023")] == [
        (kind, {"document": "trade-plan-2023", "organisation": "league"}[kind])
    ]


def test_an_initiative_is_told_by_its_status_on_both_days_those_of_one_day_by_title(small: Dataset) -> None:
    assert changes(small, "2024-07-03", "2024-07-04", kind=["initiative"]) == [
        ("2024-07-04", "changed", "Strategy for energy", "drafting", "agreed"),
        ("2024-07-04", "new", "Trade fund", None, "agreed"),
    ]
    assert changes(small, "2012-06-07", "2023-12-14", kind=["initiative"]) == [
        ("2020", "changed", "customs window", "agreed", "lapsed"),
        ("2023-05", "new", "Strategy for energy", None, "drafting"),
        ("2023-07-04", "new", "Wind for all", None, "agreed"),
        ("2023-10-26", "new", "Energy hub", None, "proposed"),
    ]


def test_a_document_is_told_by_its_status_on_both_days(small: Dataset) -> None:
    assert changes(small, "2002-06-07", "2003-09-19", kind=["document"]) == [
        ("2003-09-19", "changed", "Charter of the Organisation", "agreed", "in-force")
    ]
    assert changes(small, "2022-09-16", "2023-12-31", kind=["document"]) == [
        ("2023", "changed", "Plan for trade in 2023", "agreed", "completed"),
        ("2023-05", "changed", "Energy Strategy until 2030", "proposed", "drafting"),
    ]


STRATEGY = {"energy-strategy", "energy-strategy-initiative"}
YEAR = {"year-of-energy-2024", "wind-year"}


@pytest.mark.parametrize(
    ("day", "kinds", "one", "told"),
    [
        ("2024-07-04", [], STRATEGY, ("document", "energy-strategy")),
        ("2024-07-04", ["document"], STRATEGY, ("document", "energy-strategy")),
        ("2024-07-04", ["initiative", "document"], STRATEGY, ("document", "energy-strategy")),
        ("2024-07-04", ["initiative"], STRATEGY, ("initiative", "energy-strategy-initiative")),
        ("2024-07-04", ["initiative", "body"], STRATEGY, ("initiative", "energy-strategy-initiative")),
        ("2023-07-04", [], YEAR, ("designation", "year-of-energy-2024")),
        ("2023-07-04", ["initiative", "designation"], YEAR, ("designation", "year-of-energy-2024")),
        ("2023-07-04", ["initiative", "document"], YEAR, ("initiative", "wind-year")),
    ],
)
def test_a_change_of_an_initiative_that_is_another_record_is_told_once_with_that_one_if_its_kind_is_told(
    small: Dataset, day: str, kinds: list[str], one: set[str], told: tuple[str, str]
) -> None:
    before = f"{day[:-1]}{int(day[-1]) - 1}"
    assert [(row.kind, row.id) for row in diff(small, before, day, kind=kinds) if row.id in one] == [told]


def test_the_end_of_a_named_year_that_is_an_initiative_is_told_once(small: Dataset) -> None:
    rows = [row for row in diff(small, "2024-12-30", "2024-12-31") if row.id in YEAR]
    assert [(row.id, row.after) for row in rows] == [("year-of-energy-2024", "completed")]


def test_a_change_of_a_document_is_found_by_the_areas_of_the_initiative_that_is_the_same_thing(
    small: Dataset, folder: Folder
) -> None:
    text = """
        [[initiatives]]
        id = "plan"
        title = "Plan"
        areas = ["finance"]
        kind = "plan"
        summary = "A plan."
        same_as = "trade-plan-2023"
        sources = ["blog"]
    """
    own = Dataset(folder(initiatives__trade=text))
    (row,) = diff(own, "2022-09-15", "2022-09-16", area={"finance"})
    assert (row.id, row.areas) == ("trade-plan-2023", ["trade", "finance"])


def test_a_row_is_as_sure_as_the_status_it_tells_and_counts_the_disputes_of_the_record(small: Dataset) -> None:
    rows = diff(small, "2001-06-15", "2010-05-01") + diff(small, "2010-05-01", TODAY)
    doubts = [(row.id, row.confidence, row.disputes) for row in rows]
    assert [each for each in doubts if each[1:] != ("high", 0)] == [
        ("bravo-member", "medium", 0),
        ("charlie-dialogue-partner", "high", 1),
        ("secretariat", "high", 1),
        ("bank", "medium", 0),
        ("league", "medium", 0),
        ("energy-hub", "low", 1),
        ("trade-plan-2023", "medium", 0),
    ]


@pytest.mark.parametrize(
    ("collection", "records"),
    [
        ("memberships", ['state = "EE"\nstatus = "observer"\nbasis = "B."\nstart = "2001"\nend = "2005"']),
        (
            "memberships",
            [
                'state = "DD"\nstatus = "partner"\nbasis = "B."\ndecided = "2005"\nconfidence = "medium"',
                'state = "EE"\nstatus = "partner"\nbasis = "B."\ndecided = "2005"',
            ],
        ),
        ("chairmanships", ['state = "AA"\nend = "2005"', 'state = "BB"\nstart = "2005"']),
        ("officials", ['person = "Eve"\noffice = "Guide"\nstart = "2005"']),
        (
            "organisations",
            [
                'name = "Union"\nkind = "foundation"\nhistory = [{act = "plan", status = "agreed", date = "2005",'
                'what = "They agree.", sources = ["blog"]}]'
            ],
        ),
        ("designations", ['kind = "named-year"\nname = "Year"\nstart = "2006"\ndecided = "2005"']),
    ],
)
def test_every_kind_of_change_tells_the_doubt_and_the_disputes_of_its_record(
    small: Dataset, folder: Folder, collection: str, records: list[str]
) -> None:
    text = "".join(
        f'[[{collection}]]\nid = "r{number}"\nsources = ["blog"]\n{record}\n' for number, record in enumerate(records)
    )
    own = Dataset(folder(initiatives__energy="", **{collection: text + DOUBT}))
    (row,) = [row for row in diff(own, "2004-12-31", "2005-01-01") if row.id.startswith("r")]
    assert (row.confidence, row.disputes) == ("low", 2)


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (FIRST, "2023-07-03", []),
        ("2023-07-03", "2023-07-04", [("2023-07-04", "new", "Year of Energy", None, "2024")]),
        ("2023-07-03", TODAY, [("2023-07-04", "new", "Year of Energy", None, "2024")]),
        ("2023-07-04", "2024-12-30", []),
        ("2024-12-30", "2024-12-31", [("2024", "changed", "Year of Energy, 2024", "agreed", "completed")]),
        ("2023-07-04", TODAY, [("2024", "changed", "Year of Energy, 2024", "agreed", "completed")]),
    ],
)
def test_a_designation_decided_in_between_is_new_else_told_by_its_status_on_both_days(
    small: Dataset, first: str, last: str, told: list[Change]
) -> None:
    assert changes(small, first, last, kind=["designation"]) == told


def test_a_capital_is_told_with_its_place_and_its_years(small: Dataset, folder: Folder) -> None:
    text = """
        [[designations]]
        id = "capital"
        kind = "tourism-and-cultural-capital"
        name = "Capital"
        place = "Echoville"
        start = "2025"
        end = "2026"
        decided = "2024"
        areas = ["trade"]
        sources = ["blog"]
    """
    own = Dataset(folder(designations=text, initiatives__energy=""))
    assert diff(own, "2023-12-31", "2024-01-01", kind=["designation"]) == [
        DiffRow(
            date=parse("2024"),
            change="new",
            kind="designation",
            subject="Capital, Echoville",
            before=None,
            after="2025–2026",
            sources=["blog"],
            id="capital",
            areas=["trade"],
        )
    ]


def test_a_row_names_its_record_its_areas_and_the_sources_of_the_change(small: Dataset) -> None:
    assert [(row.id, row.kind, row.sources, row.areas) for row in diff(small, "2024-06-30", "2024-07-04")] == [
        ("chair-2024-alpha", "chairmanship", ["gazette-2025"], ["politics"]),
        ("nations", "organisation", ["gazette-2025"], []),
        ("trade-fund", "initiative", ["gazette-2025"], ["trade", "finance"]),
        ("energy-strategy", "document", ["gazette-2025"], ["energy", "trade"]),
    ]
    assert [(row.id, row.kind, row.sources, row.areas) for row in diff(small, "2025-01-31", TODAY)] == [
        ("delta-partner", "state", ["gazette-2025"], ["politics"]),
        ("bank", "body", ["gazette-2025"], ["finance"]),
        ("trade-fund", "initiative", ["gazette-2025"], ["trade", "finance"]),
        ("energy-strategy", "document", ["gazette-2025"], ["energy", "trade"]),
    ]
    assert [(row.id, row.sources, row.areas) for row in diff(small, "2003-12-31", "2004-01-15")] == [
        ("bravo-observer", ["secretariat-qa-2023#Q1", "secretariat-qa-2023#Q2"], ["politics"]),
        ("ann-secretary-general", ["gazette-2009"], ["politics"]),
        ("secretariat", ["secretariat-qa-2023#Q1"], []),
    ]
    (year,) = diff(small, "2023-07-03", "2023-07-04")
    assert (year.id, year.sources, year.areas) == ("year-of-energy-2024", ["secretariat-qa-2023#Q10"], ["energy"])
    assert year.when is None


def test_kinds_stand_in_the_order_of_a_briefing_and_within_one_by_date(small: Dataset) -> None:
    rows = diff(small, FIRST, TODAY)
    assert list(dict.fromkeys(row.kind for row in rows)) == [
        "state",
        "chairmanship",
        "official",
        "body",
        "organisation",
        "initiative",
        "document",
        "designation",
    ]
    assert [(str(row.date), row.subject) for row in rows if row.kind == "body"] == [
        ("2001-06-15", "Heads of State Council"),
        ("2004-01-15", "Secretariat"),
        ("2023-05", "Meeting of Energy Ministers"),
        ("2025-09-01", "SCO Bank"),
    ]
    assert [(str(row.date), row.subject) for row in rows if row.kind == "initiative"] == [
        ("2020", "customs window"),
        ("2023-10-26", "Energy hub"),
        ("2025-03/2025-05", "Trade fund"),
    ]


def test_changes_of_a_kind_stand_by_the_first_day_they_can_mean_then_by_subject(small: Dataset, folder: Folder) -> None:
    text = "".join(
        f"""
        [[designations]]
        id = "year-{number}"
        kind = "named-year"
        name = "{name}"
        start = "2010"
        decided = "{decided}"
        sources = ["blog"]
        """
        for number, (name, decided) in enumerate(
            [("D", "2005-02"), ("C", "2005-01"), ("B", "2005-01-01"), ("A", "2005-01-02"), ("Z", "2005")]
        )
    )
    own = Dataset(folder(designations=text, initiatives__energy=""))
    rows = diff(own, "2004", "2006", kind=["designation"])
    assert [(str(row.date), row.subject) for row in rows] == [
        ("2005-01-01", "B"),
        ("2005-01", "C"),
        ("2005", "Z"),
        ("2005-01-02", "A"),
        ("2005-02", "D"),
    ]


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"kind": ["state", "body"]}, ["delta-partner", "bank"]),
        ({"area": {"finance"}}, ["bank", "trade-fund"]),
        ({"area": {"finance", "politics"}}, ["delta-partner", "chair-2024-alpha", "bank", "trade-fund"]),
        ({"kind": ["initiative"], "area": {"finance"}}, ["trade-fund"]),
        ({"kind": ["official"]}, []),
        ({"kind": ["designation"]}, ["year-of-energy-2024"]),
        ({"kind": ["state"], "area": {"energy"}}, []),
    ],
)
def test_kinds_and_areas_narrow_it_alone_and_together(small: Dataset, filters: dict[str, Any], ids: list[str]) -> None:
    assert [row.id for row in diff(small, "2024-06-30", TODAY, **filters)] == ids


def test_nothing_changes_from_a_day_to_itself(small: Dataset) -> None:
    assert diff(small, "2024-07-04", "2024-07-04") == []


def test_two_spans_together_tell_every_hand_over_of_the_whole(small: Dataset) -> None:
    for kind in ("chairmanship", "official"):
        parts = diff(small, FIRST, "2010-07-01", kind=[kind]) + diff(small, "2010-07-01", TODAY, kind=[kind])
        assert parts == diff(small, FIRST, TODAY, kind=[kind])


def test_the_earlier_day_must_come_first(small: Dataset, run: Run) -> None:
    with pytest.raises(Usage, match=r"^2024-01-01 is later than 2023-12-31; give the earlier day first$"):
        diff(small, "2024-01-01", "2023-12-31")
    assert run("diff", "2024", "2023") == (
        2,
        "",
        "sco: 2024-12-31 is later than 2023-12-31; give the earlier day first\n",
    )


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("2023-02-30", "FROM: '2023-02-30' is not a day that exists in the calendar"),
        ("then", "FROM: 'then' is not a date; write 2023, 2023-12, 2023-12-14 or today"),
        ("", "FROM: '' is not a date; write 2023, 2023-12, 2023-12-14 or today"),
    ],
)
def test_what_is_no_day_is_refused(run: Run, day: str, message: str) -> None:
    assert run("diff", day, "today") == (2, "", f"sco: {message}\n")


def test_a_user_may_leave_out_the_later_day(run: Run) -> None:
    assert run("diff", "2025-08", "-c", "id").out == "id\ndelta-partner\nbank\n"
    assert run("diff", "2025-08", "today", "-c", "id").out == "id\ndelta-partner\nbank\n"
    assert run("diff", "2025-08", "2025-08-31", "-c", "id").out == "id\n"
