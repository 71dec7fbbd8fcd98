"""The words of a page as HTML, escaped: links, the numbers of sources, and the names by which links find records."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from html import escape

from sco_cli.exports.page.notes import Piece, Ref, date_in_words, target
from sco_cli.rows import clean


def anchor(name: str) -> str:
    """The name by which links on the page find a record: its id, which may hold no blanks there."""
    return "-".join(name.split())


def number(ref: Ref) -> str:
    """A source as its number, which leads to it, and the places in it."""
    places = f" ({escape(', '.join(ref.places))})" if ref.places else ""
    return f'<a href="#s{ref.number}">{ref.number}</a>{places}'


def numbers(refs: Sequence[Ref]) -> str:
    """Sources as their numbers."""
    return ", ".join(map(number, refs))


def brackets(refs: Sequence[Ref]) -> str:
    """Sources after what they are named for; nothing when there are none."""
    return f" <small>[{numbers(refs)}]</small>" if refs else ""


def piece(part: Piece, known: Collection[str]) -> str:
    """A part of a text; `known` are the records on the page, to which links may lead."""
    if part.ref:
        return f"[{number(part.ref)}]"
    text = escape(part.text)
    if part.to in known:
        return f'<a href="#{escape(anchor(part.to))}">{text}</a>'
    return f'<a href="{escape(part.href)}">{text}</a>' if target(part.href) else text


def filters(known: Collection[str]) -> dict[str, Callable[..., str]]:
    """What templates turn words into HTML with."""
    from markupsafe import Markup

    def said(pieces: Sequence[Piece], between: str = "") -> Markup:
        return Markup(escape(between).join(piece(part, known) for part in pieces))

    return {
        "anchor": anchor,
        "brackets": lambda refs: Markup(brackets(refs)),
        "clean": clean,
        "date": date_in_words,
        "numbers": lambda refs: Markup(numbers(refs)),
        "said": said,
        "target": target,
    }
