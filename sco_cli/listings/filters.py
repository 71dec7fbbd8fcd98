"""What narrows an answer: whether a value is wanted, whether a date lies within bounds."""

from collections.abc import Collection

from sco_cli.dates import Date


def matches(wanted: Collection[str], *values: str | None) -> bool:
    """Whether one of the values is wanted; when nothing is named, everything is."""
    return not wanted or any(value in wanted for value in values)


def contains(wanted: Collection[str], folded: str) -> bool:
    """Whether a folded text holds one of the folded words that are wanted; when none is named, every text does."""
    return not wanted or any(text in folded for text in wanted)


def within(date: Date | None, since: str | None, until: str | None) -> bool:
    """Whether a date lies between two days, both included and either open.

    A date known only to the month or year must lie there with every day it can mean; an interval need only reach in.
    """
    if since is None and until is None:
        return True
    if date is None:
        return False
    if date.precision == "interval":
        return may_fall(date, since, until)
    return (since is None or date.first >= since) and (until is None or date.last <= until)


def may_fall(date: Date | None, since: str | None, until: str | None) -> bool:
    """Whether any day that a date can mean lies between two days, both included and either open."""
    if since is None and until is None:
        return True
    return date is not None and (since is None or date.last >= since) and (until is None or date.first <= until)
