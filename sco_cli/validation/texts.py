"""Rules of wording: doubt is explained, sources are described, no text is empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from sco_cli.dataset import COLLECTIONS, Dataset
from sco_cli.faults import Fault
from sco_cli.validation.places import Places


def doubt_explained(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """A record or step of less than high confidence says why in a note."""
    for name in COLLECTIONS:
        for record in dataset.collection(name):
            if getattr(record, "confidence", None) and not record.note:
                yield places.fault(name, record, "confidence", f"is '{record.confidence}' without a note why")
            for number, step in enumerate(getattr(record, "history", ()), 1):
                if step.confidence and not step.note:
                    message = f"is '{step.confidence}' without a note why"
                    yield places.fault(name, record, f"history[{number}].confidence", message)


def sources_described(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """A source has a web address of its own and a language code."""
    seen: dict[str, str] = {}
    for record in dataset.collection("sources"):
        if not re.fullmatch(r"https?://\S+", record.url):
            yield places.fault("sources", record, "url", f"expected a web address, found '{record.url}'")
        elif record.url in seen:
            yield places.fault("sources", record, "url", f"is the address of '{seen[record.url]}' too")
        if not re.fullmatch("[a-z]{2}", record.language):
            yield places.fault("sources", record, "language", "expected an ISO 639-1 code, two small letters")
        seen.setdefault(record.url, record.id)


def no_empty_texts(dataset: Dataset, places: Places) -> Iterator[Fault]:
    """No text is empty or begins or ends with a blank: what is unknown is left out."""
    for name in COLLECTIONS:
        for record in dataset.collection(name):
            for field, value in msgspec.structs.asdict(record).items():
                if any(not text.strip() or text != text.strip() for text in _texts(value)):
                    yield places.fault(name, record, field, "is empty or has blanks around it")


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
