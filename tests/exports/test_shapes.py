"""The tables without their rows: columns as fields are, keys, and what names what."""

from typing import Any

import pytest

from sco_cli.exports.shapes import Column, Table, shapes


def by_name(found: list[Table]) -> dict[str, Table]:
    return {table.name: table for table in found}


def test_no_name_stands_twice_also_without_regard_to_case() -> None:
    found = shapes()
    assert len({table.name.lower() for table in found}) == len(found)
    for table in found:
        names = [column.name.lower() for column in table.columns]
        assert len(set(names)) == len(names), table.name


def test_every_table_and_column_says_what_it_holds() -> None:
    for table in shapes():
        assert table.about, table.name
        assert all(column.about for column in table.columns), table.name
    found = by_name(shapes())
    assert found["membership"].about == "A spell of one state in one status, from `start` up to, not including, `end`."
    assert found["record_hosts"].about == "states named by the sources"
    about = {column.name: column.about for column in found["record_history_sources"].columns}
    assert about == {
        "record": "the id of the record",
        "history": "the position in record_history",
        "position": "its number in the list, from 1",
        "source": "where it says so",
        "place": "the place in the source",
    }


def column(table: str, name: str) -> Column:
    (found,) = (each for each in by_name(shapes())[table].columns if each.name == name)
    return found


@pytest.mark.parametrize(
    ("table", "name", "type_", "date", "required", "words"),
    [
        ("state", "cow", "integer", False, True, ()),
        ("meeting", "number", "integer", False, False, ()),
        ("figure", "value", "real", False, True, ()),
        ("record_history", "seen", "boolean", False, True, ()),
        ("record_history", "date", "text", True, True, ()),
        ("record_history", "number", "text", False, False, ()),
        ("record_attested", "value", "text", True, True, ()),
        ("membership", "end", "text", True, False, ()),
        ("record_authentic", "value", "text", False, True, ("en", "ru", "zh")),
        ("membership", "confidence", "text", False, False, ("medium", "low")),
        ("exercise", "kind", "text", False, True, ("military", "anti-terrorist")),
        ("record_order", "place", "text", False, False, ()),
    ],
)
def test_a_column_is_as_its_field_is(
    table: str, name: str, type_: str, date: bool, required: bool, words: tuple[str, ...]
) -> None:
    found = column(table, name)
    assert (found.type, found.date, found.required, found.words) == (type_, date, required, words)


def test_what_only_some_classes_have_is_not_required() -> None:
    assert column("record_history", "status").required
    assert not column("record_history", "act").required
    assert column("record_history", "act").words[:2] == ("memorandum", "observer-status")


@pytest.mark.parametrize(
    ("table", "key", "links"),
    [
        ("record", ("id",), []),
        ("state", ("id",), [(("id",), "record")]),
        ("membership", ("id",), [(("id",), "record"), (("state",), "state")]),
        ("initiative", ("id",), [(("id",), "record"), (("same_as",), "record")]),
        ("correction", ("id",), [(("id",), "record"), (("record",), "record")]),
        ("record_sources", ("record", "position"), [(("record",), "record"), (("source",), "source")]),
        ("record_proposed_by", ("record", "position"), [(("record",), "record"), (("value",), "record")]),
        ("record_aliases", ("record", "position"), [(("record",), "record")]),
        (
            "record_order_told",
            ("record", "order", "position"),
            [(("record", "order"), "record_order"), (("value",), "record")],
        ),
        (
            "record_history_sources",
            ("record", "history", "position"),
            [(("record", "history"), "record_history"), (("source",), "source")],
        ),
    ],
)
def test_a_table_has_its_key_and_names_rows_of_others(table: str, key: tuple[str, ...], links: list[Any]) -> None:
    found = by_name(shapes())[table]
    assert found.key == key
    assert [(link.columns, link.table) for link in found.links] == links
