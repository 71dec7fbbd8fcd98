"""A Data Package: CSV files with all of the record, and what datapackage.json says of them."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from exports.whole import Reader, as_loaded

from sco_cli.dataset import Dataset
from sco_cli.exports.datapackage import EXPORT, cell, descriptor, files, foreign_key, written
from sco_cli.exports.shapes import Column, Link, Table, shapes
from sco_cli.records import About, Source, Term

DAY = "2026-02-01"
Package = dict[str, Any]
READ: dict[str, Callable[[str], Any]] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
}


def described(made: dict[str, bytes]) -> Package:
    found: Package = json.loads(made["datapackage.json"])
    return found


def table(made: dict[str, bytes], resource: Package) -> list[dict[str, Any]]:
    """The rows of a resource, read as its description says."""
    text = made[resource["path"]].decode(resource["encoding"])
    fields = {field["name"]: READ[field["type"]] for field in resource["schema"]["fields"]}
    found = csv.DictReader(io.StringIO(text, newline=""))
    assert found.fieldnames == [*fields]
    return [
        {
            name: fields[name](value) if value not in resource["schema"]["missingValues"] else None
            for name, value in row.items()
        }
        for row in found
    ]


@pytest.mark.parametrize("which", ["small", "bundled"])
def test_the_whole_record_can_be_read_back(request: pytest.FixtureRequest, which: str) -> None:
    dataset = request.getfixturevalue(which)
    made = files(dataset, DAY)
    reader = Reader({each["name"]: table(made, each) for each in described(made)["resources"]})
    assert reader.every() == as_loaded(dataset)
    assert not reader.left


def test_every_table_is_a_file_that_is_described_and_nothing_else_is(small: Dataset) -> None:
    made = files(small, DAY)
    package = described(made)
    assert next(iter(made)) == "datapackage.json"
    assert [each["name"] for each in package["resources"]] == [each.name for each in shapes()]
    assert {each["path"] for each in package["resources"]} | {"datapackage.json"} == made.keys()
    for each in package["resources"]:
        data = made[each["path"]]
        assert (each["bytes"], each["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")
        assert data.endswith(b"\r\n")
    assert EXPORT.files is files


def test_the_day_changes_nothing(small: Dataset) -> None:
    assert files(small, DAY) == files(small, "2009-12-31")


def test_the_package_says_whose_it_is_and_under_which_licence(small: Dataset) -> None:
    package = described(files(small, DAY))
    assert {key: value for key, value in package.items() if key != "resources"} == {
        "profile": "tabular-data-package",
        "name": "shanghai-cooperation-organisation",
        "title": small.about.title,
        "version": small.about.version,
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "contributors": [{"title": small.about.publisher, "role": "publisher"}],
        "sources": [{"title": "Every record names its sources, which the table source lists", "path": "source.csv"}],
    } | ({"description": small.about.note} if small.about.note else {}) | (
        {"homepage": small.about.url} if small.about.url else {}
    )


def test_of_another_licence_its_address_is_only_given_where_it_is_known(small: Dataset) -> None:
    def licensed(name: str) -> list[dict[str, str]]:
        about: About = msgspec.structs.replace(small.about, licence=name, note="Read it.", url="https://example.org")
        said = descriptor(about)
        assert (said["description"], said["homepage"]) == ("Read it.", "https://example.org")
        found: list[dict[str, str]] = said["licenses"]
        return found

    assert licensed("CC0-1.0") == [{"name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/"}]
    assert licensed("ODbL-1.0") == [{"name": "ODbL-1.0"}]


def schema_of(made: dict[str, bytes], name: str) -> Package:
    (found,) = (each["schema"] for each in described(made)["resources"] if each["name"] == name)
    schema: Package = found
    return schema


def test_columns_are_described_with_type_meaning_and_what_they_can_hold(small: Dataset) -> None:
    schema = schema_of(files(small, DAY), "membership")
    fields = {each["name"]: each for each in schema["fields"]}
    assert fields["state"] == {
        "name": "state",
        "type": "string",
        "description": "the state",
        "constraints": {"required": True},
    }
    assert fields["status"]["constraints"] == {
        "required": True,
        "enum": ["shanghai-five", "member", "observer", "dialogue-partner", "partner"],
    }
    (pattern,) = fields["end"]["constraints"].values()
    assert all(re.search(pattern, date) for date in ("2017", "2017-06~", "2017-06-08/2017-06-09", "2025/..", "../2004"))
    assert not any(re.search(pattern, text) for text in ("x2017", "2017-6", "2017-13", "2017/", "2017 "))
    assert "constraints" not in {each["name"]: each for each in schema_of(files(small, DAY), "term")["fields"]}["note"]
    assert schema["primaryKey"] == ["id"]
    assert schema["foreignKeys"] == [
        {"fields": ["id"], "reference": {"resource": "record", "fields": ["id"]}},
        {"fields": ["state"], "reference": {"resource": "state", "fields": ["id"]}},
    ]


def test_a_table_that_names_its_own_rows_is_called_nothing_there() -> None:
    link = Link(("above",), "body", ("id",))
    own = Table(name="body", about="", columns=[], key=("id",), links=[link])
    assert foreign_key(own, link)["reference"] == {"resource": "", "fields": ("id",)}


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (True, "true"), (False, "false"), (0, "0"), (7, "7"), (2.5, "2.5"), ("=x", "=x")]
)
def test_a_value_is_written_as_data_packages_have_it(value: Any, text: str) -> None:
    assert cell(value) == text


def test_text_that_would_break_a_line_or_a_cell_is_quoted() -> None:
    made = written(
        Table(
            name="x",
            about="",
            columns=[Column(name="a"), Column(name="b")],
            key=("a",),
            links=[],
            rows=[['say "x", y', "1\n2\r\n3"], ["上海", None]],
        )
    )
    assert made == 'a,b\r\n"say ""x"", y","1\n2\r\n3"\r\n上海,\r\n'.encode()


def put(made: dict[str, bytes], folder: Path) -> str:
    for path, data in made.items():
        (folder / path).write_bytes(data)
    return str(folder / "datapackage.json")


@pytest.mark.parametrize("which", ["small", "bundled"])
def test_frictionless_finds_no_fault(request: pytest.FixtureRequest, which: str, tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    dataset = request.getfixturevalue(which)
    report = frictionless.validate(put(files(dataset, DAY), tmp_path))
    assert report.valid, report.flatten(["title", "note"])
    assert report.stats["tasks"] == len(shapes())
    package = frictionless.Package(str(tmp_path / "datapackage.json"))
    assert len(package.get_resource("source").read_rows()) == len(dataset.records(Source))
    assert package.get_resource("term").read_rows()[0]["term"] == dataset.records(Term)[0].term


@pytest.mark.parametrize(
    ("name", "before", "after", "kind"),
    [
        ("record_areas", ",energy\r\n", ",enrgy\r\n", "foreign-key"),
        ("membership", ",DD,", ",XX,", "foreign-key"),
        ("record_history_sources", "charter,2,1,", "charter,9,1,", "foreign-key"),
        ("membership", "2001-06-15", "15 June 2001", "constraint-error"),
        ("membership", ",observer,", ",guest,", "constraint-error"),
        ("membership", ",DD,", ",,", "constraint-error"),
        ("record_history", ",false,", ",perhaps,", "type-error"),
        ("area", "energy,", "trade,", "primary-key"),
    ],
)
def test_what_is_wrong_in_a_file_frictionless_finds_by_what_the_package_says(
    small: Dataset, tmp_path: Path, name: str, before: str, after: str, kind: str
) -> None:
    frictionless = pytest.importorskip("frictionless")
    made = files(small, DAY)
    text = made[f"{name}.csv"].decode()
    assert before in text
    made[f"{name}.csv"] = text.replace(before, after, 1).encode()
    package = described(made)
    for each in package["resources"]:
        # Not only that the file is another one is to be found.
        del each["bytes"], each["hash"]
    made["datapackage.json"] = json.dumps(package).encode()
    report = frictionless.validate(put(made, tmp_path))
    assert kind in {found for (found,) in report.flatten(["type"])}
