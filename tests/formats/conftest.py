"""What the formats are tested with: a sheet and a page full of awkward values."""

from typing import ClassVar

import pytest

from sco_cli.dates import Date, parse
from sco_cli.fields import Code, Kind, Prose, Word
from sco_cli.rows import Columns, Row
from sco_cli.sections import Fact, Page, Section
from sco_cli.sheets import Column, Sheet


class StepRow(Row, frozen=True, kw_only=True):
    columns: ClassVar = Columns(main="what", keep="date", also="places")

    date: Date | None
    status: Word | None
    what: Prose
    in_force: bool | None
    code: Code | None
    places: list[str]


@pytest.fixture
def awkward() -> Sheet:
    """Numbers, lists, tables, nothing; markup, quotes, pipes, line breaks; wide letters."""
    return Sheet(
        title='Odd <things> & "more"',
        columns=[
            Column("id", Kind.ID),
            Column("title", Kind.NAME),
            Column("proposed_by", Kind.REFERENCE),
            Column("date", Kind.DATE),
            Column("value", Kind.COUNT),
            Column("in_force", Kind.FLAG),
            Column("url", Kind.ADDRESS),
            Column("history", Kind.TABLE),
        ],
        rows=[
            [
                "a_1",
                'Pipe | "quoted", <b>bold</b> & *more*',
                ["energy", "trade"],
                "2023-12-14",
                3000000,
                True,
                "https://a.example/b_c?d=1&e=2",
                [{"status": "agreed", "date": "2023", "sources": ["x#Q1", "y"]}, {"status": "in-force"}],
            ],
            ["2", "Tab\tand\nline\r\nbreak ", [], None, 17.6, False, None, []],
            ["中国", "上海合作组织'", ["no"], "2022/2023", 0, None, "ftp://a.example", None],
        ],
        layout=Columns(main="title"),
    )


@pytest.fixture
def empty(awkward: Sheet) -> Sheet:
    awkward.rows = []
    return awkward


@pytest.fixture
def page() -> Page:
    """Facts known and unknown, and a section with a column in which nothing is known."""
    rows = [
        StepRow(
            date=parse("2023-05"), status="agreed", what="Says | *yes*.", in_force=True, code=None, places=["Q1", "Q2"]
        ),
        StepRow(date=None, status=None, what="Two\nlines <here>", in_force=False, code=None, places=[]),
    ]
    return Page(
        kind="record",
        title="A | <page>",
        facts=[
            Fact("name", "Ann & *Bob*", Kind.NAME),
            Fact("name_ru", None, Kind.NAME),
            Fact("aliases", []),
            Fact("note", ""),
            Fact("in_force", False, Kind.FLAG),
            Fact("cow", 0, Kind.NUMBER),
            Fact("proposed_by", ["AA", "B|B"]),
            Fact("url", "https://a.example/b_c?d=1&e=2", Kind.ADDRESS),
        ],
        sections=[Section(name="status_history", kind=StepRow, rows=rows)],
    )


@pytest.fixture
def told() -> Page:
    """A page on which sentences stand under a fact, under a row and after a table, and a fact stands apart."""
    rows = [
        StepRow(date=parse("2023"), status="agreed", what="Says yes.", in_force=None, code=None, places=[]),
        StepRow(date=parse("2024"), status="agreed", what="Says no.", in_force=None, code=None, places=[]),
    ]
    return Page(
        kind="record",
        title="Title",
        facts=[
            Fact("note", "Later <on>."),
            Fact("since", "2023", Kind.DATE, "2023 or earlier", ("One & two.", "See https://a.example/b_c?d=1&e=2")),
            Fact("url", None, Kind.ADDRESS),
        ],
        sections=[
            Section(
                name="history",
                kind=StepRow,
                rows=rows,
                below=[["Low | high.", "See https://a.example/b_c"], []],
                after=["After <all>.", "See https://a.example/b_d"],
            )
        ],
        later=("note",),
        apart="Known since",
    )


@pytest.fixture
def factual(page: Page) -> Page:
    """The page without sections."""
    page.sections = []
    return page
