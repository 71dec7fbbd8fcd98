"""What README.md takes from the program: outputs of commands, and its own two command lines for CI.

`cog -r -I tests README.md` writes the outputs anew; `python tests/readme.py line 1` prints a command line.
"""

import os
import re
import shlex
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"
# A fixed day and width, so that the outputs are the same wherever they are made.
ENVIRONMENT = {"SCO_TODAY": "2026-02-26", "COLUMNS": "80", "PATH": os.environ.get("PATH", "")}


def output(command: str, lines: int | None = None, *, begin: str = "") -> str:
    """What a command line beginning with `sco` prints, as a block for README.

    With `lines` at most so many of them, with `begin` only from the line that begins so.
    """
    program = [sys.executable, "-m", "sco_cli", *shlex.split(command)[1:]]
    found = subprocess.run(program, capture_output=True, text=True, env=ENVIRONMENT, check=False)
    text = found.stdout.splitlines()
    first = next(number for number, line in enumerate(text) if line.startswith(begin))
    last = len(text) if lines is None else min(first + lines, len(text))
    shown = ["…"] * (first > 0) + text[first:last] + ["…"] * (last < len(text))
    return "\n".join(["```console", f"$ {command}", *shown, "```"])


def query(question: str) -> str:
    """What the exported database answers, as a block for README."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sco.db"
        program = [sys.executable, "-m", "sco_cli", "export", "sqlite", str(path), "--quiet"]
        subprocess.run(program, env=ENVIRONMENT, check=True)
        with closing(sqlite3.connect(path)) as base:
            rows = ["|".join("" if cell is None else str(cell) for cell in row) for row in base.execute(question)]
    return "\n".join(["```console", f'$ sqlite3 sco.db "{question}"', *rows, "```"])


def measured() -> str:
    """The table of what commands take, as it was measured last: `make measured` measures anew."""
    return (README.parent / "benchmarks" / "measured.md").read_text(encoding="utf-8").strip()


def command_lines() -> list[str]:
    """The command lines of README's blocks for a shell, in order."""
    blocks = re.findall(r"```sh\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    return [line for block in blocks for line in block.strip().splitlines()]


if __name__ == "__main__":
    print(command_lines()[int(sys.argv[2]) - 1])
