"""One page of HTML that stands alone: the whole record as of a day, every fact with its sources.

Nothing is fetched and nothing but one small script, a filter, is run; without it all is there to be read.
"""

from __future__ import annotations

from collections.abc import Collection
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from sco_cli import messages
from sco_cli.contents import RECORDS
from sco_cli.dataset import Dataset
from sco_cli.errors import DataError, Missing
from sco_cli.exports import Export
from sco_cli.exports.page.chapters import chapters
from sco_cli.exports.page.entries import Teller
from sco_cli.exports.page.front import citations, front, linked_data
from sco_cli.exports.page.markup import filters
from sco_cli.exports.page.notes import Notes
from sco_cli.exports.page.picture import picture
from sco_cli.exports.page.story import decades
from sco_cli.labels import STEPS
from sco_cli.records import Area
from sco_cli.rows import clean
from sco_cli.validation import check

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"
# The chapters before the timeline; all others follow it.
BEFORE = ("members", "chairmanships")


def files(dataset: Dataset, day: str) -> dict[str, bytes]:
    """The page. Raises DataError when the data is at fault, Missing without the library of templates."""
    if find_spec("jinja2") is None:
        raise Missing(messages.NO_PAGE)
    if faults := [fault for fault in check(dataset) if fault.severity == "error"]:
        raise DataError(faults)
    return {"": rendered(dataset, day).encode()}


def rendered(dataset: Dataset, day: str) -> str:
    """The page as HTML."""
    notes = Notes(dataset)
    teller = Teller(dataset, day, notes)
    # In the order of the page, so that the numbers of sources grow down the page.
    head = front(teller)
    lanes = picture(teller)
    told = {each.name: each for each in chapters(teller, BEFORE)}
    story = decades(teller)
    told |= {each.name: each for each in chapters(teller, [name for name in RECORDS if name not in BEFORE])}
    sources = notes.sources()
    known = {name for each in told.values() for name in each.ids} | {f"part-{name}" for name in [*told, "timeline"]}
    return (
        templates(known)
        .get_template("page.html")
        .render(
            about=dataset.about,
            known=known,
            front=head,
            picture=lanes,
            before=[told[name] for name in BEFORE if name in told],
            decades=story,
            after=[each for name, each in told.items() if name not in BEFORE],
            sources=sources,
            statuses=STEPS,
            areas={area.id: clean(area.name) for area in dataset.records(Area)},
            cite=citations(dataset.about, day),
            linked_data=linked_data(dataset.about, story[0].years[0].year if story else ""),
        )
    )


def templates(known: Collection[str]) -> Environment:
    """The templates, which escape whatever they are given; `known` are the names to which links may lead."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= filters(known)
    return made


EXPORT = Export(files=files)
