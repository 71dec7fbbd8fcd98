"""Answers about the Shanghai Cooperation Organisation, each with its source.

import sco_cli

sco = sco_cli.load()
sco.members(as_of="2014-12-31")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from sco_cli.api import Sco
    from sco_cli.errors import DataError, Unknown, Usage

__version__ = "0.2.0.dev0"
__all__ = ["DataError", "Unknown", "Usage", "load"]


def load(data: str | Path | None = None, *, today: str | None = None) -> Sco:
    """The dataset, ready to be asked; see sco_cli.api.load."""
    # Imported here, so that a command does not load what only Python users need.
    from sco_cli import api

    return api.load(data, today=today)


def __getattr__(name: str) -> object:
    """The errors that a question can raise, loaded when they are first named."""
    if name in __all__:
        from sco_cli import errors

        return getattr(errors, name)
    raise AttributeError(f"module 'sco_cli' has no attribute '{name}'")
