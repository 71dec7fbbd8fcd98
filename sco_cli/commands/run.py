"""What every run decides once: today's day, the dataset, where the answer goes."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

from sco_cli import dates, formats, inputs, messages
from sco_cli.commands import output
from sco_cli.dataset import Dataset
from sco_cli.errors import Usage
from sco_cli.options import Shared
from sco_cli.sheets import Origin

# The dataset that the front door opened to understand words, so that a run opens it once.
opened: list[Dataset] = []


class Run(Struct, frozen=True):
    """A run of a command: its dataset, today's day, and where its answer goes."""

    dataset: Dataset
    today: str
    where: output.Destination


def begin(shared: Shared, *, cite: str | None = None, formatted: bool = True) -> Run:
    """The run that the shared options and the environment ask for; `cite` is the style when references are written.

    What is not `formatted` is written in no format. Raises Usage and DataError.
    """
    if shared.data is not None and not shared.data.strip():
        raise Usage(messages.NO_DATA_NAMED)
    folder = shared.data or os.environ.get("SCO_DATA")
    where = output.destination(shared, cite=cite, formatted=formatted)
    dataset = opened[-1] if opened else Dataset(Path(folder) if folder else None)
    return Run(dataset, today(dataset), where)


def today(dataset: Dataset) -> str:
    """Today, or the day that SCO_TODAY sets. Raises Usage when that is none."""
    now = dates.today()
    text = os.environ.get("SCO_TODAY")
    return inputs.day(text, inputs.Reading(dataset, now, "SCO_TODAY")) if text else now


def origin(begun: Run, day: str) -> Origin:
    """Where an answer of a day is from."""
    about = begun.dataset.about
    return Origin(
        as_of=day, dataset=about.title, version=about.version, licence=about.licence, publisher=about.publisher
    )


def say_how_far(begun: Run, day: str, *, page: bool = False) -> None:
    """Says how far the record was verified, when an answer speaks of a later day and has no title that says so."""
    about = begun.dataset.about
    titled = day > about.reach.last and formats.titled(begun.where.format, page)
    if day > about.verified_through.last and not titled:
        output.say(messages.HOW_FAR.format(date=about.verified_through), begun.where)
