"""Standard output and error, which may be closed, or lead into a pipe that nobody reads any more."""

from __future__ import annotations

import os
import sys
from typing import TextIO


def give_up(stream: TextIO | None) -> None:
    """Lets what is still to be written go nowhere, so that Python does not fail on it when it closes its streams."""
    if stream:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def tell(text: str) -> None:
    """Writes a line or several to standard error; where that takes nothing, nothing is lost but the words."""
    if sys.stderr is None:
        return
    try:
        print(text, file=sys.stderr, flush=True)
    except OSError:
        give_up(sys.stderr)
