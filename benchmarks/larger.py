"""A dataset many times as large as the bundled one, made of it: every record again and again, under further ids.

Copies name copies, so that references hold and spells, histories and meetings are as many times as many. Areas stay as
they are, since initiatives are filed under them. What is made up is seen by `sco validate`, mostly as the codes of
states, of which there are not so many.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from sco_cli.dataset import Dataset
from sco_cli.records import COLLECTIONS, Area

# A text in quotes that can be an id, alone or with a place in the source after it; a status, kind or act is none.
QUOTED = re.compile(r'(?<!status = )(?<!kind = )(?<!act = )"([A-Za-z0-9-]+)(#[^"]*)?"')
# What no two records share: names and addresses, with more of them in a list.
OWN = re.compile(
    r'^(?:name|title|term|short|person|office|url|alpha3|m49)(?:_ru|_zh)? = "(?:[^"\\]|\\.)*|^aliases = \["[^"]*', re.M
)


def write(folder: Path, times: int) -> None:
    """Writes into a folder the files of a dataset `times` times as large as the bundled one."""
    dataset = Dataset()
    ids = {record.id for kind in COLLECTIONS if kind is not Area for record in dataset.records(kind)}
    (folder / "initiatives").mkdir()
    for kind in COLLECTIONS:
        for path in dataset.files(kind):
            below = path.relative_to(path.parents[1] if kind.by_area else path.parent)
            with (folder / below).open("w", encoding="utf-8") as file:
                for block in blocks(path.read_text(encoding="utf-8"), kind.collection):
                    file.write(block)
                    for number in range(2, times + 1) if kind is not Area else ():
                        file.write(copied(block, number, ids))


def blocks(text: str, collection: str) -> Iterator[str]:
    """The records of a file as text, each up to the next."""
    header = f"[[{collection}]]\n"
    yield from (header + part.rstrip("\n") + "\n\n" for part in text.split(header)[1:])


def copied(block: str, number: int, ids: set[str]) -> str:
    """A record as text, under another id and name, naming copies where it names records."""

    def renamed(found: re.Match[str]) -> str:
        key, place = found[1], found[2] or ""
        return f'"{key}-{number:03}{place}"' if key in ids else found[0]

    def told_apart(found: re.Match[str]) -> str:
        return f"{found[0]}{'?' if found[0].startswith('url') else ' '}{number}"

    return OWN.sub(told_apart, QUOTED.sub(renamed, block))
