"""Rules of wording: doubt is explained, weak evidence told, sources are described, no text is empty."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from sco_cli.cited import SOURCED, parts
from sco_cli.errors import Fault
from sco_cli.records import COLLECTIONS, Dispute, Source
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable

# Pages that are cited only where nothing better is known.
WEAK = ("encyclopaedia", "unedited")


def doubt_explained(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A record, or a part of it such as a step, of less than high confidence says why in a note."""
    for kind in SOURCED:
        for record in dataset.records(kind):
            if record.confidence and not record.note:
                yield places.fault(record, "confidence", f"is '{record.confidence}' without a note why")
            for where, part in parts(record):
                if not isinstance(part, Dispute) and part.confidence and not part.note:
                    message = f"is '{part.confidence}' without a note why"
                    yield places.fault(record, f"{where}.confidence", message)


def weak_pages_told(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A record that stands on one weak page alone says so, with its confidence or in a note."""
    weak = {source.id: source.kind for source in dataset.records(Source) if source.kind in WEAK}
    for kind in SOURCED:
        for record in dataset.records(kind):
            told_in = [record, *(part for _, part in parts(record) if not isinstance(part, Dispute))]
            named = {each.partition("#")[0] for part in told_in for each in part.sources}
            told = any(part.confidence or part.note for part in told_in)
            if len(named) == 1 and named <= weak.keys() and not told:
                (key,) = named
                message = f"names nothing but '{key}', which is '{weak[key]}', and says so in no confidence or note"
                yield places.fault(record, "sources", message, severity="warning")


def sources_described(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A source has a web address of its own and a language code, and a reason where no editor answers for it."""
    seen: dict[str, str] = {}
    for record in dataset.records(Source):
        if not re.fullmatch(r"https?://\S+", record.url):
            yield places.fault(record, "url", f"expected a web address, found '{record.url}'")
        elif record.url in seen:
            yield places.fault(record, "url", f"is the address of '{seen[record.url]}' too")
        if not re.fullmatch("[a-z]{2}", record.language):
            yield places.fault(record, "language", "expected an ISO 639-1 code, two small letters")
        if record.kind == "unedited" and not record.note:
            yield places.fault(record, "kind", "is 'unedited' without a note why no better page stands here")
        seen.setdefault(record.url, record.id)


def no_empty_texts(dataset: Readable, places: Places) -> Iterator[Fault]:
    """No text is empty or begins or ends with a blank: what is unknown is left out."""
    for kind in COLLECTIONS:
        for record in dataset.records(kind):
            for field, value in msgspec.structs.asdict(record).items():
                if any(not text.strip() or text != text.strip() for text in _texts(value)):
                    yield places.fault(record, field, "is empty or has blanks around it")


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
