"""What a dataset 10 and 100 times as large costs: loading against parsing alone, and the commands, in fresh processes.

    python benchmarks/scale.py          prints a table, and ends with 1 when a limit is broken

Counted are seconds of the processor, which other programs disturb least.
"""

import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from larger import write
from runs import Command, Spent, run, sco

# How many times the bundled data, and how often each is run: the least counts.
SIZES = {1: 5, 10: 3, 100: 1}
PARSED = "parsing alone, with tomli"
LOADED = "loading every record"
COMMANDS = ("members", "timeline", "initiatives", "show india", "search railway transport", "validate")
# What loading may take, in times of parsing alone.
LOADING = 1.5
# What the largest may take, in times of what the step from the first size to the second lets expect.
GROWTH = 1.5
# Seconds at the last size below which nothing is said of growth, since noise is as much.
NOTICED = 1.0
# Megabytes of memory that any may take.
MEMORY = 1000
BEGIN = """import gc, sys, pathlib, tomli
from sco_cli import dataset, records
gc.disable()
data = dataset.Dataset(pathlib.Path(sys.argv[1]))
"""
PARSE = """for path in (path for kind in records.COLLECTIONS for path in data.files(kind)):
    tomli.loads(path.read_text(encoding="utf-8"))
"""
LOAD = "for kind in records.COLLECTIONS: data.records(kind)"


class Cost(NamedTuple):
    """What something took at each of the sizes."""

    spent: list[Spent]

    @property
    def growth(self) -> float:
        """Seconds at the last size, in times of what the first two let expect of something linear."""
        small, middle, large = SIZES
        first, second, last = (each.processor for each in self.spent)
        return last / (first + (second - first) * (large - small) / (middle - small))


def commands(folder: Path) -> dict[str, Command]:
    """What is measured on the dataset in a folder, by its name in the table."""
    loading = {
        name: Command([sys.executable, "-c", BEGIN + what, str(folder)])
        for name, what in ((PARSED, PARSE), (LOADED, LOAD))
    }
    # That there are so many states is a fault of the larger datasets, so `validate` ends with 1.
    return loading | {f"sco {each}": sco(f"--data {folder} {each}", codes=(0, 1)) for each in COMMANDS}


def measure() -> dict[str, Cost]:
    """What everything costs, at all sizes."""
    costs: dict[str, Cost] = {}
    for times, rounds in SIZES.items():
        with tempfile.TemporaryDirectory() as name:
            write(Path(name), times)
            for what, command in commands(Path(name)).items():
                runs = [run(command) for _ in range(rounds)]
                costs.setdefault(what, Cost([])).spent.append(min(runs, key=lambda each: each.processor))
    return costs


def table(costs: dict[str, Cost]) -> list[str]:
    """The lines of the table."""
    rows = [["", *(f"{times}×, s" for times in SIZES), "growth", *(f"{times}×, MB" for times in SIZES)]]
    for name, cost in costs.items():
        seconds = [f"{each.processor:.2f}" for each in cost.spent]
        rows.append([name, *seconds, f"{cost.growth:.2f}", *(f"{each.memory:.0f}" for each in cost.spent)])
    width = max(map(len, costs))
    return [f"{name:{width}}" + "".join(f"{cell:>10}" for cell in cells) for name, *cells in rows]


def broken(costs: dict[str, Cost]) -> list[str]:
    """The limits that are broken, each in words."""
    found = []
    ratio = costs[LOADED].spent[-1].processor / costs[PARSED].spent[-1].processor
    if ratio > LOADING:
        found.append(f"loading takes {ratio:.2f} times parsing alone, more than {LOADING}")
    for name, cost in costs.items():
        if cost.growth > GROWTH and cost.spent[-1].processor > NOTICED:
            found.append(f"{name} grows to {cost.growth:.2f} times what is linear, more than {GROWTH}")
        if cost.spent[-1].memory > MEMORY:
            found.append(f"{name} takes {cost.spent[-1].memory:.0f} MB, more than {MEMORY}")
    return found


def main() -> int:
    """Measures, prints the table and the limits that are broken; 1 when there are any."""
    costs = measure()
    print("\n".join(table(costs)))
    faults = broken(costs)
    print("\n".join(faults) or "every limit is kept")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
