"""How every listing is answered: the filters, the rows, and what is said beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from sco_cli import formats, listings, messages, sheets
from sco_cli.commands import output, run
from sco_cli.errors import Usage, brief
from sco_cli.listings import Answer, Listing
from sco_cli.options import Shared
from sco_cli.rows import Plain, RowType


def answer(
    asked: Listing[RowType], shared: Shared, words: Sequence[str] | None = None, chart: bool = False, **given: Any
) -> None:
    """Answers a listing for filters as they were given, also as words, and says what the rows cannot.

    With `chart` the rows are drawn.
    """
    if chart:
        from sco_cli.commands import charting

        begun = charting.begin(asked, shared)
    else:
        begun = run.begin(shared, cite=shared.cite)
    named: list[str] = []
    if words:
        from sco_cli.commands.words import sorted_in

        given = sorted_in(asked, begun.dataset, words, given, begun.today, named)
    found = listings.ask(asked, begun.dataset, given, begun.today, flags=True)
    if named:
        found = only_named(begun, found, named)
    drawn: list[str] = []
    if chart:
        drawn = charting.draw(asked, begun, found)
    elif shared.cite is not None:
        from sco_cli.commands import citing

        rows = sheets.chosen(asked.row, found.rows, shared.sort, shared.limit)
        citing.cite(asked, shared.cite, begun, found, rows)
    else:
        show(asked, shared, begun, found)
    say_what_is_left(asked, begun, found, drawn)


def only_named(begun: run.Run, found: Answer[RowType], words: Sequence[str]) -> Answer[RowType]:
    """An answer with those of its rows that are called by some words."""
    from sco_cli.commands.words import is_named

    items = [(row, begun.dataset.locate(str(row.record()["id"]))) for row in found.rows]
    rows = [row for row, item in items if item and is_named(begun.dataset, item, words)]
    return replace(found, rows=rows, named=" ".join(words))


def show(asked: Listing[RowType], shared: Shared, begun: run.Run, found: Answer[RowType]) -> None:
    """Writes the rows of an answer, in the format and the columns asked for."""
    sheet = sheets.sheet(
        asked.row,
        found.rows,
        asked.title(found.read, begun.dataset.about.reach, found.named),
        columns=columns(shared),
        sort=shared.sort,
        limit=shared.limit,
        nested=formats.nested(begun.where.format),
        table=asked.table(found.read) if begun.where.format == "table" else None,
        context=context(begun, found),
    )
    if asked.outline and begun.where.format == "table" and not shared.columns and shared.sort is None:
        # Rows that a limit cuts off must not seem to be missing from a line that tells several.
        read = found.read | {"all": True} if shared.limit else found.read
        sheet.outline = asked.outline(found.rows[: shared.limit], read)
    reply(asked, begun, found, sheet, shared)


def context(begun: run.Run, found: Answer[RowType]) -> dict[str, Plain]:
    """What every answer can be asked to say of itself: the day that it is of, and the version of the dataset."""
    return {"as_of": day_of(begun, found), "dataset": begun.dataset.about.version}


def day_of(begun: run.Run, found: Answer[RowType]) -> str:
    """The day that an answer is of."""
    day: str = found.read.get("as_of") or found.read.get("last") or begun.today
    return day


def reply(asked: Listing[RowType], begun: run.Run, found: Answer[RowType], sheet: sheets.Sheet, shared: Shared) -> None:
    """Writes a sheet of an answer where it goes."""
    where = begun.where
    if where.format in ("html", "xlsx"):
        from sco_cli.cited import addresses

        sheet.addresses = addresses(begun.dataset, (source for row in found.rows for source in row.cites))
    sheet.name, sheet.origin = asked.name, run.origin(begun, day_of(begun, found))
    output.write(formats.render(where.format, sheet, header=not shared.no_header, screen=where.screen), where)


def columns(shared: Shared) -> list[str]:
    """The columns asked for, none when all are. Raises Usage when --columns names none."""
    if shared.columns is None:
        return []
    named = [key for key in shared.columns.split(",") if key.strip()]
    if not named:
        raise Usage(messages.NO_COLUMNS)
    return named


def say_what_is_left(
    asked: Listing[RowType], begun: run.Run, found: Answer[RowType], drawn: Sequence[str] = ()
) -> None:
    """Says in one remark that nothing matched, what was left out and what is to be said of what was `drawn`.

    Where there is nothing of that, how far the record goes.
    """
    said = []
    if found.named and found.rows:
        said.append(messages.NAMED.format(words=brief(found.named)))
    if not found.rows:
        said.append(nothing(asked, begun, found))
    elif asked.aside and (told := asked.aside(begun.dataset, found)):
        said.append(told)
    if asked.held_back and (count := asked.held_back(begun.dataset, found)):
        said.append(messages.HELD_BACK.format(count=count))
    if found.left_out:
        said.append(messages.LEFT_OUT.format(count=found.left_out))
    said += drawn
    if said:
        output.say(" ".join(said), begun.where, always=True)
    else:
        run.say_how_far(begun, asked.day(found.read))


def nothing(asked: Listing[RowType], begun: run.Run, found: Answer[RowType]) -> str:
    """What to say when no row matches: how many would without each filter."""
    if found.named:
        return messages.NONE_NAMED.format(what=messages.CALLED.get(asked.name, asked.name), words=brief(found.named))
    if asked.nothing and (told := asked.nothing(begun.dataset, found)):
        return told
    counts = listings.without(asked, begun.dataset, found.read)
    what = messages.CALLED.get(asked.name, asked.name)
    if not counts:
        return messages.NOTHING_HELD.format(what=what)
    hints = [messages.WITHOUT.format(count=count, flag=flag) for flag, count in counts.items()]
    return messages.NOTHING_MATCHES.format(what=what, counts=", ".join(hints))
