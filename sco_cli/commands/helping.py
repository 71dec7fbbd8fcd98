"""Help: the first screen, the commands in groups, and the options of a command in two lists."""

from __future__ import annotations

import shutil
import textwrap
from typing import Any

from typer.core import TyperCommand, TyperGroup

from sco_cli import messages
from sco_cli.completion import anything, short
from sco_cli.contents import COMMANDS, GROUPS, WAYS_IN
from sco_cli.options import SHARED

NARROW = 60  # below this width names stand under what they are
WIDEST = 80


def welcome() -> str:
    """What `sco` alone prints: what it is, the ways in, and the commands in groups, on one screen of 80 by 24."""
    width = min(shutil.get_terminal_size().columns, WIDEST)
    first = max(map(len, GROUPS)) + 2
    lines = [*textwrap.wrap(messages.WELCOME, width), ""]
    for way, what in WAYS_IN.items():
        lines += beside(way, what, first, width)
    lines.append("")
    for group, names in GROUPS.items():
        lines += beside(group, "  ".join(names), first, width)
    lines.append("")
    for text in (messages.WORDS_NARROW, messages.MORE_HELP):
        lines += textwrap.wrap(text, width)
    return "\n".join(lines)


def beside(name: str, text: str, first: int, width: int) -> list[str]:
    """A name with a text beside it, or below it where the window is narrow."""
    if width < NARROW:
        return [name, *textwrap.wrap(text, width, initial_indent="  ", subsequent_indent="  ")]
    return textwrap.wrap(f"{name:<{first}}{text}", width, subsequent_indent=" " * first)


def on_one_line(items: list[Any]) -> list[Any]:
    """What is offered for the Tab key, with its help on one line."""
    for item in items:
        item.help = short(item.help) if item.help else None
    return items


class Grouped(TyperGroup):
    """The program: its commands stand in groups, before its options; in place of a command a name may stand."""

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """The commands and options that begin as what is typed, and names and ids of records."""
        found = super().shell_complete(ctx, incomplete)
        if incomplete.startswith("-"):
            return on_one_line(found)
        # The class of what is offered is no public name of Typer.
        item = type(super().shell_complete(ctx, "")[0])
        known = {each.value for each in found}
        return on_one_line(
            [*found, *(item(value, help=text) for value, text in anything(ctx, incomplete) if value not in known)]
        )

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Writes the commands with their headlines, without loading them, then the options."""
        for group, names in GROUPS.items():
            with formatter.section(group):
                formatter.write_dl([(name, COMMANDS[name]) for name in names])
        TyperCommand.format_options(self, ctx, formatter)  # type: ignore[arg-type]


class Described(TyperCommand):
    """A command: what narrows its answer stands before how the answer is written."""

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """The options that begin as what is typed."""
        return on_one_line(super().shell_complete(ctx, incomplete))

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Writes its own options, then those that commands share."""
        told = [
            (each.name in SHARED or each.name == "help", each.get_help_record(ctx)) for each in self.get_params(ctx)
        ]
        for heading, shared in ((messages.OWN_OPTIONS, False), (messages.SHARED_OPTIONS, True)):
            records = [record for is_shared, record in told if record and is_shared == shared]
            if records:
                with formatter.section(heading):
                    formatter.write_dl(records)
