"""Rules of corrections: each is about a field of a record, names a version and a source, and holds still."""

from __future__ import annotations

from collections.abc import Iterator

from sco_cli.errors import Fault
from sco_cli.fields import Kind, fields
from sco_cli.records import COLLECTIONS, Correction, Developing, Item, Step
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable
from sco_cli.versions import numbers

# What a record says in so few words that a correction says it in the same.
EXACT = (Kind.DATE, Kind.WORD, Kind.NUMBER, Kind.COUNT, Kind.REFERENCE)


def corrects_a_record(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A correction is about a record that exists, and about one of its fields."""
    kinds = [kind for kind in COLLECTIONS if kind is not Correction]
    known = {record.id: kind for kind in kinds for record in dataset.records(kind)}
    for correction in dataset.records(Correction):
        key = correction.record
        if key in known:
            if not has_field(known[key], correction.field):
                yield places.fault(correction, "field", f"the record has no field '{correction.field}'")
        elif not (any(dataset.known(kind, key) for kind in kinds) or places.told_elsewhere(correction, key)):
            yield places.fault(correction, "record", f"there is no record '{key}'{places.hint(key, known)}")


def has_field(kind: type[Item], field: str) -> bool:
    """Whether a record of a class has a field; one of a step is called `history` and the status of the step."""
    of_steps = {f"history {status}" for status in fields(Step)["status"].words} if issubclass(kind, Developing) else ()
    return field in fields(kind) or field in of_steps


def corrects_since_a_version(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A correction is right since a version of the dataset, which is not later than the dataset itself.

    Where every correction is later, the one fault is the version of the dataset.
    """
    corrections = dataset.records(Correction)
    for correction in corrections:
        if not numbers(correction.version):
            message = f"expected a version such as 2026.11 or 2026.11.0, found '{correction.version}'"
            yield places.fault(correction, "version", message)
    latest = dataset.version
    later = [each for each in corrections if numbers(each.version) > numbers(latest) > ()]
    if len(later) == len(corrections) > 1:
        first = min(later, key=lambda each: numbers(each.version)).version
        yield places.of_dataset("version", f"{latest} comes before every correction, the first of which is of {first}")
        return
    for correction in later:
        yield places.fault(correction, "version", f"is later than the dataset, which is version {latest}")


def corrects_something(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A correction changes a value, and says where that is read."""
    for correction in dataset.records(Correction):
        if correction.was == correction.now:
            yield places.fault(correction, "now", "is what it was")
        if not correction.sources:
            yield places.fault(correction, "sources", "names no source")


def holds_still(dataset: Readable, places: Places) -> Iterator[Fault]:
    """What the last correction of a date, word or number says is what the record says."""
    ordered = sorted(dataset.records(Correction), key=lambda each: numbers(each.version))
    for (key, name), correction in {(each.record, each.field): each for each in ordered}.items():
        record = dataset.locate(key)
        field = None if record is None else fields(type(record)).get(name)
        if field is None or field.many or field.kind not in EXACT:
            continue
        value = getattr(record, name)
        if correction.now != (None if value is None else str(value)):
            message = f"'{key}' has {'none' if value is None else repr(str(value))}"
            yield places.warning(correction, "now", message)
