"""Rules of wording: doubt is explained, sources are described, no text is empty."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from sco_cli.cited import SOURCED
from sco_cli.dataset import Dataset
from sco_cli.errors import Fault
from sco_cli.records import COLLECTIONS, Developing, Source
from sco_cli.validation.places import Places


def doubt_explained(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """A record or step of less than high confidence says why in a note."""
    for kind in SOURCED:
        for record in dataset.records(kind):
            if record.confidence and not record.note:
                yield places.fault(record, "confidence", f"is '{record.confidence}' without a note why")
            for number, step in enumerate(record.history if isinstance(record, Developing) else (), 1):
                if step.confidence and not step.note:
                    message = f"is '{step.confidence}' without a note why"
                    yield places.fault(record, f"history[{number}].confidence", message)


def sources_described(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """A source has a web address of its own and a language code."""
    seen: dict[str, str] = {}
    for record in dataset.records(Source):
        if not re.fullmatch(r"https?://\S+", record.url):
            yield places.fault(record, "url", f"expected a web address, found '{record.url}'")
        elif record.url in seen:
            yield places.fault(record, "url", f"is the address of '{seen[record.url]}' too")
        if not re.fullmatch("[a-z]{2}", record.language):
            yield places.fault(record, "language", "expected an ISO 639-1 code, two small letters")
        seen.setdefault(record.url, record.id)


def no_empty_texts(dataset: Dataset, places: Places) -> Iterator[Fault]:
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
