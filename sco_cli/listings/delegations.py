"""`sco delegations`: who came to which meeting, of whom, in which office."""

from collections.abc import Iterator
from functools import partial
from typing import Annotated, ClassVar

from sco_cli import names, vocabulary
from sco_cli.dataset import Dataset
from sco_cli.dates import Date, interval
from sco_cli.fields import Code, Id, Mark, Name, Prose, Word, words_of
from sco_cli.history import over
from sco_cli.inputs import Words
from sco_cli.listings import Listing
from sco_cli.listings.filters import matches, may_fall
from sco_cli.options import TODAY, AsOf, Bodies, Meetings, Option, People, Since, States, Until, fixed
from sco_cli.records import Body, Delegation, Meeting, Organisation, Person, SourcePlace
from sco_cli.rows import Columns, Told, as_row

CAME_AS = words_of(vocabulary.CameAs)
Came = Annotated[
    Words,
    Option(
        "--as",
        "AS",
        f"Only who came as {', '.join(CAME_AS[:-1])} or {CAME_AS[-1]} (of the SCO itself). Repeatable, or a,b.",
        partial(fixed, name="capacity", choices=CAME_AS),
        CAME_AS,
    ),
]


class DelegationRow(Told, frozen=True, kw_only=True):
    """Who came to a meeting, whose id it bears; `delegation` is the state or organisation, `code` that of the state."""

    columns: ClassVar = Columns(
        main="person",
        table="start delegation person office came_as sources",
        keep="start delegation came_as",
        also="id person_id organisation",
        more="person_ru person_zh note",
        group="meeting",
        grouped_away=True,
    )

    start: Date | None
    end: Date | None
    meeting: Name
    delegation: Name
    code: Code | None
    person: Name
    office: str | None
    came_as: Word
    sources: list[SourcePlace]
    id: Id
    person_id: Mark
    organisation: Mark | None
    person_ru: Name | None
    person_zh: Name | None
    note: Prose | None

    @property
    def when(self) -> Date | None:
        """The days of the meeting."""
        return interval(self.start, self.end)


def delegations(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    meeting: Meetings = (),
    body: Bodies = (),
    state: States = (),
    person: People = (),
    came_as: Came = (),
    since: Since = None,
    until: Until = None,
) -> list[DelegationRow]:
    """The heads of the delegations to meetings that were over by a day, as far as sources name them.

    `meeting`, `body`, `state` and `person` are ids and codes; `since` and `until` bound the days of the meeting. In the
    order of the file. Source: meetings.toml.
    """
    return [
        row(dataset, item, each)
        for item, each in known(dataset, as_of)
        if matches(meeting, item.id)
        and matches(body, item.body)
        and matches(state, each.state)
        and matches(person, each.person)
        and matches(came_as, each.came_as)
        and may_fall(interval(item.start, item.end), since, until)
    ]


def known(dataset: Dataset, day: str) -> Iterator[tuple[Meeting, Delegation]]:
    """Every delegation to a meeting that was over by a day."""
    for item in dataset.records(Meeting):
        if item.delegations and over(item, day):
            yield from ((item, each) for each in item.delegations)


def said_of(dataset: Dataset, item: Person, day: str) -> str:
    """As whom a person last came to a meeting by a day: the office and of whom."""
    found = [each for _, each in known(dataset, day) if each.person == item.id]
    return ", ".join(filter(None, [found[-1].office, delegation(dataset, found[-1])])) if found else ""


def row(dataset: Dataset, item: Meeting, each: Delegation) -> DelegationRow:
    """A delegation to a meeting."""
    found = dataset.find(Person, each.person)
    return as_row(
        DelegationRow,
        each,
        start=item.start,
        end=item.end,
        meeting=", ".join(filter(None, [item.title or names.body_name(dataset, item.body), item.city])),
        delegation=delegation(dataset, each),
        code=each.state,
        person=found.name if found else each.person,
        id=item.id,
        person_id=each.person,
        person_ru=found.name_ru if found else None,
        person_zh=found.name_zh if found else None,
    )


def delegation(dataset: Dataset, each: Delegation) -> str:
    """Whose delegation it was: the name of a state or organisation."""
    if each.state:
        return names.state_name(dataset, each.state)
    key = each.organisation or ""
    found = dataset.find(Organisation, key) or dataset.find(Body, key)
    return found.name if found else key or each.of or ""


LISTING = Listing(
    query=delegations,
    row=DelegationRow,
    about="Heads of delegations, as far as sources name them: a meeting without rows may only lack a source. Who took "
    "part by video has a note; who was only announced is left out.",
    examples=(
        "sco delegations --meeting hsc-2019-bishkek",
        "sco delegations --state india --body heads-of-state-council",
    ),
)
