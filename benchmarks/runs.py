"""Runs of programs in processes of their own: how long they take and how much memory, always several in turn.

Commands take turns, so that a slow moment of the machine falls on all.
"""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import NamedTuple

START = "from sco_cli.__main__ import main; main()"
HELLO = """import typer
app = typer.Typer()
@app.command()
def main(name: str = "world"):
    print("Hello", name)
app()
"""
TAB = {"_SCO_COMPLETE": "complete_bash", "COMP_WORDS": "sco members --state kaz", "COMP_CWORD": "3"}


class Command(NamedTuple):
    """What is run: its arguments, what is set in its environment, and the codes that it may end with."""

    arguments: list[str]
    environment: Mapping[str, str] = {}
    codes: tuple[int, ...] = (0,)


class Spent(NamedTuple):
    """What a run took: seconds by the clock, seconds of the processor, and megabytes of memory at most."""

    seconds: float
    processor: float
    memory: float


class Times(NamedTuple):
    """The least and the median of the seconds that several runs took."""

    least: float
    median: float


def sco(arguments: str, environment: Mapping[str, str] | None = None, codes: tuple[int, ...] = (0,)) -> Command:
    """`sco` with these arguments, as the script that pip installs begins it."""
    return Command([sys.executable, "-c", START, *arguments.split()], environment or {}, codes)


def hello(folder: Path) -> Command:
    """A Typer hello-world, written into a folder."""
    script = folder / "hello.py"
    script.write_text(HELLO, encoding="utf-8")
    return Command([sys.executable, str(script)])


def run(command: Command) -> Spent:
    """Runs a command once. Raises subprocess.CalledProcessError when it ends with a code that it may not."""
    # Users have compiled modules: pip compiles what it installs, and the first round what a checkout holds.
    base = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begin = time.perf_counter()
    with subprocess.Popen(
        command.arguments,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=base | dict(command.environment),
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in command.codes:
        raise subprocess.CalledProcessError(process.returncode, command.arguments)
    return Spent(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def take_turns(commands: Mapping[str, Command], rounds: int) -> dict[str, Times]:
    """The seconds of every command, by its name, in as many rounds, after one that is not counted."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            spent = run(command).seconds
            if number:
                seconds[name].append(spent)
    return {name: Times(min(each), median(each)) for name, each in seconds.items()}
