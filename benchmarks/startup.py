"""How long `sco` takes, as ratios to a Typer hello-world in the same environment, in one run.

    python benchmarks/startup.py            prints the ratios
    python benchmarks/startup.py --check    ends with 1 when one is over its limit, in three runs

The least time of each counts, since noise only ever adds. What other programs take, and the medians: compare.py.
"""

import sys
import tempfile
from pathlib import Path

from runs import TAB, Command, hello, sco, take_turns

COLOURED = {"FORCE_COLOR": "1"}
# What is measured, by its name, and what it may take at most, in hello-worlds.
Cases = dict[str, tuple[Command, float]]

START: Cases = {
    "sco members -f json": (sco("members -f json"), 1.3),
    "sco members -f table": (sco("members -f table"), 1.7),
    "the same, coloured": (sco("members -f table", COLOURED), 1.8),
    "sco --version": (sco("--version"), 1.2),
    "the Tab key after --state kaz": (sco("", TAB), 1.3),
}
# Most of what these take is to parse the record; the limits are ceilings, with more room than those above.
ANSWERS: Cases = {
    "sco initiatives --area energy": (sco("initiatives --area energy"), 1.6),
    "sco timeline": (sco("timeline"), 2.1),
    "sco show india": (sco("show india"), 2.2),
    "sco search railway transport": (sco("search railway transport"), 2.7),
    "sco validate": (sco("validate"), 3.3),
}
# How many rounds each is measured: a start needs more, since its limits are narrow.
ROUNDS = ((START, 80), (ANSWERS, 20))


def measure(cases: Cases, rounds: int) -> bool:
    """Prints the ratios of one run; whether all are within their limits."""
    with tempfile.TemporaryDirectory() as folder:
        commands = {"hello": hello(Path(folder))} | {name: command for name, (command, _) in cases.items()}
        times = take_turns(commands, rounds)
    base = times["hello"].least
    print(f"{base * 1000:6.1f} ms  1.00  Typer hello-world")
    within = True
    for name, (_, limit) in cases.items():
        ratio = times[name].least / base
        within &= ratio <= limit
        print(f"{times[name].least * 1000:6.1f} ms  {ratio:.2f}  {name}  (at most {limit})")
    return within


def main() -> int:
    """Measures once, or with --check up to three times until all ratios are within their limits; 1 when none was."""
    if "--check" not in sys.argv:
        for cases, rounds in ROUNDS:
            measure(cases, rounds)
        return 0
    return 0 if all(any(measure(cases, rounds) for _ in range(3)) for cases, rounds in ROUNDS) else 1


if __name__ == "__main__":
    sys.exit(main())
