"""Rules of naming: ids are unique and well formed, what a record names exists, every record has its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from sco_cli import dates
from sco_cli.cited import SOURCED, citations, parts
from sco_cli.errors import Fault
from sco_cli.fields import Field, Kind, fields
from sco_cli.records import COLLECTIONS, Area, Correction, Dispute, Initiative, Item, Part, Source, State
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def ids_unique(dataset: Readable, places: Places) -> Iterator[Fault]:
    """No two records have the same id, in whatever collection."""
    seen: dict[str, type[Item]] = {}
    for kind in COLLECTIONS:
        for record in dataset.records(kind):
            if record.id in seen:
                where = "here" if seen[record.id] is kind else f"in {seen[record.id].collection}"
                yield places.fault(record, "id", f"the id is used {where} already")
            seen.setdefault(record.id, kind)


def ids_wellformed(dataset: Readable, places: Places) -> Iterator[Fault]:
    """Ids are lower-case words joined by hyphens; those of states are ISO alpha-2 codes."""
    for kind in COLLECTIONS:
        for record in dataset.records(kind):
            if isinstance(record, State):
                if not re.fullmatch("[A-Z]{2}", record.id):
                    yield places.fault(record, "id", "expected an ISO alpha-2 code, two capital letters")
            elif not SLUG.fullmatch(record.id):
                yield places.fault(record, "id", "expected lower-case words joined by hyphens")


def references_known(dataset: Readable, places: Places) -> Iterator[Fault]:
    """Every state, area, body, meeting, document, proposer and source that a record names exists."""
    for record, where, key, kinds in named(dataset):
        if any(dataset.known(kind, key) for kind in kinds) or places.told_elsewhere(record, key):
            continue
        hint = places.hint(key, (each.id for kind in kinds for each in dataset.records(kind)))
        collections = " or ".join(kind.collection for kind in kinds)
        yield places.fault(record, where, f"there is no '{key}' in {collections}{hint}")


def nothing_gone(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A file of one's own has those records of the bundled file it replaces that other bundled records name."""
    missed: dict[str, dict[str, Item]] = {}
    for record, key in _unknown(dataset) if dataset.folder else ():
        if places.told_elsewhere(record, key):
            missed.setdefault(key, {})[record.id] = record
    for key, records in missed.items():
        naming = f"bundled records name it: {len(records)}, as '{next(iter(records))}'"
        message = f"is missing here, where the bundled file has it; {naming}"
        yield Fault(str(dataset.gone[key]), 0, key, "", message)


def _unknown(dataset: Readable) -> Iterator[tuple[Item, str]]:
    """Every id that a record names and no record has, a correction and the order of a source among those that name."""
    for record, _, key, _ in named(dataset):
        yield record, key
    for record, _, part in dataset.parts:
        keys = (
            [part.record] if isinstance(part, Correction) else part.asked + part.told if isinstance(part, Part) else []
        )
        yield from ((record, key) for key in keys if not dataset.known_anywhere(key))


def named(dataset: Readable) -> Iterator[tuple[Item, str, str, tuple[type[Item], ...]]]:
    """Every id that a record names and that no record of its kind has: the record, the field, the id, the kinds."""
    ids: dict[tuple[type[Struct], ...], set[str]] = {}
    for record, where, part in dataset.parts:
        for name, field in _naming(type(part)):
            value = getattr(part, name)
            keys = value if field.many else [value] if value is not None else ()
            for key in keys:
                if field.names not in ids:
                    ids[field.names] = {each.id for kind in _kinds(field) for each in dataset.records(kind)}
                found = key.partition("#")[0] if Source in field.names else key
                if found not in ids[field.names]:
                    yield record, where + name, found, _kinds(field)


@cache
def _naming(kind: type[Struct]) -> list[tuple[str, Field]]:
    """The fields of a class that hold ids of records."""
    return [(name, field) for name, field in fields(kind).items() if field.names]


def _kinds(field: Field) -> tuple[type[Item], ...]:
    return tuple(kind for kind in COLLECTIONS if kind in field.names)


def sources_named(dataset: Readable, places: Places) -> Iterator[Fault]:
    """Every record and every part of it, such as a step, names at least one source."""
    for kind in SOURCED:
        for record in dataset.records(kind):
            if not record.sources:
                yield places.fault(record, "sources", "names no source")
            for where, part in parts(record):
                if not part.sources:
                    yield places.fault(record, f"{where}.sources", "names no source")


def sources_used(dataset: Readable, places: Places) -> Iterator[Fault]:
    """Every source is cited by some record."""
    if not dataset.whole():
        return
    cited = {key.partition("#")[0] for _, _, part in dataset.parts for key in getattr(part, "sources", ())}
    for record in dataset.records(Source):
        if record.id not in cited and not places.replaced(record):
            yield places.warning(record, "id", "no record cites this source")


def areas_used(dataset: Readable, places: Places) -> Iterator[Fault]:
    """Every area is that of some record."""
    if not dataset.whole():
        return
    used = {key for _, _, part in dataset.parts for key in getattr(part, "areas", ())}
    for record in dataset.records(Area):
        if record.id not in used and not places.replaced(record):
            yield places.warning(record, "id", "no record belongs to this area")


def places_in_sources(dataset: Readable, places: Places) -> Iterator[Fault]:
    """What stands after the `#` of a source is a place in it, one of those that the source lists if it lists them."""
    listed = {each.id: {part.place for part in each.order} for each in dataset.records(Source) if each.order}
    for record, where, part in dataset.parts:
        for cited in getattr(part, "sources", ()):
            source, mark, place = cited.partition("#")
            if mark and (not place.strip() or "#" in place):
                yield places.fault(record, f"{where}sources", f"'{cited}' names no place after the '#'")
            elif mark and source in listed and place not in listed[source]:
                yield places.fault(record, f"{where}sources", f"'{source}' lists no place '{place}' in its order")


def order_cites(dataset: Readable, places: Places) -> Iterator[Fault]:
    """What a source tells in order are records that cite it at that place, each named once."""
    citing = {(found.source, found.place, found.record.id) for found in citations(dataset)}
    for source in dataset.records(Source):
        for number, part in enumerate(source.order, 1):
            seen: set[str] = set()
            for field, key in [*(("asked", key) for key in part.asked), *(("told", key) for key in part.told)]:
                where = f"order[{number}].{field}"
                if dataset.locate(key) is None:
                    if not dataset.known_anywhere(key) and not places.told_elsewhere(source, key):
                        yield places.fault(source, where, f"there is no record '{key}'")
                elif (source.id, part.place, key) not in citing:
                    yield places.fault(source, where, f"'{key}' does not cite this source at '{part.place}'")
                elif key in seen:
                    yield places.fault(source, where, f"'{key}' is named twice")
                seen.add(key)


def disputes_named(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A disputed value names a field of its record, is such as the field can hold, and is not the record's own."""
    for record, where, part in dataset.parts:
        if not isinstance(part, Dispute):
            continue
        field = fields(type(record)).get(part.field)
        if field is None:
            yield places.fault(record, f"{where}field", f"a record here has no field '{part.field}'")
        elif str(getattr(record, part.field)) == part.value:
            yield places.fault(record, f"{where}value", "is the record's own value")
        elif message := _misfit(field, part.value):
            yield places.fault(record, f"{where}value", message)


def _misfit(field: Field, text: str) -> str:
    """Why a text cannot be a value of a field, if it cannot."""
    if field.kind is Kind.DATE:
        try:
            dates.parse(text)
        except ValueError as error:
            return str(error)
    if field.kind in (Kind.NUMBER, Kind.COUNT) and not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text):
        return f"expected a number, found '{text}'"
    return ""


def first_area_is_file(dataset: Readable, places: Places) -> Iterator[Fault]:
    """An initiative is filed under its main area, which comes first."""
    for file in dataset.read(Initiative):
        for record in file.records.values():
            if isinstance(record, Initiative) and record.areas[:1] != [file.path.stem]:
                yield places.fault(record, "areas", f"expected '{file.path.stem}' first, as the file is named")
