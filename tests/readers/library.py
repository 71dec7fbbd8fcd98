"""The libraries of other people that read what the program writes: the extra `readers` of pyproject.toml.

A test that needs one which is not installed is left out, unless READERS=all says that none may be missing, as CI does.
"""

import importlib
import os
from typing import Any

import pytest


def library(name: str) -> Any:
    """A library by the name of its module."""
    if required():
        return importlib.import_module(name)
    return pytest.importorskip(name, reason=f"{name} is not installed: pip install -e '.[readers]'")


def required() -> bool:
    """Whether no library may be missing."""
    return os.environ.get("READERS") == "all"
