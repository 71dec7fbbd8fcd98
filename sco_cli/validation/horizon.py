"""Rules of how far the dataset reaches: what is told as done lies within it, what is planned may lie beyond."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from sco_cli import dates
from sco_cli.errors import Fault
from sco_cli.fields import Kind, as_list, fields
from sco_cli.records import Designation
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable
from sco_cli.versions import numbers

# The term that a document is for and the years of a designation were set before they begin.
TO_COME = ("planned_start", "planned_end", "period")


def nothing_beyond(dataset: Readable, places: Places) -> Iterator[Fault]:
    """What was held, agreed, in force, published or read was so by the end of the month of the dataset's version."""
    last = horizon(dataset.version)
    if not last:
        return
    why = f"lies after {last}, when the month of the dataset's version, {dataset.version}, ends"
    for record, where, part in dataset.parts:
        for name in _done(type(part)):
            for date in as_list(getattr(part, name)):
                if date.first > last:
                    yield places.fault(record, where + name, f"{date} {why}")


def verified_within(dataset: Readable, places: Places) -> Iterator[Fault]:
    """The dataset has a version, is verified no further than its month, and single facts are known as far at least."""
    about = dataset.itself
    if about is None:
        return
    if not numbers(about.version):
        yield places.of_dataset("version", f"expected a version such as 2026.11.0, found '{about.version}'")
    last = horizon(about.version)
    for name in ("verified_through", "known_through"):
        date = getattr(about, name)
        if date and last and date.first > last:
            yield places.of_dataset(name, f"{date} lies after {last}, when the month of the version ends")
    if about.known_through and about.known_through.last < about.verified_through.first:
        yield places.of_dataset("known_through", f"comes before 'verified_through', {about.verified_through}")


def horizon(version: str) -> str:
    """The last day of the month of a version, such as 2026.11.1; empty for a version that names no month."""
    year, month, *_ = (*numbers(version), 0, 0)
    if not re.fullmatch("[12][0-9]{3}", str(year)) or not 1 <= month <= 12:
        return ""
    return dates.parse(f"{year}-{month:02}").last


@cache
def _done(kind: type[Struct]) -> list[str]:
    """The fields of a class with a day on which something was so."""
    ahead = (*TO_COME, "start", "end") if kind is Designation else TO_COME
    return [name for name, field in fields(kind).items() if field.kind is Kind.DATE and name not in ahead]
