"""What is asked for, read as the queries want it: days and filters, from the command line and from Python alike."""

from __future__ import annotations

from typing import Any

from sco_cli import dates
from sco_cli.problems import Usage


def day(text: str, *, now: str, edge: str = "last", label: str = "") -> str:
    """The day that a text means; of a month or year its `edge`, "first" or "last".

    `now` is today's day, `label` what the text was given as. Raises Usage.
    """
    try:
        return dates.day_of(text, edge=edge, now=now)
    except ValueError as error:
        raise Usage(f"{label}: {error}" if label else str(error)) from None


def filters(listing: str, given: dict[str, Any], *, now: str, mark: str = "") -> dict[str, Any]:
    """The filters that were given: one word as a list of one, fixed words as the data writes them, days as days.

    `now` is today's day, `mark` stands before a filter's name in messages. Raises Usage.
    """
    read: dict[str, Any] = {}
    for key, value in given.items():
        if value is None or value is False:
            continue
        if key in ("since", "until"):
            read[key] = day(value, now=now, edge="first" if key == "since" else "last", label=mark + key)
            continue
        words = [value] if isinstance(value, str) else value
        if key in ("status", "kind", "phase"):
            from sco_cli.choices import known

            words = known(listing, key, words)
        read[key] = words
    if read.get("since", "") > read.get("until", dates.LAST_DAY):
        raise Usage(f"{mark}since {given['since']} is later than {mark}until {given['until']}")
    return read
