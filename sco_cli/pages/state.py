"""The page of a state: status history, chairmanships, meetings, people, initiatives, figures, events."""

from __future__ import annotations

from collections.abc import Iterator

from sco_cli import grammar, labels
from sco_cli.dataset import Dataset
from sco_cli.dates import open_to_doubt
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
from sco_cli.pages.attended import represented
from sco_cli.pages.corrected import corrected
from sco_cli.pages.evidence import disputed, evidence
from sco_cli.pages.tables import in_row, listed
from sco_cli.records import Chairmanship, Dispute, Membership, Record, State
from sco_cli.rows import plain
from sco_cli.sections import Fact, Page, Section, filled

# What people ask first.
FIRST = ("status", "since", "becoming")
# What a table of a state does not repeat.
SPELL = ("status", "since", "until", "decided", "signed", "sources")
TERM = ("start", "end", "phase", "theme", "summit", "sources", "planned")


def page(dataset: Dataset, item: State, day: str) -> Page:
    """Everything about a state, as of a day."""
    held = members.statuses(dataset, day).get(item.id)
    in_head = [each for each in held.disputed if each.field == "start"] if held else []
    sections = [*listings(dataset, item, day, in_head)]
    about = records(dataset, item)
    columns = {Membership: SPELL, Chairmanship: TERM}
    in_tables = [each for record in about for _, each in in_row(record, columns[type(record)])]
    sections += [corrected(dataset, [item, *about]), *evidence(dataset, about, [*in_head, *in_tables])]
    return Page(kind="state", title=item.name, facts=facts(dataset, item, day), sections=filled(sections), first=FIRST)


def listings(dataset: Dataset, item: State, day: str, told: list[Dispute]) -> Iterator[Section]:
    """What the listings have of a state; what is `told` stands under its facts."""
    code = [item.id]
    spells = members.members(dataset, day, history=True, state=code)
    history = listed(dataset, members.LISTING, spells, columns=SPELL, main="status", told=told, notes=True)
    history.name = "status_history"
    yield history
    terms = chairmanships.chairmanships(dataset, day, state=code)
    yield listed(dataset, chairmanships.LISTING, terms, columns=TERM, main="theme", keep="start end phase")
    yield listed(dataset, meetings.LISTING, meetings.meetings(dataset, day, state=code))
    yield represented(dataset, item, day)
    yield listed(dataset, officials.LISTING, officials.officials(dataset, day, state=code))
    yield listed(dataset, initiatives.LISTING, initiatives.initiatives(dataset, day, proposed_by=code))
    yield listed(dataset, designations.LISTING, designations.designations(dataset, day, state=code))
    yield listed(dataset, exercises.LISTING, exercises.exercises(dataset, day, state=code))
    yield listed(dataset, figures.LISTING, figures.figures(dataset, state=code))
    yield listed(dataset, events.LISTING, events.events(dataset, day, state=code))
    yield listed(dataset, statements.LISTING, statements.statements(dataset, day, state=code))


def records(dataset: Dataset, item: State) -> list[Record]:
    """The records that are about a state alone: its spells in a status and its terms in the chair."""
    return [*spells_of(dataset, item), *(each for each in dataset.records(Chairmanship) if each.state == item.id)]


def spells_of(dataset: Dataset, item: State) -> list[Membership]:
    """The spells of a state, in the order of the file."""
    return [each for each in dataset.records(Membership) if each.state == item.id]


def facts(dataset: Dataset, item: State, day: str) -> list[Fact]:
    """The name, the status on a day, and the codes and other names of a state."""
    held = members.statuses(dataset, day).get(item.id)
    waiting = members.pending(dataset, day).get(item.id, [])
    return [
        Fact("name", item.name, Kind.NAME),
        status(dataset, item, day, held),
        since(dataset, day, held),
        Fact("becoming", [each.status for each in waiting], Kind.WORD, below=tuple(map(decided, waiting))),
        Fact("code", item.id, Kind.CODE),
        Fact("alpha3", item.alpha3, Kind.CODE),
        Fact("m49", item.m49, Kind.CODE),
        Fact("cow", item.cow, Kind.NUMBER),
        Fact("name_ru", item.name_ru, Kind.NAME),
        Fact("name_zh", item.name_zh, Kind.NAME),
        Fact("aliases", [*item.aliases], Kind.NAME),
    ]


def status(dataset: Dataset, item: State, day: str, held: Membership | None) -> Fact:
    """The status of a state; for people also that it has none, which it had last, or that it was only a guest."""
    if held:
        return Fact("status", held.status, Kind.WORD)
    over = [each for each in spells_of(dataset, item) if each.end and each.end.first <= day]
    if over:
        last = max(over, key=lambda spell: str(spell.end))
        return Fact("status", None, Kind.WORD, labels.ENDED.format(status=last.status, date=last.end))
    invited = events.events(dataset, day, kind=["guest"], state=[item.id])
    return Fact(
        "status",
        None,
        Kind.WORD,
        labels.GUEST if invited else labels.NONE,
        tuple(labels.ON.format(date=each.date, what=each.title) for each in invited[-1:]),
    )


def since(dataset: Dataset, day: str, held: Membership | None) -> Fact:
    """The day on which the status began, with whatever makes it doubtful."""
    if held is None:
        return Fact("since", None, Kind.DATE)
    below = [grammar.sentence(labels.UNCERTAIN) + "."] if open_to_doubt((held.start, held.end), day) else []
    below += [disputed(dataset, held, each) for each in held.disputed if each.field == "start"]
    if held.confidence:
        below.append(labels.CONFIDENCE.format(confidence=held.confidence))
    return Fact("since", plain(held.start), Kind.DATE, below=tuple(below))


def decided(spell: Membership) -> str:
    """That a status is decided and not in effect."""
    return labels.NOT_IN_EFFECT.format(status=spell.status, date=spell.decided)
