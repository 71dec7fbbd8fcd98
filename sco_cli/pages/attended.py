"""Who came to a meeting, and where a state, a person or an organisation was represented."""

from __future__ import annotations

from sco_cli.dataset import Dataset
from sco_cli.listings.delegations import CAME_AS, DelegationRow, known, row
from sco_cli.pages.evidence import doubt
from sco_cli.records import Delegation, Item, Meeting, Official, Person
from sco_cli.sections import Section

CAME = ("delegation", "person", "office", "sources")
REPRESENTED = ("start", "meeting", "person", "office", "came_as", "sources")
OF_PERSON = ("start", "meeting", "delegation", "office", "came_as", "sources")

Found = list[tuple[Meeting, Delegation]]


def who_came(dataset: Dataset, item: Meeting, day: str) -> Section:
    """Who came to a meeting that was over by a day: the members first, then the others by what they came as."""
    found = [(meeting, each) for meeting, each in known(dataset, day) if meeting.id == item.id]
    found.sort(key=lambda pair: CAME_AS.index(pair[1].came_as))
    made = section(dataset, "delegations", found, CAME)
    made.group = "came_as"
    return made


def represented(dataset: Dataset, item: Item, day: str) -> Section:
    """The meetings over by a day at which a state, organisation, body or person was represented, or represented one."""
    of_person = isinstance(item, Official | Person)
    made = section(dataset, "represented", of(dataset, item, day), OF_PERSON if of_person else REPRESENTED)
    made.main, made.keep = "meeting", "start came_as"
    return made


def of(dataset: Dataset, item: Item, day: str) -> Found:
    """The delegations of a state, organisation or body, or those that a person headed, to meetings over by a day."""
    ids = {item.id}
    if isinstance(item, Official):
        ids = {each.id for each in dataset.records(Person) if each.name == item.person}
    return [
        (meeting, each) for meeting, each in known(dataset, day) if {each.state, each.organisation, each.person} & ids
    ]


def sources(dataset: Dataset, item: Person, day: str) -> list[str]:
    """The sources that show where a person came."""
    return [each for _, delegation in of(dataset, item, day) for each in delegation.sources]


def section(dataset: Dataset, name: str, found: Found, columns: tuple[str, ...]) -> Section:
    """A table of delegations; under each row how sure it is where it is not, and its note."""
    rows = [row(dataset, meeting, each) for meeting, each in found]
    below = [doubt(each, always=True) for _, each in found]
    return Section(name=name, kind=DelegationRow, rows=rows, columns=columns, below=below)
