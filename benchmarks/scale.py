"""What a dataset many times as large costs: loading every collection against parsing the same bytes as TOML.

python benchmarks/scale.py [TIMES]      TIMES defaults to 100
"""

import sys
import time

import tomli

from sco_cli.dataset import Dataset
from sco_cli.parsing import convert
from sco_cli.records import COLLECTIONS


def main(times: int) -> None:
    """Prints seconds for parsing alone and for parsing with conversion into records, and their ratio."""
    dataset = Dataset()
    texts = {
        kind: "\n".join(path.read_text(encoding="utf-8") for path in dataset.files(kind)) * times
        for kind in COLLECTIONS
    }
    begin = time.perf_counter()
    tables = {kind: tomli.loads(text) for kind, text in texts.items()}
    parsed = time.perf_counter() - begin
    begin = time.perf_counter()
    count = sum(len(convert(kind, table.get(kind.collection, []))) for kind, table in tables.items())
    converted = time.perf_counter() - begin
    size = sum(map(len, texts.values())) / 1e6
    print(f"{count} records, {size:.1f} million characters of TOML")
    print(
        f"{parsed:.2f} s to parse, {converted:.2f} s more for typed records: ratio {(parsed + converted) / parsed:.2f}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
