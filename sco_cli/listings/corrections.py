"""`sco corrections`: what a released version of the dataset had wrong, and what is right."""

from typing import Annotated, ClassVar

from sco_cli import labels, messages, names
from sco_cli.dataset import Dataset
from sco_cli.errors import Usage
from sco_cli.fields import Id, Mark, Name, Of, Prose, Word
from sco_cli.inputs import Reading, Words
from sco_cli.listings import Listing
from sco_cli.listings.filters import matches
from sco_cli.options import Option, one_of
from sco_cli.records import COLLECTIONS, Correction, Item, SourcePlace
from sco_cli.rows import Columns, Told, as_row
from sco_cli.versions import numbers

KINDS = [names.kind(kind) for kind in COLLECTIONS if kind is not Correction]


class CorrectionRow(Told, frozen=True, kw_only=True):
    """A fact that was wrong: what the record of this id, kind and title said, what it says since a version, and why."""

    columns: ClassVar = Columns(
        main="title",
        table="title field record_id kind sources",
        keep="field record_id",
        told="change",
        unseen="change",
        group="version",
        grouped_away=True,
    )

    id: Id
    version: Mark
    record_id: Id
    kind: Word | None
    title: Name
    field: Mark
    was: str | None
    now: str | None
    why: Prose
    sources: list[SourcePlace]
    change: Annotated[Prose, Of("was", "now", "why")] = ""


def version(text: str, reading: Reading) -> str:
    """A version as it was written. Raises Usage when it is none."""
    # From Python a version may be a number.
    found = str(text).strip()
    if not numbers(found):
        raise Usage(messages.NOT_A_VERSION.format(label=reading.label, text=text))
    return found


After = Annotated[
    str | None,
    Option(
        "--after",
        "VERSION",
        "Only what was corrected after this version of the dataset, such as the one that you cited: 2026.11.0.",
        version,
    ),
]


def corrections(
    dataset: Dataset,
    *,
    after: After = None,
    kind: Annotated[Words, one_of("kind", *KINDS)] = (),
) -> list[CorrectionRow]:
    """What was wrong and is right since a version, the latest version first; `kind` is that of the record.

    Source: corrections.toml.
    """
    rows = [row(dataset, item, dataset.locate(item.record)) for item in dataset.records(Correction)]
    found = [each for each in rows if matches(kind, each.kind) and numbers(each.version) > numbers(after or "")]
    return sorted(found, key=lambda each: numbers(each.version), reverse=True)


def row(dataset: Dataset, item: Correction, about: Item | None) -> CorrectionRow:
    """A correction with what its record is and is called; a record that is not in the data is called by its id."""
    return as_row(
        CorrectionRow,
        item,
        record_id=item.record,
        kind=names.kind(about) if about else None,
        title=names.title(dataset, about) if about else item.record,
        confidence=None,
        change=change(item),
    )


def change(item: Correction) -> str:
    """A correction in sentences: what the record said, what it says since, and why."""
    was, now = (text.rstrip(".") if text else labels.NOT_GIVEN for text in (item.was, item.now))
    return labels.CORRECTED.format(was=was, now=now, why=item.why)


LISTING = Listing(
    query=corrections,
    row=CorrectionRow,
    record=Correction,
    about="For those who cited an earlier version of the dataset: what it said, what is right since which version, and "
    "why. Additions are not listed. See sco show ID for what was corrected in one record.",
    examples=(
        "sco corrections",
        "sco corrections --after 2026.11.0",
        "sco corrections --kind event -f csv",
    ),
)
