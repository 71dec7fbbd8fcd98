"""`sco members`: who holds which status, and since when."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from sco_cli import labels, names
from sco_cli.dataset import Dataset
from sco_cli.dates import Date, holds, open_to_doubt
from sco_cli.fields import Code, Id, Name, Prose, Word
from sco_cli.inputs import Words
from sco_cli.listings import Answer, Happening, Listing
from sco_cli.listings.filters import matches
from sco_cli.options import TODAY, AsOf, Option, States, words_in
from sco_cli.records import Membership, SourcePlace
from sco_cli.rows import Columns, Evidence, as_row
from sco_cli.vocabulary import Status

ORDER = ("member", "observer", "dialogue-partner", "partner", "shanghai-five")


class MemberRow(Evidence, frozen=True, kw_only=True):
    """A state in a status; `uncertain` when the day asked about falls inside an imprecise start."""

    columns: ClassVar = Columns(
        main="state",
        keep="since until decided signed sources code",
        also="uncertain",
        more="id basis",
        group="status",
        grouped_away=True,
    )

    state: Name
    code: Code
    status: Word
    since: Date | None
    until: Date | None
    decided: Date | None
    signed: Date | None
    sources: list[SourcePlace]
    uncertain: bool
    id: Id
    basis: Prose


def members(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    status: Annotated[Words, words_in("status", Status)] = (),
    state: States = (),
    history: Annotated[bool, Option("--history", "", "Every spell so far, not only those of the day.")] = False,
) -> list[MemberRow]:
    """The spells that hold on a day, or with `history` every spell begun or decided by then.

    Sorted by status, then by start, then by name. Source: memberships.toml.
    """
    spells = [
        spell
        for spell in dataset.records(Membership)
        if matches(status, spell.status)
        and matches(state, spell.state)
        and (holds(spell.start, spell.end, as_of) or (history and _known(spell, as_of)))
    ]
    rows = [_row(dataset, spell, as_of) for spell in spells]
    if history:
        return sorted(rows, key=lambda row: (row.state, _first(row.since or row.decided)))
    return sorted(rows, key=lambda row: (ORDER.index(row.status), _first(row.since), row.state))


def _known(spell: Membership, day: str) -> bool:
    return any(date is not None and date.first <= day for date in (spell.decided, spell.signed, spell.start))


def _first(date: Date | None) -> str:
    return date.first if date else ""


def _row(dataset: Dataset, spell: Membership, day: str) -> MemberRow:
    return as_row(
        MemberRow,
        spell,
        state=names.state_name(dataset, spell.state),
        code=spell.state,
        since=spell.start,
        until=spell.end,
        uncertain=open_to_doubt((spell.start, spell.end), day),
    )


def statuses(dataset: Dataset, day: str) -> dict[str, Membership]:
    """For each state that holds a status on a day, by its code, the spell."""
    return {spell.state: spell for spell in dataset.records(Membership) if holds(spell.start, spell.end, day)}


def pending(dataset: Dataset, day: str, state: Words = ()) -> dict[tuple[str, str], list[str]]:
    """What is decided by a day but in no source shown to be in effect: (decided on, status) → names of states."""
    found: dict[tuple[str, str], list[str]] = {}
    for spell in dataset.records(Membership):
        decided = spell.decided if spell.start is None else None
        if decided is not None and decided.first <= day and matches(state, spell.state):
            found.setdefault((decided.text, spell.status), []).append(names.state_name(dataset, spell.state))
    return found


def happenings(dataset: Dataset, spell: Membership) -> Iterator[Happening]:
    """The decision on a status, the signing of its memorandum, its beginning."""
    told = {
        spell.decided: labels.STATUS_DECIDED,
        spell.signed: labels.STATUS_SIGNED,
        spell.start: labels.STATUS_BEGINS,
    }
    for date, sentence in told.items():
        if date is not None:
            event = sentence.format(
                state=names.state_name(dataset, spell.state), status=labels.STATUS_HOLDERS[spell.status]
            )
            yield Happening(date, event, [spell.state], ["politics"])


def remarks(dataset: Dataset, found: Answer[MemberRow]) -> list[str]:
    """What is decided and not shown to be in effect."""
    waiting = pending(dataset, found.read["as_of"], found.read.get("state", ()))
    return [
        labels.PENDING.format(
            date=decided,
            status=status,
            who=states[0] if len(states) == 1 else labels.MANY_STATES.format(count=len(states)),
        )
        for (decided, status), states in waiting.items()
    ]


LISTING = Listing(
    query=members,
    row=MemberRow,
    record=Membership,
    happenings=happenings,
    remarks=remarks,
    about="Member states, observer states and dialogue partners on a day, or with --history every spell so far.",
    examples=(
        "sco members --as-of 2023-12-14",
        "sco members --status observer --as-of 2012 -f csv",
        "sco members --history --state belarus",
    ),
)
