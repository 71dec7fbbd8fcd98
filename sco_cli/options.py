"""What can be asked: every option and argument, declared once, for the command line and for Python.

A query names its filters as parameters, and their types say how each is written, what it takes and how it is read.
"""

import inspect
from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, get_args, get_origin

from msgspec import Struct

from sco_cli import inputs, messages
from sco_cli.errors import brief
from sco_cli.fields import words_of
from sco_cli.inputs import Words

TODAY = "today"
# Python reads no number of several thousand digits, and nobody means one.
MOST_DIGITS = 100


class Option(Struct, frozen=True):
    """An option: its flags (none for an argument), what it takes, what help says, how it is read, and its words.

    `read` turns what was given into what queries want, and raises Usage or Unknown; without it that stays as it is.
    `many` says that an argument is made of all the words that are left, `hidden` that help does not tell of it.
    """

    flags: str
    metavar: str
    help: str
    read: Callable[..., Any] | None = None
    words: tuple[str, ...] = ()
    many: bool = False
    hidden: bool = False


class Declared(Struct, frozen=True, kw_only=True):
    """A parameter of a query or command: its option, the type of its values, and its default."""

    option: Option
    type: Any
    default: Any

    def label(self, name: str, flags: bool) -> str:
        """What a message calls it: its flag, or for an argument what it takes, or its name in Python."""
        if not flags:
            return name
        return self.option.flags.split()[0] if self.option.flags else self.option.metavar


def declared(function: Callable[..., Any]) -> dict[str, Declared]:
    """The parameters of a query or command that a user can give, by name."""
    return {
        name: _declared(parameter.annotation, parameter.default)
        for name, parameter in inspect.signature(function).parameters.items()
        if get_origin(parameter.annotation) is Annotated
    }


def _declared(annotation: Any, default: Any) -> Declared:
    kind, option, *_ = get_args(annotation)
    return Declared(option=option, type=kind, default=default)


def one_of(name: str, *choices: str) -> Option:
    """The option that takes one or more of some fixed words."""
    read = partial(fixed, name=name, choices=choices)
    return Option(
        f"--{name}", name.upper(), f"Only this {name}: {', '.join(choices)}. Repeatable, or a,b.", read, choices
    )


def words_in(name: str, literal: Any) -> Option:
    """The option that takes one or more of the words of a Literal type."""
    return one_of(name, *words_of(literal))


def fixed(given: Words, _: inputs.Reading, *, name: str, choices: tuple[str, ...]) -> list[str]:
    """Fixed words as the data writes them; `name` is what a message calls them. Raises Usage."""
    return inputs.fixed_words(given, name, choices)


def whole_number(text: str) -> int:
    """A number of at least 1. Raises ValueError with a sentence for people."""
    if not text.isascii() or not text.isdecimal() or len(text) > MOST_DIGITS or int(text) < 1:
        raise ValueError(messages.NOT_A_NUMBER.format(text=brief(text)))
    return int(text)


# fmt: off
AsOf = Annotated[str, Option("--as-of", "DATE", "Answer as things stood on a day: 2023-12-14, today, or the last day of 2023-12 or 2023; this month or year means today. [default: today]", inputs.day)]
Since = Annotated[str | None, Option("--since", "DATE", "From this day on; the first day of a month or year.", inputs.first_day)]
Until = Annotated[str | None, Option("--until", "DATE", "Up to this day; the last day of a month or year, but today for this month or year.", inputs.day)]
States = Annotated[Words, Option("--state", "STATE", "Only this state: a name in English, Russian or Chinese, or a code. Repeatable, or a,b.", inputs.states)]
Areas = Annotated[Words, Option("--area", "AREA", "Only this area, such as energy (see sco areas). Repeatable, or a,b.", inputs.areas)]
Bodies = Annotated[Words, Option("--body", "BODY", "Only this body, by id, name or short name (see sco bodies). Repeatable, or a,b.", inputs.bodies)]
Meetings = Annotated[Words, Option("--meeting", "MEETING", "Only this meeting, by id (see sco meetings). Repeatable, or a,b.", inputs.meetings)]
People = Annotated[Words, Option("--person", "PERSON", "Only this person: a name in English, Russian or Chinese, or a part of it. Repeatable, or a,b.", inputs.people)]
Proposers = Annotated[Words, Option("--proposed-by", "WHO", "Only what this state, person or body proposed. Repeatable, or a,b.", inputs.proposers)]
Offices = Annotated[Words, Option("--office", "OFFICE", "Only offices with these words in their name. Repeatable, or a,b.", inputs.folded)]
Publishers = Annotated[Words, Option("--publisher", "NAME", "Only publishers with these words in their name. Repeatable, or a,b.", inputs.folded)]
Languages = Annotated[Words, Option("--language", "CODE", "Only sources in this language, such as en, ru or zh. Repeatable, or a,b.", inputs.small)]
All = Annotated[bool, Option("--all", "", "Everything, each on a line of its own, not only the main line.")]
Phases = Annotated[Words, one_of("phase", "held", "current", "announced", "unknown")]

Format = Annotated[str | None, Option("--format -f", "FORMAT", "table, csv, tsv, json, jsonl, md, yaml, html or xlsx (Excel, to a file). [default: table at a terminal, tsv in a pipe]")]
Columns = Annotated[str | None, Option("--columns -c", "KEYS", "Only these columns, in this order: a,b,c.")]
Sort = Annotated[str | None, Option("--sort", "KEY", "Sort by a column; -KEY for descending.")]
Limit = Annotated[int | None, Option("--limit", "N", "At most N rows.")]
NoHeader = Annotated[bool, Option("--no-header", "", "Leave out the headings.")]
Output = Annotated[str | None, Option("--output -o", "FILE", "Write to a file (- for standard output); its ending chooses the format: .csv, .json, .txt …")]
Data = Annotated[str | None, Option("--data", "DIR", "A folder of your own data; a file there takes the place of the bundled one of the same name. [env var: SCO_DATA]")]
NoPager = Annotated[bool, Option("--no-pager", "", "Print long answers at a terminal at once, without the pager. [env var: PAGER]")]
Quiet = Annotated[bool, Option("--quiet -q", "", "No remarks beside the answer; mistakes are still told.")]
Text = Annotated[str, Option("", "TEXT", "One or more words.", inputs.joined, many=True)]
Values = Annotated[Words, Option("", "[WORDS]", "Values of its filters, as people say them: a state, an area, a status, a year.", many=True)]
What = Annotated[str, Option("", "ID-OR-NAME", "What to show; a name of several words may stand without quotes.", inputs.joined, many=True)]
Folder = Annotated[str | None, Option("", "[DIR]", "A folder of your own data. [default: the bundled data]")]
Chart = Annotated[bool, Option("--chart", "", "Draw it, in text or with -o into a file: .svg, .png, .pdf, .vl.json or .txt.")]
Cite = Annotated[str | None, Option("--cite", "STYLE", "References to the sources instead: plain, bibtex, biblatex, ris or csl-json.")]
# fmt: on


class Shared(Struct, frozen=True, kw_only=True):
    """What the options that commands share say."""

    format: Format = None
    columns: Columns = None
    sort: Sort = None
    limit: Limit = None
    no_header: NoHeader = False
    output: Output = None
    cite: Cite = None
    data: Data = None
    no_pager: NoPager = False
    quiet: Quiet = False


# The shared options of a page, which has no rows to choose, sort or count.
PAGE = ("format", "output", "data", "no_pager", "quiet")
# The words after a listing.
WORDS = {"words": _declared(Values, ())}
# The chart in place of rows, of the listings that have one.
CHART = {"chart": _declared(Chart, False)}
SHARED = {name: _declared(annotation, None) for name, annotation in Shared.__annotations__.items()}
