"""How long `sco` takes, as ratios to a Typer hello-world in the same environment, in one run.

    python benchmarks/startup.py            prints the ratios
    python benchmarks/startup.py --check    ends with 1 when one is over its limit, in three runs

Commands take turns, so that a slow moment of the machine falls on all; the least time of each counts, since noise
only ever adds.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 80
HELLO = """import typer
app = typer.Typer()
@app.command()
def main(name: str = "world"):
    print("Hello", name)
app()
"""
START = "from sco_cli.__main__ import main; main()"
COLOURED = {"FORCE_COLOR": "1"}
TAB = {"_SCO_COMPLETE": "complete_bash", "COMP_WORDS": "sco members --state kaz", "COMP_CWORD": "3"}
# What is measured: arguments, environment, and what it may take at most, in hello-worlds.
CASES: dict[str, tuple[str, dict[str, str], float]] = {
    "sco members -f json": ("members -f json", {}, 1.4),
    "sco members -f table": ("members -f table", {}, 1.9),
    "the same, coloured": ("members -f table", COLOURED, 1.9),
    "sco --version": ("--version", {}, 1.3),
    "the Tab key after --state kaz": ("", TAB, 1.4),
}


def least_times(commands: dict[str, tuple[list[str], dict[str, str]]]) -> dict[str, float]:
    """The least time in seconds that each command took, over ROUNDS rounds."""
    # Users have compiled modules: pip compiles what it installs, and the first round what a checkout holds.
    base = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    times: dict[str, float] = {}
    for _ in range(ROUNDS):
        for name, (command, environment) in commands.items():
            begin = time.perf_counter()
            subprocess.run(
                command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=base | environment, check=True
            )
            times[name] = min(times.get(name, 9.9), time.perf_counter() - begin)
    return times


def measure() -> bool:
    """Prints the ratios of one run; whether all are within their limits."""
    with tempfile.TemporaryDirectory() as folder:
        hello = Path(folder) / "hello.py"
        hello.write_text(HELLO, encoding="utf-8")
        commands: dict[str, tuple[list[str], dict[str, str]]] = {"hello": ([sys.executable, str(hello)], {})}
        for name, (arguments, environment, _) in CASES.items():
            commands[name] = ([sys.executable, "-c", START, *arguments.split()], environment)
        times = least_times(commands)
    print(f"{times['hello'] * 1000:6.1f} ms  1.00  Typer hello-world")
    within = True
    for name, (_, _, limit) in CASES.items():
        ratio = times[name] / times["hello"]
        within &= ratio <= limit
        print(f"{times[name] * 1000:6.1f} ms  {ratio:.2f}  {name}  (at most {limit})")
    return within


def main() -> int:
    """Measures once, or with --check up to three times until all ratios are within their limits; 1 when none was."""
    if "--check" not in sys.argv:
        measure()
        return 0
    return 0 if any(measure() for _ in range(3)) else 1


if __name__ == "__main__":
    sys.exit(main())
