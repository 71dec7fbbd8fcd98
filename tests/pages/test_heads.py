"""What people ask first of a record."""

import pytest
from running import TODAY, Folder

from sco_cli.dataset import Dataset
from sco_cli.fields import Kind, fields
from sco_cli.history import standing
from sco_cli.pages.heads import FIRST, MILESTONES, first, later, milestones, standing_facts
from sco_cli.pages.record import page
from sco_cli.records import COLLECTIONS, Body, Developing, Document, Item, Meeting, Place, Source, State
from sco_cli.sections import Fact, Page


def shown(dataset: Dataset, key: str, day: str = TODAY) -> Page:
    item = dataset.locate(key)
    assert item is not None
    return page(dataset, item, day)


def head(dataset: Dataset, key: str, day: str = TODAY) -> dict[str, object]:
    """The facts that people read first, by key."""
    return {fact.key: fact.words for fact in shown(dataset, key, day).head()}


def document(folder: Folder, kind: str, *steps: str) -> Dataset:
    """A dataset whose one document has steps, each a status and a date."""
    text = f"""
        [[documents]]
        id = "paper"
        title = "Paper"
        kind = "{kind}"
        areas = ["trade"]
        sources = ["blog"]
    """
    for step in steps:
        status, date, *more = step.split(" ", 2)
        text += f"""
          [[documents.history]]
          status = "{status}"
          date = "{date}"
          what = "It is {status}."
          sources = ["blog"]
          {"".join(more)}
        """
    return Dataset(folder(documents=text))


def test_every_kind_of_record_begins_with_keys_that_it_has() -> None:
    assert {*FIRST} == {*COLLECTIONS} - {State, Place, Source}
    for kind, keys in FIRST.items():
        own = {
            *fields(kind),
            *MILESTONES.get(kind, {}),
            *(["status", "since", "summary"] * issubclass(kind, Developing)),
        }
        assert set(keys.split()) <= own, kind


def test_a_document_begins_with_status_adoption_and_entry_into_force(small: Dataset) -> None:
    assert list(head(small, "charter").items())[:6] == [
        ("status", "in-force"),
        ("since", "2003-09-19"),
        ("adopted", "2002-06-07"),
        ("in_force", "2003-09-19"),
        ("summary", "Its aims and bodies."),
        ("id", "charter"),
    ]
    assert "in_force" not in head(small, "trade-plan-2023")


def test_a_body_begins_with_its_founding_and_an_initiative_with_how_it_went(small: Dataset) -> None:
    assert list(head(small, "secretariat").items())[:3] == [
        ("status", "in-force"),
        ("since", "2004-01-15"),
        ("founded", "2004-01-15"),
    ]
    assert list(head(small, "energy-hub").items())[:3] == [
        ("status", "proposed"),
        ("since", "2023-10-26"),
        ("proposed", "2023-10-26"),
    ]
    assert list(head(small, "trade-fund"))[:2] == ["status", "since"]


@pytest.mark.parametrize("kind", ["charter", "treaty", "convention", "agreement", "protocol"])
def test_of_what_binds_it_is_said_that_its_entry_into_force_is_not_known(
    small: Dataset, folder: Folder, kind: str
) -> None:
    data = document(folder, kind, "agreed 2002-06-07")
    assert head(data, "paper")["in_force"] == "not known"
    assert shown(data, "paper").record()["in_force"] is None


@pytest.mark.parametrize(
    ("kind", "steps", "said"),
    [
        ("declaration", ["agreed 2002-06-07"], None),
        ("treaty", ["proposed 2002-06-07"], None),
        ("treaty", ["agreed 2002", "superseded 2004"], None),
        ("treaty", ["agreed 2002", "in-force 2004-05"], "2004-05"),
        ("treaty", ["agreed 2002", "in-force 2004-05 seen = true"], "2004-05 or earlier"),
        ("treaty", ["agreed 2002", "in-force 2003", "agreed 2004"], "2003"),
        ("plan", ["agreed 2002", "in-force 2004-05"], "2004-05"),
    ],
)
def test_otherwise_it_is_said_as_far_as_a_source_shows_it(
    small: Dataset, folder: Folder, kind: str, steps: list[str], said: str | None
) -> None:
    assert head(document(folder, kind, *steps), "paper").get("in_force") == said


def test_the_day_of_a_step_that_is_only_seen_is_never_given_as_the_day(small: Dataset, folder: Folder) -> None:
    data = document(folder, "plan", "agreed 2002-06-07 seen = true")
    found = shown(data, "paper")
    assert (found.record()["adopted"], found.record()["since"], found.record()["uncertain"]) == (
        None,
        "2002-06-07",
        True,
    )
    assert head(data, "paper")["adopted"] == "2002-06-07 or earlier"
    assert head(data, "paper")["since"] == "2002-06-07 or earlier"
    assert "uncertain" not in head(data, "paper")
    (since,) = [fact for fact in found.facts if fact.key == "since"]
    assert since.below == ("The earliest day on which a source shows it.",)


def test_what_makes_a_status_doubtful_stands_under_its_date(small: Dataset) -> None:
    (bank,) = [each for each in small.records(Body) if each.id == "bank"]
    found = standing(bank.history, TODAY)
    assert found is not None
    assert [*standing_facts(found)] == [
        Fact("status", "agreed", Kind.WORD),
        Fact("since", "2025-09-01", Kind.DATE, None, ("Confidence: medium. The decision itself was not read.",)),
        Fact("uncertain", None, Kind.FLAG, ""),
    ]


def test_of_a_day_within_an_imprecise_date_it_is_said_how_it_counts(small: Dataset, folder: Folder) -> None:
    data = document(folder, "plan", "agreed 2002", "agreed 2003-01-01")
    found = {fact.key: fact for fact in shown(data, "paper", "2002-06-01").facts}
    assert found["since"].below == (
        "Exact day unknown; counted from the earliest day that a source allows.",
    )  # fmt: skip
    assert (found["since"].said, found["uncertain"].value) == (None, True)
    assert {fact.key: fact for fact in shown(data, "paper").facts}["since"].below == ()


def test_the_step_that_brought_the_status_is_the_first_of_its_run(small: Dataset, folder: Folder) -> None:
    data = document(
        folder, "plan", 'agreed 2002 confidence = "low"', "proposed 2003", "agreed 2004", 'agreed 2005 note = "No."'
    )
    found = {fact.key: fact for fact in shown(data, "paper").facts}
    assert (found["since"].value, found["since"].below) == ("2004", ())


def test_only_what_has_a_history_has_such_days(small: Dataset) -> None:
    (charter, *_) = small.records(Document)
    found = standing(charter.history, "2002-06-07")
    assert found is not None
    assert [(fact.key, fact.value) for fact in milestones(charter, found)] == [
        ("adopted", "2002-06-07"),
        ("in_force", None),
    ]
    (meeting, *_) = small.records(Meeting)
    assert [*milestones(meeting, found)] == []


def test_what_was_planned_comes_first_only_where_nothing_came_of_it_yet(small: Dataset) -> None:
    held, planned = small.locate("council-2010-bravograd"), small.locate("council-2026-alphaville")
    assert held is not None
    assert planned is not None
    assert first(held)[:4] == ("start", "end", "city", "country")
    assert "planned_start" not in first(held)
    assert first(planned)[:5] == ("start", "end", "planned_start", "planned_end", "planned_city")
    assert list(head(small, "council-2026-alphaville"))[:3] == ["planned_start", "planned_end", "city"]


@pytest.mark.parametrize(
    ("key", "day", "apart"),
    [
        ("charter", "2026-02-01", []),
        ("charter", "2026-01-31", ["summary", "place", "depositary", "authentic", "registration"]),
        ("charter", "2003-01-01", ["summary", "place", "depositary", "authentic", "registration"]),
        ("secretariat", "2026-01-19", ["role", "seat"]),
        ("energy-hub", "2026-01-19", ["summary", "note"]),
        ("energy-strategy", "2025-03-01", ["summary", "official_title", "note"]),
        ("trade-plan-2023", "2022-12-01", ["period"]),
        ("bravo-member", "2010-05-01", ["note"]),
        ("bravo-member", "2010-04-01", ["decided", "start", "basis", "note"]),
        ("bravo-observer", "2005", ["end"]),
        ("delta-partner", "2025-12-01", []),
        ("chair-2010-bravo", "2015", ["end"]),
        ("chair-2010-bravo", "2010-06-30", ["start", "end", "theme"]),
        ("council-2001-alphaville", "2001-06-15", []),
        ("year-of-energy-2024", "2023-07-04", ["summary"]),
        ("cy-deputy", "2022-01-01", ["attested"]),
        ("eve-president", "2025-12-01", ["start"]),
        ("shield-2005", "2005-08-18", ["end"]),
        ("shield-2005", "2005-08-17", ["start", "end", "participation"]),
        ("consensus", "2005-08-17", []),
    ],
)
def test_what_may_have_been_learnt_later_stands_apart(small: Dataset, key: str, day: str, apart: list[str]) -> None:
    found = shown(small, key, day)
    assert sorted(fact.key for fact in found.set_apart()) == sorted(apart)
    assert not {fact.key for fact in found.head()} & set(apart)
    assert found.apart == f"Recorded since; may not have been known on {day}"


def test_without_a_day_up_to_which_facts_are_known_the_record_counts_as_read(small: Dataset, folder: Folder) -> None:
    text = """
        title = "T"
        version = "1"
        verified_through = "2026-01-15"
        licence = "L"
        code_licence = "L"
        publisher = "P"
        year = 2026
    """
    data = Dataset(folder(dataset=text))
    item: Item = data.records(Document)[0]
    assert later(data, item, [], "2026-01-15") == ()
    assert "summary" in later(data, item, [], "2026-01-14")
