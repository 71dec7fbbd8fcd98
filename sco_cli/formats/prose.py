"""Sentences drawn in text: each passage under its heading, the ids of the records at the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from sco_cli import labels
from sco_cli.formats.artist import Artist
from sco_cli.sections import Passage, Sentence

WIDEST = 100  # sentences are no wider than this, however wide the window
INDENT = 4
BULLETS = ("•", "-")


def lines(artist: Artist, title: str, passages: Sequence[Passage]) -> Iterator[Text]:
    """The lines of passages under a title."""
    yield Text(title, style="bold")
    for passage in passages:
        yield Text()
        yield from drawn(artist, passage)


def drawn(artist: Artist, passage: Passage) -> Iterator[Text]:
    """A passage: its heading, what leads it, its sentences, what is only named."""
    if passage.heading:
        yield Text(passage.heading, style="bold")
    for each in passage.lead:
        yield from told(artist, each, "", "italic")
    if passage.lead and passage.told:
        yield Text()
    bullet = BULLETS[not artist.screen.unicode]
    for each in passage.told:
        yield from told(artist, each, bullet, "bold")
    if passage.also:
        yield from (Text(), Text(" " * INDENT + labels.ALSO, style="dim"))
    for each in passage.also:
        yield from told(artist, each, bullet, "")


def told(artist: Artist, sentence: Sentence, bullet: str, style: str) -> Iterator[Text]:
    """A sentence, wrapped, with what it is about in a style; its records at the right."""
    text = Text()
    if sentence.mark:
        text.append(f"{sentence.mark} – ", style="yellow")
    text.append(sentence.opening, style=style).append(sentence.text, style="italic" if style == "italic" else "")
    if sentence.aside:
        text.append(f" [{sentence.aside}]", style="cyan")
    width = min(artist.screen.width, WIDEST)
    parts = [*artist.wrapped(text, width - INDENT)]
    for number, part in enumerate(parts):
        part.rstrip()
        margin = "" if number else bullet
        parts[number] = Text(f"  {margin}".ljust(INDENT)).append_text(part)
    yield from at_right(artist, parts, sentence, width)


def at_right(artist: Artist, parts: list[Text], sentence: Sentence, width: int) -> Iterator[Text]:
    """Lines with the kind and ids of a sentence after them, at the right: on the last line if there is room."""
    tails = [artist.between.join([sentence.kind, *sentence.ids])] if sentence.ids else []
    if tails and len(tails[0]) > width - INDENT:
        tails = [artist.between.join([sentence.kind, sentence.ids[0]]), *sentence.ids[1:]]
    for tail in tails:
        room = width - len(tail)
        if parts[-1].cell_len + 2 > room:
            parts.append(Text(" " * INDENT))
        parts[-1].append(" " * (room - parts[-1].cell_len)).append(tail, style="dim")
    for part in parts:
        part.no_wrap = True
        yield part
