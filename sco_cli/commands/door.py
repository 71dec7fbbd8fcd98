"""The front door: what words mean that do not begin with a command."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from sco_cli import inputs, messages
from sco_cli.commands import run
from sco_cli.contents import ALIASES, COMMANDS, RECORDS
from sco_cli.dataset import Dataset
from sco_cli.errors import Problem, Usage, nearest, unknown
from sco_cli.finding import listed, question, resolver, when
from sco_cli.finding.countries import country
from sco_cli.finding.entries import entries
from sco_cli.finding.resolver import THINGS
from sco_cli.finding.thesaurus import saving, silent, thesaurus
from sco_cli.names import fold
from sco_cli.records import COLLECTIONS, Figure, Item, Source

# Options that take no value.
SWITCHES = frozenset(
    ("--help", "-h", "--version", "--no-header", "--no-pager", "--quiet", "-q", "--all", "--history", "--wide",
     "--force", "--chart")
)  # fmt: skip
SHORT_SWITCHES = "hq"
DATASET = "dataset"
LONG = 40  # words of which no name consists


def arranged(arguments: Sequence[str]) -> list[str]:
    """Arguments as a command wants them: its name, words, options; for other words, the command that they mean.

    Words mean, in this order: a command; what runs it by another name; one record; a day, month or year; several
    records, which is a problem as for `sco show`; one word that the record holds, or several: a search. Raises Usage
    for a misspelt command, Unknown for a word that nothing is called and nothing holds.
    """
    words, options = apart(arguments)
    if not words:
        return [*arguments]
    # A whole question may stand in quotes.
    words = words[0].split() + words[1:] if words[0].strip() else words
    first = words[0].casefold()
    if "--version" in options:
        return ["--version"]
    if first in COMMANDS:
        return [first, *words[1:], *options]
    if first in ("help", "version"):
        return helped([each.casefold() for each in words[1:]], options) if first == "help" else ["--version"]
    return understood(words, options)


def apart(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words among arguments, and the options with their values; after `--` all are words."""
    words: list[str] = []
    options: list[str] = []
    rest = iter(arguments)
    for each in rest:
        if each == "--":
            words += rest
        elif each.startswith("-") and len(each) > 1:
            options.append(each)
            if takes_value(each):
                options += [value for value in [next(rest, None)] if value is not None]
        else:
            words.append(each)
    return words, options


def takes_value(flag: str) -> bool:
    """Whether the value of an option is the next argument: not for a switch, nor where it stands in the same one."""
    if flag.startswith("--"):
        return flag not in SWITCHES and "=" not in flag
    return len(flag[1:].lstrip(SHORT_SWITCHES)) == 1


def lacks_value(options: Sequence[str]) -> bool:
    """Whether the last of some options still wants its value."""
    words, _ = apart([*options, "value"])
    return not words


def helped(words: list[str], options: list[str]) -> list[str]:
    """The help on a command, or on all. Raises Usage when there is no such command."""
    if not words:
        return ["--help"]
    name = ALIASES.get(words[0], words[0])
    if name not in COMMANDS:
        raise unknown("command", words[0], COMMANDS, Usage)
    return [name, "--help"]


def understood(words: Sequence[str], options: list[str]) -> list[str]:
    """The command that words mean which begin with none. Raises Usage and Unknown."""
    text = " ".join(words)
    if not fold(text):
        raise Usage(messages.NOTHING_TO_SEARCH)
    if when.misdated(text):
        raise Usage(messages.NOT_IN_CALENDAR.format(text=text))
    if wants_help(text):
        return ["--help"]
    if saving() & {*fold(text).split()} and all(word in saving() | silent() for word in fold(text).split()):
        raise Usage(messages.TO_SAVE)
    dataset = Dataset(folder(options))
    run.opened.append(dataset)
    command = other_name(dataset, text) or named(dataset, text)
    if command is None:
        # Of an option without its value the command tells; `--` would be taken for one.
        return ["search", *options] if lacks_value(options) else ["search", *options, "--", *text.split()]
    return [*command, *options]


def wants_help(text: str) -> bool:
    """Whether a text asks what can be asked here, and nothing more."""
    folded = fold(text)
    rest = question.without(folded, map(fold, thesaurus().helping))
    return rest != folded and all(word in silent() for word in rest.split())


def other_name(dataset: Dataset, text: str) -> list[str] | None:
    """What a text runs that begins with another name of a command, or is the Organisation's; None for other texts."""
    first, *rest = text.split()
    alias = ALIASES.get(first.casefold())
    if alias and (not rest or fits(alias, dataset, rest)):
        return [alias, *rest]
    asked_for = listed.listed(dataset, text)
    if asked_for and fits(asked_for.command, dataset, asked_for.words):
        return [asked_for.command, *asked_for.words]
    asked = [word for word in fold(question.capitals(text)).split() if word not in silent()]
    return None if resolver.key(text) and (asked or not resolver.OWN_NAME.search(fold(text))) else ["overview"]


def named(dataset: Dataset, text: str) -> list[str] | None:
    """What opens the record or the span of days that a text names; None for what is to be searched.

    Raises Usage for a misspelt command, Unknown for the name of several records and for one word that is unknown.
    """
    parts = text.split()
    if fold(text) == DATASET or "#" in text:
        return ["show", text]
    found = resolver.named(dataset, text, kinds_meant(text)) if len(parts) < LONG else []
    about = question.subject(text) if not found and len(parts) < LONG else ""
    if about and len(one := resolver.named(dataset, about, THINGS)) == 1:
        return ["show", one[0].id]
    if not found and (near := misspelt(dataset, parts)):
        raise Usage(messages.UNKNOWN.format(kind="command", name=parts[0]) + messages.DID_YOU_MEAN.format(near=near))
    if len(found) == 1:
        return ["show", found[0].id]
    if span := listed.span(dataset, text):
        return ["timeline", "--since", span.first, "--until", span.last]
    if found and not all(isinstance(item, Figure) for item in found):
        raise inputs.several(dataset, text, found)
    if country(text) or (len(parts) == 1 and not is_said(dataset, parts[0])):
        raise inputs.nothing(dataset, text)
    return None


def kinds_meant(text: str) -> list[type[Item]]:
    """The classes of records that a text can name: an id of a source only where it holds a digit, no common word."""
    return [kind for kind in COLLECTIONS if kind is not Source or any(letter.isdigit() for letter in text)]


def folder(options: Sequence[str]) -> Path | None:
    """The folder of a user's own data that the options or the environment name."""
    given = os.environ.get("SCO_DATA")
    for number, each in enumerate(options):
        if each == "--data":
            given = (*options, "")[number + 1]
        elif each.startswith("--data="):
            given = each.partition("=")[2]
    return Path(given) if given else None


def fits(name: str, dataset: Dataset, words: Sequence[str]) -> bool:
    """Whether words can stand after a command: any after one of its own, else values of filters."""
    if name not in RECORDS and name != "timeline":
        return True
    from sco_cli.commands.words import sorted_in
    from sco_cli.listings import listing

    try:
        sorted_in(listing(name), dataset, words, {}, when.FAR)
    except Problem:
        return False
    return True


def misspelt(dataset: Dataset, words: Sequence[str]) -> str | None:
    """The command that the first of some words is like, unless the record knows that word or a state has that name."""
    near = nearest(words[0], [*COMMANDS, *ALIASES])
    if near is None or fold(words[0]) in saving() or is_said(dataset, words[0]) or country(words[0]):
        return None
    return ALIASES.get(near, near)


def is_said(dataset: Dataset, word: str) -> bool:
    """Whether the record holds a word, in any form or spelling."""
    asked = question.read(dataset, word)
    known = entries(dataset)
    return any(each.within(entry.joined) for each in asked.wanted for entry in known)
