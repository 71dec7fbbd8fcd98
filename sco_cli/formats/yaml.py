"""A YAML list of tables; dates stay text, whichever version of YAML a reader speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from sco_cli.formats import Format, Screen
from sco_cli.sheets import Sheet

if TYPE_CHECKING:
    from sco_cli.sections import Page

# What is more than text in YAML 1.2 or in the letter of 1.1, and not to PyYAML, which quotes the rest: numbers, y, n.
MEANT = re.compile(r"[-+]?\.?\d|[yn]$", re.IGNORECASE)


class Writer(yaml.SafeDumper):
    """PyYAML's writer, with quotes around every text that any reader may take for more than text."""


def quoted(writer: Writer, text: str) -> yaml.ScalarNode:
    """A text, in quotes where it could be taken for a number or for yes or no."""
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style="'" if MEANT.match(text) else None)


Writer.add_representer(str, quoted)


def render(sheet: Sheet, _header: bool, _: Screen) -> str:
    """The sheet as YAML."""
    return dumped(sheet.records())


def render_page(page: Page, _: Screen) -> str:
    """The page as one YAML table."""
    return dumped(page.record())


def dumped(value: object) -> str:
    """YAML with its keys in order."""
    text: str = yaml.dump(value, Dumper=Writer, allow_unicode=True, sort_keys=False, width=100)
    return text


FORMAT = Format(sheet=render, page=render_page, nested=True)
