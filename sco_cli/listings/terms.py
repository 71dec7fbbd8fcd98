"""`sco terms`: what terms, principles and rights mean."""

from typing import Annotated, ClassVar

from sco_cli.dataset import Dataset
from sco_cli.fields import Id, Name, Prose, Word, words_of
from sco_cli.inputs import Words
from sco_cli.listings import Listing
from sco_cli.listings.filters import matches
from sco_cli.options import Areas, words_in
from sco_cli.records import AreaId, SourcePlace, Term
from sco_cli.rows import Columns, Evidence, as_row, gathered
from sco_cli.vocabulary import TermKind


class TermRow(Evidence, frozen=True, kw_only=True):
    """A term, principle or right and what it means."""

    columns: ClassVar = Columns(
        main="term",
        table="term kind areas sources id",
        told="meaning",
        group="kind",
        grouped_away=True,
        more="term_ru term_zh",
    )

    id: Id
    term: Name
    kind: Word
    meaning: Prose
    areas: list[AreaId]
    sources: list[SourcePlace]
    term_ru: Name | None
    term_zh: Name | None


def terms(
    dataset: Dataset, *, kind: Annotated[Words, words_in("kind", TermKind)] = (), area: Areas = ()
) -> list[TermRow]:
    """Terms, principles, rights and rules with their meaning, by kind. Source: terms.toml."""
    rows = [
        as_row(TermRow, item)
        for item in dataset.records(Term)
        if matches(kind, item.kind) and matches(area, *item.areas)
    ]
    return gathered(rows, "kind", words_of(TermKind))


LISTING = Listing(
    query=terms,
    row=TermRow,
    record=Term,
    about="Consensus, the SCO family, the rights that go with each status, and more.",
    examples=("sco terms", "sco terms --kind right"),
)
