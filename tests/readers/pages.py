"""What a reader finds on a page that is written for people, and whether JSON says the same."""

from typing import NamedTuple

from readers.answers import Record, text

from sco_cli.labels import heading


class Table(NamedTuple):
    """A table on a page: the heading above it, the headings of its columns, its cells."""

    section: str
    columns: list[str]
    rows: list[list[str]]


class Seen(NamedTuple):
    """A page as people see it: its title, its facts each with its heading, its tables."""

    title: str
    facts: list[tuple[str, str]]
    tables: list[Table]


def begins(cell: str, said: str) -> bool:
    """Whether a cell says something, and nothing else but sentences after it."""
    cell, said = " ".join(cell.split()), " ".join(said.split())
    return cell == said or bool(said and cell.startswith(f"{said} "))


def disagreements(seen: Seen, found: Record) -> list[object]:
    """The facts and rows that JSON has otherwise; a heading names the key of its fact, section or column."""
    keys = {heading(key): key for key in found}
    wrong: list[object] = [fact for fact in seen.facts if not fact_holds(fact[1], found[keys[fact[0]]])]
    for table in seen.tables:
        rows = found[keys[table.section]]
        names = {heading(key): key for key in rows[0]}
        columns = [names.get(column, column) for column in table.columns]
        told = [[text(row[column]) for column in columns] for row in rows]
        wrong += [cells for cells in table.rows if not any(all(map(begins, cells, each)) for each in told)]
    return wrong


def fact_holds(said: str, value: object) -> bool:
    """Whether people read the value of a fact; a day that is only known to lie earlier is none."""
    return begins(said, text(value)) or (value is None and said.endswith(" or earlier"))
