"""Odd command lines: words of the program and of the record, options and junk in any order, and what comes of them.

A case is its seed: `python tests/fuzz/run.py --kind lines --seed 17` shows the line, and what came of it.
"""

import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random

from fuzz.promises import attempt, broken, broken_json, broken_message
from msgspec import Struct
from running import SMALL, Outcome

from sco_cli.contents import ACROSS, ALIASES, COMMANDS, RECORDS
from sco_cli.formats import FORMATS
from sco_cli.listings import listing
from sco_cli.options import SHARED, Declared

TEXT = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SMALL.rglob("*.toml")))
IDS: list[str] = re.findall(r'^id = "([^"]+)"$', TEXT, re.M)
NAMES: list[str] = [
    json.loads(f'"{each}"') for each in re.findall(r'^\s*(?:name\w*|title|person\w*|term) = "([^"\\]+)"$', TEXT, re.M)
]
OWN: dict[str, dict[str, Declared]] = {name: listing(name).options for name in (*RECORDS, *ACROSS)}
DATES = (
    *("2012", "2012-06", "2012-06-07", "today", "now", "2025-12", "2026", "2026-02", "2030", "1996", "1900", "0001"),
    *("9999", "9999-12", "9999-12-31", "0000", "2023-02-29", "2024-02-29", "2012-13", "2012-6", "12-06-2012", "2012~"),
    *("2012/2014", "2012-2014", "../2012", "2012/..", "june 2012", "7 June 2012", "июнь 2012", "2012年6月", "٢٠١٢"),
    *(
        "since 2012",
        "until 2014",
        "before 2012",
        "last year",
        "in the 2010s",
        "yesterday",
        "2012-06-07T00:00:00",
        "1e3",
    ),
)
ASKED = (
    *("who", "when", "did", "join", "chairs", "the", "in", "what", "is", "of", "and", "how many", "members", "between"),
    *("кто", "когда", "вступил", "член", "谁", "什么时候", "加入", "成员", "observer", "energy", "энергия", "能源"),
)
JUNK = (
    *("", " ", "'", '"', '""', "`", "\\", "-", "--", "---", "--x", "-x", "-qq", "-fo", "-f", "--format", "--as-of"),
    *(
        "-1",
        "-0",
        "+1",
        "0",
        "1",
        "1.5",
        "1e9",
        "99999999999999999999",
        "9" * 5_000,
        "null",
        "nan",
        "*",
        "?",
        "%",
        "%s",
    ),
    *(
        "{}",
        "{0}",
        "{text}",
        "$HOME",
        "~",
        "!",
        "!!",
        "#",
        "#Q1",
        "#Q",
        "a#",
        "a,b,,c",
        ",",
        ",,",
        ";",
        "|",
        "&",
        "a=b",
    ),
    *(
        "=",
        "--=",
        "--state=",
        "--state=alpha",
        "-falpha",
        "-fjson",
        "-f=json",
        "-hq",
        "-qh",
        "-h",
        "--help",
        "--version",
    ),
    *("[bold]x[/bold]", "[/]", "<b>", "**x**", "a\nb", "a\tb", "\r", "\x00", "\x1b[31m", "\x7f", "\x85", "\u2028"),
    *(
        "\u202eabc",
        "\u200b",
        "\u061c",
        "\ufeff",
        "\ud800",
        "\udcff",
        "\U0001f469\u200d\U0001f680",
        "e\u0301",
        "ß",
        "İ",
        "ﬀ",
    ),
    *(
        "中" * 100,
        "x" * 10_000,
        "a b " * 500,
        "²",
        "½",
        "Ⅻ",
        "𝟚𝟘𝟙𝟚",
        "ａｌｐｈａ",
        "ᴀ",
        "é" * 200,
        "-" * 50,
        "🇨🇳",
        "א",
        "ي",
    ),
    *("--no-header=1", "--limit=-1", "--no-such", "--all=yes"),
)
CHECKS = {"validate", "check"}
WRITTEN = (
    "out.csv",
    "out.json",
    "out.txt",
    "out.html",
    "out",
    "out.xyz",
    ".csv",
    "new/out.csv",
    "folder",
    "-",
    "",
    "a b.md",
)


class Case(Struct, frozen=True):
    """A command line, and whether a terminal shows its answer."""

    arguments: list[str]
    tty: bool


def case(seed: int) -> Case:
    """The command line of a seed: mostly nearly right, at times with its words turned and replaced."""
    random = Random(f"line {seed}")
    shape = random.random()
    if shape < 0.5:
        arguments = command(random)
    elif shape < 0.75:
        arguments = [random.choice((*ASKED, name(random), random.choice(DATES))) for _ in range(random.randint(1, 6))]
    else:
        arguments = [anything(random) for _ in range(random.randint(0, 7))]
    for _ in range(random.choice((0, 0, 0, 1, 1, 2, 4))):
        arguments = turned(random, arguments)
    return Case(arguments, random.random() < 0.3)


def command(random: Random) -> list[str]:
    """A command with some of its options, and words."""
    called = random.choice((*COMMANDS, *ALIASES))
    own = OWN.get(ALIASES.get(called, called), {})
    arguments = [called]
    for _ in range(random.choice((0, 1, 1, 2, 3))):
        arguments += option(random, own)
    words = 1 if called in ("show", "search", "find", "diff", "compare", "changes") else random.choice((0, 0, 1, 2))
    return arguments + [word(random) for _ in range(words)]


def option(random: Random, own: dict[str, Declared]) -> list[str]:
    """An option of the command or one that all share, as it is written, with a value that often fits."""
    key, each = random.choice([*own.items(), *SHARED.items()])
    flags = each.option.flags.split()
    if not flags:
        return [fitting(random, key, each)]
    flag = random.choice(flags)
    if each.type is bool:
        return [flag]
    value = fitting(random, key, each)
    return [f"{flag}={value}"] if random.random() < 0.2 else [flag, value]


def fitting(random: Random, key: str, each: Declared) -> str:
    """A value such as an option takes."""
    columns = ("id", "date", "name", "sources", "as_of", "dataset", "status", "-date", "-id", "state", "note", "title")
    known: dict[str, Sequence[str]] = {
        "format": tuple(FORMATS),
        "columns": columns,
        "sort": columns,
        "limit": ("1", "0", "3", "-1", "x"),
        "output": WRITTEN,
        "cite": ("plain", "bibtex", "biblatex", "ris", "csl-json"),
        "data": ("folder", "nothing", str(SMALL), ""),
        "on": ("12-31", "02-29", "2-1", "06-15"),
        **dict.fromkeys(("as_of", "since", "until", "first", "last"), DATES),
    }
    choices: Sequence[str] = known.get(key) or each.option.words or (name(random), word(random))
    several = key in ("columns", "state", "area", "kind", "status") and random.random() < 0.3
    return ",".join(random.choices(choices, k=2)) if several else random.choice(choices)


def name(random: Random) -> str:
    """What a record is called."""
    return random.choice(random.choice((IDS, NAMES)))


def word(random: Random) -> str:
    """A word that may stand after a command."""
    return random.choice((name(random), name(random), random.choice(DATES), random.choice(ASKED), random.choice(JUNK)))


def anything(random: Random) -> str:
    """A word of any kind."""
    _, each = random.choice([*SHARED.items(), *OWN[random.choice(list(OWN))].items()])
    flag = random.choice(each.option.flags.split() or ["--"])
    return random.choice((word(random), random.choice(JUNK), random.choice((*COMMANDS, *ALIASES)), flag))


def turned(random: Random, arguments: list[str]) -> list[str]:
    """The words with one change: turned, lost, doubled, added, misspelt, in other letters."""
    if not arguments:
        return [anything(random)]
    at = random.randrange(len(arguments))
    old, before, after = arguments[at], arguments[:at], arguments[at + 1 :]
    cut = random.randrange(len(old) + 1)
    news = (
        [*after, old, *before],
        before + after,
        [*before, old, old, *after],
        [*before, anything(random), *after],
        [*before, old[:cut] + old[cut + 1 :], *after],
        [*before, old[:cut] + random.choice(JUNK)[:20] + old[cut:], *after],
        [*before, old.swapcase(), *after],
        [*before, old.replace(" ", "  "), anything(random), *after],
    )
    return random.choice(news)


def problems(seed: int) -> list[str]:
    """What `sco` does with the command line of a seed that it must not do."""
    given = case(seed)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place).resolve()
        (folder / "folder").mkdir()
        outcome = attempt(given.arguments, folder, tty=given.tty)
        left = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        return [text.replace(str(folder), "…") for text in found(given.arguments, outcome, left)]


def found(arguments: list[str], outcome: Outcome | str, left: set[str]) -> Iterator[str]:
    """What goes wrong; `left` are the files that there are after the run."""
    # The faults of a dataset are an answer, and end with 1.
    if len(left) == 1 and isinstance(outcome, Outcome) and outcome.code == 1 and CHECKS & {*arguments}:
        return
    yield from broken(outcome)
    if isinstance(outcome, str):
        return
    yield from broken_message(outcome)
    if left and outcome.code:
        yield f"ends with {outcome.code} and leaves {sorted(left)}"
    if len(left) > 1:
        yield f"leaves several files: {sorted(left)}"
    if outcome.out[:1] in ("[", "{") and outcome.code == 0 and last_format(arguments) == "json":
        yield from broken_json(outcome.out)


def last_format(arguments: list[str]) -> str | None:
    """The format that a command line asks for in so many words."""
    pairs = [pair for pair in pairwise(arguments) if pair[0] in ("-f", "--format")]
    return pairs[-1][1] if len(pairs) == 1 else None
