"""How every listing is answered: the filters, the rows, and what is said beside them."""

from __future__ import annotations

from typing import Any

from sco_cli import formats, labels, listings, sheets
from sco_cli.commands import output, run
from sco_cli.errors import Usage
from sco_cli.listings import Answer, Listing
from sco_cli.options import Shared
from sco_cli.rows import Plain, RowType


def answer(asked: Listing[RowType], shared: Shared, **given: Any) -> None:
    """Answers a listing for filters as they were given, and says what the rows cannot."""
    begun = run.begin(shared)
    found = listings.ask(asked, begun.dataset, given, begun.today, flags=True)
    sheet = sheets.sheet(
        asked.row,
        found.rows,
        asked.title(found.read),
        columns=columns(shared),
        sort=shared.sort,
        limit=shared.limit,
        nested=formats.nested(begun.where.format),
        context=context(begun, found),
    )
    reply(begun, sheet, shared)
    say_what_is_left(asked, begun, found)


def context(begun: run.Run, found: Answer[RowType]) -> dict[str, Plain]:
    """What every answer can be asked to say of itself: the day that it is of, and the version of the dataset."""
    day = found.read.get("as_of") or found.read.get("last") or begun.today
    return {"as_of": day, "dataset": begun.dataset.about.version}


def reply(begun: run.Run, sheet: sheets.Sheet, shared: Shared) -> None:
    """Writes a sheet where the answer goes."""
    where = begun.where
    output.write(formats.render(where.format, sheet, header=not shared.no_header, screen=where.screen), where)


def columns(shared: Shared) -> list[str]:
    """The columns asked for, none when all are. Raises Usage when --columns names none."""
    if shared.columns is None:
        return []
    named = [key for key in shared.columns.split(",") if key.strip()]
    if not named:
        raise Usage(labels.NO_COLUMNS)
    return named


def say_what_is_left(asked: Listing[RowType], begun: run.Run, found: Answer[RowType]) -> None:
    """Says that nothing matched, what a span left out, and how far the record goes."""
    if not found.rows:
        output.say(nothing(asked, begun, found))
    if found.left_out:
        output.say(labels.LEFT_OUT.format(count=found.left_out))
    if reach := found.read.get("as_of") or found.read.get("last"):
        run.say_how_far(begun.dataset, reach)


def nothing(asked: Listing[RowType], begun: run.Run, found: Answer[RowType]) -> str:
    """What to say when no row matches: how many would without each filter."""
    if asked.nothing and (told := asked.nothing(begun.dataset, found)):
        return told
    counts = listings.without(asked, begun.dataset, found.read)
    if not counts:
        return labels.NOTHING_HELD.format(what=asked.name)
    hints = [labels.WITHOUT.format(count=count, flag=flag) for flag, count in counts.items()]
    return labels.NOTHING_MATCHES.format(what=asked.name, counts=", ".join(hints))
