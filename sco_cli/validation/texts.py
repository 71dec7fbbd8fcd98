"""Rules of wording: doubt is explained, weak evidence told, no text is empty or unclean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from sco_cli.cited import SOURCED, parts
from sco_cli.errors import Fault
from sco_cli.fields import Kind, as_list, fields
from sco_cli.records import Dispute, Source
from sco_cli.validation.places import Places
from sco_cli.validation.readable import Readable

TEXTS = (Kind.NAME, Kind.PROSE, Kind.TEXT, Kind.CODE, Kind.MARK)
UNSEEN = {
    "[\n\r\x0b\x0c\x85\u2028\u2029]": "has a line break",
    "[\x00-\x1f\x7f-\x9f]": "has a control character",
    "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]": "has a mark that turns the direction of writing",
    "[\u00ad\u180e\u200b-\u200d\u2060-\u206f\ufeff\U000e0000-\U000e007f]": "has a character that cannot be seen",
    "[\ufff0-\uffff\ud800-\udfff]": "has a character that stands for a lost one",
}
LOST = "\ufffd"  # which can be printed all the same
MARKS = ("TODO", "FIXME", "XXX", "TBD")
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|TBD)\b")
ESCAPED = re.compile(r"&(?:[a-z]{2,8}|#x?[0-9a-fA-F]+);|\\(?:[nrt]\b|[ux][0-9a-fA-F]{2,})")
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
                yield places.warning(record, "sources", message)


def reasons_given(dataset: Readable, places: Places) -> Iterator[Fault]:
    """A source for which no editor answers stands here for a reason."""
    for record in dataset.records(Source):
        if record.kind == "unedited" and not record.note:
            yield places.fault(record, "kind", "is 'unedited' without a note why no better page stands here")


def texts_clean(dataset: Readable, places: Places) -> Iterator[Fault]:
    """No text is empty, unfinished, or holds what no reader sees: what is unknown is left out."""
    for record, where, part in dataset.parts:
        for name in _texts(type(part)):
            for text in as_list(getattr(part, name)):
                if message := _unclean(text):
                    yield places.fault(record, where + name, message)
                    break


@cache
def _texts(kind: type[Struct]) -> list[str]:
    """The fields of a class that hold text. That ids are such is another rule."""
    return [name for name, field in fields(kind).items() if field.kind in TEXTS]


def _unclean(text: str) -> str:
    """What is wrong with a text, or nothing."""
    if not text or text != text.strip():
        return "is empty or has blanks around it"
    if not text.isprintable() or LOST in text:
        for pattern, message in UNSEEN.items():
            if found := re.search(pattern, text):
                return f"{message}, U+{ord(found[0]):04X}"
    if any(mark in text for mark in MARKS) and (found := UNFINISHED.search(text)):
        return f"is unfinished: it holds '{found[0]}'"
    if ("&" in text or "\\" in text) and (found := ESCAPED.search(text)):
        return f"holds '{found[0]}' in place of the character that it means"
    return ""
