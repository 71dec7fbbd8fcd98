"""How every listing is answered: the day, the filters, the rows, and what is said beside them."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from sco_cli import asked, dates, formats, listings, sheets
from sco_cli.answers import Row
from sco_cli.commands import output
from sco_cli.dataset import Dataset
from sco_cli.options import Shared
from sco_cli.problems import Usage
from sco_cli.queries.filters import reaches_into, within

Query = Callable[..., Sequence[Row]]


def answer(name: str, query: Query, shared: Shared, **filters: Any) -> tuple[Dataset, Sequence[Row]]:
    """Answers a listing with the rows that a query gives for a day and these filters; the dataset and rows used.

    Filters `status`, `kind` and `phase` are checked against the fixed words, `since` and `until` read as days.
    """
    day = as_of(shared)
    return reply(
        name,
        lambda dataset, **given: query(dataset, day, **given),
        shared,
        title=f"{listings.LISTINGS[name].title}, as of {day}",
        reach=day,
        **filters,
    )


def reply(
    name: str,
    query: Query,
    shared: Shared,
    *,
    title: str | None = None,
    reach: str | None = None,
    matrix: bool = False,
    silent: bool = False,
    **filters: Any,
) -> tuple[Dataset, Sequence[Row]]:
    """Answers a listing with the rows that a query gives for these filters; the dataset and rows used.

    `reach` is the last day that the answer speaks of, if it speaks of days. `matrix` asks for years as columns,
    `silent` for no word about an empty answer.
    """
    format_name = output.chosen_format(shared)
    dataset = Dataset(shared.data)
    given = read_filters(name, filters)
    rows = query(dataset, **given)
    found = sheets.sheet(
        name,
        rows,
        columns=columns(shared),
        sort=shared.sort,
        limit=None if matrix else shared.limit,
        nested=format_name in formats.NESTED,
        title=title,
    )
    if matrix:
        found = sheets.matrix(found, limit=shared.limit)
    text = formats.render(format_name, found, header=not shared.no_header, screen=output.screen(shared))
    output.write(text, shared)
    if not rows and not silent:
        say(nothing(name, partial(query, dataset), given))
    if left := left_out(name, partial(query, dataset), given):
        say(f"{left} more, dated only to a month or year, may fall into that span; widen it to see them.")
    if reach:
        say_how_far(dataset, reach)
    return dataset, rows


def columns(shared: Shared) -> list[str]:
    """The columns asked for, none when all are. Raises Usage when --columns names none."""
    if shared.columns is None:
        return []
    named = [key for key in shared.columns.split(",") if key.strip()]
    if not named:
        raise Usage("--columns names no column; write a,b,c")
    return named


def read_filters(name: str, filters: dict[str, Any]) -> dict[str, Any]:
    """The filters that were given, as queries want them. Raises Usage."""
    return asked.filters(name, filters, now=today(), mark="--")


def read_day(label: str, text: str) -> str:
    """The day that an option or argument names; of a month or year the last. Raises Usage."""
    return asked.day(text, now=today(), label=label)


def as_of(shared: Shared) -> str:
    """The day asked about: that of --as-of, or today. Raises Usage."""
    return today() if shared.as_of is None else read_day("--as-of", shared.as_of)


def today() -> str:
    """Today, or the day that SCO_TODAY sets. Raises Usage when that is none."""
    text = os.environ.get("SCO_TODAY")
    return asked.day(text, now=dates.today(), label="SCO_TODAY") if text else dates.today()


def nothing(name: str, query: Query, given: dict[str, Any]) -> str:
    """What to say when no row matches: how many would without each filter."""
    what = name.replace("_", " ")
    if not given:
        return f"The record holds no {what} to show."
    hints = []
    for key in given:
        count = len(query(**{other: value for other, value in given.items() if other != key}))
        hints.append(f"{count} without --{key.replace('_', '-')}")
    return f"No {what} match. There would be {', '.join(hints)}."


def left_out(name: str, query: Query, given: dict[str, Any]) -> int:
    """How many rows --since and --until left out because their date is too imprecise to tell."""
    since, until = given.get("since"), given.get("until")
    if not (since or until):
        return 0
    rows = query(**{key: value for key, value in given.items() if key not in ("since", "until")})
    dates = [getattr(row, listings.LISTINGS[name].date) for row in rows]
    return sum(1 for date in dates if date and reaches_into(date, since, until) and not within(date, since, until))


def say_how_far(dataset: Dataset, day: str) -> None:
    """Says how far the record was verified, when an answer speaks of a later day."""
    verified = dataset.about().verified_through
    if day > verified.last:
        say(f"The record is verified through {verified}; what came later may be missing.")


def say(message: str) -> None:
    """Tells the user something beside the answer, on standard error."""
    if sys.stderr is None:
        return
    text = sheets.clean(message)
    if sys.stderr.isatty():
        text = textwrap.fill(text, shutil.get_terminal_size().columns)
    print(text, file=sys.stderr)
