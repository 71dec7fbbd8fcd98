"""Mistakes that a user can make: what is said about them, and the exit code."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class Problem(Exception):
    """A mistake to tell the user about, in one sentence; `code` is the exit code."""

    code = 2


class Usage(Problem):
    """The command was written wrongly."""


class Unknown(Problem):
    """What was asked for by name does not exist."""

    code = 1


class ReaderGone(Exception):
    """Nobody reads standard output any more, as after `| head -1`: no mistake, and nothing left to do."""


def unknown(
    kind: str, name: str, known: Iterable[str], problem: type[Problem] = Unknown, *, also: Iterable[str] = ()
) -> Problem:
    """The problem of a name that is not known, with the nearest known one, or all when they are few.

    `also` are names to think of only when none of `known` is near.
    """
    choices = list(known)
    near = nearest(name, choices) or nearest(name, also)
    if near:
        hint = f"; did you mean '{near}'?"
    elif 0 < len(choices) <= 20:
        hint = f"; there is: {', '.join(choices)}"
    else:
        hint = ""
    return problem(f"no {kind} '{name}'{hint}")


def nearest(name: str, choices: Iterable[str]) -> str | None:
    """The choice most like a name, if any is."""
    folded = {choice.casefold(): choice for choice in choices}
    near = difflib.get_close_matches(name.casefold(), folded, 1)
    return folded[near[0]] if near else None
