"""`sco export`: the whole record, in files that other tools read."""

from collections.abc import Mapping
from typing import Annotated

import msgspec

from sco_cli import exports, grammar, messages
from sco_cli.commands import output, run
from sco_cli.commands.files import existing
from sco_cli.commands.folders import holds_files, write_folder
from sco_cli.errors import Usage, unknown
from sco_cli.exports import EXPORTS
from sco_cli.inputs import Reading
from sco_cli.listings import read_filters
from sco_cli.options import TODAY, AsOf, Option, Shared, declared


def read_kind(text: str, _: Reading) -> str:
    """The kind of export meant. Raises Usage with the nearest."""
    name = text.strip().casefold()
    if name not in EXPORTS:
        raise unknown("kind of export", text, EXPORTS, Usage)
    return name


KindOfExport = Annotated[str, Option("", "KIND", f"What to make: {', '.join(EXPORTS)}.", read_kind)]
Target = Annotated[str, Option("", "TARGET", "The new folder or file; - for standard output, where it is one file.")]
Force = Annotated[bool, Option("--force", "", "Replace a file, or files of a folder, that are there already.")]


def export(shared: Shared, kind: KindOfExport, target: Target, as_of: AsOf = TODAY, force: Force = False) -> None:
    """Makes the files of a kind and writes them where they are to be, all or none, and says so in a line."""
    begun = run.begin(msgspec.structs.replace(shared, output=target), formatted=False)
    read = read_filters(OPTIONS, begun.dataset, {"kind": kind, "as_of": as_of}, begun.today, flags=True)
    folder = EXPORTS[read["kind"]].folder
    if as_of not in (None, TODAY) and not EXPORTS[read["kind"]].dated:
        raise Usage(messages.OF_EVERY_DAY.format(kind=read["kind"]))
    if there(target, begun.where.file, folder) and not force:
        raise Usage((messages.HOLDS_FILES if folder else messages.ALREADY_THERE).format(target=target))
    files = exports.load(read["kind"]).files(begun.dataset, read["as_of"])
    if folder:
        write_folder(files, target)
    else:
        output.write(files[""], msgspec.structs.replace(begun.where, new=not force))
    named = messages.STANDARD_OUTPUT if begun.where.file is None else target
    output.say(said(named, files, begun.dataset.about.version), begun.where, always=True)


def there(target: str, file: str | None, folder: bool) -> bool:
    """Whether files are where the export is to be; `file` is None for standard output. Raises Usage for no target."""
    if not target.strip():
        raise Usage(messages.NO_TARGET)
    if folder and file is None:
        raise Usage(messages.CANNOT_WRITE.format(file=target, why=messages.IS_NO_FOLDER))
    return holds_files(target) if folder else file is not None and existing(target)


def said(target: str, files: Mapping[str, bytes], version: str) -> str:
    """What was made, in one line: how many files, and how many thousands of bytes in all."""
    size = -(-sum(map(len, files.values())) // 1000)
    return messages.EXPORTED.format(target=target, files=grammar.many(len(files), "file"), size=size, version=version)


OPTIONS = declared(export)
SHARED = ("data", "quiet")
ABOUT = (
    "{kinds} An export holds the whole record, with --data that of your folder; --as-of is the day of the page and of "
    "the answers in a database. What is there already is only replaced with --force; other files in a folder stay. "
    "When an export fails nothing is written. A package, database or page is only made of data in which 'sco validate' "
    "finds no error."
).format(kinds=" ".join(f"{name}: {each.about}" for name, each in EXPORTS.items()))
EXAMPLES = (
    "sco export datapackage sco-data",
    "sco export sqlite sco.db",
    "sco export sqlite sco-2023.db --as-of 2023-12-14",
    "sco export page sco.html",
    "sco export toml my-data",
)
RUN = export
