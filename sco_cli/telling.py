"""How each kind of record is told in a sentence, with its value, where a source is cited for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct, structs

from sco_cli import grammar, labels, names
from sco_cli.cited import references
from sco_cli.dataset import Dataset
from sco_cli.dates import Date, holds, said
from sco_cli.history import Standing, begun, counts_from, days, had, known, planned_city, standing
from sco_cli.records import (
    Chairmanship,
    Designation,
    Developing,
    Event,
    Exercise,
    Figure,
    Item,
    Meeting,
    Membership,
    Official,
    Record,
    Source,
    Statement,
    Step,
    Term,
)


class View(Struct, frozen=True):
    """From where a record is told: a place in a source, or no source in particular, as of a day.

    `reference` is how records cite the place; `then` the last day that the source can date from, or the day asked
    about when that is earlier; None when the source has no date.
    """

    dataset: Dataset
    source: Source | None
    reference: str
    day: str

    @property
    def then(self) -> str | None:
        """The day on which the source spoke."""
        return min(self.source.date.last, self.day) if self.source and self.source.date else None


class Telling(Struct, frozen=True, kw_only=True):
    """A record as told: what it is about and what is said of it, each maybe empty; its number; how it stood and stands.

    `aside` puts the standing in words; `known` says that something of it is known from this place.
    """

    head: str = ""
    text: str = ""
    value: int | float | None = None
    unit: str | None = None
    status: str | None = None
    status_then: str | None = None
    aside: str = ""
    known: bool = True


def told(view: View, record: Record) -> Telling:
    """A record as a place in a source tells it, with what the source says otherwise than the record."""
    tell = TOLD.get(type(record)) or (developing if isinstance(record, Developing) else named)
    found = tell(view, record)
    other = [
        labels.OTHERWISE.format(field=labels.heading(each.field).lower(), value=each.value.rstrip("."), why=each.why)
        for each in record.disputed
        if view.reference in each.sources
    ]
    if not other:
        return found
    return structs.replace(found, text=" ".join(filter(None, [found.text, *other])), known=True)


def named(view: View, item: Record) -> Telling:
    """A record of which there is no more to say than what it is called."""
    return Telling(text=names.title(view.dataset, item))


def statement(_: View, item: Statement) -> Telling:
    """A statement, as its text."""
    return Telling(text=item.text)


def term(_: View, item: Term) -> Telling:
    """A term, with its meaning."""
    return Telling(head=item.term, text=item.meaning)


def figure(view: View, item: Figure) -> Telling:
    """A figure: its measure, then its number as it was stated, with unit, state and period."""
    number = " ".join(filter(None, [item.qualifier, f"{item.value:,}", item.unit]))
    state = names.state_or_none(view.dataset, item.state)
    about = [state if state and state not in item.measure else "", said(item.period) if item.period else ""]
    return Telling(head=item.measure, text=bracketed(number, *about) + ".", value=item.value, unit=item.unit)


def event(view: View, item: Event) -> Telling:
    """An event, with its date."""
    return Telling(text=dated(view, item.title, item.date))


def meeting(view: View, item: Meeting) -> Telling:
    """A meeting with its days, city and outcome; with no more than its days where it came only after the source."""
    start = item.start or item.end
    if not begun(start, view.day):
        return planned(view, item)
    after = view.then is not None and not begun(start, view.then)
    found = days(item, view.day)
    return Telling(
        head=names.meeting_in_full(view.dataset, item, item.city, labels.BY_VIDEO if item.format == "video" else ""),
        text=" ".join(filter(None, [f"{said(found)}." if found else "", None if after else item.outcome])),
        status="held",
        status_then="held" if view.then and not after else announced(item, view.then),
        aside=labels.NOW.format(status="held") if after else "",
    )


def planned(view: View, item: Meeting) -> Telling:
    """A meeting before its first day: what was announced of it by then."""
    status = announced(item, view.day)
    if status is None:
        return Telling(head=names.body_name(view.dataset, item.body), known=False)
    found = days(item, view.day)
    return Telling(
        head=names.meeting_in_full(view.dataset, item, planned_city(item), labels.ANNOUNCED),
        text=f"{said(found)}." if found else "",
        status=status,
        status_then=announced(item, view.then),
    )


def announced(item: Meeting, day: str | None) -> str | None:
    """The status of a meeting before it was held: None when it is not known to have been announced by a day."""
    return "announced" if day is not None and known(item.start, item.announced, day) else None


def membership(view: View, item: Membership) -> Telling:
    """A spell in a status, as of the day."""
    state = grammar.in_sentence(names.state_name(view.dataset, item.state))
    status = labels.STATUS_HOLDERS[item.status].one
    if begun(item.start, view.day):
        text = lasting(state, status, item.start, item.end, view.day)
    elif begun(item.decided, view.day):
        text = dated(view, labels.STATUS_DECIDED.one.format(state=state, status=status), item.decided)
    else:
        text = labels.NOT_YET.format(who=state, what=status)
    after = begun(item.start, view.day) and view.then is not None and not begun(item.start, view.then)
    return Telling(
        text=grammar.sentence(text),
        status=item.status if holds(item.start, item.end, view.day) else None,
        status_then=item.status if view.then and holds(item.start, item.end, view.then) else None,
        aside=labels.NOT_YET_THEN if after else "",
    )


def chairmanship(view: View, item: Chairmanship) -> Telling:
    """A term in the chair, as of the day."""
    state = grammar.in_sentence(names.state_name(view.dataset, item.state))
    if begun(item.start or item.end, view.day):
        text = lasting(state, labels.IN_CHAIR, item.start, item.end, view.day)
    elif known(item.start, item.announced, view.day):
        text = labels.CHAIR_ANNOUNCED.format(state=state)
    else:
        text = labels.NOT_YET.format(who=state, what=labels.IN_CHAIR)
    return Telling(text=grammar.sentence(text))


def official(view: View, item: Official) -> Telling:
    """A term of office, as of the day; days on which the person is shown in office where no beginning is known."""
    if begun(item.start or item.end, view.day):
        return Telling(text=lasting(item.person, item.office, item.start, item.end, view.day))
    shown = grammar.listed([said(when) for when in item.attested if begun(when, view.day)])
    if not shown:
        return Telling(head=names.title(view.dataset, item))
    return Telling(text=labels.ATTESTED.format(who=item.person, what=item.office, days=shown))


def lasting(who: str, what: str, start: Date | None, end: Date | None, day: str) -> str:
    """A sentence on what somebody has been since a start, or was and is no more by the day."""
    if start is not None and not begun(end, day):
        return labels.LASTS.format(who=who, what=what, start=said(start))
    assert end is not None, (who, what)
    span = labels.SPAN if start else labels.SPAN_TO
    return labels.OVER.format(who=who, what=what, span=span.format(start=start and said(start), end=said(end)))


def exercise(view: View, item: Exercise) -> Telling:
    """An exercise, with its place and days."""
    found = days(item, view.day)
    about = ["" if begun(item.start, view.day) else labels.ANNOUNCED, said(found) if found else ""]
    text = labels.EXERCISE.format(name=item.name, place=item.place)
    return Telling(text=bracketed(text.removesuffix("."), *about) + ".")


def designation(view: View, item: Designation) -> Telling:
    """A named year or capital: what happened to it by the steps that cite the place, or what it is or is to be."""
    found = developing(view, item)
    if found.text or not begun(item.decided or item.start, view.day):
        return found
    if begun(item.start, view.day):
        pattern = labels.CAPITAL_BEGINS if item.place else labels.YEAR_BEGINS
    else:
        pattern = labels.CAPITAL_DECIDED if item.place else labels.YEAR_DECIDED
    text = pattern.format(place=item.place, name=item.name, year=item.start, years=names.years(item))
    return structs.replace(found, head="", text=text, known=True)


def developing(view: View, item: Any) -> Telling:
    """What has a history: who proposed it, what happened by the steps that cite the place, how it stood and stands.

    A document is told with the positions that cite the place as well. Where nothing does, its role or summary if it is
    known from this source alone; else nothing is known from here.
    """
    history = view.dataset.history(item)
    now, then = standing(history, view.day), standing(history, view.then) if view.then else None
    found = [dated(view, step.what, step.date) for step in steps(view, history)]
    found += positions(view, item) if had(history, "agreed", view.day) else []
    alone = (
        now is not None
        and view.source is not None
        and {reference.partition("#")[0] for reference in references(item)} == {view.source.id}
    )
    proposers = [names.proposer_name(view.dataset, key) for key in proposed_by(view.dataset, item)]
    parts = [*([labels.PROPOSED_BY.format(who=grammar.listed(proposers))] if proposers else []), *found]
    if not found and alone:
        parts.append(getattr(item, "role", None) or getattr(item, "summary", None) or "")
    return Telling(
        head=names.title(view.dataset, item),
        text=" ".join(filter(None, parts)) if found or alone else "",
        status=now.status if now else None,
        status_then=then.status if then else None,
        aside=in_words(now, then, same_day=view.then == view.day),
        known=bool(found) or alone,
    )


def proposed_by(dataset: Dataset, item: Item) -> Sequence[str]:
    """Who proposed a thing, or the initiative that is the same thing."""
    own: Sequence[str] = getattr(item, "proposed_by", ())
    twin = dataset.initiative_of(item)
    return own or (twin.proposed_by if twin else ())


def steps(view: View, history: Sequence[Step]) -> list[Step]:
    """The steps that cite the place: those up to the source's own date, or else those up to the day."""
    citing = [step for step in history if view.reference in step.sources and counts_from(step) <= view.day]
    return [step for step in citing if view.then is None or counts_from(step) <= view.then] or citing


def in_words(now: Standing | None, then: Standing | None, *, same_day: bool) -> str:
    """How a thing stood then and stands now."""
    if now is None:
        return ""
    status = now.status.replace("-", " ")
    if same_day:
        return status
    if then is not None and then.status == now.status:
        return labels.THEN_AND_NOW.format(status=status)
    since = status if now.uncertain else labels.SINCE.format(status=status, date=said(now.since))
    before = [labels.THEN.format(status=then.status.replace("-", " "))] if then else []
    return ", ".join([*before, labels.NOW.format(status=since)])


def positions(view: View, item: Record) -> list[str]:
    """What a document says on a matter, as far as the place is named for it."""
    return [each.text for each in getattr(item, "positions", ()) if view.reference in each.sources]


def dated(view: View, text: str, when: Date | None) -> str:
    """A sentence with its date, unless there is none or it is the source's own."""
    if when is None or (view.source and when == view.source.date):
        return text
    return bracketed(text.removesuffix("."), said(when)) + "."


def bracketed(text: str, *about: str) -> str:
    """A text, with more about it in brackets if there is any."""
    more = ", ".join(filter(None, about))
    return f"{text} ({more})" if more else text


# How a record is told whose kind has no history.
TOLD: dict[type[Item], Callable[[View, Any], Telling]] = {
    Chairmanship: chairmanship,
    Designation: designation,
    Event: event,
    Exercise: exercise,
    Figure: figure,
    Meeting: meeting,
    Membership: membership,
    Official: official,
    Statement: statement,
    Term: term,
}
