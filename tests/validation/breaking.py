"""Breaking the small dataset: a few words of its files replaced, and what a rule then finds."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from running import SMALL, tidied

from sco_cli.errors import Fault


class Found(NamedTuple):
    """A fault, with the text of the line that it names."""

    id: str
    field: str
    line: str
    message: str
    severity: str = "error"


Break = Callable[..., list[Found]]


def edited(name: str, *changes: tuple[str, str]) -> str:
    """The text of a file of the small dataset, with the first of each old text replaced by a new one."""
    text = tidied((SMALL / f"{name}.toml").read_text(encoding="utf-8"))
    for old, new in changes:
        assert old in text, f"{name}.toml does not hold {old!r}"
        text = text.replace(old, new, 1)
    return text


def found(faults: Iterable[Fault]) -> list[Found]:
    """Faults with the text of their lines."""
    return [Found(each.id, each.field, line(each), each.message, each.severity) for each in faults]


def line(fault: Fault) -> str:
    """The text of the line that a fault names, if it names one."""
    return Path(fault.file).read_text(encoding="utf-8").splitlines()[fault.line - 1].strip() if fault.line else ""
