"""What a source says: a row for each fact, and the passages that eyes read."""

import pytest
from running import Folder
from validation.breaking import edited

from sco_cli.dataset import Dataset
from sco_cli.pages.passages import Entry, FactRow, section
from sco_cli.records import Source
from sco_cli.sections import Passage, Section, Sentence

TODAY = "2026-02-01"
QA = "secretariat-qa-2023"
STATEMENT = """
[[statements]]
id = "{id}"
date = "2023-12-14"
kind = "{kind}"
text = "{id}!"
stated_by = "{by}"
sources = ["{place}"]
"""
EVENT = """
[[events]]
id = "{id}"
date = "2023-12-14"
kind = "statement"
title = "Answers."
sources = [{places}]
"""
FIGURE = """
[[figures]]
id = "{id}"
measure = "Members"
value = 26
unit = "members"
stated_by = "{by}"
sources = ["{place}"]
"""


def told(dataset: Dataset, key: str, day: str = TODAY, place: str = "") -> Section:
    source = dataset.find(Source, key)
    assert source is not None
    return section(dataset, source, day, place)


def rows(found: Section, place: str) -> list[FactRow]:
    return [row for row in found.rows if isinstance(row, FactRow) and row.place == place]


def passage(found: Section, heading: str) -> Passage:
    (only,) = [each for each in found.passages if each.heading == heading]
    return only


def ids(sentences: object) -> list[list[str]]:
    assert isinstance(sentences, list)
    return [list(each.ids) for each in sentences]


def statements(*texts: tuple[str, str, str, str]) -> str:
    return "".join(STATEMENT.format(id=key, kind=kind, by=by, place=place) for key, kind, by, place in texts)


def test_a_row_says_what_a_record_says_at_the_place(small: Dataset) -> None:
    found = told(small, QA)
    assert (found.name, found.kind, found.seen) == ("facts", FactRow, True)
    assert rows(found, "Q10")[3].record() == {
        "place": "Q10",
        "kind": "figure",
        "id": "tourists-2023",
        "text": 'Tourists: about 3,000,000 persons (<b>"Bravo"</b>, & Co[31m, January–November 2023).',
        "value": 3000000,
        "unit": "persons",
        "status": None,
        "status_then": None,
        "stated_by": "Secretariat",
        "question": False,
        "premise": False,
        "context": False,
    }
    (hub,) = [row for row in rows(found, "Q9") if row.id == "energy-hub"]
    assert (hub.status, hub.status_then, hub.stated_by) == ("proposed", "proposed", None)


def test_places_come_in_their_order_and_records_by_kind_where_the_source_has_no_order(small: Dataset) -> None:
    found = told(small, QA)
    assert [each.heading for each in found.passages] == ["", "Q1", "Q2", "Q3", "Q7", "Q9", "Q10", "Q11"]
    assert [row.kind for row in rows(found, "Q3")] == [
        "membership",
        "membership",
        "meeting",
        "body",
        "document",
        "term",
    ]
    assert {row.place for row in told(small, QA, place="Q7").rows if isinstance(row, FactRow)} == {"Q7"}


def test_records_come_in_the_order_of_the_source_and_those_not_in_it_last(small: Dataset, folder: Folder) -> None:
    order = (
        'date = "2023-12-14"\n[[sources.order]]\nplace = "Q3"\nasked = ["charter"]\ntold = ["consensus", "council"]\n'
    )
    own = Dataset(folder(sources=edited("sources", ('date = "2023-12-14"\n', order))))
    found = told(own, QA)
    assert [row.id for row in rows(found, "Q3")] == [
        "charter",
        "consensus",
        "council",
        "alpha-member",
        "bravo-member",
        "council-2001-alphaville",
    ]
    assert [row.id for row in rows(found, "Q3") if row.premise] == ["charter"]
    assert rows(found, "Q1") == rows(told(small, QA), "Q1")


def test_a_question_heads_its_place_with_who_asks_and_what_it_says_is_marked(small: Dataset, folder: Folder) -> None:
    text = statements(
        ("one", "question", "Gazette, in its question", f"{QA}#Q7"),
        ("two", "question", "Gazette, in its question", f"{QA}#Q7"),
        ("three", "question", "Ann Ånström", f"{QA}#Q7"),
        ("answer", "position", "Secretariat", f"{QA}#Q7"),
        ("said", "fact", "Gazette, in its question", f"{QA}#Q7"),
        ("elsewhere", "fact", "Ann Ånström", f"{QA}#Q9"),
    )
    figure = FIGURE.format(id="asked", by="Gazette, in its question", place=f"{QA}#Q7")
    own = Dataset(folder(statements=text, figures=figure))
    found = told(own, QA)
    flags = {row.id: (row.question, row.premise, row.context) for row in rows(found, "Q7")}
    assert flags["one"] == flags["three"] == (True, False, False)
    assert flags["said"] == flags["asked"] == (False, True, False)
    assert flags["answer"] == flags["family"] == (False, False, False)
    assert [row.premise for row in rows(found, "Q9") if row.id == "elsewhere"] == [False]
    part = passage(found, "Q7 · Gazette and Ann Ånström ask")
    assert part.lead == [Sentence(text=f"{key}!", kind="question", ids=[key]) for key in ("one", "two", "three")]
    assert part.told[:2] == [
        Sentence(head="Members", text="26 members.", mark="Said in the question", kind="figure", ids=["asked"]),
        Sentence(text="said!", mark="Said in the question", kind="fact", ids=["said"]),
    ]
    assert ids(part.told[2:]) == [["charlie-dialogue-partner"], ["answer"], ["family"]]
    assert part.also == []


def test_what_is_only_named_stands_at_the_end(small: Dataset) -> None:
    found = told(small, QA)
    part = passage(found, "Q11")
    assert part.also == [
        Sentence(
            head="Plan for trade in 2023",
            aside="then agreed, now completed (2023)",
            kind="document",
            ids=["trade-plan-2023"],
        )
    ]
    assert [row.id for row in rows(found, "Q11") if row.context] == ["trade-plan-2023"]
    assert ids(part.told) == [["aim-of-currency"]]


def test_what_is_the_same_thing_as_another_there_is_told_once(small: Dataset) -> None:
    found = told(small, QA)
    part = passage(found, "Q9")
    assert ["energy-strategy", "energy-strategy-initiative"] in ids(part.told)
    assert [each for each in ids([*part.told, *part.also]) if each[0] == "energy-strategy-initiative"] == []
    flags = {row.id: row.context for row in rows(found, "Q9")}
    assert flags["energy-strategy-initiative"] is True
    assert flags["energy-strategy"] is False


def test_an_event_that_cites_every_place_is_told_of_the_source_as_a_whole(small: Dataset, folder: Folder) -> None:
    places = ", ".join(f'"{QA}#Q{number}"' for number in (1, 2, 3, 7, 9, 10, 11))
    events = EVENT.format(id="all", places=places) + EVENT.format(id="some", places=places.rpartition(",")[0])
    own = Dataset(folder(events=events))
    found = told(own, QA)
    assert found.passages[0].told[0] == Sentence(text="Answers.", kind="event", ids=["all"])
    assert [row.context for row in found.rows if isinstance(row, FactRow) and row.id == "all"] == [True] * 7
    assert [(row.id, row.context) for row in rows(found, "Q2")] == [
        ("bravo-observer", False),
        ("all", True),
        ("some", False),
    ]
    everything = [each for part in found.passages[1:] for each in (*part.told, *part.also)]
    assert [each for each in everything if "all" in each.ids] == []
    assert len([each for each in everything if "some" in each.ids]) == 6


def test_an_event_in_a_source_without_places_is_a_fact_like_others(small: Dataset) -> None:
    found = told(small, "gazette-2009")
    (row,) = [row for row in found.rows if isinstance(row, FactRow) and row.kind == "event"]
    assert row.context is False
    assert [each.heading for each in found.passages] == ["", ""]


def test_one_speaker_is_named_once_and_several_with_what_they_say(small: Dataset, folder: Folder) -> None:
    found = told(small, QA)
    assert found.passages[0].told[0] == Sentence(text="Statements and figures: Secretariat.")
    assert passage(found, "Q11").told == [
        Sentence(text="Own currencies are to be used more.", kind="position", ids=["aim-of-currency"])
    ]
    text = statements(("other", "fact", "Cy Cole", f"{QA}#Q11"))
    found = told(Dataset(folder(statements=text)), QA)
    assert passage(found, "Q11").told == [Sentence(head="Cy Cole", text="other!", kind="fact", ids=["other"])]
    (figure, _) = [each for each in passage(found, "Q10").told if each.kind == "figure"]
    assert (
        figure.text
        == 'about 3,000,000 persons (<b>"Bravo"</b>, & Co[31m, January–November 2023). Stated by Secretariat.'
    )
    assert [each.text for each in found.passages[0].told] == ["Then means 14 December 2023, now means 1 February 2026."]


def test_a_single_statement_names_who_made_it(small: Dataset, folder: Folder) -> None:
    own = Dataset(folder(statements=statements(("only", "fact", "Cy Cole", "blog"))))
    (part,) = told(own, "blog").passages
    assert part.told[-1] == Sentence(head="Cy Cole", text="only!", kind="fact", ids=["only"])


@pytest.mark.parametrize(
    ("key", "day", "texts"),
    [
        (QA, "2026-02-01", ["Then means 14 December 2023, now means 1 February 2026."]),
        (QA, "2023-12-14", []),
        (QA, "2010-01-01", []),
        ("gazette-1996", "2026-02-01", []),
        ("blog", "2026-02-01", []),
    ],
)
def test_then_and_now_are_explained_where_they_are_said_and_differ(
    small: Dataset, key: str, day: str, texts: list[str]
) -> None:
    sentences = [each.text for part in told(small, key, day).passages if not part.lead for each in part.told]
    assert [text for text in sentences if text.startswith("Then means")] == texts


def test_nothing_that_would_steer_a_terminal_is_told(small: Dataset, folder: Folder) -> None:
    text = statements(
        ("odd", "fact", "C\\u001by", f"{QA}#Q\\u001b7"), ("q", "question", "A\\u009bnn", f"{QA}#Q\\u001b7")
    ).replace('text = "odd!"', 'text = "o\\u001bdd"')
    found = told(Dataset(folder(statements=text)), QA)
    part = passage(found, "Q7 · Ann asks")
    assert part.told == [Sentence(head="Cy", text="odd", kind="fact", ids=["odd"])]
    assert found.records()[-2]["text"] in ("odd", "q!")


def test_the_same_thing_is_named_only_where_it_is_cited_too(small: Dataset) -> None:
    part = told(small, "gazette-2012").passages[-1]
    assert ["energy-strategy"] in ids([*part.told, *part.also])


def test_an_entry_never_changes() -> None:
    assert Entry.__struct_config__.frozen is True
