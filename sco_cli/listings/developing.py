"""What the listings of records with a history share: documents, initiatives, bodies, designations, organisations."""

from collections.abc import Iterator
from typing import Any

from sco_cli import names
from sco_cli.dataset import Dataset
from sco_cli.history import Standing, all_sources
from sco_cli.listings import Happening
from sco_cli.records import Body, Designation, Document, Initiative, Organisation, State, Step
from sco_cli.rows import weaker

Thing = Body | Document | Initiative | Designation | Organisation
# What belongs to the main line when it is agreed or comes into force.
MAIN_KINDS = ("charter", "treaty", "convention", "strategy")
ACTS = ("agreed", "in-force", "completed")


def progress(item: Body | Document | Initiative | Organisation, found: Standing) -> dict[str, Any]:
    """The fields of a row that tell how far a record had got."""
    return {
        "status": found.status,
        "history": found.steps,
        "uncertain": found.uncertain,
        "confidence": weaker(item.confidence, found.confidence),
        "sources": all_sources(item.sources, found.steps),
    }


def happenings(dataset: Dataset, item: Thing) -> Iterator[Happening]:
    """Each step of a history."""
    title = names.title(dataset, item)
    states, areas = touched(dataset, item)
    before = ""
    for step in dataset.history(item):
        yield Happening(
            step.date,
            title,
            states,
            areas,
            step.sources,
            step.status,
            step.confidence,
            level=level(item, step, new=step.status != before),
            details=step.what,
            mention=step.mention,
            rests_on=["title", "name", "history"],
        )
        before = step.status


def level(item: Thing, step: Step, *, new: bool) -> int:
    """How much a step weighs in the timeline: an act is more than a proposal, that of a main document most."""
    if not new or step.seen or step.status not in ACTS:
        return 3
    return 1 if isinstance(item, Document) and item.kind in MAIN_KINDS else 2


def touched(dataset: Dataset, item: Thing) -> tuple[list[str], list[str]]:
    """The states that proposed or hold a thing, and its areas, with those of the initiative that is the same thing."""
    one = [item, *filter(None, [dataset.initiative_of(item)])]
    proposers = [key for each in one if isinstance(each, Initiative | Designation) for key in each.proposed_by]
    hosts = [item.country] if isinstance(item, Designation) and item.country else []
    states = [*hosts, *(key for key in proposers if dataset.find(State, key))]
    return list(dict.fromkeys(states)), list(dict.fromkeys(area for each in one for area in each.areas))
