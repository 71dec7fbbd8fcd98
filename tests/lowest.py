"""Prints the lowest versions of the dependencies, for pip to hold to: `python tests/lowest.py > lowest.txt`."""

import re
import tomllib
from pathlib import Path

# The parts that users get; what only the tests need may be new.
EXTRAS = ("excel", "page", "plot")


def lowest(text: str) -> list[str]:
    """The lowest versions that a pyproject.toml allows, a line each."""
    project = tomllib.loads(text)["project"]
    wanted = [*project["dependencies"], *(each for name in EXTRAS for each in project["optional-dependencies"][name])]
    return [re.sub(r"([\w-]+)>=([\w.]+).*", r"\1==\2", each) for each in wanted]


if __name__ == "__main__":
    print("\n".join(lowest((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))))
