"""What the listings of records with a history share: documents, initiatives, bodies."""

from collections.abc import Iterator
from typing import Any

from sco_cli import names
from sco_cli.dataset import Dataset
from sco_cli.history import Standing, all_sources
from sco_cli.listings import Happening
from sco_cli.records import Body, Document, Initiative, State


def progress(item: Body | Document | Initiative, found: Standing) -> dict[str, Any]:
    """The fields of a row that tell how far a record had got."""
    return {
        "status": found.status,
        "history": found.steps,
        "uncertain": found.uncertain,
        "sources": all_sources(item.sources, found.steps),
    }


def happenings(dataset: Dataset, item: Body | Document | Initiative) -> Iterator[Happening]:
    """Each step of a history."""
    proposers = item.proposed_by if isinstance(item, Initiative) else ()
    states = [key for key in proposers if dataset.find(State, key)]
    title = names.title(dataset, item)
    for step in item.history:
        yield Happening(step.date, f"{title}: {step.what}", states, item.areas, step.sources)
