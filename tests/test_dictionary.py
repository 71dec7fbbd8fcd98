"""data/README.md describes the data as the program reads it."""

import re

import msgspec
import pytest
import tomli
from conftest import HERE

from sco_cli.dataset import COLLECTIONS, convert
from sco_cli.forms import allowed_values
from sco_cli.records import About, Record, Step

TEXT = (HERE.parent / "data" / "README.md").read_text(encoding="utf-8")
COMMON = {field.name for field in msgspec.structs.fields(Record)}


def section(title: str) -> str:
    return re.split(r"\n##+ ", TEXT.split(f"## {title}", 1)[1])[0]


def file_of(name: str) -> str:
    return "initiatives/AREA.toml" if name == "initiatives" else f"{name}.toml"


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_collection_is_described_field_by_field_with_its_words(name: str) -> None:
    text = section(file_of(name))
    rows = " ".join(line.split("|")[1] for line in text.splitlines() if line.startswith("| `"))
    described = set(re.findall(r"`(\w+)`", rows))
    fields = {field.name: field.type for field in msgspec.structs.fields(COLLECTIONS[name])}
    own = set(fields) - (COMMON if issubclass(COLLECTIONS[name], Record) else set())
    assert described == own
    for field in own:
        assert all(f"`{word}`" in text for word in allowed_values(fields[field])), field


@pytest.mark.parametrize("name", COLLECTIONS)
def test_the_template_of_a_collection_is_a_record_of_it(name: str) -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", section(file_of(name)), re.DOTALL)
    (record,) = convert(name, tomli.loads(block)[name])
    assert record.id


def test_histories_and_the_dataset_file_are_described() -> None:
    steps = section("Histories")
    assert all(f"`{field.name}`" in steps for field in msgspec.structs.fields(Step))
    assert all(f"`{word}`" in steps for word in allowed_values(msgspec.structs.fields(Step)[0].type))
    about = section("dataset.toml")
    assert all(f"`{field.name}`" in about for field in msgspec.structs.fields(About))
