"""Rules of naming: ids are unique and well formed, what a record names exists, every record has its sources."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from sco_cli.dataset import COLLECTIONS, Dataset
from sco_cli.faults import Fault
from sco_cli.queries.catalogue import UNSOURCED, citations
from sco_cli.validation.places import Places

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Which collections the ids in a field belong to.
FIELDS: dict[str, tuple[str, ...]] = {
    "state": ("states",),
    "states": ("states",),
    "country": ("states",),
    "chair": ("states",),
    "nationality": ("states",),
    "hosts": ("states",),
    "participants": ("states",),
    "areas": ("areas",),
    "body": ("bodies",),
    "summit": ("meetings",),
    "documents": ("documents",),
    "proposed_by": ("states", "officials", "bodies"),
}


def ids_unique(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """No two records have the same id, in whatever collection."""
    seen: dict[str, str] = {}
    copies: dict[tuple[str, str], int] = {}
    for name in COLLECTIONS:
        for record in dataset.collection(name):
            copy = copies.setdefault((name, record.id), -1) + 1
            copies[name, record.id] = copy
            if record.id in seen:
                where = "here" if seen[record.id] == name else f"in {seen[record.id]}"
                yield places.fault(name, record, "id", f"the id is used {where} already", copy=copy)
            seen.setdefault(record.id, name)


def ids_wellformed(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """Ids are lower-case words joined by hyphens; those of states are ISO alpha-2 codes."""
    for name in COLLECTIONS:
        for record in dataset.collection(name):
            if name == "states":
                if not re.fullmatch("[A-Z]{2}", record.id):
                    yield places.fault(name, record, "id", "expected an ISO alpha-2 code, two capital letters")
            elif not SLUG.fullmatch(record.id):
                yield places.fault(name, record, "id", "expected lower-case words joined by hyphens")


def references_known(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """Every state, area, body, meeting, document, proposer and source that a record names exists."""
    for name in COLLECTIONS:
        for record in dataset.collection(name):
            for field, collections in FIELDS.items():
                for key in _listed(getattr(record, field, None)):
                    if not any(dataset.get(each, key) for each in collections):
                        yield places.fault(name, record, field, _unknown(dataset, collections, key))
    for found in citations(dataset):
        if dataset.get("sources", found.source) is None:
            message = _unknown(dataset, ("sources",), found.source)
            yield places.fault(found.collection, found.record, _field_of(found.record, found.source), message)


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def _unknown(dataset: Dataset, collections: tuple[str, ...], key: str) -> str:
    known = [record.id for name in collections for record in dataset.collection(name)]
    near = difflib.get_close_matches(key, known, 1)
    hint = f"; did you mean '{near[0]}'?" if near else ""
    return f"there is no '{key}' in {' or '.join(collections)}{hint}"


def _field_of(record: Any, source: str) -> str:
    for part in ("history", "disputed"):
        for number, item in enumerate(getattr(record, part, ()), 1):
            if any(reference.split("#")[0] == source for reference in item.sources):
                return f"{part}[{number}].sources"
    return "sources"


def sources_named(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """Every record, step and disputed value names at least one source."""
    for name in COLLECTIONS:
        if name in UNSOURCED:
            continue
        for record in dataset.collection(name):
            if not record.sources:
                yield places.fault(name, record, "sources", "names no source")
            for part in ("history", "disputed"):
                for number, item in enumerate(getattr(record, part, ()), 1):
                    if not item.sources:
                        yield places.fault(name, record, f"{part}[{number}].sources", "names no source")
            if hasattr(record, "history") and not record.history:
                yield places.fault(name, record, "history", "has no step")


def sources_used(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """Every source is cited by some record."""
    cited = {found.source for found in citations(dataset)}
    for record in dataset.collection("sources"):
        if record.id not in cited:
            yield places.fault("sources", record, "id", "no record cites this source", severity="warning")


def disputes_named(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """A disputed value names a field of its record, and another value than the record's own."""
    for name in COLLECTIONS:
        if name in UNSOURCED:
            continue
        fields = {field.name for field in msgspec.structs.fields(COLLECTIONS[name])}
        for record in dataset.collection(name):
            for number, dispute in enumerate(record.disputed, 1):
                where = f"disputed[{number}]"
                if dispute.field not in fields:
                    yield places.fault(name, record, f"{where}.field", f"a record here has no field '{dispute.field}'")
                elif str(getattr(record, dispute.field)) == dispute.value:
                    yield places.fault(name, record, f"{where}.value", "is the record's own value")


def first_area_is_file(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """An initiative is filed under its main area, which comes first."""
    for record in dataset.collection("initiatives"):
        stem = Path(places.file("initiatives", record)).stem
        if not record.areas or record.areas[0] != stem:
            yield places.fault("initiatives", record, "areas", f"expected '{stem}' first, as the file is named")
