"""The pages, each kind in a room of its own: everything about one state, record or source."""

from __future__ import annotations

from sco_cli import grammar, inputs, labels, messages, names
from sco_cli.citations import Reference, of_dataset, of_source
from sco_cli.cited import references
from sco_cli.dataset import Dataset
from sco_cli.dates import LAST_DAY
from sco_cli.errors import Unknown
from sco_cli.pages import attended, record, source, state
from sco_cli.pages import dataset as about_dataset
from sco_cli.records import Correction, Item, Person, Record, Source, State
from sco_cli.sections import Page

DATASET = "dataset"


def show(dataset: Dataset, text: str, as_of: str) -> Page:
    """The page of a state (in any spelling), or of any record or source by its id or name, as of a day.

    `dataset` means the dataset itself, `SOURCE#PLACE` one place in a source; a correction stands on the page of its
    record. Raises Unknown with the nearest name, id or place.
    """
    if names.fold(text) == DATASET:
        return about_dataset.page(dataset)
    item, place = meant(dataset, text)
    if isinstance(item, Source):
        return source.page(dataset, item, as_of, place)
    page = state.page(dataset, item, as_of) if isinstance(item, State) else record.page(dataset, item, as_of)
    page.title = titled(dataset, page.title, as_of)
    return page


def meant(dataset: Dataset, text: str) -> tuple[Item, str]:
    """The record that a text means, for a correction the one that it is about, and the place in it. Raises Unknown."""
    item, place = inputs.record_at(dataset, text)
    about = dataset.locate(item.record) if isinstance(item, Correction) else None
    return about or item, place


def titled(dataset: Dataset, title: str, day: str) -> str:
    """The title of a page, which says how far the record goes when the page is of a later day."""
    reach = dataset.about.reach
    if day <= reach.last:
        return title
    return labels.LAST_KNOWN.format(title=labels.AS_OF.format(title=title, day=day), date=reach)


def cited(dataset: Dataset, text: str) -> list[Reference]:
    """References to the sources of what is shown: of a source to itself, of `dataset` to the dataset.

    `SOURCE#PLACE` gives the reference with its place. Raises Unknown.
    """
    if names.fold(text) == DATASET:
        return [of_dataset(dataset.about)]
    item, place = meant(dataset, text)
    if isinstance(item, Source):
        return [of_source(item, [place] if place else [])]
    return [of_source(found) for key in named(dataset, item) if (found := dataset.find(Source, key)) is not None]


def named(dataset: Dataset, item: Item) -> dict[str, None]:
    """The ids of the sources of what is shown, each once and in order. Raises Unknown for what has none."""
    records: list[Record] = []
    if isinstance(item, Person):
        return dict.fromkeys(each.partition("#")[0] for each in attended.sources(dataset, item, LAST_DAY))
    if isinstance(item, Record):
        records = [each for each in record.records(dataset, item, LAST_DAY) if isinstance(each, Record)]
    elif isinstance(item, State):
        records = state.records(dataset, item)
    else:
        raise Unknown(
            messages.UNSOURCED.format(id=item.id, kind=grammar.a(names.kind(item)), collection=item.collection)
        )
    return dict.fromkeys(reference.partition("#")[0] for each in records for reference in references(each))
