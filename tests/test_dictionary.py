"""data/README.md describes the data as the program reads it."""

import re
from pathlib import Path

import pytest
import tomli
from running import HERE

from sco_cli.dataset import Dataset
from sco_cli.fields import fields
from sco_cli.parsing import convert
from sco_cli.records import COLLECTIONS, About, Item, Position, Ratification, Record, Step
from sco_cli.validation import check

TEXT = (HERE.parent / "data" / "README.md").read_text(encoding="utf-8")
COMMON = set(fields(Record))


def section(title: str) -> str:
    return re.split(r"\n##+ ", TEXT.split(f"## {title}", 1)[1])[0]


def file_of(kind: type[Item]) -> str:
    return f"{kind.collection}/AREA.toml" if kind.by_area else f"{kind.collection}.toml"


@pytest.mark.parametrize("kind", COLLECTIONS)
def test_a_collection_is_described_field_by_field_with_its_words(kind: type[Item]) -> None:
    text = section(file_of(kind))
    rows = " ".join(line.split("|")[1] for line in text.splitlines() if line.startswith("| `"))
    described = set(re.findall(r"`(\w+)`", rows))
    own = set(fields(kind)) - (COMMON if issubclass(kind, Record) else set())
    assert described == own
    for name in own:
        assert all(f"`{word}`" in text for word in fields(kind)[name].words), name


@pytest.mark.parametrize("kind", COLLECTIONS)
def test_the_template_of_a_collection_is_a_record_of_it(kind: type[Item]) -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", section(file_of(kind)), re.DOTALL)
    (record,) = convert(kind, tomli.loads(block)[kind.collection])
    assert record.id


@pytest.mark.parametrize("kind", [kind for kind in COLLECTIONS if issubclass(kind, Record)])
def test_the_template_of_a_collection_breaks_no_rule(kind: type[Record], tmp_path: Path) -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", section(file_of(kind)), re.DOTALL)
    path = tmp_path / file_of(kind).replace("AREA", "finance")
    path.parent.mkdir(exist_ok=True)
    path.write_text(block, encoding="utf-8")
    # What other records want of the one that the template replaces stands in no line of its own file.
    assert [str(fault) for fault in check(Dataset(tmp_path)) if fault.file == str(path) and fault.line] == []


def test_histories_positions_ratifications_and_the_dataset_file_are_described() -> None:
    steps = section("Histories")
    assert all(f"`{name}`" in steps for name in fields(Step))
    assert all(f"`{word}`" in steps for word in fields(Step)["status"].words)
    positions = section("Positions")
    assert all(f"`{name}`" in positions for name in fields(Position))
    ratifications = section("Ratifications")
    assert all(f"`{name}`" in ratifications for name in fields(Ratification))
    about = section("dataset.toml")
    assert all(f"`{name}`" in about for name in fields(About))
