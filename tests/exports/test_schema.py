"""JSON Schema of the data and of answers, held against what it describes by a reader that nobody here wrote."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import tomli
from running import SMALL, Run

from sco_cli.contents import ACROSS, COMMANDS, RECORDS
from sco_cli.dataset import Dataset, bundled_folder
from sco_cli.dates import parse
from sco_cli.exports.schema import EDTF, EXPORT, files
from sco_cli.fields import fields
from sco_cli.listings import listing
from sco_cli.records import COLLECTIONS, Document, Step
from sco_cli.sheets import CONTEXT

LISTINGS = (*RECORDS, *ACROSS)
ARGUMENTS = {"diff": ("2009", "2025"), "search": ("energy",)}
DATA = [
    (kind.collection, path.relative_to(folder).as_posix(), folder)
    for folder in (bundled_folder(), SMALL)
    for kind in COLLECTIONS
    for path in sorted(folder.glob(f"{kind.collection}/*.toml" if kind.by_area else f"{kind.collection}.toml"))
]


@pytest.fixture(scope="module")
def schemas() -> dict[str, Any]:
    """All schemas, by the path of their file without its ending."""
    made = files(Dataset(), "2026-02-01")
    assert EXPORT.files is files
    return {path.removesuffix(".schema.json"): json.loads(text) for path, text in made.items()}


def faults(schema: Any, value: object) -> list[str]:
    """What jsonschema finds wrong with a value: where, and what."""
    reader = pytest.importorskip("jsonschema").Draft202012Validator
    return [f"{each.json_path} {each.validator}" for each in reader(schema).iter_errors(value)]


def test_every_file_of_the_data_and_every_listing_has_a_schema_of_its_own(schemas: dict[str, Any]) -> None:
    data = [*(f"data/{kind.collection}" for kind in COLLECTIONS), "data/dataset"]
    assert list(schemas) == [*data, *(f"answers/{name}" for name in LISTINGS)]
    assert [schema["$id"] for schema in schemas.values()] == [f"urn:sco:{path.replace('/', ':')}" for path in schemas]


def test_every_schema_is_a_schema(schemas: dict[str, Any]) -> None:
    reader = pytest.importorskip("jsonschema").Draft202012Validator
    for schema in schemas.values():
        assert schema["$schema"] == reader.META_SCHEMA["$id"]
        reader.check_schema(schema)


def test_schemas_are_the_same_whatever_the_dataset_and_the_day(small: Dataset) -> None:
    assert files(small, "2001-06-15") == files(Dataset(), "2026-02-01")


@pytest.mark.parametrize(("collection", "file", "folder"), DATA)
def test_every_file_of_data_is_as_its_schema_says(
    schemas: dict[str, Any], collection: str, file: str, folder: Path
) -> None:
    assert faults(schemas[f"data/{collection}"], tomli.loads((folder / file).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("folder", [bundled_folder(), SMALL])
def test_so_is_the_dataset_s_own_file(schemas: dict[str, Any], folder: Path) -> None:
    about = tomli.loads((folder / "dataset.toml").read_text(encoding="utf-8"))
    assert faults(schemas["data/dataset"], about) == []
    assert faults(schemas["data/dataset"], {**about, "oops": 1}) == ["$ additionalProperties"]
    assert faults(schemas["data/dataset"], {**about, "verified_through": "soon"}) == ["$.verified_through pattern"]


MEMBERSHIP = {"id": "a", "state": "AA", "status": "member", "basis": "Said so.", "sources": ["s"]}
DISPUTE = {"field": "start", "value": "2018", "sources": ["s"], "why": "Because."}


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, []),
        ({"start": "2017-06~", "disputed": [DISPUTE]}, []),
        ({"stauts": "member"}, ["$.memberships[0] additionalProperties"]),
        ({"status": "membr"}, ["$.memberships[0].status enum"]),
        ({"basis": None}, ["$.memberships[0].basis type"]),
        ({"note": 3}, ["$.memberships[0].note type"]),
        ({"start": "2017-06-31"}, ["$.memberships[0].start pattern"]),
        ({"sources": "s"}, ["$.memberships[0].sources type"]),
        ({"confidence": "high"}, ["$.memberships[0].confidence enum"]),
        ({"disputed": [{**DISPUTE, "who": "x"}]}, ["$.memberships[0].disputed[0] additionalProperties"]),
        ({"disputed": [{"field": "start"}]}, ["$.memberships[0].disputed[0] required"] * 3),
    ],
)
def test_a_record_that_the_program_refuses_the_schema_refuses(
    schemas: dict[str, Any], change: dict[str, object], found: list[str]
) -> None:
    assert faults(schemas["data/memberships"], {"memberships": [{**MEMBERSHIP, **change}]}) == found


@pytest.mark.parametrize("field", MEMBERSHIP)
def test_so_is_a_record_without_a_field_that_it_must_have(schemas: dict[str, Any], field: str) -> None:
    short = {name: value for name, value in MEMBERSHIP.items() if name != field}
    assert faults(schemas["data/memberships"], {"memberships": [short]}) == ["$.memberships[0] required"]


def test_a_file_holds_its_collection_and_nothing_else_or_nothing(schemas: dict[str, Any]) -> None:
    assert faults(schemas["data/memberships"], {}) == []
    assert faults(schemas["data/memberships"], {"members": []}) == ["$ additionalProperties"]
    assert faults(schemas["data/memberships"], []) == ["$ type"]


def test_a_figure_may_be_whole_or_not_but_is_a_number(schemas: dict[str, Any]) -> None:
    value = schemas["data/figures"]["$defs"]["Figure"]["properties"]["value"]
    assert [faults(value, each) for each in (1, 0.5, "1")] == [[], [], ["$ anyOf"]]


@pytest.mark.parametrize("name", LISTINGS)
@pytest.mark.parametrize(
    ("data", "day"), [("run", "2011"), *(("run_bundled", day) for day in ("1999", "2012-06-07", "2026-11"))]
)
def test_every_answer_of_every_day_is_as_its_schema_says(
    schemas: dict[str, Any], request: pytest.FixtureRequest, data: str, name: str, day: str
) -> None:
    asked = ("--as-of", day) if "as_of" in listing(name).options else ()
    outcome = request.getfixturevalue(data)(name, *ARGUMENTS.get(name, ()), *asked, "-f", "json")
    assert faults(schemas[f"answers/{name}"], json.loads(outcome.out)) == []


@pytest.mark.parametrize("name", LISTINGS)
def test_an_answer_with_every_column_that_can_be_asked_for_is_too(
    schemas: dict[str, Any], run_bundled: Run, name: str
) -> None:
    keys = [*listing(name).row.every(), *CONTEXT]
    items = schemas[f"answers/{name}"]["items"]
    assert list(items["properties"]) == keys
    text = run_bundled(name, *ARGUMENTS.get(name, ()), "--limit", "9", "-c", ",".join(keys), "-f", "json").out
    assert faults(schemas[f"answers/{name}"], json.loads(text)) == []


@pytest.mark.parametrize("name", LISTINGS)
def test_a_row_has_all_its_keys_in_order_and_no_other(schemas: dict[str, Any], run: Run, name: str) -> None:
    schema = schemas[f"answers/{name}"]
    row, *_ = json.loads(run(name, *ARGUMENTS.get(name, ()), "-f", "json").out)
    assert schema["items"]["required"] == list(row)
    assert faults(schema, [{**row, "oops": 1}]) == ["$[0] additionalProperties"]
    assert faults(schema, [{key: value for key, value in row.items() if key != "disputes"}]) == ["$[0] required"]
    assert faults(schema, row) == ["$ type"]
    assert faults(schema, [list(row)]) == ["$[0] type"]


def test_what_a_row_copies_from_its_record_has_the_words_and_the_meaning_of_the_record(schemas: dict[str, Any]) -> None:
    members = schemas["answers/members"]["items"]["properties"]
    record = schemas["data/memberships"]["$defs"]["Membership"]["properties"]
    assert members["status"]["anyOf"] == [{"enum": record["status"]["enum"]}, {"type": "null"}]
    initiatives = schemas["answers/initiatives"]["items"]["properties"]
    assert initiatives["status"]["enum"] == list(fields(Step)["status"].words)
    assert schemas["answers/timeline"]["items"]["properties"]["kind"]["enum"][:2] == ["membership", "chairmanship"]
    assert members["since"]["description"] == record["start"]["description"]
    assert members["becoming"]["description"] == "a fixed word, such as a status or kind"
    assert members["confidence"]["anyOf"] == [{"type": "string"}, {"type": "null"}]
    assert members["uncertain"] == {"title": "Uncertain", "description": "yes or no", "type": "boolean"}
    assert members["as_of"] == {"title": "As of", "description": "a date or span of dates", "type": "string"}
    assert schemas["answers/panel"]["items"]["properties"]["state"]["description"] == "what a thing is called"


def test_words_stand_in_their_own_order(schemas: dict[str, Any]) -> None:
    found = schemas["data/documents"]["$defs"]
    assert found["Step"]["properties"]["status"]["enum"] == list(fields(Step)["status"].words)
    languages = found["Document"]["properties"]["authentic"]["items"]["enum"]
    assert languages == list(fields(Document)["authentic"].words)


def test_a_schema_says_what_it_is_of_and_every_field_what_it_means(schemas: dict[str, Any]) -> None:
    data, answer = schemas["data/initiatives"], schemas["answers/members"]
    assert data["title"] == "initiatives/AREA.toml"
    assert data["description"].startswith(
        "A proposal, programme, fund or mechanism; its main area comes first.\n\nIt has"
    )
    assert data["description"] == data["$defs"]["Initiative"]["description"]
    assert schemas["data/dataset"]["title"] == "dataset.toml"
    assert answer["title"] == "sco members -f json"
    assert answer["description"].startswith(
        f"{COMMANDS['members']} Keys that are not required are given when --columns"
    )
    assert answer["items"]["description"].startswith("A state in a status;")
    tables = [table for schema in schemas.values() for table in schema["$defs"].values() if "properties" in table]
    tables += [schemas[f"answers/{name}"]["items"] for name in LISTINGS]
    for each in (field for table in tables for field in table["properties"].values()):
        assert each["title"]
        assert each["description"]


def accepted(text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


PARTS = [
    "2017",
    "2017-06",
    "2017-06-09",
    "2017~",
    "2017-06?",
    "2017-06-09%",
    "0001",
    "0100",
    "1000",
    "9999-12-31",
    "..",
]
WRONG = ["0000", "17", "20170", "2017-00", "2017-13", "2017-6", "2017-06-00", "2017-06-31", "2017-01-32", "2017-02-30",
         "2017-6-9", "2017-06-9", "~2017", "2017~~", "2017~?", "2017-06~-09", "2017 ", "x", "2017-06-09T00",
         "", "...", "2017-W01"]  # fmt: skip


@pytest.mark.parametrize("text", [*PARTS, *WRONG, *(f"{a}/{b}" for a in ("2017", "..", "") for b in [*PARTS, *WRONG])])
def test_the_pattern_of_a_date_takes_what_the_program_takes(text: str) -> None:
    backwards = text.startswith("2017/") and text[5:6] in ("0", "1")
    assert bool(re.search(EDTF, text)) is (accepted(text) or (backwards and accepted(text[5:])))


def test_a_date_is_explained_with_examples_that_are_dates(schemas: dict[str, Any]) -> None:
    date = schemas["data/memberships"]["$defs"]["Date"]
    assert (date["title"], date["type"], date["pattern"]) == ("Date", "string", EDTF)
    assert date["description"].startswith("An EDTF date (ISO 8601-2), no more precise than its source: a year,")
    assert len(date["examples"]) == len([text for text in date["examples"] if accepted(text)]) == 6


def test_the_pattern_of_a_date_knows_every_day_of_the_calendar() -> None:
    for month in range(14):
        for day in range(33):
            text = f"2016-{month:02}-{day:02}"
            assert bool(re.search(EDTF, text)) is accepted(text), text
    # A pattern cannot count leap years.
    assert re.search(EDTF, "2017-02-29")
    assert not accepted("2017-02-29")
