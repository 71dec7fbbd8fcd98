"""Ways to break a TOML file of the dataset, each a small change drawn by chance; all at once they are `WAYS`."""

import re
from collections.abc import Callable
from random import Random

Way = Callable[[Random, str], str]

TEXTS = (
    "",
    " ",
    "\\u0000",
    "\\u001b[31mred\\u001b[0m",
    "\\u202eabc",
    "\\u2028",
    "\\ud7ff\\ue000",
    "[bold]x[/bold] [/nothing]",
    "<script>alert(1)</script>",
    "a|b\\n\\tc\\r\\nd",
    "=1+1",
    "@SUM(A1)",
    "x" * 3_000,
    "中" * 300,
    "é" * 40 + "e\\u0301" * 40,
    "\\U0001F469\\u200D\\U0001F680",
    "a\\u200bb\\u061cc",
    "$x^2$ `code` **bold** [link](https://a.example)",
    "}, author={evil",
    "https://a.example/x y",
    "null",
    "yes",
    "0048",
    "-",
    "../../etc",
    "#Q1",
    "AA",
    "ALPHA",
)
DATES = (
    "0000",
    "0001",
    "0001-01-01",
    "../..",
    "../0001",
    "9999",
    "9999-12",
    "9999-12-31",
    "9999-12-31/..",
    "10000-01-01",
    "-0044",
    "2023-02-29",
    "2023-13",
    "2024-02-29",
    "2011-05-27/..",
    "../2011-05-27",
    "2012/2011",
    "2012-06/2012-06",
    "2012~",
    "2012-06?",
    "2012-06-07%",
    "2012-06-07T10:00:00",
    "٢٠٠٤",
    "２００４",
    "2004-١٢",
    "20O4",
    "1e3",
    "",
    " 2012",
    "2012/2013/2014",
    "201X",
    "Y-17E7",
)
VALUES = (
    "1",
    "0",
    "-1",
    "9" * 20,
    "9" * 5_000,
    "0x" + "f" * 40,
    "1.5",
    "-0.0",
    "nan",
    "-inf",
    "1e400",
    "true",
    "false",
    "[]",
    "[[]]",
    '[""]',
    "[1, 2]",
    '["AA", "AA"]',
    '["AA", 1]',
    "{}",
    '{ text = "x" }',
    '[{ text = "x" }]',
    "2012-06-07",
    "2012-06-07T10:00:00Z",
    "10:00:00",
    "'single'",
    '"""\nseveral\nlines\n[[states]]\nid = "XX"\n"""',
    "'''\n[[terms]]\n'''",
    '"open',
    "",
    "[" * 600 + "]" * 600,
    "{ a = " * 300 + "1" + " }" * 300,
    "[" + "'x', " * 2_000 + "]",
    '"' + "y" * 100_000 + '"',
)
ADDED = (
    "[[unknown]]\nid = 'x'\n",
    "[unknown]\n",
    "a.b.c = 1\n",
    ".".join("k" * 600) + " = 1\n",
    "[" + ".".join("k" * 1_200) + "]\n",
    '"" = 1\n',
    '"\\u001b" = 1\n',
    "version = 3\n",
    "= 1\n",
    "[[\n",
    "[[states]]\n",
    "[[states]]\nid = 'AA'\n",
    "# a comment with \x0b in it\n",
    "".join(f"[[t{number}]]\n" for number in range(200)),
)
SETS = re.compile(r"^(\s*)([\w-]+)( *= *)(.*)$", re.M)
DATED = re.compile(r'"(?:\.\./)?\d{4}(?:-\d\d){0,2}[^"]*"')
QUOTED = re.compile(r'"([^"\n]*)"')
HEADER = re.compile(r"^\s*\[\[([\w.]+)\]\]", re.M)
RECORD = re.compile(r"^\[\[\w+\]\].*?(?=^\[\[|\Z)", re.M | re.S)


def somewhere(random: Random, pattern: re.Pattern[str], text: str, new: Callable[[re.Match[str]], str]) -> str:
    """The text with one match of a pattern replaced; unchanged when there is none."""
    found = list(pattern.finditer(text))
    if not found:
        return text
    match = random.choice(found)
    return text[: match.start()] + new(match) + text[match.end() :]


def value(random: Random, text: str) -> str:
    """The value of a key becomes another, often of another type."""
    return somewhere(random, SETS, text, lambda match: "".join(match.groups()[:3]) + random.choice(VALUES))


def words(random: Random, text: str) -> str:
    """A text in quotes becomes another, or gets it in its midst."""
    new = random.choice(TEXTS)
    at = random.random()

    def inside(match: re.Match[str]) -> str:
        old = match[1]
        return f'"{new}"' if at < 0.5 else f'"{old[: len(old) // 2]}{new}{old[len(old) // 2 :]}"'

    return somewhere(random, QUOTED, text, inside)


def date(random: Random, text: str) -> str:
    """A date becomes an odd one."""
    return somewhere(random, DATED, text, lambda _: f'"{random.choice(DATES)}"')


def other_date(random: Random, text: str) -> str:
    """A date becomes another one that is well written."""
    day = f"{random.randint(1990, 2040)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    return somewhere(random, DATED, text, lambda _: f'"{day[: random.choice((4, 7, 10))]}"')


def swapped(random: Random, text: str) -> str:
    """A text in quotes becomes another that stands in the file: references lead elsewhere, ids are those of others."""
    found = QUOTED.findall(text) or [""]
    return somewhere(random, QUOTED, text, lambda _: f'"{random.choice(found)}"')


def lost(random: Random, text: str) -> str:
    """A line that sets something is missing."""
    return somewhere(random, SETS, text, lambda _: "")


def twice(random: Random, text: str) -> str:
    """A line stands twice."""
    return somewhere(random, SETS, text, lambda match: f"{match[0]}\n{match[0]}")


def renamed(random: Random, text: str) -> str:
    """A key has another name."""
    name = random.choice(("date", "id", "history", "sorces", "x", '"a b"', "naïve", "start.end", "true", "-"))
    return somewhere(random, SETS, text, lambda match: f"{match[1]}{name}{match[3]}{match[4]}")


def header(random: Random, text: str) -> str:
    """The heading of a table is another, or none."""
    new = (
        "",
        "[{}]",
        "[[{}.x]]",
        "[[x]]",
        "[[{}",
        "[[ {} ]] # c",
        "[[{}]]\n[[{}]]",
        "[[{}]] x",
        '[["{}"]]',
        "[[[{}]]]",
    )
    shape = random.choice(new)
    return somewhere(random, HEADER, text, lambda match: shape.replace("{}", match[1]))


def record_twice(random: Random, text: str) -> str:
    """A record or one of its tables stands twice."""
    return somewhere(random, RECORD, text, lambda match: match[0] + "\n" + match[0])


def record_lost(random: Random, text: str) -> str:
    """A record or one of its tables is missing."""
    return somewhere(random, RECORD, text, lambda _: "")


def records_turned(random: Random, text: str) -> str:
    """The records stand in another order."""
    records = RECORD.findall(text)
    random.shuffle(records)
    return "\n".join(records)


def many(random: Random, text: str) -> str:
    """A record stands three hundred times, each with an id of its own."""

    def copies(match: re.Match[str]) -> str:
        return "\n".join(match[0].replace('id = "', f'id = "{number}-', 1) for number in range(300))

    return somewhere(random, RECORD, text, copies)


def added(random: Random, text: str) -> str:
    """Something that belongs nowhere stands at the beginning or the end."""
    new = random.choice(ADDED)
    return f"{new}{text}" if random.random() < 0.5 else f"{text}\n{new}"


def emptied(random: Random, text: str) -> str:
    """Next to nothing is left."""
    return random.choice(("", "\n", "# nothing\n", "\ufeff", "x", text[:1]))


def cut(random: Random, text: str) -> str:
    """A piece is missing."""
    start = random.randrange(len(text) + 1)
    return text[:start] + text[random.choice((start + random.randint(1, 40), len(text))) :]


def letters(random: Random, text: str) -> str:
    """A character stands somewhere that does not belong there."""
    at = random.randrange(len(text) + 1)
    odd = "\x00\x07\x1b\x7f\x85\xa0\u2028\u2029\u200f\u202e\ufeff\ufffe\U0010ffff\r\t\"'[]{}=#,\\中"
    return text[:at] + random.choice(odd) * random.choice((1, 1, 1, 50)) + text[at:]


def line_ends(random: Random, text: str) -> str:
    """Lines end as they do elsewhere."""
    return text.replace("\n", random.choice(("\r\n", "\r", "\n\n", "\u2028\n", "\x85\n", "\u2028")))


WAYS: tuple[Way, ...] = (
    *(value, words, date, other_date, swapped, lost, twice, renamed, header),
    *(record_twice, record_lost, records_turned, many, added, emptied, cut, letters, line_ends),
)


def encoded(random: Random, text: str) -> bytes:
    """A text as the bytes of a file, in one of eight cases otherwise than in UTF-8, or with some of them changed."""
    if random.random() > 1 / 8:
        return text.encode("utf-8", "surrogatepass")
    name = random.choice(("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp1251", "flip", "flip", "insert"))
    if name not in ("flip", "insert"):
        return text.encode(name, "replace")
    data = bytearray(text.encode("utf-8", "surrogatepass") or b"\n")
    for _ in range(random.choice((1, 1, 4))):
        at = random.randrange(len(data))
        if name == "flip":
            data[at] ^= 1 << random.randrange(8)
        else:
            data[at:at] = random.choice((b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x00", b"\xc0\x80"))
    return bytes(data)
