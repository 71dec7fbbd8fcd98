import sqlite3
from pathlib import Path

import compare
import peers
import pytest
from compare import HELLO
from runs import Command, Times

TIMES = {"a bare interpreter": Times(0.01, 0.012), HELLO: Times(0.05, 0.06), "sco members": Times(0.06, 0.09)}


def test_a_table_has_medians_and_least_times_and_the_ratio_to_a_hello_world() -> None:
    lines = compare.table(TIMES, markdown=False)
    assert [line.split()[-3:] for line in lines[1:]] == [
        ["12", "10", "0.20"],
        ["60", "50", "1.00"],
        ["90", "60", "1.50"],
    ]
    assert len({len(line) for line in lines}) == 1


def test_a_markdown_table_sets_commands_as_code() -> None:
    assert compare.table(TIMES, markdown=True) == [
        "|  | median ms | least ms | hello-worlds |",
        "| --- | --: | --: | --: |",
        "| a bare interpreter | 12 | 10 | 0.20 |",
        "| a Typer hello-world | 60 | 50 | 1.00 |",
        "| `sco members` | 90 | 60 | 1.50 |",
    ]


def test_what_was_left_out_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    asked: list[list[str]] = []

    def pretend(folder: Path, where: list[str]) -> tuple[dict[str, Command], dict[str, str]]:
        asked.append(where)
        return {"csvlook members.csv": Command(["csvlook"])}, {"coco": "not installed here"}

    monkeypatch.setattr(compare, "installed", pretend)
    monkeypatch.setattr(compare, "run", lambda command: None)
    monkeypatch.setattr(compare, "take_turns", lambda given, rounds: {name: Times(0.1, 0.2) for name in given})
    compare.main(["--markdown", "--peers", "a", "--peers", "b"])
    printed = capsys.readouterr().out
    assert asked == [["a", "b"]]
    assert "| `csvlook members.csv` | 200 | 100 | 1.00 |" in printed
    assert "| `sco validate` |" in printed
    assert printed.splitlines()[-1].startswith("Measured on ")
    assert printed.endswith(" Left out: coco, not installed here.\n")


def test_the_machine_is_told_by_its_kind() -> None:
    assert "cores" in compare.machine()
    assert "Python 3." in compare.machine()


def test_peers_that_are_missing_or_fail_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    for name, code in (("csvlook", 0), ("rich", 3)):
        (tmp_path / name).write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    found, missing = peers.installed(tmp_path, [str(tmp_path / "nowhere"), str(tmp_path)])
    assert found == {"csvlook members.csv": Command([f"{tmp_path}/csvlook", f"{tmp_path}/members.csv"])}
    assert missing == dict.fromkeys(("sqlite-utils", "datasette", "coco"), "not installed here") | {
        "rich": "fails here"
    }


def test_peers_read_the_rows_of_members(tmp_path: Path) -> None:
    peers.write_rows(tmp_path)
    text = (tmp_path / "members.csv").read_text(encoding="utf-8")
    assert text.startswith("state,code,status,")
    with sqlite3.connect(tmp_path / "members.db") as database:
        rows = database.execute("select state, code from members").fetchall()
    database.close()
    assert len(rows) == len(text.splitlines()) - 1
    assert ("India", "IN") in rows
