"""The pages, each kind in a room of its own: everything about one state, record or source."""

from __future__ import annotations

from sco_cli import inputs, labels, names
from sco_cli.citations import Reference, of_dataset, of_source
from sco_cli.cited import references
from sco_cli.dataset import Dataset
from sco_cli.errors import Unknown
from sco_cli.pages import dataset as about_dataset
from sco_cli.pages import record, source, state
from sco_cli.records import Record, Source, State
from sco_cli.sheets import Page

DATASET = "dataset"


def show(dataset: Dataset, text: str, as_of: str) -> Page:
    """The page of a state (in any spelling), or of any record or source by its id or name, as of a day.

    `dataset` means the dataset itself. Raises Unknown with the nearest name or id.
    """
    if names.fold(text) == DATASET:
        return about_dataset.page(dataset)
    item = inputs.record(dataset, text)
    if isinstance(item, State):
        return state.page(dataset, item, as_of)
    if isinstance(item, Source):
        return source.page(dataset, item)
    return record.page(dataset, item, as_of)


def cited(dataset: Dataset, text: str) -> list[Reference]:
    """References to the sources of what is shown: of a source to itself, of `dataset` to the dataset.

    Raises Unknown.
    """
    if names.fold(text) == DATASET:
        return [of_dataset(dataset.about)]
    item = inputs.record(dataset, text)
    if isinstance(item, Source):
        return [of_source(item)]
    records: list[Record] = []
    if isinstance(item, Record):
        thing = dataset.same_as(item) or item
        records = [thing, *filter(None, [dataset.initiative_of(thing)])]
    elif isinstance(item, State):
        records = state.records(dataset, item)
    else:
        raise Unknown(labels.UNSOURCED.format(id=item.id, kind=labels.a(names.kind(item)), collection=item.collection))
    keys = dict.fromkeys(reference.partition("#")[0] for each in records for reference in references(each))
    return [of_source(found) for key in keys if (found := dataset.find(Source, key)) is not None]
