"""Rules of naming: ids are unique and well formed, what a record names exists, every record has its sources."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from sco_cli.cited import SOURCED, citations, parts
from sco_cli.dataset import Dataset
from sco_cli.errors import Fault
from sco_cli.fields import fields
from sco_cli.records import COLLECTIONS, Initiative, Item, Record, Source, State
from sco_cli.validation.places import Places

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def ids_unique(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """No two records have the same id, in whatever collection."""
    seen: dict[str, type[Item]] = {}
    copies: dict[tuple[type[Item], str], int] = {}
    for kind in COLLECTIONS:
        for record in dataset.records(kind):
            copy = copies.setdefault((kind, record.id), -1) + 1
            copies[kind, record.id] = copy
            if record.id in seen:
                where = "here" if seen[record.id] is kind else f"in {seen[record.id].collection}"
                yield places.fault(record, "id", f"the id is used {where} already", copy=copy)
            seen.setdefault(record.id, kind)


def ids_wellformed(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """Ids are lower-case words joined by hyphens; those of states are ISO alpha-2 codes."""
    for kind in COLLECTIONS:
        for record in dataset.records(kind):
            if isinstance(record, State):
                if not re.fullmatch("[A-Z]{2}", record.id):
                    yield places.fault(record, "id", "expected an ISO alpha-2 code, two capital letters")
            elif not SLUG.fullmatch(record.id):
                yield places.fault(record, "id", "expected lower-case words joined by hyphens")


def references_known(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """Every state, area, body, meeting, document, proposer and source that a record names exists."""
    for kind in COLLECTIONS:
        for record in dataset.records(kind):
            for where, part in all_parts(record):
                for name, field in fields(type(part)).items():
                    for key in _listed(getattr(part, name)) if field.names else ():
                        yield from _if_unknown(dataset, places, record, where + name, field.names, key)


def all_parts(record: Item) -> Iterator[tuple[str, Struct]]:
    """A record and its parts, each with what stands before the name of a field in a message."""
    yield "", record
    if isinstance(record, Record):
        yield from ((f"{where}.", part) for where, part in parts(record))


def _if_unknown(
    dataset: Dataset, places: Places, record: Item, field: str, names: tuple[type[Struct], ...], key: str
) -> Iterator[Fault]:
    kinds = [kind for kind in COLLECTIONS if kind in names]
    if Source in kinds:
        key = key.partition("#")[0]
    if not any(dataset.find(kind, key) for kind in kinds):
        known = [each.id for kind in kinds for each in dataset.records(kind)]
        near = difflib.get_close_matches(key, known, 1)
        hint = f"; did you mean '{near[0]}'?" if near else ""
        where = " or ".join(kind.collection for kind in kinds)
        yield places.fault(record, field, f"there is no '{key}' in {where}{hint}")


def _listed(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else [str(value)] if value else []


def sources_named(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """Every record and every part of it, such as a step, names at least one source."""
    for kind in SOURCED:
        for record in dataset.records(kind):
            if not record.sources:
                yield places.fault(record, "sources", "names no source")
            for where, part in parts(record):
                if not part.sources:
                    yield places.fault(record, f"{where}.sources", "names no source")


def sources_used(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """Every source is cited by some record."""
    cited = {found.source for found in citations(dataset)}
    for record in dataset.records(Source):
        if record.id not in cited:
            yield places.fault(record, "id", "no record cites this source", severity="warning")


def order_cites(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """What a source tells in order are records that cite it at that place, each named once."""
    citing = {(found.source, found.place, found.record.id) for found in citations(dataset)}
    for source in dataset.records(Source):
        for number, part in enumerate(source.order, 1):
            seen: set[str] = set()
            for field, key in [*(("asked", key) for key in part.asked), *(("told", key) for key in part.told)]:
                where = f"order[{number}].{field}"
                if dataset.locate(key) is None:
                    yield places.fault(source, where, f"there is no record '{key}'")
                elif (source.id, part.place, key) not in citing:
                    yield places.fault(source, where, f"'{key}' does not cite this source at '{part.place}'")
                elif key in seen:
                    yield places.fault(source, where, f"'{key}' is named twice")
                seen.add(key)


def disputes_named(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """A disputed value names a field of its record, and another value than the record's own."""
    for kind in SOURCED:
        for record in dataset.records(kind):
            for number, dispute in enumerate(record.disputed, 1):
                where = f"disputed[{number}]"
                if dispute.field not in fields(kind):
                    yield places.fault(record, f"{where}.field", f"a record here has no field '{dispute.field}'")
                elif str(getattr(record, dispute.field)) == dispute.value:
                    yield places.fault(record, f"{where}.value", "is the record's own value")


def first_area_is_file(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """An initiative is filed under its main area, which comes first."""
    for record in dataset.records(Initiative):
        stem = Path(places.file(record)).stem
        if not record.areas or record.areas[0] != stem:
            yield places.fault(record, "areas", f"expected '{stem}' first, as the file is named")
