"""The keys of each listing are a promise to scripts: documented keys keep name, order and type."""

import json

import pytest
from running import Run

from sco_cli.contents import ACROSS, RECORDS
from sco_cli.fields import Kind, fields
from sco_cli.listings import listing
from sco_cli.sheets import CONTEXT

KEYS = {
    "members": "state code status since until decided signed sources becoming",
    "chairmanships": "state code start end phase theme summit sources planned",
    "timeline": "date kind event states areas id sources level",
    "initiatives": "id title areas kind status since proposed_by sources",
    "meetings": "id body number start end city country format chair outcome sources planned",
    "documents": "id title kind date place in_force areas status sources",
    "officials": "person nationality office start end phase sources planned",
    "states": "code alpha3 m49 cow name name_ru name_zh status",
    "areas": "id name initiatives",
    "bodies": "id name kind seat established sources status",
    "designations": "id kind name place start end sources",
    "exercises": "id kind name start end place hosts participants sources planned",
    "organisations": "id name short kind acts status since sources",
    "figures": "id measure value unit period state stated_by sources qualifier",
    "events": "id date kind title place states areas sources",
    "statements": "id date kind text stated_by states areas sources",
    "terms": "id term kind meaning areas sources",
    "delegations": "start end meeting delegation code person office came_as sources",
    "sources": "id kind title publisher language date url cited",
    "corrections": "id version record_id kind title field was now why sources",
}
ALSO = {
    "members": "uncertain id",
    "chairmanships": "uncertain id",
    "initiatives": "summary history uncertain",
    "documents": "period summary history uncertain",
    "bodies": "role history uncertain",
    "officials": "uncertain attested id",
    "designations": "country decided proposed_by",
    "exercises": "participation",
    "organisations": "areas history uncertain records",
    "areas": "covers",
    "delegations": "id person_id organisation",
    "states": "aliases id",
    "sources": "note read",
}
# What JSON and YAML say of every row, whatever the listing.
ALWAYS = ["confidence", "disputes"]
ARGUMENTS = {"diff": ["2009", "2025"], "search": ["energy"]}
TYPES = {
    "sources": list,
    "areas": list,
    "states": list,
    "proposed_by": list,
    "history": list,
    "acts": list,
    "records": list,
    "aliases": list,
    "becoming": list,
    "disputes": int,
    "hosts": list,
    "participants": list,
    "uncertain": bool,
    "attested": list,
    "level": int,
    "cow": int,
    "number": int | None,
    "cited": int,
    "initiatives": int,
    "value": int | float,
}


@pytest.mark.parametrize("name", KEYS)
def test_a_listing_has_its_documented_keys_in_order(run_bundled: Run, name: str) -> None:
    assert run_bundled(name, "-f", "tsv").out.splitlines()[0].split("\t") == KEYS[name].split()
    rows = json.loads(run_bundled(name, "-f", "json").out)
    assert list(rows[0]) == [*KEYS[name].split(), *ALSO.get(name, "").split(), *ALWAYS]


@pytest.mark.parametrize("name", [*RECORDS, *ACROSS])
def test_every_row_says_which_record_it_is_of_and_how_sure_it_is(run: Run, name: str) -> None:
    rows = json.loads(run(name, *ARGUMENTS.get(name, []), "-f", "json").out)
    assert rows
    for row in rows:
        assert list(row)[-2:] == ALWAYS
        assert "id" in row
        assert row["confidence"] in (None, "high", "medium", "low")
        assert isinstance(row["disputes"], int)


@pytest.mark.parametrize("name", KEYS)
def test_every_value_of_a_key_has_one_type(run_bundled: Run, name: str) -> None:
    for row in json.loads(run_bundled(name, "-f", "json").out):
        for key, value in row.items():
            assert isinstance(value, TYPES.get(key, str | None)), (key, value)


@pytest.mark.parametrize("name", [*RECORDS, *ACROSS])
def test_what_a_table_is_laid_out_by_are_keys_of_its_row(name: str) -> None:
    row = listing(name).row
    columns = row.columns
    unseen = set(columns.unseen.split())
    named = {columns.main, *columns.group.split(), *columns.also.split(), *columns.more.split(), *columns.spare.split()}
    assert named <= set(row.every()) | unseen
    assert {*columns.keep.split(), *columns.table.split(), *columns.told.split()} <= set(row.every()) | unseen
    assert set(row.every()) | unseen == set(row.__struct_fields__)
    assert not unseen & set(row.every())


@pytest.mark.parametrize("name", [*RECORDS, *ACROSS])
def test_a_listing_is_named_as_its_command_and_says_what_every_column_holds(name: str) -> None:
    assert listing(name).name == name
    assert all(isinstance(field.kind, Kind) for field in fields(listing(name).row).values())


def test_every_listing_command_is_in_the_contract() -> None:
    assert set(KEYS) | {"diff", "search", "panel"} == {*RECORDS, *ACROSS}


@pytest.mark.parametrize("name", KEYS)
def test_every_key_can_be_chosen_and_sorted_by(run_bundled: Run, name: str) -> None:
    every = listing(name).row.every()
    for key in every:
        outcome = run_bundled(name, "-f", "tsv", "--columns", key, "--sort", f"-{key}", "--limit", "3")
        assert outcome.code == 0, outcome.err
        assert outcome.out.splitlines()[0] == key
    assert not {*every} & {*CONTEXT}
    assert run_bundled(name, "-f", "tsv", "--columns", ",".join(CONTEXT)).out.startswith("as_of\tdataset\n")
