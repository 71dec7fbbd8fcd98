"""Breaks the dataset and the command line by chance, many times, and tells every case in which `sco` breaks a promise.

python tests/fuzz/run.py --count 10000
python tests/fuzz/run.py --kind lines --seed 17
"""

import argparse
import json
import os
import shlex
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

from fuzz import datasets, lines  # noqa: E402

PROBLEMS = {"datasets": datasets.problems, "lines": lines.problems}


def told(kind: str, seed: int) -> str:
    """What the case of a seed is."""
    if kind == "lines":
        given = lines.case(seed)
        return shlex.join(["sco", *given.arguments]) + (" (at a terminal)" if given.tty else "")
    return "; ".join(datasets.case(seed).changes)


def tried(kind: str, seed: int) -> tuple[int, list[str]]:
    """A seed, and what goes wrong with it."""
    return seed, PROBLEMS[kind](seed)


def many(kind: str, count: int, first: int, workers: int) -> int:
    """Tries many seeds, tells the cases that break, and counts them by what is wrong; how many they are."""
    begun = time.monotonic()
    wrong: Counter[str] = Counter()
    bad = 0
    with ProcessPoolExecutor(workers) as pool:
        for seed, problems in pool.map(partial(tried, kind), range(first, first + count), chunksize=50):
            bad += bool(problems)
            for each in problems:
                wrong[
                    each.partition(": ")[2].partition(":")[0][:60] if kind == "datasets" else each.partition(":")[0]
                ] += 1
                print(json.dumps(f"{kind} --seed {seed}: {each}", ensure_ascii=False), flush=True)
    print(f"{kind}: {count} cases from seed {first}, {bad} break, {time.monotonic() - begun:.0f} s")
    for name, number in wrong.most_common():
        print(f"{number:6} {name!r}")
    return bad


def one(kind: str, seed: int) -> int:
    """Tells one case, and what goes wrong with it; how much that is."""
    print(ascii(told(kind, seed)))
    problems = PROBLEMS[kind](seed)
    for each in problems:
        print(f"- {each!r}")
    print(f"{len(problems)} broken promises")
    return len(problems)


def main() -> int:
    """The command line; 1 when something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", choices=PROBLEMS, help="only this kind of case")
    parser.add_argument("--count", type=int, default=10_000, help="how many of each kind")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--seed", type=int, help="only this case, told in full")
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    given = parser.parse_args()
    kinds = [given.kind] if given.kind else list(PROBLEMS)
    if given.seed is not None:
        return min(1, sum(one(kind, given.seed) for kind in kinds))
    return min(1, sum(many(kind, given.count, given.first, given.workers) for kind in kinds))


if __name__ == "__main__":
    sys.exit(main())
