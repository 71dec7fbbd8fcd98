"""`sco members`: who holds which status, and since when."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar

from sco_cli import answers, grammar, labels, messages, names
from sco_cli.dataset import Dataset
from sco_cli.dates import Date, holds, open_to_doubt
from sco_cli.fields import Code, Id, Name, Of, Prose, Word
from sco_cli.history import as_of, begun
from sco_cli.inputs import Words
from sco_cli.listings import Answer, Happening, Listing
from sco_cli.listings.filters import matches
from sco_cli.options import TODAY, AsOf, Option, States, words_in
from sco_cli.records import Membership, SourcePlace
from sco_cli.rows import Columns, Evidence, as_row, weaker
from sco_cli.vocabulary import Status

NOT_IN_EFFECT = ""
ORDER = ("member", "observer", "dialogue-partner", "partner", "shanghai-five", NOT_IN_EFFECT)


class MemberRow(Evidence, frozen=True, kw_only=True):
    """A state in a status; `uncertain` when the day asked about falls inside an imprecise start.

    `becoming` is what is decided for the state and not in effect on that day; a state for which nothing else is known
    has no status.
    """

    columns: ClassVar = Columns(
        main="state",
        keep="since until decided signed becoming sources code",
        spare="code",
        also="uncertain id",
        more="basis",
        group="status",
        grouped_away=True,
    )

    state: Name
    code: Code
    status: Word | None
    since: Annotated[Date, Of("start")] | None
    until: Annotated[Date, Of("end")] | None
    decided: Date | None
    signed: Date | None
    sources: list[SourcePlace]
    becoming: Annotated[list[Word], Of("status", "decided")]
    uncertain: bool
    id: Id
    basis: Prose


# Every spell of a state under its name.
HISTORY = Columns(
    main="status",
    table="state status since until decided signed sources",
    keep="since until decided signed sources",
    group="state",
    grouped_away=True,
)


def members(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    status: Annotated[Words, words_in("status", Status)] = (),
    state: States = (),
    history: Annotated[bool, Option("--history", "", "Every spell so far, not only those of the day.")] = False,
) -> list[MemberRow]:
    """The spells that hold on a day, or with `history` every spell begun or decided by then.

    What is decided for a state and not in effect stands in `becoming`; a state that has nothing else has a row without
    status. Sorted by status, then by start, then by name. Source: memberships.toml.
    """
    spells = [
        spell
        for spell in dataset.records(Membership)
        if matches(status, spell.status)
        and matches(state, spell.state)
        and (holds(spell.start, spell.end, as_of) or (history and _known(spell, as_of)))
    ]
    waiting = pending(dataset, as_of, state)
    rows = [_row(dataset, spell, as_of, waiting) for spell in spells]
    if history:
        return sorted(rows, key=lambda row: (row.state, _first(row.since or row.decided)))
    held = statuses(dataset, as_of)
    rows += [_waiting_row(dataset, waiting[code], as_of) for code in waiting if code not in held and not status]
    return sorted(rows, key=lambda row: (ORDER.index(row.status or NOT_IN_EFFECT), _first(row.since), row.state))


def _known(spell: Membership, day: str) -> bool:
    return any(date is not None and date.first <= day for date in (spell.decided, spell.signed, spell.start))


def _first(date: Date | None) -> str:
    return date.first if date else ""


def _row(dataset: Dataset, spell: Membership, day: str, waiting: dict[str, list[Membership]]) -> MemberRow:
    now = holds(spell.start, spell.end, day)
    return as_row(
        MemberRow,
        spell,
        state=names.state_name(dataset, spell.state),
        code=spell.state,
        signed=as_of(spell.signed, day),
        since=as_of(spell.start, day),
        until=spell.end if begun(spell.start, day) else None,
        becoming=[each.status for each in waiting.get(spell.state, ())] if now else [],
        uncertain=open_to_doubt((spell.start, spell.end), day),
    )


def _waiting_row(dataset: Dataset, spells: list[Membership], day: str) -> MemberRow:
    """The row of a state of which nothing is known but what is decided."""
    first = spells[0]
    return as_row(
        MemberRow,
        first,
        state=names.state_name(dataset, first.state),
        code=first.state,
        status=None,
        signed=as_of(first.signed, day),
        since=None,
        until=None,
        sources=list(dict.fromkeys(source for spell in spells for source in spell.sources)),
        confidence=weaker(*(spell.confidence for spell in spells)),
        disputes=sum(len(spell.disputed) for spell in spells),
        becoming=[spell.status for spell in spells],
        uncertain=False,
    )


def statuses(dataset: Dataset, day: str) -> dict[str, Membership]:
    """For each state that holds a status on a day, by its code, the spell."""
    return {spell.state: spell for spell in dataset.records(Membership) if holds(spell.start, spell.end, day)}


def pending(dataset: Dataset, day: str, state: Words = ()) -> dict[str, list[Membership]]:
    """By the code of a state, the spells that are decided by a day and not in effect on it."""
    found: dict[str, list[Membership]] = {}
    for spell in dataset.records(Membership):
        decided = spell.decided is not None and spell.decided.first <= day
        if decided and (spell.start is None or day < spell.start.first) and matches(state, spell.state):
            found.setdefault(spell.state, []).append(spell)
    return found


def happenings(dataset: Dataset, spell: Membership) -> Iterator[Happening]:
    """The decision on a status, the signing of its memorandum, its beginning."""
    told = {"decided": labels.STATUS_DECIDED, "signed": labels.STATUS_SIGNED, "start": labels.STATUS_BEGINS}
    dates = {getattr(spell, field): words for field, words in told.items()}
    state = grammar.in_sentence(names.state_name(dataset, spell.state))
    status = labels.STATUS_HOLDERS[spell.status]
    for date, words in dates.items():
        if date is not None:
            fields = ["state", "status", *(field for field in told if getattr(spell, field) == date)]
            event = grammar.sentence(words.one.format(state=state, status=status.one))
            joined = words.several.format(states="{states}", status=status.several)
            yield Happening(date, event, [spell.state], ["politics"], level=1, several=joined, rests_on=fields)


def nothing(dataset: Dataset, found: Answer[MemberRow]) -> str | None:
    """For a status that nobody holds yet, for how many states it is decided."""
    wanted = found.read.get("status", ())
    waiting = pending(dataset, found.read["as_of"], found.read.get("state", ()))
    count = sum(1 for spells in waiting.values() if any(spell.status in wanted for spell in spells))
    return messages.PENDING.format(states=grammar.many(count, "state"), day=found.read["as_of"]) if count else None


def counted(read: Mapping[str, Any]) -> labels.Number:
    """What the rows are, for those who cite them: states in the one status asked for, or in any, or all spells."""
    if read.get("history"):
        return answers.SPELLS
    wanted = set(read.get("status", ()))
    return answers.HOLDERS[wanted.pop()] if len(wanted) == 1 else answers.ROWS["members"]


LISTING = Listing(
    query=members,
    row=MemberRow,
    record=Membership,
    happenings=happenings,
    nothing=nothing,
    counted=counted,
    columns=lambda read: HISTORY if read.get("history") else MemberRow.columns,
    about="Member states, observer states and dialogue partners on a day, or with --history every spell so far.",
    examples=(
        "sco members --as-of 2023-12-14",
        "sco members --status observer --as-of 2012 -f csv",
        "sco members --history --state belarus",
    ),
)
