"""Programs that others wrote and that print the same rows: how each is called, where it is installed."""

import csv
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from runs import Command, run

ROWS = [sys.executable, "-m", "sco_cli", "members", "-f", "csv"]


class Peer(NamedTuple):
    """A program, its arguments (`{}` is the folder of the files that it reads), and what it prints in our words."""

    name: str
    arguments: tuple[str, ...]
    prints: str

    @property
    def title(self) -> str:
        """How it is called in a table."""
        return f"{self.name} {' '.join(self.arguments)}".replace("{}/", "")


PEERS = (
    Peer("csvlook", ("{}/members.csv",), "the members as a table"),
    Peer("rich", ("{}/members.csv", "--csv"), "the members as a table"),
    Peer("sqlite-utils", ("rows", "{}/members.db", "members"), "the members as JSON"),
    Peer("datasette", ("{}/members.db", "--get", "/members/members.json?_shape=array"), "the members as JSON"),
    Peer("coco", ("India", "China", "--to", "ISO3"), "codes of two states, as sco states does"),
)


def write_rows(folder: Path) -> None:
    """Writes the rows of `sco members` for the peers, as members.csv and as a table in members.db."""
    text = subprocess.run(ROWS, capture_output=True, text=True, check=True).stdout
    (folder / "members.csv").write_text(text, encoding="utf-8")
    heading, *rows = csv.reader(text.splitlines())
    with sqlite3.connect(folder / "members.db") as database:
        database.execute(f"create table members ({', '.join(heading)})")
        database.executemany(f"insert into members values ({', '.join('?' * len(heading))})", rows)
    database.close()


def installed(folder: Path, where: Sequence[str]) -> tuple[dict[str, Command], dict[str, str]]:
    """Commands of the peers that answer here, by their titles, and why the others are left out, by their names.

    `where` are folders of programs, looked into before PATH. Each is tried once.
    """
    commands: dict[str, Command] = {}
    missing: dict[str, str] = {}
    for peer in PEERS:
        program = next(filter(None, (shutil.which(peer.name, path=path) for path in [*where, None])), None)
        if program is None:
            missing[peer.name] = "not installed here"
            continue
        command = Command([program, *(argument.replace("{}", str(folder)) for argument in peer.arguments)])
        try:
            run(command)
        except subprocess.CalledProcessError:
            missing[peer.name] = "fails here"
        else:
            commands[peer.title] = command
    return commands, missing
