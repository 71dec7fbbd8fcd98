"""The dataset as tables: every field of every record, keys that tell rows apart, names that lead somewhere."""

from typing import Annotated, Any, ClassVar

import pytest
from exports.whole import Reader, as_loaded
from msgspec import Struct
from running import SMALL, Folder

from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.errors import DataError
from sco_cli.exports import shapes
from sco_cli.exports import tables as module
from sco_cli.exports.shapes import Link, Table
from sco_cli.exports.tables import tables
from sco_cli.fields import Name, Names
from sco_cli.records import COLLECTIONS, Record, Source, State
from sco_cli.records import base as records


def by_name(found: list[Table]) -> dict[str, Table]:
    return {table.name: table for table in found}


def rows(found: list[Table]) -> dict[str, list[dict[str, Any]]]:
    return {
        table.name: [dict(zip([column.name for column in table.columns], row, strict=True)) for row in table.rows]
        for table in found
    }


@pytest.mark.parametrize("which", ["small", "bundled"])
def test_every_field_of_every_record_is_there_and_nothing_else(request: pytest.FixtureRequest, which: str) -> None:
    dataset = request.getfixturevalue(which)
    reader = Reader(rows(tables(dataset)))
    assert reader.every() == as_loaded(dataset)
    assert not reader.left


def test_all_records_stand_in_one_table_with_what_they_are_called(small: Dataset) -> None:
    found = rows(tables(small))["record"]
    assert [row["id"] for row in found] == [item.id for kind in COLLECTIONS for item in small.records(kind)]
    assert {row["kind"] for row in found} == {kind.__name__.lower() for kind in COLLECTIONS}
    titles = {row["id"]: row["title"] for row in found}
    assert (titles["DD"], titles["charter"]) == ("Delta", "Charter of the Organisation")
    assert all(titles.values())


@pytest.mark.parametrize("which", ["small", "bundled"])
def test_keys_tell_rows_apart_and_what_is_named_is_there(request: pytest.FixtureRequest, which: str) -> None:
    found = by_name(tables(request.getfixturevalue(which)))
    keys: dict[str, set[tuple[Any, ...]]] = {}
    for table in found.values():
        keys[table.name] = {cells(table, row, table.key) for row in table.rows}
        assert len(keys[table.name]) == len(table.rows)
    for table in found.values():
        for link in table.links:
            assert link.key == found[link.table].key
            named = {cells(table, row, link.columns) for row in table.rows} - {(None,)}
            assert named <= keys[link.table], (table.name, link)


def cells(table: Table, row: list[Any], columns: tuple[str, ...]) -> tuple[Any, ...]:
    names = [column.name for column in table.columns]
    return tuple(row[names.index(column)] for column in columns)


@pytest.mark.parametrize("which", ["small", "bundled"])
def test_cells_are_of_the_type_of_their_column(request: pytest.FixtureRequest, which: str) -> None:
    types = {"text": str, "integer": int, "real": int | float, "boolean": bool}
    for table in tables(request.getfixturevalue(which)):
        for number, column in enumerate(table.columns):
            values = [row[number] for row in table.rows]
            assert all(isinstance(value, types[column.type]) for value in values if value is not None), column
            assert not column.required or None not in values, (table.name, column)
            assert not column.words or set(values) <= {*column.words, None}, (table.name, column)


def test_a_source_and_the_place_in_it_stand_apart(small: Dataset) -> None:
    found = [row for row in rows(tables(small))["record_sources"] if row["record"] == "charter"]
    assert found == [{"record": "charter", "position": 1, "source": "secretariat-qa-2023", "place": "Q3"}]
    steps = [row for row in rows(tables(small))["record_history_sources"] if row["record"] == "charter"]
    assert [(row["history"], row["source"], row["place"]) for row in steps] == [
        (1, "gazette-2009", None),
        (2, "secretariat-qa-2023", "Q3"),
    ]


class Prize(Record, frozen=True, kw_only=True):
    """A prize; only made for this test."""

    class Grant(Struct, frozen=True, kw_only=True):
        """Who got it."""

        state: Annotated[str, Names(State)]
        seen: bool = False
        sources: list[Annotated[str, Names(Source)]]

    collection: ClassVar[str] = "prizes"
    name: Name
    rate: float | None = None
    since: Date | None = None
    origin: Annotated[str, Names(Source)] | None = None
    areas: list[Annotated[str, Names(State, records.Area)]] = []  # noqa: RUF012
    first: Grant | None = None
    grants: list[Grant] = []  # noqa: RUF012


def test_a_new_collection_needs_no_change_here(monkeypatch: pytest.MonkeyPatch) -> None:
    for each in (module, shapes):
        monkeypatch.setattr(each, "COLLECTIONS", (*COLLECTIONS, Prize))
    monkeypatch.setattr(module, "check", lambda _: [])
    grant = Prize.Grant(state="DD", sources=["a#1", "b"])
    prize = Prize(
        id="p",
        name="P",
        sources=[],
        rate=0.5,
        since=Date("2001~"),
        origin="a#p1",
        areas=["DD"],
        first=grant,
        grants=[grant],
    )
    monkeypatch.setattr(Dataset, "records", lambda _, kind: (prize,) if kind is Prize else ())
    found = by_name(tables(Dataset()))
    assert found["prize"].rows == [["p", None, None, "P", 0.5, "2001~", "a", "p1"]]
    assert found["record"].rows == [["p", "prize", "P"]]
    assert found["record_grants"].rows == found["record_first"].rows == [["p", 1, "DD", False]]
    assert found["record_grants_sources"].rows == [["p", 1, 1, "a", "1"], ["p", 1, 2, "b", None]]
    # A list of that name in other collections names areas alone.
    assert [each.name for each in found["record_areas"].columns] == ["record", "position", "value"]
    assert found["record_areas"].rows == [["p", 1, "DD"]]
    assert found["record_areas"].links[1] == Link(("value",), "record", ("id",))
    assert Link(("origin",), "source", ("id",)) in found["prize"].links


def test_data_that_breaks_a_rule_is_refused_with_every_fault(small: Dataset, folder: Folder) -> None:
    own = folder(
        places='[[places]]\nid = "x"\nname = "X"\ncountry = "XX"\n\n[[places]]\nid = "y"\nname = "Y"\ncountry = "YY"\n'
    )
    with pytest.raises(DataError) as raised:
        tables(Dataset(own))
    assert [(fault.id, fault.field) for fault in raised.value.faults] == [("x", "country"), ("y", "country")]


def test_warnings_are_no_reason_to_refuse(small: Dataset, folder: Folder) -> None:
    assert tables(Dataset(folder(about="", terms="")))[0].rows


def test_the_records_of_a_folder_stand_in_place_of_the_bundled_ones(small: Dataset, folder: Folder) -> None:
    text = (SMALL / "places.toml").read_text(encoding="utf-8").replace('name = "', 'name = "New ')
    found = rows(tables(Dataset(folder(places=text))))
    assert [row["name"] for row in found["place"]] == [f"New {item.name}" for item in small.records(records.Place)]
    assert len(found["state"]) == len(small.records(State))
