"""The options that commands share, each declared once."""

# No `from __future__ import annotations` here: Typer reads the annotations themselves.
import functools
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer
from msgspec import Struct

from sco_cli import completion


def whole_number(text: str) -> int:
    """A number of at least 1, for an option. Raises what Typer tells the user."""
    if not text.isascii() or not text.isdecimal() or int(text) < 1:
        raise typer.BadParameter(f"'{text}' is not a whole number from 1 up")
    return int(text)


AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="Answer as things stood on a day: 2023-12-14, today, or the last day of 2023-12 or 2023. [default: today]",
        show_default=False,
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="table, csv, tsv, json, jsonl, md, yaml or html. [default: table at a terminal, tsv in a pipe]",
        show_default=False,
        autocompletion=completion.formats,
    ),
]
Columns = Annotated[
    str | None,
    typer.Option(
        "--columns",
        "-c",
        metavar="KEYS",
        help="Only these columns, in this order: a,b,c.",
        show_default=False,
        autocompletion=completion.columns,
    ),
]
Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="KEY",
        help="Sort by a column; -KEY for descending.",
        show_default=False,
        autocompletion=completion.sort_keys,
    ),
]
Limit = Annotated[
    int | None, typer.Option("--limit", metavar="N", parser=whole_number, help="At most N rows.", show_default=False)
]
NoHeader = Annotated[bool, typer.Option("--no-header", help="Leave out the headings.", show_default=False)]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to a file (- for standard output); its ending chooses the format: .csv, .json, .txt …",
        show_default=False,
    ),
]
Data = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="DIR",
        envvar="SCO_DATA",
        help="A folder of your own data; a file there takes the place of the bundled one of the same name.",
        show_default=False,
    ),
]

States = Annotated[
    list[str] | None,
    typer.Option(
        "--state",
        metavar="STATE",
        help="Only this state: a name in English, Russian or Chinese, or a code. Repeatable.",
        show_default=False,
        autocompletion=completion.states,
    ),
]
Areas = Annotated[
    list[str] | None,
    typer.Option(
        "--area",
        metavar="AREA",
        help="Only this area, such as energy (see sco areas). Repeatable.",
        show_default=False,
        autocompletion=completion.areas,
    ),
]
Statuses = Annotated[
    list[str] | None,
    typer.Option(
        "--status",
        metavar="STATUS",
        help="Only this status. Repeatable.",
        show_default=False,
        autocompletion=completion.choices("status"),
    ),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help="Only this kind. Repeatable.",
        show_default=False,
        autocompletion=completion.choices("kind"),
    ),
]
Phases = Annotated[
    list[str] | None,
    typer.Option(
        "--phase",
        metavar="PHASE",
        help="Only terms held, current or announced. Repeatable.",
        show_default=False,
        autocompletion=completion.choices("phase"),
    ),
]
ProposedBy = Annotated[
    list[str] | None,
    typer.Option(
        "--proposed-by",
        metavar="WHO",
        help="Only what this state, person or body proposed. Repeatable.",
        show_default=False,
        autocompletion=completion.states,
    ),
]
Bodies = Annotated[
    list[str] | None,
    typer.Option(
        "--body",
        metavar="BODY",
        help="Only meetings of this body, by id, name or short name (see sco bodies). Repeatable.",
        show_default=False,
        autocompletion=completion.bodies,
    ),
]
Cite = Annotated[
    str | None,
    typer.Option(
        "--cite",
        metavar="STYLE",
        help="References to the sources instead: plain, bibtex, ris or csl-json.",
        show_default=False,
        autocompletion=completion.styles,
    ),
]
Offices = Annotated[
    list[str] | None,
    typer.Option(
        "--office",
        metavar="OFFICE",
        help="Only offices with these words in their name. Repeatable.",
        show_default=False,
    ),
]
Languages = Annotated[
    list[str] | None,
    typer.Option(
        "--language",
        metavar="CODE",
        help="Only sources in this language, such as en, ru or zh. Repeatable.",
        show_default=False,
    ),
]
Publishers = Annotated[
    list[str] | None,
    typer.Option(
        "--publisher",
        metavar="NAME",
        help="Only publishers with these words in their name. Repeatable.",
        show_default=False,
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DATE",
        help="From this day on; the first day of a month or year.",
        show_default=False,
    ),
]
Until = Annotated[
    str | None,
    typer.Option(
        "--until",
        metavar="DATE",
        help="Up to this day; the last day of a month or year.",
        show_default=False,
    ),
]


class Shared(Struct, frozen=True, kw_only=True):
    """What the shared options of a listing say."""

    as_of: str | None = None
    format: str | None = None
    columns: str | None = None
    sort: str | None = None
    limit: int | None = None
    no_header: bool = False
    output: str | None = None
    data: Path | None = None


# An option by its name in Python: how it is declared, and its default.
Declared = dict[str, tuple[Any, Any]]

SHARED: Declared = {
    "as_of": (AsOf, None),
    "format": (Format, None),
    "columns": (Columns, None),
    "sort": (Sort, None),
    "limit": (Limit, None),
    "no_header": (NoHeader, False),
    "output": (Output, None),
    "data": (Data, None),
}
FILTERS: Declared = {
    "status": (Statuses, None),
    "kind": (Kinds, None),
    "phase": (Phases, None),
    "state": (States, None),
    "area": (Areas, None),
    "proposed_by": (ProposedBy, None),
    "body": (Bodies, None),
    "office": (Offices, None),
    "language": (Languages, None),
    "publisher": (Publishers, None),
    "since": (Since, None),
    "until": (Until, None),
}
UNDATED = tuple(name for name in SHARED if name != "as_of")
PAGE = ("as_of", "format", "output", "data")


def with_options(
    shared: tuple[str, ...] = tuple(SHARED), filters: tuple[str, ...] = ()
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Gives a command the named filters and shared options, after the parameters of its own.

    The command receives the shared options together as its parameter `shared`, filters by name.
    """

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(command)
        def wrapper(**given: Any) -> None:
            command(shared=Shared(**{name: given.pop(name) for name in shared}), **given)

        declared = {name: FILTERS[name] for name in filters} | {name: SHARED[name] for name in shared}
        own = [
            each.replace(kind=inspect.Parameter.KEYWORD_ONLY)
            for each in inspect.signature(command).parameters.values()
            if each.name != "shared" and each.kind is not inspect.Parameter.VAR_KEYWORD
        ]
        parameters = own + [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation, default=default)
            for name, (annotation, default) in declared.items()
        ]
        wrapper.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        wrapper.__annotations__ = {each.name: each.annotation for each in parameters}
        return wrapper

    return decorate
