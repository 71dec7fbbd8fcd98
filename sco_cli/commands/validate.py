"""`sco validate`: checks the bundled data, or a folder of one's own."""

from pathlib import Path
from typing import Annotated

import typer

from sco_cli import formats, options, sheets
from sco_cli.answers.faults import FaultRow
from sco_cli.commands import listing, output
from sco_cli.dataset import Dataset
from sco_cli.faults import Fault
from sco_cli.options import Shared
from sco_cli.validation import check

ABOUT = (
    "Names every fault at once: file, line, record, field, and what is expected. Files that a folder of your own "
    "lacks are taken from the bundled data. Ends with 1 when there are errors; warnings alone are no failure."
)
EXAMPLES = ("sco validate", "sco validate my-data", "sco validate my-data --format json")
Folder = Annotated[
    Path | None,
    typer.Argument(metavar="[DIR]", help="A folder of your own data. [default: the bundled data]", show_default=False),
]


@options.with_options(("format", "output", "data"))
def validate(shared: Shared, folder: Folder = None) -> None:
    """Answers with the faults as rows, and with 1 when there are errors."""
    name = output.chosen_format(shared)
    dataset = Dataset(folder or shared.data)
    faults = check(dataset)
    rows = [fault_row(fault) for fault in faults]
    sheet = sheets.sheet("faults", rows)
    output.write(formats.render(name, sheet, screen=output.screen(shared)), shared)
    errors = sum(1 for fault in faults if fault.severity == "error")
    listing.say(summary(errors, len(faults) - errors))
    if errors:
        raise typer.Exit(1)


def fault_row(fault: Fault) -> FaultRow:
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
        return "The data keeps all rules."
    return f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}."
