"""`sco validate`: checks the bundled data, or a folder of one's own."""

from typing import ClassVar

import msgspec
import typer

from sco_cli import formats, grammar, labels, messages, sheets
from sco_cli.commands import output, run
from sco_cli.errors import Fault
from sco_cli.fields import Id, Mark, Prose
from sco_cli.options import PAGE, Folder, Shared, declared
from sco_cli.rows import Columns, Row
from sco_cli.validation import check


class FaultRow(Row, frozen=True, kw_only=True):
    """A fault in the data; `line` is None when no line can be named."""

    columns: ClassVar = Columns(main="message", keep="line field id severity")

    severity: Mark
    file: str
    line: int | None
    id: Id | None
    field: Mark | None
    message: Prose


def validate(shared: Shared, folder: Folder = None) -> None:
    """Answers with the faults as rows, and with 1 when there are errors."""
    begun = run.begin(msgspec.structs.replace(shared, data=shared.data if folder is None else folder))
    faults = check(begun.dataset)
    sheet = sheets.sheet(FaultRow, [row(fault) for fault in faults], labels.FAULTS)
    output.write(formats.render(begun.where.format, sheet, screen=begun.where.screen), begun.where)
    errors = sum(1 for fault in faults if fault.severity == "error")
    output.say(summary(errors, len(faults) - errors), begun.where, always=not faults)
    if errors:
        raise typer.Exit(1)


def row(fault: Fault) -> FaultRow:
    """A fault as a row."""
    return FaultRow(
        severity=fault.severity,
        file=fault.file,
        line=fault.line or None,
        id=fault.id or None,
        field=fault.field or None,
        message=fault.message,
    )


def summary(errors: int, warnings: int) -> str:
    """How many errors and warnings there are, in words."""
    if not errors and not warnings:
        return messages.NO_FAULTS
    return messages.COUNTED.format(errors=grammar.many(errors, "error"), warnings=grammar.many(warnings, "warning"))


OPTIONS = declared(validate)
SHARED = PAGE
ABOUT = (
    "Names every fault at once: file, line, record, field, and what is expected. Files that a folder of your own "
    "lacks are taken from the bundled data. Ends with 1 when there are errors; warnings alone are no failure."
)
EXAMPLES = ("sco validate", "sco validate my-data", "sco validate my-data --format json")
RUN = validate
