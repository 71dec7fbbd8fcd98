"""`sco officials`: who held which office."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from sco_cli import labels, names
from sco_cli.dataset import Dataset
from sco_cli.dates import Date, interval, open_to_doubt
from sco_cli.fields import Id, Name, Of, Word
from sco_cli.history import as_known
from sco_cli.listings import Happening, Listing
from sco_cli.listings.filters import contains, matches
from sco_cli.options import TODAY, AsOf, Offices, Phases, States
from sco_cli.records import Official, SourcePlace
from sco_cli.rows import Columns, Evidence, as_row, gathered

FIRST_OFFICE = "Secretary-General"


class OfficialRow(Evidence, frozen=True, kw_only=True):
    """A term of office; `phase` is held, current, announced, or unknown on a day later than the record goes.

    None after the last day that a source speaks of a term of which no end is known.
    """

    columns: ClassVar = Columns(
        main="person",
        keep="start end phase nationality",
        spare="phase",
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
    phase: Annotated[Word, Of("start", "end")] | None
    sources: list[SourcePlace]
    planned: Annotated[Date, Of("planned_end")] | None
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
        found = as_known(phase_of(item, as_of), as_of, dataset.about.reach)
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
    doubtful = item.start is None and found not in ("held", "announced")
    return as_row(
        OfficialRow,
        item,
        nationality=names.state_or_none(dataset, item.nationality),
        phase=found,
        planned=interval(None, item.planned_end),
        uncertain=open_to_doubt((item.start, item.end), day) or doubtful,
    )


def happenings(_: Dataset, item: Official) -> Iterator[Happening]:
    """The first and the last day in office."""
    told = (("start", item.start, labels.OFFICE_TAKEN), ("end", item.end, labels.OFFICE_LEFT))
    for field, date, sentence in told:
        if date:
            event = sentence.format(person=item.person, office=item.office)
            fields = ["person", "office", "nationality", field]
            yield Happening(date, event, [item.nationality], ["politics"], rests_on=fields)


LISTING = Listing(
    query=officials,
    row=OfficialRow,
    record=Official,
    happenings=happenings,
    about="The last day of a term is a day in office. A term known only from days on which a source shows the person "
    "in office has no phase after the last of them. On a day later than the record goes nobody is called current: the "
    "phase is unknown.",
    examples=("sco officials --office secretary-general", "sco officials --phase current --as-of 2023-12-14"),
)
