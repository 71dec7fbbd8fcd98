"""A search sees the texts of a record, each with what a word in it counts."""

from typing import Any

import pytest
from msgspec import structs

from sco_cli.dataset import Dataset
from sco_cli.fields import Kind
from sco_cli.finding.entries import ASIDE, ORDER, SOUGHT, WEIGHTS, Entry, Text, entries, searched, strings
from sco_cli.records import COLLECTIONS, Area, Correction, Dispute, Initiative, Item, Official, Source, Step, Term


def found(dataset: Dataset, key: str, **changed: Any) -> Item:
    item = dataset.locate(key)
    assert item
    return structs.replace(item, **changed)


def test_a_name_counts_before_what_it_is_sought_by_and_id_those_before_a_text_that_before_a_sentence_and_a_note() -> (
    None
):
    name, text, prose = WEIGHTS[Kind.NAME], WEIGHTS[Kind.TEXT], WEIGHTS[Kind.PROSE]
    assert name > SOUGHT == WEIGHTS[Kind.ID] > text == WEIGHTS[Kind.CODE] == WEIGHTS[Kind.WORD] > prose > ASIDE > 0


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (Term, {"id": 6, "disputed": 0, "note": 2, "term": 8, "kind": 4, "meaning": 3, "term_ru": 8, "term_zh": 8}),
        (
            Official,
            {
                "id": 6,
                "disputed": 0,
                "note": 2,
                "person": 8,
                "office": 8,
                "person_ru": 8,
                "person_zh": 8,
                "office_ru": 4,
                "office_zh": 4,
            },
        ),
        (Step, {"status": 4, "what": 3, "note": 2}),
        (Dispute, {"value": 4, "why": 3}),
        (Source, {"id": 6, "kind": 4, "title": 8, "publisher": 4, "note": 2}),
    ],
)
def test_names_ids_and_texts_are_searched_but_no_references_dates_marks_and_addresses(
    kind: type[Item], fields: dict[str, float]
) -> None:
    assert dict(searched.__wrapped__(kind)) == fields


def test_a_record_has_its_texts_by_field_those_of_its_tables_by_the_table_and_what_it_is_sought_by(
    small: Dataset,
) -> None:
    assert Entry(found(small, "energy-hub"), 0).texts == [
        Text("id", 6, "energy-hub"),
        Text("disputed", 2, "DD"),
        Text("disputed", 2, "The blog mixes up two proposals."),
        Text("note", 2, "Named in one report only."),
        Text("history", 2, "proposed"),
        Text("history", 2, "Bravo proposes it."),
        Text("history", 2, "The day is that of the report."),
        Text("title", 8, "Energy hub"),
        Text("kind", 4, "platform"),
        Text("summary", 3, "A hub to which the states' networks would be joined."),
        Text("kind", 6, "initiative proposal proposed"),
    ]


def test_each_name_of_a_list_is_a_text_of_its_own(small: Dataset) -> None:
    texts = Entry(found(small, "AA"), 0).texts
    assert [text.written for text in texts if text.field == "aliases"] == ["Republic of Alpha", "Älpha"]
    assert {text.weight for text in texts if text.field == "aliases"} == {8}


def test_all_texts_are_joined_in_a_form_in_which_words_are_found(small: Dataset) -> None:
    entry = Entry(found(small, "ann-secretary-general"), 0)
    assert entry.joined == "official office head lead leader\nann secretary general\nann anstrom\nsecretary general"
    assert Text("person", 8, "Ann Ånström-X").plain == "ann anstrom x"


def test_what_is_joined_are_the_texts_themselves(small: Dataset) -> None:
    for entry in entries(small):
        assert sorted(entry.joined.split("\n")) == sorted("\n".join(text.plain for text in entry.texts).split("\n"))


def test_fields_that_say_nothing_have_no_text(small: Dataset) -> None:
    item = found(small, "consensus", note=None, disputed=[])
    assert strings(item) == ["consensus", "Consensus", "principle", "Nobody says no."]
    assert [text.field for text in Entry(item, 0).texts] == ["id", "term", "kind", "meaning", "kind"]


def test_entries_are_all_records_in_the_order_of_the_collections_but_sources_last(small: Dataset) -> None:
    assert ORDER[:4] == [*(kind for kind in COLLECTIONS if kind is not Source)][:4]
    assert (len(ORDER), ORDER[-1], ORDER.count(Source)) == (len(COLLECTIONS) - 1, Source, 1)
    assert Correction not in ORDER
    found = entries(small)
    assert [entry.item for entry in found] == [item for kind in ORDER for item in small.records(kind)]
    assert {entry.order for entry in found if isinstance(entry.item, Area)} == {0}
    assert {entry.order for entry in found if isinstance(entry.item, Source)} == {len(ORDER) - 1}
    assert {entry.order for entry in found if isinstance(entry.item, Initiative)} == {ORDER.index(Initiative)}
