"""What can go wrong: a user's mistake or a fault of the data, what is said of it, and the exit code."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from msgspec import Struct

from sco_cli import messages

FEW = 20  # so many choices are listed where none is near
LONGEST = 60  # characters of what a user wrote that are said again
NEAR = 0.75  # how like a name a choice must be, from 0 to 1
NEARER = 0.85  # the same, where the first letter is another, or where letters are words
WORDS = "CJK"  # the script whose letters are words
PART = 4  # of so many letters of a name one may be missing in a choice or stand there besides


class Problem(Exception):
    """A mistake to tell the user about, in one sentence; `code` is the exit code."""

    code = 2


class Usage(Problem):
    """The command was written wrongly."""


class Unknown(Problem):
    """What was asked for by name does not exist."""

    code = 1


class Missing(Problem):
    """A part of the program that was asked for is not installed."""

    code = 1


class Fault(Struct, frozen=True):
    """One thing that is wrong in a data file; `line` counts from 1 and is 0 when no line can be named."""

    file: str
    line: int
    id: str
    field: str
    message: str
    severity: str = "error"

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        subject = " ".join(part for part in (self.id and f"'{self.id}'", self.field) if part)
        return f"{place}: {subject}: {self.message}" if subject else f"{place}: {self.message}"


class DataError(Exception):
    """The data cannot be used; `faults` says why, one entry each."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def unreadable(path: object, error: OSError) -> DataError:
    """The fault of a file or folder that cannot be read, and why."""
    return unusable(path, messages.CANNOT_READ.format(why=error.strerror))


def unusable(path: object, message: str, line: int = 0) -> DataError:
    """The fault of a file or folder as a whole."""
    return DataError([Fault(str(path), line, "", "", message)])


class ReaderGone(Exception):
    """Nobody reads the output any more, as after `| head -1`: no mistake, and nothing left to do."""


def unknown(
    kind: str, name: str, known: Iterable[str], problem: type[Problem] = Unknown, *, also: Iterable[str] = ()
) -> Problem:
    """The problem of a name that is not known, with the nearest known one, or all when they are few.

    `also` are names to think of only when none of `known` is near.
    """
    choices = list(known)
    near = nearest(name, choices) or nearest(name, also)
    if near:
        hint = messages.DID_YOU_MEAN.format(near=near)
    elif 0 < len(choices) <= FEW:
        hint = messages.CHOOSE_FROM.format(choices=", ".join(choices))
    else:
        hint = ""
    return problem(messages.UNKNOWN.format(kind=kind, name=brief(name)) + hint)


def brief(text: str) -> str:
    """A text that a user wrote, cut where it is too long to be said again."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def nearest(name: str, choices: Iterable[str]) -> str | None:
    """The choice most like a name and written in its script, if any is like it; none for a name without letters."""
    if not script(name):
        return None
    folded = {choice.casefold(): choice for choice in choices if script(choice) == script(name)}
    wanted = name.casefold()
    near = (each for each in difflib.get_close_matches(wanted, folded, FEW, NEAR) if mistyped(wanted, each))
    return folded.get(next(near, ""))


def mistyped(name: str, choice: str) -> bool:
    """Whether a choice that is like a name can be meant: it begins as the name does, and is about as long."""
    if choice.startswith(name) or (name.startswith(choice) and not name[len(choice)].isalnum()):
        return True
    if abs(len(name) - len(choice)) > max(1, len(name) // PART):
        return False
    begins = name[0] == choice[0] or name[1:] == choice[1:] or {*name[:2]} == {*choice[:2]}
    if begins and script(name) != WORDS:
        return True
    return difflib.SequenceMatcher(None, choice, name).ratio() >= NEARER


def script(text: str) -> str:
    """The script of the first letter of a text, in one word; empty when it has none."""
    # Imported here, since most runs make no mistake.
    import unicodedata

    letter = next((each for each in text if each.isalpha()), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""
