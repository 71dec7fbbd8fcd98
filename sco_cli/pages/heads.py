"""What people ask first of a record: how it stands, and when it was adopted, came into force or was founded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sco_cli import grammar, labels
from sco_cli.dataset import Dataset
from sco_cli.fields import Kind
from sco_cli.history import Standing
from sco_cli.pages.evidence import doubt
from sco_cli.records import (
    Area,
    Body,
    Chairmanship,
    Correction,
    Designation,
    Document,
    Event,
    Exercise,
    Figure,
    Initiative,
    Item,
    Meeting,
    Membership,
    Official,
    Organisation,
    Person,
    Statement,
    Step,
    Term,
)
from sco_cli.rows import plain
from sco_cli.sections import Fact

# The facts that people read first, with blanks between keys.
FIRST: dict[type[Item], str] = {
    Area: "covers",
    Body: "status since founded seat role summary",
    Chairmanship: "state start end planned_start planned_end theme summit",
    Correction: "record field was now version why",
    Designation: "status since decided start end place country summary",
    Document: "status since adopted in_force summary",
    Event: "date place states",
    Exercise: "start end planned_start planned_end place",
    Figure: "value qualifier unit period state stated_by",
    Initiative: "status since proposed agreed in_force proposed_by summary",
    Meeting: "start end planned_start planned_end planned_city city country number format chair outcome",
    Membership: "state status start end decided signed basis",
    Official: "office start end appointed planned_end attested body",
    Organisation: "status since short",
    Person: "name_ru name_zh aliases",
    Statement: "date stated_by",
    Term: "meaning",
}
# The days on which something first had a status.
MILESTONES: dict[type[Item], dict[str, str]] = {
    Body: {"founded": "in-force"},
    Document: {"adopted": "agreed", "in_force": "in-force"},
    Initiative: {"proposed": "proposed", "agreed": "agreed", "in_force": "in-force"},
}
# Of these people ask whether they are in force.
BINDING = ("charter", "treaty", "convention", "agreement", "protocol")
# What has no date of its own, and what is only known once a thing has begun.
UNDATED = ("summary", "official_title", "period", "role", "seat", "note", "depositary", "authentic", "registration")
ONCE_BEGUN = ("outcome", "theme", "participation", "basis")
# Dates of what had still to come when they were set.
PLANS = ("planned_start", "planned_end", "period")


def first(item: Item) -> tuple[str, ...]:
    """The keys of the facts that people read first; what was planned only where nothing came of it yet."""
    keys = FIRST.get(type(item), "").split()
    over = getattr(item, "start", None) is not None
    return tuple(key for key in keys if not (over and key.startswith("planned")))


def standing_facts(found: Standing) -> Iterator[Fact]:
    """The status of a record and since when, with whatever makes that doubtful."""
    step = next(each for each in found.steps if (each.status, each.date) == (found.status, found.since))
    said = labels.BY.format(date=step.date) if step.seen else None
    below = doubt(step)
    if step.seen:
        below = [labels.SEEN, *below]
    elif found.uncertain:
        below = [grammar.sentence(f"{labels.UNCERTAIN}."), *below]
    yield Fact("status", found.status, Kind.WORD)
    yield Fact("since", plain(found.since), Kind.DATE, said, tuple(below))
    yield Fact("uncertain", found.uncertain or None, Kind.FLAG, "")


def milestones(item: Item, found: Standing) -> Iterator[Fact]:
    """The days on which a record first had a status that people ask for, as far as sources show the days."""
    for key, status in MILESTONES.get(type(item), {}).items():
        asked = key == "in_force" and isinstance(item, Document) and item.kind in BINDING and found.status == "agreed"
        yield milestone(key, status, found.steps, missing=labels.NOT_KNOWN if asked else None)


def milestone(key: str, status: str, steps: Sequence[Step], missing: str | None) -> Fact:
    """The day on which a status came; where a source only shows it, people are told by when it had come.

    `missing` is what they are told where no source shows it.
    """
    first = next((step for step in steps if step.status == status), None)
    if first is None:
        return Fact(key, None, Kind.DATE, missing)
    if first.seen:
        return Fact(key, None, Kind.DATE, labels.BY.format(date=first.date))
    return Fact(key, plain(first.date), Kind.DATE)


def later(dataset: Dataset, item: Item, facts: Sequence[Fact], day: str) -> tuple[str, ...]:
    """The keys of what the record may have learnt only after a day: what has no date, and dates that follow it."""
    about = dataset.about
    if day >= (about.known_through or about.verified_through).last:
        return ()
    keys = [*UNDATED]
    if isinstance(item, Document):
        keys.append("place")
    if not any(date <= day for fact in facts if fact.key != "announced" for date in dates_of(fact)):
        keys += ONCE_BEGUN
    if not isinstance(item, Designation):
        keys += [fact.key for fact in facts if any(date > day for date in dates_of(fact))]
    return tuple(keys)


def dates_of(fact: Fact) -> list[str]:
    """The dates that a fact holds, but for those of plans; each sorts as its first day does."""
    if fact.kind is not Kind.DATE or fact.key in PLANS:
        return []
    values = fact.value if isinstance(fact.value, list) else [fact.value]
    return [value for value in values if isinstance(value, str)]
