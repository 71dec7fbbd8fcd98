"""An entry of the page: all that one record says, told once, with doubt and disagreement where they belong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from sco_cli import labels, names
from sco_cli.dataset import Dataset
from sco_cli.dates import said
from sco_cli.exports.page.notes import Notes, Piece, Ref, date_in_words, in_words, language
from sco_cli.fields import Kind, as_list, fields
from sco_cli.formats import cell
from sco_cli.history import ENDS, Standing, standing
from sco_cli.pages.evidence import disputed
from sco_cli.pages.heads import MILESTONES
from sco_cli.pages.record import StepRow, alone, as_known
from sco_cli.pages.related import own
from sco_cli.records import (
    Area,
    Developing,
    Document,
    Event,
    Exercise,
    Figure,
    Item,
    Meeting,
    Record,
    Source,
    State,
    Statement,
)
from sco_cli.rows import HIGH, Row, clean, plain
from sco_cli.sections import Fact, Page, Section
from sco_cli.telling import View, told

# What the line under the title, the title or the history says already, unless something is to be said about it.
SAID = ("id", "kind", "status", "since", "areas", "confidence")
SAID_OF: dict[type[Item], tuple[str, ...]] = {
    Exercise: ("start", "end"),
    Figure: ("measure", "value", "unit", "qualifier", "period", "state"),
    Event: ("date", "title"),
    Meeting: ("start", "end", "title", "number", "city", "body", "announced"),
    Statement: ("date", "text"),
}
# Statuses that come on a day rather than last from it.
DONE = (*ENDS, "agreed")
# What is said of the evidence.
NOTE = "note"
# Kinds of which a sentence says most.
TOLD = (Figure, Event, Meeting, Statement)


class Detail(Struct, frozen=True, kw_only=True):
    """Something said under a heading, which may be empty: in a language, with its sources and sentences about it."""

    label: str = ""
    pieces: Sequence[Piece] = ()
    lang: str = ""
    refs: Sequence[Ref] = ()
    below: Sequence[Sequence[Piece]] = ()


class Part(Struct, frozen=True, kw_only=True):
    """Details that belong together under a heading."""

    heading: str
    details: Sequence[Detail]


class Entry(Struct, frozen=True, kw_only=True):
    """A record on the page.

    `standing` is the line under the title, `lead` its prose, `names` those in other languages, `facts` what else it
    says, `history` its steps, `parts` its other tables, `doubts` how sure it is and what is disputed, `refs` its own
    sources. `status` and `areas` are for the filter.
    """

    id: str
    title: str
    standing: Sequence[str]
    lead: Sequence[Detail]
    names: Sequence[Detail]
    facts: Sequence[Detail]
    history: Sequence[Detail]
    parts: Sequence[Part]
    doubts: Sequence[Sequence[Piece]]
    refs: Sequence[Ref]
    status: str = ""
    areas: Sequence[str] = ()


class Teller:
    """Tells records as entries of a page, as of a day."""

    def __init__(self, dataset: Dataset, day: str, notes: Notes) -> None:
        self.dataset, self.day, self.notes = dataset, day, notes

    def entry(self, item: Item, row: Row) -> Entry:
        """The entry of a record, which a row of its listing stands for."""
        if isinstance(item, Meeting):
            item = as_known(item, self.day)
        found = standing(self.dataset.history(item), self.day) if isinstance(item, Developing) else None
        page, elsewhere = alone(self.dataset, [item], found, self.day)
        if getattr(item, "same_as", None):
            page.sections = []
        head, apart = page.head(), page.set_apart()
        later = Part(heading=page.apart, details=[*self._details(item, apart)])
        return Entry(
            id=item.id,
            title=clean(self._title(item)),
            standing=[*self._standing(item, row, found)],
            lead=[*self._lead(item, head)],
            names=[*self._details(item, [fact for fact in head if language(fact.key)])],
            facts=[
                *self._details(item, [fact for fact in head if not language(fact.key) and not is_prose(fact)]),
                *self._linked(item),
            ],
            history=[each for section in page.sections for each in self.steps(section)],
            parts=[
                *(part for section in own(self.dataset, item, self.day) for part in self.parts(section)),
                *([later] if later.details else []),
            ],
            doubts=[self.notes.pieces(text) for text in self._doubts(item, page, elsewhere)],
            refs=self.notes.refs(getattr(item, "sources", ())),
            status=found.status if found else "",
            areas=getattr(item, "areas", ()),
        )

    def _title(self, item: Item) -> str:
        if isinstance(item, TOLD) and isinstance(item, Record):
            tell = told(View(self.dataset, None, "", self.day), item)
            text = tell.head if isinstance(item, Meeting) else ": ".join(filter(None, [tell.head, tell.text]))
            return text.removesuffix(".")
        return in_words(names.title(self.dataset, item))

    def _standing(self, item: Item, row: Row, found: Standing | None) -> Iterator[str]:
        """What a thing is, and how it stands: since when it has its status, or when it was."""
        if kind := getattr(item, "kind", ""):
            yield kind.replace("-", " ")
        if found:
            words = labels.STANDS_BY if seen(found) else labels.SINCE if found.status in DONE else labels.STANDS_SINCE
            yield words.format(status=found.status.replace("-", " "), date=said(found.since))
        elif row.when is not None and not isinstance(item, Figure | Event):
            yield said(row.when)

    def _lead(self, item: Item, facts: Sequence[Fact]) -> Iterator[Detail]:
        """The prose of a record, which needs no heading."""
        for detail in self._details(item, [fact for fact in facts if is_prose(fact) and fact.key != NOTE]):
            yield replace(detail, label="")

    def _details(self, item: Item, facts: Sequence[Fact]) -> Iterator[Detail]:
        for fact in facts:
            if not self._hidden(item, fact):
                yield Detail(
                    label=labels.heading(fact.key),
                    pieces=self._pieces(item, fact),
                    lang=language(fact.key),
                    below=[self.notes.pieces(text) for text in fact.sentences],
                )

    def _linked(self, item: Item) -> Iterator[Detail]:
        """The lists of other records that a record names."""
        for name, field in fields(type(item)).items():
            if field.many and Document in field.names and (named := getattr(item, name)):
                links = [each for key in named for each in self.link(key)]
                yield Detail(label=labels.heading(name), pieces=links)

    def _hidden(self, item: Item, fact: Fact) -> bool:
        """Whether a fact is said elsewhere in the entry; what makes its beginning doubtful stands with its step."""
        if fact.key == "since" and not getattr(item, "same_as", None):
            return True
        milestone = fact.key in MILESTONES.get(type(item), {}) and fact.said != labels.NOT_KNOWN
        return not fact.below and (milestone or fact.key in (*SAID, *SAID_OF.get(type(item), ())))

    def _pieces(self, item: Item, fact: Fact) -> list[Piece]:
        """The words of a fact: dates as people say them, records as links to them."""
        field = fields(type(item)).get(fact.key)
        kinds = [kind for kind in (field.names if field else ()) if kind not in (State, Area, Source)]
        if kinds and fact.said is None:
            return [each for key in as_list(getattr(item, fact.key)) for each in self.link(str(key))]
        if fact.kind is Kind.DATE:
            return [Piece(text=date_in_words(fact.words))]
        text = cell(fact.words)
        return [Piece(text=text.replace("-", " ") if fact.kind is Kind.WORD else text)]

    def link(self, key: str) -> list[Piece]:
        """A link to a record of the page, by what it is called; a state by its name."""
        found = self.dataset.locate(key)
        return [Piece(text=in_words(clean(names.title(self.dataset, found))), to=found.id)] if found else []

    def steps(self, section: Section) -> Iterator[Detail]:
        """The steps of a history, each under its date and status, and at the end what is disputed of them."""
        for row, below in zip(section.rows, section.below, strict=True):
            assert isinstance(row, StepRow)
            about = ", ".join(filter(None, [getattr(row, "number", None), getattr(row, "vote", None)]))
            text = f"{row.what} ({about})" if about else row.what
            yield Detail(
                label=f"{said(row.date)}, {row.status.replace('-', ' ')}",
                pieces=self.notes.pieces(text),
                refs=self.notes.refs(row.sources),
                below=[self.notes.pieces(each) for each in below],
            )
        for each in section.after:
            yield Detail(pieces=self.notes.pieces(each))

    def parts(self, section: Section) -> Iterator[Part]:
        """A table of a record as lists, one for each group of its rows."""
        below = section.below or [()] * len(section.rows)
        details = [self._row(section, row, texts) for row, texts in zip(section.rows, below, strict=True)]
        names = [
            labels.group(cell(plain(getattr(row, section.group)))) if section.group else "" for row in section.rows
        ]
        for name, found in groupby(zip(names, details, strict=True), key=lambda each: each[0]):
            heading = f"{section.heading}: {name}" if name else section.heading
            yield Part(heading=heading, details=[each for _, each in found])

    def _row(self, section: Section, row: Row, below: Sequence[str]) -> Detail:
        """A row as a line: its first value and the names in it as they are, all else under its heading."""
        keys = [key for key in section.columns or row.keys() if key not in ("id", "sources", "code")]
        known = {key: value for key in keys if (value := self._value(row, key))}
        first = next(iter(known), "")
        text = " · ".join(
            value if key == first or fields(type(row))[key].kind is Kind.NAME else f"{labels.heading(key)}: {value}"
            for key, value in known.items()
        )
        refs, said = self.notes.refs(row.cites), [self.notes.pieces(each) for each in below]
        return Detail(pieces=self.notes.pieces(text), refs=refs, below=said)

    def _value(self, row: Row, key: str) -> str:
        value = row.record()[key]
        return date_in_words(value) if fields(type(row))[key].kind is Kind.DATE else cell(value)

    def _doubts(self, item: Item, page: Page, elsewhere: Sequence[object]) -> Iterator[str]:
        """How sure a record is, with its note, and the disagreements that are told nowhere else."""
        sure = next((fact.value for fact in page.facts if fact.key == "confidence"), HIGH)
        if sure not in (None, HIGH):
            yield labels.CONFIDENCE.format(confidence=sure)
        yield from (str(fact.words) for fact in page.head() if fact.key == NOTE)
        if not isinstance(item, Record):
            return
        for each in item.disputed:
            if not any(each is one for one in elsewhere):
                yield disputed(self.dataset, item, each, under=each.field)


def seen(found: Standing) -> bool:
    """Whether the day since when a thing stands as it does is only the earliest on which a source shows it."""
    return next(step for step in found.steps if (step.status, step.date) == (found.status, found.since)).seen


def is_prose(fact: Fact) -> bool:
    """Whether a fact is told in sentences."""
    return fact.kind is Kind.PROSE
