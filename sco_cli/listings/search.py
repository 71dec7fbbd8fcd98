"""`sco search`: the records that answer a question, or that hold words, in any of three languages."""

import difflib
import re
from collections.abc import Sequence
from typing import ClassVar

from sco_cli import grammar, labels, messages, names, telling
from sco_cli.cited import references
from sco_cli.dataset import Dataset
from sco_cli.dates import said
from sco_cli.errors import Usage, brief
from sco_cli.fields import Id, Mark, Name, Prose, Word
from sco_cli.finding import question, ranking, resolver
from sco_cli.finding.entries import Text as Part
from sco_cli.finding.entries import entries
from sco_cli.finding.question import Question
from sco_cli.finding.resolver import THINGS
from sco_cli.history import Standing, begun, days, first_date, planned_city, standing
from sco_cli.listings import Answer, Listing, delegations
from sco_cli.options import TODAY, AsOf, Text
from sco_cli.records import (
    COLLECTIONS,
    Area,
    Correction,
    Developing,
    Document,
    Event,
    Figure,
    Item,
    Meeting,
    Membership,
    Person,
    Place,
    Record,
    Source,
    SourcePlace,
    State,
    Statement,
)
from sco_cli.rows import Columns, Sought, weaker

MOST_WORDS = 200
FIRST = 3  # so many rows nearly always hold all words that any record holds
# What stands first where it is called as the text is: areas, places and sources are rather asked about than for.
NAMED = tuple(kind for kind in COLLECTIONS if kind not in (Area, Place, Source, Correction))
PROSE = ("summary", "meaning", "role", "outcome", "basis", "covers", "what", "participation", "theme")


class FoundRow(Sought, frozen=True, kw_only=True):
    """A record that a search found.

    `matched` is the field that answers best, `snippet` its sentence, or what the record says of itself; `says` tells
    what it is: status and since, date and place, value and unit, person.
    """

    columns: ClassVar = Columns(
        main="title", table="title kind id", keep="kind", under="id", more="sources", told="told", unseen="told words"
    )

    kind: Word
    id: Id
    title: Name
    matched: Mark
    snippet: Prose
    sources: list[SourcePlace]
    says: Prose
    told: Prose


def search(dataset: Dataset, text: Text, *, as_of: AsOf = TODAY) -> list[FoundRow]:
    """The records that answer a text, best first: what is called so, then all its words before most of them.

    Case, diacritics, punctuation, word forms and spellings do not matter; English, Russian and Chinese are understood,
    and so are dates and numbers. Raises Usage for an empty text, and for one of more than 200 words.
    """
    if len(text.split()) > MOST_WORDS:
        raise Usage(messages.TOO_MANY_WORDS.format(most=MOST_WORDS))
    asked = question.read(dataset, text)
    if asked.empty:
        raise Usage(messages.NOTHING_TO_SEARCH)
    named = resolver.named(dataset, text, NAMED) or resolver.named(dataset, question.subject(text), THINGS)
    called_so = {item.id for item in named}
    found = sorted(ranking.find(dataset, asked, as_of), key=lambda each: each.item.id not in called_so)
    return [_row(dataset, each, as_of) for each in found]


def _row(dataset: Dataset, found: ranking.Found, day: str) -> FoundRow:
    item, title = found.item, names.title(dataset, found.item)
    says, snippet = said_of(dataset, item, day), sentence(dataset, item, found.text, found.words)
    return FoundRow(
        kind=names.kind(item),
        id=item.id,
        title=title,
        matched=found.text.field if found.text else "",
        snippet=snippet,
        sources=sources_of(item),
        confidence=weaker(item.confidence) if isinstance(item, Record) else None,
        disputes=len(item.disputed) if isinstance(item, Record) else 0,
        says=says,
        told="\n".join(dict.fromkeys(each for each in (says, snippet) if each and each not in title)),
        words=found.words,
    )


def sources_of(item: Item) -> list[str]:
    """The sources of a record, of a source itself; states, areas, places and persons have none."""
    if isinstance(item, Source):
        return [item.id]
    return references(item) if isinstance(item, Record) else []


def said_of(dataset: Dataset, item: Item, day: str) -> str:
    """What a record says in a sentence or two, as of a day: status and since, date and place, value, person."""
    if isinstance(item, Developing):
        return _standing(dataset, item, day)
    if isinstance(item, Meeting):
        when = days(item, day)
        ahead = labels.ANNOUNCED if when and not begun(item.start or item.end, day) else None
        place = item.city or (planned_city(item) if ahead else None)
        return _listed(said(when) if when else None, place, names.state_or_none(dataset, item.country), ahead)
    if isinstance(item, Event):
        return _listed(said(item.date), item.place)
    if isinstance(item, Statement):
        return _listed(item.stated_by, said(item.date))
    if isinstance(item, State):
        return _statuses(dataset, item, day)
    if isinstance(item, Source):
        return _listed(item.publisher, said(item.date) if item.date else None)
    if isinstance(item, Area):
        return item.covers
    if isinstance(item, Person):
        return delegations.said_of(dataset, item, day)
    if isinstance(item, Place):
        return names.state_or_none(dataset, item.country) or ""
    assert isinstance(item, Record), item
    return _told(dataset, item, day)


def _told(dataset: Dataset, item: Record, day: str) -> str:
    """What a record says, as pages tell it; of a figure who stated it as well."""
    text = telling.told(telling.View(dataset, None, "", day), item).text
    return f"{text} {_stated(dataset, item)}" if isinstance(item, Figure) else text


def _stated(dataset: Dataset, item: Figure) -> str:
    """Who stated a figure, and of when the earliest of its sources is that has a date."""
    sources = [dataset.locate(each.partition("#")[0]) for each in item.sources]
    dates = [each.date for each in sources if isinstance(each, Source) and each.date]
    if not dates:
        return labels.STATED_BY.format(who=item.stated_by)
    return labels.STATED_IN.format(who=item.stated_by, date=said(min(dates, key=lambda each: each.first)))


def _listed(*parts: str | None) -> str:
    said = ", ".join(filter(None, parts))
    return f"{grammar.sentence(said)}." if said else ""


def _standing(dataset: Dataset, item: Developing, day: str) -> str:
    """When a document was agreed, the status of a record and since when, and who proposed it."""
    found = standing(dataset.history(item), day)
    proposers = [names.proposer_name(dataset, key) for key in telling.proposed_by(dataset, item)]
    parts = []
    if found:
        agreed = first_date(found.steps, "agreed") if isinstance(item, Document) and found.status != "agreed" else None
        if agreed:
            parts.append(f"{labels.SINCE.format(status=labels.STEPS['agreed'], date=said(agreed))}.")
        parts.append(_stands(item, found))
    if proposers:
        parts.append(labels.PROPOSED_BY.format(who=grammar.listed(proposers)))
    return " ".join(parts)


def _stands(item: Developing, found: Standing) -> str:
    """A status in words: since when it holds, when it came, or by when a source shows it."""
    step = next(each for each in found.steps if (each.status, each.date) == (found.status, found.since))
    date = labels.BY.format(date=said(found.since)) if step.seen else said(found.since)
    pattern = labels.STANDS if found.status == "in-force" and not step.seen else f"{labels.SINCE}."
    return pattern.format(status=labels.step(names.kind(item), found.status), date=date)


def _statuses(dataset: Dataset, state: State, day: str) -> str:
    """Every spell of a state in a status."""
    view = telling.View(dataset, None, "", day)
    own = [each for each in dataset.records(Membership) if each.state == state.id]
    spells = [each for each in own if begun(each.start, day) or begun(each.decided, day)]
    return " ".join(telling.told(view, each).text for each in spells) or labels.NO_STATUS.format(state=state.name)


def sentence(dataset: Dataset, item: Item, text: Part | None, words: Sequence[str]) -> str:
    """The sentence of a text that holds most of the words; of a name, the first of what the record says of itself.

    What is disputed is told with its value, without which the reason would say something else.
    """
    written = text.written if text else ""
    if text and text.field == "disputed" and isinstance(item, Record):
        one = next(each for each in item.disputed if written in (each.value, each.why))
        value = names.state_or_none(dataset, one.value) or one.value
        return labels.DISPUTED_VALUE.format(field=labels.heading(one.field), value=value, why=one.why)
    if not text or text.field in ("id", "kind", *names.name_fields(type(item))):
        written = next((each for name in PROSE if (each := getattr(item, name, None))), "")
    parts = re.split(r"(?<=[.!?。]) +(?=\S)", " ".join(written.split()))
    return max(parts, key=lambda part: sum(word in names.plain(part) for word in words))


def nearest_words(dataset: Dataset, asked: Question) -> Sequence[str]:
    """For words that nothing holds, the nearest words of names and titles, in the same script."""
    known = {
        word for entry in entries(dataset) for name in names.called(entry.item) for word in names.fold(name).split()
    }
    near = (difflib.get_close_matches(each.typed, known, 3, 0.75) for each in asked.wanted if each.typed not in known)
    return list(dict.fromkeys(word for words in near for word in words))


def nothing(dataset: Dataset, found: Answer[FoundRow]) -> str:
    """For words that nothing holds, the nearest ones."""
    text = found.read["text"]
    nothing = messages.NOTHING_FOUND.format(text=brief(text))
    near = nearest_words(dataset, question.read(dataset, text))
    return messages.SIMILAR_WORDS.format(nothing=nothing, words=", ".join(near)) if near else nothing


def left(dataset: Dataset, found: Answer[FoundRow]) -> str | None:
    """The words of a question that no record holds, and without which its answer was found."""
    first = [item for row in found.rows[:FIRST] if (item := dataset.locate(row.id))]
    words = ranking.unheld(dataset, question.read(dataset, found.read["text"]), first)
    return messages.UNHELD.format(words=brief(f" {messages.OR} ".join(map(repr, words)))) if words else None


LISTING = Listing(
    query=search,
    row=FoundRow,
    nothing=nothing,
    aside=left,
    about="Questions and words in English, Russian or Chinese: names, dates and numbers, word forms and spellings, and "
    "what says the same. The record that answers best comes first, those with all words before those with most.",
    examples=(
        "sco search when did india join",
        "sco search rats director 2013",
        "sco search development bank",
        "sco search саммит в Самарканде",
        "sco search 哈萨克斯坦 -f json",
    ),
)
