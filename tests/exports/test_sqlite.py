"""One SQLite database: all of the record with its keys, what the commands answer, and a full-text index."""

import json
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from exports.whole import Reader, as_loaded
from running import SMALL, Folder, Run

from sco_cli.contents import RECORDS
from sco_cli.dataset import Dataset
from sco_cli.exports import sqlite as module
from sco_cli.exports.shapes import shapes
from sco_cli.exports.sqlite import EXPORT, TooOld, files, parts, quoted, sentences, text
from sco_cli.listings import listing
from sco_cli.records import Document

DAY = "2026-02-01"
DAYS = ("1996-12-31", "2001-06-15", "2005-07-05", "2009-12-31", "2012-06-07", "2017-06-08", "2017-06-09", "2023-12-14",
        "2025-09-01", "2026-02-01")  # fmt: skip


# By version of the dataset and day; each test has a database of its own.
MADE: dict[tuple[str, str], bytes] = {}


def opened(dataset: Dataset, day: str = DAY) -> sqlite3.Connection:
    key = dataset.about.version, day
    if key not in MADE:
        MADE[key] = files(dataset, day)[""]
    base = sqlite3.connect(":memory:")
    base.deserialize(MADE[key])
    base.row_factory = sqlite3.Row
    return base


@pytest.fixture
def base(small: Dataset) -> Iterator[sqlite3.Connection]:
    found = opened(small)
    yield found
    found.close()


def rows(base: sqlite3.Connection, question: str, *values: Any) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in base.execute(question, values)]


@pytest.mark.parametrize("which", ["small", "bundled"])
def test_the_whole_record_can_be_read_back(request: pytest.FixtureRequest, which: str) -> None:
    dataset = request.getfixturevalue(which)
    base = opened(dataset)
    reader = Reader({each.name: list(map(dict, base.execute(f'SELECT * FROM "{each.name}"'))) for each in shapes()})
    assert reader.every() == as_loaded(dataset)
    assert not reader.left
    assert rows(base, "PRAGMA foreign_key_check") == []
    assert rows(base, "PRAGMA integrity_check") == [("ok",)]


def test_every_table_is_strict_and_has_its_keys(base: sqlite3.Connection) -> None:
    strict = dict(rows(base, "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"))
    assert {each.name for each in shapes()} | {"answer", "dataset"} == {name for name, yes in strict.items() if yes}
    for each in shapes():
        info = rows(base, f"SELECT name, pk, [notnull] FROM pragma_table_info('{each.name}')")
        assert tuple(name for name, number, _ in sorted(info, key=lambda row: row[1]) if number) == each.key
        assert {name for name, _, needed in info if needed} == {
            column.name for column in each.columns if column.required
        }
        named = rows(base, f"SELECT id, [table], [from], [to] FROM pragma_foreign_key_list('{each.name}')")
        links = [(link.table, *pair) for link in each.links for pair in zip(link.columns, link.key, strict=True)]
        assert sorted(row[1:] for row in named) == sorted(links)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("UPDATE membership SET state = 'XX'", "FOREIGN KEY"),
        ("DELETE FROM record WHERE id = 'charter'", "FOREIGN KEY"),
        ("INSERT INTO record_history_sources VALUES ('charter', 9, 1, 'gazette-2009', NULL)", "FOREIGN KEY"),
        ("UPDATE membership SET status = 'guest'", "CHECK"),
        ("UPDATE record_history SET seen = 2", "CHECK"),
        ("UPDATE meeting SET number = 'first'", "cannot store TEXT"),
        ("UPDATE area SET name = NULL", "NOT NULL"),
        ("INSERT INTO record_areas SELECT * FROM record_areas", "UNIQUE"),
    ],
)
def test_what_would_break_the_record_is_refused(base: sqlite3.Connection, change: str, why: str) -> None:
    base.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError, match=why):
        base.execute(change)


def test_what_is_named_is_found_by_an_index(base: sqlite3.Connection) -> None:
    ((_, _, _, plan),) = rows(
        base, "EXPLAIN QUERY PLAN SELECT record FROM record_sources WHERE source = 'gazette-2009'"
    )
    assert "USING INDEX by_record_sources_source" in plan
    names = {name for (name,) in rows(base, "SELECT name FROM sqlite_schema WHERE type = 'index'")}
    assert "by_membership_state" in names
    # Their key finds these already.
    assert not names & {"by_membership_id", "by_record_sources_record", "by_record_history_sources_record_history"}


@pytest.mark.parametrize("name", RECORDS)
def test_a_view_has_the_rows_that_the_command_answers_with(base: sqlite3.Connection, run: Run, name: str) -> None:
    same_answers(base, run, name, DAY)


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("name", ["members", "initiatives"])
def test_so_it_has_on_every_day(small: Dataset, run: Run, name: str, day: str) -> None:
    same_answers(opened(small, day), run, name, day)


@pytest.mark.parametrize("day", [DAYS[-3], DAY])
def test_so_it_has_of_the_bundled_data(bundled: Dataset, run_bundled: Run, day: str) -> None:
    base = opened(bundled, day)
    for name in RECORDS:
        same_answers(base, run_bundled, name, day)


def same_answers(base: sqlite3.Connection, run: Run, name: str, day: str) -> None:
    dated = ["--as-of", day] if "as_of" in listing(name).options else []
    asked = json.loads(run(name, *dated, "-f", "json").out)
    found = [dict(row) for row in base.execute(f"SELECT * FROM {name}")]
    assert [row.pop("as_of") for row in found] == [day] * len(asked)
    for row, answer in zip(found, asked, strict=True):
        nested = {key: json.loads(row[key]) for key, value in answer.items() if isinstance(value, list)}
        assert list(row) == list(answer)
        assert row | nested == answer


def test_steps_of_an_initiative_are_found_with_it_or_with_what_it_is_the_same_as(bundled: Dataset) -> None:
    base = opened(bundled)
    steps = "SELECT count(*) FROM initiative JOIN record_history ON record = coalesce(same_as, id) WHERE id = ?"
    found = rows(base, "SELECT id, json_array_length(history) FROM initiatives WHERE as_of = ?", DAY)
    elsewhere = {id for (id,) in rows(base, "SELECT id FROM initiative WHERE same_as IS NOT NULL")}
    assert {id for id, _ in found} & elsewhere
    assert all(rows(base, steps, id)[0][0] >= count > 0 for id, count in found)


def test_sources_of_an_answer_are_joined_by_its_id_with_their_places(base: sqlite3.Connection) -> None:
    joined = "SELECT source || coalesce('#' || place, '') FROM record_sources WHERE record = ? ORDER BY position"
    found = rows(base, "SELECT id, sources FROM members WHERE id IS NOT NULL")
    assert any("#" in sources for _, sources in found)
    assert all([name for (name,) in rows(base, joined, id)] == json.loads(sources) for id, sources in found)


def test_the_database_says_what_it_is_and_how_to_cite_it(base: sqlite3.Connection, small: Dataset, run: Run) -> None:
    (found,) = map(dict, base.execute("SELECT * FROM dataset"))
    assert found["as_of"] == DAY
    assert found["citation"] == run("show", "dataset", "--cite", "plain").out.strip()
    assert (found["title"], found["version"], found["licence"]) == (
        small.about.title,
        small.about.version,
        small.about.licence,
    )
    assert (found["year"], found["verified_through"]) == (small.about.year, str(small.about.verified_through))


FIND = "SELECT id FROM search WHERE search MATCH ? ORDER BY rank"


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("pipelines", "energy-strategy"),
        ("pipeline", "energy-strategy"),
        ('"energy-strategy"', "energy-strategy"),
        ("charter aims", "charter"),
        ("delta", "DD"),
        ("cited carried", "energy-strategy"),
        ("bravograd", "charter"),
    ],
)
def test_records_are_found_by_id_name_and_sentences(base: sqlite3.Connection, words: str, id_: str) -> None:
    assert (id_,) in rows(base, FIND, words)


def test_records_are_found_in_every_language_and_chinese_wherever_it_stands(bundled: Dataset) -> None:
    base = opened(bundled)
    for words in ("Казахстан", "казахстан", "哈萨克*", "萨克*", "Kazakhstan", "KAZAKHSTAN"):
        assert ("KZ",) in rows(base, FIND, words), words
    for words in ("turkiye", "Türkiye"):
        assert ("TR",) in rows(base, FIND, words), words
    (first, *_) = rows(base, "SELECT id, kind, title FROM search WHERE search MATCH 'id:in' ORDER BY rank, id")
    assert first == ("IN", "state", "India")
    assert len(rows(base, "SELECT id FROM search")) == len(rows(base, "SELECT id FROM record"))


def test_the_texts_of_a_record_are_those_of_its_parts_too(small: Dataset) -> None:
    document = small.find(Document, "energy-strategy")
    assert document
    found = list(sentences(document))
    assert {
        "Alpha proposes it.",
        "No state is to cut off another.",
        "Read only as quoted.",
        "Ministers approve the draft.",
    } <= {*found}
    # Names, ids, words and dates are no such texts.
    assert not {"Energy Strategy until 2030", "energy-strategy", "strategy", "2023-05", "gazette-2025"} & {*found}


def test_every_part_of_chinese_is_indexed_up_to_a_length() -> None:
    assert list(parts("The 上海合 and 北京.")) == ["上海合", "海合", "合", "北京", "京"]
    assert list(parts("no such text")) == []
    long = "上" * 30
    assert [len(part) for part in parts(long)][:20] == [12] * 19 + [11]


@pytest.mark.parametrize(("value", "sql"), [("a", "'a'"), ("it's", "'it''s'")])
def test_text_is_quoted_as_sql_has_it(value: str, sql: str) -> None:
    assert text(value) == sql
    assert sqlite3.connect(":memory:").execute(f"SELECT {sql}").fetchone() == (value,)
    assert quoted("end") == '"end"'


def test_the_answers_are_of_the_day_and_the_rest_is_not(small: Dataset) -> None:
    early, late = opened(small, "2001-06-15"), opened(small, DAY)
    assert rows(early, "SELECT count(*) FROM members") != rows(late, "SELECT count(*) FROM members")
    assert rows(early, "SELECT * FROM membership") == rows(late, "SELECT * FROM membership")
    assert rows(early, "SELECT DISTINCT as_of FROM answer") == [("2001-06-15",)]


def test_the_data_of_a_folder_is_in_it(small: Dataset, folder: Folder) -> None:
    about = (SMALL / "dataset.toml").read_text(encoding="utf-8")
    own = Dataset(folder(terms="", dataset=about.replace(small.about.version, "2030.1.0")))
    assert rows(opened(own), "SELECT (SELECT count(*) FROM term), version FROM dataset") == [(0, "2030.1.0")]


@pytest.mark.parametrize("lacking", ["strict", "fts5"])
def test_an_sqlite_that_cannot_make_it_is_named(small: Dataset, monkeypatch: pytest.MonkeyPatch, lacking: str) -> None:
    if lacking == "strict":
        monkeypatch.setattr(module, "STRICT_SINCE", (99,))
    else:
        monkeypatch.setattr(module, "FTS5", "SELECT 1 WHERE 0")
    with pytest.raises(TooOld, match=rf"^SQLite {sqlite3.sqlite_version}, which .* 3\.37 or later") as raised:
        files(small, DAY)
    assert raised.value.code == 1


def test_it_is_one_file(small: Dataset) -> None:
    assert list(files(small, DAY)) == [""]
    assert files(small, DAY)[""].startswith(b"SQLite format 3\x00")
    assert EXPORT.files is files


@pytest.mark.skipif(sys.platform == "win32", reason="has no such limit")
def test_it_is_made_without_a_file_beside_it(small: Dataset) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        made = files(small, DAY)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert len(made[""]) > 4096


def test_sqlite_utils_reads_it(small: Dataset, tmp_path: Path) -> None:
    utils = pytest.importorskip("sqlite_utils")
    path = tmp_path / "sco.db"
    path.write_bytes(files(small, DAY)[""])
    base = utils.Database(path)
    assert {"members", "initiatives"} <= set(base.view_names())
    assert base["membership"].strict
    named = {(each.column, each.other_table, each.other_column) for each in base["membership"].foreign_keys}
    assert named == {("id", "record", "id"), ("state", "state", "id")}
    assert base["search"].detect_fts() == "search"
    assert [row["id"] for row in base.query("SELECT id FROM search WHERE search MATCH 'pipelines'")] == [
        "energy-strategy"
    ]
    assert base["record_areas"].count == base.execute("SELECT count(*) FROM record_areas").fetchone()[0]
