"""`sco officials`: who held which office."""

from collections.abc import Iterator
from typing import ClassVar

from sco_cli import labels, names
from sco_cli.dataset import Dataset
from sco_cli.dates import Date, interval, open_to_doubt
from sco_cli.fields import Id, Name, Word
from sco_cli.listings import Happening, Listing
from sco_cli.listings.filters import contains, matches
from sco_cli.options import TODAY, AsOf, Offices, Phases, States
from sco_cli.records import Official, SourcePlace
from sco_cli.rows import Columns, Evidence, as_row, gathered

FIRST_OFFICE = "Secretary-General"


class OfficialRow(Evidence, frozen=True, kw_only=True):
    """A term of office; `phase` is held, current or announced, None after the last day that a source speaks of."""

    columns: ClassVar = Columns(
        main="person",
        keep="start end phase nationality",
        also="uncertain attested id",
        more="person_ru person_zh office_ru office_zh",
        group="office",
        grouped_away=True,
    )

    person: Name
    nationality: Name | None
    office: str
    start: Date | None
    end: Date | None
    phase: Word | None
    sources: list[SourcePlace]
    planned: Date | None
    uncertain: bool
    attested: list[Date]
    id: Id
    person_ru: Name | None
    person_zh: Name | None
    office_ru: str | None
    office_zh: str | None


def officials(
    dataset: Dataset,
    as_of: AsOf = TODAY,
    *,
    office: Offices = (),
    state: States = (),
    phase: Phases = (),
) -> list[OfficialRow]:
    """The terms of office begun, or announced, by a day: by office, the Secretary-General first, then as in the file.

    Source: officials.toml.
    """
    rows = []
    for item in dataset.records(Official):
        found = phase_of(item, as_of)
        if (
            any(known.first <= as_of for known in (item.start, item.appointed, *item.attested) if known)
            and matches(state, item.nationality)
            and contains(office, names.fold(item.office))
            and matches(phase, found)
        ):
            rows.append(_row(dataset, item, found, as_of))
    return gathered(rows, "office", [FIRST_OFFICE])


def phase_of(item: Official, day: str) -> str | None:
    """held, current or announced, as a term of office stands on a day; None when no source tells.

    A term without a start counts from the first to the last day on which a source shows the person in office.
    """
    first = item.start or min(item.attested, default=None)
    if item.end is not None and item.end.last < day:
        return "held"
    if first is not None and first.first <= day:
        seen = item.start or item.end or max(item.attested).last >= day
        return "current" if seen else None
    if item.appointed is not None and item.appointed.first <= day:
        return "announced"
    return None


def _row(dataset: Dataset, item: Official, found: str | None, day: str) -> OfficialRow:
    return as_row(
        OfficialRow,
        item,
        nationality=names.state_or_none(dataset, item.nationality),
        phase=found,
        planned=interval(None, item.planned_end),
        uncertain=open_to_doubt((item.start, item.end), day) or (found in ("current", None) and item.start is None),
    )


def happenings(_: Dataset, item: Official) -> Iterator[Happening]:
    """The first and the last day in office."""
    for date, sentence in ((item.start, labels.OFFICE_TAKEN), (item.end, labels.OFFICE_LEFT)):
        if date:
            event = sentence.format(person=item.person, office=item.office)
            yield Happening(date, event, [item.nationality], ["politics"])


LISTING = Listing(
    query=officials,
    row=OfficialRow,
    record=Official,
    happenings=happenings,
    about="The last day of a term is a day in office. A term known only from days on which a source shows the person "
    "in office has no phase after the last of them.",
    examples=("sco officials --office secretary-general", "sco officials --phase current --as-of 2023-12-14"),
)
