"""`sco sources`: the sources, and how many records cite each."""

from collections import Counter
from typing import Annotated, ClassVar

from sco_cli import names
from sco_cli.cited import citations
from sco_cli.dataset import Dataset
from sco_cli.dates import Date
from sco_cli.fields import Address, Count, Id, Mark, Name, Prose, Word
from sco_cli.inputs import Words
from sco_cli.listings import Listing
from sco_cli.listings.filters import contains, matches, may_fall
from sco_cli.options import Languages, Publishers, Since, Until, words_in
from sco_cli.records import Source
from sco_cli.rows import Columns, Told, as_row
from sco_cli.vocabulary import SourceKind


class SourceRow(Told, frozen=True, kw_only=True):
    """A source, the number of records that cite it, and the day on which it was read."""

    columns: ClassVar = Columns(
        main="title",
        table="title publisher date kind language cited id url",
        keep="date cited publisher language kind",
        also="note read",
    )

    id: Id
    kind: Word
    title: Name
    publisher: str
    language: Mark
    date: Date | None
    url: Address
    cited: Count
    note: Prose | None
    read: Date | None

    @property
    def when(self) -> Date | None:
        """The date of publication."""
        return self.date

    @property
    def cites(self) -> list[str]:
        """The source itself."""
        return [self.id]


def sources(
    dataset: Dataset,
    *,
    kind: Annotated[Words, words_in("kind", SourceKind)] = (),
    language: Languages = (),
    publisher: Publishers = (),
    since: Since = None,
    until: Until = None,
) -> list[SourceRow]:
    """The sources and how many records cite each; `since` and `until` bound the day of publication.

    Source: sources.toml.
    """
    cited = Counter(source for source, _ in {(found.source, found.record.id) for found in citations(dataset)})
    return [
        as_row(SourceRow, item, cited=cited[item.id], confidence=None)
        for item in dataset.records(Source)
        if matches(kind, item.kind)
        and matches(language, item.language)
        and contains(publisher, names.fold(item.publisher))
        and may_fall(item.date, since, until)
    ]


LISTING = Listing(
    query=sources,
    row=SourceRow,
    record=Source,
    about="Titles in square brackets were supplied by this dataset. See sco show ID for what cites a source, and sco "
    "show dataset for how to cite the dataset itself.",
    examples=(
        "sco sources --kind primary --language en",
        "sco sources --sort -cited --limit 10",
        "sco sources --publisher tass --since 2025 --cite bibtex -o tass.bib",
    ),
)
