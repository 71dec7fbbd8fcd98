"""What a user types, found in the data: states in any spelling, areas, bodies, records by id."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from sco_cli.dataset import COLLECTIONS, Dataset
from sco_cli.dates import interval
from sco_cli.problems import Problem, Unknown, unknown
from sco_cli.records import Chairmanship, Designation, Meeting, Membership, Official, State


def fold(text: str) -> str:
    """Text with case, diacritics and punctuation taken away, so that spellings can be compared."""
    if text.isascii():
        plain = text.casefold()
    else:
        decomposed = unicodedata.normalize("NFKD", text.casefold())
        plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter)).replace("ı", "i")
    return re.sub(r"[\W_]+", " ", plain).strip()


def state(dataset: Dataset, text: str) -> State:
    """The state meant by a name in English, Russian or Chinese, or by an ISO, UN M49 or Correlates of War code.

    Raises Unknown with the nearest name when there is none, or when a number means two states.
    """
    wanted = fold(text)
    found: list[State] = [item for item in dataset.collection("states") if wanted in _spellings(item)]
    if len(found) == 1:
        return found[0]
    if found:
        names = " and ".join(f"{item.name} ({item.id})" for item in found)
        raise Unknown(f"'{text}' is a code of {names}; use the letters")
    known = dataset.collection("states")
    raise unknown("state", text, [item.name for item in known], also=[name for item in known for name in item.aliases])


def states(dataset: Dataset, texts: Iterable[str]) -> set[str]:
    """The alpha-2 codes of the states meant. Raises Unknown."""
    return {state(dataset, text).id for text in texts}


def _spellings(item: State) -> set[str]:
    codes = (item.id, item.alpha3, item.m49, str(item.cow))
    return {fold(text) for text in (*codes, item.name, item.name_ru, item.name_zh, *item.aliases)}


def state_name(dataset: Dataset, code: str | None) -> str | None:
    """The short English name of a state by its alpha-2 code; a code that is not in the data stays as it is."""
    if code is None:
        return None
    item = dataset.get("states", code)
    return item.name if item else code


def area(dataset: Dataset, text: str) -> str:
    """The id of the area with this id or name. Raises Unknown."""
    wanted = fold(text)
    known = dataset.collection("areas")
    for item in known:
        if wanted in (fold(item.id), fold(item.name)):
            return str(item.id)
    raise unknown("area", text, [item.id for item in known])


def areas(dataset: Dataset, texts: Iterable[str]) -> set[str]:
    """The ids of the areas meant. Raises Unknown."""
    return {area(dataset, text) for text in texts}


def body(dataset: Dataset, text: str) -> str:
    """The id of the body with this id, name or short name. Raises Unknown."""
    wanted = fold(text)
    bodies = dataset.collection("bodies")
    for item in bodies:
        if wanted in (fold(item.id), fold(item.name), fold(item.short or "")):
            return str(item.id)
    raise unknown("body", text, [item.id for item in bodies] + [item.short for item in bodies if item.short])


def proposer(dataset: Dataset, text: str) -> str:
    """The code of a state, or the id of an official or body, that can have proposed something. Raises Unknown."""
    try:
        return state(dataset, text).id
    except Problem as not_a_state:
        wanted = fold(text)
        for item in dataset.collection("officials"):
            if wanted in (fold(item.id), fold(item.person)):
                return str(item.id)
        try:
            return body(dataset, text)
        except Problem:
            raise not_a_state from None


def proposer_name(dataset: Dataset, key: str) -> str:
    """How a proposer is shown: the state's, the person's or the body's name."""
    for collection, field in (("states", "name"), ("officials", "person"), ("bodies", "name")):
        item = dataset.get(collection, key)
        if item is not None:
            return str(getattr(item, field))
    return key


def record(dataset: Dataset, text: str) -> tuple[str, Any]:
    """(collection, record) for a state in any spelling, or any record by its id. Raises Unknown with the nearest."""
    for collection in COLLECTIONS:
        found = dataset.get(collection, text) or dataset.get(collection, text.casefold())
        if found is not None:
            return collection, found
    try:
        return "states", state(dataset, text)
    except Unknown as problem:
        if "is a code of" in str(problem):
            raise
    wanted = fold(text)
    for collection in ("bodies", "areas", "officials", "documents", "initiatives", "terms"):
        for item in dataset.collection(collection):
            if wanted in titles(item):
                return collection, item
    ids = [item.id for collection in COLLECTIONS for item in dataset.collection(collection)]
    raise unknown("state, record or source", text, [item.name for item in dataset.collection("states")], also=ids)


def titles(item: Any) -> set[str]:
    """The folded names by which people may call a record."""
    fields = ("name", "short", "title", "official_title", "person", "term")
    return {fold(text) for field in fields if (text := getattr(item, field, None))}


def title(dataset: Dataset, item: Any) -> str:
    """What a record is called, for people."""
    if isinstance(item, Membership):
        return f"{state_name(dataset, item.state)}, {item.status}"
    if isinstance(item, Chairmanship):
        return f"Chairmanship of {state_name(dataset, item.state)}, {item.start or item.planned_start or item.end}"
    if isinstance(item, Meeting):
        body = dataset.get("bodies", item.body)
        when = interval(item.start, item.end) or item.planned_start
        return ", ".join(
            str(part) for part in (item.title or (body.name if body else item.body), item.city, when) if part
        )
    if isinstance(item, Official):
        return f"{item.person}, {item.office}"
    if isinstance(item, Designation):
        return ", ".join(part for part in (item.name, item.place, years(item)) if part)
    fields = ("title", "name", "term", "text", "measure")
    return str(next(text for field in (*fields, "id") if (text := getattr(item, field, None))))


def years(item: Designation) -> str:
    """The years of a designation, for people."""
    return f"{item.start}–{item.end}" if item.end and item.end != item.start else str(item.start)
