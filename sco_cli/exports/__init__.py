"""The dataset in the tools of others: each module turns it into files, and writes nothing."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from msgspec import Struct

from sco_cli.dataset import Dataset


class Kind(Struct, frozen=True):
    """A kind of export: what it is, in a line of help, and whether it is a folder of files rather than one file.

    `dated` says that it holds answers of a day; what is not is the same on every day.
    """

    about: str
    folder: bool = True
    dated: bool = True


EXPORTS = {
    "datapackage": Kind("CSV files and a datapackage.json with their types, keys and licence.", dated=False),
    "sqlite": Kind("One SQLite database, with a full-text index.", folder=False),
    "page": Kind("One web page that stands alone: the whole record to read, with its sources.", folder=False),
    "schema": Kind("JSON Schema of every file of the data, and of what -f json writes.", dated=False),
    "toml": Kind("The files of the data as they are, to correct and to use with --data.", dated=False),
}


class Export(Struct, frozen=True, kw_only=True):
    """How a kind of export is made: `files` gives the bytes of each file by its path in the folder, `/` between parts.

    A kind that is one file gives it under the path "". The day, as ISO text, is that of answers which depend on one.
    The same dataset and day give the same bytes. Raises DataError when the data is at fault, Problem when something
    that it is made with is missing.
    """

    files: Callable[[Dataset, str], dict[str, bytes]]


def load(name: str) -> Export:
    """The export of this name; its module is only loaded now."""
    return cast("Export", import_module(f"sco_cli.exports.{name}").EXPORT)
