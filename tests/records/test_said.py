"""What is said stands among the records, and says of whom and when."""

import pytest
from records.described import fields_of
from running import SMALL

from sco_cli import records
from sco_cli.fields import Kind
from sco_cli.parsing import load_file
from sco_cli.records import Item, said


@pytest.mark.parametrize("name", ["Figure", "Statement", "Term", "Correction"])
def test_what_is_said_has_one_class_a_file_and_is_offered_with_the_other_records(name: str) -> None:
    kind: type[Item] = getattr(said, name)
    assert getattr(records, name) is kind
    assert kind in records.COLLECTIONS
    loaded = load_file(kind, SMALL / f"{kind.collection}.toml")
    assert {type(each) for each in loaded} == {kind}


def test_only_what_was_stated_once_has_a_day() -> None:
    dated = {kind.__name__: fields_of(kind, Kind.DATE) for kind in (said.Figure, said.Statement, said.Term)}
    assert dated == {"Figure": ["period"], "Statement": ["date"], "Term": []}
