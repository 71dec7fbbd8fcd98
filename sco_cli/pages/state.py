"""The page of a state: status history, chairmanships, meetings, people, initiatives, figures, events."""

from __future__ import annotations

from sco_cli.dataset import Dataset
from sco_cli.fields import Kind
from sco_cli.listings import (
    chairmanships,
    designations,
    events,
    exercises,
    figures,
    initiatives,
    meetings,
    members,
    officials,
    statements,
)
from sco_cli.pages.evidence import evidence
from sco_cli.pages.tables import listed
from sco_cli.records import Chairmanship, Membership, Record, State
from sco_cli.rows import plain
from sco_cli.sheets import Fact, Page, Section, filled


def page(dataset: Dataset, item: State, day: str) -> Page:
    """Everything about a state, as of a day."""
    code = [item.id]
    sections = [
        Section(
            name="status_history",
            kind=members.MemberRow,
            rows=members.members(dataset, day, history=True, state=code),
            columns=("status", "since", "until", "decided", "signed", "sources", "note"),
            main="status",
        ),
        listed(
            chairmanships.LISTING,
            chairmanships.chairmanships(dataset, day, state=code),
            columns=("start", "end", "phase", "theme", "summit", "sources", "planned"),
            main="theme",
        ),
        listed(meetings.LISTING, meetings.meetings(dataset, day, state=code)),
        listed(officials.LISTING, officials.officials(dataset, day, state=code)),
        listed(initiatives.LISTING, initiatives.initiatives(dataset, day, proposed_by=code)),
        listed(designations.LISTING, designations.designations(dataset, day, state=code)),
        listed(exercises.LISTING, exercises.exercises(dataset, day, state=code)),
        listed(figures.LISTING, figures.figures(dataset, state=code)),
        listed(events.LISTING, events.events(dataset, day, state=code)),
        listed(statements.LISTING, statements.statements(dataset, day, state=code)),
        *evidence(dataset, records(dataset, item)),
    ]
    return Page(kind="state", title=item.name, facts=facts(dataset, item, day), sections=filled(sections))


def records(dataset: Dataset, item: State) -> list[Record]:
    """The records that are about a state alone: its spells in a status and its terms in the chair."""
    spells = [each for each in dataset.records(Membership) if each.state == item.id]
    return [*spells, *(each for each in dataset.records(Chairmanship) if each.state == item.id)]


def facts(dataset: Dataset, item: State, day: str) -> list[Fact]:
    """The name, the status on a day, and the codes and other names of a state."""
    held = members.statuses(dataset, day).get(item.id)
    return [
        Fact("name", item.name, Kind.NAME),
        Fact("status", held.status if held else None, Kind.WORD),
        Fact("since", plain(held.start) if held else None, Kind.DATE),
        Fact("becoming", [each.status for each in members.pending(dataset, day).get(item.id, ())], Kind.WORD),
        Fact("code", item.id, Kind.CODE),
        Fact("alpha3", item.alpha3, Kind.CODE),
        Fact("m49", item.m49, Kind.CODE),
        Fact("cow", item.cow, Kind.NUMBER),
        Fact("name_ru", item.name_ru, Kind.NAME),
        Fact("name_zh", item.name_zh, Kind.NAME),
        Fact("aliases", [*item.aliases], Kind.NAME),
    ]
