"""How every answer is cited: a line that says what it is, and the references of its rows."""

from __future__ import annotations

from collections.abc import Sequence

from sco_cli import citations, cited, labels
from sco_cli.commands import output, run
from sco_cli.listings import Answer, Listing
from sco_cli.rows import RowType


def cite(asked: Listing[RowType], style: str, begun: run.Run, found: Answer[RowType], rows: Sequence[RowType]) -> None:
    """Writes what an answer is, and each source of those of its rows that are shown once, in a style of references.

    Where there are no rows nothing is said of them.
    """
    about = begun.dataset.about
    references = cited.gathered(begun.dataset, (source for row in rows for source in row.cites))
    said = asked.line(found.read, about.reach, len(rows), len(found.rows), found.named) if rows else None
    note = labels.OF_DATASET.format(answer=said, version=about.version)
    answer = citations.of_dataset(about, note) if said else None
    output.write(citations.render(style, references, answer), begun.where)
