"""What the commands of `sco` take beside a bare interpreter, a hello-world, and programs that print the same rows.

    python benchmarks/compare.py                      prints a table for eyes
    python benchmarks/compare.py --markdown           prints it as README shows it
    python benchmarks/compare.py --peers DIR          looks for the other programs in DIR, as well as on PATH

All take turns in one run. `--peers` can be given several times.
"""

import argparse
import datetime
import os
import platform
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from peers import installed, write_rows
from runs import TAB, Command, Times, hello, run, sco, take_turns

ROUNDS = 20
HELLO = "a Typer hello-world"
OURS = (
    "--version",
    "members -f json",
    "members -f jsonl",
    "members -f csv",
    "members -f tsv",
    "members -f yaml",
    "members -f md",
    "members -f html",
    "members -f table",
    "states -f json",
    "chairmanships -f json",
    "initiatives --area energy",
    "timeline",
    "diff 2017 2024",
    "panel -f csv",
    "show india",
    "search railway transport",
    "when did india join",
    "overview",
    "validate",
)


def commands(folder: Path) -> dict[str, Command]:
    """What is measured without other people's programs, by the names in the table."""
    return {
        "a bare interpreter": Command([sys.executable, "-c", ""]),
        HELLO: hello(folder),
        "the Tab key after sco members --state kaz": sco("", TAB),
    } | {f"sco {arguments}": sco(arguments) for arguments in OURS}


def machine() -> str:
    """The kind of machine, the Python and the day, in a line."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    processor = names[0] if names else platform.machine()
    today = datetime.date.today()
    return (
        f"{processor}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, "
        f"{today.day} {today:%B %Y}, {ROUNDS} rounds"
    )


def table(times: Mapping[str, Times], *, markdown: bool) -> list[str]:
    """The lines of the table: what ran, median and least milliseconds, and the median in hello-worlds."""
    base = times[HELLO].median
    heading = ["", "median ms", "least ms", "hello-worlds"]
    rows = [
        [name, f"{each.median * 1000:.0f}", f"{each.least * 1000:.0f}", f"{each.median / base:.2f}"]
        for name, each in times.items()
    ]
    if markdown:
        named = [[f"`{name}`" if not name.startswith(("a ", "the ")) else name, *rest] for name, *rest in rows]
        return [f"| {' | '.join(cells)} |" for cells in [heading, ["---", "--:", "--:", "--:"], *named]]
    width = max(map(len, times))
    return [f"{name:{width}}" + "".join(f"{cell:>14}" for cell in rest) for name, *rest in [heading, *rows]]


def main(arguments: list[str] | None = None) -> None:
    """Measures, and prints the table and what was left out of it."""
    parser = argparse.ArgumentParser(description="sco beside other programs: seconds, and ratios to a hello-world")
    parser.add_argument("--markdown", action="store_true", help="print a Markdown table")
    parser.add_argument("--peers", metavar="DIR", action="append", default=[], help="a folder of other programs")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_rows(folder)
        others, missing = installed(folder, given.peers)
        ours = commands(folder)
        for command in ours.values():
            run(command)
        times = take_turns(ours | others, ROUNDS)
    print("\n".join(table(times, markdown=given.markdown)))
    left_out = "".join(f" Left out: {program}, {why}." for program, why in missing.items())
    print(f"\nMeasured on {machine()}.{left_out}")


if __name__ == "__main__":
    main()
