"""What a page is made of: facts, sentences, and sections that are tables or prose; whatever the format."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from sco_cli import labels
from sco_cli.fields import Kind
from sco_cli.rows import Columns, Plain, Row, clean, plain
from sco_cli.sheets import Column, Origin, Sheet, sheet

# Sections that end a page for people.
EVIDENCE = ("corrections", "disagreements", "sources")


class Fact(Struct, frozen=True):
    """A fact on a page: its key, its value (None when unknown), and what that is.

    `said` is what people read in place of the value, `below` the sentences that stand under it for them.
    """

    key: str
    value: Plain
    kind: Kind = Kind.TEXT
    said: str | None = None
    below: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether it says anything."""
        return self.value not in (None, [], "")

    @property
    def words(self) -> Plain:
        """What people read of it; nothing when there is nothing to say."""
        return plain(self.value if self.said is None else self.said)

    @property
    def sentences(self) -> list[str]:
        """The sentences that stand under it."""
        return [clean(text) for text in self.below]


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence on a page: what it is about, what is said, how that stands, and of which records of which kind.

    `mark` says first whose word it is.
    """

    head: str = ""
    text: str = ""
    aside: str = ""
    mark: str = ""
    kind: str = ""
    ids: Sequence[str] = ()

    @property
    def opening(self) -> str:
        """What it is about, as a sentence begins with it."""
        return f"{self.head}: " if self.head and self.text else self.head


class Passage(Struct, frozen=True, kw_only=True):
    """Sentences under a heading, which may be empty: `lead` before the others, `also` named at the end."""

    heading: str = ""
    lead: Sequence[Sentence] = ()
    told: Sequence[Sentence] = ()
    also: Sequence[Sentence] = ()


class Section(Struct, kw_only=True):
    """A table on a page: rows of a class under a name of their own (`cited_by`, `status_history` …).

    `columns` are those that people see, where others would only repeat what the page is about; machines get all.
    `below` holds the sentences that stand under each row for people, or is empty, and `after` those under all rows.
    `told` numbers the rows that people read elsewhere on the page. `passages` tell the rows as sentences, where a table
    would not do; a section that is not `seen` is for machines.
    """

    name: str
    kind: type[Row]
    rows: Sequence[Row]
    passages: Sequence[Passage] = ()
    seen: bool = True
    columns: tuple[str, ...] = ()
    main: str | None = None
    keep: str = ""
    group: str | None = None
    below: Sequence[Sequence[str]] = ()
    after: Sequence[str] = ()
    told: Collection[int] = ()

    @property
    def heading(self) -> str:
        """The heading of the section, for people."""
        return labels.heading(self.name)

    def sheet(self) -> Sheet:
        """The section as a sheet for people, without columns in which nothing is known.

        It bears no marks of disagreement: what disagrees is told where it belongs.
        """
        numbers = [number for number in range(len(self.rows)) if number not in self.told]
        rows = [self.rows[number] for number in numbers]
        keys = self.columns or self.kind.keys()
        known = [key for key in keys if any(getattr(row, key) not in (None, []) for row in rows)]
        found = sheet(self.kind, rows, self.heading, columns=known)
        found.chosen = found.brief = False
        layout = self.kind.columns
        found.layout = Columns(main=self.main or layout.main, keep=self.keep or layout.keep)
        found.groups = [str(plain(getattr(row, self.group))) for row in rows] if self.group else []
        found.disputed = [False] * len(rows)
        found.below = [list(map(clean, self.below[number])) for number in numbers] if self.below else []
        found.after = list(map(clean, self.after))
        return found

    def records(self) -> list[dict[str, Plain]]:
        """The section as tables from key to value."""
        return [row.record() for row in self.rows]


class Page(Struct, kw_only=True):
    """Everything about one state, record or source: facts, and sections without empty ones.

    People read the facts named in `first` before the others, and those named in `later` apart from them, under the
    heading `apart`: what the record may have learnt only after the day asked about. `origin` says where it is from.
    """

    kind: str
    title: str
    facts: list[Fact]
    sections: list[Section] = []
    first: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    apart: str = ""
    origin: Origin | None = None

    def __post_init__(self) -> None:
        self.title = clean(self.title)

    def known(self) -> Iterator[Fact]:
        """The facts that are known."""
        return (Fact(fact.key, plain(fact.value), fact.kind) for fact in self.facts if fact.known)

    def head(self) -> list[Fact]:
        """What people read first, in order: every fact that says something and that the title has not said."""
        facts = [fact for fact in self.facts if fact.words not in (None, [], "") and not self.titled(fact)]
        order = [key for key in self.first if key not in self.later]
        place = {key: number for number, key in enumerate(order)}
        return sorted(
            (fact for fact in facts if fact.key not in self.later),
            key=lambda fact: place.get(fact.key, len(order)),
        )

    def set_apart(self) -> list[Fact]:
        """The facts that people read apart from the others."""
        return [fact for fact in self.facts if fact.key in self.later and fact.words not in (None, [], "")]

    def titled(self, fact: Fact) -> bool:
        """Whether the title of the page says a fact already: what the thing is called."""
        named = fact.kind in (Kind.NAME, Kind.PROSE) and isinstance(fact.value, str)
        return named and self.title.startswith(str(plain(fact.value)))

    def parts(self) -> list[tuple[str, list[Fact]]]:
        """The facts as people read them: each part with its heading, the first without one."""
        return [part for part in (("", self.head()), (self.apart, self.set_apart())) if part[1]]

    def record(self) -> dict[str, Plain]:
        """The page as one object: what it is a page of, every fact (null when unknown), each section as a list."""
        facts = {fact.key: plain(fact.value) for fact in self.facts}
        sections: dict[str, Plain] = {section.name: [*section.records()] for section in self.sections}
        return {"page": self.kind, **facts, **sections}

    @property
    def seen(self) -> list[Section]:
        """The sections that people see; where the page knows what it says from comes last."""
        found = [each for each in self.sections if each.seen and (each.passages or len(each.told) < len(each.rows))]
        return sorted(found, key=lambda section: section.name in EVIDENCE)

    def flat(self) -> Sheet:
        """The page as one table, for formats that know nothing else: its sentences, or part, key and value."""
        for section in self.sections:
            if section.passages:
                return sheet(section.kind, section.rows, self.title)
        rows: list[list[Plain]] = [["", fact.key, fact.value] for fact in self.known()]
        for section in self.sections:
            for number, record in enumerate(section.records(), 1):
                part = f"{section.name}[{number}]"
                rows += [[part, key, value] for key, value in record.items() if value not in (None, [], "")]
        columns = [Column("part", Kind.TEXT), Column("key", Kind.WORD), Column("value", Kind.TEXT)]
        return Sheet(title=self.title, columns=columns, rows=rows, layout=Columns(main="value"))


def filled(sections: Sequence[Section]) -> list[Section]:
    """The sections that have rows."""
    return [section for section in sections if section.rows]
